import type { VerbGroup } from './verb-group.js'

/**
 * How a clause stands in its sentence. `main`: also one coordinated with it, and the that-clause of a cleft ("it was then
 * that …"); `reduced`: a participle without auxiliary behind or before its noun ("the pact signed in 1939").
 */
export type ClauseKind = 'main' | 'relative' | 'adverbial' | 'complement' | 'reduced' | 'gerund' | 'infinitive'

/** A verb with what belongs to it. All numbers are indexes into the sentence's chunks; `end` is exclusive. */
export interface Clause {
  readonly kind: ClauseKind
  readonly verb: VerbGroup
  /** Chunk of the verb. */
  readonly at: number
  /** First chunk behind the boundary before the verb; later than `start` where the subject stands before an insertion. */
  readonly opens: number
  /** First chunk of the clause: its conjunction, its fronted phrases or its subject. */
  start: number
  end: number
  /** Noun chunks that make the subject; empty where it is left out and not shared. */
  subject: readonly number[]
  /** The clause whose subject, or object, this one shares. */
  readonly shares: Clause | null
  /** The clause that this one stands in. */
  readonly parent: Clause | null
  /** The conjunction that opens it ("when", "if", "that"). */
  readonly connective: string | null
  /** Infinitive or gerund that says what happened where the verb only says how ("began to dictate"). */
  content: VerbGroup | null
  /** Passive, also where the auxiliary is shared ("was arrested and sent"). */
  readonly passive: boolean
}
