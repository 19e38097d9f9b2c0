import type { Vocabulary } from './vocabulary.js'

/**
 * A pattern over lexemes: names of classes (`MONTH`), words (`of`) and marks (`,`), separated by blanks.
 *
 * `?` after an element makes it optional, `( a | b )` chooses, `name=MONTH` keeps the lexeme under a name, `{YEAR}`
 * stands for a fragment, `(?<! … )`, `(?<= … )`, `(?! … )`, `(?= … )` look around.
 */
export interface Pattern {
  /** Sticky; matches the codes of a sentence's lexemes. */
  readonly regex: RegExp
  /** As `regex`, with the places of groups. */
  readonly detailed: RegExp
  /** Codes that a match may begin with. */
  readonly first: ReadonlySet<number>
  /** Codes that may stand second in a match, and those that may be a match alone. */
  readonly second: ReadonlySet<number>
  readonly alone: ReadonlySet<number>
}

interface Node {
  readonly source: string
  readonly first: ReadonlySet<number>
  readonly second: ReadonlySet<number>
  /** May match nothing. */
  readonly empty: boolean
  /** What one lexeme may match alone. */
  readonly alone: ReadonlySet<number>
}

const NOTHING = { first: new Set<number>(), second: new Set<number>(), alone: new Set<number>(), empty: true }

const ESCAPED = /[\\\]^-]/g

/** Number of times a name may stand in one pattern: in each branch of a choice, say. */
const suffix = (times: number): string => (times === 0 ? '' : `_${times}`)

class PatternReader {
  readonly #tokens: string[]
  readonly #names = new Map<string, number>()
  #at = 0

  constructor(
    pattern: string,
    fragments: Readonly<Record<string, string>>,
    readonly vocabulary: Vocabulary,
  ) {
    let text = pattern
    for (let depth = 0; text.includes('{') && depth < 8; depth++)
      text = text.replace(/\{(\w+)\}/g, (_, name: string) => {
        const fragment = fragments[name]
        if (fragment === undefined) throw new Error(`no fragment is called ${name}`)
        return ` ( ${fragment} ) `
      })
    this.#tokens = text
      .replace(/ \) +\?/g, ' )?')
      .trim()
      .split(/\s+/)
  }

  read(): Node {
    const node = this.#choice()
    if (this.#at < this.#tokens.length)
      throw new Error(`pattern does not end at ${this.#tokens.slice(this.#at).join(' ')}`)
    return node
  }

  #choice(): Node {
    const branches = [this.#sequence()]
    while (this.#tokens[this.#at] === '|') {
      this.#at++
      branches.push(this.#sequence())
    }
    const [only, ...others] = branches
    if (only && others.length === 0) return only
    return {
      source: branches.map(branch => branch.source).join('|'),
      first: new Set(branches.flatMap(branch => [...branch.first])),
      second: new Set(branches.flatMap(branch => [...branch.second])),
      empty: branches.some(branch => branch.empty),
      alone: new Set(branches.flatMap(branch => [...branch.alone])),
    }
  }

  #sequence(): Node {
    let source = ''
    const first = new Set<number>()
    const second = new Set<number>()
    let alone = new Set<number>()
    let empty = true
    for (
      let token = this.#tokens[this.#at];
      token && token !== '|' && !token.startsWith(')');
      token = this.#tokens[this.#at]
    ) {
      this.#at++
      const node = this.#element(token)
      source += node.source
      if (alone.size > 0) addAll(node.first, second)
      if (empty) {
        addAll(node.first, first)
        addAll(node.second, second)
      }
      if (!node.empty) alone = new Set()
      if (empty) addAll(node.alone, alone)
      empty &&= node.empty
    }
    return { source, first, second, empty, alone }
  }

  #element(token: string): Node {
    if (token.startsWith('(')) {
      const inner = this.#choice()
      const close = this.#tokens[this.#at++]
      const around = token !== '('
      if (around) return { source: `${token}${inner.source})`, ...NOTHING }
      const optional = close === ')?'
      return { ...inner, source: `(?:${inner.source})${optional ? '?' : ''}`, empty: inner.empty || optional }
    }
    const optional = token.length > 1 && token.endsWith('?')
    const [left, right] = (optional ? token.slice(0, -1) : token).split(/=(?=.)/) as [string, string?]
    const units = this.vocabulary.units(right ?? left)
    const set = units.length === 1 ? units : `[${units.replace(ESCAPED, '\\$&')}]`
    let source = set
    if (right !== undefined) {
      const times = this.#names.get(left) ?? 0
      this.#names.set(left, times + 1)
      source = `(?<${left}${suffix(times)}>${set})`
    }
    const first = new Set(Array.from(units, unit => unit.charCodeAt(0)))
    return { source: optional ? `${source}?` : source, first, second: new Set(), alone: first, empty: optional }
  }
}

function addAll(codes: ReadonlySet<number>, to: Set<number>): void {
  for (const code of codes) to.add(code)
}

/** Makes a pattern's regular expression. */
export function compilePattern(
  pattern: string,
  fragments: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): Pattern {
  const { source, first, second, alone, empty } = new PatternReader(pattern, fragments, vocabulary).read()
  if (empty) throw new Error(`pattern may match nothing: ${pattern}`)
  return { regex: new RegExp(source, 'y'), detailed: new RegExp(source, 'dy'), first, second, alone }
}
