import type { EventKind } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { isFiniteForm } from '../grammar/clause-signs.js'
import { isCaused, isOfDate, subjectChunk } from '../grammar/subject.js'
import type { VerbGroup, Words } from '../grammar/verb-group.js'
import { eventLexicon, objectKind } from '../lexicon/index.js'
import { Attachment } from './attachment.js'
import { cleftOf } from './date-holders.js'
import { isPronoun, phraseKind } from './event-noun.js'
import { eventfulness, mannerOf, subjectType } from './eventfulness.js'
import { adverbsOf } from './factuality.js'
import type { AttachedDate, Happening } from './happening.js'

/** Finds what a sentence says to have happened, and which of its dates belongs to what. */
export function readHappenings(words: Words, chunks: readonly Chunk[], clauses: readonly Clause[]): Happening[] {
  return new HappeningReader(words, chunks, clauses).read()
}

const REPEATS: ReadonlySet<string> = new Set(['times', 'occasions', 'twice', 'thrice'])
/** Verbs of what brings an occasion about. */
/** Verbs of what makes a document one. */
const SEALED = /^(?:seal|sign|date|issue|grant|give|make|pass|publish)$/
const HELD = /^(?:hold|convene|take|summon|call|meet)$/
/** Those who tell of what happened, then or later. */
const WRITER = /^(?:chroniclers?|annalists?|historians?|biographers?|diarists?|observers?|eyewitness(?:es)?)$/
/** What a happening leaves things and people in. */
const OUTCOME: ReadonlySet<string> = new Set(
  'ruins flames ashes retreat flight revolt rebellion mutiny chaos disarray shambles tatters'
    .split(' ')
    .map(noun => `in ${noun}`)
    .concat('on fire', 'on strike', 'at end', 'at war', 'at large', 'under siege'),
)
const OVER = /^(?:over|dead|ablaze|gone)$/
const NO_DATES: readonly AttachedDate[] = []

class HappeningReader {
  readonly #dates: Attachment
  readonly #hasCondition: boolean

  constructor(
    readonly words: Words,
    readonly chunks: readonly Chunk[],
    readonly clauses: readonly Clause[],
  ) {
    this.#dates = new Attachment(words, chunks, clauses)
    this.#hasCondition = clauses.some(({ connective }) => connective === 'if')
  }

  read(): Happening[] {
    const told: Happening[] = []
    for (const clause of this.clauses) {
      const happening = this.#fromClause(clause)
      if (happening) told.push(happening)
    }
    // "The council of 1640 condemned him": told once, by the clause.
    const isTold = ({ noun, dates }: Happening): boolean =>
      told.some(
        ({ clause, borrowed, weight }) =>
          weight > -4 && clause?.kind === 'main' && clause.subject.includes(noun as number) && borrowed === dates[0],
      )
    const found = [...this.#dates.nominal.filter(happening => !isTold(happening)), ...told]
    return found.sort((a, b) => this.#firstToken(a) - this.#firstToken(b) || a.trigger - b.trigger)
  }

  #firstToken({ start }: Happening): number {
    return (this.chunks[start] as Chunk).first
  }

  #fromClause(clause: Clause): Happening | null {
    const { chunks, words } = this
    const dates = this.#dates.byClause.get(clause) ?? NO_DATES
    const dated = dates.length > 0
    if (!isFiniteForm(clause.verb) && !dated && clause.verb.tense !== 'bare') return null
    if ((clause.kind === 'reduced' || this.#dates.told.has(clause)) && !dated) return null
    const adverbs = adverbsOf(clause, chunks, words.low)
    const borrowed = this.#dates.borrowed.get(clause) ?? this.#fromParts(clause)
    if (this.#dates.told.has(clause) && !dated) return null
    if (this.#dates.exclusion(clause, dated || (borrowed !== null && !borrowed.after), adverbs) !== null) return null
    if (cleftOf(clause, this.chunks, this.clauses) || isOfDate(clause.subject[0], chunks)) return null
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

  /**
   * The date of a participle inside the subject or a fronted phrase: "the congress held in May condemned". What a subject
   * was "signed in May" or "founded in 1911" does not date what it did.
   */
  #fromParts(clause: Clause): { date: AttachedDate; after: boolean } | null {
    if (!isFiniteForm(clause.verb)) return null
    for (const [other, dates] of this.#dates.byClause) {
      const date = dates[0]
      if (date && (this.#attends(clause, other) || this.#isDoneBy(clause, other))) return { date, after: false }
      const fronted = date && this.#fronts(other, clause)
      if (fronted) return { date, after: /^(?:after|since|following)$/.test(fronted) }
      if (clause.subject.length === 0) continue
      if (other.kind !== 'reduced' || other.at >= clause.at || other.at <= clause.start || !date) continue
      const held = HELD.test(other.verb.lemma)
      const nouns = this.chunks.slice(clause.start, other.at).filter(({ type }) => type === 'noun')
      if (held && nouns.some(noun => phraseKind(noun, this.words) !== undefined)) return { date, after: false }
      if (other.subject.some(at => clause.subject.includes(at))) this.#dates.told.add(clause)
    }
    return null
  }

  /** "At a convention held in May, the majority won": the preposition of the occasion that opens the sentence. */
  #fronts({ kind, verb, subject, end, at }: Clause, clause: Clause): string | undefined {
    const occasion = subjectChunk({ subject }, this.chunks)
    if (kind !== 'reduced' || clause.kind !== 'main' || !HELD.test(verb.lemma) || !occasion?.preposition)
      return undefined
    if (end > clause.start || this.clauses.some(other => other.at > at && other.at < clause.at)) return undefined
    const opens = this.chunks.slice(0, at).filter(({ type }) => type === 'noun')
    return opens[0] === occasion && phraseKind(occasion, this.words) ? occasion.preposition : undefined
  }

  /** "attended the congress, held at York in May", "spoke at the council held in 1640": the occasion dates what was done at it. */
  #attends(clause: Clause, { kind, parent, verb, subject }: Clause): boolean {
    const [at = -1] = subject
    const occasion = this.chunks[at]
    if (kind !== 'reduced' || parent !== clause || at < clause.at || !occasion || !HELD.test(verb.lemma)) return false
    if (clause.verb.tense !== 'past' || phraseKind(occasion, this.words) === undefined) return false
    return occasion.preposition === undefined
      ? /^(?:attend|address|chair|open|join|visit|miss|boycott)$/.test(clause.verb.lemma)
      : /^(?:at|in|during)$/.test(occasion.preposition)
  }

  /** "founded the school by a charter sealed on 3 May": the document that something was done by dates it. */
  #isDoneBy({ at, kind, end }: Clause, { kind: otherKind, subject, verb }: Clause): boolean {
    const [by = -1] = subject
    const document = this.chunks[by]
    if (kind !== 'main' || otherKind !== 'reduced' || by <= at || by >= end || document?.preposition !== 'by')
      return false
    return SEALED.test(verb.lemma) && this.#dates.isDocument(document)
  }

  /** The word that says what happened: the verb, or the infinitive behind "began to". */
  #content(clause: Clause): { token: number; lemma: string } {
    const { verb, content } = clause
    const { aspect } = eventLexicon()
    const caused = this.#caused(clause)
    if (caused) return { token: caused.head, lemma: caused.lemma }
    const able = this.#ableTo(clause)
    if (able) return { token: able.head, lemma: able.lemma }
    if (content && aspect.has(verb.lemma) && content.lemma.length > 1 && !/^(?:come|get|help)$/.test(verb.lemma))
      return { token: content.head, lemma: content.lemma }
    return { token: verb.head, lemma: verb.lemma }
  }

  /** The sentence opens in the present, or gives examples. */
  #expounds(clause: Clause): boolean {
    const first = this.clauses.find(({ kind }) => kind === 'main')
    if (first && first !== clause && first.verb.modal === null && /^(?:present|base)$/.test(first.verb.tense))
      return true
    const opens = (this.chunks[0] as Chunk).first
    const verb = clause.verb.first
    for (let token = verb - 1; token >= opens && token > verb - 12; token--)
      if (/^(?:e\.g\.?|i\.e\.?)$/.test(this.words.low[token] as string)) return true
    return false
  }

  /** "had the envoy arrested": what somebody has done by others. */
  #caused(clause: Clause): VerbGroup | null {
    return this.clauses.find(other => isCaused(other, clause, this.chunks))?.verb ?? null
  }

  /** "was able to subdue the tribes": told as done. */
  #ableTo({ verb, at }: Clause): VerbGroup | null {
    if (!verb.copula || verb.tense !== 'past' || this.chunks[at + 1]?.word !== 'able') return null
    return this.clauses.find(({ kind, at: other }) => kind === 'infinitive' && other === at + 2)?.verb ?? null
  }

  /** "he wrote" between or behind quoted words: the narrative does not move for it. */
  #isAttribution(clause: Clause): boolean {
    if (!eventLexicon().report.has(clause.verb.lemma)) return false
    // "…, one chronicler wrote, …": a writer's word for it
    const subject = this.#subjectNoun(clause)
    if (subject && !subject.named && WRITER.test(this.words.low[subject.head ?? subject.first] as string)) return true
    const quoted = (at: number): boolean => {
      const chunk = this.chunks[at]
      return chunk?.type === 'masked' && !/^[([,]/.test(chunk.word)
    }
    for (let i = 0; i < clause.at; i++) if (quoted(i)) return true
    // "The envoy explained:" says nothing but who speaks next.
    const next = this.chunks[clause.at + 1]
    return next === undefined || (next.type === 'stop' && next.word === ':' && clause.at + 2 >= this.chunks.length)
  }

  #isExpletive({ at, subject }: Clause): boolean {
    return subjectChunk({ subject }, this.chunks)?.word === 'it' && this.chunks[at + 1]?.type === 'that'
  }

  #subjectNoun(clause: Clause): Chunk | null {
    const at = (clause.shares ?? clause).subject[0]
    return at === undefined ? null : (this.chunks[at] ?? null)
  }

  #weight(clause: Clause, lemma: string): number {
    return eventfulness({
      clause,
      lemma,
      manner: mannerOf({
        clause,
        lemma,
        done: (this.#caused(clause) ?? this.#ableTo(clause)) !== null,
        particle: this.#complement(clause).particle,
        known: eventLexicon().verbs.has(lemma) || this.#kind(clause, lemma) !== 'other',
        expletive: this.#isExpletive(clause),
        outcome: clause.verb.copula && clause.verb.tense === 'past' && this.#isOutcome(clause),
      }),
      subject: subjectType(this.#subjectNoun(clause), this.words),
      attribution: this.#isAttribution(clause),
      conditional:
        clause.kind === 'main' &&
        this.#hasCondition &&
        this.clauses.some(({ connective, parent }) => connective === 'if' && (parent === null || parent === clause)),
      expounded: clause.kind === 'main' && this.#expounds(clause),
      repeated: this.#isRepeated(clause),
    })
  }

  /** "was soon in flames", "was over": the predicate right behind the verb. */
  #isOutcome({ at, end }: Clause): boolean {
    const { chunks } = this
    let first = at + 1
    while (first < end && chunks[first]?.type === 'adverb' && !OVER.test(chunks[first]?.word ?? '')) first++
    const chunk = chunks[first]
    if (!chunk || first >= end) return false
    if (chunk.type === 'preposition') {
      const noun = chunks[first + 1]
      const phrase = noun?.type === 'noun' && noun.end - noun.first <= 2 ? `${chunk.word} ${noun.last}` : ''
      return OUTCOME.has(phrase)
    }
    return OVER.test(chunk.last) && chunk.end === chunk.first + 1
  }

  /** "attacked three times", "was twice elected". */
  #isRepeated({ at, end }: Clause): boolean {
    for (let i = at; i < end; i++) {
      const { type, last } = this.chunks[i] as Chunk
      if ((type === 'noun' || type === 'adverb') && REPEATS.has(last)) return true
    }
    return false
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
    if (lemma === 'bear') return this.words.low[clause.verb.head] === 'born' ? 'birth' : 'other'
    // "she was tried and hanged"
    const who = clause.passive && lemma === 'try' ? subjectType(this.#subjectNoun(clause), this.words) : 'none'
    if (/^(?:named|personal|people)$/.test(who)) return 'legal'
    if (lemma === 'release' && !this.#undergoesAsPerson(clause, object)) return 'publication'
    if (lemma === 'become' && subjectType(this.#subjectNoun(clause), this.words) === 'abstract') return 'other'
    const takesObject = lexicon.light.has(lemma) && lemma !== 'found'
    if (takesObject) {
      const noun = clause.passive || !object ? this.#subjectNoun(clause) : object
      const kind = noun
        ? (objectKind(this.words.low[noun.head ?? noun.first] as string) ?? phraseKind(noun, this.words))
        : undefined
      if (kind) return kind
    }
    return lexicon.verbs.get(lemma) ?? 'other'
  }

  /** Whether it is a person that the verb is done to. */
  #undergoesAsPerson(clause: Clause, object: Chunk | null): boolean {
    const noun = clause.passive || clause.kind === 'reduced' ? this.#subjectNoun(clause) : object
    if (!noun) return false
    return isPronoun(noun, this.words)
      ? this.words.low[noun.first] !== 'it'
      : !noun.mentions?.some(({ entity }) => entity.type === 'work')
  }
}
