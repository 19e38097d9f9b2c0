import { type CalendarValue, clockText, shift, weekdayOf } from './calendar.js'
import { calendarValue, isComplete } from './complete.js'
import { DAY_PARTS, type Unit } from './lexicon.js'
import type { Components, Meaning } from './meaning.js'
import type { Anchor, Narrative, Setting } from './narrative.js'

/** A meaning with its place in the calendar; `from` and `to` are null where a range is open. */
export type Resolved =
  | { readonly kind: 'value'; readonly value: CalendarValue; readonly anchor: Anchor | null; readonly timex?: string }
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

/** In news the day of publication is the reference, but for dates that go on from one told in the same sentence. */
function newsReference(_date: Components, narrative: Narrative, setting: Setting): Anchor | null {
  return narrative.toldIn(setting.sentence) ?? narrative.published
}

/** The year that a date without one falls in, by where the story stands. */
function openYear(date: Components, narrative: Narrative, setting: Setting): { year: number; anchor: Anchor } | null {
  const anchor = narrative.isNews ? newsReference(date, narrative, setting) : narrative.reference(setting)
  if (!anchor) return null
  const { year } = anchor.value
  const month = date.month ?? SEASON_MONTH[date.season ?? 0]
  const from = anchor.value.month ?? SEASON_MONTH[anchor.value.season ?? 0]
  if (month === undefined || from === undefined) return { year, anchor }
  const ahead = month - from
  if (anchor.id === 'published') return { year: year + recent(ahead, setting), anchor }
  const turn = setting.opens && setting.leads ? TURN - 2 : TURN
  if (ahead <= -turn && narrative.allows(year + 1)) return { year: year + 1, anchor }
  if (ahead >= TURN - 2 && setting.outlook < 0) return { year: year - 1, anchor }
  return { year, anchor }
}

/** Months that a date told in the present tense may lie ahead of the day of writing. */
const SOON = 6

/** A date without a year is of the last twelve months, or of the next where the clause looks ahead. */
function recent(ahead: number, { tense, outlook }: Setting): -1 | 0 | 1 {
  if (tense === 'ahead' || outlook > 0) return ahead < 0 ? 1 : 0
  if (tense === 'past' || tense === 'before') return ahead > 0 ? -1 : 0
  return ahead > SOON ? -1 : ahead < -SOON ? 1 : 0
}

/** First month of a season, by its EDTF code. */
const SEASON_MONTH: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }
/** A month named this many months before the last one told is the next year's: "in November … in February". */
const TURN = 7

/** Centuries below this may be meant without an era where the story is BC. */
const EARLY_CENTURIES = 9

function complete(
  date: Components,
  narrative: Narrative,
  setting: Setting,
): { value: CalendarValue; anchor: Anchor | null } | null {
  if (isComplete(date)) {
    // "in 480" and "in the fourth century" after "490 BC": the era goes on.
    const early =
      date.era === undefined && ((date.year ?? 1000) < 1000 || (date.century ?? EARLY_CENTURIES) < EARLY_CENTURIES)
    const era = early && narrative.current && narrative.current.value.year <= 0 ? { era: -1 as const } : {}
    const value = calendarValue({ ...date, ...era }, 0)
    return value && { value, anchor: 'era' in era ? narrative.current : null }
  }
  const open = openYear(date, narrative, setting)
  const value = open && calendarValue(date, open.year)
  return value && { value, anchor: open.anchor }
}

const pad = (n: number | undefined): string => (n === undefined ? 'XX' : String(n).padStart(2, '0'))

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

/** TIMEX3 of a date whose year nothing tells. */
function openTimex(date: Components): string {
  if (date.weekday !== undefined && date.day === undefined) return `XXXX-WXX-${date.weekday}`
  if (date.season !== undefined) return `XXXX-${{ 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' }[date.season]}`
  if (date.month === undefined) return 'XXXX'
  return date.day === undefined ? `XXXX-${pad(date.month)}` : `XXXX-${pad(date.month)}-${pad(date.day)}`
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

const unresolved = (date: Components): Resolved => ({ kind: 'unresolved', type: 'DATE', value: openTimex(date) })

/** "From May to September" of no year in particular. */
const openRange = (from: Components, to: Components): Resolved | null =>
  from.decade === undefined && calendarValue(from, 2000) && calendarValue(to, 2000)
    ? { kind: 'unresolved', type: 'DATE', value: `${openTimex(from)}/${openTimex(to)}` }
    : null

/** "Winters are mild", "they flower in May": any year's, where the text has no story or has left it. */
function isGeneric(date: Components, narrative: Narrative, setting: Setting): boolean {
  if (date.day !== undefined || (date.month === undefined && date.season === undefined)) return false
  if (narrative.isNews || narrative.toldIn(setting.sentence)) return false
  const timeless = setting.tense === 'present' || (setting.tense === null && narrative.current === null)
  return timeless && (narrative.current === null || !narrative.toldInSection(setting))
}

/** Places a meaning in the calendar, with the narrative for what it leaves open. Null: there is no such time. */
export function resolve(meaning: Meaning, narrative: Narrative, setting: Setting): Resolved | null {
  switch (meaning.kind) {
    case 'date': {
      if (isTimeOnly(meaning.date)) return timeOfDay(meaning.date, narrative, setting)
      if (isComplete(meaning.date) || (narrative.now && !isGeneric(meaning.date, narrative, setting))) {
        const done = complete(meaning.date, narrative, setting)
        return done && { kind: 'value', ...done }
      }
      return meaning.date.decade === undefined && calendarValue(meaning.date, 2000) ? unresolved(meaning.date) : null
    }
    case 'range': {
      const [first, last] = share(meaning.from, meaning.to)
      if (!isComplete(last) && (!narrative.now || isGeneric(last, narrative, setting))) return openRange(first, last)
      const to = complete(last, narrative, setting)
      const from = to && calendarValue(first, to.value.year)
      if (!from) return null
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
    case 'recurring':
      return recurring(meaning, narrative, setting)
  }
}

type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>

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
function baseFor(unit: Unit, narrative: Narrative, setting: Setting): Anchor | null {
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

function present({ unit }: Of<'present'>, narrative: Narrative, setting: Setting): Resolved | null {
  if (unit === 'day') {
    const named = narrative.toldIn(setting.sentence)
    const isDay = named?.value.unit === 'day'
    const base = isDay ? named : narrative.now
    if (!base) return null
    return { kind: 'value', value: inUnit(base.value, isDay ? 'day' : 'year'), anchor: base }
  }
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
  if (setting.quoted && !narrative.isNews) return isDay ? null : baseFor(unit, narrative, setting)
  return narrative.published
}

function relative(meaning: Of<'relative'>, narrative: Narrative, setting: Setting): Resolved | null {
  const { unit, amount, origin, date = {} } = meaning
  const time = date.dayPart === undefined ? {} : { dayPart: date.dayPart }
  const base = origin === 'narrative' ? baseFor(unit, narrative, setting) : speechBase(meaning, narrative, setting)
  if (unit === 'season' || unit === 'hour' || unit === 'minute' || unit === 'second') return null
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
  const isCount = meaning.counted === true && CENTURIES.has(unit)
  const moved = inUnit(
    shift(base.value, unit === 'fortnight' ? 'week' : unit, unit === 'fortnight' ? amount * 2 : amount),
    isCount ? 'year' : unit,
  )
  const named = date.month !== undefined || date.season !== undefined
  const value = named
    ? calendarValue(date, moved.year)
    : { ...moved, ...time, ...(date.part ? { part: date.part } : {}), ...(isCount ? { approximate: true } : {}) }
  return value && { kind: 'value', value, anchor: base }
}

/** The unit of the calendar that a date lies in. */
function inUnit(value: CalendarValue, unit: Unit): CalendarValue {
  const { year, month, day } = value
  if (unit === 'day') return { unit: 'day', year, month: month ?? 1, day: day ?? 1 }
  if (unit === 'week' || unit === 'fortnight') return { unit: 'week', year, month: month ?? 1, day: day ?? 1 }
  if (unit === 'month') return { unit: 'month', year, month: month ?? 1 }
  const length = unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'millennium' ? 1000 : 1
  const name = length === 1 ? 'year' : (unit as 'decade')
  // 480 to 489 BC are a decade: astronomical -488 to -479.
  const first =
    year > 0 ? Math.floor(year / length) * length : -(Math.floor((1 - year) / length) * length + length - 1) + 1
  return { unit: name, year: length === 1 ? year : first }
}

/** "on Monday" is the next Monday where the clause is not of the past. */
const isAhead = ({ tense, outlook }: Setting): boolean => outlook > 0 || tense === 'ahead' || tense === 'present'

function recurring({ date, step, origin }: Of<'recurring'>, narrative: Narrative, setting: Setting): Resolved | null {
  const base = origin === 'speech' ? narrative.speech(setting) : narrative.latest(setting)
  if (!base) return unresolved(date)
  const { value } = base
  if (date.weekday !== undefined) {
    if (value.unit !== 'day') return unresolved(date)
    const day = { year: value.year, month: value.month ?? 1, day: value.day ?? 1 }
    const ahead = (((date.weekday - weekdayOf(day)) % 7) + 7) % 7
    const backward = step < 0 || (step === 0 && origin === 'speech' && !isAhead(setting))
    const move = step > 0 ? ahead || 7 : backward ? (ahead ? ahead - 7 : step < 0 ? -7 : 0) : ahead
    const time = date.dayPart === undefined ? {} : { dayPart: date.dayPart }
    return { kind: 'value', value: { ...shift(value, 'day', move), ...time }, anchor: base }
  }
  const inBase = calendarValue(date, value.year)
  if (!inBase) return null
  const place = (one: CalendarValue): number => one.month ?? { 21: 3, 22: 6, 23: 9, 24: 12 }[one.season ?? 0] ?? 0
  const here = place(value)
  let years = 0
  if (step > 0 && here && place(inBase) <= here) years = 1
  if (step < 0 && (!here || place(inBase) >= here)) years = -1
  if (step > 0 && !here) years = 1
  const moved = calendarValue(date, value.year + years)
  return moved && { kind: 'value', value: moved, anchor: base }
}
