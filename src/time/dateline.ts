import type { Document } from '../reading/document.js'
import type { Range } from '../schema/span.js'
import type { CalendarValue } from './calendar.js'
import { calendarValue, isComplete } from './complete.js'
import type { Recognized } from './recognize.js'

/** Paragraphs at the head of a text in which its day may stand. */
const HEAD = 4
/** What stands in such a line besides the day. */
const BYLINE = /^(?:(?:by|published|posted|updated|date)\b[^.!?]{0,80})?$/i

/** The day that a line at the head of a text gives as that of its writing ("By Anna Feld, 3 March 2021"), and its expression. */
export function readDateline(
  { clean, paragraphs }: Document,
  expressions: readonly { readonly found: Recognized }[],
): { readonly value: CalendarValue; readonly of: Recognized } | null {
  let at = 0
  for (const { start, end } of paragraphs.slice(0, HEAD)) {
    while (at < expressions.length && (expressions[at]?.found.start as number) < start) at++
    const found = expressions[at]?.found
    if (!found || found.start >= end || found.meaning.kind !== 'date') continue
    const { date } = found.meaning
    if (date.day === undefined || !isComplete(date) || date.clock !== undefined) continue
    const rest = (clean.slice(start, found.start) + clean.slice(found.end, end)).replace(/[^\p{L} ]+/gu, ' ').trim()
    const value = BYLINE.test(rest) ? calendarValue(date, 0) : null
    if (value) return { value, of: found }
  }
  return null
}

/** "Bruges, 2 March 1425": what stands before the day. */
const PLACE = /^\p{Lu}[\p{L}.’' -]{1,40}, $/u

/** Whether an expression is the day at the head of a letter: with its place, and nothing else in its paragraph. */
export function headsLetter({ clean }: Document, { start, end }: Range, found: Recognized): boolean {
  if (found.meaning.kind !== 'date') return false
  const { date } = found.meaning
  return (
    date.day !== undefined &&
    isComplete(date) &&
    PLACE.test(clean.slice(start, Math.min(found.start, start + 60))) &&
    /^\P{L}*$/u.test(clean.slice(found.end, end))
  )
}
