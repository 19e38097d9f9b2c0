import type { DateExpression } from '../schema/date.js'
import type { EventKind } from '../schema/event.js'
import type { Chunk } from './chunk.js'
import { type Clause, isFiniteForm } from './clause.js'
import { adverbsOf, excludedBy, type Judged } from './factuality.js'
import { eventLexicon, nounKind, objectKind } from './lexicon/index.js'
import type { Words } from './verb-group.js'
import { POSSESSIVES } from './words.js'

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
  readonly adverbs: ReadonlySet<string>
  /** How much the clause reads as a happening of the narrative: below 0 a state or a comment. */
  readonly weight: number
}

export interface ReadSentence {
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
  readonly happenings: Happening[]
}

const ANCHORED = new Set([
  'after',
  'since',
  'following',
  'before',
  'until',
  'till',
  'with',
  'despite',
  'from',
  'because',
])

/** Finds what a sentence says to have happened, and which of its dates belongs to what. */
export function readHappenings(words: Words, chunks: readonly Chunk[], clauses: readonly Clause[]): Happening[] {
  return new HappeningReader(words, chunks, clauses).read()
}

class HappeningReader {
  readonly #byClause = new Map<Clause, AttachedDate[]>()
  readonly #borrowed = new Map<Clause, { date: AttachedDate; after: boolean }>()
  readonly #nominal: Happening[] = []

  constructor(
    readonly words: Words,
    readonly chunks: readonly Chunk[],
    readonly clauses: readonly Clause[],
  ) {}

  read(): Happening[] {
    this.chunks.forEach((chunk, at) => {
      if (chunk.type === 'date' && chunk.date?.edtf) this.#attach(at, chunk.date)
    })
    const found: Happening[] = [...this.#nominal]
    for (const clause of this.clauses) {
      const happening = this.#fromClause(clause)
      if (happening) found.push(happening)
    }
    return found.sort((a, b) => this.#firstToken(a) - this.#firstToken(b) || a.trigger - b.trigger)
  }

  #firstToken({ start }: Happening): number {
    return (this.chunks[start] as Chunk).first
  }

  #attach(at: number, date: DateExpression): void {
    const { chunks, words } = this
    const before = chunks[at - 1]
    const preposition = before?.type === 'preposition' ? before.word : ''
    const attached: AttachedDate = { date, chunk: at, preposition }
    const next = chunks[at + 1]
    const clause = this.#clauseAt(at)
    this.#lendToWhen(at, attached)

    if (!preposition && next?.type === 'noun' && next.preposition === undefined && before && this.#endsOpen(before)) {
      // "the 1905 revolution": the date stands before the noun that it belongs to.
      this.#dateNoun(at + 1, attached, clause, before.type === 'noun' ? at - 1 : at)
      return
    }
    const nounAt = at - (preposition ? 2 : 1)
    const noun = chunks[nounAt]
    if (noun?.type === 'noun' && !this.#isSubjectPronoun(noun)) {
      const eventive = this.#nounKind(noun) !== undefined
      if (preposition === 'of') {
        if (eventive) this.#dateNoun(nounAt, attached, clause, nounAt)
        return
      }
      const isSubject = clause?.subject.includes(nounAt) ?? false
      const fronted = clause !== null && nounAt < clause.at
      if (
        eventive &&
        (clause === null ||
          isSubject ||
          (fronted && ANCHORED.has(noun.preposition ?? '')) ||
          (noun.preposition !== undefined && ANCHORED.has(noun.preposition)))
      ) {
        this.#dateNoun(nounAt, attached, clause, nounAt)
        return
      }
      if (eventive && clause && !fronted && this.#exclusion(clause, true) !== null) {
        this.#dateNoun(nounAt, attached, clause, nounAt)
        return
      }
    }
    if (clause) {
      const owner = this.#owner(clause)
      const list = this.#byClause.get(owner)
      if (list) list.push(attached)
      else this.#byClause.set(owner, [attached])
      return
    }
    if (chunks.length > 1) this.#dateLine(at, attached, words)
  }

  /** "until 14 December, when hunger forced them": the date is that of the clause behind "when" too. */
  #lendToWhen(at: number, attached: AttachedDate): void {
    const { chunks } = this
    const behind = chunks[at + 1]?.type === 'comma' ? at + 2 : at + 1
    if (chunks[behind]?.type !== 'subordinator' || chunks[behind]?.word !== 'when') return
    for (const clause of this.clauses) {
      const direct = clause.start === behind + 1
      const coordinated = clause.start > behind && clause.kind === 'adverbial' && clause.connective === 'when'
      if (direct || coordinated) this.#borrowed.set(clause, { date: attached, after: false })
    }
  }

  #isSubjectPronoun(chunk: Chunk): boolean {
    return this.words.tokens.pos[chunk.head ?? chunk.first] === 'PRON'
  }

  /** The chunk ends in an article, adjective or possessive: its noun is still to come. */
  #endsOpen(chunk: Chunk): boolean {
    const last = chunk.end - 1
    const word = this.words.low[last] as string
    const pos = this.words.tokens.pos[last]
    return (
      chunk.type === 'noun' &&
      (pos === 'DET' || pos === 'ADJ' || POSSESSIVES.has(word) || word === "'s" || word === '’s')
    )
  }

  #nounKind(chunk: Chunk): EventKind | undefined {
    const { low } = this.words
    if (
      chunk.mentions?.some(
        mention =>
          mention.entity.type === 'event' &&
          mention.end >= (this.words.tokens.start[chunk.head ?? chunk.first] as number),
      )
    ) {
      return nounKind(low[chunk.head ?? chunk.first] as string) ?? 'other'
    }
    const head = nounKind(low[chunk.head ?? chunk.first] as string)
    if (head) return head
    // "the Battle of Lewes": a name is headed by its first noun.
    for (let token = chunk.first; token < chunk.end; token++) {
      if (low[token] === 'of') break
      const kind = low[token + 1] === 'of' ? nounKind(low[token] as string) : undefined
      if (kind) return kind
    }
    return undefined
  }

  #eventNoun(chunk: Chunk): number {
    const { low } = this.words
    if (nounKind(low[chunk.head ?? chunk.first] as string)) return chunk.head ?? chunk.first
    for (let token = chunk.first; token < chunk.end; token++) if (nounKind(low[token] as string)) return token
    return chunk.head ?? chunk.first
  }

  #dateNoun(nounAt: number, attached: AttachedDate, clause: Clause | null, start: number): void {
    const noun = this.chunks[nounAt] as Chunk
    const kind = this.#nounKind(noun)
    if (kind === undefined) return
    const trigger = this.#eventNoun(noun)
    this.#nominal.push({
      clause: null,
      noun: nounAt,
      start: Math.min(start, nounAt),
      end: Math.max(nounAt, attached.chunk) + 1,
      trigger,
      lemma: this.words.low[trigger] as string,
      kind,
      dates: [attached],
      borrowed: null,
      after: false,
      adverbs: new Set(),
      weight: 1,
    })
    if (!clause || this.#borrowed.has(clause)) return
    const subject = clause.subject.includes(nounAt)
    const preposition = noun.preposition ?? ''
    const acts = subject && /^(?:meeting|election|legal|statement|conflict)$/.test(kind)
    if (acts || (nounAt < clause.at && !subject))
      this.#borrowed.set(clause, { date: attached, after: ANCHORED.has(preposition) })
  }

  /** A line without a verb that opens with a date: "1939: Outbreak of war". */
  #dateLine(at: number, attached: AttachedDate, { low }: Words): void {
    const { chunks } = this
    if (at > 1 || this.clauses.length > 0) return
    const noun = chunks.findIndex((chunk, i) => i > at && chunk.type === 'noun')
    const chunk = chunks[noun]
    if (!chunk || !/^(?:stop|dash|comma|other)$/.test(chunks[at + 1]?.type ?? '')) return
    const kind = this.#nounKind(chunk)
    if (!kind) return
    const trigger = this.#eventNoun(chunk)
    this.#nominal.push({
      clause: null,
      noun,
      start: noun,
      end: this.#lineEnd(noun),
      trigger,
      lemma: low[trigger] as string,
      kind,
      dates: [attached],
      borrowed: null,
      after: false,
      adverbs: new Set(),
      weight: 1,
    })
  }

  #lineEnd(noun: number): number {
    let end = noun + 1
    while (end < this.chunks.length && (this.chunks[end] as Chunk).type !== 'stop') end++
    return end
  }

  /** The innermost clause that holds the chunk; a date before the colon of a chronicle line goes with what follows. */
  #clauseAt(at: number): Clause | null {
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
    const lineHead = at <= 1 && /^(?:stop|dash)$/.test(this.chunks[at + 1]?.type ?? '')
    return lineHead ? (this.clauses.find(clause => clause.start > at) ?? null) : null
  }

  /** "began to dictate it in 1922": the date of the infinitive is that of its verb. */
  #owner(clause: Clause): Clause {
    let at = clause
    for (let steps = 0; steps < 6 && at.parent; steps++) {
      if (at.kind === 'infinitive') at = at.parent
      else if (at.kind === 'gerund' && at.shares === null && at.subject.length === 0 && at.connective !== 'after')
        at = at.parent
      else break
    }
    return at
  }

  #judged(clause: Clause, adverbs: ReadonlySet<string>, dated: boolean): Judged {
    const subject = this.chunks[(clause.shares ?? clause).subject[0] ?? -1]
    const notUntil = (this.#byClause.get(clause) ?? []).some(
      ({ preposition }) => preposition === 'until' || preposition === 'till',
    )
    return { clause, adverbs, dated, subject: subject?.word ?? '', notUntil }
  }

  #exclusion(clause: Clause, dated: boolean): string | null {
    return excludedBy(this.#judged(clause, adverbsOf(clause, this.chunks, this.words.low), dated))
  }

  #fromClause(clause: Clause): Happening | null {
    const { chunks, words } = this
    const dates = this.#byClause.get(clause) ?? []
    const adverbs = adverbsOf(clause, chunks, words.low)
    const borrowed = this.#borrowed.get(clause) ?? this.#fromParts(clause)
    const dated = dates.length > 0
    if (excludedBy(this.#judged(clause, adverbs, dated || (borrowed !== null && !borrowed.after))) !== null) return null
    if (!isFiniteForm(clause.verb) && !dated && clause.verb.tense !== 'bare') return null
    if (clause.kind === 'reduced' && !dated) return null
    const content = this.#content(clause)
    return {
      clause,
      noun: null,
      start: clause.start,
      end: clause.end,
      trigger: content.token,
      lemma: content.lemma,
      kind: this.#kind(clause, content.lemma),
      dates,
      borrowed: dated ? null : (borrowed?.date ?? null),
      after: borrowed?.after ?? false,
      adverbs,
      weight: this.#weight(clause, content.lemma),
    }
  }

  /** The date of a participle inside the subject: "the congress held in May 1916 condemned". */
  #fromParts(clause: Clause): { date: AttachedDate; after: boolean } | null {
    if (!isFiniteForm(clause.verb) || clause.subject.length === 0) return null
    for (const [other, dates] of this.#byClause) {
      if (other.kind === 'reduced' && other.at < clause.at && other.at > clause.start && dates[0]) {
        const noun = this.chunks[clause.subject[0] as number] as Chunk
        const kind = this.#nounKind(noun)
        const held = /^(?:hold|convene|take|summon|call|meet)$/.test(other.verb.lemma)
        if (held && kind !== undefined) return { date: dates[0], after: false }
        const place = this.chunks.find(
          (chunk, i) => i >= clause.start && i < other.at && chunk.type === 'noun' && chunk.preposition !== undefined,
        )
        if (place && held && this.#nounKind(place)) return { date: dates[0], after: false }
      }
    }
    return null
  }

  /** The word that says what happened: the verb, or the infinitive behind "began to". */
  #content({ verb, content }: Clause): { token: number; lemma: string } {
    const { aspect } = eventLexicon()
    if (content && aspect.has(verb.lemma) && content.lemma.length > 1 && !/^(?:come|get|help)$/.test(verb.lemma))
      return { token: content.head, lemma: content.lemma }
    return { token: verb.head, lemma: verb.lemma }
  }

  /** The first noun behind the verb that no preposition governs, and the particle that stands there. */
  #complement(clause: Clause): { object: Chunk | null; particle: string } {
    const { chunks } = this
    let particle = ''
    for (let i = clause.at + 1; i < clause.end; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk.type === 'noun' && chunk.preposition === undefined) return { object: chunk, particle }
      if (i === clause.at + 1 && (chunk.type === 'adverb' || chunk.type === 'preposition')) particle = chunk.word
      else if (chunk.type !== 'adverb' && chunk.type !== 'masked') break
    }
    return { object: null, particle }
  }

  #kind(clause: Clause, lemma: string): EventKind {
    const lexicon = eventLexicon()
    const { object, particle } = this.#complement(clause)
    const phrasal = particle ? lexicon.verbs.get(`${lemma}_${particle}`) : undefined
    if (phrasal) return phrasal
    if (lemma === 'bear') return clause.passive ? 'birth' : 'other'
    const takesObject = lexicon.light.has(lemma) && lemma !== 'found'
    if (takesObject) {
      const noun = clause.passive || !object ? this.#subjectNoun(clause) : object
      const kind = noun
        ? (objectKind(this.words.low[noun.head ?? noun.first] as string) ?? this.#nounKind(noun))
        : undefined
      if (kind) return kind
    }
    return lexicon.verbs.get(lemma) ?? 'other'
  }

  /** "he wrote" between or behind quoted words: the narrative does not move for it. */
  #isAttribution(clause: Clause): boolean {
    if (!eventLexicon().report.has(clause.verb.lemma)) return false
    const quoted = (at: number): boolean => {
      const chunk = this.chunks[at]
      return chunk?.type === 'masked' && !/^[([]/.test(chunk.word)
    }
    for (let i = 0; i < clause.at; i++) if (quoted(i)) return true
    // "The envoy explained:" says nothing but who speaks next.
    const next = this.chunks[clause.at + 1]
    return next === undefined || (next.type === 'stop' && next.word === ':' && clause.at + 2 >= this.chunks.length)
  }

  #subjectNoun(clause: Clause): Chunk | null {
    const at = (clause.shares ?? clause).subject[0]
    return at === undefined ? null : (this.chunks[at] ?? null)
  }

  #weight(clause: Clause, lemma: string): number {
    const lexicon = eventLexicon()
    const { tokens, low } = this.words
    const { verb } = clause
    let weight = 0
    const known = lexicon.verbs.has(lemma) || this.#kind(clause, lemma) !== 'other'
    const { particle } = this.#complement(clause)
    if (verb.copula) weight -= 3
    else if (clause.passive && lexicon.stativePassives.has(lemma)) weight -= 2
    else if (lexicon.state.has(lemma) && !(clause.passive && known)) weight -= 2
    else if (lexicon.cause.has(`${lemma}_${particle}`) || (lexicon.cause.has(lemma) && !known)) weight -= 1
    else if (known) weight += 2
    else weight += 1
    if (clause.passive) weight += lexicon.state.has(lemma) ? 0 : 0.5
    if (verb.progressive) weight -= 1.5
    if (verb.tense === 'present' || verb.tense === 'perfect' || verb.tense === 'base') weight -= 4
    if (clause.kind !== 'main') weight -= clause.kind === 'adverbial' ? 1 : 1.5
    if (this.clauses.some(other => other.connective === 'if' && other !== clause && clause.kind === 'main')) weight -= 3
    if (this.#isAttribution(clause)) weight -= 3
    const noun = this.#subjectNoun(clause)
    if (noun) {
      const head = noun.head ?? noun.first
      const word = low[head] as string
      const pos = tokens.pos[head]
      const named = noun.mentions?.some(mention => mention.entity.type !== 'place' && mention.entity.type !== 'work')
      if (named) weight += 1
      else if (pos === 'PRON')
        weight += /^(?:he|she|they|we|i|who)$/.test(word)
          ? 1
          : /^(?:this|that|these|those|there|what)$/.test(word)
            ? -1.5
            : 0
      else if (ABSTRACT.test(word) && !clause.passive) weight -= 1
      const abstract = !named && pos !== 'PRON' && !clause.passive
      // Things do not come, go or die but in a figure of speech.
      if (abstract && /^(?:come|go|reach|hang|become|meet|face)$/.test(lemma)) weight -= 1.5
    }
    return weight
  }
}

/** Endings of nouns that name no doer. */
const ABSTRACT =
  /(?:ness|ity|ism|isms|ance|ence|ency|sion|tion|ment|ship|ure|cy|age|dom|hood|policy|policies|idea|ideas|theory|fact|results?|effects?|situation|conditions?|shift|spirit|tone|history|use|view|views)$/
