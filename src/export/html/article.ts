import type { Article } from '../../schema/index.js'
import { edtfLabel } from '../edtf-label.js'
import { type Content, html, type Markup } from '../markup.js'
import { saidOnce, toldOnce } from '../once.js'
import { shorten } from './labels.js'
import { plural, safeHref, timelinePage } from './page.js'
import { ENTITY_GROUPS, eventsPanel, namesPanel, quotationsPanel } from './panels.js'
import { markedText } from './text.js'
import { timelineSvg } from './timeline-svg.js'

/**
 * One self-contained page about an article: its timeline, people, places and quotations, and the text with everything
 * found marked in it.
 *
 * It loads nothing and can be read without script; script only lights up the places of what is clicked. The text and all
 * that comes from it is data: it is escaped, and the page's Content-Security-Policy runs no script but its own.
 *
 * @param text the text that the article was read from.
 */
export function toHtml(article: Article, text: string): string {
  const title =
    article.title ?? article.sections[0]?.heading?.text ?? article.id ?? (shorten(text.trim(), 60) || 'Article')
  const names = new Map(article.entities.map(entity => [entity.id, entity.name]))
  const timeline = timelineSvg(toldOnce(article.events).map(event => ({ key: event.id, event })))
  const quotations = saidOnce(article.quotations)
  return timelinePage({
    title,
    meta: facts(article, quotations.length),
    skipTo: 'the text',
    jump: html(
      'nav',
      { class: 'jump', 'aria-label': 'On this page' },
      timeline !== null && html('a', { href: '#timeline' }, 'Timeline'),
      html('a', { href: '#lists' }, 'Events, names and quotations'),
      html('a', { href: '#text' }, 'Text'),
    ),
    timeline,
    lists: [
      { id: 'events', label: 'Events', count: article.events.length, content: eventsPanel(article, names) },
      { id: 'names', label: 'Names', count: article.entities.length, content: namesPanel(article, text) },
      {
        id: 'quotations',
        label: 'Quotations',
        count: quotations.length,
        content: quotationsPanel(quotations, names),
      },
    ],
    main: {
      id: 'text',
      label: 'Text',
      content: [controls(article), html('div', { class: 'article' }, markedText(article, text))],
    },
  })
}

function facts(article: Article, quotations: number): Content[] {
  const href = safeHref(article.url)
  const people = article.entities.filter(({ type }) => type === 'person').length
  const items: Content[] = [
    article.published !== null && `Published ${edtfLabel(article.published)}`,
    plural(article.events.length, 'event'),
    plural(people, 'person', 'people'),
    plural(quotations, 'quotation'),
    article.url !== null && (href === null ? article.url : html('a', { href, rel: 'noreferrer' }, article.url)),
  ]
  return items.filter(item => item !== false).flatMap((item, index) => (index > 0 ? [' · ', item] : [item]))
}

/** Check boxes for what is marked in the text; only for what the article has. */
function controls(article: Article): Markup {
  const types = new Set(article.entities.map(({ type }) => type))
  const boxes: (readonly [string, string, string, boolean])[] = [
    ...ENTITY_GROUPS.filter(([type]) => types.has(type)).map(
      ([type, label]) => [type, label, `name ${type}`, true] as const,
    ),
    ...(article.dates.length > 0 ? [['date', 'Dates', 'date', true] as const] : []),
    ...(article.quotations.length > 0 ? [['quotation', 'Quotations', 'quotation', true] as const] : []),
    ...(article.events.length > 0 ? [['trigger', 'Events', 'trigger', true] as const] : []),
    ...(types.size > 0 ? [['pronoun', 'Pronouns and descriptions', '', false] as const] : []),
  ]
  return html(
    'fieldset',
    { class: 'controls' },
    html('legend', {}, 'Marked in the text'),
    boxes.map(([id, label, className, checked]) =>
      html(
        'label',
        {},
        html('input', { type: 'checkbox', id: `show-${id}`, checked }),
        ' ',
        html('span', { class: `swatch ${className}` }, label),
      ),
    ),
  )
}
