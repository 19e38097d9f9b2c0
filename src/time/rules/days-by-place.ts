import type { Meaning } from '../meaning.js'
import { type Captures, type Rule, readComponents } from '../rule.js'

/** "the first Monday of November 1860", "the last Sunday in May". */
function nthWeekday(captures: Captures): Meaning {
  const nth = captures.has('last') ? -1 : captures.value('nth')
  return { kind: 'date', date: { ...readComponents(captures), nth } }
}

/** "the second week of June 1815", "the first half of June": the days that they run. */
function partOfMonth(captures: Captures): Meaning | null {
  const month = readComponents(captures)
  const { half, ...rest } = month
  const days = (from: number, to: number): Meaning => ({
    kind: 'range',
    from: { ...rest, day: from },
    to: { ...rest, day: to },
  })
  if (half !== undefined) return half === 1 ? days(1, 15) : half === 2 ? days(16, -1) : null
  if (captures.has('last')) return days(-7, -1)
  const week = captures.value('week')
  return week > 4 ? null : days(7 * week - 6, 7 * week)
}

/** Place of the pattern of a day in the story's own year or month. */
const OF_STORY = 2

/** "the last day of June 1815", "the first day of 1800". */
function edgeDay(captures: Captures, alternative: number): Meaning | null {
  const isFirst = captures.has('first')
  if (isFirst && captures.value('first') !== 1) return null
  if (alternative === OF_STORY) {
    const day = isFirst ? 1 : -1
    const date = captures.has('month') ? { day } : { month: isFirst ? 1 : 12, day }
    return { kind: 'relative', unit: captures.has('month') ? 'month' : 'year', amount: 0, origin: 'narrative', date }
  }
  const date = readComponents(captures)
  return { kind: 'date', date: { ...date, month: date.month ?? (isFirst ? 1 : 12), day: isFirst ? 1 : -1 } }
}

/** The long months, in which the Nones and Ides fall two days later. */
const LONG_ROMAN = new Set([3, 5, 7, 10])

function romanDay(captures: Captures): Meaning {
  const date = readComponents(captures)
  const day = captures.value('roman')
  return { kind: 'date', date: { ...date, day: day > 1 && LONG_ROMAN.has(date.month ?? 0) ? day + 2 : day } }
}

/** Days told by their place in a month or year. */
export const PLACED_DAY_RULES: readonly Rule[] = [
  {
    id: 'nth-weekday',
    title: 'Which weekday of a month',
    patterns: ['the ( nth=ORD | last=LAST | last=final ) weekday=WEEKDAYNAME ( of | in ) month=MONTH {OFYEAR}?'],
    read: nthWeekday,
    examples: [
      ['They voted on the first Monday of November 1860.', 'the first Monday of November 1860', '=1860-11-05'],
      ['In 1923 they met on the last Sunday in October.', 'the last Sunday in October', '=1923-10-28'],
    ],
    counterexamples: ['The last king of the south fell.'],
  },
  {
    id: 'edge-day',
    title: 'The first or last day of a month or year',
    patterns: [
      'the ( last=LAST | last=final ) day of month=MONTH {OFYEAR}?',
      'the ( first=ORD | last=LAST | last=final ) day of {FEASTYEAR}',
      'the ( first=ORD | last=LAST | last=final ) day of ( the same? | that same? | this ) ( year=YEARUNIT | month=MONTHUNIT ) (?! of )',
    ],
    read: edgeDay,
    examples: [
      ['He resigned on the last day of 1999.', 'the last day of 1999', '=1999-12-31'],
      ['The couplet was written on the last day of 964.', 'the last day of 964', '=0964-12-31'],
      ['The union began on the first day of 1801.', 'the first day of 1801', '=1801-01-01'],
      ['He fled in 1917. Lenin wrote on the last day of the year.', 'the last day of the year', '1917-12-31'],
      [
        'They met in February 1848 and on the last day of that month fled.',
        'the last day of that month',
        '=1848-02-29',
      ],
      ['They marched on the last day of February 1848.', 'the last day of February 1848', '=1848-02-29'],
    ],
    counterexamples: ['It was the last dance of the season.'],
  },
  {
    id: 'part-of-month',
    title: 'Week or half of a month',
    patterns: [
      'the ( week=ORD | last=LAST | last=final ) week ( of | in ) month=MONTH {OFYEAR}?',
      'the ( half=ORD | half=HALFORD ) half of month=MONTH {OFYEAR}?',
    ],
    read: partOfMonth,
    examples: [
      ['In the second week of June 1815 they marched.', 'the second week of June 1815', '=1815-06-08/1815-06-14'],
      ['In 1945 he fled in the last week of April.', 'the last week of April', '=1945-04-24/1945-04-30'],
      ['In the second half of June 1848 it rained.', 'the second half of June 1848', '=1848-06-16/1848-06-30'],
    ],
    counterexamples: ['The second half of the match was dull.'],
  },
  {
    id: 'roman-day',
    title: 'Kalends, Nones and Ides',
    patterns: ['the roman=ROMANDAY of month=MONTH ( ,? {YEAR} )?'],
    read: romanDay,
    examples: [
      ['He was stabbed on the Ides of March, 44 BC.', 'the Ides of March, 44 BC', '=-0043-03-15'],
      ['He took office on the Kalends of January 45 BC.', 'the Kalends of January 45 BC', '=-0044-01-01'],
      ['The vote of the Nones of December 63 BC stood.', 'the Nones of December 63 BC', '=-0062-12-05'],
    ],
    counterexamples: ['Beware the ides!'],
  },
]
