import { type CalendarValue, shift } from './calendar.js'
import { calendarValue, isComplete } from './complete.js'
import type { Narrative, Setting } from './narrative.js'
import { inUnit, type Of } from './relative.js'
import type { Resolved } from './resolved.js'

/** A sentence's own date may miss a time of life by this many years; by more, the life is another's. */
const SAME_LIFE_YEARS = 2

const HOURS = 12

/** Years of a life whose beginning the text has told; null where it has not. */
export function age({ from, to, bare }: Of<'age'>, narrative: Narrative, setting: Setting): Resolved | null {
  const birth = narrative.birth(setting)
  if (!birth) return null
  // "On 3 May … At eleven he": by the clock.
  if (bare && from <= HOURS && narrative.current?.value.unit === 'day' && narrative.current.id !== birth.id) return null
  const { value } = birth
  const told = narrative.toldIn(setting.sentence)
  if (told && told.id !== birth.id) {
    const year = told.value.year - value.year
    if (year < from - SAME_LIFE_YEARS || year > to + SAME_LIFE_YEARS) return null
    // "In 1889, at the age of forty-eight, …": what the sentence tells is finer than what the birth gives.
    if (from === to && (year === from || year === to + 1)) return { kind: 'value', value: told.value, anchor: told }
  }
  const first = shift(value, 'year', from)
  const next = shift(value, 'year', to + 1)
  if (value.unit === 'day') return { kind: 'range', from: first, to: shift(next, 'day', -1), anchor: birth }
  return { kind: 'range', from: inUnit(first, 'year'), to: inUnit(next, 'year'), anchor: birth }
}

export function birthday({ count }: Of<'birthday'>, narrative: Narrative, setting: Setting): Resolved | null {
  const birth = narrative.birth(setting)
  return birth && { kind: 'value', value: shift(birth.value, 'year', count), anchor: birth }
}

/**
 * The day on which a dated event is so many years past: of the date that the phrase names, of the last one told ("its
 * tenth anniversary"), or of one told of the year that the story's year counts back to.
 */
export function anniversary(meaning: Of<'anniversary'>, narrative: Narrative, setting: Setting): Resolved | null {
  const { count, own, of } = meaning
  const later = (value: CalendarValue): CalendarValue => shift(value, 'year', count)
  if (of && isComplete(of)) {
    const value = calendarValue(of, 0)
    if (value) return { kind: 'value', value: later(value), anchor: null }
  }
  const told = narrative.toldIn(setting.sentence)
  if (told?.value.unit === 'day') return { kind: 'value', value: told.value, anchor: told }
  const latest = narrative.latest(setting)
  if (own && !told && latest) return { kind: 'value', value: later(latest.value), anchor: latest }
  const base = told ?? narrative.now
  if (!base) return null
  const origin = narrative.toldOf(base.value.year - count)
  if (origin) return { kind: 'value', value: later(origin.value), anchor: origin }
  if (told || base.value.unit !== 'year') return { kind: 'value', value: inUnit(base.value, 'year'), anchor: base }
  if (narrative.goesOnTo(base.value.year + count)) return { kind: 'value', value: later(base.value), anchor: base }
  return { kind: 'unresolved', type: 'DATE', value: 'XXXX' }
}
