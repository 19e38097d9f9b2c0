import { readFileSync } from 'node:fs'
// @ts-expect-error: the package has no types
import edtf from 'edtf'
import { describe, expect, it } from 'vitest'
import { dateRulesPage, PAGE } from '../../scripts/date-rules.js'
import { readDocument } from '../../src/reading/index.js'
import { readTime } from '../../src/time/index.js'
import { RULES } from '../../src/time/rules/index.js'

const datesOf = (text: string, published?: string) => readTime(readDocument(text), published ?? null).dates

/** ISO days in the order of time, years before 1 included. */
const ordinal = (day: string): number => {
  const [, year, month, date] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) as unknown as [string, string, string, string]
  return Number(year) * 10_000 + Number(month) * 100 + Number(date)
}

const examples = RULES.flatMap(rule => rule.examples)
const counterexamples = RULES.flatMap(rule => rule.counterexamples)

describe.each(RULES)('rule $id', rule => {
  it.each(rule.examples.map(([text, expression, value, published]) => ({ text, expression, value, published })))(
    '$text: $expression is $value',
    ({ text, expression, value, published }) => {
      const found = datesOf(text, published)
      expect(
        found.map(({ text, edtf, timex }) => [text, value.startsWith('=') ? `=${edtf}` : timex.value]),
      ).toContainEqual([expression, value])
      for (const date of found) {
        if (date.edtf !== null) expect(() => edtf(date.edtf), `${date.edtf}`).not.toThrow()
        if (date.earliest !== null && date.latest !== null)
          expect(ordinal(date.earliest)).toBeLessThanOrEqual(ordinal(date.latest))
      }
    },
  )

  it.skipIf(rule.counterexamples.length === 0).each(rule.counterexamples)('%s: nothing', text => {
    expect(datesOf(text).map(date => date.text)).toEqual([])
  })
})

it(`${RULES.length} rules have ${examples.length} examples and ${counterexamples.length} counterexamples`, () => {
  expect(examples.length).toBeGreaterThanOrEqual(300)
  expect(counterexamples.length).toBeGreaterThanOrEqual(100)
  expect(RULES.filter(rule => rule.examples.length === 0 || rule.counterexamples.length === 0)).toEqual([])
  expect(new Set(RULES.map(rule => rule.id)).size).toBe(RULES.length)
})

it('are the reference page in docs/ (npm run date-rules)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(dateRulesPage())
})
