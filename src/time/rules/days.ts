import type { Rule } from '../rule.js'
import { readChoice, readRange } from '../rule.js'

/** Days of the calendar. */
export const DAY_RULES: readonly Rule[] = [
  {
    id: 'day-month-year',
    title: 'Day, month, year',
    patterns: [
      '{DAYPART}? ( weekday=WEEKDAY ,? the? )? ( the (?= ORD ) )? day=DAY ( of | - )? month=MONTH ( ,? of? {YEAR} | - {YEAR} )?',
      '{DAYPART}? weekday=WEEKDAY ,? the day=ORD ( of month=MONTH ( ,? {YEAR} )? )?',
    ],
    examples: [
      ['The treaty was signed on 15 October 1923.', '15 October 1923', '1923-10-15'],
      ['It began on Monday, 3rd of March, 1845.', 'Monday, 3rd of March, 1845', '1845-03-03'],
      ['On the night of 9 November 1938 shops burned.', 'the night of 9 November 1938', '1938-11-09TNI'],
    ],
    counterexamples: [],
  },
  {
    id: 'month-day-year',
    title: 'Month, day, year',
    patterns: [
      '{DAYPART}? ( weekday=WEEKDAY ,? )? month=MONTH the? day=DAY (?! ( BIG | UNITS | th ) ) ( ,? of? {YEAR} )?',
    ],
    examples: [['They met on October 15, 1923, in Paris.', 'October 15, 1923', '1923-10-15']],
    counterexamples: [],
  },
  {
    id: 'iso-day',
    title: 'Year, month and day in figures',
    patterns: ['year=Y - month=D - day=D'],
    examples: [['Logged 1923-10-15 at noon.', '1923-10-15', '1923-10-15']],
    counterexamples: [],
  },
  {
    id: 'day-range',
    title: 'Days of one month',
    patterns: [
      'day=DAY ( {TO} | and ) the? day2=DAY of? month2=MONTH ( ,? {YEAR2} )?',
      'month=MONTH day=DAY ( {TO} | and ) the? day2=DAY ( ,? {YEAR2} )?',
    ],
    read: readRange,
    examples: [
      ['The congress sat on 15–17 October 1925.', '15–17 October 1925', '1925-10-15/1925-10-17'],
      ['The vote was on May 3 and 4, 1920.', 'May 3 and 4, 1920', '1920-05-03/1920-05-04'],
    ],
    counterexamples: [],
  },
  {
    id: 'day-choice',
    title: 'One of two days',
    patterns: [
      'day=DAY or the? day2=DAY of? month2=MONTH ( ,? {YEAR2} )?',
      'month=MONTH day=DAY or the? day2=DAY ( ,? {YEAR2} )?',
    ],
    read: readChoice,
    examples: [['He died on May 3 or 4, 1520.', 'May 3 or 4, 1520', '=[1520-05-03,1520-05-04]']],
    counterexamples: [],
  },
]
