import type { CalendarValue } from './calendar.js'
import { astronomical } from './complete.js'
import type { Setting } from './narrative.js'
import type { Recognized } from './recognize.js'

/** A year this near to publication is told as news. */
const NEAR_YEARS = 1
/** Share of its expressions by which a text must lean to the present to be news. */
const NEWS_SHARE = 0.2
/** "On Wednesday" or "last week" outside a quotation says more of the kind of text than a year does. */
const SPOKEN_WEIGHT = 3

/**
 * True where a text tells of the time in which it appeared, so that "in May" and "last week" are the reader's: most of
 * its years are near the day of publication, or it names days as the daily press does.
 */
export function isNews(
  expressions: readonly { readonly found: Recognized; readonly setting: Setting }[],
  published: CalendarValue | null,
): boolean {
  if (!published) return false
  let near = 0
  for (const { found, setting } of expressions) {
    const { meaning } = found
    if (meaning.kind === 'date' && meaning.date.year !== undefined)
      near += Math.abs(astronomical(meaning.date.year, meaning.date.era) - published.year) <= NEAR_YEARS ? 1 : -1
    else if (meaning.kind === 'range' && meaning.to.year !== undefined) near--
    else if ((meaning.kind === 'relative' || meaning.kind === 'recurring') && !setting.quoted)
      near += meaning.origin === 'speech' ? SPOKEN_WEIGHT : meaning.origin === 'writing' ? 1 : 0
  }
  return near >= NEWS_SHARE * expressions.length
}
