import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { initialsOf } from '../find/initialisms.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf, sureKind } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import { isOfficeNoun, titleTable } from '../name/titles.js'
import type { WordRow } from '../name/words.js'
import { readApposition } from './appositions.js'
import { STRENGTH, type TypeHint } from './hint.js'
import { readLists } from './name-lists.js'
import { bySeries, readSeries } from './numbered.js'
import { byByname, byLife, byNoble, byOffice, bySpeaking, bySurname, byTitle, noblePlaces } from './person-hints.js'
import { byAddress, byPlaceNoun, byPreposition, byRuler } from './place-hints.js'
import { typeByShape } from './shape-hints.js'
import { byShip, readShips } from './ship-hints.js'
import { Surnames } from './surnames.js'
import { byPossession, byPublication } from './work-hints.js'

/** Heads of names that are surnames too. */
const SURNAMES: ReadonlySet<string> = new Set('law laws bill act battle poem siege'.split(' '))
const CAPITAL = /^\p{Lu}/u

/** Reads, for every name of a document, what its form and the words around it say of its type. */
export function readHints(document: Document, row: WordRow, names: readonly NameMention[]): (TypeHint | null)[] {
  const surnames = new Surnames(names)
  const lists = readLists(document, names)
  const plurals = readPlurals(document, names, surnames)
  const nobles = noblePlaces(names)
  const initials = initialsOfNames(names)
  const ships = readShips(document, names)
  const series = readSeries(names)
  return names.map((name, i) =>
    name.source === 'user' || name.source === 'marks'
      ? null
      : (byShip(document, name, ships, surnames) ??
        bySeries(name, series) ??
        typeByShape(document, name) ??
        byInitials(name, initials) ??
        byApposition(document, name) ??
        byNoble(document, name, nobles) ??
        byByname(document, name) ??
        byHappening(document, name) ??
        byTitle(document, row, name) ??
        byPublication(document, name, surnames) ??
        byPossession(document, name, names[i - 1]) ??
        byOffice(document, name) ??
        byPlaceNoun(document, name) ??
        byPreposition(document, name, surnames) ??
        byRuler(document, name, surnames) ??
        byAddress(document, name) ??
        byLife(document, name) ??
        bySpeaking(document, name) ??
        bySeat(name, names[i - 1], document) ??
        bySurname(document, name, surnames) ??
        byPlural(name, plurals) ??
        byHead(name) ??
        byArticle(document, name) ??
        lists[i] ??
        null),
  )
}

/** Names of places and bodies by their initials. */
function initialsOfNames(names: readonly NameMention[]): ReadonlyMap<string, EntityType> {
  const initials = new Map<string, EntityType>()
  for (const { type, words } of names) {
    if (words.length > 1 && (type === 'place' || type === 'organization')) initials.set(initialsOf(words)[0], type)
  }
  return initials
}

/** "S. F." beside "San Francisco". */
function byInitials({ words }: NameMention, initials: ReadonlyMap<string, EntityType>): TypeHint | null {
  if (words.length < 2 || words.some(word => word.length > 1)) return null
  const type = initials.get(words.join(''))
  return type ? { type, strength: STRENGTH.shape } : null
}

/** "the cruiser Aurora": a name whose own words don't say what it names. */
function byApposition(document: Document, name: NameMention): TypeHint | null {
  if (name.words.some(word => kindOf(word))) return null
  const type = readApposition(document, name)
  return type && type !== name.type ? { type, strength: STRENGTH.apposition } : null
}

/** "Destruction of the Seven Cities", "Partition of Bengal": what was done to a place, with the capital of a name. */
function byHappening({ tokens }: Document, { type, words, confidence, firstToken }: NameMention): TypeHint | null {
  if (type === 'event' || words.length < 3 || words[1] !== 'of' || (type === 'work' && confidence > 0.85)) return null
  // "Steven Runciman's The Fall of Constantinople"
  if (tokens.text[firstToken] === 'The' && type === 'work') return null
  const [first] = words as [string]
  return HAPPENINGS.has(first) || /^(?!organi)\p{L}+i[sz]ation$/u.test(first)
    ? { type: 'event', strength: STRENGTH.shape }
    : null
}

const HAPPENINGS: ReadonlySet<string> = new Set(
  'annexation burning capture colonisation conquest defenestration destruction dissolution expulsion fall liberation occupation partition partitions relief sack siege storming surrender unification'.split(
    ' ',
  ),
)

const SEATED = /^(?:college|university|school|institute|academy|hospital|museum|library|church|cathedral|seminary)$/

/** "Girton College, Cambridge": a city behind a body that is there. */
function bySeat(
  { type, words, firstToken }: NameMention,
  before: NameMention | undefined,
  { tokens }: Document,
): TypeHint | null {
  if (type === 'place' || words.length > 1 || before?.type !== 'organization' || before.endToken !== firstToken - 1)
    return null
  if (!SEATED.test(before.words.at(-1) as string)) return null
  const city = (classesOf(words[0] as string) & (CLASS_BIT.city | CLASS_BIT.region)) !== 0
  return city && tokens.text[firstToken - 1] === ',' ? { type: 'place', strength: STRENGTH.office } : null
}

/** Single words that the text uses as many: "the Helvetii were", "the Veneti tribe", "the Medicis" beside Lorenzo Medici. */
function readPlurals({ tokens }: Document, names: readonly NameMention[], surnames: Surnames): ReadonlySet<string> {
  const plurals = new Set<string>()
  for (const { words, firstToken, endToken, type } of names) {
    if (words.length > 1 || !/^the$/i.test(tokens.text[firstToken - 1] ?? '')) continue
    const [word] = words as [string]
    const many =
      PEOPLE.test(tokens.text[endToken] ?? '') ||
      (tokens.text[endToken] === ',' && /^whom?$/.test(tokens.text[endToken + 1] ?? '') && type !== 'person') ||
      (tokens.text[firstToken - 2] === 'of' && CHIEFS.has(tokens.text[firstToken - 3] ?? '')) ||
      // Persons have no article, unless they are many.
      (type === 'person' && /[^isu]s$/.test(word) && CAPITAL.test(tokens.text[firstToken] as string)) ||
      // "the Ross expedition": a surname of its own is no plural.
      (word.endsWith('s') && surnames.has(word.slice(0, -1)) && !surnames.has(word))
    if (many) plurals.add(word)
  }
  return plurals
}

const PEOPLE =
  /^(?:were|are|have|live|lived|themselves|tribes?|clans?|people|peoples|confederation|warriors|chiefs?|chieftains?)$/
/** Whom only a people has: "a chief of the Gudala". */
const CHIEFS: ReadonlySet<string> = new Set(['chief', 'chiefs', 'chieftain', 'chieftains'])

function byPlural({ words, type }: NameMention, plurals: ReadonlySet<string>): TypeHint | null {
  if (type === 'group' || words.length > 1 || !plurals.has(words[0] as string)) return null
  return { type: 'group', strength: STRENGTH.plural }
}

/** "the École Militaire": nobody of two names has an article, but for what is theirs. */
function byArticle(
  { tokens }: Document,
  { type, words, firstToken, endToken, confidence }: NameMention,
): TypeHint | null {
  if (type !== 'person' || words.length !== 2 || confidence > 0.9) return null
  const [first, last] = words as [string, string]
  const next = tokens.text[endToken] ?? ''
  if (
    tokens.text[firstToken - 1] !== 'the' ||
    tokens.pos[endToken] === 'NOUN' ||
    tokens.pos[endToken] === 'ADJ' ||
    /^['’-]/.test(next) ||
    CAPITAL.test(next) ||
    last.endsWith('s') ||
    genderOfFirstName(first) !== null ||
    genderOfFirstName(last) !== null ||
    titleTable().has(last) ||
    titleTable().has(first) ||
    isOfficeNoun(last)
  )
    return null
  return { type: 'organization', strength: STRENGTH.preposition }
}

function byHead({ words, type }: NameMention): TypeHint | null {
  if (words.length < 2) return null
  const head = words[headIndex(words)] as string
  const kind = kindOf(head) ?? (head.endsWith('s') ? kindOf(head.slice(0, -1)) : undefined)
  if (!kind || kind === type) return null
  // "Order of Saints Maurice"
  if (type === 'person' && kind === 'organization' && words[1] === 'of') return { type: kind, strength: STRENGTH.title }
  // No family is called Doctrine or Massacre.
  const sure =
    type === 'person' &&
    (kind === 'event' || kind === 'work') &&
    sureKind(words, headIndex(words)) &&
    !SURNAMES.has(head)
  // A title may be about a war or a river.
  const likely = type !== 'work' && sureKind(words, headIndex(words)) === kind
  return { type: kind, strength: sure ? STRENGTH.title : likely ? STRENGTH.sureHead : STRENGTH.head }
}
