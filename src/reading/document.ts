import type { Range } from '../schema/span.js'

/** Universal part-of-speech tags (universaldependencies.org/u/pos), as wink-nlp gives them, and `SPACE`-free. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A bit for each tag: what is asked of millions of tokens is asked of {@link Tokens.tag}. */
export const TAG = {
  ADJ: 1 << 0,
  ADP: 1 << 1,
  ADV: 1 << 2,
  AUX: 1 << 3,
  CCONJ: 1 << 4,
  DET: 1 << 5,
  INTJ: 1 << 6,
  NOUN: 1 << 7,
  NUM: 1 << 8,
  PART: 1 << 9,
  PRON: 1 << 10,
  PROPN: 1 << 11,
  PUNCT: 1 << 12,
  SCONJ: 1 << 13,
  SYM: 1 << 14,
  VERB: 1 << 15,
  X: 1 << 16,
} as const satisfies Readonly<Record<Pos, number>>

/**
 * All tokens of a document as parallel arrays: token `i` is `text[i]`, tagged `pos[i]`, and stands at
 * `input.slice(start[i], end[i])`. Arrays instead of objects keep a 10 MB text within a few hundred MB.
 */
export interface Tokens {
  readonly length: number
  /** The word as the stages read it: soft hyphens and zero-width characters are left out. */
  readonly text: readonly string[]
  /** The same in small letters. */
  readonly low: readonly string[]
  /** The different words, and the number of each token's among them: what is asked of a word alone is asked once. */
  readonly forms: readonly string[]
  readonly form: Uint32Array
  readonly pos: readonly Pos[]
  /** The tag once more, as its bit in {@link TAG}. */
  readonly tag: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** Index of the sentence that holds the token. */
  readonly sentence: Uint32Array
}

export type ParagraphKind = 'body' | 'heading' | 'insert'

/** A paragraph, and the run of sentences in it: `sentences[firstSentence]` up to, not including, `sentences[endSentence]`. */
export interface Paragraph extends Range {
  readonly kind: ParagraphKind
  /** Index of the section that holds the paragraph. */
  readonly section: number
  readonly firstSentence: number
  readonly endSentence: number
}

/** A sentence, and the run of tokens in it: from `firstToken` up to, not including, `endToken`. */
export interface Sentence extends Range {
  /** Index of the paragraph that holds the sentence. */
  readonly paragraph: number
  readonly firstToken: number
  readonly endToken: number
}

/** A run of paragraphs under one heading (or an insert, which stands outside the narrative). */
export interface ReadSection extends Range {
  /** Index of the heading's paragraph, or null for the text before the first heading and for inserts. */
  readonly heading: number | null
  readonly kind: 'body' | 'insert'
}

/** What the reading stage leaves for all others. Nothing in it is changed later. */
export interface Document {
  /** The input, untouched: all offsets count in it. */
  readonly text: string
  /**
   * The input with every unit that is not narrative text made plain, at the same length, so that offsets in it are
   * offsets in `text`: odd spaces are spaces; footnote marks, tags and byte order marks are blanks; a character
   * reference (`&quot;`) is its character followed by blanks. Line ends stay, but soft hyphens stand where one broke a
   * word.
   */
  readonly clean: string
  readonly sections: readonly ReadSection[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
}
