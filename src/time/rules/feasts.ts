import { FIXED_DAYS, MOVABLE_DAYS } from '../lexicon.js'
import type { Components } from '../meaning.js'
import { type Rule, readComponents } from '../rule.js'

/** The days of the table, in the order of the patterns made from it. */
const FEASTS: readonly (readonly [string, Components])[] = [
  ...Object.entries(FIXED_DAYS).map(([name, [month, day]]) => [name, { month, day }] as const),
  ...Object.entries(MOVABLE_DAYS).map(([name, fromEaster]) => [name, { fromEaster }] as const),
]

/** A feast's name as a pattern; the apostrophe is often left out. Names of one word also begin other names. */
function namePattern(name: string): string {
  const words = name.replace(/ '(s?) /g, " '$1? ")
  return name.includes(' ') ? words : `${words} (?! ( NAME | WORD | - ) )`
}

/** Feasts and named days. */
export const FEAST_RULES: readonly Rule[] = [
  {
    id: 'feast',
    title: 'Feasts and named days',
    patterns: FEASTS.flatMap(([name]) => [
      `{DAYPART}? ${namePattern(name)}`,
      `{DAYPART}? ${name.replace(/ '(s?) /g, " '$1? ")} ( ,? of? | day ) {YEAR}`,
    ]),
    read: (captures, alternative) => {
      const feast = FEASTS[Math.floor(alternative / 2)]
      return { kind: 'date', date: { ...readComponents(captures), ...feast?.[1] } }
    },
    examples: [],
    counterexamples: [],
  },
]
