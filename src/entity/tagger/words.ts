import { classesOf } from '../lexicon/lexicon.js'
import { hashString } from './hash.js'
import type { WordVectors } from './vectors.js'
import { type KeptRows, noRows } from './word-rows.js'

/** What is known of a word wherever it stands. */
export interface Word {
  readonly text: string
  readonly lowerText: string
  /** Hash of the word in lower case. */
  readonly lower: number
  /** Hash of the compressed shape: `Xx`, `X`, `x`, `d`, `Xx-Xx`. */
  readonly shape: number
  /** Classes of the lexicon, as bits. */
  readonly classes: number
  /** Kind of written form: see {@link formOf}. */
  readonly form: number
  /** Number of its vector; -1 where there is none. */
  readonly vector: number
  /** Holds an upper-case letter, and is not the pronoun "I". */
  readonly capital: boolean
  readonly digits: boolean
  /** Kept by the scorer: the sum of the weights of what the word alone gives to the token at distance `place - 2`. */
  readonly scores: KeptRows
  /** Kept by the network: what the word gives to its hidden units at each place. */
  readonly parts: KeptRows
}

/** Distances at which a word's own features count. */
export const REACH = 2

const UPPER = /\p{Lu}/u
const PRONOUN_I = /^I(?:['’]\p{L}+)?$/u

/** Every letter and digit as its class, runs made one. */
export function shapeOf(text: string): string {
  let shape = ''
  let previous = ''
  for (const character of text.length > 40 ? text.slice(0, 40) : text) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character
    if (kind !== previous) shape += kind
    previous = kind
  }
  return shape
}

/** The kinds of written forms, in order; the first that fits is a word's. 0 is no word, the last is any other form. */
const FORM_PATTERNS: readonly RegExp[] = [
  /^\p{Ll}+$/u,
  /^\p{Lu}\p{Ll}+$/u,
  /^\p{Lu}\.?$/u,
  /^\p{Lu}+$/u,
  /^(?:\p{Lu}\.)+$/u,
  /^\p{N}+$/u,
  /^\p{N}/u,
  /^\p{Lu}[^-]*-\p{Lu}/u,
  /^\p{Lu}[^-]*-/u,
  /^\p{Lu}/u,
  /\p{Lu}/u,
  /\p{L}/u,
  /^["“”«»]$/,
  /^[()[\]]$/,
]

/** How many kinds of written forms there are. */
export const FORMS = FORM_PATTERNS.length + 2
/** So many patterns are of forms with a letter or digit. */
const LETTERED = FORM_PATTERNS.length - 2

/** Whether a token has no letter and no digit. */
export const isMark = ({ form }: Word): boolean => form > LETTERED

/** The number of a word's written form. */
export function formOf(text: string): number {
  const form = FORM_PATTERNS.findIndex(pattern => pattern.test(text))
  return form < 0 ? FORMS - 1 : form + 1
}

/** wink-nlp does not always part a possessive or a closing mark from its word. */
export const HANGING = /(?<=\p{L})['’]s?$/u

function describeWord(written: string, vectors: WordVectors): Word {
  const text = written.replace(HANGING, '')
  const lowerText = text.toLowerCase()
  const upper = UPPER.test(text)
  return {
    text,
    lowerText,
    lower: hashString(lowerText),
    shape: hashString(shapeOf(text)),
    classes: classesOf(lowerText),
    form: formOf(text),
    vector: vectors.find(lowerText),
    capital: upper && !PRONOUN_I.test(text),
    digits: /\p{N}/u.test(text),
    scores: noRows(),
    parts: noRows(),
  }
}

/** Words are described once and kept while they are few enough; what is kept changes no result. */
export class Vocabulary {
  #words = new Map<string, Word>()

  constructor(
    private readonly vectors: WordVectors,
    private readonly most = 20_000,
  ) {}

  of(text: string): Word {
    const known = this.#words.get(text)
    if (known) return known
    if (this.#words.size >= this.most) this.#words = new Map()
    const made = describeWord(text, this.vectors)
    this.#words.set(text, made)
    return made
  }
}
