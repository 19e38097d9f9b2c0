import type { DateExpression } from '../schema/date.js'
import { bounds, type CalendarValue, granularityOf, isoDay, toDayNumber, toEdtf, toTimex } from './calendar.js'
import type { Setting } from './narrative.js'
import type { Resolved } from './resolved.js'

type Value = Pick<DateExpression, 'edtf' | 'earliest' | 'latest' | 'granularity' | 'basis' | 'timex'>

const NO_CALENDAR = { edtf: null, earliest: null, latest: null, granularity: null } as const

function whole(value: CalendarValue): Omit<Value, 'basis'> {
  const { earliest, latest } = bounds(value)
  const granularity = granularityOf(value)
  return {
    edtf: toEdtf(value),
    earliest: isoDay(earliest),
    latest: isoDay(latest),
    granularity,
    timex: { type: granularity === 'time' ? 'TIME' : 'DATE', value: toTimex(value) },
  }
}

/** One end of an interval in EDTF: an end that is an interval itself gives its outer bound. */
const edge = (edtf: string, which: 0 | 1): string => edtf.split('/')[edtf.includes('/') ? which : 0] as string

const PARTS_OF_YEAR: ReadonlySet<string> = new Set(['season', 'quarter', 'half'])

/** The end of an interval; EDTF allows no season there, so that its outer month stands for it. */
function endOf(value: CalendarValue, which: 0 | 1): string {
  if (!PARTS_OF_YEAR.has(value.unit)) return edge(toEdtf(value), which)
  const { earliest, latest } = bounds(value)
  const { year, month } = which === 0 ? earliest : latest
  return toEdtf({ ...value, unit: 'month', year, month })
}

function interval(from: CalendarValue, to: CalendarValue): Omit<Value, 'basis'> {
  const [first, last] = [endOf(from, 0), endOf(to, 1)]
  // EDTF has no interval that ends where it begins ("99–99 AD").
  if (first === last && !PARTS_OF_YEAR.has(from.unit)) return whole(from)
  return {
    edtf: `${first}/${last}`,
    earliest: isoDay(bounds(from).earliest),
    latest: isoDay(bounds(to).latest),
    granularity: 'span',
    timex: { type: 'DATE', value: `${toTimex(from)}/${toTimex(to)}` },
  }
}

function choice(values: readonly CalendarValue[]): Omit<Value, 'basis'> {
  const inOrder = [...values].sort((a, b) => toDayNumber(bounds(a).earliest) - toDayNumber(bounds(b).earliest))
  const first = inOrder[0] as CalendarValue
  const last = inOrder.at(-1) as CalendarValue
  return {
    edtf: inOrder.some(value => PARTS_OF_YEAR.has(value.unit) || toEdtf(value).includes('/'))
      ? `[${endOf(first, 0)}..${endOf(last, 1)}]`
      : `[${inOrder.map(value => endOf({ ...value, approximate: false, uncertain: false }, 0)).join(',')}]`,
    earliest: isoDay(bounds(first).earliest),
    latest: isoDay(bounds(last).latest),
    granularity: first.unit === last.unit ? granularityOf(first) : 'span',
    timex: { type: 'DATE', value: toTimex(values[0] as CalendarValue) },
  }
}

const COARSE: ReadonlySet<string> = new Set(['year', 'decade', 'century', 'millennium'])

/** A year or more that a preposition leaves open on one side; "after 4 May" and "before June" mostly mean soon after and before. */
function withOpenSide(whole: Omit<Value, 'basis'>, value: CalendarValue, open: Setting['open']): Omit<Value, 'basis'> {
  if (open === null || (open !== 'since' && !COARSE.has(value.unit))) return whole
  return open !== 'before'
    ? { ...whole, edtf: `${endOf(value, 0)}/..`, latest: null, granularity: 'span' }
    : { ...whole, edtf: `../${endOf(value, 1)}`, earliest: null, granularity: 'span' }
}

/** EDTF has no intervals and no sets with years of five figures. */
const inEdtf = (edtf: string | null): string | null => (edtf?.includes('Y') && !/^Y-?\d+$/.test(edtf) ? null : edtf)

/** The public form of a resolved time; null where a range ends before it begins. */
export function express(resolved: Resolved, open: Setting['open'] = null): Value | null {
  if (resolved.kind === 'unresolved')
    return { ...NO_CALENDAR, basis: 'explicit', timex: { type: resolved.type, value: resolved.value } }
  const basis = resolved.anchor ? 'relative' : 'explicit'
  if (resolved.kind === 'value') {
    const value = withOpenSide(whole(resolved.value), resolved.value, open)
    return {
      ...value,
      edtf: inEdtf(value.edtf),
      basis,
      timex: resolved.timex ? { type: 'DATE', value: resolved.timex } : value.timex,
    }
  }
  if (resolved.kind === 'choice') {
    const value = choice(resolved.values)
    return { ...value, edtf: inEdtf(value.edtf), basis }
  }
  const backward = toDayNumber(bounds(resolved.from).earliest) > toDayNumber(bounds(resolved.to).latest)
  if (backward) return null
  const value = interval(resolved.from, resolved.to)
  return { ...value, edtf: inEdtf(value.edtf), basis }
}
