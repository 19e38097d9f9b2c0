import { hashString, join } from './hash.js'
import { BASE, decodeNumbers, numberAt } from './numbers.js'

/**
 * Vectors of words as text. A word is known by a hash alone; two numbers of its vector, each from -{@link MOST} to
 * {@link MOST}, are one character, and a number of all words stands together, so that gzip's codes fit it.
 */
export interface VectorAsset {
  readonly size: number
  /** Even. */
  readonly dimensions: number
  /** Hashes of the words, ascending, each as the distance from the one before, by {@link BASE} and what is left. */
  readonly high: string
  readonly low: string
  readonly codes: string
}

/** The largest number of a vector. */
export const MOST = 4
const LEVELS = 2 * MOST + 1

const KEY_BITS = 25
const VECTORS = 7001

/** What a lower-case word is known by. */
export const vectorKey = (lower: string): number => join(VECTORS, hashString(lower)) >>> (32 - KEY_BITS)

/** Two numbers of a vector as one. */
export const pairOf = (a: number, b: number): number => (a + MOST) * LEVELS + b + MOST

/** What words mean, by the company they keep: vectors learned from a large corpus, made short and coarse. */
export class WordVectors {
  readonly dimensions: number
  readonly size: number
  readonly #keys: Int32Array
  readonly #codes: string

  constructor({ size, dimensions, high, low, codes }: VectorAsset) {
    this.size = size
    this.dimensions = dimensions
    this.#codes = codes
    this.#keys = new Int32Array(size)
    decodeNumbers(high, this.#keys)
    let key = 0
    for (let i = 0; i < size; i++) {
      key += (this.#keys[i] as number) * BASE + numberAt(low, i)
      this.#keys[i] = key
    }
  }

  /** The number of a word, or of what it is but for accents or the part behind its last hyphen; -1 for an unknown one. */
  find(lower: string): number {
    const whole = this.#find(lower)
    if (whole >= 0) return whole
    const plain = lower.normalize('NFD').replace(/\p{M}/gu, '')
    const unaccented = plain === lower ? -1 : this.#find(plain)
    if (unaccented >= 0) return unaccented
    const hyphen = plain.lastIndexOf('-')
    return hyphen < 0 ? -1 : this.#find(plain.slice(hyphen + 1))
  }

  #find(lower: string): number {
    const keys = this.#keys
    const key = vectorKey(lower)
    let low = 0
    let high = keys.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = keys[middle] as number
      if (found === key) return middle
      if (found < key) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Reads the vector of a word by its number. */
  read(index: number, into: Int32Array): void {
    for (let d = 0; d < this.dimensions; d += 2) {
      const pair = numberAt(this.#codes, (d >> 1) * this.size + index)
      into[d] = Math.floor(pair / LEVELS) - MOST
      into[d + 1] = (pair % LEVELS) - MOST
    }
  }
}
