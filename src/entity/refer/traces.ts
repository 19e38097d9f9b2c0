import type { Document } from '../../reading/document.js'
import type { Gender } from '../name/titles.js'
import {
  clauseBetween,
  hasObjectPronoun,
  inSecondPredicate,
  isInMainClause,
  type Part,
  standsOutside,
  toldOfPlace,
} from './grammar.js'
import type { PronounRow } from './pronouns.js'
import {
  ALONE,
  BY_DISTANCE,
  CENTRE,
  CENTRE_OF_LIFE,
  CONTINUES,
  COORDINATE,
  EACH_TIME,
  FRONTED,
  GOES_ON,
  LEAST_TOPIC,
  LIFE_GOES_ON,
  MOST_TIMES,
  NAMELESS,
  OTHER_NUMBER,
  OTHER_PARAGRAPH,
  OUT_OF_SIGHT,
  OWN_CLAUSE,
  OWNER,
  PRONOUN,
  SAME_SEX,
  SEX_UNKNOWN,
  SUBJECT,
  SUBORDINATE,
  SUPERSEDED,
  TOPIC,
} from './weights.js'

/** The number of the pronouns that take something up. */
export type Count = PronounRow['number']

/** Somebody or something that was spoken of; `entity` is -1 for one without a name, or not known which. */
export interface Trace {
  readonly entity: number
  readonly gender: Gender | null
  readonly number: Count
  readonly token: number
  readonly end: number
  readonly sentence: number
  readonly paragraph: number
  readonly part: Part
  readonly pronoun: boolean
}

/** Score of the subject of a clause for a pronoun that is its object. */
const ACTING = -1

/** "He looked around him": behind these the subject of the clause may be meant. */
const AROUND = /^(?:around|before|behind|beside|near)$/

/** Where a pronoun or description stands. */
export interface Place {
  readonly token: number
  readonly sentence: number
  readonly paragraph: number
  /** It opens the sentence, or what stands behind a quotation that does. */
  readonly opens: boolean
}

export interface Ranked {
  readonly entity: number
  readonly score: number
}

/** "took his son with him", but not "broke with him". */
const meansSubject = ({ tokens }: Document, i: number): boolean => {
  const before = tokens.text[i - 1] as string
  return AROUND.test(before) || (before === 'with' && /^(?:NOUN|PROPN|PRON)$/.test(tokens.pos[i - 2] ?? ''))
}

/** "Louis, through his envoy, made peace": in an aside behind the name. */
const inAside = ({ text, pos }: Document['tokens'], end: number, i: number): boolean =>
  end === i - 2 && text[end] === ',' && pos[i - 1] === 'ADP'

/** "With Bass he sailed", "Banks, to whom he wrote,": the subject of the clause is somebody else. */
const isOutside = (document: Document, trace: Trace, pronoun: PronounRow, place: Place): boolean =>
  pronoun.case === 'subject' &&
  trace.number === 'person' &&
  trace.sentence === place.sentence &&
  standsOutside(document, trace.token, trace.end, place.token)

const BE = /^(?:was|is|became|remained)$/

/** How many traces of each number are kept in mind. */
const MEMORY = 24
const FARTHEST_SENTENCE = 3

/** What a reader has in mind: who and what was spoken of last. */
export class Traces {
  private lists: Record<Count | 'named', Trace[]> = { person: [], thing: [], many: [], named: [] }
  /** How often each person was spoken of in this section, the most and the second most. */
  private persons = new Map<number, number>()
  private leader = -1
  private most = 0
  private second = 0
  private readonly learnt = new Map<number, Gender>()

  /** `hero`: the person whom the text is about, or -1. */
  constructor(
    private readonly document: Document,
    private readonly hero: number,
    private readonly heroGender: Gender | null,
    /** The text tells the life of the hero. */
    private readonly biography: boolean,
  ) {}

  /** Whom a pronoun has been taken to mean has its sex from there on. */
  learn(entity: number, gender: Gender): void {
    this.learnt.set(entity, gender)
  }

  genderOf(entity: number): Gender | null {
    return this.learnt.get(entity) ?? null
  }

  /** A new section begins: pronouns carry nothing over. */
  forget(): void {
    this.lists = { person: [], thing: [], many: [], named: this.lists.named }
    this.persons = new Map()
    this.leader = -1
    this.most = 0
    this.second = 0
  }

  keep(list: Count | 'named', trace: Trace): void {
    const traces = this.lists[list]
    traces.push(trace)
    if (traces.length > MEMORY * 2) this.lists[list] = traces.slice(-MEMORY)
    if (list === 'person' && trace.number === 'person' && trace.entity >= 0) this.count(trace.entity)
  }

  private count(entity: number): void {
    const times = (this.persons.get(entity) ?? 0) + 1
    this.persons.set(entity, times)
    if (entity !== this.leader && times > this.most) {
      this.second = this.most
      this.leader = entity
    } else if (entity !== this.leader) this.second = Math.max(this.second, times)
    this.most = Math.max(this.most, times)
  }

  /** What was named, the last at the end. */
  get named(): readonly Trace[] {
    return this.lists.named
  }

  /** The entities that a pronoun may take up, the likeliest first. */
  rank(pronoun: PronounRow, place: Place): Ranked[] {
    const scores = new Map<number, number>()
    const times = new Map<number, number>()
    // "Webb, who had met her": the subject of a clause, however often named, is not its object.
    const acting = new Set<number>()
    // Who was spoken of last before somebody else of that sex was.
    const late = new Set<number>()
    let since = -1
    const person = pronoun.number === 'person'
    let goesOn = pronoun.case === 'object' && inSecondPredicate(this.document, place.token)
    const traces = this.lists[pronoun.number]
    const first = Math.max(0, traces.length - MEMORY)
    for (let t = traces.length - 1; t >= first; t--) {
      const trace = traces[t] as Trace
      // Within the quotation behind which "he said" stands.
      if (trace.sentence > place.sentence) continue
      if (place.sentence - trace.sentence > FARTHEST_SENTENCE || place.paragraph - trace.paragraph > 1) break
      // Whom an unresolved "he" meant is forgotten where a new paragraph goes on with the life that is told.
      if (this.biography && trace.entity < 0 && trace.pronoun && trace.paragraph !== place.paragraph) continue
      const score = this.score(pronoun, place, trace)
      const key = trace.entity < 0 ? -1 - trace.token : trace.entity
      const gender = trace.gender ?? this.genderOf(trace.entity)
      const fits = pronoun.gender === null || gender === null || gender === pronoun.gender
      const owner =
        goesOn && trace.sentence === place.sentence && (trace.part === 'subject' || trace.part === 'subordinate')
      if (owner) goesOn = false
      if (owner || score === ACTING) acting.add(key)
      if (score === null || score === ACTING || acting.has(key)) continue
      times.set(key, (times.get(key) ?? 0) + 1)
      if (person && !scores.has(key) && trace.entity !== this.hero && trace.sentence < since) late.add(key)
      const held = late.has(key) ? score + SUPERSEDED : score
      if ((scores.get(key) ?? -1) < held) scores.set(key, held)
      if (
        fits &&
        trace.entity >= 0 &&
        trace.number === pronoun.number &&
        trace.part !== 'subordinate' &&
        trace.sentence < place.sentence
      )
        since = Math.max(since, trace.sentence)
    }
    for (const key of acting) scores.delete(key)
    if (person && place.opens && pronoun.case === 'subject') this.goOn(pronoun, place, scores)
    if (person) this.remind(pronoun, place, scores)
    const topic = person ? this.topic() : -1
    return [...scores]
      .map(([entity, score]) => {
        const again = Math.min((times.get(entity) ?? 1) - 1, MOST_TIMES)
        return { entity, score: score + EACH_TIME * again + (entity === topic ? TOPIC : 0) }
      })
      .sort((a, b) => b.score - a.score)
  }

  /** Whom the text is about is never out of mind, and whom it goes on with in a new paragraph. */
  private remind(pronoun: PronounRow, place: Place, scores: Map<number, number>): void {
    const { gender } = pronoun
    if (this.hero < 0 || (gender !== null && this.heroGender !== null && gender !== this.heroGender)) return
    const opens =
      pronoun.case === 'subject' && this.document.paragraphs[place.paragraph]?.firstSentence === place.sentence
    const goesOn = opens && this.lists.person.at(-1)?.sentence !== place.sentence
    const score = Math.max(scores.get(this.hero) ?? OUT_OF_SIGHT, OUT_OF_SIGHT)
    scores.set(this.hero, score + (goesOn ? (this.biography ? LIFE_GOES_ON : GOES_ON) : 0))
  }

  /** A sentence that opens with a pronoun goes on with the one person of that sex whom the last one names or so calls. */
  private goOn(pronoun: PronounRow, place: Place, scores: Map<number, number>): void {
    const called = new Set<number>()
    const spoken = new Set<number>()
    const told = new Set<number>()
    const traces = this.lists.person
    for (let t = traces.length - 1; t >= 0; t--) {
      const { entity, sentence, pronoun: again, gender, number, token, part } = traces[t] as Trace
      if (sentence < place.sentence - 1) break
      const known = gender ?? this.genderOf(entity)
      if (sentence !== place.sentence - 1 || number !== 'person' || (known !== null && known !== pronoun.gender))
        continue
      const key = entity < 0 ? -1 - token : entity
      spoken.add(key)
      if (part !== 'subordinate') told.add(key)
      if (again) called.add(key)
    }
    const add = (keys: ReadonlySet<number>, bonus: number): void => {
      const [key] = keys
      const score = key === undefined || keys.size > 1 ? undefined : scores.get(key)
      if (score !== undefined) scores.set(key as number, score + bonus)
    }
    if (spoken.size === 1) add(told, ALONE)
    if (spoken.size > 1 && !hasObjectPronoun(this.document, place.token)) {
      const [key] = called
      add(called, this.biography && key === this.hero ? CENTRE_OF_LIFE : CENTRE)
    }
  }

  /** Null where the pronoun can't mean this trace, {@link ACTING} where it can't mean the entity at all. */
  private score(pronoun: PronounRow, place: Place, trace: Trace): number | null {
    const { tokens } = this.document
    const gender = trace.gender ?? this.genderOf(trace.entity)
    if (pronoun.gender !== null && gender !== null && pronoun.gender !== gender) return null
    if (isOutside(this.document, trace, pronoun, place)) return ACTING
    const distance = place.sentence - trace.sentence
    const aside =
      distance === 0 &&
      trace.part === 'subordinate' &&
      pronoun.case === 'subject' &&
      toldOfPlace(this.document, trace.token, trace.end, place.token)
    const subject = !aside && trace.part !== 'other' && trace.part !== 'possessor'
    const sameClause =
      distance === 0 &&
      (!clauseBetween(tokens, trace.end, place.token) ||
        (trace.part === 'subject' && isInMainClause(this.document, trace.end, place.token)))
    if (sameClause && pronoun.case === 'object' && subject)
      return meansSubject(this.document, place.token) ? null : ACTING
    // "Gade was his deputy"
    if (sameClause && subject && pronoun.case === 'possessive' && BE.test(tokens.low[place.token - 1] as string))
      return ACTING
    let score: number = BY_DISTANCE[distance] as number
    if (trace.paragraph !== place.paragraph) score += OTHER_PARAGRAPH
    if (trace.part === 'coordinate') score += COORDINATE
    else if (subject) score += trace.part === 'subject' || distance === 0 ? SUBJECT : SUBORDINATE
    if (!aside && trace.part === 'subordinate' && distance === 0 && pronoun.case === 'subject') score += FRONTED
    // "Gowon's advisers felt that he"
    if (trace.part === 'possessor' && distance === 0 && pronoun.case === 'subject') score += OWNER
    if (trace.pronoun) score += PRONOUN
    if (trace.part === 'subject' && pronoun.case === 'subject' && this.goesOn(trace, place)) score += CONTINUES
    if (sameClause && subject && (pronoun.case === 'possessive' || pronoun.case === 'reflexive')) score += OWN_CLAUSE
    if (
      pronoun.case === 'possessive' &&
      (subject || trace.number !== 'person') &&
      inAside(tokens, trace.end, place.token)
    )
      score += OWN_CLAUSE * 2
    if (pronoun.gender !== null) score += gender === null ? SEX_UNKNOWN[pronoun.gender] : SAME_SEX
    if (trace.entity < 0) score += NAMELESS
    if (trace.number !== pronoun.number) score += OTHER_NUMBER
    return score
  }

  /** Whether a pronoun opens the sentence, or the part behind a semicolon, that follows the one with a trace. */
  private goesOn(trace: Trace, { token, sentence, paragraph, opens }: Place): boolean {
    const { tokens } = this.document
    if (opens) return trace.sentence === sentence - 1 && trace.paragraph === paragraph
    return tokens.text[token - 1] === ';' && trace.sentence === sentence && trace.number === 'person'
  }

  /** The person whom the section is about, else the text; or -1. */
  private topic(): number {
    return this.most >= LEAST_TOPIC && this.most >= 2 * this.second ? this.leader : this.hero
  }
}
