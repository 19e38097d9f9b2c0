import { LABELS } from '../src/entity/tagger/labels.js'
import { PLACES, ROWS } from '../src/entity/tagger/surroundings.js'
import { randomFrom } from './random.js'

const L = LABELS

/** What the network sees of a window: by token and place the number of a word's vector, or -1; and plain rows. */
export interface Surroundings {
  readonly words: Int32Array
  readonly rows: Int32Array
  /** Rows of token `i` are `rows[offsets[i]]` up to `rows[offsets[i + 1]]`. */
  readonly offsets: Int32Array
}

export interface NetworkOptions {
  /** How long the vectors become that the package keeps of the words. */
  readonly dimensions: number
  readonly hidden: number
  readonly networkRate: number
  /** Share of hidden units switched off at each token. */
  readonly unitDropout: number
  /** So many windows make one step. */
  readonly batch: number
  readonly seed: number
}

/** Weights that learn together by AdaGrad. */
class Layer {
  readonly weights: Float64Array
  readonly mean: Float64Array
  readonly gradient: Float64Array
  readonly #squares: Float64Array

  constructor(size: number, spread: number, random: () => number) {
    this.weights = Float64Array.from({ length: size }, () => (2 * random() - 1) * spread)
    this.mean = new Float64Array(size)
    this.gradient = new Float64Array(size)
    this.#squares = new Float64Array(size)
  }

  step(eta: number, from = 0, to = this.weights.length): void {
    const { weights, gradient } = this
    const squares = this.#squares
    for (let k = from; k < to; k++) {
      const g = gradient[k] as number
      if (g === 0) continue
      gradient[k] = 0
      const square = (squares[k] as number) + g * g
      squares[k] = square
      weights[k] = (weights[k] as number) - (eta * g) / Math.sqrt(square + 0.1)
    }
  }

  keepMoment(): void {
    for (let k = 0; k < this.mean.length; k++) this.mean[k] = (this.mean[k] as number) + (this.weights[k] as number)
  }
}

/** Vectors of words as they come: the vector of word `w` is `numbers[w * size]` and on. */
export interface Embeddings {
  readonly numbers: Float32Array
  readonly size: number
}

/**
 * One layer of rectified units over the words around a token, as it learns. Vectors of words are first made short, by
 * a matrix that learns too: what is kept of a word is what its neighbours' labels need.
 */
export class LearningNetwork {
  readonly short: Layer
  readonly first: Layer
  readonly table: Layer
  readonly second: Layer
  readonly hidden: number
  readonly dimensions: number
  #units = new Float64Array(0)
  /** 0 for a unit switched off, else what it is multiplied with. */
  #kept = new Float64Array(0)
  readonly #back: Float64Array
  readonly #touched = new Set<number>()
  /** The words of the window read last, by number; the short vector of each, and what it has to learn. */
  readonly #local = new Map<number, number>()
  #vectors = new Float64Array(0)
  #vectorGradient = new Float64Array(0)
  #waiting = 0
  #windows = 0

  constructor(
    private readonly embeddings: Embeddings,
    private readonly options: NetworkOptions,
  ) {
    const { dimensions, hidden, seed } = options
    const random = randomFrom(seed)
    this.hidden = hidden
    this.dimensions = dimensions
    this.short = new Layer(embeddings.size * dimensions, 0.6, random)
    this.first = new Layer(PLACES * dimensions * hidden, 0.4, random)
    this.table = new Layer(ROWS * hidden, 0.1, random)
    this.second = new Layer(hidden * L, 0.1, random)
    this.#back = new Float64Array(hidden)
  }

  /** The short vector of a word. */
  shorten(word: number, into: Float64Array, at: number): void {
    const { numbers, size } = this.embeddings
    const { dimensions: D } = this
    const short = this.short.weights
    into.fill(0, at, at + D)
    for (let k = 0; k < size; k++) {
      const x = numbers[word * size + k] as number
      const row = k * D
      for (let d = 0; d < D; d++) into[at + d] = (into[at + d] as number) + x * (short[row + d] as number)
    }
  }

  #readWords(words: Int32Array): void {
    const { dimensions: D } = this
    this.#local.clear()
    if (this.#vectors.length < words.length * D) {
      this.#vectors = new Float64Array(2 * words.length * D)
      this.#vectorGradient = new Float64Array(2 * words.length * D)
    }
    for (const w of words) {
      if (w < 0 || this.#local.has(w)) continue
      this.shorten(w, this.#vectors, this.#local.size * D)
      this.#local.set(w, this.#local.size)
    }
    this.#vectorGradient.fill(0, 0, this.#local.size * D)
  }

  /** Adds the scores of a window of `n` tokens; units are switched off as `random` says. */
  forward({ words, rows, offsets }: Surroundings, n: number, scores: Float64Array, random: () => number): void {
    const { dimensions: D, hidden: H } = this
    const { unitDropout } = this.options
    if (this.#units.length < n * H) {
      this.#units = new Float64Array(2 * n * H)
      this.#kept = new Float64Array(2 * n * H)
    }
    this.#readWords(words)
    const vectors = this.#vectors
    const units = this.#units
    const kept = this.#kept
    const first = this.first.weights
    const table = this.table.weights
    const second = this.second.weights
    const factor = 1 / (1 - unitDropout)
    for (let i = 0; i < n; i++) {
      const h = i * H
      units.fill(0, h, h + H)
      for (let p = 0; p < PLACES; p++) {
        const w = words[i * PLACES + p] as number
        if (w < 0) continue
        const v = (this.#local.get(w) as number) * D
        for (let d = 0; d < D; d++) {
          const x = vectors[v + d] as number
          const row = (p * D + d) * H
          for (let j = 0; j < H; j++) units[h + j] = (units[h + j] as number) + x * (first[row + j] as number)
        }
      }
      for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
        const row = (rows[k] as number) * H
        for (let j = 0; j < H; j++) units[h + j] = (units[h + j] as number) + (table[row + j] as number)
      }
      const s = i * L
      for (let j = 0; j < H; j++) {
        const k = (units[h + j] as number) > 0 && random() >= unitDropout ? factor : 0
        kept[h + j] = k
        const x = k * (units[h + j] as number)
        units[h + j] = x
        if (x === 0) continue
        const row = j * L
        for (let y = 0; y < L; y++) scores[s + y] = (scores[s + y] as number) + x * (second[row + y] as number)
      }
    }
  }

  /** Gathers what token `i` of the window read last has to say. */
  backward(i: number, gradient: Float64Array, { words, rows, offsets }: Surroundings): void {
    const { dimensions: D, hidden: H } = this
    const units = this.#units
    const kept = this.#kept
    const back = this.#back
    const second = this.second.weights
    const secondGradient = this.second.gradient
    const h = i * H
    for (let j = 0; j < H; j++) {
      const k = kept[h + j] as number
      back[j] = 0
      if (k === 0) continue
      const x = units[h + j] as number
      const row = j * L
      let sum = 0
      for (let y = 0; y < L; y++) {
        const g = gradient[y] as number
        sum += g * (second[row + y] as number)
        secondGradient[row + y] = (secondGradient[row + y] as number) + g * x
      }
      back[j] = sum * k
    }
    const vectors = this.#vectors
    const vectorGradient = this.#vectorGradient
    const first = this.first.weights
    const firstGradient = this.first.gradient
    for (let p = 0; p < PLACES; p++) {
      const w = words[i * PLACES + p] as number
      if (w < 0) continue
      const v = (this.#local.get(w) as number) * D
      for (let d = 0; d < D; d++) {
        const x = vectors[v + d] as number
        const row = (p * D + d) * H
        let sum = 0
        for (let j = 0; j < H; j++) {
          const b = back[j] as number
          firstGradient[row + j] = (firstGradient[row + j] as number) + x * b
          sum += b * (first[row + j] as number)
        }
        vectorGradient[v + d] = (vectorGradient[v + d] as number) + sum
      }
    }
    const table = this.table.gradient
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      this.#touched.add(rows[k] as number)
      const row = (rows[k] as number) * H
      for (let j = 0; j < H; j++) table[row + j] = (table[row + j] as number) + (back[j] as number)
    }
    this.#waiting++
  }

  /** To be told behind each window; every so many of them the weights move. */
  step(pace: number): void {
    if (this.#waiting > 0) this.#gatherShort()
    if (++this.#windows % this.options.batch !== 0 || this.#waiting === 0) return
    this.#waiting = 0
    const eta = this.options.networkRate * pace
    this.short.step(eta)
    this.first.step(eta)
    this.second.step(eta)
    for (const row of this.#touched) this.table.step(eta, row * this.hidden, (row + 1) * this.hidden)
    this.#touched.clear()
  }

  #gatherShort(): void {
    const { numbers, size } = this.embeddings
    const { dimensions: D } = this
    const gradient = this.short.gradient
    const vectorGradient = this.#vectorGradient
    for (const [word, local] of this.#local) {
      for (let k = 0; k < size; k++) {
        const x = numbers[word * size + k] as number
        const row = k * D
        for (let d = 0; d < D; d++)
          gradient[row + d] = (gradient[row + d] as number) + x * (vectorGradient[local * D + d] as number)
      }
    }
  }

  #layers(): readonly Layer[] {
    return [this.short, this.first, this.table, this.second]
  }

  keepMoment(): void {
    for (const layer of this.#layers()) layer.keepMoment()
  }

  /** Puts the mean of the kept moments in place of the weights. */
  takeMean(moments: number): void {
    if (moments < 2) return
    for (const { weights, mean } of this.#layers())
      for (let k = 0; k < weights.length; k++) weights[k] = (mean[k] as number) / moments
  }
}
