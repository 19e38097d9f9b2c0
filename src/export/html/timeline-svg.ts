import { byDate } from '../../event/order.js'
import { dayNumber, readIsoDay } from '../calendar.js'
import { edtfLabel } from '../edtf-label.js'
import { element, html, type Markup } from '../markup.js'
import { HISTOGRAM_HEIGHT, histogram } from './histogram.js'
import { type Box, isBar, type Placed, type Row, rows, type TimelineItem } from './lanes.js'
import { type Scale, timeScale } from './scale.js'

export interface Timeline {
  readonly svg: Markup
  readonly legend: Markup
}

const WIDTH = 1120
/** Room at both ends for half the label of a tick. */
const MARGIN = 24
const LANE = 24
const AXIS = 30
/** From here on the picture counts events instead of naming them. */
const MAX_NAMED = 300

/**
 * The events on an axis of time, as SVG: a dot for what falls on a day, a bar for a date that covers more, an arrow
 * where it is open, hollow where the narrative and not the sentence dates it. Null when no event has a known day.
 */
export function timelineSvg(items: readonly TimelineItem[]): Timeline | null {
  const placed = items.flatMap(placeItem)
  if (placed.length === 0) return null
  const scale = timeScale(placed, MARGIN, WIDTH - MARGIN)
  const laid = placed.length > MAX_NAMED ? null : rows(placed, scale, WIDTH)
  const inner = laid === null ? HISTOGRAM_HEIGHT : (1 + Math.max(...laid.map(({ lane }) => lane))) * LANE
  const height = inner + 2 * AXIS
  const sorted = byDate(placed.map(({ item }) => item.event))
  const [first, last] = [sorted[0], sorted.at(-1)].map(event => edtfLabel(event?.date.edtf ?? ''))
  const count = `${placed.length} ${placed.length === 1 ? 'event' : 'events'}`
  const svg = element(
    'svg',
    {
      class: 'timeline',
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-label': `Timeline: ${count}, ${first} to ${last}. The list of events says the same in words.`,
    },
    element('g', { class: 'axis', 'aria-hidden': 'true' }, axis(scale, height)),
    element('g', { class: 'marks' }, laid === null ? histogram(placed, scale, AXIS) : laid.map(drawRow)),
  )
  return { svg, legend: legend(laid, scale) }
}

function placeItem(item: TimelineItem): Placed[] {
  const first = readIsoDay(item.event.date.earliest)
  const last = readIsoDay(item.event.date.latest)
  const known = first ?? last
  if (known === null) return []
  return [
    {
      item,
      first: dayNumber(first ?? known),
      last: Math.max(dayNumber(first ?? known), dayNumber(last ?? known)),
      open: first === null ? 'before' : last === null ? 'after' : null,
    },
  ]
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

function axis(scale: Scale, height: number): Markup[] {
  const bottom = height - AXIS + 6
  return [
    ...scale.ticks.flatMap(({ x, label }) => [
      element('line', { x1: n(x), x2: n(x), y1: AXIS - 8, y2: n(bottom) }),
      element('text', { x: n(x), y: AXIS - 13, 'text-anchor': 'middle' }, label),
      element('text', { x: n(x), y: n(bottom + 15), 'text-anchor': 'middle' }, label),
    ]),
    ...scale.breaks.flatMap(x => [
      element('line', { class: 'gap', x1: n(x), x2: n(x), y1: AXIS - 6, y2: n(bottom) }),
      element('path', { class: 'break', d: `M${n(x - 6)} ${AXIS - 9}l5 -12m2 12l5 -12` }),
    ]),
  ]
}

const isVague = ({ placed }: Box): boolean => placed.item.event.date.basis === 'inherited'

function drawRow({ box, lane }: Row): Markup {
  const { placed, label, more } = box
  const { date, summary } = placed.item.event
  const top = AXIS + lane * LANE
  const words = label && [label.when && element('tspan', { class: 'date-label' }, `${label.when}  `), label.what]
  return element(
    'g',
    { 'data-ref': placed.item.key },
    element('title', {}, `${edtfLabel(date.edtf)}: ${summary}${more > 0 ? `, and ${more} more` : ''}`),
    label &&
      element('text', { x: n(label.x), y: top + 12.5, 'text-anchor': label.anchor === 'end' ? 'end' : null }, words),
    // After the words, whose halo would else bite into it.
    shape(box, top),
  )
}

function shape(box: Box, top: number): Markup {
  const { placed, x1, x2 } = box
  const vague = isVague(box) ? ' vague' : ''
  const middle = (x1 + x2) / 2
  if (placed.open === 'after') {
    return element('path', { class: `open${vague}`, d: `M${n(middle)} ${top + 5}h9v-3l6 6l-6 6v-3h-9z` })
  }
  if (placed.open === 'before') {
    return element('path', { class: `open${vague}`, d: `M${n(middle)} ${top + 5}h-9v-3l-6 6l6 6v-3h9z` })
  }
  return isBar(box)
    ? element('rect', { class: `bar${vague}`, x: n(x1), y: top + 17, width: n(x2 - x1), height: 5, rx: 2.5 })
    : element('circle', { class: `dot${vague}`, cx: n(middle), cy: top + 9, r: 4.5 })
}

/** What the shapes mean, of those that the picture shows. */
function legend(laid: readonly Row[] | null, scale: Scale): Markup {
  const has = (test: (box: Box) => boolean): boolean => laid?.some(({ box }) => test(box)) ?? false
  const keys = [
    ['key-column', 'a column counts the events of its stretch of time', laid === null],
    ['key-dot', 'a day or another short date', has(box => !isBar(box) && box.placed.open === null)],
    ['key-bar', 'somewhere within the bar, or all through it', has(isBar)],
    ['key-open', 'open at the end it points to', has(({ placed }) => placed.open !== null)],
    ['key-vague', 'hollow: dated by the narrative, not by the sentence', has(isVague)],
    [
      'key-bare',
      'without words, or “more”: named in the list of events',
      has(({ label, more }) => label === null || more > 0),
    ],
    ['key-break', 'a long gap is left out', scale.breaks.length > 0],
  ] as const
  return html(
    'p',
    { class: 'legend' },
    keys.filter(([, , shown]) => shown).map(([key, words]) => html('span', { class: key }, words)),
  )
}
