import type { Lexemes } from './lexer.js'
import type { Components, Meaning } from './meaning.js'
import type { Recognized } from './recognize.js'
import type { Vocabulary } from './vocabulary.js'

type Dated = Recognized & { readonly meaning: { readonly kind: 'date'; readonly date: Components } }

const isDated = (found: Recognized | undefined): found is Dated => found?.meaning.kind === 'date'

type Weekday = Recognized & { readonly meaning: Extract<Meaning, { kind: 'recurring' }> }

const isWeekday = (found: Recognized): found is Weekday =>
  found.meaning.kind === 'recurring' && found.meaning.date.weekday !== undefined

const isYearCount = ({ meaning }: Recognized): boolean =>
  meaning.kind === 'relative' && meaning.unit === 'year' && meaning.origin === 'narrative'

/** How fine a date is; dates of one fineness make ranges and lists. */
function fineness(date: Components): string {
  if (date.day !== undefined || date.nth !== undefined) return 'day'
  if (date.month !== undefined || date.season !== undefined) return 'month'
  return date.decade !== undefined ? 'decade' : date.century !== undefined ? 'century' : 'year'
}

/** Words between "anniversary" and the date that it is of. */
const NAMING = 8

/** Joins the expressions of a sentence that say one time together: "from October to March", "in April and June 1916". */
export class Joiner {
  readonly #to: ReadonlySet<number>
  readonly #and: ReadonlySet<number>
  readonly #or: number
  readonly #between: number
  readonly #filler: ReadonlySet<number>
  readonly #comma: number
  readonly #close: number
  readonly #of: number
  readonly #dash: number
  readonly #in: number
  readonly #the: number
  readonly #from: number
  readonly #next: number
  readonly #beside: ReadonlyMap<number, 1 | -1>

  constructor(vocabulary: Vocabulary) {
    const set = (...names: string[]): Set<number> =>
      new Set(names.flatMap(name => Array.from(vocabulary.units(name), unit => unit.charCodeAt(0))))
    const one = (name: string): number => vocabulary.units(name).charCodeAt(0)
    this.#to = set('-', 'to', 'until', 'till', 'through')
    this.#and = set('and', ',')
    this.#or = one('or')
    this.#between = one('between')
    this.#filler = set('in', 'on', 'the', 'about', 'from')
    this.#comma = one(',')
    this.#close = one(')')
    this.#of = one('of')
    this.#dash = one('-')
    this.#in = one('in')
    this.#the = one('the')
    this.#from = one('from')
    this.#next = one('next')
    this.#beside = new Map([
      [one('after'), 1],
      [one('before'), -1],
    ])
  }

  join(all: readonly Recognized[], lexemes: Lexemes): Recognized[] {
    const joined: Recognized[] = []
    for (let i = all.length - 1; i >= 0; i--) {
      const first = all[i] as Recognized
      const next = joined.at(-1)
      const beside = isDated(next) && this.#weekdayBeside(first, next, lexemes)
      if (beside) {
        joined[joined.length - 1] = { ...first, end: next.end, to: next.to, meaning: beside }
        continue
      }
      const told = isDated(next) && this.#toldByNext(first, next, lexemes)
      if (told) {
        joined.push({ ...first, meaning: told })
        continue
      }
      if (!isDated(first) || !isDated(next)) {
        joined.push(first)
        continue
      }
      const meaning = this.#together(first, next, lexemes)
      if (meaning) joined[joined.length - 1] = { ...first, end: next.end, to: next.to, meaning }
      else joined.push(this.#completed(first, joined, lexemes))
    }
    return joined.reverse()
  }

  /** The meaning of what the next date says too, or tells the origin of. */
  #toldByNext(first: Recognized, next: Dated, lexemes: Lexemes): Meaning | null {
    const { date } = next.meaning
    if (first.meaning.kind === 'anniversary')
      return this.#names(first, next, lexemes) ? { ...first.meaning, of: date } : null
    if (isYearCount(first)) return this.#isApposed(first, next, lexemes) ? next.meaning : null
    if (!isWeekday(first) || date.day === undefined || !this.#adjoins(first, next, lexemes)) return null
    const { weekday: _, ...time } = first.meaning.date
    return { kind: 'date', date: { ...date, ...time } }
  }

  /** "on the Monday before the feast of St Luke 1340", "the Tuesday next after Easter". */
  #weekdayBeside(first: Recognized, next: Dated, { codes }: Lexemes): Meaning | null {
    if (!isWeekday(first) || next.from - first.to > 3) return null
    const { date } = next.meaning
    if (date.fromEaster === undefined && (date.day === undefined || date.month === undefined)) return null
    const at = codes.charCodeAt(first.to) === this.#next ? first.to + 1 : first.to
    const beside = this.#beside.get(codes.charCodeAt(at))
    if (beside === undefined || (next.from > at + 1 && codes.charCodeAt(at + 1) !== this.#the)) return null
    return { kind: 'date', date: { ...date, weekday: first.meaning.date.weekday as number, beside } }
  }

  /** True where an anniversary's phrase names the date: "the tenth anniversary of the battle of 3 May 1800". */
  #names(anniversary: Recognized, date: Recognized, { codes }: Lexemes): boolean {
    const gap = date.from - anniversary.to
    if (gap > NAMING || codes.charCodeAt(anniversary.to) !== this.#of) return false
    return gap === 1 || codes.charCodeAt(date.from - 1) === this.#of
  }

  /** "on Tuesday evening, 4 July 1776". */
  #adjoins(first: Recognized, next: Dated, { codes }: Lexemes): boolean {
    return next.from - first.to === 1 && codes.charCodeAt(first.to) === this.#comma
  }

  /** "Fifty years before, in 109 BC", "the following year, 57 BC": one year said twice. */
  #isApposed(first: Recognized, next: Dated, { codes }: Lexemes): boolean {
    const gap = next.from - first.to
    const comma = codes.charCodeAt(first.to) === this.#comma
    const apposed = comma && (gap === 1 || (gap === 2 && codes.charCodeAt(first.to + 1) === this.#in))
    return apposed && next.meaning.date.year !== undefined && fineness(next.meaning.date) === 'year'
  }

  #followsBetween(from: number, { codes }: Lexemes): boolean {
    const article = codes.charCodeAt(from - 1) === this.#the
    return codes.charCodeAt(from - (article ? 2 : 1)) === this.#between
  }

  /** The range or choice that two neighbours make. */
  #together(first: Dated, next: Dated, lexemes: Lexemes): Meaning | null {
    const code = (at: number): number => lexemes.codes.charCodeAt(at)
    // "from January 20, 1961, until November 22, 1963"
    const comma = code(first.to) === this.#comma && this.#to.has(code(first.to + 1)) ? 1 : 0
    const gap = next.from - first.to - comma
    const link = code(first.to + comma)
    if (gap < 1 || gap > 2 || (gap === 2 && !this.#filler.has(code(next.from - 1)))) return null
    if (comma && (link === this.#dash || code(first.from - 1) !== this.#from)) return null
    const [from, to] = [first.meaning.date, next.meaning.date]
    // A life or a reign of which one end is better known: "(c. 1818 – 8 January 1880)".
    if (link === this.#dash && from.year !== undefined && to.year !== undefined && fineness(from) !== fineness(to))
      return { kind: 'range', from, to }
    if (fineness(from) !== fineness(to)) return null
    const between = this.#and.has(link) && link !== this.#comma && this.#followsBetween(first.from, lexemes)
    if (this.#to.has(link) || between) return { kind: 'range', from, to }
    if (link === this.#or) return { kind: 'choice', dates: [from, to] }
    return null
  }

  /** A time of day takes its day from the date that follows: "at 5:34 a.m. local time on 20 March". */
  #onDay(first: Dated, later: readonly Recognized[]): Recognized {
    const next = later.at(-1)
    if (!isDated(next) || next.meaning.date.day === undefined || next.from - first.to > 6) return first
    return {
      ...first,
      meaning: { kind: 'date', date: { ...next.meaning.date, clock: first.meaning.date.clock as number } },
    }
  }

  /** A date that takes its year from the one it is listed with: "December 7 (December 8 in Tokyo), 1941". */
  #completed(first: Dated, later: readonly Recognized[], lexemes: Lexemes): Recognized {
    const { date } = first.meaning
    if (date.clock !== undefined && date.day === undefined) return this.#onDay(first, later)
    const source = (later.at(-1) as Dated).meaning.date
    // "In 405 the fleet was lost, and in 404 BC the city fell."
    if (date.year !== undefined && date.year < 1000 && date.era === undefined && source.era === -1)
      return { ...first, meaning: { kind: 'date', date: { ...date, era: -1 } } }
    if (date.year !== undefined || (date.month === undefined && date.season === undefined)) return first
    const code = (at: number): number => lexemes.codes.charCodeAt(at)
    const next = later.at(-1) as Dated
    const gap = next.from - first.to
    if (gap <= 3 && (this.#and.has(code(first.to)) || code(first.to) === this.#or) && source.year !== undefined) {
      const listed = source.month !== undefined || source.season !== undefined
      if (listed) return { ...first, meaning: { kind: 'date', date: shared(date, source) } }
    }
    const afterNext = later.at(-2)
    for (const year of [next, afterNext]) {
      if (!isDated(year) || fineness(year.meaning.date) !== 'year' || year.from - first.to > 12) continue
      if (code(year.from - 1) === this.#comma && code(year.from - 2) === this.#close)
        return { ...first, meaning: { kind: 'date', date: shared(date, year.meaning.date) } }
    }
    return first
  }
}

const shared = (date: Components, { year, era }: Components): Components => ({
  ...date,
  ...(year === undefined ? {} : { year }),
  ...(era === undefined ? {} : { era }),
})
