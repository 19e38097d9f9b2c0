import type { LinkedMention } from '../../entity/layer.js'
import type { Tokens } from '../../reading/document.js'
import type { Event } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { headMentions, subjectClause } from '../grammar/subject.js'
import { PERSONAL_NOUN, POSSESSIVES } from '../grammar/words.js'
import type { Happening, ReadSentence } from '../happening/happening.js'
import { gapOf } from './gap.js'
import { objectBefore } from './reach.js'
import type { Referent } from './told.js'

type Participant = Event['participants'][number]
type TakingPart = Pick<Event, 'participants' | 'places'>

const PLACE_PREPOSITIONS = new Set(
  'in at to from near into over through on toward towards outside inside around across beyond off within before of under'.split(
    ' ',
  ),
)
/** Prepositions of time. */
const TEMPORAL = /^(?:during|after|before|since|until|till|following|throughout|amid|between)$/
/** Verbs whose subject does not act but undergoes (unaccusatives). */
const UNDERGOING = new Set('die perish drown succumb collapse fall disappear vanish arise occur happen'.split(' '))
const RANK: Readonly<Record<Participant['role'], number>> = { agent: 0, patient: 1, other: 2 }

/** Who takes part in two happenings that one line tells: "ambushed and killed the duke". */
export function together(first: TakingPart, second: TakingPart | null): TakingPart {
  if (!second) return first
  const roles = new Map(first.participants.map(({ entity, role }) => [entity, role]))
  for (const { entity, role } of second.participants) {
    const known = roles.get(entity)
    if (known === undefined || RANK[role] < RANK[known]) roles.set(entity, role)
  }
  return {
    participants: [...roles].map(([entity, role]) => ({ entity, role })),
    places: [...new Set([...first.places, ...second.places])],
  }
}

/** Chunks of an insertion ("the pact, which …, was signed"): they belong to the clause that stands in it. */
function inserted(clause: Clause, clauses: readonly Clause[], at: number): boolean {
  return clauses.some(
    other =>
      other !== clause &&
      /^(?:relative|adverbial)$/.test(other.kind) &&
      other.start > clause.start &&
      other.at < clause.at &&
      at >= other.start &&
      at < other.end &&
      !clause.subject.includes(at),
  )
}

/** Whom a "who" stands for where a phrase that names no person itself ends in one: "the conversion of Soustelle, who went". */
export function whoMention(
  { kind, connective }: Clause,
  chunks: readonly Chunk[],
  tokens: Tokens,
  at: number,
): LinkedMention | undefined {
  const chunk = kind === 'relative' && connective === 'who' ? chunks[at] : undefined
  const last = chunk?.mentions?.at(-1)
  if (!chunk || last?.entity.type !== 'person' || last.end !== tokens.end[chunk.end - 1]) return undefined
  const head = tokens.start[chunk.head ?? chunk.first] as number
  return last.start > head && !PERSONAL_NOUN.test(tokens.text[chunk.head ?? chunk.first] ?? '') ? last : undefined
}

/** Who takes part in a happening, and in what role, and where it takes place, each entity once and in the order of the text. */
export function readRoles(
  happening: Happening,
  { chunks, clauses }: ReadSentence,
  referents: ReadonlyMap<Clause, Referent>,
  tokens: Tokens,
): TakingPart {
  const roles = new Map<string, Participant['role']>()
  const places = new Set<string>()
  const take = ({ entity }: LinkedMention, role: Participant['role'], chunk: Chunk): void => {
    // Ships and the like act and are acted upon; doctrines do not.
    if (entity.type === 'other' && (role === 'other' || /isms?$/.test(entity.name))) return
    // "during the Great Strike": when, and not who
    if (entity.type === 'event' && role === 'other' && TEMPORAL.test(chunk.preposition ?? '')) return
    if (entity.type === 'place' && (role === 'other' || chunk.preposition !== undefined)) {
      if (chunk.preposition === undefined || PLACE_PREPOSITIONS.has(chunk.preposition)) places.add(entity.id)
      return
    }
    const known = roles.get(entity.id)
    if (known === undefined || RANK[role] < RANK[known]) roles.set(entity.id, role)
  }
  const takeAll = (chunk: Chunk, role: Participant['role']): void => {
    const heads = headMentions(chunk, tokens)
    // "the queen's brother", "members of the guild": the one named with a noun takes part, but in no role of the noun's.
    const person = heads.find(({ entity }) => entity.type === 'person')
    for (const mention of chunk.mentions ?? []) {
      // "Darius's son-in-law Mardonius": the other name only says who he is.
      if (person && mention.end <= person.start && isPossessive(mention, chunk, tokens)) continue
      if (isModifier(mention, chunk, tokens)) continue
      take(mention, heads.includes(mention) ? role : 'other', chunk)
    }
  }
  const { clause } = happening
  if (!clause) {
    const noun = chunks[happening.noun as number] as Chunk
    // "the queen's death", "the death of the queen": the one named with the noun undergoes it.
    const undergone = /^(?:birth|death|removal|appointment|dissolution|founding)$/.test(happening.kind)
    for (const mention of noun.mentions ?? []) {
      // "the death of his mother": he did not die.
      const owned =
        isOwner(mention, noun, tokens) &&
        (mention.start > (tokens.start[happening.trigger] as number) || ownsOwner(mention, noun, tokens))
      if (!owned) take(mention, undergone ? 'patient' : 'other', noun)
    }
    for (let i = happening.start; i < happening.end; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk !== noun && chunk.type === 'noun') takeAll(chunk, chunk.preposition === 'by' ? 'agent' : 'other')
    }
    return { participants: [...roles].map(([entity, role]) => ({ entity, role })), places: [...places] }
  }

  const owner = subjectClause(clause)
  const undergoes = !clause.verb.passive && UNDERGOING.has(clause.verb.lemma)
  const passive =
    undergoes || clause.passive || clause.verb.passive || (clause.kind === 'reduced' && clause.verb.tense !== 'gerund')
  const takeSubject = (chunk: Chunk, at = -1): void => {
    const who = whoMention(clause, chunks, tokens, at)
    const bare = chunk.preposition === undefined ? chunk : { ...chunk, preposition: undefined }
    if (who) take(who, passive ? 'patient' : 'agent', bare)
    else takeAll(bare, passive ? 'patient' : 'agent')
  }
  const gap = gapOf(happening, chunks)
  for (const at of gap ? [gap.subject] : owner.subject) takeSubject(chunks[at] as Chunk, at)
  const referent = gap ? undefined : referents.get(owner)
  if (referent?.person)
    take(referent.person, passive ? 'patient' : 'agent', chunks[owner.subject[0] as number] as Chunk)
  else if (!referent?.owns)
    for (const chunk of referent?.chunks.slice(referent.from, referent.to) ?? [])
      if (chunk.type === 'noun') takeSubject(chunk)
  // "the duke, whom the king sent": what the relative pronoun stands for is the object.
  const before = objectBefore(clause, happening.end, chunks)
  for (const chunk of before ? chunks.slice(before.from, before.to) : [])
    if (chunk.type === 'noun') takeAll({ ...chunk, preposition: undefined }, 'patient')
  let objects = 0
  let joined: Participant['role'] = 'other'
  let plain: Participant['role'] = 'other'
  for (let i = happening.start; i < happening.end; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.type !== 'noun' || owner.subject.includes(i) || i === gap?.subject || inserted(clause, clauses, i))
      continue
    let role: Participant['role'] = 'other'
    if (i > clause.at) {
      if (chunk.preposition === 'by' && passive) role = 'agent'
      else if (chunk.preposition === undefined) {
        // "took the Swan, a brig of York, and the Hind": the comma closes an apposition.
        if (chunks[i - 1]?.type === 'coordinator' && chunks[i - 2]?.type === 'comma') joined = plain
        role = isCoordinated(chunks, i)
          ? joined
          : objects++ < 2 && !passive && !clause.verb.copula
            ? 'patient'
            : 'other'
        plain = role
      }
      joined = role
    }
    takeAll(chunk, role)
  }
  for (const other of clauses) {
    if (!dependsOn(other, clause)) continue
    const own = chunks.slice(other.start, other.end)
    if (own.some(({ type, date }) => type === 'date' && date?.edtf)) continue
    for (const chunk of own) if (chunk.type === 'noun') takeAll(chunk, 'other')
  }
  return { participants: [...roles].map(([entity, role]) => ({ entity, role })), places: [...places] }
}

/** The mention is a possessive with a noun of its own behind it. */
function isOwner(mention: LinkedMention, chunk: Chunk, tokens: Tokens): boolean {
  if (mention.end >= (tokens.end[chunk.end - 1] as number)) return false
  return POSSESSIVES.has(mention.text.toLowerCase()) || isPossessive(mention, chunk, tokens)
}

/** "her uncle's death": another owner stands between the mention and the noun. */
function ownsOwner({ end }: LinkedMention, chunk: Chunk, tokens: Tokens): boolean {
  const head = chunk.head ?? chunk.first
  for (let token = chunk.first; token < head; token++)
    if ((tokens.start[token] as number) > end && /^['’]s?$/.test(tokens.text[token] as string)) return true
  return false
}

/** "all Guild ships": the name right before a noun only says what kind it is. */
function isModifier({ start, end, kind, entity }: LinkedMention, chunk: Chunk, tokens: Tokens): boolean {
  if (kind !== 'name' || entity.type === 'person') return false
  const head = tokens.start[chunk.head ?? chunk.first] as number
  if (end > head || start >= head) return false
  let at = chunk.first
  while (at < chunk.end && (tokens.start[at] as number) < end) at++
  return at < chunk.end && /^(?:NOUN|ADJ)$/.test(tokens.pos[at] as string)
}

/** The token behind the name is an apostrophe. */
function isPossessive({ end }: LinkedMention, chunk: Chunk, { start, text }: Tokens): boolean {
  let low = chunk.first
  let high = chunk.end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((start[middle] as number) < end) low = middle + 1
    else high = middle
  }
  return /^['’]s?$/.test(text[low] ?? '')
}

/** "launched by Feng, Yan, and Wang": only commas and a coordinator stand between the noun and the one before it. */
function isCoordinated(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1
  while (before > at - 3 && /^(?:coordinator|comma)$/.test(chunks[before]?.type ?? '')) before--
  return before < at - 1 && chunks[before]?.type === 'noun'
}

/** A participle or reported clause that fills out another: "demanded that the envoy leave", "an army led by the duke". */
function dependsOn(other: Clause, clause: Clause): boolean {
  if (other === clause || !/^(?:reduced|complement|gerund)$/.test(other.kind)) return false
  if (other.subject.some(at => clause.subject.includes(at))) return true
  for (let at = other.parent, steps = 0; at && steps < 4; at = at.parent, steps++) {
    if (at === clause) return true
    if (at.kind === 'relative' || at.kind === 'main') return false
  }
  return false
}
