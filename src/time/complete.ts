import { addDays, type CalendarValue, type Day, easter, isMonthDay, monthLength, weekdayOfTime } from './calendar.js'
import type { Components } from './meaning.js'

/** The astronomical year of a year as written. */
export const astronomical = (year: number, era: 1 | -1 | undefined): number => (era === -1 ? 1 - year : year)

const CENTURY_FIELDS = ['quarter', 'half', 'part', 'approximate', 'uncertain'] as const

function keep(date: Components, names: readonly (keyof Components)[]): Partial<CalendarValue> {
  return Object.fromEntries(names.filter(name => date[name] !== undefined).map(name => [name, date[name]]))
}

/** True where the components name a year, or something longer that needs no year. */
export const isComplete = (date: Components): boolean =>
  date.year !== undefined ||
  date.century !== undefined ||
  date.millennium !== undefined ||
  (date.decade !== undefined && (date.decade >= 100 || date.era !== undefined))

/** How many years after the story's time a decade without a century may lie. */
const DECADES_AHEAD = 20

/** A day of a month counted from its end, or the nth of its such weekdays; null where the month lacks it. */
function dayInMonth({ month = 1, day = 1, weekday, nth }: Components, year: number): number | null {
  const length = monthLength(year, month)
  if (nth === undefined || weekday === undefined) return day < 0 ? length + 1 + day : day
  if (nth < 0) return length - ((weekdayOfTime({ year, month, day: length }) - weekday + 7) % 7)
  const first = 1 + ((weekday - weekdayOfTime({ year, month, day: 1 }) + 7) % 7)
  return nth >= 1 && first + 7 * (nth - 1) <= length ? first + 7 * (nth - 1) : null
}

/** "the Tuesday after Trinity Sunday", "the Monday before the feast of St Luke". */
function toWeekday(day: Day, { weekday, beside }: Components): Day {
  if (beside === undefined || weekday === undefined) return day
  const ahead = (weekday - weekdayOfTime(day) + 7) % 7
  return addDays(day, beside > 0 ? ahead || 7 : ahead - 7)
}

/** The decade that "the ’20s" means: the last one by then, or the next ("the 1960s and 70s"). */
function lastDecade(decade: number, year: number): number {
  const inCentury = Math.floor(year / 100) * 100 + decade
  return inCentury > year + DECADES_AHEAD ? inCentury - 100 : inCentury
}

/**
 * The calendar value that components name in a given (astronomical) year; null where there is no such day. `year` is
 * only used where the components leave the year open.
 */
export function calendarValue(date: Components, year: number): CalendarValue | null {
  if ((date.half ?? 1) > 2 || (date.quarter ?? 1) > 4) return null
  const marks = keep(date, CENTURY_FIELDS)
  const time = keep(date, ['dayPart', 'clock'])
  if (date.century !== undefined || date.millennium !== undefined) {
    const unit = date.century === undefined ? 'millennium' : 'century'
    const length = unit === 'century' ? 100 : 1000
    const count = date.century ?? date.millennium ?? 1
    return { unit, year: date.era === -1 ? 1 - count * length : (count - 1) * length, ...marks }
  }
  if (date.decade !== undefined) {
    const first = date.decade < 100 && date.era === undefined ? lastDecade(date.decade, year) : date.decade
    return { unit: 'decade', year: date.era === -1 ? 1 - (first + 9) : first, ...marks }
  }
  const inYear = date.year === undefined ? year : astronomical(date.year, date.era)
  if (date.fromEaster !== undefined) {
    return { unit: 'day', ...toWeekday(addDays(easter(inYear), date.fromEaster), date), ...time }
  }
  if (date.month !== undefined && (date.day !== undefined || date.nth !== undefined)) {
    const day = dayInMonth(date, inYear)
    if (day === null || !isMonthDay(date.month, day)) return null
    // A leap day of the Julian calendar that the Gregorian lacks keeps its month.
    if (day > monthLength(inYear, date.month)) return { unit: 'month', year: inYear, month: date.month, ...marks }
    return {
      unit: 'day',
      ...toWeekday({ year: inYear, month: date.month, day }, date),
      ...keep(date, ['approximate', 'uncertain']),
      ...time,
    }
  }
  if (date.month !== undefined) return { unit: 'month', year: inYear, month: date.month, ...marks }
  if (date.season !== undefined) return { unit: 'season', year: inYear, season: date.season, ...marks }
  if (date.clock !== undefined || date.dayPart !== undefined) return null
  if (date.quarter !== undefined) return { unit: 'quarter', year: inYear, ...marks }
  if (date.half !== undefined) return { unit: 'half', year: inYear, ...marks }
  return { unit: 'year', year: inYear, ...marks }
}
