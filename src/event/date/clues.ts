import type { DateExpression } from '../../schema/date.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { GOES_ON, HOURS, POSSESSIVES } from '../grammar/words.js'
import type { Happening, ReadSentence } from '../happening/happening.js'
import { eventLexicon } from '../lexicon/index.js'
import { type DateValue, isYearsBefore, overlap, valueOfDate } from './date-value.js'
import { WARTIME } from './vague-time.js'

/** "During the First World War they …": the text leaves its time for one that it does not date. */
export const isWartime = ({ clause, start }: Happening, chunks: readonly Chunk[]): boolean => {
  for (let i = start; i < (clause?.at ?? start); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.preposition === 'during' && chunk.mentions?.some(({ text }) => /\b(?:war|wars)\b/i.test(text)))
      return true
  }
  return false
}

/** A word of the clause says that its scene is the one before ("then", "also", "in turn"). */
export function goesOn(
  { clause, start, adverbs }: Happening,
  chunks: readonly Chunk[],
  low: readonly string[],
): boolean {
  if (adverbs.some(adverb => GOES_ON.has(adverb))) return true
  for (let i = start; i + 1 < (clause?.at ?? start); i++)
    if (chunks[i]?.word === 'in' && low[chunks[i + 1]?.first ?? 0] === 'turn') return true
  return false
}

/** "at noon", "until dusk", "by four in the afternoon": an hour of a day that the sentence does not name. */
export const tellsHour = (chunks: readonly Chunk[], start = 0, end = chunks.length): boolean => {
  for (let i = start; i < end; i++) {
    const { type, last, preposition, date } = chunks[i] as Chunk
    if (type === 'noun' && preposition !== undefined && HOURS.has(last)) return true
    if (date !== undefined && date.granularity === 'time' && date.basis === 'relative') return true
  }
  return false
}

/** "When the war came, …": at a time that the narrative does not tell, unless the clause has a date of its own. */
export function hangsOnWar(
  { clause }: Happening,
  { chunks, clauses, happenings }: ReadSentence,
  low: readonly string[],
): boolean {
  const when = clauses.find(
    ({ kind, connective, subject, verb }) =>
      kind === 'adverbial' &&
      /^(?:when|after|before|until|as)$/.test(connective ?? '') &&
      TURNS.test(verb.lemma) &&
      subject.some(at => WARTIME.test(low[chunks[at]?.head ?? 0] as string) || chunks[at]?.last === 'peace'),
  )
  if (!when || !clause) return false
  const own = happenings.some(
    happening => happening.clause === when && (happening.dates.length > 0 || happening.borrowed),
  )
  return !own && (clause === when || (clause.kind === 'main' && clause.at > when.at) || when.parent === clause)
}

/** What wars and the like do as wholes. */
const TURNS = /^(?:come|end|begin|break|start|arrive|return)$/

/** A sentence whose main clauses are all in the present. */
export const expounds = (clauses: readonly Clause[]): boolean => {
  const main = clauses.filter(({ kind }) => kind === 'main')
  return main.length > 0 && main.every(({ verb }) => verb.modal === null && /^(?:present|base)$/.test(verb.tense))
}

/** A clause with "when", "as" or "while" behind the clause that it goes with. */
export const isDuring = (clause: Clause, main: Clause): boolean => {
  const head = clause.shares?.kind === 'adverbial' ? clause.shares : clause
  return (
    head.kind === 'adverbial' &&
    /^(?:when|as|while)$/.test(head.connective ?? '') &&
    head.parent === main &&
    head.at > main.at
  )
}

/** "A series of engagements followed", "they fought several battles": no matter of a day. */
export function spreads({ clause, start, end }: Happening, chunks: readonly Chunk[], low: readonly string[]): boolean {
  const { lemma = '' } = clause?.verb ?? {}
  // "Dudley followed him", who did one thing
  const acts = lemma === 'follow' && chunks[(clause?.at ?? 0) + 1]?.type === 'noun'
  // "At noon the duke led his men up the hill": an hour is of its day.
  if (SPREADING.test(lemma) && !acts && !tellsHour(chunks, start, end)) return true
  for (let i = start; i < end; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.type !== 'noun') continue
    // "at the Battle of Franklin", which is no part of the scene
    if (/^(?:at|in)$/.test(chunk.preposition ?? '') && chunk.mentions?.some(({ entity }) => entity.type === 'event'))
      return true
    for (let token = chunk.first; token < chunk.end; token++) if (MANY.test(low[token] as string)) return true
  }
  return false
}

const SPREADING = /^(?:follow|ensue|spread|proceed|continue|grow|remain|lead|recruit|command)$/
const MANY =
  /^(?:series|several|numerous|many|various|successive|repeated|months|years|battles|campaigns?|offensives?|fighting|warfare)$/

/** "in the years that followed", "over the next decades": the text leaves its time for one that it does not tell. */
export const passesOver = ({ start, end }: Happening, chunks: readonly Chunk[], low: readonly string[]): boolean => {
  for (let i = start; i < end; i++) {
    const chunk = chunks[i] as Chunk
    const preposition = chunks[i - 1]?.type === 'preposition' ? chunks[i - 1]?.word : chunk.preposition
    if (!/^(?:in|over|during|through)$/.test(preposition ?? '') || !/^(?:noun|date)$/.test(chunk.type)) continue
    if (!/^(?:years|decades|centuries)$/.test(chunk.last) || chunk.date?.edtf) continue
    for (let token = chunk.first; token < chunk.end; token++)
      if (/^(?:following|next|coming|subsequent|ensuing)$/.test(low[token] as string)) return true
    if (chunks[i + 1]?.type === 'that' && chunks[i + 2]?.verb?.lemma === 'follow') return true
    if (/^(?:after|afterwards|thereafter)$/.test(chunks[i + 1]?.word ?? '')) return true
  }
  return false
}

/** "later became bishop": "later" right before a verb that tells the rest of a life. */
export const looksAhead = ({ clause }: Happening, chunks: readonly Chunk[]): boolean =>
  clause !== null && chunks[clause.at - 1]?.word === 'later' && REST_OF_LIFE.test(clause.verb.lemma)

const REST_OF_LIFE = /^(?:become|serve|rise|settle|marry|wed|move|work|teach|live|return|die|head|join)$/

/** "This broke the envoys, who fled": behind a comma a relative clause may tell what came next. */
export const goesFurther = ({ clause, weight }: Happening, chunks: readonly Chunk[]): boolean =>
  clause !== null &&
  weight >= 2 &&
  clause.connective === 'who' &&
  clause.parent !== null &&
  !clause.parent.verb.copula &&
  clause.verb.tense === 'past' &&
  clause.verb.modal === null &&
  chunks[(clause.shares ?? clause).start - 2]?.type === 'comma'

/** The conjunction "as soon as". */
const isAsSoonAs = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'subordinator' && chunk.word === 'as' && chunk.end === chunk.first + 3

/** "under the captain, who died as soon as they arrived": a relative clause that another hangs on with what the scene brings. */
export const goesWithScene = ({ clause, weight }: Happening, { chunks, clauses }: ReadSentence): boolean =>
  clause?.kind === 'relative' &&
  weight >= 2 &&
  clause.verb.tense === 'past' &&
  clause.verb.modal === null &&
  clauses.some(({ parent, start }) => parent === clause && isAsSoonAs(chunks[start - 1]))

/** "although the oath of 1377 forbade it": what a document of another time does is no happening of the scene. */
export const isOfAnotherTime = ({ clause }: Happening, chunks: readonly Chunk[], carried: DateValue): boolean => {
  const at = clause?.subject[0] ?? -1
  const value =
    chunks[at + 1]?.word === 'of' && chunks[at + 2]?.date ? valueOfDate(chunks[at + 2]?.date as DateExpression) : null
  return value !== null && !overlap(value, carried)
}

/** "was knighted in the honours of 1932", told in 1931: what names a later year is no happening of the scene. */
export const namesLater = ({ start, end }: Happening, chunks: readonly Chunk[], carried: DateValue): boolean => {
  for (let i = start; i < end; i++) {
    const date = chunks[i]?.date
    if (!date?.edtf || (chunks[i - 1]?.word !== 'of' && chunks[i]?.word !== '(')) continue
    const value = valueOfDate(date)
    if (value && isYearsBefore(carried, value)) return true
  }
  return false
}

/** "whom she had met when he built the bridge": a clause that goes with one of an earlier time. */
export const goesWithFlashback = ({ clause }: Happening): boolean =>
  clause?.kind === 'adverbial' && clause.parent?.verb.tense === 'pluperfect' && clause.verb.tense === 'past'

/** "returned with a force that took the town": what a relative clause tells of something new happened in the same scene. */
export const tellsOfNew = (
  { clause, weight }: Happening,
  chunks: readonly Chunk[],
  before: Happening | undefined,
): boolean => {
  if (
    clause === null ||
    before?.clause !== (clause.shares ?? clause).parent ||
    weight < 2 ||
    clause.verb.tense !== 'past' ||
    clause.verb.modal !== null
  )
    return false
  const { subject, opens } = clause.shares ?? clause
  const at = subject[0] ?? -1
  return at < opens - 1 && /^(?:that|which)$/.test(clause.connective ?? '') && /^an?$/.test(chunks[at]?.word ?? '')
}

/** Writings in which somebody looks back. */
const WRITING =
  /^(?:memoirs?|recollections|reminiscences|autobiography|biography|diary|diaries|study|monograph|histor(?:y|ies)|essays?|book|dissertation)$/

/** Verbs of writers, apart from those of saying. */
const TELLS = /^(?:compare|describe|call|liken|depict|portray|recount|relate|recall|characteri[sz]e|devote)$/

/** "In his memoir she wrote", "argued in The Long War": when that was written the narrative does not tell. */
export const isInWriting = ({ clause }: Happening, chunks: readonly Chunk[], low: readonly string[]): boolean =>
  clause !== null &&
  (eventLexicon().report.has(clause.verb.lemma) || TELLS.test(clause.verb.lemma)) &&
  chunks
    .slice(clause.start, clause.end)
    .some(
      ({ type, preposition, word, head, first, mentions }) =>
        type === 'noun' &&
        preposition === 'in' &&
        (mentions?.some(({ entity }) => entity.type === 'work') ||
          (POSSESSIVES.has(word) &&
            (WRITING.test(low[head ?? first] as string) || WRITING.test(low[first + 1] as string)))),
    )
