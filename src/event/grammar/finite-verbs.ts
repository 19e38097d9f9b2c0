import { eventLexicon } from '../lexicon/index.js'
import type { Chunk } from './chunk.js'
import type { Clause, ClauseKind } from './clause.js'
import type { ClauseList, Links } from './clause-list.js'
import { type ClauseSigns, isBareNoun, isFiniteForm } from './clause-signs.js'
import type { FoundVerb } from './found-verb.js'
import type { Opening } from './opening.js'
import { relativeNoun } from './relative-noun.js'
import type { VerbGroup } from './verb-group.js'
import type { WaitingSubjects } from './waiting.js'
import { GIVES, SUBJECT_PRONOUNS } from './words.js'

/** Gives finite verbs their clauses, by what opens them. */
export class FiniteVerbs {
  /** Chunk of the verb before, or -1. */
  previousVerb = -1

  constructor(
    readonly chunks: readonly Chunk[],
    readonly signs: ClauseSigns,
    readonly list: ClauseList,
    readonly waiting: WaitingSubjects,
  ) {}

  read(found: FoundVerb): void {
    const { at, opening, subject } = found
    switch (opening.type) {
      case 'start':
      case 'stop':
        this.#open('main', found, subject.length > 0 ? subject : this.inverted(at, found.verb))
        return
      case 'dash':
        if (subject.length === 0 && this.waiting.resume(found)) return
        this.#open('main', found, subject)
        return
      case 'relative':
        this.wait(opening.boundary)
        this.#open('relative', found, subject.length ? subject : this.#whoOrWhich(opening), {
          parent: this.list.last,
          connective: opening.word,
        })
        return
      case 'that':
        this.#that(found)
        return
      case 'subordinator':
        this.wait(opening.boundary)
        this.#open('adverbial', found, subject, { parent: this.list.last, connective: opening.word })
        return
      case 'coordinator':
        if (subject.length === 0 && this.signs.datedSubject(at)) this.#open('main', found, [])
        else this.coordinate(found)
        return
      case 'comma':
        if (subject.length > 0) this.#afterComma(found)
        else if (!this.waiting.resume(found) && !this.joinsOver(found)) this.coordinate(found)
        return
      default:
        this.#unmarked(found)
    }
  }

  /** Keeps the nouns before a boundary as a subject that may still get its verb. */
  wait(boundary: number): void {
    this.waiting.keep(boundary, this.previousVerb)
  }

  /** As {@link ClauseList.open}; a main clause with a subject of its own leaves nobody waiting. */
  #open(kind: ClauseKind, found: FoundVerb, subject: readonly number[], links?: Links): Clause {
    if (kind === 'main' && subject.length > 0) this.waiting.clear()
    return this.list.open(kind, found, subject, links)
  }

  /** "Thus began his reign": a verb without object has its subject behind it. */
  inverted(at: number, { lemma, passive }: VerbGroup): number[] {
    return !passive && eventLexicon().intransitive.has(lemma) && this.signs.followedByObject(at) ? [at + 1] : []
  }

  /** ", the king fled": the main clause behind a fronted one, or a clause set beside the one before. */
  #afterComma(found: FoundVerb): void {
    const { chunks, signs, list } = this
    const { opening, subject, at } = found
    const first = chunks[subject[0] as number] as Chunk
    const last = subject.at(-1) as number
    const contact =
      (SUBJECT_PRONOUNS.has((chunks[last] as Chunk).word) && signs.touchesNoun(subject)) ||
      (subject.length > 1 && list.main !== null && signs.isNameBehindNoun(last, at))
    if (contact) {
      // "a post he maintained": a relative clause without its pronoun.
      this.#open('relative', found, [last], { parent: list.last, connective: '' })
      return
    }
    const waiting = list.main === null ? this.waiting.innermost : undefined
    if (waiting && waiting.subject.length > 0 && first.preposition === undefined && !signs.startsClause(subject)) {
      this.waiting.resume(found)
      return
    }
    if (!waiting) {
      this.#open('main', found, subject)
      return
    }
    this.waiting.pop()
    const boundary = Math.min(opening.boundary, waiting.start - 1)
    this.#open('main', { ...found, opening: { ...opening, opens: opening.boundary + 1, boundary } }, subject)
  }

  /** The subject that a relative pronoun stands for: of "she was a painter who …", "it was a revolt that …" the predicate's subject. */
  #whoOrWhich({ boundary, word }: Opening): readonly number[] {
    const antecedent = relativeNoun(this.chunks, boundary, word === 'who')
    const { last } = this.list
    const [at] = antecedent
    const setOff = this.chunks[boundary - 1]?.type === 'comma'
    if ((word !== 'who' && setOff) || at === undefined) return antecedent
    return this.signs.ofPredicate(last, at) ?? antecedent
  }

  #that(found: FoundVerb): void {
    const { opening, subject } = found
    const { current: before, last } = this.list
    const { boundary } = opening
    // "It was the first victory that the fleet had won": not "it was then that"
    const ofPredicate = boundary === (before?.at ?? -3) + 2 && this.chunks[boundary - 1]?.word === 'the'
    const cleft =
      !ofPredicate &&
      before?.verb.copula &&
      before.subject.length === 1 &&
      this.chunks[before.subject[0] as number]?.word === 'it'
    if ((cleft || this.signs.isResult(boundary)) && subject.length > 0) {
      this.#open('main', found, subject, { parent: before, connective: 'that' })
      return
    }
    // "had been told before he left that the town had fallen": told, and not left
    const { report } = eventLexicon()
    const outer = last?.kind === 'adverbial' && !report.has(last.verb.lemma) ? last.parent : null
    const links: Links = { parent: outer && report.has(outer.verb.lemma) ? outer : last, connective: 'that' }
    const previous = this.chunks[opening.boundary - 1]
    if (subject.length > 0) {
      const contact = previous?.type === 'noun' && this.#lacksObject(found)
      if (contact) this.wait(opening.boundary)
      this.#open(contact ? 'relative' : 'complement', found, subject, links)
      return
    }
    this.wait(opening.boundary)
    this.#open('relative', found, this.#whoOrWhich(opening), links)
  }

  /** "the camp that the troops had left there": the noun before "that" is the verb's object, and nothing is reported. */
  #lacksObject({ at, verb, opening }: FoundVerb): boolean {
    const { report, wish, intransitive, transitive } = eventLexicon()
    const before = this.list.last?.verb.lemma ?? ''
    const noun = this.chunks[opening.boundary - 1] as Chunk
    if (verb.passive || verb.copula || intransitive.has(verb.lemma) || report.has(before) || wish.has(before))
      return false
    if (TOLD_NOUN.test(noun.last) || TOLD_NOUN.test(noun.word)) return false
    const next = this.chunks[at + 1]
    // "the first victory that the fleet had won by itself"
    const { last } = this.list
    // "a letter that the king had given the house": to whom
    if (GIVES.test(verb.lemma) && isBareNoun(next) && !isBareNoun(this.chunks[at + 2])) return true
    const needsOne = GIVES.test(verb.lemma) || transitive.has(verb.lemma)
    if (needsOne && next?.type === 'preposition' && this.chunks[at + 2]?.type === 'date') return true
    const isPredicate = last?.verb.copula && opening.boundary === last.at + 2 && noun.word === 'the'
    if (isPredicate && next?.type === 'preposition') return true
    return next === undefined || /^(?:stop|comma|date|coordinator)$/.test(next.type) || next.word === 'there'
  }

  /** A clause joined to the one before, whose subject it shares where it has none. */
  coordinate(found: FoundVerb): void {
    const { chunks, list } = this
    const { at, opening, subject: nouns } = found
    // "He routed the horse and the guard, burned the camp …": no comma parts a verb from its subject.
    const apart =
      chunks[at - 1]?.type === 'comma' &&
      chunks[opening.boundary - 1]?.type === 'noun' &&
      nouns.length === 1 &&
      nouns[0] === at - 2
    if (apart && this.waiting.resume(found)) return
    const subject = apart ? [] : nouns
    const shared = subject.length === 0
    // "He went to Rome, where he met the pope, and took orders": behind the comma the main clause goes on.
    const setOff = opening.type === 'coordinator' && chunks[opening.boundary - 1]?.type === 'comma'
    const embedded = list.current?.kind === 'relative' || list.current?.kind === 'adverbial'
    if (shared && setOff) {
      if (embedded && list.main && !this.waiting.innermost) list.current = list.main
      if (this.waiting.innermost && this.waiting.resume(found)) return
    }
    // "put off the vote because she knew that she would lose it, survived the spring, and resigned": no past goes with a modal.
    if (shared && list.main && list.current?.verb.modal && found.verb.tense === 'past') list.current = list.main
    const { current } = list
    // "made his canons rise at midnight, dig the fields and eat no flesh"
    if (shared && found.verb.tense === 'base' && current?.verb.tense === 'past' && current.verb.modal === null) {
      list.add('infinitive', found, [], { parent: current })
      return
    }
    // "When A rose and B fell, C …": B's clause goes with A's.
    if (!shared && current?.kind === 'adverbial' && list.main === null && this.waiting.innermost) {
      this.#open('adverbial', found, subject, current)
      return
    }
    const reported = current?.kind === 'complement' && isSameLevel(found.verb, current)
    const kind = current && (shared || reported) ? current.kind : 'main'
    this.#open(kind, found, subject, {
      parent: kind === 'main' ? null : (current?.parent ?? null),
      connective: current?.connective ?? null,
      shares: shared ? current : null,
    })
  }

  /**
   * "ordered an inquiry and in July, while the house was in recess, dismissed him": the coordinator before an insertion joins
   * the verb behind it to the one before. False where there is none.
   */
  joinsOver(found: FoundVerb): boolean {
    const { list, chunks } = this
    const { current, main } = list
    const inserted = current && /^(?:adverbial|relative)$/.test(current.kind) && current.parent === main
    if (!main || !inserted || found.opening.type !== 'comma' || found.subject.length > 0) return false
    let boundary = current.start - 1
    while (boundary > main.at && this.#goesBeforeInsertion(chunks[boundary] as Chunk)) boundary--
    if (boundary === current.start - 1 || chunks[boundary]?.type !== 'coordinator') return false
    const opening: Opening = { ...found.opening, boundary, opens: found.opening.boundary + 1 }
    this.#open('main', { ...found, opening }, [], { shares: main })
    return true
  }

  /** A phrase of time or place, or the conjunction, between a coordinator and an insertion. */
  #goesBeforeInsertion({ type, preposition }: Chunk): boolean {
    return type === 'noun'
      ? preposition !== undefined
      : /^(?:subordinator|relative|comma|date|adverb|preposition)$/.test(type)
  }

  /** No boundary since the last verb: a clause that depends on it without a word to say so. */
  #unmarked(found: FoundVerb): void {
    const { list, signs } = this
    const { subject } = found
    const last = subject.at(-1)
    if (last === undefined) {
      if (!this.waiting.resume(found)) this.#open('complement', found, [], { parent: list.last })
      return
    }
    // "The peasants, having got what they wanted, went home"
    if (this.chunks[last - 1]?.word === 'what') {
      this.#open('complement', found, [last], { parent: list.last })
      return
    }
    // "They fled, and those who had kept it starved": in a relative clause too.
    const objectOf = last === this.previousVerb + 1 && list.current?.kind === 'relative' && list.current === list.last
    const says = eventLexicon().report.has(list.last?.verb.lemma ?? '')
    if (list.main !== null && objectOf && !says && this.waiting.innermost && this.waiting.resume(found)) return
    if (list.main === null && this.waiting.innermost) {
      // "Others who held the bridge were killed": what stands before the verb is the object of the one before.
      if (last === this.previousVerb + 1 && this.waiting.resume(found)) return
      this.waiting.pop()
      this.#open('main', found, [last])
      return
    }
    const previous = this.chunks[this.previousVerb]?.verb
    if (previous && !isFiniteForm(previous) && previous.tense !== 'infinitive' && list.main === null) {
      // "After leaving the house at York she sailed": what stands right behind the gerund is its object.
      const owned = subject.length > 1 && subject[0] === this.previousVerb + 1
      const joined = this.chunks[this.previousVerb + 2]?.type === 'coordinator'
      this.#open('main', found, owned && !joined ? subject.slice(1) : subject)
      return
    }
    if (this.#opensPart(list.current)) {
      this.#open('main', found, [last])
      return
    }
    // "she was the reason he refused", "…, a post he kept": a relative clause without its pronoun.
    const contact = signs.isContact(last, list.last)
    this.#open(contact ? 'relative' : 'complement', found, [last], {
      parent: list.last,
      connective: contact ? '' : null,
    })
  }

  /** "…; when he spoke he was shouted down": an adverbial clause right behind a semicolon, which the main clause follows. */
  #opensPart(clause: Clause | null): boolean {
    return (
      clause?.kind === 'adverbial' &&
      clause === this.list.last &&
      clause.at === this.previousVerb &&
      /^(?:stop|coordinator)$/.test(this.chunks[clause.start - 2]?.type ?? '')
    )
  }
}

/** Nouns that a "that" behind them tells the content of. */
const TOLD_NOUN =
  /^(?:fact|claim|belief|idea|news|report|rumou?r|promise|condition|hope|fear|view|sign|evidence|proof|theory|argument|assumption|conviction|conclusion|impression|notion|possibility|extent|point|time|day|year|way|result|grounds?|order|statement|declaration|announcement|warning|doubt|agreement|decision|proposal|suggestion|requirement|demand|understanding|assurance|opinion|thought|certain|sure|clear|likely|such)$/

/** Both with a modal: "said that they would come and … would stay". */
const isSameLevel = ({ modal }: VerbGroup, current: Clause): boolean => modal !== null && current.verb.modal !== null
