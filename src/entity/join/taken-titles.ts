import type { Document } from '../../reading/document.js'
import { titlesBefore } from '../name/form.js'
import { genderOfFirstName } from '../name/gender.js'
import type { NameMention } from '../name/mention.js'
import { NAMING_NOBLE_TITLES } from '../name/titles.js'
import type { WordRow } from '../name/words.js'

/** ", first Earl of Shrewsbury" */
const NUMBERED =
  /^,(?: (?:the )?(?:\d{0,2}\w{0,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?$|^, the$/

/** "became Duke of Savoy" */
const MADE =
  /^(?:(?:, [^,]{3,60})? ?whom (?:he|she|they|the \w+) (?:had )?(?:made|created|appointed)|became|had become|becoming|was (?:created|made|raised to the peerage as)|, (?:later|afterwards|from \d+|created))(?: (?:the )?(?:first|second|third|\d+\w\w))?$/
/** Titles of nobles who are called by them. */
const PEER: ReadonlySet<string> = new Set('lord lady baron baroness viscount viscountess earl countess'.split(' '))

/** "Arthur Wellesley, 1st Duke of Wellington": `between` are the words between the two. */
export function isNobleTitle(row: WordRow, a: NameMention, b: NameMention, between: string): boolean {
  if (a.type !== 'person' || b.type !== 'person' || b.endToken - b.firstToken <= 2) return false
  if (!NUMBERED.test(between) && !MADE.test(between)) return false
  // "Ahmadu Bello, the Sardauna of Sokoto"
  if (between === ', the' && b.words[1] === 'of' && genderOfFirstName(b.words[0] as string) === null) return true
  return NAMING_NOBLE_TITLES.has(row.word[row.ofToken[b.firstToken] as number] as string)
}

/** "the Duke of Berry, afterwards Louis XVI" */
export const isFutureRuler = (text: readonly string[], a: NameMention, b: NameMention, between: string): boolean =>
  a.type === 'person' &&
  b.type === 'person' &&
  /^, (?:afterwards|later|the future|subsequently|eventually)$/.test(between) &&
  /^[IVX]+\.?$/.test(text[b.endToken - 1] as string)

/** "Godfrey Huggins, later Lord Malvern". */
export function isPeer(document: Document, row: WordRow, a: NameMention, b: NameMention, between: string): boolean {
  if (a.type !== 'person' || b.type !== 'person' || a.words.length < 2 || !MADE.test(between)) return false
  return PEER.has(titlesBefore(document, row, b)[0]?.text ?? '')
}
