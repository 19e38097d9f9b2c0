import type { Document } from '../reading/document.js'
import type { Quotation, QuotationKind } from '../schema/quotation.js'
import type { Range, Span } from '../schema/span.js'
import { confidenceOf } from './confidence.js'
import type { Cue } from './cue/cues.js'
import type { Evidence, ReportForm } from './cue/evidence.js'
import type { MarkedQuotation } from './layer.js'
import type { ReportedSpeech } from './report/report.js'
import { type Mentions, resolve, type Source } from './source/sources.js'
import type { Attribution } from './speaker/attribution.js'
import type { BlockQuotation } from './speaker/blocks.js'
import type { Manners } from './speaker/manners.js'
import type { NounPhrase, Syntax } from './syntax/syntax.js'

/** Verbs that give a name. */
const NAMING_VERBS = /^(?:call|dub|term|label|brand)$/

/** Whoever gives names to things, and whoever passes judgement on them. */
const MANY = /^they$|(?:[^s]s|press|public|people|men|women|children|folk)$/
const JUDGES = /^(?:historians|critics|scholars|writers|biographers|commentators|observers|opponents)$/

/** Longest name that “what the court called a “…”” brings in, in characters. */
const LONGEST_NAME = 24

/** Makes the quotations of the article out of what was found; numbers come last, in the order of the text. */
export class Output {
  constructor(
    private readonly document: Document,
    private readonly syntax: Syntax,
    private readonly mentions: Mentions,
    private readonly manners: Manners,
  ) {}

  /** Words in marks. */
  direct(quotation: MarkedQuotation, attribution: Attribution): Quotation {
    const { cue, source, evidence } = attribution
    const place = cue && this.syntax.range(cue.first, cue.end)
    const kind = this.kindOf(quotation, attribution)
    return this.made('direct', kind, quotation.parts, place, source, cue?.hearer ?? null, evidence)
  }

  /** Paragraphs of somebody's words without marks. */
  block({ cue, parts }: BlockQuotation, source: Source): Quotation {
    const kind = this.manners.isWritten(cue, source) ? 'writing' : 'speech'
    return this.made('direct', kind, parts, this.syntax.range(cue.first, cue.end), source, cue.hearer, 'block')
  }

  /** What the narrative says that somebody says. */
  indirect({ word, cue, source, hearer, content, form }: ReportedSpeech, speaker: Source): Quotation {
    const { syntax } = this
    const written = this.manners.isWritten({ ...cue, word, source, evidence: 'reported', hearer }, speaker)
    const parts = content.map(({ first, end }) => syntax.range(first, end))
    const place = syntax.range(cue.first, cue.end)
    return this.made('indirect', written ? 'writing' : 'speech', parts, place, speaker, hearer, form)
  }

  /** Notes, sources and captions quote titles and headlines. */
  inApparatus(quotation: MarkedQuotation): boolean {
    const paragraph = this.syntax.paragraphOf(this.syntax.tokenAt((quotation.marked[0] as Range).start))
    const last = quotation.parts.at(-1) as Range
    return (
      this.document.paragraphs[paragraph]?.kind === 'insert' && !/[.!]/.test(this.document.clean.charAt(last.end - 1))
    )
  }

  private made(
    form: Quotation['form'],
    kind: QuotationKind,
    parts: readonly Range[],
    cue: Range | null,
    source: Source | null,
    hearer: NounPhrase | null,
    evidence: Evidence | ReportForm,
  ): Quotation {
    const addressee = hearer ? resolve(this.syntax, this.mentions, hearer).entity : null
    return {
      id: 'q1',
      form,
      kind,
      parts: parts.map(part => this.span(part)),
      speaker: source && { entity: source.entity, mention: this.span(source.mention) },
      ...(addressee ? { addressee } : {}),
      cue: cue && this.span(cue),
      confidence: confidenceOf(evidence, source, source !== null && this.isPronoun(source)),
    }
  }

  private kindOf(quotation: MarkedQuotation, { cue, source, evidence, like }: Attribution): QuotationKind {
    if (quotation.certain) return quotation.kind
    if (evidence === 'mentioned') return 'term'
    if (evidence === 'none' && quotation.rule === 'speech' && this.inApparatus(quotation)) return 'title'
    if (evidence === 'none' || !source)
      return quotation.rule === 'fragment' && !this.isPredicate(quotation) ? 'term' : quotation.kind
    if (cue && quotation.rule !== 'speech' && this.isName(quotation, cue, source)) return 'term'
    if (quotation.kind === 'slogan' || quotation.rule === 'charge') return quotation.kind
    const told = cue ?? like
    return told && this.manners.isWritten(told, source) ? 'writing' : 'speech'
  }

  /** "“had never been seen since”": what begins with a verb is no name. */
  private isPredicate({ parts }: MarkedQuotation): boolean {
    return this.syntax.isFinite(this.syntax.tokenAt((parts[0] as Range).start))
  }

  /** "whom the press called “the Hammer”": what many call a thing is its name. */
  private isName({ parts, marked }: MarkedQuotation, { word, source: phrase }: Cue, source: Source): boolean {
    if (!phrase || !word || !NAMING_VERBS.test(word.verb.lemma)) return false
    if (source.entity !== null && source.type !== 'group') return false
    const { clean } = this.document
    const head = this.syntax.low[phrase.head] as string
    const many = source.type === 'group' || (MANY.test(head) && !JUDGES.test(head))
    const { start, end } = parts[0] as Range
    const before = clean.slice(Math.max(0, (marked[0] as Range).start - 5), (marked[0] as Range).start)
    // "what the court called a “chaff boy”"
    const thing = this.syntax.low[phrase.first - 1] === 'what' && end - start < LONGEST_NAME
    return (
      (many && (/^(?:the |\p{Lu})/u.test(clean.slice(start, end)) || /\bthe $/.test(before))) ||
      (thing && /\ban? $/.test(before))
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
}
