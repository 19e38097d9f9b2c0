import type { Components, Meaning } from '../meaning.js'
import { type Captures, type Rule, readChoice, readComponents, readDate, readRange } from '../rule.js'

/** The last year in which England's years began in March. */
const LAST_MARCH_YEAR = 1752

/** "10/21 February 1613" is one day in two calendars, "4/5 August 1789" a night; "February 1688–9" one month in two years. */
function doubleDate(captures: Captures): Meaning | null {
  const date = readComponents(captures)
  if (captures.has('dash')) {
    const isDual = date.year !== captures.value('year') && (date.year ?? 0) <= LAST_MARCH_YEAR
    if (!isDual || (date.month ?? 0) > 3) return null
  }
  if (captures.has('outer') && date.year === undefined) date.year = captures.value('outer')
  if (captures.has('day0') && date.day !== undefined) {
    const first = captures.value('day0')
    const turns = captures.has('month0') && date.day === 1 && first >= 28
    const from: Components = {
      ...date,
      day: first,
      ...(captures.has('month0') ? { month: captures.value('month0') } : {}),
    }
    if (turns || date.day === first + 1) return { kind: 'range', from, to: date }
  }
  return { kind: 'date', date }
}

/** "06/28/1914", and "28/06/1914" where the other reading is none. */
function inFigures(captures: Captures): Meaning {
  const { month = 0, day = 0, ...date } = readComponents(captures)
  return { kind: 'date', date: month > 12 ? { ...date, month: day, day: month } : { ...date, month, day } }
}

/** Days of the calendar. */
export const DAY_RULES: readonly Rule[] = [
  {
    id: 'day-month-year',
    title: 'Day, month, year',
    patterns: [
      '{DAYPART}? ( weekday=WEEKDAY ,? the? )? ( the (?= ORD ) )? day=DAY ( day? of | - )? month=MONTH ( {OFYEAR} | - {YEAR} )?',
      '{DAYPART}? weekday=WEEKDAY ,? the day=ORD day? of month=MONTH {OFYEAR}?',
      'the day=DAY of? month=MONTH ( ,? {YEAR} )?',
      'the? day=DAY of? month=MONTH year=H (?! ( UNITS | ANYWORD ) )',
      '(?<= EDGE ) year=Y , day=DAY month=MONTH (?= ( MARK | - ) )',
      '(?<= EDGE ) year=Y , month=MONTH day=DAY (?= ( MARK | - ) )',
      '(?<= EDGE ) year=Y OPEN day=DAY month=MONTH CLOSE',
    ],
    examples: [
      ['The treaty was signed on 15 October 1923.', '15 October 1923', '1923-10-15'],
      ['It began on Monday, 3rd of March, 1845.', 'Monday, 3rd of March, 1845', '1845-03-03'],
      ['1666, 2 September: fire in the lower town.', '1666, 2 September', '1666-09-02'],
      ['1666, September 2 – Fire in the lower town.', '1666, September 2', '1666-09-02'],
      ['1666 (2 September): fire in the lower town.', '1666 (2 September)', '1666-09-02'],
      ['The fleet sailed on the 7th of June 1494.', 'the 7th of June 1494', '1494-06-07'],
      ['Trading stopped on Thursday 24 October 1929.', 'Thursday 24 October 1929', '1929-10-24'],
      ['On the night of 9 November 1938 shops burned.', 'the night of 9 November 1938', '1938-11-09TNI'],
      [
        'Early in the morning of 22 June 1941 the guns opened.',
        'Early in the morning of 22 June 1941',
        '1941-06-22TMO',
      ],
      ['The king was murdered on 15 March 44 BC.', '15 March 44 BC', 'BC0044-03-15'],
      ['The legion mutinied on 1 January AD 69.', '1 January AD 69', '0069-01-01'],
      ['He was crowned on 25 December 800.', '25 December 800', '0800-12-25'],
      ['The abbey was founded on the twenty-first of May 1066.', 'the twenty-first of May 1066', '1066-05-21'],
      ['The letter of 5 Sept. 1781 is lost.', '5 Sept. 1781', '1781-09-05'],
      ['In 1923 all was calm until 8 October.', '8 October', '1923-10-08'],
      ['In 1812 the army crossed; by the 14th of September it was in Moscow.', 'the 14th of September', '1812-09-14'],
      ['A leap day, 29 February 1916, passed.', '29 February 1916', '=1916-02-29'],
      ['The Julian leap day of 29 February 1500 was a Saturday.', '29 February 1500', '=1500-02'],
      ['He wrote again on 3-May-1917.', '3-May-1917', '1917-05-03'],
      ['The monks fled on the 8 June 793.', 'the 8 June 793', '0793-06-08'],
      ['The bridge was opened on 30 June 1894.', '30 June 1894', '1894-06-30'],
      ['She sailed on Tuesday, 12 October 1492.', 'Tuesday, 12 October 1492', '1492-10-12'],
      ['The charter of 15 June 1215 was soon annulled.', '15 June 1215', '1215-06-15'],
      ['The city fell on the 29th of May 1453.', 'the 29th of May 1453', '1453-05-29'],
      ['Fire broke out on 2 September 1666.', '2 September 1666', '1666-09-02'],
      ['The act came into force on 1 August 1834.', '1 August 1834', '1834-08-01'],
      ['In 1848 the king fled; on 24 February he was in exile.', '24 February', '1848-02-24'],
      [
        'He died on the twenty-first day of January in the year of our Lord 1793.',
        'the twenty-first day of January in the year of our Lord 1793',
        '1793-01-21',
      ],
      ['A comet was seen on 20 March 1986.', '20 March 1986', '1986-03-20'],
    ],
    counterexamples: ['Room 15 may be closed.', 'Some 12 may have drowned.', 'Of the 46 members 15 marched out.'],
  },
  {
    id: 'month-day-year',
    title: 'Month, day, year',
    patterns: [
      '{DAYPART}? ( weekday=WEEKDAY ,? )? month=MONTH ( the day=ORD (?! ( ANYWORD | NAME ) ) | day=DAY ) (?! ( BIG | UNITS | th ) ) {OFYEAR}?',
      'month=MONTH day=DAY , year=H {AFTERYEAR}',
    ],
    examples: [
      ['They met on October 15, 1923, in Paris.', 'October 15, 1923', '1923-10-15'],
      ['Congress voted on July 2nd, 1776.', 'July 2nd, 1776', '1776-07-02'],
      ['The city fell on Sunday, May 7, 1865.', 'Sunday, May 7, 1865', '1865-05-07'],
      ['He died on March 15, 44 BC.', 'March 15, 44 BC', 'BC0044-03-15'],
      ['On the evening of April 14, 1865 he went out.', 'the evening of April 14, 1865', '1865-04-14TEV'],
      ['In 1861 the state seceded on February 1.', 'February 1', '1861-02-01'],
      ['The act of Dec. 8, 1829 was repealed.', 'Dec. 8, 1829', '1829-12-08'],
      ['It opened on June the 3rd, 1890.', 'June the 3rd, 1890', '1890-06-03'],
      ['The raid of August 30 1914 failed.', 'August 30 1914', '1914-08-30'],
      ['He died on May 26, 735, at dusk.', 'May 26, 735', '0735-05-26'],
    ],
    counterexamples: ['The troops march 12 abreast.', 'He may 3 times refuse.'],
  },
  {
    id: 'day-in-figures',
    title: 'A day in figures',
    patterns: ['year=Y - month=D - day=D', 'day=D . month=D . year=Y', 'month=D / day=D / year=Y'],
    read: inFigures,
    examples: [
      ['Logged 1923-10-15 at the harbour.', '1923-10-15', '1923-10-15'],
      ['The stamp says 15.10.1923 in red.', '15.10.1923', '1923-10-15'],
      ['The form was dated 10/15/1923.', '10/15/1923', '1923-10-15'],
      ['Filed on 1862-02-28.', '1862-02-28', '1862-02-28'],
      ['The card of 25/12/1914 is lost.', '25/12/1914', '1914-12-25'],
    ],
    counterexamples: ['Version 1.10.19 of the map.', 'The score was 3/4.', 'See 12.3.4 of the code.'],
  },
  {
    id: 'old-style',
    title: 'Old Style and New Style, and years that began in March',
    patterns: [
      'day=DAY of? month=MONTH ,? year=Y / dual=SHORT',
      'month=MONTH day=DAY ,? year=Y / dual=SHORT',
      'month=MONTH ,? year=Y / dual=SHORT',
      'day=DAY? month=MONTH ,? year=Y dash=- dual=SHORT',
      '{DAYPART}? ( the (?= ORD ) )? day0=DAY / day=DAY of? month=MONTH ( ,? {YEAR} )?',
      '{DAYPART}? day0=DAY month0=MONTH / day=DAY month=MONTH ( ,? {YEAR} )?',
      '{DAYPART}? month=MONTH day0=DAY / day=DAY ( ,? {YEAR} )?',
      'DAY MONTH OPEN day=DAY month=MONTH CLOSE ,? {YEAR}',
      'day=DAY month=MONTH ( ,? {YEAR} )? ,? {OPENNOTE} {OLDSTYLE} ,? {NOTEDDAY} {CLOSENOTE} ( ,? {YEAR} )?',
      'day=DAY month=MONTH ( ,? {YEAR} )? ,? {OPENNOTE} {NOTEDDAY} ,? {OLDSTYLE} {CLOSENOTE} ( ,? {YEAR} )?',
      'month=MONTH day=DAY ( ,? {YEAR} )? ,? {OPENNOTE} {OLDSTYLE} ,? {NOTEDDAY} {CLOSENOTE} ( ,? {YEAR} )?',
      'month=MONTH day=DAY ( ,? {YEAR} )? ,? {OPENNOTE} {NOTEDDAY} ,? {OLDSTYLE} {CLOSENOTE} ( ,? {YEAR} )?',
      'DAY MONTH ( ,? outer=Y )? ,? {OPENNOTE} {NEWSTYLE} ,? {NEWDAY} {CLOSENOTE} ( ,? {YEAR} )?',
      'DAY MONTH ( ,? outer=Y )? ,? {OPENNOTE} {NEWDAY} ,? {NEWSTYLE} {CLOSENOTE} ( ,? {YEAR} )?',
      'MONTH DAY ( ,? outer=Y )? ,? {OPENNOTE} {NEWSTYLE} ,? {NEWDAY} {CLOSENOTE} ( ,? {YEAR} )?',
      'MONTH DAY ( ,? outer=Y )? ,? {OPENNOTE} {NEWDAY} ,? {NEWSTYLE} {CLOSENOTE} ( ,? {YEAR} )?',
    ],
    read: doubleDate,
    examples: [
      ['The envoy left on 10/21 February 1613.', '10/21 February 1613', '1613-02-21'],
      ['The palace fell on 25 October (7 November) 1917.', '25 October (7 November) 1917', '1917-11-07'],
      ['The rising of 14/26 December 1825 failed.', '14/26 December 1825', '1825-12-26'],
      ['The king died on 30 January 1648/9.', '30 January 1648/9', '1649-01-30'],
      ['Parliament met in February 1641/2.', 'February 1641/2', '1642-02'],
      ['The deed of March 5, 1701/02 survives.', 'March 5, 1701/02', '1702-03-05'],
      ['The guard fired on 9 January [O.S. 28 December] 1905.', '9 January [O.S. 28 December] 1905', '1905-01-09'],
      ['He was born on April 5 (O.S. March 24), 1794.', 'April 5 (O.S. March 24), 1794', '1794-04-05'],
      ['They met on 28 October/9 November 1813.', '28 October/9 November 1813', '1813-11-09'],
      ['Karl (12 May 1603 [O.S. 2 May]) was a duke.', '12 May 1603 [O.S. 2 May]', '1603-05-12'],
      ['She was born on 3 June 1712 (23 May Old Style).', '3 June 1712 (23 May Old Style)', '1712-06-03'],
      ['The fleet left on 8 July (27 June O.S.) 1709.', '8 July (27 June O.S.) 1709', '1709-07-08'],
      ['He died on 28 December 1708 (8 January 1709 N.S.).', '28 December 1708 (8 January 1709 N.S.)', '1709-01-08'],
      ['The bill of February 1688–9 passed.', 'February 1688–9', '1689-02'],
      ['On the night of 4/5 August 1789 dues ended.', 'the night of 4/5 August 1789', '=1789-08-04/1789-08-05'],
      ['In the night of 31 May/1 June 1916 they fought.', 'the night of 31 May/1 June 1916', '=1916-05-31/1916-06-01'],
    ],
    counterexamples: ['The odds were 10/1.', 'A scale of 1/72 was used.'],
  },
  {
    id: 'day-range',
    title: 'Days of one month',
    patterns: [
      '{DAYPART}? day=DAY ( {TO} | and | to the ) the? day2=DAY of? month2=MONTH ( ,? {YEAR2} )?',
      '{DAYPART}? month=MONTH day=DAY ( {TO} | and ) the? day2=DAY (?! UNITS ) ( ,? {YEAR2} )?',
      '{DAYPART}? day=DAY , DAY ( , DAY )? ,? and the? day2=DAY of? month2=MONTH ( ,? {YEAR2} )?',
      '{DAYPART}? month=MONTH day=DAY , DAY ( , DAY )? ,? and the? day2=DAY (?! ( UNITS | PLURAL ) ) ( ,? {YEAR2} )?',
    ],
    // "postponed, first to 12 April": no day is written in a word beside one in figures.
    read: captures => (captures.digits('day') === 0 && captures.digits('day2') > 0 ? null : readRange(captures)),
    examples: [
      ['The congress sat on 15–17 October 1925.', '15–17 October 1925', '1925-10-15/1925-10-17'],
      ['The vote was on May 3 and 4, 1920.', 'May 3 and 4, 1920', '1920-05-03/1920-05-04'],
      ['The siege lasted from 2 to 30 June 1746.', '2 to 30 June 1746', '1746-06-02/1746-06-30'],
      ['In 1905 there was fighting on 12 and 14 May.', '12 and 14 May', '1905-05-12/1905-05-14'],
      ['The meeting of July 4-6, 1848 drew crowds.', 'July 4-6, 1848', '1848-07-04/1848-07-06'],
      ['They marched between 3 and 9 August 1914.', '3 and 9 August 1914', '1914-08-03/1914-08-09'],
      ['They fought on 3, 4 and 5 May 1848.', '3, 4 and 5 May 1848', '=1848-05-03/1848-05-05'],
      ['They sat on May 3, 4, and 5, 1848.', 'May 3, 4, and 5, 1848', '=1848-05-03/1848-05-05'],
      ['On the night of May 3–4, 1801, it burned.', 'the night of May 3–4, 1801', '=1801-05-03/1801-05-04'],
      ['The fair ran from the 10th to the 12th of May 1851.', '10th to the 12th of May 1851', '=1851-05-10/1851-05-12'],
    ],
    counterexamples: [
      'It was first to 12 points.',
      'The count was 15–17 in favour.',
      'Psalms 3 and 4 were sung.',
      'They lost by 4-6.',
    ],
  },
  {
    id: 'day-of-month',
    title: 'A day of the month that the story stands in',
    patterns: [
      '(?<= ( on | by | until | till | since | from | to ) ) the day=ORD (?= ( , | . | MARK | EDGE | CLOSE | he | she | they | it | we | the | a | his | her | their | and | at | in | with | when | after | all | but | although | though | while | as | by | for | from | before | because | since | which | who | was | were | had | under | near | alone | there | this | these | some | CARD ) )',
      '(?<= ( EDGE | and | MARK ) on ) the day=ORD (?= ( NAME | PLURAL ) )',
      '{DAYPART} day=ORD (?! ( of | MONTH | ANYWORD ) )',
      'WEEKDAY ,? the day=ORD (?! ( of | ANYWORD ) )',
    ],
    read: captures => (captures.digits('day') ? readDate(captures) : null),
    examples: [
      ['On 5 May 1864 they met. On the 12th they fought again.', 'the 12th', '1864-05-12'],
      ['The march began on 28 July 1830. By the 3rd, the king had fled.', 'the 3rd', '1830-08-03'],
      ['In June 1815 all was quiet until the 15th.', 'the 15th', '1815-06-15'],
      ['On 4 May 1864 they met. On the night of the 25th they fled.', 'the night of the 25th', '1864-05-25TNI'],
      ['On 4 May 1864 they met, and on the 15th Grey fell.', 'the 15th', '1864-05-15'],
      ['On 4 May 1864 they met. They were taken on the 12th although it rained.', 'the 12th', '1864-05-12'],
      ['On 4 May 1864 they fell. They had met on the 27th, at York.', 'the 27th', '1864-04-27'],
      ['They landed on 4 May 1864; on the 9th two of them fell ill.', 'the 9th', '1864-05-09'],
      ['They landed on 4 May 1864. On the 9th alone ten fell ill.', 'the 9th', '1864-05-09'],
      ['They landed on 4 May 1864. On the 9th troops were sent.', 'the 9th', '1864-05-09'],
      ['He came back on 12 August 1931. On Sunday the 23rd they split.', 'Sunday the 23rd', '=1931-08-23'],
    ],
    counterexamples: [
      'By the 12th he was well.',
      'On the second, more careful reading it failed.',
      'He lived on the 5th floor.',
    ],
  },
  {
    id: 'days-of-month',
    title: 'Days of the month that the story stands in',
    patterns: [
      '(?<= ( on | from | between ) ) the day=ORD ( {TO} | and | to ) the? day2=ORD (?= ( , | . | EDGE | CLOSE | he | she | they | it | we | the | a ) )',
    ],
    read: captures => (captures.digits('day') && captures.digits('day2') ? readRange(captures) : null),
    examples: [
      [
        'In May 1797 the fleet rose. On the 15th and 16th, ships refused.',
        'the 15th and 16th',
        '=1797-05-15/1797-05-16',
      ],
      ['On 2 July 1644 they met. From the 3rd to the 5th he fled.', 'the 3rd to the 5th', '=1644-07-03/1644-07-05'],
    ],
    counterexamples: ['On the 15th and 16th they rested.', 'He lived on the 1st and 2nd floors.'],
  },
  {
    id: 'day-choice',
    title: 'One of two days',
    patterns: [
      'day=DAY or the? day2=DAY of? month2=MONTH ( ,? {YEAR2} )?',
      'month=MONTH day=DAY or the? day2=DAY ( ,? {YEAR2} )?',
    ],
    read: readChoice,
    examples: [
      ['He died on May 3 or 4, 1520.', 'May 3 or 4, 1520', '=[1520-05-03,1520-05-04]'],
      ['She was born on 7 or 8 July 1593.', '7 or 8 July 1593', '=[1593-07-07,1593-07-08]'],
      ['The ship sank on 30 or 31 October 1707.', '30 or 31 October 1707', '=[1707-10-30,1707-10-31]'],
    ],
    counterexamples: ['Some 7 or 8 boats sank.', 'It takes 3 or 4 men.'],
  },
]
