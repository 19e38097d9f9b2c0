import { isFresh, isOpen, LABELS, mayFollow } from '../src/entity/tagger/labels.js'
import type { LearningNetwork, Surroundings } from './network.js'
import { randomFrom } from './random.js'

/** A window to learn from: the features of each of its tokens, and the labels each may bear, as bits. */
export interface Example {
  /** Dense feature numbers of token `i` are `features[offsets[i]]` up to `features[offsets[i + 1]]`. */
  readonly features: Int32Array
  readonly offsets: Int32Array
  readonly allowed: Int32Array
  readonly surroundings: Surroundings
  /** What a network that has learned says already: row token, column label. */
  given?: Int32Array
}

export interface Weights {
  /** Row `feature`, column label. */
  readonly emission: Float32Array
  /** Row previous label, column next label. */
  readonly transition: Float32Array
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** Share of features hidden at each step, so that the rest learn to do without. */
  readonly dropout: number
  /** Share of windows in which all rare features are hidden, as in a text of unknown words. */
  readonly rareDropout: number
  /** Number of the last feature that is not rare. */
  readonly common?: number
  readonly l2: number
  readonly seed: number
  /** Unit of {@link Example.given}. */
  readonly scale: number
  readonly log?: (line: string) => void
}

const NEXT: readonly number[][] = Array.from({ length: LABELS }, (_, y) =>
  Array.from({ length: LABELS }, (_, z) => z).filter(z => mayFollow(y, z)),
)
let FRESH_MASK = 0
let CLOSED_MASK = 0
for (let y = 0; y < LABELS; y++) {
  if (isFresh(y)) FRESH_MASK |= 1 << y
  if (!isOpen(y)) CLOSED_MASK |= 1 << y
}

const L = LABELS

/** Marginals of a chain by scaled forward and backward passes; returns the log of the partition sum, or -Infinity. */
class Chain {
  alpha = new Float64Array(64 * L)
  beta = new Float64Array(64 * L)
  scale = new Float64Array(64)

  run(potential: Float64Array, n: number, allowed: Int32Array | null, expT: Float64Array): boolean {
    if (n * L > this.alpha.length) {
      this.alpha = new Float64Array(2 * n * L)
      this.beta = new Float64Array(2 * n * L)
      this.scale = new Float64Array(2 * n)
    }
    const { alpha, beta, scale } = this
    const maskAt = (i: number): number => {
      let mask = allowed ? (allowed[i] as number) : -1
      if (i === 0) mask &= FRESH_MASK
      if (i === n - 1) mask &= CLOSED_MASK
      return mask
    }
    for (let i = 0; i < n; i++) {
      const row = i * L
      const mask = maskAt(i)
      if (i === 0)
        for (let y = 0; y < L; y++)
          alpha[row + y] = (mask >>> y) & 1 ? (potential[y] as number) * (expT[y] as number) : 0
      else {
        alpha.fill(0, row, row + L)
        for (let y = 0; y < L; y++) {
          const a = alpha[row - L + y] as number
          if (a === 0) continue
          const next = NEXT[y] as number[]
          for (let k = 0; k < next.length; k++) {
            const z = next[k] as number
            alpha[row + z] = (alpha[row + z] as number) + a * (expT[y * L + z] as number)
          }
        }
        for (let z = 0; z < L; z++)
          alpha[row + z] = (mask >>> z) & 1 ? (alpha[row + z] as number) * (potential[row + z] as number) : 0
      }
      let sum = 0
      for (let y = 0; y < L; y++) sum += alpha[row + y] as number
      if (!(sum > 0)) return false
      scale[i] = sum
      for (let y = 0; y < L; y++) alpha[row + y] = (alpha[row + y] as number) / sum
    }
    const end = (n - 1) * L
    for (let y = 0; y < L; y++) beta[end + y] = (CLOSED_MASK >>> y) & 1
    for (let i = n - 2; i >= 0; i--) {
      const row = i * L
      const mask = maskAt(i + 1)
      const s = scale[i + 1] as number
      for (let y = 0; y < L; y++) {
        let sum = 0
        const next = NEXT[y] as number[]
        for (let k = 0; k < next.length; k++) {
          const z = next[k] as number
          if ((mask >>> z) & 1)
            sum += (expT[y * L + z] as number) * (potential[row + L + z] as number) * (beta[row + L + z] as number)
        }
        beta[row + y] = sum / s
      }
    }
    return true
  }
}

/**
 * Learns a linear-chain conditional random field from fully or partly labelled windows by AdaGrad. A network learns
 * with it where one is given; else what the examples are given of one is taken as it is.
 */
export function train(
  examples: readonly Example[],
  featureCount: number,
  options: TrainingOptions,
  network?: LearningNetwork,
): Weights {
  const { epochs, rate, dropout, rareDropout, l2, seed, scale, log } = options
  const emission = new Float32Array(featureCount * L)
  const squares = new Float32Array(featureCount * L)
  // The mean of weights from several moments of the last epochs does better than those of one.
  const mean = new Float32Array(featureCount * L)
  let snapshots = 0
  const transition = new Float32Array(L * L)
  const transitionSquares = new Float32Array(L * L)
  const expT = new Float64Array(L * L)
  const random = randomFrom(seed)
  const order = Int32Array.from(examples, (_, i) => i)
  const full = new Chain()
  const held = new Chain()
  let scores = new Float64Array(64 * L)
  const kept = new Int32Array(400)
  const gradient = new Float64Array(L)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const x = order[i] as number
      order[i] = order[j] as number
      order[j] = x
    }
    let updates = 0
    let seen = 0
    const eta = rate * (epoch === epochs - 1 ? 0.3 : 1)
    for (const index of order) {
      if (epoch >= epochs - 2 && ++seen % Math.ceil(order.length / 3) === 0) {
        snapshots++
        for (let k = 0; k < emission.length; k++) mean[k] = (mean[k] as number) + (emission[k] as number)
        network?.keepMoment()
      }
      const { features, offsets, allowed, surroundings, given } = examples[index] as Example
      const n = allowed.length
      if (n * L > scores.length) scores = new Float64Array(2 * n * L)
      // Which features are hidden is a function of a number drawn once a window, so that scoring and learning agree.
      const salt = Math.floor(random() * 0x7fffffff)
      const limit = random() < rareDropout ? (options.common ?? featureCount) : featureCount
      const hidden = (f: number): boolean =>
        f > limit || ((Math.imul(f ^ salt, 0x9e3779b1) >>> 8) & 0xffff) < dropout * 65536
      for (let i = 0; i < n; i++) {
        const row = i * L
        for (let y = 0; y < L; y++) scores[row + y] = given ? (given[row + y] as number) / scale : 0
        for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
          const f = features[k] as number
          if (dropout > 0 && hidden(f)) continue
          const at = f * L
          for (let y = 0; y < L; y++) scores[row + y] = (scores[row + y] as number) + (emission[at + y] as number)
        }
      }
      network?.forward(surroundings, n, scores, random)
      for (let i = 0; i < n; i++) {
        const row = i * L
        let most = -Infinity
        for (let y = 0; y < L; y++) if ((scores[row + y] as number) > most) most = scores[row + y] as number
        for (let y = 0; y < L; y++) scores[row + y] = Math.exp((scores[row + y] as number) - most)
      }
      for (let k = 0; k < L * L; k++) expT[k] = Math.exp(transition[k] as number)
      if (!held.run(scores, n, allowed, expT) || !full.run(scores, n, null, expT)) continue
      for (let i = 0; i < n; i++) {
        const row = i * L
        let most = 0
        for (let y = 0; y < L; y++) {
          const g =
            (full.alpha[row + y] as number) * (full.beta[row + y] as number) -
            (held.alpha[row + y] as number) * (held.beta[row + y] as number)
          gradient[y] = g
          if (g > most) most = g
          else if (-g > most) most = -g
        }
        if (most < 0.004) continue
        updates++
        network?.backward(i, gradient, surroundings)
        let count = 0
        for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
          const f = features[k] as number
          if (dropout > 0 && hidden(f)) continue
          kept[count++] = f
        }
        for (let y = 0; y < L; y++) {
          const g0 = gradient[y] as number
          if (g0 < 0.001 && g0 > -0.001) continue
          for (let k = 0; k < count; k++) {
            const at = (kept[k] as number) * L + y
            const g = g0 + l2 * (emission[at] as number)
            const square = (squares[at] as number) + g * g
            squares[at] = square
            emission[at] = (emission[at] as number) - (eta * g) / Math.sqrt(square + 0.1)
          }
        }
        if (i > 0) {
          for (let y = 0; y < L; y++) {
            const next = NEXT[y] as number[]
            const fa = full.alpha[row - L + y] as number
            const ha = held.alpha[row - L + y] as number
            if (fa < 1e-6 && ha < 1e-6) continue
            for (let k = 0; k < next.length; k++) {
              const z = next[k] as number
              const e = (expT[y * L + z] as number) * (scores[row + z] as number)
              const pf = (fa * e * (full.beta[row + z] as number)) / (full.scale[i] as number)
              const ph =
                ((allowed[i] as number) >>> z) & 1
                  ? (ha * e * (held.beta[row + z] as number)) / (held.scale[i] as number)
                  : 0
              const g = pf - ph
              if (g < 0.001 && g > -0.001) continue
              const at = y * L + z
              const square = (transitionSquares[at] as number) + g * g
              transitionSquares[at] = square
              transition[at] = (transition[at] as number) - (eta * g) / Math.sqrt(square + 1)
            }
          }
        }
      }
      network?.step(eta / rate)
    }
    log?.(`epoch ${epoch + 1}: ${updates} tokens changed weights`)
  }
  if (snapshots > 1) for (let k = 0; k < emission.length; k++) emission[k] = (mean[k] as number) / snapshots
  network?.takeMean(snapshots)
  return { emission, transition }
}
