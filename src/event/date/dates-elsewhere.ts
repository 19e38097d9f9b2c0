import type { Chunk } from '../grammar/chunk.js'
import type { Words } from '../grammar/verb-group.js'
import type { AttachedDate, Happening, ReadSentence } from '../happening/happening.js'
import { type DateValue, length, valueOfDate } from './date-value.js'

/** Verbs that say of their subject only that it happened. */
const TAKES_PLACE = /^(?:take|begin|start|open|occur|happen|meet|convene|hold|come|last|run|break)$/

/** Dates that another place of the text gives: those of named events, and those that a later sentence gives. */
export class DatesElsewhere {
  /** By the named event's entity. */
  readonly #named = new Map<string, { value: DateValue; dateId: string }>()
  readonly #lent = new Map<Happening, AttachedDate>()

  constructor(readonly words: Words) {}

  /** Reads a sentence; to be called with all sentences in their order, before any question is asked. */
  note(read: ReadSentence, previous: ReadSentence | undefined): void {
    this.#noteNamed(read)
    if (previous) this.#lendBack(read, previous)
  }

  /** The date that the sentence behind gives a happening. */
  lent(happening: Happening): AttachedDate | undefined {
    return this.#lent.get(happening)
  }

  /** "at the Fifteenth Congress", whose date another place of the text gives. */
  named({ clause, start, end }: Happening, chunks: readonly Chunk[]): { value: DateValue; dateId: string } | null {
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

  /** "He launched a struggle. This struggle took place in 1922": the date goes back to the sentence before. */
  #lendBack(read: ReadSentence, previous: ReadSentence): void {
    for (const { clause, dates } of read.happenings) {
      const attached = dates[0]
      const subject =
        clause?.kind === 'main' && clause.subject.length === 1 ? read.chunks[clause.subject[0] as number] : undefined
      if (!attached || !clause || !subject || !TAKES_PLACE.test(clause.verb.lemma)) continue
      if (subject.word !== 'this' && subject.word !== 'that') continue
      const noun = this.words.low[subject.head ?? subject.first]
      const told = previous.happenings.find(
        happening =>
          happening.clause?.kind === 'main' &&
          happening.dates.length === 0 &&
          previous.chunks
            .slice(happening.clause.at, happening.end)
            .some(chunk => chunk.type === 'noun' && this.words.low[chunk.head ?? chunk.first] === noun),
      )
      if (told) this.#lent.set(told, attached)
    }
  }

  #noteNamed({ chunks, happenings }: ReadSentence): void {
    for (const { noun, clause, dates } of happenings) {
      const value = dates[0] ? valueOfDate(dates[0].date) : null
      if (!value || !dates[0]) continue
      const takesPlace = clause && TAKES_PLACE.test(clause.verb.lemma)
      const at = noun ?? (takesPlace ? clause.subject[0] : undefined)
      const chunk = at === undefined ? undefined : chunks[at]
      // "the first act of the war took place": of the act, and not of the war
      const entity = chunk?.named?.entity
      if (entity?.type === 'event' && !this.#named.has(entity.id))
        this.#named.set(entity.id, { value, dateId: dates[0].date.id })
    }
  }
}
