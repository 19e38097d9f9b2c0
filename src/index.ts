/**
 * Reads history articles in English. Pure, synchronous, in Node and in browsers.
 *
 * @module annals
 */
export type { EntityRecognizer, GazetteerEntry, RecognizedName } from './entity/index.js'
export { AnnalsError, type AnnalsErrorCode } from './errors.js'
export { byDate } from './event/order.js'
export type { Layer, ParseOptions } from './options.js'
export { type LayerOptions, parseArticle, parseDates, parseEntities, parseQuotations } from './parse.js'
export {
  type Article,
  articleSchema,
  type DateExpression,
  dateExpressionSchema,
  type Entity,
  type EntityType,
  type Event,
  type EventDate,
  type EventKind,
  entitySchema,
  eventSchema,
  type Granularity,
  type Mention,
  type Quotation,
  type QuotationKind,
  quotationSchema,
  type Range,
  type Section,
  type Span,
  type Speaker,
  type Timex,
} from './schema/index.js'
