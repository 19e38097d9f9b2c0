import { eventLexicon } from '../lexicon/index.js'
import type { Chunk } from './chunk.js'
import type { Clause } from './clause.js'
import { ClauseList } from './clause-list.js'
import { ClauseSigns, isFiniteForm } from './clause-signs.js'
import { FiniteVerbs } from './finite-verbs.js'
import { asPast, type FoundVerb } from './found-verb.js'
import { type Opening, Openings } from './opening.js'
import { Participles } from './participles.js'
import type { VerbGroup } from './verb-group.js'
import { WaitingSubjects } from './waiting.js'
import { BEFORE_OR_AFTER } from './words.js'

/** Tells apart the clauses of a sentence from its chunks. Every verb group gives one clause, in the order of the text. */
export function readClauses(chunks: readonly Chunk[]): Clause[] {
  return new ClauseReader(chunks).read()
}

class ClauseReader {
  readonly #signs: ClauseSigns
  readonly #openings: Openings
  readonly #list: ClauseList
  readonly #waiting: WaitingSubjects
  readonly #finite: FiniteVerbs
  readonly #participles: Participles
  /** A subject with an infinitive behind it, which still waits for its verb ("an attempt to storm the town failed"). */
  #held: { opening: Opening; subject: readonly number[] } | null = null

  constructor(readonly chunks: readonly Chunk[]) {
    this.#signs = new ClauseSigns(chunks)
    this.#openings = new Openings(chunks, this.#signs)
    this.#list = new ClauseList(chunks, this.#signs)
    this.#waiting = new WaitingSubjects(this.#signs, this.#list)
    this.#finite = new FiniteVerbs(chunks, this.#signs, this.#list, this.#waiting)
    this.#participles = new Participles(chunks, this.#signs, this.#list, this.#finite)
  }

  read(): Clause[] {
    for (let at = 0; at < this.chunks.length; at++) {
      const { type, verb } = this.chunks[at] as Chunk
      if (type === 'stop') this.#stop(at)
      else if (type === 'dash' && this.#list.main === null && this.#finite.previousVerb < 0) this.#finite.wait(at)
      else if (verb) this.#verb(at, verb)
    }
    this.#waiting.claim()
    return this.#list.close()
  }

  /** A semicolon or colon: what follows starts anew, though a subject may still be shared. */
  #stop(at: number): void {
    this.#waiting.claim()
    this.#waiting.clear()
    for (const clause of this.#list.clauses) if (clause.end > at) clause.end = at
  }

  #verb(at: number, group: VerbGroup): void {
    if (this.#isInvertedDid(at)) return
    const { previousVerb } = this.#finite
    const verb: VerbGroup = this.#isInvertedDid(at - 2) ? { ...group, tense: 'past' } : group
    const opening = this.#openings.find(at, {
      previousVerb,
      hasMain: this.#list.main !== null,
      hasCurrent: this.#list.current !== null,
    })
    const subject = this.#signs.spokenBefore(at) ?? this.#openings.subject(at, opening, previousVerb)
    const found: FoundVerb = { at, verb, opening, subject }
    if (verb.tense === 'infinitive') {
      if (opening.type !== 'none') this.#held = subject.length > 0 ? { opening, subject } : null
      this.#list.add('infinitive', found, [], { parent: this.#list.last })
    } else if (this.#held && this.#goesWithHeld(found) && this.#endsHeld(at, verb)) {
      this.#finite.read({ ...(isFiniteForm(verb) ? found : asPast(found)), ...this.#held })
      this.#held = null
    } else if (verb.tense === 'gerund') this.#gerund(found)
    else if (this.#isParticiple(found)) this.#participles.read({ ...found, verb: { ...verb, tense: 'bare' } })
    else if (isFiniteForm(verb)) this.#finite.read(found)
    else this.#participles.read(found)
    this.#finite.previousVerb = at
  }

  /** "Not until he came did the town submit", "Only then did they leave": the auxiliary before the subject of its verb. */
  #isInvertedDid(at: number): boolean {
    const { chunks } = this
    const did = chunks[at]
    if (did?.word !== 'did' || did.end !== did.first + 1) return false
    if (chunks[at + 1]?.type !== 'noun' || chunks[at + 2]?.verb?.tense !== 'base') return false
    const opens = chunks.slice(0, at).findLastIndex(({ type }) => type === 'stop') + 1
    return /^(?:not|only)$/.test(chunks[opens]?.word ?? '') || chunks[opens]?.word === 'until'
  }

  /** "The republic, set up in May, fell", "joined the council set up in May": of verbs whose past and participle are their first form. */
  #isParticiple({ at, verb: { lemma, first, end, tense }, opening }: FoundVerb): boolean {
    if (tense !== 'past' || end !== first + 1 || !/^(?:set|put|cut|cast|split|shut|beset|let|hit)$/.test(lemma))
      return false
    const signs = this.#signs
    if (signs.isSetOff(at) && signs.verbComesFor(at)) return true
    // Without an object: "set up by the king", but not "set up a court" or "set out".
    const [particle, next] = this.chunks.slice(at + 1, at + 3)
    const undergoes =
      signs.byAgent(at) ||
      (particle?.type === 'adverb' &&
        !/^(?:in|off|out|forth)$/.test(particle.word) &&
        /^(?:preposition|date|comma|stop)$/.test(next?.type ?? ''))
    if (!undergoes || this.chunks[at - 1]?.type !== 'noun') return false
    if (/^(?:start|stop)$/.test(opening.type)) return signs.verbComesFor(at)
    if (!/^(?:none|comma)$/.test(opening.type)) return false
    const { report, wish } = eventLexicon()
    const before = this.#list.last?.verb.lemma ?? ''
    return this.#list.main !== null && !report.has(before) && !wish.has(before)
  }

  /** No boundary since the infinitive, or the comma that closes an apposition: "and his child, the first to take a degree, served". */
  #goesWithHeld({ opening, subject }: FoundVerb): boolean {
    if (opening.type === 'none') return true
    return opening.type === 'comma' && subject.length === 0 && this.#held?.opening.type === 'coordinator'
  }

  /** Whether the verb is the one for which the subject of an infinitive waits. */
  #endsHeld(at: number, verb: VerbGroup): boolean {
    if (this.chunks[this.#finite.previousVerb]?.verb?.tense !== 'infinitive') return false
    if (isFiniteForm(verb)) return true
    return verb.tense === 'bare' && !this.#signs.byAgent(at) && !this.#signs.verbComesFor(at)
  }

  #gerund(found: FoundVerb): void {
    const { at, opening } = found
    const list = this.#list
    const before = this.chunks[at - 1]
    if (list.main === null && opening.type !== 'none' && this.#signs.bareNouns(opening.boundary + 1, at).length > 0)
      this.#finite.wait(at)
    const when = before?.type === 'preposition' || before?.type === 'subordinator' ? before.word : ''
    if (BEFORE_OR_AFTER.has(when)) this.#beforeOrAfter(found, when)
    else if (this.#finite.previousVerb < 0 && opening.type === 'start') {
      // "Leaving Rome in 1527, he fled"
      const clause = list.add('gerund', found, [], { parent: null })
      if (this.chunks.slice(0, at).every(({ type }) => type === 'adverb' || type === 'comma')) list.orphans.push(clause)
    } else if (before?.preposition === 'with' && this.chunks[at - 3]?.type === 'comma' && this.#closes(at)) {
      // ", with the pumps going day and night, made the harbour"
      this.#finite.wait(at - 3)
      list.add('gerund', found, [at - 1], { parent: null }).start = at - 2
    } else if (this.#signs.isSetOffBehindSubject(at)) {
      // "and the council, meeting at York, granted"
      this.#finite.wait(at)
      list.add('gerund', found, [], { parent: null })
    } else {
      const subject = before?.type === 'noun' && !before.preposition ? [at - 1] : []
      const setOff = before?.type === 'comma' || before?.type === 'dash'
      // ", taking the port in May and sinking the fleet in June"
      const joined = before?.type === 'coordinator' && list.last?.kind === 'gerund' ? list.last.shares : null
      list.add('gerund', found, subject, { parent: list.last, shares: setOff ? list.current : joined })
    }
  }

  /** A comma, and right behind it a verb, ends what the verb at chunk `at` tells. */
  #closes(at: number): boolean {
    let comma = at + 1
    while (/^(?:noun|preposition|adverb|date)$/.test(this.chunks[comma]?.type ?? '')) comma++
    return this.chunks[comma]?.type === 'comma' && this.chunks[comma + 1]?.type === 'verb'
  }

  /** "After leaving Oxford in 1852, she …": told as done, by the subject of the main clause. */
  #beforeOrAfter(found: FoundVerb, connective: string): void {
    const list = this.#list
    const clause = list.make('gerund', found, [], { parent: list.last, connective, shares: list.current })
    clause.start = found.at
    if (!list.current) list.orphans.push(clause)
  }
}
