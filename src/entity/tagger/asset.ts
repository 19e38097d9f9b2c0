import { FEATURE_BITS } from './hash.js'
import { LABELS } from './labels.js'

/**
 * Weights as text. Every list is a string of printable characters in which one character is mostly one number, so that
 * gzip's codes fit the numbers; it loads in the same way everywhere and needs no decompression of its own.
 */
export interface WeightAsset {
  /** Weights are whole numbers; this many make one unit of log-odds. */
  readonly scale: number
  /** Hashes of the kept features, ascending, each as the distance from the one before. */
  readonly keys: string
  /** How many labels each feature has weights for. */
  readonly counts: string
  /** These labels, feature by feature, ascending. */
  readonly labels: string
  /** Their weights. */
  readonly values: string
  /** Weights of label pairs: row previous, column next. */
  readonly transitions: string
}

/** The alphabet: all printable ASCII characters but quotation marks, `\`, `$` and the backtick; its last is kept for long numbers. */
const ALPHABET = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'
const LONG = ALPHABET.length - 1
const BASE = LONG

const CODES = ((): Uint8Array => {
  const codes = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) codes[ALPHABET.charCodeAt(i)] = i
  return codes
})()

/** Writes whole numbers from 0: one character below {@link BASE}, else the mark of a long number and three digits. */
export function encodeNumbers(numbers: Iterable<number>): string {
  const parts: string[] = []
  for (const number of numbers) {
    if (number < BASE) parts.push(ALPHABET[number] as string)
    else {
      const digits = [Math.floor(number / (BASE * BASE)), Math.floor(number / BASE) % BASE, number % BASE]
      if ((digits[0] as number) >= BASE) throw new RangeError(`${number} is too large to be written`)
      parts.push(ALPHABET[LONG] as string, ...digits.map(digit => ALPHABET[digit] as string))
    }
  }
  return parts.join('')
}

/** Reads what {@link encodeNumbers} wrote, into an array of at least that size; gives how many there were. */
export function decodeNumbers(text: string, into: Int32Array): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    let number = CODES[text.charCodeAt(i)] as number
    if (number === LONG) {
      number =
        ((CODES[text.charCodeAt(i + 1)] as number) * BASE + (CODES[text.charCodeAt(i + 2)] as number)) * BASE +
        (CODES[text.charCodeAt(i + 3)] as number)
      i += 3
    }
    into[count++] = number
  }
  return count
}

/** Signed numbers as unsigned: 0, -1, 1, -2, 2 … */
export const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
export const unzigzag = (number: number): number => (number & 1 ? -((number + 1) >> 1) : number >> 1)

/**
 * Sparse weights, ready to be added up. A bit for every possible hash says whether the feature is kept: most features
 * of a text are not, and two megabytes of bits stay in the processor's cache where a hash table would not.
 */
export class SparseWeights {
  readonly scale: number
  readonly transitions = new Int32Array(LABELS * LABELS)
  readonly #bits = new Uint32Array(1 << (FEATURE_BITS - 5))
  /** How many kept features lie before each word of the bits. */
  readonly #before = new Uint32Array(1 << (FEATURE_BITS - 5))
  /** Where the weights of each kept feature begin. */
  readonly #starts: Uint32Array
  /** Weight times 32 plus label. */
  readonly #entries: Int16Array

  constructor(asset: WeightAsset) {
    this.scale = asset.scale
    const keys = new Int32Array(asset.keys.length)
    const size = decodeNumbers(asset.keys, keys)
    let key = 0
    for (let i = 0; i < size; i++) {
      key += keys[i] as number
      this.#bits[key >>> 5] = (this.#bits[key >>> 5] as number) | (1 << (key & 31))
    }
    let before = 0
    for (let i = 0; i < this.#bits.length; i++) {
      this.#before[i] = before
      before += countBits(this.#bits[i] as number)
    }
    const numbers = new Int32Array(Math.max(asset.labels.length, asset.values.length, size))
    decodeNumbers(asset.counts, numbers)
    this.#starts = new Uint32Array(size + 1)
    for (let i = 0; i < size; i++) this.#starts[i + 1] = (this.#starts[i] as number) + (numbers[i] as number)
    const total = decodeNumbers(asset.labels, numbers)
    this.#entries = Int16Array.from(numbers.subarray(0, total))
    decodeNumbers(asset.values, numbers)
    for (let i = 0; i < total; i++)
      this.#entries[i] = unzigzag(numbers[i] as number) * 32 + (this.#entries[i] as number)
    const transitions = new Int32Array(LABELS * LABELS)
    decodeNumbers(asset.transitions, transitions)
    for (let i = 0; i < transitions.length; i++) this.transitions[i] = unzigzag(transitions[i] as number)
  }

  /** Adds the weights of a feature to `scores[at]` … `scores[at + LABELS - 1]`. */
  add(key: number, scores: Int32Array, at: number): void {
    const word = this.#bits[key >>> 5] as number
    const bit = 1 << (key & 31)
    if ((word & bit) === 0) return
    const index = (this.#before[key >>> 5] as number) + countBits(word & (bit - 1))
    const end = this.#starts[index + 1] as number
    for (let i = this.#starts[index] as number; i < end; i++) {
      const entry = this.#entries[i] as number
      const label = at + (entry & 31)
      scores[label] = (scores[label] as number) + (entry >> 5)
    }
  }
}

function countBits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
