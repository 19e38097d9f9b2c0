import type { Paragraph } from '../../reading/document.js'
import type { Range } from '../../schema/span.js'
import { type Cue, hearerOf } from '../cue/cues.js'
import { signature } from '../cue/cues-after.js'
import { cueBefore } from '../cue/cues-before.js'
import type { MarkLayer } from '../layer.js'
import { phrasalCue } from '../lexicon/lexicon.js'
import { isUtterance } from '../lexicon/nouns.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'

/**
 * Paragraphs that are somebody's words without marks: behind a colon ("In May he wrote to the king:"), or over a line
 * that a dash opens ("— Anna Roe, letter to her sister").
 */
export interface BlockQuotation {
  readonly cue: Cue & { readonly source: NounPhrase }
  /** One for each paragraph. */
  readonly parts: readonly Range[]
}

/** Fewest words of a block quotation: what is shorter is a heading or a list. */
const MIN_WORDS = 6
/** The same over a line that names who says it. */
const MIN_WORDS_SIGNED = 4
/** Longest that a paragraph is looked at for its number of words, in characters. */
const HEAD = 200
/** An item of a list, a label ("ROE: …"), a time, or a paragraph that a mark opens. */
const NO_PROSE = /^(?:[-–—•·*▪◦>#<"“”‘'`«„]|\(?\w{1,3}[.)]\s|\d{1,2}[:.]\d\d|[\p{Lu}][\p{L}. ]{0,30}:)/u
const STOP = /[.?!…][)\]]?$/
/** Longest line that says whose the words above it are, and the longest words that are nobody's for certain, in characters. */
const LONGEST_SIGNATURE = 160
const LONGEST_ABOVE = 600
const DASHED = /^(?:[—–―]|--)\s*(?=\p{Lu})/u
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|ours|mine)\b/

/** Finds the block quotations of a document in the order of the text; each paragraph is looked at once. */
export function findBlocks(syntax: Syntax, marks: MarkLayer): BlockQuotation[] {
  const { paragraphs } = syntax.document
  const quoted = quotedParagraphs(syntax, marks)
  const blocks: BlockQuotation[] = []
  for (let p = 0; p < paragraphs.length; p++) {
    const signed = p > 0 ? signedBy(syntax, p, quoted) : null
    if (signed && (paragraphs[p - 1] as Paragraph).start > (blocks.at(-1)?.parts.at(-1)?.start ?? -1))
      blocks.push(signed)
    if (p + 1 === paragraphs.length) break
    const cue = introductionOf(syntax, paragraphs[p] as Paragraph)
    if (!cue) continue
    const end = blockEnd(syntax, p, quoted)
    if (end === p + 1) continue
    blocks.push({ cue, parts: paragraphs.slice(p + 1, end).map(({ start, end }) => ({ start, end })) })
    p = end - 1
  }
  return blocks
}

/** Paragraphs that hold words in marks that somebody says: they are the narrative's. */
function quotedParagraphs(syntax: Syntax, marks: MarkLayer): ReadonlySet<number> {
  const quoted = new Set<number>()
  for (const { kind, marked } of marks.quotations) {
    if (kind !== 'speech' && kind !== 'writing') continue
    for (const { start } of marked) quoted.add(syntax.paragraphOf(syntax.tokenAt(start)))
  }
  return quoted
}

/** The cue of a paragraph that ends with "X said:" or "X wrote to Y in May:"; null where its colon opens a list. */
function introductionOf(syntax: Syntax, paragraph: Paragraph): (Cue & { source: NounPhrase }) | null {
  if (paragraph.kind === 'insert' || syntax.document.clean.charAt(paragraph.end - 1) !== ':') return null
  const sentence = syntax.document.sentences[paragraph.endSentence - 1]
  if (!sentence) return null
  const colon = sentence.endToken - 1
  if (syntax.word(colon) !== ':' || syntax.owner[colon] !== -1) return null
  const cue = cueBefore(syntax, sentence.endToken, sentence.firstToken, -1)
  if (!cue?.source) return null
  return introducesWords(syntax, cue, colon) ? { ...cue, source: cue.source } : null
}

function introducesWords(syntax: Syntax, { word, first, end, evidence, source }: Cue, colon: number): boolean {
  if (evidence === 'noun') return end === colon
  if (evidence !== 'colon' || !word || !source) return false
  const { sense, strength, frames } = word.verb
  if ((sense !== 'say' && sense !== 'write') || !frames.has('quote')) return false
  if (word.form === 'base' || /^(?:you|one|it)$/.test(syntax.low[source.head] as string)) return false
  // "The resolution read:": a verb that has other uses is sure only of what can but hold words.
  if (strength === 1 && !isUtterance(syntax.low[source.head] as string)) return false
  return leadsTo(syntax, first, end, colon)
}

/** Nothing between the verb and the colon is an object of its own ("gave three reasons:"): adverbs, a hearer, a time. */
function leadsTo(syntax: Syntax, v: number, after: number, colon: number): boolean {
  const hearer = hearerOf(syntax, v, colon)
  const particle = phrasalCue(syntax.low[v] as string, syntax.low[after] ?? '') ? 1 : 0
  let i = hearer ? hearer.end : after + particle
  while (i < colon && /^(?:ADV|PUNCT)$/.test(syntax.pos(i)) && syntax.word(i) !== ';') i++
  if (i >= colon || (syntax.low[i] === 'as' && syntax.low[i + 1] === 'follows')) return true
  const object = syntax.pos(i) === 'ADP' || syntax.isTime(i) ? null : syntax.phraseStarting(i, colon)
  if (object) {
    const head = syntax.low[object.head] as string
    return object.end === colon && (head === 'following' || head === 'this' || head === 'these' || isUtterance(head))
  }
  for (let t = i; t < colon; t++) if (syntax.isFinite(t) || syntax.low[t] === 'that') return false
  return syntax.pos(i) === 'ADP' || syntax.isTime(i)
}

/** The paragraph over "— Anna Roe, letter to her sister, 1848", where paragraph `p` is such a line. */
function signedBy(syntax: Syntax, p: number, quoted: ReadonlySet<number>): BlockQuotation | null {
  const { clean, paragraphs, sentences } = syntax.document
  const line = paragraphs[p] as Paragraph
  if (!isDash(clean.charCodeAt(line.start)) || line.end - line.start > LONGEST_SIGNATURE) return null
  const dash = DASHED.exec(clean.slice(line.start, line.end))
  const { start, end } = paragraphs[p - 1] as Paragraph
  if (!dash || /[?!:]$/.test(clean.slice(line.start, line.end)) || !isProse(syntax, p - 1, quoted)) return null
  const words = clean.slice(start, end)
  // A reporter's name below the last paragraph is nobody's signature.
  const own = FIRST_PERSON.test(words)
  if (wordsIn(words) < MIN_WORDS_SIGNED || (!own && (words.length > LONGEST_ABOVE || p + 1 === paragraphs.length)))
    return null
  const name = syntax.tokenAt(line.start + dash[0].length)
  const last = syntax.tokenAt(line.end)
  const cue = signature(syntax, name, Math.min(last, sentences[line.endSentence - 1]?.endToken ?? last))
  if (!cue?.source) return null
  // "— Roe, come here, he said": a dialogue.
  for (let i = cue.source.end; i < last; i++) if (syntax.isFinite(i) && syntax.pos(i) !== 'NOUN') return null
  return { cue: { ...cue, source: cue.source }, parts: [{ start, end }] }
}

const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2013 && code <= 0x2015)

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** A paragraph of the text that ends with a stop, is no item of a list, and holds nobody's words in marks. */
function isProse(syntax: Syntax, p: number, quoted: ReadonlySet<number>): boolean {
  const { clean, paragraphs } = syntax.document
  const { kind, start, end } = paragraphs[p] as Paragraph
  if (kind !== 'body' || quoted.has(p)) return false
  return (
    !NO_PROSE.test(clean.slice(start, Math.min(end, start + HEAD))) &&
    STOP.test(clean.slice(Math.max(start, end - 3), end))
  )
}

/** Where the block that an introduction at paragraph `p` opens ends (exclusive); `p + 1` where there is none. */
function blockEnd(syntax: Syntax, p: number, quoted: ReadonlySet<number>): number {
  const { clean, paragraphs } = syntax.document
  const opener = paragraphs[p + 1] as Paragraph
  const words = wordsIn(clean.slice(opener.start, Math.min(opener.end, opener.start + HEAD)))
  if (words < MIN_WORDS || !isProse(syntax, p + 1, quoted)) return p + 1
  const indent = indentOf(clean, opener.start)
  const indented = indent > 0 && indentOf(clean, (paragraphs[p] as Paragraph).start) < indent
  const apart = isApart(clean, paragraphs[p] as Paragraph, opener)
  let end = p + 2
  for (; end < paragraphs.length; end++) {
    const paragraph = paragraphs[end] as Paragraph
    const joined = apart && !isApart(clean, paragraphs[end - 1] as Paragraph, paragraph)
    if (!(indented ? indentOf(clean, paragraph.start) >= indent : joined) || !isProse(syntax, end, quoted)) break
  }
  return end
}

/** Spaces and tabs before the first word of a line, up to 40. */
function indentOf(clean: string, start: number): number {
  let i = start
  while (i > 0 && start - i < 40 && /[ \t]/.test(clean.charAt(i - 1))) i--
  return i === 0 || clean.charAt(i - 1) === '\n' ? start - i : 0
}

/** A blank line stands between two paragraphs. */
const isApart = (clean: string, left: Range, right: Range): boolean =>
  /\n[^\S\n]*\r?\n/.test(clean.slice(left.end, Math.min(right.start, left.end + 80)))
