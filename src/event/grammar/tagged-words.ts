import type { Words } from './verb-group.js'
import { POSSESSIVES } from './words.js'

const QUOTES = new Set('"“”‘’\'`«»„')

/** The tag of what stands outside the sentence. */
export const OUTSIDE = 1 << 17

/** The words of a sentence with the tagger's tags and the marks between them. Words are asked for by token index. */
export class TaggedWords {
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  readonly #tags: Uint32Array

  /** The sentence runs from token `first` up to, not including, `end`. */
  constructor(
    readonly words: Words,
    readonly first: number,
    readonly end: number,
  ) {
    this.#starts = words.tokens.start
    this.#ends = words.tokens.end
    this.#tags = words.tokens.tag
  }

  low(i: number): string {
    return this.words.low[i] as string
  }

  /** Part of speech; empty outside the sentence. */
  pos(i: number): string {
    return i >= this.first && i < this.end ? (this.words.tokens.pos[i] as string) : ''
  }

  /** Whether the part of speech is one of `tags`, bits of {@link TAG} and {@link OUTSIDE}. */
  is(i: number, tags: number): boolean {
    return ((i >= this.first && i < this.end ? (this.#tags[i] as number) : OUTSIDE) & tags) !== 0
  }

  start(i: number): number {
    return this.#starts[i] as number
  }

  isCapital(i: number): boolean {
    return /^\p{Lu}/u.test(this.words.tokens.text[i] as string)
  }

  isQuote(i: number): boolean {
    const word = this.low(i)
    return word?.length === 1 && QUOTES.has(word)
  }

  /** Blanks stand on both sides. */
  isSpaced(i: number): boolean {
    return (
      i > this.first &&
      (this.#starts[i] as number) > (this.#ends[i - 1] as number) &&
      (this.#starts[i + 1] ?? 0) > (this.#ends[i] as number)
    )
  }

  /** A full stop inside the sentence, joined to the word before it ("Maj. Gen."): no clause ends there. */
  isAbbreviation(i: number): boolean {
    return i > this.first && i + 1 < this.end && this.#starts[i] === this.#ends[i - 1] && !this.isQuote(i + 1)
  }

  /** A mark inside a noun phrase: a hyphen, the stop of an abbreviation, a quotation mark; and what stands between two hyphens. */
  isJoint(i: number): boolean {
    const word = this.low(i)
    if (word === 'and') return this.low(i + 1) === '-' && this.endsCompound(i)
    return this.isQuote(i) || (word === '-' && !this.isSpaced(i)) || (word === '.' && this.isAbbreviation(i))
  }

  /** "London-based": the last part of a compound. */
  endsCompound(i: number): boolean {
    return i > this.first && this.low(i - 1) === '-' && !this.isSpaced(i - 1)
  }

  /** An article or possessive stands right before the word. */
  isDetermined(i: number): boolean {
    return i > this.first && (this.pos(i - 1) === 'DET' || POSSESSIVES.has(this.low(i - 1)))
  }

  /** Part of speech inside a noun phrase, where a compound is an adjective. */
  phrasePos(i: number): string {
    const pos = this.pos(i)
    if (pos === 'AUX' && this.low(i) === 'will' && this.isDetermined(i)) return 'NOUN'
    return pos === 'VERB' && this.endsCompound(i) ? 'ADJ' : pos
  }
}
