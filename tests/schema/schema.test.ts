import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleSchema, dateExpressionSchema, eventSchema, parseArticle } from '../../src/index.js'
import { jsonSchemaText } from '../../src/schema/json-schema.js'
import { FIXTURES, fixtureText } from '../fixtures.js'

describe('articleSchema', () => {
  it.each(FIXTURES)('holds for %s, and survives JSON', name => {
    const article = parseArticle(fixtureText(name), { id: name })
    expect(articleSchema.parse(article)).toEqual(article)
    expect(JSON.parse(JSON.stringify(article))).toStrictEqual(article)
  })

  const date = {
    id: 'd1',
    start: 3,
    end: 7,
    text: '1923',
    edtf: '1923',
    earliest: '1923-01-01',
    latest: '1923-12-31',
    granularity: 'year',
    basis: 'explicit',
    timex: { type: 'DATE', value: '1923' },
  }

  it.each([
    ['an id of another layer', { ...date, id: 'e1' }],
    ['a fractional offset', { ...date, start: 1.5 }],
    ['a negative offset', { ...date, start: -1 }],
    ['a short year', { ...date, earliest: '923-01-01' }],
    ['an unknown granularity', { ...date, granularity: 'week' }],
    ['an anchor that is no date', { ...date, anchor: 'e1' }],
  ])('refuses a date with %s', (_fault, value) => {
    expect(dateExpressionSchema.safeParse(date).success).toBe(true)
    expect(dateExpressionSchema.safeParse(value).success).toBe(false)
  })

  it('takes expanded years', () => {
    expect(dateExpressionSchema.safeParse({ ...date, edtf: '-0043', earliest: '-000043-01-01' }).success).toBe(true)
  })

  it('has a closed list of event kinds', () => {
    expect(eventSchema.shape.kind.options).toEqual([
      'birth',
      'death',
      'founding',
      'dissolution',
      'conflict',
      'election',
      'meeting',
      'publication',
      'statement',
      'appointment',
      'removal',
      'movement',
      'legal',
      'other',
    ])
  })
})

describe('schema.json', () => {
  it('is what the zod schemas say (npm run build writes it)', () => {
    expect(readFileSync(new URL('../../src/schema/schema.json', import.meta.url), 'utf8')).toBe(jsonSchemaText())
  })
})
