import { readEntities } from '../src/entity/index.js'
import { readEvents } from '../src/event/index.js'
import { attributeQuotations, readMarks } from '../src/quotation/index.js'
import { readDocument } from '../src/reading/index.js'
import { readTime } from '../src/time/index.js'
import { timed } from './measure.js'

/** CPU seconds of each stage over one text, each given what the stages before it have left. */
export function stageSeconds(text: string): ReadonlyMap<string, number> {
  const seconds = new Map<string, number>()
  const stage = <T>(name: string, run: () => T): T => {
    const done = timed(run)
    seconds.set(name, (seconds.get(name) ?? 0) + done.seconds)
    return done.value
  }
  const document = stage('reading', () => readDocument(text))
  const time = stage('time', () => readTime(document, null))
  const marks = stage('quotation', () => readMarks(document))
  const entities = stage('entity', () => readEntities(document, { marks, time, recognizers: [] }))
  const quotations = stage('quotation', () => attributeQuotations(document, marks, entities))
  stage('event', () => readEvents(document, { time, entities, quotations }))
  return seconds
}
