import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { isCaused, subjectChunk } from '../grammar/subject.js'
import { eventLexicon } from '../lexicon/index.js'

/** The that-clause of "it was in 1836 that …": what happened, and when, is told by both together. */
export function cleftOf(clause: Clause, chunks: readonly Chunk[], clauses: readonly Clause[]): Clause | null {
  if (!clause.verb.copula || subjectChunk(clause, chunks)?.word !== 'it') return null
  return (
    clauses.find(({ kind, parent, connective }) => kind === 'main' && parent === clause && connective === 'that') ??
    null
  )
}

/** Finds the clause that a date stands in, and the one that it dates. */
export class DateHolders {
  constructor(
    readonly chunks: readonly Chunk[],
    readonly clauses: readonly Clause[],
  ) {}

  /** A date set off by a comma behind a relative clause belongs to the clause around it: "the abbot, who was old, in 1540". */
  outOfRelative(clause: Clause | null, from: number): Clause | null {
    if (!clause || this.chunks[from - 1]?.type !== 'comma' || from < clause.at) return clause
    // "between the Reds and the Whites, led by the senate, from May to June"
    const setOff =
      clause.kind === 'reduced' &&
      this.chunks[clause.start - 1]?.type === 'comma' &&
      this.chunks[from]?.type === 'preposition'
    if (clause.kind !== 'relative' && !setOff) return clause
    // "Blum was shot in May; Grey, who had led them, in June"
    const apart = this.clauses.some(({ kind, end, at }) => kind === 'main' && at < clause.at && end <= clause.start)
    const stop = this.chunks.slice(0, clause.at).findLastIndex(({ type }) => type === 'stop')
    if (apart && stop > 0 && !this.clauses.some(({ kind, at }) => kind === 'main' && at > stop)) return null
    return (
      this.clauses
        .filter(
          ({ kind, start, at }) =>
            kind === 'main' &&
            (start < clause.start || at < clause.at) &&
            !this.chunks.slice(at, from).some(({ type }) => type === 'stop'),
        )
        .at(-1) ?? clause
    )
  }

  /**
   * A date in parentheses behind a name is that of the clause around the participle that gives the name ("grew into a theory
   * called frames (1976)"), or of the clause before a colon that lists such names.
   */
  outOfParticiple(clause: Clause | null, at: number): Clause | null {
    let outer = clause
    for (let steps = 0; steps < 4 && outer?.kind === 'reduced' && outer.parent; steps++) outer = outer.parent
    if (outer) return outer
    const colon = this.chunks.findLastIndex(({ type, word }, i) => i < at && type === 'stop' && word === ':')
    if (colon < 0 || this.clauses.some(other => other.at > colon)) return null
    return this.clauses.findLast(({ kind, end }) => kind !== 'infinitive' && end <= colon) ?? null
  }

  /** The innermost clause that holds the chunk; a date before the colon of a chronicle line goes with what follows. */
  clauseAt(at: number): Clause | null {
    let found: Clause | null = null
    for (const clause of this.clauses) {
      if (clause.start <= at && at < clause.end && (!found || clause.start >= found.start || clause.at < at)) {
        if (
          !found ||
          (clause.at < at && clause.at > found.at) ||
          (found.at > at && clause.at < found.at) ||
          clause.start > found.start
        )
          found = clause
      }
    }
    if (found) return found
    if (this.headsLine(at)) return this.clauses.find(clause => clause.start > at) ?? null
    // "The following year, having given warning, the king …": a date at the head of the sentence is its main clause's.
    // So is one behind a coordinator or a stop, before an insertion: "and in 1847, having lost, it sold the canal".
    const boundary = this.chunks.findLastIndex(({ type }, i) => i < at && /^(?:coordinator|stop)$/.test(type))
    const fronted = this.chunks.slice(boundary + 1, at).every(({ type }) => /^(?:preposition|adverb|comma)$/.test(type))
    return fronted ? (this.clauses.find(({ kind, start }) => kind === 'main' && start > at) ?? null) : null
  }

  /**
   * The clause whose verb goes on in a list behind its colon: "The mills closed one by one: Roe's in 1921, the Albion in 1934".
   * A verb with more behind it than how one followed the other tells nothing of what is listed.
   */
  listedUnder(at: number): Clause | null {
    const { chunks } = this
    const noun = chunks[at - 2]
    if (chunks[at - 1]?.type !== 'preposition' || noun?.type !== 'noun' || noun.preposition !== undefined) return null
    if (!/^(?:stop|comma|coordinator)$/.test(chunks[at - 3]?.type ?? '')) return null
    const colon = chunks.findLastIndex(({ type }, i) => i < at && type === 'stop')
    if (chunks[colon]?.word !== ':' || chunks.slice(colon, at).some(({ type }) => type === 'verb')) return null
    const clause = this.clauses.findLast(({ kind, end }) => kind === 'main' && end <= colon)
    if (!clause || clause.verb.copula || !/^(?:past|bare)$/.test(clause.verb.tense)) return null
    // "pointed to two crises: one in April" lists what the verb is about.
    const saysWhat = chunks
      .slice(clause.at + 1, clause.end)
      .some(({ type, word }) => type === 'noun' && !/^(?:one|another|turn|succession)$/.test(word))
    return saysWhat ? null : clause
  }

  /** The date opens a line of a chronicle: "18 March – The soldiers mutiny; two generals are shot". */
  headsLine(at: number): boolean {
    return at <= 1 && /^(?:stop|dash)$/.test(this.chunks[at + 1]?.type ?? '')
  }

  /** "began to dictate it in 1922": the date of the infinitive is that of its verb. */
  owner(clause: Clause): Clause {
    let at = cleftOf(clause, this.chunks, this.clauses) ?? clause
    // "in her last letter, dated 3 May, she wrote"
    if (at.kind === 'reduced' && at.verb.lemma === 'date') {
      // "replied in a letter dated 3 May"
      const { parent } = at
      if (parent?.kind === 'main' && this.chunks[at.at - 1]?.type === 'noun')
        return eventLexicon().report.has(parent.verb.lemma) ? parent : at
      const writes = this.clauses.find(({ kind, at: verb }) => kind === 'main' && verb > at.at)
      if (writes && writes.verb.tense === 'past' && !writes.verb.copula && writes.start >= at.end) return writes
    }
    // "had it reprinted in 1806"
    if (at.parent && !at.verb.passive && isCaused(at, at.parent, this.chunks)) at = at.parent
    // "an attempt to storm the town in May failed": the infinitive stands inside the subject.
    const around = at.kind === 'infinitive' ? this.#clauseAround(at) : null
    if (around) return around
    for (let steps = 0; steps < 6 && at.parent; steps++) {
      if (at.kind === 'infinitive') at = at.parent
      else if (at.kind === 'gerund' && at.shares === null && at.subject.length === 0 && at.connective === null)
        at = at.parent
      else break
    }
    // "During the siege of a town starving in May, …": a fronted participle without a doer.
    const lone = at.kind === 'gerund' && at.parent === null && at.subject.length === 0 && at.shares === null
    return lone ? (this.clauses.find(({ kind, at: verb }) => kind === 'main' && verb > at.at) ?? at) : at
  }

  #clauseAround(inner: Clause): Clause | null {
    return (
      this.clauses.find(
        clause => clause.start < inner.at && clause.at > inner.at && clause.subject.includes(inner.at - 1),
      ) ?? null
    )
  }
}
