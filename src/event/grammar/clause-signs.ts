import type { Chunk } from './chunk.js'
import { subjectChunk } from './subject.js'
import type { VerbGroup } from './verb-group.js'
import { PREPOSITION_OR_SUBORDINATOR } from './words.js'

export const isBareNoun = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'noun' && chunk.preposition === undefined

const GAINS = /^(?:win|lose|rise|fall|grow|drop|carry|increase|shrink)$/
const MARGIN = /^(?:votes?|points?|seats?|majority|margin|delegates|half|third|quarter|cent)$/

const FINITE = new Set(['past', 'pluperfect', 'present', 'perfect'])

/** The phrase is the name of a place. */
const isPlace = ({ named }: Chunk): boolean => named?.entity.type === 'place'

/** Whether the form alone shows that the verb is finite. */
export const isFiniteForm = (verb: VerbGroup): boolean =>
  FINITE.has(verb.tense) || verb.modal !== null || verb.tense === 'base'

/** A clause that may link its subject to a predicate. */
interface PredicateClause {
  readonly verb: VerbGroup
  readonly at: number
  readonly subject: readonly number[]
}

/** What the chunks around a verb show of the clause it stands in. All numbers are indexes into the sentence's chunks. */
export class ClauseSigns {
  constructor(readonly chunks: readonly Chunk[]) {}

  followedByObject(at: number): boolean {
    return isBareNoun(this.chunks[at + 1]) && this.chunks[at + 1]?.word !== 'there'
  }

  /** Whether a later finite verb has no subject of its own but the one before the verb at `at`, which is then a participle. */
  verbComesFor(at: number): boolean {
    const { chunks } = this
    const setOff = this.isSetOff(at)
    const object = this.followedByObject(at) && (!this.objectEndsAtComma(at) || this.#listsVerbs(at + 3))
    if (object && !setOff) return false
    let comma = false
    let bare = 0
    let joins = false
    for (let i = at + 1; i < chunks.length; i++) {
      const chunk = chunks[i] as Chunk
      // "Grey, expelled and short of money, went"
      if (setOff && !comma && chunk.type === 'coordinator' && chunks[i + 1]?.type !== 'adverb') {
        while (chunks[i + 1] && !/^(?:comma|stop|relative|subordinator|that)$/.test(chunks[i + 1]?.type ?? '')) i++
        continue
      }
      // ", and by November the governor, Grey, had surrendered": another clause has begun.
      if (chunk.type === 'coordinator' && chunks[i - 1]?.type === 'comma') joins = true
      if (joins && isBareNoun(chunk)) return false
      if (chunk.type === 'stop' || chunk.type === 'subordinator' || chunk.type === 'that' || chunk.type === 'relative')
        return false
      // "caught between the ships and the town"
      if (
        chunk.type === 'coordinator' &&
        isBareNoun(chunks[i + 1]) &&
        this.continuesPhrase(i + 1) &&
        chunks[i + 2]?.type === 'comma'
      ) {
        i++
        continue
      }
      if (
        chunk.type === 'coordinator' &&
        // "lost in a fire and known from a copy"
        chunks[i + 1]?.verb?.tense !== 'participle' &&
        (chunks[i + 1]?.type === 'verb' || chunks[i + 1]?.type === 'adverb' || isBareNoun(chunks[i + 1]))
      )
        return false
      if (chunk.type === 'comma' || chunk.type === 'dash') {
        comma = true
        bare = 0
      }
      if (isBareNoun(chunk)) bare++
      if (chunk.verb && chunk.verb.tense !== 'infinitive' && chunk.verb.tense !== 'gerund') {
        if (chunk.verb.tense === 'participle') continue
        // "held out until its commander fled"
        if (!comma && /^(?:until|till)$/.test(chunks[i - 1]?.preposition ?? '')) return false
        // "They wavered until the consul, old and blind, was carried in"
        if (chunks[i - 1]?.type === 'masked' && PREPOSITION_OR_SUBORDINATOR.has(chunks[i - 2]?.preposition ?? ''))
          return false
        return comma
          ? bare === 0 &&
              (chunks[i - 1]?.type === 'comma' || chunks[i - 1]?.type === 'adverb' || chunks[i - 1]?.type === 'dash')
          : bare === 0
      }
    }
    return false
  }

  /** "Grey, expelled": a comma parts no subject from its verb, unless it closes an apposition. */
  isSetOff(at: number): boolean {
    const { chunks } = this
    // "The duke, later named regent, fled"
    const comma = chunks[at - 1]?.type === 'adverb' ? at - 2 : at - 1
    if (chunks[comma]?.type !== 'comma' || !isBareNoun(chunks[comma - 1])) return false
    const before = chunks[comma - 2]?.type
    return (
      before === undefined ||
      /^(?:stop|date)$/.test(before) ||
      (before === 'comma' && /^(?:date|adverb)$/.test(chunks[comma - 3]?.type ?? ''))
    )
  }

  /** "took the port, sank the fleet, and fled": one of several verbs without auxiliary. */
  #listsVerbs(at: number): boolean {
    const verb = this.chunks[at]?.verb
    return verb !== undefined && verb.first + 1 === verb.end && !verb.copula && this.listGoesOn(at)
  }

  objectEndsAtComma(at: number): boolean {
    return this.chunks[at + 2]?.type === 'comma' && this.chunks[at + 3]?.type === 'verb'
  }

  /** "came, saw, and conquered": a list of verbs that ends in a coordinator and a verb. */
  listGoesOn(at: number): boolean {
    const { chunks } = this
    for (let i = at + 1; i < chunks.length; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk.type === 'stop') return false
      if (chunk.type === 'coordinator') {
        let j = i + 1
        while (chunks[j]?.type === 'adverb') j++
        const verb = chunks[j]?.verb
        return verb !== undefined && (isFiniteForm(verb) || verb.tense === 'bare')
      }
      if (chunk.verb && isFiniteForm(chunk.verb)) return false
    }
    return false
  }

  /** "1924 saw a turn": a date stands where the subject should. */
  datedSubject(at: number): boolean {
    const before = this.chunks[at - 1]
    const start = at === 1 || /^(?:stop|comma|coordinator)$/.test(this.chunks[at - 2]?.type ?? '')
    // "the clock, now called Tom, was ready"
    const isNow = before?.date?.timex.value === 'PRESENT_REF'
    return before?.type === 'date' && !isNow && start && this.followedByObject(at)
  }

  /** "a revolution led by the workers": a participle, unless the "by" tells a time. */
  byAgent(at: number): boolean {
    const { chunks } = this
    // "set up by the king"
    const by = chunks[at + 1]?.type === 'adverb' ? at + 2 : at + 1
    if (chunks[by]?.type !== 'preposition' || chunks[by]?.word !== 'by' || chunks[by + 1]?.type !== 'noun') return false
    // "won by 55 delegates": by how much
    const { word, last } = chunks[by + 1] as Chunk
    return !((/^\d/.test(word) || MARGIN.test(last)) && GAINS.test(chunks[at]?.verb?.lemma ?? ''))
  }

  /** "so … that", "such … that": what follows happened. */
  isResult(that: number): boolean {
    for (let i = that - 1; i >= 0 && i > that - 12; i--) {
      const { word, type } = this.chunks[i] as Chunk
      if (word === 'such' || word === 'so') return true
      if (type === 'stop' || type === 'that') return false
    }
    return false
  }

  /** "the clash between the king and the barons came": the second noun goes with the preposition of the first. */
  continuesPhrase(i: number): boolean {
    const { chunks } = this
    const before = chunks[i - 2]
    return chunks[i - 1]?.type === 'coordinator' && before?.type === 'noun' && before.preposition !== undefined
  }

  /** "at the university in Sydney, Australia, he …": a place between commas behind a phrase of place goes with it. */
  isPlaceOfPlace(i: number): boolean {
    const { chunks } = this
    const before = chunks[i - 2]
    return (
      chunks[i - 1]?.type === 'comma' &&
      /^(?:comma|masked)$/.test(chunks[i + 1]?.type ?? '') &&
      before?.type === 'noun' &&
      before.preposition !== undefined &&
      isPlace(chunks[i] as Chunk)
    )
  }

  /** The subject at `i` stands right behind a predicate noun or an apposition, of which its clause tells more. */
  isContact(i: number, before: { readonly verb: VerbGroup; readonly at: number } | null): boolean {
    const predicate = before?.verb.copula === true && i === before.at + 2
    return isBareNoun(this.chunks[i - 1]) && (predicate || this.chunks[i - 2]?.type === 'comma')
  }

  /** Only adverbs and insertions between commas stand between the noun at `i` and the verb at `at`. */
  touches(i: number, at: number): boolean {
    for (let j = i + 1; j < at; j++) {
      const { type, word } = this.chunks[j] as Chunk
      if (type !== 'adverb' && !(type === 'masked' && word === ',')) return false
    }
    return true
  }

  bareNouns(from: number, to: number): number[] {
    const found: number[] = []
    for (let i = from; i < to; i++) if (isBareNoun(this.chunks[i])) found.push(i)
    return found
  }

  /** Of "he was a lawyer and politician who", "it was a war fought": the subject of which the noun at `i` is the predicate. */
  ofPredicate(before: PredicateClause | null, i: number): readonly number[] | null {
    if (!before?.verb.copula) return null
    const first = before.at + 1
    const joined = this.chunks[first + 1]?.type === 'coordinator' && i === first + 2
    const subject = subjectChunk(before, this.chunks)
    const indefinite = /^an?$/.test(this.chunks[first]?.word ?? '')
    if ((i !== first && !joined) || !indefinite || !subject) return null
    return /^(?:it|there|this|that|these|those)$/.test(subject.word) ? null : before.subject
  }

  /** The chunk behind the first comma between two chunks, or -1. */
  behindComma(from: number, to: number): number {
    for (let i = from + 1; i < to; i++) if ((this.chunks[i] as Chunk).type === 'comma') return i + 1
    return -1
  }

  /**
   * What of several bare nouns is the subject: not the one that a coordinator joins to what stands before it ("Leaving the city,
   * and his guns, the king fled"), unless another comma closes an apposition ("and the king, a tyrant, fled").
   */
  subjectOf(nouns: number[]): number[] {
    const last = nouns.at(-1)
    const before = nouns.at(-2)
    if (last === undefined || before === undefined) return nouns
    const { chunks } = this
    if (chunks[last - 1]?.type !== 'comma' || chunks[last + 1]?.type === 'comma') return nouns
    if (!/^(?:coordinator|preposition)$/.test(chunks[(nouns[0] as number) - 1]?.type ?? '')) return nouns
    for (let i = before + 1; i < chunks.length && (i < last || chunks[i]?.type !== 'verb'); i++)
      if (/^(?:coordinator|relative|that)$/.test((chunks[i] as Chunk).type)) return nouns
    return [last]
  }

  /** An apposition between commas is no new subject: "the Dictum, issued in 1266, a pronouncement, was". */
  startsClause(subject: readonly number[]): boolean {
    return this.chunks[(subject.at(-1) as number) + 1]?.type !== 'comma'
  }

  touchesNoun(subject: readonly number[]): boolean {
    const [a, b] = subject.slice(-2)
    return a !== undefined && b === a + 1
  }

  /** ", a plan like the tactics Grey used": a person's name between a noun and the verb opens a relative clause without pronoun. */
  isNameBehindNoun(i: number, at: number): boolean {
    const { named } = this.chunks[i] as Chunk
    return (
      this.chunks[i - 1]?.type === 'noun' &&
      named?.kind === 'name' &&
      named.entity.type === 'person' &&
      this.touches(i, at)
    )
  }

  /** The conjunction of a clause that has no verb before `to`, or -1. */
  lastConjunction(from: number, to: number): number {
    for (let i = to - 1; i >= from; i--) {
      const { type } = this.chunks[i] as Chunk
      if (type === 'subordinator') return i
      if (type === 'stop' || type === 'coordinator') return -1
    }
    return -1
  }

  /** Behind "and" or "when", a subject and a comma; the subject's own verb stands behind the next comma. */
  isSetOffBehindSubject(at: number): boolean {
    const { chunks } = this
    const behindSubject = chunks[at - 1]?.type === 'comma' && isBareNoun(chunks[at - 2])
    if (!behindSubject || !/^(?:coordinator|subordinator)$/.test(chunks[at - 3]?.type ?? '')) return false
    const comma = this.behindComma(at, chunks.length)
    const verb = comma < 0 ? undefined : chunks[comma]?.verb
    return verb !== undefined && (isFiniteForm(verb) || verb.tense === 'bare')
  }

  lastBreak(from: number, to: number): number {
    for (let i = to - 1; i >= from; i--) {
      const type = (this.chunks[i] as Chunk).type
      if (type === 'stop' || type === 'coordinator') return i
    }
    return -1
  }

  /** The noun behind the verb where a quotation stands before it: "“…,” explained the envoy". */
  spokenBefore(at: number): number[] | null {
    const { chunks } = this
    let before = at - 1
    while (chunks[before]?.type === 'comma' || chunks[before]?.type === 'adverb') before--
    const quoted = chunks[before]?.type === 'masked' && !/^[([,]/.test((chunks[before] as Chunk).word)
    return quoted && isBareNoun(chunks[at + 1]) ? [at + 1] : null
  }

  /** A coordinator stands right before the verb, with no bare noun between it and the verb before. */
  joinsVerbs(from: number, at: number): boolean {
    let i = at - 1
    while (this.chunks[i]?.type === 'adverb') i--
    return this.chunks[i]?.type === 'coordinator' && this.bareNouns(from + 1, i).length === 0
  }
}
