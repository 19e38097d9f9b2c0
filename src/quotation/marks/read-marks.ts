import type { Document } from '../../reading/document.js'
import type { QuotationKind } from '../../schema/quotation.js'
import type { Range } from '../../schema/span.js'
import type { Shape } from '../kind/kind-rule.js'
import { kindRuleFor, LIST_JOINT, MAX_SHAPED, sameWords, shapeOf } from '../kind/kinds.js'
import type { MarkedQuotation, MarkLayer } from '../layer.js'
import { cueWord } from '../lexicon/lexicon.js'
import { type MarkedRun, type Pair, pairMarks } from './pairing.js'

const BEFORE = 160
const AFTER = 80

/** Longest clause, in characters, that may stand between two parts of an interrupted quotation. */
const MAX_INTERRUPTION = 120

/** A word that takes what follows it into the narrative's own sentence ("…, and vowed to “…”"). */
const GOVERNS =
  /\b(?:to|that|as|of|a|an|the|and|or|but|for|from|with|by|in|on|at|against|about|is|are|was|were|be|been|his|her|their|its)\s*$/i

/** True where the text between two marked runs is a clause of saying within one sentence (“…,” he wrote, “…”). */
function interrupts(clean: string, left: Pair, right: Pair): boolean {
  if (right.open - left.close > MAX_INTERRUPTION || right.open <= left.close) return false
  const between = clean.slice(left.close, right.open)
  if (
    /[.!?;:\n“”"«»]/.test(between.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|\p{Lu})\./gu, '')) ||
    !/[\p{L}]/u.test(between)
  )
    return false
  const last = clean.charAt(left.end - 1)
  const carries = /[,—–\-…]/.test(last)
  const resumes = /[,—–-]\s*$/.test(between)
  // A comma behind the mark may as well end the narrative's own clause ("called it “…”, and wrote that it …").
  if (!carries && !(resumes && (/[?!]/.test(last) || /^\s*[,—–-]/.test(between)))) return false
  if (!resumes && GOVERNS.test(between)) return false
  if (!resumes && /^\p{Lu}/u.test(clean.charAt(right.start))) return false
  // "called it “…”, a word that pleased nobody, …": the sentence goes on about what was quoted.
  if (/^\s*,\s*(?:which|because|while|an? [\p{L}-]+(?: [\p{L}-]+)? (?:that|which|of)) /u.test(between)) return false
  const words: readonly string[] = between.toLowerCase().match(/\p{L}+/gu) ?? []
  // Without a comma behind it the clause is but a subject and a verb (“…,” he wrote “…”).
  const opens = /^$|[.!?:;,”’"'—–\n-] ?$/.test(clean.slice(Math.max(0, left.open - 2), left.open))
  if (!resumes && (!opens || words.length > 4 || words.includes('that'))) return false
  return words.length <= 18 && words.some(word => cueWord(word) !== undefined)
}

/** American printers put the narrative's own comma or stop inside the marks: “The Weavers,” “The Weavers.” */
const inSentence = (shape: Shape, before: string): Shape =>
  /^[,.]$/.test(shape.stop) && shape.titled && !shape.sentences && /[\p{L})’'] ?$/u.test(before)
    ? { ...shape, stop: '' }
    : shape

interface Joined {
  pairs: Pair[]
  inside: number | null
}

/** Joins the parts of interrupted quotations; `inside` then counts in the joined list. */
function joinInterrupted(clean: string, runs: readonly MarkedRun[]): Joined[] {
  const joined: Joined[] = []
  const place = new Int32Array(runs.length)
  const lastOf = new Map<number, number>()
  runs.forEach((run, i) => {
    const inside = run.inside === null ? null : (place[run.inside] as number)
    const level = inside ?? -1
    const before = lastOf.get(level)
    const left = before === undefined ? undefined : joined[before]
    const right = run.pairs[0] as Pair
    if (left && before !== undefined && interrupts(clean, left.pairs.at(-1) as Pair, right)) {
      left.pairs.push(...run.pairs)
      place[i] = before
    } else {
      joined.push({ pairs: [...run.pairs], inside })
      place[i] = joined.length - 1
    }
    lastOf.set(level, place[i] as number)
  })
  return joined
}

/** Index of the paragraph that holds each quotation's start; both lists are in the order of the text. */
function paragraphStarts(document: Document, quotations: readonly Joined[]): Range[] {
  let p = 0
  return quotations.map(({ pairs }) => {
    const at = (pairs[0] as Pair).open
    while (p + 1 < document.paragraphs.length && (document.paragraphs[p + 1]?.start ?? 0) <= at) p++
    const { start, end } = document.paragraphs[p] as Range
    return { start, end }
  })
}

/** Pairs the quotation marks and tells speech from titles, slogans, terms and scare quotes. */
export function readMarks(document: Document): MarkLayer {
  const { clean } = document
  const joined = joinInterrupted(clean, pairMarks(document)).filter(({ pairs }) => pairs.length > 0)
  const homes = paragraphStarts(document, joined)
  const words = joined.map(({ pairs }) => sameWords(pairs.map(pair => clean.slice(pair.start, pair.end)).join(' ')))
  const times = new Map<string, number>()
  for (const key of words) times.set(key, (times.get(key) ?? 0) + 1)
  const titles = new Set<string>()

  const decide = (i: number, decided: readonly MarkedQuotation[]): MarkedQuotation => {
    const { pairs, inside } = joined[i] as Joined
    const home = homes[i] as Range
    const first = pairs[0] as Pair
    const last = pairs.at(-1) as Pair
    const previous = decided[i - 1]
    const joint = previous?.marked.at(-1)
    const outer =
      inside === null
        ? undefined
        : joined[inside]?.pairs.find(pair => pair.open <= first.open && pair.close >= first.close)
    const from = Math.max(home.start, outer?.start ?? 0, first.open - BEFORE)
    const inner = pairs.map(pair => clean.slice(pair.start, pair.end)).join(' ')
    const before = clean.slice(from, first.open)
    const shape = inSentence(shapeOf(inner), before)
    const rule = kindRuleFor({
      before,
      after: clean.slice(last.close, Math.min(outer?.end ?? home.end, last.close + AFTER)),
      inner: shape.stop === '' ? inner.slice(0, MAX_SHAPED).replace(/[,.]$/, '') : inner.slice(0, MAX_SHAPED),
      nested: inside !== null,
      shape,
      times: times.get(words[i] as string) ?? 1,
      listed:
        previous &&
        joint &&
        joint.end <= first.open &&
        first.open - joint.end < 12 &&
        LIST_JOINT.test(clean.slice(joint.end, first.open))
          ? previous
          : null,
      knownTitle: isKnownTitle(titles, words[i] as string),
    })
    return {
      kind: rule.kind,
      rule: rule.id,
      certain: rule.certain,
      parts: pairs.map(({ start, end }) => ({ start, end })),
      marked: pairs.map(({ open, close }) => ({ start: open, end: close })),
      inside,
    }
  }

  const quotations: MarkedQuotation[] = []
  joined.forEach((_, i) => {
    const quotation = decide(i, quotations)
    quotations.push(quotation)
    if (quotation.kind === 'title') noteTitle(titles, words[i] as string)
  })
  // A title may be known only from a later place.
  return {
    quotations: quotations.map((quotation, i) =>
      quotation.certain || quotation.kind === 'title' || !isKnownTitle(titles, words[i] as string)
        ? quotation
        : { ...quotation, kind: 'title' satisfies QuotationKind, rule: 'known-title', certain: true },
    ),
  }
}

/** A title is known by its words, and, where it has "of", by those before it ("The Platform of the 46": "Platform"). */
function noteTitle(titles: Set<string>, words: string): void {
  titles.add(words)
  const short = /^(.{4,40}?) (?:of|on|for|to|against|concerning) /.exec(words)?.[1]
  if (short && !short.includes(' ')) titles.add(short)
}

const isKnownTitle = (titles: ReadonlySet<string>, words: string): boolean => words !== '' && titles.has(words)
