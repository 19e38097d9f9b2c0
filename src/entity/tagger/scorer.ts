import { DocumentFeatures } from './document-features.js'
import { FeatureReader } from './features.js'
import { feature } from './hash.js'
import { LABELS } from './labels.js'
import type { Network } from './network.js'
import { type Sheet, sentenceOf } from './sheet.js'
import type { SparseWeights } from './sparse-weights.js'
import { tagFeatures } from './tag-features.js'
import type { Window } from './windows.js'
import { fixedFeatures } from './word-features.js'
import { WordRows } from './word-rows.js'
import { REACH, type Word } from './words.js'

const L = LABELS

/** The feature of a place beyond the sentence, by its distance. */
const BEYOND: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, offset) => feature(500 + offset, 0))
export const beyond = (offset: number): number => BEYOND[offset] as number

/** What scores are made of, and what is kept of them from document to document. */
export interface Model {
  readonly weights: SparseWeights
  readonly network: Network
  readonly wordScores: WordScores
  /** Sums of the weights of {@link tagFeatures}, as they come up. */
  readonly tagScores: (Int32Array | undefined)[]
}

const DISTANCES = 2 * REACH + 1
/** So many rows are kept: those of some 13,000 words. */
const MOST_ROWS = 2 ** 16

/** What words give to the tokens about them, added up once and kept. */
export class WordScores {
  readonly rows = new WordRows(L, MOST_ROWS, DISTANCES)

  constructor(private readonly weights: SparseWeights) {
    BEYOND.forEach((key, distance) => {
      weights.add(key, this.rows.data, distance * L)
    })
  }

  /** Where the row of a place beyond the sentence begins. */
  edge(distance: number): number {
    return distance * L
  }

  of(word: Word, distance: number): number {
    const known = this.rows.find(word.scores, distance)
    if (known >= 0) return known
    const at = this.rows.make(word.scores, distance)
    for (const feature of fixedFeatures(word, distance)) this.weights.add(feature, this.rows.data, at)
    return at
  }
}

/** Adds up the weights of all features of a window's tokens. */
export class Scorer {
  readonly #reader: FeatureReader
  readonly #whole: DocumentFeatures
  readonly #wholeScores = new Map<Int32Array, Int32Array>()

  constructor(
    private readonly sheet: Sheet,
    private readonly model: Model,
  ) {
    this.#reader = new FeatureReader(sheet)
    this.#whole = new DocumentFeatures(sheet)
  }

  /** Adds the scores of a window's tokens from `scores[offset]` on: row token, column label. */
  read(window: Window, scores: Int32Array, offset: number): void {
    const { weights, network, wordScores } = this.model
    const { words } = this.sheet
    const reader = this.#reader
    const { out } = reader
    network.add(this.sheet, window, scores, offset)
    const { firstToken, endToken } = sentenceOf(this.sheet, window)
    const fixed = (token: number, distance: number): number =>
      token < firstToken || token >= endToken
        ? wordScores.edge(distance)
        : wordScores.of(words[token] as Word, distance)
    for (let i = window.from; i < window.to; i++) {
      const at = offset + (i - window.from) * L
      reader.read(i)
      wordScores.rows.makeRoom(DISTANCES)
      const a = fixed(i - 2, 0)
      const b = fixed(i - 1, 1)
      const c = fixed(i, 2)
      const d = fixed(i + 1, 3)
      const e = fixed(i + 2, 4)
      addFive(wordScores.rows.data, a, b, c, d, e, scores, at)
      addAll(this.#tagScores(reader.tags), scores, at)
      for (let k = 0; k < reader.count; k++) weights.add(out[k] as number, scores, at)
      const whole = this.#whole.of(words[i] as Word)
      if (whole) addAll(this.#sumOf(whole), scores, at)
    }
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

function addFive(
  rows: Int32Array,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  scores: Int32Array,
  at: number,
): void {
  for (let y = 0; y < L; y++) {
    const before = (rows[a + y] as number) + (rows[b + y] as number)
    const after = (rows[d + y] as number) + (rows[e + y] as number)
    scores[at + y] = ((scores[at + y] as number) + before + (rows[c + y] as number) + after) | 0
  }
}
