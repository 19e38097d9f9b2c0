import { LABELS } from '../src/entity/tagger/labels.js'
import { Network } from '../src/entity/tagger/network.js'
import type { Sheet } from '../src/entity/tagger/sheet.js'
import type { RecognizerAsset } from '../src/entity/tagger/tag.js'
import { WordVectors } from '../src/entity/tagger/vectors.js'
import { Vocabulary } from '../src/entity/tagger/words.js'
import { readDocument } from '../src/reading/index.js'
import { allowedLabels, CORPORA, type Corpus, loadCorpus } from './corpora.js'
import { type Example, train, type Weights } from './crf.js'
import { FeatureNumbers, type RawWindow, readWindows } from './examples.js'
import { LearningNetwork, type NetworkOptions } from './network.js'
import { type KnownEmbeddings, packVectors, roundVectors } from './vectors.js'
import { type WriteOptions, writeNetwork, writeSparse } from './write.js'

export interface Settings extends WriteOptions, NetworkOptions {
  /** So often the sparse weights are learned, for their mean. */
  readonly runs: number
  /** Features seen less often than this are left out. */
  readonly cutoff: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly rareDropout: number
  readonly l2: number
}

/** A document to learn from. */
export interface Lesson {
  readonly corpus: Corpus
  readonly sheet: Sheet
  /** Labels that each token may bear, as bits. */
  readonly masks: Int32Array
  readonly windows: readonly RawWindow[]
}

/** Reads all corpora of the folders as the package reads texts. */
export function readLessons(
  folders: readonly string[],
  { keys }: KnownEmbeddings,
  without: ReadonlySet<string> = new Set(),
): Lesson[] {
  // What words mean is learned later; here only which are known matters.
  const vocabulary = new Vocabulary(new WordVectors(packVectors(keys, 0, () => 0)), 1e6)
  const lessons: Lesson[] = []
  for (const corpus of CORPORA) {
    if (without.has(corpus.name)) continue
    for (const gold of loadCorpus(folders, corpus)) {
      const document = readDocument(gold.text)
      const masks = allowedLabels(document, gold, corpus)
      const { sheet, windows } = readWindows(document, vocabulary)
      lessons.push({ corpus, sheet, masks, windows })
    }
  }
  return lessons
}

/**
 * Numbers the features of a window, those left out dropped. Where `own` is given, the commonest features count twice,
 * once for all corpora and once for this one: what is peculiar to it is learned there, and left out of the package
 * (Daumé, Frustratingly easy domain adaptation, ACL 2007).
 */
function numbered(
  { features, offsets }: RawWindow,
  numbers: FeatureNumbers,
  own: number | undefined,
): Pick<Example, 'features' | 'offsets'> {
  const kept: number[] = []
  const ends = new Int32Array(offsets.length)
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const number = numbers.get(features[k] as number)
      if (number) kept.push(number)
      if (own !== undefined && number && number <= OWN) kept.push(own + number)
    }
    ends[i + 1] = kept.length
  }
  return { features: Int32Array.from(kept), offsets: ends }
}

/** Features seen less often than this are rare. */
const COMMON = 40

/** Gives a number to every feature that is seen often enough, the commonest first; `common` is the last that is not rare. */
function number(windows: Iterable<RawWindow>, cutoff: number): { numbers: FeatureNumbers; common: number } {
  const counts = new FeatureNumbers()
  for (const { features } of windows) for (const f of features) counts.set(f, counts.get(f) + 1)
  const numbers = new FeatureNumbers()
  const kept = counts.entries().filter(([, count]) => count >= cutoff)
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  for (const [key] of kept) numbers.set(key, numbers.size + 1)
  return { numbers, common: kept.findIndex(([, count]) => count < COMMON) }
}

/** So many of the commonest features get weights of their own in a corpus with ways of its own. */
const OWN = 1500

/** Learns the network and the weights that go with it. */
export function learn(
  lessons: readonly Lesson[],
  embeddings: KnownEmbeddings,
  settings: Settings,
  log: (line: string) => void,
): RecognizerAsset {
  const { numbers, common } = number(
    lessons.flatMap(({ windows }) => windows),
    settings.cutoff,
  )
  const examples: Example[] = []
  const places: [Example, Sheet, RawWindow][] = []
  let rows = numbers.size + 1
  const firstOwn = new Map<string, number>()
  for (const { corpus, sheet, masks, windows } of lessons) {
    let own = firstOwn.get(corpus.name)
    if (corpus.ownWays && own === undefined) {
      own = rows
      firstOwn.set(corpus.name, own)
      rows += OWN + 1
    }
    for (const raw of windows) {
      const { window, surroundings } = raw
      const example = { ...numbered(raw, numbers, own), allowed: masks.slice(window.from, window.to), surroundings }
      places.push([example, sheet, raw])
      for (let k = 0; k < corpus.repeat; k++) examples.push(example)
    }
  }
  log(`${examples.length} windows, ${numbers.size} features`)
  const learning = new LearningNetwork(embeddings, settings)
  train(examples, rows, { ...settings, common, log }, learning)
  const { vectors, steps } = roundVectors(learning, embeddings)
  const network = writeNetwork(learning, steps, settings)

  // The sparse weights are learned again beside the network as it will run, several times in other orders: their mean
  // does better than any one of them.
  const running = new Network(network, new WordVectors(vectors))
  for (const [example, sheet, { window }] of places) {
    example.given = new Int32Array((window.to - window.from) * LABELS)
    running.add(sheet, window, example.given, 0)
  }
  const weights = meanOf(
    Array.from({ length: settings.runs }, (_, run) => {
      log(`run ${run + 1} of ${settings.runs}`)
      return train(examples, rows, { ...settings, common, log, seed: settings.seed + 1 + run })
    }),
  )
  return { sparse: writeSparse({ weights, numbers }, settings), network, vectors }
}

function meanOf(all: readonly Weights[]): Weights {
  const mean = (pick: (weights: Weights) => Float32Array): Float32Array => {
    const sum = new Float32Array(pick(all[0] as Weights).length)
    for (const weights of all)
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (pick(weights)[k] as number) / all.length
    return sum
  }
  return { emission: mean(({ emission }) => emission), transition: mean(({ transition }) => transition) }
}
