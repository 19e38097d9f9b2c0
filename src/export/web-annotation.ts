import type { Article, Range } from '../schema/index.js'
import { edtfLabel } from './edtf-label.js'
import { codePointOffsets, type OffsetUnit } from './offsets.js'

/** How `toWebAnnotation` writes. */
export interface WebAnnotationOptions {
  /** Unit of `TextPositionSelector`; default `code-point`, as the Recommendation counts. */
  readonly unit?: OffsetUnit
  /** Characters of context on each side in `TextQuoteSelector`; default 32. */
  readonly context?: number
}

/** The words that an annotation is about, by their position and by themselves. */
export interface WebAnnotationTarget {
  readonly source: string
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
  ]
}

/** What an annotation says of its words. */
export interface WebAnnotationBody {
  readonly type: 'TextualBody'
  readonly purpose: 'tagging' | 'identifying' | 'describing'
  readonly value: string
  readonly format: 'text/plain'
}

/** A find as an annotation of the text. */
export interface WebAnnotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'identifying' | 'highlighting' | 'describing'
  readonly body: readonly WebAnnotationBody[]
  readonly target: readonly WebAnnotationTarget[]
}

/** All annotations of an article. */
export interface WebAnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'AnnotationPage'
  readonly items: readonly WebAnnotation[]
}

const DEFAULT_CONTEXT = 32

/**
 * Every find as a W3C Web Annotation on the plain text: mentions, dates, events and quotations, each with a
 * `TextPositionSelector` and a `TextQuoteSelector`. Interrupted quotations have several targets.
 */
export function toWebAnnotation(article: Article, text: string, options: WebAnnotationOptions = {}): WebAnnotationPage {
  const source = article.url ?? `urn:annals:${encodeURIComponent(article.id ?? 'article')}`
  const offset = options.unit === 'utf-16' ? (value: number) => value : codePointOffsets(text)
  const context = options.context ?? DEFAULT_CONTEXT
  const target = ({ start, end }: Range): WebAnnotationTarget => ({
    source,
    selector: [
      { type: 'TextPositionSelector', start: offset(start), end: offset(end) },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(wholeCharacter(text, Math.max(0, start - context)), start),
        suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + context))),
      },
    ],
  })
  const annotation = (
    id: string,
    motivation: WebAnnotation['motivation'],
    ranges: readonly Range[],
    body: readonly (WebAnnotationBody | null)[],
  ): WebAnnotation => ({
    id: `${source}#${id}`,
    type: 'Annotation',
    motivation,
    body: body.filter(item => item !== null),
    target: ranges.map(target),
  })
  const names = new Map(article.entities.map(({ id, name }) => [id, name]))

  const items = [
    ...article.entities.flatMap(entity =>
      entity.mentions.map((mention, index) =>
        annotation(
          `${entity.id}-${index + 1}`,
          'identifying',
          [mention],
          [body('tagging', entity.type), body('identifying', entity.name)],
        ),
      ),
    ),
    ...article.dates.map(date =>
      annotation(
        date.id,
        'identifying',
        [date],
        [
          body('tagging', 'date'),
          date.edtf === null ? null : body('identifying', date.edtf),
          body('describing', date.edtf === null ? date.timex.value : edtfLabel(date.edtf)),
        ],
      ),
    ),
    ...article.events.map(event =>
      annotation(
        event.id,
        'describing',
        [event],
        [
          body('tagging', `event:${event.kind}`),
          body('identifying', event.date.edtf),
          body('describing', event.summary),
        ],
      ),
    ),
    ...article.quotations.map(quotation => {
      const { speaker } = quotation
      const name = speaker && ((speaker.entity && names.get(speaker.entity)) ?? speaker.mention.text)
      return annotation(quotation.id, 'highlighting', quotation.parts, [
        body('tagging', `quotation:${quotation.kind}`),
        name ? body('identifying', name) : null,
      ])
    }),
  ]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}#annotations`,
    type: 'AnnotationPage',
    items,
  }
}

const body = (purpose: WebAnnotationBody['purpose'], value: string): WebAnnotationBody => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
})

/** An offset that doesn't stand between the halves of a surrogate pair. */
const wholeCharacter = (text: string, offset: number): number =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset
