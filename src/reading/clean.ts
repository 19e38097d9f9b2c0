import { BEFORE_NUMBER } from './abbreviations.js'
import { mendMisread } from './misread.js'

/**
 * Makes a same-length copy of a text in which only narrative characters are left. Since no offset moves, every stage
 * may read the copy and report positions in the original.
 */

/** Character references that a careless scrape leaves behind, and the character that each stands for. */
const NAMED_REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** `[3]`, `[12a]`, `[note 2]`, `[4]: 112`, `[citation needed]`: marks of the page's apparatus, not of the narrative. */
const NOTE_MARK =
  /\[(?:(?:\d{1,3}[a-z]?|[a-z]|(?:note|nb|n|ref|fn)\.? ?\d{1,3})\](?::[ \u00a0\u200a]?\d{1,4}(?:[-–,] ?\d{1,4}){0,4}(?=\s|[.,;]|\[|$))?|(?:citation needed|clarification needed|edit|who\?|when\?)\])(?!\p{L})/giu
/** The number of a note that stood raised behind a sentence: "the army.12 The king". */
const NOTE_NUMBER = /(?<![A-Za-z])([A-Za-z]{3,24})([.!?]["”’)]?)(\d{1,3})(?= +["“‘(]?[A-Z]| *(?:\n|$))/g
/** The same in raised figures, also within a sentence ("the army,² which"), and before the note itself; but "5 km²". */
const RAISED_NUMBER = /(?<=[.,;:!?"”’)\]]|\p{L}{3})[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu
const RAISED = /[¹²³⁰⁴-⁹]/
/** Emphasis of Markdown and of old newsgroups: "**1453**", "_The Chronicle_". */
const EMPHASIS = /(?<![\w*])(\*{1,3}|_{1,3})([^\s*_](?:[^*_\n]{0,200}[^\s*_])?)\1(?![\w*])/g
/** A mark in front of an item of a list. */
const BULLET = /(^|[\n\u2028\u2029])( {0,8})(?:[•‣◦●▪■]|\*(?= ))/g
/** What mail and Markdown set before the lines of what they quote. */
const QUOTE_MARK = /(^|\n)( {0,3}>[> ]{0,12})/g
const TAG = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,500})?\/?>/gi
const REFERENCE = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi
/** All white space but line ends, and the byte order mark. */
const ODD_SPACE = /[\t\v\f\r\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF]/g
/** Control characters and lone surrogates say nothing and upset tokenizers. */
const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** What every such place holds: to look for it first spares most texts the dearer look at each of their words. */
const MAY_HOLD_NOTE_NUMBER = /[.!?]["”’)]?\d/

const isNoteNumber = (word: string): boolean => !BEFORE_NUMBER.has(word.toLowerCase())

const blank = (match: string): string => ' '.repeat(match.length)

function dereference(match: string, decimal?: string, hexadecimal?: string, name?: string): string {
  const code = decimal ? Number.parseInt(decimal, 10) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0
  const character = name
    ? NAMED_REFERENCES[name.toLowerCase()]
    : code > 31 && code < 0xd800
      ? String.fromCharCode(code)
      : undefined
  return character === undefined ? match : character.padEnd(match.length)
}

/** The text with all that is not narrative made blank, at the same length. Lines end with `\n`, U+2028 or U+2029. */
export function cleanText(text: string): string {
  let clean = mendMisread(text)
  if (clean.includes('<')) clean = clean.replace(TAG, blank)
  if (clean.includes('&')) clean = clean.replace(REFERENCE, dereference)
  if (clean.includes('[')) clean = clean.replace(NOTE_MARK, blank)
  if (clean.includes('*') || clean.includes('_'))
    clean = clean.replace(EMPHASIS, (_, mark: string, words: string) => blank(mark) + words + blank(mark))
  if (clean.includes('>')) clean = clean.replace(QUOTE_MARK, (_, end: string, mark: string) => end + blank(mark))
  clean = clean
    .replace(/\r(?!\n)|\u0085/g, '\n')
    .replace(ODD_SPACE, ' ')
    .replace(UNREADABLE, ' ')
    .replace(BULLET, '$1$2 ')
  if (RAISED.test(clean)) clean = clean.replace(RAISED_NUMBER, blank)
  if (!MAY_HOLD_NOTE_NUMBER.test(clean)) return clean
  return clean.replace(NOTE_NUMBER, (match: string, word: string, stop: string, number: string) =>
    isNoteNumber(word) ? word + stop + blank(number) : match,
  )
}
