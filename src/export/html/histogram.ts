import { byDate } from '../../event/order.js'
import { edtfLabel } from '../edtf-label.js'
import { element, type Markup } from '../markup.js'
import type { Placed } from './lanes.js'
import type { Scale } from './scale.js'

const BIN = 10
export const HISTOGRAM_HEIGHT = 160
const HEADROOM = 16

/** Columns that count the events of each stretch of the axis; the tallest has its count written on it. */
export function histogram(placed: readonly Placed[], scale: Scale, top: number): Markup[] {
  const bins = new Map<number, Placed[]>()
  for (const item of placed) {
    const bin = Math.floor(scale.x((item.first + item.last) / 2) / BIN)
    const list = bins.get(bin)
    if (list) list.push(item)
    else bins.set(bin, [item])
  }
  const most = [...bins.values()].reduce((max, list) => Math.max(max, list.length), 1)
  const tallest = [...bins].find(([, list]) => list.length === most)?.[0]
  return [...bins].map(([bin, list]) => {
    const height = Math.max(2, (list.length / most) * (HISTOGRAM_HEIGHT - HEADROOM))
    const y = top + HISTOGRAM_HEIGHT - height
    const sorted = byDate(list.map(({ item: { event, key } }) => ({ ...event, key })))
    const first = sorted[0] as (typeof sorted)[number]
    const from = edtfLabel(first.date.edtf)
    const to = edtfLabel(sorted.at(-1)?.date.edtf ?? '')
    const title = `${list.length} ${list.length === 1 ? 'event' : 'events'}, ${from === to ? from : `${from} to ${to}`}`
    const count = bin === tallest ? { x: bin * BIN + BIN / 2, y: y - 5, 'text-anchor': 'middle' } : null
    return element(
      'g',
      { 'data-ref': first.key },
      element('title', {}, title),
      element('rect', {
        class: 'column',
        x: bin * BIN + 1,
        y: Math.round(y),
        width: BIN - 2,
        height: Math.round(height),
      }),
      count && element('text', count, String(most)),
    )
  })
}
