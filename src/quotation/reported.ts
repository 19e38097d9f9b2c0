import type { Range } from '../schema/span.js'
import { cueAt, hearerOf } from './cues.js'
import type { CueWord } from './lexicon.js'
import type { NounPhrase, Syntax } from './syntax.js'

/** Words reported without marks: who says them, by which cue, and the stretch of tokens that gives them. */
export interface ReportedSpeech {
  readonly word: CueWord | null
  /** Tokens of the cue. */
  readonly cue: { readonly first: number; readonly end: number }
  readonly source: NounPhrase
  readonly hearer: NounPhrase | null
  /** Token ranges, end exclusive; two where the cue interrupts them. */
  readonly content: readonly { readonly first: number; readonly end: number }[]
  readonly form: 'that' | 'bare' | 'question' | 'to' | 'phrase' | 'postposed' | 'according'
}

interface TokenRange {
  readonly first: number
  readonly end: number
}

const CLAUSE_OPENERS =
  /^(?:he|she|it|they|we|i|you|there|this|these|those|if|his|her|its|their|our|no|not|nobody|nothing|everyone|everything|what|only|both|all|some|most|many|neither|either|even)$/
const QUESTION = /^(?:whether|if|how|why|what|who|where|when|which)$/

/** Furthest that "that" may stand behind the verb ("said in a letter on Friday that"), in tokens. */
const REACH_THAT = 9
/** Longest clause searched for its finite verb, in tokens. */
const REACH_FINITE = 24

/** How much of a sentence is looked at around a verb, in tokens: more than any has that is one. */
const MAX_REACH = 150

/** Finds the reported speech of a document: "X argued that …", "…, X said", "According to X, …". */
export class Reporter {
  constructor(private readonly syntax: Syntax) {}

  /** All reported speech of one sentence, given as token bounds. */
  inSentence(from: number, to: number): ReportedSpeech[] {
    const { syntax } = this
    const found: ReportedSpeech[] = []
    let covered = from
    for (let v = from; v < to; v++) {
      const first = Math.max(from, v - MAX_REACH)
      const end = Math.min(to, v + MAX_REACH)
      if (syntax.owner[v] !== -1 || syntax.isMark[v]) continue
      const according = this.according(v, first, end)
      if (according) {
        found.push(according)
        continue
      }
      const word = cueAt(syntax, v)
      if (!word || v < covered) continue
      const report = this.atVerb(word, v, first, end)
      if (report && this.isReported(report)) {
        found.push(report)
        if (report.form === 'postposed') covered = Math.max(covered, v + 1)
      }
    }
    return found
  }

  /** Words in marks alone are a direct quotation, not reported speech. */
  private isReported({ content }: ReportedSpeech): boolean {
    let bare = 0
    let all = 0
    for (const { first, end } of content) {
      for (let i = first; i < end; i++) {
        if (!/[\p{L}\p{N}]/u.test(this.syntax.word(i))) continue
        all++
        if (this.syntax.owner[i] === -1) bare++
      }
    }
    return bare > 1 && bare * 5 > all
  }

  private atVerb(word: CueWord, v: number, first: number, end: number): ReportedSpeech | null {
    const { syntax } = this
    const { frames } = word.verb
    if (word.form === 'base' && syntax.low[v - 1] !== 'to' && syntax.pos(v) !== 'VERB') return null
    const passive = syntax.isPassive(v, first)
    if (passive && !frames.has('hearer-that')) return null
    const postposed = passive ? null : this.postposed(word, v, first, end)
    if (postposed) return postposed
    const hearer = hearerOf(syntax, v, end)
    const content = passive ? null : this.contentAfter(word, v, end, hearer)
    if (!content) return null
    const source = syntax.subjectOf(v, first, -1)
    if (!source || !this.canSpeak(source)) return null
    return { word, cue: { first: v, end: v + 1 }, source, hearer, content: [content.range], form: content.form }
  }

  private canSpeak(source: NounPhrase): boolean {
    const head = this.syntax.low[source.head] as string
    return !/^(?:it|this|that|which|these|those|what)$/.test(head)
  }

  private contentAfter(
    word: CueWord,
    v: number,
    end: number,
    hearer: NounPhrase | null,
  ): { range: TokenRange; form: ReportedSpeech['form'] } | null {
    const { syntax } = this
    const { frames, strength } = word.verb
    const clausal = frames.has('that') || (hearer !== null && frames.has('hearer-that'))
    const after = hearer && frames.has('hearer-that') ? hearer.end : v + 1
    if (clausal) {
      const that = this.thatAfter(v, end)
      if (that > 0) return this.upTo(that + 1, end, 'that')
    }
    const next = syntax.low[after] ?? ''
    if (
      (frames.has('whether') || (frames.has('hearer-that') && hearer) || strength === 3) &&
      QUESTION.test(next) &&
      // "the king said when they woke him" tells when he said it.
      (next !== 'when' || frames.has('whether')) &&
      after < end
    )
      return this.upTo(after, end, 'question')
    if (clausal && strength > 1 && this.opensClause(after, end)) return this.upTo(after, end, 'bare')
    const to = frames.has('hearer-to') && hearer ? hearer.end : v + 1
    if (
      (frames.has('to') || (frames.has('hearer-to') && hearer)) &&
      syntax.low[to] === 'to' &&
      syntax.pos(to + 1) !== 'PROPN' &&
      strength > 1
    )
      return this.upTo(to, end, 'to')
    return null
  }

  /** The conjunction "that" behind the verb, over a hearer or an adverbial at most; -1 where there is none. */
  private thatAfter(v: number, end: number): number {
    const { syntax } = this
    for (let i = v + 1; i < end && i <= v + REACH_THAT; i++) {
      if (syntax.owner[i] !== -1) return -1
      const low = syntax.low[i] as string
      if (low === 'that') {
        const next = syntax.word(i + 1)
        if (i + 1 >= end || /^[.,;:!?)]$/.test(next)) return -1
        // "said that man": a determiner before its noun, unless a clause follows.
        return this.hasFinite(i + 1, end) ? i : -1
      }
      if (/^[;:—–]$/.test(low) || syntax.isFinite(i)) return -1
    }
    return -1
  }

  /** A full stop before a closing mark, where the sentence bounds have not seen that a sentence ends. */
  private endsSentence(i: number): boolean {
    return /^[.!?]$/.test(this.syntax.word(i)) && this.syntax.isMark[i + 1] === 1
  }

  private hasFinite(from: number, end: number): boolean {
    for (let i = from; i < end && i < from + REACH_FINITE * 2; i++) if (this.syntax.isFinite(i)) return true
    return false
  }

  /** A clause of its own stands here: something that may be its subject, and a finite verb before the next break. */
  private opensClause(from: number, end: number): boolean {
    const { syntax } = this
    if (from >= end || syntax.owner[from] !== -1) return false
    const low = syntax.low[from] as string
    const pos = syntax.pos(from)
    if (/^(?:him|them|me|us|himself|themselves|herself|itself)$/.test(low)) return false
    if (
      !CLAUSE_OPENERS.test(low) &&
      pos !== 'DET' &&
      pos !== 'PROPN' &&
      pos !== 'NOUN' &&
      pos !== 'ADJ' &&
      pos !== 'NUM' &&
      pos !== 'PRON' &&
      !syntax.isMark[from]
    )
      return false
    const conditional = /^(?:if|in|by|after|since)$/.test(low)
    for (let i = from + 1; i < end && i < from + REACH_FINITE; i++) {
      const word = syntax.low[i] as string
      if (word === ',' && !conditional) {
        // An apposition may stand between subject and verb.
        if (i - from > 8) return false
        continue
      }
      if (
        /^[;:]$/.test(word) ||
        this.endsSentence(i) ||
        ((word === 'who' || word === 'which' || word === 'that') && syntax.pos(i) !== 'DET' && i === from + 1)
      )
        return false
      if (syntax.isFinite(i)) return true
    }
    return false
  }

  /** From token `from` to where the reported words end, in a sentence that ends at `end`. */
  private upTo(
    from: number,
    end: number,
    form: ReportedSpeech['form'],
  ): { range: TokenRange; form: ReportedSpeech['form'] } | null {
    const { syntax } = this
    let stop = end
    for (let i = from + 1; i < end; i++) {
      if (syntax.owner[i] !== -1) continue
      const low = syntax.low[i] as string
      if (low === ';' || this.endsSentence(i)) {
        stop = i
        break
      }
      const next = syntax.low[i + 1] ?? ''
      if (low === ',' || low === 'and' || low === 'but' || low === '–' || low === '—') {
        const at = low === ',' && (next === 'and' || next === 'but') ? i + 2 : i + 1
        const cue = cueAt(syntax, syntax.pos(at) === 'ADV' ? at + 1 : at)
        const joins = cue && cue.verb.strength > 1 && i > from + 2
        if (joins && (cue.form === 'past' || (low === ',' && cue.form === 'gerund') || cue.form === 'present')) {
          stop = i
          break
        }
        if (low === ',' && next === 'according') {
          stop = i
          break
        }
      }
    }
    while (
      stop > from &&
      (/^[.,;:!?…]+$/.test(syntax.word(stop - 1)) || (syntax.isMark[stop - 1] && syntax.owner[stop - 1] === -1))
    )
      stop--
    return stop - from < 2 ? null : { range: { first: from, end: stop }, form }
  }

  /** "The war was lost, he said." */
  private postposed(word: CueWord, v: number, first: number, end: number): ReportedSpeech | null {
    const { syntax } = this
    const { frames, strength } = word.verb
    if (strength < 2 || !(frames.has('that') || frames.has('quote')) || word.form === 'gerund' || word.form === 'base')
      return null
    const inverted = /^[,–—]$/.test(syntax.word(v - 1)) && v > first + 2 ? syntax.phraseStarting(v + 1, end) : null
    const source = inverted && syntax.isPersonal(inverted.head) ? inverted : syntax.subjectOf(v, first, -1)
    if (!source || source.first <= first || !this.canSpeak(source)) return null
    const isInverted = source === inverted
    if (source.first > v && !isInverted) return null
    const comma = isInverted ? v - 1 : source.first - 1
    if (!/^[,–—]$/.test(syntax.word(comma)) || syntax.owner[comma] !== -1) return null
    const last = isInverted ? source.end - 1 : v
    const next = syntax.word(last + 1)
    const atEnd = last + 1 >= end || /^[.,–—]$/.test(next)
    const adverbial =
      !atEnd &&
      (syntax.pos(last + 1) === 'ADP' || /day$/.test(syntax.low[last + 1] ?? '')) &&
      !this.hasFinite(last + 1, end)
    if (!atEnd && !adverbial) return null
    if (!this.clauseIn(first, comma) || /^(?:as|but as|and as)$/.test(syntax.low[first] ?? '')) return null
    if (syntax.owner[comma - 1] !== -1) {
      // The comma follows a quotation: a direct one, attributed as such.
      if (syntax.owner[first] !== -1) return null
    }
    const content: TokenRange[] = [{ first: this.skipOpeners(first), end: comma }]
    if (next === ',' && end - last > 5 && !isInverted) {
      const rest = this.upTo(last + 2, end, 'postposed')
      if (rest) content.push(rest.range)
    }
    return { word, cue: { first: v, end: v + 1 }, source, hearer: null, content, form: 'postposed' }
  }

  private clauseIn(first: number, end: number): boolean {
    for (let i = first; i < end; i++) if (this.syntax.isFinite(i)) return true
    return false
  }

  private skipOpeners(first: number): number {
    let i = first
    while (/^(?:and|but|yet|so)$/.test(this.syntax.low[i] ?? '')) i++
    return i
  }

  private according(v: number, first: number, end: number): ReportedSpeech | null {
    const { syntax } = this
    if (syntax.low[v] !== 'according' || syntax.low[v + 1] !== 'to') return null
    const source = syntax.phraseStarting(v + 2, end)
    if (!source) return null
    const base = { word: null, cue: { first: v, end: v + 2 }, source, hearer: null, form: 'according' as const }
    if (v > first + 3) {
      const comma = syntax.word(v - 1) === ',' ? v - 1 : v
      const content = { first: this.skipOpeners(first), end: comma }
      const report = { ...base, content: [content] }
      return this.clauseIn(content.first, comma) && this.isReported(report) ? report : null
    }
    let comma = source.end
    while (comma < end && comma < source.end + 20 && syntax.word(comma) !== ',') comma++
    if (syntax.word(comma) !== ',') return null
    const content = this.upTo(comma + 1, end, 'according')
    if (!content) return null
    const report = { ...base, content: [content.range] }
    return this.isReported(report) ? report : null
  }

  range({ first, end }: TokenRange): Range {
    return this.syntax.range(first, end)
  }
}
