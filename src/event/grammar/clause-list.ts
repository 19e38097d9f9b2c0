import type { Chunk } from './chunk.js'
import type { Clause, ClauseKind } from './clause.js'
import type { ClauseSigns } from './clause-signs.js'
import type { FoundVerb } from './found-verb.js'

/** What a clause hangs on. */
export interface Links {
  readonly parent?: Clause | null
  readonly connective?: string | null
  /** The clause whose subject it shares. */
  readonly shares?: Clause | null
}

/** The clauses of a sentence as they are found. */
export class ClauseList {
  readonly clauses: Clause[] = []
  /** Fronted participles and "after doing" clauses whose subject the main clause will give. */
  readonly orphans: Clause[] = []
  /** The finite clause that coordination goes on from. */
  current: Clause | null = null
  main: Clause | null = null

  constructor(
    readonly chunks: readonly Chunk[],
    readonly signs: ClauseSigns,
  ) {}

  get last(): Clause | null {
    return this.clauses.at(-1) ?? null
  }

  /** A finite clause. */
  open(kind: ClauseKind, found: FoundVerb, subject: readonly number[], links: Links = {}): Clause {
    const clause = this.make(kind, found, subject, links)
    this.current = clause
    if (kind === 'main') {
      for (const orphan of this.orphans.splice(0)) orphan.subject = subject
      this.main = clause
    }
    return clause
  }

  /** A participle, gerund or infinitive. */
  add(kind: ClauseKind, found: FoundVerb, subject: readonly number[], links: Links): Clause {
    const { parent } = links
    const clause = this.make(kind, found, subject, links)
    const inner = kind === 'infinitive' || kind === 'gerund'
    if (inner && parent && parent.content === null && this.signs.touches(parent.at, found.at))
      parent.content = clause.verb
    clause.start = found.at
    return clause
  }

  make(
    kind: ClauseKind,
    { at, verb, opening }: FoundVerb,
    subject: readonly number[],
    { parent = null, connective = null, shares = null }: Links,
  ): Clause {
    const start = opening.type === 'none' ? (subject[0] ?? at) : opening.boundary + 1
    const clause: Clause = {
      kind,
      verb,
      at,
      opens: opening.opens ?? Math.max(0, opening.boundary + 1),
      start: Math.max(0, start),
      end: this.chunks.length,
      // Without the room that a growing array keeps to spare: those of all sentences are kept.
      subject: subject.slice(),
      shares,
      parent,
      connective,
      content: null,
      passive: verb.passive,
    }
    this.clauses.push(clause)
    return clause
  }

  /** A gerund that its verb or preposition asks for ("began planning", "accused of stealing") goes on with the clause. */
  #isInside({ kind, at }: Clause): boolean {
    const before = this.chunks[at - 1]
    if (kind === 'reduced') return LINKING.test(before?.verb?.lemma ?? '')
    return kind === 'gerund' && (before?.type === 'verb' || before?.type === 'preposition')
  }

  /** "built a ship, and in a letter, dated 3 May, asked": a participle in the phrase that opens the clause behind "and". */
  #isInNextPart({ kind, opens, start }: Clause): boolean {
    if (!/^(?:reduced|gerund)$/.test(kind) || opens >= start || this.chunks[opens - 1]?.type !== 'coordinator')
      return false
    return this.chunks[opens]?.type === 'preposition' && this.chunks[start - 1]?.type === 'comma'
  }

  /** The comma of a clause behind which "of" goes on with a noun before the clause, or "as" or an infinitive with its verb; -1 where there is none. */
  #resumesAt({ at, start, end, kind }: Clause): number {
    const { chunks } = this
    // "lived on pipes and, after the firm came, on tiles"
    if (kind === 'adverbial' && chunks[start - 2]?.type === 'comma' && chunks[start - 3]?.type === 'coordinator') {
      const comma = chunks.findIndex(({ type }, i) => i > at && i < end && type === 'comma')
      if (comma > 0 && chunks[comma + 1]?.type === 'preposition') return comma
    }
    if (!chunks.slice(Math.max(0, start - 2), start).some(({ type }) => type === 'comma')) return -1
    return chunks.findIndex(
      ({ type }, i) =>
        i > at &&
        i + 1 < end &&
        type === 'comma' &&
        ((chunks[i + 1]?.type === 'preposition' &&
          (chunks[i + 1]?.word === 'of' || (kind === 'reduced' && chunks[i + 1]?.word === 'as'))) ||
          // "sent the duke, whom he trusted, to take the town"
          (kind === 'relative' && chunks[i + 1]?.verb?.tense === 'infinitive')),
    )
  }

  /**
   * "endowed a school in 1451, and ten years later, when the king came, its master greeted him": what stands between the coordinator
   * and an inserted clause belongs to the main clause behind that.
   */
  #leaveNextPart(clause: Clause, place: number): void {
    const { clauses, chunks } = this
    const inserted = clauses[place + 1]
    if (inserted?.kind !== 'adverbial' || inserted.parent !== clause || clause.end !== inserted.start) return
    let from = clause.end - 1
    while (from > clause.at && /^(?:comma|subordinator|date|preposition|adverb)$/.test(chunks[from]?.type ?? '')) from--
    if (chunks[from]?.type !== 'coordinator' || chunks[from - 1]?.type !== 'comma') return
    const next = clauses.find(({ kind, at }) => kind === 'main' && at > inserted.at)
    if (!next || next.subject.length === 0 || chunks[next.start - 1]?.type !== 'comma') return
    clause.end = from
    next.start = from + 1
  }

  /** "…, one [of whom]", "…, most [of which]" */
  #isPartOf(at: number): boolean {
    const { chunks } = this
    return chunks[at - 1]?.type === 'comma' && chunks[at + 1]?.word === 'of' && PART.test(chunks[at]?.last ?? '')
  }

  /** Each clause ends where the next one that is not its own infinitive opens. */
  close(): Clause[] {
    const { clauses } = this
    for (let i = 0; i < clauses.length; i++) {
      const clause = clauses[i] as Clause
      for (let j = i + 1; j < clauses.length; j++) {
        const next = clauses[j] as Clause
        if (next.kind === 'infinitive' || this.#isInside(next)) continue
        const opens = next.start <= clause.start || this.#isInNextPart(next) ? next.opens : next.start
        if (opens > clause.at) clause.end = Math.min(clause.end, opens)
      }
      this.#leaveNextPart(clause, i)
      const relative = this.chunks.findIndex(({ type }, at) => at > clause.at && at < clause.end && type === 'relative')
      if (relative > 0) clause.end = this.chunks[relative - 1]?.type === 'preposition' ? relative - 1 : relative
      // "the graves of nineteen canons, one of whom …"
      if (relative > 0 && this.#isPartOf(clause.end - 1)) clause.end--
      // "the owner, until it was stolen in 2011, of the only copy": the insertion ends at its comma.
      const resumes = /^(?:adverbial|relative|reduced)$/.test(clause.kind) ? this.#resumesAt(clause) : -1
      if (resumes > 0) clause.end = resumes
      while (
        clause.end > clause.at + 1 &&
        /^(?:comma|coordinator|stop|dash|subordinator|relative|that)$/.test((this.chunks[clause.end - 1] as Chunk).type)
      )
        clause.end--
    }
    return clauses
  }
}

/** How many of what is named before. */
const PART = /^(?:one|two|three|four|five|six|some|several|many|most|all|both|half|none|each|neither|few|majority)$/
/** Verbs that link their subject to a participle ("became acquainted with the duke"). */
const LINKING = /^(?:become|get|remain|seem|feel|look|appear|grow|lie|stand)$/
