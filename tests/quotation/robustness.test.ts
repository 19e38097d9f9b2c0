import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotationSchema } from '../../src/schema/index.js'
import { read } from './helpers.js'

const pieces = fc.constantFrom(
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '„',
  '``',
  "''",
  '`',
  ' ',
  '. ',
  ', ',
  ': ',
  '\n',
  '\n\n',
  '—',
  '(',
  ')',
  '[',
  ']',
  'Brandt',
  'said',
  'he',
  'that',
  'wrote',
  'the war was lost',
  'told',
  'Roe',
  'according to',
  '😀',
  '\u00A0',
  '&quot;',
  '\r\n',
  's',
  '20s',
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map(list => list.join(''))

const CAST = { 'Karl Brandt': { type: 'person', also: ['Brandt'] } } as const

describe('whatever the text', () => {
  it('spans are exact, parts in order, ids counted, the schema kept', () => {
    fc.assert(
      fc.property(texts, text => {
        const { quotations } = read(text, CAST)
        quotations.forEach((quotation, i) => {
          expect(quotationSchema.safeParse(quotation).success).toBe(true)
          expect(quotation.id).toBe(`q${i + 1}`)
          const spans = [
            ...quotation.parts,
            ...(quotation.cue ? [quotation.cue] : []),
            ...(quotation.speaker ? [quotation.speaker.mention] : []),
          ]
          for (const { start, end, text: words } of spans) {
            expect(words).toBe(text.slice(start, end))
            expect(end).toBeGreaterThan(start)
          }
          for (let p = 1; p < quotation.parts.length; p++)
            expect(quotation.parts[p]?.start).toBeGreaterThanOrEqual(quotation.parts[p - 1]?.end ?? 0)
        })
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['opening marks', '“'],
    ['closing marks', '”'],
    ['straight marks', '"'],
    ['straight marks and letters', '" a '],
    ['single marks', '‘a '],
    ['apostrophes', 's’ '],
    ['alternating openers', '“‘'],
    ['marks and verbs', '“a said '],
    ['commas and verbs', 'he, said, '],
    ['paragraphs that open', '“a\n'],
    ['brackets', 'Brandt (a said '],
  ])(
    '100,000 %s take linear time',
    (_, unit) => {
      const time = (n: number): number => {
        const text = unit.repeat(n)
        const from = performance.now()
        read(text)
        return performance.now() - from
      }
      time(1000)
      expect(time(100_000)).toBeLessThan(8000)
    },
    30_000,
  )
})
