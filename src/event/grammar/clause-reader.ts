import { eventLexicon } from '../lexicon/index.js'
import type { Chunk } from './chunk.js'
import type { Clause, ClauseKind } from './clause.js'
import { ClauseList } from './clause-list.js'
import { ClauseSigns, isFiniteForm } from './clause-signs.js'
import { type Opening, Openings } from './opening.js'
import type { VerbGroup } from './verb-group.js'
import { BEFORE_OR_AFTER, SUBJECT_PRONOUNS } from './words.js'

/** Tells apart the clauses of a sentence from its chunks. Every verb group gives one clause, in the order of the text. */
export function readClauses(chunks: readonly Chunk[]): Clause[] {
  return new ClauseReader(chunks).read()
}

class ClauseReader {
  readonly #signs: ClauseSigns
  readonly #openings: Openings
  readonly #list: ClauseList
  /** Subjects that still wait for their verb, outermost first ("the pact, which …, was"). */
  readonly #waiting: Array<{
    subject: number[]
    start: number
    kind: ClauseKind
    connective: string | null
    parent: Clause | null
  }> = []
  /** A subject with an infinitive behind it, which still waits for its verb ("an attempt to storm the town failed"). */
  #held: { opening: Opening; subject: number[] } | null = null
  #previousVerb = -1

  constructor(readonly chunks: readonly Chunk[]) {
    this.#signs = new ClauseSigns(chunks)
    this.#openings = new Openings(chunks, this.#signs)
    this.#list = new ClauseList(chunks, this.#signs)
  }

  read(): Clause[] {
    this.chunks.forEach((chunk, at) => {
      if (chunk.type === 'stop') this.#stop(at)
      if (chunk.type === 'dash' && this.#list.main === null && this.#previousVerb < 0) this.#wait(at)
      if (chunk.verb) this.#verb(at, chunk.verb)
    })
    this.#claim()
    return this.#list.close()
  }

  /**
   * "The worst attack since the beginning of the war occurred": where a subject has waited in vain, what seemed a clause
   * behind a conjunction is a phrase behind a preposition, and its verb the one waited for.
   */
  #claim(): void {
    const { clauses, main } = this.#list
    const waiting = this.#waiting[0]
    const at = clauses.findIndex(({ kind }) => kind === 'adverbial')
    const clause = clauses[at]
    if (main || !waiting || waiting.subject.length === 0 || !clause || !PREPOSITIONAL.test(clause.connective ?? ''))
      return
    if (clauses.some(({ kind }) => /^(?:main|complement|relative)$/.test(kind))) return
    clauses[at] = {
      ...clause,
      kind: 'main',
      subject: waiting.subject,
      start: waiting.start,
      connective: null,
      parent: null,
    }
  }

  /** A semicolon or colon: what follows starts anew, though a subject may still be shared. */
  #stop(at: number): void {
    this.#claim()
    this.#waiting.length = 0
    for (const clause of this.#list.clauses) if (clause.end > at) clause.end = at
  }

  #verb(at: number, verb: VerbGroup): void {
    const previousVerb = this.#previousVerb
    const opening = this.#openings.find(at, {
      previousVerb,
      hasMain: this.#list.main !== null,
      hasCurrent: this.#list.current !== null,
    })
    const subject = this.#signs.spokenBefore(at) ?? this.#openings.subject(at, opening, previousVerb)
    const finite = isFiniteForm(verb)
    if (verb.tense === 'infinitive') {
      if (opening.type !== 'none') this.#held = subject.length > 0 ? { opening, subject } : null
      this.#list.add('infinitive', at, verb, opening, [], this.#list.last)
    } else if (this.#held && opening.type === 'none' && this.#endsHeld(at, verb)) {
      const held = this.#held
      this.#held = null
      this.#finite(at, finite ? verb : asPast(verb), held.opening, held.subject)
    } else if (verb.tense === 'gerund') this.#gerund(at, verb, opening)
    else if (!finite) this.#ambiguous(at, verb, opening, subject)
    else this.#finite(at, verb, opening, subject)
    this.#previousVerb = at
  }

  /** Whether the verb is the one for which the subject of an infinitive waits. */
  #endsHeld(at: number, verb: VerbGroup): boolean {
    if (this.chunks[this.#previousVerb]?.verb?.tense !== 'infinitive') return false
    if (isFiniteForm(verb)) return true
    return verb.tense === 'bare' && !this.#signs.byAgent(at) && !this.#signs.verbComesFor(at)
  }

  #finite(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    switch (opening.type) {
      case 'start':
      case 'stop':
        this.#open('main', at, verb, opening, subject.length > 0 ? subject : this.#inverted(at, verb), null, null)
        return
      case 'dash':
        if (subject.length === 0 && this.#resume(at, verb, opening)) return
        this.#open('main', at, verb, opening, subject, null, null)
        return
      case 'relative':
        this.#wait(opening.boundary)
        this.#open(
          'relative',
          at,
          verb,
          opening,
          subject.length ? subject : this.#whoOrWhich(opening),
          this.#list.last,
          opening.word,
        )
        return
      case 'that':
        this.#that(at, verb, opening, subject)
        return
      case 'subordinator':
        this.#wait(opening.boundary)
        this.#open('adverbial', at, verb, opening, subject, this.#list.last, opening.word)
        return
      case 'coordinator':
        if (subject.length === 0 && this.#signs.datedSubject(at)) this.#open('main', at, verb, opening, [], null, null)
        else this.#coordinate(at, verb, opening, subject)
        return
      case 'comma':
        if (subject.length === 0) {
          if (this.#resume(at, verb, opening)) return
          this.#coordinate(at, verb, opening, subject)
          return
        }
        this.#afterComma(at, verb, opening, subject)
        return
      default:
        this.#unmarked(at, verb, opening, subject)
    }
  }

  /** "Thus began his reign": a verb without object has its subject behind it. */
  #inverted(at: number, { lemma, passive }: VerbGroup): number[] {
    return !passive && eventLexicon().intransitive.has(lemma) && this.#signs.followedByObject(at) ? [at + 1] : []
  }

  /** ", the king fled": the main clause behind a fronted one, or a clause set beside the one before. */
  #afterComma(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    const first = this.chunks[subject[0] as number] as Chunk
    const last = subject.at(-1) as number
    const contact =
      (SUBJECT_PRONOUNS.has((this.chunks[last] as Chunk).word) && this.#signs.touchesNoun(subject)) ||
      (subject.length > 1 && this.#list.main !== null && this.#signs.isNameBehindNoun(last, at))
    if (contact) {
      // "a post he maintained": a relative clause without its pronoun.
      this.#open('relative', at, verb, opening, [subject.at(-1) as number], this.#list.last, '')
      return
    }
    const waiting = this.#waiting.at(-1)
    if (
      waiting &&
      waiting.subject.length > 0 &&
      first.preposition === undefined &&
      this.#list.main === null &&
      !this.#signs.startsClause(subject)
    ) {
      if (this.#resume(at, verb, opening)) return
    }
    if (this.#list.main === null && waiting) {
      this.#waiting.pop()
      this.#open(
        'main',
        at,
        verb,
        { ...opening, opens: opening.boundary + 1, boundary: Math.min(opening.boundary, waiting.start - 1) },
        subject,
        null,
        null,
      )
      return
    }
    this.#open('main', at, verb, opening, subject, null, null)
  }

  /** As {@link ClauseList.open}; a main clause with a subject of its own leaves nobody waiting. */
  #open(...opened: Parameters<ClauseList['open']>): Clause {
    const [kind, , , , subject] = opened
    if (kind === 'main' && subject.length > 0) this.#waiting.length = 0
    return this.#list.open(...opened)
  }

  /** The verb for which an outer subject has been waiting. */
  #resume(at: number, verb: VerbGroup, opening: Opening): boolean {
    const waiting = this.#waiting.pop()
    if (!waiting) return false
    if (waiting.subject.length === 0) return false
    const clause = this.#open(waiting.kind, at, verb, opening, waiting.subject, waiting.parent, waiting.connective)
    clause.start = waiting.start
    return true
  }

  /** Keeps the nouns before a relative or adverbial clause as a subject that may still get its verb. */
  #wait(boundary: number): void {
    if (this.#previousVerb >= 0 && this.#list.main !== null) {
      const held = this.#signs.bareNouns(this.#previousVerb + 1, boundary)
      const cut = this.#signs.lastBreak(this.#previousVerb + 1, boundary)
      if (cut < 0) return
      const subject = held.filter(i => i > cut)
      if (subject.length > 0)
        this.#waiting.push({ subject, start: cut + 1, kind: 'main', connective: null, parent: null })
      return
    }
    const [waiting] = this.#waiting
    if (waiting && waiting.subject.length > 0) return
    // "To stop the revolt, the king, who …": what stands before the comma belongs to the verb before it.
    const start = this.#previousVerb < 0 ? 0 : this.#signs.behindComma(this.#previousVerb, boundary)
    const subject = start < 0 ? [] : this.#signs.subjectOf(this.#signs.bareNouns(start, boundary))
    if (waiting && subject.length === 0) return
    this.#waiting[0] = { subject, start: start < 0 ? 0 : start, kind: 'main', connective: null, parent: null }
  }

  /** The subject that a relative pronoun stands for: of "she was a painter who …" the painter is she. */
  #whoOrWhich({ boundary, word }: Opening): number[] {
    const antecedent = this.#signs.antecedent(boundary, word === 'who')
    const last = this.#list.last
    const [at] = antecedent
    if (word !== 'who' || at === undefined || !last?.verb.copula || at !== last.at + 1) return antecedent
    const predicate = this.chunks[at] as Chunk
    const subject = this.chunks[last.subject[0] ?? -1]
    const indefinite = predicate.word === 'a' || predicate.word === 'an'
    return indefinite && subject && !/^(?:it|there|this|that)$/.test(subject.word) ? [...last.subject] : antecedent
  }

  #that(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    const before = this.#list.current
    const cleft =
      before?.verb.copula && before.subject.length === 1 && this.chunks[before.subject[0] as number]?.word === 'it'
    if ((cleft || this.#signs.isResult(opening.boundary)) && subject.length > 0) {
      this.#open('main', at, verb, opening, subject, before, 'that')
      return
    }
    const previous = this.chunks[opening.boundary - 1]
    const afterVerb = previous?.type === 'verb' || subject.length > 0
    if (!afterVerb && previous?.type === 'noun') {
      this.#wait(opening.boundary)
      this.#open('relative', at, verb, opening, [opening.boundary - 1], this.#list.last, 'that')
    } else if (subject.length === 0) {
      this.#wait(opening.boundary)
      this.#open('relative', at, verb, opening, this.#signs.antecedent(opening.boundary), this.#list.last, 'that')
    } else this.#open('complement', at, verb, opening, subject, this.#list.last, 'that')
  }

  #coordinate(at: number, verb: VerbGroup, opening: Opening, nouns: number[]): void {
    const { chunks } = this
    // "He routed the horse and the guard, burned the camp …": no comma parts a verb from its subject.
    const apart = chunks[at - 1]?.type === 'comma' && nouns.length === 1 && nouns[0] === at - 2
    const subject = apart ? [] : nouns
    if (apart && this.#waiting.length > 0 && this.#resume(at, verb, opening)) return
    // "He went to Rome, where he met the pope, and took orders": behind the comma the main clause goes on.
    const setOff = opening.type === 'coordinator' && chunks[opening.boundary - 1]?.type === 'comma'
    const embedded = this.#list.current?.kind === 'relative' || this.#list.current?.kind === 'adverbial'
    if (subject.length === 0 && setOff && embedded && this.#list.main && this.#waiting.length === 0)
      this.#list.current = this.#list.main
    const current = this.#list.current
    if (
      subject.length === 0 &&
      opening.type === 'coordinator' &&
      this.#waiting.length > 0 &&
      chunks[opening.boundary - 1]?.type === 'comma'
    ) {
      if (this.#resume(at, verb, opening)) return
    }
    const kind =
      current && subject.length === 0
        ? current.kind
        : current && current.kind === 'complement' && this.#sameLevel(verb, current)
          ? 'complement'
          : 'main'
    if (subject.length > 0 && kind === 'main' && this.#list.main === null && this.#waiting.length > 0) {
      // "When A rose and B fell, C …": B's clause goes with A's.
      if (current?.kind === 'adverbial') {
        this.#open('adverbial', at, verb, opening, subject, current.parent, current.connective)
        return
      }
    }
    this.#open(
      kind,
      at,
      verb,
      opening,
      subject.length ? subject : [],
      kind === 'main' ? null : (current?.parent ?? null),
      current?.connective ?? null,
      subject.length ? null : current,
    )
  }

  #sameLevel(verb: VerbGroup, current: Clause): boolean {
    return (verb.modal === null) === (current.verb.modal === null) && verb.modal !== null
  }

  /** No boundary since the last verb: a clause that depends on it without a word to say so. */
  #unmarked(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    if (subject.length === 0) {
      if (this.#resume(at, verb, opening)) return
      this.#open('complement', at, verb, opening, [], this.#list.last, null)
      return
    }
    const last = subject.at(-1) as number
    if (this.#list.main === null && this.#waiting.length > 0) {
      // "Others who held the bridge were killed": what stands before the verb is the object of the one before.
      if (last === this.#previousVerb + 1 && this.#resume(at, verb, opening)) return
      this.#waiting.pop()
      this.#open('main', at, verb, opening, [last], null, null)
      return
    }
    const previous = this.chunks[this.#previousVerb]?.verb
    if (previous && !isFiniteForm(previous) && previous.tense !== 'infinitive' && this.#list.main === null) {
      this.#open('main', at, verb, opening, subject, null, null)
      return
    }
    // "she was the reason he refused", "…, a post he kept": a relative clause without its pronoun.
    const contact = this.#signs.isContact(last, this.#list.last)
    this.#open(contact ? 'relative' : 'complement', at, verb, opening, [last], this.#list.last, contact ? '' : null)
  }

  /** A form that is past or participle ("led"), or a participle alone ("taken"). */
  #ambiguous(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    const { chunks } = this
    const current = this.#list.current
    const pure = verb.tense === 'participle'
    const reduced = this.#list.last
    if (this.#list.main === null && reduced?.kind === 'reduced' && this.#signs.joinsVerbs(reduced.at, at)) {
      // "the station, designed by Grey and completed in 1856, stands"
      this.#list.add('reduced', at, verb, opening, [...reduced.subject], reduced.parent)
      return
    }
    if (opening.type === 'coordinator' && subject.length === 0 && current) {
      const lastVerb = this.#list.last
      const set = chunks[opening.boundary - 1]?.type === 'comma'
      // A participle has no object: "had the duke seized and declared himself king".
      const active = !pure && this.#signs.followedByObject(at)
      if (
        lastVerb &&
        !isFiniteForm(lastVerb.verb) &&
        lastVerb.kind === 'reduced' &&
        !((set || active) && this.#list.main)
      ) {
        this.#list.add('reduced', at, verb, opening, lastVerb.subject as number[], lastVerb.parent)
        return
      }
      const auxiliary = current.verb.tense === 'pluperfect' || current.verb.tense === 'perfect' || current.passive
      if (!pure || auxiliary) {
        const shared =
          pure ||
          (current.verb.tense !== 'bare' &&
            auxiliary &&
            !this.#signs.followedByObject(at) &&
            !this.#asksFor(at, verb) &&
            !eventLexicon().intransitive.has(verb.lemma))
        this.#coordinate(at, shared ? withAuxiliary(verb, current) : asPast(verb), opening, [])
        return
      }
    }
    if (opening.type === 'coordinator' && subject.length > 0 && pure && current) {
      // "Montfort was killed, and King Henry restored": the auxiliary is left out.
      this.#coordinate(at, withAuxiliary(verb, current), opening, subject)
      return
    }
    if (opening.type === 'relative' || opening.type === 'that' || opening.type === 'subordinator') {
      if (subject.length > 0 || opening.type !== 'subordinator') {
        if (!pure) {
          this.#finite(at, asPast(verb), opening, subject)
          return
        }
      }
      this.#list.add('reduced', at, verb, opening, subject, this.#list.last)
      return
    }
    const waiting = this.#waiting.at(-1)
    const hasSubject = subject.length > 0
    const next = chunks[at - 1]
    const inverted = opening.type === 'start' && !hasSubject && this.#inverted(at, verb).length > 0
    if (!pure && (inverted || this.#signs.datedSubject(at))) {
      this.#finite(at, asPast(verb), opening, subject)
      return
    }
    const those = chunks[subject.at(-1) ?? -1]?.last === 'those'
    const stative =
      !this.#signs.followedByObject(at) &&
      eventLexicon().stativePassives.has(verb.lemma) &&
      this.#list.clauses.length > 0
    if (!pure && hasSubject && (those || stative || this.#signs.byAgent(at))) {
      if (/^(?:comma|start|stop|dash|coordinator)$/.test(opening.type)) this.#wait(at)
      this.#list.add('reduced', at, verb, opening, [subject.at(-1) as number], this.#list.last)
      return
    }
    if (!pure && (opening.type === 'start' || opening.type === 'stop' || opening.type === 'dash')) {
      if (hasSubject && (this.#cannotBeReduced(verb, subject) || !this.#signs.verbComesFor(at))) {
        this.#finite(at, asPast(verb), opening, subject)
        return
      }
      if (!hasSubject && waiting && opening.type === 'dash' && this.#resume(at, asPast(verb), opening)) return
      if (hasSubject) this.#wait(at)
      this.#list.add('reduced', at, verb, opening, hasSubject ? [subject.at(-1) as number] : [], null)
      if (!hasSubject && this.#list.main === null) this.#list.orphans.push(this.#list.last as Clause)
      return
    }
    if (
      !pure &&
      (opening.type === 'coordinator' || opening.type === 'comma') &&
      hasSubject &&
      (this.#cannotBeReduced(verb, subject) || !this.#signs.verbComesFor(at))
    ) {
      this.#finite(at, asPast(verb), opening, subject)
      return
    }
    if (!pure && opening.type === 'comma' && !hasSubject) {
      if (waiting && waiting.subject.length > 0 && !this.#signs.verbComesFor(at)) {
        if (this.#resume(at, asPast(verb), opening)) return
      }
      if (current && this.#signs.listGoesOn(at)) {
        this.#coordinate(at, asPast(verb), opening, [])
        return
      }
    }
    if (!pure && opening.type === 'none' && hasSubject) {
      const previous = chunks[this.#previousVerb]?.verb
      const fronted = previous && !isFiniteForm(previous) && this.#list.main === null
      if (
        fronted ||
        (SUBJECT_PRONOUNS.has((chunks[subject.at(-1) as number] as Chunk).word) &&
          next === chunks[subject.at(-1) as number])
      ) {
        this.#finite(at, asPast(verb), opening, subject)
        return
      }
    }
    if (
      !pure &&
      opening.type === 'none' &&
      !hasSubject &&
      waiting &&
      waiting.subject.length > 0 &&
      !this.#signs.verbComesFor(at)
    ) {
      if (this.#resume(at, asPast(verb), opening)) return
    }
    if (hasSubject && /^(?:comma|start|stop|dash|coordinator)$/.test(opening.type)) this.#wait(at)
    this.#list.add(
      'reduced',
      at,
      verb,
      opening,
      opening.type === 'none' || !hasSubject ? this.#signs.antecedent(at) : [subject.at(-1) as number],
      this.#list.last,
    )
  }

  /** "was accused and asked for a trial": it is he who asked. */
  #asksFor(at: number, { lemma }: VerbGroup): boolean {
    return this.chunks[at + 1]?.word === 'for' && /^(?:ask|call|beg|plead|apply|press|campaign|pray)$/.test(lemma)
  }

  /** "She died, aged ninety", "Grey called for help": a verb without a passive, or one right behind a pronoun or a person's name. */
  #cannotBeReduced({ lemma, first }: VerbGroup, subject: readonly number[]): boolean {
    const chunk = this.chunks[subject.at(-1) ?? -1]
    if (eventLexicon().intransitive.has(lemma) || SUBJECT_PRONOUNS.has(chunk?.word ?? '')) return true
    return chunk?.end === first && chunk.named?.kind === 'name' && chunk.named.entity.type === 'person'
  }

  #gerund(at: number, verb: VerbGroup, opening: Opening): void {
    const before = this.chunks[at - 1]
    const parent = this.#list.last
    if (this.#list.main === null && opening.type !== 'none' && this.#signs.bareNouns(opening.boundary + 1, at).length > 0)
      this.#wait(at)
    const when = before?.type === 'preposition' || before?.type === 'subordinator' ? before.word : ''
    if (BEFORE_OR_AFTER.has(when)) this.#beforeOrAfter(at, verb, opening, when)
    else if (this.#previousVerb < 0 && opening.type === 'start') {
      // "Leaving Rome in 1527, he fled"
      this.#list.add('gerund', at, verb, opening, [], null)
      const fronted = this.chunks.slice(0, at).every(({ type }) => type === 'adverb' || type === 'comma')
      if (fronted) this.#list.orphans.push(this.#list.last as Clause)
    } else
      this.#list.add(
        'gerund',
        at,
        verb,
        opening,
        before?.type === 'noun' && !before.preposition ? [at - 1] : [],
        parent,
        before?.type === 'comma' || before?.type === 'dash' ? this.#list.current : null,
      )
  }

  /** "After leaving Oxford in 1852, she …": told as done, by the subject of the main clause. */
  #beforeOrAfter(at: number, verb: VerbGroup, opening: Opening, connective: string): void {
    const clause = this.#list.make('gerund', at, verb, opening, [], this.#list.last, connective, this.#list.current)
    clause.start = at
    if (!this.#list.current) this.#list.orphans.push(clause)
  }
}

/** Conjunctions that are prepositions as well. */
const PREPOSITIONAL = /^(?:since|until|till|after|before)$/

const asPast = (verb: VerbGroup): VerbGroup => ({ ...verb, tense: 'past' })

/** The participle with the auxiliary of the clause that it is coordinated with. */
const withAuxiliary = (verb: VerbGroup, { verb: model, passive }: Clause): VerbGroup => ({
  ...verb,
  tense: model.tense === 'bare' ? 'past' : model.tense,
  passive: passive && model.tense !== 'perfect',
  modal: model.modal,
  negated: verb.negated,
})
