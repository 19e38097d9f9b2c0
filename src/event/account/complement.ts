import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { eventLexicon } from '../lexicon/index.js'

/** "coins struck in his name": a participle right behind its noun belongs to it. */
export const isRestrictive = ({ kind, at }: Clause, chunks: readonly Chunk[]): boolean =>
  kind === 'reduced' && chunks[at - 1]?.type === 'noun'

/** Words of others in quotation marks, and no parenthesis. */
export const isQuoted = (chunk: Chunk | undefined): boolean => chunk?.type === 'masked' && !/^[([]/.test(chunk.word)

/**
 * The end of a clause with what completes its verb and stands outside it: what somebody says behind "that" ("she warned that
 * …") or in quotation marks. A "that" behind which nothing is left goes, and so does "and after leaving" for another verb.
 */
export function toldEnd(clause: Clause, end: number, chunks: readonly Chunk[], clauses: readonly Clause[]): number {
  let to = completedEnd(clause, end, chunks, clauses)
  for (let i = clause.at + 1; i + 2 < to; i++)
    if (chunks[i]?.type === 'coordinator' && chunks[i + 2]?.verb?.tense === 'gerund') to = i
  // ", with Rome joining later": what is left of it says nothing.
  const next = chunks[to]?.verb?.tense
  if (next === 'gerund' && chunks[to - 1]?.preposition === 'with' && chunks[to - 3]?.type === 'comma') to -= 3
  for (let i = to - 1; i > clause.at; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.type === 'verb' || isQuoted(chunk)) return to
    if (chunk.type === 'that') return i
  }
  return to
}

function completedEnd(
  { at, verb, passive }: Clause,
  end: number,
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
): number {
  // "had the envoy arrested"
  const caused =
    verb.lemma === 'have' ? clauses.find(({ kind, at: other }) => kind === 'reduced' && other === at + 2) : null
  if (caused) return Math.max(end, caused.end)
  const { report, intransitive } = eventLexicon()
  const last = chunks.slice(at, end).findLast(chunk => chunk.verb)?.verb ?? verb
  const bare = !chunks.slice(at + 1, end).some(({ type }) => /^(?:noun|adverb|other)$/.test(type))
  const says = report.has(last.lemma)
  if (!says && (!bare || passive || intransitive.has(last.lemma))) return end
  // "convened and chaired the meeting": both have one object.
  const joined =
    bare && !says ? clauses.find(({ shares, start }) => shares?.at === at && start >= end && start <= end + 1) : null
  if (joined) return joined.end
  let from = end
  while (/^(?:comma|that)$/.test(chunks[from]?.type ?? '') || chunks[from]?.word === ':') from++
  const between = chunks.slice(end, from)
  const that = chunks[at + 1]?.type === 'that' || between.some(({ type }) => type === 'that')
  const colon = between.some(({ word }) => word === ':')
  if (isQuoted(chunks[from]) && (bare || that || colon)) return from + 1
  const told =
    clauses.find(
      ({ kind, start, at: verbAt }) => kind === 'complement' && (that ? verbAt >= from : start >= end && start <= from),
    ) ?? (that ? clauses.find(({ at: verbAt }) => verbAt >= from) : undefined)
  if (!told || !(that || bare)) return end
  return told.at > at && chunks[told.end]?.type === 'that' ? completedEnd(told, told.end, chunks, clauses) : told.end
}

/** "a role he played": the noun that a relative clause has its object in; -1 where there is none. */
export function objectBefore(
  { kind, connective, subject, at, passive }: Clause,
  end: number,
  chunks: readonly Chunk[],
): number {
  const [first] = subject
  if (kind !== 'relative' || first === undefined || passive || !/^(?:|that|which|whom)$/.test(connective ?? '-'))
    return -1
  if (chunks.slice(at + 1, end).some(({ type }) => type === 'noun' || type === 'verb')) return -1
  let before = first - 1
  if (/^(?:relative|that)$/.test(chunks[before]?.type ?? '')) before--
  if (chunks[before]?.type === 'comma') before--
  return chunks[before]?.type === 'noun' ? before : -1
}
