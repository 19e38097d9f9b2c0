import type { Article, DateExpression } from '../schema/index.js'
import { element, join, type Markup } from './markup.js'
import { nest, type Tree } from './nest.js'

/**
 * The text with its time expressions as inline TIMEX3 in a TimeML document, as TempEval's and WikiWars' readers take it.
 * `t0` is the time of publication. Every character of the text stands in `TEXT`.
 */
export function toTimex(article: Article, text: string): string {
  const marks = article.dates.map(date => ({ start: date.start, end: date.end, rank: 0, value: date }))
  const published =
    article.published !== null &&
    element(
      'DCT',
      {},
      element(
        'TIMEX3',
        {
          tid: 't0',
          type: 'DATE',
          value: article.published,
          temporalFunction: 'false',
          functionInDocument: 'CREATION_TIME',
        },
        article.published,
      ),
    )
  const document = element(
    'TimeML',
    {},
    element('DOCID', {}, article.id ?? ''),
    published,
    article.title !== null && element('TITLE', {}, article.title),
    element('TEXT', {}, write(nest(marks, { start: 0, end: text.length }), text)),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`
}

const write = (trees: readonly Tree<DateExpression>[], text: string): Markup =>
  join(
    trees.map(tree => {
      if (tree.mark === null) return text.slice(tree.start, tree.end)
      const inside = write(tree.children, text)
      // Of two expressions that cross, the second keeps the piece that begins it; one id stands once.
      return tree.first ? element('TIMEX3', timexAttributes(tree.mark.value), inside) : inside
    }),
  )

function timexAttributes({ id, timex, basis, anchor }: DateExpression): Record<string, string | null> {
  return {
    tid: timexId(id),
    type: timex.type,
    value: timex.value,
    temporalFunction: basis === 'relative' ? 'true' : null,
    anchorTimeID: anchor === undefined ? null : anchor === 'published' ? 't0' : timexId(anchor),
  }
}

const timexId = (dateId: string): string => dateId.replace('d', 't')
