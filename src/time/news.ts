import type { CalendarValue } from './calendar.js'
import { astronomical } from './complete.js'
import type { Meaning } from './meaning.js'
import type { Setting } from './narrative.js'
import type { Recognized } from './recognize.js'

/** A year this near to publication is told as news. */
const NEAR_YEARS = 1
/** Share of its expressions by which a text must lean to the present to be news. */
const NEWS_SHARE = 0.2
/** "On Wednesday" or "last week" outside a quotation says more of the kind of text than a year does. */
const SPOKEN_WEIGHT = 3

/** Expressions at the head of a report. */
const LEAD = 3

const namesDay = ({ found, setting }: { readonly found: Recognized; readonly setting: Setting }): boolean =>
  found.meaning.kind === 'recurring' &&
  found.meaning.date.weekday !== undefined &&
  found.meaning.step === 0 &&
  found.meaning.origin === 'speech' &&
  !setting.quoted &&
  !setting.insert

/** The year that an expression names, if it does. */
export function yearOf(meaning: Meaning): number | null {
  const date = meaning.kind === 'date' ? meaning.date : meaning.kind === 'range' ? meaning.to : null
  return date?.year === undefined ? null : astronomical(date.year, date.era)
}

/**
 * True where a text tells of the time in which it appeared, so that "in May" and "last week" are the reader's: most of
 * its years are near the day of publication, or it names days as the daily press does.
 */
export function isNews(
  expressions: readonly { readonly found: Recognized; readonly setting: Setting }[],
  published: CalendarValue | null,
): boolean {
  if (!published) return false
  // A report opens with the day that it is of: "died on Wednesday", "said Friday".
  if (published.unit === 'day' && expressions.slice(0, LEAD).some(namesDay)) return true
  let near = 0
  for (const { found, setting } of expressions) {
    const { meaning } = found
    const year = meaning.kind === 'date' ? yearOf(meaning) : null
    if (year !== null) near += Math.abs(year - published.year) <= NEAR_YEARS ? 1 : -1
    else if (meaning.kind === 'range' && meaning.to.year !== undefined) near--
    else if ((meaning.kind === 'relative' || meaning.kind === 'recurring') && !setting.quoted)
      near += meaning.origin === 'speech' ? SPOKEN_WEIGHT : meaning.origin === 'writing' ? 1 : 0
  }
  return near >= NEWS_SHARE * expressions.length
}
