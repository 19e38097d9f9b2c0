import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation, QuotationKind } from '../schema/quotation.js'
import type { Range, Span } from '../schema/span.js'
import { accepts, isSpeech } from './accepts.js'
import { type BlockQuotation, findBlocks } from './blocks.js'
import { confidenceOf } from './confidence.js'
import type { Cue } from './cues.js'
import { agentAfter, cueAfter, relativeAfter } from './cues-after.js'
import { cueBefore } from './cues-before.js'
import type { Evidence } from './evidence.js'
import type { MarkedQuotation, MarkLayer } from './layer.js'
import { lastSpeaker, speakingPerson } from './pronouns.js'
import { type ReportedSpeech, Reporter } from './reported.js'
import { issuerOf, Mentions, resolve, type Source, type SpeechAct } from './sources.js'
import { type NounPhrase, Syntax } from './syntax.js'
import { isWritten } from './written.js'

interface Attribution {
  readonly cue: Cue | null
  readonly source: Source | null
  readonly evidence: Evidence
}

const UNATTRIBUTED: Attribution = { cue: null, source: null, evidence: 'none' }

/** What anybody might say ("you might ask, “Why?”"): words mentioned, which nobody has said. */
const MENTIONED: Attribution = { cue: null, source: null, evidence: 'mentioned' }

/** What joins the members of an enumeration, and the longest that it may be, in characters. */
const JOINT =
  /^[,;]?\s*(?:and|or|but|nor|not|then|even|also|only|\s)*(?:(?:a|an|the|as|of|to|with|by|in|for|that|his|her|their|its)\s+){0,2}$/
const MAX_JOINT = 30

/** How many quotations back the speaker of this one may have been named. */
const CARRY_OVER = 8

/** Finds the cue of each quotation and its source, and settles its kind. */
class Attributor {
  private readonly syntax: Syntax
  private readonly mentions: Mentions
  private readonly reports: readonly ReportedSpeech[]
  private readonly blocks: readonly BlockQuotation[]
  private readonly found: Attribution[] = []
  /** Whose each block quotation is, as far as the text has been read. */
  private readonly quoted: Source[] = []
  /** Whose each report is, as far as the text has been read. */
  private readonly reported: Source[] = []
  private readonly acts: SpeechAct[] = []
  /** The sources of all speech acts read so far, by where they are named. */
  private readonly spoken = new Map<number, Source>()

  constructor(
    private readonly document: Document,
    private readonly marks: MarkLayer,
    entities: EntityLayer,
  ) {
    const names = entities.mentions.filter(mention => mention.kind === 'name')
    this.syntax = new Syntax(document, marks, names)
    this.mentions = new Mentions(entities.mentions)
    const reporter = new Reporter(this.syntax)
    this.reports = document.sentences.flatMap(({ paragraph, firstToken, endToken }) =>
      document.paragraphs[paragraph]?.kind === 'body' ? reporter.inSentence(firstToken, endToken) : [],
    )
    this.blocks = findBlocks(this.syntax, marks)
  }

  /** All quotations in the order of the text, those in marks and reported speech. */
  run(): Quotation[] {
    this.marks.quotations.forEach((quotation, i) => {
      const open = this.syntax.tokenAt((quotation.marked[0] as Range).start)
      this.readUpTo(open)
      const attribution = this.attribute(quotation, i)
      this.found.push(attribution)
      if (attribution.source) this.note(Math.max(open, attribution.cue?.first ?? 0), attribution.source)
    })
    this.readUpTo(this.document.tokens.length)
    const direct = this.marks.quotations.map((quotation, i) =>
      this.directQuotation(quotation, this.found[i] as Attribution),
    )
    const all = [
      ...direct,
      ...this.blocks.map((block, i) => this.blockQuotation(block, this.quoted[i] as Source)),
      ...this.reports.map((report, i) => this.indirectQuotation(report, this.reported[i] as Source)),
    ]
    all.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0) || (a.form === 'direct' ? -1 : 1))
    return all.map((quotation, i) => ({ ...quotation, id: `q${i + 1}` }))
  }

  /** Resolves the sources of the block quotations and reports whose cue stands before a token. */
  private readUpTo(token: number): void {
    for (let i = this.quoted.length; i < this.blocks.length; i++) {
      const { cue } = this.blocks[i] as BlockQuotation
      if (cue.first >= token) break
      this.readReports(this.lastReport(cue.first))
      const source = this.resolve(cue.source)
      this.quoted.push(source)
      this.note(cue.first, source)
    }
    this.readReports(this.lastReport(token))
  }

  /** Resolves the sources of all reports up to one. */
  private readReports(last: number): void {
    for (let i = this.reported.length; i <= last; i++) {
      const { source: phrase, cue } = this.reports[i] as ReportedSpeech
      const source = this.resolve(phrase)
      this.reported.push(source)
      this.note(cue.first, source)
    }
  }

  private note(at: number, source: Source): void {
    this.acts.push({ at, source })
    this.spoken.set(source.mention.start, source)
  }

  private resolve(phrase: NounPhrase): Source {
    const issuer = issuerOf(this.syntax, phrase)
    if (issuer) return this.resolve(issuer)
    const source = resolve(this.syntax, this.mentions, phrase)
    const person = speakingPerson(this.syntax, this.mentions, this.spoken, phrase)
    if (person) return { ...person, mention: source.mention }
    if (source.entity !== null) return source
    const last = lastSpeaker(this.syntax, this.mentions, this.acts, phrase)
    return last ? { ...last, mention: source.mention } : source
  }

  private attribute(quotation: MarkedQuotation, index: number): Attribution {
    if (quotation.certain && quotation.kind !== 'slogan') return UNATTRIBUTED
    const cue = this.findCue(quotation)
    const signed = cue?.evidence === 'signature' && this.inApparatus(quotation)
    if (cue?.source && this.level(quotation) === -1 && /^(?:you|one)$/.test(this.syntax.low[cue.source.head] as string))
      return MENTIONED
    if (cue && !signed && accepts(quotation, cue, this.syntax)) {
      const source = this.sourceOf(cue, quotation)
      return { cue, source, evidence: cue.evidence }
    }
    return signed ? UNATTRIBUTED : this.carried(quotation, index)
  }

  /** Whoever says "I" or "we" within a quotation is the speaker of it. */
  private sourceOf(cue: Cue, quotation: MarkedQuotation): Source | null {
    if (!cue.source) return null
    const outer = this.level(quotation)
    const own = outer >= 0 && /^(?:i|we)$/.test(this.syntax.low[cue.source.head] as string)
    return (own ? this.found[outer]?.source : null) ?? this.resolve(cue.source)
  }

  /** The quotation of words, not a title or term, that this one stands in; -1 at the top. */
  private level(quotation: MarkedQuotation): number {
    let inside = quotation.inside
    while (inside !== null) {
      const outer = this.marks.quotations[inside] as MarkedQuotation
      if (isSpeech(outer.kind) || outer.kind === 'slogan') return inside
      inside = outer.inside
    }
    return -1
  }

  private findCue(quotation: MarkedQuotation): Cue | null {
    const { syntax, document } = this
    const level = this.level(quotation)
    const open = syntax.tokenAt((quotation.marked[0] as Range).start)
    const first = syntax.sentenceStart(open)
    const before = cueBefore(syntax, open, first, level)
    if (before?.adjacent) return before
    const close = syntax.tokenAt((quotation.marked.at(-1) as Range).end)
    const agent = quotation.rule === 'one-word' ? null : agentAfter(syntax, open, close, level)
    if (agent) return agent
    const relative = quotation.rule === 'noun-phrase' ? relativeAfter(syntax, close, level) : null
    if (relative) return relative
    for (let p = 0; p < quotation.marked.length; p++) {
      const { end } = quotation.marked[p] as Range
      const inner = quotation.parts[p] as Range
      const stop = document.clean.charAt(inner.end - 1)
      if (!isSpeech(quotation.kind) && !/[,?!—–-]/.test(stop) && document.clean.charAt(end) !== ',') continue
      const cue = cueAfter(syntax, syntax.tokenAt(end), level, stop)
      if (cue) return cue
    }
    if (before && !before.loose) return before
    return this.reportAround(open, level) ?? before ?? this.colonBefore(open, first, level)
  }

  /** A paragraph that ends with a colon introduces the quotation that opens the next. */
  private colonBefore(open: number, first: number, level: number): Cue | null {
    const { syntax } = this
    if (open !== first || open === 0 || syntax.word(open - 1) !== ':') return null
    return cueBefore(syntax, open, syntax.sentenceStart(open - 1), level)
  }

  /** The reported speech that holds the opening mark ("The plan “failed utterly”, he said"). */
  private reportAround(open: number, level: number): Cue | null {
    if (level !== -1) return null
    for (let i = this.lastReport(this.syntax.sentenceEnd(open)); i >= 0; i--) {
      const { content, word, cue, source, hearer } = this.reports[i] as ReportedSpeech
      if (cue.first < this.syntax.sentenceStart(open)) return null
      if (content.some(({ first, end }) => first <= open && open < end))
        return {
          loose: false,
          evidence: 'reported',
          first: cue.first,
          end: cue.end,
          word,
          source,
          hearer,
          tight: false,
          adjacent: false,
        }
    }
    return null
  }

  /** Index of the last report whose cue stands before a token. */
  private lastReport(before: number): number {
    let low = 0
    let high = this.reports.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.reports[middle] as ReportedSpeech).cue.first < before) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The last speaker goes on, where the narrative does not turn to somebody else. */
  private carried(quotation: MarkedQuotation, index: number): Attribution {
    if (!isSpeech(quotation.kind)) return this.listed(quotation, index)
    const { syntax, document } = this
    const open = syntax.tokenAt((quotation.marked[0] as Range).start)
    const sentence = document.sentences[document.tokens.sentence[open] ?? 0]
    if (!sentence) return UNATTRIBUTED
    const opens = open === document.sentences[document.paragraphs[sentence.paragraph]?.firstSentence ?? 0]?.firstToken
    const reach = opens && quotation.rule === 'speech' ? 1 : 0
    const near = (token: number): boolean => sentence.paragraph - syntax.paragraphOf(token) <= reach
    let at = -1
    let source: Source | null = null
    for (let i = index - 1; i >= 0 && i >= index - CARRY_OVER; i--) {
      const earlier = this.marks.quotations[i] as MarkedQuotation
      if (earlier.inside !== quotation.inside) continue
      const attribution = this.found[i] as Attribution
      if (!attribution.source) continue
      const place = attribution.cue?.first ?? syntax.tokenAt((earlier.marked.at(-1) as Range).start)
      if (near(Math.max(place, syntax.tokenAt((earlier.marked.at(-1) as Range).start)))) {
        at = place
        source = attribution.source
      }
      break
    }
    if (quotation.inside === null) {
      const report = this.reports[this.lastReport(open)]
      if (report && report.cue.first > at && near(report.cue.first))
        source = resolve(syntax, this.mentions, report.source)
    }
    if (source) return { cue: null, source, evidence: 'carried' }
    return opens && quotation.rule === 'speech' && quotation.inside === null
      ? this.topic(sentence.paragraph)
      : UNATTRIBUTED
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
      ? { cue: null, source: attribution.source, evidence: 'listed' }
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

  private kindOf(quotation: MarkedQuotation, { cue, source, evidence }: Attribution): QuotationKind {
    if (quotation.certain) return quotation.kind
    if (evidence === 'mentioned') return 'term'
    if (evidence === 'none' && quotation.rule === 'speech' && this.inApparatus(quotation)) return 'title'
    if (evidence === 'none' || !source) return quotation.rule === 'fragment' ? 'term' : quotation.kind
    if (quotation.kind === 'slogan' || quotation.rule === 'charge') return quotation.kind
    return cue && isWritten(this.syntax, cue, source) ? 'writing' : 'speech'
  }

  /** Notes, sources and captions quote titles and headlines. */
  private inApparatus(quotation: MarkedQuotation): boolean {
    const paragraph = this.syntax.paragraphOf(this.syntax.tokenAt((quotation.marked[0] as Range).start))
    const last = quotation.parts.at(-1) as Range
    return (
      this.document.paragraphs[paragraph]?.kind === 'insert' && !/[.!]/.test(this.document.clean.charAt(last.end - 1))
    )
  }

  private isPronoun({ mention }: Source): boolean {
    return /^(?:he|she|they|it|i|we|who|his|her|their|its)$/i.test(
      this.document.clean.slice(mention.start, mention.end),
    )
  }

  private span({ start, end }: Range): Span {
    return { start, end, text: this.document.text.slice(start, end) }
  }

  private directQuotation(quotation: MarkedQuotation, attribution: Attribution): Quotation {
    const { cue, source, evidence } = attribution
    const kind = this.kindOf(quotation, attribution)
    const hearer = cue?.hearer ? resolve(this.syntax, this.mentions, cue.hearer).entity : null
    return {
      id: 'q1',
      form: 'direct',
      kind,
      parts: quotation.parts.map(part => this.span(part)),
      speaker: source ? { entity: source.entity, mention: this.span(source.mention) } : null,
      ...(hearer ? { addressee: hearer } : {}),
      cue: cue ? this.span(this.syntax.range(cue.first, cue.end)) : null,
      confidence: confidenceOf(evidence, source, source !== null && this.isPronoun(source)),
    }
  }

  /** Paragraphs of somebody's words without marks. */
  private blockQuotation({ cue, parts }: BlockQuotation, source: Source): Quotation {
    const addressee = cue.hearer ? resolve(this.syntax, this.mentions, cue.hearer).entity : null
    return {
      id: 'q1',
      form: 'direct',
      kind: isWritten(this.syntax, cue, source) ? 'writing' : 'speech',
      parts: parts.map(part => this.span(part)),
      speaker: { entity: source.entity, mention: this.span(source.mention) },
      ...(addressee ? { addressee } : {}),
      cue: this.span(this.syntax.range(cue.first, cue.end)),
      confidence: confidenceOf('block', source, this.isPronoun(source)),
    }
  }

  /** Reported speech: what the narrative says that somebody says. */
  private indirectQuotation({ word, cue, source, hearer, content, form }: ReportedSpeech, speaker: Source): Quotation {
    const { syntax } = this
    const addressee = hearer ? resolve(syntax, this.mentions, hearer).entity : null
    return {
      id: 'q1',
      form: 'indirect',
      kind: isWritten(syntax, { ...cue, word, source, evidence: 'reported' }, speaker) ? 'writing' : 'speech',
      parts: content.map(({ first, end }) => this.span(syntax.range(first, end))),
      speaker: { entity: speaker.entity, mention: this.span(speaker.mention) },
      ...(addressee ? { addressee } : {}),
      cue: this.span(syntax.range(cue.first, cue.end)),
      confidence: confidenceOf(form, speaker, this.isPronoun(speaker)),
    }
  }
}

/** Attributes the quotations of a document and adds reported speech, in the order of the text. */
export const attribute = (document: Document, marks: MarkLayer, entities: EntityLayer): Quotation[] =>
  new Attributor(document, marks, entities).run()
