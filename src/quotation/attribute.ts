import type { EntityLayer, LinkedMention } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation, QuotationKind } from '../schema/quotation.js'
import type { Range, Span } from '../schema/span.js'
import { type Cue, cueAfter, cueBefore, cueRange, type Evidence } from './cues.js'
import type { MarkedQuotation, MarkLayer } from './layer.js'
import { SPEECH_NOUNS, WRITING_NOUNS } from './nouns.js'
import { type NounPhrase, Syntax } from './syntax.js'

/** Who says something, resolved as far as the entity stage has resolved it. */
interface Source {
  readonly mention: Range
  readonly entity: string | null
}

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

/** Finds the mentions of the entity stage by place. */
class Mentions {
  constructor(private readonly mentions: readonly LinkedMention[]) {}

  /** The mention that covers an offset. */
  covering(offset: number): LinkedMention | null {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.mentions[middle] as LinkedMention).end <= offset) low = middle + 1
      else high = middle
    }
    const mention = this.mentions[low]
    return mention && mention.start <= offset ? mention : null
  }
}

/** Resolves a noun phrase to an entity; a document or an act of saying stands for whose it is. */
function resolve(syntax: Syntax, mentions: Mentions, phrase: NounPhrase): Source {
  const { tokens } = syntax.document
  const whole = syntax.range(phrase.first, phrase.coreEnd)
  const direct = mentions.covering(tokens.start[phrase.head] as number)
  if (direct)
    return {
      mention: direct.kind === 'name' ? { start: direct.start, end: direct.end } : whole,
      entity: direct.entity.id,
    }
  const head = syntax.low[phrase.head] as string
  if (SPEECH_NOUNS.has(head) || WRITING_NOUNS.has(head) || head === 'meeting' || head === 'session') {
    for (let i = phrase.first; i < phrase.head; i++) {
      if (syntax.pos(i + 1) !== 'PART') continue
      const owner = mentions.covering(tokens.start[i] as number)
      if (owner) return { mention: whole, entity: owner.entity.id }
    }
    if (/^(?:of|by|from)$/.test(syntax.low[phrase.coreEnd] ?? '')) {
      const of = syntax.phraseStarting(phrase.coreEnd + 1, Math.min(tokens.length, phrase.coreEnd + 12))
      const owner = of && mentions.covering(tokens.start[of.head] as number)
      if (owner) return { mention: syntax.range(phrase.first, of.end), entity: owner.entity.id }
    }
  }
  // A first conjunct: "Stalin and Bukharin".
  for (let i = phrase.head - 1; i > phrase.first; i--) {
    if (syntax.low[i] !== 'and') continue
    const mention = mentions.covering(tokens.start[i - 1] as number)
    if (mention) return { mention: whole, entity: mention.entity.id }
  }
  return { mention: whole, entity: null }
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

/** Attributes the quotations of a document, in the order of the text. */
export function attribute(document: Document, marks: MarkLayer, entities: EntityLayer): Quotation[] {
  const direct = new Attributor(document, marks, entities).run()
  return direct.map((quotation, i) => ({ ...quotation, id: `q${i + 1}` }))
}
