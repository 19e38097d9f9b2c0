import type { Event } from '../schema/event.js'

/** A number that orders ISO days, BC years included; `open` stands for a missing bound. */
const dayNumber = (iso: string | null, open: number): number => {
  if (iso === null) return open
  const sign = iso.startsWith('-') ? -1 : 1
  const [year, month, day] = iso.replace(/^[+-]/, '').split('-').map(Number) as [number, number, number]
  return (sign * year * 12 + month) * 31 + day
}

/**
 * The events in the order of time, without changing the list given: by first day, then by last day (the shorter
 * before the longer), then by place in the text. A date open at its start ("until 1870") sorts by its last day.
 */
export function byDate<E extends Pick<Event, 'date' | 'start'>>(events: readonly E[]): E[] {
  const key = ({ date }: E): [number, number] => {
    const latest = dayNumber(date.latest, Number.POSITIVE_INFINITY)
    return [dayNumber(date.earliest, latest), latest]
  }
  return events
    .map(event => ({ event, key: key(event) }))
    .sort((a, b) => compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]) || a.event.start - b.event.start)
    .map(({ event }) => event)
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
