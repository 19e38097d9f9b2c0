import { readFileSync } from 'node:fs'
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { toTei } from '../../src/export/index.js'
import { datingAttributes, durationAttributes } from '../../src/export/tei-dates.js'
import { parseArticle } from '../../src/index.js'
import type { Article, DateExpression, Quotation } from '../../src/schema/index.js'
import { FIXTURES, fixtureText } from '../fixtures.js'
import { SAMPLE, SAMPLE_TEXT } from './sample.js'

const grammar = readFileSync(new URL('tei-subset.rng', import.meta.url), 'utf8')
const namespaces = { t: 'http://www.tei-c.org/ns/1.0', xml: 'http://www.w3.org/XML/1998/namespace' }

function read<T>(tei: string, use: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(tei)
  try {
    return use(document)
  } finally {
    document.dispose()
  }
}

function validate(tei: string): void {
  read(tei, document => {
    const schema = XmlDocument.fromString(grammar)
    const validator = RelaxNGValidator.fromDoc(schema)
    try {
      validator.validate(document)
    } finally {
      validator.dispose()
      schema.dispose()
    }
  })
}

const attributes = (tei: string, path: string): string[] =>
  read(tei, document => document.find(path, namespaces).map(node => node.content))

describe('toTei', () => {
  const tei = toTei(SAMPLE, SAMPLE_TEXT)

  it('is valid against the TEI grammar', () => {
    expect(() => validate(tei)).not.toThrow()
  })

  it('the grammar does find faults', () => {
    expect(() => validate(tei.replace(/<said /, '<said loud="yes" '))).toThrow()
    expect(() => validate(tei.replace('when="1887"', 'when="eighteen"'))).toThrow()
  })

  it('keeps every word of the text', () => {
    const words = (text: string): string => text.replace(/\s+/g, '')
    const body = read(tei, document => document.get('//t:body', namespaces)?.content ?? '')
    expect(words(body)).toBe(words(SAMPLE_TEXT))
  })

  it('every pointer inside the document leads somewhere', () => {
    const ids = new Set(attributes(tei, '//@xml:id'))
    const pointers = attributes(
      tei,
      '//@ref | //@who | //@toWhom | //@where | //@target | //@from | //@to | //@corresp',
    )
      .flatMap(value => value.split(' '))
      .filter(value => value.startsWith('#'))
    expect(pointers.length).toBeGreaterThan(20)
    expect(pointers.filter(pointer => !ids.has(pointer.slice(1)))).toEqual([])
    expect(attributes(tei, '//@xml:id')).toHaveLength(ids.size)
  })

  it('marks names, dates and speech inline', () => {
    const inline = (path: string): string[] => attributes(tei, `//t:body//${path}`)
    expect(inline('t:persName[@ref="#e1"]')).toEqual(['Ada Brandt', 'Brandt'])
    expect(inline('t:orgName//t:placeName')).toEqual(['Lindholm'])
    expect(inline('t:rs[@subtype="pronoun"]')).toEqual(['He'])
    expect(inline('t:said[@who="#e2"]')).toEqual(['We stop <b>now</b>,', 'and we stop together.'])
    expect(inline('t:quote/@source')).toEqual(['#e1'])
    expect(inline('t:date[@when="1923-10-15"]')).toEqual(['15 October 1923'])
    expect(inline('t:date[@when-iso]/@when-iso')).toEqual([])
    expect(inline('t:date[@notBefore-iso="-0043-01-01"]/@notAfter-iso')).toEqual(['-0043-12-31'])
    expect(attributes(tei, '//t:div[@type="insert"]')).toHaveLength(1)
  })

  it('lets what crosses stand off between anchors that hold its words', () => {
    const between = (id: string): string =>
      read(tei, document => {
        const span = document.get(`//t:span[@xml:id="${id}"]`, namespaces) as XmlElement
        expect(span).not.toBeNull()
        const all = document.get('//t:body', namespaces) as XmlElement
        const source = all.toString({ format: false })
        const from = source.indexOf(`<anchor xml:id="${id}-from"/>`)
        const to = source.indexOf(`<anchor xml:id="${id}-to"/>`)
        return source
          .slice(from, to)
          .replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
      })
    expect(between('v4-clause')).toBe('He left the town in spring 1924')
    expect(between('v1-clause')).toBe('The guild of weavers was founded in 44 BC')
    expect(between('span-1')).toBe('1926 Loom Act')
  })

  it('writes a valid document for an article without finds', () => {
    const bare: Article = { ...SAMPLE, id: null, title: null, url: null, published: null, sections: [], sentences: [] }
    const empty = { ...bare, entities: [], dates: [], events: [], quotations: [] }
    expect(() => validate(toTei(empty, 'One line.\nAnother\u0000 line \uD800.'))).not.toThrow()
    expect(() => validate(toTei(bare, SAMPLE_TEXT))).not.toThrow()
  })

  it('nests nothing where TEI does not take it: words said or written inside a date', () => {
    const text = 'In the year of “liberty, or death” the guild left.'
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words })
    const date = { ...(SAMPLE.dates[0] as DateExpression), ...at('the year of “liberty, or death”') }
    for (const kind of ['slogan', 'speech', 'writing', 'term'] as const) {
      const quotation = {
        ...(SAMPLE.quotations[0] as Quotation),
        kind,
        parts: [at('liberty, or death')],
        speaker: null,
      }
      const bare = { ...SAMPLE, entities: [], sections: [], sentences: [], events: [], dates: [date] }
      expect(() => validate(toTei({ ...bare, quotations: [quotation] }, text))).not.toThrow()
    }
  })

  it.each(FIXTURES)('is valid for the fixture %s, read whole', name => {
    const text = fixtureText(name)
    expect(() => validate(toTei(parseArticle(text, { id: name }), text))).not.toThrow()
  })

  it('does not take an address with blanks for a pointer', () => {
    expect(() => validate(toTei({ ...SAMPLE, url: 'not a url "><' }, SAMPLE_TEXT))).not.toThrow()
  })
})

describe('datingAttributes', () => {
  const date = (edtf: string, earliest: string | null, latest: string | null, granularity: string) =>
    datingAttributes({ edtf, earliest, latest, granularity } as DateExpression)

  it.each([
    ['1923-10-15', '1923-10-15', '1923-10-15', 'day', { when: '1923-10-15' }],
    ['1923', '1923-01-01', '1923-12-31', 'year', { when: '1923' }],
    ['192X', '1920-01-01', '1929-12-31', 'decade', { notBefore: '1920-01-01', notAfter: '1929-12-31' }],
    ['1917/1921', '1917-01-01', '1921-12-31', 'span', { from: '1917-01-01', to: '1921-12-31' }],
    ['1914/..', '1914-01-01', null, 'span', { from: '1914-01-01' }],
    ['../1870', null, '1870-12-31', 'span', { to: '1870-12-31' }],
    ['1945?', '1945-01-01', '1945-12-31', 'year', { notBefore: '1945-01-01', notAfter: '1945-12-31' }],
    ['[1945,1946]', '1945-01-01', '1946-12-31', 'span', { notBefore: '1945-01-01', notAfter: '1946-12-31' }],
    ['-0043-03-15', '-000043-03-15', '-000043-03-15', 'day', { 'when-iso': '-0043-03-15' }],
    ['-0217/-0201', '-000217-01-01', '-000201-12-31', 'span', { 'from-iso': '-0217-01-01', 'to-iso': '-0201-12-31' }],
  ])('%s', (edtf, earliest, latest, granularity, expected) => {
    const { 'when-custom': custom, datingMethod: _, ...rest } = date(edtf, earliest, latest, granularity)
    expect(rest).toEqual(expected)
    expect(custom).toBe('when' in expected ? undefined : edtf)
  })

  it.each([
    ['P2M', { dur: 'P2M' }],
    ['P1Y6M', { dur: 'P1Y6M' }],
    ['PT48H', { dur: 'PT48H' }],
    ['PXD', {}],
    ['P2W', {}],
    ['P', {}],
    ['PT', {}],
  ])('duration %s', (value, expected) => {
    expect(durationAttributes({ timex: { type: 'DURATION', value } })).toEqual(expected)
  })
})
