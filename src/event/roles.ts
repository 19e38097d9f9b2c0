import type { LinkedMention } from '../entity/layer.js'
import type { Event } from '../schema/event.js'
import type { Chunk } from './chunk.js'
import type { Clause } from './clause.js'
import type { Happening } from './happening.js'

type Participant = Event['participants'][number]

const PLACE_PREPOSITIONS = new Set(
  'in at to from near into over through on toward towards outside inside around across beyond off within before of under'.split(
    ' ',
  ),
)
/** Prepositions whose noun takes part in what happens rather than being a mere circumstance of it. */
const RANK: Readonly<Record<Participant['role'], number>> = { agent: 0, patient: 1, other: 2 }

/** Chunks of an insertion ("the pact, which …, was signed"): they belong to the clause that stands in it. */
function inserted(clause: Clause, clauses: readonly Clause[], at: number): boolean {
  return clauses.some(
    other =>
      other !== clause &&
      other.start > clause.start &&
      other.at < clause.at &&
      at >= other.start &&
      at < other.end &&
      !clause.subject.includes(at),
  )
}

/** The clause whose subject a clause without one shares. */
export function subjectClause(clause: Clause): Clause {
  let at = clause
  for (let steps = 0; at.shares && at.subject.length === 0 && steps < 12; steps++) at = at.shares
  return at
}

/** Who takes part in a happening, and in what role, and where it takes place, each entity once and in the order of the text. */
export function readRoles(
  happening: Happening,
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
): { participants: Participant[]; places: string[] } {
  const roles = new Map<string, Participant['role']>()
  const places = new Set<string>()
  const take = ({ entity }: LinkedMention, role: Participant['role'], chunk: Chunk): void => {
    if (entity.type === 'place' && (role === 'other' || chunk.preposition !== undefined)) {
      if (chunk.preposition === undefined || PLACE_PREPOSITIONS.has(chunk.preposition)) places.add(entity.id)
      return
    }
    const known = roles.get(entity.id)
    if (known === undefined || RANK[role] < RANK[known]) roles.set(entity.id, role)
  }
  const takeAll = (chunk: Chunk, role: Participant['role']): void => {
    const mentions = chunk.mentions ?? []
    for (const mention of mentions) {
      // "Lenin's death", "the reply of the Politburo": the one named with a noun takes part in what it says.
      take(mention, role, chunk)
    }
  }
  const { clause } = happening
  if (!clause) {
    const noun = chunks[happening.noun as number] as Chunk
    takeAll(
      noun,
      /^(?:birth|death|removal|appointment|dissolution|founding)$/.test(happening.kind) ? 'patient' : 'other',
    )
    for (let i = happening.start; i < happening.end; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk !== noun && chunk.type === 'noun') takeAll(chunk, chunk.preposition === 'by' ? 'agent' : 'other')
    }
    return { participants: [...roles].map(([entity, role]) => ({ entity, role })), places: [...places] }
  }

  const owner = subjectClause(clause)
  const passive = clause.passive || clause.verb.passive || (clause.kind === 'reduced' && clause.verb.tense !== 'gerund')
  const takeSubject = (chunk: Chunk): void => {
    const { preposition: _, ...bare } = chunk
    takeAll(bare, passive ? 'patient' : 'agent')
  }
  for (const at of owner.subject) takeSubject(chunks[at] as Chunk)
  let objects = 0
  let joined: Participant['role'] = 'other'
  for (let i = happening.start; i < happening.end; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.type !== 'noun' || owner.subject.includes(i) || inserted(clause, clauses, i)) continue
    let role: Participant['role'] = 'other'
    if (i > clause.at) {
      if (chunk.preposition === 'by' && passive) role = 'agent'
      else if (chunk.preposition === undefined) {
        const coordinated = /^(?:coordinator|comma)$/.test(chunks[i - 1]?.type ?? '') && chunks[i - 2]?.type === 'noun'
        role = coordinated ? joined : objects++ < 2 && !passive && !clause.verb.copula ? 'patient' : 'other'
      }
      joined = role
    }
    takeAll(chunk, role)
  }
  return { participants: [...roles].map(([entity, role]) => ({ entity, role })), places: [...places] }
}
