import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { subjectClause } from '../grammar/subject.js'
import { PERSONAL_NOUN, THING } from '../grammar/words.js'
import { isPlainNoun } from '../happening/event-noun.js'
import type { Happening } from '../happening/happening.js'

/** A later part of a clause whose verb is left out ("The canal came in 1790, the railway in 1844"). */
export interface Gap {
  /** Chunk of its own subject. */
  readonly subject: number
  /** Its last chunk: another than the first where a name follows ("their second, Ada,"). */
  readonly subjectEnd: number
  /** End of what the part has in common with the first one: its verb, and the phrase behind it where the part has none. */
  readonly sharedEnd: number
}

/** "their second", "the other": one more of what the subject is. */
const ONE_MORE = /^(?:first|second|third|fourth|fifth|sixth|other|others|another|last|eldest|youngest)$/
const OBJECT_PRONOUN = /^(?:it|him|her|them|us|me)$/

/** Who a noun phrase is about is a person, or people. */
const isPersonal = (chunk: Chunk | undefined): boolean =>
  chunk?.named
    ? chunk.named.entity.type === 'person'
    : /^(?:i|he|she|we|they|who)$/.test(chunk?.word ?? '') ||
      (PERSONAL_NOUN.test(chunk?.last ?? '') && !THING.test(chunk?.last ?? ''))

/** Reads a later part of a clause that strings dated things together; null where its noun is an object of the one subject. */
export function gapOf({ clause, start, end }: Happening, chunks: readonly Chunk[]): Gap | null {
  if (!clause || start <= clause.at) return null
  let subject = start
  while (/^(?:coordinator|comma)$/.test(chunks[subject]?.type ?? '')) subject++
  if (!isPlainNoun(chunks[subject])) return null
  // Behind the colon of a list nothing goes with the verb.
  if (
    start >= clause.end &&
    chunks[start - 1]?.type !== 'noun' &&
    chunks.slice(clause.end, start).some(({ word }) => word === ':')
  )
    return { subject, subjectEnd: subject, sharedEnd: clause.at + 1 }
  // "She was elected to the guild in 1506 and the council in 1507": no council is elected as she was.
  const owner = subjectClause(clause).subject[0]
  const oneMore = ONE_MORE.test(chunks[subject].last)
  if (owner === undefined || (!oneMore && isPersonal(chunks[owner]) !== isPersonal(chunks[subject]))) return null
  const first = firstPart(clause, start, chunks)
  const objects = chunks.slice(clause.at + 1, first).filter(isPlainNoun).length
  const isNamed =
    chunks[subject + 1]?.type === 'comma' && isPlainNoun(chunks[subject + 2]) && chunks[subject + 3]?.type === 'comma'
  const subjectEnd = isNamed ? subject + 2 : subject
  const behind = isNamed ? subject + 4 : subject + 1
  // "Grey took York in 1640, Dudley the castle in 1641": who, and what.
  const object = chunks[behind]
  if (objects === 1 && isPlainNoun(object) && !OBJECT_PRONOUN.test(object.word))
    return { subject, subjectEnd, sharedEnd: clause.at + 1 }
  if (objects > 0) return null
  const phrase = chunks.slice(clause.at + 1, first).find(({ type }) => type === 'noun')
  if (phrase && isPersonal(chunks[owner]) && chunks[subject - 1]?.word === 'and') return null
  const own = chunks.slice(behind, end).some(({ type }) => type === 'noun')
  // "moved to London in 1790, Paris in 1792": one more of what stands behind the preposition.
  const type = phrase?.named?.entity.type
  if (phrase && type !== undefined && type === chunks[subject]?.named?.entity.type) return null
  return { subject, subjectEnd, sharedEnd: own ? clause.at + 1 : first }
}

/** The end of what stands behind the verb before its first date. */
function firstPart({ at }: Clause, to: number, chunks: readonly Chunk[]): number {
  let end = at + 1
  while (end < to && chunks[end]?.type !== 'date' && chunks[end]?.type !== 'comma') end++
  return chunks[end - 1]?.type === 'preposition' && end - 1 > at ? end - 1 : end
}

/**
 * The end of what a later part, from chunk `from`, has in common with the first one where the subject is the same: the verb, and
 * what the part needs of what stands behind it.
 */
export function sharedEnd(at: number, from: number, chunks: readonly Chunk[]): number {
  const first = chunks[at + 1]
  const part = chunks[from]
  // "moved to London in 1921 and Paris in 1923"; but not "died at York in 1915, Arthur …"
  const kinds = [chunks[at + 2]?.named?.entity.type, part?.named?.entity.type]
  const differ = kinds[0] !== undefined && kinds[1] !== undefined && kinds[0] !== kinds[1]
  if (differ && first?.type === 'preposition') return at + 1
  if (first?.type === 'preposition' && chunks[at + 2]?.type === 'noun' && isPlainNoun(part)) return at + 2
  // "sent the envoy to Cairo in 1958 and to Moscow in 1961"
  if (isPlainNoun(first) && part?.type === 'preposition' && chunks[from + 1]?.type === 'noun') return at + 2
  // "received degrees from Oxford in 1506 and Leiden in 1507"
  const preposition = chunks.findIndex((chunk, i) => i > at + 1 && i < from && chunk.type === 'preposition')
  const governed = chunks[preposition + 1]
  const alike = governed?.type === 'noun' && governed.named?.entity.type === part?.named?.entity.type
  return first?.type === 'noun' && isPlainNoun(part) && alike ? preposition + 1 : at + 1
}
