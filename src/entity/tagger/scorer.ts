import { DocumentFeatures } from './document-features.js'
import { FeatureReader } from './features.js'
import { feature } from './hash.js'
import { LABELS } from './labels.js'
import type { Network } from './network.js'
import { type Sheet, sentenceOf, type Window } from './sheet.js'
import type { SparseWeights } from './sparse-weights.js'
import { tagFeatures } from './tag-features.js'
import { fixedFeatures } from './word-features.js'
import { REACH, type Word } from './words.js'

const L = LABELS

/** The feature of a place beyond the sentence, by its distance. */
const BEYOND: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, offset) => feature(500 + offset, 0))
export const beyond = (offset: number): number => BEYOND[offset] as number

/** What scores are made of, and what is kept of them from document to document. */
export interface Model {
  readonly weights: SparseWeights
  readonly network: Network
  /** Sums of the weights of {@link tagFeatures}, as they come up. */
  readonly tagScores: (Int32Array | undefined)[]
}

/** Adds up the weights of all features of a window's tokens. */
export class Scorer {
  readonly #reader: FeatureReader
  readonly #whole: DocumentFeatures
  /** What places beyond the sentence give, by their distance. */
  readonly #edges: readonly Int32Array[]
  readonly #wholeScores = new Map<Int32Array, Int32Array>()

  constructor(
    private readonly sheet: Sheet,
    private readonly model: Model,
  ) {
    this.#reader = new FeatureReader(sheet)
    this.#whole = new DocumentFeatures(sheet)
    this.#edges = BEYOND.map(key => sumOf(model.weights, Int32Array.of(key)))
  }

  /** Adds the scores of a window's tokens from `scores[offset]` on: row token, column label. */
  read(window: Window, scores: Int32Array, offset: number): void {
    const { weights, network } = this.model
    const { words } = this.sheet
    const reader = this.#reader
    const { out } = reader
    network.add(this.sheet, window, scores, offset)
    const { firstToken, endToken } = sentenceOf(this.sheet, window)
    const fixed = (token: number, distance: number): Int32Array =>
      token < firstToken || token >= endToken
        ? (this.#edges[distance] as Int32Array)
        : this.#fixedScores(words[token] as Word, distance)
    for (let i = window.from; i < window.to; i++) {
      const at = offset + (i - window.from) * L
      reader.read(i)
      const tags = this.#tagScores(reader.tags)
      addSix(fixed(i - 2, 0), fixed(i - 1, 1), fixed(i, 2), fixed(i + 1, 3), fixed(i + 2, 4), tags, scores, at)
      for (let k = 0; k < reader.count; k++) weights.add(out[k] as number, scores, at)
      const whole = this.#whole.of(words[i] as Word)
      if (whole) addAll(this.#sumOf(whole), scores, at)
    }
  }

  #fixedScores(word: Word, offset: number): Int32Array {
    const known = word.scores[offset]
    if (known) return known
    const sum = sumOf(this.model.weights, fixedFeatures(word, offset))
    word.scores[offset] = sum
    return sum
  }

  #tagScores(triple: number): Int32Array {
    this.model.tagScores[triple] ??= sumOf(this.model.weights, tagFeatures(triple))
    return this.model.tagScores[triple] as Int32Array
  }

  #sumOf(features: Int32Array): Int32Array {
    const known = this.#wholeScores.get(features)
    if (known) return known
    const sum = sumOf(this.model.weights, features)
    this.#wholeScores.set(features, sum)
    return sum
  }
}

function sumOf(weights: SparseWeights, features: Int32Array): Int32Array {
  const sum = new Int32Array(L)
  for (let k = 0; k < features.length; k++) weights.add(features[k] as number, sum, 0)
  return sum
}

function addAll(row: Int32Array, scores: Int32Array, at: number): void {
  for (let y = 0; y < L; y++) scores[at + y] = (scores[at + y] as number) + (row[y] as number)
}

function addSix(
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
  d: Int32Array,
  e: Int32Array,
  f: Int32Array,
  scores: Int32Array,
  at: number,
): void {
  for (let y = 0; y < L; y++) {
    const left = (a[y] as number) + (b[y] as number) + (c[y] as number)
    scores[at + y] = ((scores[at + y] as number) + left + (d[y] as number) + (e[y] as number) + (f[y] as number)) | 0
  }
}
