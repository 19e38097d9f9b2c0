import type { Document } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { pastOf } from '../grammar/morphology.js'
import { subjectChunk } from '../grammar/subject.js'
import { PERSONAL_NOUN } from '../grammar/words.js'
import { genitive } from './line.js'
import type { Phrases } from './phrase.js'
import { whoMention } from './roles.js'
import type { Referent } from './told.js'

/** Longest subject that leaves room for the rest of a line. */
const SUBJECT_LENGTH = 75
/** Endings of nouns that are nobody. */
const ABSTRACT = /(?:tions?|ments?|sions?|ances?|ure|al|ship|hood)$/
/** Longest name of an owner that leaves room for what it owns. */
const OWNER_LENGTH = 45
const PLURAL =
  /^(?:they|we|these|those|several|many|some|both|all|few|most|others|thousands|hundreds|people|men|women|children|police|cattle)$/i
const NOTHING: ReadonlySet<number> = new Set()

/** Writes the subjects of clauses, and the forms of verbs that go with them. */
export class Subjects {
  /** What the open pronouns of the sentence at hand stand for. */
  referents: ReadonlyMap<Clause, Referent> = new Map()

  constructor(
    readonly document: Document,
    readonly phrases: Phrases,
  ) {}

  /** The subject with all that stands between it and its verb, where that is short enough; else as far as its first mark or clause. */
  full(clause: Clause, first: number, chunks: readonly Chunk[], skip: ReadonlySet<number>): string {
    const referent = this.referents.get(clause)
    if (referent?.owns) return this.#owned(referent, this.#full(clause, first, chunks, skip))
    return referent ? this.short(clause, chunks) : this.#full(clause, first, chunks, skip)
  }

  /** "the resignation of the president, who": it is the president. */
  #ofWhom({ first, end, head }: Chunk): string {
    const { tokens, clean } = this.document
    if (head === undefined || ABSTRACT.test(tokens.low[head] as string) === false) return ''
    let of = end - 1
    while (of > head && tokens.low[of] !== 'of') of--
    return of > head && of > first ? clean.slice(tokens.start[of + 1] as number, tokens.end[end - 1] as number) : ''
  }

  /** "Its members": "the party’s members". */
  #owned({ chunks, from, to }: Referent, subject: string): string {
    const owner = this.phrases.within(OWNER_LENGTH, () => this.phrases.write(chunks, from, to, NOTHING))
    return owner ? subject.replace(/^(?:its|their)\b/i, () => genitive(owner)) : subject
  }

  #full(clause: Clause, first: number, chunks: readonly Chunk[], skip: ReadonlySet<number>): string {
    const { at } = clause
    // "it was made clear that": nobody is meant.
    const isExpletive = chunks[first]?.word === 'it' && chunks.slice(at + 1, at + 4).some(({ type }) => type === 'that')
    if (isExpletive) return 'it'
    // What is left of a subject with a clause inside it is no phrase.
    const isWhole = !chunks.slice(first, at).some(({ type }, i) => type === 'verb' && skip.has(first + i))
    const whole = isWhole ? this.phrases.within(SUBJECT_LENGTH, () => this.phrases.write(chunks, first, at, skip)) : ''
    if (whole) return whole
    if (clause.subject.length > 1) return this.short(clause, chunks)
    let to = first + 1
    while (to < at && /^(?:noun|preposition)$/.test((chunks[to] as Chunk).type) && !skip.has(to)) to++
    return (
      this.phrases.within(SUBJECT_LENGTH, () => this.phrases.write(chunks, first, to, skip)) ||
      this.short(clause, chunks)
    )
  }

  /** "Amadu, whose army": the owner's name, or the noun that "whose" stands behind. */
  #owner({ kind, connective, opens }: Clause, chunks: readonly Chunk[]): string {
    if (kind !== 'relative' || connective !== 'whose') return ''
    let at = opens - 2
    if (chunks[at]?.type === 'comma') at--
    const noun = chunks[at]
    if (noun?.type !== 'noun') return ''
    const last = noun.mentions?.at(-1)
    const { tokens } = this.document
    // "the wrath of Oyo, whose cavalry"; but "the king of France, whose army" is the king's
    const ends = last?.end === tokens.end[noun.end - 1]
    const isLast =
      last &&
      ends &&
      (last.entity.type === 'person' || !PERSONAL_NOUN.test(tokens.low[noun.head ?? noun.first] as string))
    const name = isLast
      ? last.text
      : this.phrases.within(OWNER_LENGTH, () => this.phrases.write(chunks, at, at + 1, NOTHING))
    return name && genitive(name)
  }

  /** "Trade grew. From sixty tons it rose": "trade" where it opens no line. */
  #inSentence(text: string, { first, mentions }: Chunk): string {
    const { pos } = this.document.tokens
    if (mentions?.length || !/^(?:NOUN|DET|ADJ|NUM)$/.test(pos[first] as string)) return text
    return text.charAt(0).toLowerCase() + text.slice(1)
  }

  /** The subject alone: a name in the place of a pronoun that is open, and the comma that closes an apposition. */
  short(clause: Clause, chunks: readonly Chunk[]): string {
    const first = clause.subject[0]
    if (first === undefined) return ''
    const owner = this.#owner(clause, chunks)
    if (owner) {
      const end = (clause.subject.at(-1) as number) + 1
      return `${owner} ${this.phrases.write(chunks, first, end, NOTHING)}${this.#closes(clause, chunks)}`
    }
    const names = clause.subject.map(at => whoMention(clause, chunks, this.document.tokens, at)?.text)
    if (names[0] !== undefined) {
      const second = clause.subject[1]
      return second === undefined
        ? names[0]
        : `${names[0]} and ${names[1] ?? this.phrases.write(chunks, second, second + 1, NOTHING)}`
    }
    const found = this.referents.get(clause)
    const referent = found?.owns ? undefined : found
    const last = clause.subject.at(-1) as number
    if (referent) {
      const { person, chunks: there, from, to } = referent
      const named = person
        ? this.phrases.name(person)
        : this.phrases.within(SUBJECT_LENGTH, () => this.phrases.write(there, from, to, NOTHING))
      // "he and eighty others"
      const others = last > first ? this.phrases.write(chunks, first + 1, last + 1, NOTHING) : ''
      if (named && !person && /^an? /i.test(named)) return this.#definite(named, others)
      if (named) return others ? `${named} ${others}` : this.#inSentence(named, there[from] as Chunk)
    }
    const who = clause.connective === 'who' ? this.#ofWhom(chunks[first] as Chunk) : ''
    if (who) return who
    const whole = clause.subject.length > 1 && last - first < 8
    let to = whole ? last + 1 : first + 1
    if (whole && chunks[to]?.word === 'of' && chunks[to + 1]?.type === 'noun') to += 2
    const text = this.phrases.write(chunks, first, to, NOTHING)
    return whole ? text + this.#closes(clause, chunks) : text
  }

  /** "put up a stone. It was removed": what the text has named before is known. */
  #definite(named: string, others: string): string {
    const known = named.replace(/^an? /i, 'the ')
    return others ? `${known} ${others}` : known
  }

  /** "The duke, a soldier, fled": the comma that closes the apposition. */
  #closes({ subject, at }: Clause, chunks: readonly Chunk[]): string {
    const [first, last] = [subject[0] as number, subject.at(-1) as number]
    const isComma = ({ type }: Chunk): boolean => type === 'comma'
    return chunks.slice(first, last).some(isComma) && chunks.slice(last + 1, at).some(isComma) ? ',' : ''
  }

  /** "was" for a participle whose auxiliary stands before another verb, or nowhere. */
  auxiliary(clause: Clause, owner: Clause, chunks: readonly Chunk[]): string {
    const { verb } = clause
    if (verb.head !== verb.first) return ''
    const shared = verb.passive || verb.tense === 'pluperfect'
    if (!shared && clause.kind !== 'reduced') return ''
    if (clause.kind === 'reduced' && verb.tense === 'gerund') return ''
    if (verb.tense === 'pluperfect') return verb.passive ? 'had been' : 'had'
    return this.#isPlural(owner, chunks) ? 'were' : 'was'
  }

  #isPlural(owner: Clause, chunks: readonly Chunk[]): boolean {
    const { tokens } = this.document
    const subject = subjectChunk(owner, chunks)
    const head = subject ? (subject.head ?? subject.first) : -1
    const word = tokens.text[head] ?? ''
    // "Two were caught"
    const number = tokens.pos[head] === 'NUM' && !/^(?:one|1)$/i.test(word)
    if (subject?.named?.entity.type === 'group' && /s$/.test(word)) return true
    return (
      this.#isJoined(owner, chunks) ||
      number ||
      PLURAL.test(word) ||
      (tokens.pos[head] === 'NOUN' && /[^su]s$/.test(word))
    )
  }

  /** "Grey and Dudley"; but "the yacht, 310 tons," is one. */
  #isJoined({ subject }: Clause, chunks: readonly Chunk[]): boolean {
    return (
      subject.length > 1 &&
      chunks.slice(subject[0] as number, subject.at(-1) as number).some(({ type }) => type === 'coordinator')
    )
  }

  /** "carrying out": "carried out"; "being made": "was made". */
  asPast(clause: Clause, owner: Clause, chunks: readonly Chunk[]): string {
    const { verb } = clause
    if (!verb.passive) return pastOf(verb.lemma)
    return `${this.#isPlural(owner, chunks) ? 'were' : 'was'} ${this.document.tokens.text[verb.head] ?? ''}`
  }
}
