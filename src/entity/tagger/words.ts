import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { clusterOf } from './clusters.js'
import { feature, hashString, join } from './hash.js'

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
  readonly cluster: number
  /** Holds an upper-case letter, and is not the pronoun "I". */
  readonly capital: boolean
  readonly digits: boolean
  /** Features that the word alone gives to the token at distance `offset - 2`, made when first asked for. */
  readonly fixed: (Int32Array | undefined)[]
  /** Kept by the scorer in the same way: the sum of the weights of `fixed[offset]`. */
  readonly scores: (Int32Array | undefined)[]
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

/** Classes that say something of a name; the others only that the word is a common one. */
const NAME_CLASSES = CLASS_BIT.noun - 1

/** wink-nlp does not always part a possessive or a closing mark from its word. */
export const HANGING = /(?<=\p{L})['’]s?$/u

function describeWord(written: string): Word {
  const text = written.replace(HANGING, '')
  const lowerText = text.toLowerCase()
  const upper = UPPER.test(text)
  return {
    text,
    lowerText,
    lower: hashString(lowerText),
    shape: hashString(shapeOf(text)),
    classes: classesOf(lowerText),
    cluster: clusterOf(lowerText),
    capital: upper && !PRONOUN_I.test(text),
    digits: /\p{N}/u.test(text),
    fixed: [],
    scores: [],
  }
}

/** Words are described once and kept while they are few enough; what is kept changes no result. */
export class Vocabulary {
  #words = new Map<string, Word>()

  constructor(private readonly most = 50_000) {}

  of(text: string): Word {
    const known = this.#words.get(text)
    if (known) return known
    if (this.#words.size >= this.most) this.#words = new Map()
    const made = describeWord(text)
    this.#words.set(text, made)
    return made
  }
}

const T = {
  text: 1,
  lower: 2,
  shape: 3,
  length: 4,
  prefix: 5,
  suffix: 10,
  classBit: 15,
  classes: 16,
  cluster: 17,
  longShape: 20,
  hyphen: 21,
} as const
/** Templates of one distance stand this far apart. */
const STRIDE = 32

/** The features that a word gives to the token at distance `offset - REACH` from it. */
export function fixedFeatures(word: Word, offset: number): Int32Array {
  const known = word.fixed[offset]
  if (known) return known
  const features: number[] = []
  const add = (template: number, value: number): void => {
    features.push(feature(offset * STRIDE + template, value))
  }
  const { text, lowerText } = word
  const own = offset === REACH
  const near = Math.abs(offset - REACH) === 1
  add(T.lower, word.lower)
  add(T.shape, word.shape)
  if (word.cluster) {
    add(T.cluster, word.cluster)
    add(T.cluster + 1, word.cluster >> 3)
  }
  const names = word.classes & NAME_CLASSES
  if (own || near) {
    for (let bits = word.classes; bits; bits &= bits - 1) add(T.classBit, bits & -bits)
    add(T.classes, word.capital ? word.classes : ~word.classes)
    if (text.length > 4) add(T.suffix + 3, hashString(lowerText.slice(-3)))
  } else if (names) add(T.classes, names)
  if (own) {
    add(T.text, hashString(text))
    add(T.length, Math.min(text.length, 12))
    for (let n = 1; n <= 4; n++) {
      if (text.length > n) {
        add(T.prefix + n, hashString(text.slice(0, n)))
        if (n !== 3 || text.length === 4) add(T.suffix + n, hashString(lowerText.slice(-n)))
      }
    }
    add(T.longShape, join(word.shape, Math.min(text.length, 6)))
  }
  const made = Int32Array.from(features)
  word.fixed[offset] = made
  return made
}
