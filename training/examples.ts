import { DocumentFeatures } from '../src/entity/tagger/document-features.js'
import { FeatureReader } from '../src/entity/tagger/features.js'
import { beyond } from '../src/entity/tagger/scorer.js'
import { layOut, type Sheet, sentenceOf } from '../src/entity/tagger/sheet.js'
import { PLACES, rowsOf, wordsAround } from '../src/entity/tagger/surroundings.js'
import { tagFeatures } from '../src/entity/tagger/tag-features.js'
import type { Window } from '../src/entity/tagger/windows.js'
import { fixedFeatures } from '../src/entity/tagger/word-features.js'
import { REACH, type Vocabulary, type Word } from '../src/entity/tagger/words.js'
import type { Document } from '../src/reading/index.js'
import type { Surroundings } from './network.js'

/** The features of a window as the recogniser sees them: hashes, not yet numbered. */
export interface RawWindow {
  readonly window: Window
  readonly features: Int32Array
  readonly offsets: Int32Array
  readonly surroundings: Surroundings
}

export interface ReadSheet {
  readonly sheet: Sheet
  readonly windows: readonly RawWindow[]
}

const kept = new WeakMap<Word, Int32Array[]>()

function keptFeatures(word: Word, offset: number): Int32Array {
  let lists = kept.get(word)
  if (!lists) {
    lists = []
    kept.set(word, lists)
  }
  lists[offset] ??= fixedFeatures(word, offset)
  return lists[offset] as Int32Array
}

/** Reads all windows of a document, each token with every feature it has when the package runs. */
export function readWindows(document: Document, vocabulary: Vocabulary): ReadSheet {
  const sheet = layOut(document, vocabulary, 'all')
  const reader = new FeatureReader(sheet)
  const whole = new DocumentFeatures(sheet)
  let buffer = new Int32Array(1 << 14)
  const windows = sheet.windows.map(window => {
    const { from, to } = window
    const { firstToken, endToken } = sentenceOf(sheet, window)
    const offsets = new Int32Array(to - from + 1)
    let n = 0
    const put = (list: Int32Array, count: number): void => {
      if (n + count > buffer.length) {
        const larger = new Int32Array(2 * (n + count))
        larger.set(buffer)
        buffer = larger
      }
      for (let k = 0; k < count; k++) buffer[n++] = list[k] as number
    }
    for (let i = from; i < to; i++) {
      for (let offset = 0; offset <= 2 * REACH; offset++) {
        const k = i + offset - REACH
        const inside = k >= firstToken && k < endToken
        const list = inside ? keptFeatures(sheet.words[k] as Word, offset) : Int32Array.of(beyond(offset))
        put(list, list.length)
      }
      reader.read(i)
      put(reader.out, reader.count)
      const tags = tagFeatures(reader.tags)
      put(tags, tags.length)
      const document = whole.of(sheet.words[i] as Word)
      if (document) put(document, document.length)
      offsets[i - from + 1] = n
    }
    return { window, features: buffer.slice(0, n), offsets, surroundings: readSurroundings(sheet, window) }
  })
  return { sheet, windows }
}

function readSurroundings(sheet: Sheet, window: Window): Surroundings {
  const n = window.to - window.from
  const { firstToken, endToken } = sentenceOf(sheet, window)
  const words = new Int32Array(n * PLACES).fill(-1)
  const rows: number[] = []
  const offsets = new Int32Array(n + 1)
  for (let i = 0; i < n; i++) {
    wordsAround(sheet, window.from + i, firstToken, endToken).forEach((word, place) => {
      if (word) words[i * PLACES + place] = word.vector
    })
    rows.push(...rowsOf(sheet, window.from + i, firstToken, endToken))
    offsets[i + 1] = rows.length
  }
  return { words, rows: Int32Array.from(rows), offsets }
}

/** Numbers features by their hash: open addressing over 32-bit keys. */
export class FeatureNumbers {
  #keys = new Int32Array(1 << 22)
  #values = new Int32Array(1 << 22)
  size = 0

  #slot(key: number, keys: Int32Array): number {
    const mask = keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const values = this.#values
    this.#keys = new Int32Array(keys.length * 2)
    this.#values = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue
      const slot = this.#slot(keys[i] as number, this.#keys)
      this.#keys[slot] = keys[i] as number
      this.#values[slot] = values[i] as number
    }
  }

  get(key: number): number {
    return this.#values[this.#slot(key, this.#keys)] as number
  }

  set(key: number, value: number): void {
    if (this.size * 2 > this.#keys.length) this.#grow()
    const slot = this.#slot(key, this.#keys)
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key
      this.size++
    }
    this.#values[slot] = value
  }

  entries(): [number, number][] {
    const found: [number, number][] = []
    for (let i = 0; i < this.#keys.length; i++)
      if (this.#keys[i] !== 0) found.push([this.#keys[i] as number, this.#values[i] as number])
    return found
  }
}
