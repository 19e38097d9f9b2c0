import { type Rule, readComponents } from '../rule.js'

/** Times of day. */
export const CLOCK_RULES: readonly Rule[] = [
  {
    id: 'clock',
    title: 'Time by the clock',
    patterns: [
      'clock=CLOCK halfDay=HALFDAY ZONE?',
      'hour=D halfDay=HALFDAY ZONE?',
      '(?<= ( at | by | until | till | from | around | about | before | after ) ) clock=CLOCK ( hours | ZONE )?',
      'clock=CLOCK ( hours | ZONE )',
      "hour=HOUR o ' clock ( in the dayPart=DAYPART )?",
    ],
    read: captures => {
      const { dayPart, ...date } = readComponents(captures)
      if ((date.clock ?? 0) > 1440) return null
      const later =
        dayPart !== undefined && dayPart > 1 && (date.clock ?? 0) < 720 && !(dayPart === 4 && (date.clock ?? 0) < 300)
      return { kind: 'date', date: later ? { ...date, clock: (date.clock ?? 0) + 720 } : date }
    },
    examples: [],
    counterexamples: [],
  },
  {
    id: 'part-of-day',
    title: 'Part of the day without a day',
    patterns: ['(?<= ( at | by ) ) dayPart=NIGHT'],
    read: captures => ({ kind: 'date', date: readComponents(captures) }),
    examples: [],
    counterexamples: [],
  },
]
