import type { DateExpression } from '../../schema/date.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { isFiniteForm } from '../grammar/clause-signs.js'
import type { Words } from '../grammar/verb-group.js'
import { TIME_NOUN } from '../grammar/words.js'
import { DateHolders } from './date-holders.js'
import { DateSigns } from './date-signs.js'
import { isModifier, isPlainNoun, isPronoun, phraseKind } from './event-noun.js'
import { adverbsOf, excludedBy } from './factuality.js'
import type { AttachedDate, Happening } from './happening.js'
import { lineEnd, nounEnd, toldByNoun } from './noun-happening.js'

/** Verbs that say of a happening only that it happened. */
const HAPPENS = /^(?:take|begin|start|open|occur|happen|meet|convene|assemble|come|break|end|close)$/
/** Words that say there was no such thing. */
const NEGATIVE = /^(?:no|neither|any|nor)$/
/** Prepositions that set their noun apart in time from the clause. */
const ANCHORED = new Set([
  'after',
  'since',
  'following',
  'before',
  'until',
  'till',
  'despite',
  'from',
  'because',
  'including',
])

/** Finds what the dates of a sentence belong to: its clauses, or nouns that tell a happening. */
export class Attachment {
  readonly byClause = new Map<Clause, AttachedDate[]>()
  /** Dates that a clause has from a noun or another clause; `after`: of something that came before it. */
  readonly borrowed = new Map<Clause, { date: AttachedDate; after: boolean }>()
  /** Happenings that nouns tell. */
  readonly nominal: Happening[] = []
  readonly #holders: DateHolders
  readonly #signs: DateSigns
  /** The date given last, which one right behind it goes with. */
  #listed: {
    readonly chunk: number
    readonly clause: Clause
    readonly granularity: DateExpression['granularity']
  } | null = null
  /** Clauses that comment on a happening which their subject tells with its date. */
  readonly told = new Set<Clause>()

  constructor(
    readonly words: Words,
    readonly chunks: readonly Chunk[],
    readonly clauses: readonly Clause[],
  ) {
    this.#holders = new DateHolders(chunks, clauses)
    this.#signs = new DateSigns(words, chunks, clauses)
    chunks.forEach((chunk, at) => {
      if (chunk.type === 'date' && chunk.date?.edtf) this.#attach(at, chunk.date)
    })
  }

  #attach(at: number, date: DateExpression): void {
    const { chunks, words } = this
    const before = chunks[at - 1]
    const preposition = before?.type === 'preposition' ? before.word : ''
    const attached: AttachedDate = { date, chunk: at, preposition }
    const next = chunks[at + 1]
    const listed = this.#listed
    // "beaten in 1902, 1906 and 1911": a list of years is one clause's.
    if (
      listed?.chunk === at - 2 &&
      listed.granularity === date.granularity &&
      /^(?:comma|coordinator)$/.test(before?.type ?? '') &&
      /^(?:comma|coordinator|stop)$/.test(next?.type ?? 'stop')
    ) {
      this.#give(listed.clause, attached)
      return
    }
    const inner = this.#holders.outOfRelative(this.#holders.clauseAt(at), preposition ? at - 1 : at)
    const clause = chunks[at]?.word === '(' ? this.#holders.outOfParticiple(inner, at) : inner
    if (chunks[at]?.word === '(' && !this.#signs.takesParenthesis(at, date, clause)) {
      // "Her memoir, The Counting (1971), was banned": not before that year, and nobody could say when.
      if (clause && at < clause.at && date.granularity !== 'span') this.told.add(clause)
      return
    }
    // "inspired by October": named for its happening, not for when.
    if (clause?.kind === 'reduced' && preposition === 'by' && clause.at === at - 2) return
    // "ten weeks to the day after it had begun"
    if (preposition === 'to' && next?.type === 'subordinator' && /^(?:after|before)$/.test(next.word)) return
    if (this.#signs.isInOffice(attached, clause)) return
    this.#lendToWhen(at, attached)

    // "1931 was a defeat": a judgement.
    if (clause?.verb.copula && clause.subject.length === 0 && at === clause.at - 1 && !preposition) return
    if (clause && this.#signs.isUnknownAnniversary(date)) {
      this.told.add(clause)
      return
    }
    if (clause && (this.#signs.isNotWhen(attached, clause) || this.#signs.comesRound(attached))) return
    if (isModifier(chunks, at, words.tokens) && !isPronoun(next as Chunk, words)) {
      const article = chunks[at]?.first !== undefined && words.tokens.start[chunks[at].first] !== date.start
      const occasion = clause !== null && this.exclusion(clause, true) === null && !this.#signs.comments(clause)
      if (occasion && this.#signs.tellsOccasion(at, clause)) this.#give(clause, attached)
      else this.#dateNoun(at + 1, attached, clause, article ? at : Math.max(0, at - 1))
      return
    }
    if (
      /^(?:into|for|to|with|of)$/.test(preposition) &&
      date.basis === 'relative' &&
      isPlainNoun(next) &&
      words.tokens.pos[next.first] !== 'DET' &&
      !next.mentions?.length &&
      !/\d/.test(date.text)
    ) {
      // "into winter quarters", "for May elections": the date only says what kind.
      return
    }
    // "did not hear of the death until May": then he did.
    if (clause?.verb.negated && at > clause.at && /^(?:until|till)$/.test(preposition)) {
      this.#give(clause, attached)
      return
    }
    const nounAt = this.#signs.datedNoun(at - (preposition ? 2 : 1), clause)
    const noun = chunks[nounAt]
    if (noun?.type === 'noun' && !isPronoun(noun, this.words)) {
      const eventive = phraseKind(noun, this.words) !== undefined
      const time = TIME_NOUN.test(words.low[noun.end - 1] as string)
      if (preposition === 'of' && !time) {
        // "They fought during the elections of 1930": the occasion dates what was done at it.
        const occasion = clause !== null && !this.byClause.has(clause) && this.#signs.isOccasion(nounAt, at, clause)
        if (eventive && occasion && isFiniteForm(clause.verb) && this.exclusion(clause, true) === null)
          this.#give(clause, attached)
        else if (eventive) this.#dateNoun(nounAt, attached, clause, nounAt)
        // "After the peace of 1802 prices fell"
        else if (
          /^(?:after|since|following)$/.test(noun.preposition ?? '') &&
          clause?.kind === 'main' &&
          nounAt < clause.at &&
          this.#signs.isDocument(noun)
        )
          this.borrowed.set(clause, { date: attached, after: true })
        // "By the peace of 1648 the king gave up the towns"
        else if (
          /^(?:by|in)$/.test(noun.preposition ?? '') &&
          clause?.kind === 'main' &&
          nounAt < clause.at &&
          isFiniteForm(clause.verb) &&
          this.#signs.isDocument(noun)
        )
          this.#give(clause, attached)
        // "An order of the following year made them pay"
        else if (
          clause?.subject.at(-1) === nounAt &&
          ((date.basis === 'relative' && clause.verb.tense === 'past') || this.#signs.enacts(noun, clause))
        )
          this.#give(clause, attached)
        return
      }
      // "after the death of his mother in 1640 and his father in 1642, he …"
      const told = this.nominal.at(-1)
      if (!eventive && told?.dates[0]?.chunk === nounAt - 2 && chunks[nounAt - 1]?.type === 'coordinator') {
        const lent = clause && this.borrowed.get(clause)
        if (lent) this.borrowed.set(clause, { ...lent, date: attached })
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
      const about = clause !== null && this.#signs.speaksOf(clause)
      const main = /^(?:on|during|at)$/.test(noun.preposition ?? '') ? this.#signs.doneBy(clause) : null
      if (eventive && main && this.exclusion(main, true) === null) {
        // "recognised it for what it was on a visit in May"
        this.#give(main, attached)
        return
      }
      // "had his council declare war in May"
      const caused = clause !== null && clause.kind === 'complement' && this.#holders.owner(clause) !== clause
      if (eventive && clause && !fronted && !caused && (about || this.exclusion(clause, true) !== null)) {
        this.#dateNoun(nounAt, attached, clause, nounAt)
        return
      }
    }
    const outside = clause && (this.#signs.isOver(attached, clause) || this.#signs.isCompared(at, clause))
    if (outside || (clause && this.#datesApposition(at, clause))) return
    if (clause) {
      const owner = this.#give(clause, attached)
      if (this.#holders.headsLine(at))
        for (const other of this.clauses)
          if (other !== owner && other.kind === 'main') this.borrowed.set(other, { date: attached, after: false })
      return
    }
    const listing = this.#holders.listedUnder(at)
    if (listing) this.#give(listing, attached)
    else if (chunks.length > 1) this.#dateLine(at, attached)
  }

  /** "founded a party in 1932, a force in the 1940s": behind a date a phrase set off by a comma has a date of its own. */
  #datesApposition(at: number, clause: Clause): boolean {
    const dated = (this.byClause.get(this.#holders.owner(clause)) ?? []).at(-1)
    if (!dated || dated.chunk > at) return false
    const between = this.chunks.slice(dated.chunk + 1, at)
    return (
      between[0]?.type === 'comma' &&
      isPlainNoun(between[1]) &&
      /^an?$/.test(between[1].word) &&
      between.every(({ type }) => /^(?:comma|noun|preposition|adverb|date)$/.test(type))
    )
  }

  /** Dates a clause; gives the clause that has the date. */
  #give(clause: Clause, attached: AttachedDate): Clause {
    const owner = this.#holders.owner(clause)
    this.#listed = { chunk: attached.chunk, clause, granularity: attached.date.granularity }
    const list = this.byClause.get(owner)
    // "1518–21: The chapel is pulled down; the abbey is closed in 1520": nearer than the date of the line.
    const overrules = list?.length === 1 && /^(?:in|on|)$/.test(attached.preposition) && attached.chunk > owner.at
    if (list && overrules && this.#holders.headsLine((list[0] as AttachedDate).chunk)) list[0] = attached
    else if (list) list.push(attached)
    else this.byClause.set(owner, [attached])
    return owner
  }

  /** "until 14 December, when hunger forced them": the date is that of the clause behind "when" too. */
  #lendToWhen(at: number, attached: AttachedDate): void {
    const { chunks } = this
    const behind = chunks[at + 1]?.type === 'comma' ? at + 2 : at + 1
    // "in 1640, the year in which the duke fell"
    const time = chunks[behind]
    if (time?.type === 'noun' && time.word === 'the' && TIME_NOUN.test(time.last)) {
      const opens = chunks[behind + 1]?.type === 'preposition' ? behind + 2 : behind + 1
      const told = /^(?:relative|that|subordinator)$/.test(chunks[opens]?.type ?? '')
        ? this.clauses.find(({ start, subject }) => start === opens + 1 || subject[0] === opens + 1)
        : undefined
      if (told) this.borrowed.set(told, { date: attached, after: false })
      return
    }
    if (chunks[behind]?.type !== 'subordinator' || chunks[behind]?.word !== 'when') return
    for (const clause of this.clauses) {
      const direct = clause.start === behind + 1
      const coordinated = clause.start > behind && clause.kind === 'adverbial' && clause.connective === 'when'
      if (direct || coordinated) this.borrowed.set(clause, { date: attached, after: false })
    }
  }

  #dateNoun(nounAt: number, attached: AttachedDate, clause: Clause | null, start: number): void {
    const noun = this.chunks[nounAt] as Chunk
    const kind = phraseKind(noun, this.words)
    if (kind === undefined || NEGATIVE.test(noun.word) || noun.preposition === 'without') return
    // "The council of May 1640 met at York": told once, by the clause.
    const itself = clause?.subject.includes(nounAt) && (HAPPENS.test(clause.verb.lemma) || this.#signs.worksOn(clause))
    if (clause && itself && isFiniteForm(clause.verb) && this.exclusion(clause, true) === null) {
      this.#give(clause, attached)
      return
    }
    const subject = clause?.subject.includes(nounAt) ?? false
    const end = nounEnd(this.chunks, Math.max(nounAt, attached.chunk) + 1, subject ? clause : null)
    this.nominal.push(
      toldByNoun(this.words, this.chunks, nounAt, { kind, attached, start: Math.min(start, nounAt), end }),
    )
    if (!clause || this.borrowed.has(clause)) return
    const preposition = noun.preposition ?? ''
    const acts = subject && /^(?:meeting|election|legal|statement|conflict)$/.test(kind)
    if (subject && !acts) this.told.add(clause)
    // "The chapter on the drought of 1913 leans on reports": the writer's present is not of that year.
    const [first] = clause.subject
    const insideSubject = first !== undefined && first < nounAt && !subject
    if (insideSubject && clause.verb.tense === 'present') {
      this.told.add(clause)
      return
    }
    if (acts || (nounAt < clause.at && !subject))
      this.borrowed.set(clause, { date: attached, after: ANCHORED.has(preposition) })
  }

  /** A line without a verb that opens with a date: "1939: Outbreak of war". */
  #dateLine(at: number, attached: AttachedDate): void {
    const { chunks } = this
    if (at > 1 || this.clauses.length > 0) return
    const noun = chunks.findIndex((chunk, i) => i > at && chunk.type === 'noun')
    const chunk = chunks[noun]
    if (!chunk || !/^(?:stop|dash|comma|other)$/.test(chunks[at + 1]?.type ?? '')) return
    const kind = phraseKind(chunk, this.words)
    if (!kind) return
    const end = lineEnd(chunks, noun)
    this.nominal.push(toldByNoun(this.words, chunks, noun, { kind, attached, start: noun, end }))
  }

  /** Headed by a word for a document. */
  isDocument(noun: Chunk): boolean {
    return this.#signs.isDocument(noun)
  }

  /** Why the clause tells no happening; null where the text asserts it. */
  exclusion(
    clause: Clause,
    dated: boolean,
    adverbs: readonly string[] = adverbsOf(clause, this.chunks, this.words.low),
  ): string | null {
    const subjects = (clause.shares ?? clause).subject.map(at => this.chunks[at])
    // "after the truce, a pause, neither side attacked"
    let subject = subjects.find(chunk => /^(?:no|neither|none)$/.test(chunk?.word ?? '')) ?? subjects[0]
    // "1640 brought no relief"
    if (!subject && clause.shares === null && this.chunks[clause.at - 1]?.type === 'date')
      subject = this.chunks[clause.at + 1]
    // "there was no attack"
    if (subject?.word === 'there') subject = this.chunks[clause.at + 1]
    const notUntil = (this.byClause.get(clause) ?? []).some(({ preposition }) => /^(?:until|till)$/.test(preposition))
    const behind = this.chunks[clause.at + 1]
    // "paid nothing more" is more than nothing
    const isObject =
      behind?.type === 'noun' && clause.at + 1 < clause.end && this.chunks[clause.at + 2]?.word !== 'more'
    return excludedBy({
      clause,
      adverbs,
      dated,
      subject: subject?.word ?? '',
      noun: subject?.last ?? '',
      object: isObject ? behind.word : '',
      notUntil,
    })
  }
}
