import { lowerBound } from '../../lower-bound.js'
import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { kindOf } from '../name/kinds.js'
import { type NameMention, nameMention, wordsBetween } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import { PERSON_NOUNS } from '../name/titles.js'
import type { WordRow } from '../name/words.js'

const INITIALISM = /^\p{Lu}(?:\p{Lu}|\p{Ll}(?=\p{Lu})|\.|&|-){0,8}\p{Lu}s?\.?$/u
const ROMAN_NUMERAL = /^[IVX]+$/

/** Whether a word is written as an initialism: `NEP`, `U.S.S.R.`, `CPs`. */
export const isInitialism = (word: string): boolean => INITIALISM.test(word) && !ROMAN_NUMERAL.test(word)

const SMALL: ReadonlySet<string> = new Set(
  'of the and for in on at to de la le les du das da dos des und del della der di do et y e el los las von van &'.split(
    ' ',
  ),
)

/** The initials of folded words: without small words, and with them. */
export function initialsOf(words: readonly string[]): [string, string] {
  let short = ''
  let long = ''
  for (const word of words) {
    const letter = word.charAt(0)
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    long += letter
    if (!SMALL.has(word)) short += letter
  }
  return [short, long]
}

/** The initialism folded: dots and a plural ending left out. */
export const initialismKey = (word: string): string =>
  word
    .replace(/(?<=\p{Lu})s$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/**
 * The lower-case words before an opening bracket that an initialism inside stands for: "the central committee (CC)".
 * Gives the first word's index in the row, or -1.
 */
function definedBefore(row: WordRow, bracket: number, letters: string): number {
  let at = bracket - 1
  let left = letters.length
  for (let back = 0; back < letters.length + 3 && at >= 0 && left > 0; back++, at--) {
    const word = row.word[at] as string
    if (word.charAt(0) === letters[left - 1]) left--
    else if (!SMALL.has(word)) return -1
    if (left === 0) return at
  }
  return -1
}

/**
 * The name in capitals before an opening bracket whose words an initialism inside spells: "National Council of Nigeria and
 * the Cameroons (NCNC)". Gives the first word's index in the row, or -1.
 */
function spelledBefore(row: WordRow, bracket: number, letters: string): number {
  const { text, sentence } = row.tokens
  let at = bracket - 1
  for (let left = letters.length - 1; left >= 0; at--) {
    if (at < 0 || bracket - at > letters.length + MOST_SMALL) return -1
    const word = row.word[at] as string
    if (word.charAt(0) === letters[left] && !SMALL.has(word)) left--
    else if (!SMALL.has(word)) return -1
  }
  const first = row.firstToken[at + 1] as number
  // "Fellow of the British Academy (FBA)"
  if (row.word[at + 1] === 'fellow' || PERSON_NOUNS.has(row.word[at + 1] as string)) return -1
  const whole =
    /^\p{Lu}/u.test(text[first] as string) && sentence[first] === sentence[row.firstToken[bracket] as number]
  return whole ? at + 1 : -1
}

/** Small words within a name that an initialism stands for. */
const MOST_SMALL = 5

/**
 * Initialisms that the text introduces in brackets. Those that no recogniser has found, and the names that they stand for,
 * are added to `names` (which is sorted again), in place of those that are parts of these; gives the pairs that are one.
 */
export function readInitialisms(
  document: Document,
  row: WordRow,
  names: readonly NameMention[],
): { names: NameMention[]; brackets: number[] } {
  const { tokens } = document
  const added: NameMention[] = []
  const parts = new Set<NameMention>()
  const brackets: number[] = []
  const starts = names.map(name => name.firstToken)
  const nameAt = (token: number): NameMention | undefined => {
    const name = names[lowerBound(starts, token + 1) - 1]
    return name && token < name.endToken ? name : undefined
  }
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (tokens.text[i] !== '(' || tokens.text[i + 2] !== ')') continue
    const word = tokens.text[i + 1] as string
    if (!isInitialism(word)) continue
    const before = nameAt(i - 1)
    const letters = initialismKey(word)
    const inside = nameAt(i + 1)
    const spelled = spelledBefore(row, row.ofToken[i] as number, letters)
    const start = spelled < 0 ? i : (row.firstToken[spelled] as number)
    const within = names.slice(lowerBound(starts, start), lowerBound(starts, i))
    const longer = before?.endToken === i ? start < before.firstToken : letters.length > 2 && start < i
    const head = spelled < 0 ? -1 : spelled + headIndex(row.word.slice(spelled, row.ofToken[i]))
    const type = kindOf(row.word[head] ?? '') ?? within[0]?.type
    if (longer && type && (nameAt(start)?.firstToken ?? start) === start) {
      for (const part of within) parts.add(part)
      added.push(defined(row, start, i, type, 0.8))
      if (!inside) added.push(defined(row, i + 1, i + 2, type, 0.8))
      brackets.push(i)
      continue
    }
    if (before && before.endToken === i) {
      if (before.type === 'person' || !plausible(before, letters)) continue
      if (!inside) added.push(defined(row, i + 1, i + 2, before.type, 0.8))
      brackets.push(i)
      continue
    }
    const bracket = row.ofToken[i] as number
    const first = definedBefore(row, bracket, letters)
    if (first < 0 || kindOf(row.word[bracket - 1] as string) !== 'organization') continue
    const firstToken = row.firstToken[first] as number
    let free = !inside || inside.endToken === i + 2
    for (let t = firstToken; t < i && free; t++) free = nameAt(t) === undefined
    if (!free) continue
    added.push(defined(row, firstToken, i, 'organization', 0.7))
    if (!inside) added.push(defined(row, i + 1, i + 2, 'organization', 0.8))
    brackets.push(i)
  }
  const kept = parts.size > 0 ? names.filter(name => !parts.has(name)) : names
  return { names: [...kept, ...added].sort((a, b) => a.start - b.start), brackets }
}

function defined(
  row: WordRow,
  firstToken: number,
  endToken: number,
  type: EntityType,
  confidence: number,
): NameMention {
  const start = row.tokens.start[firstToken] as number
  const end = row.tokens.end[endToken - 1] as number
  const words = wordsBetween(row, firstToken, endToken)
  return nameMention({ firstToken, endToken, start, end, type, confidence }, 'definition', words)
}

/** A foreign initialism ("Socialist Unity Party (SED)") shares at least a letter with its name, a true one all of them. */
function plausible({ words, type }: NameMention, letters: string): boolean {
  const [short, long] = initialsOf(words)
  if (short === letters || long === letters) return true
  if (words.length < 2) return false
  return type === 'organization' || short.startsWith(letters.charAt(0))
}
