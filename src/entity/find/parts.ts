import type { EntityType } from '../../schema/entity.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { isDemonym } from '../name/demonyms.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf } from '../name/kinds.js'
import { wordsBetween } from '../name/mention.js'
import { changedSpan, type RecognizedSpan } from '../name/name.js'
import { headIndex } from '../name/short-forms.js'
import { beginsTitle, PERSON_NOUNS } from '../name/titles.js'
import type { WordRow } from '../name/words.js'
import { isCommonWord } from './not-names.js'

const PLACE = CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region
const POSSESSIVE = /^['’]s?$/i
const CAPITAL = /^\p{Lu}/u
const NUMBER_AND_STOP = /^[IVX]+\.$/
const SMALL_OR_NUMBER = /^(?:\p{Ll}.*|[IVX]+)$/u
const JOINTS: ReadonlySet<string> = new Set(['and', 'with', 'than', 'or', 'but'])
/** A span of two names that the recogniser is less sure of than this is taken apart, whatever its type. */
const SURE_WHOLE = 0.5
const SURE_TITLE = 0.75

/** "Marx and Engels", "Seward, President Lincoln", "Isaac Newton's Principia" are two names each. */
export function partsOf(
  row: WordRow,
  span: RecognizedSpan,
  /** Whether the text has rulers of a name with numbers. */
  isNumbered: (name: string) => boolean,
): RecognizedSpan[] {
  const { text } = row.tokens
  const parts: RecognizedSpan[] = []
  let rest = span
  for (let i = rest.firstToken + 1; i < rest.endToken - 1; i++) {
    const numbered = rest.type === 'person' && endsSentence(text, rest.firstToken, i, isNumbered)
    const gap = numbered ? 0 : gapAt(row, rest, i)
    if (gap === 0 && !numbered) continue
    const [left, right] = numbered ? [rest.type, rest.type] : typesAround(text, rest, i, gap)
    // What a verb parts from the name is a common noun where it is one word and the find is doubtful.
    const noise = i === rest.firstToken + 1 && rest.confidence < SURE_TITLE && isVerb(row, i, rest.type)
    if (!noise) parts.push(cut(row, rest, rest.firstToken, numbered ? i + 1 : i, left))
    i = numbered ? i + 1 : i + gap
    rest = cut(row, rest, i, rest.endToken, right)
  }
  return [...parts, rest]
}

/** The types of the two names that tokens `i` on part. */
function typesAround(
  text: readonly string[],
  { type, endToken }: RecognizedSpan,
  i: number,
  gap: number,
): [EntityType, EntityType] {
  if (POSSESSIVE.test(text[i] as string)) return ['person', type]
  if (text[i] === 'the') return [kindOf((text[i - 1] as string).toLowerCase()) ?? type, type]
  if (text[i] === 'for')
    return ['person', (classesOf((text[i + 1] as string).toLowerCase()) & PLACE) !== 0 ? 'place' : 'organization']
  if (PERSON_NOUNS.has(text[i] as string)) return [type, 'person']
  if (type === 'place' && text[i] === 'of') return ['group', 'place']
  if (gap === 1 && type === 'person' && text[i] === 'of') return ['person', 'place']
  if (VERBS.has(text[i] as string) || ENDS_VERB.test(text[i] as string))
    return [type, type === 'person' ? 'place' : type]
  if (gap === 2 && !JOINTS.has(text[i] as string) && type === 'person')
    return [type, (text[endToken - 1] as string).endsWith('s') ? 'group' : 'organization']
  return [type, type]
}

/** How many tokens from `i` on part two names; 0 where the name goes on. */
function gapAt(row: WordRow, { firstToken, endToken, type, confidence }: RecognizedSpan, i: number): number {
  const { text } = row.tokens
  const word = text[i] as string
  const next = text[i + 1] as string
  if (JOINTS.has(word)) {
    // "the Hood and the Nelson", but not "Adam and the Ants"
    if (
      next === 'the' &&
      i === firstToken + 1 &&
      /^the$/i.test(text[firstToken - 1] ?? '') &&
      (type !== 'work' || confidence < SURE_WHOLE) &&
      CAPITAL.test(text[i + 2] ?? '')
    )
      return 2
    // "the War of Independence and the Troubles"
    if (next === 'the' && type === 'event' && CAPITAL.test(text[i + 2] ?? '') && namesEvent(row, firstToken, i))
      return 2
    if (!CAPITAL.test(next)) return 0
    // Titles have an "and" of their own, but not behind "her albums" and "the".
    const two =
      type === 'person' ||
      (type === 'group' && i === endToken - 2) ||
      (confidence < SURE_WHOLE && (type !== 'work' || /^(?:the|\p{Ll}+[^s]s)$/u.test(text[firstToken - 1] ?? ''))) ||
      (type === 'organization' && eachOfItsKind(row, firstToken, i, endToken))
    return two ? 1 : 0
  }
  if (POSSESSIVE.test(word)) {
    // "Pickett's Charge" is one name; whoever has a first name owns something else, and so does who has two names, a body.
    const owner =
      i - firstToken > 1 &&
      (genderOfFirstName(row.word[row.ofToken[firstToken] as number] as string) !== null ||
        (type === 'organization' && word.length > 1 && hasTwoNames(row, firstToken, i)))
    return type !== 'person' && owner && CAPITAL.test(next) ? 1 : 0
  }
  // "the Iceni queen Boudica"
  if (PERSON_NOUNS.has(word) && CAPITAL.test(next)) return type !== 'work' || confidence < SURE_TITLE ? 1 : 0
  // "the East African Campaign the Railway"
  if (word === 'the' && type !== 'person' && type !== 'work')
    return CAPITAL.test(next) && kindOf((text[i - 1] as string).toLowerCase()) !== undefined ? 1 : 0
  // "Achille Grandi for Christian Democracy"
  if (word === 'for' && i - firstToken === 2 && type !== 'work' && isFirstAndLastName(row, firstToken))
    return CAPITAL.test(next) ? 1 : 0
  // "the Count of Harcourt retook Barcelona", "Religion has the Great Schism"
  if (isVerb(row, i, type) && (type !== 'work' || confidence < SURE_WHOLE))
    return CAPITAL.test(next) || next === 'the' ? 1 : 0
  // "the Inuit of Pelly Bay"
  if (
    type === 'place' &&
    word === 'of' &&
    i === firstToken + 1 &&
    isPeople(row.word[row.ofToken[firstToken] as number])
  )
    return CAPITAL.test(next) ? 1 : 0
  // "Savannah, Georgia"
  if (type === 'place' && word === ',') return CAPITAL.test(next) ? 1 : 0
  if (type !== 'person') return 0
  if (word === ',') return beginsTitle(next.toLowerCase()) ? 1 : 0
  if (word === 'of' && next === 'the') return 2
  if (word === 'of' && isModernName(row, firstToken, i)) return CAPITAL.test(next) ? 1 : 0
  return 0
}

/** "Obafemi Awolowo" of "Obafemi Awolowo's Action Group", not "Young Men" or "Saint Mary". */
function hasTwoNames(row: WordRow, firstToken: number, end: number): boolean {
  const words = wordsBetween(row, firstToken, end)
  return (
    words.length === 2 &&
    !words.some(word => isCommonWord(word) || kindOf(word) || beginsTitle(word) || isDemonym(word))
  )
}

/** "University of Leeds and Durham University": each side says what it is. */
function eachOfItsKind(row: WordRow, first: number, joint: number, end: number): boolean {
  const left = wordsBetween(row, first, joint)
  const right = wordsBetween(row, joint + 1, end)
  const kind = (words: readonly string[]) => kindOf(words[headIndex(words)] as string)
  return left.length > 1 && right.length > 1 && kind(left) === 'organization' && kind(right) === 'organization'
}

/**
 * A number with a full stop before the same name, or behind a name that has other numbers: "his son Ramesses I. Ramesses",
 * not "Alfred I. Dupont".
 */
const endsSentence = (
  text: readonly string[],
  first: number,
  i: number,
  isNumbered: (name: string) => boolean,
): boolean =>
  NUMBER_AND_STOP.test(text[i] as string) &&
  (text[i + 1] === text[first] || (i === first + 1 && isNumbered(text[first] as string)))

/** What finds swallow between two names. */
const VERBS: ReadonlySet<string> = new Set('has had was were became took went won lost led met left held'.split(' '))
const ENDS_VERB = /^\p{Ll}{2,}(?:ed|took)$/u

/** A finite verb in small letters, which no name of a person or body has. */
const isVerb = ({ tokens }: WordRow, i: number, type: EntityType): boolean =>
  (VERBS.has(tokens.text[i] as string) || ENDS_VERB.test(tokens.text[i] as string)) &&
  // Whatever the tagger makes of it, no particle looks so.
  (type === 'person' || tokens.pos[i] === 'VERB' || tokens.pos[i] === 'AUX')

/** "J. A. Miller of Yorkshire", but "Maximilian Henry of Bavaria" is known by his land, and so is "Philip, Duke of Orleans". */
function isModernName(row: WordRow, firstToken: number, end: number): boolean {
  const words = wordsBetween(row, firstToken, end).filter(word => word !== '.')
  const [first, last] = [words[0] as string, words.at(-1) as string]
  return (
    words.length > 1 &&
    (first.length === 1 || genderOfFirstName(first) !== null) &&
    genderOfFirstName(last) === null &&
    !SMALL_OR_NUMBER.test(row.tokens.text[end - 1] as string) &&
    !words.includes('the') &&
    !words.includes('of') &&
    !beginsTitle(last) &&
    !PERSON_NOUNS.has(last)
  )
}

/** "Achille Grandi", not "Cameron Prize". */
function isFirstAndLastName(row: WordRow, firstToken: number): boolean {
  const [first, last] = wordsBetween(row, firstToken, firstToken + 2) as [string, string?]
  return genderOfFirstName(first) !== null && last !== undefined && kindOf(last) === undefined && !isCommonWord(last)
}

/** Whether the words say by their head that they name a happening. */
function namesEvent(row: WordRow, firstToken: number, end: number): boolean {
  const words = wordsBetween(row, firstToken, end)
  return words.length > 1 && kindOf(words[headIndex(words)] as string) === 'event'
}

const isPeople = (word = ''): boolean => isDemonym(word) || (word.endsWith('s') && isDemonym(word.slice(0, -1)))

function cut(
  row: WordRow,
  span: RecognizedSpan,
  firstToken: number,
  endToken: number,
  type: EntityType,
): RecognizedSpan {
  const { start, end } = row.tokens
  return changedSpan(span, {
    firstToken,
    endToken,
    start: start[firstToken] as number,
    end: end[endToken - 1] as number,
    type,
  })
}
