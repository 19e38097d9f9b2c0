import type { Event } from '../schema/event.js'
import { overlap } from './date-value.js'

/** How many earlier events of a participant a new one is compared with. */
const LOOK_BACK = 40

/** Letters that a noun and the verb of the same root share at least ("found" and "foundation", "abdicate" and "abdication"). */
const ROOT = 5

/**
 * Links an event to the earliest one that tells the same happening: with the same word, or of a kind that happens once
 * to a participant, with a participant in common, at times that fit.
 */
export function linkDuplicates(events: Event[]): Event[] {
  const byParticipant = new Map<string, Event[]>()
  return events.map(event => {
    const ids = event.participants.map(({ entity }) => entity)
    const earlier = ids
      .flatMap(id => byParticipant.get(id)?.slice(-LOOK_BACK) ?? [])
      .find(other => isSame(other, event))
    for (const id of ids) {
      const list = byParticipant.get(id)
      if (list) list.push(event)
      else byParticipant.set(id, [event])
    }
    return earlier ? { ...event, sameAs: earlier.sameAs ?? earlier.id } : event
  })
}

function isSame(a: Event, b: Event): boolean {
  if (a.kind !== b.kind || a.sentence.start === b.sentence.start || !overlap(a.date, b.date)) return false
  if (a.kind === 'birth' || a.kind === 'death') return sharedPatient(a, b)
  const root = (lemma: string): string => lemma.slice(0, ROOT)
  if (root(a.trigger.lemma) !== root(b.trigger.lemma) || a.trigger.lemma.length < 4) return false
  const shared = a.participants.filter(({ entity }) => b.participants.some(other => other.entity === entity)).length
  const smaller = Math.min(a.participants.length, b.participants.length)
  return shared > 0 && shared === smaller && a.date.basis !== 'inherited' && b.date.basis !== 'inherited'
}

const sharedPatient = (a: Event, b: Event): boolean =>
  a.participants.some(
    ({ entity, role }) =>
      role === 'patient' && b.participants.some(other => other.entity === entity && other.role === 'patient'),
  )
