import { UNITS, type Unit } from '../lexicon.js'
import type { Meaning, Origin } from '../meaning.js'
import { type Captures, type Rule, readComponents } from '../rule.js'
import { quantity, unitOf } from './quantity.js'

const step = (captures: Captures, origin: Origin): Meaning => {
  const { dayPart, ...date } = readComponents(captures)
  const amount = captures.has('step') ? captures.value('step') : 0
  if (dayPart !== undefined && date.weekday === undefined)
    return { kind: 'relative', unit: 'day', amount, origin, date: { ...date, dayPart } }
  if (captures.has('unit')) return { kind: 'relative', unit: unitOf(captures), amount, origin, date }
  if (date.day !== undefined && date.month === undefined)
    return { kind: 'relative', unit: 'month', amount, origin, date }
  const named = dayPart === undefined ? date : { ...date, dayPart }
  return { kind: 'recurring', date: named, step: Math.sign(amount) as -1 | 0 | 1, origin }
}

const stepOf = (captures: Captures): Extract<Meaning, { kind: 'relative' }> => ({
  kind: 'relative',
  unit: unitOf(captures),
  amount: 0,
  origin: 'narrative',
  date: readComponents(captures),
})
const narrated = (captures: Captures): Meaning => step(captures, 'narrative')
const spoken = (captures: Captures): Meaning => step(captures, 'speech')

/** Times counted from another. */
export const RELATIVE_RULES: readonly Rule[] = [
  {
    id: 'units-later',
    title: 'Counted units before or after the narrative',
    patterns: [
      '{SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT ( later=LATER (?! ( than | known | called | remembered ) ) | later=AFTER (?! {ANCHOREDAFTER} ) )',
      '{SOMEWHAT}? ARTICLE unit=UNIT and a plus=half later=LATER',
      '{SOMEWHAT}? {QUANTITY} unit=ANYUNIT ( to the day later=LATER | later=on (?= , ) )',
      '{SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT later=BEFORE (?! {ANCHORED} )',
      'bare=UNITS ( later=LATER | later=AFTER (?! {ANCHOREDAFTER} ) )',
      'bare=UNITS later=BEFORE (?! {ANCHORED} )',
    ],
    read(captures) {
      const sign = captures.value('later') < 0 ? -1 : 1
      const amount = captures.has('bare') ? null : quantity(captures)
      if (amount === null) return { kind: 'vague', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
      return { kind: 'relative', unit: unitOf(captures), amount: amount * sign, origin: 'narrative', counted: true }
    },
    examples: [
      ['In 1920 he left. Ten years later he returned.', 'Ten years later', '1930'],
      ['In 1920 he left. 2.5 years later he returned.', '2.5 years later', '1922'],
      ['The town fell on 3 May 1703. Four days later it burned.', 'Four days later', '1703-05-07'],
      ['He landed on 28 December 1941. A week later he was dead.', 'A week later', '1942-W01'],
      ['The ship sailed in March 1519. Two months later it sank.', 'Two months later', '1519-05'],
      ['In 1848 he was freed. Only twelve years earlier he had been condemned.', 'Only twelve years earlier', '1836'],
      ['In 490 BC they won. Ten years later the king came.', 'Ten years later', 'BC0480'],
      ['In 1914 he joined. Almost two decades later he resigned.', 'Almost two decades later', '1934'],
      ['In 1914 he joined. Almost two decades later he resigned.', 'Almost two decades later', '=1934~'],
      ['In 1066 they came; a century before, others had.', 'a century before', '=0966~'],
      ['On 30 January 1649 he died. One month later his son was proclaimed.', 'One month later', '1649-02'],
      ['It was signed on 3 March 1848. Two days after that it was void.', 'Two days after', '1848-03-05'],
      ['In 1780 he sailed; half a century later he was a name.', 'half a century later', '=1830~'],
      ['In March 1780 he sailed; a year and a half later he was back.', 'a year and a half later', '1781-09'],
      ['In May 1812 he came; six months on, he left.', 'six months on', '1812-11'],
      ['In 1812 he came; ten years to the day later he left.', 'ten years to the day later', '1822'],
      ['A few days later he fled.', 'A few days later', 'FUTURE_REF'],
      ['Years earlier he had sworn it.', 'Years earlier', 'PAST_REF'],
      ['It was signed on 28 February 1940. Two days later it was void.', 'Two days later', '1940-03-01'],
      ['The order of 1 March 1900 came too late: two days before, all had left.', 'two days before', '1900-02-27'],
    ],
    counterexamples: [
      'It was a day afterwards known as the fast.',
      'Later he returned.',
      'The earlier plan failed.',
      'Sooner or later he would go.',
    ],
  },
  {
    id: 'units-from-date',
    title: 'Counted units before or after a date',
    patterns: [
      '(?<! the ) {SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT ( later=AFTER | later=BEFORE ) {YEAR}',
      '(?<! the ) {SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT ( later=AFTER | later=BEFORE ) day=DAY month=MONTH {YEAR}',
      '(?<! the ) {SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT ( later=AFTER | later=BEFORE ) month=MONTH day=DAY ,? {YEAR}',
    ],
    read(captures) {
      const amount = quantity(captures)
      if (amount === null) return null
      const from = readComponents(captures)
      return {
        kind: 'relative',
        unit: unitOf(captures),
        amount: amount * captures.value('later'),
        origin: 'narrative',
        from,
      }
    },
    examples: [
      ['He died three years after 1920.', 'three years after 1920', '=1923'],
      ['The fort fell ten years before 480 BC.', 'ten years before 480 BC', 'BC0490'],
      ['They came two days before 3 May 1848.', 'two days before 3 May 1848', '1848-05-01'],
    ],
    counterexamples: ['Three books before him were lost.'],
  },
  {
    id: 'units-ago',
    title: 'Counted units before the time of writing',
    patterns: ['{SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT ago', 'bare=UNITS ago'],
    read(captures) {
      const amount = captures.has('bare') ? null : quantity(captures)
      if (amount === null) return { kind: 'vague', value: 'PAST_REF' }
      return { kind: 'relative', unit: unitOf(captures), amount: -amount, origin: 'writing', counted: true }
    },
    examples: [
      ['A century ago the strike began.', 'A century ago', '=1923~', '2023-10-04'],
      ['Fifty years ago the bridge fell.', 'Fifty years ago', '1973', '2023-10-04'],
      ['Three days ago the grave was found.', 'Three days ago', '2023-10-01', '2023-10-04'],
      ['It was found two months ago.', 'two months ago', '2023-08', '2023-10-04'],
      ['Centuries ago a castle stood here.', 'Centuries ago', 'PAST_REF'],
      ['A few years ago it was sold.', 'A few years ago', 'PAST_REF', '2023-10-04'],
      ['Two thousand years ago the road was built.', 'Two thousand years ago', '0023', '2023-10-04'],
    ],
    counterexamples: ['Agog, they listened.', 'It happened long before.'],
  },
  {
    id: 'step',
    title: 'The same, the next or the previous day, month, year',
    patterns: [
      '( ( later | earlier | part=PART ) in? )? the step=STEP unit=UNIT (?! - )',
      '( ( later | earlier | part=PART ) in? )? that same? unit=UNIT (?! - )',
      '( later | earlier ) in the unit=UNIT',
      '{PART} the step=STEP unit=UNIT',
      '{PART} ( that same? )? unit=UNIT',
      'the? bound=TURN of ( the | that ) unit=UNIT',
      'the ( rest | remainder ) of ( the | that ) unit=UNIT',
      '( early | late | later )? the step=STEP PART? dayPart=DAYPART',
      '( early | late | later )? that same? dayPart=DAYPART',
      '( ( later | earlier | part=PART ) in? )? ( the step=STEP | that same? ) {PART}? season=SEASON',
      "(?<= ( by | at | until | till | before ) ) the? unit=YEARUNIT ( 's | - ) bound=BOUND",
      'the step=STEP ( weekday=WEEKDAY | month=MONTH )',
      'that ( weekday=WEEKDAY | month=MONTH )',
    ],
    read: narrated,
    examples: [
      ['He died on 14 April 1865. The next day a new president was sworn in.', 'The next day', '1865-04-15'],
      ['The fort fell in 1758. The following year the city fell too.', 'The following year', '1759'],
      ['He came in 1685. That year an edict was revoked.', 'That year', '1685'],
      ['The paper closed in May 1849. In the same month he left.', 'the same month', '1849-05'],
      ['The first raid was in 1797; the previous year had been quiet.', 'the previous year', '1796'],
      ['In June 1812 they crossed. Later that year they came back.', 'Later that year', '1812'],
      ['The town was taken on 2 May 1808. That night it was retaken.', 'That night', '1808-05-02TNI'],
      ['He was shot on 14 April 1865 and died the next morning.', 'the next morning', '1865-04-15TMO'],
      ['In 1788 bread was dear. By the end of the year there was none.', 'the end of the year', '=1788-12'],
      ['In August 1588 the fleet fled. The following spring another sailed.', 'The following spring', '1589-SP'],
      ['In 1939 war came. The previous winter had been calm.', 'The previous winter', '1938-WI'],
      ['The ministry fell in November 1852. The following May it was back.', 'The following May', '1853-05'],
      ['The vote was on Wednesday 3 July 1850. The following Friday he died.', 'The following Friday', '1850-07-05'],
      ['In 1871 peace was made. Later in the year he resigned.', 'Later in the year', '1871'],
      ['In 492 BC they failed. The following year they asked for earth and water.', 'The following year', 'BC0491'],
      ['In the 1850s they built; the following decade they mined.', 'the following decade', '=186X'],
      ['He was ill in December 1812. Early in the next year he died.', 'Early in the next year', '=1813-01/1813-04'],
      ['In January 1942 they starved. That winter was long.', 'That winter', '=1941-24'],
      ['In 1812 he came. Early the following spring he left.', 'Early the following spring', '=1813-21'],
      ['In 1812 he came; late that autumn he left.', 'late that autumn', '1812-FA'],
      ["In May 1812 he came; by year's end he had left.", "year's end", '=1812-12'],
      ['In 1898 he was poor. At the turn of the century he moved.', 'the turn of the century', '=1895/1905'],
      ['In 1642 war began. For the rest of the year nothing moved.', 'the rest of the year', '1642'],
      ['On 31 December 1799 he wrote. The following day he slept.', 'The following day', '1800-01-01'],
    ],
    counterexamples: ['The same man came.', 'The next village burned.', 'That house fell.', 'The previous owner died.'],
  },
  {
    id: 'day-before-after',
    title: 'The day after, the year before',
    patterns: [
      'the unit=UNIT ( step=LATER | step=AFTER (?! {THING} ) | step=BEFORE (?! {THING} ) | step=FOLLOWING (?! {THING} ) )',
      'the event=UNIT ( after | before | following ) (?= {THING} )',
      'the season=SEASON ( step=AFTER (?! {THING} ) | step=BEFORE (?! {THING} ) | step=FOLLOWING (?! {THING} ) )',
      'the dayPart=DAYPART ( step=LATER | step=AFTER (?! {THING} ) | step=BEFORE (?! {THING} ) )',
    ],
    read(captures) {
      if (!captures.has('event')) return narrated(captures)
      // Counted from something that the words name: no time of the story.
      return { kind: 'relative', unit: UNITS[captures.value('event')] as Unit, amount: null, origin: 'narrative' }
    },
    examples: [
      ['He was elected on 6 November 1860; the day after, shares fell.', 'the day after', '1860-11-07'],
      ['They sailed in 1492. The year before they had been refused.', 'The year before', '1491'],
      ['She was freed on 2 March 1917. The day before, she had despaired.', 'The day before', '1917-03-01'],
      ['In 1914 they met. The day after the murder they parted.', 'The day after', 'XXXX-XX-XX'],
      ['The bill of 1832 passed; the year after, another did.', 'the year after', '1833'],
      ['In May 1812 he came; the spring after, he left.', 'the spring after', '1813-SP'],
    ],
    counterexamples: ['The man after him fell.'],
  },
  {
    id: 'date-of-that-year',
    title: 'A month, day or season of that year',
    patterns: [
      '{PART}? month=MONTH day=DAY? ,? ( of | in )? ( that same? | the step=STEP ) unit=YEARUNIT',
      '{PART}? day=DAY of? month=MONTH ,? ( of | in )? ( that same? | the step=STEP ) unit=YEARUNIT',
      'the day=ORD of ( that same? | the step=STEP | this ) unit=MONTHUNIT',
      'the? day=ORD step=INSTANT',
      'the? PART? season=SEASON of ( that same? | the step=STEP ) unit=YEARUNIT',
      '( {PART}? month=MONTH | {PART}? day=DAY of? month=MONTH | {PART}? month=MONTH day=DAY ) ( of | in ) the latter=latter unit=YEARUNIT',
    ],
    read: captures => (captures.has('latter') ? { ...stepOf(captures), latter: true } : narrated(captures)),
    examples: [
      ['He was elected in 1868. In May of that year he fell ill.', 'May of that year', '1868-05'],
      ['The press was seized in 1849. On 19 May of the same year it closed.', '19 May of the same year', '1849-05-19'],
      ['The town burned in 1666. In the summer of that year it had been dry.', 'the summer of that year', '1666-SU'],
      ['He left in 1802 and on June 3 of the following year returned.', 'June 3 of the following year', '1803-06-03'],
      [
        'In 1775 they met; by late October of the previous year all had been said.',
        'late October of the previous year',
        '1774-10',
      ],
      ['On 5 May 1864 they fought. On the 3rd of the next month they met.', 'the 3rd of the next month', '1864-06-03'],
      ['His letter of 5 May 1864 names "yours of the 20th ult." with regret.', 'the 20th ult.', '1864-04-20'],
      ['On 5 May 1864 he wrote again of the 3rd inst. and its news.', 'the 3rd inst.', '1864-05-03'],
      [
        'The rector, elected in 1414 and again in 1415, left in July of the latter year.',
        'July of the latter year',
        '1415-07',
      ],
      ['In 1981 she came home in March the same year.', 'March the same year', '1981-03'],
    ],
    counterexamples: ['In the course of that war he died.'],
  },
  {
    id: 'speech-step',
    title: 'This, last and next day, month, year',
    patterns: [
      '( early | late | later | earlier )? this unit=UNIT',
      'part=PART? step=SPEECHSTEP unit=UNIT',
      'the step=LAST unit=UNIT',
      '( late | early )? ( step=SPEECHSTEP | step=NEXT | this ) ( season=SEASON | month=MONTH | weekday=WEEKDAY | dayPart=DAYPART )',
      'part=PART? step=NEXT unit=UNIT',
      '(?<! ( black | bloody ) ) weekday=WEEKDAYNAME dayPart=DAYPART? (?! ( before | after ) NAME )',
      'season=SEASON of ( step=SPEECHSTEP | step=NEXT | this ) unit=YEARUNIT',
    ],
    read: spoken,
    examples: [
      ['The museum reopened last year.', 'last year', '2022', '2023-10-04'],
      ['The grave was found this week.', 'this week', '2023-W40', '2023-10-04'],
      ['A new wing opens next month.', 'next month', '2023-11', '2023-10-04'],
      ['The stone was stolen on Monday.', 'Monday', '2023-10-02', '2023-10-04'],
      ['The book came out last spring.', 'last spring', '2023-SP', '2023-10-04'],
      ['The show closed last March.', 'last March', '2023-03', '2023-10-04'],
      ['The dig ends next summer.', 'next summer', '2024-SU', '2023-10-04'],
      ['The roof fell in last November.', 'last November', '2022-11', '2023-10-04'],
      ['The archive opened this year.', 'this year', '2023', '2023-10-04'],
      ['By Tuesday evening, 4 July 1776, all had signed.', 'Tuesday evening', '1776-07-04TEV'],
      ['He left on a Thursday.', 'Thursday', 'XXXX-WXX-4'],
    ],
    counterexamples: [
      'They called it Black Saturday.',
      'This man was king.',
      'The last emperor fled.',
      'Next to him stood his son.',
      'The Sun King reigned.',
      'Sat there, he waited.',
    ],
  },
  {
    id: 'month-last',
    title: 'The last or next of a date',
    patterns: [
      'the? day=DAY day? of? month=MONTH ,? ( step=LAST | step=NEXT ) {ENDS}',
      'month=MONTH day=DAY ,? ( step=LAST | step=NEXT ) {ENDS}',
      'month=MONTH ( step=LAST | step=NEXT ) {ENDS}',
    ],
    read: narrated,
    examples: [
      [
        'On 17 September 1859 he called a meeting for the 1st day of February next.',
        'the 1st day of February next',
        '1860-02-01',
      ],
      [
        'On 6 January 1860 he recalled his edict of the 12th of October last.',
        'the 12th of October last',
        '1859-10-12',
      ],
      ['On 3 March 1781 he wrote that they had met in June last.', 'June last', '1780-06'],
    ],
    counterexamples: ['May last words be heeded.'],
  },
  {
    id: 'day-word',
    title: 'Today, yesterday, tomorrow',
    patterns: [
      'today',
      'step=YESTERDAY dayPart=DAYPART?',
      'step=TOMORROW dayPart=DAYPART?',
      '(?= tonight ) dayPart=DAYPART',
    ],
    read: captures => {
      const { dayPart } = readComponents(captures)
      const amount = captures.has('step') ? captures.value('step') : 0
      const date = dayPart === undefined ? {} : { dayPart }
      return { kind: 'relative', unit: 'day', amount, origin: 'writing', date }
    },
    examples: [
      ['Today the fort is a ruin.', 'Today', 'PRESENT_REF'],
      ['The tomb was opened today.', 'today', '2023-10-04', '2023-10-04'],
      ['It was announced yesterday.', 'yesterday', '2023-10-03', '2023-10-04'],
      ['The show opens tomorrow.', 'tomorrow', '2023-10-05', '2023-10-04'],
      ['It was closed yesterday evening.', 'yesterday evening', '2023-10-03TEV', '2023-10-04'],
    ],
    counterexamples: ['A toad sat there.'],
  },
  {
    id: 'story-time',
    title: 'The time that the story stands at',
    patterns: [
      'at ( this | that ) time',
      '(?<= during ) ( this | that ) period=TIME',
      '(?<= ( by | from | until | since | around | of ) ) ( this | that ) time',
      '( this | that | the same ) period=PERIOD (?! of )',
    ],
    read: captures => ({ kind: 'present', unit: captures.has('period') ? null : 'year' }),
    examples: [
      ['The book came out in 1924. It was at this time that he broke with them.', 'at this time', '=1924'],
      ['He settled there on 3 May 1788. By that time the mill was gone.', 'that time', '=1788'],
      ['From 1642 to 1651 there was war. In this period many fled.', 'this period', '=1642'],
      ['In 61 BC they armed. During this time the senate slept.', 'this time', 'BC0061'],
      ['At this time nobody knew.', 'At this time', 'PRESENT_REF'],
    ],
    counterexamples: ['This time he won.', 'At no time was he safe.', 'In time he learned.'],
  },
]
