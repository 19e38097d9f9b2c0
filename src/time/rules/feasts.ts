import { addDays } from '../calendar.js'
import type { Components, Meaning } from '../meaning.js'
import { type Captures, type Rule, readComponents } from '../rule.js'
import { FIXED_DAYS, MOVABLE_DAYS, WEEKDAY_HOLIDAYS } from './feast-days.js'

/** The days of the tables, in the order of the patterns made from them. */
const FEASTS: readonly (readonly [string, Components])[] = [
  ...Object.entries(FIXED_DAYS).map(([name, [month, day]]) => [name, { month, day }] as const),
  ...Object.entries(MOVABLE_DAYS).map(([name, fromEaster]) => [name, { fromEaster }] as const),
  ...Object.entries(WEEKDAY_HOLIDAYS).map(([name, [month, weekday, nth]]) => [name, { month, weekday, nth }] as const),
]

/** A feast's name as a pattern; the apostrophe is often left out, and all ordinals are one kind of lexeme. */
const namePattern = (name: string): string => name.replace(/ '(s?) /g, " '$1? ").replace('twelfth', 'place=ORD')

/** Names of one word also begin other names: "Christmas Island", "Easter Rising". */
const standsAlone = (name: string): [string, string] =>
  name.includes(' ') ? ['', ' (?! movement )'] : ['(?<! NAME ) ', ' (?! ( NAME | ANYWORD | SEASONAL | - ) )']

/** A saint's day, or the day before it; the lexeme's value is the month and the day in one number. */
function saintsDay(captures: Captures): Meaning | null {
  const place = captures.value('saint')
  const date = { ...readComponents(captures), month: Math.floor(place / 100), day: place % 100 }
  return placed(date, captures)
}

/** "the eve of Palm Sunday", "the morrow of All Souls": a day beside a fixed feast, or beside one that Easter moves. */
function beside(date: Components, captures: Captures): Components {
  const days = captures.has('eve') ? -1 : captures.value('morrow')
  if (days === 0) return date
  if (date.fromEaster !== undefined) return { ...date, fromEaster: date.fromEaster + days }
  if (date.month === undefined || date.day === undefined) return date
  const { month, day } = addDays({ year: date.year ?? 2001, month: date.month, day: date.day }, days)
  return { ...date, month, day }
}

/** "the feast of St John in the following year": the feast in the story's year, or in the one before or behind it. */
function placed(feast: Components, captures: Captures): Meaning {
  const date = beside(feast, captures)
  if (!captures.has('step') || date.fromEaster !== undefined) return { kind: 'date', date }
  return { kind: 'relative', unit: 'year', amount: captures.value('step'), origin: 'narrative', date }
}

const BESIDE = '( the ( eve=eve | morrow=MORROW ) of )?'
/** The year of a feast: its number, or one counted from the story's. */
const OF_YEAR = '( ,? ( of | in )? {FEASTYEAR} | ( of | in ) ( the step=STEP | that same? ) YEARUNIT )'

/** Feasts and named days. */
export const FEAST_RULES: readonly Rule[] = [
  {
    id: 'feast',
    title: 'Feasts and named days',
    patterns: FEASTS.flatMap(([name]) => [
      standsAlone(name).join(`${BESIDE} ${namePattern(name)}`),
      `${BESIDE} ${namePattern(name)} ( ,? ( of | in )? | day ) {FEASTYEAR}`,
    ]),
    read: (captures, alternative) => {
      if (captures.has('place') && captures.value('place') !== 12) return null
      const feast = FEASTS[Math.floor(alternative / 2)]
      const date: Components = { ...readComponents(captures), ...feast?.[1] }
      return { kind: 'date', date: beside(date, captures) }
    },
    examples: [
      ['He was crowned on Christmas Day 1066.', 'Christmas Day 1066', '1066-12-25'],
      ['They hoped to be home by Christmas 1914.', 'Christmas 1914', '1914-12-25'],
      ["On New Year's Eve 1899 the bells rang.", "New Year's Eve 1899", '1899-12-31'],
      ['Rents fell due at Michaelmas 1381.', 'Michaelmas 1381', '1381-09-29'],
      ['On Easter Sunday 1916 the rising was called off.', 'Easter Sunday 1916', '1916-04-23'],
      ['Easter Monday 1916 was the day.', 'Easter Monday 1916', '1916-04-24'],
      ['On Good Friday 1865 he was shot.', 'Good Friday 1865', '1865-04-14'],
      ['The king was murdered on Palm Sunday 1461.', 'Palm Sunday 1461', '1461-03-29'],
      ["The rebellion began on All Saints' Day 1954.", "All Saints' Day 1954", '1954-11-01'],
      ['The people of 1571 feared Lammas.', 'Lammas', '1571-08-01'],
      ['On May Day 1890 they struck.', 'May Day 1890', '1890-05-01'],
      ['The earthquake of 1755 came on All Saints Day.', 'All Saints Day', '1755-11-01'],
      ['Whitsun 1381 brought the mob.', 'Whitsun 1381', '1381-06-02'],
      ['In 1918 Armistice Day was wet.', 'Armistice Day', '1918-11-11'],
      ["On St. Valentine's Day 1929 seven men died.", "St. Valentine's Day 1929", '1929-02-14'],
      ['Boxing Day 1941 saw the raid.', 'Boxing Day 1941', '1941-12-26'],
      ['On Ascension Day 1431 she was judged.', 'Ascension Day 1431', '1431-05-10'],
      ['On Twelfth Night 1559 they danced.', 'Twelfth Night 1559', '1559-01-05'],
      ['On Halloween 1926 he died.', 'Halloween 1926', '1926-10-31'],
      ['He was crowned on Christmas Day, 800, in Rome.', 'Christmas Day, 800', '0800-12-25'],
      ['On Shrove Tuesday 1617 the boys rose.', 'Shrove Tuesday 1617', '1617-02-07'],
      ['On the eve of Palm Sunday 1461 it snowed.', 'the eve of Palm Sunday 1461', '1461-03-28'],
      ['On the eve of Epiphany 1477 he fell.', 'the eve of Epiphany 1477', '1477-01-05'],
      ['On Labor Day 1935 the storm came.', 'Labor Day 1935', '1935-09-02'],
      ['They dined on Thanksgiving Day 1950.', 'Thanksgiving Day 1950', '1950-11-23'],
    ],
    counterexamples: [
      'It was the first night of the siege.',
      'The May Day movement grew.',
      'Christmas Island lies south.',
      'The Easter Rising failed.',
      'Christmas trees were sold.',
      'He sailed to Easter Island.',
      'An epiphany struck him.',
      'She sang White Christmas.',
    ],
  },
  {
    id: 'new-year',
    title: 'New Year',
    patterns: ["(?<= ( at | by | until | before | since ) ) the? new year (?! ( NAME | ' | 's ) )"],
    read: () => ({ kind: 'date', date: { month: 1, day: 1 } }),
    examples: [['In November 1898 they froze. Scurvy appeared at the New Year.', 'the New Year', '1899-01-01']],
    counterexamples: ['They began the new year well.'],
  },
  {
    id: 'saints-day',
    title: 'Days of saints and of what the Church remembers',
    patterns: [
      `( st | saint ) saint=SAINT ( 's | ' )? ( day | night | eve=eve ) ${OF_YEAR}?`,
      `${BESIDE} ( the feast day? of )? ( st | saint ) saint=SAINT ( the ( baptist | apostle | martyr ) )? ,? ( of | in )? {FEASTYEAR}`,
      `the ( feast day? | eve=eve | morrow=MORROW ) of ( st | saint ) saint=SAINT ( the ( baptist | apostle | martyr ) )? (?! the ) ${OF_YEAR}?`,
      `the ( feast day? | eve=eve | morrow=MORROW ) of ( the | all )? saint=MYSTERY ${OF_YEAR}?`,
    ],
    read: saintsDay,
    examples: [
      ["On St Bartholomew's Day 1572 they were killed.", "St Bartholomew's Day 1572", '1572-08-24'],
      ["In 1415 they fought on Saint Crispin's Day.", "Saint Crispin's Day", '1415-10-25'],
      ['They fled on the eve of St. Andrew, 1303.', 'the eve of St. Andrew, 1303', '1303-11-29'],
      ['The city fell on the feast of St Nicholas 1240.', 'the feast of St Nicholas 1240', '1240-12-06'],
      ['In 1297 they met on the feast of St John the Baptist.', 'the feast of St John the Baptist', '1297-06-24'],
      ['On the morrow of All Souls 1330 it was refused.', 'the morrow of All Souls 1330', '1330-11-03'],
      [
        'In 1330 he came. On the feast of St Giles in the next year he left.',
        'the feast of St Giles in the next year',
        '1331-09-01',
      ],
      [
        'He came on 3 May 1330 and at the feast of St Luke in that year left.',
        'the feast of St Luke in that year',
        '1330-10-18',
      ],
      ['They left on the Feast of the Assumption 1096.', 'the Feast of the Assumption 1096', '1096-08-15'],
    ],
    counterexamples: [
      'He preached at St Nicholas.',
      'They prayed to St John the Evangelist.',
      'St. Andrews lies on the coast.',
    ],
  },
  {
    id: 'lent',
    title: 'Lent and its weeks',
    patterns: ['( the week=ORD week of )? lent {FEASTYEAR}'],
    read: captures => {
      const week = captures.value('week')
      const year = readComponents(captures)
      // The first week is that of the first Sunday; Lent itself begins on Ash Wednesday.
      const [first, last] = week > 0 ? [-49 + 7 * week, -43 + 7 * week] : [-46, -1]
      if (last >= 0) return null
      return { kind: 'range', from: { ...year, fromEaster: first }, to: { ...year, fromEaster: last } }
    },
    examples: [
      ['The plague came in Lent 1349.', 'Lent 1349', '=1349-02-25/1349-04-11'],
      ['It came in the first week of Lent 1349.', 'the first week of Lent 1349', '=1349-03-01/1349-03-07'],
    ],
    counterexamples: ['They kept Lent well.', 'He lent 1500 pounds to the king.'],
  },
  {
    id: 'law-term',
    title: 'Terms of the law and of the universities',
    patterns: [
      '( michaelmas=michaelmas | hilary=hilary | hilary=lent | easter=easter | trinity=trinity ) term ( ,? ( of | in )? {FEASTYEAR} )',
    ],
    read: captures => {
      const year = readComponents(captures)
      const [first, last] = captures.has('michaelmas')
        ? [10, 12]
        : captures.has('hilary')
          ? [1, 3]
          : captures.has('easter')
            ? [4, 5]
            : [5, 7]
      return { kind: 'range', from: { ...year, month: first }, to: { ...year, month: last } }
    },
    examples: [
      ['The case was heard in Michaelmas term 1601.', 'Michaelmas term 1601', '=1601-10/1601-12'],
      ['He matriculated in the Trinity term of 1640.', 'Trinity term of 1640', '=1640-05/1640-07'],
    ],
    counterexamples: ['The Trinity term began.'],
  },
]
