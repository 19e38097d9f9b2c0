import { describe, expect, it } from 'vitest'
import { FACTUALITY_RULES } from '../../src/event/happening/factuality.js'
import { dated } from './reading.js'

describe('what is not asserted is no event', () => {
  for (const { id, examples, counterexamples } of FACTUALITY_RULES) {
    it.each(examples)(`${id}: %s`, text => {
      // Where the sentence has no date of its own, there must be one to carry.
      const carried = /\d/.test(text) ? [] : ['begin 1588']
      expect(dated(carried.length > 0 ? `The war began in 1588. ${text}` : text)).toEqual(carried)
    })
    if (counterexamples.length > 0)
      it.each(counterexamples)(`told for all ${id}: %s`, text => expect(dated(text)).not.toEqual([]))
  }

  it.each([
    'Did the fleet sail in May 1588?',
    'Will the fleet sail in May 1588?',
    'The statute of 1297 is long.',
    'The constitution of 1787 has seven articles.',
    'The king wanted to marry in 1640.',
    'Unless the fleet sails in May 1588, the war is lost.',
  ])('%s', text => expect(dated(text)).toEqual([]))
})
