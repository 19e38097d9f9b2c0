import type { Lexemes } from './lexer.js'
import type { Meaning } from './meaning.js'
import { type Pattern, PatternCompiler } from './pattern.js'
import { type Captures, type Rule, readDate } from './rule.js'
import { FRAGMENTS } from './rules/fragments.js'
import { RULES } from './rules/index.js'
import { Vocabulary } from './vocabulary.js'

/** A time expression as it stands in its sentence. */
export interface Recognized {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly meaning: Meaning
  /** Places in the sentence's lexemes, `to` exclusive. */
  readonly from: number
  readonly to: number
}

interface CompiledRule extends Pattern {
  readonly rule: Rule
  /** Place of the pattern among its rule's. */
  readonly alternative: number
}

/** What may begin with a code: all of it, and what of it may go on with each other code, found when first asked for. */
interface Beginnings {
  readonly patterns: CompiledRule[]
  readonly byNext: Map<number, readonly CompiledRule[]>
}

const NONE: readonly CompiledRule[] = []

/** The rules made ready: by the codes that a match may begin with, in their order. */
export class Grammar {
  readonly vocabulary = new Vocabulary()
  readonly patterns: readonly CompiledRule[]
  readonly #byFirst = new Map<number, Beginnings>()

  constructor(rules: readonly Rule[] = RULES) {
    const compiler = new PatternCompiler(FRAGMENTS, this.vocabulary)
    this.patterns = rules.flatMap(rule =>
      rule.patterns.map((pattern, alternative) => ({
        rule,
        alternative,
        ...compiler.compile(pattern),
      })),
    )
    for (const pattern of this.patterns)
      for (const code of pattern.first) {
        const known = this.#byFirst.get(code)
        if (known) known.patterns.push(pattern)
        else this.#byFirst.set(code, { patterns: [pattern], byNext: new Map() })
      }
  }

  #candidates(code: number, next: number): readonly CompiledRule[] {
    const beginnings = this.#byFirst.get(code)
    if (!beginnings) return NONE
    const known = beginnings.byNext.get(next)
    if (known) return known
    const fitting = beginnings.patterns.filter(({ second, alone }) => second.has(next) || alone.has(code))
    const found = fitting.length > 0 ? fitting : NONE
    beginnings.byNext.set(next, found)
    return found
  }

  /** Finds a sentence's expressions: at each place the longest match, none overlapping. */
  recognize(lexemes: Lexemes): Recognized[] {
    const found: Recognized[] = []
    const { codes } = lexemes
    for (let at = 1; at < lexemes.length - 1; ) {
      const candidates = this.#candidates(codes.charCodeAt(at), codes.charCodeAt(at + 1))
      const match = candidates.length > 0 ? this.#longest(candidates, lexemes, at) : null
      if (match) {
        found.push(match)
        at = match.to
      } else at++
    }
    return found
  }

  #longest(candidates: readonly CompiledRule[], lexemes: Lexemes, at: number): Recognized | null {
    let matches: { pattern: CompiledRule; to: number }[] | null = null
    for (const pattern of candidates) {
      pattern.regex.lastIndex = at
      if (!pattern.regex.test(lexemes.codes)) continue
      matches ??= []
      matches.push({ pattern, to: pattern.regex.lastIndex })
    }
    if (!matches) return null
    matches.sort((a, b) => b.to - a.to)
    for (const { pattern, to } of matches) {
      pattern.detailed.lastIndex = at
      const match = pattern.detailed.exec(lexemes.codes)
      if (!match) continue
      const meaning = (pattern.rule.read ?? readDate)(new MatchCaptures(match, lexemes), pattern.alternative)
      if (meaning)
        return {
          start: lexemes.start[at] as number,
          end: lexemes.end[to - 1] as number,
          rule: pattern.rule.id,
          meaning,
          from: at,
          to,
        }
    }
    return null
  }
}

class MatchCaptures implements Captures {
  readonly #places: Record<string, [number, number] | undefined>

  constructor(
    match: RegExpExecArray,
    readonly lexemes: Lexemes,
  ) {
    this.#places = (match.indices?.groups ?? {}) as Record<string, [number, number] | undefined>
  }

  /** A name that stands several times in a pattern holds what the first of them that took part matched. */
  #place(name: string): number {
    for (let times = 0; ; times++) {
      const key = times ? `${name}_${times}` : name
      const place = this.#places[key]
      if (place) return place[0]
      if (!(key in this.#places)) return -1
    }
  }

  has(name: string): boolean {
    return this.#place(name) >= 0
  }

  value(name: string): number {
    return this.lexemes.value[this.#place(name)] ?? 0
  }

  capital(name: string): boolean {
    const first = this.lexemes.text.charAt(this.lexemes.start[this.#place(name)] ?? 0)
    return first !== first.toLowerCase()
  }

  word(name: string): string {
    const { text, start, end } = this.lexemes
    const at = this.#place(name)
    return at < 0 ? '' : text.slice(start[at], end[at])
  }

  digits(name: string): number {
    return this.lexemes.digits[this.#place(name)] ?? 0
  }
}
