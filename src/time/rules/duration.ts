import { DURATION_CODES, SETS, UNITS, type Unit } from '../lexicon.js'
import type { Meaning } from '../meaning.js'
import type { Captures, Rule } from '../rule.js'
import { quantity, unitOf } from './quantity.js'

/** What half of a unit is in whole ones. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = {
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
  decade: 'P5Y',
  century: 'P50Y',
}

function durationValue(unit: Unit, amount: number | null): string {
  if (amount === 0.5 && HALVES[unit]) return HALVES[unit]
  const [before, after] = unit === 'fortnight' ? DURATION_CODES.day : DURATION_CODES[unit]
  const size = unit === 'fortnight' && amount !== null ? amount * 14 : amount
  return `${before}${size ?? 'X'}${after}`
}

function duration(captures: Captures): Meaning {
  if (captures.has('bare'))
    return { kind: 'duration', value: durationValue(UNITS[captures.value('bare')] as Unit, null) }
  return { kind: 'duration', value: durationValue(unitOf(captures), quantity(captures)) }
}

/** Times without a place in the calendar. */
export const DURATION_RULES: readonly Rule[] = [
  {
    id: 'duration',
    title: 'Duration',
    patterns: [
      "{SOMEWHAT}? ( half=half ARTICLE | count=COUNT ( and a plus=half )? | count=COUNT hundred=HUNDRED? | a? vague=SOME of? | ARTICLE hundred=HUNDRED ) -? FULL? unit=ANYUNIT ( -? ( old | long ) | of age )? (?! ( ' | 's )? ( war | wars | NAME ) )",
      '{SOMEWHAT}? ARTICLE unit=UNIT and a plus=half',
      '{SOMEWHAT} ARTICLE FULL? unit=UNIT',
      '(?<= ( for | in | after | within | lasted | than | took | spent | of | another ) ) ARTICLE FULL? unit=UNIT (?! ( - ) )',
      'the? ( STEP | SPEECHSTEP | NEXT | first | intervening | early | final ) {QUANTITY} unit=UNITS',
      'the? ( STEP | SPEECHSTEP | NEXT | intervening | coming | recent | early | final ) bare=UNITS',
      "bare=LONGUNITS (?! ( ' | 's )? ( war | wars | NAME ) )",
      'the? past unit=UNIT',
      'unit=UNIT - long',
      '{SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT (?= earlier than )',
      '{SOMEWHAT}? {QUANTITY} FULL? unit=ANYUNIT (?= ( before | after | following ) ( the | ARTICLE | POSSESSIVE | PRONOUN | NAME ) )',
    ],
    read: duration,
    examples: [
      ['The siege lasted three days.', 'three days', 'P3D'],
      ['He was abroad for a year.', 'a year', 'P1Y'],
      ['After two hundred years it fell.', 'two hundred years', 'P200Y'],
      ['They held out for several months.', 'several months', 'PXM'],
      ['A few days of rest followed.', 'A few days', 'PXD'],
      ['It was a six-month truce.', 'six-month', 'P6M'],
      ['The ten-year-old king was hidden.', 'ten-year-old', 'P10Y'],
      ['She was twenty-two years old.', 'twenty-two years old', 'P22Y'],
      ['The talks took more than four weeks.', 'more than four weeks', 'P4W'],
      ['In less than an hour it was over.', 'less than an hour', 'PT1H'],
      ['For the next ten years he waited.', 'the next ten years', 'P10Y'],
      ['In the following weeks nothing moved.', 'the following weeks', 'PXW'],
      ['They rowed for 36 hours.', '36 hours', 'PT36H'],
      ['The truce held a fortnight; two fortnights were asked.', 'two fortnights', 'P28D'],
      ['Years of drought followed.', 'Years', 'PXY'],
      ['The war had gone on for two decades.', 'two decades', 'P2DE'],
      ['For centuries it stood.', 'centuries', 'PXCE'],
      ['Over the past decade prices rose.', 'the past decade', 'P1DE'],
      ['A year-long strike began.', 'year-long', 'P1Y'],
      ['He served two full years there.', 'two full years', 'P2Y'],
      ['The mill stood for 22 years before it burned.', '22 years', 'P22Y'],
      ['The town was taken eight days after the battle.', 'eight days', 'P8D'],
      ['The storm came a week before the sailing.', 'a week', 'P1W'],
      ['The harvest was a month earlier than usual.', 'a month', 'P1M'],
      ['They waited 1.5 years.', '1.5 years', 'P1.5Y'],
      ['He ruled for half a century.', 'half a century', 'P50Y'],
      ['They were at sea for a year and a half.', 'a year and a half', 'P1.5Y'],
      ['It took two and a half years.', 'two and a half years', 'P2.5Y'],
      ['The first two months were quiet.', 'The first two months', 'P2M'],
    ],
    counterexamples: [
      "The Hundred Years' War ended.",
      'The Seven Years War began.',
      "The Thirty Years' War devastated it.",
      'The Six-Day War was short.',
      'A second opinion was asked.',
      'Wait a minute.',
    ],
  },
  {
    id: 'set',
    title: 'Times that come again and again',
    patterns: [
      'often=OFTEN',
      '( per | each | every ) unit=UNIT',
      'every count=COUNT unit=UNITS',
      '( every | each ) weekday=WEEKDAY',
      'weekday=WEEKDAYS',
      'every ( other | second ) double=UNIT',
      '(?<= ( D | T | H | Y | BIG | DECIMAL | CARD | once | twice | times | COUNT PLURAL ) ) ARTICLE unit=SHORTUNIT',
    ],
    read: captures => {
      if (captures.has('often')) return { kind: 'set', value: SETS[captures.value('often')] as string }
      if (captures.has('double'))
        return { kind: 'set', value: durationValue(UNITS[captures.value('double')] as Unit, 2) }
      if (captures.has('weekday')) return { kind: 'set', value: `XXXX-WXX-${captures.value('weekday')}` }
      return { kind: 'set', value: durationValue(unitOf(captures), quantity(captures)) }
    },
    examples: [
      ['The council met weekly.', 'weekly', 'XXXX-WXX'],
      ['He paid ten shillings per week.', 'per week', 'P1W'],
      ['They prayed every day.', 'every day', 'P1D'],
      ['Elections were held every four years.', 'every four years', 'P4Y'],
      ['The market was held every Tuesday.', 'every Tuesday', 'XXXX-WXX-2'],
      ['On Sundays they sang.', 'Sundays', 'XXXX-WXX-7'],
      ['The council sat every other year.', 'every other year', 'P2Y'],
      ['Daily bread was scarce.', 'Daily', 'XXXX-XX-XX'],
      ['Taxes rose annually.', 'annually', 'XXXX'],
      ['The mill ground 30 tons a day.', 'a day', 'P1D'],
      ['Twice a year the court sat.', 'a year', 'P1Y'],
      ['Each month a ship came.', 'Each month', 'P1M'],
    ],
    counterexamples: ['Every soldier was paid.', 'Ten per cent died.'],
  },
  {
    id: 'vague',
    title: 'Vague references',
    patterns: [
      'sense=RECENT',
      'right? sense=NOW',
      'the? future=FUTURE',
      'the pastnoun=PAST',
      '( the | at ) present (?! ( ANYWORD | NAME | day ) )',
      'the present day',
      'present day',
      'these days',
      'the time being',
    ],
    read: captures => {
      if (captures.has('future')) return { kind: 'vague', value: 'FUTURE_REF' }
      if (captures.has('pastnoun')) return { kind: 'vague', value: 'PAST_REF' }
      return { kind: 'vague', value: captures.has('sense') && captures.value('sense') < 0 ? 'PAST_REF' : 'PRESENT_REF' }
    },
    examples: [
      ['In recent weeks it had rained.', 'recent weeks', 'PXW'],
      ['He had recently returned.', 'recently', 'PAST_REF'],
      ['The road is now closed.', 'now', 'PRESENT_REF'],
      ['They feared the future.', 'the future', 'FUTURE_REF'],
      ['He lived in the past.', 'the past', 'PAST_REF'],
      ['Nowadays nobody asks.', 'Nowadays', 'PRESENT_REF'],
      ['For the time being they agreed.', 'the time being', 'PRESENT_REF'],
      ['It stands to the present day.', 'the present day', 'PRESENT_REF'],
    ],
    counterexamples: [
      'The former minister spoke.',
      'He went past the gate.',
      'A present was given.',
      'The knowledge was lost.',
    ],
  },
]
