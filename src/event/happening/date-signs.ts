import type { DateExpression } from '../../schema/date.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import type { Words } from '../grammar/verb-group.js'
import { eventLexicon } from '../lexicon/index.js'
import { phraseKind } from './event-noun.js'
import type { AttachedDate } from './happening.js'

/** Verbs of speaking and thinking of something: a date behind a happening that they speak of is that happening's. */
const ABOUT =
  /^(?:point|refer|allude|describe|compare|liken|contrast|recall|remember|discuss|analy[sz]e|cite|mention|examine|interpret|depict|portray|commemorate|study)$/
/** Verbs of writers, behind which "in" and a date may be a title's. */
const ARGUES = /^(?:argue|contend|conclude|claim|suggest|write|note|observe|maintain|describe|show)$/
/** Adjectives of likeness, behind which the other thing stands with its own date. */
const COMPARED = /^(?:similar|akin|comparable|analogous|identical|reminiscent|equal|equivalent|unlike|like)$/

/** What the words around a date show of whether it says when its clause happened. */
export class DateSigns {
  constructor(
    readonly words: Words,
    readonly chunks: readonly Chunk[],
    readonly clauses: readonly Clause[],
  ) {}

  /** A date behind the verb that says something else than when: what is written about, when something was to be. */
  isNotWhen({ date, chunk, preposition }: AttachedDate, { verb, at }: Clause): boolean {
    if (chunk < at) return false
    // "ended the war, effective from May"
    if (this.chunks[chunk - 2]?.word === 'effective') return true
    const { forward, deferring } = eventLexicon()
    // "argued in The Long War, 1921, that …": the date ends a title.
    const [title, comma] = [this.chunks[chunk - 2], this.chunks[chunk - 1]]
    const isTitle =
      comma?.type === 'comma' &&
      title?.preposition === 'in' &&
      (title.named?.entity.type !== 'place' || this.chunks[chunk + 1]?.type === 'that')
    if (isTitle && ARGUES.test(verb.lemma)) return true
    // "wrote about this period"
    if (/^(?:about|concerning|regarding|than)$/.test(preposition)) return true
    // "predicted victory by May", "ordered a campaign for the following year", "postponed the vote until May"
    // "the first woman to be so honoured since 1850": how long it had not been so.
    if (preposition === 'since' && this.#ranks(chunk)) return true
    if (preposition === 'by') return forward.has(verb.lemma)
    if (preposition === 'for' && date.granularity !== 'span') return true
    return /^(?:until|till|to|for)$/.test(preposition) && deferring.has(verb.lemma)
  }

  /** "the first", "the only", "the largest": what stands between the verb and the date is ranked. */
  #ranks(chunk: number): boolean {
    const { tokens, low } = this.words
    const verb = this.chunks.findLastIndex(({ verb: group }, i) => i < chunk && group && group.tense !== 'infinitive')
    const from = this.chunks[verb]?.end ?? 0
    for (let token = (this.chunks[chunk] as Chunk).first - 1; token >= from; token--)
      if (/^(?:first|only|worst|best|most|[a-z]{3,}est)$/.test(low[token] as string) && tokens.pos[token] !== 'VERB')
        return true
    return false
  }

  /** English has no perfect with a time that is over: "has become known as the era of 1876". */
  isOver({ date, preposition }: AttachedDate, { verb }: Clause): boolean {
    if (verb.tense !== 'perfect' || verb.modal !== null) return false
    return !/^(?:since|from|until)$/.test(preposition) && !date.edtf?.includes('..')
  }

  /** The clause speaks of a happening: a date behind that is the happening's. */
  speaksOf(clause: Clause): boolean {
    return ABOUT.test(clause.verb.lemma) || this.comments(clause)
  }

  /** "Readers know of the siege": the present of a state is the writer's, not the happening's. */
  comments({ verb }: Clause): boolean {
    const { state, report } = eventLexicon()
    return (
      /^(?:present|perfect|base)$/.test(verb.tense) && (verb.copula || state.has(verb.lemma) || report.has(verb.lemma))
    )
  }

  /** "called it a truce like the one of 1640", "similar to the front in Spain in 1937": a date inside a comparison is not the clause's. */
  isCompared(at: number, clause: Clause): boolean {
    for (let i = at - 1; i > clause.at; i--) {
      const { type, word, last } = this.chunks[i] as Chunk
      if (/^(?:stop|verb|dash)$/.test(type)) return false
      if (word === 'like' || word === 'unlike' || word === 'than' || COMPARED.test(last)) return true
    }
    return false
  }

  /**
   * Whether a date before its noun tells when the clause happened: "said in a 1908 interview", "won the 1992 election", but
   * not "criticised the 1992 election".
   */
  tellsOccasion(at: number, clause: Clause): boolean {
    const { chunks } = this
    const before = chunks[at - 1]
    let preposition =
      before?.type === 'preposition' ? before.word : before?.type === 'noun' ? before.preposition : undefined
    if (preposition === 'of') {
      let whole = at - 2
      while (chunks[whole]?.type === 'masked') whole--
      preposition = chunks[whole]?.preposition
    }
    if (preposition !== undefined) return /^(?:in|at|during)$/.test(preposition)
    return eventLexicon().occasion.has(clause.verb.lemma) && at > clause.at && at <= clause.at + 2
  }

  /**
   * "stepped down (1880)", "the election (1884)", "published the poem (1922)". Behind a person, a subject or with a state a
   * date in parentheses tells of that, not of the clause.
   */
  takesParenthesis(at: number, date: DateExpression, clause: Clause | null): boolean {
    const before = this.chunks[at - 1]
    if (before?.type !== 'noun') return /^(?:verb|adverb|preposition)$/.test(before?.type ?? '')
    if (phraseKind(before, this.words) !== undefined) return this.clauses.length > 0
    if (/^(?:in|during)$/.test(before.preposition ?? '') && clause && at < clause.at) return true
    if (!clause || clause.kind === 'reduced' || at < clause.at || date.granularity === 'span') return false
    const { verb } = clause
    const tells = verb.tense === 'past' || verb.tense === 'pluperfect'
    const person = before.mentions?.at(-1)?.entity.type === 'person'
    return tells && !verb.copula && !eventLexicon().state.has(verb.lemma) && !person
  }

  /** The noun that a date stands behind: "the outbreak of war in Europe in August", where a place comes between. */
  datedNoun(nearest: number, clause: Clause | null): number {
    const { chunks } = this
    const chunk = chunks[nearest]
    const before = chunks[nearest - 2]
    if (
      chunk?.type !== 'noun' ||
      chunk.preposition === undefined ||
      before?.type !== 'noun' ||
      phraseKind(chunk, this.words)
    )
      return nearest
    const fronted = clause === null || nearest < clause.at
    return (fronted || ABOUT.test(clause.verb.lemma)) && phraseKind(before, this.words) ? nearest - 2 : nearest
  }
}
