import type { Document } from '../reading/document.js'
import type { EntityType } from '../schema/entity.js'
import { clauseBetween, type Part, partOf } from './grammar.js'
import { type PronounRow, pronounOf } from './pronouns.js'
import { type Gender, KIN, PERSON_NOUNS } from './titles.js'

/** A name with the entity it belongs to, as the resolver needs it. */
export interface NamedPlace {
  readonly firstToken: number
  readonly endToken: number
  readonly entity: number
  /** Token at which the name with its titles begins. */
  readonly from: number
}

/** An entity as the resolver needs it. */
export interface Referent {
  readonly type: EntityType
  gender: Gender | null
  /** Folded nouns by which the text may speak of it: heads of its roles, or of its name ("party"). */
  readonly nouns: ReadonlySet<string>
}

/** A pronoun or description that refers to an entity. */
export interface Reference {
  readonly firstToken: number
  readonly endToken: number
  readonly entity: number
  readonly kind: 'pronoun' | 'nominal'
  readonly confidence: number
}

/** Somebody or something that was spoken of; `entity` is -1 for one without a name. */
interface Trace {
  readonly entity: number
  readonly gender: Gender | null
  readonly number: 'person' | 'thing' | 'many'
  readonly token: number
  readonly end: number
  readonly sentence: number
  readonly paragraph: number
  readonly part: Part
  readonly pronoun: boolean
}

const MEMORY = 24
/** A referent must reach this score, and lead the next one by this much, to be sure to a reader. */
const SURE = 1
const LEAD = 0.3

const numberOf = (type: EntityType): Trace['number'] =>
  type === 'person' ? 'person' : type === 'group' ? 'many' : 'thing'

/** Resolves pronouns and descriptions, from the start of the text to its end, with what was spoken of last in mind. */
export class ReferenceReader {
  /** What was spoken of, by the number of the pronouns that take it up, and what was named. */
  private traces: Record<Trace['number'] | 'named', Trace[]> = { person: [], thing: [], many: [], named: [] }
  private readonly found: Reference[] = []
  /** How many entities the text may speak of by a noun. */
  private readonly bearers = new Map<string, number>()

  constructor(
    private readonly document: Document,
    private readonly names: readonly NamedPlace[],
    private readonly referents: readonly Referent[],
  ) {
    for (const { nouns } of referents) {
      for (const noun of nouns) this.bearers.set(noun, (this.bearers.get(noun) ?? 0) + 1)
    }
  }

  read(): Reference[] {
    const { paragraphs } = this.document
    let next = 0
    let section = -1
    paragraphs.forEach((paragraph, p) => {
      if (paragraph.section !== section) this.traces = { person: [], thing: [], many: [], named: [] }
      section = paragraph.section
      for (let s = paragraph.firstSentence; s < paragraph.endSentence; s++)
        next = this.readSentence(s, p, next, paragraph.kind === 'heading')
    })
    return this.found
  }

  private readSentence(s: number, p: number, firstName: number, heading: boolean): number {
    const { tokens, sentences } = this.document
    const sentence = sentences[s]
    if (!sentence) return firstName
    let next = firstName
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      while (next < this.names.length && (this.names[next] as NamedPlace).firstToken < i) next++
      const name = this.names[next]
      if (name && name.firstToken === i) {
        this.remember(name.entity, name.from, name.endToken, s, p, false)
        i = name.endToken - 1
        continue
      }
      if (heading) continue
      const word = tokens.text[i] as string
      const pos = tokens.pos[i]
      const pronoun = pos === 'PRON' || pos === 'DET' || pos === 'ADJ' ? pronounOf(word.toLowerCase()) : undefined
      if (pronoun) this.readPronoun(pronoun, i, s, p)
      else if (pos === 'NOUN' || pos === 'PROPN') this.readNoun(i, s, p)
      else if (pos === 'PRON' && /^(?:who|whose|whom)$/i.test(word)) this.readRelative(i, s, p)
    }
    return next
  }

  private remember(entity: number, first: number, end: number, s: number, p: number, pronoun: boolean): void {
    const referent = this.referents[entity]
    if (!referent) return
    this.trace({
      entity,
      gender: referent.gender,
      number: numberOf(referent.type),
      token: first,
      end,
      sentence: s,
      paragraph: p,
      part: partOf(this.document, first, end),
      pronoun,
    })
  }

  private trace(trace: Trace): void {
    this.keep(trace.number, trace)
    if (trace.entity < 0) return
    this.keep('named', trace)
    // "The committee said they would": British usage lets a body be many.
    if (this.referents[trace.entity]?.type === 'organization') this.keep('many', trace)
  }

  private keep(list: Trace['number'] | 'named', trace: Trace): void {
    const traces = this.traces[list]
    traces.push(trace)
    if (traces.length > MEMORY * 2) this.traces[list] = traces.slice(-MEMORY)
  }

  private refer(entity: number, first: number, end: number, kind: Reference['kind'], confidence: number): void {
    this.found.push({ firstToken: first, endToken: end, entity, kind, confidence })
  }

  private readRelative(i: number, s: number, p: number): void {
    const last = this.traces.named.at(-1)
    if (!last || last.sentence !== s || last.number === 'thing') return
    const { end } = last
    if (end === i || (end === i - 1 && this.document.tokens.text[end] === ',')) {
      this.refer(last.entity, i, i + 1, 'pronoun', 0.95)
      this.remember(last.entity, i, i + 1, s, p, true)
    }
  }

  private readPronoun(pronoun: PronounRow, i: number, s: number, p: number): void {
    if (pronoun.number === 'thing' && !this.isFullIt(i)) return
    const ranked = this.rank(pronoun, i, s, p)
    const [best, second] = ranked
    if (!best || best.entity < 0 || best.score < SURE) return
    const lead = best.score - (second?.score ?? 0)
    if (second && lead < LEAD) return
    const confidence = Math.min(0.95, 0.55 + 0.2 * Math.min(best.score - SURE, 1) + 0.25 * Math.min(lead, 1))
    this.refer(best.entity, i, i + 1, 'pronoun', Math.round(confidence * 100) / 100)
    this.remember(best.entity, i, i + 1, s, p, true)
  }

  /** "It was clear that", "it is said": no thing is meant. */
  private isFullIt(i: number): boolean {
    const { tokens } = this.document
    if ((tokens.text[i] as string).toLowerCase() !== 'it') return true
    return (
      tokens.pos[i + 1] === 'VERB' &&
      !/^(?:seems?|seemed|appears?|appeared|follows|followed|happened|took|takes|rained|snowed)$/i.test(
        tokens.text[i + 1] as string,
      )
    )
  }

  private rank(pronoun: PronounRow, i: number, s: number, p: number): { entity: number; score: number }[] {
    const { tokens } = this.document
    const scores = new Map<number, number>()
    const times = new Map<number, number>()
    const traces = this.traces[pronoun.number]
    for (let t = traces.length - 1; t >= 0 && t >= traces.length - MEMORY; t--) {
      const trace = traces[t] as Trace
      const distance = s - trace.sentence
      if (distance > 3 || p - trace.paragraph > 1) break
      if (pronoun.gender !== null && trace.gender !== null && pronoun.gender !== trace.gender) continue
      // "Stalin attacked him": the subject of a clause is not its object.
      if (
        distance === 0 &&
        pronoun.case === 'object' &&
        trace.part === 'subject' &&
        !clauseBetween(tokens, trace.token, i)
      )
        continue
      let score = distance === 0 ? 1 : distance === 1 ? 0.9 : distance === 2 ? 0.6 : 0.4
      if (trace.paragraph !== p) score -= 0.3
      if (trace.part === 'subject') score += 0.5
      if (trace.pronoun) score += 0.2
      if (trace.gender === null && pronoun.gender === 'female') score -= 0.5
      if (trace.gender === null && pronoun.gender === 'male') score -= 0.1
      if (trace.gender !== null && pronoun.gender !== null) score += 0.1
      if (trace.entity < 0) score -= 0.1
      else if (trace.number !== pronoun.number) score -= 0.3
      const key = trace.entity < 0 ? -1 - trace.token : trace.entity
      times.set(key, (times.get(key) ?? 0) + 1)
      if ((scores.get(key) ?? -1) < score) scores.set(key, score)
    }
    return [...scores]
      .map(([entity, score]) => ({ entity, score: score + Math.min(0.3, 0.1 * ((times.get(entity) ?? 1) - 1)) }))
      .sort((a, b) => b.score - a.score)
  }

  /** A common noun: perhaps a description of somebody named, else somebody or something else that a pronoun may mean. */
  private readNoun(i: number, s: number, p: number): void {
    const { tokens } = this.document
    const word = (tokens.text[i] as string).toLowerCase()
    const next = tokens.text[i + 1] ?? ''
    if (tokens.pos[i + 1] === 'NOUN' || tokens.pos[i + 1] === 'PROPN' || next === '-') return
    if (this.names.length > 0 && this.describe(word, i, s, p)) return
    const many = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !PERSON_NOUNS.has(word)
    const person = PERSON_NOUNS.has(word)
    if (many && KIN.has(word)) return
    this.trace({
      entity: -1,
      gender: PERSON_NOUNS.get(word) ?? null,
      number: many ? 'many' : person ? 'person' : 'thing',
      token: i,
      end: i + 1,
      sentence: s,
      paragraph: p,
      part: partOf(this.document, i, i + 1),
      pronoun: false,
    })
  }

  /** "the general", "the party": said of the one entity that bears the role or the noun, and was named last. */
  private describe(word: string, i: number, s: number, p: number): boolean {
    const { tokens } = this.document
    if (i === 0 || !/^(?:the|this|that)$/i.test(tokens.text[i - 1] as string)) return false
    if (/^(?:of|for|in|who|that|which)$/.test(tokens.text[i + 1] ?? '')) return false
    const bearers = this.bearers.get(word)
    if (bearers === undefined) return false
    let entity = -1
    let confidence = 0
    for (let t = this.traces.named.length - 1; t >= 0; t--) {
      const trace = this.traces.named[t] as Trace
      if (!this.referents[trace.entity]?.nouns.has(word)) continue
      if (entity < 0) {
        if (p - trace.paragraph > 1) break
        entity = trace.entity
        confidence = trace.paragraph === p ? 0.8 : 0.65
      } else if (trace.entity !== entity) {
        // Another bearer near by: a reader could not be sure.
        if (p === trace.paragraph) return false
        confidence -= 0.1
        break
      }
    }
    if (entity < 0) return false
    if (bearers === 1) confidence += 0.1
    this.refer(entity, i - 1, i + 1, 'nominal', Math.round(confidence * 100) / 100)
    this.remember(entity, i - 1, i + 1, s, p, true)
    return true
  }
}

/** Sex of persons of whom neither title nor first name tells it, by the pronouns of sentences that name nobody else. */
export function genderByPronouns(
  document: Document,
  names: readonly NamedPlace[],
  referents: readonly Referent[],
): Map<number, Gender> {
  const { tokens, sentences } = document
  const votes = new Map<number, { female: number; male: number }>()
  let n = 0
  while (n < names.length) {
    const { firstToken, entity, endToken } = names[n] as NamedPlace
    const s = tokens.sentence[firstToken] as number
    let alone = referents[entity]?.type === 'person'
    let next = n + 1
    for (; next < names.length && tokens.sentence[(names[next] as NamedPlace).firstToken] === s; next++) {
      const other = (names[next] as NamedPlace).entity
      if (other !== entity && referents[other]?.type === 'person') alone = false
    }
    n = next
    if (!alone || referents[entity]?.gender) continue
    const vote = votes.get(entity) ?? { female: 0, male: 0 }
    for (let i = endToken; i < (sentences[s]?.endToken ?? 0); i++) {
      const word = (tokens.text[i] as string).toLowerCase()
      // Another person of either sex may be meant from here on.
      if (PERSON_NOUNS.get(word)) break
      if (/^(?:he|his|him|himself)$/.test(word)) vote.male++
      else if (/^(?:she|her|herself)$/.test(word)) vote.female++
      else continue
      break
    }
    votes.set(entity, vote)
  }
  const genders = new Map<number, Gender>()
  for (const [entity, { female, male }] of votes) {
    if (female > 2 * male) genders.set(entity, 'female')
    else if (male > 2 * female) genders.set(entity, 'male')
  }
  return genders
}
