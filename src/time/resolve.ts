import { type CalendarValue, shift } from './calendar.js'
import { isWhole, valueOf } from './complete.js'
import type { Components, Meaning } from './meaning.js'
import type { Anchor, Narrative } from './narrative.js'

/** A meaning with its place in the calendar; `from` and `to` are null where a range is open. */
export type Resolved =
  | { readonly kind: 'value'; readonly value: CalendarValue; readonly anchor: Anchor | null }
  | { readonly kind: 'range'; readonly from: CalendarValue; readonly to: CalendarValue; readonly anchor: Anchor | null }
  | { readonly kind: 'choice'; readonly values: readonly CalendarValue[]; readonly anchor: Anchor | null }
  | { readonly kind: 'unresolved'; readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string }

const SHARED = ['era', 'year', 'month', 'season'] as const

/** Gives the first date of a range what it shares with the last: "15–17 October 1925", "April and June 1916". */
function share(from: Components, to: Components): [Components, Components] {
  const first = { ...from }
  const last = { ...to }
  const takes = (name: (typeof SHARED)[number], source: Components, target: Components): void => {
    if (target[name] === undefined && source[name] !== undefined) Object.assign(target, { [name]: source[name] })
  }
  takes('era', last, first)
  if (first.century !== undefined || first.decade !== undefined) return [first, last]
  if (first.day !== undefined) takes('month', last, first)
  if (last.day !== undefined) takes('month', first, last)
  if (first.year === undefined && last.year !== undefined) {
    // "from November to February 1917": the first lies in the year before.
    const over = first.month !== undefined && last.month !== undefined && first.month > last.month
    first.year = over ? last.year + (last.era === -1 ? 1 : -1) : last.year
  } else takes('year', first, last)
  return [first, last]
}

/** The year that a date without one falls in, by where the story stands. */
function openYear(date: Components, narrative: Narrative): { year: number; anchor: Anchor } | null {
  const now = narrative.now
  if (!now) return null
  return { year: now.value.year, anchor: now }
}

function complete(date: Components, narrative: Narrative): { value: CalendarValue; anchor: Anchor | null } | null {
  if (isWhole(date)) {
    // "in 480" after "490 BC": the era goes on.
    const early = date.year !== undefined && date.era === undefined && date.year < 1000
    const era = early && narrative.current && narrative.current.value.year <= 0 ? { era: -1 as const } : {}
    const value = valueOf({ ...date, ...era }, 0)
    return value && { value, anchor: 'era' in era ? narrative.current : null }
  }
  const open = openYear(date, narrative)
  const value = open && valueOf(date, open.year)
  return value && { value, anchor: open.anchor }
}

const pad = (n: number | undefined): string => (n === undefined ? 'XX' : String(n).padStart(2, '0'))

/** TIMEX3 of a date whose year nothing tells. */
function openTimex(date: Components): string {
  if (date.weekday !== undefined && date.day === undefined) return `XXXX-WXX-${date.weekday}`
  if (date.season !== undefined) return `XXXX-${{ 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' }[date.season]}`
  if (date.month === undefined) return 'XXXX'
  return date.day === undefined ? `XXXX-${pad(date.month)}` : `XXXX-${pad(date.month)}-${pad(date.day)}`
}

const unresolved = (date: Components): Resolved => ({ kind: 'unresolved', type: 'DATE', value: openTimex(date) })

/** Places a meaning in the calendar, with the narrative for what it leaves open. Null: there is no such time. */
export function resolve(meaning: Meaning, narrative: Narrative): Resolved | null {
  switch (meaning.kind) {
    case 'date': {
      if (isWhole(meaning.date) || narrative.now) {
        const done = complete(meaning.date, narrative)
        return done && { kind: 'value', ...done }
      }
      return valueOf(meaning.date, 2000) && unresolved(meaning.date)
    }
    case 'range': {
      const [first, last] = share(meaning.from, meaning.to)
      const to = complete(last, narrative)
      const from = complete(first, narrative)
      if (!from || !to) return null
      return { kind: 'range', from: from.value, to: to.value, anchor: to.anchor }
    }
    case 'choice': {
      const [first, last] = share(meaning.dates[0] as Components, meaning.dates[1] as Components)
      const values = [complete(first, narrative), complete(last, narrative)]
      if (!values[0] || !values[1]) return null
      return { kind: 'choice', values: [values[0].value, values[1].value], anchor: values[0].anchor }
    }
    case 'duration':
    case 'set':
      return { kind: 'unresolved', type: meaning.kind === 'set' ? 'SET' : 'DURATION', value: meaning.value }
    case 'vague':
      return { kind: 'unresolved', type: 'DATE', value: meaning.value }
    case 'relative': {
      const base = narrative.now
      if (!base || meaning.amount === null) return null
      const unit = meaning.unit as CalendarValue['unit']
      return { kind: 'value', value: shift(base.value, unit, meaning.amount), anchor: base }
    }
  }
}
