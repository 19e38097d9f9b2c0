import type { Document } from '../../reading/document.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { isDemonym, isNationality } from '../name/demonyms.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf } from '../name/kinds.js'
import { changedMention, type NameMention } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import { NAMING_NOBLE_TITLES, PERSON_NOUNS, titleTable } from '../name/titles.js'
import type { WordRow } from '../name/words.js'

const CAPITAL_OR_DIGIT = /[\p{Lu}\p{N}]/u
/** "MRBMs": common nouns, abbreviated. */
const PLURAL_INITIALISM = /^\p{Lu}{2,}s$/u
/** In ASCII, which is what common English words are written in. */
const startsSmall = (text: string): boolean => text.charCodeAt(0) >= 97 && text.charCodeAt(0) <= 122
const SMALL = /^\p{Ll}/u
/** "pro-American", "anti-Soviet". */
const PREFIXED = /^(?:pro|anti|non|ex|post|pre|un)-/
const DEGREE: ReadonlySet<string> = new Set(
  'phd dphil md ba bsc bs ma msc mphil mba llb llm lld dd dsc frs kcb kcmg obe cbe mbe'.split(' '),
)
/** Endings of adjectives made from names, which most names of places and persons don't have. */
const ADJECTIVE = /(?:ian|ean|ese|ish|ist|ista|istic|ern|iote?|onic|vik)$/
/** Nouns for persons by which newspapers and bands are called too. */
const PRESS: ReadonlySet<string> = new Set(
  'worker guardian economist observer socialist communist republican nationalist champion pilot'.split(' '),
)
/** What there are many of, whatever the capitals, and offices whose noun comes first: "an Act of Parliament". */
const GENERIC: ReadonlySet<string> = new Set([
  'act of parliament',
  'acts of parliament',
  'act of congress',
  'order in council',
  'astronomer royal',
  'poet laureate',
])
/** Endings of common nouns. */
const ABSTRACT = /(?:ing|tion|ness|ment|ity|ship|hood)$/
const COMMON = CLASS_BIT.noun | CLASS_BIT.verb | CLASS_BIT.adjective | CLASS_BIT.closed | CLASS_BIT.actor
const NAMED =
  CLASS_BIT.maleName |
  CLASS_BIT.femaleName |
  CLASS_BIT.firstName |
  CLASS_BIT.lastName |
  CLASS_BIT.city |
  CLASS_BIT.country |
  CLASS_BIT.region

/** Whether a folded word is a common word of English, and no name that is listed anywhere. */
export const isCommonWord = (word: string): boolean => {
  const bits = classesOf(word)
  return (bits & COMMON) !== 0 && (bits & NAMED) === 0
}

/** "Massacres", "Treaties" */
const isKindPlural = (word: string): boolean =>
  word.endsWith('s') && kindOf(word.replace(/(?:ies|s)$/, ending => (ending === 'ies' ? 'y' : ''))) !== undefined

/** What all finds of one single word have in common. */
interface WordUse {
  count: number
  /** Before a noun in small letters: "Stalinist bureaucracy". */
  attributive: number
  /** Where the capital is no evidence: at the start of a sentence or in a heading. */
  opening: number
  heading: number
  surest: number
}

/** Leaves out finds that name nobody: adjectives, common nouns with the capital of a heading, degrees, bare offices. */
export function withoutCommonWords(document: Document, row: WordRow, names: readonly NameMention[]): NameMention[] {
  const { tokens, sentences, paragraphs } = document
  const uses = new Map<string, WordUse>()
  const surnames = new Set<string>()
  for (const { words, type, firstToken, endToken, confidence } of names) {
    if (words.length > 1) {
      if (type === 'person') surnames.add(words.at(-1) as string)
      continue
    }
    const word = words[0] as string
    let use = uses.get(word)
    if (!use) uses.set(word, (use = { count: 0, attributive: 0, opening: 0, heading: 0, surest: 0 }))
    const sentence = sentences[tokens.sentence[firstToken] as number]
    const heading = sentence !== undefined && paragraphs[sentence.paragraph]?.kind === 'heading'
    use.count++
    if (heading) use.heading++
    if (heading || sentence?.firstToken === firstToken) use.opening++
    if (tokens.pos[endToken] === 'NOUN' && SMALL.test(tokens.text[endToken] as string)) use.attributive++
    if (confidence > use.surest) use.surest = confidence
  }
  let small: ReadonlySet<string> | undefined
  const inSmallLetters = (word: string): boolean => {
    small ??= new Set(tokens.forms.filter(startsSmall))
    return small.has(word)
  }
  const verdicts = new Map<string, boolean>()
  const isName = (name: NameMention): boolean => {
    const { words, type } = name
    if (
      type !== 'person' &&
      type !== 'place' &&
      type !== 'group' &&
      PLURAL_INITIALISM.test(document.clean.slice(name.start, name.end))
    )
      return false
    if (words.length > 1 && isNationality(words)) return false
    if (words.length > 1)
      return (
        !GENERIC.has(words.join(' ')) &&
        !isOffice(document, name) &&
        !isDescription(document, row, name, uses) &&
        !isHeadline(document, name, inSmallLetters)
      )
    const word = words[0] as string
    if (word === 'god' && isOath(document, name)) return false
    if ((isCommonWord(word) || kindOf(word)) && belongsToOffice(document, row, name)) return false
    if (isBareOffice(document, name)) return false
    if (type === 'person' && isInverted(document, name)) return false
    const use = uses.get(word)
    if (isDemonym(word)) return type === 'person' && surnames.has(word)
    if (isCompoundDemonym(tokens, name)) return false
    if (!use) return surnames.has(word)
    let verdict = verdicts.get(word)
    if (verdict === undefined) {
      verdict = isWordName(word, use, uses, inSmallLetters)
      verdicts.set(word, verdict)
    }
    return verdict || surnames.has(word)
  }
  const kept: NameMention[] = []
  for (const name of names) {
    const part = hasCapital(document, name) ? knownPart(row, name, uses, surnames) : null
    if (part && isName(part)) kept.push(part)
  }
  return kept
}

/** "Irish Fenians" and "Fenians meeting" are no other than "Fenians", where the text has these. */
function knownPart(
  row: WordRow,
  name: NameMention,
  uses: ReadonlyMap<string, WordUse>,
  surnames: ReadonlySet<string>,
): NameMention {
  const { words, firstToken, endToken } = name
  if (words.length !== 2 || endToken - firstToken !== 2) return name
  const [first, second] = words as [string, string]
  const { text, start, end } = row.tokens
  if (isDemonym(first) && second.endsWith('s') && uses.has(second) && kindOf(second) === undefined)
    return changedMention(name, {
      firstToken: firstToken + 1,
      start: start[firstToken + 1] as number,
      words: [second],
    })
  if (!SMALL.test(text[firstToken + 1] as string)) return name
  // "the Díaz regime", but the Dreyfus affair is a name.
  const person = surnames.has(first) && !isCommonWord(first) && kindOf(second) !== 'event'
  if (person)
    return changedMention(name, {
      type: 'person',
      endToken: firstToken + 1,
      end: end[firstToken] as number,
      words: [first],
    })
  if (uses.has(first) && name.type === 'other')
    return changedMention(name, { endToken: firstToken + 1, end: end[firstToken] as number, words: [first] })
  return name
}

/** "French-Ottoman" */
const isCompoundDemonym = ({ text, low }: Document['tokens'], { firstToken, endToken }: NameMention): boolean =>
  endToken - firstToken === 3 &&
  text[firstToken + 1] === '-' &&
  isDemonym(low[firstToken] as string) &&
  isDemonym(low[firstToken + 2] as string)

const hasCapital = ({ clean }: Document, { start, end }: NameMention): boolean => {
  // A part of an address: "example.org/Something".
  if (clean.charAt(start - 1) === '/' && /\S/.test(clean.charAt(start - 2))) return false
  const surface = clean.slice(start, end)
  return CAPITAL_OR_DIGIT.test(surface) && !PREFIXED.test(surface)
}

function isWordName(
  word: string,
  use: WordUse,
  uses: ReadonlyMap<string, WordUse>,
  inSmallLetters: (word: string) => boolean,
): boolean {
  if (word.length === 1 || DEGREE.has(word)) return false
  // A member or an adjective of a group that the text names: "Menshevik" beside "Mensheviks".
  if (uses.has(`${word}s`) && (use.attributive > 0 || ADJECTIVE.test(word))) return false
  const adjective = ADJECTIVE.test(word) || (classesOf(word) & CLASS_BIT.adjective) !== 0
  if (use.attributive === use.count && adjective && use.surest < 0.95) return false
  const opens = use.opening === use.count && use.surest < 0.98 && kindOf(word) === undefined
  const common = isCommonWord(word) || inSmallLetters(word) || isKindPlural(word)
  if (opens && (common || ABSTRACT.test(word))) return false
  return use.heading < use.count || use.surest >= 0.95
}

/** An office is no name, with whatever belongs to it: "Professor of Linguistics", "War Commissar". */
function isOffice({ tokens }: Document, { words, type, confidence, firstToken }: NameMention): boolean {
  // "The Mayor of Casterbridge" is a work, but not behind a name: "Snowden, the Chancellor of the Exchequer".
  const behindName = tokens.text[firstToken - 1] === 'the' && tokens.text[firstToken - 2] === ','
  if (type === 'work' && confidence > 0.8 && !behindName) return false
  const at = headIndex(words)
  const head = words[at] as string
  const facts = head.endsWith('s') ? undefined : titleTable().get(head)
  if (!facts && !PERSON_NOUNS.has(head)) return false
  if (at < words.length - 1) {
    if (type === 'person' && at === 0 && NAMING_NOBLE_TITLES.has(head)) return false
    // "Queen of Scots Regiment"
    if (facts?.kind === 'royal' && kindOf(words.at(-1) as string) === 'organization' && !words.includes('the'))
      return false
    return facts !== undefined || type !== 'organization'
  }
  // "William Marshal" is called so, "the Deputy Commissioner" is none.
  if (type === 'person' && tokens.text[firstToken - 1] !== 'the' && genderOfFirstName(words[0] as string) !== null)
    return false
  // "Surendra Nath Sen": no office is abbreviated behind a name.
  if (type === 'person' && words.length > 1 && head.length < 5 && !PERSON_NOUNS.has(head)) return false
  // "the Black Prince" is a name.
  if (facts) return facts.kind === 'office'
  return type === 'other' || type === 'event' || (type === 'organization' && !PRESS.has(head))
}

/** "the Treasurer", "the Chancellor". */
function isBareOffice({ tokens }: Document, { words, type, firstToken }: NameMention): boolean {
  const word = words[0] as string
  if (tokens.text[firstToken - 1] !== 'the' || type === 'work' || PRESS.has(word)) return false
  return titleTable().get(word)?.kind === 'office' || PERSON_NOUNS.has(word)
}

/** "Ivan" of "Petrov, Ivan (1987).", with which an entry of a list of books begins. */
function isInverted({ tokens, sentences }: Document, { firstToken, endToken }: NameMention): boolean {
  const { text, pos, low } = tokens
  if (text[firstToken - 1] !== ',' || pos[firstToken - 2] !== 'PROPN') return false
  const first = sentences[tokens.sentence[firstToken] as number]?.firstToken ?? firstToken
  // Behind a mark of a note, if any.
  if (firstToken - first !== 2 && !(firstToken - first === 3 && !LETTER.test(text[first] as string))) return false
  const year = text[endToken] === '(' && /^\d{4}/.test(text[endToken + 1] ?? '')
  return (year || text[endToken] === '.') && !isCommonWord(low[firstToken - 2] as string)
}

const LETTER = /^\p{L}/u

/** "By God, sir", "God save the king". */
const isOath = ({ tokens }: Document, { firstToken, endToken }: NameMention): boolean =>
  /^(?:by|my|thank|oh|good|great)$/.test(tokens.low[firstToken - 1] ?? '') ||
  /^(?:save|bless|knows|forbid|grant|willing|help|damn|be|so|may|will)$/.test(tokens.low[endToken] ?? '')

/** "Defense" of "Minister of Defense". */
function belongsToOffice({ tokens }: Document, row: WordRow, { firstToken }: NameMention): boolean {
  const of = tokens.text[firstToken - 1] === 'the' ? firstToken - 2 : firstToken - 1
  return of > 0 && tokens.text[of] === 'of' && titleTable().has(row.word[row.ofToken[of - 1] as number] as string)
}

/** A heading in title case that the recogniser takes for a name: "Surrender of the Rebels". */
function isHeadline(
  { tokens, sentences, paragraphs }: Document,
  { firstToken, words, confidence, type }: NameMention,
  inSmallLetters: (word: string) => boolean,
): boolean {
  const sentence = sentences[tokens.sentence[firstToken] as number]
  if (!sentence || type === 'person' || paragraphs[sentence.paragraph]?.kind !== 'heading') return false
  // "The Malayan Emergency and the New Villages"
  const [first] = words as [string]
  const said = kindOf(words[headIndex(words)] as string) !== undefined && !isCommonWord(first) && !inSmallLetters(first)
  return (confidence < 0.6 && !said) || words.every(word => word.length < 4 || inSmallLetters(word))
}

/** A name before a noun in small letters describes: "Northern armies", "Soviet theatre". Events are named so: "Haitian revolution". */
function isDescription(
  { tokens }: Document,
  row: WordRow,
  { words, endToken, firstToken, source, type }: NameMention,
  uses: ReadonlyMap<string, WordUse>,
): boolean {
  if (source !== 'recognizer' || type === 'person') return false
  const last = row.ofToken[endToken - 1] as number
  if (!SMALL.test(tokens.text[row.firstToken[last] as number] as string)) return false
  if (endToken - firstToken > 3 || kindOf(words.at(-1) as string) === 'event') return false
  const first = words[0] as string
  if (PERSON_NOUNS.has((words.at(-1) as string).replace(/s$/, ''))) return true
  return isDemonym(first) || ADJECTIVE.test(first) || uses.has(`${first}s`)
}
