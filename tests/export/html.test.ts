import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rows } from '../../src/export/html/lanes.js'
import { timeScale } from '../../src/export/html/scale.js'
import { SCRIPT, SCRIPT_HASH } from '../../src/export/html/script.js'
import { corpusToHtml, toHtml } from '../../src/export/index.js'
import { type Mark, marksIn, nest, type Tree } from '../../src/export/nest.js'
import type { Article } from '../../src/schema/index.js'
import { SAMPLE, SAMPLE_TEXT } from './sample.js'

const EMPTY: Article = { ...SAMPLE, entities: [], dates: [], events: [], quotations: [], sections: [], sentences: [] }

describe('toHtml', () => {
  const page = toHtml(SAMPLE, SAMPLE_TEXT)

  it('lets only its own script run: the policy holds the hash of the script (else: npx tsx scripts/page-hash.ts)', () => {
    expect(SCRIPT_HASH).toBe(createHash('sha256').update(SCRIPT).digest('base64'))
    expect(page).toContain(`<script>${SCRIPT}</script>`)
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  it('loads nothing', () => {
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed)\b|\bsrc=|@import|url\(/)
  })

  it('gives every id once, and every link inside the page a target', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(40)
    expect(links.filter(id => !ids.includes(id))).toEqual([])
  })

  it('keeps the words of the text, in order', () => {
    const article = page.slice(page.indexOf('<div class="article">'), page.indexOf('<div class="bar-lit"'))
    const words = article
      .replaceAll('In the page, outside the narrative', '')
      .replace(/<[^>]*>/g, '')
      .replace(
        /&(?:lt|gt|amp|quot|#39);/g,
        found => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" })[found] ?? '',
      )
    expect(words.replace(/\s+/g, '')).toBe(SAMPLE_TEXT.replace(/\s+/g, ''))
  })

  it('says what it did not find', () => {
    const bare = toHtml(EMPTY, SAMPLE_TEXT)
    expect(bare).toContain('No dated events found.')
    expect(bare).not.toContain('<svg')
  })

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'does not link %j',
    url => {
      expect(toHtml({ ...SAMPLE, url }, SAMPLE_TEXT)).not.toMatch(/href="\s*(?:java|data|vb)/)
      expect(corpusToHtml([{ ...SAMPLE, url }])).not.toMatch(/href="\s*(?:java|data|vb)/)
    },
  )

  it('escapes hostile words wherever they stand', () => {
    const hostile = '"\'><img src=x onerror=alert(1)>&<!--'
    const text = `${hostile} ${hostile}`
    const span = { start: 0, end: hostile.length, text: hostile }
    const article: Article = {
      ...EMPTY,
      id: hostile,
      title: hostile,
      url: hostile,
      entities: [
        {
          id: 'e1',
          type: 'person',
          name: hostile,
          aliases: [hostile],
          roles: [hostile],
          lifespan: hostile,
          mentions: [{ ...span, kind: 'name' }],
          confidence: 1,
        },
      ],
      events: SAMPLE.events.slice(0, 1).map(event => ({
        ...event,
        ...span,
        summary: hostile,
        trigger: { ...span, lemma: hostile },
        date: { ...event.date, edtf: hostile },
      })),
      quotations: [
        {
          id: 'q1',
          form: 'direct',
          kind: 'speech',
          parts: [span],
          speaker: { entity: null, mention: span },
          cue: span,
          confidence: 1,
        },
      ],
    }
    for (const html of [toHtml(article, text), corpusToHtml([article])]) expect(html).not.toMatch(/<img|<!--/)
  })
})

describe('corpusToHtml', () => {
  it('joins the names of all articles and links events to their pages', () => {
    const page = corpusToHtml([SAMPLE, { ...SAMPLE, id: 'again', title: null }], {
      title: 'Two',
      href: ({ id }) => `${id}.html`,
    })
    expect(page).toContain('<title>Two</title>')
    expect(page).toContain('href="weavers.html#v3"')
    expect(page).toContain('href="again.html#n-e2"')
    expect(page.match(/<span class="who">Karl Moss<\/span>/g)).toHaveLength(1)
  })

  it('folds many events by decade', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...SAMPLE, id: `copy ${index}` }))
    const page = corpusToHtml(many)
    expect(page.match(/<details class="period">/g)?.length).toBeGreaterThan(2)
  })

  it('takes no articles at all', () => {
    expect(corpusToHtml([])).toContain('No dated events found.')
  })
})

describe('nest', () => {
  const marks = fc.array(
    fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(3))
      .map(([a, b, rank]) => ({ start: Math.min(a, b), end: Math.max(a, b), rank, value: null })),
    { maxLength: 25 },
  )
  const leaves = (trees: readonly Tree<null>[]): { start: number; end: number }[] =>
    trees.flatMap(tree => (tree.mark === null ? [tree] : leaves(tree.children)))
  const depth = (trees: readonly Tree<null>[], at: number): number => {
    for (const tree of trees) {
      if (tree.start <= at && at < tree.end) return tree.mark === null ? 0 : 1 + depth(tree.children, at)
    }
    return 0
  }

  it('covers the range once, in order, and puts every place in all marks that hold it', () => {
    fc.assert(
      fc.property(marks, list => {
        const trees = nest<null>(list, { start: 5, end: 50 })
        let cursor = 5
        for (const leaf of leaves(trees)) {
          expect(leaf.start).toBe(cursor)
          expect(leaf.end).toBeGreaterThan(leaf.start)
          cursor = leaf.end
        }
        expect(cursor).toBe(50)
        for (let at = 5; at < 50; at++) {
          expect(depth(trees, at)).toBe(list.filter(mark => mark.start <= at && at < mark.end).length)
        }
      }),
    )
  })

  it('hands over what crosses, and cuts nothing then', () => {
    fc.assert(
      fc.property(marks, list => {
        const crossing: Mark<null>[] = []
        const whole = (trees: readonly Tree<null>[]): boolean =>
          trees.every(tree => tree.mark === null || (tree.first && tree.last && whole(tree.children)))
        expect(whole(nest<null>(list, { start: 0, end: 61 }, mark => crossing.push(mark)))).toBe(true)
      }),
    )
  })

  it('finds the marks of each range in one pass', () => {
    fc.assert(
      fc.property(marks, list => {
        const ranges = [
          { start: 0, end: 10 },
          { start: 12, end: 30 },
          { start: 30, end: 61 },
        ]
        const found = marksIn(list, ranges).map(found => new Set(found))
        ranges.forEach((range, index) => {
          const expected = list.filter(
            mark => mark.start < range.end && mark.end > range.start && mark.end > mark.start,
          )
          for (const mark of expected) expect(found[index]).toContain(mark)
        })
      }),
    )
  })
})

describe('rows', () => {
  const WIDTH = 1120
  const items = fc.array(
    fc.record({
      first: fc.integer({ min: -40_000, max: 20_000 }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9000 })),
      open: fc.constantFrom(null, 'before' as const, 'after' as const),
      summary: fc.string({ minLength: 1, maxLength: 140 }),
    }),
    { minLength: 1, maxLength: 200 },
  )

  it('puts every event into a lane, and no box over another', () => {
    const [event] = SAMPLE.events as [Article['events'][number]]
    fc.assert(
      fc.property(items, list => {
        const placed = list.map(({ first, length, open, summary }, index) => ({
          first,
          last: first + length,
          open,
          item: { key: `v${index}`, event: { ...event, summary } },
        }))
        const laid = rows(placed, timeScale(placed, 24, WIDTH - 24), WIDTH)
        expect(laid.reduce((sum, { box }) => sum + 1 + box.more, 0)).toBe(list.length)
        const inOrder = [...laid].sort((a, b) => a.lane - b.lane || a.box.left - b.box.left)
        for (const [index, { lane, box }] of inOrder.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0)
          const next = inOrder[index + 1]
          if (next?.lane === lane) expect(next.box.left).toBeGreaterThanOrEqual(box.right - 1e-6)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('timeScale', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -900000, max: 30000 }), fc.integer({ min: 0, max: 40000 }))
      .map(([first, length]) => ({ first, last: first + length })),
    { minLength: 1, maxLength: 30 },
  )

  it('keeps the order of time, stays on the paper, and its labels apart', () => {
    fc.assert(
      fc.property(spans, list => {
        const { x, ticks } = timeScale(list, 0, 1000)
        const days = list.flatMap(({ first, last }) => [first, last]).sort((a, b) => a - b)
        for (let index = 1; index < days.length; index++) {
          expect(x(days[index] as number)).toBeGreaterThanOrEqual(x(days[index - 1] as number))
        }
        expect(x(days[0] as number)).toBeGreaterThanOrEqual(0)
        expect(x(days.at(-1) as number)).toBeLessThanOrEqual(1000)
        for (let index = 1; index < ticks.length; index++) {
          expect((ticks[index]?.x ?? 0) - (ticks[index - 1]?.x ?? 0)).toBeGreaterThan(20)
        }
      }),
    )
  })

  it.each([
    [[['-000217', '-000200']], ['BC']],
    [[['1917', '1940']], ['1920', '1930', '1940']],
  ])('labels round years', (years, expected) => {
    const day = (year: string, rest: string): number => Date.parse(`${year}-${rest}T00:00:00Z`) / 86_400_000
    const { ticks } = timeScale(
      years.map(([from = '', to = '']) => ({ first: day(from, '01-01'), last: day(to, '12-31') })),
      0,
      500,
    )
    for (const label of expected) expect(ticks.some(tick => tick.label.includes(label))).toBe(true)
  })
})
