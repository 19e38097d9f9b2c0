import type { DateExpression } from '../../schema/date.js'
import type { EventKind } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'

/** A date chunk with the words that join it to its clause. */
export interface AttachedDate {
  readonly date: DateExpression
  readonly chunk: number
  /** The preposition before it, or an empty string. */
  readonly preposition: string
}

/** What a clause or noun phrase says to have happened, before it is known when. Chunk indexes; `end` is exclusive. */
export interface Happening {
  readonly clause: Clause | null
  /** The noun that names it, for happenings told by a noun. */
  readonly noun: number | null
  readonly start: number
  readonly end: number
  /** Token that says what happened. */
  readonly trigger: number
  readonly lemma: string
  readonly kind: EventKind
  readonly dates: readonly AttachedDate[]
  /** A date that the sentence gives it through its subject or a noun in it ("the conference held in May decided"). */
  readonly borrowed: AttachedDate | null
  /** Borrowed from something that came before it ("after the victory in 1264"). */
  readonly after: boolean
  readonly adverbs: readonly string[]
  /** How much the clause reads as a happening of the narrative: below 0 a state or a comment. */
  readonly weight: number
}

export interface ReadSentence {
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
  readonly happenings: Happening[]
  /** The date of a heading: it dates the section. */
  readonly heading?: DateExpression
}
