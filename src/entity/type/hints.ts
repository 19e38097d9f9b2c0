import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { initialsOf } from '../find/initialisms.js'
import { isCommonWord } from '../find/not-names.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf, sureKind } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import { beginsTitle, isOfficeNoun, NAMING_NOBLE_TITLES, titleTable } from '../name/titles.js'
import type { WordRow } from '../name/words.js'
import { readApposition } from './appositions.js'
import { STRENGTH, type TypeHint } from './hint.js'
import { readLists } from './name-lists.js'
import { bySeries, readSeries } from './numbered.js'
import { byAddress, byPlaceNoun, byPreposition, byRuler } from './place-hints.js'
import { typeByShape } from './shape-hints.js'
import { byShip, readShips } from './ship-hints.js'
import { Surnames } from './surnames.js'
import { byPossession, byPublication } from './work-hints.js'

/** Heads of names that are surnames too. */
const SURNAMES: ReadonlySet<string> = new Set('law laws bill act battle poem siege'.split(' '))
const LIFE: ReadonlySet<string> = new Set('born died married wept fled resigned abdicated'.split(' '))
/** What is done to persons alone. */
const SUFFERED: ReadonlySet<string> = new Set(
  'assassinated baptised baptized beatified beheaded canonised canonized guillotined hanged knighted ordained poisoned strangled excommunicated arrested imprisoned'.split(
    ' ',
  ),
)
const THE = /^the$/i
const CAPITAL = /^\p{Lu}/u

const QUARTER: ReadonlySet<string> = new Set('new north south east west'.split(' '))

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
        bySeat(name, names[i - 1], document) ??
        bySurname(document, name, surnames) ??
        byPlural(name, plurals) ??
        byHead(name) ??
        byArticle(document, name) ??
        lists[i] ??
        null),
  )
}

/** The places that nobles are called by: "Warwick" of "Earl of Warwick". */
function noblePlaces(names: readonly NameMention[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { type, words } of names) {
    if (type === 'person' && words.length === 3 && words[1] === 'of' && NAMING_NOBLE_TITLES.has(words[0] as string))
      places.add(words[2] as string)
  }
  return places
}

/** "Warwick changed sides": the earl, where the text has one. */
function byNoble(
  { tokens }: Document,
  { words, firstToken, endToken }: NameMention,
  nobles: ReadonlySet<string>,
): TypeHint | null {
  if (words.length > 1 || !nobles.has(words[0] as string)) return null
  const acts = tokens.pos[endToken] === 'VERB' || tokens.pos[endToken] === 'AUX'
  return acts && tokens.pos[firstToken - 1] !== 'ADP' ? { type: 'person', strength: STRENGTH.shape } : null
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

/** "General Moltke" elsewhere than in the recogniser's find, which holds the name alone. */
function byTitle({ tokens }: Document, row: WordRow, { firstToken, words, type }: NameMention): TypeHint | null {
  if (type === 'person' || firstToken === 0 || words.length > 3) return null
  const before = tokens.text[firstToken - 1] as string
  if (!CAPITAL.test(before) || tokens.sentence[firstToken - 1] !== tokens.sentence[firstToken]) return null
  const word = row.word[row.ofToken[firstToken - 1] as number] as string
  if (!beginsTitle(word) || !titleTable().has(word) || words.some(word => kindOf(word))) return null
  return { type: 'person', strength: STRENGTH.title }
}

/** "Constance of Hungary", "Fulk of Toulouse", "the Hospitallers of Toulouse", "Saint Dominic prayed", "Comminges" of "Bernard IV of Comminges". */
function byByname({ tokens }: Document, { type, words, firstToken, endToken }: NameMention): TypeHint | null {
  const [first, second] = words as [string, string?]
  const before = tokens.text[firstToken - 1] ?? ''
  const hint = (to: EntityType): TypeHint => ({ type: to, strength: STRENGTH.shape })
  if (type === 'person' && words.length === 1 && before === 'of' && RULER.test(tokens.text[firstToken - 2] ?? ''))
    return hint('place')
  if (type !== 'place' && type !== 'event') return null
  if (type === 'place' && words.length === 2 && SAINT.test(first) && tokens.pos[endToken] === 'VERB')
    return tokens.pos[firstToken - 1] === 'ADP' ? null : hint('person')
  if (words.length !== 3 || second !== 'of' || kindOf(first) !== undefined) return null
  if (THE.test(before))
    return first.length > 4 && /[^s]s$/.test(first) && kindOf(first.slice(0, -1)) === undefined && !isCommonWord(first)
      ? hint('group')
      : null
  if (type === 'place' && genderOfFirstName(first) !== null) return hint('person')
  const unknown = type === 'place' && classesOf(first) === 0 && tokens.pos[firstToken - 1] !== 'ADP'
  return unknown ? hint('person') : null
}

const RULER = /^(?:II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV)$/
const SAINT = /^(?:saint|st)$/

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

/** "Kutuzov, the commander of the army,", "an old printer, Caslon", "the printer William Caslon". */
function byOffice({ tokens, sentences }: Document, name: NameMention): TypeHint | null {
  const { firstToken, endToken, type, words } = name
  if (type === 'person' || words.length > 3 || words.some(word => kindOf(word))) return null
  if (
    isOfficeNoun(tokens.text[firstToken - 1] ?? '') &&
    tokens.sentence[firstToken - 1] === tokens.sentence[firstToken] &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tokens.pos[firstToken - 2] ?? '') &&
    tokens.pos[endToken] !== 'NOUN'
  )
    return office(words)
  if (
    tokens.text[firstToken - 1] === ',' &&
    tokens.text[endToken] === ',' &&
    isOfficeNoun(tokens.low[firstToken - 2] ?? '')
  )
    return office(words)
  // "at Harvard, a scholar"
  const at = THE.test(tokens.text[firstToken - 1] ?? '') ? firstToken - 2 : firstToken - 1
  // "Gwalior, whose maharaja,"
  if (/^(?:whose|its|their)$/.test(tokens.text[endToken + 1] ?? '')) return null
  if (tokens.text[endToken] !== ',' || /^(?:at|in|from)$/i.test(tokens.text[at] ?? '')) return null
  const last = Math.min(sentences[tokens.sentence[endToken] as number]?.endToken ?? 0, endToken + 9)
  for (let i = endToken + 1; i < last; i++) {
    const pos = tokens.pos[i]
    const noun = tokens.low[i] as string
    if (isOfficeNoun(noun) && (noun === tokens.text[i] || titleTable().has(noun))) {
      const after = tokens.pos[i + 1]
      return after === 'ADP' || after === 'PUNCT' ? office(words) : null
    }
    // "a ship's surgeon"
    if (!/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(pos as string)) return null
  }
  return null
}

/** An office beside a first name leaves no doubt. */
const office = (words: readonly string[]): TypeHint => ({
  type: 'person',
  strength: words.length > 1 && genderOfFirstName(words[0] as string) !== null ? STRENGTH.apposition : STRENGTH.office,
})

/** "Condorcet died", "Condorcet was born": what only a person does. */
function byLife({ tokens }: Document, { endToken, type, words }: NameMention): TypeHint | null {
  if (words.length > 3) return null
  const next = tokens.text[endToken] ?? ''
  const verb = next === 'was' || next === 'had' ? (tokens.text[endToken + 1] ?? '') : next
  if (next === 'was' && SUFFERED.has(verb)) return { type: 'person', strength: STRENGTH.apposition }
  if (!LIFE.has(verb)) return null
  // States and parties are born too, but what is called like a place or person by two names is nobody else: "Mungo Park".
  const sure =
    verb === 'born' && /^(?:person|place)$/.test(type) && words.length > 1 && !QUARTER.has(words[0] as string)
  return { type: 'person', strength: sure ? STRENGTH.apposition : STRENGTH.life }
}

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

/** "Juárez" beside "Benito Juárez", not after a preposition of place. */
function bySurname(
  { tokens }: Document,
  { words, type, firstToken }: NameMention,
  surnames: Surnames,
): TypeHint | null {
  if (type === 'person' || words.length !== 1 || !surnames.has(words[0] as string)) return null
  return /^(?:in|at|near|from|to|into|outside)$/i.test(tokens.text[firstToken - 1] ?? '')
    ? null
    : { type: 'person', strength: STRENGTH.surname }
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
  return { type: kind, strength: sure ? STRENGTH.title : STRENGTH.head }
}
