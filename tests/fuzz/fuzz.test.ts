import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { AnnalsError, type Article, parseArticle } from '../../src/index.js'
import { HOSTILE_UNITS, repeated } from './hostile.js'
import { violations } from './invariants.js'

// A text that hangs a stage fails here; how long texts take is measured by `npm run bench`.
vi.setConfig({ testTimeout: 120_000 })

const folder = new URL('../../fixtures/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

/** Parses, and gives what of the invariants does not hold; a refusal must be an `AnnalsError`. */
function faults(text: string, published?: string): string[] {
  let article: Article
  try {
    article = parseArticle(text, published === undefined ? {} : { published })
  } catch (error) {
    return error instanceof AnnalsError && error.code !== 'internal' ? [] : [`threw ${error}`]
  }
  return violations(text, article)
}

describe('whatever the text is', () => {
  const word = fc.constantFrom(
    ...HOSTILE_UNITS,
    'Napoleon',
    'Queen Anne',
    'the emperor',
    'Paris',
    'Parliament',
    'died',
    'was founded',
    'wrote to',
    '1789',
    '15 August 1769',
    'two years later',
    '218 BC',
    'the 1920s',
    'March',
    'a week earlier',
    'said',
    'explained',
    'that',
    '.',
    ',',
    '“',
    '”',
    ' ',
    '\n',
  )
  it.each([
    { name: 'any code units', texts: fc.string({ unit: 'binary', maxLength: 300 }) },
    { name: 'any graphemes', texts: fc.string({ unit: 'grapheme', maxLength: 200 }) },
    { name: 'words that the stages look for', texts: fc.array(word, { maxLength: 60 }).map(words => words.join(' ')) },
    { name: 'the same without spaces', texts: fc.array(word, { maxLength: 60 }).map(words => words.join('')) },
  ])('$name', ({ texts }) => {
    fc.assert(
      fc.property(
        texts,
        fc.option(fc.constantFrom('1923', '2024-02-29', '-0043'), { nil: undefined }),
        (text, published) => {
          expect(faults(text, published)).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('articles cut, joined and spoilt anywhere', () => {
    const piece = fc.tuple(
      fc.constantFrom(...fixtures),
      fc.nat(),
      fc.integer({ min: 1, max: 1500 }),
      fc.constantFrom('', ...HOSTILE_UNITS),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), pieces => {
        const text = pieces
          .map(
            ([article, from, length, unit]) =>
              article.slice(from % article.length, (from % article.length) + length) + unit,
          )
          .join('')
        expect(faults(text)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it.each(HOSTILE_UNITS)('%j over and over', unit => {
    expect(faults(repeated(unit, 3001))).toEqual([])
    const [article] = fixtures as [string]
    expect(faults(`${article.slice(0, 400)}${repeated(unit, 500)}${article.slice(400, 800)}`)).toEqual([])
  })

  it.each(['BC ', 'A. ', 'A-', 'Smith ', 'John Smith, ', 'A and ', 'A of ', 'the Battle of '])(
    'a name of 300 KB, %j over and over, in time that grows with its length',
    unit => {
      expect(() => parseArticle(repeated(unit, 300_000))).not.toThrow()
    },
    // Some two seconds; with the square of the length it would be minutes.
    40_000,
  )

  it.each(['a', 'A'])('one word of ten million %j', letter => {
    expect(() => parseArticle(letter.repeat(10_000_000))).not.toThrow()
  })

  it.each([
    { name: 'brackets', open: '(', close: ')' },
    { name: 'marks', open: '“', close: '”' },
    { name: 'marks of two kinds', open: '“‘', close: '’”' },
    { name: 'clauses', open: 'He said that ', close: ' in 1923' },
  ])('$name nested 2,000 deep', ({ open, close }) => {
    expect(faults(`${open.repeat(2000)}Rome fell in 476${close.repeat(2000)}.`)).toEqual([])
  })

  it('gives the same for the same text', () => {
    for (const text of fixtures) expect(parseArticle(text)).toEqual(parseArticle(text))
  })
})
