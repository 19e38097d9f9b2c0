import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { changedSpan, type RecognizedSpan } from '../name/name.js'
import {
  GROUP_FORM,
  NAME_RULES,
  type NameRule,
  NO_NAME_START,
  ORDINAL,
  PERSON_TITLES,
  TITLE_PREFIXES,
} from './history-rules.js'

const LAST = index(rule => rule.last)
const HEAD = index(rule => rule.head)

function index(words: (rule: NameRule) => ReadonlySet<string> | undefined): ReadonlyMap<string, readonly NameRule[]> {
  const found = new Map<string, NameRule[]>()
  for (const rule of NAME_RULES) {
    for (const word of words(rule) ?? []) {
      const list = found.get(word)
      if (list) list.push(rule)
      else found.set(word, [rule])
    }
  }
  return found
}

/** How sure a name is that its form alone tells. */
const BY_FORM = 0.9

const UPPER = /^\p{Lu}/u

/** The names that the rules see in a document, in the order of the text. */
export function namesByForm(document: Document, found: readonly RecognizedSpan[]): RecognizedSpan[] {
  const { tokens, sentences } = document
  const word = (i: number): string => tokens.text[i] as string
  const capital = (i: number, from: number, to: number): boolean =>
    i >= from && i < to && (UPPER.test(word(i)) || ORDINAL.test(word(i)))
  const names: RecognizedSpan[] = []
  const add = (firstToken: number, endToken: number, type: EntityType): void => {
    const start = tokens.start[firstToken] as number
    const end = tokens.end[endToken - 1] as number
    names.push({ firstToken, endToken, start, end, type, confidence: BY_FORM })
  }
  // Few forms are in the rules: each is looked up once.
  const lasts = tokens.forms.map(form => LAST.get(form))
  const heads = tokens.forms.map(form => HEAD.get(form))
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens.form[i] as number
    const last = lasts[form]
    const head = heads[form]
    if (!last && !head) continue
    const { firstToken, endToken } = sentences[tokens.sentence[i] as number] as { firstToken: number; endToken: number }
    let from = i
    for (;;) {
      const joint = /^(?:['’]s?|-)$/.test(word(from - 1) ?? '') ? 2 : 1
      if (!capital(from - joint, firstToken, endToken) || NO_NAME_START.has(word(from - joint))) break
      from -= joint
    }
    const ordinal = ORDINAL.test(word(from))
    const continues = capital(i + 1, firstToken, endToken) || word(i + 1) === '-'
    if (head && word(i + 1) === 'of' && i + 2 < endToken) {
      let to = word(i + 2) === 'the' ? i + 3 : i + 2
      const start = to
      while (
        capital(to, firstToken, endToken) ||
        (to > start && word(to) === '-' && capital(to + 1, firstToken, endToken))
      )
        to++
      const rule = head.find(({ place }) => !place || isPlace(document, found, start, to))
      if (to > start && rule) {
        add(from, to, rule.type)
        i = to - 1
        continue
      }
    }
    const rule = continues || from === i ? undefined : last?.find(rule => !rule.ordinal || ordinal)
    if (rule) add(from, i + 1, rule.type)
  }
  return names
}

function isPlace({ tokens }: Document, found: readonly RecognizedSpan[], from: number, to: number): boolean {
  const bits = classesOf(tokens.low[from] as string)
  if (bits & (CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region)) return true
  return found.some(({ firstToken, endToken, type }) => firstToken === from && endToken === to && type === 'place')
}

/** Puts the names that the rules see in place of those they overlap, unless a longer name holds them. */
export function withRules(document: Document, found: readonly RecognizedSpan[]): RecognizedSpan[] {
  const names = namesByForm(document, found)
  const result: RecognizedSpan[] = []
  let n = 0
  for (const span of found) {
    while (n < names.length && (names[n] as RecognizedSpan).endToken <= span.firstToken) {
      result.push(names[n] as RecognizedSpan)
      n++
    }
    const name = names[n]
    if (!name || name.firstToken >= span.endToken) result.push(span)
    else if (span.firstToken <= name.firstToken && span.endToken >= name.endToken) {
      const same = span.firstToken === name.firstToken && span.endToken === name.endToken
      const confidence = Math.max(span.confidence, name.confidence)
      result.push(same ? changedSpan(span, { type: name.type, confidence }) : span)
      n++
    }
  }
  for (; n < names.length; n++) result.push(names[n] as RecognizedSpan)
  return result.flatMap(span => settle(document, withoutTitles(document, span)))
}

/** A person's name without the titles before it; a title alone is left as it is. */
export function withoutTitles({ tokens }: Document, span: RecognizedSpan): RecognizedSpan {
  if (span.type !== 'person') return span
  const word = (i: number): string => (tokens.text[i] as string).replace(/\.$/, '')
  let first = span.firstToken
  for (;;) {
    const length = PERSON_TITLES.has(word(first))
      ? 1
      : first + 1 < span.endToken && TITLE_PREFIXES.has(word(first)) && PERSON_TITLES.has(word(first + 1))
        ? 2
        : 0
    let next = first + length
    if (length > 0 && next < span.endToken && tokens.text[next] === '.') next++
    if (length === 0 || next >= span.endToken || !UPPER.test(tokens.text[next] as string)) break
    first = next
  }
  return first === span.firstToken
    ? span
    : changedSpan(span, { firstToken: first, start: tokens.start[first] as number })
}

/** Members of a group are a group; an adjective of people or creed ("German", "Catholic") is no name. */
function settle({ tokens }: Document, span: RecognizedSpan): RecognizedSpan[] {
  if (span.endToken - span.firstToken !== 1) return [span]
  const text = tokens.text[span.firstToken] as string
  if (GROUP_FORM.test(text) && span.type !== 'person' && span.type !== 'group')
    return [changedSpan(span, { type: 'group' })]
  if (span.type === 'group' && !text.endsWith('s')) return []
  return [span]
}
