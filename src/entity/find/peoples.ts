import { lowerBound } from '../../lower-bound.js'
import { type Document, TAG } from '../../reading/document.js'
import { DYNASTIES } from '../lexicon/dynasties.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { PEOPLES } from '../lexicon/peoples.js'
import { isDemonym } from '../name/demonyms.js'
import { COUNTED, kindOf } from '../name/kinds.js'
import { type NameMention, nameMention } from '../name/mention.js'
import { isAboard, mayCarry } from '../name/ships.js'
import { beginsTitle, PERSON_NOUNS } from '../name/titles.js'
import type { WordRow } from '../name/words.js'

const NAME = /^\p{Lu}\p{Ll}{3,}$/u
/** What stands behind a name that many bear: "the Veneti were", "the Arverni tribe". */
const MANY =
  /^(?:were|are|have|live|lived|themselves|tribes?|clans?|tribesmen|peoples?|chiefs?|chieftains?|warriors|confederation)$/
/** Latin plurals of peoples: "the Nervii", "the Brigantes". */
const LATIN = /(?:ae|ii|tes|ones|[aeou]ni|avi|ebi|ovi)$/
const KNOWN =
  CLASS_BIT.noun |
  CLASS_BIT.verb |
  CLASS_BIT.adjective |
  CLASS_BIT.closed |
  CLASS_BIT.actor |
  CLASS_BIT.firstName |
  CLASS_BIT.lastName |
  CLASS_BIT.city |
  CLASS_BIT.country |
  CLASS_BIT.region
const CONFIDENCE = 0.7

/**
 * Peoples that the recogniser has passed over, where the text itself speaks of many: "the Belgae were", "the Arverni tribe",
 * or a Latin plural behind an article; houses of rulers; and ships by those who sail in them. `names` must be in the order of the text.
 */
export function findPeoples({ tokens, clean }: Document, row: WordRow, names: readonly NameMention[]): NameMention[] {
  const { low, tag: tags } = tokens
  const starts = names.map(name => name.firstToken)
  const taken = new Set(names.flatMap(({ type, words }) => (type !== 'group' && words.length === 1 ? words : [])))
  const found: NameMention[] = []
  for (let i = 1; i < tokens.length; i++) {
    // Most words are passed by at a glance.
    if (tokens.low[i - 1] !== 'the' && tokens.pos[i - 1] !== 'ADJ') continue
    const text = tokens.text[i] as string
    if (!behindArticle(tokens, i) || !NAME.test(text)) continue
    const word = row.word[row.ofToken[i] as number] as string
    const dynasty =
      low[i + 1] === 'dynasty' && !COUNTED.test(word) && !isDemonym(word) && !/(?:ese|ish|ian)$/.test(word)
    const house = dynasty || (DYNASTIES.has(word) && (tags[i + 1] as number) !== TAG.NOUN)
    const known = PEOPLES.has(word) && low[i - 1] === 'the' && !attributive(tokens, i)
    const people = house || (!taken.has(word) && (known || (standsForMany(tokens, i) && !isKnownWord(word))))
    if (!people && !(isAboard(tokens, i) && mayCarry(word))) continue
    const before = names[lowerBound(starts, i + 1) - 1]
    if (before && before.endToken > i) continue
    const endToken = dynasty ? i + 2 : i + 1
    const start = tokens.start[i] as number
    const end = tokens.end[endToken - 1] as number
    // A part of a longer word: "the Sino-Soviet".
    if (/[\p{L}\p{N}-]/u.test(clean.charAt(end))) continue
    const type = people ? ('group' as const) : ('other' as const)
    const place = { firstToken: i, endToken, start, end, type, confidence: CONFIDENCE }
    found.push(nameMention(place, 'usage', dynasty ? [word, 'dynasty'] : [word]))
  }
  return found
}

/** "the Belgae", "the warlike Nervii". */
function behindArticle({ text, low, pos }: Document['tokens'], i: number): boolean {
  if (low[i - 1] === 'the') return true
  return low[i - 2] === 'the' && pos[i - 1] === 'ADJ' && !NAME.test(text[i - 1] as string)
}

/** "the Zulu War", "the Igbo region". */
const attributive = ({ text, tag }: Document['tokens'], i: number): boolean =>
  ((tag[i + 1] as number) & TAG.NOUN) !== 0 || (NAME.test(text[i + 1] ?? '') && (tag[i + 1] as number) === TAG.PROPN)

function standsForMany({ text, pos, low }: Document['tokens'], i: number): boolean {
  const next = text[i + 1] ?? ''
  // "among the Maasai"
  if (low[i - 2] === 'among' && /^[.,;)]$/.test(next)) return true
  if (MANY.test(next)) return true
  // "the Mapuche, whom"
  if (next === ',' && /^whom?$/.test(text[i + 2] ?? '')) return true
  return LATIN.test(low[i] as string) && pos[i + 1] !== 'NOUN' && !/^\p{Lu}/u.test(next)
}

/** A word that English has, or an office: "the Ministers were", "the French are". */
const isKnownWord = (word: string): boolean =>
  isDemonym(word) ||
  (classesOf(word) & KNOWN) !== 0 ||
  (word.endsWith('s') && (classesOf(word.slice(0, -1)) & KNOWN) !== 0) ||
  kindOf(word) !== undefined ||
  kindOf(word.replace(/s$/, '')) !== undefined ||
  PERSON_NOUNS.has(word) ||
  PERSON_NOUNS.has(word.replace(/s$/, '')) ||
  beginsTitle(word)
