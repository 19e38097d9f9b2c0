import { CLOSED, FRESH, isFresh, isOpen, LABELS, mayFollow, OUTSIDE } from './labels.js'

const L = LABELS
const IMPOSSIBLE = -(2 ** 29)

const NEXT_OPEN: readonly (readonly number[])[] = Array.from({ length: L }, (_, y) =>
  isOpen(y) ? Array.from({ length: L }, (_, z) => z).filter(z => mayFollow(y, z)) : [],
)

/**
 * e^(-k / scale) by repeated multiplication: `Math.exp` may differ in its last digit between engines, and
 * confidences must not.
 */
function powers(scale: number, length: number): Float64Array {
  const table = new Float64Array(length)
  // The series of e^x at x = -1 / scale: only sums and products, which IEEE 754 fixes.
  const x = -1 / scale
  let step = 1
  for (let k = 14; k > 0; k--) step = 1 + (x * step) / k
  let value = 1
  for (let k = 0; k < length; k++) {
    table[k] = value
    value *= step
  }
  return table
}

/** Finds the best labels of a window and how probable a name is, from whole-number scores. */
export class LabelChain {
  readonly #transitions: Int32Array
  readonly #powers: Float64Array
  readonly #weights = new Float64Array(L * L)
  #size = 0
  #best = new Int32Array(0)
  #back = new Uint8Array(0)
  #potential = new Float64Array(0)
  #alpha = new Float64Array(0)
  #beta = new Float64Array(0)
  #scale = new Float64Array(0)

  constructor(transitions: Int32Array, scale: number) {
    this.#transitions = transitions
    this.#powers = powers(scale, 40 * scale)
    for (let i = 0; i < L * L; i++) {
      const weight = transitions[i] as number
      this.#weights[i] = weight < 0 ? this.#power(-weight) : 1 / this.#power(weight)
    }
  }

  #power(distance: number): number {
    return distance < this.#powers.length ? (this.#powers[distance] as number) : 0
  }

  #reserve(size: number): void {
    if (size <= this.#size) return
    this.#size = 2 * size
    const cells = this.#size * L
    this.#best = new Int32Array(cells)
    this.#back = new Uint8Array(cells)
    this.#potential = new Float64Array(cells)
    this.#alpha = new Float64Array(cells)
    this.#beta = new Float64Array(cells)
    this.#scale = new Float64Array(this.#size)
  }

  /** Viterbi: the labels of the highest sum, with no name open at either end. Ties go to the lower label. */
  best(scores: Int32Array, n: number, labels: Uint8Array): void {
    this.#reserve(n)
    const best = this.#best
    const back = this.#back
    const transitions = this.#transitions
    best.fill(IMPOSSIBLE, 0, L)
    for (const y of FRESH) best[y] = (scores[y] as number) + (transitions[y] as number)
    for (let i = 1; i < n; i++) {
      const row = i * L
      const above = row - L
      best.fill(IMPOSSIBLE, row, row + L)
      for (const z of FRESH) {
        let most = IMPOSSIBLE
        let from = 0
        for (const y of CLOSED) {
          const sum = (best[above + y] as number) + (transitions[y * L + z] as number)
          if (sum > most) {
            most = sum
            from = y
          }
        }
        best[row + z] = most
        back[row + z] = from
      }
      for (let y = 0; y < L; y++) {
        for (const z of NEXT_OPEN[y] as readonly number[]) {
          const sum = (best[above + y] as number) + (transitions[y * L + z] as number)
          if (sum > (best[row + z] as number)) {
            best[row + z] = sum
            back[row + z] = y
          }
        }
      }
      for (let z = 0; z < L; z++) best[row + z] = (best[row + z] as number) + (scores[row + z] as number)
    }
    let label = OUTSIDE
    let most = IMPOSSIBLE
    const end = (n - 1) * L
    for (const y of CLOSED) {
      if ((best[end + y] as number) > most) {
        most = best[end + y] as number
        label = y
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = label
      label = back[i * L + label] as number
    }
  }

  /** Forward and backward sums over a window; {@link probability} then tells how probable parts of it are. */
  sum(scores: Int32Array, n: number): void {
    this.#reserve(n)
    const potential = this.#potential
    const alpha = this.#alpha
    const beta = this.#beta
    const scale = this.#scale
    const weights = this.#weights
    for (let i = 0; i < n; i++) {
      const row = i * L
      let most = IMPOSSIBLE
      for (let y = 0; y < L; y++) if ((scores[row + y] as number) > most) most = scores[row + y] as number
      for (let y = 0; y < L; y++) potential[row + y] = this.#power(most - (scores[row + y] as number))
      alpha.fill(0, row, row + L)
      if (i === 0) for (const y of FRESH) alpha[y] = (potential[y] as number) * (weights[y] as number)
      else {
        for (let y = 0; y < L; y++) {
          const mass = alpha[row - L + y] as number
          if (mass === 0) continue
          for (const z of isOpen(y) ? (NEXT_OPEN[y] as readonly number[]) : FRESH)
            alpha[row + z] = (alpha[row + z] as number) + mass * (weights[y * L + z] as number)
        }
        for (let z = 0; z < L; z++) alpha[row + z] = (alpha[row + z] as number) * (potential[row + z] as number)
      }
      let total = 0
      for (let y = 0; y < L; y++) if (i < n - 1 || !isOpen(y)) total += alpha[row + y] as number
      scale[i] = total
      for (let y = 0; y < L; y++) alpha[row + y] = (alpha[row + y] as number) / total
    }
    const end = (n - 1) * L
    for (let y = 0; y < L; y++) beta[end + y] = isOpen(y) ? 0 : 1
    for (let i = n - 2; i >= 0; i--) {
      const row = i * L
      const below = row + L
      for (let y = 0; y < L; y++) {
        let total = 0
        for (const z of isOpen(y) ? (NEXT_OPEN[y] as readonly number[]) : FRESH)
          total += (weights[y * L + z] as number) * (potential[below + z] as number) * (beta[below + z] as number)
        beta[row + y] = total / (scale[i + 1] as number)
      }
    }
  }

  /** How probable it is that tokens `from` up to, not including, `to` bear these labels. */
  probability(labels: Uint8Array, from: number, to: number): number {
    let product = this.#alpha[from * L + (labels[from] as number)] as number
    for (let i = from + 1; i < to; i++) {
      const label = labels[i] as number
      product *=
        ((this.#weights[(labels[i - 1] as number) * L + label] as number) *
          (this.#potential[i * L + label] as number)) /
        (this.#scale[i] as number)
    }
    return product * (this.#beta[(to - 1) * L + (labels[to - 1] as number)] as number)
  }
}
void isFresh
