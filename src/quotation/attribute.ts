import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation, QuotationKind } from '../schema/quotation.js'
import type { Range, Span } from '../schema/span.js'
import { confidenceOf, type Evidence } from './confidence.js'
import { type Cue, cueAfter, cueBefore } from './cues.js'
import type { MarkedQuotation, MarkLayer } from './layer.js'
import { WRITING_NOUNS } from './nouns.js'
import { type ReportedSpeech, Reporter } from './reported.js'
import { Mentions, resolve, type Source } from './sources.js'
import { Syntax } from './syntax.js'

interface Attribution {
  readonly cue: Cue | null
  readonly source: Source | null
  readonly evidence: Evidence
}

const UNATTRIBUTED: Attribution = { cue: null, source: null, evidence: 'none' }

const isSpeech = (kind: QuotationKind): boolean => kind === 'speech' || kind === 'writing'

/** How many quotations back the speaker of this one may have been named. */
const CARRY_OVER = 8

/** Finds the cue of each quotation and its source, and settles its kind. */
class Attributor {
  private readonly syntax: Syntax
  private readonly mentions: Mentions
  private readonly reports: readonly ReportedSpeech[]
  private readonly found: Attribution[] = []

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
  }

  /** All quotations in the order of the text, those in marks and reported speech. */
  run(): Quotation[] {
    this.marks.quotations.forEach((quotation, i) => {
      this.found.push(this.attribute(quotation, i))
    })
    const direct = this.marks.quotations.map((quotation, i) =>
      this.directQuotation(quotation, this.found[i] as Attribution),
    )
    const all = [...direct, ...this.reports.map(report => this.indirectQuotation(report))]
    all.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0) || (a.form === 'direct' ? -1 : 1))
    return all.map((quotation, i) => ({ ...quotation, id: `q${i + 1}` }))
  }

  private attribute(quotation: MarkedQuotation, index: number): Attribution {
    if (quotation.certain && quotation.kind !== 'slogan') return UNATTRIBUTED
    const cue = this.findCue(quotation)
    if (cue && accepts(quotation, cue)) {
      const source = cue.source ? resolve(this.syntax, this.mentions, cue.source) : null
      return { cue, source, evidence: cue.evidence }
    }
    return this.carried(quotation, index)
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
    for (let p = 0; p < quotation.marked.length; p++) {
      const { end } = quotation.marked[p] as Range
      const inner = quotation.parts[p] as Range
      const cue = cueAfter(syntax, syntax.tokenAt(end), level, document.clean.charAt(inner.end - 1))
      if (cue) return cue
    }
    return before ?? this.reportAround(open, level) ?? this.colonBefore(open, first, level)
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
    if (!isSpeech(quotation.kind)) return UNATTRIBUTED
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
    if (evidence === 'none' || !source) return quotation.rule === 'fragment' ? 'term' : quotation.kind
    if (cue?.word?.verb.sense === 'write') return 'writing'
    if (cue && !cue.word && WRITING_NOUNS.has(this.syntax.low[cue.first] as string)) return 'writing'
    return 'speech'
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
      confidence: confidenceOf(evidence, source),
    }
  }

  /** Reported speech: what the narrative says that somebody says. */
  private indirectQuotation({ word, cue, source, hearer, content, form }: ReportedSpeech): Quotation {
    const { syntax } = this
    const speaker = resolve(syntax, this.mentions, source)
    const addressee = hearer ? resolve(syntax, this.mentions, hearer).entity : null
    return {
      id: 'q1',
      form: 'indirect',
      kind: word?.verb.sense === 'write' ? 'writing' : 'speech',
      parts: content.map(({ first, end }) => this.span(syntax.range(first, end))),
      speaker: { entity: speaker.entity, mention: this.span(speaker.mention) },
      ...(addressee ? { addressee } : {}),
      cue: this.span(syntax.range(cue.first, cue.end)),
      confidence: confidenceOf(form, speaker),
    }
  }
}

/** Names and terms in marks are somebody's words only where the cue is close. */
function accepts({ kind, rule }: MarkedQuotation, cue: Cue): boolean {
  if (isSpeech(kind)) return true
  if (kind === 'slogan') return cue.tight && cue.evidence !== 'embedded'
  if (kind === 'title') return false
  if (rule === 'capitalised-name') return cue.tight
  return cue.evidence !== 'noun' || cue.tight
}

/** Attributes the quotations of a document and adds reported speech, in the order of the text. */
export const attribute = (document: Document, marks: MarkLayer, entities: EntityLayer): Quotation[] =>
  new Attributor(document, marks, entities).run()
