import type { Range } from '../schema/span.js'
import { SOFT_HYPHEN } from './spelling.js'

const LINE_END = /[\n\u2028\u2029]/g

/** A line without the white space around it; a blank one is empty. */
interface Line extends Range {
  /** How many blanks stand before it. */
  readonly indent: number
}

function splitLines(clean: string): Line[] {
  const lines: Line[] = []
  const push = (from: number, to: number): void => {
    let start = from
    let end = to
    while (start < end && clean.charCodeAt(start) === 32) start++
    while (end > start && clean.charCodeAt(end - 1) === 32) end--
    lines.push({ start, end, indent: start - from })
  }
  let from = 0
  for (const match of clean.matchAll(LINE_END)) {
    push(from, match.index)
    from = match.index + 1
  }
  push(from, clean.length)
  return lines
}

/** Widest line, in characters, that a text with hard line breaks is taken to have. */
const WIDEST = 120
/** How much of the width a line fills that was broken because the next word had no room; printed lines vary. */
const FILLED = 0.8
/** A line that ends a sentence and leaves more room than this ends its paragraph. */
const FILLED_AT_STOP = 0.9
/** An indented line opens a paragraph. */
const LEAST_INDENT = 2

/** Opens a line of its own: a bullet, a number, a year, a label ("Died: 2 June 1987, Enugu"). */
const ITEM = /^(?:[*•–—-] |\d{1,3}[.)] |\d{3,4} ?[:–—] ?|\p{Lu}[\p{L} ]{0,24}: )/u
const LONGEST_LABEL = 30
const CAPITAL = /\p{Lu}/u
const SMALL = /\p{Ll}/u
/** A row of a table has none, or cells with wider gaps between them. */
const SEVERAL_WORDS = /\S \S+ \S/

/** A number at either end, as of a page: "- 43 -", "44  The Town", "Page 45". */
const NUMBERED = /^\P{L}{0,4}\d|\d\P{L}{0,4}$/u
const LONGEST_PAGE_LINE = 100
/** The number of a page and the title of the next one. */
const MOST_PAGE_LINES = 2

/** The lines of a text, and what can be asked of two neighbours. */
class Lines {
  readonly lines: readonly Line[]
  /** The length that nine lines in ten do not exceed. */
  readonly #width: number
  /** The commonest indentation. */
  readonly #indent: number

  constructor(
    private readonly clean: string,
    /** The text as it came, which still has its bullets. */
    private readonly text: string,
  ) {
    this.lines = splitLines(clean)
    const prose = this.lines.filter(({ start, end }) => end > start && end - start <= WIDEST)
    const lengths = prose.map(({ start, end }) => end - start).sort((a, b) => a - b)
    this.#width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
    this.#indent = commonest(prose.map(({ indent }) => indent))
  }

  /** The share of the width that a line would have filled with the first word of the next one. */
  #fill({ start, end }: Line, next: Line): number {
    const space = this.#wordsOf(next).indexOf(' ')
    const word = space < 0 ? next.end - next.start : space
    return (end - start + 1 + word) / this.#width
  }

  #endsSentence({ end }: Line): boolean {
    return /[.!?:…"'”’)\]]/.test(this.clean.charAt(end - 1))
  }

  #isItem(line: Line, next: Line): boolean {
    return ITEM.test(this.text.slice(line.end, next.start + LONGEST_LABEL).trimStart())
  }

  #opensWith(letter: RegExp, { start }: Line): boolean {
    return letter.test(this.clean.charAt(start))
  }

  /** Whether a line that stands by itself may hold the number of a page or its running title. */
  #isPageLine(line: Line): boolean {
    if (line.end - line.start > LONGEST_PAGE_LINE) return false
    return this.#isNumbered(line) || !SMALL.test(this.#wordsOf(line))
  }

  #isNumbered(line: Line): boolean {
    return NUMBERED.test(this.#wordsOf(line))
  }

  #wordsOf({ start, end }: Line): string {
    return this.clean.slice(start, end)
  }

  #isIndented({ indent }: Line): boolean {
    return indent >= this.#indent + LEAST_INDENT
  }

  /**
   * True where line breaks come from a margin, not from paragraphs: of lines that have a neighbour below and stop in the
   * middle of a sentence, most have no room for its next word, which begins with a small letter. Verses begin with
   * capitals; items, and whole paragraphs on one line, speak against it.
   */
  isHardWrapped(): boolean {
    let broken = 0
    let whole = 0
    let long = 0
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i] as Line
      const next = this.lines[i + 1]
      if (line.end - line.start > WIDEST) long++
      if (!next || line.start === line.end || next.start === next.end) continue
      if (line.end - line.start > WIDEST) return false
      if (this.#isItem(line, next)) whole++
      else if (this.#endsSentence(line)) continue
      else if (this.#opensWith(CAPITAL, next) || this.#fill(line, next) < FILLED) whole++
      else if (this.#opensWith(SMALL, next) && SEVERAL_WORDS.test(this.#wordsOf(line))) broken++
    }
    return broken > 1 && broken > whole && broken > long
  }

  /** The paragraphs of a text that a margin has broken, and what stands between two pages within one. */
  paragraphs(): { readonly paragraphs: Range[]; readonly pageBreaks: Range[] } {
    const paragraphs: { start: number; end: number }[] = []
    const pageBreaks: Range[] = []
    let above: Line | null = null
    let isApart = false
    let pageLines: Line[] = []
    for (const line of this.lines) {
      if (line.start === line.end) {
        isApart = true
        continue
      }
      if (isApart && above && pageLines.length < MOST_PAGE_LINES && this.#isPageLine(line)) {
        pageLines.push(line)
        continue
      }
      const open = paragraphs.at(-1)
      const numbered = pageLines.some(page => this.#isNumbered(page))
      const goesOn = above && (isApart ? this.#crossesPage(above, line, numbered) : !this.#opens(above, line))
      for (const { start, end } of pageLines) (goesOn ? pageBreaks : paragraphs).push({ start, end })
      if (goesOn && open) open.end = line.end
      else paragraphs.push({ start: line.start, end: line.end })
      above = line
      isApart = false
      pageLines = []
    }
    for (const { start, end } of pageLines) paragraphs.push({ start, end })
    return { paragraphs, pageBreaks }
  }

  /** A sentence that a page has ended in the middle goes on with a small letter, or with a name where the page is `numbered`. */
  #crossesPage(above: Line, line: Line, numbered: boolean): boolean {
    return (
      !this.#endsSentence(above) &&
      (above.end - above.start) / this.#width > FILLED &&
      (numbered || this.#opensWith(SMALL, line))
    )
  }

  #opens(above: Line, line: Line): boolean {
    const fill = this.#fill(above, line)
    if (!this.#endsSentence(above)) return fill < FILLED && !this.#opensWith(SMALL, line)
    return fill < FILLED_AT_STOP || this.#isIndented(line) || this.#isItem(above, line)
  }
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let most = 0
  let found = 0
  for (const [number, count] of counts) {
    if (count <= most) continue
    most = count
    found = number
  }
  return found
}

/** A word broken at a margin, or at the end of a page. */
const BROKEN_WORD = /(?<![\p{L}-])(\p{L}{2,24})(- ?\n[ \n]{0,200})(\p{Ll}{2,24})(?![\p{L}-])/gu
const COMPOUND = /(?<![\p{L}-])\p{L}{2,24}-\p{Ll}{2,24}(?![\p{L}-])/gu
/**
 * Joins the words that a margin has broken, at the same length. The hyphen is the word's own where the text has the
 * word with it elsewhere in a line ("well-known").
 */
function mendHyphens(clean: string): string {
  if (!/- ?\n/.test(clean)) return clean
  const compounds = new Set(Array.from(clean.matchAll(COMPOUND), ([word]) => word))
  return clean.replace(BROKEN_WORD, (_, left: string, gap: string, right: string) => {
    const hyphen = compounds.has(`${left}-${right}`) ? '-' : SOFT_HYPHEN
    return left + hyphen + SOFT_HYPHEN.repeat(gap.length - 1) + right
  })
}

/**
 * A cleaned text and the bounds of its paragraphs: its lines, or, where a margin broke them, what they were before. Page
 * numbers and running titles that stand within a sentence are made blank.
 */
export function unwrap(clean: string, text: string): { readonly clean: string; readonly paragraphs: Range[] } {
  const lines = new Lines(clean, text)
  if (!lines.isHardWrapped()) return { clean, paragraphs: lines.lines.filter(line => line.end > line.start) }
  const { paragraphs, pageBreaks } = lines.paragraphs()
  let at = 0
  let kept = ''
  for (const { start, end } of pageBreaks) {
    kept += clean.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return { clean: mendHyphens(kept + clean.slice(at)), paragraphs }
}
