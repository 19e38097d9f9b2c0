import { byDate } from '../event/order.js'
import type { Article } from '../schema/index.js'
import { edtfLabel } from './edtf-label.js'
import { quotationWords } from './quotation-words.js'

/** How `toCsv` writes. */
export interface CsvOptions {
  /**
   * Puts an apostrophe before words of the article that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` at the
   * start of a cell); default true. Turn it off for programs that need the words to the letter.
   */
  readonly guard?: boolean
}

/** One CSV file a kind of find (RFC 4180, UTF-8, lines ending in CRLF, a header line). */
export interface CsvTables {
  readonly events: string
  readonly entities: string
  readonly dates: string
  readonly quotations: string
}

type Cell = string | number | null | undefined | readonly string[]
type Row = Readonly<Record<string, Cell>>

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

const COLUMNS: Readonly<Record<keyof CsvTables, readonly string[]>> = {
  events: words(`article id date edtf earliest latest granularity basis kind summary agents patients others places
    trigger start end same_as confidence`),
  entities: words('article id type name aliases roles gender lifespan mentions first_start external_id confidence'),
  dates: words('article id text edtf earliest latest granularity basis anchor timex_type timex_value start end'),
  quotations: words(`article id form kind text speaker speaker_id speaker_words addressee cue start end confidence`),
}

/** Columns that hold words of the article or the caller; all others are of annals' own making. */
const FREE_TEXT = new Set(
  words(`article summary agents patients others places trigger name aliases roles external_id text speaker speaker_words
    addressee cue`),
)

/**
 * Events (in the order of time), entities, dates and quotations of one article or of many as CSV.
 *
 * Every line begins with the id of its article. Several values in one cell are joined by `"; "`. Offsets are UTF-16.
 */
export function toCsv(articles: Article | readonly Article[], options: CsvOptions = {}): CsvTables {
  const all: readonly Article[] = 'schemaVersion' in articles ? [articles] : articles
  const guard = options.guard ?? true
  const table = (kind: keyof CsvTables, rows: (article: Article) => Row[]): string => {
    const columns: readonly string[] = COLUMNS[kind]
    const lines = all.flatMap(article =>
      rows(article).map(row => columns.map(column => cell(row[column], guard && FREE_TEXT.has(column)))),
    )
    return [columns, ...lines].map(line => `${line.join(',')}\r\n`).join('')
  }
  return {
    events: table('events', eventRows),
    entities: table('entities', entityRows),
    dates: table('dates', dateRows),
    quotations: table('quotations', quotationRows),
  }
}

function cell(value: Cell, guard: boolean): string {
  let text = value === null || value === undefined ? '' : typeof value === 'object' ? value.join('; ') : String(value)
  if (guard && /^[=+\-@\t\r]/.test(text)) text = `'${text}`
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const namesOf = (article: Article): ReadonlyMap<string, string> =>
  new Map(article.entities.map(({ id, name }) => [id, name]))

function eventRows(article: Article): Row[] {
  const names = namesOf(article)
  const named = (ids: readonly string[]): string[] => ids.map(id => names.get(id) ?? id)
  return byDate(article.events).map(event => {
    const inRole = (role: string): string[] =>
      named(event.participants.filter(participant => participant.role === role).map(({ entity }) => entity))
    return {
      article: article.id,
      id: event.id,
      date: edtfLabel(event.date.edtf),
      edtf: event.date.edtf,
      earliest: event.date.earliest,
      latest: event.date.latest,
      granularity: event.date.granularity,
      basis: event.date.basis,
      kind: event.kind,
      summary: event.summary,
      agents: inRole('agent'),
      patients: inRole('patient'),
      others: inRole('other'),
      places: named(event.places),
      trigger: event.trigger.text,
      start: event.start,
      end: event.end,
      same_as: event.sameAs,
      confidence: event.date.confidence,
    }
  })
}

const entityRows = (article: Article): Row[] =>
  article.entities.map(entity => ({
    article: article.id,
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    roles: entity.roles,
    gender: entity.gender,
    lifespan: entity.lifespan,
    mentions: entity.mentions.length,
    first_start: entity.mentions[0]?.start,
    external_id: entity.externalId,
    confidence: entity.confidence,
  }))

const dateRows = (article: Article): Row[] =>
  article.dates.map(({ timex, ...date }) => ({
    article: article.id,
    ...date,
    timex_type: timex.type,
    timex_value: timex.value,
  }))

function quotationRows(article: Article): Row[] {
  const names = namesOf(article)
  return article.quotations.map(quotation => {
    const { speaker, addressee } = quotation
    return {
      article: article.id,
      id: quotation.id,
      form: quotation.form,
      kind: quotation.kind,
      text: quotationWords(quotation),
      speaker: speaker?.entity ? names.get(speaker.entity) : null,
      speaker_id: speaker?.entity,
      speaker_words: speaker?.mention.text,
      addressee: addressee && names.get(addressee),
      cue: quotation.cue?.text,
      start: quotation.parts[0]?.start,
      end: quotation.parts.at(-1)?.end,
      confidence: quotation.confidence,
    }
  })
}
