import type { Lexemes } from './lexer.js'
import type { Meaning } from './meaning.js'
import { compilePattern, type Pattern } from './pattern.js'
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

/** The rules made ready: by the code that a match may begin with, in their order. */
export class Grammar {
  readonly vocabulary = new Vocabulary()
  readonly patterns: readonly CompiledRule[]
  readonly #byFirst = new Map<number, CompiledRule[]>()
  /** Of each pair of codes that has come up, the patterns that may match where it stands; null for none. */
  readonly #byPair = new Map<number, readonly CompiledRule[] | null>()

  constructor(rules: readonly Rule[] = RULES) {
    this.patterns = rules.flatMap(rule =>
      rule.patterns.map((pattern, alternative) => ({
        rule,
        alternative,
        ...compilePattern(pattern, FRAGMENTS, this.vocabulary),
      })),
    )
    for (const pattern of this.patterns)
      for (const code of pattern.first) {
        const list = this.#byFirst.get(code)
        if (list) list.push(pattern)
        else this.#byFirst.set(code, [pattern])
      }
  }

  /** Finds a sentence's expressions: at each place the longest match, none overlapping. */
  recognize(lexemes: Lexemes): Recognized[] {
    const found: Recognized[] = []
    const { codes } = lexemes
    for (let at = 1; at < lexemes.length - 1; ) {
      const candidates = this.#candidates(codes.charCodeAt(at), codes.charCodeAt(at + 1))
      const match = candidates && longest(candidates, lexemes, at)
      if (match) {
        found.push(match)
        at = match.to
      } else at++
    }
    return found
  }

  #candidates(code: number, next: number): readonly CompiledRule[] | null {
    const first = this.#byFirst.get(code)
    if (!first) return null
    // Both codes stand near each other, behind the first code, so that the pair is a small number.
    const pair = ((code & 0xfff) << 12) | (next & 0xfff)
    let candidates = this.#byPair.get(pair)
    if (candidates === undefined) {
      candidates = first.filter(({ second, alone }) => second.has(next) || alone.has(code))
      if (candidates.length === 0) candidates = null
      this.#byPair.set(pair, candidates)
    }
    return candidates
  }
}

function longest(candidates: readonly CompiledRule[], lexemes: Lexemes, at: number): Recognized | null {
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

  digits(name: string): number {
    return this.lexemes.digits[this.#place(name)] ?? 0
  }
}
