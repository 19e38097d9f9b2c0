import type { ReportForm } from '../cue/evidence.js'
import type { CueWord } from '../lexicon/lexicon.js'
import type { NounPhrase } from '../syntax/syntax.js'
import type { TokenRange } from './reported-bounds.js'

/** Words reported without marks: who says them, by which cue, and the stretch of tokens that gives them. */
export interface ReportedSpeech {
  readonly word: CueWord | null
  /** Tokens of the cue. */
  readonly cue: TokenRange
  readonly source: NounPhrase
  readonly hearer: NounPhrase | null
  /** Two where the cue interrupts them. */
  readonly content: readonly TokenRange[]
  readonly form: ReportForm
}

/** Index of the last of some reports whose cue stands before a token; -1 where there is none. */
export function lastReportBefore(reports: readonly ReportedSpeech[], token: number): number {
  let low = 0
  let high = reports.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reports[middle] as ReportedSpeech).cue.first < token) low = middle + 1
    else high = middle
  }
  return low - 1
}
