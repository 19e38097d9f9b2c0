import type { Document, Sentence } from '../../reading/document.js'
import type { Range } from '../../schema/span.js'
import type { MarkedQuotation, MarkLayer } from '../layer.js'
import { isUtterance, WRITING_NOUNS } from '../lexicon/nouns.js'
import { lastReportBefore, type ReportedSpeech } from '../report/report.js'
import { issuerOf, type Mentions, resolve, type Source } from '../source/sources.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import { isSpeech } from './accepts.js'
import { type Attribution, UNATTRIBUTED } from './attribution.js'
import type { WrittenCue } from './manners.js'

/** What joins the members of an enumeration, and the longest that it may be, in characters. */
const JOINT =
  /^[,;]?(?:and|or|but|nor|not|then|even|also|only|\s)*(?:(?:a|an|the|as|of|to|with|by|in|for|that|his|her|their|its)\s+){0,2}$/
const MAX_JOINT = 30

/** How many quotations back the speaker of this one may have been named. */
const CARRY_OVER = 8

/** Furthest that the noun for what was issued stands before the end of its sentence, in tokens. */
const REACH_ISSUED = 40
/** Furthest that the verb stands before the marks, in tokens. */
const REACH_TOPIC = 30
/** A clause within the clause, and verbs of what befalls somebody. */
const NOT_SAYING =
  /^(?:who|whose|whom|which|that|by|die[sd]?|suffer\w*|receive[sd]?|earn\w*|w[io]ns?|gain\w*|faced?|met|inherit\w*|joined|served|played|starred|appeared|born|watched|read|heard|saw)$/
/** How many turns show a dialogue of two. */
const TURNS = 3

/** What may tell whether words are written where no verb brings them in: whose they are and where they stand. */
const placeAt = (open: number, source: NounPhrase): WrittenCue => ({
  first: open - 1,
  end: open,
  word: null,
  source,
  evidence: 'topic',
  hearer: null,
})

/** Whose a quotation is that has no cue of its own: whoever spoke last, or whom the paragraph before is about. */
export class Continuation {
  constructor(
    private readonly document: Document,
    private readonly syntax: Syntax,
    private readonly mentions: Mentions,
    private readonly marks: MarkLayer,
    private readonly reports: readonly ReportedSpeech[],
    /** The attributions made so far, one for each quotation in marks. */
    private readonly found: readonly Attribution[],
  ) {}

  /** The last speaker goes on, where the narrative does not turn to somebody else. */
  of(quotation: MarkedQuotation, index: number): Attribution {
    if (!isSpeech(quotation.kind)) return this.listed(quotation, index)
    const { syntax, document } = this
    const open = syntax.tokenAt((quotation.marked[0] as Range).start)
    const sentence = document.sentences[document.tokens.sentence[open] ?? 0]
    if (!sentence) return UNATTRIBUTED
    const opens = open === document.sentences[document.paragraphs[sentence.paragraph]?.firstSentence ?? 0]?.firstToken
    const reach = opens && quotation.rule === 'speech' ? 1 : 0
    if (this.isHearsay(sentence.firstToken, open)) return UNATTRIBUTED
    const near = (token: number): boolean => sentence.paragraph - syntax.paragraphOf(token) <= reach
    let at = -1
    let source: Source | null = null
    let like: WrittenCue | null = null
    for (let i = index - 1; i >= 0 && i >= index - CARRY_OVER; i--) {
      const earlier = this.marks.quotations[i] as MarkedQuotation
      if (earlier.inside !== quotation.inside) continue
      const attribution = this.found[i] as Attribution
      if (!attribution.source) continue
      const place = attribution.cue?.first ?? syntax.tokenAt((earlier.marked.at(-1) as Range).start)
      if (near(Math.max(place, syntax.tokenAt((earlier.marked.at(-1) as Range).start)))) {
        at = place
        source = attribution.source
        like = attribution.cue ?? attribution.like ?? null
      }
      break
    }
    if (quotation.inside === null) {
      const report = this.reports[lastReportBefore(this.reports, open)]
      if (report && report.cue.first > at && near(report.cue.first)) {
        source = resolve(syntax, this.mentions, report.source)
        like = { ...report.cue, word: report.word, source: report.source, evidence: 'reported', hearer: report.hearer }
      }
    }
    // A fragment may as well be nobody's, where nobody has spoken.
    const owned = quotation.rule === 'speech' || source !== null
    const subject = open !== sentence.firstToken && owned ? this.subjectBefore(sentence, open, at) : null
    if (subject && subject.source.entity !== source?.entity)
      return subject.says
        ? { cue: null, source: subject.source, evidence: 'topic', like: placeAt(open, subject.phrase) }
        : UNATTRIBUTED
    const issued = open === sentence.firstToken ? this.issued(open, at) : null
    if (issued) return issued
    const actor = open === sentence.firstToken && !opens ? this.actorBefore(open, at) : null
    if (actor && actor.entity !== source?.entity) return { cue: null, source: actor, evidence: 'topic' }
    if (opens && quotation.rule === 'speech') source = this.otherSpeaker(quotation, index) ?? source
    if (source) return { cue: null, source, evidence: 'carried', like }
    return opens && quotation.rule === 'speech' && quotation.inside === null
      ? this.topic(sentence.paragraph)
      : UNATTRIBUTED
  }

  /** "He ended, it was said in Leeds, as “…”": of whoever said so, who is not named. */
  private isHearsay(first: number, open: number): boolean {
    const { low, owner } = this.syntax
    for (let i = Math.max(first, open - REACH_TOPIC); i + 2 < open; i++)
      if (low[i] === 'it' && owner[i] === owner[first] && /^(?:is|was)$/.test(low[i + 1] as string))
        if (/^(?:said|told|rumoured|rumored|claimed|alleged|reported|whispered)$/.test(low[i + 2] as string))
          return true
    return false
  }

  /** Who is named as the subject of the clause that the quotation stands in ("Roe was tired of “…”"). */
  private subjectBefore(
    { firstToken, endToken }: Sentence,
    open: number,
    after: number,
  ): { source: Source; phrase: NounPhrase; says: boolean } | null {
    const { syntax } = this
    const subject = this.clauseSubject(firstToken, open) ?? syntax.phraseStarting(firstToken, Math.min(endToken, open))
    if (!subject || !syntax.isPersonal(subject.head) || subject.head >= open || subject.head <= after) return null
    if (open - subject.end > REACH_TOPIC) return null
    const mention = this.mentions.covering(this.document.tokens.start[subject.head] as number)
    if (mention?.entity.type !== 'person') return null
    // "Roe was asked about “…”", "Brandt, who starred in “…”, left", "Roe died of “…”"
    let says = true
    for (let i = subject.end; i < open; i++)
      if (NOT_SAYING.test(syntax.low[i] as string) || syntax.isPassive(i, firstToken)) says = false
    return { source: resolve(syntax, this.mentions, subject), phrase: subject, says }
  }

  /** "Brandt raised his sword. “…”": who does something in the sentence before, if nobody has spoken since. */
  private actorBefore(open: number, after: number): Source | null {
    const { syntax, document } = this
    const before = document.sentences[(document.tokens.sentence[open] as number) - 1]
    if (!before || before.firstToken < after || syntax.owner[before.firstToken] !== -1) return null
    const subject = syntax.phraseStarting(before.firstToken, before.endToken)
    if (!subject || !syntax.isNamed(subject.head)) return null
    // "Roe got a letter. “…”": it is not hers.
    for (let i = subject.end; i < before.endToken; i++) if (isUtterance(syntax.low[i] as string)) return null
    const mention = this.mentions.covering(document.tokens.start[subject.head] as number)
    return mention?.entity.type === 'person' && syntax.isFinite(subject.end)
      ? resolve(syntax, this.mentions, subject)
      : null
  }

  /** The subject of the last finite verb before a token. */
  private clauseSubject(first: number, open: number): NounPhrase | null {
    const { syntax } = this
    for (let v = open - 1; v > first && v > open - REACH_TOPIC; v--)
      if (syntax.owner[v] === syntax.owner[first] && syntax.isFinite(v))
        return syntax.subjectOf(v, first, syntax.owner[v] as number)
    return null
  }

  /** "Roe issued a statement. “…”": what follows the sentence is what it tells of, if nobody has spoken since. */
  private issued(open: number, after: number): Attribution | null {
    const { syntax } = this
    const before = open - 1
    if (before < 0 || syntax.paragraphOf(open) - syntax.paragraphOf(before) > 1) return null
    const first = syntax.sentenceStart(before)
    for (let noun = before; noun >= first && noun > after && noun > before - REACH_ISSUED; noun--) {
      if (syntax.owner[noun] !== -1 || !WRITING_NOUNS.has(syntax.low[noun] as string)) continue
      const phrase = syntax.phraseEnding(noun, first, false)
      const issuer = phrase && (issuerOf(syntax, phrase) ?? this.ownerOf(phrase))
      if (!issuer || issuer.head > noun || syntax.pos(phrase.first - 2) === 'AUX') continue
      const source = resolve(syntax, this.mentions, issuer)
      const like = { first: noun, end: noun + 1, word: null, source: issuer, evidence: 'noun' as const, hearer: null }
      return { cue: null, source, evidence: 'carried', like }
    }
    return null
  }

  /** "In her diary there are two lines that are hard to read. “…”": whose it is that was kept for oneself. */
  private ownerOf({ first, head }: NounPhrase): NounPhrase | null {
    const { low } = this.syntax
    if (!/^(?:diary|journal|notebook|memoirs|will|testament)$/.test(low[head] as string) || low[first - 1] !== 'in')
      return null
    return /^(?:his|her)$/.test(low[first] as string)
      ? { first, head: first, coreEnd: first + 1, end: first + 1 }
      : null
  }

  /** In a dialogue where two have taken turns by paragraphs, the one whose turn it is. */
  private otherSpeaker(quotation: MarkedQuotation, index: number): Source | null {
    const turns: Source[] = []
    let paragraph = this.paragraphOf(quotation)
    for (let i = index - 1; i >= 0 && turns.length < TURNS; i--) {
      const earlier = this.marks.quotations[i] as MarkedQuotation
      const own = this.paragraphOf(earlier)
      if (own < paragraph - 1) return null
      if (earlier.inside !== quotation.inside || !isSpeech(earlier.kind)) continue
      const source = this.found[i]?.source
      if (own === paragraph) continue
      if (!source?.entity) return null
      turns.push(source)
      paragraph = own
    }
    const [last, other, earlier] = turns
    return last && other && earlier && last.entity !== other.entity && last.entity === earlier.entity ? other : null
  }

  private paragraphOf({ marked }: MarkedQuotation): number {
    return this.syntax.paragraphOf(this.syntax.tokenAt((marked[0] as Range).start))
  }

  /** A fragment that "and" or a comma joins to one just attributed is of the same source ("as “…” and a “…”"). */
  private listed(quotation: MarkedQuotation, index: number): Attribution {
    const previous = this.marks.quotations[index - 1]
    const attribution = this.found[index - 1]
    if (!previous || !attribution?.source || previous.inside !== quotation.inside) return UNATTRIBUTED
    if (attribution.evidence === 'signature' || quotation.certain) return UNATTRIBUTED
    const from = (previous.marked.at(-1) as Range).end
    const to = (quotation.marked[0] as Range).start
    return to > from && to - from <= MAX_JOINT && JOINT.test(this.document.clean.slice(from, to))
      ? { cue: null, source: attribution.source, evidence: 'listed', like: attribution.cue ?? attribution.like ?? null }
      : UNATTRIBUTED
  }

  /** A quotation that is a paragraph by itself is most often of the person whom the paragraph before is about. */
  private topic(paragraph: number): Attribution {
    const { document, syntax } = this
    const before = document.paragraphs[paragraph - 1]
    const sentence = before?.kind === 'body' ? document.sentences[before.firstSentence] : undefined
    if (!sentence) return UNATTRIBUTED
    const phrase = syntax.phraseStarting(sentence.firstToken, sentence.endToken)
    if (!phrase || syntax.owner[phrase.head] !== -1) return UNATTRIBUTED
    const mention = this.mentions.covering(document.tokens.start[phrase.head] as number)
    if (!mention || (mention.entity.type !== 'person' && mention.entity.type !== 'organization')) return UNATTRIBUTED
    return { cue: null, source: resolve(syntax, this.mentions, phrase), evidence: 'topic' }
  }
}
