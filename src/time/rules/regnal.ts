import { addDays, type Day } from '../calendar.js'
import type { Meaning } from '../meaning.js'
import type { Captures, Rule } from '../rule.js'
import { eraOf, reignOf } from './reigns.js'

const dayOf = (iso: string): Day => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8)),
})

/** "the third year of Edward III": from the day on which he had reigned two years to the day before he had reigned three. */
function yearOfReign(captures: Captures): Meaning | null {
  const reign = reignOf(`${captures.word('ruler')} ${captures.word('number')}`.trim().toLowerCase())
  const count = captures.value('count')
  if (!reign || !(count >= 1)) return null
  const [first, last] = [dayOf(reign.first), dayOf(reign.last)]
  const from = { ...first, year: first.year + count - 1 }
  const end = addDays({ ...first, year: first.year + count }, -1)
  const isLast =
    end.year > last.year || (end.year === last.year && end.month * 31 + end.day > last.month * 31 + last.day)
  if (from.year > last.year) return null
  return { kind: 'range', from, to: isLast ? last : end }
}

/** "the second year of Qiande", "Meiji 6". */
function yearOfEra(captures: Captures): Meaning | null {
  const era = eraOf(captures.word('era').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  const year = (era?.first ?? 0) + captures.value('count') - 1
  return era && captures.value('count') >= 1 && year <= era.last ? { kind: 'date', date: { year } } : null
}

/** Years counted from the beginning of a reign or of an era that a ruler proclaimed. */
export const REGNAL_RULES: readonly Rule[] = [
  {
    id: 'regnal-year',
    title: 'Year of a reign',
    patterns: [
      'the? ( count=ORD | count=ORDBIG ) year of ( the reign of )? ( king | queen )? ruler=NAME ( number=NAME | number=i )?',
      "the? ( count=ORD | count=ORDBIG ) year of ( king | queen )? ruler=NAME ( number=NAME | number=i )? 's reign",
      '(?<= ( in | of | OPEN ) ) count=D ruler=NAME ( number=NAME | number=i ) (?= ( , | . | CLOSE | EDGE ) )',
    ],
    read: yearOfReign,
    examples: [
      [
        'In the third year of Edward III the weavers had a charter.',
        'the third year of Edward III',
        '=1329-01-25/1330-01-24',
      ],
      [
        'It was built in the 1st year of the reign of Queen Anne.',
        'the 1st year of the reign of Queen Anne',
        '=1702-03-08/1703-03-07',
      ],
      ['A statute was made (13 Edward I).', '13 Edward I', '=1284-11-20/1285-11-19'],
      ['It was granted in the second year of Richard III.', 'the second year of Richard III', '=1484-06-26/1485-06-25'],
    ],
    counterexamples: ['It was the third year of Dudley.', 'They met in the ninth year of Edward IX.'],
  },
  {
    id: 'era-year',
    title: 'Year of an era of China or Japan',
    patterns: [
      'the? ( count=ORD | count=ORDBIG ) year of ( the )? era=NAME ( era | reign | period )?',
      '(?<= ( in | by | of | since | until ) ) era=NAME count=D (?= ( , | . | OPEN | CLOSE | EDGE | and | the ) )',
    ],
    read: yearOfEra,
    examples: [
      ['The pass fell in the second year of Qiande.', 'the second year of Qiande', '0964'],
      [
        'In the fortieth year of the Wanli reign the river broke its banks.',
        'the fortieth year of the Wanli reign',
        '1612',
      ],
      ['The school was founded in Meiji 6.', 'Meiji 6', '1873'],
    ],
    counterexamples: ['It was the second year of Dudley.', 'They fought in Group 6.'],
  },
]
