import type { Article, Range, Section } from '../schema/index.js'

/** One paragraph or heading of the text. */
export interface Block extends Range {
  readonly heading: boolean
}

export interface SectionBlocks {
  readonly kind: Section['kind']
  readonly blocks: readonly Block[]
}

const LINE_BREAKS = /(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*/g

/**
 * The text as sections of paragraphs. A line break ends a paragraph unless a sentence runs over it (hard-wrapped text).
 * What lies in no section, as in an article made without them, stands in a section of its own.
 */
export function layOut(article: Article, text: string): SectionBlocks[] {
  const paragraphs = splitParagraphs(article, text)
  const sections = [...article.sections].sort((a, b) => a.start - b.start)
  const laid: { kind: Section['kind']; section: Section | undefined; blocks: Block[] }[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    while (at < sections.length && (sections[at] as Section).end <= paragraph.start) at++
    const candidate = sections[at]
    const section = candidate && candidate.start < paragraph.end ? candidate : undefined
    const last = laid.at(-1)
    const heading =
      section?.heading != null && section.heading.start < paragraph.end && section.heading.end > paragraph.start
    const block = { ...paragraph, heading }
    if (last && last.section === section) last.blocks.push(block)
    else laid.push({ kind: section?.kind ?? 'body', section, blocks: [block] })
  }
  return laid.map(({ kind, blocks }) => ({ kind, blocks }))
}

function splitParagraphs(article: Article, text: string): Range[] {
  const ranges: Range[] = []
  let start = 0
  let sentence = 0
  const push = (end: number): void => {
    const slice = text.slice(start, end)
    const trimmed = slice.trim()
    if (trimmed === '') return
    const first = start + slice.indexOf(trimmed)
    ranges.push({ start: first, end: first + trimmed.length })
  }
  for (const match of text.matchAll(LINE_BREAKS)) {
    const { sentences } = article
    while (sentence < sentences.length && (sentences[sentence] as Range).end <= match.index) sentence++
    const spanning = sentences[sentence]
    if (spanning && spanning.start < match.index && spanning.end > match.index + match[0].length) continue
    push(match.index)
    start = match.index + match[0].length
  }
  push(text.length)
  return ranges
}
