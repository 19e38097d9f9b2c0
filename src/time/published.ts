import type { CalendarValue } from './calendar.js'

const PUBLISHED = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/

/** The day, month or year that a text appeared, from EDTF; null for what is none of these. */
export function readPublished(edtf: string): CalendarValue | null {
  const match = PUBLISHED.exec(edtf)
  if (!match) return null
  const year = Number(match[1])
  const month = Number(match[2])
  if (!match[2]) return { unit: 'year', year }
  return match[3] ? { unit: 'day', year, month, day: Number(match[3]) } : { unit: 'month', year, month }
}
