import { type CalendarValue, shift, weekdayOfTime } from './calendar.js'
import { calendarValue } from './complete.js'
import { DAY_PARTS, type Unit } from './lexicon.js'
import type { Components, Meaning } from './meaning.js'
import type { Anchor, Narrative, Setting } from './narrative.js'
import { type Resolved, unresolved } from './resolved.js'

/** The meaning of one kind. */
export type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>

const ORDER: readonly string[] = [
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
]
const isFiner = (a: string, b: string): boolean => ORDER.indexOf(a) < ORDER.indexOf(b)

/** The last date that is fine enough to count a unit from, if the story has not left it since. */
export function baseFor(unit: Unit, narrative: Narrative, setting: Setting): Anchor | null {
  const latest = narrative.latest(setting)
  if (!latest) return null
  if (!isFiner(unit, latest.value.unit)) return latest
  const finer = unit === 'day' || unit === 'week' ? narrative.day : narrative.month
  return finer && finer.value.year === latest.value.year ? finer : null
}

/** "A century ago" is about a hundred years, no century of the calendar. */
const CENTURIES: ReadonlySet<Unit> = new Set(['decade', 'century', 'millennium'])

/** TIMEX3 of a unit whose place nothing tells. */
const UNPLACED: Readonly<Partial<Record<Unit, string>>> = { day: 'XXXX-XX-XX', week: 'XXXX-WXX', month: 'XXXX-XX' }

export function present({ unit }: Of<'present'>, narrative: Narrative, setting: Setting): Resolved | null {
  const base = narrative.latest(setting)
  if (!base) return { kind: 'unresolved', type: 'DATE', value: 'PRESENT_REF' }
  if (unit === null) return { kind: 'value', value: base.value, anchor: base }
  return { kind: 'value', value: inUnit(base.value, 'year'), anchor: base, timex: 'PRESENT_REF' }
}

/** What "today", "last year" and "two years ago" are counted from. */
function speechBase({ unit, amount, origin }: Of<'relative'>, narrative: Narrative, setting: Setting): Anchor | null {
  const isDay = unit === 'day' && amount === 0
  if (!narrative.published) return isDay ? null : baseFor(unit, narrative, setting)
  if (origin === 'speech' && narrative.speech(setting) !== narrative.published) return baseFor(unit, narrative, setting)
  // What others say, in marks or reported ("that he had come two years ago"), is said at the story's time.
  if ((setting.quoted || setting.outlook < 0) && !narrative.isNews)
    return isDay ? null : baseFor(unit, narrative, setting)
  return narrative.published
}

type CalendarUnit = Exclude<Unit, 'season' | 'hour' | 'minute' | 'second'>

const moveBy = (value: CalendarValue, unit: CalendarUnit, amount: number): CalendarValue =>
  unit === 'fortnight' ? shift(value, 'week', amount * 2) : shift(value, unit, amount)

/** "three years after 1920": no narrative is needed. */
function fromDate(date: CalendarValue | null, unit: CalendarUnit, amount: number): Resolved | null {
  if (!date || isFiner(unit, date.unit)) return null
  return { kind: 'value', value: inUnit(moveBy(date, unit, amount), CENTURIES.has(unit) ? 'year' : unit), anchor: null }
}

function weekend(value: CalendarValue, anchor: Anchor, isPast: boolean): Resolved {
  const day = { year: value.year, month: value.month ?? 1, day: value.day ?? 1 }
  const ahead = 6 - weekdayOfTime(day)
  const saturday = shift({ unit: 'day', ...day }, 'day', isPast && ahead > 0 ? ahead - 7 : ahead)
  return { kind: 'range', from: saturday, to: shift(saturday, 'day', 1), anchor }
}

const quarterOf = ({ year, month = 1 }: CalendarValue): CalendarValue => ({
  unit: 'quarter',
  year,
  quarter: Math.ceil(month / 3),
})

/** The decade or century whose beginning lies nearest: what "the turn of the century" is told of. */
function turn(value: CalendarValue, unit: CalendarUnit): CalendarValue {
  const half = { decade: 5, century: 50, millennium: 500 }[unit as string] ?? 0
  return inUnit(shift(value, 'year', half), unit)
}

/** So many units on; a year and a half from a month is eighteen months from it. */
function counted(value: CalendarValue, unit: CalendarUnit, amount: number, isCount: boolean): CalendarValue {
  if (unit === 'year' && !Number.isInteger(amount) && value.month !== undefined)
    return inUnit(shift(value, 'month', Math.round(amount * 12)), 'month')
  return inUnit(moveBy(value, unit, amount), isCount ? 'year' : unit)
}

export function relative(meaning: Of<'relative'>, narrative: Narrative, setting: Setting): Resolved | null {
  const { unit, amount, origin, date = {} } = meaning
  if (unit === 'season' || unit === 'hour' || unit === 'minute' || unit === 'second') return null
  if (meaning.from && amount !== null) return fromDate(calendarValue(meaning.from, 0), unit, amount)
  const base = meaning.latter
    ? narrative.mentioned
    : origin === 'narrative'
      ? baseFor(unit, narrative, setting)
      : speechBase(meaning, narrative, setting)
  if ((!base || amount === null) && (date.weekend || date.quarter === 0)) return null
  if (!base || amount === null) {
    if (origin !== 'narrative' && unit === 'day' && amount === 0 && date.dayPart === undefined)
      return { kind: 'unresolved', type: 'DATE', value: 'PRESENT_REF' }
    const suffix = date.dayPart === undefined ? '' : DAY_PARTS[date.dayPart]
    return {
      kind: 'unresolved',
      type: suffix ? 'TIME' : 'DATE',
      value: origin === 'writing' && amount !== 0 && !suffix ? 'PAST_REF' : `${UNPLACED[unit] ?? 'XXXX'}${suffix}`,
    }
  }
  if (date.weekend) return weekend(moveBy(base.value, 'week', amount), base, amount === 0 && setting.tense === 'past')
  if (date.quarter === 0) return { kind: 'value', value: quarterOf(moveBy(base.value, unit, amount)), anchor: base }
  const isCount = meaning.counted === true && CENTURIES.has(unit)
  const moved = date.part === 'turn' ? turn(base.value, unit) : counted(base.value, unit, amount, isCount)
  const named = date.month !== undefined || date.season !== undefined
  const value = named
    ? calendarValue(date, moved.year)
    : unit === 'month' && date.day !== undefined
      ? calendarValue({ month: moved.month ?? 1, day: date.day }, moved.year)
      : {
          ...moved,
          ...timeOf(date),
          ...(date.part ? { part: date.part } : {}),
          ...(isCount ? { approximate: true } : {}),
        }
  if (!value) return null
  // "Today the fort is a ruin": in our time, unless the text is of the day.
  const nowadays =
    unit === 'day' &&
    amount === 0 &&
    origin === 'writing' &&
    date.dayPart === undefined &&
    !narrative.isNews &&
    setting.tense === 'present'
  return { kind: 'value', value, anchor: base, ...(nowadays ? { timex: 'PRESENT_REF' } : {}) }
}

/** The unit of the calendar that a date lies in. */
export function inUnit(value: CalendarValue, unit: Unit): CalendarValue {
  const { year, month, day } = value
  if (unit === 'day') return { unit: 'day', year, month: month ?? 1, day: day ?? 1 }
  if (unit === 'week' || unit === 'fortnight') return { unit: 'week', year, month: month ?? 1, day: day ?? 1 }
  if (unit === 'month') return { unit: 'month', year, month: month ?? 1 }
  const length = unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'millennium' ? 1000 : 1
  const name = length === 1 ? 'year' : (unit as 'decade')
  const bc = 1 - year
  // The decade of 480 to 489 BC is -488 to -479; the century of 401 to 500 BC is -499 to -400.
  const first =
    year > 0
      ? Math.floor(year / length) * length
      : 1 - (length === 10 ? Math.floor(bc / length) * length + 9 : Math.ceil(bc / length) * length)
  return { unit: name, year: length === 1 ? year : first }
}

const timeOf = ({ dayPart, clock }: Components): Pick<CalendarValue, 'dayPart' | 'clock'> => ({
  ...(dayPart === undefined ? {} : { dayPart }),
  ...(clock === undefined ? {} : { clock }),
})

const WINTER = 24
const isWinter = ({ season }: CalendarValue): boolean => season === WINTER
/** In the months of a year in which the winter is the one that began the year before. */
const inYoungYear = ({ month }: CalendarValue): boolean => month !== undefined && month <= 2

/** "on Monday" is the next Monday where the clause is not of the past. */
const isAhead = ({ tense }: Setting): boolean => tense === 'ahead' || tense === 'present'

export function recurring(
  { date, step, origin }: Of<'recurring'>,
  narrative: Narrative,
  setting: Setting,
): Resolved | null {
  const base = origin === 'speech' ? narrative.speech(setting) : narrative.latest(setting)
  if (!base) return unresolved(date)
  const { value } = base
  if (date.weekday !== undefined) {
    if (value.unit !== 'day') return unresolved(date)
    const day = { year: value.year, month: value.month ?? 1, day: value.day ?? 1 }
    const ahead = (((date.weekday - weekdayOfTime(day)) % 7) + 7) % 7
    // In a story "on Saturday" goes on from the day told last; said of the day of writing it looks back.
    const looksBack = base.id === 'published' ? !isAhead(setting) : setting.outlook < 0
    const backward = step < 0 || (step === 0 && origin === 'speech' && looksBack)
    const move = step > 0 ? ahead || 7 : backward ? (ahead ? ahead - 7 : step < 0 ? -7 : 0) : ahead
    return { kind: 'value', value: { ...shift(value, 'day', move), ...timeOf(date) }, anchor: base }
  }
  const inBase = calendarValue(date, value.year)
  if (!inBase) return null
  if (step === 0 && isWinter(inBase) && inYoungYear(value))
    return { kind: 'value', value: shift(inBase, 'year', -1), anchor: base }
  const place = (one: CalendarValue): number => one.month ?? { 21: 3, 22: 6, 23: 9, 24: 12 }[one.season ?? 0] ?? 0
  const here = place(value)
  let years = 0
  if (step > 0 && here && place(inBase) <= here) years = 1
  if (step < 0 && (!here || place(inBase) >= here)) years = -1
  if (step > 0 && !here) years = 1
  const moved = calendarValue(date, value.year + years)
  return moved && { kind: 'value', value: moved, anchor: base }
}
