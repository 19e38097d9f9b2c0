import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { LocatedText } from './located.js'

/** What is no narrative: addresses, pictures, code, notes, tags, tables' rulers, the head of the file. */
const SKIPPED: ReadonlySet<string> = new Set([
  'autolink',
  'codeFenced',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'htmlFlow',
  'htmlText',
  'image',
  'reference',
  'resource',
  'tableDelimiterRow',
  'toml',
  'yaml',
])

/** What stands on a line of its own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'atxHeading',
  'blockQuote',
  'hardBreakEscape',
  'hardBreakTrailing',
  'listItemPrefix',
  'listOrdered',
  'listUnordered',
  'paragraph',
  'setextHeading',
  'tableData',
  'tableHeader',
  'thematicBreak',
])

const EXTENSIONS = [
  frontmatter(['yaml', 'toml']),
  gfmFootnote(),
  gfmTable(),
  // Prose that somebody has indented by four blanks is more frequent in articles than code is.
  { disable: { null: ['codeIndented'] } },
]

function dereference(reference: string): string {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || reference
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'
}

/** Most marks in one paragraph: micromark takes quadratic time over them, and no writer sets so many. */
const MOST_MARKS = 10_000

/** Whether a paragraph holds more marks than that: it is then no Markdown. */
function isOverMarked(source: string): boolean {
  let marks = 0
  for (const { 0: found } of source.matchAll(/[*_[\]`<>~]|\n[ \t\r]*\n/g)) {
    marks = found.startsWith('\n') ? 0 : marks + 1
    if (marks > MOST_MARKS) return true
  }
  return false
}

/** A text as it stands, its lines as blocks. */
function readPlain(source: string): LocatedText {
  const located = new LocatedText(source)
  for (const { 0: line, index } of source.matchAll(/[^\n]+/g)) {
    located.addBreak(index)
    located.addSource(index, index + line.length)
  }
  return located
}

/** The words of a CommonMark text (with tables, footnotes and a YAML head) without its markup. */
export function readMarkdown(source: string): LocatedText {
  if (isOverMarked(source)) return readPlain(source)
  const located = new LocatedText(source)
  // micromark drops a byte order mark and counts from behind it.
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const events = postprocess(
    parse({ extensions: EXTENSIONS })
      .document()
      .write(preprocess()(source, undefined, true)),
  )
  let skipping = 0
  for (const [kind, token] of events) {
    const start = token.start.offset + shift
    const end = token.end.offset + shift
    if (SKIPPED.has(token.type)) skipping += kind === 'enter' ? 1 : -1
    else if (skipping > 0) continue
    else if (BLOCKS.has(token.type)) located.addBreak(kind === 'enter' ? start : end)
    else if (kind === 'exit') continue
    else if (token.type === 'data' || token.type === 'codeTextData' || token.type === 'characterEscapeValue')
      located.addSource(start, end)
    else if (token.type === 'characterReference')
      located.addReplacement(dereference(source.slice(start, end)), start, end)
    else if (token.type === 'lineEnding') located.addReplacement(' ', start, end)
  }
  return located
}
