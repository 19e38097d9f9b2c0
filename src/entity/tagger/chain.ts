import { begin, isFresh, isOpen, LABELS, OUTSIDE, typeOf } from './labels.js'

const L = LABELS
const IMPOSSIBLE = -(2 ** 29)

const OPEN = Uint8Array.from({ length: L }, (_, y) => (isOpen(y) ? 1 : 0))
/** 0 for labels that a name may start at, or that lie outside; for others the begin label of their type. */
const BEGIN_OF = Uint8Array.from({ length: L }, (_, y) => (isFresh(y) ? 0 : begin(typeOf(y))))

/** A label whose score lies this far, in log-odds, below the best of its token is left out of account. */
const REACH_OF_SCORES = 8

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
  readonly #within: number
  #size = 0
  #best = new Int32Array(0)
  #back = new Uint8Array(0)
  #live = new Uint8Array(0)
  #counts = new Uint8Array(0)
  #closed = new Uint8Array(0)
  #closedCounts = new Uint8Array(0)
  #potential = new Float64Array(0)
  #alpha = new Float64Array(0)
  #beta = new Float64Array(0)
  #scale = new Float64Array(0)

  constructor(transitions: Int32Array, scale: number) {
    this.#transitions = transitions
    this.#within = REACH_OF_SCORES * scale
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
    this.#live = new Uint8Array(cells)
    this.#counts = new Uint8Array(this.#size)
    this.#closed = new Uint8Array(cells)
    this.#closedCounts = new Uint8Array(this.#size)
    this.#potential = new Float64Array(cells)
    this.#alpha = new Float64Array(cells)
    this.#beta = new Float64Array(cells)
    this.#scale = new Float64Array(this.#size)
  }

  /**
   * Lists the labels of each token that are worth a look, and those of them that leave no name open; outside is always
   * one, so that a way through remains.
   */
  #list(scores: Int32Array, at: number, n: number): void {
    const live = this.#live
    const closed = this.#closed
    for (let i = 0; i < n; i++) {
      const row = i * L
      const own = at + row
      let least = scores[own] as number
      for (let y = 1; y < L; y++) if ((scores[own + y] as number) > least) least = scores[own + y] as number
      least -= this.#within
      let count = 1
      let closedCount = 1
      live[row] = OUTSIDE
      closed[row] = OUTSIDE
      for (let y = 1; y < L; y++) {
        if ((scores[own + y] as number) < least) continue
        live[row + count++] = y
        if (OPEN[y] === 0) closed[row + closedCount++] = y
      }
      this.#counts[i] = count
      this.#closedCounts[i] = closedCount
    }
  }

  /**
   * Viterbi: the labels of the highest sum of `n` tokens, with no name open at either end; ties go to the lower label.
   * Scores begin at `scores[at]`, row token, column label; labels go to `labels[to]` and on. `goesOn` says that a token
   * outside of names follows.
   */
  best(scores: Int32Array, at: number, n: number, goesOn: boolean, labels: Uint8Array, to: number): void {
    this.#reserve(n)
    this.#list(scores, at, n)
    const best = this.#best
    const back = this.#back
    const live = this.#live
    const counts = this.#counts
    const closed = this.#closed
    const closedCounts = this.#closedCounts
    const transitions = this.#transitions
    best.fill(IMPOSSIBLE, 0, n * L)
    for (let k = 0; k < (counts[0] as number); k++) {
      const z = live[k] as number
      if (BEGIN_OF[z] === 0) best[z] = (scores[at + z] as number) + (transitions[z] as number)
    }
    for (let i = 1; i < n; i++) {
      const row = i * L
      const above = row - L
      const before = closedCounts[i - 1] as number
      for (let k = 0; k < (counts[i] as number); k++) {
        const z = live[row + k] as number
        const first = BEGIN_OF[z] as number
        let most = IMPOSSIBLE
        let from = 0
        if (first > 0) {
          // An inside or last label follows the begin or the inside label of its type.
          const begun = (best[above + first] as number) + (transitions[first * L + z] as number)
          const held = (best[above + first + 1] as number) + (transitions[(first + 1) * L + z] as number)
          most = Math.max(begun, held)
          from = begun >= held ? first : first + 1
        } else {
          for (let b = 0; b < before; b++) {
            const y = closed[above + b] as number
            const sum = (best[above + y] as number) + (transitions[y * L + z] as number)
            if (sum > most) {
              most = sum
              from = y
            }
          }
        }
        best[row + z] = Math.max(IMPOSSIBLE, most + (scores[at + row + z] as number))
        back[row + z] = from
      }
    }
    let label = OUTSIDE
    let most = IMPOSSIBLE
    const end = (n - 1) * L
    for (let y = 0; y < L; y++) {
      if (OPEN[y] === 1) continue
      const sum = (best[end + y] as number) + (goesOn ? (transitions[y * L + OUTSIDE] as number) : 0)
      if (sum > most) {
        most = sum
        label = y
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      labels[to + i] = label
      label = back[i * L + label] as number
    }
  }

  /**
   * Forward and backward sums over a window, given as to {@link best}; {@link probability} then tells how probable parts
   * of it are.
   */
  sum(scores: Int32Array, at: number, n: number, goesOn: boolean): void {
    this.#reserve(n)
    this.#list(scores, at, n)
    const potential = this.#potential
    const alpha = this.#alpha
    const beta = this.#beta
    const scale = this.#scale
    const weights = this.#weights
    const live = this.#live
    const counts = this.#counts
    const closed = this.#closed
    const closedCounts = this.#closedCounts
    const end = (n - 1) * L
    potential.fill(0, 0, n * L)
    alpha.fill(0, 0, n * L)
    beta.fill(0, 0, n * L)
    for (let y = 0; y < L; y++) beta[end + y] = OPEN[y] === 1 ? 0 : goesOn ? (weights[y * L + OUTSIDE] as number) : 1
    for (let i = 0; i < n; i++) {
      const row = i * L
      const above = row - L
      const count = counts[i] as number
      const before = i > 0 ? (closedCounts[i - 1] as number) : 0
      let most = IMPOSSIBLE
      for (let k = 0; k < count; k++) most = Math.max(most, scores[at + row + (live[row + k] as number)] as number)
      let total = 0
      for (let k = 0; k < count; k++) {
        const z = live[row + k] as number
        const first = BEGIN_OF[z] as number
        const own = this.#power(most - (scores[at + row + z] as number))
        potential[row + z] = own
        let mass = 0
        if (i === 0) mass = first === 0 ? (weights[z] as number) : 0
        else if (first > 0)
          mass =
            (alpha[above + first] as number) * (weights[first * L + z] as number) +
            (alpha[above + first + 1] as number) * (weights[(first + 1) * L + z] as number)
        else {
          for (let b = 0; b < before; b++) {
            const y = closed[above + b] as number
            mass += (alpha[above + y] as number) * (weights[y * L + z] as number)
          }
        }
        alpha[row + z] = mass * own
        total += i < n - 1 ? mass * own : mass * own * (beta[end + z] as number)
      }
      scale[i] = total
      for (let k = 0; k < count; k++) {
        const z = live[row + k] as number
        alpha[row + z] = (alpha[row + z] as number) / total
      }
    }
    for (let i = n - 2; i >= 0; i--) {
      const row = i * L
      const below = row + L
      const count = closedCounts[i] as number
      const after = counts[i + 1] as number
      for (let a = 0; a < after; a++) {
        const z = live[below + a] as number
        const first = BEGIN_OF[z] as number
        const ahead = ((potential[below + z] as number) * (beta[below + z] as number)) / (scale[i + 1] as number)
        if (first > 0) {
          beta[row + first] = (beta[row + first] as number) + (weights[first * L + z] as number) * ahead
          beta[row + first + 1] = (beta[row + first + 1] as number) + (weights[(first + 1) * L + z] as number) * ahead
        } else {
          for (let k = 0; k < count; k++) {
            const y = closed[row + k] as number
            beta[row + y] = (beta[row + y] as number) + (weights[y * L + z] as number) * ahead
          }
        }
      }
    }
  }

  /** How probable it is that tokens `from` up to, not including, `to` of the window bear the labels at `labels[at]` and on. */
  probability(labels: Uint8Array, at: number, from: number, to: number): number {
    let previous = labels[at + from] as number
    let product = this.#alpha[from * L + previous] as number
    for (let i = from + 1; i < to; i++) {
      const label = labels[at + i] as number
      product *=
        ((this.#weights[previous * L + label] as number) * (this.#potential[i * L + label] as number)) /
        (this.#scale[i] as number)
      previous = label
    }
    return product * (this.#beta[(to - 1) * L + previous] as number)
  }
}
