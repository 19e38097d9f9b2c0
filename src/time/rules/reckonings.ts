import { addDays } from '../calendar.js'
import type { Components, Meaning } from '../meaning.js'
import type { Captures, Rule } from '../rule.js'

/** A year of the Julian or Gregorian calendar as a text writes it: none before 1 AD is below 1. */
const written = (astronomical: number): Components =>
  astronomical > 0 ? { year: astronomical, era: 1 } : { year: 1 - astronomical, era: -1 }

/** A year of another reckoning lies in one year of ours, or in two. */
const within = (first: number, last: number): Meaning =>
  first === last ? { kind: 'date', date: written(first) } : { kind: 'range', from: written(first), to: written(last) }

/** Days of the tabular Islamic calendar before the first of Muharram of a year. */
const daysBefore = (year: number): number => 354 * (year - 1) + Math.floor((11 * year + 3) / 30)
/** The year of ours in which a day of that calendar lies; its first was 16 July 622, and ten days were left out in 1582. */
const yearOfDay = (days: number): number => {
  const julian = 622 + (196 + days) / 365.25
  return Math.floor(julian >= 1582.8 ? julian + 10 / 365.25 : julian)
}

function hijra(captures: Captures): Meaning | null {
  const year = captures.value('count')
  if (!(year >= 1 && year <= 1500)) return null
  if (captures.has('year')) return { kind: 'date', date: { year: captures.value('year') } }
  return within(yearOfDay(daysBefore(year)), yearOfDay(daysBefore(year + 1) - 1))
}

/** Year 1 of the foundation of Rome is 753 BC. */
const sinceRome = (captures: Captures): Meaning | null =>
  captures.value('count') >= 1 ? within(captures.value('count') - 753, captures.value('count') - 753) : null

/** First year that the Byzantine reckoning of the world, and no longer the Jewish one, is read from. */
const BYZANTINE = 6000

/** The Jewish year of the world begins in autumn, 3761 years before ours; the Byzantine one in September, 5509 before. */
function ofTheWorld(captures: Captures): Meaning | null {
  const year = captures.value('count')
  if (!(year >= 1 && year <= 7500)) return null
  const first = year >= BYZANTINE ? year - 5509 : year - 3761
  return within(first, first + 1)
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV']
/** The first days of the years of the French Republic, from Year II on: days of September. */
const REPUBLICAN_YEARS = [22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23]

/** "9 Thermidor Year II": counted from the autumn day on which the year began. */
function republican(captures: Captures): Meaning | null {
  const count = captures.has('count') ? captures.value('count') : ROMAN.indexOf(captures.word('roman'))
  const first = REPUBLICAN_YEARS[count - 2]
  if (first === undefined || captures.value('day') > 30) return null
  const start = { year: 1791 + count, month: 9, day: first }
  return { kind: 'date', date: addDays(start, captures.value('decadal') + captures.value('day') - 1) }
}

/** Years counted otherwise than from the birth of Christ. */
export const RECKONING_RULES: readonly Rule[] = [
  {
    id: 'republican-day',
    title: 'Day of the French Republic',
    patterns: [
      "( the )? day=DAY ,? decadal=DECADAL ,? ( of the? )? ( year | an | ( l ' an ) )? ( roman=NAME | count=D )",
    ],
    read: republican,
    examples: [
      ['He fell on 9 Thermidor Year II.', '9 Thermidor Year II', '1794-07-27'],
      ['By a decree of 17 Messidor, Year XII, the works were begun.', '17 Messidor, Year XII', '1804-07-06'],
      ['On 18 Brumaire Year VIII the deputies fled.', '18 Brumaire Year VIII', '1799-11-09'],
      ['The law of 28 Pluviôse, year 8, made the prefects.', '28 Pluviôse, year 8', '1800-02-17'],
    ],
    counterexamples: ['The Thermidorians won.', 'Germinal is a novel.'],
  },
  {
    id: 'hijra',
    title: 'Year of the Hijra',
    patterns: [
      'HIJRA count=NUMBER ( ( OPEN | / ) AD? year=NUMBER ERA? CLOSE? )?',
      'count=NUMBER HIJRA ( ( OPEN | / ) AD? year=NUMBER ERA? CLOSE? )?',
      'the? year count=NUMBER of the ( hijra | hegira )',
    ],
    read: hijra,
    examples: [
      ['Baghdad fell in AH 656.', 'AH 656', '1258'],
      ['The mosque was begun in 987 AH.', '987 AH', '=1579/1580'],
      ['The mosque was begun in 987 AH (1579).', '987 AH (1579)', '1579'],
      ['He left in the year 1040 of the Hijra.', 'the year 1040 of the Hijra', '=1630/1631'],
    ],
    counterexamples: ['Ah, he said.'],
  },
  {
    id: 'since-rome',
    title: 'Year of the foundation of Rome',
    patterns: ['count=NUMBER AUC', 'AUC count=NUMBER', 'the? year count=NUMBER from the foundation of the? city'],
    read: sinceRome,
    examples: [
      ['The consuls of 709 AUC were changed.', '709 AUC', 'BC0045'],
      ['The games were held in AUC 1000.', 'AUC 1000', '0247'],
    ],
    counterexamples: ['The auction began.'],
  },
  {
    id: 'year-of-the-world',
    title: 'Year of the world',
    patterns: ['anno mundi count=NUMBER', 'the? year count=NUMBER of the world'],
    read: ofTheWorld,
    examples: [
      ['The scroll was written in Anno Mundi 5408.', 'Anno Mundi 5408', '=1647/1648'],
      ['The city fell in Anno Mundi 6961.', 'Anno Mundi 6961', '=1452/1453'],
    ],
    counterexamples: ['The world had no year 12.'],
  },
]
