import { type Document, TAG } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { DYNASTIES } from '../lexicon/dynasties.js'
import { isKnownEvent } from '../lexicon/known-events.js'
import { CLASS_BIT, classesOf, phrasesFrom } from '../lexicon/lexicon.js'
import { isDemonym } from '../name/demonyms.js'
import { BODIES, COUNTED, kindOf, SHIP_PREFIX } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { STRENGTH, type TypeHint } from './hint.js'

/** One capitalised word for members: "Zapatistas", "Northerners". Places that end so are left out. */
const MEMBERS =
  /(?:ians|eans|ists|istas|ites|viks|crats|[^f]landers|erners|yorkers|women|(?:[^aeiout]|rse)men|anos|ards)$/
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
  ...[...SHIP_PREFIX].map((word): [string, EntityType] => [word, 'other']),
  ...'operation hurricane cyclone typhoon'.split(' ').map((word): [string, EntityType] => [word, 'event']),
  ...'fort mount lake cape'.split(' ').map((word): [string, EntityType] => [word, 'place']),
  ...'banu beni bani'.split(' ').map((word): [string, EntityType] => [word, 'group']),
  ['legio', 'organization'],
])
/** Endings of German and Dutch nouns that say what a name names: "Augustusplatz", "Börsenverein". */
const FOREIGN: readonly (readonly [RegExp, EntityType])[] = [
  [/.{4}(?:verein|gesellschaft|kammer|partei|genootschap)$/, 'organization'],
  [/.{4}(?:platz|strasse|gasse|straat|gracht)$/, 'place'],
  [/.{4}(?:zeitung|blatt)$/, 'work'],
]
/** States that are known by their letters. */
const STATES: ReadonlySet<string> = new Set(['ussr', 'usa', 'uk', 'gdr', 'frg', 'prc', 'uae'])
const PLACES = CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region
const SMALL = /^\p{Ll}/u
/** The number of a ruler, who is seldom the first. */
const NUMBER = /^(?=[IVX]{2}|[VX])X{0,2}(?:IX|IV|V?I{0,3})$/
const DOUBTFUL = 0.7

/** Houses that sit, and do not reign. */
const CHAMBER =
  /^(?:commons|lords|representatives|burgesses|assembly|delegates|peers|keys|deputies|councillors|cards|fraser)$/

/** "Sierra Leone", whatever else a recogniser makes of it. */
const isState = (bits: number): boolean => (bits & CLASS_BIT.country) !== 0
const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

/** The type that the words of a name tell by themselves: "Zapatistas", "Bonapartism", "HMS Victory", "the Armistice". */
export function typeByShape(
  { tokens }: Document,
  { words, firstToken, endToken, confidence }: NameMention,
): TypeHint | null {
  const last = words.at(-1) as string
  // "Urban VI", whatever else a doubtful recogniser makes of it, but not "the Titan II" or "Book IV".
  if (
    words.length === 2 &&
    confidence < DOUBTFUL &&
    NUMBER.test(tokens.text[endToken - 1] as string) &&
    tokens.low[firstToken - 1] !== 'the' &&
    kindOf(words[0] as string) === undefined &&
    (classesOf(words[0] as string) & (CLASS_BIT.noun | CLASS_BIT.verb)) === 0
  )
    return { type: 'person', strength: STRENGTH.shape }
  if (isKnownEvent(words.join(' '))) return { type: 'event', strength: STRENGTH.shape }
  // "the Ming", "the Tokugawa"
  if (words.length === 1 && tokens.low[firstToken - 1] === 'the' && DYNASTIES.has(last))
    return tokens.tag[endToken] === TAG.NOUN ? null : { type: 'group', strength: STRENGTH.shape }
  // "the Reformation", "the Armistice"
  if (words.length === 1 && kindOf(last) === 'event') return { type: 'event', strength: STRENGTH.shape }
  if (
    words.length > 1 &&
    phrasesFrom(words[0] as string).some(({ words: listed, bits }) => isState(bits) && sameWords(listed, words))
  )
    return { type: 'place', strength: STRENGTH.shape }
  const foreign =
    words.includes('on') || words.includes('in') ? undefined : FOREIGN.find(([ending]) => ending.test(last))
  if (foreign && (classesOf(last) & CLASS_BIT.lastName) === 0) return { type: foreign[1], strength: STRENGTH.shape }
  // "the First International"
  if (words.length === 2 && last === 'international' && COUNTED.test(words[0] as string))
    return { type: 'organization', strength: STRENGTH.shape }
  if (words.length === 1 && STATES.has(last)) return { type: 'place', strength: STRENGTH.shape }
  if (words.length === 1 && BODIES.has(last)) return { type: 'organization', strength: STRENGTH.shape }
  // "the Suez crisis": a happening is called by its last word.
  if (words.length > 1 && kindOf(last) === 'event' && SMALL.test(tokens.text[endToken - 1] as string))
    return { type: 'event', strength: STRENGTH.shape }
  if (words[0] === 'house' && words[1] === 'of' && words.length === 3)
    return { type: CHAMBER.test(last) ? 'organization' : 'group', strength: STRENGTH.shape }
  if (words.length > 1) {
    if (FIRM.has(last) || words.includes('&')) return { type: 'organization', strength: STRENGTH.shape }
    const prefixed = PREFIXED.get(words[0] as string)
    if (prefixed) return { type: prefixed, strength: STRENGTH.shape }
    if (!words.slice(0, -1).every(word => BEFORE_MEMBERS.has(word) || isDemonym(word))) return null
  } else if (last.length > 4 && last.endsWith('ism')) return { type: 'other', strength: STRENGTH.shape }
  if (last.endsWith('s') && (classesOf(last) & CLASS_BIT.demonym) !== 0 && (classesOf(last) & PLACES) === 0)
    return { type: 'group', strength: STRENGTH.shape }
  if (last === 'allies' || (last.endsWith('s') && isDemonym(last.slice(0, -1))))
    return { type: 'group', strength: STRENGTH.shape }
  return MEMBERS.test(last) && !NO_MEMBERS.has(last) ? { type: 'group', strength: STRENGTH.shape } : null
}
