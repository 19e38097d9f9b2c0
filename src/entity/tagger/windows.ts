import { CLASS_BIT } from '../lexicon/lexicon.js'
import { isMark, type Word } from './words.js'

/** A stretch of one sentence near capitals: the only places where the recogniser looks for names. */
export interface Window {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** Which tokens beside a capital are read: `all` within reach, as for learning, or those that are `likely` in a name. */
export type Breadth = 'all' | 'likely'

/** Small words that stand inside names. */
export const LINKS: ReadonlySet<string> = new Set(
  "of the for de du des la le von van der den del della di da dos do y e al el ibn bin zu zur und et & - – ' ’".split(
    ' ',
  ),
)
/** Links that no name begins with. */
const INNER_LINKS: ReadonlySet<string> = new Set('of the for y e et und &'.split(' '))

/** How many tokens beside a capital a name may reach: "the 1923 Munich putsch", "United Kingdom general election". */
const REACH = 2
/** Windows that so many tokens part are one: "Trade and Industry", "Ministry of War and the Interior". */
const GAP = 2

const NAMES = CLASS_BIT.noun * 2 - 1
const COMMON = CLASS_BIT.verb | CLASS_BIT.adjective

/** A word that needs a capital beside it to be part of a name when it begins a sentence: "The", "Having", "Early". */
const isCommon = (classes: number): boolean =>
  (classes & CLASS_BIT.closed) !== 0 || ((classes & COMMON) !== 0 && (classes & NAMES) === 0)

function isAnchor(words: readonly Word[], i: number, sentenceStart: number, sentenceEnd: number): boolean {
  const word = words[i] as Word
  if (!word.capital) return false
  if (i > sentenceStart || !isCommon(word.classes)) return true
  const next = i + 1 < sentenceEnd ? (words[i + 1] as Word) : undefined
  return next?.capital === true
}

/** The pronoun is no capital, but the numeral of "Edward I" looks the same. */
const NUMERAL_I = 'I'

/** A token that may begin or end a name: no function word with a small letter, and no mark. */
const isContent = (word: Word): boolean =>
  word.capital || word.text === NUMERAL_I || ((word.classes & CLASS_BIT.closed) === 0 && !isMark(word))

/** Where a name with a capital at `i` may begin: "1923 Munich", "al-Rashid". */
function likelyStart(words: readonly Word[], i: number, sentenceStart: number): number {
  if (i === sentenceStart) return i
  const before = words[i - 1] as Word
  if (!LINKS.has(before.text)) return isContent(before) ? i - 1 : i
  if (INNER_LINKS.has(before.text)) return i
  return i - 1 > sentenceStart && isContent(words[i - 2] as Word) ? i - 2 : i - 1
}

/** Marks that a name may end with: "Cal.", "Where Is Britain Going?". */
const CLOSERS: ReadonlySet<string> = new Set('. ? !'.split(' '))

const mayGoOn = (word: Word): boolean => isContent(word) || LINKS.has(word.text) || CLOSERS.has(word.text)

/** Where a name with a capital at `i` may end: "Kai-shek", "House of the people", "Kingdom general election". */
function likelyEnd(words: readonly Word[], i: number, sentenceEnd: number): number {
  const most = Math.min(sentenceEnd, i + REACH + 1)
  let end = i + 1
  while (end < most && mayGoOn(words[end] as Word)) end++
  return end
}

/** Adds the windows of a sentence. */
export function addWindows(
  words: readonly Word[],
  sentenceStart: number,
  sentenceEnd: number,
  breadth: Breadth,
  windows: Window[],
): void {
  const likely = breadth === 'likely'
  let window: { from: number; to: number } | undefined
  for (let i = sentenceStart; i < sentenceEnd; i++) {
    if (!isAnchor(words, i, sentenceStart, sentenceEnd)) continue
    const from = likely ? likelyStart(words, i, sentenceStart) : Math.max(sentenceStart, i - REACH)
    const to = likely ? likelyEnd(words, i, sentenceEnd) : Math.min(sentenceEnd, i + REACH + 1)
    if (window && from <= window.to + (likely ? GAP : 0)) window.to = to
    else {
      window = { from, to }
      windows.push(window)
    }
  }
}
