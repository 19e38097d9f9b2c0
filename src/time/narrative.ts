import type { CalendarValue } from './calendar.js'

/** A date that others may be counted from. */
export interface Anchor {
  readonly value: CalendarValue
  /** Id of its expression, or `published`. */
  readonly id: string
}

/**
 * Where the story stands: the last dates told, from which what is not whole is completed.
 *
 * Method: Reichenbach's reference time, moved on by each date that the main line of the story gives.
 */
export class Narrative {
  /** The last date told. */
  current: Anchor | null = null
  /** The last dates told with a month, and with a day. */
  month: Anchor | null = null
  day: Anchor | null = null
  readonly published: Anchor | null

  constructor(published: CalendarValue | null) {
    this.published = published && { value: published, id: 'published' }
  }

  /** The date that the story stands at; before any is told, the day that the text appeared. */
  get now(): Anchor | null {
    return this.current ?? this.published
  }

  /** Moves the story to a date. */
  tell(value: CalendarValue, id: string): void {
    const anchor = { value, id }
    this.current = anchor
    if (value.month !== undefined) this.month = anchor
    if (value.day !== undefined) this.day = anchor
  }
}
