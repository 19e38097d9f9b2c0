import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeNumbers, encodeNumbers, SparseWeights, unzigzag, zigzag } from '../../../src/entity/tagger/asset.js'
import { LABELS } from '../../../src/entity/tagger/labels.js'

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

describe('SparseWeights', () => {
  const weights = new SparseWeights({
    scale: 10,
    keys: encodeNumbers([5, 27, 100_000]),
    counts: encodeNumbers([1, 2, 1]),
    labels: encodeNumbers([3, 0, 28, 7]),
    values: encodeNumbers([-4, 9, -1, 300].map(zigzag)),
    transitions: encodeNumbers(Array.from({ length: LABELS * LABELS }, (_, i) => zigzag(i % 3))),
  })

  it.each([
    [5, { 3: -4 }],
    [32, { 0: 9, 28: -1 }],
    [100_032, { 7: 300 }],
    [6, {}],
    [0, {}],
    [2 ** 24 - 1, {}],
  ])('adds the weights of feature %i', (key, expected) => {
    const scores = new Int32Array(2 * LABELS)
    weights.add(key, scores, LABELS)
    const found = Object.fromEntries(
      [...scores.entries()].filter(([, w]) => w !== 0).map(([at, w]) => [at - LABELS, w]),
    )
    expect(found).toEqual(expected)
  })

  it('reads the weights of label pairs', () => {
    expect([...weights.transitions.slice(0, 4)]).toEqual([0, 1, 2, 0])
  })
})
