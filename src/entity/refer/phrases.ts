import type { Document } from '../../reading/document.js'
import type { Place } from './traces.js'

/** Nouns that so many bear that they mean nobody. */
export const VAGUE: ReadonlySet<string> = new Set(
  'man woman boy girl member native student supporter opponent worker child parent friend colleague figure head family'.split(
    ' ',
  ),
)

/** Nouns for what is called "she". */
export const SHIPS: ReadonlySet<string> = new Set(
  'ship vessel steamer frigate sloop schooner brig cruiser battleship destroyer submarine boat flagship whaler yacht liner'.split(
    ' ',
  ),
)

/** Nouns that mean several without an ending. */
export const MANY: ReadonlySet<string> = new Set('men women children people police clergymen statesmen'.split(' '))
/** What somebody has written. */
export const WRITINGS: ReadonlySet<string> = new Set(
  'account article autobiography biography book diary essay history letter letters memoir memoirs novel pamphlet poem reminiscences report speech study will work'.split(
    ' ',
  ),
)
const DETERMINER = /^(?:the|this|that|a|an|another|no|any|each|every|some|his|her|its|their)$/i
/** Adjectives that tell nobody apart. */
export const PLAIN: ReadonlySet<string> = new Set(
  'young old aged ageing aging dying new late future great exiled ambitious victorious defeated little small large powerful fledgling entire whole'.split(
    ' ',
  ),
)
const BE = /^(?:was|is|were|are|be|been|being|became|become|remained|as)$/
const IN_PREDICATE: ReadonlySet<string> = new Set(['DET', 'PART', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'ADV', 'NUM'])
const EMPTY_VERB = /^(?:seems?|seemed|appears?|appeared|follows|followed|happened|took|takes|rained|snowed|turned)$/
const EMPTY_PARTICIPLE =
  /^(?:said|believed|thought|decided|agreed|reported|known|hoped|expected|claimed|argued|suggested|estimated|felt|found|considered|understood|assumed|announced|rumoured|rumored|alleged|proposed|hoped|feared|noted)$/

/** First token of the noun phrase that a noun ends: its determiner, where it has one and adjectives alone between. */
export function phraseStart({ tokens }: Document, i: number): number {
  for (let first = i - 1; first >= Math.max(0, i - 3); first--) {
    if (DETERMINER.test(tokens.text[first] as string)) return first
    if (tokens.pos[first] !== 'ADJ' && !PLAIN.has(tokens.text[first] as string)) break
  }
  return i
}

/** "Hypatia was a teacher", "Hypatia, a teacher": the noun is nobody else. */
export function saysWhatSomebodyIs({ tokens, sentences }: Document, first: number): boolean {
  const start = sentences[tokens.sentence[first] as number]?.firstToken ?? 0
  for (let i = first - 1; i >= start && first - i < 12; i--) {
    if (BE.test(tokens.text[i] as string)) return true
    if (tokens.text[i] === ',' && tokens.pos[i - 1] === 'PROPN' && DETERMINER.test(tokens.text[i + 1] as string))
      return true
    if (!IN_PREDICATE.has(tokens.pos[i] as string) && tokens.text[i] !== ',') return false
  }
  return false
}

/** Most sentences of a quotation that are read as one. */
const LONGEST_QUOTATION = 6

/** Where a pronoun stands for the reader: "he said" behind a quotation of two sentences goes on from before it. */
export function placeOf({ tokens, sentences }: Document, i: number, s: number, p: number): Place {
  const { text } = tokens
  let first = s
  if (i > 0 && /^["”’]$/.test(text[i - 1] as string)) {
    const open = text[i - 1] === '"' ? '"' : text[i - 1] === '”' ? '“' : '‘'
    const least = Math.max(0, s - LONGEST_QUOTATION)
    while (first > least && text[sentences[first]?.firstToken ?? 0] !== open && sentences[first - 1]?.paragraph === p)
      first--
    const opening = sentences[first]?.firstToken ?? i
    if (text[opening] === open && opening < i - 1) return { token: i, sentence: first, paragraph: p, opens: true }
  }
  return { token: i, sentence: s, paragraph: p, opens: sentences[s]?.firstToken === i }
}

/** Whether an "it" takes up a thing: not "it was clear that", "it is said". */
export function isReferring({ tokens }: Document, i: number): boolean {
  if ((tokens.low[i] as string) !== 'it') return true
  const next = tokens.text[i + 1] ?? ''
  // "makes it clear"
  if (/^(?:clear|possible|impossible|difficult|easy|necessary|certain|plain|known)$/.test(next)) return false
  if (tokens.pos[i + 1] === 'VERB') return !EMPTY_VERB.test(next)
  if (!/^(?:was|had|has|is)$/.test(next) || tokens.pos[i + 2] !== 'VERB') return false
  return !EMPTY_PARTICIPLE.test(tokens.text[i + 2] as string) && !/^(?:that|to)$/.test(tokens.text[i + 3] ?? '')
}
