import { describe, expect, it } from 'vitest'
import { dayNumber, historicalYear, readIsoDay } from '../../src/export/calendar.js'
import { edtfLabel } from '../../src/export/edtf-label.js'

describe('edtfLabel', () => {
  it.each([
    ['1923-10-15', '15 October 1923'],
    ['1923-10', 'October 1923'],
    ['1923', '1923'],
    ['0043', 'AD 43'],
    ['0476', '476'],
    ['0000', '1 BC'],
    ['-0043', '44 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['Y-17000', '17001 BC'],
    ['192X', 'the 1920s'],
    ['17XX', 'the 18th century'],
    ['20XX', 'the 21st century'],
    ['10XX', 'the 11th century'],
    ['-03XX', 'the 4th century BC'],
    ['1XXX', 'the 2nd millennium'],
    ['1924-21', 'spring 1924'],
    ['1944-34', 'second quarter of 1944'],
    ['1944-40', 'first half of 1944'],
    ['1122~', 'c. 1122'],
    ['1923?', '1923 (uncertain)'],
    ['1923%', 'c. 1923 (uncertain)'],
    ['1923-10-XX', 'October 1923'],
    ['1944-06-06T06:30', '6 June 1944, 06:30'],
    ['1922-12/1923-02', 'December 1922 – February 1923'],
    ['-0217/-0201', '218 BC – 202 BC'],
    ['1914/..', 'from 1914'],
    ['../1870', 'until 1870'],
    ['/1870', 'until 1870'],
    ['[1945,1946]', '1945 or 1946'],
    ['[1667,1668,1670..1672]', '1667 or 1668 or 1670 – 1672'],
    ['[..1760-12-03]', 'until 3 December 1760'],
    ['{1960,1961}', '1960 and 1961'],
  ])('%s is "%s"', (edtf, label) => {
    expect(edtfLabel(edtf)).toBe(label)
  })

  it.each(['', 'soon', '1923-19', '../..', '19-10', '<b>', '[1945,x]'])('leaves %j as it is', value => {
    expect(edtfLabel(value)).toBe(value)
  })
})

describe('the calendar', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['0000-03-01', -719468],
    ['-000001-12-31', -719529],
    ['-000043-03-15', -735160],
  ])('%s is day %i', (iso, number) => {
    const day = readIsoDay(iso)
    expect(day && dayNumber(day)).toBe(number)
  })

  it('agrees with Date on every day around leap years and the turn of the eras', () => {
    for (const start of [Date.UTC(1899, 0, 1), Date.UTC(1999, 11, 1), new Date(0).setUTCFullYear(-5, 0, 1)]) {
      for (let step = 0; step < 3000; step++) {
        const date = new Date(start + step * 86_400_000)
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(dayNumber(day)).toBe(date.getTime() / 86_400_000)
      }
    }
  })

  it('has no year 0 in the historians’ count', () => {
    expect([-43, -1, 0, 1].map(historicalYear)).toEqual([-44, -2, -1, 1])
  })

  it.each([null, '', '1923', '1923-10', 'x-01-01'])('reads no day in %j', value => {
    expect(readIsoDay(value)).toBeNull()
  })
})
