import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Article, articleSchema, parseArticle, type Span } from '../src/index.js'
import { FIXTURES, fixtureText } from './fixtures.js'

/** Every span that an article holds, wherever it stands. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value && 'text' in value ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

function expectSound(text: string, article: Article): void {
  expect(articleSchema.parse(article)).toEqual(article)
  expect(JSON.parse(JSON.stringify(article))).toStrictEqual(article)
  for (const span of spansOf(article)) expect(span.text).toBe(text.slice(span.start, span.end))

  const ids = [...article.entities, ...article.dates, ...article.events, ...article.quotations].map(({ id }) => id)
  const known = new Set(ids)
  expect(known.size).toBe(ids.length)
  const resolves = (id: string | null | undefined): void => {
    if (id && id !== 'published') expect(known).toContain(id)
  }
  for (const date of article.dates) {
    resolves(date.anchor)
    if (date.earliest && date.latest && !/^[+-]/.test(date.earliest + date.latest)) {
      expect(date.earliest <= date.latest).toBe(true)
    }
  }
  for (const event of article.events) {
    expect(event.sentence.start).toBeLessThanOrEqual(event.start)
    expect(event.end).toBeLessThanOrEqual(event.sentence.end)
    for (const { entity } of event.participants) resolves(entity)
    for (const id of [event.date.dateId, event.sameAs, ...event.places, ...event.quotations]) resolves(id)
  }
  for (const { speaker, addressee } of article.quotations) {
    resolves(speaker?.entity)
    resolves(addressee)
  }
  for (const list of [article.dates, article.events]) {
    expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort((a, b) => a - b))
  }
}

const phrase = fc.constantFrom(
  'On 8 October',
  'In 44 BC',
  'the next day',
  'Leon Trotsky',
  'King Henry II',
  'the Left Opposition',
  'died',
  'was elected',
  'wrote:',
  'said',
  '“Never again,”',
  '‘The New Course’',
  '"',
  '’',
  '“',
  'she',
  'in Moscow',
  'from 1917 to 1921',
  '99999',
  '30 February',
  '(1879–1940)',
  '.',
  ',',
  '\n',
  '\r\n',
  ' ',
  '\u00A0',
  '\u00AD',
  '\u{1F600}',
  'e\u0301',
  '\uD800',
  '[3]',
  '&quot;',
)

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 150 }),
    fc.array(phrase, { maxLength: 50 }).map(parts => parts.join(' ')),
    fc.array(phrase, { maxLength: 50 }).map(parts => parts.join('')),
  )
  .filter(value => /\S/.test(value))

describe('parseArticle', () => {
  it.each(FIXTURES)('is sound on %s', name => {
    expectSound(fixtureText(name), parseArticle(fixtureText(name), { id: name, published: '2023-10-15' }))
  })

  it('is sound on any text', () => {
    fc.assert(
      fc.property(text, value => expectSound(value, parseArticle(value))),
      { numRuns: 400 },
    )
  })

  it('is sound on articles cut anywhere', () => {
    const whole = fixtureText('vicksburg')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(400), (start, length) => {
        const part = whole.slice(start, start + length + 1)
        fc.pre(/\S/.test(part))
        expectSound(part, parseArticle(part))
      }),
      { numRuns: 60 },
    )
  })
})

describe('equal input gives equal output', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it.each([
    ['UTC', '1970-01-01T00:00:00Z'],
    ['Pacific/Kiritimati', '2031-12-31T23:59:59Z'],
    ['America/St_Johns', '2024-02-29T03:00:00Z'],
  ])('in zone %s at %s', (TZ, now) => {
    const before = FIXTURES.map(name => parseArticle(fixtureText(name)))
    process.env.TZ = TZ
    vi.useFakeTimers({ now: new Date(now) })
    expect(FIXTURES.map(name => parseArticle(fixtureText(name)))).toEqual(before)
  })

  it('whatever was read before', () => {
    const first = parseArticle(fixtureText('syracuse'))
    for (const name of FIXTURES) parseArticle(fixtureText(name))
    expect(parseArticle(fixtureText('syracuse'))).toEqual(first)
  })
})
