import { lowerBound } from '../../lower-bound.js'
import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { kindOf } from '../name/kinds.js'
import { type NameMention, nameMention, wordsBetween } from '../name/mention.js'
import type { WordRow } from '../name/words.js'

const INITIALISM = /^\p{Lu}(?:\p{Lu}|\p{Ll}(?=\p{Lu})|\.|&|-){0,8}\p{Lu}s?\.?$/u
const ROMAN_NUMERAL = /^[IVX]+$/

/** Whether a word is written as an initialism: `NEP`, `U.S.S.R.`, `CPs`. */
export const isInitialism = (word: string): boolean => INITIALISM.test(word) && !ROMAN_NUMERAL.test(word)

const SMALL: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'at',
  'to',
  'de',
  'la',
  'des',
  'und',
  'del',
  'della',
  'der',
  'di',
  'do',
  'et',
  'y',
  'e',
  '&',
])

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
 * Initialisms that the text introduces in brackets. Those that no recogniser has found, and the lower-case names that
 * they stand for, are added to `names` (which is sorted again); gives the pairs that are one.
 */
export function readInitialisms(
  document: Document,
  row: WordRow,
  names: readonly NameMention[],
): { added: NameMention[]; brackets: number[] } {
  const { tokens } = document
  const added: NameMention[] = []
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
  return { added, brackets }
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
