import type { Document } from '../../reading/document.js'
import { DYNASTIES } from '../lexicon/dynasties.js'
import { kindOf, SHIP_PREFIX } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { isAboard, mayCarry, WATERS } from '../name/ships.js'
import { readApposition } from './appositions.js'
import { STRENGTH, type TypeHint } from './hint.js'
import type { Surnames } from './surnames.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Several ships, named behind the noun: "the frigates *Amazon* and *Blanche*". */
const SHIPS = set(
  'ships vessels steamers cruisers battleships frigates destroyers submarines schooners sloops yachts liners gunboats whalers corvettes brigs galleons caravels transports trawlers dreadnoughts ironclads minesweepers',
)
/** What only a ship does, or has done to it. */
const SAILS =
  /^(?:sank|foundered|anchored|docked|steamed|capsized|keeled|sailed|grounded|ran aground|blew up|caught fire|came home|put to sea|ran (?:ashore|into)|set sail|lost (?:all )?(?:her|its) (?:fore|main|mizzen)?(?:masts?|rudder)|struck (?:her|its) (?:flag|colours|colors)|(?:was|were) (?:launched|torpedoed|scuttled|wrecked|refitted|commissioned|decommissioned|sunk|rigged|beached|dismasted)|under (?:Captain|Commander|Lieutenant|Rear-Admiral|Vice-Admiral|Commodore))\b/
/** What only a ship has: "the Venerable's mast". */
const HAS =
  /^['’]s (?:masts?|mainmast|decks?|quarterdeck|guns|gunners|crew|captain|boats|stern|bows?|hull|keel|rigging|broadsides?|boilers|engines|log|cargo|passengers)\b/
/** Whoever belongs to a ship: "the look-outs of the Circe". */
const ABOARD = /\b(?:[Aa]board|on board|(?:[Cc]aptain|crews?|look-?outs?|stokers?|decks?|hull|wreck|boatswain) of) the$/
/** "Onslow, in the Monarch,": an officer and the ship that he is in. */
const OFFICER_IN = /^,? in the$/
/** What is told of a ship behind its name, where somebody is in it: "in the Deptford, which left Portsmouth". */
const PASSAGE =
  /^(?:, which (?:left|sailed|anchored|sank|foundered|reached|put to sea|ran aground|dropped anchor|was wrecked)|(?:, )?under (?:Captain|Commander|Lieutenant|Commodore))\b/
/** "sailed for Barbados in the": the ship, or the sea. */
const VOYAGE = /\b(?:(?:sail|sailed|embarked) (?:for|to|from)|left) (?:\S+ ){1,3}in the$/
/** Tokens that are read to either side of a name. */
const REACH = 6
/** With so many ships in a text, whatever else has the article of a ship and is nothing for sure is one. */
const FLEET = 3

/** Names of ships; `listed` are those that the text names behind "frigates" without an article. */
type Ships = ReadonlyMap<string, 'named' | 'listed'>

/**
 * The names of ships, by what the text says of them: the prefix of a navy, a list behind "frigates", "the Alert sank".
 * Who has the article is no person; a person of the same name is told from the ship by it.
 */
export function readShips(document: Document, names: readonly NameMention[]): Ships {
  const { text } = document.tokens
  const ships = new Map<string, 'named' | 'listed'>()
  const add = (key: string): unknown => ships.has(key) || ships.set(key, 'named')
  names.forEach((name, i) => {
    const { words } = name
    if (words.length > 1 && SHIP_PREFIX.has(words[0] as string)) add(words.slice(1).join(' '))
    else if (words.length === 1 && isAboard(document.tokens, name.firstToken) && mayCarry(words[0] as string))
      add(keyOf(name))
    else if (mayBeShip(document, name) && isShip(document, name, names[i - 1])) add(keyOf(name))
  })
  // "between the Jupiter and the Haarlem": of one kind.
  for (let i = 0; i < names.length; ) {
    let end = i + 1
    while (end < names.length && areListed(document, names[end - 1] as NameMention, names[end] as NameMention)) end++
    const opens = opensList(document, names[i] as NameMention)
    // "the cruisers Bussard and Thetis"
    if (opens)
      while (end < names.length && areJoined(document, names[end - 1] as NameMention, names[end] as NameMention)) end++
    const list = names.slice(i, end).filter(name => (opens && end - i > 1) || mayBeShip(document, name))
    const closed = end - i > 1 && /^(?:and|or)$/.test(text[(names[end - 1] as NameMention).firstToken - 2] ?? '')
    if (opens) for (const name of list) ships.set(keyOf(name), 'listed')
    else if (closed && list.some(name => ships.has(keyOf(name)))) for (const name of list) add(keyOf(name))
    i = end
  }
  if (ships.size >= FLEET) {
    names.forEach((name, i) => {
      const [word] = name.words as [string]
      if (name.words.length > 1 || DYNASTIES.has(word)) return
      if (mayBeShip(document, name) && isDoubtful(document, name, names[i - 1])) add(keyOf(name))
    })
  }
  return ships
}

const keyOf = ({ words }: NameMention): string => words.join(' ')

/** In a text of ships: "Williamson of the Agincourt". */
function isDoubtful(
  { tokens }: Document,
  { type, confidence, firstToken }: NameMention,
  before?: NameMention,
): boolean {
  if (type !== 'place') return confidence < 0.8
  return before?.type === 'person' && before.endToken === firstToken - 2 && tokens.text[firstToken - 2] === 'of'
}

/** Behind an article, and nothing that names something else by its form. */
function mayBeShip({ tokens }: Document, { words, firstToken, source }: NameMention): boolean {
  if (words.length > 3 || (source !== 'recognizer' && source !== 'repetition')) return false
  return /^the$/i.test(tokens.text[firstToken - 1] ?? '') && !words.some(word => kindOf(word))
}

function isShip(document: Document, name: NameMention, before?: NameMention): boolean {
  const { tokens } = document
  const { text } = tokens
  const { firstToken, endToken, type } = name
  if (readApposition(document, name) === 'other') return true
  const right = behindAside(text, endToken)
  const left = text.slice(Math.max(0, firstToken - REACH), firstToken).join(' ')
  if (/\b(?:in|[Aa]board) the$/.test(left) && PASSAGE.test(text.slice(endToken, endToken + REACH).join(' ')))
    return true
  if (VOYAGE.test(left) && !WATERS.has(keyOf(name))) return true
  // "the fleet under the Duc de Marsan sailed"
  const subject = tokens.pos[firstToken - 2] !== 'ADP'
  if (type !== 'group' && ((subject && SAILS.test(right)) || HAS.test(right))) return true
  if (ABOARD.test(left)) return type !== 'group' && type !== 'organization'
  if (type === 'place' || before?.type !== 'person' || text[endToken] !== ',') return false
  return OFFICER_IN.test(text.slice(before.endToken, firstToken).join(' '))
}

/** What stands behind a name, a short aside left out: "the Niña, storm-beaten, ran into". */
function behindAside(text: readonly string[], endToken: number): string {
  let from = endToken
  if (text[endToken] === ',') {
    const close = text.indexOf(',', endToken + 1)
    if (close > 0 && close - endToken <= REACH) from = close + 1
  }
  return text.slice(from, from + REACH).join(' ')
}

/** Each with its article, nothing but a comma or "and" between. */
function areListed({ tokens }: Document, a: NameMention, b: NameMention): boolean {
  if (b.firstToken - a.endToken > 3 || b.firstToken - a.endToken < 2) return false
  const between = tokens.text.slice(a.endToken, b.firstToken).join(' ')
  return /^(?:,|and|, and|or) the$/.test(between)
}

/** "Amazon and Blanche", without articles. */
const areJoined = ({ tokens }: Document, a: NameMention, b: NameMention): boolean =>
  b.firstToken === a.endToken + 1 && /^(?:,|and)$/.test(tokens.text[a.endToken] as string)

/** "the frigates *Amazon*", "two whalers, the *Fox*". */
function opensList({ tokens }: Document, { firstToken }: NameMention): boolean {
  let at = firstToken - 1
  if (tokens.text[at] === 'the' && tokens.text[at - 1] === ',') at -= 2
  return SHIPS.has(tokens.low[at] ?? '')
}

/** "the Terror" beside "HMS Terror". */
export function byShip(
  { tokens }: Document,
  { words, firstToken, type }: NameMention,
  ships: Ships,
  surnames: Surnames,
): TypeHint | null {
  const ship = ships.size === 0 ? undefined : ships.get(words.join(' '))
  if (ship === undefined) return null
  const article = /^the$/i.test(tokens.text[firstToken - 1] ?? '')
  if (!article && type === 'place' && ship !== 'listed') return null
  if (!article && (type === 'person' || type === 'group') && surnames.has(words.at(-1) as string)) return null
  return { type: 'other', strength: STRENGTH.apposition }
}
