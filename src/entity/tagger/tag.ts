import type { Document } from '../../reading/document.js'
import type { RecognizedSpan } from '../name.js'
import { Agreement } from './agreement.js'
import { withRules } from './apply-rules.js'
import { LabelChain } from './chain.js'
import { isOpen, LABELS, OUTSIDE, TYPES, typeOf } from './labels.js'
import { Network, type NetworkAsset } from './network.js'
import { Scorer } from './scorer.js'
import { layOut, type Sheet } from './sheet.js'
import { SparseWeights, type WeightAsset } from './sparse-weights.js'
import { type VectorAsset, WordVectors } from './vectors.js'
import { HANGING, Vocabulary } from './words.js'

/** All that the recogniser has learned. */
export interface RecognizerAsset {
  readonly sparse: WeightAsset
  readonly network: NetworkAsset
  readonly vectors: VectorAsset
}

/** A recogniser with its weights, and the words it has met. */
export class Tagger {
  readonly weights: SparseWeights
  readonly network: Network
  readonly chain: LabelChain
  readonly vocabulary: Vocabulary
  /** Sums of the weights of {@link tagFeatures}, as they come up. */
  readonly tagScores: (Int32Array | undefined)[] = []

  constructor({ sparse, network, vectors }: RecognizerAsset) {
    const known = new WordVectors(vectors)
    this.vocabulary = new Vocabulary(known)
    this.weights = new SparseWeights(sparse)
    this.network = new Network(network, known)
    this.chain = new LabelChain(this.weights.transitions, this.weights.scale)
  }
}

/** What a reading of a document leaves: the scores of each token of its windows, and the best label of each token. */
interface Reading {
  readonly sheet: Sheet
  /** Window after window: row token, column label. */
  readonly scores: Int32Array
  /** Where each window begins in the scores. */
  readonly starts: Int32Array
  readonly labels: Uint8Array
}

/** Reads each window by itself. */
function readFirst(document: Document, tagger: Tagger): Reading {
  const { chain, vocabulary } = tagger
  const sheet = layOut(document, vocabulary)
  const scorer = new Scorer(sheet, tagger)
  const labels = new Uint8Array(document.tokens.length)
  const starts = new Int32Array(sheet.windows.length)
  let size = 0
  sheet.windows.forEach(({ from, to }, w) => {
    starts[w] = size
    size += (to - from) * LABELS
  })
  const scores = new Int32Array(size)
  sheet.windows.forEach((window, w) => {
    const { from, to } = window
    scorer.read(window, scores, starts[w] as number)
    chain.best(scores, starts[w] as number, to - from, labels, from)
  })
  return { sheet, scores, starts, labels }
}

/** Reads the windows again, knowing what the first reading made of the same words elsewhere. */
function readAgain({ sheet, scores, starts, labels: before }: Reading, { weights, chain }: Tagger): Reading {
  const agreement = new Agreement(sheet, before, weights.scale)
  const labels = before.slice()
  sheet.windows.forEach(({ from, to }, w) => {
    const start = starts[w] as number
    let said = false
    for (let i = from; i < to; i++) said = agreement.add(i, scores, start + (i - from) * LABELS) || said
    if (said) chain.best(scores, start, to - from, labels, from)
  })
  return { sheet, scores, starts, labels }
}

/** The odds of the learned weights are too bold: half their logarithm, less a little, is how often a name is right. */
const BOLDNESS = 0.64

/** How often a name of this probability is right on texts that the weights were not learned from (docs/recogniser.md). */
function calibrated(probability: number): number {
  const odds = BOLDNESS * Math.sqrt(probability / Math.max(1e-6, 1 - probability))
  return Math.round((1000 * odds) / (1 + odds)) / 1000
}

/** Finds the names of a document with given weights. */
export function tagDocument(document: Document, tagger: Tagger): RecognizedSpan[] {
  const { sheet, scores, starts, labels } = readAgain(readFirst(document, tagger), tagger)
  const { chain } = tagger
  const { start, end, text } = document.tokens
  const found: RecognizedSpan[] = []
  sheet.windows.forEach(({ from, to }, w) => {
    let summed = false
    for (let i = from; i < to; i++) {
      const label = labels[i] as number
      if (label === OUTSIDE) continue
      const firstToken = i
      while (isOpen(labels[i] as number)) i++
      if (!summed) chain.sum(scores, starts[w] as number, to - from)
      summed = true
      const probability = chain.probability(labels, from, firstToken - from, i + 1 - from)
      found.push({
        firstToken,
        endToken: i + 1,
        start: start[firstToken] as number,
        end: (end[i] as number) - (HANGING.exec(text[i] as string)?.[0].length ?? 0),
        type: TYPES[typeOf(label)] as (typeof TYPES)[number],
        confidence: calibrated(probability),
      })
    }
  })
  return withRules(document, found)
}
