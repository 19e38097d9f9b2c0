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
  /** Stands before the sentence's first clause, or opens it: "In 1917, …". */
  readonly opens: boolean
  /** Stands in the first sentence of its paragraph. */
  readonly leads: boolean
  /** Bounds or names something else than the story's time: "until 1920", "the 1908 treaty", "(1885–1902)". */
  readonly aside: boolean
  /** The clause looks back ("had") or ahead ("would"). */
  readonly outlook: -1 | 0 | 1
}

/** Years between which a heading says that its section runs. */
interface Frame {
  readonly first: number
  readonly last: number
}

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

  constructor(published: CalendarValue | null) {
    this.published = published && { value: published, id: 'published' }
  }

  /** The date that the story stands at; before any is told, the day that the text appeared. */
  get now(): Anchor | null {
    return this.current ?? this.published
  }

  /** The date that an expression in this setting takes what it lacks from. */
  reference(setting: Setting): Anchor | null {
    return (setting.sentence === this.#sentence && this.#inSentence) || this.now
  }

  /** True where a section's heading allows the year. */
  allows(year: number): boolean {
    return !this.#frame || (year >= this.#frame.first && year <= this.#frame.last)
  }

  /** A section begins: what the heading before it said no longer holds. */
  endFrame(): void {
    this.#frame = null
  }

  /** Takes note of a date, and moves the story there if it belongs to the main line. */
  tell(value: CalendarValue, end: CalendarValue, id: string, setting: Setting): void {
    const anchor = { value, id }
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
    if (value.unit === 'decade' || value.unit === 'century' || value.unit === 'millennium') return !setting.opens
    if (!this.allows(value.year) && this.allows(current.year)) return true
    if (setting.opens) return false
    const back = current.year - value.year
    if (back > 0) return !(setting.leads && back < 3) || setting.outlook < 0
    return setting.outlook > 0 && back < 0
  }
}
