import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { isCaused, subjectChunk } from '../grammar/subject.js'
import type { VerbGroup } from '../grammar/verb-group.js'
import { GIVES, TIME_NOUN } from '../grammar/words.js'
import { eventLexicon } from '../lexicon/index.js'

/** Words of others in quotation marks, and no parenthesis. */
export const isQuoted = (chunk: Chunk | undefined): boolean => chunk?.type === 'masked' && !/^[([,]/.test(chunk.word)

/** An adverb, "now" included. */
const isAdverbial = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'adverb' || chunk?.date?.timex.value === 'PRESENT_REF'

/**
 * A clause that says which one its noun is, without a comma: "coins struck in his name", "events leading to the war", "others
 * who had fled".
 */
export function isRestrictive({ kind, at, opens, connective }: Clause, chunks: readonly Chunk[]): boolean {
  if (kind === 'reduced' || kind === 'gerund') {
    const before = isAdverbial(chunks[at - 1]) ? at - 2 : at - 1
    return chunks[before]?.type === 'noun'
  }
  if (kind !== 'relative' || connective === null) return false
  const word = connective === '' ? opens : opens - 1
  const before = chunks[word - 1]?.type === 'preposition' ? word - 2 : word - 1
  return chunks[before]?.type === 'noun'
}

/** Most clauses that a line takes along behind its own. */
const MOST = 4

/**
 * Where the line of a clause can end, nearest first: with what completes its verb and stands outside the clause, and then with
 * each clause more that says which one the noun before it is.
 */
export function reaches(clause: Clause, end: number, chunks: readonly Chunk[], clauses: readonly Clause[]): number[] {
  const found = [toldEnd(clause, end, chunks, clauses)]
  for (let steps = 0; steps < MOST; steps++) {
    const from = found.at(-1) as number
    const next = clauses.find(
      other => other.at >= from && other !== clause && isToldBehind(other, clause) && goesOn(other, from, chunks),
    )
    if (!next || next.end <= from) break
    const told = toldEnd(next, next.end, chunks, clauses)
    found.push(chunks[told]?.type === 'verb' && chunks[told]?.verb?.tense === 'infinitive' ? told + 1 : told)
  }
  return found
}

/** "had been told before he left that …": what is told belongs to the verb of telling. */
const isToldBehind = ({ kind, parent }: Clause, clause: Clause): boolean =>
  kind !== 'complement' || parent === null || parent.at >= clause.at

/** Whether a clause goes on right where the line ends: with a participle, an infinitive or a relative clause of the last noun. */
function goesOn(other: Clause, from: number, chunks: readonly Chunk[]): boolean {
  const { kind, at } = other
  const first = chunks[from] as Chunk | undefined
  if (!first || /^(?:comma|stop|dash|coordinator|subordinator)$/.test(first.type)) return false
  let to = from
  while (to < at && (isAdverbial(chunks[to]) || /^(?:preposition|relative|that)$/.test(chunks[to]?.type ?? ''))) to++
  if (kind === 'infinitive') return at === from
  if (kind === 'reduced')
    return (
      to === at &&
      !chunks.slice(from, at).some(({ type }) => type === 'preposition') &&
      chunks[from - 1]?.type === 'noun'
    )
  if (kind === 'gerund') return to === at && (isRestrictive(other, chunks) || first.type === 'preposition')
  if (kind === 'complement' && first.type === 'that') return other.start === from + 1
  if (kind === 'relative') return other.opens >= from && other.opens <= from + 2 && isRestrictive(other, chunks)
  // "disgruntled with what he saw"
  return chunks[from - 1]?.word === 'what' && other.start >= from && other.start <= from + 1
}

/**
 * The end of a clause with what completes its verb and stands outside it: what somebody says behind "that" ("she warned that
 * …") or in quotation marks. A conjunction behind which no verb is left goes, and so does "and after leaving" for another verb.
 */
function toldEnd(clause: Clause, end: number, chunks: readonly Chunk[], clauses: readonly Clause[]): number {
  let to = completedEnd(clause, end, chunks, clauses)
  // "brought together what was left of the army": the clause is the object.
  const what = chunks[to]?.word === 'what' ? to : chunks[to - 1]?.word === 'what' ? to - 1 : -1
  const object = what > 0 ? clauses.find(({ at, start }) => at > what && start <= what + 1 && start > clause.at) : null
  if (object) return object.end
  for (let i = clause.at + 1; i + 2 < to; i++)
    if (chunks[i]?.type === 'coordinator' && chunks[i + 2]?.verb?.tense === 'gerund') to = i
  // ", a post he held": the apposition goes with its clause; so does "clearly showing".
  if (chunks[to]?.type === 'noun' && chunks[to - 1]?.type === 'noun' && chunks[to - 2]?.type === 'comma') to -= 2
  while (to > clause.at + 1 && isAdverbial(chunks[to - 1]) && PARTICIPLE.test(chunks[to]?.verb?.tense ?? '')) to--
  // ", with Rome joining later": what is left of it says nothing.
  const next = chunks[to]?.verb?.tense
  if (next === 'gerund' && chunks[to - 1]?.preposition === 'with' && chunks[to - 3]?.type === 'comma') to -= 3
  for (let i = to - 1; i > clause.at; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.type === 'verb' || isQuoted(chunk)) return to
    // "though the tribe", whose verb stands behind an insertion; but "while under tow"
    const bare = chunk.type === 'subordinator' && chunks[i + 1]?.type === 'noun'
    if (chunk.type === 'that' || chunk.type === 'relative' || bare) return i
  }
  return to
}

const PARTICIPLE = /^(?:gerund|participle|bare)$/

function completedEnd(clause: Clause, end: number, chunks: readonly Chunk[], clauses: readonly Clause[]): number {
  const { at, verb, passive, subject } = clause
  const caused = clauses.find(other => isCaused(other, clause, chunks))
  if (caused) return Math.max(end, caused.end)
  // "spent the year reducing the towns"
  const spent =
    verb.lemma === 'spend'
      ? clauses.find(({ kind, at: other }) => kind === 'gerund' && other >= end && other <= end + 1)
      : null
  if (spent) return Math.max(end, spent.end)
  // "This struggle took place and was marked by …": that it happened says too little of what "this" points to.
  const pointing =
    /^(?:this|that|these|it)$/.test(subjectChunk({ subject }, chunks)?.word ?? '') &&
    verb.lemma === 'take' &&
    chunks[at + 1]?.word === 'place'
  const more = pointing ? clauses.find(({ shares }) => shares?.at === at) : null
  if (more) return more.end
  const { report, intransitive } = eventLexicon()
  const last = chunks.slice(at, end).findLast(chunk => chunk.verb)?.verb ?? verb
  const bare = !chunks.slice(at + 1, end).some(({ type }) => /^(?:noun|adverb|other)$/.test(type))
  const says = report.has(last.lemma)
  let from = end
  while (/^(?:comma|that)$/.test(chunks[from]?.type ?? '') || chunks[from]?.word === ':') from++
  const colon = chunks.slice(end, from).some(({ word }) => word === ':')
  // "worked out that …", "urged: “…”": what is told, whatever the verb.
  const follows =
    chunks[end]?.type === 'that' &&
    !clauses.some(({ kind, start, parent }) => kind === 'complement' && start === end + 1 && (parent?.at ?? at) < at) &&
    !/^(?:so|such)$/.test(chunks[end - 1]?.word ?? '') &&
    chunks[end - 1]?.type !== 'noun'
  if (
    !says &&
    !follows &&
    !(colon && isQuoted(chunks[from])) &&
    (!bare || passive || intransitive.has(last.lemma) || intransitive.has(verb.lemma))
  )
    return end
  // "convened and chaired the meeting": both have one object.
  const joined = bare && !says && !follows && !colon ? joinedClause(at, end, chunks, clauses) : null
  if (joined) return joined.end
  const that = chunks[at + 1]?.type === 'that' || chunks.slice(end, from).some(({ type }) => type === 'that')
  if (isQuoted(chunks[from]) && (bare || that || colon)) return from + 1
  const told =
    clauses.find(
      ({ kind, start, at: verbAt }) => kind === 'complement' && (that ? verbAt >= from : start >= end && start <= from),
    ) ?? (that ? clauses.find(({ at: verbAt }) => verbAt >= from) : undefined)
  if (!told || !(that || bare || (says && told.start === end))) return end
  return told.at > at && chunks[told.end]?.type === 'that' ? completedEnd(told, told.end, chunks, clauses) : told.end
}

/** The clause whose verb has its object in common with the one at chunk `at`. */
function joinedClause(at: number, end: number, chunks: readonly Chunk[], clauses: readonly Clause[]): Clause | null {
  const joined = clauses.find(({ shares, start }) => shares?.at === at && start >= end && start <= end + 2)
  if (!joined || chunks[joined.at - 1]?.word === 'but') return null
  // "captured, looted, and burned the town"
  const bare = joined.end === joined.at + 1 ? joinedClause(joined.at, joined.end, chunks, clauses) : null
  return bare ?? joined
}

/** The clause that a line takes along because its verb alone says too little: "convened and chaired the meeting". */
export function takenAlong(
  clause: Clause,
  end: number,
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
): Clause | null {
  const joined = joinedClause(clause.at, end, chunks, clauses)
  return joined && completedEnd(clause, end, chunks, clauses) === joined.end ? joined : null
}

/** The one to whom something is given, right behind the verb. */
export const isGivenTo = ({ lemma }: VerbGroup, chunk: Chunk | undefined): boolean =>
  GIVES.test(lemma) && chunk?.type === 'noun' && chunk.preposition === undefined

/**
 * "a role he played", "the resolution on Namibia that the council adopted": the phrase that a relative clause has its object in;
 * null where there is none.
 */
export function objectBefore(
  { kind, connective, subject, at, passive, verb }: Clause,
  end: number,
  chunks: readonly Chunk[],
): { from: number; to: number } | null {
  const [first] = subject
  if (kind !== 'relative' || first === undefined || passive || !/^(?:|that|which|whom)$/.test(connective ?? '-'))
    return null
  const behind = chunks.slice(at + 1, end)
  // "a letter that the king had given the house"
  const rest = isGivenTo(verb, chunks[at + 1]) ? behind.slice(1) : behind
  if (
    verb.copula ||
    rest.some(
      ({ type, word, preposition }) =>
        type === 'verb' || (type === 'noun' && word !== 'there' && preposition === undefined),
    )
  )
    return null
  // "the town in which he died": nothing but a preposition left alone asks for an object there.
  if (eventLexicon().intransitive.has(verb.lemma) && behind[0]?.type !== 'preposition') return null
  let before = first - 1
  if (/^(?:relative|that)$/.test(chunks[before]?.type ?? '')) before--
  if (chunks[before]?.type === 'comma') before--
  if (chunks[before]?.type !== 'noun' || TIME_NOUN.test(chunks[before]?.last ?? '')) return null
  const topic = /^(?:on|about|concerning|for|against|of)$/.test(chunks[before]?.preposition ?? '')
  return { from: topic && chunks[before - 2]?.type === 'noun' ? before - 2 : before, to: before + 1 }
}
