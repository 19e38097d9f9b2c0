import { describe, expect, it } from 'vitest'
import { byDate } from '../../src/event/order.js'

const event = (id: string, earliest: string | null, latest: string | null, start = 0) =>
  ({
    id,
    start,
    date: { edtf: '', earliest, latest, granularity: 'day', basis: 'explicit', dateId: 'd1', confidence: 1 },
  }) as const

describe('byDate', () => {
  it('puts first days first, then the shorter stretch, then the order of the text', () => {
    const events = [
      event('year', '1640-01-01', '1640-12-31'),
      event('later', '1640-05-03', '1640-05-03', 9),
      event('month', '1640-01-01', '1640-01-31'),
      event('earlier', '1640-05-03', '1640-05-03', 4),
      event('open end', '1640-01-01', null),
      event('bc', '-000043-03-15', '-000043-03-15'),
      event('open start', null, '1640-03-01'),
    ]
    const before = [...events]
    expect(byDate(events).map(({ id }) => id)).toEqual([
      'bc',
      'month',
      'year',
      'open end',
      'open start',
      'earlier',
      'later',
    ])
    expect(events).toEqual(before)
  })
})
