import type { Unit } from '../lexicon.js'
import type { Components, Meaning } from '../meaning.js'
import { type Captures, type Rule, readChoice, readComponents, readRange } from '../rule.js'
import { unitOf } from './quantity.js'

const YEARS: Readonly<Partial<Record<Unit, number>>> = { year: 1, decade: 10 }

/** "the first decade of the 20th century": the years that it runs, counted as the century is. */
function decadeOfCentury(captures: Captures): Meaning | null {
  const { century = 1, era } = readComponents(captures)
  const place = captures.has('closing') ? 10 : captures.value('place')
  const many = captures.has('count')
  const length = many ? captures.value('count') * (YEARS[unitOf(captures)] ?? 100) : 10
  if (place > 10 || length >= 100 || (many && place > 1 && place < 10)) return null
  const first = place === 10 ? 100 - length : (place - 1) * 10
  const year = (offset: number): Components =>
    era === -1 ? { year: century * 100 - offset, era } : { year: (century - 1) * 100 + offset, ...(era ? { era } : {}) }
  return { kind: 'range', from: year(first), to: year(first + length - 1) }
}

/** The "2000s" are told as a decade; the "1500s" are the century. */
const LAST_CENTURY_DECADE = 1900

/** "the nineteen-twenties", "the ’20s", "the 470s BC", and "the 1500s", which are a century. */
function decade(captures: Captures): Meaning {
  const { century, decade: first = 0, ...rest } = readComponents(captures)
  const date = { ...rest, decade: first }
  if (first >= 1000 && first <= LAST_CENTURY_DECADE && first % 100 === 0)
    return { kind: 'date', date: { ...rest, century: first / 100 + 1 } }
  return { kind: 'date', date: century ? { ...date, decade: century * 100 + (date.decade ?? 0) } : date }
}

/** Place of the pattern for a decade of three figures. */
const NEAR_DECADE = 3

/** Decades, centuries and millennia. */
export const CENTURY_RULES: readonly Rule[] = [
  {
    id: 'decade',
    title: 'Decade',
    patterns: [
      "{PART} '? decade=DECADE era=ERA?",
      "(?<! POSSESSIVE ) '? decade=DECADE (?! ERA )",
      "(?<! POSSESSIVE ) '? decade=DECADE era=ERA",
      '(?<= ( in | by | during | until | since ) the ) decade=DECADE {AFTERYEAR}',
      '{PART}? century=CARD -? decade=DECADEWORD',
      '( (?<= the ) | {PART} ) NAME? decade=DECADEWORD',
    ],
    read(captures, alternative) {
      if (alternative === 1 && captures.digits('decade') === 3) return null
      // Three figures without an era are a decade only where the story stands near it.
      if (alternative === NEAR_DECADE)
        return captures.digits('decade') === 3
          ? { kind: 'date', date: { ...readComponents(captures), near: true } }
          : null
      const century = captures.has('century') ? captures.value('century') : 19
      return century > 10 && century < 21 ? decade(captures) : null
    },
    examples: [
      ['In the 1930s work was scarce.', '1930s', '193'],
      ['In the 1930s work was scarce.', '1930s', '=193X'],
      ['It flourished in the 1500s.', '1500s', '=15XX'],
      ['By the mid-1800s it was gone.', 'the mid-1800s', '=1834/1866'],
      ['By the late 1890s it was common.', 'the late 1890s', '=1897/1899'],
      ["It was a song of the 1920's.", "1920's", '192'],
      ['In 1925 he laughed at the ’20s.', '’20s', '192'],
      ['In the early 1640s war came.', 'the early 1640s', '=1640/1643'],
      ['In the 470s BC the league fought.', '470s BC', '=-0478/-0469'],
      ['In the 470s BC the league fought.', '470s BC', 'BC047'],
      ['In 253 he died. In the 260s it burned.', '260s', '=026X'],
      ['In the 80s BC the allies fought.', '80s BC', '=-0088/-0079'],
      ['In the mid-1850s prices rose.', 'the mid-1850s', '=1854/1856'],
      ['They prospered in the 1960s and 70s.', '70s', '197'],
      ['In the nineteen-twenties he drank.', 'nineteen-twenties', '=192X'],
      ['In the late eighteen sixties rails were laid.', 'the late eighteen sixties', '=1867/1869'],
      ['Between the 1840s and the 1860s trade grew.', '1840s and the 1860s', '=184X/186X'],
      ['In 1931 they spoke of the twenties.', 'twenties', '=192X'],
      ['The crash of 1929 ended the Roaring Twenties.', 'Roaring Twenties', '=192X'],
      ['After 1935 the early thirties seemed far.', 'the early thirties', '=1930/1933'],
    ],
    counterexamples: [
      'A woman in her 20s was seen.',
      'He was in his 80s.',
      'The guns were 75s.',
      'She was in her early twenties.',
      'The temperature was in the eighties.',
    ],
  },
  {
    id: 'century',
    title: 'Century and millennium',
    read: captures => ({
      kind: 'date',
      date: { ...readComponents(captures), ...(captures.has('fourth') ? { quarter: 4 } : {}) },
    }),
    patterns: [
      'about=ABOUT? {PART}? century=ORD -? century era=ERA?',
      'the ( half=ORD | half=HALFORD ) half of the century=ORD century era=ERA?',
      'the quarter=ORD quarter of the century=ORD century era=ERA?',
      'the? bound=TURN of the century=ORD century era=ERA?',
      'the ( fourth=LAST | fourth=final ) quarter of the century=ORD century era=ERA?',
      '{PART}? millennium=ORD -? millennium era=ERA?',
      'the ( half=ORD | half=HALFORD ) half of the millennium=ORD millennium era=ERA?',
    ],
    examples: [
      ['In the 19th century towns grew.', '19th century', '18'],
      ['In the 19th century towns grew.', '19th century', '=18XX'],
      ['The mid-6th century BC was calm.', 'The mid-6th century BC', 'BC05'],
      ['The fifth century BC was its best.', 'fifth century BC', '=-04XX'],
      ['In the third quarter of the 15th century trade grew.', 'the third quarter of the 15th century', '=1450/1474'],
      [
        'In the first half of the eighteenth century it decayed.',
        'the first half of the eighteenth century',
        '=1700/1749',
      ],
      ['In the late 12th century a keep was built.', 'the late 12th century', '=1167/1199'],
      ['The second millennium BC saw bronze.', 'second millennium BC', '=-1XXX'],
      ['A seventeenth-century house stands there.', 'seventeenth-century', '16'],
      ['The jar (c. 3rd century BC) is cracked.', 'c. 3rd century BC', '=-0299~/-0200~'],
      ['In the last quarter of the 19th century it grew.', 'the last quarter of the 19th century', '=1875/1899'],
      ['At the turn of the 20th century it closed.', 'the turn of the 20th century', '=1895/1905'],
      ['The early 21st century is no history yet.', 'The early 21st century', '20'],
      ['The walls rose in the late 4th century BC.', 'the late 4th century BC', '=-0332/-0300'],
      ['Towards the end of the third century B.C. it fell.', 'the end of the third century B.C.', '=-0209/-0200'],
      ['In the last years of the 16th century plague came.', 'the last years of the 16th century', '=1590/1599'],
      [
        'In the opening decades of the 17th century it spread.',
        'the opening decades of the 17th century',
        '=1600/1609',
      ],
      ['The pass was held in 480 BC. By the fourth century the league was gone.', 'fourth century', '=-03XX'],
    ],
    counterexamples: ['He scored a century.', 'The centurion wept.'],
  },
  {
    id: 'decade-of-century',
    title: 'Decades or years of a century',
    patterns: [
      'the ( place=ORD | closing=CLOSING | closing=LAST ) decade of the century=ORD century era=ERA?',
      'the ( place=ORD | closing=CLOSING | closing=LAST ) count=COUNT unit=UNITS of the century=ORD century era=ERA?',
    ],
    read: decadeOfCentury,
    examples: [
      ['The first decade of the 20th century was calm.', 'The first decade of the 20th century', '=1900/1909'],
      ['In the last decade of the 18th century they rose.', 'the last decade of the 18th century', '=1790/1799'],
      [
        'The last two decades of the 5th century BC were its worst.',
        'The last two decades of the 5th century BC',
        '=-0419/-0400',
      ],
      [
        'In the first thirty years of the 18th century it grew.',
        'the first thirty years of the 18th century',
        '=1700/1729',
      ],
      [
        'In the third decade of the 5th century BC they built.',
        'the third decade of the 5th century BC',
        '=-0479/-0470',
      ],
    ],
    counterexamples: ['The last hour of the century-old bridge had come.'],
  },
  {
    id: 'centuries',
    title: 'Several centuries',
    patterns: [
      '{PART}? century=ORD ( - century )? ( {TO} | and | , ) ( {PART2} | the )? ( ORD , )? ( ORD ,? and )? century2=ORD -? ( century | centuries ) era2=ERA?',
      '{PART}? millennium=ORD ( {TO} | and ) the? millennium2=ORD ( millennium | millennia ) era2=ERA?',
    ],
    read: readRange,
    examples: [
      ['In the 3rd and 2nd centuries BC trade grew.', '3rd and 2nd centuries BC', '=-02XX/-01XX'],
      ['From the twelfth to fifteenth centuries it stood.', 'twelfth to fifteenth centuries', '=11XX/14XX'],
      ['The jar is of the 5th–4th century BC.', '5th–4th century BC', 'BC04/BC03'],
      ['The 15th, 16th and 17th centuries were prosperous.', '15th, 16th and 17th centuries', '14/16'],
      ['Finds of the first and second centuries AD are rare.', 'first and second centuries AD', '00/01'],
      [
        'It was built from the late 12th to the early 13th century.',
        'the late 12th to the early 13th century',
        '=1167/1233',
      ],
      ['The 4th and 3rd millennia BC are dark.', '4th and 3rd millennia BC', '=-3XXX/-2XXX'],
    ],
    counterexamples: ['The third and fourth centurions died.'],
  },
  {
    id: 'century-choice',
    title: 'One of two centuries',
    patterns: ['{PART}? century=ORD or ( {PART2} | the )? century2=ORD century era2=ERA?'],
    read: readChoice,
    examples: [
      ['The tomb is of the second or third century AD.', 'second or third century AD', '=[01XX,02XX]'],
      ['The coin is of the 7th or 6th century BC.', '7th or 6th century BC', 'BC06'],
      ['It is of the late 12th or early 13th century.', 'the late 12th or early 13th century', '=[1167..1233]'],
    ],
    counterexamples: ['The second or third centurion spoke.'],
  },
]
