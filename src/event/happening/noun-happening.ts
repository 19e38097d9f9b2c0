import type { EventKind } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import type { Words } from '../grammar/verb-group.js'
import { eventNoun, isPlainNoun } from './event-noun.js'
import type { AttachedDate, Happening } from './happening.js'

/** What is known of a happening that a noun tells. */
interface Told extends Pick<Happening, 'start' | 'end'> {
  readonly kind: EventKind
  readonly attached: AttachedDate
}

/** The happening that the noun at chunk `noun` tells with its date. */
export function toldByNoun(
  words: Words,
  chunks: readonly Chunk[],
  noun: number,
  { kind, attached, start, end }: Told,
): Happening {
  const trigger = eventNoun(chunks[noun] as Chunk, words)
  return {
    clause: null,
    noun,
    start,
    end,
    trigger,
    lemma: words.low[trigger] as string,
    kind,
    dates: [attached],
    borrowed: null,
    after: false,
    adverbs: [],
    weight: 1,
  }
}

/** "the arrest in May of the two leaders": what stands behind the date with "of" still belongs to the noun. */
export function nounEnd(chunks: readonly Chunk[], from: number, clause: Clause | null): number {
  if (clause && clause.at > from) {
    // All that stands before the verb goes with its subject: "the revolt of 1381, under Wat Tyler, was".
    const plain = chunks
      .slice(from, clause.at)
      .every(({ type }) => /^(?:preposition|noun|comma|coordinator)$/.test(type))
    if (plain && !isPlainNoun(chunks[from]) && clause.at - from < 8)
      return chunks[clause.at - 1]?.type === 'comma' ? clause.at - 1 : clause.at
  }
  if (chunks[from]?.word !== 'of' || chunks[from + 1]?.type !== 'noun') return from
  let end = from + 2
  while (
    /^(?:coordinator|comma)$/.test(chunks[end]?.type ?? '') &&
    isPlainNoun(chunks[end + 1]) &&
    chunks[end]?.type === 'coordinator'
  )
    end += 2
  return end
}

/** The end of a line of a chronicle. */
export function lineEnd(chunks: readonly Chunk[], noun: number): number {
  let end = noun + 1
  while (end < chunks.length && (chunks[end] as Chunk).type !== 'stop') end++
  return end
}
