import type { LinkedMention } from '../../entity/layer.js'
import type { DateExpression } from '../../schema/date.js'
import type { VerbGroup } from './verb-group.js'

export type ChunkType =
  | 'noun'
  | 'verb'
  | 'preposition'
  | 'subordinator'
  | 'relative'
  | 'that'
  | 'coordinator'
  | 'comma'
  | 'stop'
  | 'dash'
  | 'date'
  | 'adverb'
  | 'masked'
  | 'other'

/** A run of tokens that plays one part in the sentence: from token `first` up to, not including, `end`. */
export interface Chunk {
  readonly type: ChunkType
  readonly first: number
  end: number
  /** The word in small letters, where the chunk is one word. */
  readonly word: string
  /** Its last word in small letters. */
  readonly last: string
  readonly verb?: VerbGroup
  readonly date?: DateExpression
  /** Noun chunks: index of the head noun's token, and the preposition that governs it, if one does. */
  head?: number | undefined
  preposition?: string | undefined
  /** Noun chunks: the mentions inside. */
  mentions?: readonly LinkedMention[] | undefined
}
