import { accordingTo } from '../cue/cues.js'
import type { CueForm, CueWord } from '../lexicon/lexicon.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import type { ReportedSpeech } from './report.js'
import { hasFinite, reportedUpTo, type TokenRange } from './reported-bounds.js'

/** Longest subject before "…, Roe said, …", in tokens. */
const MAX_ASIDE = 25

/** Longest reference in brackets behind a source, in tokens. */
const LONGEST_BRACKET = 40

/** "You might say" and "it says" have no source; "the report which says" has one. */
export function canSpeak(syntax: Syntax, source: NounPhrase, form: CueForm): boolean {
  const head = syntax.low[source.head] as string
  if (head === 'you' || (head === 'one' && form !== 'past')) return false
  // "a day remembered as": an apposition to a date.
  if (syntax.isTime(source.head) && !syntax.isNamed(source.head)) return false
  return !/^(?:it|this|that|which|these|those|what)$/.test(head) || source.coreEnd - source.first > 1
}

/** Reports whose source stands behind the reported words, or in the middle of them. */
export class Postposed {
  constructor(private readonly syntax: Syntax) {}

  /** "The war was lost, he said.", "The war, he said, was lost." */
  atVerb(word: CueWord, v: number, first: number, end: number): ReportedSpeech | null {
    const { syntax } = this
    const { frames, strength } = word.verb
    if (strength < 2 || !(frames.has('that') || frames.has('quote')) || word.form === 'gerund' || word.form === 'base')
      return null
    const before = this.commaBefore(v)
    const inverted = before > first ? syntax.phraseStarting(v + 1, end) : null
    const isInverted = inverted !== null && syntax.isPersonal(inverted.head)
    const source = isInverted ? inverted : syntax.subjectOf(v, first, -1)
    if (!source || source.first <= first || (source.first > v && !isInverted) || !canSpeak(syntax, source, word.form))
      return null
    const comma = isInverted ? before : this.commaBefore(source.first)
    if (comma < first + 1 || syntax.low[first] === 'as' || syntax.low[comma + 1] === 'and') return null
    // What begins with a quotation is a direct one, attributed as such.
    if (this.isQuoted(first)) return null
    const last = isInverted ? source.end - 1 : v
    const resumes = this.resumption(last + 1, end)
    const atEnd = last + 1 >= end || /^[.,–—]$/.test(syntax.word(last + 1))
    if (!atEnd && resumes < 0 && !this.isAdverbial(last + 1, end)) return null
    const own: TokenRange = { first: this.skipOpeners(first), end: comma }
    const base = { word, cue: { first: v, end: v + 1 }, source, hearer: null }
    const rest =
      resumes > 0 && !isInverted && !this.isQuoted(resumes) ? reportedUpTo(syntax, resumes, end, false) : null
    // "It was, Roe wrote, “a lie”": but a beginning of what is quoted.
    if (resumes > 0 && own.end - own.first < 3 && this.isQuoted(resumes)) return null
    if (hasFinite(syntax, first, comma)) {
      return { ...base, content: rest && rest.end - rest.first > 3 ? [own, rest] : [own], form: 'postposed' }
    }
    if (!rest || own.end <= own.first || own.end - own.first > MAX_ASIDE || !hasFinite(syntax, rest.first, rest.end))
      return null
    return { ...base, content: [own, rest], form: 'aside' }
  }

  /** A quotation of words begins here. */
  private isQuoted(at: number): boolean {
    const { syntax } = this
    return syntax.owner[syntax.isMark[at] ? at + 1 : at] !== -1
  }

  /** The comma or dash right before a token, over a quotation mark; -1 where there is none. */
  private commaBefore(token: number): number {
    const { syntax } = this
    const at = syntax.isMark[token - 1] ? token - 2 : token - 1
    return /^[,–—]$/.test(syntax.word(at)) ? at : -1
  }

  /** Where the reported clause goes on behind "Roe said," or "Roe said on Friday,"; -1 where it does not. */
  private resumption(from: number, end: number): number {
    const { syntax } = this
    for (let i = from; i < end && i < from + 7; i++) {
      if (syntax.word(i) === ',') return i + 1
      if (i === from && !this.isAdverbial(i, end, false)) return -1
      if (syntax.isFinite(i)) return -1
    }
    return -1
  }

  private isAdverbial(at: number, end: number, closes = true): boolean {
    const { syntax } = this
    const opens = syntax.pos(at) === 'ADP' || /day$/.test(syntax.low[at] ?? '')
    return opens && !(closes && hasFinite(syntax, at, end))
  }

  private skipOpeners(first: number): number {
    let i = first
    while (/^(?:and|but|yet|so)$/.test(this.syntax.low[i] ?? '')) i++
    return i
  }

  /** Behind "(ed. Roe, 1896, pp. 12–14)", where a bracket opens at a token. */
  private overBrackets(open: number, end: number): number {
    if (this.syntax.word(open) !== '(') return open
    let close = open + 1
    while (close < end && close < open + LONGEST_BRACKET && this.syntax.word(close) !== ')') close++
    return this.syntax.word(close) === ')' ? close + 1 : open
  }

  according(v: number, first: number, end: number): ReportedSpeech | null {
    const { syntax } = this
    if (syntax.low[v] !== 'according' || syntax.low[v + 1] !== 'to') return null
    const source = accordingTo(syntax, v, end)
    if (!source) return null
    const base = { word: null, cue: { first: v, end: v + 2 }, source, hearer: null, form: 'according' as const }
    const before = this.commaBefore(v) > 0 ? this.commaBefore(v) : v
    const own = { first: this.skipOpeners(first), end: before }
    const joined = before > first && before < v && this.joinsClause(before - 1)
    if (v > first + 3 && !joined && hasFinite(syntax, first, before)) {
      return { ...base, content: [own] }
    }
    let comma = this.overBrackets(source.end, end)
    while (comma < end && comma < source.end + 20 && syntax.word(comma) !== ',') comma++
    if (syntax.word(comma) !== ',') return null
    const content = reportedUpTo(syntax, comma + 1, end, false)
    if (!content || (!joined && before - own.first > MAX_ASIDE)) return null
    return { ...base, content: before > own.first && !joined ? [own, content] : [content] }
  }

  /** "…, who, according to Roe, fled", "… and then, according to Roe, fled": what follows is a clause by itself. */
  private joinsClause(at: number): boolean {
    const { syntax } = this
    const i = syntax.pos(at) === 'ADV' ? at - 1 : at
    return syntax.pos(i) === 'CCONJ' || /^(?:who|which)$/.test(syntax.low[i] ?? '')
  }
}
