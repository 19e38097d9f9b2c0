import { byDate } from '../../event/order.js'
import type { Event } from '../../schema/index.js'
import { dayNumber, readIsoDay } from '../calendar.js'
import { edtfLabel } from '../edtf-label.js'
import { element, html, type Markup } from '../markup.js'
import { type Days, type Scale, timeScale } from './scale.js'

/** An event as the picture needs it; `key` ties it to its other places on the page. */
export interface TimelineItem {
  readonly key: string
  readonly event: Pick<Event, 'date' | 'start' | 'summary'>
}

export interface Timeline {
  readonly svg: Markup
  readonly legend: Markup
}

interface Placed extends Days {
  readonly item: TimelineItem
  /** One known end only: which way the date is open. */
  readonly open: 'before' | 'after' | null
}

const WIDTH = 1120
const LANE = 24
const AXIS = 30
/** From here on the picture counts events instead of naming them. */
const MAX_NAMED = 300
const MAX_LABEL = 36

/**
 * The events on an axis of time, as SVG: a dot for what falls on a day, a bar for a date that covers more, an arrow
 * where it is open, hollow where the narrative and not the sentence dates it. Null when no event has a known day.
 */
export function timelineSvg(items: readonly TimelineItem[]): Timeline | null {
  const placed = items.flatMap(placeItem)
  if (placed.length === 0) return null
  const scale = timeScale(placed, 8, WIDTH - 8)
  const isHistogram = placed.length > MAX_NAMED
  const drawn = isHistogram ? histogram(placed, scale) : lanes(placed, scale)
  const height = drawn.height + 2 * AXIS
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
    element('g', { class: 'marks' }, drawn.content),
  )
  return { svg, legend: legend(isHistogram, scale.breaks.length > 0) }
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
    ...scale.breaks.map(x =>
      element('path', {
        class: 'break',
        d: `M${n(x - 5)} ${AXIS - 6}l4 -10m2 10l4 -10M${n(x - 2)} ${AXIS}V${n(bottom)}`,
      }),
    ),
  ]
}

/** Widths of a humanist sans at 12 px, on the wide side, so that labels that are kept apart stay apart in any font. */
function textWidth(text: string): number {
  let width = 0
  for (const char of text) {
    if (/[ilj.,'’:;|!ftrI ]/.test(char)) width += 4.4
    else if (/[mwMW@%—…]/.test(char)) width += 11.5
    else if (/[A-Z&]/.test(char)) width += 9
    else width += char > '\u2e80' ? 14 : 7.3
  }
  return width
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  if (characters.length <= MAX_LABEL) return characters.join('')
  const cut = characters.slice(0, MAX_LABEL - 1).join('')
  const blank = cut.lastIndexOf(' ')
  return `${(blank > MAX_LABEL / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:–—-]+$/, '')}…`
}

interface Box {
  readonly placed: Placed
  readonly label: string
  readonly x1: number
  readonly x2: number
  readonly left: number
  readonly right: number
  readonly labelX: number
  readonly anchor: 'start' | 'end'
}

const POINT_WIDTH = 10
const GAP = 14

function box(placed: Placed, scale: Scale): Box {
  const label = shorten(placed.item.event.summary)
  const width = textWidth(label)
  const [from, to] = [scale.x(placed.first), scale.x(placed.last)]
  const isBar = to - from >= POINT_WIDTH
  const middle = (from + to) / 2
  const x1 = isBar ? from : middle - POINT_WIDTH / 2
  const x2 = isBar ? to : middle + POINT_WIDTH / 2
  const fits = isBar ? x1 + width <= WIDTH - 4 : x2 + 5 + width <= WIDTH - 4
  const labelX = isBar ? (fits ? x1 : Math.min(x2, WIDTH - 4)) : fits ? x2 + 5 : x1 - 5
  return {
    placed,
    label,
    x1,
    x2,
    left: Math.min(x1, fits ? labelX : labelX - width) - (placed.open === 'before' ? 12 : 0),
    right: Math.max(x2, fits ? labelX + width : labelX) + (placed.open === 'after' ? 12 : 0) + GAP,
    labelX,
    anchor: fits ? 'start' : 'end',
  }
}

/** Every event gets the first lane in which its mark and its label have room. */
function lanes(placed: readonly Placed[], scale: Scale): { content: Markup[]; height: number } {
  const boxes = placed.map(item => box(item, scale)).sort((a, b) => a.left - b.left || a.right - b.right)
  const ends: number[] = []
  const content = boxes.map(item => {
    let lane = ends.findIndex(end => end <= item.left)
    if (lane < 0) lane = ends.length
    ends[lane] = item.right
    return drawBox(item, AXIS + lane * LANE)
  })
  return { content, height: ends.length * LANE }
}

function drawBox({ placed, label, x1, x2, labelX, anchor }: Box, top: number): Markup {
  const { date, summary } = placed.item.event
  const vague = date.basis === 'inherited' ? ' vague' : ''
  const isBar = x2 - x1 > POINT_WIDTH
  const middle = (x1 + x2) / 2
  const shape =
    placed.open !== null
      ? element('path', {
          class: `open${vague}`,
          d:
            placed.open === 'after'
              ? `M${n(middle)} ${top + 5}h9v-3l6 6l-6 6v-3h-9z`
              : `M${n(middle)} ${top + 5}h-9v-3l-6 6l6 6v-3h9z`,
        })
      : isBar
        ? element('rect', { class: `bar${vague}`, x: n(x1), y: top + 17, width: n(x2 - x1), height: 5, rx: 2.5 })
        : element('circle', { class: `dot${vague}`, cx: n(middle), cy: top + 9, r: 4.5 })
  const shift =
    placed.open === 'after' && anchor === 'start' ? 10 : placed.open === 'before' && anchor === 'end' ? -10 : 0
  return element(
    'g',
    { 'data-ref': placed.item.key },
    element('title', {}, `${edtfLabel(date.edtf)}: ${summary}`),
    shape,
    element('text', { x: n(labelX + shift), y: top + 13, 'text-anchor': anchor === 'end' ? 'end' : null }, label),
  )
}

const BIN = 10
const HISTOGRAM_HEIGHT = 150

/** How many events begin at each place of the axis. */
function histogram(placed: readonly Placed[], scale: Scale): { content: Markup[]; height: number } {
  const bins = new Map<number, Placed[]>()
  for (const item of placed) {
    const bin = Math.floor(scale.x((item.first + item.last) / 2) / BIN)
    const list = bins.get(bin)
    if (list) list.push(item)
    else bins.set(bin, [item])
  }
  const most = [...bins.values()].reduce((max, list) => Math.max(max, list.length), 1)
  const content = [...bins].map(([bin, list]) => {
    const height = Math.max(2, (list.length / most) * (HISTOGRAM_HEIGHT - 10))
    const sorted = byDate(list.map(({ item }) => item.event))
    const from = edtfLabel(sorted[0]?.date.edtf ?? '')
    const to = edtfLabel(sorted.at(-1)?.date.edtf ?? '')
    const title = `${list.length} ${list.length === 1 ? 'event' : 'events'}, ${from === to ? from : `${from} to ${to}`}`
    return element(
      'g',
      {},
      element('title', {}, title),
      element('rect', {
        class: 'column',
        x: bin * BIN + 1,
        y: n(AXIS + HISTOGRAM_HEIGHT - height),
        width: BIN - 2,
        height: n(height),
      }),
    )
  })
  return { content, height: HISTOGRAM_HEIGHT }
}

const LEGEND = [
  ['key-dot', 'a day or another short date'],
  ['key-bar', 'somewhere within the bar, or all through it'],
  ['key-open', 'open at the end it points to'],
  ['key-vague', 'hollow: dated by the narrative, not by the sentence'],
] as const
const BREAK_KEY = ['key-break', 'a long gap is left out'] as const
const HISTOGRAM_KEY = ['key-column', 'a column counts the events of its stretch of time'] as const

/** What the shapes mean, of those that the picture may show. */
const legend = (isHistogram: boolean, hasBreaks: boolean): Markup =>
  html(
    'p',
    { class: 'legend' },
    [...(isHistogram ? [HISTOGRAM_KEY] : LEGEND), ...(hasBreaks ? [BREAK_KEY] : [])].map(([key, words]) =>
      html('span', { class: key }, words),
    ),
  )
