import type { Chunk } from './chunk.js'

const TOPIC = /^(?:on|about|concerning|for)$/
/** What is held or written on a topic. */
const ON_TOPIC =
  /^(?:conference|talks|resolution|treaty|book|debate|report|essay|lecture|committee|commission|inquiry|meeting|session|congress|summit|negotiations|paper|speech|poem|study|pamphlet|article|referendum|law|act|bill|agreement)s?$/

/** The phrase is the name of a place. */
const isPlace = ({ named }: Chunk): boolean => named?.entity.type === 'place'

/** "foreign rule": neither a name nor a noun with an article or the like. */
const isUndetermined = ({ word, mentions }: Chunk): boolean =>
  !mentions?.length && !/^(?:the|an?|this|that|these|those|some|all|his|her|its|their|\w+['’]s)$/.test(word)

/** The noun that a relative clause stands behind; a person ("who") is not sought in the places between commas before it. */
export function relativeNoun(chunks: readonly Chunk[], boundary: number, person = false): number[] {
  if (person) {
    const named = namesBefore(chunks, boundary)
    if (named.length > 0) return named
  }
  let nearest: number | undefined
  for (
    let i = boundary - 1;
    i >= 0 && i >= boundary - (person ? 7 : chunks[boundary - 2]?.type === 'date' ? 4 : 3);
    i--
  ) {
    const chunk = chunks[i] as Chunk
    if (chunk.type === 'noun') {
      nearest ??= i
      // "the conference on Rhodesia, which broke up"
      const before = chunks[i - 2]
      if (!person && before?.type === 'noun' && TOPIC.test(chunk.preposition ?? '') && ON_TOPIC.test(before.last))
        return [i - 2]
      // "a rebellion against foreign rule that began": of two nouns the one with the article
      const article = /^an?$/.test(before?.word ?? '') && chunk.preposition !== undefined && chunk.preposition !== 'of'
      if (!person && i === boundary - 1 && article && isUndetermined(chunk)) return [i - 2]
      // "Claudius Rich, the resident at Baghdad, who"
      if (person && nearest !== i && !chunk.named && isPersonName(chunks[i - 2]) && chunks[i - 1]?.type === 'comma')
        return [i - 2]
      if (!person || !isPlace(chunk)) return [i]
    } else if (person && nearest !== undefined && chunk.type === 'coordinator') {
      // "immigrants from Ireland and Germany who"
    } else if (!/^(?:comma|masked|preposition|adverb|date)$/.test(chunk.type)) break
  }
  return nearest === undefined ? [] : [nearest]
}

const isPersonName = (chunk: Chunk | undefined): boolean =>
  chunk?.named?.kind === 'name' && chunk.named.entity.type === 'person' && /^\p{Lu}/u.test(chunk.named.text)

/** "Henry, duke of Normandy, who", "Grey and Dudley, who": the name before an apposition, or all the names joined. */
function namesBefore(chunks: readonly Chunk[], boundary: number): number[] {
  const last = chunks[boundary - 1]?.type === 'comma' ? boundary - 2 : boundary - 1
  const noun = chunks[last]
  if (noun?.type !== 'noun' || last === boundary - 1) return []
  const between = chunks[last - 1]
  const before = chunks[last - 2]
  if (before?.type !== 'noun') return []
  if (between?.type === 'comma' && isPersonName(before) && !isPersonName(noun) && noun.preposition === undefined)
    return [last - 2]
  const ends = before.mentions?.at(-1)
  return between?.word === 'and' && isPersonName(noun) && ends?.kind === 'name' && ends.entity.type === 'person'
    ? [last - 2, last]
    : []
}
