import type { Event } from '../../schema/event.js'
import { overlap } from '../date/date-value.js'

/** How many earlier events with the same word and participant a new one is compared with. */
const LOOK_BACK = 12

/** Letters that a noun and the verb of the same root share at least ("found" and "foundation", "abdicate" and "abdication"). */
const ROOT = 5

/** Kinds of happening that come to a participant once: there the word need not be the same. */
const isOnce = ({ kind }: Event): boolean => kind === 'birth' || kind === 'death'

/** What two tellings of one happening have in common, apart from the participant; null where an event is not compared. */
function likeness(event: Event): string | null {
  if (isOnce(event)) return event.kind
  const { lemma } = event.trigger
  return lemma.length < 4 || event.date.basis === 'inherited' ? null : `${event.kind} ${lemma.slice(0, ROOT)}`
}

/**
 * Links an event to the earliest one that tells the same happening: with the same word, or of a kind that happens once
 * to a participant, with a participant in common, at times that fit.
 */
export function linkDuplicates(events: Event[]): Event[] {
  const seen = new Map<string, Event[]>()
  return events.map(event => {
    const like = likeness(event)
    if (like === null) return event
    let earlier: Event | undefined
    for (const { entity } of event.participants) {
      const key = `${like} ${entity}`
      const list = seen.get(key)
      earlier ??= list?.slice(-LOOK_BACK).find(other => isSame(other, event))
      if (list) list.push(event)
      else seen.set(key, [event])
    }
    return earlier ? { ...event, sameAs: earlier.sameAs ?? earlier.id } : event
  })
}

function isSame(a: Event, b: Event): boolean {
  if (a.sentence.start === b.sentence.start || !overlap(a.date, b.date)) return false
  if (isOnce(a)) return sharedPatient(a, b)
  const shared = a.participants.filter(({ entity }) => b.participants.some(other => other.entity === entity)).length
  return shared === Math.min(a.participants.length, b.participants.length)
}

const sharedPatient = (a: Event, b: Event): boolean =>
  a.participants.some(
    ({ entity, role }) =>
      role === 'patient' && b.participants.some(other => other.entity === entity && other.role === 'patient'),
  )
