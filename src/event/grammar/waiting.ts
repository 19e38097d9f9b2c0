import type { Clause } from './clause.js'
import type { ClauseList } from './clause-list.js'
import type { ClauseSigns } from './clause-signs.js'
import type { FoundVerb } from './found-verb.js'

interface WaitingSubject {
  readonly subject: readonly number[]
  readonly start: number
  /** The conjunction that opens its clause. */
  readonly connective?: string
  readonly parent?: Clause | null
}

/** Conjunctions that are prepositions as well. */
const PREPOSITIONAL = /^(?:since|until|till|after|before)$/

/** The subjects that still wait for their verb behind an insertion, outermost first ("the pact, which …, was"). */
export class WaitingSubjects {
  readonly #subjects: WaitingSubject[] = []

  constructor(
    readonly signs: ClauseSigns,
    readonly list: ClauseList,
  ) {}

  /** The innermost one; its subject is empty where only a fronted phrase waits. */
  get innermost(): WaitingSubject | undefined {
    return this.#subjects.at(-1)
  }

  clear(): void {
    this.#subjects.length = 0
  }

  pop(): void {
    this.#subjects.pop()
  }

  /** Keeps the nouns before an insertion as a subject that may still get its verb. */
  keep(boundary: number, previousVerb: number): void {
    const { signs } = this
    // "…, though the king, who was ill, fled"
    const conjunction = signs.lastConjunction(previousVerb + 1, boundary)
    if (conjunction >= 0) {
      const subject = signs.bareNouns(conjunction + 1, boundary)
      const connective = signs.chunks[conjunction]?.word ?? ''
      if (subject.length > 0)
        this.#subjects.push({ subject, start: conjunction + 1, connective, parent: this.list.last })
      return
    }
    if (previousVerb >= 0 && this.list.main !== null) {
      const cut = signs.lastBreak(previousVerb + 1, boundary)
      if (cut < 0) return
      const subject = signs.bareNouns(cut + 1, boundary)
      if (subject.length > 0) this.#subjects.push({ subject, start: cut + 1 })
      return
    }
    const [waiting] = this.#subjects
    if (waiting && waiting.subject.length > 0) return
    // "To stop the revolt, the king, who …": what stands before the comma belongs to the verb before it.
    const start = previousVerb < 0 ? 0 : signs.behindComma(previousVerb, boundary)
    const subject = start < 0 ? [] : signs.subjectOf(signs.bareNouns(start, boundary))
    if (waiting && subject.length === 0) return
    this.#subjects[0] = { subject, start: Math.max(start, 0) }
  }

  /** Opens a clause with the verb for which the innermost subject has waited; null where none has. */
  resume(found: FoundVerb): Clause | null {
    const waiting = this.#subjects.pop()
    if (!waiting || waiting.subject.length === 0) return null
    const { subject, start, connective, parent = null } = waiting
    if (connective === undefined) this.clear()
    // "The pact signed in May fell": what stands before the verb belongs to the participle.
    const { opening, at } = found
    const resumed: FoundVerb =
      opening.type === 'none' ? { ...found, opening: { ...opening, opens: this.#verbFrom(at) } } : found
    const clause =
      connective === undefined
        ? this.list.open('main', resumed, subject)
        : this.list.open('adverbial', resumed, subject, { parent, connective })
    clause.start = start
    return clause
  }

  /** The verb with the adverbs before it. */
  #verbFrom(at: number): number {
    let from = at
    while (this.signs.chunks[from - 1]?.type === 'adverb') from--
    return from
  }

  /**
   * "The worst attack since the beginning of the war occurred": where a subject has waited in vain, what seemed a clause
   * behind a conjunction is a phrase behind a preposition, and its verb the one waited for.
   */
  claim(): void {
    const { clauses, main } = this.list
    const [waiting] = this.#subjects
    if (main || !waiting || waiting.subject.length === 0) return
    const at = clauses.findIndex(({ kind }) => kind === 'adverbial')
    const clause = clauses[at]
    if (!clause || !PREPOSITIONAL.test(clause.connective ?? '')) return
    if (clauses.some(({ kind }) => /^(?:main|complement|relative)$/.test(kind))) return
    const { subject, start } = waiting
    clauses[at] = { ...clause, kind: 'main', subject, start, connective: null, parent: null }
  }
}
