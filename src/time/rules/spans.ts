import type { Meaning, Origin } from '../meaning.js'
import { type Captures, type Rule, readDate } from '../rule.js'

/** The quarter or the weekend so many steps from the one that the story, or the writer, stands in. */
function step(captures: Captures, unit: 'quarter' | 'weekend'): Meaning {
  const origin: Origin = captures.has('told') ? 'narrative' : 'speech'
  const amount = captures.has('step')
    ? Math.sign(captures.value('step'))
    : captures.has('told')
      ? captures.value('told')
      : 0
  if (unit === 'weekend') return { kind: 'relative', unit: 'week', amount, origin, date: { weekend: true } }
  return { kind: 'relative', unit: 'month', amount: 3 * amount, origin, date: { quarter: 0 } }
}

/** Stretches of the calendar between the month and the year, and between the day and the week. */
export const SPAN_RULES: readonly Rule[] = [
  {
    id: 'quarter',
    title: 'Quarter of the year',
    patterns: [
      '( this | step=SPEECHSTEP | the step=LAST | step=NEXT | the told=STEP | that same? ) quarter (?! of )',
      'the? quarter=ORD -? quarter (?! ( of | final ) )',
      'q quarter=D ,? of? {YEAR}',
    ],
    read: (captures, alternative) => (alternative === 0 ? step(captures, 'quarter') : readDate(captures)),
    examples: [
      ['Exports fell last quarter.', 'last quarter', '2012-Q4', '2013-03-20'],
      ['The firm said Monday that it lost money in the fourth quarter.', 'the fourth quarter', '2012-Q4', '2013-03-20'],
      ['The firm said Monday that third-quarter sales fell.', 'third-quarter', '2012-Q3', '2013-03-20'],
      ['In May 1929 output rose; the following quarter it fell.', 'the following quarter', '1929-Q3'],
      ['In Q3 1929 output fell.', 'Q3 1929', '=1929-35'],
    ],
    counterexamples: [
      'A quarter of the fleet was lost.',
      'They scored in the third quarter.',
      'He lived in the Latin quarter.',
    ],
  },
  {
    id: 'weekend',
    title: 'Weekend',
    patterns: ['( early | late )? ( this | step=SPEECHSTEP | step=NEXT | the told=STEP | that same? | the ) weekend'],
    read: captures => step(captures, 'weekend'),
    examples: [
      ['The fair opened last weekend.', 'last weekend', '=2013-03-16/2013-03-17', '2013-03-20'],
      ['They play next weekend.', 'next weekend', '=2013-03-30/2013-03-31', '2013-03-20'],
      ['They meet this weekend.', 'this weekend', '=2013-03-23/2013-03-24', '2013-03-20'],
      ['Crowds came over the weekend.', 'the weekend', '=2013-03-16/2013-03-17', '2013-03-20'],
      ['He fell ill on 8 May 1945. The following weekend he died.', 'The following weekend', '=1945-05-19/1945-05-20'],
    ],
    counterexamples: ['Weekends were dull.', 'He kept a weekend house.'],
  },
]
