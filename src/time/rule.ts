import { PARTS, type Part } from './lexicon.js'
import type { Components, Meaning } from './meaning.js'

/** The lexemes that a pattern named, by name. */
export interface Captures {
  has(name: string): boolean
  /** What the named lexeme says as a number. */
  value(name: string): number
  /** True where the named lexeme is written with a capital. */
  capital(name: string): boolean
  /** The named lexeme as it is written; empty where it is missing. */
  word(name: string): string
  /** How many digits the named number is written with. */
  digits(name: string): number
}

/**
 * An example: a text, the expression in it, its TIMEX3 value (or `=` and its EDTF), and when the text appeared, where
 * that matters.
 */
export type Example = readonly [text: string, expression: string, value: string, published?: string]

/** A way in which English names a time. */
export interface Rule {
  readonly id: string
  /** What it is, for the reference page. */
  readonly title: string
  /** Alternatives in the notation of {@link Pattern}. */
  readonly patterns: readonly string[]
  /** The meaning of a match, or null where the words mean no time after all. Default: {@link readDate}. */
  readonly read?: (captures: Captures, alternative: number) => Meaning | null
  readonly examples: readonly Example[]
  /** Texts like the examples in which no time stands. */
  readonly counterexamples: readonly string[]
}

const NUMBERS = [
  'month',
  'day',
  'weekday',
  'season',
  'quarter',
  'half',
  'decade',
  'century',
  'millennium',
  'dayPart',
  'clock',
] as const

/** Minutes after midnight of a time of the twelve-hour clock; what has passed noon already is left as it is. */
export function onHalfDay(minutes: number, half: number): number {
  if (half === 0) return minutes >= 720 && minutes < 780 ? minutes - 720 : minutes
  return minutes < 720 ? minutes + 720 : minutes
}

/** Reads the named lexemes into components; `suffix` tells the second date of a pattern (`month2`). */
export function readComponents(captures: Captures, suffix = ''): Components {
  const components: Components = {}
  for (const name of NUMBERS) if (captures.has(name + suffix)) components[name] = captures.value(name + suffix)
  if (captures.has(`year${suffix}`)) components.year = captures.value(`year${suffix}`)
  // "February 1648/9": the year is the second where it begins in January.
  if (captures.has(`dual${suffix}`) && components.year) {
    const unit = 10 ** captures.digits(`dual${suffix}`)
    if ((components.year + 1) % unit === captures.value(`dual${suffix}`)) components.year += 1
  }
  if (captures.has(`era${suffix}`)) components.era = captures.value(`era${suffix}`) < 0 ? -1 : 1
  // "the small hours of 10 May": its morning.
  if (captures.has(`smallHours${suffix}`)) components.dayPart = 0
  if (captures.has(`hour${suffix}`)) components.clock = captures.value(`hour${suffix}`) * 60
  if (captures.has(`halfDay${suffix}`))
    components.clock = onHalfDay(components.clock ?? 0, captures.value(`halfDay${suffix}`))
  const part = ['part', 'bound'].find(name => captures.has(name + suffix))
  if (part) components.part = PARTS[captures.value(part + suffix)] as Part
  if (captures.has(`opening${suffix}`)) components.part = 'start'
  if (captures.has(`closing${suffix}`)) components.part = 'end'
  if (captures.has(`about${suffix}`)) components.approximate = true
  if (captures.has(`maybe${suffix}`)) components.uncertain = true
  return components
}

export const readDate = (captures: Captures): Meaning => ({ kind: 'date', date: readComponents(captures) })

/** "1914–18", "1899–1901", "1908-9": the second year may leave out what it shares with the first. */
function secondYear(captures: Captures): Components {
  const to = readComponents(captures, '2')
  const digits = captures.digits('year2')
  if (to.year === undefined || to.era || !captures.has('year') || digits > 2 || digits >= captures.digits('year'))
    return to
  const year = captures.value('year')
  const unit = 10 ** digits
  return { ...to, year: Math.floor(year / unit) * unit + to.year }
}

/** "336–323": years that run backwards are BC. */
function withEra(from: Components, to: Components): [Components, Components] {
  const backwards = !from.era && !to.era && from.year !== undefined && to.year !== undefined && from.year > to.year
  return backwards
    ? [
        { ...from, era: -1 },
        { ...to, era: -1 },
      ]
    : [from, to]
}

export const readRange = (captures: Captures): Meaning => {
  const [from, second] = withEra(readComponents(captures), secondYear(captures))
  // "c. 1340–1360": both years are about.
  const to = from.approximate && second.month === undefined ? { ...second, approximate: true } : second
  return { kind: 'range', from, to }
}

export const readChoice = (captures: Captures): Meaning => ({
  kind: 'choice',
  dates: [readComponents(captures), readComponents(captures, '2')],
})
