import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeArticles } from '../../src/batch/merge.js'
import { nameKeys } from '../../src/batch/name-key.js'
import { parseArticle } from '../../src/index.js'
import { article, type Given } from './corpus.js'

describe('names that are enough to know a person by', () => {
  it.each([
    { name: 'Leon Trotsky', full: ['leon trotsky'] },
    { name: 'Trotsky', full: [] },
    { name: 'General Grant', full: [] },
    { name: 'Field Marshal Haig', full: [] },
    { name: 'General Ulysses S. Grant', full: ['ulysses s grant'] },
    { name: 'L. Trotsky', full: [] },
    { name: 'A.J.P. Taylor', full: [] },
    { name: 'de Gaulle', full: [] },
    { name: 'Charles de Gaulle', full: ['charles de gaulle'] },
    { name: 'Henry VIII', full: ['henry viii'] },
    { name: 'King Henry VIII', full: ['henry viii'] },
    { name: 'Queen Victoria', full: [] },
    { name: 'Alexander the Great', full: ['alexander the great'] },
    { name: 'Dvořák', full: [] },
    { name: 'Antonín Dvořák', full: ['antonin dvorak'] },
  ])('$name', ({ name, full }) => {
    expect(nameKeys({ type: 'person', name, aliases: [] }).full).toEqual(full)
  })
})

/** How many entities two articles have together, and how sure the join is. */
async function joined(one: Given, two: Given): Promise<{ entities: number; confidence: number | undefined }> {
  const { entities } = await mergeArticles([article('a', [one]), article('b', [two])])
  return { entities: entities.length, confidence: entities[0]?.confidence }
}

describe('the same person across articles', () => {
  it.each<{ one: Given; two: Given; confidence: number }>([
    { one: { name: 'Leon Trotsky' }, two: { name: 'Leon Trotsky' }, confidence: 0.85 },
    { one: { name: 'Antonín Dvořák' }, two: { name: 'Antonin Dvorak' }, confidence: 0.85 },
    {
      one: { name: 'Leon Trotsky', lifespan: '1879/1940' },
      two: { name: 'Leon Trotsky', lifespan: '1879/1940' },
      confidence: 0.98,
    },
    {
      one: { name: 'Vladimir Ilyich Lenin', aliases: ['Vladimir Lenin', 'Lenin'] },
      two: { name: 'Vladimir Lenin' },
      confidence: 0.85,
    },
    {
      one: { name: 'Vladimir Lenin' },
      two: { name: 'Vladimir Ilyich Lenin', aliases: ['Vladimir Lenin'] },
      confidence: 0.75,
    },
    {
      one: { name: 'Plato', lifespan: '-0427/-0347' },
      two: { name: 'Plato', lifespan: '-0427/-0346' },
      confidence: 0.8,
    },
    { one: { name: 'V. I. Lenin', externalId: 'Q1394' }, two: { name: 'Lenin', externalId: 'Q1394' }, confidence: 1 },
    { one: { name: 'Paris', type: 'place' }, two: { name: 'Paris', type: 'place' }, confidence: 0.8 },
    {
      one: { name: 'the Royal Society', type: 'organization' },
      two: { name: 'Royal Society', type: 'organization' },
      confidence: 0.8,
    },
  ])('$one is $two', async ({ one, two, confidence }) => {
    expect(await joined(one, two)).toEqual({ entities: 1, confidence })
  })

  it.each<{ one: Given; two: Given }>([
    { one: { name: 'Trotsky' }, two: { name: 'Trotsky' } },
    { one: { name: 'Leon Trotsky', aliases: ['Trotsky'] }, two: { name: 'Trotsky' } },
    { one: { name: 'Leon Trotsky', aliases: ['Trotsky'] }, two: { name: 'Natalia Trotsky', aliases: ['Trotsky'] } },
    { one: { name: 'General Grant' }, two: { name: 'General Grant' } },
    { one: { name: 'de Gaulle' }, two: { name: 'de Gaulle' } },
    { one: { name: 'Adams', lifespan: '1735/..' }, two: { name: 'Adams', lifespan: '1735/..' } },
    { one: { name: 'John Adams', lifespan: '1735/1826' }, two: { name: 'John Adams', lifespan: '1803/1833' } },
    { one: { name: 'Jean Moulin', gender: 'male' }, two: { name: 'Jean Moulin', gender: 'female' } },
    { one: { name: 'John Smith', externalId: 'Q1' }, two: { name: 'John Smith', externalId: 'Q2' } },
    { one: { name: 'Victoria Falls', type: 'place' }, two: { name: 'Victoria Falls', type: 'person' } },
    {
      one: { name: 'Communist Party', type: 'organization', aliases: ['Party'] },
      two: { name: 'Labour Party', type: 'organization', aliases: ['Party'] },
    },
  ])('$one is not $two', async ({ one, two }) => {
    expect(await joined(one, two)).toEqual({ entities: 2, confidence: 1 })
  })

  it('keeps two of one article apart, and takes neither of two that fit', async () => {
    const { entities } = await mergeArticles([
      article('a', [
        { name: 'John Adams', lifespan: '1735/1826' },
        { name: 'John Adams', lifespan: '1803/1833' },
      ]),
      article('b', [{ name: 'John Adams' }]),
      article('c', [{ name: 'John Adams', lifespan: '1803/1833' }]),
    ])
    expect(entities.map(({ in: places }) => places.map(place => place.article))).toEqual([['a'], ['a', 'c'], ['b']])
  })

  it('gathers what the articles say', async () => {
    const { entities } = await mergeArticles([
      article('a', [{ name: 'Vladimir Lenin', aliases: ['Lenin'], roles: ['chairman'], gender: 'unknown' }]),
      article(null, [
        { name: 'Vladimir Ilyich Lenin', aliases: ['Vladimir Lenin', 'Lenin'], gender: 'male', lifespan: '1870/1924' },
      ]),
    ])
    expect(entities).toEqual([
      {
        id: 'c1',
        type: 'person',
        name: 'Vladimir Ilyich Lenin',
        aliases: ['Vladimir Lenin', 'Lenin'],
        roles: ['chairman'],
        gender: 'male',
        lifespan: '1870/1924',
        in: [
          { article: 'a', entity: 'e1' },
          { article: 1, entity: 'e1' },
        ],
        mentions: 2,
        confidence: 0.75,
      },
    ])
  })
})

describe('one timeline', () => {
  it('stands in the order of time, and tells one deed once', async () => {
    const corpus = await mergeArticles([
      article('a', [{ name: 'Jan Žižka' }], ['1420-07-14', '1419', '-0043-03-15']),
      article('b', [{ name: 'Jan Žižka' }], ['1420-07-14', '1419']),
    ])
    expect(corpus.articles).toBe(2)
    expect(corpus.events.map(event => [event.date.edtf, event.in.map(({ article }) => article)])).toEqual([
      ['-0043-03-15', ['a']],
      ['1419', ['a']],
      ['1419', ['b']],
      ['1420-07-14', ['a', 'b']],
    ])
    expect(corpus.events[0]?.participants).toEqual([{ entity: 'c1', role: 'agent' }])
    expect(corpus.events[0]?.date).not.toHaveProperty('dateId')
  })

  it('tells once what an article tells twice', async () => {
    const told = parseArticle('Rome fell to the Goths in 410. The city was rich. Rome fell to the Goths in 410.')
    const { events } = await mergeArticles([told])
    expect(events.map(event => event.in.map(({ event: id }) => id))).toEqual([['v1', 'v2']])
  })

  it('takes results of a batch, and leaves failed ones out', async () => {
    async function* results() {
      yield { ok: true as const, id: 'a', index: 0, article: article('a', [{ name: 'Jan Hus' }]) }
      yield { ok: false as const, id: 'b', index: 1, error: { code: 'empty-text' as const, message: 'm' } }
    }
    expect(await mergeArticles(results())).toMatchObject({ articles: 1, entities: [{ name: 'Jan Hus' }], events: [] })
    expect(await mergeArticles([])).toEqual({ articles: 0, entities: [], events: [] })
  })

  it('places every entity of every article once, whatever it is called', async () => {
    const name = fc.constantFrom(
      '__proto__',
      'constructor',
      'John Smith',
      'Smith',
      'Mary Smith',
      '.',
      ' ',
      'Dr.',
      'de',
      'É',
      'VIII',
      'x'.repeat(500),
    )
    const entity = fc.record(
      { name, lifespan: fc.constantFrom('1800/1850', '1900/..', '../1850', 'XXXX') },
      { requiredKeys: ['name'] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(entity, { maxLength: 5 }), { maxLength: 8 }), async lists => {
        const corpus = await mergeArticles(lists.map((list, i) => article(`a${i}`, list)))
        const places = corpus.entities.flatMap(({ in: where }) =>
          where.map(place => `${place.article} ${place.entity}`),
        )
        const expected = lists.flatMap((list, i) => list.map((_, j) => `a${i} e${j + 1}`))
        expect(places.sort()).toEqual(expected.sort())
        for (const { in: where } of corpus.entities)
          expect(new Set(where.map(place => place.article)).size).toBe(where.length)
      }),
    )
  })
})
