import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUMMARY_LENGTH } from '../../src/event/account/line.js'
import { events } from './reading.js'

const WORDS =
  `the king queen army was were had fled died died. founded by in on and but , ; : ( ) — who which that when after 1640
  May 3 1641 “ ” not would if to be of Rome Henry he she 's . ? 44 BC led signed taking while the the a`.split(/\s+/)
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS, '\n'), { maxLength: 80 }).map(words => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)
const NAMES = { Henry: { type: 'person', pronouns: ['he'] }, Rome: 'place' } as const

describe('any text', () => {
  it('gives events with right positions, in order, each inside its sentence, and the same at each reading', () => {
    fc.assert(
      fc.property(text, input => {
        const found = events(input, NAMES)
        expect(events(input, NAMES)).toEqual(found)
        found.forEach((event, i) => {
          const { start, end, trigger, sentence, summary } = event
          expect(event.id).toBe(`v${i + 1}`)
          expect(trigger.text).toBe(input.slice(trigger.start, trigger.end))
          expect(start <= trigger.start && trigger.end <= end).toBe(true)
          expect(sentence.start <= start && end <= sentence.end).toBe(true)
          expect(summary.length).toBeGreaterThan(0)
          expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH)
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.start ?? 0)
        })
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['commas', ', '],
    ['verbs', 'led '],
    ['parentheses', '(('],
    ['names', 'Henry '],
    ['coordinators', 'and the king fled '],
    ['quotation marks', '“”'],
  ])('takes no more than linear time over many %s', (_, piece) => {
    const time = (n: number): number => {
      const input = `In 1640 ${piece.repeat(n)}.`
      const start = performance.now()
      events(input, NAMES)
      return performance.now() - start
    }
    time(500)
    const short = time(2_000)
    expect(time(8_000)).toBeLessThan(Math.max(short * 16, 1_000))
  })
})
