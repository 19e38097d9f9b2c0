import { byDate } from '../../event/order.js'
import type { Article, Entity, Event } from '../../schema/index.js'
import { historicalYear, readIsoDay } from '../calendar.js'
import { edtfLabel } from '../edtf-label.js'
import { type Content, html, type Markup } from '../markup.js'
import { toldOnce } from '../once.js'
import { plural, safeHref, timelinePage } from './page.js'
import { ENTITY_GROUPS, kindFilter, timeElement } from './panels.js'
import { timelineSvg } from './timeline-svg.js'

/** What `corpusToHtml` shows. */
export interface CorpusHtmlOptions {
  /** Heading of the page; default "Timeline". */
  readonly title?: string
  /**
   * Where the page of an article is, when there is one; events then link to their places in it. Default: the article's
   * `url`, without such places. Addresses other than relative, `http:` and `https:` are not linked.
   */
  readonly href?: (article: Article, index: number) => string | null
}

interface Source {
  readonly article: Article
  readonly label: string
  readonly href: string | null
  /** `href` leads to a page made by `toHtml`. */
  readonly hasPlaces: boolean
}

/** From here on the list of events is folded by decade, or by century where the decades are many. */
const MAX_UNFOLDED = 150
const MAX_DECADES = 30
const MAX_NAMES = 200

/**
 * One self-contained page about many articles: all their events on one timeline and in one list, the names with the
 * articles that name them, and the articles. As with {@link toHtml}, it loads nothing, can be read without script, and
 * nothing that comes from an article can run.
 */
export function corpusToHtml(articles: readonly Article[], options: CorpusHtmlOptions = {}): string {
  const sources = articles.map((article, index): Source => {
    const given = options.href?.(article, index) ?? null
    return {
      article,
      label: article.title ?? article.id ?? `Article ${index + 1}`,
      href: safeHref(given ?? article.url),
      hasPlaces: given !== null,
    }
  })
  const events = byDate(
    sources.flatMap((source, index) =>
      toldOnce(source.article.events).map(event => ({ ...event, source, key: `a${index + 1}-${event.id}` })),
    ),
  )
  const names = mergeNames(sources)
  const title = options.title ?? 'Timeline'
  return timelinePage({
    title,
    meta: `${plural(articles.length, 'article')} · ${plural(events.length, 'event')} · ${plural(names.length, 'name')}`,
    skipTo: 'the events',
    timeline: timelineSvg(events.map(event => ({ key: event.key, event }))),
    lists: [
      { id: 'names', label: 'Names', count: names.length, content: nameLists(names) },
      {
        id: 'articles',
        label: 'Articles',
        count: articles.length,
        content: html('ul', { class: 'terms' }, sources.map(articleItem)),
      },
    ],
    main: { id: 'events', label: 'Events', count: events.length, content: [kindFilter(events), eventLists(events)] },
  })
}

interface CorpusEvent extends Event {
  readonly source: Source
  readonly key: string
}

/** One list, or, of many events, one a decade or century, folded. */
function eventLists(events: readonly CorpusEvent[]): Content {
  if (events.length === 0) return html('p', { class: 'nothing' }, 'No dated events found.')
  const list = (members: readonly CorpusEvent[]): Markup => html('ol', { class: 'events' }, members.map(eventItem))
  if (events.length <= MAX_UNFOLDED) return list(events)
  const decades = fold(events, 1)
  const folds = decades.size > MAX_DECADES ? fold(events, 2) : decades
  return [...folds].map(([label, members], index) =>
    html(
      'details',
      { class: 'period', open: index === 0 },
      html('summary', {}, html('h3', {}, label, html('span', { class: 'count' }, ` ${members.length}`))),
      list(members),
    ),
  )
}

function fold(events: readonly CorpusEvent[], digits: 1 | 2): Map<string, CorpusEvent[]> {
  const folds = new Map<string, CorpusEvent[]>()
  for (const event of events) {
    const label = periodOf(event, digits)
    const members = folds.get(label)
    if (members) members.push(event)
    else folds.set(label, [event])
  }
  return folds
}

function periodOf({ date }: Event, digits: 1 | 2): string {
  const day = readIsoDay(date.earliest ?? date.latest)
  if (day === null) return 'Undated'
  const counted = historicalYear(day.year)
  const year = String(Math.abs(counted)).padStart(4, '0')
  const label = edtfLabel(`${counted < 0 ? '-' : ''}${year.slice(0, -digits)}${'X'.repeat(digits)}`)
  return label.charAt(0).toUpperCase() + label.slice(1)
}

function eventItem({ id, key, kind, date, summary, source }: CorpusEvent): Markup {
  const { href, hasPlaces, label } = source
  const place = href !== null && hasPlaces ? `${href}#${id}` : null
  return html(
    'li',
    { id: `t-${key}`, 'data-ref': key, 'data-kind': kind },
    html('span', { class: 'when' }, timeElement(date.edtf)),
    html(
      'div',
      {},
      place === null ? html('span', { class: 'what' }, summary) : html('a', { class: 'what', href: place }, summary),
      html(
        'p',
        { class: 'facts' },
        kind !== 'other' && `${kind} · `,
        href === null ? label : html('a', { href }, label),
      ),
    ),
  )
}

function articleItem({ article, label, href }: Source): Markup {
  const { events, published } = article
  const facts = [published && edtfLabel(published), plural(events.length, 'event')].filter(Boolean).join(', ')
  return html('li', {}, href === null ? label : html('a', { href }, label), html('span', {}, ` ${facts}`))
}

interface CorpusName {
  readonly name: string
  readonly type: Entity['type']
  readonly places: { source: Source; entity: Entity }[]
  mentions: number
}

/** Names that are written alike and of one type are taken for one; those of more articles come first. */
function mergeNames(sources: readonly Source[]): CorpusName[] {
  const names = new Map<string, CorpusName>()
  for (const source of sources) {
    for (const entity of source.article.entities) {
      const key = `${entity.type} ${entity.name.toLowerCase()}`
      const known = names.get(key) ?? { name: entity.name, type: entity.type, places: [], mentions: 0 }
      known.places.push({ source, entity })
      known.mentions += entity.mentions.length
      names.set(key, known)
    }
  }
  return [...names.values()].sort((a, b) => b.places.length - a.places.length || b.mentions - a.mentions)
}

function nameLists(names: readonly CorpusName[]): Content[] {
  return ENTITY_GROUPS.map(([type, title]) => {
    const members = names.filter(name => name.type === type)
    if (members.length === 0) return null
    const rest = members.length - MAX_NAMES
    return html(
      'section',
      { class: 'names', 'aria-labelledby': `names-${type}` },
      html(
        'h3',
        { id: `names-${type}` },
        html('span', { class: `name ${type}` }, title),
        html('span', { class: 'count' }, ` ${members.length}`),
      ),
      html('ul', {}, members.slice(0, MAX_NAMES).map(nameItem)),
      rest > 0 && html('p', { class: 'facts' }, `and ${rest} more`),
    )
  })
}

const nameItem = ({ name, places, mentions }: CorpusName): Markup =>
  html(
    'li',
    {},
    html(
      'details',
      {},
      html(
        'summary',
        {},
        html('span', { class: 'who' }, name),
        html(
          'span',
          { class: 'count' },
          places.length > 1 ? `${mentions} in ${places.length} articles` : ` ${mentions}`,
        ),
      ),
      html(
        'ul',
        { class: 'places' },
        places.map(({ source: { label, href, hasPlaces }, entity }) =>
          html(
            'li',
            {},
            href === null ? label : html('a', { href: hasPlaces ? `${href}#n-${entity.id}` : href }, label),
            html('span', { class: 'count' }, ` ${entity.mentions.length}`),
          ),
        ),
      ),
    ),
  )
