import type { Document } from '../../reading/document.js'
import type { Event } from '../../schema/event.js'
import type { Clause } from '../grammar/clause.js'
import type { Words } from '../grammar/verb-group.js'
import { LATER } from '../grammar/words.js'
import type { Happening, ReadSentence } from '../happening/happening.js'
import {
  expounds,
  goesFurther,
  goesOn,
  goesWithFlashback,
  goesWithScene,
  hangsOnWar,
  isInWriting,
  isOfAnotherTime,
  isWartime,
  looksAhead,
  namesLater,
  passesOver,
  spreads,
  tellsHour,
  tellsOfNew,
} from './clues.js'
import { coarsen, type DateValue, endOf, isYearsBefore, length, spanning, startOf, valueOfDate } from './date-value.js'
import { DatesElsewhere } from './dates-elsewhere.js'
import { Lifetimes } from './lifetimes.js'
import { Narrative } from './narrative.js'
import { asConfidence, type Dated, ownDates } from './own-dates.js'
import { sharedDate } from './shared-date.js'
import { isFlashback, readStory, type Story } from './story.js'
import { vagueTime } from './vague-time.js'

/** Least confidence with which a carried date makes an event. */
const LEAST = 0.48

/** Days of a stretch that no scene lasts. */
const YEARS = 3 * 372

/** Adverbs after which a reader could not say when. */
const LONG_AFTER = /^(?:later|eventually|ultimately|finally|afterwards|afterward|thereafter|gradually|increasingly)$/

/** Gives the happenings of a document their dates, sentence by sentence, in the order of the text. */
export class Dating {
  readonly #narrative: Narrative
  readonly #lives: Lifetimes
  readonly #elsewhere: DatesElsewhere
  /** What the clauses' own dates give. */
  readonly #owned = new Map<Happening, Dated[]>()
  /** What the date expressions come to in their clauses, by id: a stretch where two are joined. */
  readonly #values = new Map<string, DateValue>()
  /** Paragraphs that tell hours of a day. */
  readonly #hours = new Set<number>()
  #story: Story = { told: [], next: [], closing: new Set() }
  readonly #words: Words

  /** @param lives the births and deaths that life dates in parentheses give. */
  constructor(
    readonly document: Document,
    words: Words,
    lives: ReadonlyArray<Omit<Event, 'id'>>,
  ) {
    this.#narrative = new Narrative(document)
    this.#words = words
    this.#lives = new Lifetimes(lives, words.tokens)
    this.#elsewhere = new DatesElsewhere(words)
  }

  /** Reads the dates that stand in the text; to be called once, with all sentences, before {@link date}. */
  prepare(sentences: readonly ReadSentence[]): void {
    sentences.forEach((read, i) => {
      const before: Dated[] = []
      if (tellsHour(read.chunks)) this.#hours.add(this.document.sentences[i]?.paragraph ?? -1)
      for (const happening of read.happenings) {
        const own = ownDates(happening, read.chunks, before)
        if (own.length === 0) continue
        this.#owned.set(happening, own)
        before.push(...own)
        for (const { dateId, value } of own) this.#values.set(dateId, value)
      }
      this.#elsewhere.note(read, sentences[i - 1])
    })
    this.#story = readStory(sentences, this.#owned)
  }

  /** The dated happenings of a sentence; to be called with the sentences in their order. */
  date(sentence: number, read: ReadSentence): Dated[] {
    if (this.#hours.has(this.document.sentences[sentence]?.paragraph ?? 0) && this.#opensParagraph(sentence))
      this.#narrative.goOn(sentence)
    const found: Dated[] = []
    const latest: { dated: Dated | null } = { dated: null }
    let flashback: Dated | null = null
    for (const happening of read.happenings) {
      const own = this.#owned.get(happening)
      if (own) {
        found.push(...own)
        if (happening.clause && !isFlashback(happening)) latest.dated = own.at(-1) as Dated
        else flashback = own.at(-1) as Dated
        continue
      }
      // "The town had fallen the year before: the duke fled"
      if (flashback && isBehindColon(happening, flashback.happening, read.chunks)) latest.dated ??= flashback
      const shares = happening.clause?.shares
      const same = latest.dated
        ? undefined
        : found.find(({ happening: { clause } }) => clause !== null && clause === shares)
      if (hangsOnUntold(happening, found)) continue
      const inherited = this.#inherit(sentence, happening, read, latest.dated ?? same ?? null)
      if (inherited) found.push(inherited)
    }
    this.#advance(sentence, read)
    return found
  }

  #inherit(sentence: number, happening: Happening, read: ReadSentence, before: Dated | null): Dated | null {
    const { chunks } = read
    const { clause, weight, adverbs, borrowed } = happening
    if (!clause) return null
    const { verb } = clause
    const make = (value: DateValue, basis: Dated['basis'], dateId: string, confidence: number): Dated | null =>
      confidence < LEAST
        ? null
        : {
            happening,
            value,
            basis,
            dateId,
            confidence: asConfidence(confidence),
            start: happening.start,
            end: happening.end,
          }
    const life = this.#lives.of(happening, chunks)
    if (life) return make(life.value, 'inherited', life.dateId, 0.8)
    const lent = this.#elsewhere.lent(happening)
    const lentValue = lent ? valueOfDate(lent.date) : null
    if (lent && lentValue) return make(this.#values.get(lent.date.id) ?? lentValue, 'relative', lent.date.id, 0.75)
    if (borrowed) {
      const value = valueOfDate(borrowed.date)
      // "from 1640 until 1645, when he was arrested"; "since 1640, when he was elected"
      const edge = value?.latest === null ? startOf : endOf
      const then = value && clause.connective === 'when' ? edge(value) : value
      if (then && !happening.after && weight > -4) return make(then, borrowed.date.basis, borrowed.date.id, 0.8)
      if (value && happening.after && weight > 0)
        return make(coarsen(value, 'year'), 'inherited', borrowed.date.id, 0.7)
    }
    const shared = sharedDate(happening, read, this.#owned, this.#words.low)
    if (shared) return make(shared.value, shared.basis, shared.dateId, 0.75)
    // Births are told as flashbacks: where the text tells no date of theirs, it does not mean the narrative's.
    if (
      weight < 0 ||
      happening.kind === 'birth' ||
      // "kept the letter until he died"
      (happening.kind === 'death' && clause.connective === 'until') ||
      isCountedFrom(happening, chunks) ||
      isInWriting(happening, chunks, this.#words.low) ||
      hangsOnWar(happening, read, this.#words.low) ||
      (before?.happening.clause !== clause.parent && goesWithFlashback(happening)) ||
      clause.kind === 'complement'
    )
      return null
    // "whose army took the town in May and founded the league": the second verb goes with the dated one.
    const goesWith = before !== null && before.basis !== 'inherited' && clause.shares === before.happening.clause
    const further = before === null ? goesFurther(happening, chunks) : goesWithScene(happening, read)
    if (clause.kind === 'relative' && !goesWith && !further && !tellsOfNew(happening, chunks, before?.happening))
      return null
    const named = this.#elsewhere.named(happening, chunks)
    const vague = named ? null : vagueTime(happening, chunks, this.#words.low)
    if (vague === 'years' && (!before || verb.tense === 'pluperfect')) return null
    if (named) return make(named.value, 'inherited', named.dateId, 0.7 * factor(weight))
    // "Mortimer later became bishop": a glance ahead, nobody could say how far.
    if (!before && looksAhead(happening, chunks)) return null
    const longAfter = isLongAfter(adverbs)
    if (longAfter && !before) this.#narrative.leave(isAtLast(adverbs))
    // "Within a week they had fled" goes on from the scene.
    const pluperfect = verb.tense === 'pluperfect' && vague !== 'near'
    const flashback = pluperfect && before?.happening.clause?.verb.tense !== 'pluperfect'
    const later = vague === 'days' || adverbs.some(adverb => LATER.has(adverb))
    const carried = before
      ? {
          value: before.value,
          dateId: before.dateId,
          confidence: vague ? 0.65 : before.basis === 'inherited' ? before.confidence : 0.82,
        }
      : this.#narrative.at(
          sentence,
          this.#story.next[sentence] ?? null,
          goesOn(happening, chunks, this.#words.low),
          this.#story.closing.has(sentence),
        )
    // News tells what was said on its day; what else it tells may be older.
    if (carried && 'news' in carried && carried.news && !/^(?:statement|meeting)$/.test(happening.kind)) return null
    if (carried && !before && this.#isLater(read, clause, carried.value)) return null
    if (carried && isOfAnotherTime(happening, chunks, carried.value)) return null
    if (carried && namesLater(happening, chunks, carried.value)) return null
    if (!carried || (carried.life && this.#lives.concerns(carried.life, happening, chunks))) return null
    // "Abbot Walter, who was elected in 1189, …": told of a time that the narrative has not reached.
    const isAhead = ({ clause: other }: Happening): boolean => other?.kind === 'relative' && other.at < clause.at
    if (
      read.happenings.some(
        other => isAhead(other) && this.#owned.get(other)?.some(({ value }) => isYearsBefore(carried.value, value)),
      )
    )
      return null
    const long = !before && length(carried.value) <= 31 && spreads(happening, chunks, this.#words.low)
    // "They wrote to each other until his death in 1897"
    const until = this.#untilNoun(happening, read)
    if (until) {
      const whole = spanning(carried.value, until)
      return whole && make(whole, 'inherited', carried.dateId, 0.6 * factor(weight))
    }
    const value =
      long || later || flashback
        ? coarsen(carried.value, 'year')
        : vague === 'near'
          ? coarsen(carried.value, 'month')
          : carried.value
    return make(
      value,
      'inherited',
      carried.dateId,
      carried.confidence * factor(weight) * (pluperfect && !before ? 0.7 : 1) - (later && !before ? 0.05 : 0),
    )
  }

  /** The date of a happening until which the clause lasts, where a noun tells it. */
  #untilNoun({ start, end }: Happening, { chunks, happenings }: ReadSentence): DateValue | null {
    for (const other of happenings) {
      const { noun } = other
      if (noun === null || noun < start || noun >= end) continue
      if (/^(?:until|till)$/.test(chunks[noun]?.preposition ?? '')) return this.#owned.get(other)?.[0]?.value ?? null
    }
    return null
  }

  /** "The Conquest brought an abbot, Turold, who arrived in 1070": the sentence is of years after the date that is carried to it. */
  #isLater({ happenings }: ReadSentence, { at }: Clause, carried: DateValue): boolean {
    return happenings.some(other => {
      const relative = other.clause?.kind === 'relative' || other.clause?.parent?.kind === 'relative'
      const own = relative && (other.clause?.at ?? 0) > at ? this.#owned.get(other)?.[0] : undefined
      if (own === undefined || own.happening.clause?.verb.tense === 'pluperfect') return false
      const between = spanning(carried, own.value)
      return between !== null && length(between) > YEARS
    })
  }

  #opensParagraph(sentence: number): boolean {
    const paragraph = this.document.sentences[sentence]?.paragraph ?? 0
    return this.document.paragraphs[paragraph]?.firstSentence === sentence
  }

  /** Moves the narrative to where the sentence brings it. */
  #advance(sentence: number, { happenings, clauses, chunks }: ReadSentence): void {
    const told = this.#story.told[sentence]
    if (!told && expounds(clauses)) this.#narrative.expound()
    if (told && (!told.background || this.#narrative.at(sentence) === null)) {
      const life = this.#lives.last(happenings, chunks)
      if (!told.excursion) this.#narrative.move(told.value, told.dateId, sentence, { life, news: told.news })
      // A birth that opens a paragraph begins a life, which the time of the paragraph before does not date.
      else if (told.fronted || (life?.kind === 'birth' && this.#opensParagraph(sentence)))
        this.#narrative.glance(told.value, told.dateId, sentence, life)
      return
    }
    if (told) return
    const later = happenings.find(
      happening =>
        happening.clause?.kind === 'main' &&
        ((happening.weight > 0 && isLongAfter(happening.adverbs) && !looksAhead(happening, chunks)) ||
          passesOver(happening, chunks, this.#words.low) ||
          isWartime(happening, chunks)),
    )
    if (later) this.#narrative.leave(isAtLast(later.adverbs))
  }
}

const factor = (weight: number): number =>
  weight >= 2 ? 1 : weight >= 1 ? 0.9 : weight >= 0.5 ? 0.8 : weight > 0 ? 0.65 : 0.55

/** "the poet, who fled when the guards came": what goes with a relative clause that has no date has none. */
const hangsOnUntold = ({ clause, borrowed }: Happening, found: readonly Dated[]): boolean =>
  borrowed === null &&
  clause?.kind === 'adverbial' &&
  /^(?:when|as|while)$/.test(clause.connective ?? '') &&
  clause.parent?.kind === 'relative' &&
  !found.some(({ happening }) => happening.clause === clause.parent)

/** "later", "eventually", but not "soon afterwards". */
const isLongAfter = (adverbs: readonly string[]): boolean =>
  adverbs.some(adverb => LONG_AFTER.test(adverb)) && !adverbs.some(adverb => /^(?:soon|shortly)$/.test(adverb))

/** A colon stands between what was told before and the clause that goes into it. */
const isBehindColon = ({ clause }: Happening, { clause: told }: Happening, chunks: ReadSentence['chunks']): boolean =>
  clause !== null && told !== null && chunks.slice(told.at, clause.at).some(({ word }) => word === ':')

const isAtLast = (adverbs: readonly string[]): boolean =>
  ['eventually', 'ultimately', 'finally'].some(adverb => adverbs.includes(adverb))

/** "fifty years after the town had been founded": at another time than what the sentence tells. */
const isCountedFrom = ({ clause }: Happening, chunks: ReadSentence['chunks']): boolean =>
  /^(?:after|before)$/.test(clause?.connective ?? '') && chunks[(clause?.start ?? 0) - 2]?.type === 'date'
