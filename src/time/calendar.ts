import type { Granularity } from '../schema/date.js'
import { DAY_PARTS, type Part } from './lexicon.js'

/**
 * A stretch of the calendar with the name that the text gives it. Years are astronomical (ISO 8601: 1 BC is 0, 44 BC is
 * -43); a decade, century or millennium is named by its first year; days are taken as the text has them, also where its
 * calendar was the Julian.
 */
export interface CalendarValue {
  readonly unit: 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'millennium'
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** EDTF code: 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season?: number
  /** Of a year: quarter 1–4, half 1–2. Of a century with unit `century`: the same. */
  readonly quarter?: number
  readonly half?: number
  /** A third of a longer time ("early", "mid", "late"), or its first or last month ("start", "end"). */
  readonly part?: Part
  readonly approximate?: boolean
  readonly uncertain?: boolean
  /** Place in {@link DAY_PARTS}. */
  readonly dayPart?: number
  /** Minutes after midnight. */
  readonly clock?: number
}

/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] as number)

/** Days since 1970-01-01; right for years before 1 too, which date libraries are not. */
export function toDayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const cycle = Math.floor(y / 400)
  const yearOfCycle = y - cycle * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * 146097 + dayOfCycle - 719468
}

export function fromDayNumber(number: number): Day {
  const z = number + 719468
  const cycle = Math.floor(z / 146097)
  const dayOfCycle = z - cycle * 146097
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/**
 * Easter Sunday: by the Julian reckoning before 1583, by the Gregorian since, each in its own calendar.
 *
 * Method: Meeus, Astronomical Algorithms, chapter 8.
 */
export function easter(year: number): Day {
  const a = mod(year, 19)
  if (year < 1583) {
    const d = mod(19 * a + 15, 30)
    const e = mod(2 * mod(year, 4) + 4 * mod(year, 7) - d + 34, 7)
    return { year, month: Math.floor((d + e + 114) / 31), day: mod(d + e + 114, 31) + 1 }
  }
  const century = Math.floor(year / 100)
  const ofCentury = mod(year, 100)
  const epact = mod(
    19 * a + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15,
    30,
  )
  const weekday = mod(32 + 2 * mod(century, 4) + 2 * Math.floor(ofCentury / 4) - epact - mod(ofCentury, 4), 7)
  const shift = Math.floor((a + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return { year, month: Math.floor(days / 31), day: mod(days, 31) + 1 }
}

const mod = (n: number, by: number): number => ((n % by) + by) % by

export const addDays = (day: Day, days: number): Day => fromDayNumber(toDayNumber(day) + days)

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1

/** The first day of the Gregorian calendar; before it the texts count by the Julian. */
const REFORM = 15821015

/** Days that the Julian calendar is behind the Gregorian, by which its weekdays differ. */
const julianLag = ({ year, month }: Day): number => {
  const y = month <= 2 ? year - 1 : year
  return Math.floor(y / 100) - Math.floor(y / 400) - 2
}

/** The weekday of a day as the people of its time had it: by the Julian calendar before 15 October 1582. */
export function weekdayOfTime(day: Day): number {
  if (day.year * 10_000 + day.month * 100 + day.day >= REFORM) return weekdayOf(day)
  return weekdayOf(addDays(day, julianLag(day)))
}

/** ISO 8601 week and the year that it is counted in. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const first = toDayNumber({ year: thursday.year, month: 1, day: 1 })
  return { year: thursday.year, week: Math.floor((toDayNumber(thursday) - first) / 7) + 1 }
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** An ISO 8601 day, in expanded form outside the years 0 to 9999. */
export function isoDay({ year, month, day }: Day): string {
  const written = year >= 0 && year <= 9999 ? pad(year, 4) : `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`
  return `${written}-${pad(month, 2)}-${pad(day, 2)}`
}

/** A year in EDTF: four digits, or `Y` and more. */
function edtfYear(year: number): string {
  const size = Math.abs(year)
  return size > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${pad(size, 4)}`
}

/** A year in TIMEX3: `0476`, and `BC0044` for 44 BC. */
const timexYear = (year: number): string => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`)

const LENGTHS = { decade: 10, century: 100, millennium: 1000 } as const

/** First and last month of each part of a year. */
const PART_MONTHS: Readonly<Record<Part, readonly [number, number]>> = {
  start: [1, 1],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  end: [12, 12],
  turn: [12, 12],
}
/** First and last year of each part of a decade, and of a century. */
const PART_YEARS: Readonly<
  Record<'decade' | 'century' | 'millennium', Readonly<Record<Part, readonly [number, number]>>>
> = {
  decade: { start: [0, 1], early: [0, 3], mid: [4, 6], late: [7, 9], end: [8, 9], turn: [-1, 1] },
  century: { start: [0, 9], early: [0, 33], mid: [34, 66], late: [67, 99], end: [90, 99], turn: [-5, 5] },
  millennium: { start: [0, 99], early: [0, 333], mid: [334, 666], late: [667, 999], end: [900, 999], turn: [-10, 10] },
}

interface Months {
  readonly from: { year: number; month: number }
  readonly to: { year: number; month: number }
  /** False where the stretch has an EDTF name of its own. */
  readonly interval: 'months' | 'years' | null
}

const years = (from: number, to: number, interval: Months['interval']): Months => ({
  from: { year: from, month: 1 },
  to: { year: to, month: 12 },
  interval,
})

/** The months that a value covers, whole months at both ends. */
function monthsOf(value: CalendarValue): Months {
  const { unit, year, part } = value
  if (unit === 'decade' || unit === 'century' || unit === 'millennium') {
    const length = LENGTHS[unit]
    let [first, last] = [0, length - 1]
    if (value.quarter) [first, last] = [((value.quarter - 1) * length) / 4, (value.quarter * length) / 4 - 1]
    else if (value.half) [first, last] = [((value.half - 1) * length) / 2, (value.half * length) / 2 - 1]
    else if (part) [first, last] = PART_YEARS[unit][part]
    const whole = first === 0 && last === length - 1
    return years(year + first, year + last, whole ? null : 'years')
  }
  if (unit === 'season') {
    const first = { 21: 3, 22: 6, 23: 9, 24: 12 }[value.season ?? 21] as number
    return {
      from: { year, month: first },
      to: first === 12 ? { year: year + 1, month: 2 } : { year, month: first + 2 },
      interval: null,
    }
  }
  const span = (from: number, to: number, interval: Months['interval']): Months => ({
    from: { year, month: from },
    to: { year, month: to },
    interval,
  })
  if (unit === 'quarter') return span((value.quarter ?? 1) * 3 - 2, (value.quarter ?? 1) * 3, null)
  if (unit === 'half') return span((value.half ?? 1) * 6 - 5, (value.half ?? 1) * 6, null)
  if (unit === 'month') return span(value.month ?? 1, value.month ?? 1, null)
  if (part) return span(...PART_MONTHS[part], 'months')
  return span(1, 12, null)
}

const dayOf = (value: CalendarValue): Day => ({ year: value.year, month: value.month ?? 1, day: value.day ?? 1 })

/** First and last day of a value. */
export function bounds(value: CalendarValue): { earliest: Day; latest: Day } {
  if (value.unit === 'day') return { earliest: dayOf(value), latest: dayOf(value) }
  if (value.unit === 'week') {
    const monday = addDays(dayOf(value), 1 - weekdayOf(dayOf(value)))
    return { earliest: monday, latest: addDays(monday, 6) }
  }
  const { from, to } = monthsOf(value)
  return { earliest: { ...from, day: 1 }, latest: { ...to, day: monthLength(to.year, to.month) } }
}

const plainDay = ({ year, month, day }: Day): string => `${edtfYear(year)}-${pad(month, 2)}-${pad(day, 2)}`

/** The value in EDTF. Parts of a year are intervals of months, parts of a decade or century intervals of years. */
export function toEdtf(value: CalendarValue): string {
  const { unit, year } = value
  const mark = value.approximate ? (value.uncertain ? '%' : '~') : value.uncertain ? '?' : ''
  // A year of five figures stands alone in EDTF.
  if (Math.abs(year) > 9999 && !(unit in LENGTHS)) return edtfYear(year)
  if (unit === 'day') return plainDay(dayOf(value)) + mark
  if (unit === 'week') {
    const { earliest, latest } = bounds(value)
    return `${plainDay(earliest)}${mark}/${plainDay(latest)}${mark}`
  }
  if (unit === 'month') return `${edtfYear(year)}-${pad(value.month ?? 1, 2)}${mark}`
  if (unit === 'season') return `${edtfYear(year)}-${value.season}${mark}`
  if (unit === 'quarter') return `${edtfYear(year)}-${32 + (value.quarter ?? 1)}${mark}`
  if (unit === 'half') return `${edtfYear(year)}-${39 + (value.half ?? 1)}${mark}`
  const { from, to, interval } = monthsOf(value)
  if (interval === 'months') {
    const first = `${edtfYear(from.year)}-${pad(from.month, 2)}${mark}`
    return from.month === to.month ? first : `${first}/${edtfYear(to.year)}-${pad(to.month, 2)}${mark}`
  }
  if (unit === 'year') return edtfYear(year) + mark
  // EDTF's masks run from …0 to …9 in astronomical years, which fits the centuries BC but not their decades.
  const width = unit === 'decade' ? 1 : unit === 'century' ? 2 : 3
  const masked = edtfYear(year < 0 ? to.year : from.year)
  const sameMask = masked.slice(0, -width) === edtfYear(year < 0 ? from.year : to.year).slice(0, -width)
  if (interval === null && !mark && sameMask && Math.abs(year) <= 9999)
    return masked.slice(0, -width) + 'X'.repeat(width)
  return `${edtfYear(from.year)}${mark}/${edtfYear(to.year)}${mark}`
}

const SEASON_NAMES: Readonly<Record<number, string>> = { 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' }

/** The value in TIMEX3 (ISO 24617-1); BC years as `BC0044`. Modifiers ("early") are not in TIMEX3 values. */
export function toTimex(value: CalendarValue): string {
  const { unit, year } = value
  let text: string
  if (unit === 'decade') text = year > 0 ? pad(Math.floor(year / 10), 3) : `BC${pad(Math.floor((1 - year) / 10), 3)}`
  else if (unit === 'century')
    text = year >= 0 ? pad(Math.floor(year / 100), 2) : `BC${pad(Math.floor(-year / 100), 2)}`
  else if (unit === 'millennium') text = year >= 0 ? pad(Math.floor(year / 1000), 1) : `BC${Math.floor(-year / 1000)}`
  else if (unit === 'season') text = `${timexYear(year)}-${SEASON_NAMES[value.season ?? 21]}`
  else if (unit === 'quarter') text = `${timexYear(year)}-Q${value.quarter}`
  else if (unit === 'half') text = `${timexYear(year)}-H${value.half}`
  else if (unit === 'week') {
    const { year: weekYear, week } = isoWeek(dayOf(value))
    text = `${timexYear(weekYear)}-W${pad(week, 2)}`
  } else if (unit === 'month') text = `${timexYear(year)}-${pad(value.month ?? 1, 2)}`
  else if (unit === 'day') text = `${timexYear(year)}-${pad(value.month ?? 1, 2)}-${pad(value.day ?? 1, 2)}`
  else text = timexYear(year)
  if (value.clock !== undefined) return `${text}T${clockText(value.clock)}`
  if (value.dayPart !== undefined) return text + DAY_PARTS[value.dayPart]
  return text
}

export const clockText = (minutes: number): string => `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`

/** True before the era; the first century AD is named by the year 0. */
export const isBeforeEra = ({ unit, year }: CalendarValue): boolean =>
  year < 0 || (year === 0 && unit !== 'century' && unit !== 'millennium')

export function granularityOf(value: CalendarValue): Granularity {
  if (value.clock !== undefined || value.dayPart !== undefined) return 'time'
  return value.unit === 'week' ? 'span' : value.unit
}

/** True for a month and a day that exist (29 February where it exists in some year). */
export const isMonthDay = (month: number, day: number): boolean => day >= 1 && day <= monthLength(2000, month)

/**
 * The value some units later (or earlier, with a negative amount), broken ones cut off ("2.5 years later" is the second
 * year after); days past a month's end are its last day.
 */
export function shift(value: CalendarValue, unit: CalendarValue['unit'], amount: number): CalendarValue {
  const { year, month, day } = value
  if (unit === 'day' || unit === 'week') {
    const moved = addDays(dayOf(value), Math.trunc(unit === 'week' ? 7 * amount : amount))
    return { unit: value.unit === 'week' ? 'week' : 'day', ...moved }
  }
  if (unit === 'month') {
    const months = year * 12 + (month ?? 1) - 1 + Math.trunc(amount)
    const moved = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
    return value.unit === 'day'
      ? { unit: 'day', ...moved, day: Math.min(day ?? 1, monthLength(moved.year, moved.month)) }
      : { unit: 'month', ...moved }
  }
  const length =
    unit === 'year' ? 1 : unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'millennium' ? 1000 : 1
  const moved = year + Math.trunc(amount * length)
  const last = month && day ? Math.min(day, monthLength(moved, month)) : day
  return { ...value, year: moved, ...(last === undefined ? {} : { day: last }) }
}
