import type { Range } from '../schema/span.js'

const LINE_END = /[\n\u2028\u2029]/g

/** Lines without the white space around them; blank lines come as empty ranges. */
function splitLines(clean: string): Range[] {
  const lines: Range[] = []
  const push = (from: number, to: number): void => {
    let start = from
    let end = to
    while (start < end && clean.charCodeAt(start) === 32) start++
    while (end > start && clean.charCodeAt(end - 1) === 32) end--
    lines.push({ start, end })
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
const WRAP_WIDTH = 120
/** A line shorter than this ends its paragraph for some other reason than the margin. */
const WRAP_MIN = 40

/** Opens a line of its own: a bullet, a number, a label ("Died: 2 June 1987, Enugu"). */
const ITEM = /^(?:[*•–—-] |\d{1,3}[.)] |\p{Lu}[\p{L} ]{0,24}: )/u
const LONGEST_LABEL = 30

const isSentenceEnd = (clean: string, end: number): boolean => /[.!?:…"'”’)\]]/.test(clean.charAt(end - 1))

/**
 * True where line breaks come from a margin, not from paragraphs: blank lines separate the paragraphs, and most lines
 * that have a neighbour below stop in the middle of a sentence. The text as it came still has its bullets. Whole paragraphs on one line speak against it.
 */
function isHardWrapped(clean: string, text: string, lines: readonly Range[]): boolean {
  let broken = 0
  let whole = 0
  let blanks = 0
  let long = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Range
    if (line.start === line.end) blanks++
    if (line.end - line.start > WRAP_WIDTH) long++
    const next = lines[i + 1]
    if (!next || line.start === line.end || next.start === next.end) continue
    if (line.end - line.start > WRAP_WIDTH) return false
    const opening = text.slice(line.end, next.start + LONGEST_LABEL).trimStart()
    if (line.end - line.start >= WRAP_MIN && !isSentenceEnd(clean, line.end) && !ITEM.test(opening)) broken++
    else whole++
  }
  return blanks > 0 && broken > 2 * whole && broken > long
}

/** A word broken at a margin. */
const BROKEN_WORD = /(?<![\p{L}-])(\p{L}{2,24})(- ?\n {0,8})(\p{Ll}{2,24})(?![\p{L}-])/gu
const COMPOUND = /(?<![\p{L}-])\p{L}{2,24}-\p{Ll}{2,24}(?![\p{L}-])/gu
/** Stands in words without being read. */
const SOFT_HYPHEN = '\u00AD'

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

/** The runs of lines between blank ones; a short line in a run, of verse or of a title page, ends where it ends. */
function joinLines(lines: readonly Range[]): Range[] {
  const joined: Range[] = []
  let open: { start: number; end: number } | null = null
  for (const line of lines) {
    if (line.start === line.end) {
      open = null
      continue
    }
    if (open) open.end = line.end
    else {
      open = { start: line.start, end: line.end }
      joined.push(open)
    }
    if (line.end - line.start < WRAP_MIN) open = null
  }
  return joined
}

/** A cleaned text and the bounds of its paragraphs: its lines, or, where a margin broke them, what they were before. */
export function unwrap(clean: string, text: string): { readonly clean: string; readonly paragraphs: Range[] } {
  const lines = splitLines(clean)
  return isHardWrapped(clean, text, lines)
    ? { clean: mendHyphens(clean), paragraphs: joinLines(lines) }
    : { clean, paragraphs: lines.filter(line => line.end > line.start) }
}
