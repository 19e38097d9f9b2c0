import { isMonth } from '../../months.js'
import type { Tokens } from '../../reading/document.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { isDemonym } from '../name/demonyms.js'
import type { RecognizedSpan } from '../name/name.js'

const SMALL = /^\p{Ll}/u
const YEARS = /^(?:\d[\d–-]*|[-–])$/
/** Prepositions that put a happening in its time, and are no part of its name. */
const DATING = /^(?:in|on|during|since|until|from|by)$/
/** Bodies that are called so by one word, wherever they are: "the Society in Russia". */
const BARE = /^(?:Society|Company|Order|Party|Union|League|Congress|Army|Committee|Association|Federation|Movement)$/
const WROTE = /^(?:wrote|published|finished|composed|began|completed)$/
const ERRAND = /^(?:for|from|in|at|with|by|against|under|as)$/
/** Bodies that stand in a place, and are called without it. */
const SCHOOLS: ReadonlySet<string> = new Set(
  'university college school academy institute hospital museum library'.split(' '),
)
const PLACE = CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region
/** Of a title less sure than this it is doubtful where it ends. */
const SURE_TITLE = 0.5

/** "Bandung Conference 1955" and "the peace conference in May" are called so without the date; "of peace" belongs to the "forces" behind it. */
export function withoutYear(tokens: Tokens, firstToken: number, endToken: number): number {
  const { text, pos } = tokens
  let end = endToken
  while (end - 1 > firstToken && YEARS.test(text[end - 1] as string)) end--
  if (end - firstToken > 2 && DATING.test(text[end - 1] as string)) return end - 1
  // The date of "the Crisis of October 1962" is the text's, not the name's.
  if (end < endToken) return text[end - 2] === 'of' && isMonth(text[end - 1] as string) ? end - 2 : end
  const dated = DATING.test(text[end - 2] as string) || (text[end - 2] === 'of' && YEARS.test(text[end] ?? ''))
  if (end - firstToken > 2 && isMonth(text[end - 1] as string) && dated) return end - 2
  const tail = end - firstToken > 2 && text[end - 2] === 'of' && SMALL.test(text[end - 1] as string)
  return tail && pos[end] === 'NOUN' && SMALL.test(text[end] as string) ? end - 2 : end
}

/** "the Indian Mutiny of the British" */
export function withoutNamers(tokens: Tokens, firstToken: number, endToken: number): number {
  const { text, low } = tokens
  const of = endToken - 3
  const theirs = of > firstToken && text[of] === 'of' && text[of + 1] === 'the' && isDemonym(low[of + 2] as string)
  return theirs ? of : endToken
}

/** "Andrews University in Scotland"; "The War in Paraguay", published in London, where the recogniser is unsure of the title. */
export function withoutPlace(
  tokens: Tokens,
  { type, confidence }: RecognizedSpan,
  firstToken: number,
  endToken: number,
): number {
  const { text, low } = tokens
  const before = endToken - 2
  if (before <= firstToken || text[before] !== 'in' || (classesOf(low[endToken - 1] as string) & PLACE) === 0)
    return endToken
  const school = type === 'organization' && low.slice(firstToken, before).some(word => SCHOOLS.has(word))
  const bare = type === 'organization' && before === firstToken + 1 && BARE.test(text[firstToken] as string)
  const written = type === 'work' && WROTE.test(text[firstToken - 1] ?? '')
  const title = written || ((type === 'work' || type === 'event') && confidence < SURE_TITLE && text[endToken] === 'in')
  return bare || (before > firstToken + 1 && (school || title)) ? before : endToken
}

/** "José Moñino for Spain": no person's name goes on so. */
export function withoutErrand(tokens: Tokens, firstToken: number, endToken: number): number {
  const { text } = tokens
  for (let i = firstToken + 1; i < endToken - 1; i++) if (ERRAND.test(text[i] as string)) return i
  return endToken
}

/** "refitted at Chatham for the Antarctic": no body is a place for something. */
export function isPlaceBeforeFor(tokens: Tokens, firstToken: number): boolean {
  const { text } = tokens
  return /^(?:at|in|from)$/.test(text[firstToken - 1] ?? '') && text[firstToken + 1] === 'for'
}
