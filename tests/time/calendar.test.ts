import { addDays as addDaysOfDate, getISOWeek } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'
import {
  addDays,
  bounds,
  easter,
  fromDayNumber,
  isoDay,
  isoWeek,
  shift,
  toDayNumber,
  weekdayOf,
  weekdayOfTime,
} from '../../src/time/calendar.js'
import { readTime } from '../../src/time/index.js'

/** Text of one expression: its EDTF, its first and last day, its granularity. */
const CONVENTIONS: readonly (readonly [
  text: string,
  edtf: string,
  earliest: string,
  latest: string,
  granularity: string,
])[] = [
  ['the 19th century', '18XX', '1800-01-01', '1899-12-31', 'century'],
  ['the 1st century AD', '00XX', '0000-01-01', '0099-12-31', 'century'],
  ['the 5th century BC', '-04XX', '-000499-01-01', '-000400-12-31', 'century'],
  ['the 1st century BC', '-0099/0000', '-000099-01-01', '0000-12-31', 'century'],
  ['the 1890s', '189X', '1890-01-01', '1899-12-31', 'decade'],
  ['the 470s BC', '-0478/-0469', '-000478-01-01', '-000469-12-31', 'decade'],
  ['early 1942', '1942-01/1942-04', '1942-01-01', '1942-04-30', 'year'],
  ['mid-1942', '1942-05/1942-08', '1942-05-01', '1942-08-31', 'year'],
  ['late 1942', '1942-09/1942-12', '1942-09-01', '1942-12-31', 'year'],
  ['the spring of 1924', '1924-21', '1924-03-01', '1924-05-31', 'season'],
  ['the winter of 1923', '1923-24', '1923-12-01', '1924-02-29', 'season'],
  ['the first half of 1848', '1848-40', '1848-01-01', '1848-06-30', 'half'],
  ['the third quarter of 1929', '1929-35', '1929-07-01', '1929-09-30', 'quarter'],
  ['February 1900', '1900-02', '1900-02-01', '1900-02-28', 'month'],
  ['February 1904', '1904-02', '1904-02-01', '1904-02-29', 'month'],
  ['44 BC', '-0043', '-000043-01-01', '-000043-12-31', 'year'],
  ['1 BC', '0000', '0000-01-01', '0000-12-31', 'year'],
  ['15 March 44 BC', '-0043-03-15', '-000043-03-15', '-000043-03-15', 'day'],
]

describe('conventions', () => {
  it.each(CONVENTIONS)('%s', (expression, edtf, earliest, latest, granularity) => {
    const found = readTime(readDocument(`It was ${expression} that they remembered.`), null).dates
    expect(found.map(date => [date.edtf, date.earliest, date.latest, date.granularity])).toEqual([
      [edtf, earliest, latest, granularity],
    ])
  })
})

describe('days', () => {
  it('agree with date-fns where that can count', () => {
    for (let days = -100_000; days < 30_000; days += 997) {
      const date = addDaysOfDate(new Date(Date.UTC(1970, 0, 1)), days)
      const day = fromDayNumber(days)
      expect(isoDay(day)).toBe(date.toISOString().slice(0, 10))
      expect(toDayNumber(day)).toBe(days)
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay())
      expect(isoWeek(day).week).toBe(getISOWeek(new Date(day.year, day.month - 1, day.day)))
    }
  })

  it('count over the turn of the era', () => {
    expect(addDays({ year: 0, month: 12, day: 31 }, 1)).toEqual({ year: 1, month: 1, day: 1 })
    expect(addDays({ year: 0, month: 3, day: 1 }, -1)).toEqual({ year: 0, month: 2, day: 29 })
  })

  it('past a month’s end are its last', () => {
    expect(shift({ unit: 'day', year: 1940, month: 1, day: 31 }, 'month', 1)).toMatchObject({ month: 2, day: 29 })
    expect(shift({ unit: 'day', year: 1940, month: 2, day: 29 }, 'year', 1)).toMatchObject({ year: 1941, day: 28 })
    expect(bounds({ unit: 'month', year: -4, month: 2 }).latest.day).toBe(29)
  })
})

it.each([
  [1066, '1066-04-16'],
  [1461, '1461-04-05'],
  [1916, '1916-04-23'],
  [2000, '2000-04-23'],
])('Easter %d', (year, day) => {
  expect(isoDay(easter(year))).toBe(day)
})

describe('weekdays of their time', () => {
  it.each([
    ['Battle of Hastings', { year: 1066, month: 10, day: 14 }, 6],
    ['coronation of Charlemagne', { year: 800, month: 12, day: 25 }, 5],
    ['rebels in London', { year: 1381, month: 6, day: 13 }, 4],
    ['last day of the Julian calendar', { year: 1582, month: 10, day: 4 }, 4],
    ['first day of the Gregorian', { year: 1582, month: 10, day: 15 }, 5],
    ['fall of the Bastille', { year: 1789, month: 7, day: 14 }, 2],
  ])('%s', (_, day, weekday) => {
    expect(weekdayOfTime(day)).toBe(weekday)
  })
})
