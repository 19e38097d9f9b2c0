import { feature, join } from './hash.js'
import { LABELS, OUTSIDE, TYPES, typeOf } from './labels.js'
import type { Sheet } from './sheet.js'
import type { Word } from './words.js'

const E0 = 700
const E = {
  majority: E0,
  majorityLabel: E0 + 1,
  majorityOwn: E0 + 2,
  present: E0 + 3,
  run: E0 + 4,
  runOwn: E0 + 5,
  before: E0 + 6,
  after: E0 + 7,
} as const

/** What the first reading made of a document: the label of every token. */
export type Labelling = Uint8Array

const KINDS = TYPES.length + 1
const kindOf = (label: number): number => (label === OUTSIDE ? 0 : 1 + typeOf(label))

/**
 * What the first reading made of the same word, and of the same run of words, elsewhere in the document: a second
 * reading leans on it (Krishnan and Manning, An effective two-stage model for exploiting non-local dependencies in
 * named entity recognition, ACL 2006).
 */
export class ElsewhereFeatures {
  readonly out = new Int32Array(48)
  count = 0
  readonly #tallies = new Map<string, Int32Array>()
  readonly #runs = new Map<string, Int32Array>()

  constructor(
    private readonly sheet: Sheet,
    private readonly labels: Labelling,
  ) {
    const { words, windows, runStart, runEnd } = sheet
    for (const { from, to } of windows) {
      for (let i = from; i < to; i++) {
        const word = words[i] as Word
        if (!word.capital) continue
        const label = labels[i] as number
        let tally = this.#tallies.get(word.text)
        if (!tally) {
          tally = new Int32Array(LABELS)
          this.#tallies.set(word.text, tally)
        }
        tally[label] = (tally[label] as number) + 1
        const stop = runEnd[i] as number
        if (runStart[i] === i && stop <= to && stop - i > 1) {
          const key = this.#runText(i, stop)
          let run = this.#runs.get(key)
          if (!run) {
            run = new Int32Array(KINDS)
            this.#runs.set(key, run)
          }
          const kind = this.#runKind(i, stop)
          run[kind] = (run[kind] as number) + 1
        }
      }
    }
  }

  #runText(from: number, to: number): string {
    let text = ''
    for (let i = from; i < to; i++) text += `${(this.sheet.words[i] as Word).text} `
    return text
  }

  /** 1 and the type where a run is exactly one name; else 0. */
  #runKind(from: number, to: number): number {
    const first = this.labels[from] as number
    const final = this.labels[to - 1] as number
    if (first === OUTSIDE || ((first - 1) & 3) !== 0 || final === OUTSIDE || ((final - 1) & 3) !== 2) return 0
    for (let i = from + 1; i < to - 1; i++) if ((((this.labels[i] as number) - 1) & 3) !== 1) return 0
    return 1 + typeOf(first)
  }

  /** Puts into `out` what is known of a token's word from other places; `count` is 0 where nothing is. */
  read(token: number): void {
    this.count = 0
    const { words, runStart, runEnd } = this.sheet
    const own = this.labels[token] as number
    const word = words[token] as Word
    if (word.capital) {
      const kind = this.#majority(word, own, E.majority, own)
      if (kind >= 0) this.#add(E.majorityOwn, kind * LABELS + own)
      const start = runStart[token] as number
      const stop = runEnd[token] as number
      if (stop - start > 1) {
        const run = this.#runs.get(this.#runText(start, stop))
        if (run) {
          const mine = this.#runKind(start, stop)
          let best = -1
          let most = 0
          for (let k = 0; k < KINDS; k++) {
            const n = (run[k] as number) - (k === mine ? 1 : 0)
            if (n > most) {
              most = n
              best = k
            }
          }
          if (best >= 0) {
            const place = token === start ? 0 : token === stop - 1 ? 2 : 1
            this.#add(E.run, (best * 3 + place) * 3 + Math.min(most, 2))
            this.#add(E.runOwn, (best * 3 + place) * LABELS + own)
          }
        }
      }
    }
    this.#beside(token - 1, token, E.before)
    this.#beside(token + 1, token, E.after)
  }

  #beside(i: number, token: number, template: number): void {
    const { words, document } = this.sheet
    const { sentence } = document.tokens
    if (i < 0 || i >= words.length || sentence[i] !== sentence[token]) return
    const word = words[i] as Word
    if (word.capital) this.#majority(word, this.labels[i] as number, template, this.labels[token] as number)
  }

  /** Adds what most other places of a word say; gives their kind, or -1 where the word stands nowhere else. */
  #majority(word: Word, label: number, template: number, own: number): number {
    const tally = this.#tallies.get(word.text)
    if (!tally) return -1
    let total = 0
    let bestLabel = -1
    let mostLabel = 0
    const kinds = new Int32Array(KINDS)
    for (let y = 0; y < LABELS; y++) {
      const n = (tally[y] as number) - (y === label ? 1 : 0)
      if (n <= 0) continue
      total += n
      kinds[kindOf(y)] = (kinds[kindOf(y)] as number) + n
      if (n > mostLabel) {
        mostLabel = n
        bestLabel = y
      }
    }
    if (total === 0) return -1
    let best = 0
    for (let k = 1; k < KINDS; k++) if ((kinds[k] as number) > (kinds[best] as number)) best = k
    const share = (kinds[best] as number) / total
    this.#add(template, (best * 4 + (share > 0.9 ? 2 : share > 0.6 ? 1 : 0)) * 4 + Math.min(total, 3))
    if (template === E.majority) {
      this.#add(E.majorityLabel, bestLabel * 3 + (mostLabel * 10 > total * 9 ? 2 : 1))
      for (let k = 1; k < KINDS; k++) if ((kinds[k] as number) > 0) this.#add(E.present, k * LABELS + own)
    } else this.#add(template, join(bestLabel, own))
    return best
  }

  #add(template: number, value: number): void {
    this.out[this.count++] = feature(template, value)
  }
}
