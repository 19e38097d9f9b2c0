import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { PERSON_NOUNS } from '../name/titles.js'

/** Common nouns by which a text says what a name names, beside the name: "the cruiser *Aurora*", "the Kuomintang, a party". */
export interface AppositionRow {
  readonly type: EntityType
  readonly nouns: readonly string[]
}

const list = (words: string): readonly string[] => words.split(' ')

export const APPOSITION_ROWS: readonly AppositionRow[] = [
  {
    type: 'work',
    nouns: list(
      'memoir memoirs account autobiography biography novel book pamphlet essay poem newspaper journal magazine weekly daily monthly quarterly periodical treatise film play opera painting diary chronicle tract bull brief encyclical tragedy comedy satire review',
    ),
  },
  {
    type: 'other',
    nouns: list(
      'ship boat steamboat steamer cruiser battleship frigate destroyer submarine schooner sloop yacht liner flagship gunboat barge brig clipper corvette galleon caravel ironclad dreadnought whaler trawler tanker tug ferry privateer warship icebreaker minesweeper packet spacecraft rocket satellite locomotive',
    ),
  },
  { type: 'organization', nouns: list('party company firm bank union organisation organization sect militia') },
  { type: 'place', nouns: list('city town village river port province suburb hamlet') },
  { type: 'group', nouns: list('tribe clan') },
]

/** Nouns that say so behind the name only: "Retrospection, a history of the world", but "all its history, Poland". */
const BEHIND: ReadonlyMap<string, EntityType> = new Map(
  list('history study life report sermon letter survey collection').map(noun => [noun, 'work'] as const),
)

/** Nouns that say so behind a name with its article: "the Mau, a movement of resistance". */
const BODIES: ReadonlySet<string> = new Set(list('movement council assembly league society committee parliament guild'))

let types: ReadonlyMap<string, EntityType> | undefined

/** The type of what goes by a common noun beside its name. */
export const typeOfNoun = (noun: string): EntityType | undefined => {
  types ??= new Map(APPOSITION_ROWS.flatMap(({ type, nouns }) => nouns.map(noun => [noun, type] as const)))
  return types.get(noun)
}

const DETERMINER = /^(?:the|a|an|his|her|its|their)$/i
const CLOSING = /^[,.;)]$/
const BE = /^(?:was|is)$/
const LONGEST = 6

/** The type that an apposition or a predicate gives a name, or undefined where none stands there. */
export function readApposition(document: Document, name: NameMention): EntityType | undefined {
  const quoted = /^["“‘']$/.test(document.tokens.text[name.firstToken - 1] ?? '')
  return (
    nounBefore(document, name, quoted ? name.firstToken - 1 : name.firstToken) ??
    nounBeforeComma(document, name) ??
    shipBefore(document, name) ??
    nounOfCalled(document, name) ??
    nounOfExamples(document, name) ??
    nounBehind(document, name)
  )
}

/** "the crews of the Rodney", "aboard the Nelson": whose crew there is, is a ship. */
function shipBefore({ tokens }: Document, { firstToken, words }: NameMention): EntityType | undefined {
  const { text } = tokens
  if (words.length > 2 || text[firstToken - 1] !== 'the') return undefined
  const aboard =
    text[firstToken - 2] === 'aboard' || (text[firstToken - 2] === 'board' && text[firstToken - 3] === 'on')
  const crew = text[firstToken - 2] === 'of' && CREW.test(text[firstToken - 3] ?? '')
  return aboard || crew ? 'other' : undefined
}

const CREW = /^(?:crews?|stokers?|deck|decks|hull|wreck|boatswain|helmsman)$/

/** "the massacre known as the Piedmontese Easter", "a corporal called Chico". */
function nounOfCalled({ tokens }: Document, { firstToken }: NameMention): EntityType | undefined {
  const { text, low } = tokens
  let at = text[firstToken - 1] === 'the' ? firstToken - 2 : firstToken - 1
  if (text[at] === 'as' && /^(?:known|described)$/.test(text[at - 1] ?? '')) at -= 2
  else if (/^(?:called|named|nicknamed)$/.test(text[at] ?? '')) at--
  else return undefined
  // Not "two scientists, code named".
  if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens.pos[at - 1] ?? '')) return undefined
  const noun = low[at] ?? ''
  return PERSON_NOUNS.has(noun) ? 'person' : (typeOfNoun(noun) ?? kindOf(noun))
}

/** "forestry companies such as Mininco", "newspapers like Kesari". */
function nounOfExamples({ tokens }: Document, { firstToken, endToken }: NameMention): EntityType | undefined {
  const { text, low } = tokens
  let at = text[firstToken - 1] === 'the' ? firstToken - 2 : firstToken - 1
  if (text[at] === 'as' && text[at - 1] === 'such') at -= 2
  else if (/^(?:like|including)$/.test(text[at] ?? '')) at--
  else return undefined
  if (text[at] === ',') at--
  const noun = low[at] ?? ''
  if (!noun.endsWith('s')) return undefined
  const one = noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1)
  const owner = /^['’]s$/.test(text[endToken] ?? '')
  return owner ? undefined : typeOfNoun(one)
}

/** "its newspaper, the *Lace Hand*,". */
function nounBeforeComma(document: Document, name: NameMention): EntityType | undefined {
  const { text } = document.tokens
  const comma = text[name.firstToken - 1] === 'the' ? name.firstToken - 2 : name.firstToken - 1
  return text[comma] === ',' && CLOSING.test(text[name.endToken] ?? '.') ? nounBefore(document, name, comma) : undefined
}

/**
 * "his memoir *Homage to Catalonia*", but not "the newspaper Marx edited", for the noun that ends before token `firstToken`.
 */
function nounBefore({ tokens }: Document, { endToken, type }: NameMention, firstToken: number): EntityType | undefined {
  const found = typeOfNoun(tokens.text[firstToken - 1] ?? '')
  if (!found || tokens.sentence[firstToken - 1] !== tokens.sentence[firstToken]) return undefined
  const next = tokens.pos[endToken]
  // Nobody takes a ship along without a word between: "the gunboat Tacuarí seized".
  if (type === 'person' && found !== 'other' && next !== 'PUNCT' && next !== 'ADP') return undefined
  // "the film Thomas Sankara: The Upright Man" is about him.
  if (type === 'person' && tokens.text[endToken] === ':') return undefined
  for (let i = firstToken - 2; i >= 0 && firstToken - i < LONGEST; i--) {
    if (DETERMINER.test(tokens.text[i] as string) || /^['’]s$/.test(tokens.text[i] as string)) return found
    if (tokens.pos[i] !== 'ADJ' && tokens.pos[i] !== 'NOUN' && tokens.pos[i] !== 'PROPN') return undefined
  }
  return undefined
}

/** "the Kuomintang, a nationalist party led by", "the Kuomintang was a party". */
function nounBehind({ tokens, sentences }: Document, { firstToken, endToken }: NameMention): EntityType | undefined {
  const comma = tokens.text[endToken] === ','
  if (!comma && !BE.test(tokens.text[endToken] ?? '')) return undefined
  // "the Fono, the council of chiefs"
  const body = comma && tokens.text[firstToken - 1] === 'the'
  if (!(body ? /^(?:an?|the)$/ : /^an?$/).test(tokens.text[endToken + 1] ?? '')) return undefined
  // "In Prague, a party was founded": the comma closes what opens the sentence.
  const opens = sentences[tokens.sentence[firstToken] as number]?.firstToken === firstToken - 1
  if (comma && opens && tokens.pos[firstToken - 1] === 'ADP') return undefined
  let i = endToken + 2
  while (i < endToken + LONGEST && /^(?:ADJ|NOUN|PROPN)$/.test(tokens.pos[i] ?? '')) i++
  // "Joseph Matkin, a ship's steward"
  if (/^['’]s?$/.test(tokens.text[i] ?? '')) return undefined
  // The last noun is the head, whatever follows.
  const head = tokens.text[i - 1] as string
  return i > endToken + 2
    ? (typeOfNoun(head) ??
        (comma ? BEHIND.get(head) : undefined) ??
        (body && BODIES.has(head) ? 'organization' : undefined))
    : undefined
}
