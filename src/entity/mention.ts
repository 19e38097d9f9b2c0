import type { Tokens } from '../reading/document.js'
import type { Range } from '../schema/span.js'
import type { RecognizedSpan } from './name.js'

/** Where a name was found. */
export type NameSource =
  | 'recognizer'
  /** The caller's gazetteer or function. */
  | 'user'
  /** A title in quotation marks. */
  | 'marks'
  /** Words that the text defines an initialism for ("central committee (CC)"). */
  | 'definition'
  /** Known from elsewhere in the text. */
  | 'repetition'

/** A name at its place in the text, from whatever source. */
export interface NameMention extends RecognizedSpan {
  readonly source: NameSource
  readonly externalId?: string
}

/** The tokens that a stretch of text touches; empty where it touches none. */
export function tokensIn(tokens: Tokens, { start, end }: Range): { firstToken: number; endToken: number } {
  const firstToken = lowerBound(tokens.end, start + 1)
  return { firstToken, endToken: Math.max(firstToken, lowerBound(tokens.start, end)) }
}

/** First index whose value is at least `value`. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
