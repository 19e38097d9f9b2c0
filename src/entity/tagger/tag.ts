import type { Document } from '../../reading/document.js'
import type { RecognizedSpan } from '../name.js'
import { SparseWeights, type WeightAsset } from './asset.js'
import { LabelChain } from './chain.js'
import { DocumentFeatures, FeatureReader, neighbour } from './features.js'
import { feature } from './hash.js'
import { LABELS, OUTSIDE, TYPES, typeOf } from './labels.js'
import { layOut, type Sheet, type Window } from './sheet.js'
import { fixedFeatures, REACH, Vocabulary, type Word } from './words.js'

/** A recogniser with its weights, and the words it has met. */
export class Tagger {
  readonly weights: SparseWeights
  readonly chain: LabelChain
  readonly vocabulary = new Vocabulary()

  constructor(asset: WeightAsset) {
    this.weights = new SparseWeights(asset)
    this.chain = new LabelChain(this.weights.transitions, this.weights.scale)
  }
}

const L = LABELS

/** Adds up the weights of all features of a window's tokens. */
class Scorer {
  readonly #reader: FeatureReader
  readonly #whole: DocumentFeatures
  readonly #wholeScores = new Map<Int32Array, Int32Array>()
  scores = new Int32Array(32 * L)

  constructor(
    private readonly sheet: Sheet,
    private readonly weights: SparseWeights,
  ) {
    this.#reader = new FeatureReader(sheet)
    this.#whole = new DocumentFeatures(sheet)
  }

  read(window: Window): void {
    const { from, to } = window
    const cells = (to - from) * L
    if (this.scores.length < cells) this.scores = new Int32Array(2 * cells)
    const { scores, weights } = this
    scores.fill(0, 0, cells)
    for (let i = from; i < to; i++) {
      const at = (i - from) * L
      for (let offset = 0; offset <= 2 * REACH; offset++) {
        const word = neighbour(this.sheet, window, i, offset)
        if (word) addAll(this.#fixedScores(word, offset), scores, at)
        else weights.add(feature(500 + offset, 0), scores, at)
      }
      this.#reader.read(i)
      const { out, count } = this.#reader
      for (let k = 0; k < count; k++) weights.add(out[k] as number, scores, at)
      const whole = this.#whole.of(this.sheet.words[i] as Word)
      if (whole) addAll(this.#sumOf(whole), scores, at)
    }
  }

  #fixedScores(word: Word, offset: number): Int32Array {
    return (word.scores[offset] ??= sumOf(this.weights, fixedFeatures(word, offset)))
  }

  #sumOf(features: Int32Array): Int32Array {
    let sum = this.#wholeScores.get(features)
    if (!sum) this.#wholeScores.set(features, (sum = sumOf(this.weights, features)))
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

/** Finds the names of a document with given weights. */
export function tagDocument(document: Document, { weights, chain, vocabulary }: Tagger): RecognizedSpan[] {
  const sheet = layOut(document, vocabulary)
  const scorer = new Scorer(sheet, weights)
  const { start, end } = document.tokens
  const found: RecognizedSpan[] = []
  let labels = new Uint8Array(64)
  for (const window of sheet.windows) {
    const n = window.to - window.from
    if (labels.length < n) labels = new Uint8Array(2 * n)
    scorer.read(window)
    chain.best(scorer.scores, n, labels)
    let summed = false
    for (let i = 0; i < n; i++) {
      const label = labels[i] as number
      if (label === OUTSIDE) continue
      const from = i
      while ((((labels[i] as number) - 1) & 3) < 2) i++
      if (!summed) chain.sum(scorer.scores, n)
      summed = true
      const firstToken = window.from + from
      const endToken = window.from + i + 1
      found.push({
        firstToken,
        endToken,
        start: start[firstToken] as number,
        end: end[endToken - 1] as number,
        type: TYPES[typeOf(label)] as (typeof TYPES)[number],
        confidence: Math.round(1000 * chain.probability(labels, from, i + 1)) / 1000,
      })
    }
  }
  return found
}
