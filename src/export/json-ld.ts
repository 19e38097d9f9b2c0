import type { Article, Entity, Event, Quotation } from '../schema/index.js'
import { quotationWords } from './quotation-words.js'

/** A value of JSON-LD. */
export type JsonLdValue = string | number | boolean | null | JsonLdNode | readonly JsonLdValue[]
/** An object of JSON-LD. */
export interface JsonLdNode {
  readonly [key: string]: JsonLdValue | undefined
}

/** `edtf` holds what schema.org's dates can't say; its datatype is that of the Library of Congress. */
const CONTEXT: JsonLdValue = [
  'https://schema.org',
  {
    dcterms: 'http://purl.org/dc/terms/',
    edtf: { '@id': 'dcterms:date', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
  },
]

const TYPES: Readonly<Record<Entity['type'], string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'CreativeWork',
  group: 'Thing',
  other: 'Thing',
}

const GENDERS: Readonly<Record<string, string>> = {
  female: 'https://schema.org/Female',
  male: 'https://schema.org/Male',
}

/** Days, months and years AD are ISO 8601 as they stand; all else only EDTF can say. */
const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/

/**
 * The article as linked data: a `@graph` of schema.org nodes for the article, its entities (Person, Organization, Place,
 * …), events and quotations (Quotation; reported speech as Claim), which refer to one another.
 *
 * `startDate` and `endDate` are given where ISO 8601 can say them without adding anything; the whole value always stands
 * in `edtf`. Ids are fragments of the article's address.
 */
export function toJsonLd(article: Article): JsonLdNode {
  const base = article.url === null ? '#' : `${article.url.replace(/#.*$/, '')}#`
  const reference = (id: string): JsonLdNode => ({ '@id': base + id })
  const references = (ids: readonly string[]): JsonLdNode[] => [...new Set(ids)].map(reference)
  const actors = new Set(
    article.entities.filter(({ type }) => type === 'person' || type === 'organization').map(({ id }) => id),
  )
  const said = article.quotations.filter(({ kind }) => kind === 'speech' || kind === 'writing')
  const whole: JsonLdNode = {
    '@type': 'Article',
    '@id': `${base}article`,
    ...(article.title !== null && { name: article.title, headline: article.title }),
    ...(article.id !== null && { identifier: article.id }),
    ...(article.url !== null && { url: article.url }),
    ...(article.published !== null && { datePublished: article.published }),
    inLanguage: article.language,
    ...list('mentions', references(article.entities.map(({ id }) => id))),
    ...list('about', references(article.events.map(({ id }) => id))),
    ...list('hasPart', references(said.map(({ id }) => id))),
  }
  return {
    '@context': CONTEXT,
    '@graph': [
      whole,
      ...article.entities.map(entity => entityNode(entity, base)),
      ...article.events.map(event => eventNode(event, base, references, actors)),
      ...said.map(quotation => quotationNode(quotation, base, reference)),
    ],
  }
}

const list = (key: string, values: readonly JsonLdValue[]): JsonLdNode => (values.length > 0 ? { [key]: values } : {})

function entityNode(entity: Entity, base: string): JsonLdNode {
  const [born, died] = entity.lifespan?.split('/') ?? []
  const isPerson = entity.type === 'person'
  return {
    '@type': TYPES[entity.type],
    '@id': base + entity.id,
    name: entity.name,
    ...list('alternateName', entity.aliases),
    ...(isPerson && list('jobTitle', entity.roles)),
    ...(isPerson && entity.gender && GENDERS[entity.gender] && { gender: { '@id': GENDERS[entity.gender] as string } }),
    ...(isPerson && born && ISO_DATE.test(born) && { birthDate: born }),
    ...(isPerson && died && ISO_DATE.test(died) && { deathDate: died }),
    ...(entity.lifespan !== undefined && { edtf: entity.lifespan }),
    ...(entity.externalId !== undefined && { identifier: entity.externalId }),
  }
}

function eventNode(
  event: Event,
  base: string,
  references: (ids: readonly string[]) => JsonLdNode[],
  actors: ReadonlySet<string>,
): JsonLdNode {
  const involved = event.participants.map(({ entity }) => entity)
  const [from, to] = event.date.edtf.split('/')
  return {
    '@type': 'Event',
    '@id': base + event.id,
    name: event.summary,
    additionalType: event.kind,
    ...(from && ISO_DATE.test(from) && { startDate: from }),
    ...(to && ISO_DATE.test(to) && { endDate: to }),
    edtf: event.date.edtf,
    ...list('attendee', references(involved.filter(id => actors.has(id)))),
    ...list('about', references(involved.filter(id => !actors.has(id)))),
    ...list('location', references(event.places)),
    ...list('workFeatured', references(event.quotations)),
    ...(event.sameAs !== undefined && { sameAs: base + event.sameAs }),
    subjectOf: { '@id': `${base}article` },
  }
}

function quotationNode(quotation: Quotation, base: string, reference: (id: string) => JsonLdNode): JsonLdNode {
  const { speaker } = quotation
  const source =
    speaker && (speaker.entity === null ? { '@type': 'Thing', name: speaker.mention.text } : reference(speaker.entity))
  const direct = quotation.form === 'direct'
  return {
    '@type': direct ? 'Quotation' : 'Claim',
    '@id': base + quotation.id,
    text: quotationWords(quotation),
    ...(source && { [direct && quotation.kind === 'speech' ? 'spokenByCharacter' : 'author']: source }),
    isPartOf: reference('article'),
  }
}
