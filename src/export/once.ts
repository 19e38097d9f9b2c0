import { lowerBound } from '../lower-bound.js'
import type { Event, Quotation } from '../schema/index.js'

/** The events without those that the article has told before. */
export const toldOnce = (events: readonly Event[]): Event[] => events.filter(({ sameAs }) => sameAs === undefined)

/** The quotations without reported speech around words that stand in marks: readers want those words once. */
export function saidOnce(quotations: readonly Quotation[]): Quotation[] {
  const starts = quotations
    .filter(({ form }) => form === 'direct')
    .flatMap(({ parts }) => parts.map(({ start }) => start))
    .sort((a, b) => a - b)
  return quotations.filter(
    ({ form, parts }) =>
      form === 'direct' || !parts.some(({ start, end }) => (starts[lowerBound(starts, start)] ?? end) < end),
  )
}
