import type { LinkedMention } from '../../entity/layer.js'
import type { Tokens } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'

/** What the subject of a clause stands for: chunks `from` up to, not including, `to` of the sentence that names it, or a person named there. */
export interface Referent {
  readonly chunks: readonly Chunk[]
  readonly from: number
  readonly to: number
  readonly person?: LinkedMention
  /** It is the owner of the subject ("its members"), not the subject itself. */
  readonly owns?: true
}

/** What the open pronouns of a sentence stand for, as subjects of clauses and as objects. */
export interface References {
  readonly referents: ReadonlyMap<Clause, Referent>
  readonly objects: ReadonlyMap<Chunk, Referent>
}

/** A clause that a later one may refer to. */
export interface Told {
  readonly clause: Clause
  readonly chunks: readonly Chunk[]
  /** The clause before of the same subject. */
  readonly before?: Told
}

/** The nouns of a clause besides its subject. */
export const others = ({ start, end, subject }: Clause, chunks: readonly Chunk[]): Chunk[] =>
  chunks.slice(start, end).filter((chunk, i) => chunk.type === 'noun' && !subject.includes(start + i))

export const isIn = (chunk: Chunk, { chunks, from, to }: Referent): boolean => chunks.slice(from, to).includes(chunk)

/** "An old printer and writer, Dudley, …": the one person whom the subject ends by naming. */
export function apposed({ subject }: Clause, chunks: readonly Chunk[]): LinkedMention | undefined {
  const last = subject.at(-1) as number
  // "His son, Ludlow (1730–1801), went"
  const close = chunks[last + 1]?.word === '(' ? last + 2 : last + 1
  const set = subject.length > 1 && chunks[last - 1]?.type === 'comma' && chunks[close]?.type === 'comma'
  const named = set ? chunks[last]?.named : undefined
  return named?.entity.type === 'person' ? named : undefined
}

/** "Both men", "the two": two who have been named together before. */
export const isBoth = ({ word, first, end, last, named }: Chunk, { low }: Tokens): boolean =>
  named === undefined &&
  (end - first === 1
    ? word === 'both'
    : (word === 'both' || (word === 'the' && low[first + 1] === 'two')) && end - first <= 3 && BOTH.test(last))
const BOTH = /^(?:two|men|women|brothers|sisters|leaders|friends|generals|kings|poets|scientists|prisoners|envoys)$/

/** "Grey and Dudley": the two persons whom a clause names together. */
export function twoTogether({ start, end }: Clause, chunks: readonly Chunk[]): Referent | null {
  for (let i = start; i + 2 < end; i++) {
    const [one, and, other] = chunks.slice(i, i + 3) as [Chunk, Chunk, Chunk]
    if (and.word !== 'and' || !isPerson(one) || !isPerson(other) || one.named?.entity === other.named?.entity) continue
    const listed = chunks[i - 1]?.type === 'comma' || chunks[i + 3]?.type === 'coordinator'
    if (!listed) return { chunks, from: i, to: i + 3 }
  }
  return null
}

const isPerson = ({ named, preposition }: Chunk): boolean =>
  named?.entity.type === 'person' && named.kind === 'name' && preposition === undefined

/** The two that a clause names, where it names two of a kind and no third. */
export function twoIn({ clause, chunks }: Told): readonly [Referent, Referent] | null {
  const found = new Map<string, Referent>()
  let kind: string | undefined
  for (let i = clause.start; i < clause.end; i++) {
    const entity = chunks[i]?.named?.entity
    if (!entity || (kind !== undefined && entity.type !== kind)) continue
    kind = entity.type
    if (!found.has(entity.id)) found.set(entity.id, { chunks, from: i, to: i + 1 })
  }
  const [first, second, third] = found.values()
  return first && second && !third ? [first, second] : null
}
