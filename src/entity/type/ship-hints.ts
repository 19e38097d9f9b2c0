import type { Document } from '../../reading/document.js'
import { transliterationKey } from '../name/fold.js'
import { SHIP_PREFIX } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { STRENGTH, type TypeHint } from './hint.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Several ships, named behind the noun: "the frigates *Amazon* and *Blanche*". */
const SHIPS = set(
  'ships vessels steamers cruisers battleships frigates destroyers submarines schooners sloops yachts liners gunboats whalers corvettes brigs galleons caravels transports trawlers dreadnoughts ironclads minesweepers',
)
/** What only a ship does. */
const SAILS = set('sank foundered anchored docked steamed capsized moored keeled sailed')
/** What is only done to a ship, behind "was". */
const SUNK = set('launched torpedoed scuttled wrecked refitted commissioned decommissioned sunk rigged beached')
const LISTED = /^(?:,|and|the)$/

/**
 * The names of ships, by what the text says of them: the prefix of a navy, a list behind "frigates", "the Alert sank".
 * Who has the article is no person; a person of the same name is told from the ship by it.
 */
export function readShips(document: Document, names: readonly NameMention[]): ReadonlySet<string> {
  const { text, low } = document.tokens
  const ships = new Set<string>()
  let listEnd = -1
  for (const { words, firstToken, endToken, type } of names) {
    if (words.length > 3) continue
    const key = words.join(' ')
    if (words.length > 1 && SHIP_PREFIX.has(words[0] as string)) {
      ships.add(words.slice(1).join(' '))
      continue
    }
    const article = text[firstToken - 1] === 'the' || text[firstToken - 1] === 'The'
    const listed = listEnd >= 0 && firstToken - listEnd <= 3 && allListed(text, listEnd, firstToken)
    const opens = opensList(text, low, firstToken)
    if (listed || opens) {
      listEnd = endToken
      ships.add(key)
    } else listEnd = -1
    if (!article || type === 'organization') continue
    const next = text[endToken] ?? ''
    if (SAILS.has(next) || (/^(?:was|were)$/.test(next) && SUNK.has(text[endToken + 1] ?? ''))) ships.add(key)
  }
  return ships
}

/** "the frigates *Amazon*", "two whalers, the *Fox*". */
function opensList(text: readonly string[], low: readonly string[], firstToken: number): boolean {
  let at = firstToken - 1
  if (text[at] === 'the' && text[at - 1] === ',') at -= 2
  return SHIPS.has(low[at] ?? '')
}

function allListed(text: readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!LISTED.test(text[i] as string)) return false
  return true
}

/** "the Terror" beside "HMS Terror". */
export function byShip(
  { tokens }: Document,
  { words, firstToken, type }: NameMention,
  ships: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): TypeHint | null {
  if (ships.size === 0 || !ships.has(words.join(' '))) return null
  const article = /^the$/i.test(tokens.text[firstToken - 1] ?? '')
  if (!article && (type === 'person' || type === 'group') && surnames.has(transliterationKey(words.at(-1) as string)))
    return null
  return { type: 'other', strength: STRENGTH.apposition }
}
