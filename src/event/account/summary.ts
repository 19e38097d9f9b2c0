import type { Document } from '../../reading/document.js'
import type { Quotation } from '../../schema/quotation.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { pastOf } from '../grammar/morphology.js'
import { subjectClause } from '../grammar/subject.js'
import { isModifier } from '../happening/event-noun.js'
import type { Happening, ReadSentence } from '../happening/happening.js'
import { nounKind } from '../lexicon/index.js'
import { gapOf, sharedEnd } from './gap.js'
import { fitLine, GLUE, joinLine, SUMMARY_LENGTH, withQuotation } from './line.js'
import { datesIn, omissions } from './omission.js'
import { Phrases } from './phrase.js'
import { isGivenTo, isQuoted, objectBefore, reaches, takenAlong } from './reach.js'
import { interrupts, onlySays, says, saysAlone } from './saying.js'
import { Subjects } from './subjects.js'
import type { References } from './told.js'

/** Longest phrase before the subject that leaves room for the rest of a line. */
const FRONTED_LENGTH = 50
/** Longest sentence, in chunks, that stands for its clause. */
const SENTENCE_CHUNKS = 60
const JOINS_SENTENCES =
  /^(?:beginning|starting|as an? (?:result|consequence)|in (?:addition|turn|fact|general|particular|response|contrast|consequence|return|the meantime)|for (?:example|instance|his part|this reason)|of course|on the (?:other|one) hand|despite (?:this|that)|at (?:this|that)|by then|because of (?:this|that)|at (?:first|last)|after (?:this|that)|on (?:this|that)|within an? \w+|within \w+ \w+|on the (?:next|following|same) day)\b/i
/** What is left of a clause that has been left out. */
const CONJUNCTION = /^(?:after|before|since|until|till|as|for|than|like|once)$/i
/** Verbs whose participle tells when something else began or ended. */
const BEGINS = /^(?:start|begin|end)$/
/** Verbs of which a date can be the subject: the object says what happened ("The next day saw a battle"). */
const WITNESSES = /^(?:see|witness|bring|mark)$/
/** Verbs of the outcome that a participle adds to its clause ("…, leading to the surrender"): the noun says what happened. */
const OUTCOME = /^(?:lead|result|end|culminate)$/
const AUXILIARY = /^(?:be|have|do)$/
const ENDS_ON_AUXILIARY = /\b(?:is|are|was|were|been|has|have|had|do|does|did)$/
const NOTHING: ReadonlySet<number> = new Set()

/** Least of a line that a cut leaves: the verb and some of what follows it, which the last part begins with. */
const leastOf = (parts: readonly string[]): number => {
  const last = parts.at(-1) as string
  const before = parts.reduce((sum, part) => sum + part.length, 0) - last.length
  return Math.min(SUMMARY_LENGTH - 30, Math.max(SUMMARY_LENGTH / 2, before + 35))
}

/** Writes one line that says what happened, from the words of the clause and what completes it. */
export class Summarizer {
  readonly #phrases: Phrases
  readonly #subjects: Subjects

  constructor(readonly document: Document) {
    this.#phrases = new Phrases(document)
    this.#subjects = new Subjects(document, this.#phrases)
  }

  /**
   * The line of a happening; an empty one where its words do not say what happened.
   *
   * @param references what the open pronouns of the sentence stand for
   * @param quotations what is said in the clause
   */
  write(told: Happening, read: ReadSentence, references: References, quotations: readonly Quotation[]): string {
    return this.#write(told, read, references, quotations).replaceAll(GLUE, ' ')
  }

  #write(
    told: Happening,
    { chunks, clauses }: ReadSentence,
    { referents, objects }: References,
    quotations: readonly Quotation[],
  ): string {
    this.#phrases.clear()
    this.#phrases.objects = objects
    this.#subjects.referents = referents
    const { clause } = told
    if (!clause) {
      const comma = chunks.findIndex(
        ({ type }, i) =>
          i > (told.noun as number) && i < told.end && type === 'comma' && chunks[i + 1]?.type === 'preposition',
      )
      const end = comma > 0 ? comma : told.end
      const phrase = this.#phrase(
        chunks,
        this.#nounStart(told, chunks),
        end,
        datesIn(told, chunks, this.document.tokens),
      )
      return fitLine(joinLine([phrase]))
    }
    const ends = interrupts(clause, chunks)
      ? [chunks.findIndex((chunk, i) => i > clause.at && (isQuoted(chunk) || i >= told.end - 1))]
      : reaches(clause, told.end, chunks, clauses)
    // The longest line that is whole: what does not fit is left out before anything is cut.
    for (let i = ends.length - 1; i >= 0; i--) {
      const end = ends[i] as number
      this.#phrases.clear()
      const parts = this.#parts(told, end, clause, chunks, clauses)
      const line = joinLine(parts)
      // "The war was": what the verb needs has been left out, or stands where it is not found.
      if (AUXILIARY.test(clause.verb.lemma) && ENDS_ON_AUXILIARY.test(line)) return ''
      if (i > 0 && line.length > SUMMARY_LENGTH) continue
      const quotation = quotations.find(({ form }) => form === 'direct')
      if (!onlySays(clause, end, chunks)) return fitLine(line, leastOf(parts))
      if (quotation) return withQuotation(line, quotation.parts.map(({ text }) => text).join(' '))
      const isMute =
        !(told.dates.length > 0 && saysAlone(clause)) &&
        chunks
          .slice(clause.at + 1, end)
          .every(({ type }, i) => type !== 'noun' || clause.subject.includes(clause.at + 1 + i))
      return isMute ? '' : fitLine(line)
    }
    return ''
  }

  #phrase(chunks: readonly Chunk[], from: number, to: number, skip: ReadonlySet<number>): string {
    return this.#phrases.write(chunks, from, to, skip)
  }

  #parts(told: Happening, end: number, clause: Clause, chunks: readonly Chunk[], clauses: readonly Clause[]): string[] {
    const joined = takenAlong(clause, told.end, chunks, clauses)
    // "had it reprinted in 1806": the date stands behind the participle.
    const last = joined?.end ?? (clause.verb.lemma === 'have' ? Math.max(told.end, end) : told.end)
    const skip = omissions({ ...told, end: last }, clause, chunks, clauses, this.document.tokens)
    const owner = subjectClause(clause)
    const { verb, at } = clause
    const datedSubject = clause.subject.length === 0 && owner === clause && chunks[at - 1]?.type === 'date'
    if (datedSubject && WITNESSES.test(verb.lemma) && chunks[at + 1]?.type === 'noun')
      return [this.#phrase(chunks, at + 1, end, skip)]
    // Without a subject the clause says too little: the line is the sentence's own.
    const nobody =
      owner.subject.length === 0 &&
      (owner !== clause ||
        !chunks.some(
          (chunk, i) => i >= clause.start && i < at && !skip.has(i) && chunk.type !== 'adverb' && chunk.word !== 'now',
        ))
    if (nobody && chunks.length < SENTENCE_CHUNKS) {
      const isStop = ({ type }: Chunk): boolean => type === 'stop'
      const start = chunks.findLastIndex((chunk, i) => i < at && isStop(chunk)) + 1
      const stop = chunks.findIndex((chunk, i) => i > at && isStop(chunk))
      const whole = { start, end: stop < 0 ? chunks.length : stop }
      return [this.#phrase(chunks, start, whole.end, datesIn(whole, chunks, this.document.tokens))]
    }
    if (told.start > at && clause.kind !== 'gerund') return this.#laterPart(told, end, owner, chunks, skip)
    if (owner !== clause || /^(?:reduced|gerund|relative)$/.test(clause.kind))
      return this.#dependent(clause, owner, end, chunks, skip)
    return this.#whole(told, end, clause, chunks, skip)
  }

  /** A clause whose subject stands elsewhere: a shared one, a participle, a relative clause. */
  #dependent(
    clause: Clause,
    owner: Clause,
    end: number,
    chunks: readonly Chunk[],
    skip: ReadonlySet<number>,
  ): string[] {
    const { verb, at } = clause
    if (
      verb.tense === 'gerund' &&
      OUTCOME.test(verb.lemma) &&
      chunks[at + 1]?.type === 'preposition' &&
      chunks[at + 2]?.type === 'noun'
    )
      return [this.#phrase(chunks, at + 2, end, skip)]
    const begun = verb.tense === 'gerund' && BEGINS.test(verb.lemma) ? this.#begun(clause, chunks) : -1
    if (begun >= 0)
      return [
        this.#phrase(chunks, begun, chunks[at - 1]?.type === 'comma' ? at - 1 : at, skip),
        this.#subjects.asPast(clause, owner, chunks),
      ]
    const parts = [this.#subjects.short(owner, chunks), this.#subjects.auxiliary(clause, owner, chunks)]
    const object = objectBefore(clause, end, chunks)
    // "a sum it did not pay until 1803"
    const dated = chunks[at + 1]?.type === 'preposition' && chunks[at + 2]?.type === 'date'
    const given = object && isGivenTo(verb, chunks[at + 1]) ? at + 2 : at + 1
    if (object && (dated || chunks.slice(at + 1, end).some(({ type }) => type === 'noun')))
      return [
        ...parts,
        this.#phrase(chunks, at, given, skip),
        this.#phrase(chunks, object.from, object.to, NOTHING),
        this.#phrase(chunks, given, end, skip),
      ]
    if (verb.tense === 'gerund')
      parts.push(this.#subjects.asPast(clause, owner, chunks), this.#phrase(chunks, at + 1, end, skip))
    else {
      // "Born at York in 1640, he": the sentence opens with the verb.
      const text = this.#phrase(chunks, at, end, skip)
      parts.push(at === 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text)
    }
    if (object) parts.push(this.#phrase(chunks, object.from, object.to, NOTHING))
    return parts
  }

  /** "called for a revolt, starting in May": the happening that begins, where nothing follows the verb but its date; else -1. */
  #begun({ at, end }: Clause, chunks: readonly Chunk[]): number {
    if (chunks.slice(at + 1, end).some(({ type }) => type === 'noun')) return -1
    const { text } = this.document.tokens
    for (let i = at - 1; i > 0; i--) {
      const { type, head } = chunks[i] as Chunk
      if (type === 'noun' && nounKind((text[head as number] as string).toLowerCase())) return i
    }
    return -1
  }

  /**
   * A later part of a clause that strings dated things together: "He joined the guild in 1506 and the council in 1507",
   * "received degrees from Oxford in 1506 and Leiden in 1507", "The canal came in 1790, the railway in 1844".
   */
  #laterPart(
    told: Happening,
    end: number,
    owner: Clause,
    chunks: readonly Chunk[],
    skip: ReadonlySet<number>,
  ): string[] {
    const { at } = told.clause as Clause
    const gap = gapOf(told, chunks)
    if (gap)
      return [
        this.#phrase(chunks, gap.subject, gap.subjectEnd + 1, skip) + (gap.subjectEnd > gap.subject ? ',' : ''),
        this.#phrase(chunks, at, gap.sharedEnd, skip),
        this.#phrase(chunks, gap.subjectEnd + 1, end, skip),
      ]
    let from = told.start
    while (/^(?:coordinator|comma)$/.test(chunks[from]?.type ?? '')) from++
    return [
      this.#subjects.short(owner, chunks),
      this.#subjects.auxiliary(told.clause as Clause, owner, chunks),
      this.#phrase(chunks, at, sharedEnd(at, from, chunks), skip),
      this.#phrase(chunks, from, end, skip),
    ]
  }

  /** "the 1905 revolution" keeps its year, which is part of its name. */
  #nounStart({ noun, start }: Happening, chunks: readonly Chunk[]): number {
    const at = noun as number
    return at - 1 >= start && isModifier(chunks, at - 1, this.document.tokens) ? at - 1 : at
  }

  /** A clause with its subject before the verb: what stands before that, the subject, and the rest. */
  #whole(told: Happening, end: number, clause: Clause, chunks: readonly Chunk[], skip: ReadonlySet<number>): string[] {
    const { at } = clause
    const [noun] = clause.subject
    // "The 1905 revolution spread": the year is part of the subject.
    const first =
      noun !== undefined && noun > told.start && isModifier(chunks, noun - 1, this.document.tokens) ? noun - 1 : noun
    if (first === undefined) return [this.#phrase(chunks, told.start, at, skip), this.#phrase(chunks, at, end, skip)]
    if (first > at) {
      // "Thus began his reign": the subject comes first in the line; with a verb of saying not whom it is said to ("wrote the envoy to the king").
      let to = says(clause) ? first + 1 : end
      while (to < end && !/^(?:verb|adverb|date|preposition)$/.test((chunks[to] as Chunk).type)) to++
      while (chunks[to]?.word === 'of' && to + 1 < end) to += 2
      return [
        this.#phrase(chunks, first, to, skip),
        this.#phrase(chunks, at, first, skip),
        this.#phrase(chunks, to, end, skip),
      ]
    }
    // "Late in her life she painted": the subject is named, and what stands before it points to it.
    const fronted = (): string => this.#fronted(chunks, told.start, first, skip)
    const before = this.#namesFirst(chunks, told.start, first) ? fronted() : null
    const subject = this.#subjects.full(clause, first, chunks, skip)
    // "Not until May did the town submit": it submitted.
    if (clause.verb.tense === 'past' && chunks[at]?.verb?.tense === 'base')
      return [subject, pastOf(clause.verb.lemma), this.#phrase(chunks, at + 1, end, skip)]
    return [
      before ?? fronted(),
      subject,
      this.#subjects.auxiliary(clause, clause, chunks),
      this.#phrase(chunks, at, end, skip),
    ]
  }

  /** Whether a name, and no pronoun, stands before the subject. */
  #namesFirst(chunks: readonly Chunk[], from: number, to: number): boolean {
    return chunks.slice(from, to).some(({ mentions }) => mentions?.some(({ kind }) => kind !== 'pronoun'))
  }

  /** A phrase in front of the subject that says where or how; clauses and words that only join sentences are left out. */
  #fronted(chunks: readonly Chunk[], from: number, to: number, skip: ReadonlySet<number>): string {
    for (let i = from; i < to; i++)
      if (!skip.has(i) && /^(?:verb|masked|subordinator|relative|that)$/.test((chunks[i] as Chunk).type)) return ''
    return this.#phrases.within(FRONTED_LENGTH, () => {
      const text = this.#phrase(chunks, from, to, skip)
      const kept = chunks.slice(from, to).find((_, i) => !skip.has(from + i))
      if (kept && kept.type !== 'preposition' && !/^(?:late|early)$/.test(kept.word)) return null
      return JOINS_SENTENCES.test(text) || CONJUNCTION.test(text) ? null : text
    })
  }
}
