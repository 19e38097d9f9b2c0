/**
 * An article as a page, as XML, JSON, CSV or Markdown for other programs. Pure functions, in Node and in browsers.
 *
 * @module annals/export
 */
export { type Brat, toBrat } from './brat.js'
export { type ConllOptions, toConll } from './conll.js'
export { type CsvOptions, type CsvTables, toCsv } from './csv.js'
export { edtfLabel } from './edtf-label.js'
export { toHtml } from './html/article.js'
export { type CorpusHtmlOptions, corpusToHtml } from './html/corpus.js'
export { type JsonLdNode, type JsonLdValue, toJsonLd } from './json-ld.js'
export { toMarkdown } from './markdown.js'
export type { OffsetUnit } from './offsets.js'
export { toTei } from './tei.js'
export {
  type TimelineJs,
  type TimelineJsDate,
  type TimelineJsSlide,
  type TimelineJsText,
  toTimelineJs,
} from './timeline-js.js'
export { toTimex } from './timex.js'
export {
  toWebAnnotation,
  type WebAnnotation,
  type WebAnnotationBody,
  type WebAnnotationOptions,
  type WebAnnotationPage,
  type WebAnnotationTarget,
} from './web-annotation.js'
