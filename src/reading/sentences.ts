import { isMonth } from '../months.js'
import { AFTER_NAME, BEFORE_NAME, BEFORE_NUMBER, OF_A_LIFE, RULERS, SENTENCE_OPENERS } from './abbreviations.js'

/** What is known of a place where a sentence may end: the words around it. */
export interface BoundaryContext {
  /** The word that carries the stop, as written: `Dr.`, `end`, `1066`. */
  readonly word: string
  /** The word before that one, or an empty string. */
  readonly before: string
  /** The first word after the boundary (closing marks passed over). */
  readonly next: string
  /** The stop itself: `.`, `!`, `?`, `…`, `...`. */
  readonly stop: string
  /** A verb stands in the sentence so far. */
  readonly told: boolean
  /** A space stands between the stop (with its closing marks) and the next word. */
  readonly spaced: boolean
}

const INITIAL = /^\p{Lu}$/u
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u
const OPENS_LOW = /^\p{Ll}/u
const OPENS_DIGIT = /^\d/
const opensDate = (word: string): boolean => OPENS_DIGIT.test(word) || isMonth(word)
const NAME_LIKE = /^\p{Lu}/u
const ERA = /^(?:B\.C(?:\.E)?|A\.D|C\.E)$/
const NUMERAL = /^[IVX]$/

const DASH = /^(?:[–—]|--+|-$)/

/** Whether two words with a stop between them and no space are the end of a sentence and the start of the next. */
const isGlued = (word: string, next: string): boolean =>
  /\p{Ll}{2}\.?$/u.test(word) && word !== 'www' && /^\p{Lu}\p{Ll}/u.test(next)

/** Decides whether a sentence ends after a stop, from the words on both sides of it. */
export function endsSentence({ word, before, next, stop, told, spaced }: BoundaryContext): boolean {
  if (next === '') return true
  // "the fort.But the king": a space was lost.
  if (!spaced && !/^["“‘«„([]/.test(next) && !isGlued(word, next)) return false
  // "Why?" he asked; "… and so on": a small letter carries the sentence on, and so does a dash.
  if (OPENS_LOW.test(next) || DASH.test(next)) return false
  if (stop !== '.')
    return stop === '!' || stop === '?' || NAME_LIKE.test(next) || /^["“‘«„]/.test(next) || OPENS_DIGIT.test(next)
  const bare = word.replace(/\.$/, '')
  // "Vice-Adm."
  const low = bare.toLowerCase().replace(/^.*-/, '')
  if (BEFORE_NUMBER.has(low) && opensDate(next)) return false
  if (BEFORE_NAME.has(low) && bare !== low && NAME_LIKE.test(next))
    return SENTENCE_OPENERS.has(next.toLowerCase()) && /^(?:ed|st|ft|mt|tr)$/.test(low)
  if (BEFORE_NAME.has(low) && /^(?:vs|cf|viz|eds?|trans)$/.test(low)) return false
  if (OF_A_LIFE.has(bare) && /^[(;,]$/.test(before)) return false
  if (bare === 'c' || low === 'ca') return !OPENS_DIGIT.test(next)
  // "Marbury v. Madison"
  if (bare === 'v' && NAME_LIKE.test(next)) return false
  if (AFTER_NAME.has(low) && bare !== low) return SENTENCE_OPENERS.has(next.toLowerCase())
  // "Xerxes I. Athens", "World War I. Germany"
  if (NUMERAL.test(bare) && (before === 'War' || RULERS.has(before.toLowerCase()))) return true
  // "A. J. P. Taylor", but not "vitamin C. The", "King Charles I. The".
  if (INITIAL.test(bare))
    return (
      SENTENCE_OPENERS.has(next.toLowerCase()) &&
      !(bare !== 'I' && next.length === 1) &&
      !INITIAL.test(before.replace(/\.$/, ''))
    )
  // "He died in 44 B.C. Octavian came", but "In 44 B.C. Octavian came".
  if (ERA.test(bare) && told && OPENS_DIGIT.test(before)) return true
  if (DOTTED.test(bare)) return SENTENCE_OPENERS.has(next.toLowerCase()) || /^["“‘«„]/.test(next)
  return true
}
