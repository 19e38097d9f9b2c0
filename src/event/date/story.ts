import type { DateExpression } from '../../schema/date.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Happening, ReadSentence } from '../happening/happening.js'
import { coarsen, type DateValue, isBefore, isYearsBefore, spanning, valueOfDate } from './date-value.js'
import type { Dated } from './own-dates.js'

/**
 * Whether a happening is told as earlier than the narrative's time: a pluperfect, unless its date opens the clause, which
 * then is the narrative's time ("By 494 BC the army had regrouped").
 */
export const isFlashback = ({ clause, dates }: Happening): boolean =>
  clause?.verb.tense === 'pluperfect' && !dates.some(({ chunk }) => chunk < clause.at)

type Owned = ReadonlyMap<Happening, readonly Dated[]>

/** Where a sentence brings the narrative. */
export interface Told {
  readonly value: DateValue
  readonly dateId: string
  /** The date opens its clause. */
  fronted: boolean
  /** The narrative comes back from there at its next date. */
  excursion: boolean
  /** The date is told from the day of writing ("on Tuesday", "yesterday"): the text is news of that day. */
  news?: boolean
  /** A pluperfect tells it, or a sentence that opens in the present: it moves only a narrative that stands nowhere yet. */
  readonly background?: boolean
}

/** How many sentences ahead the next date is looked for. */
const LOOK_AHEAD = 60

/** The times that a text tells, sentence by sentence. */
export interface Story {
  /** Where each sentence brings the narrative; null where it says nothing of that. */
  readonly told: ReadonlyArray<Told | null>
  /** The date that the narrative comes to next; the sentence's own where its first clause has none. */
  readonly next: ReadonlyArray<DateValue | null>
  /** Sentences whose first clause has no date and whose later one has. */
  readonly closing: ReadonlySet<number>
}

/** Reads where the narrative goes from what the happenings' own dates tell. */
export function readStory(sentences: readonly ReadSentence[], owned: Owned): Story {
  const told = sentences.map(read => tell(read, owned))
  markExcursions(told)
  const next: Array<DateValue | null> = []
  const closing = new Set<number>()
  let coming: DateValue | null = null
  for (let i = told.length - 1; i >= 0; i--) {
    const here = told[i]
    const first = sentences[i]?.happenings[0]
    next[i] = coming
    if (!here || here.excursion) continue
    coming = here.value
    if (first && !owned.has(first)) {
      next[i] = coming
      closing.add(i)
    }
  }
  return { told, next, closing }
}

/** Where a sentence brings the narrative: the date of its last main clause, or of the noun that its main clause is about. */
function tell({ happenings, clauses, chunks, heading }: ReadSentence, owned: Owned): Told | null {
  const section = heading ? valueOfDate(heading) : null
  if (heading && section) return { value: section, dateId: heading.id, fronted: true, excursion: false }
  if (happenings.length === 0) return null
  const own = happenings.flatMap(happening => owned.get(happening) ?? [])
  const told = own
    .filter(
      ({ happening: { clause } }) =>
        clause !== null && (clause.kind === 'main' || clause.kind === 'adverbial') && clause.verb.modal === null,
    )
    .filter(({ happening }) => !isFlashback(happening))
  const inMain = told.filter(({ happening }) => happening.clause?.kind === 'main').at(-1) ?? told.at(-1)
  // "… a vote, which was held in December. It was lost": what is told last is where the narrative stands.
  const on = own
    .filter(
      ({ happening: { clause, kind } }) =>
        // "He sailed in 1848, arriving in 1849"
        (clause?.kind === 'gerund' && clause.shares !== null && kind === 'movement') ||
        (clause?.kind === 'relative' && clause.verb.tense === 'past' && clause.verb.modal === null),
    )
    .at(-1)
  const last = on && inMain && isBefore(on.value, inMain.value) ? inMain : (on ?? inMain)
  const dateOf = (id: string): DateExpression | undefined =>
    happenings.flatMap(({ dates }) => dates).find(({ date }) => date.id === id)?.date
  const make = ({ value, dateId }: { value: DateValue; dateId: string }, fronted: boolean): Told => ({
    value,
    dateId,
    fronted,
    excursion: false,
    ...(value.granularity === 'day' && isFromNow(dateOf(dateId)) ? { news: true } : {}),
  })
  const lent = happenings.find(({ borrowed, clause }) => borrowed !== null && clause?.kind === 'main')
  const until = last && heldUntil(last, own, chunks)
  if (last && until) return make({ value: until, dateId: last.dateId }, false)
  if (last) {
    const fronted =
      lent !== undefined || last.happening.dates.some(({ chunk }) => chunk < (last.happening.clause?.at ?? 0))
    // "The historian has called it a crime; a book on it appeared in 1869"
    const opens = clauses.find(({ kind }) => kind === 'main')
    const aside =
      !fronted &&
      opens !== undefined &&
      opens !== last.happening.clause &&
      /^(?:present|perfect)$/.test(opens.verb.tense) &&
      opens.verb.modal === null
    return aside ? { ...make(last, false), background: true } : make(last, fronted)
  }
  const value = lent?.borrowed ? valueOfDate(lent.borrowed.date) : null
  if (lent?.borrowed && value)
    return make({ value: lent.after ? coarsen(value, 'year') : value, dateId: lent.borrowed.date.id }, true)
  const main = clauses.find(clause => clause.kind === 'main')
  const head = own.find(({ happening }) => happening.noun !== null && (!main || main.subject.includes(happening.noun)))
  if (head) return make(head, true)
  const pluperfect = own.find(
    ({ happening: { clause } }) => clause?.kind === 'main' && clause.verb.tense === 'pluperfect',
  )
  return pluperfect ? { ...make(pluperfect, false), background: true } : null
}

/**
 * "was elected in 1953 and held her seat until the coup of 1966": the years between are the background of what follows, and
 * date nothing in it.
 */
function heldUntil(last: Dated, own: readonly Dated[], chunks: readonly Chunk[]): DateValue | null {
  for (const { happening, value } of own) {
    const [date] = happening.dates
    if (!date || happening === last.happening) continue
    const preposition = happening.noun === null ? date.preposition : chunks[happening.noun]?.preposition
    if (/^(?:until|till)$/.test(preposition ?? '') && isYearsBefore(last.value, value))
      return spanning(last.value, value)
  }
  return null
}

/** Counted from the day of writing: the caller gave it, or the words say so. */
const isFromNow = (date: DateExpression | undefined): boolean =>
  date !== undefined && (date.anchor === 'published' || FROM_NOW.test(date.text))

/** How many sentences the head of a text has. */
const LEAD = 8
/** Days as the writer of news counts them. */
const FROM_NOW =
  /^(?:on |last |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)(?: (?:morning|afternoon|evening|night))?$/i

/**
 * Marks the dates that the narrative only glances at: years away from the date before, while the date after goes on
 * from there ("…, similar to the front of 1917").
 */
function markExcursions(told: ReadonlyArray<Told | null>): void {
  let previous: Told | null = null
  let news: Told | null = null
  for (let i = 0; i < told.length; i++) {
    const here = told[i]
    if (!here) continue
    let j = i + 1
    while (j < told.length && j < i + LOOK_AHEAD && (!told[j] || told[j]?.background)) j++
    const next = told[j]
    // News says its day at its head; further on a weekday is counted from other dates.
    if (here.news && (i < LEAD || news)) news ??= here
    else here.news = false
    // What news tells of other years is background.
    if (news && isYearsBefore(here.value, news.value)) {
      here.excursion = true
      here.fronted = true
      continue
    }
    if (previous && next) {
      const back = isYearsBefore(here.value, previous.value) && !isYearsBefore(next.value, previous.value)
      const forth =
        isYearsBefore(previous.value, here.value) &&
        isYearsBefore(next.value, here.value) &&
        !isYearsBefore(next.value, previous.value)
      here.excursion = back || forth
    }
    if (!here.excursion) previous = here
  }
}
