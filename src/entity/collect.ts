import type { MarkLayer } from '../quotation/layer.js'
import type { Document } from '../reading/document.js'
import type { TimeLayer } from '../time/layer.js'
import { isDemonym } from './demonyms.js'
import { lowerBound, type NameMention, tokensIn } from './mention.js'
import type { RecognizedSpan } from './name.js'
import { NAMING_NOBLE_TITLES, titleTable } from './titles.js'
import type { WordRow } from './words.js'

const POSSESSIVE = /^['’]s?$/i
/** What no name begins or ends with; a full stop may be an abbreviation's. */
const EDGE = /^[^\p{L}\p{N}.!?*&+#]+$/u
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u
/** A folded title that is part of a name as much as a title. */
const KEPT_TITLES: ReadonlySet<string> = new Set(['saint', 'st'])
const LONGEST_TITLE = 4

/** How many words of a row, from `from` on, are titles. */
function titleLength(row: WordRow, from: number, end: number): number {
  const titles = titleTable()
  for (let n = Math.min(LONGEST_TITLE, end - from); n > 0; n--) {
    if (titles.has(row.word.slice(from, from + n).join(' '))) return n
  }
  return 0
}

/** The same find without articles, possessive endings and titles at its edges; null where no name is left. */
function trimmed(document: Document, row: WordRow, span: RecognizedSpan): NameMention | null {
  const { tokens } = document
  let { firstToken, endToken } = span
  while (
    endToken > firstToken &&
    (POSSESSIVE.test(tokens.text[endToken - 1] as string) || edge(tokens.text[endToken - 1]))
  )
    endToken--
  while (firstToken < endToken && (articleAt(document, firstToken) || edge(tokens.text[firstToken]))) firstToken++
  if (firstToken === endToken) return null

  const lastWord = (row.ofToken[endToken - 1] as number) + 1
  let word = row.ofToken[firstToken] as number
  if (row.firstToken[word] === firstToken) {
    if (titleLength(row, word, lastWord) === lastWord - word && span.type !== 'place' && span.type !== 'work')
      return null
    while (span.type === 'person' && word < lastWord && !KEPT_TITLES.has(row.word[word] as string)) {
      const n = titleLength(row, word, lastWord)
      const next = row.firstToken[word + n]
      if (n === 0 || word + n >= lastWord || next === undefined || !CAPITAL_OR_DIGIT.test(tokens.text[next] ?? ''))
        break
      word += n
      firstToken = next
    }
  }
  const noble = nobleTitleBefore(row, word, span.type)
  if (noble >= 0) firstToken = row.firstToken[noble] as number
  if (endToken - firstToken === 1 && isDemonym(row.word[word] as string) && span.type !== 'place') return null
  return {
    ...span,
    ...(noble >= 0 ? { type: 'person' as const } : {}),
    firstToken,
    endToken,
    start: tokens.start[firstToken] as number,
    end: tokens.end[endToken - 1] as number,
    source: 'recognizer',
  }
}

/** The word of the noble title in "the Earl of Gloucester", where the recogniser has found the place only; or -1. */
function nobleTitleBefore(row: WordRow, word: number, type: RecognizedSpan['type']): number {
  if ((type !== 'place' && type !== 'person') || word < 2 || row.word[word - 1] !== 'of') return -1
  return NAMING_NOBLE_TITLES.has(row.word[word - 2] as string) ? word - 2 : -1
}

/** An article that is no part of the name: in small letters, or with the capital that opens a sentence. */
function articleAt({ tokens, sentences }: Document, i: number): boolean {
  const word = tokens.text[i] as string
  if (!/^(?:the|an?)$/i.test(word)) return false
  return !/^\p{Lu}/u.test(word) || sentences[tokens.sentence[i] as number]?.firstToken === i
}

const edge = (text: string | undefined): boolean => text === undefined || EDGE.test(text)

/** What stands in marks as the title of something. */
function titlesInMarks(document: Document, marks: MarkLayer): NameMention[] {
  const titles: NameMention[] = []
  for (const { kind, parts } of marks.quotations) {
    if (kind !== 'title' || parts.length !== 1) continue
    let { start, end } = parts[0] as { start: number; end: number }
    while (start < end && /[\s,.;:]/.test(document.clean.charAt(start))) start++
    while (end > start && /[\s,.;:]/.test(document.clean.charAt(end - 1))) end--
    const { firstToken, endToken } = tokensIn(document.tokens, { start, end })
    if (firstToken === endToken) continue
    titles.push({ start, end, firstToken, endToken, type: 'work', confidence: 0.85, source: 'marks' })
  }
  return titles
}

/** Drops what overlaps something surer: of two overlapping names the one that comes first in `rank`. */
export function withoutOverlaps(names: readonly NameMention[], tokenCount: number): NameMention[] {
  const taken = new Uint8Array(tokenCount)
  const kept: NameMention[] = []
  for (const name of [...names].sort((a, b) => rank(b) - rank(a) || a.start - b.start)) {
    let free = true
    for (let i = name.firstToken; i < name.endToken && free; i++) free = taken[i] === 0
    if (!free) continue
    taken.fill(1, name.firstToken, name.endToken)
    kept.push(name)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Sureness, the longer first where it is equal; marks bound a title better than words do. */
const rank = (name: NameMention): number =>
  name.confidence + (name.source === 'marks' ? 1 : 0) + Math.min(name.endToken - name.firstToken, 10) / 1000

/** Leaves a listed name out where it is only a part of a longer name that the recogniser is fairly sure of. */
function outsideLonger(names: readonly NameMention[], longer: readonly NameMention[]): NameMention[] {
  const starts = longer.map(name => name.start)
  return names.filter(name => {
    const at = lowerBound(starts, name.start + 1) - 1
    const around = longer[at]
    if (!around || around.end < name.end || name.confidence === 1) return true
    return around.end - around.start <= name.end - name.start || around.confidence < 0.6
  })
}

export interface NameSources {
  readonly recognized: readonly RecognizedSpan[]
  readonly user: readonly NameMention[]
  readonly marks: MarkLayer
  readonly time: TimeLayer
}

/** Brings the names of all sources together, in the order of the text, none overlapping. */
export function collectNames(document: Document, row: WordRow, sources: NameSources): NameMention[] {
  const dateStarts = sources.time.dates.map(date => date.start)
  const isDate = ({ start, end }: RecognizedSpan): boolean => {
    const date = sources.time.dates[lowerBound(dateStarts, start + 1) - 1]
    return date !== undefined && date.end >= end && date.edtf !== null
  }
  const recognized: NameMention[] = []
  for (const span of sources.recognized) {
    const name = trimmed(document, row, span)
    if (name && !isDate(name)) recognized.push(name)
  }
  const user = outsideLonger(sources.user, recognized)
  return withoutOverlaps([...recognized, ...user, ...titlesInMarks(document, sources.marks)], document.tokens.length)
}
