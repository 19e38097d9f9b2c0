import type { DateExpression, EventDate } from '../schema/index.js'
import { type CalendarDay, dayNumber, readIsoDay } from './calendar.js'
import type { Attributes } from './markup.js'

type Dated = Pick<DateExpression, 'edtf' | 'earliest' | 'latest' | 'granularity'> | EventDate

const PLAIN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/
/** xsd:duration; TIMEX3 knows more (`PXD`, `P1DE`), which TEI can't hold. */
const DURATION = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/

/**
 * The dating attributes of TEI for a date.
 *
 * A day, month or year has `when`; a period that the thing fills (`1917/1921`) has `from` and `to`; a day somewhere
 * within bounds (`192X`, `1924-21`) has `notBefore` and `notAfter`. Years before AD 1 stand in the `-iso` attributes, whose
 * standard has a year 0; the W3C ones follow XML Schema 1.0, which has none. What is lost ("c.", "or") stays in
 * `when-custom`.
 */
export function datingAttributes({ edtf, earliest, latest, granularity }: Dated): Attributes {
  if (edtf === null) return {}
  const first = readIsoDay(earliest)
  const last = readIsoDay(latest)
  const suffix = [first, last].some(day => day !== null && (day.year < 1 || day.year > 9999)) ? '-iso' : ''
  if (PLAIN.test(edtf) && suffix === '') return { when: edtf }
  const custom = { 'when-custom': edtf.replace(/\s/g, ''), datingMethod: 'https://www.loc.gov/standards/datetime/' }
  const bounds = (from: string, to: string): Attributes => ({
    ...(first && { [from + suffix]: isoValue(first) }),
    ...(last && { [to + suffix]: isoValue(last) }),
    ...custom,
  })
  if (granularity === 'span' && !/[~?%[{]/.test(edtf)) return bounds('from', 'to')
  if (first && last && dayNumber(first) === dayNumber(last)) return { [`when${suffix}`]: isoValue(first), ...custom }
  return bounds('notBefore', 'notAfter')
}

/** `dur` of a duration that XML Schema can say. */
export const durationAttributes = ({ timex }: Pick<DateExpression, 'timex'>): Attributes =>
  timex.type === 'DURATION' && DURATION.test(timex.value) ? { dur: timex.value } : {}

function isoValue({ year, month, day }: CalendarDay): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(day)}`
}
