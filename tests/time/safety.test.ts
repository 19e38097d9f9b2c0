import { readdirSync, readFileSync } from 'node:fs'
// @ts-expect-error: the package has no types
import edtf from 'edtf'
import fc from 'fast-check'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'
import { dateExpressionSchema } from '../../src/schema/index.js'
import { readTime } from '../../src/time/index.js'
import { Grammar } from '../../src/time/recognize.js'
import { RULES } from '../../src/time/rules/index.js'

const datesOf = (text: string, published?: string) => readTime(readDocument(text), published ?? null).dates

const WORDS = RULES.flatMap(rule => rule.examples.flatMap(([text]) => text.split(/(?<= )/))).concat(
  ...['0 ', '00 ', '99999 ', '30 February ', '31 April ', 'February 29, 1900 ', '0000 ', '9999 BC ', '12000 BC ', '\n'],
  ...[
    '25:61 ',
    '– ',
    '\u{1F600} ',
    'AD ',
    'BC ',
    '’20s ',
    '1/2/3 ',
    '32nd century ',
    '100th century BC ',
    '9999-99-99 ',
  ],
)

describe('any text', () => {
  it('gives valid expressions in order, none overlapping', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), fc.boolean(), (words, dated) => {
        const text = words.join('')
        let end = 0
        datesOf(text, dated ? '2023-10-04' : undefined).forEach((date, i, all) => {
          expect(() => dateExpressionSchema.parse(date)).not.toThrow()
          expect(date.id).toBe(`d${i + 1}`)
          expect(date.text).toBe(text.slice(date.start, date.end))
          expect(date.start).toBeGreaterThanOrEqual(end)
          end = date.end
          if (date.anchor && date.anchor !== 'published')
            expect(all.slice(0, i).map(earlier => earlier.id)).toContain(date.anchor)
          expect(date.anchor !== undefined).toBe(date.basis === 'relative')
          if (date.edtf) expect(() => edtf(date.edtf), date.edtf).not.toThrow()
        })
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    '1 ',
    'of the ',
    '1914-',
    'the first half of ',
    'May ',
    '3 May ',
    'early in the ',
    'the tenth anniversary of ',
    'a year before ',
    'is due to ',
    '"',
    '(',
    '1,000,',
    'b.',
    'born ',
    '12:',
  ])(
    'is read in linear time: %s',
    piece => {
      secondsFor(piece, 1000)
      expect(secondsFor(piece, 80_000)).toBeLessThan(4 * 4 * Math.max(secondsFor(piece, 20_000), 0.05))
    },
    60_000,
  )
})

/** CPU seconds for one sentence of so many pieces. */
function secondsFor(piece: string, times: number): number {
  const text = piece.repeat(times)
  const document = {
    ...readDocument('x'),
    text,
    clean: text,
    sentences: [{ start: 0, end: text.length, paragraph: 0, firstToken: 0, endToken: 0 }],
  }
  const before = process.cpuUsage()
  readTime(document, null)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The regular expressions written in the stage's files. */
function literals(): { file: string; source: string; flags: string }[] {
  const folder = new URL('../../src/time/', import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => {
      const found: { file: string; source: string; flags: string }[] = []
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/')
          found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
        }
        ts.forEachChild(node, visit)
      }
      visit(ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.ES2022))
      return found
    })
}

describe('every shipped regular expression is linear', () => {
  it('made from a rule', () => {
    for (const { rule, regex } of new Grammar().patterns)
      expect(checkSync(regex.source, '', { timeout: 20_000 }).status, `${rule.id}: ${regex.source}`).toBe('safe')
  }, 600_000)

  it.each(literals())(
    '$file: $source',
    ({ source, flags }) => {
      expect(checkSync(source, flags, { timeout: 20_000 }).status).toBe('safe')
    },
    60_000,
  )
})
