import type { LinkedMention } from '../../entity/layer.js'
import type { Tokens } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { PERSONAL_NOUN } from '../grammar/words.js'
import type { ReadSentence } from '../happening/happening.js'
import { eventLexicon, objectKind } from '../lexicon/index.js'

/** What the subject of a clause stands for: chunks `from` up to, not including, `to` of the sentence that names it, or a person named there. */
export interface Referent {
  readonly chunks: readonly Chunk[]
  readonly from: number
  readonly to: number
  readonly person?: LinkedMention
}

/** A clause that a later one may refer to. */
interface Told {
  readonly clause: Clause
  readonly chunks: readonly Chunk[]
}

const PRONOUN = /^(?:he|she|they|it)$/
const WHICH_OF_TWO = /^(?:former|latter)$/
/** Heads of phrases that say when or how often, which no pronoun stands for. */
const MEASURE = /^(?:times|days|weeks|months|years|miles|losses|hours|minutes)$/
/** Bodies of people that "they" stands for. */
const BODY =
  /^(?:army|navy|fleet|crew|garrison|committee|council|government|parliament|cavalry|infantry|crowd|mob|force|clan|tribe)$/
/** Longest subject, in chunks, that a pronoun is read as standing for. */
const LONGEST = 8
const NONE: ReadonlyMap<Clause, Referent> = new Map()

/**
 * Reads the subject pronouns that the entity stage has left open: one stands for the subject of the main clause before it, in
 * the sentence or in the one before, where that fits in number and gender and nothing else there does.
 */
export class Antecedents {
  /** The main clause whose subject a pronoun can stand for. */
  #last: Told | null = null
  /** The main clause before, of which "the former" and "the latter" are said. */
  #told: Told | null = null
  #paragraph = -1

  constructor(readonly tokens: Tokens) {}

  /** The referents of the open subject pronouns of a sentence; to be called with the sentences in their order. */
  read({ chunks, clauses }: ReadSentence, paragraph: number): ReadonlyMap<Clause, Referent> {
    if (paragraph !== this.#paragraph) {
      this.#last = null
      this.#told = null
    }
    this.#paragraph = paragraph
    let found: Map<Clause, Referent> | undefined
    for (const clause of clauses) {
      const subject = chunks[clause.subject[0] ?? -1]
      if (!subject || clause.kind === 'complement') continue
      const words = subject.end - subject.first
      const oneOfTwo = words === 2 && WHICH_OF_TWO.test(subject.last)
      const open = words === 1 && PRONOUN.test(subject.word) && !subject.named
      const referent = oneOfTwo
        ? this.#told && (twoIn(this.#told)?.[subject.last === 'former' ? 0 : 1] ?? null)
        : open && this.#last
          ? this.#refer(subject.word, { clause, chunks }, this.#last)
          : null
      if (referent) {
        found ??= new Map()
        found.set(clause, referent)
      }
      if (clause.kind !== 'main' || oneOfTwo) continue
      this.#told = { clause, chunks }
      if (!open) this.#last = this.#told
      else if (!referent) this.#last = null
    }
    return found ?? NONE
  }

  #refer(pronoun: string, told: Told, last: Told): Referent | null {
    const from = last.clause.subject[0] as number
    let to = (last.clause.subject.at(-1) as number) + 1
    const first = last.chunks[from] as Chunk
    if (to > from + LONGEST || from > last.clause.at) return null
    // A bare pronoun that is linked is named by its entity; one that is not names nobody.
    if (this.tokens.pos[first.head ?? first.first] === 'PRON' && !first.named) return null
    // "The duke, a soldier, …": the comma that closes the apposition goes with it.
    if (last.chunks.slice(from, to).some(({ type }) => type === 'comma') && last.chunks[to]?.type === 'comma') to++
    if (pronoun === 'they') return this.#they(told, last, { chunks: last.chunks, from, to })
    if (pronoun === 'it') return this.#it(told, last, { chunks: last.chunks, from, to })
    return this.#heOrShe(pronoun, last, { chunks: last.chunks, from, to })
  }

  #they(told: Told, { clause, chunks }: Told, subject: Referent): Referent | null {
    const joined = chunks.slice(subject.from, subject.to).some(({ word }) => word === 'and')
    if (apposed(clause, chunks) || !(joined || this.#isPlural(chunks[subject.from] as Chunk))) return null
    // Of "They decided" no things are the subject.
    const byPeople = isPersonal(told.clause)
    const rival = others(clause, chunks).some(chunk => this.#isPlural(chunk) && !(byPeople && !this.#isPeople(chunk)))
    return rival ? null : subject
  }

  #heOrShe(pronoun: string, { clause, chunks }: Told, subject: Referent): Referent | null {
    const first = chunks[subject.from] as Chunk
    const one = apposed(clause, chunks)
    // "Grey and Dudley fled. He …": either could be meant.
    if (!one && chunks.slice(subject.from, subject.to).some(({ word }) => word === 'and')) return null
    const named = one ?? first.named
    // "Dudley's army marched": he is Dudley.
    const owner = named ? undefined : first.mentions?.find(({ end }) => this.#isOwner(end, first))
    const person = named?.entity.type === 'person' ? named : (owner ?? this.#onlyPerson(clause, chunks, first))
    if (person?.entity.type !== 'person') return null
    const gender = pronoun === 'he' ? 'male' : 'female'
    const agrees = ({ entity }: LinkedMention): boolean =>
      entity.type === 'person' && ((entity.gender ?? 'unknown') === 'unknown' || entity.gender === gender)
    if (!agrees(person)) return this.#otherPerson(pronoun, clause, chunks, subject)
    const rival = others(clause, chunks).some(({ mentions }) =>
      mentions?.some(mention => mention.entity !== person.entity && agrees(mention)),
    )
    if (rival) return null
    return person === first.named ? subject : { ...subject, person }
  }

  /** "Dudley married Jane Grey. She …": the one person of that gender whom a clause about another names. */
  #otherPerson(pronoun: string, clause: Clause, chunks: readonly Chunk[], subject: Referent): Referent | null {
    const gender = pronoun === 'he' ? 'male' : 'female'
    const fits = others(clause, chunks).flatMap(({ mentions }) =>
      (mentions ?? []).filter(
        ({ entity, kind }) =>
          kind === 'name' && entity.type === 'person' && [gender, 'unknown', undefined].includes(entity.gender),
      ),
    )
    const [person] = fits
    return person && fits.every(({ entity }) => entity === person.entity) ? { ...subject, person } : null
  }

  /** "The town fell to the khan. He …": nobody else is named, and no people are the subject. */
  #onlyPerson(clause: Clause, chunks: readonly Chunk[], first: Chunk): LinkedMention | undefined {
    if (this.#isPeople(first)) return undefined
    const persons = others(clause, chunks).flatMap(({ mentions }) =>
      (mentions ?? []).filter(({ kind, entity }) => kind === 'name' && entity.type === 'person'),
    )
    const [one] = persons
    const people = others(clause, chunks).some(
      chunk => !chunk.named && chunk.preposition !== 'as' && this.#isPeople(chunk),
    )
    return one && !people && persons.every(({ entity }) => entity === one.entity) ? one : undefined
  }

  #it(told: Told, { clause, chunks }: Told, subject: Referent): Referent | null {
    // "signed the treaty. It provided that …": a document says.
    if (eventLexicon().verbs.get(told.clause.verb.lemma) === 'statement') {
      const at = clause.at + 1
      const document = chunks[at]
      const says = document?.type === 'noun' && /^(?:legal|publication|statement)$/.test(this.#kind(document) ?? '')
      if (says && !this.#isQuoted(document)) return { chunks, from: at, to: at + 1 }
    }
    // "it was made clear that", "it was hard to say": it stands for what follows.
    const { at } = told.clause
    if (told.chunks.slice(at + 1, at + 4).some(({ type, verb }) => type === 'that' || verb?.tense === 'infinitive'))
      return null
    const first = chunks[subject.from] as Chunk
    const isThing = clause.subject.length === 1 && first.named?.entity.type !== 'person' && !this.#isPeople(first)
    if (chunks !== told.chunks || !isThing || first.word === 'it' || this.#isPlural(first)) return null
    const rival = others(clause, chunks).some(chunk => chunk.preposition === undefined && !this.#isPlural(chunk))
    return rival ? null : subject
  }

  #kind({ first, end }: Chunk): string | undefined {
    for (let token = first; token < end; token++) {
      const kind = objectKind(this.#low(token))
      if (kind) return kind
      if (this.#low(token) === 'of') break
    }
    return undefined
  }

  #isQuoted({ first, end }: Chunk): boolean {
    for (let token = first; token < end; token++) if (/["“‘]/.test(this.tokens.text[token] as string)) return true
    return false
  }

  #low(token: number): string {
    return this.tokens.low[token] as string
  }

  /** A possessive ends there. */
  #isOwner(end: number, { first, end: last }: Chunk): boolean {
    for (let token = first; token < last; token++)
      if (this.tokens.start[token] === end) return /^['’]s?$/.test(this.#low(token))
    return false
  }

  #isPeople({ head, first, named }: Chunk): boolean {
    return (
      /^(?:person|organization|group)$/.test(named?.entity.type ?? '') || PERSONAL_NOUN.test(this.#low(head ?? first))
    )
  }

  /** "the Athenians", "both generals", "the committee". */
  #isPlural({ head, first, named }: Chunk): boolean {
    const at = head ?? first
    const word = this.#low(at)
    const pos = this.tokens.pos[at]
    if (named && /^(?:person|place|work|event)$/.test(named.entity.type)) return false
    if (named?.entity.type === 'organization' || named?.entity.type === 'group') return true
    if (MEASURE.test(word) || (pos !== 'NOUN' && pos !== 'PROPN')) return false
    return /[^su]s$/.test(word) || /^(?:men|women|people|police)$/.test(word) || (pos === 'NOUN' && BODY.test(word))
  }
}

/** The nouns of a clause besides its subject. */
const others = ({ start, end, subject }: Clause, chunks: readonly Chunk[]): Chunk[] =>
  chunks.slice(start, end).filter((chunk, i) => chunk.type === 'noun' && !subject.includes(start + i))

/** "An old printer and writer, Dudley, …": the one person whom the subject ends by naming. */
function apposed({ subject }: Clause, chunks: readonly Chunk[]): LinkedMention | undefined {
  const last = subject.at(-1) as number
  const set = subject.length > 1 && chunks[last - 1]?.type === 'comma' && chunks[last + 1]?.type === 'comma'
  const named = set ? chunks[last]?.named : undefined
  return named?.entity.type === 'person' ? named : undefined
}

/** The verb tells what only people do. */
function isPersonal({ verb: { lemma } }: Clause): boolean {
  const { report, wish, verbs } = eventLexicon()
  return report.has(lemma) || wish.has(lemma) || /^(?:statement|meeting)$/.test(verbs.get(lemma) ?? '')
}

/** The two that a clause names, where it names two of a kind and no third. */
function twoIn({ clause, chunks }: Told): readonly [Referent, Referent] | null {
  const found = new Map<string, Referent>()
  let kind: string | undefined
  for (let i = clause.start; i < clause.end; i++) {
    const entity = chunks[i]?.named?.entity
    if (!entity || (kind !== undefined && entity.type !== kind)) continue
    kind = entity.type
    if (!found.has(entity.id)) found.set(entity.id, { chunks, from: i, to: i + 1 })
  }
  const [first, second, third] = found.values()
  return first && second && !third ? [first, second] : null
}
