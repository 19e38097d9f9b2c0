import type { Document } from '../../reading/document.js'
import { type Mark, type MarkFamily, scanMarks } from './marks.js'

/** What stands between two marks of a paragraph, or between a mark and the paragraph's end. */
export interface Pair {
  /** Where the opening mark stands. */
  readonly open: number
  /** Inside the marks, white space at the edges left out. */
  readonly start: number
  readonly end: number
  /** After the closing mark. */
  readonly close: number
  readonly family: MarkFamily
}

/** A quotation as the marks give it: one pair, or several where it runs over paragraphs. */
export interface MarkedRun {
  readonly pairs: readonly Pair[]
  /** Index of the run that this one stands in, or null. */
  readonly inside: number | null
}

interface Opener {
  readonly mark: Mark
  /** End of a single mark that may have been meant to close this double one (“like this.’). */
  stray: Mark | null
  /** Number of pairs found before this mark. */
  readonly pairsBefore: number
}

/** Deeper nesting than this is noise, and is dropped from the outside in. */
const MAX_DEPTH = 6

/** The mark families that may close each family; the first is the proper one. */
const CLOSED_BY: Readonly<Record<MarkFamily, readonly MarkFamily[]>> = {
  double: ['double', 'straight', 'primes'],
  straight: ['straight', 'double', 'primes'],
  primes: ['primes', 'straight', 'double'],
  low: ['double', 'low', 'straight', 'single'],
  guillemet: ['guillemet'],
  single: ['single', 'apostrophe'],
  backtick: ['single', 'apostrophe', 'backtick', 'primes'],
  apostrophe: ['apostrophe', 'single'],
}

const isSingle = (family: MarkFamily): boolean =>
  family === 'single' || family === 'apostrophe' || family === 'backtick'

interface PairedParagraph {
  readonly pairs: Pair[]
  /** A double mark that nothing in the paragraph closes. */
  readonly unclosed: Mark | null
  /** A closing double mark before which nothing was opened. */
  readonly strayCloser: Mark | null
}

/** Straight marks do not show their direction: by place where that makes sense, else every second one closes. */
function directStraight(clean: string, all: readonly Mark[]): Mark[] {
  let within = false
  const marks = all.filter(mark => {
    if (mark.family !== 'straight') return true
    // Inches and seconds: a 6" gun.
    if (!within && !mark.opens && /\d/.test(clean.charAt(mark.at - 1))) return false
    within = !within
    return true
  })
  const straight = marks.filter(mark => mark.family === 'straight')
  if (alternate(clean, straight)) return [...marks]
  const even = straight.length % 2 === 0
  let inside = false
  return marks.map(mark => {
    if (mark.family !== 'straight') return mark
    const toggles = even || mark.opens === mark.closes
    const opens = toggles ? !inside : mark.opens
    inside = opens
    return { ...mark, opens, closes: !opens }
  })
}

/**
 * Whether the places of straight marks agree: opening and closing in turn, from an opening one to a closing one; or from
 * one that closes what an earlier paragraph opened, to one that a later paragraph closes.
 */
function alternate(clean: string, straight: readonly Mark[]): boolean {
  const [first] = straight
  if (!first || straight.length % 2 !== 0) return false
  if (first.closes && !/[.,!?…]/.test(clean.charAt(first.at - 1))) return false
  return straight.every(
    ({ opens, closes }, i) => opens !== closes && opens === (i % 2 === 0 ? first.opens : first.closes),
  )
}

/** For every mark, the next single mark after it that closes for certain, before another single mark opens. */
function sureClosers(marks: readonly Mark[]): Int32Array {
  const next = new Int32Array(marks.length).fill(-1)
  let sure = -1
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    next[i] = sure
    if (!isSingle(mark.family)) continue
    if (mark.opens) sure = -1
    else if (mark.closes && !mark.possessive) sure = i
  }
  return next
}

/** For every mark, whether a possessive-like mark stands near after it that could close. */
function doubtfulCloser(clean: string, marks: readonly Mark[], i: number): boolean {
  const opener = marks[i] as Mark
  for (let j = i + 1; j < marks.length && j <= i + 4; j++) {
    const mark = marks[j] as Mark
    if (!isSingle(mark.family)) continue
    if (mark.opens) return false
    if (mark.closes) return mark.at - opener.at < 80 && !/[.!?] /.test(clean.slice(opener.at, mark.at))
  }
  return false
}

function pairParagraph(clean: string, start: number, end: number): PairedParagraph {
  const marks = directStraight(clean, scanMarks(clean, start, end))
  const sure = sureClosers(marks)
  const pairs: Pair[] = []
  let stack: Opener[] = []
  let strayCloser: Mark | null = null

  const emit = (open: Mark, close: Mark): void => {
    const pair = trimmed(clean, open, close.at, close.end)
    if (pair) pairs.push(pair)
  }
  const closeAt = (level: number, close: Mark): void => {
    const opener = stack[level] as Opener
    for (const lost of stack.slice(level + 1)) if (lost.stray) emit(lost.mark, lost.stray)
    emit(opener.mark, close)
    stack = stack.slice(0, level)
  }
  /** The innermost open mark that this one may close, with the proper partner before a repair. */
  const partner = (mark: Mark): number => {
    for (const proper of [true, false]) {
      for (let level = stack.length - 1; level >= 0; level--) {
        const families = CLOSED_BY[(stack[level] as Opener).mark.family]
        if (proper ? families[0] === mark.family : families.includes(mark.family)) return level
      }
    }
    return -1
  }

  marks.forEach((mark, i) => {
    const level = mark.closes ? partner(mark) : -1
    if (mark.closes && (level >= 0 || !mark.opens)) {
      if (level < 0) {
        const outer = stack.at(-1)
        if (!isSingle(mark.family)) {
          if (stack.length === 0) strayCloser ??= mark
          else if (outer && isSingle(outer.mark.family)) closeAt(stack.length - 1, mark)
        } else if (outer && !outer.stray && !isSingle(outer.mark.family) && /[.,!?…]/.test(clean.charAt(mark.at - 1)))
          outer.stray = mark
        return
      }
      if (isSingle(mark.family) && mark.possessive && (sure[i] as number) >= 0) return
      if (isSingle(mark.family) && mark.possessive && !doubtfulPairIsShort(clean, stack[level] as Opener, mark)) return
      closeAt(level, mark)
      return
    }
    if (!mark.opens) return
    if (isSingle(mark.family) && (sure[i] as number) < 0 && !doubtfulCloser(clean, marks, i)) return
    const same = stack.at(-1)
    if (same?.stray && !isSingle(mark.family)) closeAt(stack.length - 1, same.stray)
    stack.push({ mark, stray: null, pairsBefore: pairs.length })
    if (stack.length > MAX_DEPTH) stack.shift()
  })

  let unclosed: Mark | null = null
  for (const opener of stack) {
    if (isSingle(opener.mark.family)) continue
    if (opener.stray) emit(opener.mark, opener.stray)
    else unclosed ??= opener.mark
  }
  return { pairs: pairs.sort((a, b) => a.open - b.open || b.close - a.close), unclosed, strayCloser }
}

const doubtfulPairIsShort = (clean: string, opener: Opener, mark: Mark): boolean =>
  mark.at - opener.mark.at < 80 && !/[.!?] /.test(clean.slice(opener.mark.at, mark.at))

function trimmed(
  clean: string,
  open: Mark | { at: number; end: number; family: MarkFamily },
  to: number,
  close: number,
): Pair | null {
  let start = open.end
  let end = to
  while (start < end && /\s/.test(clean.charAt(start))) start++
  while (end > start && /\s/.test(clean.charAt(end - 1))) end--
  return end > start ? { open: open.at, start, end, close, family: open.family } : null
}

const OPENS_DOUBLE = /^(?:["“„«]|''|``|‘‘)/
/** Before a mark that nothing closes: what shows that a quotation begins there. */
const INTRODUCED = /[:,]\s?$/

/**
 * Pairs the marks of a document paragraph by paragraph, so that a stray mark harms no other paragraph, and joins the
 * paragraphs of a quotation that is opened again at each and closed at the last. Takes linear time.
 */
export function pairMarks(document: Document): MarkedRun[] {
  const { clean, paragraphs } = document
  const runs: { pairs: Pair[]; inside: number | null }[] = []
  let carried: number | null = null
  let pending: PairedParagraph | null = null

  paragraphs.forEach((paragraph, i) => {
    if (paragraph.kind === 'heading') carried = null
    const read: PairedParagraph = pending ?? pairParagraph(clean, paragraph.start, paragraph.end)
    pending = null
    const pairs = [...read.pairs]
    let goesOn = false
    const next = paragraphs[i + 1]
    if (read.unclosed) {
      const head = clean.slice(Math.max(paragraph.start, read.unclosed.at - 3), read.unclosed.at)
      const atStart = read.unclosed.at - paragraph.start <= 2
      const reopened =
        next !== undefined && next.kind === paragraph.kind && OPENS_DOUBLE.test(clean.slice(next.start, next.start + 2))
      const laterPair = pairs.some(pair => pair.open > (read.unclosed as Mark).at && !isSingle(pair.family))
      if (reopened || (!laterPair && (atStart || INTRODUCED.test(head)))) {
        const part = trimmed(clean, read.unclosed, paragraph.end, paragraph.end)
        if (part) pairs.push(part)
        goesOn = reopened
      }
      if (!reopened && next && next.kind === paragraph.kind) {
        pending = pairParagraph(clean, next.start, next.end)
        const closer = pending.strayCloser
        if (closer) {
          const rest = trimmed(
            clean,
            { at: next.start, end: next.start, family: read.unclosed.family },
            closer.at,
            closer.end,
          )
          const opened = pairs.some(pair => pair.open === (read.unclosed as Mark).at)
          const part = opened ? null : trimmed(clean, read.unclosed, paragraph.end, paragraph.end)
          if (part) pairs.push(part)
          if (rest) pending = { ...pending, pairs: [rest, ...pending.pairs.filter(pair => pair.open > closer.at)] }
          goesOn = rest !== null
        }
      }
      pairs.sort((a, b) => a.open - b.open || b.close - a.close)
    }
    const follows = carried
    carried = null
    const nest: number[] = []
    const around = (pair: Pair): number | null => {
      for (let run = nest.at(-1); run !== undefined; run = nest.at(-1)) {
        if ((runs[run]?.pairs.at(-1)?.close ?? 0) >= pair.close) return run
        nest.pop()
      }
      return null
    }
    pairs.forEach((pair, n) => {
      if (n === 0 && follows !== null && pair.open - paragraph.start <= 2) {
        runs[follows]?.pairs.push(pair)
        nest.push(follows)
      } else {
        runs.push({ pairs: [pair], inside: around(pair) })
        nest.push(runs.length - 1)
      }
      if (goesOn && carried === null && pair.close === paragraph.end && pair.open >= (read.unclosed?.at ?? 0))
        carried = nest.at(-1) ?? null
    })
  })
  return runs
}
