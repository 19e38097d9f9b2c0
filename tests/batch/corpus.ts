import type { Article, Entity, Event } from '../../src/index.js'

export type Given = Partial<Entity> & { readonly name: string }

/** An article that names the given entities, and tells that the first of them did something on each of the given days. */
export function article(id: string | null, given: readonly Given[], days: readonly string[] = []): Article {
  const entities = given.map(
    (entity, i): Entity => ({
      type: 'person',
      aliases: [],
      roles: [],
      mentions: [{ start: 0, end: entity.name.length, text: entity.name, kind: 'name' }],
      confidence: 0.9,
      ...entity,
      id: `e${i + 1}`,
    }),
  )
  const events = days.map(
    (day, i): Event => ({
      id: `v${i + 1}`,
      start: i,
      end: i + 1,
      sentence: { start: i, end: i + 1 },
      summary: `${given[0]?.name} marched.`,
      trigger: { start: i, end: i + 1, text: 'marched', lemma: 'march' },
      kind: 'movement',
      date: {
        edtf: day,
        earliest: day.length === 10 ? day : `${day}-01-01`,
        latest: day.length === 10 ? day : `${day}-12-31`,
        granularity: day.length === 10 ? 'day' : 'year',
        basis: 'explicit',
        dateId: 'd1',
        confidence: 0.9,
      },
      participants: [{ entity: 'e1', role: 'agent' }],
      places: [],
      quotations: [],
    }),
  )
  return {
    schemaVersion: 1,
    id,
    title: null,
    url: null,
    published: null,
    language: 'en',
    sections: [],
    sentences: [],
    entities,
    dates: [],
    events,
    quotations: [],
  }
}
