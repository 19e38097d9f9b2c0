import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapConcurrent } from '../../src/batch/concurrent.js'

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const given: T[] = []
  for await (const result of results) given.push(result)
  return given
}

const later = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

describe('going through a source with several tasks at a time', () => {
  it('gives one result an item, in order or not, and never holds more than its window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.boolean(),
        async (delays, window, ordered, asynchronous) => {
          let held = 0
          let most = 0
          function* items() {
            for (const [i, delay] of delays.entries()) {
              most = Math.max(most, ++held)
              yield { i, delay }
            }
          }
          async function* later_() {
            yield* items()
          }
          const given: number[] = []
          const source = asynchronous ? later_() : items()
          for await (const i of mapConcurrent(
            source,
            async ({ i, delay }) => {
              for (let turn = 0; turn < delay; turn++) await Promise.resolve()
              return i
            },
            { window, ordered },
          )) {
            held--
            given.push(i)
          }
          const expected = delays.map((_, i) => i)
          expect(ordered ? given : given.toSorted((a, b) => a - b)).toEqual(expected)
          // A result counts as held until the reader asks for the next.
          expect(most).toBeLessThanOrEqual(window + 1)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives what is ready first where order does not matter', async () => {
    const task = async (ms: number): Promise<number> => {
      await later(ms)
      return ms
    }
    const results = mapConcurrent([60, 1, 30], task, { window: 3, ordered: false })
    expect(await all(results)).toEqual([1, 30, 60])
  })

  it('gives results while the source still waits for its next item', async () => {
    let open = (): void => {}
    async function* slow() {
      yield 1
      await new Promise<void>(done => {
        open = done
      })
      yield 2
    }
    const results = mapConcurrent(slow(), async n => n, { window: 4, ordered: true })
    expect(await results.next()).toEqual({ done: false, value: 1 })
    open()
    expect(await all(results)).toEqual([2])
  })

  it('gives what was taken before the source threw, and then throws', async () => {
    function* broken() {
      yield 1
      yield 2
      throw new Error('torn')
    }
    const given: number[] = []
    const reading = (async () => {
      for await (const n of mapConcurrent(broken(), async n => n, { window: 8, ordered: true })) given.push(n)
    })()
    await expect(reading).rejects.toThrow('torn')
    expect(given).toEqual([1, 2])
  })

  it('closes the source where the reader leaves', async () => {
    let closed = false
    function* endless() {
      try {
        for (let n = 0; ; n++) yield n
      } finally {
        closed = true
      }
    }
    for await (const n of mapConcurrent(endless(), async n => n, { window: 4, ordered: true })) if (n === 10) break
    expect(closed).toBe(true)
  })

  it('takes no more after an abort, and ends though the source hangs', async () => {
    const controller = new AbortController()
    async function* hanging() {
      yield 1
      yield 2
      await new Promise(() => {})
    }
    const given: number[] = []
    for await (const n of mapConcurrent(hanging(), async n => n, {
      window: 4,
      ordered: true,
      signal: controller.signal,
    })) {
      given.push(n)
      if (n === 2) controller.abort()
    }
    expect(given).toEqual([1, 2])
  })
})
