import { describe, expect, it } from 'vitest'
import { AnnalsError, parseArticle, parseDates } from '../src/index.js'

const call = parseArticle as (text: unknown, options?: unknown) => unknown

function errorOf(run: () => unknown): AnnalsError {
  try {
    run()
  } catch (error) {
    if (error instanceof AnnalsError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('texts that cannot be read', () => {
  it.each([
    [undefined, 'invalid-input', 'undefined'],
    [null, 'invalid-input', 'null'],
    [42, 'invalid-input', 'number'],
    [Buffer.from('In 1923'), 'invalid-input', 'object'],
    [['In 1923'], 'invalid-input', 'array'],
    ['', 'empty-text', 'empty'],
    [' \n\t\u00A0\r\n', 'empty-text', 'empty'],
  ])('%j gives %s', (text, code, hint) => {
    const error = errorOf(() => call(text))
    expect(error.code).toBe(code)
    expect(error.message).toContain(hint)
  })

  it('has a length limit of 20 million that can be set', () => {
    expect(errorOf(() => call('a'.repeat(20_000_001))).code).toBe('text-too-long')
    expect(errorOf(() => call('In 1923.', { maxLength: 5 })).message).toContain('maxLength')
    expect(() => call('In 1923.', { maxLength: 8 })).not.toThrow()
  })
})

describe('options that are not allowed', () => {
  it.each([
    [{ publishd: '1923' }, 'publishd'],
    [{ published: 'yesterday' }, 'yesterday'],
    [{ published: '1923-13' }, '1923-13'],
    [{ published: '1923-02-29' }, '1923-02-29'],
    [{ published: 1923 }, 'published'],
    [{ published: new Date(0) }, 'published'],
    [{ include: 'dates' }, 'include'],
    [{ include: ['dates', 'places'] }, 'places'],
    [{ id: 7 }, 'id'],
    [{ maxLength: -1 }, 'maxLength'],
    [{ maxLength: Number.NaN }, 'maxLength'],
    [{ recognizers: [42] }, 'recognizers'],
    [{ recognizers: [{ names: [] }] }, 'recognizers'],
    [[], 'array'],
    ['de', 'string'],
    [null, 'null'],
  ])('%j is refused', (options, hint) => {
    const error = errorOf(() => call('In 1923.', options))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain(hint)
  })

  it.each(['1923', '1923-10', '1923-10-15', '1924-02-29', '-0043', '-0043-03-15', '1923~', '2023-10-15T08:30:00Z'])(
    'published may be %s',
    published => {
      expect(parseArticle('In 1923.', { published }).published).toBe(published)
    },
  )
})

describe('include', () => {
  const text = 'Lenin died on 21 January 1924. “He is gone,” said Stalin.'

  it('gives only what is asked for', () => {
    const article = parseArticle(text, { include: ['dates'] })
    expect(article.dates).not.toEqual([])
    expect([article.entities, article.events, article.quotations]).toEqual([[], [], []])
    expect(parseDates(text)).toEqual(article.dates)
  })

  it('leaves every asked layer as it is in the whole', () => {
    const whole = parseArticle(text)
    for (const layer of ['entities', 'dates', 'events', 'quotations'] as const) {
      expect(parseArticle(text, { include: [layer] })[layer]).toEqual(whole[layer])
    }
  })
})
