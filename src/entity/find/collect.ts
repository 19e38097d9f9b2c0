import { lowerBound } from '../../lower-bound.js'
import type { MarkLayer } from '../../quotation/layer.js'
import type { Document } from '../../reading/document.js'
import type { TimeLayer } from '../../time/layer.js'
import { foldWord } from '../name/fold.js'
import { changedMention, endOfName, type NameMention, nameMention, tokensIn, wordsBetween } from '../name/mention.js'
import type { RecognizedSpan } from '../name/name.js'
import { PhraseTable, type WordRow } from '../name/words.js'
import { findBodies } from './bodies.js'
import { BoundaryReader } from './boundaries.js'
import { ExtentReader } from './extents.js'
import { withFirms } from './firms.js'
import { nameInTitle } from './headline-names.js'
import { findKnownEvents, findVotes } from './known-events.js'
import { withoutCommonWords } from './not-names.js'
import { titlesByArticle } from './titles.js'

/** What stands in marks as the title of something. */
function titlesInMarks(document: Document, row: WordRow, marks: MarkLayer): NameMention[] {
  const titles: NameMention[] = []
  for (const { kind, parts } of marks.quotations) {
    if (kind !== 'title' || parts.length !== 1) continue
    let { start, end } = parts[0] as { start: number; end: number }
    while (start < end && /[\s,.;:]/.test(document.clean.charAt(start))) start++
    while (end > start && /[\s,.;:]/.test(document.clean.charAt(end - 1))) end--
    const { firstToken, endToken } = tokensIn(document.tokens, { start, end })
    if (firstToken === endToken) continue
    const words = wordsBetween(row, firstToken, endToken)
    // A book goes by its title without the subtitle as well.
    const colon = document.clean.slice(start, end).indexOf(': ')
    const inner = colon > 0 ? { start, end: start + colon } : undefined
    titles.push(
      nameMention({ firstToken, endToken, start, end, type: 'work', confidence: 0.85 }, 'marks', words, inner),
    )
  }
  return titles
}

/** Of names that overlap, keeps those that come first in `rank`; the rest as it is, in the order of the text. */
export function withoutOverlaps(names: readonly NameMention[]): NameMention[] {
  const sorted = [...names].sort((a, b) => a.start - b.start)
  const kept: NameMention[] = []
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] as NameMention
    let end = first.endToken
    let next = i + 1
    while (next < sorted.length && (sorted[next] as NameMention).firstToken < end) {
      end = Math.max(end, (sorted[next] as NameMention).endToken)
      next++
    }
    if (next === i + 1) kept.push(first)
    else for (const name of surest(sorted.slice(i, next), first.firstToken, end)) kept.push(name)
    i = next
  }
  return kept
}

/** The names of one knot of overlaps that stay, the surest first to choose its place. */
function surest(names: readonly NameMention[], firstToken: number, endToken: number): NameMention[] {
  const taken = new Uint8Array(endToken - firstToken)
  const kept: NameMention[] = []
  for (const name of [...names].sort((a, b) => rank(b) - rank(a) || a.start - b.start)) {
    const from = name.firstToken - firstToken
    const to = name.endToken - firstToken
    if (taken.subarray(from, to).some(Boolean)) continue
    taken.fill(1, from, to)
    kept.push(name)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Sureness, the longer first where it is equal; marks bound a title better than words do. */
const rank = (name: NameMention): number =>
  name.confidence +
  (name.source === 'marks' ? 1 : 0) +
  (name.source === 'user' ? 0.0005 : 0) +
  Math.min(name.endToken - name.firstToken, 10) / 1000

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

/** Names without those that begin within others, in whose place these stand. */
function outside(names: readonly NameMention[], others: readonly NameMention[]): readonly NameMention[] {
  if (others.length === 0) return names
  const starts = others.map(other => other.firstToken)
  return names.filter(name => {
    const other = others[lowerBound(starts, name.firstToken + 1) - 1]
    return !other || other.endToken <= name.firstToken
  })
}

/** Listed names with the recogniser's sureness added, where it has found the same name of the same type. */
function agreeing(listed: readonly NameMention[], recognized: readonly NameMention[]): NameMention[] {
  const starts = recognized.map(name => name.start)
  return listed.map(name => {
    const same = recognized[lowerBound(starts, name.start)]
    if (!same || same.start !== name.start || same.end !== name.end || same.type !== name.type) return name
    return changedMention(name, { confidence: Math.max(name.confidence, Math.min(1, same.confidence + AGREED)) })
  })
}

/** How much surer a listed name is that the recogniser has found too. */
const AGREED = 0.01

/**
 * Names made as long as the text uses them elsewhere: "Left" before "Opposition" is "Left Opposition" where the
 * recogniser has found that name in another place.
 */
function lengthened(document: Document, row: WordRow, names: readonly NameMention[]): NameMention[] {
  const known = new PhraseTable<NameMention>()
  for (const name of names) {
    const before = name.words.length > 1 ? known.get(name.words) : undefined
    if (name.words.length > 1 && (!before || before.confidence < name.confidence)) known.set(name.words, name)
  }
  const { tokens } = document
  const out: NameMention[] = []
  let end = 0
  for (const name of names) {
    if (name.firstToken < end) continue
    const word = row.ofToken[name.firstToken] as number
    const last = row.ofToken[name.endToken - 1] as number
    const longer = known.longestAt(row, word, (_, at) => at > last + 1)
    if (!longer || tokens.sentence[row.endToken[longer.end - 1] as number] !== tokens.sentence[name.firstToken])
      out.push(name)
    else {
      const endToken = row.endToken[longer.end - 1] as number
      const { firstToken, start } = name
      out.push(changedMention(longer.value, { firstToken, endToken, start, end: endOfName(tokens, endToken) }))
    }
    end = (out.at(-1) as NameMention).endToken
  }
  return out
}

/** "Overland Campaign" within "Grant's Overland Campaign", where the text names Grant elsewhere. */
function withoutOwners({ clean }: Document, names: readonly NameMention[]): NameMention[] {
  const persons = new Set(names.flatMap(({ type, words }) => (type === 'person' ? [words.at(-1) as string] : [])))
  return names.map(name => {
    if ((name.type !== 'work' && name.type !== 'event') || name.inner) return name
    const owner = OWNER.exec(clean.slice(name.start, name.end))
    if (!owner || !persons.has(foldWord(owner[1] as string))) return name
    return changedMention(name, { inner: { start: name.start + owner[0].length, end: name.end } })
  })
}

const OWNER = /^(\p{Lu}[\p{L}-]{1,30})['’]s (?=\p{Lu})/u

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
  const boundaries = new BoundaryReader(document, row)
  const recognized: NameMention[] = []
  for (const span of sources.recognized) {
    for (const name of boundaries.read(span)) if (!isDate(name)) recognized.push(name)
  }
  const extended = new ExtentReader(document, row).read(withFirms(document, row, recognized))
  const whole = withoutCommonWords(document, row, lengthened(document, row, extended))
  const user = sources.user.length > 0 ? agreeing(outsideLonger(sources.user, whole), whole) : []
  const titles = [...nameInTitle(document, row, whole), ...titlesByArticle(document, row, whole)]
  const named = [...outside(whole, titles), ...titles].sort((a, b) => a.start - b.start)
  const events = findKnownEvents(document, row, named)
  const found = [...withoutOwners(document, outside(named, events)), ...events]
  return withoutOverlaps([
    ...found,
    ...findVotes(document, row),
    ...findBodies(document, named),
    ...user,
    ...titlesInMarks(document, row, sources.marks),
  ])
}
