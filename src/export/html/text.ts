import type { Article, Range } from '../../schema/index.js'
import { edtfLabel } from '../edtf-label.js'
import { layOut } from '../layout.js'
import { type Attributes, html, join, type Markup } from '../markup.js'
import { type Mark, marksIn, nest, type Tree } from '../nest.js'

/** One thing marked in the text: the id of the place, what it belongs to, and how it is shown. */
interface Shown {
  readonly id: string | null
  readonly ref: string
  readonly className: string
  readonly title: string | null
}

/** The text of the article with everything that was found in it marked. */
export function markedText(article: Article, text: string): Markup {
  const sections = layOut(article, text)
  const blocks = sections.flatMap(section => section.blocks)
  const lists = marksIn(marksOf(article), blocks)
  let next = 0
  const paragraph = (heading: boolean): Markup => {
    const block = blocks[next] as Range
    const content = render(nest(lists[next++] ?? [], block), text)
    return heading ? html('h3', {}, content) : html('p', {}, content)
  }
  return join(
    sections.map(({ kind, blocks: inSection }) =>
      kind === 'insert'
        ? html(
            'div',
            { class: 'insert' },
            html('p', { class: 'insert-label' }, 'In the page, outside the narrative'),
            inSection.map(() => paragraph(false)),
          )
        : join(inSection.map(block => paragraph(block.heading))),
    ),
  )
}

function render(trees: readonly Tree<Shown>[], text: string): Markup {
  return join(
    trees.map(tree => {
      if (tree.mark === null) return text.slice(tree.start, tree.end)
      const { id, ref, className, title } = tree.mark.value
      const attributes: Attributes = {
        class: `m ${className}${tree.first ? '' : ' continued'}`,
        id: tree.first ? id : null,
        'data-ref': ref,
        title,
      }
      return html('span', attributes, render(tree.children, text))
    }),
  )
}

/** The outermost first: quotations, clauses, dates, names, the words that say what happened. */
function marksOf(article: Article): Mark<Shown>[] {
  const mark = ({ start, end }: Range, rank: number, value: Shown): Mark<Shown> => ({ start, end, rank, value })
  return [
    ...article.quotations.flatMap(({ id, form, kind, parts }) =>
      parts.map((part, index) => {
        const className = form === 'indirect' ? 'reported' : `quotation ${kind}`
        return mark(part, 0, { id: index === 0 ? id : null, ref: id, className, title: null })
      }),
    ),
    ...article.events.flatMap(event => [
      mark(event, 1, { id: event.id, ref: event.id, className: 'clause', title: null }),
      mark(event.trigger, 4, { id: null, ref: event.id, className: 'trigger', title: edtfLabel(event.date.edtf) }),
    ]),
    ...article.dates.map(date => {
      const title = date.edtf === null ? date.timex.value : `${edtfLabel(date.edtf)} (${date.edtf})`
      return mark(date, 2, { id: date.id, ref: date.id, className: 'date', title })
    }),
    ...article.entities.flatMap(({ id, name, type, mentions }) =>
      mentions.map((mention, index) => {
        const className = mention.kind === 'name' ? `name ${type}` : `${mention.kind} ${type}`
        return mark(mention, 3, { id: `${id}-${index + 1}`, ref: id, className, title: `${name} (${type})` })
      }),
    ),
  ]
}
