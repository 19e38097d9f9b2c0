import type { Chunk } from '../grammar/chunk.js'
import { POSSESSIVES } from '../grammar/words.js'
import type { Happening } from '../happening/happening.js'

const LIFETIME =
  /^(?:archonship|consulship|career|life|lifetime|childhood|youth|reign|tenure|adolescence|infancy|presidency|papacy)$/
/** Years counted from an accession or the like ("in the 12th year of Elizabeth I"). */
const REGNAL = /^(?:in|from|until|till|during)$/
/** Times of war and the like. */
export const WARTIME = /^(?:war|wars|revolution|interregnum|regency|occupation|depression|famine)$/
const AFTER_WAR = /^(?:war|wars|revolution|independence)$/
/** Heads of phrases of a time that nobody could date, by their preposition. */
const PERIOD: ReadonlyMap<string, RegExp> = new Map([
  ['in', LIFETIME],
  ['at', /^age$/],
  ['during', new RegExp(`${LIFETIME.source}|${WARTIME.source}`)],
  ['under', /^(?:reign|rule|occupation|regency)$/],
  ['throughout', LIFETIME],
  ['over', LIFETIME],
  ['between', /^wars$/],
  ['after', AFTER_WAR],
  ['before', /^(?:war|wars|revolution|independence|death)$/],
])
/** Events that take years. */
const LONG_EVENT = /\b(?:wars?|crusades?|depression|revolution|reformation|revolt|rebellion|rising|uprising)\b/i

/**
 * A time expression without a calendar value in the clause: a weekday, near to the last date; of days or weeks ("a few weeks
 * later"), which leave it in the year, or of years or at no telling distance ("once", "for ten years", "during the war").
 */
export function vagueTime(
  { start, end }: Happening,
  chunks: readonly Chunk[],
  low: readonly string[],
): 'near' | 'days' | 'years' | null {
  let found: 'near' | 'days' | null = null
  for (let i = start; i < end; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.type === 'date' && (isVague(chunk, chunks[i - 1]) || isCountedFromNoun(chunk, chunks[i + 1]))) {
      const text = chunk.date?.text ?? ''
      if (/\b(?:minutes?|hours?)\b/i.test(text)) continue
      // "within a week they had fled"
      const within = chunks[i - 1]?.word === 'within' && /\b(?:days?|week)\b/i.test(text)
      if (within || WEEKDAY.test(text)) {
        found ??= 'near'
        continue
      }
      // "built it in four months"
      const taken = chunk.date?.timex.type === 'DURATION' && chunks[i - 1]?.word === 'in' && /\bmonths?\b/i.test(text)
      if (!taken && !/\b(?:days?|weeks?|(?:a|one) month)\b/i.test(text)) return 'years'
      found = 'days'
    }
    // "in his career", "after the war", "long after his death"
    const head = low[chunk.head ?? chunk.first] as string
    // "on the night of the vote"
    if (chunk.type === 'noun' && DAY_OF.test(`${chunk.preposition} ${head}`) && hasOf(chunk, low)) found = 'days'
    if (chunk.type === 'noun' && PERIOD.get(chunk.preposition ?? '')?.test(head)) return 'years'
    if (
      chunk.type === 'noun' &&
      /^years?$/.test(head) &&
      REGNAL.test(chunk.preposition ?? '') &&
      isOfSomebody(chunk, low)
    )
      return 'years'
    if (chunk.word === 'long' && /^(?:after|before)$/.test(chunks[i + 1]?.word ?? '')) return 'years'
    // "during the war": at another time, which the text may not give.
    if (
      chunk.type === 'noun' &&
      /^(?:during|in)$/.test(chunk.preposition ?? '') &&
      chunk.mentions?.some(
        ({ entity, text }) => entity.type === 'event' && (chunk.preposition === 'during' || LONG_EVENT.test(text)),
      )
    )
      return 'years'
  }
  return found
}

const WEEKDAY = /^(?:the |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i
/** A day named for what happened on it, by its preposition. */
const DAY_OF = /^(?:on|by|in) (?:day|night|morning|evening|afternoon|eve|week|weeks|days|month)$/

/** "the night of the vote" */
function hasOf({ first, end }: Chunk, low: readonly string[]): boolean {
  for (let token = first; token < end; token++) if (low[token] === 'of') return true
  return false
}

/** "the 12th year of Elizabeth I", "the third year of his reign", "its first year". */
function isOfSomebody({ first, end, named }: Chunk, low: readonly string[]): boolean {
  let numbered = false
  const owned = POSSESSIVES.has(low[first] as string)
  for (let token = first; token < end; token++) {
    if (owned && token === first + 1 && ORDINAL.test(low[token] as string)) return true
    if (ORDINAL.test(low[token] as string)) numbered = true
    if (low[token] === 'of') return numbered && named?.entity.type !== 'work'
  }
  // "surrendered in the third year"
  return numbered && low[first] === 'the'
}

const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\w+teenth|tenth|eleventh|twelfth|twentieth|last)$/

/** A time without a calendar value that may lie anywhere: "for ten years", "once"; not the object of "got six months", nor "now". */
function isVague({ date }: Chunk, before: Chunk | undefined): boolean {
  if (!date || date.edtf !== null || date.timex.value === 'PRESENT_REF') return false
  return date.timex.type !== 'DURATION' || before?.type === 'preposition' || before?.type === 'comma'
}

/** "two months after the fall of the city": counted from what the text gives no date of. */
const isCountedFromNoun = ({ date }: Chunk, next: Chunk | undefined): boolean =>
  date?.edtf === null && date.timex.type === 'DURATION' && /^(?:after|before)$/.test(next?.word ?? '')
