import type { Event } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import type { AttachedDate, Happening } from '../happening/happening.js'
import { eventLexicon } from '../lexicon/index.js'
import { type DateValue, length, onwards, spanning, touches, valueOfDate, within } from './date-value.js'

/** A happening with the time that the text gives it. */
export interface Dated {
  readonly happening: Happening
  readonly value: DateValue
  readonly basis: Event['date']['basis']
  readonly dateId: string
  readonly confidence: number
  /** Chunks of the part of the clause that this date belongs to, where the clause has several dates. */
  readonly start: number
  readonly end: number
}

/** By the dates in the clause itself; several for a clause that strings dated things together. */
export function ownDates(happening: Happening, chunks: readonly Chunk[], before: readonly Dated[]): Dated[] {
  const { clause, weight } = happening
  const joined = fromTo(joinDates(happening.dates, chunks), chunks)
  const lists = clause !== null && joined.some(({ last }) => isListed(clause, last.chunk, chunks))
  const groups = lists ? joined : withoutFrame(joined)
  return groups.map(({ value, first, last, isRelative }, i) => {
    let resolved = value
    const durative =
      clause !== null &&
      (clause.verb.copula || eventLexicon().state.has(clause.verb.lemma) || clause.verb.lemma === 'maintain')
    if (durative && /^(?:since|from)$/.test(first.preposition)) resolved = onwards(value)
    if (durative && first.preposition === 'until') {
      const start = before.at(-1)
      resolved = (start && spanning(start.value, value)) ?? value
    }
    const part =
      groups.length > 1 || (clause !== null && isListed(clause, last.chunk, chunks))
        ? partOf(happening, chunks, groups[i - 1]?.last.chunk, last.chunk, i === groups.length - 1)
        : happening
    const basis = isRelative ? 'relative' : 'explicit'
    const base = basis === 'explicit' ? 0.9 : 0.8
    const penalty =
      (weight < 0 ? 0.15 : 0) + (clause && clause.kind !== 'main' ? 0.05 : 0) + (clause?.verb.modal ? 0.2 : 0)
    return {
      happening,
      value: resolved,
      basis,
      dateId: first.date.id,
      confidence: asConfidence(base - penalty),
      start: part.start,
      end: part.end,
    } as const
  })
}

/** "In 1915 he fought two battles, on 6 April and on 13 April": the year is only the frame of the days. */
function withoutFrame<G extends { value: DateValue }>(groups: G[]): G[] {
  const [frame, ...others] = groups
  if (!frame || others.length < 2) return groups
  return others.every(({ value }) => within(value, frame.value) && length(value) < length(frame.value))
    ? others
    : groups
}

/** "rose from sixty tons in 1835 to ninety in 1846": one change, over the years between. */
function fromTo(groups: DateGroup[], chunks: readonly Chunk[]): DateGroup[] {
  const [from, to] = groups
  if (!from || !to || groups.length > 2) return groups
  const amount = ({ chunk, preposition }: AttachedDate): string | undefined =>
    chunks[preposition === '' ? chunk - 1 : chunk - 2]?.preposition
  if (amount(from.first) !== 'from' || amount(to.first) !== 'to') return groups
  const value = spanning(from.value, to.value)
  return value ? [{ ...to, value, first: from.first }] : groups
}

/** The date stands behind a colon that closes the clause; in brackets it dates a title listed there, and the clause tells that. */
const isListed = ({ end }: Clause, date: number, chunks: readonly Chunk[]): boolean =>
  date >= end && chunks[date]?.word !== '(' && chunks.slice(end, date).some(({ word }) => word === ':')

/** The part of a clause that one of its dates belongs to: up to that date, or the whole where that part says nothing. */
function partOf(
  { clause, start, end }: Happening,
  chunks: readonly Chunk[],
  previous: number | undefined,
  date: number,
  isLast: boolean,
): { start: number; end: number } {
  // "The mills closed: Roe's in 1921, the Albion in 1934": what is listed behind the colon.
  if (clause && isListed(clause, date, chunks))
    return { start: previous !== undefined && previous >= clause.end ? previous + 1 : clause.end + 1, end: date + 1 }
  const from = previous === undefined ? start : previous + 1
  const to = isLast ? end : date + 1
  const says = chunks
    .slice(Math.max(from, clause?.at ?? from), to)
    .some(({ type }) => type === 'noun' || type === 'verb')
  const beforeVerb = previous !== undefined && clause !== null && previous < clause.at
  return says && !beforeVerb && !clause?.verb.copula ? { start: from, end: to } : { start, end }
}

/** Dates of one clause that give one time. */
interface DateGroup {
  value: DateValue
  first: AttachedDate
  last: AttachedDate
  isRelative: boolean
}

/** Joins two dates that bound one stretch: "from … to …", "in May and June". */
function joinDates(dates: readonly AttachedDate[], chunks: readonly Chunk[]): DateGroup[] {
  const groups: DateGroup[] = []
  for (const attached of dates) {
    const value = valueOfDate(attached.date)
    if (!value) continue
    const open = groups.at(-1)
    const isRelative = attached.date.basis === 'relative'
    if (open) {
      const between = chunks.slice(open.last.chunk + 1, attached.chunk)
      const close = between.every(
        chunk => /^(?:preposition|coordinator|comma)$/.test(chunk.type) || (chunk.type === 'date' && !chunk.date?.edtf),
      )
      const range =
        /^(?:to|until|till|through)$/.test(attached.preposition) ||
        (open.first.preposition === 'between' && between.some(chunk => chunk.word === 'and'))
      // "in 1728, 1729 and 1730": each of them
      const inList = chunks[open.last.chunk - 1]?.type === 'comma' && chunks[open.last.chunk - 2]?.type === 'date'
      if (close && (range || (!inList && between.some(chunk => chunk.word === 'and') && touches(open.value, value)))) {
        const joined = spanning(open.value, value)
        if (joined) {
          open.value = joined
          open.last = attached
          open.isRelative ||= isRelative
          continue
        }
      }
      const said = within(value, open.value) || within(open.value, value)
      if (close && said && between.every(chunk => chunk.type === 'comma')) {
        // "the next day, October 27": said twice; the finer one holds, and of two alike the one that is written out.
        const [here, there] = [length(value), length(open.value)]
        if (here < there || (here === there && (open.isRelative || !isRelative))) {
          open.value = value
          open.first = attached
          open.isRelative = isRelative
        }
        open.last = attached
        continue
      }
      // "at dawn on 20 March", "two weeks later, on 30 April": said twice; the finer one holds.
      const listed = between.some(({ type }) => type === 'stop')
      const points =
        (value.granularity !== 'span' && open.value.granularity !== 'span') ||
        (close && between.some(({ type }) => type === 'comma'))
      if (points && !listed && (within(value, open.value) || within(open.value, value))) {
        if (length(value) < length(open.value)) {
          open.value = value
          open.isRelative ||= isRelative
        }
        open.last = attached
        continue
      }
    }
    groups.push({ value, first: attached, last: attached, isRelative })
  }
  return groups
}

/** To two digits, from 0 to 1. */
export const asConfidence = (n: number): number => Math.round(Math.min(1, Math.max(0, n)) * 100) / 100
