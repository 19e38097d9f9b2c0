import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { subjectClause } from '../grammar/subject.js'
import type { Happening, ReadSentence } from '../happening/happening.js'
import { nounKind } from '../lexicon/index.js'
import { isDuring } from './clues.js'
import { spanning } from './date-value.js'
import type { Dated } from './own-dates.js'
import { vagueTime } from './vague-time.js'

/** Conjunctions of what goes on at the same time. */
const WHILE = /^(?:when|as|while)$/

/** The date that another clause of the sentence gives: "They were found and tried in May", "They were repulsed as they crossed in May". */
export function sharedDate(
  happening: Happening,
  { chunks, clauses, happenings }: ReadSentence,
  owned: ReadonlyMap<Happening, readonly Dated[]>,
  low: readonly string[],
): Dated | null {
  const { clause, weight } = happening
  if (!clause) return null
  const told = weight > 0 ? toldBehindColon(clause, chunks, happenings, owned) : null
  if (told) return told
  for (const other of happenings) {
    const own = owned.get(other)?.[0]
    const last = owned.get(other)?.at(-1)
    const later = other.clause
    if (!own || !later) continue
    // "He said so when he was asked in 1943", "they were repulsed as they crossed in May"
    if (weight > -2 && WHILE.test(later.connective ?? '') && later.parent === clause && later.at > clause.at) return own
    // "When he boasted three years later that …, he was arrested"
    const fronted = later.kind === 'adverbial' && later.connective === 'when' && later.at < clause.at
    if (fronted && clause.kind === 'main' && opensWith(later, clause, clauses)) return own
    // "The opposition had reached its peak in April when troops seized the port"
    if (last && !clause.verb.copula && isDuring(clause, later) && other.dates.at(-1)?.preposition !== 'until')
      return last
    if (!later.shares || later.at < clause.at || subjectClause(later) !== clause) continue
    // "he withdrew but returned in 1640"
    if (chunks[later.start - 1]?.word === 'but' || chunks[later.start]?.word === 'but') continue
    if (chunks[later.start - 1]?.type === 'comma' || chunks[later.start - 2]?.type === 'comma') continue
    const date = other.dates[0]
    // "returned as regent and was succeeded in May": not what was done and what was undergone
    if (later.passive && !clause.passive) continue
    // "She married after the war and stood for office in 2002"
    if (vagueTime(happening, chunks, low) === 'years') continue
    // "caught a cold at the wedding and died in May"
    if (hasOccasion(clause, chunks, low)) continue
    const isPoint = date && !/^(?:until|till|since|from|by)$/.test(date.preposition)
    if (isPoint && date.chunk > later.at && clause.verb.tense === later.verb.tense) return own
  }
  return null
}

/**
 * "A second trial followed: in March 1764 William sailed": what the colon announces is told behind it with its date, that of the
 * first clause there. Where more clauses there have dates, what they tell together took from the first to the last.
 */
function toldBehindColon(
  { kind, end, verb }: Clause,
  chunks: readonly Chunk[],
  happenings: readonly Happening[],
  owned: ReadonlyMap<Happening, readonly Dated[]>,
): Dated | null {
  if (kind !== 'main' || verb.tense !== 'past' || chunks[end]?.word !== ':') return null
  const behind = happenings.filter(
    ({ clause }) => clause?.kind === 'main' && clause.start > end && clause.verb.tense === 'past',
  )
  const [first] = behind
  if (!first?.clause || first.clause.start !== end + 1 || (first.dates[0]?.chunk ?? Infinity) > first.clause.at)
    return null
  const [begun] = owned.get(first) ?? []
  const ended = behind.flatMap(other => owned.get(other) ?? []).at(-1)
  const value = begun && ended && (begun === ended ? begun.value : spanning(begun.value, ended.value))
  return begun && value ? { ...begun, value } : null
}

/** The clause tells its own time by an occasion. */
const hasOccasion = ({ at, end }: Clause, chunks: readonly Chunk[], low: readonly string[]): boolean =>
  chunks
    .slice(at, end)
    .some(
      ({ type, preposition, head, first }) =>
        type === 'noun' &&
        /^(?:at|during|after|before)$/.test(preposition ?? '') &&
        nounKind(low[head ?? first] as string) !== undefined,
    )

/** No main clause stands between a conjunction's clause and the one that it belongs to, and none before it. */
function opensWith(adverbial: Clause, main: Clause, clauses: readonly Clause[]): boolean {
  // "Released when the army rose in 1966, he declined": the participle opens the sentence with it.
  const opens = adverbial.parent === null || (adverbial.parent.kind === 'reduced' && adverbial.parent.at === 0)
  return opens && clauses.find(({ kind, at }) => kind === 'main' && at > adverbial.at) === main
}
