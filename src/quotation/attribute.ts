import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation, QuotationKind } from '../schema/quotation.js'
import type { Range, Span } from '../schema/span.js'
import { type Cue, cueAfter, cueBefore, cueRange, type Evidence } from './cues.js'
import type { MarkedQuotation, MarkLayer } from './layer.js'
import { WRITING_NOUNS } from './nouns.js'
import { Reporter } from './reported.js'
import { Mentions, resolve, type Source } from './sources.js'
import { Syntax } from './syntax.js'

interface Attribution {
  readonly cue: Cue | null
  readonly source: Source | null
  readonly evidence: Evidence | 'none'
}

const CONFIDENCE: Readonly<Record<Evidence | 'none', number>> = {
  inverted: 0.95,
  after: 0.95,
  before: 0.93,
  colon: 0.9,
  embedded: 0.8,
  agent: 0.85,
  according: 0.9,
  noun: 0.8,
  signature: 0.85,
  carried: 0.75,
  none: 0.6,
}

/** Finds the cue of each quotation in marks and its source, and settles its kind. */
class Attributor {
  private readonly syntax: Syntax
  private readonly mentions: Mentions
  readonly found: Attribution[] = []

  constructor(
    private readonly document: Document,
    private readonly marks: MarkLayer,
    entities: EntityLayer,
  ) {
    this.syntax = new Syntax(document, marks)
    this.mentions = new Mentions(entities.mentions)
  }

  run(): Quotation[] {
    this.marks.quotations.forEach((quotation, i) => this.found.push(this.attribute(quotation, i)))
    return this.marks.quotations.map((quotation, i) => this.toQuotation(quotation, this.found[i] as Attribution))
  }

  /** Reported speech: what the narrative says that somebody says. */
  reported(): Quotation[] {
    const { syntax, document } = this
    const reporter = new Reporter(syntax)
    const list: Quotation[] = []
    for (const sentence of document.sentences) {
      if (document.paragraphs[sentence.paragraph]?.kind !== 'body') continue
      for (const { word, cue, source, hearer, content, form } of reporter.inSentence(
        sentence.firstToken,
        sentence.endToken,
      )) {
        const speaker = resolve(syntax, this.mentions, source)
        const addressee = hearer ? resolve(syntax, this.mentions, hearer).entity : null
        list.push({
          id: 'q1',
          form: 'indirect',
          kind: word?.verb.sense === 'write' ? 'writing' : 'speech',
          parts: content.map(range => this.span(reporter.range(range))),
          speaker: { entity: speaker.entity, mention: this.span(speaker.mention) },
          ...(addressee ? { addressee } : {}),
          cue: this.span(syntax.range(cue.first, cue.end)),
          confidence: form === 'that' ? 0.85 : 0.75,
        })
      }
    }
    return list
  }

  private attribute(quotation: MarkedQuotation, index: number): Attribution {
    const none: Attribution = { cue: null, source: null, evidence: 'none' }
    if (quotation.certain && quotation.kind !== 'slogan') return none
    const cue = this.findCue(quotation)
    if (cue && this.accepts(quotation, cue)) {
      const source = cue.source ? resolve(this.syntax, this.mentions, cue.source) : null
      return { cue, source, evidence: cue.evidence }
    }
    return this.carried(quotation, index) ?? none
  }

  /** Names and terms in marks are somebody's words only where the cue is close. */
  private accepts(quotation: MarkedQuotation, cue: Cue): boolean {
    if (quotation.kind === 'speech' || quotation.kind === 'writing') return true
    if (quotation.kind === 'slogan') return cue.tight && cue.evidence !== 'embedded'
    if (quotation.kind === 'title') return false
    if (quotation.rule === 'capitalised-name') return cue.tight
    return cue.evidence !== 'noun' || cue.tight
  }

  private level(quotation: MarkedQuotation): number {
    let inside = quotation.inside
    while (inside !== null) {
      const outer = this.marks.quotations[inside] as MarkedQuotation
      if (outer.kind === 'speech' || outer.kind === 'writing' || outer.kind === 'slogan') return inside
      inside = outer.inside
    }
    return -1
  }

  private findCue(quotation: MarkedQuotation): Cue | null {
    const { syntax, document } = this
    const level = this.level(quotation)
    for (let p = 0; p < quotation.marked.length; p++) {
      const { end } = quotation.marked[p] as Range
      const inner = quotation.parts[p] as Range
      const cue = cueAfter(syntax, syntax.tokenAt(end), level, document.clean.charAt(inner.end - 1))
      if (cue) return cue
    }
    const opened = quotation.marked[0] as Range
    const open = syntax.tokenAt(opened.start)
    const first = syntax.sentenceStart(open)
    const before = cueBefore(syntax, open, first, level)
    if (before) return before
    return this.colonBefore(open, first, level)
  }

  /** A paragraph that ends with a colon introduces the quotation that opens the next. */
  private colonBefore(open: number, first: number, level: number): Cue | null {
    const { syntax } = this
    if (open !== first || open === 0 || syntax.word(open - 1) !== ':') return null
    return cueBefore(syntax, open, syntax.sentenceStart(open - 1), level)
  }

  /** The speaker of the quotation before goes on, where the narrative does not turn to somebody else. */
  private carried(quotation: MarkedQuotation, index: number): Attribution | null {
    if (quotation.kind !== 'speech' && quotation.kind !== 'writing') return null
    const { syntax, document } = this
    const open = syntax.tokenAt((quotation.marked[0] as Range).start)
    for (let i = index - 1; i >= 0 && i > index - 8; i--) {
      const before = this.found[i] as Attribution
      const earlier = this.marks.quotations[i] as MarkedQuotation
      if (earlier.inside !== quotation.inside) continue
      if (!before.source) {
        if (earlier.kind === 'speech' || earlier.kind === 'writing') return null
        continue
      }
      const sentence = document.sentences[document.tokens.sentence[open] ?? 0]
      const last = syntax.tokenAt((earlier.marked.at(-1) as Range).start)
      const earlierSentence = document.sentences[document.tokens.sentence[last] ?? 0]
      if (!sentence || !earlierSentence) return null
      const gap = sentence.paragraph - earlierSentence.paragraph
      const opens = sentence.firstToken >= open - 1
      if (gap === 0 || (gap === 1 && opens && quotation.rule === 'speech'))
        return { cue: null, source: before.source, evidence: 'carried' }
      return null
    }
    return null
  }

  private kindOf(quotation: MarkedQuotation, { cue, source, evidence }: Attribution): QuotationKind {
    if (quotation.certain) return quotation.kind
    if (evidence === 'none' || !source) {
      if (quotation.rule !== 'fragment') return quotation.kind
      return 'term'
    }
    if (cue?.word?.verb.sense === 'write') return 'writing'
    if (cue && !cue.word && WRITING_NOUNS.has(this.syntax.low[cue.first] as string)) return 'writing'
    return 'speech'
  }

  private span({ start, end }: Range): Span {
    return { start, end, text: this.document.text.slice(start, end) }
  }

  private toQuotation(quotation: MarkedQuotation, attribution: Attribution): Quotation {
    const { cue, source, evidence } = attribution
    const kind = this.kindOf(quotation, attribution)
    const hearer = cue?.hearer ? resolve(this.syntax, this.mentions, cue.hearer) : null
    return {
      id: 'q1',
      form: 'direct',
      kind,
      parts: quotation.parts.map(part => this.span(part)),
      speaker: source ? { entity: source.entity, mention: this.span(source.mention) } : null,
      ...(hearer?.entity ? { addressee: hearer.entity } : {}),
      cue: cue ? this.span(cueRange(this.syntax, cue)) : null,
      confidence: CONFIDENCE[evidence],
    }
  }
}

/** Attributes the quotations of a document and adds reported speech, in the order of the text. */
export function attribute(document: Document, marks: MarkLayer, entities: EntityLayer): Quotation[] {
  const attributor = new Attributor(document, marks, entities)
  const all = [...attributor.run(), ...attributor.reported()]
  all.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0) || (a.form === 'direct' ? -1 : 1))
  return all.map((quotation, i) => ({ ...quotation, id: `q${i + 1}` }))
}
