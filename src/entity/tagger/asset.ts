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

/** Sparse weights, ready to be added up. */
export class SparseWeights {
  readonly scale: number
  readonly transitions = new Int32Array(LABELS * LABELS)
  /** Open addressing: the feature in each slot, 0 where none, and where its weights begin and end. */
  readonly #slots: Int32Array
  readonly #starts: Uint32Array
  readonly #labels: Uint8Array
  readonly #values: Int16Array
  readonly #shift: number

  constructor(asset: WeightAsset) {
    this.scale = asset.scale
    const keys = new Int32Array(asset.keys.length)
    const size = decodeNumbers(asset.keys, keys)
    const counts = new Int32Array(size)
    decodeNumbers(asset.counts, counts)
    const numbers = new Int32Array(asset.values.length)
    const total = decodeNumbers(asset.labels, numbers)
    this.#labels = Uint8Array.from(numbers.subarray(0, total))
    decodeNumbers(asset.values, numbers)
    this.#values = new Int16Array(total)
    for (let i = 0; i < total; i++) this.#values[i] = unzigzag(numbers[i] as number)
    let bits = 4
    while (1 << bits < size * 2) bits++
    this.#shift = 32 - bits
    this.#slots = new Int32Array(1 << bits)
    this.#starts = new Uint32Array(2 << bits)
    let key = 0
    let start = 0
    for (let i = 0; i < size; i++) {
      key += keys[i] as number
      const slot = this.#slot(key)
      this.#slots[slot] = key
      this.#starts[2 * slot] = start
      start += counts[i] as number
      this.#starts[2 * slot + 1] = start
    }
    const transitions = new Int32Array(LABELS * LABELS)
    decodeNumbers(asset.transitions, transitions)
    for (let i = 0; i < transitions.length; i++) this.transitions[i] = unzigzag(transitions[i] as number)
  }

  #slot(key: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  /** Adds the weights of a feature to `scores[at]` … `scores[at + LABELS - 1]`. */
  add(key: number, scores: Int32Array, at: number): void {
    const slot = this.#slot(key)
    if (this.#slots[slot] === 0) return
    const end = this.#starts[2 * slot + 1] as number
    for (let i = this.#starts[2 * slot] as number; i < end; i++) {
      const label = at + (this.#labels[i] as number)
      scores[label] = (scores[label] as number) + (this.#values[i] as number)
    }
  }
}
