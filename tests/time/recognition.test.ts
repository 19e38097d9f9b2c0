import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'
import { readTime } from '../../src/time/index.js'

const datesOf = (text: string, published?: string) => readTime(readDocument(text), published ?? null).dates

/** What stands in English histories: the text in braces is the expression; its EDTF, or its TIMEX3 value after a colon. */
const RECOGNISED: Readonly<Record<string, readonly (readonly [text: string, value: string])[]>> = {
  days: [
    ['It was {15 October 1923}.', '1923-10-15'],
    ['It was {October 15, 1923}.', '1923-10-15'],
    ['It was {1923-10-15}.', '1923-10-15'],
    ['It was {Monday, 15 October 1923}.', '1923-10-15'],
    ['It was {the 15th of October, 1923}.', '1923-10-15'],
    ['It sat on {15–17 October 1925}.', '1925-10-15/1925-10-17'],
    ['It met on {12 and 14 May 1910}.', '1910-05-12/1910-05-14'],
    ['He died on {May 3 or 4, 1920}.', '[1920-05-03,1920-05-04]'],
    ['It ran from {31 August–1 September 1939}.', '1939-08-31/1939-09-01'],
    ['It ran from {28 December 1941 to 3 January 1942}.', '1941-12-28/1942-01-03'],
  ],
  months: [
    ['It was {May 1848}.', '1848-05'],
    ['They fought between {April and June 1916}.', '1916-04/1916-06'],
    ['It ended in {mid-March 1939}.', '1939-03'],
    ['It was {late February 1917}.', '1917-02'],
    ['It lay idle from {November to February 1917}.', '1916-11/1917-02'],
  ],
  years: [
    ['They ruled from {1917 to 1921}.', '1917/1921'],
    ['The war of {1914–18} was long.', '1914/1918'],
    ['The rising of {1918-9} failed.', '1918/1919'],
    ['The stone is of {AD 99–99}.', '0099'],
    ['They withdrew in {early 1942}.', '1942-01/1942-04'],
    ['At {the end of 1922} it failed.', '1922-12'],
    ['In {the first two months of 1923} it rose.', '1923-01/1923-02'],
    ['In {the third quarter of 1929} output fell.', '1929-35'],
    ['In {the second half of 1848} reaction won.', '1848-41'],
    ['He wrote it in {1945 or 1946}.', '[1945,1946]'],
  ],
  'decades, centuries, millennia': [
    ['He sang in the {1920s}.', '192X'],
    ["He sang in the {1920's}.", '192X'],
    ['It came in {the late 1890s}.', '1897/1899'],
    ['He drank in the {nineteen-twenties}.', '192X'],
    ['It was built in the {19th century}.', '18XX'],
    ['It was built in {the third quarter of the 15th century}.', '1450/1474'],
    ['It was built in {the mid-6th century BCE}.', '-0565/-0533'],
    ['It closed at {the turn of the 20th century}.', '1895/1905'],
    ['Trade grew in the {3rd and 2nd centuries BC}.', '-02XX/-01XX'],
    ['They lived in the {third millennium BC}.', '-2XXX'],
  ],
  'before the era and after': [
    ['They fought from {264 to 241 BC}.', '-0263/-0240'],
    ['They ruled from {753 BC to 27 BC}.', '-0752/-0026'],
    ['By {509 BC} the kings were gone.', '-0508'],
    ['In {AD 69} four men ruled.', '0069'],
    ['He ruled {AD 98–117}.', '0098/0117'],
    ['The wall is of {122 CE}.', '0122'],
    ['He lived {63 BC – AD 14}.', '-0062/0014'],
    ['They rose in the {490s BC}.', '-0498/-0489'],
    ['It stood in {the late 4th century BC}.', '-0332/-0300'],
    ['It burned {c. 1600 BC}.', '-1599~'],
  ],
  'approximate, uncertain, open': [
    ['The charter of {c. 1215} is lost.', '1215~'],
    ['The map ({circa 1500}) is torn.', '1500~'],
    ['He lived {about 1340}.', '1340~'],
    ['It was drawn in {1920?}.', '1920?'],
    ['The poet (fl. {1340}) is unknown.', '1340'],
    ['The painter (fl. {c. 1340–1360}) is unknown.', '1340~/1360~'],
    ['She was born before {1300}.', '../1300'],
    ['They had lived there since {1914}.', '1914/..'],
    ['He ruled until his death in {1870}.', '1870'],
    ['By {1925} he was alone.', '1925'],
  ],
  'other calendars and named days': [
    ['They wed on {10/21 February 1613}.', '1613-02-21'],
    ['It met in {January 1648/9}.', '1649-01'],
    ['They rose on {25 October (7 November) 1917}.', '1917-11-07'],
    ['She wrote at {Christmas 1963}.', '1963-12-25'],
    ['They rose at {Easter 1916}.', '1916-04-23'],
    ['Rents fell due at {Michaelmas 1381}.', '1381-09-29'],
    ["He danced on {New Year's Eve 1899}.", '1899-12-31'],
  ],
  'what has no place in the calendar': [
    ['The siege lasted {three days}.', ':P3D'],
    ['He was away for {several years}.', ':PXY'],
    ['They met {every Tuesday}.', ':XXXX-WXX-2'],
    ['He had {recently} come.', ':PAST_REF'],
    ['He {now} rests.', ':PRESENT_REF'],
    ['They feared {the future}.', ':FUTURE_REF'],
    ['The bell rang at {3 pm}.', ':XXXX-XX-XXT15:00'],
  ],
}

const NOT_DATES = [
  'There were 1,923 men.',
  'See page 1917 and clause 1923.',
  'You may go.',
  'They march at dawn-break.',
  'The March on Rome was a show.',
  'Room 1917 was locked.',
  'The letter had 46 members behind it.',
  'He was the second.',
  'The October Revolution shook the world.',
  'The lessons of October were lost.',
  'They were true to the ideals of October.',
  'Theresa May spoke.',
]

describe.each(Object.entries(RECOGNISED))('%s', (_, rows) => {
  it.each(rows)('%s is %s', (marked, value) => {
    const expression = /\{(.+)\}/.exec(marked)?.[1]
    const found = datesOf(marked.replace(/[{}]/g, ''))
    expect(found.map(date => [date.text, value.startsWith(':') ? `:${date.timex.value}` : date.edtf])).toEqual([
      [expression, value],
    ])
  })
})

it.each(NOT_DATES)('no date: %s', text => {
  expect(datesOf(text).map(date => date.text)).toEqual([])
})

it('lists of years', () => {
  expect(datesOf('In the years 1923, 1925 and 1927 he spoke.').map(date => date.edtf)).toEqual(['1923', '1925', '1927'])
})
