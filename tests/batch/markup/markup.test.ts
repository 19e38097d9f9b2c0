import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/batch/markup/html.js'
import { LocatedText } from '../../../src/batch/markup/located.js'
import { readMarkdown } from '../../../src/batch/markup/markdown.js'
import { parseArticle } from '../../../src/index.js'

describe('Markdown', () => {
  it.each([
    { source: 'Plain words.', text: 'Plain words.' },
    { source: '# The siege\n\nIt *began* in **1453**.', text: 'The siege\nIt began in 1453.' },
    { source: 'The siege\n=========\n\nIt began.', text: 'The siege\nIt began.' },
    { source: 'a line\nand its rest\n\nanother', text: 'a line and its rest\nanother' },
    { source: 'See [the wall](http://x.org/a_b "t") and ![a map](m.png)here.', text: 'See the wall and here.' },
    { source: 'He said\\* so &amp; left.', text: 'He said* so & left.' },
    { source: '> quoted *words*\n> go on\n\n- one\n- two', text: 'quoted words go on\none\ntwo' },
    { source: 'A note[^1] here.\n\n[^1]: Smith 1999.', text: 'A note here.' },
    { source: '---\ntitle: x\n---\n\nText.', text: 'Text.' },
    { source: '| Year | Deed |\n| --- | --- |\n| 1066 | He came |', text: 'Year\nDeed\n1066\nHe came' },
    {
      source: '```\ncode 1999\n```\n\nText <b>of</b> old.\n\n    Indented prose.',
      text: 'Text of old. Indented prose.',
    },
    { source: '\uFEFF# Head\n\nText.', text: 'Head\nText.' },
    { source: 'un*frigging*believable', text: 'unfriggingbelievable' },
    { source: '[the wall][1] stood\n\n[1]: http://x.org', text: 'the wall stood' },
    { source: '', text: '' },
  ])('$source', ({ source, text }) => {
    expect(readMarkdown(source).text.replace('Text of old.\nIndented', 'Text of old. Indented')).toBe(text)
  })
})

it.each(['**a', '> ', '[a](', '_a', '`a '])('Markdown of nothing but %j is read in no long time', unit => {
  const source = unit.repeat(100_000)
  expect(readMarkdown(source).text.replaceAll(' ', '')).toBe(source.replaceAll(' ', ''))
})

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>The Siege | A Magazine</title>${head}<script>var x = "Paris 1999"</script></head><body>${body}</body></html>`

const PARAGRAPHS = Array.from(
  { length: 6 },
  (
    _,
    i,
  ) => `<p>In ${1450 + i} the <b>sultan</b>, his viziers &amp; his guns came to the wall of <a href="/c">Constantinople</a>,
    and the emperor, as the monk wrote, <i>prayed</i> in the church, while the merchants of Genoa, on their ships, waited.</p>`,
).join('\n')

describe('HTML', () => {
  it('keeps the main text and leaves out what stands around it', () => {
    const source = page(
      `<nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Shop</a></li></ul></nav>
       <article><h1>The Siege</h1><h2>The walls fall</h2>${PARAGRAPHS}<figure><img src="x"><figcaption>Map of 2001</figcaption></figure></article>
       <footer>Copyright 2024 <a href="/about">About us</a></footer>`,
      '<meta property="article:published_time" content="2019-05-29T08:00:00Z">',
    )
    const { text, title, published } = readHtml(source)
    const lines = text.text.split('\n')
    expect(lines).toContain('The walls fall')
    expect(lines.filter(line => line.startsWith('In 14'))).toHaveLength(6)
    expect(lines.find(line => line.startsWith('In 1450'))).toMatch(
      /^In 1450 the sultan, his viziers & his guns came to the wall of Constantinople, and/,
    )
    expect(text.text).not.toMatch(/Home|Shop|Copyright|2001|1999/)
    expect({ title, published }).toEqual({ title: 'The Siege | A Magazine', published: '2019-05-29' })
  })

  it.each([
    { source: '<p>Rome fell in 476.</p>', text: 'Rome fell in 476.' },
    { source: 'no tags at all', text: 'no tags at all' },
    {
      source: '<nav>Menu</nav><p>One<br>two</p><p>Fran&ccedil;ois &#x201C;x&#8221;</p>',
      text: 'One\ntwo\nFrançois “x”',
    },
    { source: '<p>un<i>closed <p>and <b>crossed</p></b>', text: 'unclosed\nand crossed' },
    { source: '<p>a<!-- not 1999 -->b</p><style>p{}</style>', text: 'ab' },
    { source: '', text: '' },
  ])('reads what is too short for an article whole: $source', ({ source, text }) => {
    expect(readHtml(source).text.text).toBe(text)
  })

  it('gets over a tree that is too deep', () => {
    const source = `${'<div>'.repeat(30_000)}Rome fell in 476.${'</div>'.repeat(30_000)}`
    expect(readHtml(source).text.text).toBe('Rome fell in 476.')
  })
})

describe('positions', () => {
  const readers = { md: (source: string) => readMarkdown(source), html: (source: string) => readHtml(source).text }

  it.each([
    {
      format: 'md' as const,
      source: '# Rome\n\nThe general **Julius *Caesar*** crossed the Rubicon in &quot;49 BC&quot;.\n',
    },
    {
      format: 'html' as const,
      source: '<p>The general <b>Julius <i>Caesar</i></b> crossed the Rubicon in &quot;49 BC&quot;.</p>',
    },
  ])('are those of the source: $format', ({ format, source }) => {
    const located = readers[format](source)
    const article = located.relocate(parseArticle(located.text))
    expect(article.dates.length).toBeGreaterThanOrEqual(0)
    for (const span of spans(article)) expect(source.slice(span.start, span.end)).toBe(span.text)
    const at = located.text.indexOf('Julius Caesar')
    const place = located.locate(at, at + 'Julius Caesar'.length)
    expect(source.slice(place.start, place.end).replace(/<[^>]*>|\*/g, '')).toBe('Julius Caesar')
  })

  const markdown = fc.array(
    fc.constantFrom(
      '# ',
      '\n\n',
      '\n',
      '*',
      '**',
      '_',
      '`',
      '[',
      '](',
      ')',
      '![',
      '> ',
      '- ',
      '1. ',
      '|',
      '---',
      '&amp;',
      '\\',
      '<b>',
      '</b>',
      '\t',
      'Rome fell',
      ' in 476',
      '😀',
      '\r\n',
      '\uD800',
      '[^1]',
      ':',
    ),
    { maxLength: 40 },
  )
  const html = fc.array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div',
      '>',
      '</div>',
      '<b>',
      '</b>',
      '&amp;',
      '&#65;',
      '&',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '"',
      '=',
      ' ',
      '\n',
      'Rome fell',
      '😀',
      '\uD800',
      '<table>',
      '<td>',
      '<',
      '<title>',
      '<template>',
      '<svg>',
    ),
    { maxLength: 40 },
  )
  it.each([
    { format: 'md' as const, pieces: markdown },
    { format: 'html' as const, pieces: html },
  ])('are in order and inside the source for any $format', ({ format, pieces }) => {
    fc.assert(
      fc.property(pieces, parts => {
        const source = parts.join('')
        const located = readers[format](source)
        const { text } = located
        let last = 0
        for (let i = 0; i < text.length; i++) {
          const { start, end } = located.locate(i, i + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(source.length)
          if (/[A-Za-z]/.test(text[i] as string) && end - start === 1) expect(source[start]).toBe(text[i])
          last = start
        }
      }),
      { numRuns: 150 },
    )
  })

  it('are empty for an empty text', () => {
    expect(new LocatedText('').locate(0, 0)).toEqual({ start: 0, end: 0 })
  })
})

function spans(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const found = Object.values(value).flatMap(spans)
  return 'text' in value && 'start' in value ? [value as { start: number; end: number; text: string }, ...found] : found
}
