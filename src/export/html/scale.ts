import { dayNumber, historicalYear, MONTHS, yearLabel } from '../calendar.js'

/** A stretch of days (day numbers, both ends inclusive). */
export interface Days {
  readonly first: number
  readonly last: number
}

export interface Tick {
  readonly x: number
  readonly label: string
}

/** A time axis in pixels. Long stretches without anything are cut out of it, and `breaks` says where. */
export interface Scale {
  readonly x: (day: number) => number
  readonly ticks: readonly Tick[]
  readonly breaks: readonly number[]
}

interface Segment extends Days {
  readonly left: number
  readonly right: number
}

/** A gap is cut when it takes more than this share of what is left of the axis. */
const BREAK_SHARE = 0.22
const MAX_BREAKS = 5
const BREAK_WIDTH = 36
const MIN_SEGMENT = 64
const PADDING = 16

/** Lays the days out between `left` and `right`, linear but for the breaks. */
export function timeScale(spans: readonly Days[], left: number, right: number): Scale {
  const segments = place(cut(spans), left, right)
  const x = (day: number): number => {
    const segment = segments.find(({ last }) => day <= last) ?? (segments.at(-1) as Segment)
    const length = segment.last - segment.first
    const share = length === 0 ? 0.5 : Math.min(1, Math.max(0, (day - segment.first) / length))
    return segment.left + PADDING + share * (segment.right - segment.left - 2 * PADDING)
  }
  const breaks = segments.slice(1).map(segment => segment.left - BREAK_WIDTH / 2)
  return { x, ticks: withoutCollisions(segments.flatMap(segment => ticksOf(segment, x))), breaks }
}

/** A bar that takes more than this share of all days may run through a break: only its ends keep the axis whole. */
const WIDE_SHARE = 0.25
/** That only pays where there are so many shorter ones to give the room to. */
const MIN_DETAIL = 3

function cut(spans: readonly Days[]): Days[] {
  const covered: { first: number; last: number }[] = []
  const start = spans.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY)
  const end = spans.reduce((most, { last }) => Math.max(most, last), Number.NEGATIVE_INFINITY)
  const range = end - start
  const isWide = ({ first, last }: Days): boolean => last - first > WIDE_SHARE * range
  const hasDetail = spans.filter(span => !isWide(span)).length >= MIN_DETAIL
  const solid = spans.flatMap(({ first, last }) =>
    !hasDetail || !isWide({ first, last })
      ? [{ first, last }]
      : [
          { first, last: first },
          { first: last, last },
        ],
  )
  for (const { first, last } of solid.sort((a, b) => a.first - b.first)) {
    const current = covered.at(-1)
    if (current && first <= current.last + 1) current.last = Math.max(current.last, last)
    else covered.push({ first, last })
  }
  let total = (covered.at(-1)?.last ?? 0) - (covered[0]?.first ?? 0)
  const gaps = covered
    .slice(1)
    .map((span, index) => ({ index: index + 1, days: span.first - (covered[index] as Days).last }))
  const cuts = new Set<number>()
  for (const { index, days } of gaps.sort((a, b) => b.days - a.days).slice(0, MAX_BREAKS)) {
    if (days < 400 || days < BREAK_SHARE * total) break
    cuts.add(index)
    total -= days
  }
  const segments: { first: number; last: number }[] = []
  covered.forEach((span, index) => {
    const current = segments.at(-1)
    if (current && !cuts.has(index)) current.last = span.last
    else segments.push({ ...span })
  })
  return segments
}

function place(spans: readonly Days[], left: number, right: number): Segment[] {
  const total = spans.reduce((sum, { first, last }) => sum + last - first, 0)
  const free = right - left - (spans.length - 1) * BREAK_WIDTH - spans.length * MIN_SEGMENT
  let cursor = left
  return spans.map(span => {
    const share = total === 0 ? 1 / spans.length : (span.last - span.first) / total
    const segment = { ...span, left: cursor, right: cursor + MIN_SEGMENT + share * free }
    cursor = segment.right + BREAK_WIDTH
    return segment
  })
}

const YEAR = 365.2425
const TICK_DISTANCE = 72
/** Steps of the axis in days, for stretches shorter than a few months. */
const DAY_STEPS = [1, 5, 10]
const MAX_DAY_TICKS = 70
/** Steps of the axis in months, from one month to five thousand years. */
const STEPS = [1, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(years => years * 12)]

const shortMonth = (month: number): string => (MONTHS[month - 1] as string).slice(0, 3)

function ticksOf(segment: Segment, x: (day: number) => number): Tick[] {
  const days = segment.last - segment.first
  const pixels = segment.right - segment.left - 2 * PADDING
  if (days > 0) {
    const apart = (step: number): boolean => (step * pixels) / days >= TICK_DISTANCE
    const dayStep = days <= MAX_DAY_TICKS ? DAY_STEPS.find(apart) : undefined
    const months = STEPS.find(step => apart((step / 12) * YEAR)) ?? (STEPS.at(-1) as number)
    const found = dayStep === undefined ? tickMonths(segment, months) : tickDays(segment, dayStep)
    if (found.length > 0) return found.map(({ day, text }) => ({ x: x(day), label: text }))
  }
  return [{ x: x((segment.first + segment.last) / 2), label: loneLabel(segment) }]
}

/** The one label of a stretch too short for ticks: its month where it is a few days, and else its year. */
function loneLabel({ first, last }: Days): string {
  const { year, month } = civil(first)
  const isWhole = dayNumber({ year, month: 1, day: 1 }) === first || civil(first + 1).year > year
  return last - first < 31 && !isWhole ? `${shortMonth(month)} ${yearLabel(year)}` : yearLabel(year)
}

interface TickDay {
  readonly day: number
  readonly text: string
}

/** Every so many days of each month, but none right before its end; the first of a year says the year. */
function tickDays({ first, last }: Days, step: number): TickDay[] {
  const found: TickDay[] = []
  let said: number | null = null
  for (let day = first; day <= last; day++) {
    const { year, month } = civil(day)
    const start = dayNumber({ year, month, day: 1 })
    const length =
      dayNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) - start
    if ((day - start) % step !== 0 || (step > 1 && day - start > length - step)) continue
    found.push({ day, text: `${day - start + 1} ${shortMonth(month)}${year === said ? '' : ` ${yearLabel(year)}`}` })
    said = year
  }
  return found
}

/** Round years are round as historians count them: 200 BC, 100 BC, AD 1, AD 100. */
function tickMonths(segment: Days, months: number): TickDay[] {
  const found: TickDay[] = []
  const add = (year: number, month: number): void => {
    const day = dayNumber({ year, month, day: 1 })
    if (day < segment.first || day > segment.last) return
    const name = months < 12 ? `${shortMonth(month)} ` : ''
    found.push({ day, text: name + yearLabel(year) })
  }
  const from = civil(segment.first).year
  const to = civil(segment.last).year
  if (months < 12) {
    for (let year = from; year <= to; year++) for (let month = 1; month <= 12; month += months) add(year, month)
    return found
  }
  const step = months / 12
  for (let count = Math.floor(historicalYear(from) / step) * step; count <= to; count += step) {
    add(count < 0 ? count + 1 : count === 0 ? 1 : count, 1)
  }
  return found
}

/** Year and month of a day number, by estimate and correction. */
function civil(day: number): { year: number; month: number } {
  let year = Math.floor(day / YEAR) + 1970
  while (dayNumber({ year, month: 1, day: 1 }) > day) year--
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= day) year++
  let month = 12
  while (dayNumber({ year, month, day: 1 }) > day) month--
  return { year, month }
}

function withoutCollisions(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) {
    const last = kept.at(-1)
    if (!last || tick.x - last.x >= 6 * (tick.label.length + last.label.length) * 0.6 + 10) kept.push(tick)
  }
  return kept
}
