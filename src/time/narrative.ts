import type { CalendarValue } from './calendar.js'

/** A date that others may be counted from. */
export interface Anchor {
  readonly value: CalendarValue
  /** Id of its expression, or `published`. */
  readonly id: string
}

/** Where in the text an expression stands, as far as it says whether the story moves there. */
export interface Setting {
  readonly sentence: number
  readonly heading: boolean
  /** Stands at the beginning of its sentence: "In 1917, …". */
  readonly opens: boolean
  /** Stands in the first sentence of its paragraph. */
  readonly leads: boolean
  /** Bounds or names something else than the story's time: "until 1920", "the 1908 treaty", "(1885–1902)". */
  readonly aside: boolean
  /** The clause looks back ("had") or ahead ("would"). */
  readonly outlook: -1 | 0 | 1
  readonly quoted: boolean
  /** The preposition that leaves the time open on one side: "since 1914", "before 1300". */
  readonly open: 'since' | 'after' | 'before' | null
  /** Stands outside the narrative: in a caption, a tweet, a note. */
  readonly insert: boolean
  readonly section: number
}

/** Years between which a heading says that its section runs. */
interface Frame {
  readonly first: number
  readonly last: number
}

/** A text whose story is within this many years of its publication tells news: "last week" is the reader's last week. */
const NEWS_YEARS = 2
/** A year this far ahead of the story, named in passing, is no part of it. */
const LEAP_YEARS = 5

/**
 * Where the story stands: the last dates told, from which what is not whole is completed.
 *
 * Method: Reichenbach's reference time, moved on by each date of the main line. Asides and flashbacks serve as
 * reference within their own sentence only.
 */
export class Narrative {
  /** The last date of the main line. */
  current: Anchor | null = null
  /** The last dates told with a month, and with a day. */
  month: Anchor | null = null
  day: Anchor | null = null
  readonly published: Anchor | null
  #sentence = -1
  #inSentence: Anchor | null = null
  #frame: Frame | null = null
  #section = -1

  constructor(
    published: CalendarValue | null,
    /** The text tells of the time in which it appeared. */
    readonly isNews: boolean,
  ) {
    this.published = published && { value: published, id: 'published' }
  }

  /** The date that the story stands at; before any is told, the day that the text appeared. */
  get now(): Anchor | null {
    return this.current ?? this.published
  }

  /** The time that "last week" and "next May" are counted from. */
  speech(setting: Setting): Anchor | null {
    if (!this.published || !this.current) return this.now
    const distance = Math.abs(this.current.value.year - this.published.value.year)
    return this.isNews || distance <= NEWS_YEARS ? this.published : this.reference(setting)
  }

  /** The date that an expression in this setting takes what it lacks from. */
  reference(setting: Setting): Anchor | null {
    return this.toldIn(setting.sentence) ?? this.now
  }

  /** The date told last, aside or not, in this sentence or the one before it; else where the story stands. */
  latest(setting: Setting): Anchor | null {
    return this.#inSentence && setting.sentence - this.#sentence <= 1 ? this.#inSentence : this.current
  }

  /** The date told last in a sentence. */
  toldIn(sentence: number): Anchor | null {
    return sentence === this.#sentence ? this.#inSentence : null
  }

  /** True where a section's heading allows the year. */
  allows(year: number): boolean {
    return !this.#frame || (year >= this.#frame.first && year <= this.#frame.last)
  }

  /** Goes to the next expression; with a new section what the heading before it said no longer holds. */
  enter({ section, heading }: Setting): void {
    if (section !== this.#section && heading) this.#frame = null
    this.#section = section
  }

  /** Takes note of a date, and moves the story there if it belongs to the main line. */
  tell(value: CalendarValue, end: CalendarValue, id: string, setting: Setting): void {
    const anchor = { value, id }
    if (
      this.current &&
      value.year - this.current.value.year > LEAP_YEARS &&
      !setting.opens &&
      value.month === undefined
    )
      return
    this.#sentence = setting.sentence
    this.#inSentence = anchor
    if (setting.heading) this.#frame = { first: value.year, last: end.year }
    else if (this.current && this.#isAside(value, this.current.value, setting)) return
    this.current = anchor
    if (value.month !== undefined) this.month = anchor
    if (value.day !== undefined) this.day = anchor
  }

  #isAside(value: CalendarValue, current: CalendarValue, setting: Setting): boolean {
    if (setting.aside) return true
    const back = current.year - value.year
    if (value.unit === 'decade' || value.unit === 'century' || value.unit === 'millennium') return !setting.opens
    if (value.month !== undefined) return back > 0 ? setting.outlook < 0 : back < 0 && setting.outlook > 0
    if (!this.allows(value.year) && this.allows(current.year)) return true
    if (setting.opens) return false
    if (back > 0) return !(setting.leads && back < 3) || setting.outlook < 0
    return setting.outlook > 0 && back < 0
  }
}
