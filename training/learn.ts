import { join } from 'node:path'
import { ElsewhereFeatures } from '../src/entity/tagger/elsewhere.js'
import { LABELS } from '../src/entity/tagger/labels.js'
import { readFirst, Tagger } from '../src/entity/tagger/tag.js'
import { Vocabulary } from '../src/entity/tagger/words.js'
import { type Document, readDocument } from '../src/reading/index.js'
import { allowedLabels, CORPORA, type Corpus, loadCorpus } from './corpora.js'
import { type Example, train } from './crf.js'
import { FeatureNumbers, type RawWindow, readWindows } from './examples.js'
import { type Learned, type WriteOptions, writeAsset } from './write.js'

export interface Settings extends WriteOptions {
  /** Features seen less often than this are left out. */
  readonly cutoff: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly l2: number
  readonly seed: number
  readonly second: { readonly epochs: number; readonly rate: number; readonly dropout: number }
}

/** A document to learn from. */
export interface Lesson {
  readonly corpus: Corpus
  readonly document: Document
  /** Labels that each token may bear, as bits. */
  readonly masks: Int32Array
  readonly windows: readonly RawWindow[]
  /** Which half of the documents it belongs to, where a half is held out. */
  readonly half: number
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
        lessons.push({ corpus, document, masks, windows, half: lessons.length % 2 })
      }
    }
  }
  return lessons
}

/** Numbers the features of a window, those left out dropped. */
function numbered({ features, offsets }: RawWindow, numbers: FeatureNumbers): Pick<Example, 'features' | 'offsets'> {
  const kept: number[] = []
  const ends = new Int32Array(offsets.length)
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const number = numbers.get(features[k] as number)
      if (number) kept.push(number)
    }
    ends[i + 1] = kept.length
  }
  return { features: Int32Array.from(kept), offsets: ends }
}

/** Gives a number to every feature that is seen often enough. */
function number(windows: Iterable<RawWindow>, cutoff: number): FeatureNumbers {
  const counts = new FeatureNumbers()
  for (const { features } of windows) for (const f of features) counts.set(f, counts.get(f) + 1)
  const numbers = new FeatureNumbers()
  for (const [key, count] of counts.entries()) if (count >= cutoff) numbers.set(key, numbers.size + 1)
  return numbers
}

/** Learns the first reading. */
export function learnFirst(lessons: readonly Lesson[], settings: Settings, log: (line: string) => void): Learned {
  const numbers = number(
    lessons.flatMap(({ windows }) => windows),
    settings.cutoff,
  )
  const examples: Example[] = []
  for (const { corpus, masks, windows } of lessons) {
    for (const raw of windows) {
      const example = { ...numbered(raw, numbers), allowed: masks.slice(raw.window.from, raw.window.to) }
      for (let k = 0; k < corpus.repeat; k++) examples.push(example)
    }
  }
  log(`${examples.length} windows, ${numbers.size} features`)
  return { weights: train(examples, numbers.size + 1, { ...settings, log }), numbers }
}

/**
 * Learns the second reading from what the first makes of documents it has not learned from: each half of the
 * documents is read by weights learned from the rest.
 */
export function learnSecond(lessons: readonly Lesson[], first: Learned, settings: Settings, log: (line: string) => void): Learned {
  const whole = (lesson: Lesson): boolean => !lesson.corpus.sentences
  const windows: (RawWindow & { base: Float32Array; allowed: Int32Array })[] = []
  for (const half of [0, 1]) {
    log(`second reading, half ${half + 1}`)
    const held = learnFirst(
      lessons.filter(lesson => !whole(lesson) || lesson.half !== half),
      settings,
      log,
    )
    const tagger = new Tagger(writeAsset([held], settings))
    for (const { document, masks } of lessons.filter(lesson => whole(lesson) && lesson.half === half)) {
      const { sheet, scores, labels } = readFirst(document, tagger)
      const elsewhere = new ElsewhereFeatures(sheet, labels)
      sheet.windows.forEach((window, index) => {
        const features: number[] = []
        const offsets = new Int32Array(window.to - window.from + 1)
        for (let i = window.from; i < window.to; i++) {
          elsewhere.read(i)
          for (let k = 0; k < elsewhere.count; k++) features.push(elsewhere.out[k] as number)
          offsets[i - window.from + 1] = features.length
        }
        if (features.length === 0) return
        windows.push({
          window,
          features: Int32Array.from(features),
          offsets,
          base: Float32Array.from(scores[index] as Int32Array, score => score / settings.scale),
          allowed: masks.slice(window.from, window.to),
        })
      })
    }
  }
  const numbers = number(windows, 4)
  const examples = windows.map(raw => ({ ...numbered(raw, numbers), base: raw.base, allowed: raw.allowed }))
  log(`second reading: ${examples.length} windows, ${numbers.size} features`)
  const transition = first.weights.transition
  const weights = train(examples, numbers.size + 1, { ...settings, ...settings.second, transition, log })
  return { weights, numbers }
}

void LABELS
