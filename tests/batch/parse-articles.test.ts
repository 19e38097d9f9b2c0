import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import type * as Batch from '../../src/batch/index.js'
import { type AnnalsErrorCode, parseArticle } from '../../src/index.js'

vi.setConfig({ testTimeout: 60_000 })

// The workers are files of the build, so the build is what is tested; `npm test` builds first.
const built = new URL('../../dist/batch.js', import.meta.url)
if (!existsSync(fileURLToPath(built)))
  throw new Error('There is no dist/batch.js: run `npm run build` before these tests.')
const { parseArticles } = (await import(built.href)) as typeof Batch

const texts = Array.from({ length: 24 }, (_, i) => `King Harold ${i} died at Hastings on 14 October ${1066 + i}.`)

async function all(results: AsyncIterable<Batch.BatchResult>): Promise<Batch.BatchResult[]> {
  const given: Batch.BatchResult[] = []
  for await (const result of results) given.push(result)
  return given
}

const threads = (): number => process.getActiveResourcesInfo().filter(name => name === 'MessagePort').length

describe('parseArticles', () => {
  it('gives what parseArticle gives, in the order of the inputs', async () => {
    const inputs = texts.map((text, i) => ({ id: `k${i}`, text, published: '2020', title: 'T', url: 'u' }))
    const results = await all(parseArticles(inputs, { concurrency: 2 }))
    expect(results).toEqual(
      inputs.map(({ text, ...own }, index) => ({ ok: true, id: own.id, index, article: parseArticle(text, own) })),
    )
  })

  it('gives every one once as they are ready', async () => {
    const results = await all(parseArticles(texts, { concurrency: 2, ordered: false }))
    expect(results.map(({ index }) => index).sort((a, b) => a - b)).toEqual(texts.map((_, i) => i))
  })

  it('reports each failure in its place and goes on', async () => {
    const inputs = [
      'Rome fell in 476.',
      '',
      { id: 'n', text: 5 },
      { id: 'u', text: 'x 1066', published: 'soon' },
      null,
      { id: 7, text: 'x' },
      'In 1066.',
    ]
    const results = await all(parseArticles(inputs as string[], { concurrency: 2 }))
    const codes = results.map(result => (result.ok ? 'ok' : result.error.code))
    const expected: (AnnalsErrorCode | 'ok')[] = [
      'ok',
      'empty-text',
      'invalid-input',
      'invalid-option',
      'invalid-input',
      'invalid-option',
      'ok',
    ]
    expect(codes).toEqual(expected)
    expect(results.map(({ id, index }) => [id, index])).toEqual([
      [null, 0],
      [null, 1],
      ['n', 2],
      ['u', 3],
      [null, 4],
      [null, 5],
      [null, 6],
    ])
  })

  it('hands shared options to every text, which its own go before', async () => {
    const inputs = [{ text: 'Last year.' }, { text: 'Last year.', published: '1900' }]
    const results = await all(parseArticles(inputs, { published: '1800', include: ['dates'], concurrency: 1 }))
    expect(results.map(result => result.ok && result.article.published)).toEqual(['1800', '1900'])
  })

  it('ends a text that runs over its time', async () => {
    const long = texts.join(' ').repeat(4000)
    const results = await all(parseArticles([long, 'In 1066.'], { concurrency: 1, timeoutMs: 2000 }))
    expect(results).toMatchObject([{ ok: false, error: { code: 'timeout' } }, { ok: true }])
  })

  it('tells how far it is', async () => {
    const told: Batch.BatchProgress[] = []
    await all(parseArticles(['x 1066', '', 'y 1067'], { concurrency: 1, onProgress: progress => told.push(progress) }))
    expect(told).toEqual([
      { done: 1, failed: 0 },
      { done: 2, failed: 1 },
      { done: 3, failed: 1 },
    ])
  })

  it('takes from an endless source only what is read, and leaves no thread when the loop is left', async () => {
    let taken = 0
    function* endless() {
      for (;;) {
        taken++
        yield texts[0] as string
      }
    }
    let read = 0
    for await (const result of parseArticles(endless(), { concurrency: 2 })) {
      expect(result.ok).toBe(true)
      if (++read === 20) break
    }
    expect(taken).toBeLessThan(60)
    expect(threads()).toBe(0)
  })

  it('stops at once when its signal aborts, with a result for each text it took', async () => {
    const controller = new AbortController()
    let taken = 0
    function* endless() {
      for (;;) {
        taken++
        yield texts[0] as string
      }
    }
    const results: Batch.BatchResult[] = []
    for await (const result of parseArticles(endless(), { concurrency: 2, signal: controller.signal })) {
      results.push(result)
      if (results.length === 5) controller.abort()
    }
    expect(results).toHaveLength(taken)
    expect(results.at(-1)).toMatchObject({ ok: false, error: { code: 'aborted' } })
    expect(threads()).toBe(0)
    expect(await all(parseArticles(texts, { signal: AbortSignal.abort() }))).toEqual([])
  })

  it.each([
    { options: { concurrency: 0 }, says: /whole number from 1/ },
    { options: { concurrency: 1.5 }, says: /whole number from 1/ },
    { options: { timeoutMs: -1 }, says: /milliseconds/ },
    { options: { timeoutMs: 2 ** 31 }, says: /milliseconds/ },
    { options: { ordered: 1 }, says: /true or false/ },
    { options: { signal: {} }, says: /AbortSignal/ },
    { options: { onProgress: 'x' }, says: /a function/ },
    { options: { jobs: 2 }, says: /no option "jobs"/ },
    { options: { recognizers: [() => []] }, says: /cannot be sent to a worker thread/ },
    { options: { recognizers: [{ gazetteer: [{ name: () => 'x' }] }] }, says: /cannot be sent/ },
    { options: null, says: /must be an object/ },
  ])('refuses $options at once', ({ options, says }) => {
    const refused = expect(() => parseArticles([], options as unknown as Batch.BatchOptions))
    refused.toThrow(
      expect.objectContaining({ name: 'AnnalsError', code: 'invalid-option', message: expect.stringMatching(says) }),
    )
  })

  it.each([{ source: 'one text' }, { source: null }, { source: 5 }])('refuses $source as a source', ({ source }) => {
    expect(() => parseArticles(source as never)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})
