import { begin, inside, LABELS, last, OUTSIDE, TYPES, typeOf } from './labels.js'
import type { Sheet } from './sheet.js'
import type { Word } from './words.js'

/** How much, in log-odds, the labels of other places weigh; chosen on the development corpora. */
export const AGREEMENT = {
  /** For the type that most other places of a word have. */
  word: 2,
  /** For exactly the labels that a run of words has at its other places. */
  run: 2,
  /** Share of {@link AGREEMENT.word} where most other places are outside names. */
  outside: 0.5,
  /** Share of the other places that makes a majority. */
  majority: 0.6,
  /** So many other places weigh in full, fewer in proportion. */
  enough: 3,
} as const

const KINDS = TYPES.length + 1
const kindOf = (label: number): number => (label === OUTSIDE ? 0 : 1 + typeOf(label))

/** Counts of kinds, by the words they were counted for. */
class Tally {
  readonly #counts = new Map<string, Int32Array>()

  /** The counts of a key, one more of a kind. */
  add(key: string, kind: number): Int32Array {
    let counts = this.#counts.get(key)
    if (!counts) {
      counts = new Int32Array(KINDS)
      this.#counts.set(key, counts)
    }
    counts[kind] = (counts[kind] as number) + 1
    return counts
  }

  get(key: string): Int32Array | undefined {
    return this.#counts.get(key)
  }
}

/** The commonest kind of some counts without one of the kind `own`; ties go to the lower kind. */
function othersOf(counts: Int32Array, own: number): { kind: number; count: number; total: number } {
  let kind = 0
  let count = 0
  let total = 0
  for (let k = 0; k < KINDS; k++) {
    const n = (counts[k] as number) - (k === own ? 1 : 0)
    total += n
    if (n > count) {
      count = n
      kind = k
    }
  }
  return { kind, count, total }
}

/**
 * What a first reading made of the same word, and of the same run of words, elsewhere in the document: a name is
 * mostly of one type throughout (Krishnan and Manning, An effective two-stage model for exploiting non-local
 * dependencies in named entity recognition, ACL 2006).
 */
export class Agreement {
  readonly #words = new Tally()
  /** The counts of each run, by its first token. */
  readonly #runs = new Map<number, Int32Array>()

  #lastRun = -1
  #lastOthers = { kind: 0, count: 0 }

  constructor(
    private readonly sheet: Sheet,
    private readonly labels: Uint8Array,
    private readonly scale: number,
  ) {
    const { words, windows, runStart, runEnd } = sheet
    const runs = new Tally()
    for (const { from, to } of windows) {
      for (let i = from; i < to; i++) {
        const word = words[i] as Word
        if (!word.capital) continue
        this.#words.add(word.text, kindOf(labels[i] as number))
        const stop = runEnd[i] as number
        if (runStart[i] === i && stop <= to && stop - i > 1)
          this.#runs.set(i, runs.add(this.#runText(i, stop), this.#runKind(i, stop)))
      }
    }
  }

  /** Adds to a token's scores, at `scores[at]` and on, what its other places say; tells whether they say anything. */
  add(token: number, scores: Int32Array, at: number): boolean {
    const { words, runStart, runEnd } = this.sheet
    const word = words[token] as Word
    if (!word.capital) return false
    let said = false
    const counts = this.#words.get(word.text)
    if (!counts) return false
    const { kind, count, total } = othersOf(counts, kindOf(this.labels[token] as number))
    if (total > 0 && count >= AGREEMENT.majority * total) {
      const bonus = this.#bonus(kind === 0 ? AGREEMENT.word * AGREEMENT.outside : AGREEMENT.word, total)
      for (let y = 0; y < LABELS; y++) if (kindOf(y) === kind) scores[at + y] = (scores[at + y] as number) + bonus
      said = true
    }
    const start = runStart[token] as number
    const stop = runEnd[token] as number
    const places = this.#runs.get(start)
    if (places) {
      const run = this.#othersOfRun(start, stop, places)
      if (run.kind > 0) {
        const type = run.kind - 1
        const y = at + (token === start ? begin(type) : token === stop - 1 ? last(type) : inside(type))
        scores[y] = (scores[y] as number) + this.#bonus(AGREEMENT.run, run.count)
        said = true
      }
    }
    return said
  }

  #bonus(weight: number, places: number): number {
    return Math.round((weight * this.scale * Math.min(places, AGREEMENT.enough)) / AGREEMENT.enough)
  }

  /** The same for all tokens of a run: asked token by token, a long run would take time with the square of its length. */
  #othersOfRun(start: number, stop: number, counts: Int32Array): { kind: number; count: number } {
    if (start !== this.#lastRun) {
      this.#lastRun = start
      this.#lastOthers = othersOf(counts, this.#runKind(start, stop))
    }
    return this.#lastOthers
  }

  #runText(from: number, to: number): string {
    let text = ''
    for (let i = from; i < to; i++) text += `${(this.sheet.words[i] as Word).text} `
    return text
  }

  /** 1 and the type where a run is exactly one name; else 0. */
  #runKind(from: number, to: number): number {
    const label = this.labels[from] as number
    if (label === OUTSIDE || label !== begin(typeOf(label))) return 0
    const type = typeOf(label)
    for (let i = from + 1; i < to - 1; i++) if (this.labels[i] !== inside(type)) return 0
    return this.labels[to - 1] === last(type) ? 1 + type : 0
  }
}
