import type { Document } from '../../reading/document.js'
import type { RecognizedSpan } from '../name/name.js'
import { Agreement } from './agreement.js'
import { withRules } from './apply-rules.js'
import { LabelChain } from './chain.js'
import { isOpen, LABELS, OUTSIDE, TYPES, typeOf } from './labels.js'
import { Network, type NetworkAsset } from './network.js'
import { Scorer, WordScores } from './scorer.js'
import { layOut, type Sheet, sentenceOf } from './sheet.js'
import { SparseWeights, type WeightAsset } from './sparse-weights.js'
import { type VectorAsset, WordVectors } from './vectors.js'
import type { Window } from './windows.js'
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
  readonly wordScores: WordScores
  readonly chain: LabelChain
  readonly vocabulary: Vocabulary
  /** Sums of the weights of {@link tagFeatures}, as they come up. */
  readonly tagScores: (Int32Array | undefined)[] = []

  constructor({ sparse, network, vectors }: RecognizerAsset) {
    const known = new WordVectors(vectors)
    this.vocabulary = new Vocabulary(known)
    this.weights = new SparseWeights(sparse)
    this.wordScores = new WordScores(this.weights)
    this.network = new Network(network, known)
    this.chain = new LabelChain(this.weights.transitions, this.weights.scale)
  }
}

/** The scores of a document's windows, one after another: row token, column label, each less the best of its row. */
class ScoreStore {
  readonly #scores: Int16Array
  readonly #starts: Uint32Array

  constructor(windows: readonly Window[]) {
    this.#starts = new Uint32Array(windows.length)
    let size = 0
    windows.forEach(({ from, to }, w) => {
      this.#starts[w] = size
      size += (to - from) * LABELS
    })
    this.#scores = new Int16Array(size)
  }

  keep(w: number, scores: Int32Array, size: number): void {
    let at = this.#starts[w] as number
    for (let row = 0; row < size; row += LABELS) {
      let most = scores[row] as number
      for (let y = 1; y < LABELS; y++) if ((scores[row + y] as number) > most) most = scores[row + y] as number
      for (let y = 0; y < LABELS; y++) this.#scores[at++] = Math.max(LEAST, (scores[row + y] as number) - most)
    }
  }

  load(w: number, scores: Int32Array, size: number): void {
    const at = this.#starts[w] as number
    for (let k = 0; k < size; k++) scores[k] = this.#scores[at + k] as number
  }
}

/** The least score that is kept: a label so far below the best of its token has no part in anything. */
const LEAST = -(2 ** 15)

/** The odds of the learned weights are too bold: half their logarithm, less a little, is how often a name is right. */
const BOLDNESS = 0.64

/** How often a name of this probability is right on texts that the weights were not learned from (docs/recogniser.md). */
function calibrated(probability: number): number {
  const odds = BOLDNESS * Math.sqrt(probability / Math.max(1e-6, 1 - probability))
  return Math.round((1000 * odds) / (1 + odds)) / 1000
}

/** Finds the names of a document with given weights. */
export function tagDocument(document: Document, tagger: Tagger): RecognizedSpan[] {
  const { chain, vocabulary, weights } = tagger
  const sheet = layOut(document, vocabulary)
  const { windows } = sheet
  const scorer = new Scorer(sheet, tagger)
  const store = new ScoreStore(windows)
  const first = new Uint8Array(document.tokens.length)
  let longest = 0
  for (const { from, to } of windows) longest = Math.max(longest, to - from)
  const scores = new Int32Array(longest * LABELS)

  // First each window is read by itself.
  windows.forEach((window, w) => {
    const { from, to } = window
    const size = (to - from) * LABELS
    scores.fill(0, 0, size)
    scorer.read(window, scores, 0)
    chain.best(scores, 0, to - from, goesOn(sheet, window), first, from)
    store.keep(w, scores, size)
  })

  // Then again, knowing what the first reading made of the same words elsewhere.
  const agreement = new Agreement(sheet, first, weights.scale)
  const labels = first.slice()
  const found: RecognizedSpan[] = []
  windows.forEach((window, w) => {
    const { from, to } = window
    store.load(w, scores, (to - from) * LABELS)
    let said = false
    for (let i = from; i < to; i++) said = agreement.add(i, scores, (i - from) * LABELS) || said
    const more = goesOn(sheet, window)
    if (said) chain.best(scores, 0, to - from, more, labels, from)
    collect(document, labels, window, more, scores, chain, found)
  })
  return withRules(document, found)
}

/** Whether the sentence has more tokens behind a window. */
const goesOn = (sheet: Sheet, window: Window): boolean => window.to < sentenceOf(sheet, window).endToken

/** Adds the names that the labels of a window tell of. */
function collect(
  { tokens }: Document,
  labels: Uint8Array,
  { from, to }: Window,
  more: boolean,
  scores: Int32Array,
  chain: LabelChain,
  found: RecognizedSpan[],
): void {
  const { start, end, text } = tokens
  let summed = false
  for (let i = from; i < to; i++) {
    const label = labels[i] as number
    if (label === OUTSIDE) continue
    const firstToken = i
    while (isOpen(labels[i] as number)) i++
    if (!summed) chain.sum(scores, 0, to - from, more)
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
}
