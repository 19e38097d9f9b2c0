import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/cli/inputs.js'
import { lines } from '../../src/cli/lines.js'
import { readRecord } from '../../src/cli/records.js'

async function* chunked(bytes: Uint8Array, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

async function linesOf(text: string, size: number): Promise<string[]> {
  const found: string[] = []
  for await (const line of lines(chunked(Buffer.from(text), size))) found.push(line)
  return found
}

describe('lines of a stream', () => {
  it.each([
    { text: '', gives: [] },
    { text: 'a', gives: ['a'] },
    { text: 'a\n', gives: ['a'] },
    { text: 'a\n\nb', gives: ['a', '', 'b'] },
    { text: 'a\r\nb\r\n', gives: ['a', 'b'] },
    { text: 'a\u2028b\u0085c\nd', gives: ['a\u2028b\u0085c', 'd'] },
  ])('$text', async ({ text, gives }) => {
    for (const size of [1, 2, 3, 100]) expect(await linesOf(text, size)).toEqual(gives)
  })

  it('does not depend on where the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const clean = parts.map(part => part.replace(/[\r\n]/g, ''))
          const text = clean.map(part => `${part}\n`).join('')
          expect(await linesOf(text, size)).toEqual(clean)
        },
      ),
    )
  })
})

describe('encodings', () => {
  it.each([
    { name: 'UTF-8', bytes: Buffer.from('Zoë — “x”'), text: 'Zoë — “x”' },
    { name: 'UTF-8 with a mark', bytes: Buffer.from('\uFEFFx'), text: '\uFEFFx' },
    { name: 'UTF-16LE', bytes: Buffer.from('\uFEFFZoë', 'utf16le'), text: '\uFEFFZoë' },
    { name: 'Windows-1252', bytes: Buffer.from([0x93, 0x5a, 0x6f, 0xeb, 0x94]), text: '“Zoë”' },
    {
      name: 'UTF-8 cut in the middle',
      bytes: Buffer.from('“Zoë” said “no”').subarray(0, -1),
      text: '“Zoë” said “no\uFFFD',
    },
  ])('$name', ({ bytes, text }) => {
    expect(decode(bytes)).toBe(text)
  })
})

const FIELDS = { id: 'id', text: 'text', published: 'published', title: 'title', url: 'url' }

describe('NDJSON records', () => {
  it.each([
    { line: '{"id":"a","text":"x"}', gives: { id: 'a', text: 'x' } },
    {
      line: '{"id":7,"text":"x","published":"1900","title":"T","url":"u"}',
      gives: { id: '7', published: '1900', title: 'T', url: 'u' },
    },
    { line: '{"text":"x"}', gives: { id: null, text: 'x' } },
    { line: '{"id":"a"}', gives: { id: 'a', failure: { code: 'invalid-input' } } },
    { line: '{"id":"a","text":5}', gives: { id: 'a', failure: { code: 'invalid-input' } } },
    { line: '["a"]', gives: { id: null, failure: { code: 'invalid-input' } } },
    { line: 'null', gives: { id: null, failure: { code: 'invalid-input' } } },
    { line: '{"id":"a","text":"x', gives: { id: null, failure: { code: 'invalid-input' } } },
    { line: '{"__proto__":{"id":"p","text":"polluted"}}', gives: { id: null, failure: { code: 'invalid-input' } } },
  ])('$line', ({ line, gives }) => {
    expect(readRecord(line, 'x:1', { fields: FIELDS })).toMatchObject(gives)
    expect(({} as Record<string, unknown>).text).toBeUndefined()
  })

  it('takes other field names', () => {
    const item = readRecord('{"doc":"a","body":"x","id":"no"}', 'x:1', {
      fields: { ...FIELDS, id: 'doc', text: 'body' },
    })
    expect(item).toMatchObject({ id: 'a', text: 'x' })
  })
})
