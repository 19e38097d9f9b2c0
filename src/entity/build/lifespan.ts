import { isInOffice } from '../../in-office.js'
import { lowerBound } from '../../lower-bound.js'
import type { Document } from '../../reading/document.js'
import type { DateExpression } from '../../schema/date.js'
import type { TimeLayer } from '../../time/layer.js'
import type { TitleBefore } from '../name/form.js'
import type { NameMention } from '../name/mention.js'

/** Farthest that the bracket with life dates may reach, in characters. */
const LONGEST_BRACKET = 120
const LONGEST_LIFE = 110
/** Two years in brackets nearer than this are a term of office, not a life. */
const SHORTEST_LIFE = 15
const SHORTEST_ROYAL_LIFE = 25
const REIGN = /\b(?:r\.|reg\.|reigned|ruled|in office|reign|president|king|queen|emperor|pope|fl\.|flourished|active)/i

/**
 * Life dates in brackets behind a name, as an EDTF interval: "(1879–1940)" gives `1879/1940`, "(born 1903)" gives
 * `1903/`, an interval with an unknown end.
 */
export function readLifespan(
  document: Document,
  time: TimeLayer,
  name: NameMention,
  titles: readonly TitleBefore[],
): string | undefined {
  const { clean, tokens } = document
  if (tokens.text[name.endToken] !== '(') return undefined
  const open = tokens.start[name.endToken] as number
  const close = clean.indexOf(')', open)
  if (close < 0 || close - open > LONGEST_BRACKET) return undefined
  const inside = clean.slice(open + 1, close)
  if (REIGN.test(inside) || isInOffice(clean, name.start)) return undefined
  const dates = datesWithin(time, open, close)
  const [first, last] = dates
  const bare = bareBirth(clean, open, dates.at(-1))
  if (bare) return isLife(bare, titles) ? bare.edtf : undefined
  if (!first?.edtf || dates.length > 2) return undefined
  if (!last) {
    if (first.edtf.includes('/')) return isLife(first, titles) ? first.edtf : undefined
    if (/^\s*(?:born|b\.|né|née)/i.test(inside)) return `${first.edtf}/`
    return /^\s*(?:died|d\.|†)/i.test(inside) ? `/${first.edtf}` : undefined
  }
  if (!last.edtf || /[/[{]/.test(first.edtf + last.edtf)) return undefined
  const between = clean.slice(first.end, last.start)
  if (!/[;–—-]|\b(?:to|died|d\.)|†/.test(between) || /[\d(]/.test(between)) return undefined
  return isLife({ earliest: first.earliest, latest: last.latest }, titles) ? `${first.edtf}/${last.edtf}` : undefined
}

/** A year of birth that stands bare before a day of death: "c. 1215 – 4 May 1270", "672/673 – 26 May 735". */
const BARE_BIRTH =
  /^\s*(?:born |b\. ?)?(c\. ?|ca\. ?|circa |about )?(\d{3,4})(?:\/\d{1,4})?\s*[–—-]\s*(?:died |d\. ?)?(\d{1,2} )?$/

interface Life extends Pick<DateExpression, 'earliest' | 'latest'> {
  readonly edtf: string
}

function bareBirth(clean: string, open: number, death: DateExpression | undefined): Life | null {
  const month = death?.edtf && /^(\d{4}-\d\d)(-\d\d)?$/.exec(death.edtf)
  if (!death || !month) return null
  const birth = BARE_BIRTH.exec(clean.slice(open + 1, death.start))
  if (!birth) return null
  const [, about, year, day] = birth as unknown as [string, string?, string?, string?]
  const born = `${(year as string).padStart(4, '0')}${about ? '~' : ''}`
  const died = day && !month[2] ? `${month[1]}-${day.trim().padStart(2, '0')}` : death.edtf
  return { edtf: `${born}/${died}`, earliest: `${(year as string).padStart(4, '0')}-01-01`, latest: death.latest }
}

function datesWithin({ dates }: TimeLayer, start: number, end: number): DateExpression[] {
  const found: DateExpression[] = []
  for (let i = firstFrom(dates, start); i < dates.length && (dates[i] as DateExpression).end <= end; i++)
    found.push(dates[i] as DateExpression)
  return found
}

function firstFrom(dates: readonly DateExpression[], start: number): number {
  return lowerBound(startsOf(dates), start)
}

const starts = new WeakMap<readonly DateExpression[], readonly number[]>()

function startsOf(dates: readonly DateExpression[]): readonly number[] {
  let list = starts.get(dates)
  if (!list) {
    list = dates.map(date => date.start)
    starts.set(dates, list)
  }
  return list
}

const yearOf = (iso: string): number => Number.parseInt(iso.replace(/^\+/, ''), 10)

function isLife(
  { earliest, latest }: Pick<DateExpression, 'earliest' | 'latest'>,
  titles: readonly TitleBefore[],
): boolean {
  if (earliest === null || latest === null) return false
  const years = yearOf(latest) - yearOf(earliest)
  const shortest = titles.some(title => title.kind !== 'address') ? SHORTEST_ROYAL_LIFE : SHORTEST_LIFE
  return years >= shortest && years <= LONGEST_LIFE
}
