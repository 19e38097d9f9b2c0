import type { LinkedMention } from '../../entity/layer.js'
import type { Tokens } from '../../reading/document.js'
import type { Chunk } from './chunk.js'
import type { Clause } from './clause.js'
import { TIME_NOUN } from './words.js'

/** The clause whose subject a clause without one shares. */
export function subjectClause(clause: Clause): Clause {
  let at = clause
  for (let steps = 0; at.shares && at.subject.length === 0 && steps < 12; steps++) at = at.shares
  return at
}

/** The first chunk of a clause's own subject. */
export function subjectChunk({ subject }: Pick<Clause, 'subject'>, chunks: readonly Chunk[]): Chunk | undefined {
  const [at] = subject
  // An array asked for -1 looks among its named properties, which is slow.
  return at === undefined ? undefined : chunks[at]
}

/** "had the envoy arrested", "had his council declare war": what somebody has done by others is told by the second verb. */
export const isCaused = (other: Clause, have: Clause, chunks: readonly Chunk[]): boolean =>
  /^(?:have|let|make|help)$/.test(have.verb.lemma) &&
  other.at === have.at + 2 &&
  chunks[have.at + 1]?.type === 'noun' &&
  chunks[have.at + 1]?.preposition === undefined &&
  ((other.kind === 'reduced' && have.verb.lemma === 'have') ||
    (other.kind === 'complement' && other.verb.tense === 'base'))

/** "On 3 May, a day known as Black Saturday, the guards fired": the noun at `at` tells of the date, and not of what happened. */
export function isOfDate(at: number | undefined, chunks: readonly Chunk[]): boolean {
  if (at === undefined || at < 2 || chunks[at - 1]?.type !== 'comma') return false
  return chunks[at - 2]?.type === 'date' && TIME_NOUN.test(chunks[at]?.last ?? '')
}

/** The mentions that name what a noun phrase is about: "the king of Naples" is no mention of Naples. */
export function headMentions(chunk: Chunk, tokens: Tokens): LinkedMention[] {
  const start = tokens.start[chunk.head ?? chunk.first] as number
  const end = tokens.end[chunk.end - 1] as number
  return (chunk.mentions ?? []).filter(mention => {
    if (mention.start <= start && start < mention.end) return true
    // "Secretary of State William Seward": the name that ends the phrase, with nothing but its title before it.
    if (mention.entity.type !== 'person' || mention.kind !== 'name' || mention.end !== end) return false
    let before = chunk.end - 1
    while (before > chunk.first && (tokens.start[before] as number) > mention.start) before--
    return before > chunk.first && /^\p{Lu}/u.test(tokens.text[before - 1] as string)
  })
}
