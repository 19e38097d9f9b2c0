import { TAG, type Tokens } from '../../reading/document.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { isDemonym } from './demonyms.js'
import { kindOf } from './kinds.js'
import { beginsTitle } from './titles.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Seas and lands that one sails in or to, and that have an article like a ship. */
export const WATERS = set(
  'crimea transvaal punjab carnatic deccan adriatic aegean antarctic antilles arctic atlantic baltic bosphorus bosporus caribbean channel dardanelles euphrates ganges gulf indies levant mediterranean nile pacific rhine solent thames tigris',
)
/** Whose name a ship may bear, that has an article: no land, sea, office or body. */
export const mayCarry = (word: string): boolean =>
  (classesOf(word) & CLASS_BIT.country) === 0 &&
  !isDemonym(word) &&
  !WATERS.has(word) &&
  !word.endsWith('s') &&
  (kindOf(word) === undefined || kindOf(word) === 'work') &&
  !beginsTitle(word)

/** What is said of those who are in a ship, before "in the Orford". */
const SAILING = set('sail sailed sailing embarked wrecked shipwrecked flag voyage cruise shipped aboard home')
const IN = set('in on aboard')
/** Words between what is said and the ship. */
const REACH = 9

/** Whether the name at a token, behind its article, is of what somebody sails in: "came home in the Orford". */
export function isAboard({ low, tag, text }: Tokens, i: number): boolean {
  if (low[i - 1] !== 'the' || !IN.has(low[i - 2] ?? '')) return false
  // "sailed in the North Sea", "in the Bristol packet"
  if ((tag[i + 1] as number) & (TAG.NOUN | TAG.ADJ) || /^\p{Lu}/u.test(text[i + 1] ?? '')) return false
  for (let at = i - 3; at >= Math.max(0, i - 2 - REACH); at--) {
    const word = low[at] as string
    if (word === '.' || word === ';') return false
    if (SAILING.has(word)) return true
  }
  return low[i - 2] === 'aboard'
}
