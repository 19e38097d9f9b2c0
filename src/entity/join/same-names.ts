import type { Document, Tokens } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { initialismKey, initialsOf, isInitialism } from '../find/initialisms.js'
import { classesOf } from '../lexicon/lexicon.js'
import { titlesBefore } from '../name/form.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import type { WordRow } from '../name/words.js'
import { SAME_NAME_RULES } from './same-name-rules.js'
import { isFutureRuler, isNobleTitle, isPeer } from './taken-titles.js'

/** Two mentions, by index, that the text says are names of one entity. */
export type SamePair = readonly [number, number]

const LONGEST_GAP = 9
const RENAMED = /\brenamed(?: the)?$/
/** Between one new name and the next. */
const AND_THEN = /^in \d{4},? and(?: then| finally| later| again)?(?: as)?(?: the)?$/
/** Farthest that a bracket between the two may reach, in tokens. */
const LONGEST_BRACKET = 90
/** A place behind a person's name that belongs to it. */
const ofPlace = (text: readonly string[], names: readonly NameMention[], i: number): boolean => {
  const { type, firstToken } = names[i] as NameMention
  const before = names[i - 1]
  return (
    type === 'place' && text[firstToken - 1] === 'of' && before?.type === 'person' && before.endToken === firstToken - 1
  )
}

/** "Lakshmibai was born at Benares as Manikarnika": the place stands between. */
function bornAs(text: readonly string[], names: readonly NameMention[], i: number): boolean {
  const [person, place, other] = names.slice(i - 1, i + 2) as (NameMention | undefined)[]
  if (i === 0 || person?.type !== 'person' || place?.type !== 'place' || other?.type !== 'person') return false
  if (place.firstToken - person.endToken > LONGEST_GAP) return false
  const before = text.slice(person.endToken, place.firstToken).join(' ')
  return (
    /^was born (?:at|in|near)$/.test(before) && other.firstToken === place.endToken + 1 && text[place.endToken] === 'as'
  )
}

/** A byname that the recogniser doesn't know what to make of. */
const mayBePerson = ({ confidence, words, type }: NameMention): boolean =>
  (type === 'other' || type === 'work' || confidence < 0.8) && !words.some(word => kindOf(word))

/**
 * Pairs of neighbouring names that the words between them declare to be one ("X, known as Y", "X (XYZ)"). `headOf` has
 * the names that glosses stand behind, by first tokens.
 */
export function readSameNames(
  document: Document,
  row: WordRow,
  names: readonly NameMention[],
  brackets: readonly number[],
  headOf: ReadonlyMap<number, number>,
): SamePair[] {
  const { tokens } = document
  const pairs = glossPairs(names, headOf)
  const openings = new Set(brackets)
  /** The name by which something was last renamed, by index. */
  let renamed = -1
  /** The name that glosses the one before it in brackets, by index. */
  let gloss = -1
  for (let i = 0; i + 1 < names.length; i++) {
    const a = names[i] as NameMention
    const b = names[i + 1] as NameMention
    if (b.firstToken - a.endToken > LONGEST_GAP || tokens.sentence[a.firstToken] !== tokens.sentence[b.firstToken])
      continue
    if (b.firstToken === a.endToken + 1) {
      if (openings.has(a.endToken)) pairs.push([i, i + 1])
      else if (
        tokens.text[a.endToken] === '(' &&
        tokens.text[b.endToken] === ')' &&
        (spelledOut(a, b, tokens.text[a.firstToken]) || document.clean.charAt(b.start) === '@')
      )
        pairs.push([i, i + 1])
    }
    const glossed = tokens.text[a.endToken] === '(' && translates(tokens.text, a, b, names[i + 2])
    // The second of two glosses: "(Добровольческая армия, Dobrovolcheskaya Armiya)".
    const again =
      gloss === i && tokens.text[a.endToken] === ',' && tokens.text[b.endToken] === ')' && b.words.length > 1
    if (glossed || (again && b.firstToken === a.endToken + 1)) {
      pairs.push([i, i + 1])
      gloss = i + 1
    }
    if (bornAs(tokens.text, names, i)) pairs.push([i - 1, i + 1])
    const between = wordsUpTo(document, row, b, a.endToken)
    if (
      isPeer(document, row, a, b, between) ||
      isFutureRuler(tokens.text, a, b, between) ||
      isTranslated(tokens.text, a, b)
    )
      pairs.push([i, i + 1])
    // "renamed the National African Company in 1881 and the Royal Niger Company in 1886"
    if (RENAMED.test(between)) renamed = i + 1
    else if (renamed === i && a.type === b.type && AND_THEN.test(between)) pairs.push([i, i + 1])
    // "Alfonso of Aragon, called the Battler"
    const first = ofPlace(tokens.text, names, i) ? i - 1 : i
    if (isNobleTitle(row, a, b, between)) pairs.push([i, i + 1])
    else if (areDeclaredSame(tokens.text, names[first] as NameMention, b, between)) pairs.push([first, i + 1])
    else {
      const subject = subjectBehindClause(document, names, i + 1)
      if (
        subject >= 0 &&
        areDeclaredSame(
          tokens.text,
          names[subject] as NameMention,
          b,
          afterClause(document, row, names[subject] as NameMention, b),
        )
      )
        pairs.push([subject, i + 1])
    }
  }
  names.forEach((a, i) => {
    const from = behindBracket(tokens, a.endToken)
    if (from < 0) return
    let j = i + 1
    while (j < names.length && (names[j] as NameMention).firstToken < from) j++
    const b = names[j]
    if (!b || b.firstToken - from > LONGEST_GAP || tokens.sentence[a.firstToken] !== tokens.sentence[b.firstToken])
      return
    const between = wordsUpTo(document, row, b, from)
    if (isNobleTitle(row, a, b, between) || areDeclaredSame(tokens.text, a, b, between)) pairs.push([i, j])
  })
  return pairs
}

/** Farthest that a clause may part a person from what they came to be called, in tokens. */
const LONGEST_CLAUSE = 30
/** ", who had been taught by Jesuits, reigned as", ", a Franciscan, who took the name". */
const CLAUSE = /^, (?:who|whose|an?|the|then|of) [^,]{3,120},(?= )/

/** The person before a name whose clause lies between, by index; -1 where there is none. */
function subjectBehindClause({ tokens }: Document, names: readonly NameMention[], i: number): number {
  const b = names[i] as NameMention
  if (b.type !== 'person' && !mayBePerson(b)) return -1
  for (let back = i - 1; back >= 0 && back > i - 5; back--) {
    const a = names[back] as NameMention
    if (b.firstToken - a.endToken > LONGEST_CLAUSE || tokens.sentence[a.firstToken] !== tokens.sentence[b.firstToken])
      return -1
    if (a.type === 'person' && tokens.text[a.endToken] === ',') return back
  }
  return -1
}

/** The words between two names without the clause behind the first; empty where there is none. */
function afterClause(document: Document, row: WordRow, a: NameMention, b: NameMention): string {
  const between = wordsUpTo(document, row, b, a.endToken)
  const clause = CLAUSE.exec(between)
  return clause ? between.slice(clause[0].length).trim() : ''
}

/** The token behind the bracket that opens at a token; -1 where none does, or it goes on for too long. */
function behindBracket({ text, sentence }: Tokens, open: number): number {
  if (text[open] !== '(') return -1
  let depth = 0
  for (let at = open; at < open + LONGEST_BRACKET && sentence[at] === sentence[open]; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at + 1
  }
  return -1
}

function glossPairs(names: readonly NameMention[], headOf: ReadonlyMap<number, number>): SamePair[] {
  if (headOf.size === 0) return []
  const indexOf = new Map(names.map(({ firstToken }, i) => [firstToken, i]))
  return [...headOf].flatMap(([gloss, head]): SamePair[] => {
    const [a, b] = [indexOf.get(head), indexOf.get(gloss)]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })
}

/** The words from a token on up to a name, titles of a person left out; empty where there are none. */
function wordsUpTo(document: Document, row: WordRow, b: NameMention, from: number): string {
  const end = b.type === 'person' ? (titlesBefore(document, row, b)[0]?.firstToken ?? b.firstToken) : b.firstToken
  return document.tokens.text.slice(from, end).join(' ')
}

/** "the Confederazione del Lavoro (CGIL), the General Confederation of Labour,": a body's name and what it means. */
function isTranslated(text: readonly string[], a: NameMention, b: NameMention): boolean {
  if (a.type !== 'organization') return false
  if (text[b.firstToken - 1] !== 'the' || text[b.firstToken - 2] !== ',' || !/^[,.;]$/.test(text[b.endToken] ?? ''))
    return false
  const initialism = text[b.firstToken - 3] === ')' && a.endToken === b.firstToken - 3
  const whole = a.endToken === b.firstToken - 2 && a.words.length > 1
  const [aSays, bSays] = [a, b].map(({ words }) => words.some(word => kindOf(word))) as [boolean, boolean]
  if ((initialism || whole) && !aSays && bSays) return b.type === 'organization' && b.words.length > 1
  // "the Danish National Archives, the Rigsarkivet."
  const foreign = b.words.every(word => classesOf(word) === 0) && b.type !== 'person' && b.type !== 'group'
  return (
    whole &&
    aSays &&
    !bSays &&
    foreign &&
    (/^[.;]$/.test(text[b.endToken] ?? '.') || (text[b.endToken - 1] as string).endsWith('.'))
  )
}

/** Whether the words between two names, and behind them, say that both are of one. */
function areDeclaredSame(text: readonly string[], { type }: NameMention, b: NameMention, between: string): boolean {
  if (between === '' || (type !== b.type && !(type === 'person' && mayBePerson(b)))) return false
  const behind = (): string => text.slice(b.endToken, b.endToken + LONGEST_GAP).join(' ')
  return SAME_NAME_RULES.some(
    rule => (rule.types?.includes(type) ?? true) && rule.between.test(between) && (rule.behind?.test(behind()) ?? true),
  )
}

/** "Secret Army Organization (Organisation de l'armée secrète, OAS)": a name in another language, alone in its bracket. */
function translates(text: readonly string[], a: NameMention, b: NameMention, next: NameMention | undefined): boolean {
  const works = a.type === 'work' && b.type === 'work'
  if (b.firstToken !== a.endToken + 1 || b.words.length < 2 || (a.words.length < 2 && !works)) return false
  if (!THINGS.has(a.type) || !THINGS.has(b.type)) return false
  const after = text[b.endToken]
  // "the Pensions (Amendment) Act" is one name.
  if (after === ')' && /^\p{Lu}/u.test(text[b.endToken + 1] ?? '')) return false
  return (
    after === ')' || (/^(?:,|;|or|-|–|—)$/.test(after ?? '') && next !== undefined && next.firstToken <= b.endToken + 2)
  )
}

const THINGS: ReadonlySet<EntityType> = new Set(['organization', 'work', 'event', 'other'])

/** "NEP (New Economic Policy)". */
function spelledOut(a: NameMention, b: NameMention, word: string | undefined): boolean {
  if (a.endToken - a.firstToken !== 1 || word === undefined || !isInitialism(word)) return false
  return initialsOf(b.words).includes(initialismKey(word))
}
