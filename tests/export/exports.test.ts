import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import * as annalsExport from '../../src/export/index.js'
import {
  toBrat,
  toConll,
  toCsv,
  toJsonLd,
  toMarkdown,
  toTimelineJs,
  toTimex,
  toWebAnnotation,
} from '../../src/export/index.js'
import { type Article, articleSchema } from '../../src/schema/index.js'
import { SAMPLE, SAMPLE_TEXT, spansOf } from './sample.js'

const BARE: Article = articleSchema.parse({
  ...SAMPLE,
  id: null,
  title: null,
  url: null,
  published: null,
  entities: [],
  dates: [],
  events: [],
  quotations: [],
})

it('exports these names and no others', () => {
  expect(Object.keys(annalsExport).sort()).toEqual([
    'corpusToHtml',
    'edtfLabel',
    'toBrat',
    'toConll',
    'toCsv',
    'toHtml',
    'toJsonLd',
    'toMarkdown',
    'toTei',
    'toTimelineJs',
    'toTimex',
    'toWebAnnotation',
  ])
})

it.each(Object.entries(annalsExport).filter(([name]) => name.startsWith('to')))(
  '%s changes nothing in the article and gives the same for the same',
  (_name, write) => {
    const call = write as (article: Article, text: string) => unknown
    const before = JSON.stringify(SAMPLE)
    expect(call(SAMPLE, SAMPLE_TEXT)).toEqual(call(SAMPLE, SAMPLE_TEXT))
    expect(JSON.stringify(SAMPLE)).toBe(before)
    expect(() => call(BARE, SAMPLE_TEXT)).not.toThrow()
  },
)

describe('toTimelineJs', () => {
  const { events, title } = toTimelineJs(SAMPLE)
  const slide = (id: string) => events.find(({ unique_id }) => unique_id === `weavers-${id}`)

  it('orders events by time, counts BC as historians do, and tells a happening once', () => {
    expect(events.map(({ unique_id }) => unique_id.slice(8))).toEqual(['v1', 'v7', 'v2', 'v8', 'v3', 'v4', 'v5'])
    expect(slide('v1')).toMatchObject({ start_date: { year: -44, display_date: '44 BC' } })
  })

  it('gives points for days and years, spans for the rest', () => {
    expect(slide('v3')?.start_date).toEqual({ year: 1923, month: 10, day: 15, display_date: '15 October 1923' })
    expect(slide('v3')).not.toHaveProperty('end_date')
    expect(slide('v7')).toMatchObject({ start_date: { year: 1122, display_date: 'c. 1122' } })
    expect(slide('v8')).toMatchObject({ start_date: { year: 1920 }, end_date: { year: 1929, month: 12, day: 31 } })
  })

  it('escapes what TimelineJS would take as HTML', () => {
    expect(title?.text.headline).toBe('The weavers of Lindholm &lt;i&gt;&amp; others&lt;/i&gt;')
    expect(slide('v8')?.text.headline).not.toContain('<script')
  })

  it('puts an open date at the end that is known and leaves out what has none', () => {
    const open = { ...SAMPLE, events: SAMPLE.events.map(({ sameAs: _, ...event }) => event) }
    expect(toTimelineJs(open).events.find(({ unique_id }) => unique_id.endsWith('v6'))).toMatchObject({
      start_date: { year: 1930, month: 12, day: 31, display_date: 'until 1930' },
    })
    const [first] = SAMPLE.events as [Article['events'][number]]
    const unknown = { ...first, date: { ...first.date, earliest: null, latest: null } }
    expect(toTimelineJs({ ...SAMPLE, events: [unknown] }).events).toEqual([])
  })
})

describe('toJsonLd', () => {
  const context = { '@context': { '@vocab': 'https://schema.org/' } }
  const options = {
    documentLoader: async (url: string) => {
      expect(url).toBe('https://schema.org')
      return { contextUrl: null, document: context, documentUrl: url }
    },
  }
  const nodes = toJsonLd(SAMPLE)['@graph'] as Record<string, unknown>[]
  const node = (id: string) => nodes.find(candidate => String(candidate['@id']).endsWith(`#${id}`))

  it('expands in a JSON-LD processor, every property to a known vocabulary', async () => {
    const expanded = await jsonld.expand(toJsonLd(SAMPLE), options)
    expect(expanded).toHaveLength(nodes.length)
    const keys = new Set(expanded.flatMap(Object.keys))
    for (const key of keys) expect(key).toMatch(/^(@id|@type|https:\/\/schema\.org\/|http:\/\/purl\.org\/dc\/terms\/)/)
    const quads = await jsonld.toRDF(toJsonLd(SAMPLE), { ...options, format: 'application/n-quads' })
    expect(quads).toContain(
      '<https://example.org/weavers?a=1&b=2#v8> <http://purl.org/dc/terms/date> "192X"^^<http://id.loc.gov/datatypes/edtf/EDTF>',
    )
  })

  it('every reference is to a node of the graph', () => {
    const ids = new Set(nodes.map(({ '@id': id }) => id))
    const references: unknown[] = []
    JSON.stringify(nodes, (key, value) => {
      if (key !== 'gender' && typeof value === 'object' && value && Object.keys(value).join() === '@id') {
        references.push(value['@id'])
      }
      return value
    })
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter(id => !ids.has(id))).toEqual([])
  })

  it('gives ISO dates only where they say it all', () => {
    expect(node('v3')).toMatchObject({ '@type': 'Event', startDate: '1923-10-15', edtf: '1923-10-15' })
    expect(node('v8')).not.toHaveProperty('startDate')
    expect(node('v1')).toMatchObject({ edtf: '-0043' })
    expect(node('e1')).toMatchObject({
      '@type': 'Person',
      birthDate: '1840',
      deathDate: '1931',
      jobTitle: ['Professor'],
    })
    expect(node('q2')).toMatchObject({ '@type': 'Quotation', text: 'We stop <b>now</b>, and we stop together.' })
    expect(node('q5')).toMatchObject({ '@type': 'Claim' })
    expect(node('q4')).toBeUndefined()
  })
})

describe('toWebAnnotation', () => {
  it.each(['utf-16', 'code-point'] as const)('reads back to the same spans, counted in %s', unit => {
    const { items } = toWebAnnotation(SAMPLE, SAMPLE_TEXT, { unit })
    const characters = [...SAMPLE_TEXT]
    for (const { target } of items) {
      for (const { selector } of target) {
        const [{ start, end }, { exact, prefix, suffix }] = selector
        const words = unit === 'utf-16' ? SAMPLE_TEXT.slice(start, end) : characters.slice(start, end).join('')
        expect(words).toBe(exact)
        expect(SAMPLE_TEXT).toContain(prefix + exact + suffix)
      }
    }
    const exact = items.flatMap(({ target }) => target.map(({ selector }) => selector[1].exact))
    const claimed = spansOf({ ...SAMPLE, events: [] }).map(({ text }) => text)
    expect(exact.filter(words => claimed.includes(words))).toHaveLength(claimed.length)
    expect(items.find(({ id }) => id.endsWith('#q2'))?.target).toHaveLength(2)
  })

  it('does not cut a surrogate pair in the context', () => {
    const text = '🧵🧵 Moss 🧵🧵'
    const mention = { start: 5, end: 9, text: 'Moss', kind: 'name' as const }
    const [entity] = BARE.entities
    expect(entity).toBeUndefined()
    const article: Article = {
      ...BARE,
      entities: [
        { id: 'e1', type: 'person', name: 'Moss', aliases: [], roles: [], mentions: [mention], confidence: 1 },
      ],
    }
    for (let context = 0; context < 6; context++) {
      const [, quote] = toWebAnnotation(article, text, { context }).items[0]?.target[0]?.selector ?? []
      expect(`${quote?.prefix}${quote?.suffix}`).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
    }
  })
})

describe('toCsv', () => {
  const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true, record_delimiter: '\r\n' })

  it('is read by another parser, cell for cell', () => {
    const tables = toCsv(SAMPLE, { guard: false })
    const events = rows(tables.events)
    expect(events).toHaveLength(SAMPLE.events.length)
    expect(events[0]).toMatchObject({
      article: 'weavers',
      id: 'v1',
      date: '44 BC',
      edtf: '-0043',
      patients: 'the guild of weavers',
    })
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(SAMPLE.events.map(({ summary }) => summary)))
    expect(rows(tables.entities).map(({ name }) => name)).toEqual(SAMPLE.entities.map(({ name }) => name))
    expect(rows(tables.dates).map(({ text }) => text)).toEqual(SAMPLE.dates.map(({ text }) => text))
    expect(rows(tables.quotations)[1]).toMatchObject({
      speaker: 'Karl Moss',
      text: 'We stop <b>now</b>, and we stop together.',
    })
  })

  it('guards words that a spreadsheet would run, and leaves dates BC alone', () => {
    const events = rows(toCsv(SAMPLE).events)
    expect(events.find(({ id }) => id === 'v7')?.summary).toMatch(/^'=1\+1 /)
    expect(events.find(({ id }) => id === 'v1')?.edtf).toBe('-0043')
  })

  it('puts many articles in one table under one header', () => {
    const events = rows(toCsv([SAMPLE, { ...SAMPLE, id: 'again' }]).events)
    expect(events).toHaveLength(2 * SAMPLE.events.length)
    expect(new Set(events.map(({ article }) => article))).toEqual(new Set(['weavers', 'again']))
  })
})

describe('toTimex', () => {
  it('is well-formed, holds the whole text, and every expression once', () => {
    const document = XmlDocument.fromString(toTimex(SAMPLE, SAMPLE_TEXT))
    const text = document.get('/TimeML/TEXT')?.content
    const found = document.find('//TEXT//TIMEX3').map(node => node.content)
    const anchored = document.find('//TIMEX3[@tid="t5"]/@anchorTimeID').map(node => node.content)
    document.dispose()
    expect(text?.replace(/\s+/g, ' ')).toBe(SAMPLE_TEXT.replace(/\s+/g, ' '))
    expect(found).toEqual([...SAMPLE.dates].sort((a, b) => a.start - b.start).map(({ text: words }) => words))
    expect(anchored).toEqual(['t4'])
  })
})

describe('toBrat', () => {
  const { txt, ann } = toBrat(SAMPLE, SAMPLE_TEXT)
  const lines = ann.trimEnd().split('\n')

  it('binds every annotation to its words, counted in code points', () => {
    const characters = [...txt]
    const bound = lines.filter(line => line.startsWith('T'))
    expect(bound.length).toBeGreaterThan(30)
    for (const line of bound) {
      const [, head = '', words] = line.split('\t')
      const fragments = head.slice(head.indexOf(' ') + 1).split(';')
      const read = fragments.map(bounds =>
        characters.slice(...(bounds.split(' ').map(Number) as [number, number])).join(''),
      )
      expect(read.join(' ')).toBe(words)
    }
  })

  it('refers only to annotations that it has', () => {
    const ids = new Set(lines.map(line => line.split('\t')[0]))
    const references = lines
      .filter(line => /^[ER]/.test(line))
      .flatMap(line => (line.split('\t')[1] ?? '').match(/:T\d+/g) ?? [])
      .map(reference => reference.slice(1))
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter(id => !ids.has(id))).toEqual([])
  })
})

describe('toConll', () => {
  const spans = (conll: string): string[] => {
    const found: string[] = []
    for (const line of conll.split('\n')) {
      const [token = '', tag = ''] = line.split('\t')
      if (tag.startsWith('B-')) found.push(token)
      else if (tag.startsWith('I-')) found.push(`${found.pop()} ${token}`)
    }
    return found
  }

  it('tags the longest names', () => {
    expect(spans(toConll(SAMPLE, SAMPLE_TEXT))).toEqual([
      'Lindholm',
      'The guild of weavers',
      'Ada Brandt',
      'Lindholm',
      'Karl Moss',
      'University of Lindholm',
      'Moss',
      '1926 Loom Act',
      'Brandt',
      'Lindholm',
    ])
  })

  it('tags dates and quotations', () => {
    expect(spans(toConll(SAMPLE, SAMPLE_TEXT, { layer: 'dates' }))).toHaveLength(SAMPLE.dates.length)
    expect(toConll(SAMPLE, SAMPLE_TEXT, { layer: 'quotations' })).toContain('We\tB-SPEECH')
  })

  it('keeps every character that is not white space', () => {
    const words = toConll(SAMPLE, SAMPLE_TEXT)
      .replace(/\t\S+\n/g, '')
      .replace(/\s+/g, '')
    expect(words).toBe(SAMPLE_TEXT.replace(/\s+/g, ''))
  })
})

describe('toMarkdown', () => {
  it('holds the timeline, the names and the quotations, and no live markup', () => {
    const markdown = toMarkdown(SAMPLE)
    expect(markdown).toContain('| 44 BC | The guild of weavers is founded | founding |')
    expect(markdown).toContain('- **Karl Moss** (3): secretary of the University of Lindholm; also Moss')
    expect(markdown).toContain('### Karl Moss')
    expect(markdown).not.toMatch(/(?<!\\)</)
  })
})

it('imports nothing but the schema types and the order of events', () => {
  const folder = new URL('../../src/export/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  const imported = files.flatMap(name =>
    [
      ...readFileSync(new URL(name, folder), 'utf8').matchAll(
        /^(import(?: type)?|export(?: type)?) [^;]*?from '([^']+)'/gm,
      ),
    ]
      .map(([, how, from]) => `${how} ${from}`)
      .filter(line => !/ \.\/[\w/-]+\.js$/.test(line)),
  )
  const allowed = /^(import type (\.\.\/)+schema\/index\.js|import (\.\.\/)+event\/order\.js|import \.\.\/[\w-]+\.js)$/
  expect(imported.filter(line => !allowed.test(line))).toEqual([])
})
