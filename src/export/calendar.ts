/** A day of the proleptic Gregorian calendar; `year` is astronomical (0 is 1 BC, -43 is 44 BC). */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const ISO_DAY = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/

/** Reads an ISO 8601 day, also one with an expanded year (`-000043-03-15`); null for anything else. */
export function readIsoDay(iso: string | null): CalendarDay | null {
  const match = iso === null ? null : ISO_DAY.exec(iso)
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null
}

/**
 * Days since 1 January 1970, negative before.
 *
 * Counts in eras of 400 years from 1 March, so that the leap day stands last (H. Hinnant, "chrono-compatible
 * low-level date algorithms").
 */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The year as historians count it: 44 BC is -44, and there is no year 0. */
export const historicalYear = (astronomical: number): number => (astronomical <= 0 ? astronomical - 1 : astronomical)

/** "1923", "44 BC", "AD 43": a year as it is printed. */
export function yearLabel(astronomical: number): string {
  if (astronomical <= 0) return `${1 - astronomical} BC`
  return astronomical < 100 ? `AD ${astronomical}` : String(astronomical)
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
