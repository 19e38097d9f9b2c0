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
/** Verbs with which a text says, in the present, what a writing or its writer has to tell. */
const NARRATES = /^(?:begin|open|start|end|close|conclude|deal|cover|treat|narrate|recount|retell|trace|reach)$/
/** Verbs of what a happening does to people and things. */
const WORKS_ON =
  /^(?:kill|destroy|damage|devastate|ravage|wreck|ruin|burn|consume|gut|level|flatten|raze|sweep|carry|claim|cost|drown|bury|wipe|decimate|halve|swallow|engulf|flood|cripple|paralyse|paralyze|topple|overthrow|depose|drive|close|sink|displace|reach|spread|strike|hit|spare|empty|depopulate|breach|wash|tear|rip|isolate|cut|delay|interrupt)$/
/** Documents that do what they say in the year that they are of. */
const DOCUMENT =
  /^(?:charters?|acts?|laws?|statutes?|decrees?|edicts?|bulls?|treaty|treaties|ordinances?|constitutions?|bills?|grants?|writs?|patents?|warrants?|concordat|ukase|firman|order|orders|ruling|code|codes|reforms?|agreements?|accords?|settlement|proclamations?|resolutions?|peace|truce|armistice|pact|compact|convention)$/
/** Verbs of what a document does, besides those of known kinds. */
const ENACTS =
  /^(?:end|give|confirm|make|allow|permit|extend|divide|transfer|require|impose|set|limit|restore|unite|exempt|oblige|restrict|fix|guarantee|regulate|introduce|raise|lower|reduce|provide|entitle|place|put|bring|annul|award|merge|join|separate|license|authorise|authorize|empower|compel|force|free|open)$/
/** Things that come round with their day ("a fair on St Giles' day"). */
const RECURRING =
  /^(?:fairs?|markets?|mass|masses|services?|processions?|feasts?|holidays?|rents?|dues|payments?|tournaments?|games|race|races)$/
/** Verbs of the first time that something is written of, which the present tells too. */
const ATTESTS = /^(?:mention|record|attest|document|note|cite|name|list|appear|describe)$/

/** Verbs of what brings an occasion about, which elsewhere take an object of another kind. */
const CONVENES = /^(?:call|convene|summon|chair|open|address|win|lose|visit|survive)$/
/** Verbs whose infinitive was done if they are. */
const BRINGS_ABOUT = /^(?:persuade|force|compel|lead|cause|get|help|enable|allow|induce|oblige|manage)$/
const ANNIVERSARY = /\b(?:anniversary|(?:bi|ter)?centenary|jubilee)\b/i
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
  isNotWhen({ date, chunk, preposition }: AttachedDate, { verb, at, kind }: Clause): boolean {
    if (chunk < at) return false
    // "were allowed to row, though not to vote until 1921"
    if (kind === 'infinitive' && this.chunks[at - 1]?.word === 'not') return true
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

  /**
   * The clause that an occasion in another's part of it dates: "recognised it for what it was on a visit in May", "persuaded the
   * guild to debate it at its congress in May".
   */
  doneBy(inner: Clause | null): Clause | null {
    const outer = inner?.parent ?? null
    if (inner?.kind === 'complement') return outer?.kind === 'main' && inner.verb.copula ? outer : null
    return inner?.kind === 'infinitive' && outer && BRINGS_ABOUT.test(outer.verb.lemma) ? outer : null
  }

  /** "his brother, mayor since 1536, had fled": inside an apposition the date says since when he was that. */
  isInOffice({ chunk, preposition }: AttachedDate, clause: Clause | null): boolean {
    if (!/^(?:since|from|until|till)$/.test(preposition) || (clause !== null && chunk > clause.at)) return false
    const [comma, noun] = this.chunks.slice(Math.max(0, chunk - 3), chunk - 1)
    const closes = this.chunks[chunk + 1]?.type === 'comma'
    return closes && comma?.type === 'comma' && noun?.type === 'noun' && noun.preposition === undefined
  }

  /** "a fair on the feast of St Giles": the day belongs to the thing and comes round with every year. */
  comesRound({ date, chunk, preposition }: AttachedDate): boolean {
    const noun = this.chunks[chunk - 2]
    if (!/^(?:on|at)$/.test(preposition) || noun?.type !== 'noun' || date.basis !== 'relative') return false
    return /\b(?:feast|day|eve|fair|mass)\b/i.test(date.text) && RECURRING.test(noun.last)
  }

  /** "to the dead of 1886 on the fiftieth anniversary": in a later year than the one it is counted from. */
  isUnknownAnniversary(date: DateExpression): boolean {
    if (date.basis !== 'relative' || !ANNIVERSARY.test(date.text)) return false
    return this.chunks.some(chunk => chunk.date !== undefined && chunk.date !== date && chunk.date.edtf === date.edtf)
  }

  /** "An epidemic in 1849 killed sixty": what a happening does to others is told by its clause. */
  worksOn({ verb, at, passive, kind }: Clause): boolean {
    if (kind !== 'main' || passive || verb.negated || verb.modal !== null || !/^(?:past|bare)$/.test(verb.tense))
      return false
    const next = this.chunks[at + 1]
    const particle = next?.type === 'preposition' || next?.type === 'adverb'
    return WORKS_ON.test(verb.lemma) && (particle || (next?.type === 'noun' && next.preposition === undefined))
  }

  /** "A charter of 1227 granted the town a market": a document does so in the year that it is of. */
  enacts(noun: Chunk, { verb, kind, passive }: Clause): boolean {
    const { verbs, state } = eventLexicon()
    if (kind !== 'main' || passive || verb.modal !== null || !/^(?:past|bare)$/.test(verb.tense)) return false
    if (!this.isDocument(noun)) return false
    return ENACTS.test(verb.lemma) || (verbs.has(verb.lemma) && !state.has(verb.lemma))
  }

  /** Headed by a word for a document, also within a name ("The Statute of Mortmain"). */
  isDocument({ first, end, head }: Chunk): boolean {
    const { low } = this.words
    if (DOCUMENT.test(low[head ?? first] as string)) return true
    // Not `indexOf`, which would read on to the end of the document.
    let of = first
    while (of < end && low[of] !== 'of') of++
    return of > first && of < end && DOCUMENT.test(low[of - 1] as string)
  }

  /** "The village is first mentioned in 1086": the present tells the first time. */
  isFirstRecord({ verb, at, end }: Clause): boolean {
    if (verb.tense !== 'present' || !ATTESTS.test(verb.lemma)) return false
    const { low } = this.words
    for (let token = verb.first; token < verb.end; token++) if (low[token] === 'first') return true
    return at + 1 < end && this.chunks[at + 1]?.word === 'first'
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
    if (!/^(?:present|perfect|base)$/.test(verb.tense)) return false
    return verb.copula || state.has(verb.lemma) || report.has(verb.lemma) || NARRATES.test(verb.lemma)
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
   * Whether the noun at chunk `nounAt`, of the date at chunk `at`, is the occasion of what its clause tells: "fought during the
   * elections of 1930", "won the election of 1935", "called the congress of 1920", but not "called the vote of 1930 a fraud".
   */
  isOccasion(nounAt: number, at: number, { verb, at: verbAt, kind, passive }: Clause): boolean {
    if (kind === 'complement') return false
    const noun = this.chunks[nounAt] as Chunk
    const { preposition } = noun
    // "carried it on his voyage of 1772"
    const onTheWay =
      preposition === 'on' && !eventLexicon().report.has(verb.lemma) && phraseKind(noun, this.words) === 'movement'
    if (preposition !== undefined) return onTheWay || (kind === 'main' && /^(?:during|in|at)$/.test(preposition))
    if (nounAt !== verbAt + 1 || passive || verb.negated) return false
    const next = this.chunks[at + 1]
    if (verb.lemma === 'call' && next?.type === 'noun' && next.preposition === undefined) return false
    return eventLexicon().occasion.has(verb.lemma) || CONVENES.test(verb.lemma)
  }

  /**
   * "stepped down (1880)", "the election (1884)", "published the poem (1922)". Behind a person, a subject or with a state a
   * date in parentheses tells of that, not of the clause.
   */
  takesParenthesis(at: number, date: DateExpression, clause: Clause | null): boolean {
    const before = this.chunks[at - 1]
    if (before?.type !== 'noun') return /^(?:verb|adverb|preposition)$/.test(before?.type ?? '')
    if (phraseKind(before, this.words) !== undefined) return this.clauses.length > 0
    // "In the election (1884) he"; but behind another verb the year is a title's: "the records used in Slavery in Barbados (1998) suggest".
    if (/^(?:in|during)$/.test(before.preposition ?? '') && clause && at < clause.at)
      return !this.chunks.slice(0, at).some(({ type }) => type === 'verb')
    if (!clause || clause.kind === 'reduced' || at < clause.at || date.granularity === 'span') return false
    const { verb } = clause
    if (this.isFirstRecord(clause)) return true
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
    // "after the attempt on his life the previous year"
    const anchored = /^(?:after|before|since|following|until|till|despite)$/.test(before.preposition ?? '')
    if (anchored && chunks[nearest + 1]?.type === 'date' && phraseKind(before, this.words)) return nearest - 2
    return (fronted || this.speaksOf(clause)) && phraseKind(before, this.words) ? nearest - 2 : nearest
  }
}
