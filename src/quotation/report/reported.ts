import { cueAt, hearerOf } from '../cue/cues.js'
import type { ReportForm } from '../cue/evidence.js'
import type { CueWord } from '../lexicon/lexicon.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import { canSpeak, Postposed } from './postposed.js'
import type { ReportedSpeech } from './report.js'
import { hasFinite, objectUpTo, opensClause, reportedUpTo, SUBORDINATORS } from './reported-bounds.js'

const QUESTION = /^(?:whether|if|how|why|what|who|where|when|which)$/

const OBJECTS = /^(?:him|her|it|them|me|us)$/

/** Furthest that "that" may stand behind the verb ("said in a letter on Friday that"), in tokens. */
const REACH_THAT = 9
/** Furthest that "as", "of" or "for" may stand behind the verb and its object, in tokens. */
const REACH_PREPOSITION = 16
/** How much of a sentence is looked at around a verb, in tokens: more than any has that is one. */
const MAX_REACH = 150
/** Finds the reported speech of a document: "X argued that …", "…, X said", "According to X, …". */
export class Reporter {
  private readonly postposed: Postposed

  constructor(private readonly syntax: Syntax) {
    this.postposed = new Postposed(syntax)
  }

  /** All reported speech of one sentence, given as token bounds. */
  inSentence(from: number, to: number): ReportedSpeech[] {
    const { syntax } = this
    const found: ReportedSpeech[] = []
    let covered = from
    for (let v = from; v < to; v++) {
      const first = Math.max(from, v - MAX_REACH)
      const end = Math.min(to, v + MAX_REACH)
      if (syntax.owner[v] !== -1 || syntax.isMark[v]) continue
      const according = this.postposed.according(v, first, end)
      if (according && this.isReported(according)) {
        found.push(according)
        continue
      }
      const word = cueAt(syntax, v)
      if (!word || v < covered) continue
      const report = this.atVerb(word, v, first, end)
      if (report && this.isReported(report) && !this.isPartOf(report, found.at(-1))) {
        found.push(report)
        if (report.form === 'postposed' || report.form === 'aside') covered = Math.max(covered, v + 1)
      }
    }
    return found
  }

  /** "Roe said that he hoped to win": what the same one thinks is part of what is reported. */
  private isPartOf({ word, source, cue }: ReportedSpeech, outer: ReportedSpeech | undefined): boolean {
    if (!word || !outer?.content.some(({ first, end }) => first <= cue.first && cue.first < end)) return false
    const { sense } = word.verb
    return (
      sense === 'think' || sense === 'show' || /^(?:he|she|they|it|we|i)$/.test(this.syntax.low[source.head] as string)
    )
  }

  /**
   * Words in marks alone are a direct quotation, not reported speech; neither is a bare object or infinitive
   * ("proposed a compromise", "asked him to return"), which tells what was done rather than what was said.
   */
  private isReported({ content, form }: ReportedSpeech): boolean {
    const { syntax } = this
    let bare = 0
    let all = 0
    let marks = 0
    let name = false
    for (const { first, end } of content) {
      for (let i = first; i < end; i++) {
        // "called her “Mother Roe”": a name in marks is all that is said.
        if (syntax.isMark[i]) name = form === 'object' && marks % 2 === 0 && /^\p{Lu}/u.test(syntax.word(i + 1))
        else if (name) {
          all++
          continue
        }
        marks += syntax.isMark[i] as number
        if (!/[\p{L}\p{N}]/u.test(syntax.word(i))) continue
        all++
        if (syntax.owner[i] === -1 && !(form === 'object' && OBJECTS.test(syntax.low[i] as string))) bare++
      }
    }
    const least = (form === 'to' || form === 'object') && marks === 0 ? 3 : 2
    return bare >= least && bare * 8 > all
  }

  private atVerb(word: CueWord, v: number, first: number, end: number): ReportedSpeech | null {
    const { syntax } = this
    if (word.form === 'base' && syntax.low[v - 1] !== 'to' && syntax.pos(v) !== 'VERB') return null
    if (syntax.isPassive(v, first)) return null
    const postposed = this.postposed.atVerb(word, v, first, end)
    if (postposed) return postposed
    const source = syntax.subjectOf(v, first, -1)
    if (!source || !canSpeak(syntax, source, word.form)) return null
    const hearer = hearerOf(syntax, v, end)
    // "What Roe called “…” was over": the sentence goes on to something else.
    const named = syntax.low[source.first - 1] === 'what'
    const subordinate = this.isSubordinate(source, first)
    const embedded = this.isEmbedded(word, v, end, source)
    const found: { from: number; form: ReportForm } | null = embedded
      ? { from: v + 1, form: 'bare' }
      : (this.clauseAfter(word, v, end, hearer) ??
        (word.form === 'base' || named ? null : this.objectAfter(word, v, end)))
    const range =
      found &&
      (found.form === 'object'
        ? objectUpTo(syntax, found.from, end)
        : reportedUpTo(syntax, found.from, end, subordinate, embedded || this.isRelative(source, v)))
    return range ? { word, cue: { first: v, end: v + 1 }, source, hearer, content: [range], form: found.form } : null
  }

  /** "a tax that the monks said was unlawful", "in what Roe said was a lie": the clause lacks the subject before it. */
  private isEmbedded({ verb, form }: CueWord, v: number, end: number, { first, end: close }: NounPhrase): boolean {
    const { syntax } = this
    if (v + 1 >= end || !syntax.isFinite(v + 1) || syntax.owner[v + 1] !== -1) return false
    if (verb.strength < 2 || form === 'gerund' || !verb.frames.has('that') || close > v) return false
    const opener = syntax.low[first - 1] as string
    return opener === 'what'
      ? /^(?:ADP|VERB)$/.test(syntax.pos(first - 2))
      : /^(?:which|that|who|whom)$/.test(opener) && (syntax.pos(first - 1) !== 'SCONJ' || syntax.isNounLike(first - 2))
  }

  /** "Roe, who felt that …, resigned": the verb's subject is that of a relative clause. */
  private isRelative(source: NounPhrase, v: number): boolean {
    const { syntax } = this
    for (let i = v - 1; i >= source.end && i > v - 4; i--) {
      if (/^(?:who|which)$/.test(syntax.low[i] as string)) return true
      if (!/^(?:ADV|AUX)$/.test(syntax.pos(i))) return false
    }
    return false
  }

  /** The clause of the subject begins with "while" or "as", and the main clause is still to come. */
  private isSubordinate(source: NounPhrase, first: number): boolean {
    for (let i = source.first - 1; i >= first && i >= source.first - 4; i--) {
      if (SUBORDINATORS.test(this.syntax.low[i] as string)) return i - first < 3
    }
    return false
  }

  /** Where a clause or infinitive that the verb takes begins. */
  private clauseAfter(
    word: CueWord,
    v: number,
    end: number,
    hearer: NounPhrase | null,
  ): { from: number; form: ReportForm } | null {
    const { syntax } = this
    const { frames, strength } = word.verb
    const clausal = frames.has('that') || (hearer !== null && frames.has('hearer-that'))
    const after = hearer && frames.has('hearer-that') ? hearer.end : v + 1
    if (clausal) {
      const that = this.thatAfter(v, end, hearer)
      if (that > 0) return { from: syntax.word(that + 1) === ',' ? that + 2 : that + 1, form: 'that' }
    }
    const next = syntax.low[after] ?? ''
    const asks = frames.has('whether') || (frames.has('hearer-that') && hearer) || strength === 3
    // "the king said when they woke him" tells when he said it.
    // "told the man who had come": a relative clause of the hearer.
    const relative =
      /^(?:who|which)$/.test(next) &&
      hearer !== null &&
      hearer.end === after &&
      !OBJECTS.test(syntax.low[hearer.head] as string)
    if (asks && !relative && QUESTION.test(next) && (next !== 'when' || frames.has('whether')) && after < end)
      return { from: after, form: 'question' }
    if (frames.has('whether') && hearer && QUESTION.test(syntax.low[hearer.end] ?? ''))
      return { from: hearer.end, form: 'question' }
    const strict = frames.has('np') || frames.has('hearer-to') || word.verb.lemma === 'write'
    // "…” said Roe (a miner)": behind a quotation the verb's subject follows it.
    const inverted = syntax.isMark[v - 1] === 1
    const at = this.pastTime(after, end)
    const mandates = word.verb.sense !== 'order' || this.isMandate(at, end)
    if (
      clausal &&
      strength > 1 &&
      !inverted &&
      !relative &&
      mandates &&
      opensClause(syntax, at, end, strict, strength === 3)
    )
      return { from: at, form: 'bare' }
    const to = frames.has('hearer-to') && hearer ? hearer.end : v + 1
    const infinitive =
      (frames.has('to') || (frames.has('hearer-to') && hearer)) &&
      syntax.low[to] === 'to' &&
      syntax.pos(to) === 'PART' &&
      syntax.pos(to + 1) !== 'PROPN'
    return infinitive && strength > 1 ? { from: to, form: 'to' } : null
  }

  /** "demanded he go", "asked the law be changed", but not "ordered a watch": a clause without "that" shows its verb. */
  private isMandate(from: number, end: number): boolean {
    const subject = this.syntax.phraseStarting(from, end)
    if (!subject) return false
    return (
      /^(?:he|she|it|they|we|i|you)$/.test(this.syntax.low[subject.head] as string) ||
      this.syntax.pos(subject.end) === 'AUX'
    )
  }

  /** Behind a time between the verb and its clause: "Roe said on Friday she would go". */
  private pastTime(from: number, end: number): number {
    const { syntax } = this
    const on = /^(?:on|in)$/.test(syntax.low[from] ?? '') ? from + 1 : from
    if (syntax.isTime(on) && on + 1 < end) return on + 1
    return /^(?:last|this|that|next)$/.test(syntax.low[on] ?? '') && syntax.isTime(on + 1) ? on + 2 : from
  }

  /** The conjunction "that" behind the verb, over a hearer or an adverbial at most; -1 where there is none. */
  private thatAfter(v: number, end: number, hearer: NounPhrase | null): number {
    const { syntax } = this
    // "signed a treaty that": an object before it makes it a relative.
    const time = this.isSpan(v + 1)
    const object =
      !hearer &&
      !time &&
      /^(?:DET|NOUN|ADJ|NUM)$/.test(syntax.pos(v + 1)) &&
      !/^(?:that|last|this|next|\w+day|all)$/.test(syntax.low[v + 1] as string)
    const times = /^(?:times|occasions)$/.test(syntax.low[v + 2] ?? '')
    if (object && !times) return -1
    for (let i = v + 1; i < end && i <= v + REACH_THAT; i++) {
      if (syntax.owner[i] !== -1) return -1
      const low = syntax.low[i] as string
      if (low === 'that') {
        const next = syntax.word(i + 1)
        // "said that night": a determiner before a time.
        if (syntax.isTime(i + 1) && !syntax.isFinite(i + 2) && syntax.pos(i + 2) !== 'PART') return -1
        const aside = next === ',' && /^(?:ADP|SCONJ|ADV)$/.test(syntax.pos(i + 2))
        if (i + 1 >= end || (/^[.,;:!?)]$/.test(next) && !syntax.isMark[i + 2] && !aside)) return -1
        // "said that man": a determiner before its noun, unless a clause follows.
        return hasFinite(syntax, i + 1, end) ? i : -1
      }
      // "thought it folly to say that": the nearer verb reports.
      if (/^[;:—–]$/.test(low) || syntax.isFinite(i) || (syntax.pos(i) === 'VERB' && syntax.low[i - 1] === 'to'))
        return -1
    }
    return -1
  }

  /** "three years later", "a week before": a stretch of time between the verb and "that". */
  private isSpan(from: number): boolean {
    const { syntax } = this
    for (let i = from + 1; i < from + 4; i++)
      if (/^(?:later|earlier|ago|before|after|afterwards)$/.test(syntax.low[i] ?? '')) return true
    return false
  }

  /** "called the plan a crime", "described it as a crime", "accused him of a crime", "demanded the end of the war". */
  private objectAfter(word: CueWord, v: number, end: number): { from: number; form: ReportForm } | null {
    const { syntax } = this
    const { frames, strength } = word.verb
    if (strength < 2) return null
    const next = syntax.low[v + 1] ?? ''
    if (frames.has('object') && (next === 'for' || next === 'on') && frames.has(next))
      return { from: v + 2, form: 'object' }
    const pronoun = /^(?:him|her|them|it|us|me|himself|herself|themselves|itself|this|that)$/.test(next)
    const object = pronoun ? null : syntax.phraseStarting(v + 1, end)
    if (!pronoun && (!object || object.first > v + 2)) return null
    const objectEnd = pronoun ? v + 2 : (object as NounPhrase).end
    if (frames.has('object')) {
      const predicate = syntax.isMark[objectEnd] || /^(?:DET|ADJ|PROPN|NOUN)$/.test(syntax.pos(objectEnd))
      return predicate && objectEnd < end ? { from: v + 1, form: 'object' } : null
    }
    for (let i = objectEnd; i < end && i < objectEnd + REACH_PREPOSITION; i++) {
      const low = syntax.low[i] as string
      if (/^[,;:]$/.test(low) || syntax.isFinite(i)) break
      if ((low === 'as' || low === 'of' || low === 'for') && frames.has(low)) {
        // "of" belongs to the object itself, but for "accuse of".
        if (low !== 'of' || word.verb.lemma === 'accuse') return { from: v + 1, form: 'object' }
      }
    }
    return frames.has('topic') && !pronoun ? { from: v + 1, form: 'object' } : null
  }
}
