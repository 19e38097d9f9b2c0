import type { DateExpression } from '../schema/date.js'

/** What the time stage leaves: every time expression of the document, in the order of the text, none overlapping. */
export interface TimeLayer {
  readonly dates: readonly DateExpression[]
}
