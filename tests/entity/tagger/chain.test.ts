import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LabelChain } from '../../../src/entity/tagger/chain.js'
import { isFresh, isOpen, LABELS, mayFollow, OUTSIDE } from '../../../src/entity/tagger/labels.js'

const L = LABELS
const weight = fc.integer({ min: -60, max: 60 })
const chain = fc.integer({ min: 1, max: 5 }).chain(n =>
  fc.record({
    n: fc.constant(n),
    goesOn: fc.boolean(),
    scores: fc.array(weight, { minLength: n * L, maxLength: n * L }).map(list => Int32Array.from(list)),
    transitions: fc.array(weight, { minLength: L * L, maxLength: L * L }).map(list => Int32Array.from(list)),
  }),
)

describe('LabelChain', () => {
  it('gives labels that may follow each other and leave no name open', () => {
    fc.assert(
      fc.property(chain, ({ n, goesOn, scores, transitions }) => {
        const labels = new Uint8Array(n)
        new LabelChain(transitions, 10).best(scores, 0, n, goesOn, labels, 0)
        expect(isFresh(labels[0] as number)).toBe(true)
        expect(isOpen(labels[n - 1] as number)).toBe(false)
        for (let i = 1; i < n; i++) expect(mayFollow(labels[i - 1] as number, labels[i] as number)).toBe(true)
      }),
    )
  })

  it('gives probabilities that sum to one over the labels of a token', () => {
    fc.assert(
      fc.property(chain, ({ n, goesOn, scores, transitions }) => {
        const lattice = new LabelChain(transitions, 10)
        lattice.sum(scores, 0, n, goesOn)
        for (let i = 0; i < n; i++) {
          let sum = 0
          for (let y = 0; y < L; y++) {
            const labels = new Uint8Array(n)
            labels[i] = y
            sum += lattice.probability(labels, 0, i, i + 1)
          }
          expect(sum).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  it('reads a window that goes on as one with a token more that lies outside of names', () => {
    fc.assert(
      fc.property(chain, ({ n, scores, transitions }) => {
        const longer = new Int32Array((n + 1) * L).fill(-10_000, n * L)
        longer.set(scores)
        longer[n * L + OUTSIDE] = 0
        const [short, long] = [new LabelChain(transitions, 10), new LabelChain(transitions, 10)]
        const [labels, more] = [new Uint8Array(n), new Uint8Array(n + 1)]
        short.best(scores, 0, n, true, labels, 0)
        long.best(longer, 0, n + 1, false, more, 0)
        expect([...labels, OUTSIDE]).toEqual([...more])
        short.sum(scores, 0, n, true)
        long.sum(longer, 0, n + 1, false)
        expect(short.probability(labels, 0, 0, n)).toBeCloseTo(long.probability(more, 0, 0, n), 9)
      }),
    )
  })

  it('finds the best and the probable to be one where all but one label is bad', () => {
    const n = 3
    const scores = new Int32Array(n * L).fill(-300)
    const path = [1, 2, 3]
    path.forEach((label, i) => {
      scores[i * L + label] = 0
    })
    const lattice = new LabelChain(new Int32Array(L * L), 10)
    const labels = new Uint8Array(n)
    lattice.best(scores, 0, n, false, labels, 0)
    lattice.sum(scores, 0, n, false)
    expect([...labels]).toEqual(path)
    expect(lattice.probability(labels, 0, 0, n)).toBeGreaterThan(0.999)
  })
})
