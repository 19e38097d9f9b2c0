import { LABELS } from './labels.js'
import { decodeNumbers, unzigzag } from './numbers.js'
import { type Sheet, sentenceOf } from './sheet.js'
import {
  edgeRow,
  MOST_WORD_ROWS,
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
import { MOST, type WordVectors } from './vectors.js'
import type { Window } from './windows.js'
import { WordRows } from './word-rows.js'
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
 * Labels `y` and `y + PAIRS` are added up in one number, the second so many times larger: a double holds both sums
 * exactly, for each stays below half of {@link HIGH}, and half the multiplications do.
 */
const PAIRS = 15
const HIGH = 2 ** 27
/** So many pairs are added up at once, in registers. */
const STEP = 5

/** Rows of the network's own beside the plain ones: nothing, the sum of a run's words, and the hidden units of a token. */
const NONE = ROWS
const RUN = ROWS + 1
const UNITS = ROWS + 2
const OWN_ROWS = ROWS + 3
/** So many rows of words are kept: those of some 10,000 words. */
const MOST_ROWS = 2 ** 16

/**
 * One layer of rectified units over the vectors of the words around a token. Everything is whole numbers, so that the
 * scores are the same everywhere; what a word gives at a place is added up once and kept with the word (Devlin and
 * others, Fast and robust neural network joint models for statistical machine translation, ACL 2014, section 2.4).
 */
export class Network {
  readonly hidden: number
  readonly #first: Int32Array
  /** By hidden unit and pair of labels. */
  readonly #second: Float64Array
  readonly #vector: Int32Array
  /** First the plain rows, then the scratch rows, then what is kept of words. */
  readonly #rows: WordRows
  /** The units that are not silent, and where their rows of weights begin. */
  readonly #values: Float64Array
  readonly #valueRows: Int32Array
  /** By pair of labels. */
  readonly #sums = new Float64Array(PAIRS)

  constructor(
    asset: NetworkAsset,
    private readonly vectors: WordVectors,
  ) {
    const { hidden } = asset
    this.hidden = hidden
    this.#first = readSigned(asset.first, PLACES * vectors.dimensions * hidden)
    this.#rows = new WordRows(hidden, MOST_ROWS, OWN_ROWS)
    const table = readSigned(asset.table, ROWS * hidden)
    this.#rows.data.set(table)
    const ofWord = vectors.dimensions * MOST * largest(this.#first) + MOST_WORD_ROWS * largest(table)
    this.#second = paired(readSigned(asset.second, hidden * L), hidden, (PLACES + 1) * ofWord)
    this.#vector = new Int32Array(vectors.dimensions)
    this.#values = new Float64Array(hidden)
    this.#valueRows = new Int32Array(hidden)
  }

  /** Adds the scores of a window's tokens from `scores[offset]` on: row token, column label. */
  add(sheet: Sheet, window: Window, scores: Int32Array, offset: number): void {
    const { words, runStart, runEnd } = sheet
    const { firstToken: from, endToken: to } = sentenceOf(sheet, window)
    const { hidden } = this
    const { data } = this.#rows
    const none = NONE * hidden
    const run = RUN * hidden
    const units = UNITS * hidden
    const at = (token: number, place: number): number =>
      token < from || token >= to ? edgeRow(place) * hidden : this.#part(words[token] as Word, place)
    let last = -1
    for (let i = window.from; i < window.to; i++) {
      this.#rows.makeRoom(PLACES)
      const start = runStart[i] as number
      const stop = runEnd[i] as number
      if (stop > 0 && start !== last) {
        const a = at(start, RUN_FIRST)
        const b = at(stop - 1, RUN_LAST)
        const c = at(start - 1, RUN_BEFORE)
        const d = at(stop, RUN_AFTER)
        sum(data, hidden, run, a, b, c, d, start === from ? SENTENCE_RUN * hidden : none, none, none)
        last = start
      }
      const standing = (stop > 0 ? standingRow(i, start, stop) : NO_RUN) * hidden
      const a = at(i - 2, 0)
      const b = at(i - 1, 1)
      const c = at(i, REACH)
      const d = at(i + 1, 3)
      const e = at(i + 2, 4)
      sum(data, hidden, units, a, b, c, d, e, standing, stop > 0 ? run : none)
      this.#out(scores, offset + (i - window.from) * L)
    }
  }

  /** Adds the outputs of the hidden units. */
  #out(scores: Int32Array, at: number): void {
    const { data } = this.#rows
    const units = UNITS * this.hidden
    const values = this.#values
    const rows = this.#valueRows
    let count = 0
    for (let j = 0; j < this.hidden; j++) {
      const unit = data[units + j] as number
      if (unit <= 0) continue
      values[count] = unit
      rows[count++] = j * PAIRS
    }
    const second = this.#second
    const sums = this.#sums
    for (let y = 0; y < PAIRS; y += STEP) {
      let s0 = HALVES
      let s1 = HALVES
      let s2 = HALVES
      let s3 = HALVES
      let s4 = HALVES
      for (let k = 0; k < count; k++) {
        const value = values[k] as number
        const row = (rows[k] as number) + y
        s0 += value * (second[row] as number)
        s1 += value * (second[row + 1] as number)
        s2 += value * (second[row + 2] as number)
        s3 += value * (second[row + 3] as number)
        s4 += value * (second[row + 4] as number)
      }
      sums[y] = s0
      sums[y + 1] = s1
      sums[y + 2] = s2
      sums[y + 3] = s3
      sums[y + 4] = s4
    }
    for (let y = 0; y < PAIRS; y++) {
      const sum = sums[y] as number
      const high = Math.round(sum / HIGH)
      scores[at + y] = ((scores[at + y] as number) + ((sum - high * HIGH) >> SHIFT)) | 0
      // The last pair is the last label alone.
      if (y + PAIRS < L) scores[at + y + PAIRS] = ((scores[at + y + PAIRS] as number) + (high >> SHIFT)) | 0
    }
  }

  /** What a word gives to the hidden units at a place. */
  #part(word: Word, place: number): number {
    const known = this.#rows.find(word.parts, place)
    if (known >= 0) return known
    const { hidden } = this
    const { data } = this.#rows
    const part = this.#rows.make(word.parts, place)
    for (const row of wordRows(word, place)) {
      const from = row * hidden
      for (let j = 0; j < hidden; j++) data[part + j] = (data[part + j] as number) + (data[from + j] as number)
    }
    if (word.vector >= 0) {
      this.vectors.read(word.vector, this.#vector)
      for (let d = 0; d < this.#vector.length; d++) {
        const x = this.#vector[d] as number
        if (x === 0) continue
        const row = (place * this.#vector.length + d) * hidden
        for (let j = 0; j < hidden; j++)
          data[part + j] = (data[part + j] as number) + x * (this.#first[row + j] as number)
      }
    }
    return part
  }
}

const HALVES = HALF + HALF * HIGH

const largest = (numbers: Int32Array): number => numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0)

/** Weights of labels as weights of pairs of labels; `most` is what no hidden unit is larger than. */
function paired(weights: Int32Array, hidden: number, most: number): Float64Array {
  for (let y = 0; y < L; y++) {
    let sum = 0
    for (let j = 0; j < hidden; j++) sum += Math.abs(weights[j * L + y] as number)
    if (sum * most + HALF >= HIGH / 2) throw new RangeError('The sums of two labels could run into each other.')
  }
  const pairs = new Float64Array(hidden * PAIRS)
  for (let j = 0; j < hidden; j++) {
    for (let y = 0; y < PAIRS; y++) {
      const other = y + PAIRS < L ? (weights[j * L + y + PAIRS] as number) : 0
      pairs[j * PAIRS + y] = (weights[j * L + y] as number) + other * HIGH
    }
  }
  return pairs
}

/** Puts the sum of seven rows in place of the row `into`; each is `size` numbers from where it begins. */
function sum(
  rows: Int32Array,
  size: number,
  into: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
): void {
  for (let j = 0; j < size; j++) {
    const left = (rows[a + j] as number) + (rows[b + j] as number) + (rows[c + j] as number) + (rows[d + j] as number)
    rows[into + j] = (left + (rows[e + j] as number) + (rows[f + j] as number) + (rows[g + j] as number)) | 0
  }
}

function readSigned(text: string, size: number): Int32Array {
  const numbers = new Int32Array(size)
  decodeNumbers(text, numbers)
  for (let i = 0; i < size; i++) numbers[i] = unzigzag(numbers[i] as number)
  return numbers
}
