import type { EntityLayer } from '../entity/layer.js'
import type { Document, Sentence } from '../reading/document.js'
import type { DateExpression } from '../schema/date.js'
import type { Event } from '../schema/event.js'
import type { Quotation } from '../schema/quotation.js'
import type { Range } from '../schema/span.js'
import type { TimeLayer } from '../time/layer.js'
import { Antecedents } from './account/antecedent.js'
import { linkDuplicates } from './account/duplicates.js'
import { withoutJudgements } from './account/judgements.js'
import { fitLine, joinLine } from './account/line.js'
import { QuotationLinker } from './account/quotations.js'
import { takenAlong } from './account/reach.js'
import { readRoles, together } from './account/roles.js'
import { Summarizer } from './account/summary.js'
import { Dating } from './date/dating.js'
import { Chunker } from './grammar/chunker.js'
import type { Clause } from './grammar/clause.js'
import { readClauses } from './grammar/clause-reader.js'
import { Track } from './grammar/track.js'
import { readBoxes } from './happening/box.js'
import { readChronicle } from './happening/chronicle.js'
import type { ReadSentence } from './happening/happening.js'
import { readLives } from './happening/lives.js'
import { readHappenings } from './happening/read-happenings.js'

export interface EventContext {
  readonly time: TimeLayer
  readonly entities: EntityLayer
  readonly quotations: readonly Quotation[]
}

/** What others say stands in the text without being told by it. */
function spoken(quotations: readonly Quotation[]): Range[] {
  return quotations
    .filter(({ form, kind }) => form === 'direct' && (kind === 'speech' || kind === 'writing'))
    .flatMap(({ parts }) => parts)
    .sort((a, b) => a.start - b.start)
}

const byPlace = (a: Range, b: Range): number => a.start - b.start || a.end - b.end

const EMPTY: ReadSentence = { chunks: [], clauses: [], happenings: [] }

/** Finds the clauses that assert a happening which the text lets a reader date. */
export function readEvents(document: Document, { time, entities, quotations }: EventContext): Event[] {
  const chunker = new Chunker(document, time.dates, entities.mentions, spoken(quotations))
  const lives = readLives(document, time, entities)
  const dating = new Dating(document, chunker.words, lives)
  const dates = new Track(time.dates)
  const { tokens } = document
  const firstBody = document.sentences.find(({ paragraph }) => document.paragraphs[paragraph]?.kind === 'body')
  const sentences = document.sentences.map((sentence): ReadSentence => {
    const kind = document.paragraphs[sentence.paragraph]?.kind
    if (kind === 'insert') return EMPTY
    if (kind === 'heading' && !isChronicleLine(document, sentence)) {
      const opens = firstBody === undefined || firstBody.end > sentence.start
      return headingDate(document, dates, sentence, opens)
    }
    // A question, and a row of a table, assert nothing.
    const asks = document.clean.charAt(sentence.end - 1) === '?'
    const colon = asks ? document.clean.slice(sentence.start, sentence.end).indexOf(': ') : -1
    if ((asks && colon < 0) || document.clean.charAt(sentence.start) === '|') return EMPTY
    const chunks = chunker.read(sentence)
    if (!chunks.some(chunk => chunk.type === 'verb' || chunk.type === 'date')) return EMPTY
    const clauses = readClauses(chunks)
    const happenings = readHappenings(chunker.words, chunks, clauses)
    if (happenings.length === 0 && sentence !== firstBody) {
      const heading = entryDate(document, dates, sentence)
      if (heading) return { ...EMPTY, heading }
    }
    // "On 20 October he put a question to the house: would it …?" is asserted as far as the colon.
    const asserted = asks
      ? happenings.filter(({ trigger }) => (tokens.start[trigger] as number) < sentence.start + colon)
      : happenings
    return { chunks, clauses: clauses.slice(), happenings: asserted.slice() }
  })
  dating.prepare(sentences)

  const summarizer = new Summarizer(document)
  const antecedents = new Antecedents(document.tokens)
  const linker = new QuotationLinker(quotations)
  const events: Array<Omit<Event, 'id'>> = [...lives]
  sentences.forEach((read, i) => {
    // A long text's sentences take more room than its events: each is let go once it is read.
    sentences[i] = EMPTY
    const sentence = document.sentences[i] as Sentence
    const referents = antecedents.read(read, sentence.paragraph)
    /** Clauses that another's line has told, with its date. */
    const told = new Map<Clause, string>()
    for (const dated of dating.date(i, read)) {
      const { happening, value } = dated
      const { clause } = happening
      if (clause && told.get(clause) === value.edtf) continue
      const part = { ...happening, start: dated.start, end: dated.end }
      const first = read.chunks[dated.start]
      const last = read.chunks[dated.end - 1]
      if (!first || !last) continue
      const start = tokens.start[first.first] as number
      const end = tokens.end[last.end - 1] as number
      const said = linker.within(start, end, sentence)
      const summary = summarizer.write(part, read, { referents, objects: antecedents.objects }, said)
      // What the words of the text do not tell, no date makes a happening.
      if (!summary && (dated.basis === 'inherited' || clause?.verb.copula)) continue
      // A line that a clause before has given, with its date, tells nothing more.
      const before = events.at(-1)
      if (before?.summary === summary && before.date.edtf === value.edtf && before.sentence.start === sentence.start)
        continue
      const joined = clause && takenAlong(clause, part.end, read.chunks, read.clauses)
      if (joined) told.set(joined, value.edtf)
      const along = joined && read.happenings.find(other => other.clause === joined)
      const { participants, places } = together(
        readRoles(part, read, referents, tokens),
        along ? readRoles(along, read, referents, tokens) : null,
      )
      const trigger = { start: tokens.start[happening.trigger] as number, end: tokens.end[happening.trigger] as number }
      events.push({
        start: Math.min(start, trigger.start),
        end: Math.max(end, trigger.end),
        sentence: { start: sentence.start, end: sentence.end },
        summary: summary || fitLine(joinLine([document.clean.slice(start, end)])) || happening.lemma,
        trigger: {
          start: trigger.start,
          end: trigger.end,
          text: document.text.slice(trigger.start, trigger.end),
          lemma: happening.lemma,
        },
        kind: happening.kind,
        date: {
          edtf: value.edtf,
          earliest: value.earliest,
          latest: value.latest,
          granularity: value.granularity,
          basis: dated.basis,
          dateId: dated.dateId,
          confidence: dated.confidence,
        },
        participants,
        places,
        quotations: said.map(({ id }) => id),
      })
    }
  })
  events.sort(byPlace)
  for (const event of readChronicle(document, time, entities, events.slice())) events.push(event)
  for (const event of readBoxes(document, time, entities)) events.push(event)
  events.sort(byPlace)
  return linkDuplicates(withoutJudgements(events, entities.entities).map((event, i) => ({ id: `v${i + 1}`, ...event })))
}

/** "Campaign of 1904": a heading that names one date dates its section. One that is nothing else, before any text, is a dateline. */
function headingDate(
  { clean }: Document,
  dates: Track<DateExpression>,
  { start, end }: Range,
  opens: boolean,
): ReadSentence {
  const [heading, ...others] = dates
    .within(start, end)
    .filter(date => date.start >= start && date.end <= end && date.edtf !== null)
  if (!heading || others.length > 0) return EMPTY
  const alone = !/\p{L}/u.test(clean.slice(start, heading.start) + clean.slice(heading.end, end))
  return alone && opens ? EMPTY : { ...EMPTY, heading }
}

/** "4 May.", "In the autumn of 1942.", "Bruges, 2 March 1425": a date by itself, as diaries and letters have it, dates what follows. */
function entryDate(
  { clean }: Document,
  dates: Track<DateExpression>,
  { start, end }: Range,
): DateExpression | undefined {
  const [entry, ...others] = dates.within(start, end).filter(({ edtf }) => edtf !== null)
  if (!entry || others.length > 0 || !/^(?:day|month|season)$/.test(entry.granularity ?? '')) return undefined
  return /^(?:in |on |\p{Lu}[\p{L} .’'-]{1,40}, )?[\s.:–—-]*$/iu.test(
    clean.slice(start, entry.start) + clean.slice(entry.end, end),
  )
    ? entry
    : undefined
}

/** "1917: the tsar abdicates": a line of a chronicle looks like a heading and is none. */
function isChronicleLine(document: Document, { start, end }: Range): boolean {
  return /^(?:[A-Z][a-z]{2,8} )?(?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:c\. ?)?\d{3,4}(?: ?(?:BCE?|CE|AD))?(?:[–-]\d{2,4})?(?:: | [–—-] )\S/.test(
    document.clean.slice(start, Math.min(end, start + 60)),
  )
}
