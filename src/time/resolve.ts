import { type CalendarValue, clockText, shift } from './calendar.js'
import { calendarValue, isComplete } from './complete.js'
import { DAY_PARTS } from './lexicon.js'
import { age, anniversary, birthday } from './life.js'
import type { Components, Meaning } from './meaning.js'
import type { Anchor, Narrative, Setting } from './narrative.js'
import { baseFor, inUnit, present, recurring, relative } from './relative.js'
import { openRange, type Resolved, unresolved } from './resolved.js'
import { complete, isDayOfMonth, isGeneric, share } from './year.js'

/** "From October to March": over the turn of the year, the one nearer to where the story stands. */
function inOrder(
  from: CalendarValue,
  to: CalendarValue,
  last: Components,
  anchor: Anchor | null,
): { from: CalendarValue; to: CalendarValue } {
  const turns = last.year === undefined && from.year === to.year && (from.month ?? 0) > (to.month ?? 13)
  if (!turns) return { from, to }
  const stands = anchor?.value.month ?? from.month ?? 0
  return stands <= (to.month ?? 0) ? { from: shift(from, 'year', -1), to } : { from, to: shift(to, 'year', 1) }
}

const isTimeOnly = (date: Components): boolean =>
  (date.clock !== undefined || date.dayPart !== undefined) &&
  date.day === undefined &&
  date.weekday === undefined &&
  date.fromEaster === undefined

/** A time by the clock falls on the day that the story stands at; "at night" on none. */
function timeOfDay(date: Components, narrative: Narrative, setting: Setting): Resolved {
  const base = date.clock === undefined ? null : baseFor('day', narrative, setting)
  if (base) return { kind: 'value', value: { ...inUnit(base.value, 'day'), clock: date.clock as number }, anchor: base }
  const time = date.clock === undefined ? DAY_PARTS[date.dayPart ?? 0] : `T${clockText(date.clock)}`
  return { kind: 'unresolved', type: 'TIME', value: `XXXX-XX-XX${time}` }
}

const LONG: ReadonlySet<string> = new Set(['decade', 'century', 'millennium'])

/** Places a meaning in the calendar, with the narrative for what it leaves open. Null: there is no such time. */
export function resolve(meaning: Meaning, narrative: Narrative, setting: Setting): Resolved | null {
  switch (meaning.kind) {
    case 'date': {
      if (isTimeOnly(meaning.date)) return timeOfDay(meaning.date, narrative, setting)
      // "the third quarter" is the year's in the business news alone.
      if (meaning.date.quarter !== undefined && !isComplete(meaning.date) && !narrative.isNews) return null
      if (
        isComplete(meaning.date) ||
        isDayOfMonth(meaning.date) ||
        (narrative.now && !isGeneric(meaning.date, narrative, setting))
      ) {
        const done = complete(meaning.date, narrative, setting)
        return done && { kind: 'value', ...done }
      }
      return meaning.date.decade === undefined && calendarValue(meaning.date, 2000) ? unresolved(meaning.date) : null
    }
    case 'range': {
      const [first, last] = share(meaning.from, meaning.to)
      if (!isComplete(last) && !isDayOfMonth(last) && (!narrative.now || isGeneric(last, narrative, setting)))
        return openRange(first, last)
      const to = complete(last, narrative, setting)
      const { month } = to?.value ?? {}
      const sharesMonth = isDayOfMonth(first) && month !== undefined
      const from = to && calendarValue(sharesMonth ? { ...first, month } : first, to.value.year)
      if (!from) return null
      // "the first and second centuries BC" run from the second.
      if (from.year > to.value.year && from.unit === to.value.unit && LONG.has(from.unit))
        return { kind: 'range', from: to.value, to: from, anchor: to.anchor }
      return { kind: 'range', ...inOrder(from, to.value, last, to.anchor), anchor: to.anchor }
    }
    case 'choice': {
      const [first, last] = share(meaning.dates[0] as Components, meaning.dates[1] as Components)
      const values = [complete(first, narrative, setting), complete(last, narrative, setting)]
      if (!values[0] || !values[1]) return null
      return { kind: 'choice', values: [values[0].value, values[1].value], anchor: values[0].anchor }
    }
    case 'duration':
    case 'set':
      return { kind: 'unresolved', type: meaning.kind === 'set' ? 'SET' : 'DURATION', value: meaning.value }
    case 'vague':
      return { kind: 'unresolved', type: 'DATE', value: meaning.value }
    case 'relative':
      return relative(meaning, narrative, setting)
    case 'present':
      return present(meaning, narrative, setting)
    case 'age':
      return age(meaning, narrative, setting)
    case 'birthday':
      return birthday(meaning, narrative, setting)
    case 'anniversary':
      return anniversary(meaning, narrative, setting)
    case 'recurring':
      return recurring(meaning, narrative, setting)
  }
}
