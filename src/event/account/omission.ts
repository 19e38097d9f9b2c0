import type { Tokens } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { TIME_NOUN } from '../grammar/words.js'
import { isModifier } from '../happening/event-noun.js'
import type { Happening } from '../happening/happening.js'
import { eventLexicon, nounKind } from '../lexicon/index.js'
import { isQuoted, isRestrictive } from './reach.js'

/** Adverbs that join a sentence to the one before and say nothing of what happened. */
export const CONNECTIVE: ReadonlySet<string> = new Set(
  'however then also meanwhile instead thus therefore indeed consequently accordingly moreover furthermore nevertheless nonetheless hence likewise later subsequently previously thereby finally famously from'.split(
    ' ',
  ),
)
/** Such adverbs where no word that they could go with follows ("he, too, fled"; not "too deep", "so many", "even more"). */
const LIGHT = new Set('even still now here so too'.split(' '))
/** Nouns of phrases that only join sentences: "of course", "in turn", "for example". */
const JOINING_NOUN = /^(?:course|turn|fact|example|instance|contrast|addition|particular)$/
/** Adverbs that go with a date. */
const HEDGE =
  /^(?:possibly|probably|perhaps|back|only|just|early|late|exactly|about|around|shortly|sometime|effective|as|approximately|roughly|nearly)$/
/** Nouns of a day, as which a date is told again. */
const DAY_NOUN = /^(?:birthday|anniversary|jubilee|centenary|eve)$/
/** Nouns that only say which part of a day or a longer time is meant. */
const PART_OF_TIME = /^(?:eve|morning|afternoon|evening|night|start|beginning|middle|end|close)$/
/** Participles that only bring a date. */
const LASTING = /^(?:lasting|dating|beginning|starting|ending|running)$/
const OPENS_INSERTION = /^(?:comma|dash|relative|that|subordinator|preposition)$/

/** The chunks that a date and the words around it take up, which stand in a field of their own. */
export function datesIn(
  { start, end }: Pick<Happening, 'start' | 'end'>,
  chunks: readonly Chunk[],
  tokens: Tokens,
): Set<number> {
  const skip = new Set<number>()
  for (let i = start; i < end; i++) {
    const chunk = chunks[i] as Chunk
    // "the panic of 1837" keeps its year: without it the line would not say which.
    if (chunk.type !== 'date' || !chunk.date?.edtf || chunks[i - 1]?.word === 'of') continue
    if (isModifier(chunks, i, tokens)) continue
    skip.add(i)
    if (chunks[i - 1]?.type === 'preposition') skip.add(i - 1)
  }
  return skip
}

/** Chunks that the line of a clause leaves out: conjunctions at its head, dates with their prepositions, insertions. */
export function omissions(
  happening: Happening,
  clause: Clause,
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  tokens: Tokens,
): Set<number> {
  return new Omissions(happening, clause, chunks, clauses, tokens).read()
}

class Omissions {
  readonly #skip = new Set<number>()

  constructor(
    readonly happening: Happening,
    readonly clause: Clause,
    readonly chunks: readonly Chunk[],
    readonly clauses: readonly Clause[],
    readonly tokens: Tokens,
  ) {}

  read(): Set<number> {
    const { clause, chunks } = this
    const { start, end } = this.happening
    const skip = this.#skip
    for (let i = start; i < end; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk.type === 'masked' && !(i > clause.at && isQuoted(chunk))) skip.add(i)
      else if (chunk.type === 'date') this.#date(i, chunk)
      // "took place, and was marked": the comma before a verb that the line takes along.
      else if (
        chunk.type === 'comma' &&
        i > clause.at &&
        this.#type(i + 1) === 'coordinator' &&
        this.#type(i + 2) === 'verb'
      )
        skip.add(i)
      else if (chunk.type === 'adverb' || chunk.word === 'there') this.#adverb(i, chunk)
      else if (chunk.type === 'noun' && JOINING_NOUN.test(chunk.word) && chunk.preposition !== undefined)
        this.#joiningPhrase(i)
    }
    this.#distance()
    this.#dashes()
    this.#insertions()
    let i = start
    const [subject = -1] = clause.subject
    if (/^(?:after|before|until|since)$/.test(chunks[subject]?.preposition ?? '') && subject > start)
      skip.add(subject - 1)
    while (i < clause.at && (skip.has(i) || /^(?:coordinator|comma|stop|dash|subordinator|that)$/.test(this.#type(i))))
      skip.add(i++)
    return skip
  }

  #type(at: number): string {
    return this.chunks[at]?.type ?? ''
  }

  /** ", of course,": the phrase with its commas. */
  #joiningPhrase(i: number): void {
    const opens = this.#type(i - 2) === 'comma'
    if (this.#type(i + 1) === 'comma' && (opens || i === this.happening.start + 1))
      for (const at of [i - 1, i, i + 1]) this.#skip.add(at)
    if (opens) this.#skip.add(i - 2)
  }

  /** "fell, fifty years to the day after the town had been founded": the clause behind is left out, and how long after it. */
  #distance(): void {
    const inside = /^(?:after|before)$/.test(this.chunks[this.happening.end - 1]?.word ?? '')
    const end = inside ? this.happening.end - 1 : this.happening.end
    if (!/^(?:after|before)$/.test(this.chunks[end]?.word ?? '') || this.#type(end - 1) !== 'date') return
    for (let i = end - 1; i > this.clause.at; i--) {
      if (!/^(?:date|comma)$/.test(this.#type(i)) && this.chunks[i]?.word !== 'to') return
      this.#skip.add(i)
    }
  }

  /** "the report - over the weekend of 3 May - was given" */
  #dashes(): void {
    const { chunks, clause, happening } = this
    const before = (from: number): number =>
      chunks.findIndex(({ type }, i) => i > from && i < clause.at && type === 'dash')
    const open = before(happening.start)
    const close = open > 0 ? before(open) : -1
    if (close < 0 || !chunks.slice(open, close).some(({ date }) => date?.edtf)) return
    for (let i = open; i <= close; i++) this.#skip.add(i)
  }

  /** Clauses inside the subject go, with the marks and words that open and close them. */
  #insertions(): void {
    const skip = this.#skip
    const { start } = this.happening
    const inserted: number[] = []
    for (let i = start; i < this.clause.at; i++)
      if (this.clauses.some(other => this.#isInsertion(other, i))) {
        skip.add(i)
        inserted.push(i)
      }
    for (const at of inserted) {
      for (let i = at - 1; i >= start && !skip.has(i) && OPENS_INSERTION.test(this.#type(i)); i--) skip.add(i)
      if (/^(?:comma|dash)$/.test(this.#type(at + 1))) skip.add(at + 1)
    }
  }

  #isInsertion(other: Clause, i: number): boolean {
    const { clause, chunks } = this
    return (
      other !== clause &&
      other.start > clause.start &&
      other.at < clause.at &&
      i >= other.start &&
      i < other.end &&
      other.end < clause.at + 1 &&
      !isRestrictive(other, chunks)
    )
  }

  #date(i: number, chunk: Chunk): void {
    const { clause, chunks } = this
    const { start } = this.happening
    const skip = this.#skip
    if (!chunk.date?.edtf || this.#keepsDate(i)) return
    let before = this.#type(i - 1) === 'preposition' ? i - 1 : i
    // "in 1926 and again in 1974"
    if (chunks[before - 1]?.word === 'again' && skip.has(before - 3)) {
      skip.add(before)
      before--
    }
    // "the campaigns of 1540 and early 1541": both go with the noun.
    if (this.#type(before - 1) === 'coordinator' && this.#type(before - 2) === 'date') {
      if (!skip.has(before - 2)) return
      skip.add(before - 1)
    }
    skip.add(i)
    const whole = chunk.word === '('
    // "On the morning of 3 May": the noun that says which part goes with it.
    const partOf = before < i && chunks[before]?.word === 'of' ? chunks[before - 1] : undefined
    if (partOf?.type === 'noun' && PART_OF_TIME.test(partOf.last)) {
      skip.add(before - 1)
      if (this.#type(before - 2) === 'preposition') skip.add(before - 2)
    }
    if (before < i && !whole) skip.add(before)
    let hedge = whole ? i : before
    while (hedge - 1 > start && this.#goesWithDate(hedge - 1, before < i)) skip.add(--hedge)
    // "a revolt lasting from 1640 to 1645": the participle says nothing without its date.
    if (hedge - 1 > clause.at && LASTING.test(chunks[hedge - 1]?.word ?? '')) skip.add(--hedge)
    if (this.#type(i + 1) !== 'comma') return
    // "on 4 June, the king's birthday, by the bishop"
    if (this.#type(i + 2) === 'noun' && DAY_NOUN.test(chunks[i + 2]?.last ?? '') && i > clause.at) {
      const behind = this.#type(i + 3)
      if (behind === 'comma' || i + 3 >= this.happening.end) {
        for (const at of [i + 1, i + 2, i + 3]) if (at < this.happening.end) skip.add(at)
        return
      }
    }
    // "at York, on 3 May, the day of the battle": one comma stays before an apposition.
    if (hedge - 1 > start && this.#type(hedge - 1) === 'comma') {
      skip.add(hedge - 1)
      // "lost, in 1640, the war"
      if (i < clause.at || this.#type(i + 2) !== 'noun' || hedge - 2 === clause.at) skip.add(i + 1)
    }
    const opens = i < clause.at && chunks.slice(start, i).every((_, at) => skip.has(start + at))
    // "fled on 3 May, in the night": the comma set off the date.
    if (opens || (i > clause.at && this.#type(i + 2) === 'preposition')) skip.add(i + 1)
  }

  /** Without the date the line would say another thing, or nothing. */
  #keepsDate(i: number): boolean {
    const { clause, chunks } = this
    const { verb, at } = clause
    const isSubject = clause.subject.length === 0 && i === at - 1
    // "did not sign until March" would say that he did not sign.
    if (verb.negated || isSubject || isModifier(chunks, i, this.tokens)) return true
    const noun = chunks[i - 2]
    const ofNoun = chunks[i - 1]?.word === 'of' && noun?.type === 'noun' && !TIME_NOUN.test(noun.last)
    // A date of another's: "Walter, abbot from 1630 to 1640, built"
    const own = this.happening.dates.some(({ chunk }) => chunk === i)
    if (i < at)
      return (
        ofNoun ||
        this.#isInSubject(i) ||
        (!own && chunks[i]?.word !== '(' && i > (clause.subject[0] ?? at) && this.#type(i + 1) === 'comma')
      )
    // "spent 1640 in Rome", "put the vote off until May", "confirmed the treaty of 1483"
    // "reigned until 1421", "stayed till May": the line says how long.
    if (/^(?:until|till)$/.test(chunks[i - 1]?.word ?? '') && clause.kind !== 'relative') return true
    return (
      /^(?:spend|date)$/.test(verb.lemma) ||
      eventLexicon().deferring.has(verb.lemma) ||
      (ofNoun && (!own || nounKind(noun.last) !== undefined))
    )
  }

  /** "The pact signed in 1640 collapsed": without its date the participle would say nothing. */
  #isInSubject(i: number): boolean {
    const { clause, chunks } = this
    const from = clause.subject[0] ?? clause.at
    return this.clauses.some(
      other =>
        other.at > from && other.at < i && i < other.end && other.end <= clause.at && isRestrictive(other, chunks),
    )
  }

  /** "possibly in 1640", "a few days before her birthday"; but "was back in 1640", where the adverb is what is told. */
  #goesWithDate(at: number, hasPreposition: boolean): boolean {
    const { type, word, last, preposition, date } = this.chunks[at] as Chunk
    const { verb } = this.clause
    // "was back in 1640", "turned back in May"
    const told =
      (at - 1 === this.clause.at && (verb.copula || word === 'back')) ||
      // "won it back in 1836"
      (word === 'back' && this.#type(at - 1) === 'noun')
    if (type === 'adverb') return HEDGE.test(word) && !told
    const isPlain = type === 'noun' ? preposition === undefined : date?.edtf === null
    // "introduced the eight-hour day in 1945": no distance from a date.
    const isDistance = hasPreposition && !/^(?:in|on|at|during)$/.test(this.chunks[at + 1]?.word ?? '')
    return isDistance && isPlain && /^(?:hours?|days?|weeks?|months?|years?)$/.test(last)
  }

  #adverb(i: number, { word }: Chunk): void {
    const { clause, happening } = this
    const next = this.#type(i + 1)
    // "died there": the line has no sentence before it that says where.
    const there =
      word === 'there' &&
      // "the first woman to sit there": where, stands before it in the line.
      this.chunks[i - 1]?.verb?.tense !== 'infinitive' &&
      !clause.subject.includes(i) &&
      !(i === clause.at + 1 && happening.kind === 'movement')
    // "in doing so"
    const objectOf = word === 'so' && this.#type(i - 1) === 'verb'
    const light = !objectOf && LIGHT.has(word) && (/^(?:comma|verb|stop|)$/.test(next) || i + 1 >= happening.end)
    // "founded the Patriots, later the Liberals"
    if (word === 'later' && i > clause.at && this.#type(i - 1) === 'comma' && next === 'noun') return
    if (!there && !light && !CONNECTIVE.has(word)) return
    this.#skip.add(i)
    // "By then both ships were lost"
    if (word === 'then' && this.#type(i - 1) === 'preposition') this.#skip.add(i - 1)
    if (next === 'comma' && !there) this.#skip.add(i + 1)
    if (this.#type(i - 1) === 'comma' && next === 'comma') this.#skip.add(i - 1)
  }
}
