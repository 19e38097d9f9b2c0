import { eventLexicon } from '../lexicon/index.js'
import type { Chunk } from './chunk.js'
import { ClauseSigns, isBareNoun, isFiniteForm } from './clause-signs.js'
import type { VerbGroup } from './verb-group.js'
import { BEFORE_OR_AFTER, OBJECT_PRONOUNS, PREPOSITION_OR_SUBORDINATOR, SUBJECT_PRONOUNS } from './words.js'

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

interface Opening {
  /** Index of the boundary chunk, or -1 for the start of the sentence. */
  readonly boundary: number
  /** First chunk behind the boundary that the verb itself stands behind, where an outer clause begins before it. */
  readonly opens?: number
  readonly type: 'start' | 'relative' | 'subordinator' | 'that' | 'coordinator' | 'comma' | 'stop' | 'dash' | 'none'
  readonly word: string
}

/** Tells apart the clauses of a sentence from its chunks. Every verb group gives one clause, in the order of the text. */
export function readClauses(chunks: readonly Chunk[]): Clause[] {
  return new ClauseReader(chunks).read()
}

class ClauseReader {
  readonly #signs: ClauseSigns
  readonly #clauses: Clause[] = []
  /** Subjects that still wait for their verb, outermost first ("the pact, which …, was"). */
  readonly #waiting: Array<{
    subject: number[]
    start: number
    kind: ClauseKind
    connective: string | null
    parent: Clause | null
  }> = []
  /** Fronted participles and "after doing" clauses whose subject the main clause will give. */
  readonly #orphans: Clause[] = []
  /** A subject with an infinitive behind it, which still waits for its verb ("an attempt to storm the town failed"). */
  #held: { opening: Opening; subject: number[] } | null = null
  /** The finite clause that coordination goes on from. */
  #current: Clause | null = null
  #main: Clause | null = null
  #previousVerb = -1

  constructor(readonly chunks: readonly Chunk[]) {
    this.#signs = new ClauseSigns(chunks)
  }

  read(): Clause[] {
    this.chunks.forEach((chunk, at) => {
      if (chunk.type === 'stop') this.#stop(at)
      if (chunk.type === 'dash' && this.#main === null && this.#previousVerb < 0) this.#wait(at)
      if (chunk.verb) this.#verb(at, chunk.verb)
    })
    this.#close()
    return this.#clauses
  }

  /** A semicolon or colon: what follows starts anew, though a subject may still be shared. */
  #stop(at: number): void {
    this.#waiting.length = 0
    for (const clause of this.#clauses) if (clause.end > at) clause.end = at
  }

  #verb(at: number, verb: VerbGroup): void {
    const opening = this.#opening(at)
    const subject = this.#signs.spokenBefore(at) ?? this.#subjectBefore(at, opening)
    const finite = isFiniteForm(verb)
    if (verb.tense === 'infinitive') {
      if (opening.type !== 'none') this.#held = subject.length > 0 ? { opening, subject } : null
      this.#add('infinitive', at, verb, opening, [], this.#lastClause())
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

  /** Where the clause of the verb at chunk `at` opens, seen from the verb leftwards as far as the verb before it. */
  #opening(at: number): Opening {
    const { chunks } = this
    let comma = -1
    let bare = 0
    const open = (boundary: number, type: Opening['type']): Opening => ({
      boundary,
      type,
      word: chunks[boundary]?.word ?? '',
    })
    const needsBoundary = this.#previousVerb >= 0
    for (let i = at - 1; i > this.#previousVerb; i--) {
      const chunk = chunks[i] as Chunk
      switch (chunk.type) {
        case 'relative':
          return open(i, 'relative')
        case 'that':
          return open(i, 'that')
        case 'subordinator':
          return open(i, 'subordinator')
        case 'stop':
          return open(i, 'stop')
        case 'dash':
          return open(i, 'dash')
        case 'coordinator':
          if (needsBoundary && this.#current && !this.#joinsNouns(i, at)) return open(i, 'coordinator')
          break
        case 'comma':
          if ((bare <= 1 || this.#main === null) && needsBoundary) comma = i
          break
        case 'noun':
          if (chunk.preposition === undefined && !this.#signs.continuesPhrase(i)) {
            bare++
            if (bare > 1 && comma >= 0 && comma < i + 2) bare = 9
          } else if (
            PREPOSITION_OR_SUBORDINATOR.has(chunk.preposition ?? '') &&
            i === this.#lastNounBefore(at) &&
            this.#signs.touches(i, at) &&
            (needsBoundary || this.#signs.bareNouns(0, i).length === 0)
          )
            return open(i - 1, 'subordinator')
          break
        default:
      }
    }
    if (comma >= 0) return open(comma, 'comma')
    return needsBoundary
      ? { boundary: this.#previousVerb, type: 'none', word: '' }
      : { boundary: -1, type: 'start', word: '' }
  }

  #lastNounBefore(at: number): number {
    for (let i = at - 1; i > this.#previousVerb; i--) if ((this.chunks[i] as Chunk).type === 'noun') return i
    return -1
  }

  /** "Lenin and Trotsky left": the coordinator joins two subjects, because a bare noun stands on both sides and another before. */
  #joinsNouns(i: number, at: number): boolean {
    const { chunks } = this
    const listed = chunks[i - 1]?.type === 'comma'
    const last = listed ? i - 2 : i - 1
    if (chunks[last]?.preposition === 'between' && chunks[i + 1]?.type === 'noun') return true
    if (!isBareNoun(chunks[last]) || chunks[i + 1]?.type !== 'noun') return false
    for (let j = last - 1; j > this.#previousVerb; j--) {
      const type = (chunks[j] as Chunk).type
      if (listed && type === 'comma') continue
      if (
        type === 'coordinator' ||
        type === 'stop' ||
        type === 'that' ||
        type === 'relative' ||
        type === 'subordinator'
      )
        return true
      if (type === 'comma') return j - 1 > this.#previousVerb && !this.#hasVerbObjectOnly(j) && at > i
      if (type !== 'noun' && type !== 'adverb') return false
    }
    return false
  }

  #hasVerbObjectOnly(comma: number): boolean {
    return comma - 1 === this.#previousVerb
  }

  /** The bare nouns between the opening and the verb that can be its subject. */
  #subjectBefore(at: number, { boundary, type }: Opening): number[] {
    const { chunks } = this
    const found: number[] = []
    for (let i = boundary + 1; i < at; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk.type !== 'noun' || OBJECT_PRONOUNS.has(chunk.word)) continue
      if (found.length > 0 && this.#signs.continuesPhrase(i)) continue
      if (chunk.preposition === undefined || (type === 'subordinator' && i === boundary + 1)) found.push(i)
    }
    if (found.length === 0) {
      // A name that ran into the phrase before it ("through papal intervention King Henry entered").
      const last = this.#lastNounBefore(at)
      const chunk = last > boundary ? chunks[last] : undefined
      if (chunk?.mentions?.length && this.#signs.touches(last, at) && type !== 'none' && type !== 'relative')
        return [last]
    }
    return found
  }

  #lastClause(): Clause | null {
    return this.#clauses.at(-1) ?? null
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
          this.#lastClause(),
          opening.word,
        )
        return
      case 'that':
        this.#that(at, verb, opening, subject)
        return
      case 'subordinator':
        this.#wait(opening.boundary)
        this.#open('adverbial', at, verb, opening, subject, this.#lastClause(), opening.word)
        return
      case 'coordinator':
        this.#coordinate(at, verb, opening, subject)
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
    const contact = subject.length > 1 && SUBJECT_PRONOUNS.has((this.chunks[subject.at(-1) as number] as Chunk).word)
    if (contact && this.#signs.touchesNoun(subject)) {
      // "a post he maintained": a relative clause without its pronoun.
      this.#open('relative', at, verb, opening, [subject.at(-1) as number], this.#lastClause(), '')
      return
    }
    const waiting = this.#waiting.at(-1)
    if (
      waiting &&
      waiting.subject.length > 0 &&
      first.preposition === undefined &&
      this.#main === null &&
      !this.#signs.startsClause(subject)
    ) {
      if (this.#resume(at, verb, opening)) return
    }
    if (this.#main === null && waiting) {
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
    if (this.#previousVerb >= 0 && this.#main !== null) {
      const held = this.#signs.bareNouns(this.#previousVerb + 1, boundary)
      const cut = this.#signs.lastBreak(this.#previousVerb + 1, boundary)
      if (cut < 0) return
      const subject = held.filter(i => i > cut)
      if (subject.length > 0)
        this.#waiting.push({ subject, start: cut + 1, kind: 'main', connective: null, parent: null })
      return
    }
    if (this.#waiting.length > 0) return
    this.#waiting.push({
      subject: this.#signs.bareNouns(0, boundary),
      start: 0,
      kind: 'main',
      connective: null,
      parent: null,
    })
  }

  /** The subject that a relative pronoun stands for: of "she was a painter who …" the painter is she. */
  #whoOrWhich({ boundary, word }: Opening): number[] {
    const antecedent = this.#signs.antecedent(boundary, word === 'who')
    const last = this.#lastClause()
    const [at] = antecedent
    if (word !== 'who' || at === undefined || !last?.verb.copula || at !== last.at + 1) return antecedent
    const predicate = this.chunks[at] as Chunk
    const subject = this.chunks[last.subject[0] ?? -1]
    const indefinite = predicate.word === 'a' || predicate.word === 'an'
    return indefinite && subject && !/^(?:it|there|this|that)$/.test(subject.word) ? [...last.subject] : antecedent
  }

  #that(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    const before = this.#current
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
      this.#open('relative', at, verb, opening, [opening.boundary - 1], this.#lastClause(), 'that')
    } else if (subject.length === 0) {
      this.#wait(opening.boundary)
      this.#open('relative', at, verb, opening, this.#signs.antecedent(opening.boundary), this.#lastClause(), 'that')
    } else this.#open('complement', at, verb, opening, subject, this.#lastClause(), 'that')
  }

  #coordinate(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    const { chunks } = this
    // "He went to Rome, where he met the pope, and took orders": behind the comma the main clause goes on.
    const setOff = opening.type === 'coordinator' && chunks[opening.boundary - 1]?.type === 'comma'
    const embedded = this.#current?.kind === 'relative' || this.#current?.kind === 'adverbial'
    if (subject.length === 0 && setOff && embedded && this.#main && this.#waiting.length === 0)
      this.#current = this.#main
    const current = this.#current
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
    if (subject.length > 0 && kind === 'main' && this.#main === null && this.#waiting.length > 0) {
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
      this.#open('complement', at, verb, opening, [], this.#lastClause(), null)
      return
    }
    const last = subject.at(-1) as number
    if (this.#main === null && this.#waiting.length > 0) {
      this.#waiting.pop()
      this.#open('main', at, verb, opening, [last], null, null)
      return
    }
    const previous = this.chunks[this.#previousVerb]?.verb
    if (previous && !isFiniteForm(previous) && previous.tense !== 'infinitive' && this.#main === null) {
      this.#open('main', at, verb, opening, subject, null, null)
      return
    }
    this.#open('complement', at, verb, opening, [last], this.#lastClause(), null)
  }

  /** A form that is past or participle ("led"), or a participle alone ("taken"). */
  #ambiguous(at: number, verb: VerbGroup, opening: Opening, subject: number[]): void {
    const { chunks } = this
    const current = this.#current
    const pure = verb.tense === 'participle'
    const reduced = this.#lastClause()
    if (this.#main === null && reduced?.kind === 'reduced' && this.#signs.joinsVerbs(reduced.at, at)) {
      // "the station, designed by Grey and completed in 1856, stands"
      this.#add('reduced', at, verb, opening, [...reduced.subject], reduced.parent)
      return
    }
    if (opening.type === 'coordinator' && subject.length === 0 && current) {
      const lastVerb = this.#lastClause()
      const set = chunks[opening.boundary - 1]?.type === 'comma'
      if (lastVerb && !isFiniteForm(lastVerb.verb) && lastVerb.kind === 'reduced' && !(set && this.#main)) {
        this.#add('reduced', at, verb, opening, lastVerb.subject as number[], lastVerb.parent)
        return
      }
      const auxiliary = current.verb.tense === 'pluperfect' || current.verb.tense === 'perfect' || current.passive
      if (!pure || auxiliary) {
        const shared =
          pure ||
          (current.verb.tense !== 'bare' &&
            auxiliary &&
            !this.#signs.followedByObject(at) &&
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
      this.#add('reduced', at, verb, opening, subject, this.#lastClause())
      return
    }
    const waiting = this.#waiting.at(-1)
    const hasSubject = subject.length > 0
    const next = chunks[at - 1]
    if (!pure && this.#signs.datedSubject(at)) {
      this.#finite(at, asPast(verb), opening, subject)
      return
    }
    const those = chunks[subject.at(-1) ?? -1]?.last === 'those'
    const stative =
      !this.#signs.followedByObject(at) && eventLexicon().stativePassives.has(verb.lemma) && this.#clauses.length > 0
    if (!pure && hasSubject && (those || stative || this.#signs.byAgent(at))) {
      if (/^(?:comma|start|stop|dash)$/.test(opening.type)) this.#wait(at)
      this.#add('reduced', at, verb, opening, [subject.at(-1) as number], this.#lastClause())
      return
    }
    if (!pure && (opening.type === 'start' || opening.type === 'stop' || opening.type === 'dash')) {
      if (hasSubject && (this.#cannotBeReduced(verb, subject) || !this.#signs.verbComesFor(at))) {
        this.#finite(at, asPast(verb), opening, subject)
        return
      }
      if (!hasSubject && waiting && opening.type === 'dash' && this.#resume(at, asPast(verb), opening)) return
      if (hasSubject) this.#wait(at)
      this.#add('reduced', at, verb, opening, hasSubject ? [subject.at(-1) as number] : [], null)
      if (!hasSubject && this.#main === null) this.#orphans.push(this.#clauses.at(-1) as Clause)
      return
    }
    if (
      !pure &&
      (opening.type === 'coordinator' || opening.type === 'comma') &&
      hasSubject &&
      !this.#signs.verbComesFor(at)
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
      const fronted = previous && !isFiniteForm(previous) && this.#main === null
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
    this.#add(
      'reduced',
      at,
      verb,
      opening,
      opening.type === 'none' || !hasSubject ? this.#signs.antecedent(at) : [subject.at(-1) as number],
      this.#lastClause(),
    )
  }

  /** "She died, aged ninety": a verb without a passive, or one behind a pronoun, is no participle. */
  #cannotBeReduced({ lemma }: VerbGroup, subject: readonly number[]): boolean {
    return eventLexicon().intransitive.has(lemma) || SUBJECT_PRONOUNS.has(this.chunks[subject.at(-1) ?? -1]?.word ?? '')
  }

  #gerund(at: number, verb: VerbGroup, opening: Opening): void {
    const before = this.chunks[at - 1]
    const parent = this.#lastClause()
    if (this.#main === null && this.#signs.bareNouns(opening.boundary + 1, at).length > 0) this.#wait(at)
    const when = before?.type === 'preposition' || before?.type === 'subordinator' ? before.word : ''
    if (BEFORE_OR_AFTER.has(when)) this.#beforeOrAfter(at, verb, opening, when)
    else if (this.#previousVerb < 0 && opening.type === 'start') this.#add('gerund', at, verb, opening, [], null)
    else
      this.#add(
        'gerund',
        at,
        verb,
        opening,
        before?.type === 'noun' && !before.preposition ? [at - 1] : [],
        parent,
        before?.type === 'comma' || before?.type === 'dash' ? this.#current : null,
      )
  }

  /** "After leaving Oxford in 1852, she …": told as done, by the subject of the main clause. */
  #beforeOrAfter(at: number, verb: VerbGroup, opening: Opening, connective: string): void {
    const clause = this.#make('gerund', at, verb, opening, [], this.#lastClause(), connective, this.#current)
    clause.start = at
    if (!this.#current) this.#orphans.push(clause)
  }

  #open(
    kind: ClauseKind,
    at: number,
    verb: VerbGroup,
    opening: Opening,
    subject: readonly number[],
    parent: Clause | null,
    connective: string | null,
    shares: Clause | null = null,
  ): Clause {
    const clause = this.#make(kind, at, verb, opening, subject, parent, connective, shares)
    this.#current = clause
    if (kind === 'main') {
      for (const orphan of this.#orphans.splice(0)) orphan.subject = subject
      this.#main = clause
      if (this.#waiting.length > 0 && subject.length > 0) this.#waiting.length = 0
    }
    return clause
  }

  #add(
    kind: ClauseKind,
    at: number,
    verb: VerbGroup,
    opening: Opening,
    subject: number[],
    parent: Clause | null,
    shares: Clause | null = null,
  ): void {
    const clause = this.#make(kind, at, verb, opening, subject, parent, null, shares)
    const inner = kind === 'infinitive' || kind === 'gerund'
    if (inner && parent && parent.content === null && this.#signs.touches(parent.at, at)) parent.content = clause.verb
    clause.start = at
  }

  #make(
    kind: ClauseKind,
    at: number,
    verb: VerbGroup,
    opening: Opening,
    subject: readonly number[],
    parent: Clause | null,
    connective: string | null,
    shares: Clause | null,
  ): Clause {
    const start = opening.type === 'none' ? (subject[0] ?? at) : opening.boundary + 1
    const clause: Clause = {
      kind,
      verb,
      at,
      opens: opening.opens ?? Math.max(0, opening.boundary + 1),
      start: Math.max(0, start),
      end: this.chunks.length,
      subject,
      shares,
      parent,
      connective,
      content: null,
      passive: verb.passive,
    }
    this.#clauses.push(clause)
    return clause
  }

  /** A gerund that its verb or preposition asks for ("began planning", "accused of stealing") goes on with the clause. */
  #isInside({ kind, at }: Clause): boolean {
    const before = this.chunks[at - 1]
    if (kind === 'reduced') return LINKING.test(before?.verb?.lemma ?? '')
    return kind === 'gerund' && (before?.type === 'verb' || before?.type === 'preposition')
  }

  /** Each clause ends where the next one that is not its own infinitive opens. */
  #close(): void {
    const clauses = this.#clauses
    for (let i = 0; i < clauses.length; i++) {
      const clause = clauses[i] as Clause
      for (let j = i + 1; j < clauses.length; j++) {
        const next = clauses[j] as Clause
        if (next.kind === 'infinitive' || this.#isInside(next)) continue
        const opens = next.start <= clause.start ? next.opens : next.start
        if (opens > clause.at) clause.end = Math.min(clause.end, opens)
      }
      const relative = this.chunks.findIndex(({ type }, at) => at > clause.at && at < clause.end && type === 'relative')
      if (relative > 0) clause.end = this.chunks[relative - 1]?.type === 'preposition' ? relative - 1 : relative
      while (
        clause.end > clause.at + 1 &&
        /^(?:comma|coordinator|stop|dash|subordinator|relative|that)$/.test((this.chunks[clause.end - 1] as Chunk).type)
      )
        clause.end--
    }
  }
}

/** Verbs that link their subject to a participle ("became acquainted with the duke"). */
const LINKING = /^(?:become|get|remain|seem|feel|look|appear|grow|lie|stand)$/

const asPast = (verb: VerbGroup): VerbGroup => ({ ...verb, tense: 'past' })

/** The participle with the auxiliary of the clause that it is coordinated with. */
const withAuxiliary = (verb: VerbGroup, { verb: model, passive }: Clause): VerbGroup => ({
  ...verb,
  tense: model.tense === 'bare' ? 'past' : model.tense,
  passive: passive && model.tense !== 'perfect',
  modal: model.modal,
  negated: verb.negated,
})
