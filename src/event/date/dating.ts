import type { Document } from '../../reading/document.js'
import type { Event } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import { headMentions, subjectClause } from '../grammar/subject.js'
import type { Words } from '../grammar/verb-group.js'
import { LATER } from '../grammar/words.js'
import type { AttachedDate, Happening, ReadSentence } from '../happening/happening.js'
import { expounds, goesFurther, goesOn, isDuring, looksAhead, spreads, vagueTime } from './clues.js'
import { coarsen, type DateValue, endOf, length, valueOfDate } from './date-value.js'
import { type Life, Narrative } from './narrative.js'
import { asConfidence, type Dated, ownDates } from './own-dates.js'
import { isFlashback, readStory, type Story } from './story.js'

/** Least confidence with which a carried date makes an event. */
const LEAST = 0.48

/** Verbs that say of their subject only that it happened. */
const TAKES_PLACE = /^(?:take|begin|start|open|occur|happen|meet|convene|hold|come|last|run|break)$/
/** Adverbs after which a reader could not say when. */
const LONG_AFTER = /^(?:later|eventually|ultimately|finally|afterwards|afterward|thereafter|gradually|increasingly)$/

/** Gives the happenings of a document their dates, sentence by sentence, in the order of the text. */
export class Dating {
  readonly #narrative: Narrative
  /** Dates of named events, by entity, wherever in the text they are given. */
  readonly #named = new Map<string, { value: DateValue; dateId: string }>()

  readonly #lives = new Map<string, { value: DateValue; dateId: string }>()
  /** What the clauses' own dates give. */
  readonly #owned = new Map<Happening, Dated[]>()
  /** What the date expressions come to in their clauses, by id: a stretch where two are joined. */
  readonly #values = new Map<string, DateValue>()
  /** Dates that a later sentence gives. */
  readonly #lent = new Map<Happening, AttachedDate>()
  #story: Story = { told: [], next: [], closing: new Set() }
  readonly #words: Words
  /** The happenings of the sentence at hand that have dates of their own. */
  #current: ReadonlyArray<readonly [Happening, readonly Dated[]]> = []

  /** @param lives the births and deaths that life dates in parentheses give. */
  constructor(document: Document, words: Words, lives: ReadonlyArray<Omit<Event, 'id'>>) {
    for (const { kind, date, participants } of lives)
      for (const { entity } of participants) this.#lives.set(`${kind} ${entity}`, { value: date, dateId: date.dateId })
    this.#narrative = new Narrative(document)
    this.#words = words
  }

  /** Reads the dates that stand in the text; to be called once, with all sentences, before {@link date}. */
  prepare(sentences: readonly ReadSentence[]): void {
    sentences.forEach((read, i) => {
      const before: Dated[] = []
      for (const happening of read.happenings) {
        const own = ownDates(happening, read.chunks, before)
        if (own.length === 0) continue
        this.#owned.set(happening, own)
        before.push(...own)
        for (const { dateId, value } of own) this.#values.set(dateId, value)
      }
      this.#note(read)
      const previous = sentences[i - 1]
      if (previous) this.#lendBack(read, previous)
    })
    this.#story = readStory(sentences, this.#owned)
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
      const takesPlace = clause && TAKES_PLACE.test(clause.verb.lemma)
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
        if (happening.clause && !isFlashback(happening)) latest.dated = own.at(-1) as Dated
        continue
      }
      const shares = happening.clause?.shares
      const same = latest.dated
        ? undefined
        : found.find(({ happening: { clause } }) => clause !== null && clause === shares)
      const inherited = this.#inherit(sentence, happening, read.chunks, latest.dated ?? same ?? null)
      if (inherited) found.push(inherited)
    }
    this.#advance(sentence, read)
    return found
  }

  #inherit(sentence: number, happening: Happening, chunks: readonly Chunk[], before: Dated | null): Dated | null {
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
    const life = this.#life(happening, chunks)
    if (life) return make(life.value, 'inherited', life.dateId, 0.8)
    const lent = this.#lent.get(happening)
    const lentValue = lent ? valueOfDate(lent.date) : null
    if (lent && lentValue) return make(this.#values.get(lent.date.id) ?? lentValue, 'relative', lent.date.id, 0.75)
    if (borrowed) {
      const value = valueOfDate(borrowed.date)
      // "from 1640 until 1645, when he was arrested"
      const then = value && clause.connective === 'when' ? endOf(value) : value
      if (then && !happening.after && weight > -4) return make(then, borrowed.date.basis, borrowed.date.id, 0.8)
      if (value && happening.after && weight > 0)
        return make(coarsen(value, 'year'), 'inherited', borrowed.date.id, 0.7)
    }
    const shared = this.#sharedDate(happening, chunks)
    if (shared) return make(shared.value, shared.basis, shared.dateId, 0.75)
    // Births are told as flashbacks: where the text tells no date of theirs, it does not mean the narrative's.
    if (weight < 0 || happening.kind === 'birth' || clause.kind === 'complement') return null
    if (clause.kind === 'relative' && !(before === null && goesFurther(happening, chunks))) return null
    const named = this.#fromNamedEvent(happening, chunks)
    const vague = named ? null : vagueTime(happening, chunks, this.#words.low)
    if (vague === 'years' && !before) return null
    if (named) return make(named.value, 'inherited', named.dateId, 0.7 * factor(weight))
    // "Mortimer later became bishop": a glance ahead, nobody could say how far.
    if (!before && looksAhead(happening, chunks)) return null
    const longAfter = isLongAfter(adverbs)
    if (longAfter && !before) this.#narrative.leave(isAtLast(adverbs))
    const later = vague !== null || adverbs.some(adverb => LATER.has(adverb))
    const pluperfect = verb.tense === 'pluperfect'
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
    if (!carried || (carried.life && this.#livesOrDies(carried.life, happening, chunks))) return null
    const long = !before && length(carried.value) <= 31 && spreads(happening, chunks, this.#words.low)
    const value = long || later || (pluperfect && !before) ? coarsen(carried.value, 'year') : carried.value
    return make(
      value,
      'inherited',
      carried.dateId,
      carried.confidence * factor(weight) * (pluperfect && !before ? 0.7 : 1) - (later && !before ? 0.05 : 0),
    )
  }

  /** Whether somebody of these is whom the clause is about. */
  #livesOrDies({ persons }: Life, { clause }: Happening, chunks: readonly Chunk[]): boolean {
    if (!clause) return false
    const subject = chunks[subjectClause(clause).subject[0] ?? -1]
    return (
      subject !== undefined && headMentions(subject, this.#words.tokens).some(({ entity }) => persons.has(entity.id))
    )
  }

  /** Whoever is born or dies in the happening that is told last. */
  #lived(happenings: readonly Happening[], chunks: readonly Chunk[]): Life | undefined {
    const last = happenings.filter(({ clause }) => clause?.kind === 'main').at(-1)
    if (!last?.clause || (last.kind !== 'birth' && last.kind !== 'death')) return undefined
    const subject = chunks[subjectClause(last.clause).subject[0] ?? -1]
    return (
      subject && {
        kind: last.kind,
        persons: new Set(headMentions(subject, this.#words.tokens).map(({ entity }) => entity.id)),
      }
    )
  }

  /** "She was born in Leeds" of a person whose life dates the text gives elsewhere. */
  #life({ clause, kind }: Happening, chunks: readonly Chunk[]): { value: DateValue; dateId: string } | null {
    if (!clause || (kind !== 'birth' && kind !== 'death')) return null
    const subject = chunks[subjectClause(clause).subject[0] ?? -1]
    for (const mention of subject ? headMentions(subject, this.#words.tokens) : []) {
      const known = this.#lives.get(`${kind} ${mention.entity.id}`)
      if (known) return known
    }
    return null
  }

  /** "They were found and tried in May": a date behind the last of several verbs of one subject is the date of all. */
  #sharedDate({ clause, weight }: Happening, chunks: readonly Chunk[]): Dated | null {
    for (const [other, own] of this.#current) {
      const later = other.clause
      // "He said so when he was asked in 1943", "they were repulsed as they crossed in May"
      if (
        clause &&
        weight > -2 &&
        WHILE.test(later?.connective ?? '') &&
        later?.parent === clause &&
        later.at > clause.at
      )
        return own[0] ?? null
      // "The opposition had reached its peak in April when troops seized the port"
      if (clause && later && isDuring(clause, later) && other.dates.at(-1)?.preposition !== 'until')
        return own.at(-1) ?? null
      if (!clause || !later?.shares || later.at < clause.at || subjectClause(later) !== clause) continue
      // "he withdrew but returned in 1640"
      if (chunks[later.start - 1]?.word === 'but' || chunks[later.start]?.word === 'but') continue
      if (chunks[later.start - 1]?.type === 'comma' || chunks[later.start - 2]?.type === 'comma') continue
      const date = other.dates[0]
      if (
        date &&
        date.chunk > later.at &&
        !/^(?:until|till|since|from|by)$/.test(date.preposition) &&
        clause.verb.tense === later.verb.tense
      )
        return own[0] ?? null
    }
    return null
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

  /** Moves the narrative to where the sentence brings it. */
  #advance(sentence: number, { happenings, clauses, chunks }: ReadSentence): void {
    const told = this.#story.told[sentence]
    if (!told && expounds(clauses)) this.#narrative.expound()
    if (told && (!told.background || this.#narrative.at(sentence) === null)) {
      if (!told.excursion)
        this.#narrative.move(told.value, told.dateId, sentence, {
          life: this.#lived(happenings, chunks),
          news: told.news,
        })
      else if (told.fronted) this.#narrative.glance(told.value, told.dateId, sentence)
      return
    }
    if (told) return
    const later = happenings.find(
      happening =>
        happening.clause?.kind === 'main' &&
        happening.weight > 0 &&
        isLongAfter(happening.adverbs) &&
        !looksAhead(happening, chunks),
    )
    if (later) this.#narrative.leave(isAtLast(later.adverbs))
  }
}

/** Conjunctions of what goes on at the same time. */
const WHILE = /^(?:when|as|while)$/

const factor = (weight: number): number =>
  weight >= 2 ? 1 : weight >= 1 ? 0.9 : weight >= 0.5 ? 0.8 : weight > 0 ? 0.65 : 0.55

/** "later", "eventually", but not "soon afterwards". */
const isLongAfter = (adverbs: readonly string[]): boolean =>
  adverbs.some(adverb => LONG_AFTER.test(adverb)) && !adverbs.some(adverb => /^(?:soon|shortly)$/.test(adverb))

const isAtLast = (adverbs: readonly string[]): boolean =>
  ['eventually', 'ultimately', 'finally'].some(adverb => adverbs.includes(adverb))
