import type { LinkedMention } from '../../entity/layer.js'
import type { Tokens } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { PERSONAL_NOUN } from '../grammar/words.js'
import type { ReadSentence } from '../happening/happening.js'

/** What the subject of a clause stands for: chunks `from` up to, not including, `to` of the sentence that names it. */
export interface Referent {
  readonly chunks: readonly Chunk[]
  readonly from: number
  readonly to: number
  readonly mentions: readonly LinkedMention[]
}

interface Told {
  readonly clause: Clause
  readonly chunks: readonly Chunk[]
}

interface Candidate extends Referent {
  readonly plural: boolean
  /** The person whom it names, if it names one. */
  readonly person: LinkedMention | null
  readonly isThing: boolean
  /** Others in the clause that "it" could stand for. */
  readonly things: boolean
  /** Others in the clause that "they" could stand for; persons whom "he" or "she" could. */
  readonly groups: boolean
  readonly persons: readonly LinkedMention[]
}

const PRONOUN = /^(?:he|she|they|it)$/
const WHICH_OF_TWO = /^(?:former|latter)$/
/** Heads of phrases that say when or how often, which no pronoun stands for. */
const MEASURE = /^(?:times|days|weeks|months|years|miles|losses|hours|minutes)$/
/** Longest subject, in chunks, that a pronoun is read as standing for. */
const LONGEST = 7

/**
 * Reads personal pronouns that the entity stage has left open: the subject of a clause stands for the subject of the main
 * clause before it, in the sentence or in the one before, where that fits in number and gender and nothing else there does.
 */
export class Antecedents {
  /** The main clause whose subject a pronoun can stand for. */
  #last: Told | null = null
  /** The one before, whose subject is neither "the former" nor "the latter". */
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
      const [first] = clause.subject
      const subject = first === undefined ? undefined : chunks[first]
      if (!subject || clause.kind === 'complement') continue
      if (WHICH_OF_TWO.test(subject.last) && subject.end === subject.first + 2) {
        const one = this.#told && twoIn(this.#told)?.[subject.last === 'former' ? 0 : 1]
        if (one) {
          found ??= new Map()
          found.set(clause, one)
        }
        continue
      }
      if (clause.kind === 'main') this.#told = { clause, chunks }
      if (PRONOUN.test(subject.word) && subject.end === subject.first + 1 && !subject.named) {
        const last = this.#last && this.#candidate(this.#last)
        if (last && (subject.word !== 'it' || last.chunks === chunks) && this.#fits(last, subject.word)) {
          found ??= new Map()
          found.set(clause, last)
        } else if (clause.kind === 'main') this.#last = null
      } else if (clause.kind === 'main') this.#last = { clause, chunks }
    }
    // A sentence without a clause of its own, or in the present, does not part a pronoun from what it stands for.
    return found ?? NONE
  }

  #fits({ plural, person, isThing, groups, things, persons }: Candidate, pronoun: string): boolean {
    if (pronoun === 'they') return plural && !groups
    if (pronoun === 'it') return !plural && isThing && !things
    const gender = pronoun === 'he' ? 'male' : 'female'
    const agrees = ({ entity }: LinkedMention): boolean =>
      (entity.gender ?? 'unknown') === 'unknown' || entity.gender === gender
    return person !== null && agrees(person) && !persons.some(agrees)
  }

  #candidate({ clause, chunks }: Told): Candidate | null {
    const from = clause.subject[0] as number
    const last = clause.subject.at(-1) as number
    const first = chunks[from] as Chunk
    if (last >= from + LONGEST || from > clause.at) return null
    // A bare pronoun that is linked is named by its entity; one that is not names nobody.
    if (this.tokens.pos[first.head ?? first.first] === 'PRON' && !first.named) return null
    const mentions = clause.subject.flatMap(at => {
      const { named } = chunks[at] as Chunk
      return named ? [named] : []
    })
    // "An old printer and writer, Dudley, …": one person.
    const name = chunks[last] as Chunk
    const apposed =
      last > from &&
      chunks[last - 1]?.type === 'comma' &&
      chunks[last + 1]?.type === 'comma' &&
      name.named?.entity.type === 'person'
    const joined = !apposed && clause.subject.length > 1 && chunks.slice(from, last).some(({ word }) => word === 'and')
    const others = chunks
      .slice(clause.start, clause.end)
      .filter(chunk => chunk.type === 'noun' && !clause.subject.includes(chunks.indexOf(chunk)))
    const names = apposed ? name : first
    const person = !joined && names.named?.entity.type === 'person' ? names.named : null
    return {
      chunks,
      from: apposed ? last : from,
      to: last + 1,
      mentions,
      isThing:
        !joined &&
        first.word !== 'it' &&
        names.named?.entity.type !== 'person' &&
        !PERSONAL_NOUN.test(this.tokens.text[names.head ?? names.first] as string),
      things: others.some(chunk => chunk.preposition === undefined && !this.#isPlural(chunk)),
      plural: joined || this.#isPlural(names),
      person,
      groups: others.some(chunk => this.#isPlural(chunk)),
      persons: others
        .flatMap(({ mentions: inside }) => inside ?? [])
        .filter(({ entity }) => entity.type === 'person' && entity !== person?.entity),
    }
  }

  /** "the Athenians", "both generals", "the committee". */
  #isPlural({ head, first, named }: Chunk): boolean {
    const at = head ?? first
    const word = (this.tokens.text[at] as string).toLowerCase()
    const pos = this.tokens.pos[at]
    if (named && /^(?:person|place|work|event)$/.test(named.entity.type)) return false
    if (named?.entity.type === 'organization' || named?.entity.type === 'group') return true
    if (MEASURE.test(word)) return false
    return (
      (pos === 'NOUN' || pos === 'PROPN') &&
      (/[^su]s$/.test(word) ||
        /^(?:men|women|people|police)$/.test(word) ||
        (pos === 'NOUN' && BODY.test(word) && PERSONAL_NOUN.test(word)))
    )
  }
}

/** The two that a clause names, where it names two of a kind and no third. */
function twoIn({ clause, chunks }: Told): readonly [Referent, Referent] | null {
  const found = new Map<string, Referent>()
  let kind: string | undefined
  for (let i = clause.start; i < clause.end; i++) {
    const named = chunks[i]?.named
    if (!named || (kind !== undefined && named.entity.type !== kind)) continue
    kind = named.entity.type
    if (!found.has(named.entity.id)) found.set(named.entity.id, { chunks, from: i, to: i + 1, mentions: [named] })
  }
  const [first, second, third] = found.values()
  return first && second && !third ? [first, second] : null
}

/** Bodies of people that "they" stands for. */
const BODY =
  /^(?:army|navy|fleet|crew|garrison|committee|council|government|parliament|cavalry|infantry|crowd|mob|force|clan|tribe)$/
const NONE: ReadonlyMap<Clause, Referent> = new Map()
