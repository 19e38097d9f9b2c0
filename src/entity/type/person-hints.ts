import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { isCommonWord } from '../find/not-names.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { beginsTitle, isOfficeNoun, NAMING_NOBLE_TITLES, titleTable } from '../name/titles.js'
import type { WordRow } from '../name/words.js'
import { STRENGTH, type TypeHint } from './hint.js'
import type { Surnames } from './surnames.js'

const LIFE: ReadonlySet<string> = new Set('born died married wept fled resigned abdicated'.split(' '))
/** What is done to persons alone. */
const SUFFERED: ReadonlySet<string> = new Set(
  'assassinated baptised baptized beatified beheaded canonised canonized guillotined hanged knighted ordained poisoned strangled excommunicated arrested imprisoned'.split(
    ' ',
  ),
)
const THE = /^the$/i
const PLACE = CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region
const CAPITAL = /^\p{Lu}/u
const QUARTER: ReadonlySet<string> = new Set('new north south east west'.split(' '))

/** The places that nobles are called by: "Warwick" of "Earl of Warwick". */
export function noblePlaces(names: readonly NameMention[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { type, words } of names) {
    if (type === 'person' && words.length === 3 && words[1] === 'of' && NAMING_NOBLE_TITLES.has(words[0] as string))
      places.add(words[2] as string)
  }
  return places
}

/** "Warwick changed sides": the earl, where the text has one. */
export function byNoble(
  { tokens }: Document,
  { words, firstToken, endToken }: NameMention,
  nobles: ReadonlySet<string>,
): TypeHint | null {
  if (words.length > 1 || !nobles.has(words[0] as string)) return null
  const acts = tokens.pos[endToken] === 'VERB' || tokens.pos[endToken] === 'AUX'
  return acts && tokens.pos[firstToken - 1] !== 'ADP' ? { type: 'person', strength: STRENGTH.shape } : null
}

/** "General Moltke" elsewhere than in the recogniser's find, which holds the name alone. */
export function byTitle({ tokens }: Document, row: WordRow, { firstToken, words, type }: NameMention): TypeHint | null {
  if (type === 'person' || firstToken === 0 || words.length > 3) return null
  const before = tokens.text[firstToken - 1] as string
  if (!CAPITAL.test(before) || tokens.sentence[firstToken - 1] !== tokens.sentence[firstToken]) return null
  const word = row.word[row.ofToken[firstToken - 1] as number] as string
  if (!beginsTitle(word) || !titleTable().has(word) || words.some(word => kindOf(word))) return null
  return { type: 'person', strength: STRENGTH.title }
}

/** "Constance of Hungary", "Fulk of Toulouse", "the Hospitallers of Toulouse", "Saint Dominic prayed", "Comminges" of "Bernard IV of Comminges". */
export function byByname({ tokens }: Document, { type, words, firstToken, endToken }: NameMention): TypeHint | null {
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

/** "Kutuzov, the commander of the army,", "an old printer, Caslon", "the printer William Caslon". */
/** "Mungo Park, a surgeon": whatever a name looks like, no place has a calling. */
const isCalled = ({ low, pos }: Document['tokens'], { firstToken, endToken, words }: NameMention): boolean =>
  words.length > 1 &&
  low[endToken] === ',' &&
  /^an?$/.test(low[endToken + 1] ?? '') &&
  isOfficeNoun(low[endToken + 2] ?? '') &&
  pos[firstToken - 1] !== 'ADP' &&
  low[firstToken - 1] !== 'the'

export function byOffice({ tokens, sentences }: Document, name: NameMention): TypeHint | null {
  const { firstToken, endToken, type, words } = name
  if (type === 'person' || words.length > 3 || (words.some(word => kindOf(word)) && !isCalled(tokens, name)))
    return null
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
export function byLife({ tokens }: Document, { endToken, type, words }: NameMention): TypeHint | null {
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

const SAID: ReadonlySet<string> = new Set(
  'said wrote replied answered asked remarked declared argued noted recalled remembered exclaimed cried shouted added observed explained complained insisted'.split(
    ' ',
  ),
)
const CLOSING_MARK = /^["”’]$/

/** "“He was lucky,” wrote Jana Nová": who speaks behind a quotation; papers have an article or the noun of one. */
export function bySpeaking({ tokens }: Document, { type, words, firstToken }: NameMention): TypeHint | null {
  if (type === 'person' || words.length < 2 || !SAID.has(tokens.low[firstToken - 1] ?? '')) return null
  if (!CLOSING_MARK.test(tokens.text[firstToken - 2] ?? '') || words.some(word => kindOf(word) || isCommonWord(word)))
    return null
  const known = (classesOf(words[0] as string) & PLACE) !== 0 || QUARTER.has(words[0] as string)
  return known ? null : { type: 'person', strength: STRENGTH.shape }
}

/** "Juárez" beside "Benito Juárez", not after a preposition of place. */
export function bySurname(
  { tokens }: Document,
  { words, type, firstToken }: NameMention,
  surnames: Surnames,
): TypeHint | null {
  if (type === 'person' || words.length !== 1 || !surnames.has(words[0] as string)) return null
  return /^(?:in|at|near|from|to|into|outside)$/i.test(tokens.text[firstToken - 1] ?? '')
    ? null
    : { type: 'person', strength: STRENGTH.surname }
}
