import type { Document } from '../../reading/document.js'
import type { RecognizedSpan } from '../name.js'
import { Agreement } from './agreement.js'
import { withRules } from './apply-rules.js'
import { SparseWeights, type WeightAsset } from './asset.js'
import { LabelChain } from './chain.js'
import { DocumentFeatures, FeatureReader, neighbour, tagFeatures } from './features.js'
import { feature } from './hash.js'
import { LABELS, OUTSIDE, TYPES, typeOf } from './labels.js'
import { layOut, type Sheet, type Window } from './sheet.js'
import { fixedFeatures, HANGING, REACH, Vocabulary, type Word } from './words.js'

/** A recogniser with its weights, and the words it has met. */
export class Tagger {
  readonly weights: SparseWeights
  readonly chain: LabelChain
  readonly vocabulary = new Vocabulary()
  /** Sums of the weights of {@link tagFeatures}, as they come up. */
  readonly tagScores: (Int32Array | undefined)[] = []

  constructor(asset: WeightAsset) {
    this.weights = new SparseWeights(asset)
    this.chain = new LabelChain(this.weights.transitions, this.weights.scale)
  }
}

const L = LABELS

/** The feature of a place beyond the sentence, by its distance. */
const BEYOND: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, offset) => feature(500 + offset, 0))
export const beyond = (offset: number): number => BEYOND[offset] as number

/** Adds up the weights of all features of a window's tokens. */
class Scorer {
  readonly #reader: FeatureReader
  readonly #whole: DocumentFeatures
  readonly #wholeScores = new Map<Int32Array, Int32Array>()

  constructor(
    private readonly sheet: Sheet,
    private readonly weights: SparseWeights,
    private readonly tagScores: (Int32Array | undefined)[],
  ) {
    this.#reader = new FeatureReader(sheet)
    this.#whole = new DocumentFeatures(sheet)
  }

  read(window: Window, scores: Int32Array): void {
    const { from, to } = window
    const { weights } = this
    for (let i = from; i < to; i++) {
      const at = (i - from) * L
      for (let offset = 0; offset <= 2 * REACH; offset++) {
        const word = neighbour(this.sheet, window, i, offset)
        if (word) addAll(this.#fixedScores(word, offset), scores, at)
        else weights.add(beyond(offset), scores, at)
      }
      this.#reader.read(i)
      const { out, count, tags } = this.#reader
      addAll(this.#tagScores(tags), scores, at)
      for (let k = 0; k < count; k++) weights.add(out[k] as number, scores, at)
      const whole = this.#whole.of(this.sheet.words[i] as Word)
      if (whole) addAll(this.#sumOf(whole), scores, at)
    }
  }

  #fixedScores(word: Word, offset: number): Int32Array {
    word.scores[offset] ??= sumOf(this.weights, fixedFeatures(word, offset))
    return word.scores[offset] as Int32Array
  }

  #tagScores(triple: number): Int32Array {
    this.tagScores[triple] ??= sumOf(this.weights, tagFeatures(triple))
    return this.tagScores[triple] as Int32Array
  }

  #sumOf(features: Int32Array): Int32Array {
    const known = this.#wholeScores.get(features)
    if (known) return known
    const sum = sumOf(this.weights, features)
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

/** What a reading of a document leaves: the scores of each window, and the best label of each token. */
interface Reading {
  readonly sheet: Sheet
  /** Window by window: row token, column label. */
  readonly scores: readonly Int32Array[]
  readonly labels: Uint8Array
}

/** Reads each window by itself. */
function readFirst(document: Document, { weights, chain, vocabulary, tagScores }: Tagger): Reading {
  const sheet = layOut(document, vocabulary)
  const scorer = new Scorer(sheet, weights, tagScores)
  const labels = new Uint8Array(document.tokens.length)
  const scores = sheet.windows.map(window => {
    const n = window.to - window.from
    const scores = new Int32Array(n * L)
    scorer.read(window, scores)
    chain.best(scores, n, labels.subarray(window.from, window.to))
    return scores
  })
  return { sheet, scores, labels }
}

/** Reads the windows again, knowing what the first reading made of the same words elsewhere. */
function readAgain({ sheet, scores, labels: before }: Reading, { weights, chain }: Tagger): Reading {
  const agreement = new Agreement(sheet, before, weights.scale)
  const labels = before.slice()
  sheet.windows.forEach(({ from, to }, index) => {
    const own = scores[index] as Int32Array
    let said = false
    for (let i = from; i < to; i++) said = agreement.add(i, own, (i - from) * L) || said
    if (said) chain.best(own, to - from, labels.subarray(from, to))
  })
  return { sheet, scores, labels }
}

/** Finds the names of a document with given weights. */
export function tagDocument(document: Document, tagger: Tagger): RecognizedSpan[] {
  const { sheet, scores, labels } = readAgain(readFirst(document, tagger), tagger)
  const { chain } = tagger
  const { start, end } = document.tokens
  const found: RecognizedSpan[] = []
  sheet.windows.forEach(({ from, to }, index) => {
    let summed = false
    for (let i = from; i < to; i++) {
      const label = labels[i] as number
      if (label === OUTSIDE) continue
      const firstToken = i
      while ((((labels[i] as number) - 1) & 3) < 2) i++
      if (!summed) chain.sum(scores[index] as Int32Array, to - from)
      summed = true
      const probability = chain.probability(labels.subarray(from, to), firstToken - from, i + 1 - from)
      found.push({
        firstToken,
        endToken: i + 1,
        start: start[firstToken] as number,
        end: (end[i] as number) - (HANGING.exec(document.tokens.text[i] as string)?.[0].length ?? 0),
        type: TYPES[typeOf(label)] as (typeof TYPES)[number],
        confidence: Math.round(1000 * probability) / 1000,
      })
    }
  })
  return withRules(document, found)
}
