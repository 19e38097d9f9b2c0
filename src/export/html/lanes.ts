import type { Event } from '../../schema/index.js'
import { edtfLabel } from '../edtf-label.js'
import { shorten, textWidth } from './labels.js'
import type { Days, Scale } from './scale.js'

/** An event as the picture needs it; `key` ties it to its other places on the page. */
export interface TimelineItem {
  readonly key: string
  readonly event: Pick<Event, 'date' | 'kind' | 'start' | 'summary'>
}

export interface Placed extends Days {
  readonly item: TimelineItem
  /** One known end only: which way the date is open. */
  readonly open: 'before' | 'after' | null
}

/** The words beside a mark. */
export interface Label {
  readonly when: string | null
  readonly what: string
  readonly x: number
  readonly anchor: 'start' | 'end'
}

/** A mark with its label, and the room on the axis that both take. */
export interface Box {
  readonly placed: Placed
  /** How many events beside `placed` the mark stands for. */
  readonly more: number
  readonly label: Label | null
  readonly x1: number
  readonly x2: number
  readonly left: number
  readonly right: number
}

export interface Row {
  readonly lane: number
  readonly box: Box
}

/** How much a label says; the first that keeps the picture low is taken. */
const WORDINGS = [
  { dated: true, most: 72 },
  { dated: true, most: 48 },
  { dated: false, most: 48 },
  { dated: false, most: 34 },
] as const
const SHORTEST = WORDINGS[WORDINGS.length - 1] as (typeof WORDINGS)[number]
/** Lengths of label that are tried where room is short, in characters. */
const LENGTHS = [72, 66, 60, 54, 48, 42, 38, 34]
/** A picture of so many lanes is low enough. */
const FEW_LANES = 18
/** Beyond these lanes no label is drawn. */
const MOST_LANES = 22

const POINT_WIDTH = 10
const GAP = 14
const ARROW = 12
/** Free paper behind the last letter. */
const EDGE = 4

/**
 * Gives every event a lane in which its mark and its label have room. Where there is no room for all labels, the events
 * that the text dates itself and whose kind is known keep theirs; the others share a mark with those that stand where they do.
 */
export function rows(placed: readonly Placed[], scale: Scale, width: number): Row[] {
  for (const wording of WORDINGS) {
    const full = new Lanes()
    const laid = full.addAll(placed.map(item => labelled(item, scale, width, wording)))
    if (full.count <= (wording === SHORTEST ? MOST_LANES : FEW_LANES)) return fillOut(laid, width)
  }
  const byWeight = [...placed].sort((a, b) => weight(b) - weight(a)).map(item => labelled(item, scale, width, SHORTEST))
  const trial = new Lanes()
  const fits = new Set(byWeight.filter(box => trial.add(box, MOST_LANES) !== null))
  // Laid in the order of time the same boxes leave wider gaps, in which more find room.
  const lanes = new Lanes()
  const laid = lanes.addAll([...fits])
  const shared = new Map<string, Box[]>()
  for (const box of byWeight.filter(box => !fits.has(box))) {
    const lane = lanes.add(box, MOST_LANES)
    if (lane !== null) laid.push({ box, lane })
    else {
      const where = `${Math.round(box.x1 / POINT_WIDTH)} ${Math.round(box.x2 / POINT_WIDTH)} ${box.placed.open}`
      shared.set(where, [...(shared.get(where) ?? []), box])
    }
  }
  const sharing = [...shared.values()].map(([first, ...others]) =>
    unnamed((first as Box).placed, others.length, scale, width),
  )
  return fillOut([...laid, ...lanes.addAll(sharing)], width)
}

/** Lengthens labels that were cut, as far as their neighbours in the lane let them. */
function fillOut(laid: readonly Row[], width: number): Row[] {
  const filled: Row[] = []
  const inOrder = [...laid].sort((a, b) => a.lane - b.lane || a.box.left - b.box.left)
  for (const [index, { box, lane }] of inOrder.entries()) {
    const [before, after] = [filled.at(-1), inOrder[index + 1]]
    const from = before?.lane === lane ? before.box.right : EDGE
    const to = after?.lane === lane ? after.box.left - GAP : width - EDGE
    filled.push({ lane, box: lengthened(box, from, to) })
  }
  return filled
}

function lengthened(box: Box, from: number, to: number): Box {
  const { label, placed, more } = box
  if (label === null || more > 0 || !label.what.endsWith('…')) return box
  const { anchor, when, x } = label
  const room = anchor === 'start' ? to - x : x - from
  const what = LENGTHS.map(most => shorten(placed.item.event.summary, most)).find(
    words => words.length > label.what.length && labelWidth(when, words) <= room,
  )
  if (what === undefined) return box
  const length = labelWidth(when, what)
  const right = anchor === 'start' ? Math.max(box.right, x + length + GAP) : box.right
  return {
    ...box,
    label: { ...label, what },
    left: anchor === 'end' ? Math.min(box.left, x - length) : box.left,
    right,
  }
}

/** How much an event's label would be missed. */
const weight = ({ item: { event } }: Placed): number =>
  Number(event.date.basis !== 'inherited') + Number(event.kind !== 'other') + event.date.confidence / 2

function bare(placed: Placed, scale: Scale): Box {
  const [from, to] = [scale.x(placed.first), scale.x(placed.last)]
  const middle = (from + to) / 2
  const half = Math.max(to - from, POINT_WIDTH) / 2
  const [x1, x2] = [middle - half, middle + half]
  return {
    placed,
    more: 0,
    label: null,
    x1,
    x2,
    left: x1 - (placed.open === 'before' ? ARROW : 0),
    right: x2 + (placed.open === 'after' ? ARROW : 0) + GAP / 2,
  }
}

/** The label stands behind its mark, shorter where the paper ends; only where next to nothing fits, before it. */
function labelled(placed: Placed, scale: Scale, width: number, { dated, most }: (typeof WORDINGS)[number]): Box {
  const mark = bare(placed, scale)
  const { date, summary } = placed.item.event
  const when = dated ? edtfLabel(date.edtf) : null
  const wordings = LENGTHS.filter(length => length <= most).map(length => shorten(summary, length))
  const fitting = wordings.find(what => behind(mark) + labelWidth(when, what) <= width - EDGE)
  return withLabel(mark, width, fitting ?? shorten(summary, SHORTEST.most), when)
}

function unnamed(placed: Placed, more: number, scale: Scale, width: number): Box {
  const box = { ...bare(placed, scale), more }
  return more === 0 ? box : withLabel(box, width, `${more + 1} more`, null)
}

const labelWidth = (when: string | null, what: string): number => textWidth(when === null ? what : `${when}  ${what}`)

/** A date that is wide enough on the axis is a bar; any other is a point. */
export const isBar = ({ x1, x2 }: Box): boolean => x2 - x1 > POINT_WIDTH + 0.01

/** Where the words of a mark begin: over the beginning of a bar, beside anything else. */
const behind = (mark: Box): number => (isBar(mark) ? mark.x1 : mark.right - GAP / 2 + 5)

function withLabel(mark: Box, width: number, what: string, when: string | null): Box {
  const length = labelWidth(when, what)
  const fits = behind(mark) + length <= width - EDGE
  const x = fits ? behind(mark) : isBar(mark) ? Math.min(mark.x2, width - EDGE) : mark.left - 5
  return {
    ...mark,
    label: { when, what, x, anchor: fits ? 'start' : 'end' },
    left: Math.min(mark.left, fits ? x : x - length),
    right: Math.max(mark.right, (fits ? x + length : x) + GAP),
  }
}

/** Lanes one below the other; a box goes to the first in which nothing is in its way. */
class Lanes {
  readonly #lanes: Box[][] = []

  get count(): number {
    return this.#lanes.length
  }

  /** The lane of the box; null where there is room in none of the first `most`. */
  add(box: Box, most = Number.POSITIVE_INFINITY): number | null {
    const free = this.#lanes.findIndex(lane => lane.every(({ left, right }) => right <= box.left || box.right <= left))
    const lane = free >= 0 ? free : this.#lanes.length
    if (lane >= most) return null
    if (free >= 0) this.#lanes[free]?.push(box)
    else this.#lanes.push([box])
    return lane
  }

  addAll(boxes: readonly Box[]): Row[] {
    return [...boxes]
      .sort((a, b) => a.left - b.left || a.right - b.right)
      .map(box => ({ box, lane: this.add(box) as number }))
  }
}
