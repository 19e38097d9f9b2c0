import type { Document } from '../reading/document.js'
import type { Event } from '../schema/event.js'
import type { Chunk } from './chunk.js'
import {
  coarsen,
  type DateValue,
  isYearsBefore,
  length,
  onwards,
  spanning,
  touches,
  valueOfDate,
} from './date-value.js'
import type { AttachedDate, Happening, ReadSentence } from './happening.js'
import { eventLexicon } from './lexicon/index.js'
import { Narrative } from './narrative.js'
import { subjectClause } from './roles.js'
import type { Words } from './verb-group.js'
import { GOES_ON, LATER } from './words.js'

/** A happening with the time that the text gives it. */
export interface Dated {
  readonly happening: Happening
  readonly value: DateValue
  readonly basis: Event['date']['basis']
  readonly dateId: string
  readonly confidence: number
  /** Chunks of the part of the clause that this date belongs to, where the clause has several dates. */
  readonly start: number
  readonly end: number
}

/** Least confidence with which a carried date makes an event. */
const LEAST = 0.45

/** Adverbs after which a reader could not say when. */
const TAKES_PLACE = /^(?:take|begin|start|open|occur|happen|meet|convene|hold|come|last|run|break)$/
const LONG_AFTER = /^(?:later|eventually|ultimately|finally|afterwards|afterward|thereafter|gradually|increasingly)$/

/** Gives the happenings of a document their dates, sentence by sentence, in the order of the text. */
export class Dating {
  readonly #narrative: Narrative
  /** Dates of named events, by entity, wherever in the text they are given. */
  readonly #named = new Map<string, { value: DateValue; dateId: string }>()

  /** What the clauses' own dates give. */
  readonly #owned = new Map<Happening, Dated[]>()
  /** What the date expressions come to in their clauses, by id: a stretch where two are joined. */
  readonly #values = new Map<string, DateValue>()
  /** Dates that a later sentence gives. */
  readonly #lent = new Map<Happening, AttachedDate>()
  readonly #told: Array<Told | null> = []
  readonly #next: Array<DateValue | null> = []
  readonly #words: Words
  /** The happenings of the sentence at hand that have dates of their own. */
  #current: ReadonlyArray<readonly [Happening, readonly Dated[]]> = []

  constructor(document: Document, words: Words) {
    this.#narrative = new Narrative(document)
    this.#words = words
  }

  /** Reads the dates that stand in the text; to be called once, with all sentences, before {@link date}. */
  prepare(sentences: readonly ReadSentence[]): void {
    sentences.forEach((read, i) => {
      const before: Dated[] = []
      for (const happening of read.happenings) {
        const own = this.#own(happening, read.chunks, before)
        if (own.length === 0) continue
        this.#owned.set(happening, own)
        before.push(...own)
        for (const { dateId, value } of own) this.#values.set(dateId, value)
      }
      this.#note(read)
      const previous = sentences[i - 1]
      if (previous) this.#lendBack(read, previous)
    })
    for (const read of sentences) this.#told.push(this.#tell(read))
    this.#markExcursions()
    this.#lookAhead(sentences)
  }

  /** "He launched a struggle. This struggle took place in 1922": the date goes back to the sentence before. */
  #lendBack(read: ReadSentence, previous: ReadSentence): void {
    for (const { clause, dates } of read.happenings) {
      const attached = dates[0]
      const subject =
        clause?.kind === 'main' && clause.subject.length === 1 ? read.chunks[clause.subject[0] as number] : undefined
      if (!attached || !clause || !subject || !TAKES_PLACE.test(clause.verb.lemma)) continue
      if (subject.word !== 'this' && subject.word !== 'that') continue
      const noun = this.#words.low[subject.head ?? subject.first]
      const told = previous.happenings.find(
        happening =>
          happening.clause?.kind === 'main' &&
          happening.dates.length === 0 &&
          previous.chunks
            .slice(happening.clause.at, happening.end)
            .some(chunk => chunk.type === 'noun' && this.#words.low[chunk.head ?? chunk.first] === noun),
      )
      if (told) this.#lent.set(told, attached)
    }
  }

  #note({ chunks, happenings }: ReadSentence): void {
    for (const { noun, clause, dates } of happenings) {
      const value = dates[0] ? valueOfDate(dates[0].date) : null
      if (!value || !dates[0]) continue
      const takesPlace =
        clause && /^(?:take|begin|start|open|occur|happen|meet|convene|hold|come)$/.test(clause.verb.lemma)
      const at = noun ?? (takesPlace ? clause.subject[0] : undefined)
      const chunk = at === undefined ? undefined : chunks[at]
      for (const mention of chunk?.mentions ?? [])
        if (mention.entity.type === 'event' && !this.#named.has(mention.entity.id))
          this.#named.set(mention.entity.id, { value, dateId: dates[0].date.id })
    }
  }

  /** The dated happenings of a sentence; to be called with the sentences in their order. */
  date(sentence: number, read: ReadSentence): Dated[] {
    const found: Dated[] = []
    const latest: { dated: Dated | null } = { dated: null }
    this.#current = read.happenings.flatMap(happening => {
      const own = this.#owned.get(happening)
      return own ? [[happening, own] as const] : []
    })
    for (const happening of read.happenings) {
      const own = this.#owned.get(happening)
      if (own) {
        found.push(...own)
        if (happening.clause && happening.clause.verb.tense !== 'pluperfect') latest.dated = own.at(-1) as Dated
        continue
      }
      const inherited = this.#inherit(sentence, happening, read.chunks, latest.dated)
      if (inherited) found.push(inherited)
    }
    this.#advance(sentence, read)
    return found
  }

  /** By the dates in the clause itself; several for a clause that strings dated things together. */
  #own(happening: Happening, chunks: readonly Chunk[], before: readonly Dated[]): Dated[] {
    const groups = this.#joined(happening.dates, chunks)
    const { clause, weight } = happening
    return groups.map(({ value, first, last }, i) => {
      let resolved = value
      const durative =
        clause !== null &&
        (clause.verb.copula || eventLexicon().state.has(clause.verb.lemma) || clause.verb.lemma === 'maintain')
      if (durative && /^(?:since|from)$/.test(first.preposition)) resolved = onwards(value)
      if (durative && first.preposition === 'until') {
        const start = before.at(-1)
        resolved = (start && spanning(start.value, value)) ?? value
      }
      const first_ = i === 0 ? happening.start : (groups[i - 1]?.last.chunk ?? happening.start) + 1
      const basis = first.date.basis === 'relative' || last.date.basis === 'relative' ? 'relative' : 'explicit'
      const base = basis === 'explicit' ? 0.9 : 0.8
      const penalty =
        (weight < 0 ? 0.15 : 0) + (clause && clause.kind !== 'main' ? 0.05 : 0) + (clause?.verb.modal ? 0.2 : 0)
      return {
        happening,
        value: resolved,
        basis,
        dateId: first.date.id,
        confidence: round(base - penalty),
        start: groups.length > 1 ? first_ : happening.start,
        end: groups.length > 1 && i < groups.length - 1 ? last.chunk + 1 : happening.end,
      } as const
    })
  }

  /** Joins two dates that bound one stretch: "from … to …", "in May and June". */
  #joined(
    dates: readonly AttachedDate[],
    chunks: readonly Chunk[],
  ): Array<{ value: DateValue; first: AttachedDate; last: AttachedDate }> {
    const groups: Array<{ value: DateValue; first: AttachedDate; last: AttachedDate }> = []
    for (const attached of dates) {
      const value = valueOfDate(attached.date)
      if (!value) continue
      const open = groups.at(-1)
      if (open) {
        const between = chunks.slice(open.last.chunk + 1, attached.chunk)
        const close = between.every(
          chunk =>
            /^(?:preposition|coordinator|comma)$/.test(chunk.type) || (chunk.type === 'date' && !chunk.date?.edtf),
        )
        const range =
          /^(?:to|until|till|through)$/.test(attached.preposition) ||
          (open.first.preposition === 'between' && between.some(chunk => chunk.word === 'and'))
        if (close && (range || (between.some(chunk => chunk.word === 'and') && touches(open.value, value)))) {
          const joined = spanning(open.value, value)
          if (joined) {
            open.value = joined
            open.last = attached
            continue
          }
        }
        if (close && between.every(chunk => chunk.type === 'comma')) {
          // "the next day, October 27": said twice; the finer one holds.
          if (length(value) <= length(open.value)) {
            open.value = value
            open.first = attached
          }
          open.last = attached
          continue
        }
        if (close && value.edtf === open.value.edtf) continue
      }
      groups.push({ value, first: attached, last: attached })
    }
    return groups
  }

  #inherit(sentence: number, happening: Happening, chunks: readonly Chunk[], before: Dated | null): Dated | null {
    const { clause, weight, adverbs, borrowed } = happening
    if (!clause) return null
    const { verb } = clause
    const make = (value: DateValue, basis: Dated['basis'], dateId: string, confidence: number): Dated | null =>
      confidence < LEAST
        ? null
        : { happening, value, basis, dateId, confidence: round(confidence), start: happening.start, end: happening.end }
    const lent = this.#lent.get(happening)
    const later_ = lent ? valueOfDate(lent.date) : null
    if (lent && later_) return make(this.#values.get(lent.date.id) ?? later_, 'relative', lent.date.id, 0.75)
    const shared = this.#sharedDate(happening)
    if (shared) return make(shared.value, shared.basis, shared.dateId, 0.75)
    if (borrowed) {
      const value = valueOfDate(borrowed.date)
      if (value && !happening.after && weight > -2.5) return make(value, borrowed.date.basis, borrowed.date.id, 0.8)
      if (value && happening.after && weight > 0)
        return make(coarsen(value, 'year'), 'inherited', borrowed.date.id, 0.7)
    }
    if (weight < 0 || clause.kind === 'relative' || clause.kind === 'complement') return null
    if (this.#vagueTime(happening, chunks)) return null
    const named = this.#fromNamedEvent(happening, chunks)
    if (named) return make(named.value, 'inherited', named.dateId, 0.7 * factor(weight))
    if ([...adverbs].some(adverb => LONG_AFTER.test(adverb)) && !before) return null
    const later = [...adverbs].some(adverb => LATER.has(adverb))
    const pluperfect = verb.tense === 'pluperfect'
    const carried = before
      ? { value: before.value, dateId: before.dateId, confidence: 0.82 }
      : this.#narrative.at(sentence, this.#next[sentence] ?? null, this.#goesOn(happening, chunks))
    if (!carried) return null
    const value = later || (pluperfect && !before) ? coarsen(carried.value, 'year') : carried.value
    return make(
      value,
      'inherited',
      carried.dateId,
      carried.confidence * factor(weight) * (pluperfect && !before ? 0.75 : 1) - (later && !before ? 0.05 : 0),
    )
  }

  /** "They were found and tried in May": a date behind the last of several verbs of one subject is the date of all. */
  #sharedDate({ clause }: Happening): Dated | null {
    for (const [other, own] of this.#current) {
      const later = other.clause
      if (!clause || !later?.shares || later.at < clause.at || subjectClause(later) !== clause) continue
      const date = other.dates[0]
      if (date && date.chunk > later.at && clause.verb.tense === later.verb.tense) return own[0] ?? null
    }
    return null
  }

  /** A word of the clause says that its scene is the one before ("then", "also", "in turn"). */
  #goesOn({ clause, start, adverbs }: Happening, chunks: readonly Chunk[]): boolean {
    if ([...adverbs].some(adverb => GOES_ON.has(adverb))) return true
    for (let i = start; i + 1 < (clause?.at ?? start); i++)
      if (chunks[i]?.word === 'in' && this.#words.low[chunks[i + 1]?.first ?? 0] === 'turn') return true
    return false
  }

  /** A time expression without a calendar value in the clause ("for ten years", "once", "years later"). */
  #vagueTime({ start, end }: Happening, chunks: readonly Chunk[]): boolean {
    for (let i = start; i < end; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk.type === 'date' && !chunk.date?.edtf) return true
    }
    return false
  }

  /** "at the Fifteenth Congress", whose date another place of the text gives. */
  #fromNamedEvent(
    { clause, start, end }: Happening,
    chunks: readonly Chunk[],
  ): { value: DateValue; dateId: string } | null {
    if (this.#named.size === 0) return null
    for (let i = start; i < end; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk.type !== 'noun') continue
      const subject = clause?.subject.includes(i)
      if (!subject && !/^(?:at|during|in)$/.test(chunk.preposition ?? '')) continue
      for (const mention of chunk.mentions ?? []) {
        const known = this.#named.get(mention.entity.id)
        if (known && length(known.value) <= 372) return known
      }
    }
    return null
  }

  /** For each sentence, the date that the narrative comes to next; the sentence's own where its first clause has none. */
  #lookAhead(sentences: readonly ReadSentence[]): void {
    let next: DateValue | null = null
    for (let i = this.#told.length - 1; i >= 0; i--) {
      const told = this.#told[i]
      const ownFirst = (sentences[i] as ReadSentence).happenings[0]
      this.#next[i] = next
      if (!told || told.excursion) continue
      next = told.value
      if (ownFirst && !this.#owned.has(ownFirst)) this.#next[i] = next
    }
  }

  /** Where a sentence brings the narrative: the date of its last main clause, or of the noun that its main clause is about. */
  #tell({ happenings, clauses }: ReadSentence): Told | null {
    const own = happenings.flatMap(happening => this.#owned.get(happening) ?? [])
    const told = own.filter(
      ({ happening: { clause } }) =>
        clause !== null &&
        (clause.kind === 'main' || clause.kind === 'adverbial') &&
        clause.verb.tense !== 'pluperfect' &&
        clause.verb.modal === null,
    )
    const last = told.filter(({ happening }) => happening.clause?.kind === 'main').at(-1) ?? told.at(-1)
    const make = ({ value, dateId }: { value: DateValue; dateId: string }, fronted: boolean): Told => ({
      value,
      dateId,
      fronted,
      excursion: false,
    })
    if (last)
      return make(
        last,
        last.happening.dates.some(({ chunk }) => chunk < (last.happening.clause?.at ?? 0)),
      )
    const lent = happenings.find(({ borrowed, clause }) => borrowed !== null && clause?.kind === 'main')
    const value = lent?.borrowed ? valueOfDate(lent.borrowed.date) : null
    if (lent?.borrowed && value)
      return make({ value: lent.after ? coarsen(value, 'year') : value, dateId: lent.borrowed.date.id }, true)
    const main = clauses.find(clause => clause.kind === 'main')
    const head = own.find(
      ({ happening }) => happening.noun !== null && (!main || main.subject.includes(happening.noun)),
    )
    if (head) return make(head, true)
    const pluperfect = own.find(
      ({ happening: { clause } }) => clause?.kind === 'main' && clause.verb.tense === 'pluperfect',
    )
    return pluperfect ? { ...make(pluperfect, false), background: true } : null
  }

  /**
   * Marks the dates that the narrative only glances at: years away from the date before, while the date after goes on
   * from there ("…, similar to the front of 1917").
   */
  #markExcursions(): void {
    let previous: Told | null = null
    for (let i = 0; i < this.#told.length; i++) {
      const told = this.#told[i]
      if (!told) continue
      let j = i + 1
      while (j < this.#told.length && j < i + LOOK_AHEAD && !this.#told[j]) j++
      const next = this.#told[j]
      if (previous && next) {
        const back = isYearsBefore(told.value, previous.value) && !isYearsBefore(next.value, previous.value)
        const forth =
          isYearsBefore(previous.value, told.value) &&
          isYearsBefore(next.value, told.value) &&
          !isYearsBefore(next.value, previous.value)
        told.excursion = back || forth
      }
      if (!told.excursion) previous = told
    }
  }

  #advance(sentence: number, { happenings }: ReadSentence): void {
    const told = this.#told[sentence]
    if (told && (!told.background || this.#narrative.at(sentence) === null)) {
      if (!told.excursion) this.#narrative.move(told.value, told.dateId, sentence)
      else if (told.fronted) this.#narrative.glance(told.value, told.dateId, sentence)
      return
    }
    if (
      !told &&
      happenings.some(
        ({ clause, adverbs, weight }) =>
          clause?.kind === 'main' && weight > 0 && [...adverbs].some(adverb => LONG_AFTER.test(adverb)),
      )
    )
      this.#narrative.leave()
  }
}

/** Where a sentence brings the narrative. */
interface Told {
  readonly value: DateValue
  readonly dateId: string
  /** The date opens its clause. */
  readonly fronted: boolean
  /** The narrative comes back from there at its next date. */
  excursion: boolean
  /** A pluperfect tells it: it moves only a narrative that stands nowhere yet. */
  readonly background?: boolean
}

/** How many sentences ahead the next date is looked for. */
const LOOK_AHEAD = 60

const factor = (weight: number): number =>
  weight >= 2 ? 1 : weight >= 1 ? 0.9 : weight >= 0.5 ? 0.8 : weight > 0 ? 0.65 : 0.55
const round = (n: number): number => Math.round(Math.min(1, Math.max(0, n)) * 100) / 100
