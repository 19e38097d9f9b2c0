import type { EntityLayer } from '../../entity/layer.js'
import type { Document, Sentence } from '../../reading/document.js'
import type { Event } from '../../schema/event.js'
import type { TimeLayer } from '../../time/layer.js'
import { valueOfDate } from '../date/date-value.js'
import { Track } from '../grammar/track.js'
import { CONFIDENCE, triggerOf, wordOf } from './chronicle.js'

/** The row of a box that gives the date of what the box is about. */
const ROW = /^Dates?:? /
/** How many paragraphs above the row its title may stand. */
const ABOVE = 6

/** The named events whose date a row of their box gives: "Battle of Roe / Part of the Coastal War / Date 3 May 1640". */
export function readBoxes(
  document: Document,
  { dates }: TimeLayer,
  { mentions }: EntityLayer,
): Array<Omit<Event, 'id'>> {
  const { clean, paragraphs, sentences } = document
  const dated = new Track(dates)
  const named = new Track(mentions)
  const told = new Set<string>()
  const found: Array<Omit<Event, 'id'>> = []
  paragraphs.forEach(({ start, end }, i) => {
    if (!clean.startsWith('Date', start)) return
    const from = start + (ROW.exec(clean.slice(start, start + 8))?.[0].length ?? end)
    const date = from < end ? dated.at(from) : undefined
    const value = date?.start === from && date.end === end ? valueOfDate(date) : null
    if (!date || !value) return
    for (let above = i - 1; above >= 0 && above >= i - ABOVE; above--) {
      const title = paragraphs[above] as (typeof paragraphs)[number]
      const mention = named.at(title.start)
      if (mention?.entity.type !== 'event' || mention.start !== title.start || mention.end !== title.end) continue
      const trigger = triggerOf(document, title)
      const { start: opens, end: closes } = sentences[title.firstSentence] as Sentence
      if (trigger < 0 || told.has(mention.entity.id)) return
      told.add(mention.entity.id)
      found.push({
        start: title.start,
        end: title.end,
        sentence: { start: opens, end: closes },
        summary: clean.slice(title.start, title.end),
        ...wordOf(document, trigger),
        date: { ...value, basis: 'inherited', dateId: date.id, confidence: CONFIDENCE },
        participants: [],
        places: [],
        quotations: [],
      })
      return
    }
  })
  return found
}
