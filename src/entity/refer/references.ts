import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { type Gender, KIN, PERSON_NOUNS } from '../name/titles.js'
import { Descriptions, IN_HEADING, IN_TITLE } from './descriptions.js'
import { partOf } from './grammar.js'
import { isReferring, MANY, phraseStart, placeOf, SHIPS, saysWhatSomebodyIs, WRITINGS } from './phrases.js'
import { type PronounRow, pronounOf } from './pronouns.js'
import { type Count, type Ranked, type Trace, Traces } from './traces.js'

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
  /** Nouns that its roles imply; they mean it only with a word that tells it apart ("the Soviet leader"). */
  readonly implied: ReadonlySet<string>
  /** Nouns by which it may go besides: "the firm" of a bank. */
  readonly wider: ReadonlySet<string>
  /** Every folded word of its roles and its name. */
  readonly said: ReadonlySet<string>
}

/** A pronoun or description that refers to an entity. */
export interface Reference {
  readonly firstToken: number
  readonly endToken: number
  readonly entity: number
  readonly kind: 'pronoun' | 'nominal'
  readonly confidence: number
}

/** A referent must reach this score, and lead the next one by this much, to be sure to a reader. */
const SURE_PERSON = { score: 1, lead: 0.3, base: 0.6 }
const SURE_THING = { score: 1.2, lead: 0.4, base: 0.55 }
/** So much less is enough where nobody else of that sex was spoken of. */
const NOBODY_ELSE = 0.35
const BY_PLACE = 0.95

/** Whom a body has and no happening: "its owner" of a company, whatever strike was spoken of since. */
const STAFF: ReadonlySet<string> = new Set(
  'owner owners chairman chairwoman editor editors staff members workers directors shareholders employees founders founder treasurer secretary president proprietor proprietors manager managers'.split(
    ' ',
  ),
)
/** How much likelier it is a body that has them. */
const HAS_STAFF = 0.5

/** Tokens of the longest phrase that opens a sentence before its subject. */
const LONGEST_OPENING = 20

const numberOf = (type: EntityType): Count => (type === 'person' ? 'person' : type === 'group' ? 'many' : 'thing')

/** Resolves pronouns and descriptions, from the start of the text to its end, with what was spoken of last in mind. */
export class ReferenceReader {
  private readonly traces: Traces
  private readonly found: Reference[] = []
  /** The name that comes next in the text. */
  private nextName = 0
  private readonly descriptions: Descriptions
  /** The sentence with which the text begins, behind its title. */
  private readonly lead: number

  constructor(
    private readonly document: Document,
    private readonly names: readonly NamedPlace[],
    private readonly referents: readonly Referent[],
    /** The person whom the text is about, or -1. */
    private readonly hero: number,
    /** Whether it tells the life of that person. */
    biography: boolean,
  ) {
    this.traces = new Traces(document, hero, referents[hero]?.gender ?? null, biography)
    this.descriptions = new Descriptions(document, referents)
    this.lead = document.paragraphs.find(({ kind }) => kind === 'body')?.firstSentence ?? -1
  }

  read(): Reference[] {
    const { paragraphs } = this.document
    let next = 0
    let section = -1
    paragraphs.forEach((paragraph, p) => {
      if (paragraph.section !== section) this.traces.forget()
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
      this.nextName = next
      if (name && name.firstToken === i) {
        this.remember(name.entity, name.from, name.endToken, s, p, false, heading)
        i = name.endToken - 1
        continue
      }
      if (heading) continue
      const word = tokens.text[i] as string
      const pos = tokens.pos[i]
      const pronoun =
        pos === 'PRON' || pos === 'DET' || pos === 'ADJ'
          ? pronounOf(tokens.low[i] as string, tokens.pos[i + 1])
          : undefined
      if (pronoun) this.readPronoun(pronoun, i, s, p)
      else if (pos === 'NOUN' || pos === 'PROPN') this.readNoun(i, s, p)
      else if (pos === 'PRON' && /^(?:who|whose|whom)$/i.test(word)) this.readRelative(i, s, p)
    }
    return next
  }

  private remember(
    entity: number,
    first: number,
    end: number,
    s: number,
    p: number,
    pronoun: boolean,
    heading = false,
  ): void {
    const referent = this.referents[entity]
    if (!referent) return
    this.descriptions.note(
      entity,
      first,
      p,
      this.prominence(first, s, heading, referent.type !== 'person' || entity === this.hero),
    )
    this.trace({
      entity,
      gender: referent.gender ?? this.traces.genderOf(entity),
      number: numberOf(referent.type),
      token: first,
      end,
      sentence: s,
      paragraph: p,
      part: partOf(this.document, first, end),
      pronoun,
    })
  }

  private prominence(first: number, s: number, heading: boolean, mayOpen: boolean): number {
    if (s > this.lead) return heading ? IN_HEADING : 0
    const { sentences, tokens } = this.document
    const lead = sentences[s]?.firstToken ?? 0
    const opens = first === lead || (first === lead + 1 && tokens.low[lead] === 'the')
    return heading || (opens && mayOpen) ? IN_TITLE : IN_HEADING
  }

  private trace(trace: Trace): void {
    this.traces.keep(trace.number, trace)
    if (this.isShip(trace)) this.traces.keep('person', { ...trace, gender: 'female' })
    if (trace.entity < 0) return
    this.traces.keep('named', trace)
    // "The committee said they would": British usage lets a body be many.
    if (this.referents[trace.entity]?.type === 'organization') this.traces.keep('many', trace)
  }

  /** "the Beagle", "the ship": called "she" like a woman. */
  private isShip({ entity, number, token, end }: Trace): boolean {
    const { low } = this.document.tokens
    if (number !== 'thing') return false
    if (SHIPS.has(low[end - 1] as string)) return true
    const referent = this.referents[entity]
    return referent?.type === 'other' && referent.nouns.size === 0 && (low[token - 1] === 'the' || low[token] === 'the')
  }

  private refer(entity: number, first: number, end: number, kind: Reference['kind'], confidence: number): void {
    this.found.push({ firstToken: first, endToken: end, entity, kind, confidence })
  }

  /** "Rosa Luxemburg, who", "the Persians who": directly behind a name, or behind the comma that follows it. */
  private readRelative(i: number, s: number, p: number): void {
    const last = this.traces.named.at(-1)
    if (!last || last.sentence !== s || last.number === 'thing') return
    const { end } = last
    if (end === i || (end === i - 1 && this.document.tokens.text[end] === ',')) {
      this.refer(last.entity, i, i + 1, 'pronoun', BY_PLACE)
      this.remember(last.entity, i, i + 1, s, p, true)
    }
  }

  private readPronoun(pronoun: PronounRow, i: number, s: number, p: number): void {
    const author = pronoun.case === 'possessive' ? this.authorBehind(pronoun, i) : -1
    if (author >= 0) {
      this.refer(author, i, i + 1, 'pronoun', BY_PLACE)
      return
    }
    const thing = pronoun.number === 'thing'
    if (thing && !isReferring(this.document, i)) return
    const ranked = this.traces.rank(pronoun, placeOf(this.document, i, s, p))
    const staffed = thing && STAFF.has(this.document.tokens.low[i + 1] as string)
    const [best, second] = staffed ? this.ofBodies(ranked) : ranked
    const lead = best ? best.score - (second?.score ?? 0) : 0
    const sure = pronoun.number === 'person' ? SURE_PERSON : SURE_THING
    const least = sure.score - (second || pronoun.number !== 'person' ? 0 : NOBODY_ELSE)
    if (!best || best.entity < 0 || best.score < least || (second && lead < sure.lead)) {
      // Whoever is meant stays in the reader's mind, and may be meant again.
      if (pronoun.number === 'person' && pronoun.case === 'subject')
        this.nameless(pronoun.gender, 'person', i, s, p, true)
      return
    }
    const confidence = Math.min(
      0.95,
      sure.base + 0.15 * Math.max(0, Math.min(best.score - sure.score, 1)) + 0.2 * Math.min(lead, 1),
    )
    this.refer(best.entity, i, i + 1, 'pronoun', round(confidence))
    if (pronoun.gender && this.referents[best.entity]?.type === 'person') this.traces.learn(best.entity, pronoun.gender)
    this.remember(best.entity, i, i + 1, s, p, true)
  }

  /** Those who may have a staff: no happenings, and no places where a body was spoken of. */
  private ofBodies(ranked: readonly Ranked[]): Ranked[] {
    const typeOf = ({ entity }: Ranked): EntityType | undefined => this.referents[entity]?.type
    const body = ranked.some(one => typeOf(one) === 'organization')
    return ranked
      .filter(one => typeOf(one) !== 'event' && !(body && typeOf(one) === 'place'))
      .map(one => (typeOf(one) === 'organization' ? { entity: one.entity, score: one.score + HAS_STAFF } : one))
      .sort((a, b) => b.score - a.score)
  }

  /** Whose writing opens the sentence: "In his memoirs, Churchill"; or -1. */
  private authorBehind({ gender, number }: PronounRow, i: number): number {
    const { tokens, sentences } = this.document
    const sentence = sentences[tokens.sentence[i] as number]
    if (number !== 'person' || !sentence || sentence.firstToken !== i - 1 || tokens.low[i - 1] !== 'in') return -1
    const end = Math.min(sentence.endToken, i + LONGEST_OPENING)
    let written = false
    let next = this.nextName
    for (let at = i + 1; at < end; at++) {
      while (next < this.names.length && (this.names[next] as NamedPlace).firstToken < at) next++
      const name = this.names[next]
      const referent = name?.firstToken === at ? this.referents[name.entity] : undefined
      if (referent?.type === 'person' && tokens.text[(name as NamedPlace).from - 1] === ',') {
        const fits = gender === null || referent.gender === null || referent.gender === gender
        return written && fits ? (name as NamedPlace).entity : -1
      }
      if (WRITINGS.has(tokens.low[at] as string)) written = true
      else if (tokens.pos[at] === 'VERB' || tokens.pos[at] === 'AUX') return -1
    }
    return -1
  }

  private nameless(gender: Gender | null, number: Count, i: number, s: number, p: number, pronoun: boolean): void {
    this.trace({
      entity: -1,
      gender,
      number,
      token: i,
      end: i + 1,
      sentence: s,
      paragraph: p,
      part: partOf(this.document, i, i + 1),
      pronoun,
    })
  }

  /** "The mayor, Carl Goerdeler, resigned": the name behind the comma says who is meant. */
  private isExplained(i: number): boolean {
    const next = this.names[this.nextName]
    return next?.from === i + 2 && this.document.tokens.text[i + 1] === ',' && this.isOffice(next, i)
  }

  /** Whether a name and the noun before it are of one kind: "the mayor, Goerdeler", but "in the city, Goerdeler". */
  private isOffice({ entity }: NamedPlace, i: number): boolean {
    const person = PERSON_NOUNS.has(this.document.tokens.low[i] as string)
    return person === (this.referents[entity]?.type === 'person')
  }

  /** A common noun: perhaps a description of somebody named, else somebody or something else that a pronoun may mean. */
  private readNoun(i: number, s: number, p: number): void {
    const { tokens } = this.document
    const word = tokens.low[i] as string
    if (tokens.pos[i + 1] === 'NOUN' || tokens.pos[i + 1] === 'PROPN' || tokens.text[i + 1] === '-') return
    const first = phraseStart(this.document, i)
    const described = this.isExplained(i) ? null : this.descriptions.read(first, i, s, p, this.traces.named)
    if (described) {
      this.refer(described.entity, first, i + 1, 'nominal', round(described.confidence))
      this.remember(described.entity, first, i + 1, s, p, true)
      return
    }
    const many =
      MANY.has(word) || (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !PERSON_NOUNS.has(word))
    const person = PERSON_NOUNS.has(word)
    if ((many && KIN.has(word)) || (person && saysWhatSomebodyIs(this.document, first))) return
    this.nameless(PERSON_NOUNS.get(word) ?? null, many ? 'many' : person ? 'person' : 'thing', i, s, p, false)
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
