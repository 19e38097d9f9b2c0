// Not from the public face, which would load the parser into a thread that has no need of it.
import { byDate } from '../event/order.js'
import type { Article, Entity, EntityType, Event, EventDate } from '../index.js'
import { nameKeys } from './name-key.js'
import type { BatchResult } from './parse-articles.js'

/** Somebody or something that articles of a corpus name. */
export interface CorpusEntity {
  /** `c1`, `c2`, … in the order in which the corpus first names them. */
  readonly id: string
  readonly type: EntityType
  /** The fullest form of all articles. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly gender?: 'female' | 'male' | 'unknown'
  /** Life dates as an EDTF interval, where an article gives them. */
  readonly lifespan?: string
  readonly externalId?: string
  /** Where it is named: the article (its id, or its place in the corpus from 0), and the entity's id there. */
  readonly in: readonly EntityPlace[]
  /** Mentions in all articles. */
  readonly mentions: number
  /** How sure it is that all these articles mean the same one; 1 where only one article names it. */
  readonly confidence: number
}

/** An entity of one article. */
export interface EntityPlace {
  readonly article: string | number
  readonly entity: string
}

/** A happening that articles of a corpus tell. */
export interface CorpusEvent {
  readonly summary: string
  readonly kind: Event['kind']
  readonly date: Omit<EventDate, 'dateId'>
  readonly participants: readonly { readonly entity: string; readonly role: Event['participants'][number]['role'] }[]
  readonly places: readonly string[]
  /** Who tells it: the article and the event's id there; several where their day, deed and doers are the same. */
  readonly in: readonly { readonly article: string | number; readonly event: string }[]
}

/** One set of entities and one timeline over many articles. */
export interface Corpus {
  readonly articles: number
  readonly entities: readonly CorpusEntity[]
  /** In the order of time. */
  readonly events: readonly CorpusEvent[]
}

interface Years {
  readonly birth: number | null
  readonly death: number | null
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Cluster extends Omit<Mutable<CorpusEntity>, 'aliases' | 'roles' | 'in'> {
  readonly forms: Set<string>
  readonly roles: Set<string>
  readonly in: EntityPlace[]
  years: Years
  lastArticle: number
}

/** How sure a link between two articles is, by what it rests on. */
const SURE = {
  externalId: 1,
  nameAndLife: 0.98,
  fullName: 0.85,
  fullAlias: 0.75,
  shortNameAndLife: 0.8,
  thing: 0.8,
} as const

const year = (edtf: string | undefined): number | null => {
  const match = /^-?\d{1,6}/.exec(edtf ?? '')
  return match ? Number(match[0]) : null
}

function yearsOf(lifespan: string | undefined): Years {
  const [birth, death] = lifespan?.split('/') ?? []
  return { birth: year(birth), death: year(death) }
}

/** `same` where a year is known to both and none differs by more than the one that calendars and sources differ by. */
function compareLives(a: Years, b: Years): 'same' | 'other' | 'unknown' {
  let known = false
  for (const key of ['birth', 'death'] as const) {
    const [one, two] = [a[key], b[key]]
    if (one === null || two === null) continue
    if (Math.abs(one - two) > 1) return 'other'
    known = true
  }
  return known ? 'same' : 'unknown'
}

const isWhole = ({ birth, death }: Years): boolean => birth !== null && death !== null

/** A name that more bear than this tells nobody apart. */
const MOST_NAMESAKES = 50

const isKnownGender = (gender: string | undefined): boolean => gender === 'female' || gender === 'male'

/**
 * Joins the entities of one article after the other to what the corpus has so far.
 *
 * Persons are the same by a full name (a family name alone is none), by one of their aliases that is full, or by a short
 * name together with both life dates; never against their life dates, gender or external ids. Two entities of one article
 * stay two. Where several fit, none is taken.
 */
class EntityIndex {
  readonly clusters: Cluster[] = []
  readonly #byKey = new Map<string, Cluster[]>()

  add(entity: Entity, article: number, place: EntityPlace): Cluster {
    const keys = nameKeys(entity)
    const years = yearsOf(entity.lifespan)
    const found = this.#find(entity, keys, years, article)
    const cluster = found?.cluster ?? this.#open(entity, years)
    if (found) cluster.confidence = Math.min(cluster.confidence, found.sure)
    cluster.lastArticle = article
    cluster.in.push(place)
    cluster.mentions += entity.mentions.length
    for (const form of [entity.name, ...entity.aliases]) cluster.forms.add(form)
    for (const role of entity.roles) cluster.roles.add(role)
    if (entity.name.length > cluster.name.length && keys.full.length > 0) cluster.name = entity.name
    if (isKnownGender(entity.gender) && !isKnownGender(cluster.gender))
      cluster.gender = entity.gender as 'female' | 'male'
    if (entity.lifespan !== undefined) cluster.lifespan ??= entity.lifespan
    if (entity.externalId !== undefined) cluster.externalId ??= entity.externalId
    cluster.years = { birth: cluster.years.birth ?? years.birth, death: cluster.years.death ?? years.death }
    // Short names count with life dates only, so without them they need not be looked up.
    const own = isWhole(cluster.years) ? [...keys.full, ...keys.short] : keys.full
    for (const key of entity.externalId === undefined ? own : [...own, `id ${entity.externalId}`]) {
      const listed = this.#byKey.get(`${entity.type} ${key}`)
      if (!listed) this.#byKey.set(`${entity.type} ${key}`, [cluster])
      else if (listed.length < MOST_NAMESAKES && !listed.includes(cluster)) listed.push(cluster)
    }
    return cluster
  }

  #find(
    entity: Entity,
    keys: ReturnType<typeof nameKeys>,
    years: Years,
    article: number,
  ): { readonly cluster: Cluster; readonly sure: number } | null {
    const candidates = new Map<Cluster, number>()
    const look = (key: string, sureOf: (cluster: Cluster) => number): void => {
      const listed = this.#byKey.get(`${entity.type} ${key}`) ?? []
      if (listed.length >= MOST_NAMESAKES) return
      for (const cluster of listed) {
        if (cluster.lastArticle === article || !this.#mayBe(cluster, entity, years)) continue
        const sure = sureOf(cluster)
        if (sure > (candidates.get(cluster) ?? 0)) candidates.set(cluster, sure)
      }
    }
    if (entity.externalId !== undefined) look(`id ${entity.externalId}`, () => SURE.externalId)
    const livesAgree = (cluster: Cluster): boolean => compareLives(cluster.years, years) === 'same'
    keys.full.forEach((key, i) => {
      look(key, cluster => {
        if (entity.type !== 'person') return SURE.thing
        return livesAgree(cluster) ? SURE.nameAndLife : i === 0 && keys.nameIsFull ? SURE.fullName : SURE.fullAlias
      })
    })
    if (isWhole(years)) {
      const agrees = (cluster: Cluster): boolean => isWhole(cluster.years) && livesAgree(cluster)
      for (const key of keys.short) look(key, cluster => (agrees(cluster) ? SURE.shortNameAndLife : 0))
    }
    const best = Math.max(0, ...candidates.values())
    const winners = [...candidates].filter(([, sure]) => sure === best)
    const [winner] = winners
    return winner && winners.length === 1 ? { cluster: winner[0], sure: best } : null
  }

  #mayBe(cluster: Cluster, entity: Entity, years: Years): boolean {
    if (cluster.externalId !== undefined && entity.externalId !== undefined && cluster.externalId !== entity.externalId)
      return false
    if (isKnownGender(cluster.gender) && isKnownGender(entity.gender) && cluster.gender !== entity.gender) return false
    return compareLives(cluster.years, years) !== 'other'
  }

  #open(entity: Entity, years: Years): Cluster {
    const cluster: Cluster = {
      id: `c${this.clusters.length + 1}`,
      type: entity.type,
      name: entity.name,
      ...(entity.gender !== undefined && { gender: entity.gender }),
      forms: new Set(),
      roles: new Set(),
      in: [],
      mentions: 0,
      confidence: 1,
      years,
      lastArticle: -1,
    }
    this.clusters.push(cluster)
    return cluster
  }
}

type OpenEvent = Omit<CorpusEvent, 'in'> & { readonly in: { article: string | number; event: string }[] }

/** What makes two events of different articles one: the day, the deed, and who did it. Null where that is not known. */
function eventKey(event: Event, agents: readonly string[]): string | null {
  if (event.date.granularity !== 'day' || agents.length === 0) return null
  return [event.date.edtf, event.kind, event.trigger.lemma, ...[...agents].sort()].join('\t')
}

/**
 * One timeline and one set of entities over many articles. Takes articles one after the other, and keeps of each no
 * more than its names and events, so a corpus larger than memory goes through. Results of `parseArticles` do as well:
 * failed ones are left out.
 */
export async function mergeArticles(
  source: Iterable<Article | BatchResult> | AsyncIterable<Article | BatchResult>,
): Promise<Corpus> {
  const index = new EntityIndex()
  const events: OpenEvent[] = []
  const byKey = new Map<string, OpenEvent>()
  let articles = 0
  for await (const item of source) {
    if ('ok' in item && !item.ok) continue
    const article = 'ok' in item ? item.article : item
    const number = articles++
    const name = article.id ?? number
    const ids = new Map<string, string>()
    for (const entity of article.entities)
      ids.set(entity.id, index.add(entity, number, { article: name, entity: entity.id }).id)
    const corpusId = (id: string): string => ids.get(id) as string
    const opened = new Map<string, OpenEvent>()
    for (const event of article.events) {
      const participants = event.participants.map(({ entity, role }) => ({ entity: corpusId(entity), role }))
      const key = eventKey(
        event,
        participants.filter(({ role }) => role === 'agent').map(({ entity }) => entity),
      )
      const told = { article: name, event: event.id }
      const known = (key === null ? undefined : byKey.get(key)) ?? opened.get(event.sameAs ?? '')
      if (known) {
        known.in.push(told)
        opened.set(event.id, known)
        continue
      }
      const { dateId: _, ...date } = event.date
      const { summary, kind, places } = event
      const own: OpenEvent = { summary, kind, date, participants, places: places.map(corpusId), in: [told] }
      events.push(own)
      opened.set(event.id, own)
      if (key !== null) byKey.set(key, own)
    }
  }
  const inTime = byDate(events.map((event, start) => ({ event, start, date: { ...event.date, dateId: 'd1' } })))
  return { articles, entities: index.clusters.map(close), events: inTime.map(({ event }) => event) }
}

function close({ forms, roles, years: _, lastArticle: __, ...cluster }: Cluster): CorpusEntity {
  return { ...cluster, aliases: [...forms].filter(form => form !== cluster.name), roles: [...roles] }
}
