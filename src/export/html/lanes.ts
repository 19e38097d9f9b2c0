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
const LENGTHS = [72, 66, 60, 54, 48, 42, 36]
/** A picture of so many lanes is low enough. */
const FEW_LANES = 14
/** Beyond these lanes no label is drawn. */
const MOST_LANES = 22

export const POINT_WIDTH = 10
const GAP = 14
const ARROW = 12

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

/** Lengthens labels that were cut, as far as the next box of their lane lets them. */
function fillOut(laid: readonly Row[], width: number): Row[] {
  const nextLeft = new Map<number, number>()
  const filled = [...laid]
    .sort((a, b) => b.box.left - a.box.left)
    .map(({ box, lane }): Row => {
      const room = Math.min(nextLeft.get(lane) ?? Number.POSITIVE_INFINITY, width + GAP - 4) - GAP
      nextLeft.set(lane, box.left)
      const { label, placed } = box
      if (label?.anchor !== 'start' || !label.what.endsWith('…')) return { box, lane }
      const longer = LENGTHS.map(most => shorten(placed.item.event.summary, most)).find(
        what => label.x + labelWidth(label.when, what) <= room,
      )
      return { lane, box: longer === undefined ? box : { ...box, label: { ...label, what: longer } } }
    })
  return filled.reverse()
}

/** How much an event's label would be missed. */
const weight = ({ item: { event } }: Placed): number =>
  Number(event.date.basis !== 'inherited') + Number(event.kind !== 'other') + event.date.confidence / 2

function bare(placed: Placed, scale: Scale): Box {
  const [from, to] = [scale.x(placed.first), scale.x(placed.last)]
  const isBar = to - from >= POINT_WIDTH
  const middle = (from + to) / 2
  const x1 = isBar ? from : middle - POINT_WIDTH / 2
  const x2 = isBar ? to : middle + POINT_WIDTH / 2
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

function labelled(placed: Placed, scale: Scale, width: number, wording: (typeof WORDINGS)[number]): Box {
  const { date, summary } = placed.item.event
  return withLabel(
    bare(placed, scale),
    width,
    shorten(summary, wording.most),
    wording.dated ? edtfLabel(date.edtf) : null,
  )
}

function unnamed(placed: Placed, more: number, scale: Scale, width: number): Box {
  const box = { ...bare(placed, scale), more }
  return more === 0 ? box : withLabel(box, width, `${more + 1} more`, null)
}

const labelWidth = (when: string | null, what: string): number => textWidth(when === null ? what : `${when}  ${what}`)

function withLabel(mark: Box, width: number, what: string, when: string | null): Box {
  const length = labelWidth(when, what)
  const isBar = mark.x2 - mark.x1 > POINT_WIDTH
  const before = isBar ? mark.x1 : mark.left - 5
  const after = isBar ? mark.x1 : mark.right - GAP / 2 + 5
  const fits = after + length <= width - 4
  const x = fits ? after : isBar ? Math.min(mark.x2, width - 4) : before
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
