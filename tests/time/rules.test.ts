import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'
import { readTime } from '../../src/time/index.js'
import { RULES } from '../../src/time/rules/index.js'

const datesOf = (text: string, published?: string) => readTime(readDocument(text), published ?? null).dates

describe.each(RULES)('rule $id', rule => {
  it.each(rule.examples.map(example => ({ example })))(
    '$example',
    ({ example: [text, expression, value, published] }) => {
      const found = datesOf(text, published).map(({ text, edtf, timex }) => [
        text,
        value.startsWith('=') ? `=${edtf}` : timex.value,
      ])
      expect(found).toContainEqual([expression, value])
    },
  )

  it.skipIf(rule.counterexamples.length === 0).each(rule.counterexamples)('%s: nothing', text => {
    expect(datesOf(text).map(date => date.text)).toEqual([])
  })
})

it('has examples of every kind', () => {
  expect(RULES.flatMap(rule => rule.examples).length).toBeGreaterThanOrEqual(300)
  expect(RULES.flatMap(rule => rule.counterexamples).length).toBeGreaterThanOrEqual(100)
  expect(RULES.filter(rule => rule.examples.length === 0 || rule.counterexamples.length === 0)).toEqual([])
})
