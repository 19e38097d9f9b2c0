import type { Document } from '../reading/document.js'
import type { EntityType } from '../schema/entity.js'
import { readApposition } from './appositions.js'
import { isDemonym } from './demonyms.js'
import { transliterationKey } from './fold.js'
import { genderOfFirstName } from './gender.js'
import type { TypeHint } from './hint.js'
import { initialsOf } from './initialisms.js'
import { kindOf, sureKind } from './kinds.js'
import { CLASS_BIT, classesOf } from './lexicon/lexicon.js'
import type { NameMention } from './mention.js'
import { readLists } from './name-lists.js'
import { headIndex } from './short-forms.js'
import { beginsTitle, isOfficeNoun, NAMING_NOBLE_TITLES, titleTable } from './titles.js'
import type { WordRow } from './words.js'

/** Strengths: above 1 outweighs a recogniser that is wholly sure. */
const BY_SHAPE = 1.2
const BY_TITLE = 1.1
const BY_OFFICE = 0.95
const BY_PLACE_NOUN = 1
/** The text says once what a thing is: this outweighs what the recogniser makes of several mentions. */
const BY_APPOSITION = 2.5
const BY_LIFE = 0.9
const BY_PREPOSITION = 1.1
const BY_SURNAME = 0.9
const BY_PLURAL = 0.95
const BY_HEAD = 0.6

/** One capitalised word for members: "Zapatistas", "Northerners". Places that end so are left out. */
const MEMBERS = /(?:ians|eans|ists|istas|ites|viks|crats|[^f]landers|erners|yorkers|women|[^t]men|anos|ards)$/
const NO_MEMBERS: ReadonlySet<string> = new Set([
  'orleans',
  'flanders',
  'athens',
  'azores',
  'yemen',
  'bremen',
  'tasmen',
])
const BEFORE_MEMBERS: ReadonlySet<string> = new Set('old young left right white red national social'.split(' '))
const FIRM: ReadonlySet<string> = new Set('co ltd inc corp plc llc gmbh company limited'.split(' '))
/** First words that tell what the rest names. */
const PREFIXED: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ...'uss hms css rms hmas hmcs sms'.split(' ').map((word): [string, EntityType] => [word, 'other']),
  ...'operation hurricane cyclone typhoon'.split(' ').map((word): [string, EntityType] => [word, 'event']),
  ...'fort mount lake cape'.split(' ').map((word): [string, EntityType] => [word, 'place']),
  ['legio', 'organization'],
])
/** First words of the names of clans. */
const GROUPED: ReadonlySet<string> = new Set(['banu', 'beni', 'bani'])
const SETTLEMENT: ReadonlySet<string> = new Set(
  'capital city town village port island province region suburb hamlet fortress kingdom county river'.split(' '),
)
/** Heads of names that are surnames too. */
const SURNAMES: ReadonlySet<string> = new Set('law laws bill act battle poem siege'.split(' '))
/** States that are known by their letters. */
const STATES: ReadonlySet<string> = new Set(['ussr', 'usa', 'uk', 'gdr', 'frg', 'prc', 'uae'])
const WHERE: ReadonlySet<string> = new Set('at near outside'.split(' '))
/** Verbs that lead somewhere, and to nobody. */
const MOTION: ReadonlySet<string> = new Set(
  'banished deported emigrated exiled expelled extended hastened marched moved retired retreated rode sailed shipped spread transported'.split(
    ' ',
  ),
)
/** "shouted at Nicholas" */
const AFTER_VERB: ReadonlySet<string> = new Set(
  'angry aimed directed fired hurled laughed laughing levelled looked looking pointed shot shouted smiled stared struck threw thrown'.split(
    ' ',
  ),
)
/** Bodies of state that go by one word. */
const BODIES: ReadonlySet<string> = new Set(
  'parliament senate reichstag bundestag reichsrat duma politburo orgburo sovnarkom comintern knesset sejm storting riksdag gestapo cheka'.split(
    ' ',
  ),
)
const LIFE: ReadonlySet<string> = new Set('born died married wept fled resigned abdicated'.split(' '))
const PLACES = CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region
const CAPITAL = /^\p{Lu}/u
const SMALL = /^\p{Ll}/u

/** Reads, for every name of a document, what its form and the words around it say of its type. */
export function readHints(document: Document, row: WordRow, names: readonly NameMention[]): (TypeHint | null)[] {
  const surnames = new Set<string>()
  for (const { words, type, confidence } of names) {
    if (type === 'person' && words.length > 1 && confidence > 0.8)
      surnames.add(transliterationKey(words.at(-1) as string))
  }
  const lists = readLists(document, names)
  const plurals = readPlurals(document, names, surnames)
  const nobles = noblePlaces(names)
  const initials = initialsOfNames(names)
  return names.map((name, i) =>
    name.source === 'user' || name.source === 'marks'
      ? null
      : (byShape(document, name) ??
        byInitials(name, initials) ??
        byApposition(document, name) ??
        byNoble(document, name, nobles) ??
        byTitle(document, row, name) ??
        byOffice(document, name) ??
        byPlaceNoun(document, name) ??
        byPreposition(document, name, surnames) ??
        byLife(document, name) ??
        bySurname(document, name, surnames) ??
        byPlural(name, plurals) ??
        byHead(name) ??
        lists[i] ??
        null),
  )
}

function byShape({ tokens }: Document, { words, endToken }: NameMention): TypeHint | null {
  const last = words.at(-1) as string
  // "the Reformation", "the Armistice"
  if (words.length === 1 && kindOf(last) === 'event') return { type: 'event', strength: BY_SHAPE }
  if (GROUPED.has(words[0] as string) && words.length > 1) return { type: 'group', strength: BY_SHAPE }
  if (words.length === 1 && STATES.has(last)) return { type: 'place', strength: BY_SHAPE }
  if (words.length === 1 && BODIES.has(last)) return { type: 'organization', strength: BY_SHAPE }
  // "the Suez crisis": a happening is called by its last word.
  if (words.length > 1 && kindOf(last) === 'event' && SMALL.test(tokens.text[endToken - 1] as string))
    return { type: 'event', strength: BY_SHAPE }
  if (words.length > 1) {
    if (FIRM.has(last) || words.includes('&')) return { type: 'organization', strength: BY_SHAPE }
    const prefixed = PREFIXED.get(words[0] as string)
    if (prefixed) return { type: prefixed, strength: BY_SHAPE }
    if (!words.slice(0, -1).every(word => BEFORE_MEMBERS.has(word) || isDemonym(word))) return null
  } else if (last.length > 4 && last.endsWith('ism')) return { type: 'other', strength: BY_SHAPE }
  if (last.endsWith('s') && (classesOf(last) & CLASS_BIT.demonym) !== 0 && (classesOf(last) & PLACES) === 0)
    return { type: 'group', strength: BY_SHAPE }
  if (last === 'allies' || (last.endsWith('s') && isDemonym(last.slice(0, -1))))
    return { type: 'group', strength: BY_SHAPE }
  return MEMBERS.test(last) && !NO_MEMBERS.has(last) ? { type: 'group', strength: BY_SHAPE } : null
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
  return acts && tokens.pos[firstToken - 1] !== 'ADP' ? { type: 'person', strength: BY_SHAPE } : null
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
  return type ? { type, strength: BY_SHAPE } : null
}

/** "the cruiser Aurora": a name whose own words don't say what it names. */
function byApposition(document: Document, name: NameMention): TypeHint | null {
  if (name.words.some(word => kindOf(word))) return null
  const type = readApposition(document, name)
  return type && type !== name.type ? { type, strength: BY_APPOSITION } : null
}

/** "General Moltke" elsewhere than in the recogniser's find, which holds the name alone. */
function byTitle({ tokens }: Document, row: WordRow, { firstToken, words, type }: NameMention): TypeHint | null {
  if (type === 'person' || firstToken === 0 || words.length > 3) return null
  const before = tokens.text[firstToken - 1] as string
  if (!CAPITAL.test(before) || tokens.sentence[firstToken - 1] !== tokens.sentence[firstToken]) return null
  const word = row.word[row.ofToken[firstToken - 1] as number] as string
  if (!beginsTitle(word) || !titleTable().has(word) || words.some(word => kindOf(word))) return null
  return { type: 'person', strength: BY_TITLE }
}

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
  if (tokens.text[endToken] !== ',') return null
  const last = Math.min(sentences[tokens.sentence[endToken] as number]?.endToken ?? 0, endToken + 9)
  for (let i = endToken + 1; i < last; i++) {
    const pos = tokens.pos[i]
    if (isOfficeNoun(tokens.low[i] as string)) {
      const after = tokens.pos[i + 1]
      return after === 'ADP' || after === 'PUNCT' ? office(words) : null
    }
    if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN') return null
  }
  return null
}

/** An office beside a first name leaves no doubt. */
const office = (words: readonly string[]): TypeHint => ({
  type: 'person',
  strength: words.length > 1 && genderOfFirstName(words[0] as string) !== null ? BY_APPOSITION : BY_OFFICE,
})

/** "Lincoln, the capital of Nebraska,", "the town of Salem". */
function byPlaceNoun({ tokens }: Document, { firstToken, endToken, type }: NameMention): TypeHint | null {
  if (type === 'place') return null
  const before =
    tokens.text[firstToken - 1] === 'of' &&
    SETTLEMENT.has(tokens.text[firstToken - 2] ?? '') &&
    /^(?:the|a)$/i.test(tokens.text[firstToken - 3] ?? '')
  const after =
    tokens.text[endToken] === ',' &&
    /^(?:the|a|an)$/.test(tokens.text[endToken + 1] ?? '') &&
    SETTLEMENT.has(tokens.text[endToken + 2] ?? '') &&
    tokens.pos[endToken + 3] !== 'NOUN'
  return before || after ? { type: 'place', strength: BY_PLACE_NOUN } : null
}

/** "at Asculum", "near Ségou": where somebody is, unless it is somebody of whom the text knows more. */
function byPreposition(
  { tokens }: Document,
  { firstToken, endToken, type, words }: NameMention,
  surnames: ReadonlySet<string>,
): TypeHint | null {
  if ((type !== 'person' && type !== 'event') || words.length > 1 || kindOf(words[0] as string)) return null
  const before = tokens.low[firstToken - 1] ?? ''
  if (before === 'to' && MOTION.has(tokens.low[firstToken - 2] ?? ''))
    return surnames.has(transliterationKey(words[0] as string)) ? null : { type: 'place', strength: BY_PREPOSITION }
  if (!WHERE.has(before) || AFTER_VERB.has(tokens.low[firstToken - 2] ?? '')) return null
  // "at Smith's" is a house, "at Smith" nowhere.
  if (tokens.text[endToken] === "'s" || tokens.text[endToken] === '’s') return null
  return surnames.has(transliterationKey(words[0] as string)) ? null : { type: 'place', strength: BY_PREPOSITION }
}

/** "Condorcet died", "Condorcet was born": what only a person does. */
function byLife({ tokens }: Document, { endToken, type, words }: NameMention): TypeHint | null {
  if (type === 'person' || words.length > 3) return null
  const next = tokens.text[endToken] ?? ''
  const verb = next === 'was' || next === 'had' ? (tokens.text[endToken + 1] ?? '') : next
  return LIFE.has(verb) ? { type: 'person', strength: BY_LIFE } : null
}

/** "Juárez" beside "Benito Juárez", not after a preposition of place. */
function bySurname(
  { tokens }: Document,
  { words, type, firstToken }: NameMention,
  surnames: ReadonlySet<string>,
): TypeHint | null {
  if (type === 'person' || words.length !== 1 || !surnames.has(transliterationKey(words[0] as string))) return null
  return /^(?:in|at|near|from|to|into|outside)$/i.test(tokens.text[firstToken - 1] ?? '')
    ? null
    : { type: 'person', strength: BY_SURNAME }
}

/** Single words that the text uses as many: "the Helvetii were", "the Veneti tribe", "the Medicis" beside Lorenzo Medici. */
function readPlurals(
  { tokens }: Document,
  names: readonly NameMention[],
  surnames: ReadonlySet<string>,
): ReadonlySet<string> {
  const plurals = new Set<string>()
  for (const { words, firstToken, endToken, type } of names) {
    if (words.length > 1 || !/^the$/i.test(tokens.text[firstToken - 1] ?? '')) continue
    const [word] = words as [string]
    const many =
      PEOPLE.test(tokens.text[endToken] ?? '') ||
      (tokens.text[firstToken - 2] === 'of' && CHIEFS.has(tokens.text[firstToken - 3] ?? '')) ||
      // Persons have no article, unless they are many.
      (type === 'person' && /[^isu]s$/.test(word) && CAPITAL.test(tokens.text[firstToken] as string)) ||
      (word.endsWith('s') && surnames.has(transliterationKey(word.slice(0, -1))))
    if (many) plurals.add(word)
  }
  return plurals
}

const PEOPLE = /^(?:were|are|have|themselves|tribes?|clans?|people|peoples|confederation|warriors|chiefs?|chieftains?)$/
/** Whom only a people has: "a chief of the Gudala". */
const CHIEFS: ReadonlySet<string> = new Set(['chief', 'chiefs', 'chieftain', 'chieftains'])

function byPlural({ words, type }: NameMention, plurals: ReadonlySet<string>): TypeHint | null {
  if (type === 'group' || words.length > 1 || !plurals.has(words[0] as string)) return null
  return { type: 'group', strength: BY_PLURAL }
}

function byHead({ words, type }: NameMention): TypeHint | null {
  if (words.length < 2) return null
  const head = words[headIndex(words)] as string
  const kind = kindOf(head) ?? (head.endsWith('s') ? kindOf(head.slice(0, -1)) : undefined)
  if (!kind || kind === type) return null
  // No family is called Doctrine or Massacre.
  const sure =
    type === 'person' &&
    (kind === 'event' || kind === 'work') &&
    sureKind(words, headIndex(words)) &&
    !SURNAMES.has(head)
  return { type: kind, strength: sure ? BY_TITLE : BY_HEAD }
}
