import { type Content, html, Markup } from '../markup.js'
import { SCRIPT, SCRIPT_HASH } from './script.js'
import { STYLE } from './style.js'
import type { Timeline } from './timeline-svg.js'

/** Nothing but the page's own style and script may load or run, whatever the article holds. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/** A whole self-contained page around `body`. */
function page(title: string, ...body: readonly Content[]): string {
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

/** A list beside the main column, of which the reader chooses one at a time; or the main column itself. */
export interface Panel {
  readonly id: string
  readonly label: string
  /** Shown after the label. */
  readonly count?: number
  readonly content: Content
}

interface TimelinePage {
  readonly title: string
  /** The line below the title. */
  readonly meta: Content
  /** What the link for those who read by keyboard or ear leads past: "the text". */
  readonly skipTo: string
  /** Links to the parts of the page. */
  readonly jump?: Content
  readonly timeline: Timeline | null
  readonly lists: readonly Panel[]
  readonly main: Panel
}

/** A page with a timeline across it, and below it lists beside a main column. */
export function timelinePage({ title, meta, skipTo, jump, timeline, lists, main }: TimelinePage): string {
  return page(
    title,
    html('a', { class: 'skip', href: `#${main.id}` }, `Skip to ${skipTo}`),
    html('header', { class: 'page' }, html('h1', {}, title), html('p', { class: 'meta' }, meta), jump),
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
          tabChoice(lists),
          lists.map(list => panel(list)),
        ),
        panel(main, 'text'),
      ),
    ),
    litBar(),
  )
}

const panel = ({ id, label, count, content }: Panel, className?: string): Markup =>
  html(
    'section',
    { class: className, id, 'aria-labelledby': `${id}-title` },
    html('h2', { id: `${id}-title` }, label, count !== undefined && html('span', { class: 'count' }, ` ${count}`)),
    content,
  )

const chart = ({ svg, legend }: Timeline): Markup =>
  html(
    'section',
    { class: 'page chart', id: 'timeline', 'aria-labelledby': 'timeline-title' },
    html('h2', { id: 'timeline-title' }, 'Timeline'),
    html('div', { class: 'scroll', role: 'region', 'aria-label': 'Timeline, scrolls sideways', tabindex: '0' }, svg),
    legend,
  )

const tabChoice = (lists: readonly Panel[]): Markup =>
  html(
    'fieldset',
    { class: 'tabs' },
    html('legend', { class: 'visually-hidden' }, 'List beside the text'),
    lists.map(({ id, label, count }, index) =>
      html(
        'label',
        {},
        html('input', { type: 'radio', name: 'tab', id: `tab-${id}`, checked: index === 0 }),
        ` ${label}`,
        html('span', { class: 'count' }, ` ${count}`),
      ),
    ),
  )

/** Says what is lit up, and steps through its places; hidden until script shows it. */
const litBar = (): Markup =>
  html(
    'div',
    { class: 'bar-lit', id: 'lit-bar', hidden: true, role: 'group', 'aria-label': 'Places lit up' },
    html('output', {}),
    html('button', { type: 'button', 'data-do': 'previous', 'aria-label': 'Previous place' }, '↑'),
    html('button', { type: 'button', 'data-do': 'next', 'aria-label': 'Next place' }, '↓'),
    html('button', { type: 'button', 'data-do': 'clear', 'aria-label': 'Clear' }, '×'),
  )

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** An address that is safe in a link: relative, `http:` or `https:`; null for any other, such as `javascript:`. */
export function safeHref(url: string | null): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them when they look for the scheme
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url?.replace(/[\u0000-\u0020]/g, '') ?? '')?.[0].toLowerCase()
  return url !== null && (scheme === undefined || scheme === 'http:' || scheme === 'https:') ? url : null
}
