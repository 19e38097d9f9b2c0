import type { Entity } from '../../schema/entity.js'
import type { Event } from '../../schema/event.js'

/** Verbs of somebody who judges what others did. */
const JUDGES =
  /^(?:argue|contend|describe|compare|liken|judge|think|consider|regard|view|believe|note|observe|remark|characteri[sz]e|portray|depict|interpret|count|rank|rate)$/
/** Such verbs where what they say is quoted ("called it “a farce”"; but "called a council"). */
const NAMES = /^(?:call|term|dub|name|label)$/
const QUOTED = /["“”]/

type Told = Omit<Event, 'id'>

const isJudgement = ({ date, trigger, summary }: Told): boolean =>
  date.basis === 'inherited' && (JUDGES.test(trigger.lemma) || (NAMES.test(trigger.lemma) && QUOTED.test(summary)))

/**
 * Leaves out the judgements of writers: what is said of the story by somebody who takes part in nothing else of it was said at
 * a time that the narrative does not tell.
 */
export function withoutJudgements(events: readonly Told[], entities: readonly Entity[]): Told[] {
  const judgements = new Set(events.filter(isJudgement))
  if (judgements.size === 0) return events.slice()
  const persons = new Set(entities.filter(({ type }) => type === 'person').map(({ id }) => id))
  const active = new Set<string>()
  for (const event of events)
    if (!judgements.has(event)) for (const { entity } of event.participants) active.add(entity)
  return events.filter(event => {
    const by = event.participants.filter(({ role, entity }) => role === 'agent' && persons.has(entity))
    return !judgements.has(event) || by.length === 0 || by.some(({ entity }) => active.has(entity))
  })
}
