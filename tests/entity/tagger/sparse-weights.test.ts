import { describe, expect, it } from 'vitest'
import { LABELS } from '../../../src/entity/tagger/labels.js'
import { encodeNumbers, zigzag } from '../../../src/entity/tagger/numbers.js'
import { SparseWeights } from '../../../src/entity/tagger/sparse-weights.js'

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
