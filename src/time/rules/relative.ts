import { DURATION_CODES, SETS, UNITS, type Unit } from '../lexicon.js'
import type { Meaning, Origin } from '../meaning.js'
import { type Captures, type Rule, readComponents } from '../rule.js'

const unitOf = (captures: Captures): Unit => UNITS[captures.value('unit')] as Unit

/** How many units are named; null for "a few". */
function quantity(captures: Captures): number | null {
  if (captures.has('vague')) return null
  const count = captures.has('count') ? captures.value('count') : 1
  return captures.has('hundred') ? count * captures.value('hundred') : count
}

function duration(captures: Captures): Meaning {
  const unit = unitOf(captures)
  const amount = quantity(captures)
  const [before, after] = unit === 'fortnight' ? (['P', 'D'] as const) : DURATION_CODES[unit]
  const size = unit === 'fortnight' && amount !== null ? amount * 14 : amount
  return { kind: 'duration', value: `${before}${size ?? 'X'}${after}` }
}

const step = (captures: Captures, origin: Origin): Meaning => {
  const { dayPart, ...date } = readComponents(captures)
  const amount = captures.has('step') ? captures.value('step') : 0
  if (dayPart !== undefined && date.weekday === undefined)
    return { kind: 'relative', unit: 'day', amount, origin, date: { ...date, dayPart } }
  if (captures.has('unit')) return { kind: 'relative', unit: unitOf(captures), amount, origin, date }
  return {
    kind: 'recurring',
    date: dayPart === undefined ? date : { ...date, dayPart },
    step: amount as -1 | 0 | 1,
    origin,
  }
}

const narrated = (captures: Captures): Meaning => step(captures, 'narrative')
const spoken = (captures: Captures): Meaning => step(captures, 'speech')

/** Times counted from another, and times without a place in the calendar. */
export const RELATIVE_RULES: readonly Rule[] = [
  {
    id: 'units-later',
    title: 'Counted units before or after the narrative',
    patterns: ['{SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT later=LATER', 'bare=UNITS later=LATER'],
    read(captures) {
      const sign = captures.value('later') < 0 ? -1 : 1
      if (captures.has('bare')) return { kind: 'vague', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
      const amount = quantity(captures)
      if (amount === null) return { kind: 'vague', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
      return { kind: 'relative', unit: unitOf(captures), amount: amount * sign, origin: 'narrative' }
    },
    examples: [['In 1920 he left. Ten years later he returned.', 'Ten years later', '1930']],
    counterexamples: [],
  },
  {
    id: 'units-ago',
    title: 'Counted units before the time of writing',
    patterns: ['{SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT ago', 'bare=UNITS ago'],
    read(captures) {
      const amount = captures.has('bare') ? null : quantity(captures)
      if (amount === null) return { kind: 'vague', value: 'PAST_REF' }
      return { kind: 'relative', unit: unitOf(captures), amount: -amount, origin: 'speech' }
    },
    examples: [],
    counterexamples: [],
  },
  {
    id: 'step',
    title: 'The same, the next or the previous day, month, year …',
    patterns: [
      '( ( later | earlier | early | late ) in? )? the step=STEP unit=UNIT (?! - )',
      '( ( later | earlier | early | late ) in? )? that same? unit=UNIT (?! - )',
      '( later | earlier ) in the unit=UNIT',
      '{PART} the step=STEP unit=UNIT',
      '{PART} ( that same? )? unit=UNIT',
      'the ( rest | remainder ) of ( the | that ) unit=UNIT',
      '( early | late | later )? the step=STEP PART? dayPart=DAYPART',
      '( early | late | later )? that same? dayPart=DAYPART',
      '( the step=STEP | that same? ) {PART}? season=SEASON',
      'the step=STEP ( weekday=WEEKDAY | month=MONTH )',
      'that ( weekday=WEEKDAY | month=MONTH )',
    ],
    read: narrated,
    examples: [],
    counterexamples: [],
  },
  {
    id: 'day-before-after',
    title: 'The day after, the year before',
    patterns: ['the unit=UNIT step=LATER', 'the unit=UNIT step=FOLLOWING'],
    read: narrated,
    examples: [],
    counterexamples: [],
  },
  {
    id: 'date-of-that-year',
    title: 'A month or day of that year',
    patterns: [
      '{PART}? month=MONTH day=DAY? ,? ( of | in )? ( that same? | the step=STEP ) unit=YEARUNIT',
      '{PART}? day=DAY of? month=MONTH ,? ( of | in )? ( that same? | the step=STEP ) unit=YEARUNIT',
      'the? PART? season=SEASON of ( that same? | the step=STEP ) unit=YEARUNIT',
    ],
    read: narrated,
    examples: [],
    counterexamples: [],
  },
  {
    id: 'speech-step',
    title: 'This, last and next day, month, year …',
    patterns: [
      '( early | late | later | earlier )? this unit=UNIT',
      '( late | early )? step=SPEECHSTEP unit=UNIT',
      '( late | early )? ( step=SPEECHSTEP | step=NEXT | this ) ( season=SEASON | month=MONTH | weekday=WEEKDAY | dayPart=DAYPART )',
      '( late | early )? step=NEXT unit=UNIT',
      'weekday=WEEKDAYNAME dayPart=DAYPART?',
      'season=SEASON of ( step=SPEECHSTEP | step=NEXT | this ) unit=YEARUNIT',
    ],
    read: spoken,
    examples: [],
    counterexamples: [],
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
      return { kind: 'relative', unit: 'day', amount, origin: 'speech', date: dayPart === undefined ? {} : { dayPart } }
    },
    examples: [],
    counterexamples: [],
  },
  {
    id: 'duration',
    title: 'Duration',
    patterns: [
      "{SOMEWHAT}? ( count=COUNT hundred=HUNDRED? | a? vague=SOME of? | ARTICLE hundred=HUNDRED ) -? FULL? unit=ANYUNIT ( -? ( old | long ) | of age )? (?! ( ' | 's )? ( war | wars | NAME ) )",
      '{SOMEWHAT} ARTICLE FULL? unit=UNIT',
      '(?<= ( for | in | after | within | lasted | than | took | spent | of | another ) ) ARTICLE FULL? unit=UNIT (?! ( - ) )',
      'the? ( STEP | SPEECHSTEP | NEXT | first | intervening | early | final ) {QUANTITY} unit=UNITS',
      'the? ( STEP | SPEECHSTEP | NEXT | intervening | coming | recent | early | final ) bare=UNITS',
      'bare=LONGUNITS',
    ],
    read: captures => {
      if (!captures.has('bare')) return duration(captures)
      const [before, after] = DURATION_CODES[UNITS[captures.value('bare')] as Unit]
      return { kind: 'duration', value: `${before}X${after}` }
    },
    examples: [],
    counterexamples: [],
  },
  {
    id: 'set',
    title: 'Times that come again and again',
    patterns: [
      'often=OFTEN',
      '( per | each | every ) unit=UNIT',
      'every count=COUNT unit=UNITS',
      '( every | each ) weekday=WEEKDAY',
      '( once | twice | WORD ) article=ARTICLE unit=SHORTUNIT (?= ( EDGE | , | . | and | in | from | by | for | to ) )',
    ],
    read: captures => {
      if (captures.has('often')) return { kind: 'set', value: SETS[captures.value('often')] as string }
      if (captures.has('weekday')) return { kind: 'set', value: `XXXX-WXX-${captures.value('weekday')}` }
      const { kind, value } = duration(captures) as { kind: string; value: string }
      return kind === 'duration' ? { kind: 'set', value } : null
    },
    examples: [],
    counterexamples: [],
  },
  {
    id: 'vague',
    title: 'Vague references',
    patterns: [
      'sense=FORMER',
      'right? sense=NOW',
      'the? future=FUTURE',
      'the pastnoun=PAST',
      '( the | at ) present ( day )?',
      'present day',
      '( at )? this time',
      'these days',
      'the time being',
    ],
    read: captures => {
      if (captures.has('future')) return { kind: 'vague', value: 'FUTURE_REF' }
      if (captures.has('pastnoun')) return { kind: 'vague', value: 'PAST_REF' }
      return { kind: 'vague', value: captures.has('sense') && captures.value('sense') < 0 ? 'PAST_REF' : 'PRESENT_REF' }
    },
    examples: [],
    counterexamples: [],
  },
]
