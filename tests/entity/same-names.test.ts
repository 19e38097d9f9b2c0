import { describe, expect, it } from 'vitest'
import { SAME_NAME_RULES } from '../../src/entity/join/same-name-rules.js'

describe.each(SAME_NAME_RULES)('the rule $id', ({ between, examples, counterexamples }) => {
  it.each(examples)('takes %j', words => expect(between.test(words)).toBe(true))
  it.each(counterexamples)('leaves %j', words => expect(between.test(words)).toBe(false))
})
