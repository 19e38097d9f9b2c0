import type { Document } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { pastOf } from '../grammar/morphology.js'
import { subjectClause } from '../grammar/subject.js'
import { isModifier } from '../happening/event-noun.js'
import type { Happening } from '../happening/happening.js'
import { isQuoted, isRestrictive, objectBefore, toldEnd } from './complement.js'
import { evenSpaces, finishLine, nameIn, SUMMARY_LENGTH } from './line.js'
import { whoMention } from './roles.js'

/** Longest subject and longest phrase before it that leave room for the rest of a line. */
const SUBJECT_LENGTH = 75
const FRONTED_LENGTH = 50
/** Longest sentence, in chunks, that stands for its clause. */
const SENTENCE_CHUNKS = 60
const JOINS_SENTENCES =
  /^(?:beginning|starting|as an? (?:result|consequence)|in (?:addition|turn|fact|general|particular|response|contrast|consequence|return|the meantime)|for (?:example|instance|his part|this reason)|of course|on the (?:other|one) hand|despite (?:this|that)|at (?:this|that)|by then|because of (?:this|that)|at (?:first|last))\b/i

/** What is left of a clause that has been left out. */
const CONJUNCTION = /^(?:after|before|since|until|till|as|for|than|like|once)$/i

const PLURAL = /^(?:they|we|these|those)$/i
const OPENS_INSERTION = /^(?:comma|dash|relative|that|subordinator|preposition)$/
const SKIPPED_ADVERB = new Set(
  'however then also meanwhile instead thus therefore indeed consequently accordingly moreover furthermore nevertheless nonetheless hence likewise later subsequently previously still even now here so too finally famously'.split(
    ' ',
  ),
)

/** Writes one line that says what happened, from the words of the clause alone. */
export class Summarizer {
  constructor(readonly document: Document) {}

  /** Entities that the line at hand has named: a pronoun for one of them can stay. */
  #named = new Set<string>()

  write(told: Happening, chunks: readonly Chunk[], clauses: readonly Clause[]): string {
    const { clause } = told
    const happening = clause ? { ...told, end: toldEnd(clause, told.end, chunks, clauses) } : told
    this.#named.clear()
    if (!clause)
      return finishLine([
        this.#phrase(chunks, this.#nounStart(happening, chunks), happening.end, this.#dates(happening, chunks)),
      ])
    const skip = this.#circumstances(happening, chunks, clauses)
    const owner = subjectClause(clause)
    // Without a subject the clause says too little: the line is the sentence's own.
    const nobody =
      owner.subject.length === 0 &&
      (owner !== clause ||
        !chunks.some((chunk, i) => i >= clause.start && i < clause.at && !skip.has(i) && chunk.type !== 'adverb'))
    if (nobody && chunks.length < SENTENCE_CHUNKS) {
      const sentence = {
        ...happening,
        start: 0,
        end: chunks.at(-1)?.type === 'stop' ? chunks.length - 1 : chunks.length,
      }
      return finishLine([this.#phrase(chunks, 0, sentence.end, this.#dates(sentence, chunks))])
    }
    const parts: string[] = []
    if (owner !== clause || clause.kind === 'reduced' || clause.kind === 'gerund' || clause.kind === 'relative') {
      const subject = this.#subject(owner, chunks)
      if (subject) parts.push(subject)
      const auxiliary = this.#auxiliary(clause, owner, chunks)
      if (auxiliary) parts.push(auxiliary)
      if (clause.verb.tense === 'gerund') {
        parts.push(this.#asPast(clause, owner, chunks), this.#phrase(chunks, clause.at + 1, happening.end, skip))
      } else parts.push(this.#phrase(chunks, clause.at, happening.end, skip))
      const object = objectBefore(clause, happening.end, chunks)
      if (object >= 0) parts.push(this.#phrase(chunks, object, object + 1, new Set()))
    } else if (happening.start > clause.at) {
      // A later part of a clause that strings dated things together: "He joined the guild in 1506 and the council in 1507".
      const subject = this.#subject(owner, chunks)
      let from = happening.start
      while (/^(?:coordinator|comma)$/.test(chunks[from]?.type ?? '')) from++
      parts.push(
        subject,
        this.#phrase(chunks, clause.at, clause.at + 1, skip),
        this.#phrase(chunks, from, happening.end, skip),
      )
    } else parts.push(...this.#whole(happening, clause, chunks, skip))
    return finishLine(parts)
  }

  /** "the 1905 revolution" keeps its year, which is part of its name. */
  #nounStart({ noun, start }: Happening, chunks: readonly Chunk[]): number {
    const at = noun as number
    return at - 1 >= start && isModifier(chunks, at - 1, this.document.tokens) ? at - 1 : at
  }

  /** "carrying out": "carried out"; "being made": "was made". */
  #asPast(clause: Clause, owner: Clause, chunks: readonly Chunk[]): string {
    const { verb } = clause
    if (!verb.passive) return pastOf(verb.lemma)
    return `${this.#isPlural(owner, chunks) ? 'were' : 'was'} ${this.document.tokens.text[verb.head] ?? ''}`
  }

  /** A clause with its subject before the verb: what stands before that, the subject, and the rest. */
  #whole(happening: Happening, clause: Clause, chunks: readonly Chunk[], skip: Set<number>): string[] {
    const [first] = clause.subject
    const rest = (): string => this.#phrase(chunks, clause.at, happening.end, skip)
    if (first === undefined) return [this.#phrase(chunks, happening.start, clause.at, skip), rest()]
    if (first > clause.at) {
      // "Thus began his reign": the subject comes first in the line.
      const verb = this.#phrase(chunks, clause.at, first, skip)
      return [this.#phrase(chunks, first, happening.end, skip), verb]
    }
    // What is left of a subject with a clause inside it is no phrase.
    const whole = !chunks.slice(first, clause.at).some(({ type }, i) => type === 'verb' && skip.has(first + i))
    return [
      this.#fronted(chunks, happening.start, first, skip),
      (whole && this.#within(SUBJECT_LENGTH, () => this.#phrase(chunks, first, clause.at, skip))) ||
        this.#subject(clause, chunks),
      this.#auxiliary(clause, clause, chunks),
      rest(),
    ]
  }

  /** A phrase in front of the subject that says where or how; clauses and words that only join sentences are left out. */
  #fronted(chunks: readonly Chunk[], from: number, to: number, skip: ReadonlySet<number>): string {
    for (let i = from; i < to; i++)
      if (!skip.has(i) && /^(?:verb|masked|subordinator|relative|that)$/.test((chunks[i] as Chunk).type)) return ''
    return this.#within(FRONTED_LENGTH, () => {
      const text = this.#phrase(chunks, from, to, skip)
      const kept = chunks.slice(from, to).find((_, i) => !skip.has(from + i))
      if (kept && kept.type !== 'preposition') return null
      return JOINS_SENTENCES.test(text) || CONJUNCTION.test(text) ? null : text
    })
  }

  /** A text if it is short enough; else an empty one, and nobody has been named. */
  #within(length: number, write: () => string | null): string {
    const before = new Set(this.#named)
    const text = write()
    if (text !== null && text.length <= length) return text
    this.#named = before
    return ''
  }

  #subject(clause: Clause, chunks: readonly Chunk[]): string {
    const first = clause.subject[0]
    if (first === undefined) return ''
    const last = clause.subject.at(-1) as number
    const who = whoMention(clause, chunks, this.document.tokens)
    if (who) return who.text
    const plain = clause.subject.length > 1 && last - first < 8 ? last + 1 : first + 1
    return this.#phrase(chunks, first, plain, new Set())
  }

  /** "was" for a participle whose auxiliary stands before another verb, or nowhere. */
  #auxiliary(clause: Clause, owner: Clause, chunks: readonly Chunk[]): string {
    const { verb } = clause
    if (verb.head !== verb.first) return ''
    const shared = verb.passive || verb.tense === 'pluperfect'
    if (!shared && clause.kind !== 'reduced') return ''
    if (clause.kind === 'reduced' && verb.tense === 'gerund') return ''
    if (verb.tense === 'pluperfect') return verb.passive ? 'had been' : 'had'
    return this.#isPlural(owner, chunks) ? 'were' : 'was'
  }

  #isPlural(owner: Clause, chunks: readonly Chunk[]): boolean {
    const subject = chunks[owner.subject[0] ?? -1]
    const head = subject ? (subject.head ?? subject.first) : -1
    const word = this.document.tokens.text[head] ?? ''
    return (
      owner.subject.length > 1 ||
      PLURAL.test(word) ||
      (this.document.tokens.pos[head] === 'NOUN' && /[^su]s$/.test(word))
    )
  }

  #dates({ start, end }: Happening, chunks: readonly Chunk[]): Set<number> {
    const skip = new Set<number>()
    for (let i = start; i < end; i++) {
      const chunk = chunks[i] as Chunk
      // "the panic of 1837" keeps its year: without it the line would not say which.
      if (chunk.type !== 'date' || !chunk.date?.edtf || chunks[i - 1]?.word === 'of') continue
      if (isModifier(chunks, i, this.document.tokens)) continue
      skip.add(i)
      if (chunks[i - 1]?.type === 'preposition') skip.add(i - 1)
    }
    return skip
  }

  /** Chunks that the line leaves out: conjunctions at its head, dates with their prepositions, insertions. */
  #circumstances(happening: Happening, chunks: readonly Chunk[], clauses: readonly Clause[]): Set<number> {
    const skip = new Set<number>()
    const inserted = new Set<number>()
    const clause = happening.clause as Clause
    for (let i = happening.start; i < happening.end; i++) {
      const chunk = chunks[i] as Chunk
      const fronted = i < clause.at
      if (chunk.type === 'masked' && !(i > clause.at && isQuoted(chunk))) skip.add(i)
      // "did not sign until March" without its date would say that he did not sign.
      const isSubject = clause.subject.length === 0 && i === clause.at - 1
      const kept = clause.verb.negated || isSubject || isModifier(chunks, i, this.document.tokens)
      if (chunk.type === 'date' && chunk.date?.edtf && !kept) {
        skip.add(i)
        if (chunks[i - 1]?.type === 'preposition' && chunk.word !== '(') skip.add(i - 1)
        const before = chunks[i - 1]?.type === 'preposition' ? i - 2 : i - 1
        if (before > happening.start && chunks[before]?.type === 'comma' && chunks[i + 1]?.type === 'comma')
          skip.add(before).add(i + 1)
        const opens = chunks.slice(happening.start, i).every((_, at) => skip.has(happening.start + at))
        if (fronted && opens && chunks[i + 1]?.type === 'comma') skip.add(i + 1)
      }
      if (chunk.type === 'adverb' && SKIPPED_ADVERB.has(chunk.word)) {
        skip.add(i)
        if (chunks[i + 1]?.type === 'comma') skip.add(i + 1)
        if (chunks[i - 1]?.type === 'comma' && chunks[i + 1]?.type === 'comma') skip.add(i - 1)
      }
      for (const other of clauses)
        if (
          other !== clause &&
          !isRestrictive(other, chunks) &&
          other.start > clause.start &&
          other.at < clause.at &&
          i >= other.start &&
          i < other.end &&
          other.end < clause.at + 1
        ) {
          skip.add(i)
          inserted.add(i)
        }
    }
    for (const at of [...skip]) {
      if (at >= clause.at || !inserted.has(at)) continue
      // The marks and words that open and close an insertion go with it.
      for (let i = at - 1; i > happening.start && !skip.has(i) && OPENS_INSERTION.test((chunks[i] as Chunk).type); i--)
        skip.add(i)
      if (/^(?:comma|dash)$/.test(chunks[at + 1]?.type ?? '')) skip.add(at + 1)
    }
    let i = happening.start
    while (
      i < clause.at &&
      (skip.has(i) || /^(?:coordinator|comma|stop|dash|subordinator|that)$/.test((chunks[i] as Chunk).type))
    )
      skip.add(i++)
    return skip
  }

  /** The words of chunks `from` to `to`, with names in the place of pronouns. */
  #phrase(chunks: readonly Chunk[], from: number, to: number, skip: ReadonlySet<number>): string {
    const { tokens } = this.document
    let line = ''
    let previous: Chunk | undefined
    for (let i = from; i < to; i++) {
      if (skip.has(i)) continue
      const chunk = chunks[i] as Chunk
      if (line.length > SUMMARY_LENGTH + 60) break
      const touching = previous?.end === chunk.first && tokens.end[chunk.first - 1] === tokens.start[chunk.first]
      line += (line && !touching ? ' ' : '') + this.#chunkText(chunk)
      previous = chunk
    }
    return line
  }

  #chunkText(chunk: Chunk): string {
    if (chunk.type !== 'noun' || !chunk.mentions?.length) return this.#slice(chunk.first, chunk.end)
    const { tokens, clean } = this.document
    const start = tokens.start[chunk.first] as number
    const end = tokens.end[chunk.end - 1] as number
    let text = ''
    let at = start
    for (const mention of chunk.mentions) {
      if (mention.start < at || mention.end > end) continue
      text +=
        clean.slice(at, mention.start) +
        (this.#named.has(mention.entity.id)
          ? mention.text
          : nameIn(mention, mention.end < end || !/^her$/i.test(mention.text)))
      this.#named.add(mention.entity.id)
      at = mention.end
    }
    return evenSpaces(text + clean.slice(at, end))
  }

  #slice(first: number, end: number): string {
    const { tokens, clean } = this.document
    return evenSpaces(clean.slice(tokens.start[first] as number, tokens.end[end - 1] as number))
  }
}
