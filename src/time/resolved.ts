import type { CalendarValue } from './calendar.js'
import { calendarValue } from './complete.js'
import type { Components } from './meaning.js'
import type { Anchor } from './narrative.js'

/** A meaning with its place in the calendar; `from` and `to` are null where a range is open. */
export type Resolved =
  | { readonly kind: 'value'; readonly value: CalendarValue; readonly anchor: Anchor | null; readonly timex?: string }
  | { readonly kind: 'range'; readonly from: CalendarValue; readonly to: CalendarValue; readonly anchor: Anchor | null }
  | { readonly kind: 'choice'; readonly values: readonly CalendarValue[]; readonly anchor: Anchor | null }
  | { readonly kind: 'unresolved'; readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string }

const pad = (n: number | undefined): string => (n === undefined ? 'XX' : String(n).padStart(2, '0'))

/** TIMEX3 of a date whose year nothing tells. */
function openTimex(date: Components): string {
  if (date.weekday !== undefined && date.day === undefined) return `XXXX-WXX-${date.weekday}`
  if (date.season !== undefined) return `XXXX-${{ 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' }[date.season]}`
  if (date.month === undefined) return 'XXXX'
  return date.day === undefined ? `XXXX-${pad(date.month)}` : `XXXX-${pad(date.month)}-${pad(date.day)}`
}

export const unresolved = (date: Components): Resolved => ({ kind: 'unresolved', type: 'DATE', value: openTimex(date) })

/** "From May to September" of no year in particular. */
export const openRange = (from: Components, to: Components): Resolved | null =>
  from.decade === undefined && calendarValue(from, 2000) && calendarValue(to, 2000)
    ? { kind: 'unresolved', type: 'DATE', value: `${openTimex(from)}/${openTimex(to)}` }
    : null
