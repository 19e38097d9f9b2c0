import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { isQuoted } from './reach.js'

/** Verbs that say nothing of what happened without what was said. */
const SAYS =
  /^(?:say|tell|report|explain|speak|write|claim|argue|state|declare|reply|answer|announce|add|remark|comment|note|observe|assert|insist|advocate|recall|remember|recollect|joke|quip|reflect|reminisce|think|believe|suggest|warn|ask|cry|exclaim|shout|protest|complain)$/
/** Of them, those that say something alone ("the committee reported in May"). */
const ALONE = /^(?:report|speak|protest|complain|remonstrate)$/

/** The verb says nothing of what happened without what was said. */
export const says = ({ verb }: Clause): boolean => SAYS.test(verb.lemma)

/** Of them, one that says something alone. */
export const saysAlone = ({ verb }: Clause): boolean => ALONE.test(verb.lemma)

/** "“There comes a time,” he said that night, “when …”": the quotation goes on behind its verb. */
export function interrupts({ verb, at, end }: Clause, chunks: readonly Chunk[]): boolean {
  if (!SAYS.test(verb.lemma) || !chunks.slice(0, at).some(isQuoted)) return false
  return isQuoted(chunks[end - 1]) || isQuoted(chunks[end]) || isQuoted(chunks[end + 1])
}

/** "The envoy wrote": the verb of saying has nothing behind it but whom it was said to. */
export function onlySays({ verb, at, passive, subject }: Clause, end: number, chunks: readonly Chunk[]): boolean {
  // "was shouted down"
  const undergone = passive && at + 1 < end && /^(?:preposition|adverb)$/.test(chunks[at + 1]?.type ?? '')
  if (undergone || !SAYS.test(verb.lemma)) return false
  return chunks.slice(at + 1, end).every(
    ({ type, date, mentions }, i) =>
      date !== undefined ||
      subject.includes(at + 1 + i) ||
      /^(?:preposition|comma|adverb)$/.test(type) ||
      (type === 'noun' && mentions !== undefined && mentions.length > 0) ||
      // "“…,” she told the coroner"
      (type === 'noun' && i === 0 && verb.lemma === 'tell'),
  )
}
