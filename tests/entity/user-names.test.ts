import { describe, expect, it } from 'vitest'
import { AnnalsError, parseEntities } from '../../src/index.js'
import { namesOf, resolve } from './annotated.js'

const gazetteer = [
  { name: 'Peterloo', type: 'event' as const, id: 'Q1' },
  { name: 'Henry Hunt', type: 'person' as const, aliases: ['Orator Hunt'], id: 'Q2' },
  { name: 'Samuel Bamford', type: 'person' as const, id: 'Q3' },
  { name: 'WSPU', type: 'organization' as const },
]

describe('a gazetteer', () => {
  it('gives names that the recogniser has passed over, with their ids', () => {
    const { entities } = resolve('At Peterloo, Henry Hunt spoke. Orator Hunt was arrested.', [{ gazetteer }])
    expect(entities.map(({ name, type, externalId }) => [name, type, externalId])).toEqual([
      ['Peterloo', 'event', 'Q1'],
      ['Henry Hunt', 'person', 'Q2'],
    ])
    expect(namesOf({ entities, mentions: [] })).toContain('Henry Hunt = Orator Hunt')
  })

  it('gives its id where the recogniser is as sure of the name', () => {
    const { entities } = resolve('They read <p Henry Hunt> aloud.', [{ gazetteer }])
    expect(entities.map(({ name, externalId }) => [name, externalId])).toEqual([['Henry Hunt', 'Q2']])
  })

  it('has its own type where the recogniser gives another', () => {
    const { entities } = resolve('The day of <l Samuel Bamford> came.', [{ gazetteer }])
    expect(entities.map(({ type, externalId }) => [type, externalId])).toEqual([['person', 'Q3']])
  })

  it('leaves out what is written otherwise, or is part of a longer name', () => {
    expect(
      resolve('It was peterloo; wspu; the <o Peterloo Memorial Campaign>.', [{ gazetteer }]).entities.map(e => e.name),
    ).toEqual(['Peterloo Memorial Campaign'])
  })

  it('keeps two entries of one surname apart', () => {
    const two = [
      { name: 'John Adams', type: 'person' as const, id: 'A' },
      { name: 'John Adams', type: 'person' as const, id: 'B' },
    ]
    expect(resolve('John Adams wrote.', [{ gazetteer: two }]).entities).toHaveLength(1)
  })

  it('is matched fast, however long it is', () => {
    const long = Array.from({ length: 100_000 }, (_, i) => ({
      name: `Name${i} Surname${i % 700}`,
      type: 'person' as const,
    }))
    const text = Array.from(
      { length: 2000 },
      (_, i) => `Then Name${i * 7} Surname${(i * 7) % 700} left the town.`,
    ).join(' ')
    const { entities } = resolve(text, [{ gazetteer: long }])
    expect(entities.length).toBe(2000)
    const start = performance.now()
    resolve(text, [{ gazetteer: long }])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('a function', () => {
  it('gives names with their places', () => {
    const text = 'Zumbi led Palmares.'
    const [entity] = parseEntities(text, { recognizers: [() => [{ start: 0, end: 5, type: 'person', id: 'Z' }]] })
    expect(entity).toMatchObject({ name: 'Zumbi', type: 'person', externalId: 'Z' })
  })

  it('loses to what is surer', () => {
    const { entities } = resolve('<p Zumbi> led them.', [() => [{ start: 0, end: 9, type: 'work', confidence: 0.2 }]])
    expect(entities.map(e => [e.name, e.type])).toEqual([['Zumbi', 'person']])
  })
})

const BAD: readonly (readonly [string, unknown])[] = [
  ['no array', () => 'Zumbi'],
  ['a place outside the text', () => [{ start: 0, end: 900, type: 'person' }]],
  ['an empty place', () => [{ start: 3, end: 3, type: 'person' }]],
  ['a place that is no number', () => [{ start: '0', end: 5, type: 'person' }]],
  ['an unknown type', () => [{ start: 0, end: 5, type: 'hero' }]],
  ['a confidence over 1', () => [{ start: 0, end: 5, type: 'person', confidence: 2 }]],
  ['an id that is no string', () => [{ start: 0, end: 5, type: 'person', id: 7 }]],
  ['nothing at all in the list', () => [null]],
  ['an entry without name', { gazetteer: [{ type: 'person' }] }],
  ['an entry with an empty name', { gazetteer: [{ name: ' ', type: 'person' }] }],
  ['an entry of unknown type', { gazetteer: [{ name: 'Zumbi', type: 'hero' }] }],
  ['aliases that are no list', { gazetteer: [{ name: 'Zumbi', type: 'person', aliases: 'Z' }] }],
  ['an entry that is no object', { gazetteer: ['Zumbi'] }],
]

describe('a faulty recognizer', () => {
  it.each(BAD)('%s is refused with a message', (_, recognizer) => {
    const read = () => parseEntities('Zumbi led Palmares.', { recognizers: [recognizer as never] })
    expect(read).toThrow(AnnalsError)
    try {
      read()
    } catch (error) {
      expect((error as AnnalsError).code).toBe('invalid-option')
      expect((error as AnnalsError).message).toMatch(/recognizer/i)
    }
  })
})
