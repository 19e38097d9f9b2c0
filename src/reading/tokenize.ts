import type { Range } from '../schema/span.js'
import type { Pos } from './document.js'
import { type TaggedWords, tagWords } from './tagger.js'

/** Receives the tokens of a paragraph in order; offsets count in the whole text. */
export type TokenSink = (text: string, pos: Pos, start: number, end: number) => void

/** Characters that stand inside words without being read: soft hyphen, zero-width space and joiners, word joiner. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g

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

interface Piece {
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

function cutPieces(clean: string, start: number, end: number): Piece[] {
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

/** The readable characters of a piece, and, where some were left out, the offset of each in the whole text. */
function readable(clean: string, start: number, end: number): { text: string; offsets: Uint32Array | null } {
  const piece = clean.slice(start, end)
  if (piece.search(INVISIBLE) < 0) return { text: piece, offsets: null }
  const offsets = new Uint32Array(piece.length + 1)
  let text = ''
  let from = 0
  const keep = (to: number): void => {
    for (let i = from; i < to; i++) offsets[text.length + i - from] = start + i
    text += piece.slice(from, to)
  }
  for (const match of piece.matchAll(INVISIBLE)) {
    keep(match.index)
    from = match.index + 1
  }
  keep(piece.length)
  offsets[text.length] = end
  return { text, offsets }
}

const FALLBACK_TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\s\p{L}\p{N}]/gu

function fallbackTokens(
  text: string,
  from: number,
  to: number,
  emit: (word: string, pos: Pos, at: number) => void,
): void {
  for (const match of text.slice(from, to).matchAll(FALLBACK_TOKEN)) {
    const word = match[0]
    emit(word, /\p{L}/u.test(word) ? 'X' : /\p{N}/u.test(word) ? 'NUM' : 'PUNCT', from + match.index)
  }
}

/** A piece with its readable characters and what wink-nlp makes of them. */
interface TaggedPiece {
  readonly start: number
  readonly text: string
  readonly offsets: Uint32Array | null
  /** Null where wink-nlp has not been asked. */
  readonly tagged: TaggedWords | null
}

/** So many characters of short paragraphs are handed to wink-nlp at once. */
const BATCH = 4000

function tagPieces(clean: string, pieces: readonly Piece[]): TaggedPiece[] {
  const read = pieces.map(({ start, end, prose }) => {
    const { text, offsets } = readable(clean, start, end)
    return { start, text, offsets, prose: prose && text.trim() !== '' }
  })
  const prose = read.filter(piece => piece.prose)
  const tagged = prose.length > 0 ? tagWords(prose.map(({ text }) => text)) : []
  let next = 0
  return read.map(({ start, text, offsets, prose }) => ({
    start,
    text,
    offsets,
    tagged: prose ? (tagged[next++] as TaggedWords) : null,
  }))
}

function readPiece({ start, text, offsets, tagged }: TaggedPiece, sink: TokenSink): void {
  const emit = (word: string, pos: Pos, at: number): void => {
    const first = offsets ? (offsets[at] as number) : start + at
    const last = offsets ? (offsets[at + word.length - 1] as number) + 1 : first + word.length
    sink(word, pos, first, last)
  }
  if (!tagged) {
    fallbackTokens(text, 0, text.length, emit)
    return
  }
  const { words, tags } = tagged
  let at = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    while (at < text.length && isSpace(text.charCodeAt(at))) at++
    if (text.startsWith(word, at)) {
      const owner = ownerLength(word)
      const stop = endsSentence(word, text, at)
      if (stop) {
        emit(word.slice(0, -1), stop, at)
        emit('.', 'PUNCT', at + word.length - 1)
      } else if (owner > 0) {
        emit(word.slice(0, owner), tags[i] as Pos, at)
        emit(word.slice(owner), 'PART', at + owner)
      } else emit(word, tags[i] as Pos, at)
      at += word.length
    } else {
      // wink-nlp has normalised something: read on to the next word of its that stands in the text.
      const resume = nextAligned(text, at, words, i + 1)
      fallbackTokens(text, at, resume.at, emit)
      at = resume.at
      i = resume.word - 1
    }
  }
  fallbackTokens(text, at, text.length, emit)
}

/** Words that wink-nlp takes for abbreviations where they end a sentence ("he had to give in.", "went home ill."). */
const NO_ABBREVIATION: ReadonlyMap<string, Pos> = new Map<string, Pos>([
  ['in.', 'ADP'],
  ['ill.', 'ADJ'],
  ['art.', 'NOUN'],
  ['mass.', 'NOUN'],
  ['sun.', 'NOUN'],
  ['sat.', 'VERB'],
  ['ore.', 'NOUN'],
])

/** The part of speech of such a word, where nothing but space and a capital follows. */
function endsSentence(word: string, text: string, at: number): Pos | undefined {
  const pos = NO_ABBREVIATION.get(word)
  return pos && /^["”’)]?\s*(?:\p{Lu}|["“‘(]|$)/u.test(text.slice(at + word.length, at + word.length + 8))
    ? pos
    : undefined
}

/** Length of the word that a genitive ending stands behind; wink-nlp leaves it on before a comma ("Mao's, and"). */
function ownerLength(word: string): number {
  const owner = word.length - 2
  if (owner < 1 || !/['’]s$/i.test(word) || !/\p{L}/u.test(word.charAt(owner - 1))) return 0
  return owner
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** The first of wink-nlp's next words that can be found near where it should be; the end of the text where none can. */
function nextAligned(text: string, at: number, words: readonly string[], from: number): { at: number; word: number } {
  for (let word = from; word < Math.min(words.length, from + 8); word++) {
    const value = words[word] as string
    const found = text.slice(at, at + 200).indexOf(value)
    if (found >= 0 && (value.length > 1 || word === from)) return { at: at + found, word }
  }
  return { at: text.length, word: words.length }
}

/** Longest word that is put together again. */
const LONGEST_WORD = 80
const LETTERS = /^[\p{L}\p{M}]+$/u

/** A call sign, a regiment, a firm: "6PR", "2RAR", "3AW". Units, hours and eras behind a number are words of their own. */
const CALL_SIGN = /^\p{Lu}{2,5}$/u
const FIGURES = /^\d{1,3}$/
const NO_CALL_SIGN = /^(?:[AP]M|B?CE?|AD|BP|[KMGT]?HZ|[CKM]M|KG|[KMG]W|[KMGT]B|MPH|ST|ND|RD|TH|FT|LB|OZ)$/

/** Whether wink-nlp has cut a word in two: it does so at letters beyond Latin-1 ("Pi", "ł", "sudski"), and behind figures. */
function isCut(left: string, right: string): boolean {
  if (FIGURES.test(left) && CALL_SIGN.test(right)) return !NO_CALL_SIGN.test(right)
  const before = left.slice(-1)
  const after = right.slice(0, 1)
  return (
    (before > '\u00ff' || after > '\u00ff') &&
    left.length + right.length <= LONGEST_WORD &&
    LETTERS.test(before + after)
  )
}

/** Passes tokens on, with those rejoined that wink-nlp has cut inside a word. */
class Rejoiner {
  #text = ''
  #pos: Pos = 'X'
  #start = 0
  #end = -1

  constructor(private readonly sink: TokenSink) {}

  readonly add: TokenSink = (text, pos, start, end) => {
    const left = this.#text
    if (start === this.#end && isCut(left, text)) {
      this.#text = left + text
      this.#end = end
      // Only names begin with a capital and hold such letters; of other words the longest piece knows most.
      if (/^[\p{Lu}\d]/u.test(left)) this.#pos = 'PROPN'
      else if (this.#pos === 'X') this.#pos = pos
      return
    }
    this.flush()
    this.#text = text
    this.#pos = pos
    this.#start = start
    this.#end = end
  }

  flush(): void {
    if (this.#text) this.sink(this.#text, this.#pos, this.#start, this.#end)
    this.#text = ''
    this.#end = -1
  }
}

/** Reads paragraphs into tokens with wink-nlp, giving each its exact place, which wink-nlp itself does not tell. */
export class Tokenizer {
  /** The pieces of paragraphs that have been tagged and not yet read. */
  readonly #tagged = new Map<number, readonly TaggedPiece[]>()
  #next = 0

  constructor(
    private readonly clean: string,
    private readonly paragraphs: readonly Range[],
  ) {}

  /** Gives the tokens of a paragraph; to be called with the paragraphs in their order. */
  read(paragraph: number, sink: TokenSink): void {
    if (paragraph >= this.#next) this.#tagMore()
    const rejoiner = new Rejoiner(sink)
    for (const piece of this.#tagged.get(paragraph) ?? []) readPiece(piece, rejoiner.add)
    rejoiner.flush()
    this.#tagged.delete(paragraph)
  }

  /** Tags the next paragraphs: one, or several short ones. */
  #tagMore(): void {
    const pieces: Piece[] = []
    const ends: number[] = []
    const first = this.#next
    for (let length = 0; length < BATCH && this.#next < this.paragraphs.length; this.#next++) {
      const { start, end } = this.paragraphs[this.#next] as Range
      pieces.push(...cutPieces(this.clean, start, end))
      ends.push(pieces.length)
      length += end - start
    }
    const tagged = tagPieces(this.clean, pieces)
    ends.forEach((end, i) => {
      this.#tagged.set(first + i, tagged.slice(ends[i - 1] ?? 0, end))
    })
  }
}
