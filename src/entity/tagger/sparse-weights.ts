import { FEATURE_BITS } from './hash.js'
import { LABELS } from './labels.js'
import { decodeNumbers, unzigzag } from './numbers.js'

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

/**
 * Sparse weights, ready to be added up. A bit for every possible hash says whether the feature is kept: most features
 * of a text are not, and two megabytes of bits stay in the processor's cache where a hash table would not.
 */
export class SparseWeights {
  readonly scale: number
  readonly transitions = new Int32Array(LABELS * LABELS)
  /** By turns 32 bits, and how many kept features lie before them. */
  readonly #bits = new Uint32Array(1 << (FEATURE_BITS - 4))
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
      const word = (key >>> 5) << 1
      this.#bits[word] = (this.#bits[word] as number) | (1 << (key & 31))
    }
    let before = 0
    for (let i = 0; i < this.#bits.length; i += 2) {
      this.#bits[i + 1] = before
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
    const at32 = (key >>> 5) << 1
    const word = this.#bits[at32] as number
    const bit = 1 << (key & 31)
    if ((word & bit) === 0) return
    const index = (this.#bits[at32 + 1] as number) + countBits(word & (bit - 1))
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
