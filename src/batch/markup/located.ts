import type { Article } from '../../index.js'

/** A stretch of readable text and where it stands in the source; `verbatim` where both are the same, character by character. */
interface Piece {
  readonly at: number
  readonly start: number
  readonly end: number
  readonly verbatim: boolean
}

/** The readable text of a marked-up source, built piece by piece, that knows where each of its characters stands there. */
export class LocatedText {
  readonly #parts: string[] = []
  readonly #pieces: Piece[] = []
  #length = 0
  /** What separates the next words from those before: nothing yet at the start of a block. */
  #gap: 'none' | 'space' | 'break' = 'none'
  #gapAt = 0

  constructor(readonly source: string) {}

  /** The readable text: white space is one space, blocks are lines. */
  get text(): string {
    return this.#parts.join('')
  }

  /** Appends `source.slice(start, end)`, with white space made one space. */
  addSource(start: number, end: number): void {
    for (const { index, 0: run } of this.source.slice(start, end).matchAll(/\s+|\S+/g)) {
      const from = start + index
      if (/^\s/.test(run)) this.#space(from)
      else this.#push(run, from, from + run.length, true)
    }
  }

  /** Appends a text that stands for `source.slice(start, end)`, such as the character of a reference. */
  addReplacement(text: string, start: number, end: number): void {
    if (/^\s*$/.test(text)) this.#space(start)
    else this.#push(text, start, end, false)
  }

  /** Ends a block: what comes next stands on a new line. */
  addBreak(at: number): void {
    if (this.#length === 0) return
    this.#gap = 'break'
    this.#gapAt = at
  }

  #space(at: number): void {
    if (this.#length === 0 || this.#gap !== 'none') return
    this.#gap = 'space'
    this.#gapAt = at
  }

  #push(text: string, start: number, end: number, verbatim: boolean): void {
    if (this.#gap !== 'none') {
      this.#append(this.#gap === 'space' ? ' ' : '\n', { start: this.#gapAt, end: this.#gapAt, verbatim: false })
      this.#gap = 'none'
    }
    this.#append(text, { start, end, verbatim })
  }

  #append(text: string, place: Omit<Piece, 'at'>): void {
    this.#parts.push(text)
    this.#pieces.push({ at: this.#length, ...place })
    this.#length += text.length
  }

  /** The piece that holds a character of the readable text. */
  #pieceOf(offset: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle] as Piece).at <= offset) low = middle
      else high = middle - 1
    }
    return this.#pieces[low]
  }

  /** The source's range for a range of the readable text; it takes in the markup between its first and last character. */
  locate(start: number, end: number): { start: number; end: number } {
    const first = this.#pieceOf(start)
    if (!first) return { start: 0, end: 0 }
    const from = first.verbatim ? first.start + (start - first.at) : first.start
    if (end <= start) return { start: from, end: from }
    const last = this.#pieceOf(end - 1) as Piece
    const to = last.verbatim ? last.start + (end - last.at) : last.end
    return { start: from, end: Math.max(from, to) }
  }

  /**
   * An article of the readable text with all positions made those of the source, so that
   * `span.text === source.slice(span.start, span.end)` holds for the source as it stands. Names and summaries keep the
   * readable words.
   */
  relocate(article: Article): Article {
    const move = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(move)
      if (typeof value !== 'object' || value === null) return value
      const moved = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, move(inner)]))
      if (typeof moved.start === 'number' && typeof moved.end === 'number') {
        const place = this.locate(moved.start, moved.end)
        Object.assign(moved, place)
        if (typeof moved.text === 'string') moved.text = this.source.slice(place.start, place.end)
      }
      return moved
    }
    return move(article) as Article
  }
}
