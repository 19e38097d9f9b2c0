import type { Article } from '../../schema/index.js'
import { edtfLabel } from '../edtf-label.js'
import { type Content, html, Markup } from '../markup.js'
import { shorten } from './labels.js'
import { ENTITY_GROUPS, eventsPanel, namesPanel, quotationsPanel } from './panels.js'
import { SCRIPT, SCRIPT_HASH } from './script.js'
import { STYLE } from './style.js'
import { markedText } from './text.js'
import { type Timeline, timelineSvg } from './timeline-svg.js'

/** Nothing but the page's own style and script may load or run, whatever the article holds. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/** A whole self-contained page around `body`. */
export function page(title: string, ...body: readonly Content[]): string {
  const document = html(
    'html',
    { lang: 'en' },
    html(
      'head',
      {},
      html('meta', { charset: 'utf-8' }),
      html('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      html('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      html('meta', { name: 'generator', content: 'annals' }),
      html('title', {}, title),
      html('style', {}, new Markup(STYLE)),
    ),
    html('body', {}, ...body, html('script', {}, new Markup(SCRIPT))),
  )
  return `<!doctype html>\n${document}\n`
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** An address that is safe in a link: relative, `http:` or `https:`; null for any other, such as `javascript:`. */
export function safeHref(url: string | null): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them when they look for the scheme
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url?.replace(/[\u0000-\u0020]/g, '') ?? '')?.[0].toLowerCase()
  return url !== null && (scheme === undefined || scheme === 'http:' || scheme === 'https:') ? url : null
}

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
  const timeline = timelineSvg(
    article.events.filter(({ sameAs }) => sameAs === undefined).map(event => ({ key: event.id, event })),
  )
  const tabs = [
    ['events', 'Events', article.events.length],
    ['names', 'Names', article.entities.length],
    ['quotations', 'Quotations', article.quotations.length],
  ] as const
  const panel = (index: 0 | 1 | 2, content: Content): Content => {
    const [id, label, count] = tabs[index]
    return html(
      'section',
      { id, 'aria-labelledby': `${id}-title` },
      html('h2', { id: `${id}-title` }, label, html('span', { class: 'count' }, ` ${count}`)),
      content,
    )
  }
  return page(
    title,
    html('a', { class: 'skip', href: '#text' }, 'Skip to the text'),
    html(
      'header',
      { class: 'page' },
      html('h1', {}, title),
      html('p', { class: 'meta' }, facts(article)),
      html(
        'nav',
        { class: 'jump', 'aria-label': 'On this page' },
        timeline !== null && html('a', { href: '#timeline' }, 'Timeline'),
        html('a', { href: '#lists' }, 'Events, names and quotations'),
        html('a', { href: '#text' }, 'Text'),
      ),
    ),
    html(
      'main',
      {},
      timeline !== null && chart(timeline),
      html(
        'div',
        { class: 'page two columns' },
        html(
          'div',
          { class: 'panels', id: 'lists' },
          tabChoice(tabs),
          panel(0, eventsPanel(article, names)),
          panel(1, namesPanel(article, text)),
          panel(2, quotationsPanel(article, names)),
        ),
        html(
          'section',
          { class: 'text', id: 'text', 'aria-labelledby': 'text-title' },
          html('h2', { id: 'text-title' }, 'Text'),
          controls(article),
          html('div', { class: 'article' }, markedText(article, text)),
        ),
      ),
    ),
    litBar(),
  )
}

function facts(article: Article): Content[] {
  const href = safeHref(article.url)
  const people = article.entities.filter(({ type }) => type === 'person').length
  const items: Content[] = [
    article.published !== null && `Published ${edtfLabel(article.published)}`,
    plural(article.events.length, 'event'),
    plural(people, 'person', 'people'),
    plural(article.quotations.length, 'quotation'),
    article.url !== null && (href === null ? article.url : html('a', { href, rel: 'noreferrer' }, article.url)),
  ]
  return items.filter(item => item !== false).flatMap((item, index) => (index > 0 ? [' · ', item] : [item]))
}

export const chart = ({ svg, legend }: Timeline): Markup =>
  html(
    'section',
    { class: 'page chart', id: 'timeline', 'aria-labelledby': 'timeline-title' },
    html('h2', { id: 'timeline-title' }, 'Timeline'),
    html('div', { class: 'scroll', role: 'region', 'aria-label': 'Timeline, scrolls sideways', tabindex: '0' }, svg),
    legend,
  )

export const tabChoice = (tabs: readonly (readonly [string, string, number])[]): Markup =>
  html(
    'fieldset',
    { class: 'tabs' },
    html('legend', { class: 'visually-hidden' }, 'List beside the text'),
    tabs.map(([id, label, count], index) =>
      html(
        'label',
        {},
        html('input', { type: 'radio', name: 'tab', id: `tab-${id}`, checked: index === 0 }),
        ` ${label}`,
        html('span', { class: 'count' }, ` ${count}`),
      ),
    ),
  )

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

/** Says what is lit up, and steps through its places; hidden until script shows it. */
export const litBar = (): Markup =>
  html(
    'div',
    { class: 'bar-lit', id: 'lit-bar', hidden: true, role: 'group', 'aria-label': 'Places lit up' },
    html('output', {}),
    html('button', { type: 'button', 'data-do': 'previous', 'aria-label': 'Previous place' }, '↑'),
    html('button', { type: 'button', 'data-do': 'next', 'aria-label': 'Next place' }, '↓'),
    html('button', { type: 'button', 'data-do': 'clear', 'aria-label': 'Clear' }, '×'),
  )
