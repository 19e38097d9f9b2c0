import type { Range } from '../schema/span.js'
import type { ParagraphKind, ReadSection } from './document.js'
import { APPARATUS_HEADING, BOOK_FRAME, INSERT_RULES } from './inserts.js'

export interface Block extends Range {
  kind: ParagraphKind
  section: number
}

/** Sections and paragraphs of a cleaned text. */
export interface Layout {
  readonly blocks: Block[]
  readonly sections: ReadSection[]
}

const MAX_HEADING_LENGTH = 90
const MAX_HEADING_WORDS = 12
/** A question or exclamation longer than this is a sentence that stands alone, not a heading. */
const MAX_QUESTION_WORDS = 6

/** Where and when a letter or a report was written: "Bruges, 2 March 1425". */
const DATELINE =
  /^(?!\p{L}+day\b)\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}, (?:\p{L}+,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}+|\p{L}+ \d{1,2}(?:st|nd|rd|th)?),? \d{4}$/u

/** A bare line that names what follows: short, capitalised, without the stop that ends a sentence. */
export function isHeading(line: string): boolean {
  if (/^#{1,6} |^={2,6} ?\S.*={2,6}$/.test(line)) return true
  if (line.length > MAX_HEADING_LENGTH || /[.,;:…"”’)\]]$/.test(line.replace(/\((?:c\. ?)?[\d–\- ]+\)$/, '')))
    return false
  // A row of a table.
  if (line.includes('|')) return false
  if (!/^(?:["“‘'(]?\p{Lu}|\d)/u.test(line)) return false
  if (DATELINE.test(line)) return false
  const words = line.split(/ +/).length
  return words <= (/[?!]$/.test(line) ? MAX_QUESTION_WORDS : MAX_HEADING_WORDS)
}

function insertRule(line: string): (typeof INSERT_RULES)[number] | undefined {
  return INSERT_RULES.find(rule => line.length <= rule.maxLength && rule.pattern.test(line))
}

/** A paragraph of sentences: in a list of books or links, what is below a bare line is another of its kind. */
const isNarrative = (clean: string, { start, end }: Range): boolean =>
  /[.!?]["”’)]*$/.test(clean.slice(Math.max(start, end - 4), end)) && !/^[\d^[]/.test(clean.slice(start, start + 1))

/** A row of a table: cells with a tab or a gap between them, or commas without one. */
const ROW = /\S(?:\t| {3})|\p{L},\S[^,\n]{0,80},\S/u

/** What stands above a line that goes on with it: "Half a league onward,". */
const UNFINISHED = /[,;]$/

const goesOn = (clean: string, above: Block | undefined): boolean =>
  above !== undefined && UNFINISHED.test(clean.slice(above.end - 1, above.end))

function classify(clean: string, text: string, blocks: Block[]): void {
  let apparatus = false
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.end - block.start > 1000) {
      if (apparatus) block.kind = 'insert'
      continue
    }
    const line = clean.slice(block.start, block.end)
    const bare =
      i + 1 < blocks.length &&
      isHeading(line) &&
      !ROW.test(text.slice(block.start, block.end)) &&
      !goesOn(clean, blocks[i - 1])
    if (bare && APPARATUS_HEADING.test(line.replace(/^[#= ]+|(?<![= ])[= ]+$/g, ''))) {
      block.kind = 'heading'
      apparatus = true
      continue
    }
    const rule = insertRule(line)
    if (rule) {
      block.kind = 'insert'
      for (let back = 1; back <= (rule.before ?? 0); back++) {
        const earlier = blocks[i - back]
        if (earlier) earlier.kind = 'insert'
      }
    } else if (bare && !(apparatus && !isNarrative(clean, blocks[i + 1] as Block))) {
      block.kind = 'heading'
      apparatus = false
    } else if (apparatus) block.kind = 'insert'
  }
}

/** What stands before or behind a book of a digital library is no part of it. */
function leaveOutFrame(clean: string, blocks: Block[]): void {
  const find = (frame: RegExp): number =>
    blocks.findIndex(({ start, end }) => frame.test(clean.slice(start, Math.min(end, start + 60))))
  const opening = find(BOOK_FRAME.opens)
  const closing = find(BOOK_FRAME.closes)
  blocks.forEach((block, i) => {
    if (i <= opening || (closing >= 0 && i >= closing)) block.kind = 'insert'
  })
}

/** Numbers the sections: a heading opens one; an insert is one by itself, after which the section before it goes on. */
function numberSections(blocks: Block[]): ReadSection[] {
  const sections: Array<{ -readonly [K in keyof ReadSection]: ReadSection[K] }> = []
  let heading: number | null = null
  blocks.forEach((block, i) => {
    if (block.kind === 'heading') heading = i
    const kind = block.kind === 'insert' ? 'insert' : 'body'
    const current = sections.at(-1)
    if (current && current.kind === kind && block.kind !== 'heading') current.end = block.end
    else sections.push({ start: block.start, end: block.end, kind, heading: kind === 'body' ? heading : null })
    block.section = sections.length - 1
  })
  return sections
}

/**
 * Tells the headings and inserts among the paragraphs of a cleaned text from its narrative. The text as it came shows the
 * gaps between the cells of a table.
 */
export function layOut(clean: string, text: string, paragraphs: readonly Range[]): Layout {
  const blocks: Block[] = paragraphs.map(range => ({ ...range, kind: 'body', section: 0 }))
  classify(clean, text, blocks)
  if (clean.includes('***')) leaveOutFrame(clean, blocks)
  return { blocks, sections: numberSections(blocks) }
}
