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

/** What an element, a sequence or a choice may begin with, go on with second, or match alone, as codes of lexemes. */
interface Reach {
  readonly first: ReadonlySet<number>
  readonly second: ReadonlySet<number>
  readonly alone: ReadonlySet<number>
  /** May match nothing. */
  readonly empty: boolean
}

interface Element extends Reach {
  readonly optional: boolean
  /** What a group opens with, or a lexeme's own expression. */
  readonly source: string
  /** The name that the lexeme is kept under. */
  readonly name?: string
  readonly group?: Choice
}

interface Sequence extends Reach {
  readonly elements: readonly Element[]
}

interface Choice extends Reach {
  readonly branches: readonly Sequence[]
}

const NONE: ReadonlySet<number> = new Set()
const NOTHING: Reach = { first: NONE, second: NONE, alone: NONE, empty: true }

const ESCAPED = /[\\\]^-]/g

/** Makes the regular expressions of patterns; what fragments and classes stand for is read once. */
export class PatternCompiler {
  readonly #fragments = new Map<string, Choice>()
  readonly #classes = new Map<string, Pick<Element, 'source' | 'first'>>()

  constructor(
    private readonly fragments: Readonly<Record<string, string>>,
    private readonly vocabulary: Vocabulary,
  ) {}

  compile(pattern: string): Pattern {
    const choice = this.#read(pattern)
    if (choice.empty) throw new Error(`pattern may match nothing: ${pattern}`)
    const source = sourceOf(choice, new Map())
    const { first, second, alone } = choice
    return { regex: new RegExp(source, 'y'), detailed: new RegExp(source, 'dy'), first, second, alone }
  }

  #read(pattern: string): Choice {
    const tokens = pattern
      .replace(/ \) +\?/g, ' )?')
      .trim()
      .split(/\s+/)
      .reverse()
    const choice = this.#choice(tokens)
    if (tokens.length > 0) throw new Error(`pattern does not end at ${tokens.reverse().join(' ')}`)
    return choice
  }

  /** Reads from the end of a list of tokens, and takes off what it has read. */
  #choice(tokens: string[]): Choice {
    const branches = [this.#sequence(tokens)]
    while (tokens.at(-1) === '|') {
      tokens.pop()
      branches.push(this.#sequence(tokens))
    }
    const [only] = branches
    return only && branches.length === 1 ? { ...only, branches } : { branches, ...anyOf(branches) }
  }

  #sequence(tokens: string[]): Sequence {
    const elements: Element[] = []
    for (let token = tokens.at(-1); token && token !== '|' && !token.startsWith(')'); token = tokens.at(-1)) {
      tokens.pop()
      elements.push(this.#element(token, tokens))
    }
    return { elements, ...inOrder(elements) }
  }

  #element(token: string, tokens: string[]): Element {
    if (token.startsWith('(')) {
      const group = this.#choice(tokens)
      const optional = tokens.pop() === ')?'
      return token === '(' ? grouped(group, optional) : { ...NOTHING, group, source: token, optional: false }
    }
    const optional = token.length > 1 && token.endsWith('?')
    const bare = optional ? token.slice(0, -1) : token
    const fragment = /^\{(\w+)\}$/.exec(bare)?.[1]
    if (fragment !== undefined) return grouped(this.#fragment(fragment), optional)
    const [left, right] = bare.split(/=(?=.)/) as [string, string?]
    const { source, first } = this.#class(right ?? left)
    const lexeme = { source, first, second: NONE, alone: first, empty: optional, optional }
    return right === undefined ? lexeme : { ...lexeme, name: left }
  }

  #fragment(name: string): Choice {
    let known = this.#fragments.get(name)
    if (known === undefined) {
      const fragment = this.fragments[name]
      if (fragment === undefined) throw new Error(`no fragment is called ${name}`)
      known = this.#read(fragment)
      this.#fragments.set(name, known)
    }
    return known
  }

  #class(name: string): Pick<Element, 'source' | 'first'> {
    let known = this.#classes.get(name)
    if (known === undefined) {
      const units = this.vocabulary.units(name)
      const source = units.length === 1 ? units : `[${units.replace(ESCAPED, '\\$&')}]`
      known = { source, first: new Set(Array.from(units, unit => unit.charCodeAt(0))) }
      this.#classes.set(name, known)
    }
    return known
  }
}

const grouped = (group: Choice, optional: boolean): Element => ({
  group,
  source: '(?:',
  optional,
  first: group.first,
  second: group.second,
  alone: group.alone,
  empty: group.empty || optional,
})

const anyOf = (branches: readonly Reach[]): Reach => ({
  first: union(branches.map(({ first }) => first)),
  second: union(branches.map(({ second }) => second)),
  alone: union(branches.map(({ alone }) => alone)),
  empty: branches.some(({ empty }) => empty),
})

function inOrder(elements: readonly Reach[]): Reach {
  const [only] = elements
  if (only && elements.length === 1) return only
  const first: ReadonlySet<number>[] = []
  const second: ReadonlySet<number>[] = []
  let alone: ReadonlySet<number>[] = []
  let empty = true
  for (const element of elements) {
    if (alone.some(({ size }) => size > 0)) second.push(element.first)
    if (empty) {
      first.push(element.first)
      second.push(element.second)
    }
    if (!element.empty) alone = []
    if (empty) alone.push(element.alone)
    empty &&= element.empty
  }
  return { first: union(first), second: union(second), alone: union(alone), empty }
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const filled = sets.filter(({ size }) => size > 0)
  if (filled.length <= 1) return filled[0] ?? NONE
  const all = new Set<number>()
  for (const set of filled) for (const code of set) all.add(code)
  return all
}

/** `names`: how often each has stood so far, for no two groups of an expression may be called the same. */
function sourceOf(choice: Choice, names: Map<string, number>): string {
  return choice.branches
    .map(({ elements }) => elements.map(element => elementSource(element, names)).join(''))
    .join('|')
}

function elementSource({ group, source, name, optional }: Element, names: Map<string, number>): string {
  const times = name === undefined ? 0 : (names.get(name) ?? 0)
  if (name !== undefined) names.set(name, times + 1)
  const inner = group
    ? `${source}${sourceOf(group, names)})`
    : name === undefined
      ? source
      : `(?<${name}${suffix(times)}>${source})`
  return optional ? `${inner}?` : inner
}

/** Number of times a name may stand in one pattern: in each branch of a choice, say. */
const suffix = (times: number): string => (times === 0 ? '' : `_${times}`)
