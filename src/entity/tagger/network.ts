import { LABELS } from './labels.js'
import { decodeNumbers, unzigzag } from './numbers.js'
import { type Sheet, sentenceOf, type Window } from './sheet.js'
import {
  edgeRow,
  NO_RUN,
  PLACES,
  ROWS,
  RUN_AFTER,
  RUN_BEFORE,
  RUN_FIRST,
  RUN_LAST,
  SENTENCE_RUN,
  standingRow,
  wordRows,
} from './surroundings.js'
import type { WordVectors } from './vectors.js'
import { REACH, type Word } from './words.js'

/** Weights of {@link Network}, whole numbers with signs, as text. */
export interface NetworkAsset {
  readonly hidden: number
  /** By place, number of the vector and hidden unit. */
  readonly first: string
  /** By row and hidden unit. */
  readonly table: string
  /** By hidden unit and label. */
  readonly second: string
}

/** Scores are divided by two to this power: {@link NetworkAsset} is as much finer than the scores. */
export const SHIFT = 10
const HALF = 1 << (SHIFT - 1)
const L = LABELS

/**
 * One layer of rectified units over the vectors of the words around a token. Everything is whole numbers, so that the
 * scores are the same everywhere; what a word gives at a place is added up once and kept with the word (Devlin and
 * others, Fast and robust neural network joint models for statistical machine translation, ACL 2014, section 2.4).
 */
export class Network {
  readonly hidden: number
  readonly #first: Int32Array
  readonly #rows: readonly Int32Array[]
  readonly #edges: readonly Int32Array[]
  readonly #second: Int32Array
  readonly #vector: Int32Array
  readonly #run: Int32Array
  readonly #units: Int32Array
  readonly #none: Int32Array
  /** The units that are not silent, and where their rows of weights begin. */
  readonly #values: Int32Array
  readonly #valueRows: Int32Array
  readonly #sums = new Int32Array(L)

  constructor(
    asset: NetworkAsset,
    private readonly vectors: WordVectors,
  ) {
    const { hidden } = asset
    this.hidden = hidden
    this.#first = readSigned(asset.first, PLACES * vectors.dimensions * hidden)
    const table = readSigned(asset.table, ROWS * hidden)
    this.#rows = Array.from({ length: ROWS }, (_, row) => table.subarray(row * hidden, (row + 1) * hidden))
    this.#edges = Array.from({ length: PLACES }, (_, place) => this.#rows[edgeRow(place)] as Int32Array)
    this.#second = readSigned(asset.second, hidden * L)
    this.#vector = new Int32Array(vectors.dimensions)
    this.#run = new Int32Array(hidden)
    this.#units = new Int32Array(hidden)
    this.#none = new Int32Array(hidden)
    this.#values = new Int32Array(hidden + 3)
    this.#valueRows = new Int32Array(hidden + 3)
  }

  /** Adds the scores of a window's tokens from `scores[offset]` on: row token, column label. */
  add(sheet: Sheet, window: Window, scores: Int32Array, offset: number): void {
    const { words, runStart, runEnd } = sheet
    const { firstToken: from, endToken: to } = sentenceOf(sheet, window)
    const at = (token: number, place: number): Int32Array =>
      token < from || token >= to ? (this.#edges[place] as Int32Array) : this.#part(words[token] as Word, place)
    const units = this.#units
    const none = this.#none
    let run: Int32Array | undefined
    let last = -1
    for (let i = window.from; i < window.to; i++) {
      const start = runStart[i] as number
      const stop = runEnd[i] as number
      if (stop === 0) run = undefined
      else if (start !== last || !run) {
        run = this.#run
        const sentence = start === from ? (this.#rows[SENTENCE_RUN] as Int32Array) : none
        const before = at(start - 1, RUN_BEFORE)
        sum(run, at(start, RUN_FIRST), at(stop - 1, RUN_LAST), before, at(stop, RUN_AFTER), sentence, none, none)
        last = start
      }
      const standing = this.#rows[stop > 0 ? standingRow(i, start, stop) : NO_RUN] as Int32Array
      sum(units, at(i - 2, 0), at(i - 1, 1), at(i, REACH), at(i + 1, 3), at(i + 2, 4), standing, run ?? none)
      this.#out(scores, offset + (i - window.from) * L)
    }
  }

  /** Adds the outputs of the hidden units, four at a time, so that the sums are read and written less often. */
  #out(scores: Int32Array, at: number): void {
    const units = this.#units
    const values = this.#values
    const rows = this.#valueRows
    let count = 0
    for (let j = 0; j < units.length; j++) {
      const unit = units[j] as number
      if (unit <= 0) continue
      values[count] = unit
      rows[count++] = j * L
    }
    values.fill(0, count, count + 3)
    const second = this.#second
    const sums = this.#sums
    sums.fill(HALF)
    for (let k = 0; k < count; k += 4) {
      const va = values[k] as number
      const vb = values[k + 1] as number
      const vc = values[k + 2] as number
      const vd = values[k + 3] as number
      const a = rows[k] as number
      const b = rows[k + 1] as number
      const c = rows[k + 2] as number
      const d = rows[k + 3] as number
      for (let y = 0; y < L; y++) {
        const ab = Math.imul(va, second[a + y] as number) + Math.imul(vb, second[b + y] as number)
        const cd = Math.imul(vc, second[c + y] as number) + Math.imul(vd, second[d + y] as number)
        sums[y] = ((sums[y] as number) + ab + cd) | 0
      }
    }
    for (let y = 0; y < L; y++) scores[at + y] = ((scores[at + y] as number) + ((sums[y] as number) >> SHIFT)) | 0
  }

  /** What a word gives to the hidden units at a place. */
  #part(word: Word, place: number): Int32Array {
    const known = word.parts[place]
    if (known) return known
    const { hidden } = this
    const part = new Int32Array(hidden)
    for (const row of wordRows(word, place)) add(part, this.#rows[row] as Int32Array)
    if (word.vector >= 0) {
      this.vectors.read(word.vector, this.#vector)
      for (let d = 0; d < this.#vector.length; d++) {
        const x = this.#vector[d] as number
        if (x === 0) continue
        const row = (place * this.#vector.length + d) * hidden
        for (let j = 0; j < hidden; j++) part[j] = (part[j] as number) + x * (this.#first[row + j] as number)
      }
    }
    word.parts[place] = part
    return part
  }
}

function add(into: Int32Array, part: Int32Array): void {
  for (let j = 0; j < into.length; j++) into[j] = (into[j] as number) + (part[j] as number)
}

function sum(
  into: Int32Array,
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
  d: Int32Array,
  e: Int32Array,
  f: Int32Array,
  g: Int32Array,
): void {
  for (let j = 0; j < into.length; j++) {
    const left = (a[j] as number) + (b[j] as number) + (c[j] as number) + (d[j] as number)
    into[j] = (left + (e[j] as number) + (f[j] as number) + (g[j] as number)) | 0
  }
}

function readSigned(text: string, size: number): Int32Array {
  const numbers = new Int32Array(size)
  decodeNumbers(text, numbers)
  for (let i = 0; i < size; i++) numbers[i] = unzigzag(numbers[i] as number)
  return numbers
}
