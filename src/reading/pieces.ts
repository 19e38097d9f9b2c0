/** Longest run of characters handed to wink-nlp at once; longer paragraphs go in pieces cut at a space. */
const MAX_PIECE = 50_000

/** A run without spaces that is longer than this is no English word, and wink-nlp takes quadratic time over it. */
const LONGEST_RUN = 120

/** The runs of a text that are that long. A pattern that reads a run whole would run out of stack at ten million characters. */
function longRuns(text: string): { at: number; end: number }[] {
  const runs: { at: number; end: number }[] = []
  let at = 0
  const close = (end: number): void => {
    if (end - at >= LONGEST_RUN) runs.push({ at, end })
    at = end + 1
  }
  for (const { index } of text.matchAll(/\s/g)) close(index)
  close(text.length)
  return runs
}

/** Whether a paragraph may hold a long run: looks at one space in each stretch that one would fill. */
function mayHoldLongRun(clean: string, start: number, end: number): boolean {
  for (let at = start; at + LONGEST_RUN <= end; ) {
    const space = clean.slice(at, at + LONGEST_RUN).lastIndexOf(' ')
    if (space < 0) return true
    at += space + 1
  }
  return false
}

/** A stretch of a paragraph that is cut into words at once. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Read by wink-nlp, or, a long run, cut up by the fallback alone. */
  readonly prose: boolean
}

/** A sentence's end and the next one's start that have lost the space between them: "the fort.But the king". */
const GLUED = /[.!?](?<=[a-zß-öø-ÿ]{2}.)["”’)]?(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])/g
const ADDRESS = /[@/]|www\.|\.(?:com|org|net)\b/i

/** Places in a paragraph where sentences are glued together; addresses are left whole. */
function gluedAt(paragraph: string): number[] {
  const places: number[] = []
  for (const { 0: match, index } of paragraph.matchAll(GLUED)) {
    const end = index + match.length
    const before = paragraph.slice(Math.max(0, index - 40), index)
    if (!ADDRESS.test(before.slice(before.lastIndexOf(' ') + 1) + paragraph.slice(index, end + 8))) places.push(end)
  }
  return places
}

/** The pieces of a paragraph: cut at long runs, at lost spaces between sentences, and where wink-nlp would have too much at once. */
export function cutPieces(clean: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const prose = (from: number, to: number): void => {
    let at = from
    while (to - at > MAX_PIECE) {
      const space = clean.lastIndexOf(' ', at + MAX_PIECE)
      const cut = space > at ? space + 1 : at + MAX_PIECE
      pieces.push({ start: at, end: cut, prose: true })
      at = cut
    }
    if (to > at) pieces.push({ start: at, end: to, prose: true })
  }
  const sentences = (from: number, to: number): void => {
    let at = from
    for (const place of gluedAt(clean.slice(from, to))) {
      prose(at, from + place)
      at = from + place
    }
    prose(at, to)
  }
  let from = start
  if (mayHoldLongRun(clean, start, end)) {
    for (const run of longRuns(clean.slice(start, end))) {
      sentences(from, start + run.at)
      from = start + run.end
      pieces.push({ start: start + run.at, end: from, prose: false })
    }
  }
  sentences(from, end)
  return pieces
}
