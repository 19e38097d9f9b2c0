import type { Rule } from '../rule.js'
import { readChoice, readRange } from '../rule.js'

/** Months, seasons, years and what is longer. */
export const YEAR_RULES: readonly Rule[] = [
  {
    id: 'month-year',
    title: 'Month and year',
    patterns: ['{PART}? month=MONTH ( ,? of? | , ) {YEAR}'],
    examples: [
      ['It opened in March 1845.', 'March 1845', '1845-03'],
      ['By late August 1914 they had lost.', 'late August 1914', '1914-08'],
    ],
    counterexamples: [],
  },
  {
    id: 'month',
    title: 'Month without a year',
    patterns: [
      '{PART} month=MONTH',
      '(?<= ( IN | , ) ) month=MONTH (?! ( - | day=DAY ) )',
      '(?<! NAME ) month=MONTHNAME (?! ( NAME | day=DAY ) )',
    ],
    examples: [['In 1916 the army moved; in May it attacked.', 'May', '1916-05']],
    counterexamples: ['You may go.', 'They march north.'],
  },
  {
    id: 'season-year',
    title: 'Season with or without a year',
    patterns: [
      'the? ( part=PART - )? part=PART? season=SEASON ( ,? of? ( the year )? {YEAR} )',
      '{PART} season=SEASON (?! ( NAME ) )',
      '( (?<= ( in | by | during | until | that | since | of ) ) | the ) season=SEASON (?! ( NAME | of ) )',
    ],
    examples: [['In the spring of 1924 he left.', 'the spring of 1924', '1924-SP']],
    counterexamples: [],
  },
  {
    id: 'year',
    title: 'Year',
    patterns: ['{PART}? about=ABOUT? {YEAR}', '{PART} year=H (?! UNITS )'],
    examples: [
      ['He was born in 1879.', '1879', '1879'],
      ['Caesar fell in 44 BC.', '44 BC', 'BC0044'],
      ['At the end of 1922 it failed.', 'the end of 1922', '=1922-12'],
    ],
    counterexamples: ['There were 1,923 men.'],
  },
  {
    id: 'three-digit-year',
    title: 'Year of three digits after a preposition',
    patterns: ['(?<= ( in | by | until | since ) ) about=ABOUT? year=H (?= ( , | . | EDGE | and | the | he | it ) )'],
    examples: [['Monks were killed in 793, and more followed.', '793', '0793']],
    counterexamples: ['It sank in 300 metres of water.'],
  },
  {
    id: 'year-range',
    title: 'From year to year',
    patterns: [
      'about=ABOUT? year=Y - year2=SHORT (?! ( - | ERA ) )',
      'about=ABOUT? year=Y ( {TO} ) {YEAR2}',
      'year=NUMBER ( {TO} ) {YEAR2}',
      '(?<= between ) about=ABOUT? {YEAR} and {YEAR2}',
      '(?<= between ) year=NUMBER and {YEAR2}',
    ],
    read: readRange,
    examples: [
      ['The war of 1914–18 was long.', '1914–18', '1914/1918'],
      ['From 264 to 241 BC they fought.', '264 to 241 BC', 'BC0264/BC0241'],
    ],
    counterexamples: [],
  },
  {
    id: 'year-choice',
    title: 'One of two years',
    patterns: ['year=Y or year2=Y', 'year=NUMBER or year2=NUMBER era2=ERA'],
    read: readChoice,
    examples: [['He was born in 1945 or 1946.', '1945 or 1946', '=[1945,1946]']],
    counterexamples: [],
  },
  {
    id: 'decade',
    title: 'Decade',
    patterns: ['{PART} decade=DECADE era=ERA?', "'? decade=DECADE era=ERA?"],
    examples: [['In the 1930s work was scarce.', '1930s', '193']],
    counterexamples: [],
  },
  {
    id: 'century',
    title: 'Century',
    patterns: [
      '{PART}? century=ORD -? century era=ERA?',
      'the half=ORD half of the century=ORD century era=ERA?',
      'the quarter=ORD quarter of the century=ORD century era=ERA?',
    ],
    examples: [
      ['In the 19th century towns grew.', '19th century', '18'],
      ['The mid-6th century BC was calm.', 'mid-6th century BC', 'BC05'],
    ],
    counterexamples: [],
  },
]
