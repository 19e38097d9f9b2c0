import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation } from '../schema/quotation.js'
import type { Range } from '../schema/span.js'
import type { Cue } from './cue/cues.js'
import { agentAfter, cueAfter, relativeAfter } from './cue/cues-after.js'
import { cueBefore } from './cue/cues-before.js'
import { documentBefore } from './cue/documents.js'
import { labelInside, labelOfHeadline } from './cue/labels.js'
import { viewpointBefore } from './cue/viewpoint.js'
import type { MarkedQuotation, MarkLayer } from './layer.js'
import type { CueWord } from './lexicon/lexicon.js'
import { isUtterance } from './lexicon/nouns.js'
import { Output } from './output.js'
import { lastReportBefore, type ReportedSpeech } from './report/report.js'
import { Reporter } from './report/reported.js'
import { isFronted, lastSpeaker, speakingPerson } from './source/pronouns.js'
import { authorOf, issuerOf, Mentions, resolve, type Source, type SpeechAct } from './source/sources.js'
import { accepts, isSpeech } from './speaker/accepts.js'
import { type Attribution, MENTIONED, UNATTRIBUTED } from './speaker/attribution.js'
import { type BlockQuotation, findBlocks } from './speaker/blocks.js'
import { Continuation } from './speaker/continuation.js'
import { Manners } from './speaker/manners.js'
import { type NounPhrase, Syntax } from './syntax/syntax.js'

const pronounAt = (first: number): NounPhrase => ({ first, head: first, coreEnd: first + 1, end: first + 1 })

/** What writings do: "One begins: “…”" */
const RUNS = /^(?:begin|read|continue)$/

/** "You" and "one", but not "one of them" nor "one predicted". */
const isAnybody = ({ low }: Syntax, { head, coreEnd }: NounPhrase, word: CueWord | null): boolean =>
  low[head] === 'you' ||
  (low[head] === 'one' &&
    word?.form !== 'past' &&
    !(word?.form === 'present' && RUNS.test(word.verb.lemma)) &&
    !/^(?:of|,)$/.test(low[coreEnd] ?? ''))

/** The last character before an offset that is no closing mark of a quotation within. */
const lastLetter = (clean: string, end: number): string => {
  const last = clean.charAt(end - 1)
  return /[’”"']/.test(last) ? clean.charAt(end - 2) : last
}

/** Finds the cue of each quotation and its source, and settles its kind. */
class Attributor {
  private readonly syntax: Syntax
  private readonly mentions: Mentions
  private readonly reports: readonly ReportedSpeech[]
  private readonly blocks: readonly BlockQuotation[]
  private readonly found: Attribution[] = []
  private readonly continuation: Continuation
  private readonly output: Output
  private readonly manners: Manners
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
    this.continuation = new Continuation(document, this.syntax, this.mentions, marks, this.reports, this.found)
    this.manners = new Manners(this.syntax, this.mentions, marks)
    this.output = new Output(document, this.syntax, this.mentions, this.manners)
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
    const { output, manners } = this
    this.found.forEach(({ cue, source, evidence }) => {
      if (cue && source && evidence !== 'mentioned') manners.note(manners.of(cue, source), source)
    })
    this.reports.forEach(({ word, cue, source, hearer }, i) => {
      const speaker = this.reported[i] as Source
      manners.note(manners.of({ ...cue, word, source, evidence: 'reported', hearer }, speaker), speaker)
    })
    const all = [
      ...this.marks.quotations.map((quotation, i) => output.direct(quotation, this.found[i] as Attribution)),
      ...this.blocks.map((block, i) => output.block(block, this.quoted[i] as Source)),
      ...this.reports.map((report, i) => output.indirect(report, this.reported[i] as Source)),
    ]
    all.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0) || (a.form === 'direct' ? -1 : 1))
    return all.map((quotation, i) => ({ ...quotation, id: `q${i + 1}` }))
  }

  /** Resolves the sources of the block quotations and reports whose cue stands before a token. */
  private readUpTo(token: number): void {
    for (let i = this.quoted.length; i < this.blocks.length; i++) {
      const { cue } = this.blocks[i] as BlockQuotation
      if (cue.first >= token) break
      this.readReports(lastReportBefore(this.reports, cue.first))
      const source = this.resolve(cue.source)
      this.quoted.push(source)
      this.note(cue.first, source)
    }
    this.readReports(lastReportBefore(this.reports, token))
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
    const author = authorOf(this.syntax, phrase)
    const known = author && this.resolve(author)
    if (known?.type === 'person') return known
    const source = resolve(this.syntax, this.mentions, phrase)
    const person = speakingPerson(this.syntax, this.mentions, this.spoken, phrase)
    if (person) return { ...person, mention: source.mention }
    if (source.entity !== null && !this.isFrontedName(source, phrase)) return source
    const own =
      /^(?:his|her)$/.test(this.syntax.low[phrase.first] as string) &&
      isUtterance(this.syntax.low[phrase.head] as string)
    // "“…,” his journal begins": whose it is speaks.
    if (own) return { ...this.resolve(pronounAt(phrase.first)), mention: source.mention }
    const last = lastSpeaker(this.syntax, this.mentions, this.acts, phrase)
    return last ? { ...last, mention: source.mention } : source
  }

  /** A pronoun that the entity stage gives to the name in "To Roe he wrote". */
  private isFrontedName({ entity, mention }: Source, phrase: NounPhrase): boolean {
    const { syntax } = this
    if (!/^(?:he|she)$/.test(syntax.low[phrase.head] as string)) return false
    const name = this.mentions.covering(syntax.document.tokens.start[syntax.sentenceStart(phrase.head) + 1] as number)
    return (
      name?.entity.id === entity && name.start < mention.start && isFronted(syntax, syntax.tokenAt(name.start), phrase)
    )
  }

  private attribute(quotation: MarkedQuotation, index: number): Attribution {
    if (quotation.certain && quotation.kind !== 'slogan') return UNATTRIBUTED
    const cue = this.findCue(quotation)
    const signed = cue?.evidence === 'signature' && this.output.inApparatus(quotation)
    if (cue?.source && this.level(quotation) === -1 && isAnybody(this.syntax, cue.source, cue.word)) return MENTIONED
    const told = cue && !signed ? (accepts(quotation, cue, this.syntax) ? cue : this.outerReport(quotation)) : null
    if (told) return { cue: told, source: this.sourceOf(told, quotation), evidence: told.evidence }
    return signed || quotation.rule === 'with-words' ? UNATTRIBUTED : this.continuation.of(quotation, index)
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
    const close = syntax.tokenAt((quotation.marked.at(-1) as Range).end)
    const inside = quotation.rule === 'speech' && open === first ? labelInside(syntax, open, close) : null
    if (inside) return inside
    const before = cueBefore(syntax, open, first, level)
    if (before?.adjacent || (before?.tight && syntax.low[open - 1] === 'that')) return before
    const introduced = before?.evidence === 'noun' || before?.word?.verb.frames.has('quote')
    if (before?.tight && introduced && syntax.word(open - 1) === ':') return before
    const agent = quotation.rule === 'one-word' ? null : agentAfter(syntax, open, close, level)
    if (agent) return agent
    const relative = quotation.rule === 'noun-phrase' ? relativeAfter(syntax, close, level) : null
    if (relative) return relative
    for (let p = 0; p < quotation.marked.length; p++) {
      const { end } = quotation.marked[p] as Range
      const inner = quotation.parts[p] as Range
      const stop = lastLetter(document.clean, inner.end)
      if (!isSpeech(quotation.kind) && !/[,?!—–-]/.test(stop) && document.clean.charAt(end) !== ',') continue
      const cue = cueAfter(syntax, syntax.tokenAt(end), level, stop)
      // "the “Old Mill”, described by Roe as …": of a name a passive says something else.
      if (cue && (cue.evidence !== 'agent' || isSpeech(quotation.kind))) return cue
    }
    const shown = before?.word?.verb.sense === 'show' && before.source && !syntax.isPersonal(before.source.head)
    const view = shown ? viewpointBefore(syntax, open, first, level) : null
    if (view) return view
    if (before && !before.loose) return before
    return (
      this.reportAround(open, close, level) ??
      before ??
      this.colonBefore(open, first, level) ??
      viewpointBefore(syntax, open, first, level) ??
      labelOfHeadline(syntax, open, first, level) ??
      (isSpeech(quotation.kind) ? documentBefore(syntax, this.mentions, open, first, level) : null)
    )
  }

  /** A paragraph that ends with a colon introduces the quotation that opens the next. */
  private colonBefore(open: number, first: number, level: number): Cue | null {
    const { syntax } = this
    if (open !== first || open === 0 || syntax.word(open - 1) !== ':') return null
    return cueBefore(syntax, open, syntax.sentenceStart(open - 1), level)
  }

  /** The report around a fragment that is not its nearest verb's ("held that men who refused to go were “fools”"). */
  private outerReport(quotation: MarkedQuotation): Cue | null {
    const [first] = quotation.marked as [Range]
    const last = quotation.marked.at(-1) as Range
    const { syntax } = this
    const report = this.reportAround(syntax.tokenAt(first.start), syntax.tokenAt(last.end), this.level(quotation))
    return report && accepts(quotation, report, syntax) ? report : null
  }

  /** The reported speech that holds the opening mark ("The plan “failed utterly”, he said"). */
  private reportAround(open: number, close: number, level: number): Cue | null {
    if (level !== -1) return null
    for (let i = lastReportBefore(this.reports, this.syntax.sentenceEnd(open)); i >= 0; i--) {
      const { content, word, cue, source, hearer, form } = this.reports[i] as ReportedSpeech
      // "dismissed the “mania” as a game": the words in marks are what is judged.
      if (form === 'object' && this.syntax.low[close] === 'as') continue
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
}

/** Attributes the quotations of a document and adds reported speech, in the order of the text. */
export const attribute = (document: Document, marks: MarkLayer, entities: EntityLayer): Quotation[] =>
  new Attributor(document, marks, entities).run()
