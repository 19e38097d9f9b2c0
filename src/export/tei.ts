import type { Article, Entity, Event } from '../schema/index.js'
import { type Attributes, element, type Markup } from './markup.js'
import { type TeiSpan, teiBody } from './tei-body.js'
import { datingAttributes } from './tei-dates.js'

/**
 * The article as a TEI P5 document: a header that names its source, the people, organisations, places and events in
 * `standOff`, and the text with `persName`, `orgName`, `placeName`, `date`, `said`, `quote` and their kin inline.
 *
 * What crosses something else, the clauses of events and quotations that run over paragraphs stand in `standOff` as
 * `span` between `anchor`s. White space between paragraphs is the only thing of the text that is not kept.
 */
export function toTei(article: Article, text: string): string {
  const clauses: TeiSpan[] = article.events.map(event => ({
    type: 'event',
    id: `${event.id}-clause`,
    start: event.start,
    end: event.end,
    attributes: { corresp: `#${event.id}` },
  }))
  const { body, spans } = teiBody(article, text, clauses)
  const document = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': article.language },
    header(article),
    standOff(article, spans),
    element('text', {}, element('body', {}, body)),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`
}

function header(article: Article): Markup {
  const title = element('title', {}, article.title ?? article.id ?? 'Untitled article')
  const url = article.url
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, title),
      element('publicationStmt', {}, element('p', {}, 'Annotated by program; not published.')),
      element(
        'sourceDesc',
        {},
        element(
          'bibl',
          {},
          title,
          article.id !== null && element('idno', {}, article.id),
          url !== null && (isPointer(url) ? element('ptr', { target: url }) : element('idno', { type: 'url' }, url)),
          article.published !== null && element('date', publishedAttributes(article.published), article.published),
        ),
      ),
    ),
    element(
      'encodingDesc',
      {},
      element(
        'appInfo',
        {},
        element(
          'application',
          { ident: 'annals', version: `${article.schemaVersion}.0` },
          element('label', {}, 'annals'),
        ),
      ),
    ),
    element('profileDesc', {}, element('langUsage', {}, element('language', { ident: article.language }, 'English'))),
  )
}

/** TEI pointers are URIs without white space. */
const isPointer = (value: string): boolean => /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)

const publishedAttributes = (published: string): Attributes =>
  /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(published) ? { when: published } : {}

function standOff(article: Article, spans: readonly TeiSpan[]): Markup | null {
  const ofType = (type: Entity['type']): Entity[] => article.entities.filter(entity => entity.type === type)
  const others = article.entities.filter(({ type }) => !['person', 'organization', 'place'].includes(type))
  const groups = new Map<string, TeiSpan[]>()
  for (const span of spans) groups.set(span.type, [...(groups.get(span.type) ?? []), span])
  const content = [
    listOf('listPerson', ofType('person').map(personNode)),
    listOf(
      'listOrg',
      ofType('organization').map(entity => namedNode('org', 'orgName', entity)),
    ),
    listOf(
      'listPlace',
      ofType('place').map(entity => namedNode('place', 'placeName', entity)),
    ),
    listOf(
      'list',
      others.map(entity => element('item', { 'xml:id': entity.id }, names('name', { type: entity.type }, entity))),
    ),
    listOf('listEvent', article.events.map(eventNode)),
    ...[...groups].map(([type, members]) =>
      element(
        'spanGrp',
        { type },
        ...members.map(({ id, attributes }) =>
          element('span', { 'xml:id': id, from: `#${id}-from`, to: `#${id}-to`, ...attributes }),
        ),
      ),
    ),
  ].filter(list => list !== null)
  return content.length > 0 ? element('standOff', {}, ...content) : null
}

const listOf = (name: string, items: readonly Markup[]): Markup | null =>
  items.length > 0 ? element(name, {}, ...items) : null

const names = (name: string, attributes: Attributes, entity: Entity): Markup[] => [
  element(name, attributes, entity.name),
  ...entity.aliases.map(alias => element(name, { ...attributes, subtype: 'alias' }, alias)),
]

function namedNode(name: string, nameElement: string, entity: Entity): Markup {
  return element(
    name,
    { 'xml:id': entity.id },
    element(nameElement, {}, entity.name),
    ...entity.aliases.map(alias => element(nameElement, { type: 'alias' }, alias)),
    entity.externalId !== undefined && element('idno', {}, entity.externalId),
  )
}

function personNode(entity: Entity): Markup {
  const [born, died] = entity.lifespan?.split('/') ?? []
  const life = (name: string, value: string | undefined): Markup | null =>
    value && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? element(name, { when: value }) : null
  return element(
    'person',
    {
      'xml:id': entity.id,
      ...(entity.gender && entity.gender !== 'unknown' && { sex: entity.gender === 'female' ? 'F' : 'M' }),
    },
    element('persName', {}, entity.name),
    ...entity.aliases.map(alias => element('persName', { type: 'alias' }, alias)),
    life('birth', born),
    life('death', died),
    ...entity.roles.map(role => element('occupation', {}, role)),
    entity.externalId !== undefined && element('idno', {}, entity.externalId),
  )
}

function eventNode(event: Event): Markup {
  const pointers = (type: string, ids: readonly string[]): Markup[] =>
    ids.map(id => element('ptr', { type, target: `#${id}` }))
  return element(
    'event',
    {
      'xml:id': event.id,
      type: event.kind,
      ...datingAttributes(event.date),
      where: event.places.map(id => `#${id}`).join(' ') || null,
    },
    element('label', {}, event.summary),
    ...event.participants.flatMap(({ role, entity }) => pointers(role, [entity])),
    ...pointers('quotation', event.quotations),
    ...pointers('sameAs', event.sameAs === undefined ? [] : [event.sameAs]),
  )
}
