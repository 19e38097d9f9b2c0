import { readEntities } from './entity/index.js'
import { readEvents } from './event/index.js'
import { type CheckedOptions, checkOptions, checkText, type ParseOptions } from './options.js'
import { attributeQuotations, readMarks } from './quotation/index.js'
import { type Document, readDocument } from './reading/index.js'
import { type Article, type DateExpression, type Entity, type Quotation, SCHEMA_VERSION } from './schema/index.js'
import { readTime } from './time/index.js'

/** The whole way through the house: the one place that decides the order of the stages. */
function readArticle(text: string, options: CheckedOptions): Article {
  const { include } = options
  const document = readDocument(text)
  const needsNames = include.has('entities') || include.has('events') || include.has('quotations')
  const needsQuotations = include.has('events') || include.has('quotations')

  const time = readTime(document, options.published)
  const marks = needsNames ? readMarks(document) : { quotations: [] }
  const entities = needsNames
    ? readEntities(document, { marks, time, recognizers: options.recognizers })
    : { entities: [], mentions: [] }
  const quotations = needsQuotations ? attributeQuotations(document, marks, entities) : []
  const events = include.has('events') ? readEvents(document, { time, entities, quotations }) : []

  return {
    schemaVersion: SCHEMA_VERSION,
    id: options.id,
    title: options.title,
    url: options.url,
    published: options.published,
    language: 'en',
    sections: publicSections(document),
    sentences: document.sentences.map(({ start, end }) => ({ start, end })),
    entities: [...entities.entities],
    dates: [...time.dates],
    events,
    quotations,
  }
}

function publicSections(document: Document): Article['sections'] {
  return document.sections.map(({ heading, kind, start, end }) => {
    const title = heading === null ? undefined : document.paragraphs[heading]
    return {
      heading: title ? { start: title.start, end: title.end, text: document.text.slice(title.start, title.end) } : null,
      kind,
      start,
      end,
    }
  })
}

/**
 * Reads a history article and gives back what a historian would underline.
 *
 * Synchronous and pure: no I/O, no clock, no locale; equal input gives equal output. All positions are UTF-16 offsets
 * into `text` as given.
 *
 * @throws {AnnalsError} `invalid-input`, `empty-text`, `text-too-long` or `invalid-option`.
 */
export function parseArticle(text: string, options?: ParseOptions): Article {
  const checked = checkOptions(options)
  checkText(text, options)
  return readArticle(text, checked)
}

/** Options of the calls that read one layer only. */
export type LayerOptions = Omit<ParseOptions, 'include'>

/** Reads the time expressions of a text alone, at several times the speed of {@link parseArticle}; throws as it does. */
export function parseDates(text: string, options?: LayerOptions): DateExpression[] {
  return parseArticle(text, { ...options, include: ['dates'] }).dates
}

/** Reads the entities of a text alone; throws as {@link parseArticle} does. */
export function parseEntities(text: string, options?: LayerOptions): Entity[] {
  return parseArticle(text, { ...options, include: ['entities'] }).entities
}

/**
 * Reads the quotations of a text alone; throws as {@link parseArticle} does. Speakers refer to the ids of
 * {@link parseEntities} of the same text.
 */
export function parseQuotations(text: string, options?: LayerOptions): Quotation[] {
  return parseArticle(text, { ...options, include: ['quotations'] }).quotations
}
