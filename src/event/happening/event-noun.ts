import type { Tokens } from '../../reading/document.js'
import type { EventKind } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Words } from '../grammar/verb-group.js'
import { POSSESSIVES } from '../grammar/words.js'
import { nounKind } from '../lexicon/index.js'

/** The phrase is a pronoun. */
export const isPronoun = (chunk: Chunk, { tokens }: Words): boolean => tokens.pos[chunk.head ?? chunk.first] === 'PRON'

/** A noun phrase that no preposition governs. */
export const isPlainNoun = (chunk: Chunk | undefined): chunk is Chunk =>
  chunk?.type === 'noun' && chunk.preposition === undefined

/** Whether the date at chunk `at` stands before the noun that it belongs to ("the 1605 edition", "a 1908 interview"). */
export function isModifier(chunks: readonly Chunk[], at: number, tokens: Tokens): boolean {
  const { date, first, word } = chunks[at] as Chunk
  const next = chunks[at + 1]
  if (!date || word === '(' || next?.type !== 'noun') return false
  // "in 1912 Reichstag elections": a part of the name
  const named = next.mentions?.some(({ start }) => start <= date.start)
  if (named && !/^(?:yesterday|today|tomorrow|last|next)\b/i.test(date.text)) return true
  if (!isPlainNoun(next)) return false
  const article = (tokens.start[first] as number) < date.start || date.text.startsWith('the ')
  if (article && /^(?:the )?\d{3,4}(?:[–-]\d{1,4})?$/.test(date.text)) return true
  const before = chunks[at - 1]
  return before !== undefined && endsOpen(before, tokens)
}

/** The chunk ends in an article, adjective or possessive: its noun is still to come. */
function endsOpen(chunk: Chunk, tokens: Tokens): boolean {
  const last = chunk.end - 1
  const word = tokens.low[last] as string
  const pos = tokens.pos[last]
  return (
    chunk.type === 'noun' &&
    (pos === 'DET' || pos === 'ADJ' || word === 'only' || POSSESSIVES.has(word) || word === "'s" || word === '’s')
  )
}

/** The kind of happening that a noun phrase names; undefined where it names none. */
export function phraseKind(chunk: Chunk, { low, tokens }: Words): EventKind | undefined {
  const at = chunk.head ?? chunk.first
  const named = chunk.mentions?.find(
    ({ start, end }) => start <= (tokens.start[at] as number) && end >= (tokens.end[at] as number),
  )
  if (named && /^(?:organization|person|work)$/.test(named.entity.type)) return undefined
  if (named?.entity.type === 'event') return nounKind(low[at] as string) ?? 'other'
  const head = nounKind(low[at] as string)
  if (head) return head
  // "the Battle of Lewes": a name is headed by its first noun.
  for (let token = chunk.first; token < chunk.end; token++) {
    if (low[token] === 'of') break
    const kind = low[token + 1] === 'of' ? nounKind(low[token] as string) : undefined
    if (kind) return kind
  }
  return undefined
}

/** Token of the noun that names the happening. */
export function eventNoun(chunk: Chunk, { low }: Words): number {
  const head = chunk.head ?? chunk.first
  if (nounKind(low[head] as string)) return head
  for (let token = chunk.first; token < chunk.end; token++) if (nounKind(low[token] as string)) return token
  return head
}
