import type { DateExpression, Granularity } from '../../schema/date.js'

/** A stretch of time as an event carries it. */
export interface DateValue {
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly granularity: Granularity
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days that no month has do not occur here, so a month of 31 keeps the order. */
const ordinal = ({ year, month, day }: Day): number => (year * 12 + month - 1) * 31 + day - 1

/** Days read so far: a text repeats its dates. Bounded, and equal for equal text. */
const read = new Map<string, Day | null>()
const READ_LIMIT = 10_000

function parse(iso: string | null): Day | null {
  if (iso === null) return null
  const known = read.get(iso)
  if (known !== undefined) return known
  const day = parseDay(iso)
  if (read.size < READ_LIMIT) read.set(iso, day)
  return day
}

function parseDay(iso: string): Day | null {
  const match = /^([+-]?)(\d{4,6})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return null
  return { year: Number(match[2]) * (match[1] === '-' ? -1 : 1), month: Number(match[3]), day: Number(match[4]) }
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')
const isoYear = (year: number): string =>
  year >= 0 && year <= 9999 ? pad(year, 4) : `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`
const edtfYear = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lastDay = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** The value of a date expression that names a point or stretch of the calendar; null for durations and vague times. */
export function valueOfDate(date: DateExpression): DateValue | null {
  const { edtf, earliest, latest, granularity } = date
  return edtf === null || granularity === null ? null : { edtf, earliest, latest, granularity }
}

/** The year or month that holds the whole of a value, or the value itself where none does or it is coarser already. */
export function coarsen(value: DateValue, to: 'month' | 'year'): DateValue {
  const first = parse(value.earliest)
  const last = parse(value.latest)
  if (!first || !last || first.year !== last.year) return value
  if (to === 'month' && first.month !== last.month) return value
  const approximate = /[~%?]$/.exec(value.edtf)?.[0] ?? ''
  const { year } = first
  if (to === 'year')
    return {
      edtf: edtfYear(year) + approximate,
      earliest: `${isoYear(year)}-01-01`,
      latest: `${isoYear(year)}-12-31`,
      granularity: 'year',
    }
  if (value.granularity === 'month') return value
  const month = pad(first.month, 2)
  return {
    edtf: `${edtfYear(year)}-${month}${approximate}`,
    earliest: `${isoYear(year)}-${month}-01`,
    latest: `${isoYear(year)}-${month}-${lastDay(year, first.month)}`,
    granularity: 'month',
  }
}

const PLAIN = /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[~?%]?$/

/** One end of an interval in EDTF; seasons, decades and the like give their first or last day. */
function edge({ edtf, earliest, latest }: DateValue, which: 0 | 1): string {
  const end = edtf.split('/')[edtf.includes('/') ? which : 0] as string
  const day = parse(which === 0 ? earliest : latest)
  return PLAIN.test(end) || !day ? end : `${edtfYear(day.year)}-${pad(day.month, 2)}-${pad(day.day, 2)}`
}

/** The stretch from the start of one value to the end of another; null where that would run backwards. */
export function spanning(from: DateValue, to: DateValue): DateValue | null {
  const first = parse(from.earliest)
  const last = parse(to.latest)
  if (!first || !last || ordinal(first) > ordinal(last)) return null
  if (/^[[{]/.test(from.edtf + to.edtf)) return null
  return {
    edtf: `${edge(from, 0)}/${edge(to, 1)}`,
    earliest: from.earliest,
    latest: to.latest,
    granularity: 'span',
  }
}

/** The start of a stretch as a value of its own ("1640/1645": 1640); any other value as it is. */
export function startOf(value: DateValue): DateValue {
  const [start, end] = value.edtf.split('/') as [string, string | undefined]
  const first = parse(value.earliest)
  if (end === undefined || !PLAIN.test(start) || !first || value.earliest === null) return value
  const granularity = granularityOf(start)
  const { earliest } = value
  const last = granularity === 'year' ? '12-31' : `${earliest.slice(-5, -3)}-${lastDay(first.year, first.month)}`
  return { edtf: start, earliest, latest: granularity === 'day' ? earliest : earliest.slice(0, -5) + last, granularity }
}

/** The end of a stretch as a value of its own ("1640/1645": 1645); any other value as it is. */
export function endOf(value: DateValue): DateValue {
  const end = value.edtf.split('/')[1]
  if (end === undefined || !PLAIN.test(end) || value.latest === null) return value
  const granularity = granularityOf(end)
  const { latest } = value
  const first = granularity === 'year' ? '01-01' : `${latest.slice(-5, -3)}-01`
  return { edtf: end, earliest: granularity === 'day' ? latest : latest.slice(0, -5) + first, latest, granularity }
}

const granularityOf = (edtf: string): Granularity =>
  (['year', 'month', 'day'] as const)[edtf.replace(/^-/, '').split('-').length - 1] ?? 'span'

/** From a value on, with an open end ("from 1914"). */
export function onwards(value: DateValue): DateValue {
  if (/[/[{]/.test(value.edtf)) return value
  return { edtf: `${value.edtf}/..`, earliest: value.earliest, latest: null, granularity: 'span' }
}

/** How many days a value covers, roughly; infinite where it is open. */
export function length(value: DateValue): number {
  const first = parse(value.earliest)
  const last = parse(value.latest)
  return first && last ? ordinal(last) - ordinal(first) + 1 : Number.POSITIVE_INFINITY
}

/** Whether the first value ends before the second begins. */
export function isBefore(a: DateValue, b: DateValue): boolean {
  const end = parse(a.latest)
  const start = parse(b.earliest)
  return end !== null && start !== null && ordinal(end) < ordinal(start)
}

/** Whether the second value begins on the day after the first ends, or before that. */
export function touches(a: DateValue, b: DateValue): boolean {
  const end = parse(a.latest)
  const start = parse(b.earliest)
  if (!end || !start || ordinal(start) < ordinal(end)) return false
  const turn = end.day === lastDay(end.year, end.month) ? 31 - end.day : 0
  return ordinal(start) - ordinal(end) - turn <= 1
}

/** Whether the second value begins a year or more after the first ends. */
export function isYearsBefore(a: DateValue, b: DateValue, least = 0): boolean {
  const end = parse(a.latest)
  const start = parse(b.earliest)
  return end !== null && start !== null && start.year > end.year + least
}

/** Whether two values have a day in common. */
export function overlap(a: DateValue, b: DateValue): boolean {
  return !isBefore(a, b) && !isBefore(b, a)
}

/** Whether the first value lies in the second, which may be open at an end. */
export function within(inner: DateValue, outer: DateValue): boolean {
  const first = parse(inner.earliest)
  const last = parse(inner.latest)
  if (!first || !last) return false
  const from = parse(outer.earliest)
  const to = parse(outer.latest)
  return (from === null || ordinal(from) <= ordinal(first)) && (to === null || ordinal(last) <= ordinal(to))
}
