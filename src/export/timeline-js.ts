import { byDate } from '../event/order.js'
import type { Article, Event } from '../schema/index.js'
import { historicalYear, readIsoDay } from './calendar.js'
import { edtfLabel } from './edtf-label.js'
import { escapeMarkup } from './markup.js'
import { toldOnce } from './once.js'

/** A date of TimelineJS. `year` counts as historians do: 44 BC is -44. */
export interface TimelineJsDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly display_date?: string
}

/** HTML, as TimelineJS takes it; what comes from the article is escaped. */
export interface TimelineJsText {
  readonly headline: string
  readonly text?: string
}

/** An event of TimelineJS. */
export interface TimelineJsSlide {
  readonly unique_id: string
  readonly start_date: TimelineJsDate
  readonly end_date?: TimelineJsDate
  readonly display_date: string
  readonly text: TimelineJsText
}

/** What TimelineJS loads. */
export interface TimelineJs {
  readonly scale: 'human'
  readonly title?: { readonly text: TimelineJsText }
  readonly events: readonly TimelineJsSlide[]
}

/**
 * The events as JSON for Knight Lab's TimelineJS, in the order of time.
 *
 * A day, month or year becomes a point; anything wider ("the 1920s", "spring 1924", "1917–21") a span from its first to
 * its last day; a date open at one end stands at the end that is known. `display_date` says it in words ("c. 1122",
 * "44 BC"). A telling of an event that was told before (`sameAs`) is left out, and so is one without any known day.
 */
export function toTimelineJs(article: Article): TimelineJs {
  const names = new Map(article.entities.map(({ id, name }) => [id, name]))
  const events = byDate(toldOnce(article.events)).flatMap(event => {
    const span = slideDates(event)
    if (span === null) return []
    const involved = [...new Set([...event.participants.map(({ entity }) => entity), ...event.places])]
    const listed = involved.flatMap(id => names.get(id) ?? []).join(', ')
    return {
      unique_id: article.id === null ? event.id : `${article.id}-${event.id}`,
      ...span,
      display_date: edtfLabel(event.date.edtf),
      text: { headline: escapeMarkup(event.summary), ...(listed && { text: `<p>${escapeMarkup(listed)}</p>` }) },
    }
  })
  return {
    scale: 'human',
    ...(article.title !== null && { title: { text: { headline: escapeMarkup(article.title) } } }),
    events,
  }
}

/** How many parts of a day the granularity vouches for; wider ones need both ends. */
const POINTS: Readonly<Record<string, 1 | 2 | 3>> = { time: 3, day: 3, month: 2, year: 1 }

function slideDates({ date }: Event): Pick<TimelineJsSlide, 'start_date' | 'end_date'> | null {
  const display_date = edtfLabel(date.edtf)
  const known = date.earliest ?? date.latest
  if (known === null) return null
  const parts = POINTS[date.granularity]
  const isPoint = parts !== undefined && !/[/,]/.test(date.edtf)
  if (isPoint) return { start_date: { ...dateParts(known, parts), display_date } }
  const start_date = { ...dateParts(known, 3), display_date }
  if (date.earliest === null || date.latest === null || date.earliest === date.latest) return { start_date }
  return { start_date, end_date: dateParts(date.latest, 3) }
}

function dateParts(iso: string, parts: 1 | 2 | 3): TimelineJsDate {
  const day = readIsoDay(iso) ?? { year: 1, month: 1, day: 1 }
  return {
    year: historicalYear(day.year),
    ...(parts > 1 && { month: day.month }),
    ...(parts > 2 && { day: day.day }),
  }
}
