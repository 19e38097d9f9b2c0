import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeNumbers, encodeNumbers, unzigzag, zigzag } from '../../../src/entity/tagger/numbers.js'

describe('numbers as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600_000 })), numbers => {
        const into = new Int32Array(numbers.length)
        expect(decodeNumbers(encodeNumbers(numbers), into)).toBe(numbers.length)
        expect([...into]).toEqual(numbers)
      }),
    )
  })

  it('may bear a sign', () => {
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), number => unzigzag(zigzag(number)) === number))
  })

  it('are refused when too large to be written', () => {
    expect(() => encodeNumbers([10_000_000])).toThrow(RangeError)
  })

  it('need no escape in a string literal', () => {
    expect(encodeNumbers(Array.from({ length: 2000 }, (_, i) => i))).not.toMatch(/['"`\\$\n]/)
  })
})
