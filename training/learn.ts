import { join } from 'node:path'
import { Vocabulary } from '../src/entity/tagger/words.js'
import { type Document, readDocument } from '../src/reading/index.js'
import { allowedLabels, CORPORA, type Corpus, loadCorpus } from './corpora.js'
import { type Example, train } from './crf.js'
import { FeatureNumbers, type RawWindow, readWindows } from './examples.js'
import type { Learned, WriteOptions } from './write.js'

export interface Settings extends WriteOptions {
  /** Features seen less often than this are left out. */
  readonly cutoff: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly rareDropout: number
  readonly l2: number
  readonly seed: number
}

/** A document to learn from. */
export interface Lesson {
  readonly corpus: Corpus
  readonly document: Document
  /** Labels that each token may bear, as bits. */
  readonly masks: Int32Array
  readonly windows: readonly RawWindow[]
}

/** Reads all corpora of the folders as the package reads texts. */
export function readLessons(folders: readonly string[], without: ReadonlySet<string> = new Set()): Lesson[] {
  const vocabulary = new Vocabulary(1e6)
  const lessons: Lesson[] = []
  for (const corpus of CORPORA) {
    if (without.has(corpus.name)) continue
    for (const folder of folders) {
      for (const gold of loadCorpus(join(folder), corpus)) {
        const document = readDocument(gold.text)
        const masks = allowedLabels(document, gold, corpus)
        const { windows } = readWindows(document, vocabulary)
        lessons.push({ corpus, document, masks, windows })
      }
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
const COMMON = Number(process.env.COMMON ?? 40)

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
const OWN = Number(process.env.OWN ?? 1500)

/** Learns the weights. */
export function learn(lessons: readonly Lesson[], settings: Settings, log: (line: string) => void): Learned {
  const { numbers, common } = number(
    lessons.flatMap(({ windows }) => windows),
    settings.cutoff,
  )
  const examples: Example[] = []
  let rows = numbers.size + 1
  const firstOwn = new Map<string, number>()
  for (const { corpus, masks, windows } of lessons) {
    let own = firstOwn.get(corpus.name)
    if (corpus.ownWays && own === undefined) {
      own = rows
      firstOwn.set(corpus.name, own)
      rows += OWN + 1
    }
    for (const raw of windows) {
      const example = { ...numbered(raw, numbers, own), allowed: masks.slice(raw.window.from, raw.window.to) }
      for (let k = 0; k < corpus.repeat; k++) examples.push(example)
    }
  }
  log(`${examples.length} windows, ${numbers.size} features`)
  return { weights: train(examples, rows, { ...settings, common, log }), numbers }
}
