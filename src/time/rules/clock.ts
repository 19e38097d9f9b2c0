import type { Meaning } from '../meaning.js'
import { onHalfDay, type Rule, readComponents } from '../rule.js'

const NOON = 12 * 60

const readClock = (minutes: number, half: number): Meaning => ({
  kind: 'date',
  date: { clock: onHalfDay(minutes, half) },
})

/** Times of day. */
export const CLOCK_RULES: readonly Rule[] = [
  {
    id: 'clock',
    title: 'Time by the clock',
    patterns: [
      'clock=CLOCK halfDay=HALFDAY ZONE?',
      'hour=D halfDay=HALFDAY ZONE?',
      'dotted=DECIMAL halfDay=HALFDAY ZONE?',
      '(?<= ( at | by | until | till | from | around | about | before | after ) ) clock=CLOCK ( hours | ZONE )?',
      'clock=CLOCK ( hours | ZONE )',
      '( clock=CLOCK | hour=D ) halfDay=HALFDAY ZONE? ,? on? weekday=WEEKDAYNAME',
      'clock=CLOCK ZONE? on? weekday=WEEKDAYNAME',
      '(?<= ( at | by | until | till | from | to | around | about | before | after | since ) ) military=NUMBER hours',
      '(?<= ( at | by | around | until ) ) military=BIG (?! ( UNITS | PLURAL | ANYWORD ) )',
      "hour=HOUR o ' clock ( in the dayPart=DAYPART )?",
      '(?<= ( at | by | until | till | about | around | before | after | from ) ) hour=HOUR in the dayPart=DAYPART',
    ],
    read: captures => {
      const { dayPart, ...date } = readComponents(captures)
      if (captures.has('military')) {
        const [hours, minutes] = [Math.floor(captures.value('military') / 100), captures.value('military') % 100]
        const isClock = captures.digits('military') === 4 && hours < 24 && minutes < 60
        return isClock ? { kind: 'date', date: { clock: hours * 60 + minutes } } : null
      }
      if (captures.has('dotted')) {
        const minutes = Math.round(captures.value('dotted') * 100)
        if (minutes % 100 > 59 || minutes >= 2400) return null
        return readClock(Math.floor(minutes / 100) * 60 + (minutes % 100), captures.value('halfDay'))
      }
      const clock = date.clock ?? 0
      if (clock > 2 * NOON) return null
      const afterNoon =
        dayPart !== undefined && dayPart >= 2 && dayPart <= 4 && clock < NOON && !(dayPart === 4 && clock < 300)
      if (date.weekday !== undefined) return { kind: 'recurring', date, step: 0, origin: 'speech' }
      return { kind: 'date', date: afterNoon ? { ...date, clock: clock + NOON } : date }
    },
    examples: [
      ['The guns fell silent at 11 a.m. on 11 November 1918.', '11 a.m.', '1918-11-11T11:00'],
      ['On 6 June 1944 the landing began at 6:30 a.m. in fog.', '6:30 a.m.', '1944-06-06T06:30'],
      ['On 20 July 1944, at 12:42 p.m., a bomb went off.', '12:42 p.m.', '1944-07-20T12:42'],
      [
        "On 4 August 1914 the term ran out at eleven o'clock in the evening.",
        "eleven o'clock in the evening",
        '1914-08-04T23:00',
      ],
      ['At 5:34 AM local time on 20 March 2003 it began.', '5:34 AM', '2003-03-20T05:34'],
      ['The shot was fired at 09:45 hours.', '09:45 hours', 'XXXX-XX-XXT09:45'],
      ['The ship struck at 23:40 on 14 April 1912.', '23:40', '1912-04-14T23:40'],
      ['The match was moved to 15:00 GMT Saturday.', '15:00 GMT Saturday', '2013-03-16T15:00', '2013-03-20'],
      ['They met at 3 p.m. on Tuesday.', '3 p.m. on Tuesday', '2013-03-19T15:00', '2013-03-20'],
      ['On 6 June 1944 they advanced at 1800 hours.', '1800 hours', '1944-06-06T18:00'],
      ['On 6 June 1944 they landed at 0530 in fog.', '0530', '1944-06-06T05:30'],
      ['On 3 May 1848 it rang at 3.30 p.m. precisely.', '3.30 p.m.', '1848-05-03T15:30'],
      ['On 3 May 1848 it was over by four in the afternoon.', 'four in the afternoon', '1848-05-03T16:00'],
      ['The bell rang at 3 pm.', '3 pm', 'XXXX-XX-XXT15:00'],
      ['On 1 July 1916 the whistles blew at 7:30 am.', '7:30 am', '1916-07-01T07:30'],
    ],
    counterexamples: [
      'The map is drawn at 1:50,000.',
      'They read John 3:16 aloud.',
      'The odds stood 3:1.',
      'I am 12 stone.',
      'They flew at 9000 feet.',
    ],
  },
  {
    id: 'part-of-day',
    title: 'Part of the day without a day',
    patterns: ['(?<= ( at | by ) ) dayPart=NIGHT (?! - )'],
    read: captures => ({ kind: 'date', date: readComponents(captures) }),
    examples: [
      ['They marched at night.', 'night', 'XXXX-XX-XXTNI'],
      ['He travelled by night to Metz.', 'night', 'XXXX-XX-XXTNI'],
    ],
    counterexamples: ['The night watch slept.', 'A night-raid followed.'],
  },
]
