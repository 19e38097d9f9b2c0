import { byDate } from '../../event/order.js'
import type { Article, Entity, Event, Quotation } from '../../schema/index.js'
import { edtfLabel } from '../edtf-label.js'
import { type Content, html, join, type Markup } from '../markup.js'
import { quotationWords } from '../quotation-words.js'

/** The types of entities in the order in which the page lists them. */
export const ENTITY_GROUPS: readonly (readonly [Entity['type'], string])[] = [
  ['person', 'People'],
  ['organization', 'Organisations'],
  ['place', 'Places'],
  ['group', 'Groups'],
  ['event', 'Named events'],
  ['work', 'Works'],
  ['other', 'Other names'],
]

export type Names = ReadonlyMap<string, string>

const nameLink = (id: string, names: Names): Markup | null => {
  const name = names.get(id)
  return name === undefined ? null : html('a', { href: `#n-${id}`, 'data-light': id }, name)
}

/** Contents with a comma between them. */
const listed = (items: readonly Content[]): Content[] =>
  items.flatMap((item, index) => (index > 0 ? [', ', item] : [item]))

const nothing = (what: string): Markup => html('p', { class: 'nothing' }, `No ${what} found.`)

/** What HTML takes for a year, month or day; other dates stand in `<time>` without it. */
const HTML_DATE = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/

export const timeElement = (edtf: string): Markup =>
  html('time', { datetime: HTML_DATE.test(edtf) ? edtf : null, title: edtf }, edtfLabel(edtf))

/** The events in the order of time. */
export function eventsPanel(article: Article, names: Names): Markup {
  const events = byDate(article.events)
  if (events.length === 0) return nothing('dated events')
  return join(
    kindFilter(events),
    html(
      'ol',
      { class: 'events' },
      events.map(event => eventItem(event, names)),
    ),
  )
}

export function kindFilter(events: readonly Pick<Event, 'kind'>[]): Markup | null {
  const kinds = [...new Set(events.map(({ kind }) => kind))].sort()
  if (kinds.length < 2) return null
  return html(
    'details',
    { class: 'filter' },
    html('summary', {}, 'Filter by kind'),
    html(
      'fieldset',
      {},
      html('legend', { class: 'visually-hidden' }, 'Kinds of events to show'),
      kinds.map(kind =>
        html('label', {}, html('input', { type: 'checkbox', id: `kind-${kind}`, checked: true }), ` ${kind}`),
      ),
    ),
  )
}

function eventItem(event: Event, names: Names): Markup {
  const who = event.participants.map(({ entity }) => nameLink(entity, names)).filter(link => link !== null)
  const where = event.places.map(id => nameLink(id, names)).filter(link => link !== null)
  const facts = [
    event.kind === 'other' ? null : event.kind,
    who.length > 0 ? join('with ', listed(who)) : null,
    where.length > 0 ? join('at ', listed(where)) : null,
    event.date.basis === 'inherited' ? 'dated by the narrative' : null,
    event.sameAs === undefined ? null : html('a', { href: `#t-${event.sameAs}` }, 'told before'),
  ].filter(fact => fact !== null)
  return html(
    'li',
    { id: `t-${event.id}`, 'data-ref': event.id, 'data-kind': event.kind },
    html('span', { class: 'when' }, timeElement(event.date.edtf)),
    html(
      'div',
      {},
      html('a', { class: 'what', href: `#${event.id}`, 'data-light': event.id }, event.summary),
      facts.length > 0 &&
        html(
          'p',
          { class: 'facts' },
          facts.flatMap((fact, index) => (index > 0 ? [' · ', fact] : [fact])),
        ),
    ),
  )
}

/** What is named, by type, the most often named first, each with links to its places. */
export function namesPanel(article: Article, text: string): Markup {
  if (article.entities.length === 0) return nothing('names')
  const groups = ENTITY_GROUPS.map(([type, title]) => {
    const members = article.entities
      .filter(entity => entity.type === type)
      .sort(
        (a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
      )
    return { type, title, members }
  }).filter(({ members }) => members.length > 0)
  return join(
    html(
      'p',
      { class: 'search', hidden: true },
      html('label', { for: 'find-name' }, 'Find a name'),
      html('input', { type: 'search', id: 'find-name', autocomplete: 'off' }),
    ),
    groups.map(({ type, title, members }) =>
      html(
        'section',
        { class: 'names', 'aria-labelledby': `names-${type}` },
        html(
          'h3',
          { id: `names-${type}` },
          html('span', { class: `name ${type}` }, title),
          html('span', { class: 'count' }, ` ${members.length}`),
        ),
        html(
          'ul',
          {},
          members.map(entity => nameItem(entity, text)),
        ),
      ),
    ),
  )
}

const CONTEXT = 32

/** A few whole words before an offset, of its own paragraph. */
function before(text: string, offset: number): string {
  const from = Math.max(0, offset - CONTEXT)
  const line = text.slice(from, offset).replace(/^[\s\S]*[\n\r]/, '')
  return from === 0 || line.length < offset - from ? line : `… ${line.replace(/^\S*\s/, '')}`
}

/** A few whole words after an offset, of its own paragraph. */
function after(text: string, offset: number): string {
  const to = Math.min(text.length, offset + CONTEXT)
  const line = text.slice(offset, to).replace(/[\n\r][\s\S]*$/, '')
  return to === text.length || line.length < to - offset ? line : `${line.replace(/\s\S*$/, '')} …`
}

function nameItem(entity: Entity, text: string): Markup {
  const { id, name, aliases, roles, lifespan, mentions } = entity
  const about = [roles.join(', '), lifespan && edtfLabel(lifespan), aliases.length > 0 && `also: ${aliases.join(', ')}`]
  const facts = about.filter(Boolean).join(' · ')
  return html(
    'li',
    { id: `n-${id}`, 'data-ref': id, 'data-find': [name, ...aliases].join(' ').toLowerCase() },
    html(
      'details',
      {},
      html(
        'summary',
        {},
        html('span', { class: 'who' }, name),
        html('span', { class: 'count' }, ` ${mentions.length}`),
      ),
      facts && html('p', { class: 'facts' }, facts),
      html(
        'ol',
        { class: 'places' },
        mentions.map((mention, index) =>
          html(
            'li',
            {},
            html(
              'a',
              { href: `#${id}-${index + 1}`, 'data-light': id },
              before(text, mention.start),
              html('b', {}, mention.text),
              after(text, mention.end),
            ),
          ),
        ),
      ),
    ),
  )
}

/** Speech and writing by speaker, the most quoted first; then titles, slogans and terms. */
export function quotationsPanel(quotations: readonly Quotation[], names: Names): Markup {
  const isSaid = ({ kind }: Quotation): boolean => kind === 'speech' || kind === 'writing'
  const said = quotations.filter(isSaid)
  const marked = quotations.filter(quotation => !isSaid(quotation))
  if (said.length + marked.length === 0) return nothing('quotations')
  const speakers = new Map<string, { name: string; entity: string | null; list: Quotation[] }>()
  for (const quotation of said) {
    const { speaker } = quotation
    const key = speaker === null ? '' : (speaker.entity ?? speaker.mention.text.toLowerCase())
    const name =
      speaker === null ? 'Unattributed' : ((speaker.entity && names.get(speaker.entity)) ?? speaker.mention.text)
    const group = speakers.get(key) ?? { name, entity: speaker?.entity ?? null, list: [] }
    group.list.push(quotation)
    speakers.set(key, group)
  }
  const order = [...speakers].sort(
    ([a, one], [b, two]) => Number(a === '') - Number(b === '') || two.list.length - one.list.length,
  )
  return join(
    order.map(([, { name, entity, list }]) =>
      html(
        'section',
        { class: 'speaker' },
        html(
          'h3',
          {},
          (entity && nameLink(entity, names)) || name,
          html('span', { class: 'count' }, ` ${list.length}`),
        ),
        list.map(quotation => quotationItem(quotation, names)),
      ),
    ),
    marked.length > 0 &&
      html(
        'section',
        { class: 'speaker' },
        html('h3', {}, 'Titles, slogans and terms', html('span', { class: 'count' }, ` ${marked.length}`)),
        html(
          'ul',
          { class: 'terms' },
          marked.map(quotation =>
            html(
              'li',
              {},
              html('a', { href: `#${quotation.id}`, 'data-light': quotation.id }, quotationWords(quotation)),
              ` ${quotation.kind}`,
            ),
          ),
        ),
      ),
  )
}

function quotationItem(quotation: Quotation, names: Names): Markup {
  const { id, form, kind, cue, addressee } = quotation
  const to = addressee === undefined ? null : nameLink(addressee, names)
  const facts = [form === 'indirect' ? 'reported' : kind, cue && `“${cue.text}”`, to && join('to ', to)].filter(Boolean)
  return html(
    'figure',
    { id: `s-${id}`, 'data-ref': id },
    html('blockquote', { class: form === 'indirect' ? 'reported-speech' : null }, quotationWords(quotation)),
    html(
      'figcaption',
      { class: 'facts' },
      facts.flatMap((fact, index) => (index > 0 ? [' · ', fact] : [fact])),
      ' · ',
      html('a', { href: `#${id}`, 'data-light': id }, 'in the text'),
    ),
  )
}
