import type { Document } from '../reading/document.js'
import type { Event } from '../schema/event.js'
import type { Chunk } from './chunk.js'
import { coarsen, type DateValue, isBefore, length, onwards, spanning, touches, valueOf } from './date-value.js'
import type { AttachedDate, Happening, ReadSentence } from './happening.js'
import { eventLexicon } from './lexicon/index.js'
import { Narrative } from './narrative.js'
import { LATER } from './words.js'

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
const LEAST = 0.42

/** Adverbs after which a reader could not say when. */
const LONG_AFTER = /^(?:later|eventually|ultimately|finally|afterwards|afterward|thereafter|gradually|increasingly)$/

/** Gives the happenings of a document their dates, sentence by sentence, in the order of the text. */
export class Dating {
  readonly #narrative: Narrative
  /** Dates of named events, by entity, wherever in the text they are given. */
  readonly #named = new Map<string, { value: DateValue; dateId: string }>()

  constructor(document: Document) {
    this.#narrative = new Narrative(document)
  }

  /** Notes the dates that a sentence gives to named events; to be called for the whole text before {@link date}. */
  note({ chunks, happenings }: ReadSentence): void {
    for (const { noun, clause, dates } of happenings) {
      const value = dates[0] ? valueOf(dates[0].date) : null
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
    for (const happening of read.happenings) {
      const own = this.#own(happening, read.chunks, found)
      if (own.length > 0) {
        found.push(...own)
        if (happening.clause && happening.clause.verb.tense !== 'pluperfect') latest.dated = own.at(-1) as Dated
        continue
      }
      const inherited = this.#inherit(sentence, happening, read.chunks, latest.dated)
      if (inherited) found.push(inherited)
    }
    this.#advance(sentence, read, found)
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
      const value = valueOf(attached.date)
      if (!value) continue
      const open = groups.at(-1)
      if (open) {
        const between = chunks.slice(open.last.chunk + 1, attached.chunk)
        const close = between.every(chunk => /^(?:preposition|coordinator|comma)$/.test(chunk.type))
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
    if (borrowed) {
      const value = valueOf(borrowed.date)
      if (value && !happening.after && weight > -2) return make(value, borrowed.date.basis, borrowed.date.id, 0.8)
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
      : this.#narrative.at(sentence)
    if (!carried) return null
    const value = later || (pluperfect && !before) ? coarsen(carried.value, 'year') : carried.value
    return make(
      value,
      'inherited',
      carried.dateId,
      carried.confidence * factor(weight) * (pluperfect && !before ? 0.75 : 1) - (later && !before ? 0.05 : 0),
    )
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

  /** Moves the narrative to where the sentence has brought it. */
  #advance(sentence: number, { happenings, clauses }: ReadSentence, found: readonly Dated[]): void {
    const own = found.filter(dated => dated.basis !== 'inherited')
    const told = own.filter(
      ({ happening: { clause } }) =>
        clause !== null &&
        (clause.kind === 'main' || clause.kind === 'adverbial') &&
        clause.verb.tense !== 'pluperfect' &&
        clause.verb.modal === null,
    )
    const last = told.filter(({ happening }) => happening.clause?.kind === 'main').at(-1) ?? told.at(-1)
    const current = this.#narrative.at(sentence)
    if (last) {
      const back =
        current &&
        isBefore(last.value, current.value) &&
        eventLexicon().report.has(last.happening.clause?.verb.lemma ?? '')
      if (!back) this.#narrative.move(last.value, last.dateId, sentence)
      return
    }
    const after = happenings.find(happening => happening.after && happening.borrowed)
    const borrowed = after?.borrowed ? valueOf(after.borrowed.date) : null
    if (borrowed && after?.borrowed) {
      this.#narrative.move(coarsen(borrowed, 'year'), after.borrowed.date.id, sentence)
      return
    }
    const main = clauses.find(clause => clause.kind === 'main')
    const head = own.find(
      ({ happening }) => happening.noun !== null && (!main || main.subject.includes(happening.noun)),
    )
    if (head) this.#narrative.move(head.value, head.dateId, sentence)
    else if (!current && own.length > 0 && own[0]?.happening.clause)
      this.#narrative.move((own[0] as Dated).value, (own[0] as Dated).dateId, sentence)
  }
}

const factor = (weight: number): number =>
  weight >= 2 ? 1 : weight >= 1 ? 0.9 : weight >= 0.5 ? 0.8 : weight > 0 ? 0.65 : 0.55
const round = (n: number): number => Math.round(Math.min(1, Math.max(0, n)) * 100) / 100
