import { eventLexicon } from '../lexicon/index.js'
import type { Chunk } from './chunk.js'
import type { Clause } from './clause.js'
import type { ClauseList } from './clause-list.js'
import { type ClauseSigns, isFiniteForm } from './clause-signs.js'
import type { FiniteVerbs } from './finite-verbs.js'
import { asPast, type FoundVerb, inPassive, withAuxiliary } from './found-verb.js'
import { relativeNoun } from './relative-noun.js'
import { isOfDate, subjectChunk, subjectClause } from './subject.js'
import type { VerbGroup } from './verb-group.js'
import { SUBJECT_PRONOUNS } from './words.js'

/** Openings behind which a noun before a participle may be a subject that waits for a later verb. */
const OPENS_CLAUSE = /^(?:comma|start|stop|dash|coordinator)$/

/** Verbs that keep an object in the passive ("a monk, called Bruno"). */
const TWO_OBJECTS =
  /^(?:name|nickname|call|dub|title|entitle|style|term|label|give|grant|award|elect|appoint|crown|make|declare|proclaim|consider|pay|offer|ask|teach|promise|deny|send|lend|allot|assign|age|base|set|put)$/

/** Tells whether a form is a past or a participle ("led"), and gives it its clause; also of forms that are only participles ("taken"). */
export class Participles {
  constructor(
    readonly chunks: readonly Chunk[],
    readonly signs: ClauseSigns,
    readonly list: ClauseList,
    readonly finite: FiniteVerbs,
  ) {}

  read(found: FoundVerb): void {
    if (this.#isAbsolute(found.at)) {
      const clause = this.list.add('reduced', found, [found.at - 1], { parent: this.list.last })
      clause.start = found.at - 2
      return
    }
    if (this.#joinsReduced(found) || this.#coordinates(found)) return
    if (/^(?:relative|that|subordinator)$/.test(found.opening.type)) this.#embedded(found)
    else if (found.verb.tense === 'participle' && this.#listsPassives(found))
      this.finite.coordinate(withAuxiliary(found, this.list.current as Clause))
    else if (found.verb.tense === 'participle') {
      // "Born at York in 1640, he": of whom the main clause tells.
      if (found.opening.type === 'start' && found.at === 0)
        this.list.orphans.push(this.list.add('reduced', found, [], {}))
      else this.#reduced(found)
    } else this.#pastOrParticiple(found)
  }

  /** "was hanged, drawn and quartered" */
  #listsPassives({ at, opening }: FoundVerb): boolean {
    const { current, last } = this.list
    if (opening.type !== 'comma' || !current?.passive || current !== last || this.chunks[at - 1]?.type !== 'comma')
      return false
    return this.chunks[current.at + 1]?.type === 'comma' && this.signs.listGoesOn(at)
  }

  /** ", with no ally left, the council": a phrase with a participle between commas. */
  #isAbsolute(at: number): boolean {
    const [comma, preposition, noun, , behind] = this.chunks.slice(Math.max(0, at - 3), at + 2)
    return (
      comma?.type === 'comma' &&
      preposition?.type === 'preposition' &&
      noun?.type === 'noun' &&
      noun.preposition === 'with' &&
      behind?.type === 'comma'
    )
  }

  /** "the station, designed by Grey and completed in 1856, stands" */
  #joinsReduced(found: FoundVerb): boolean {
    const { last, main } = this.list
    if (main !== null || last?.kind !== 'reduced' || !this.signs.joinsVerbs(last.at, found.at)) return false
    this.list.add('reduced', found, last.subject, { parent: last.parent })
    return true
  }

  /** Behind a coordinator: another verb of the same subject, with the auxiliary before it or a past of its own. */
  #coordinates(found: FoundVerb): boolean {
    const { list, signs, finite } = this
    const { at, verb, opening, subject } = found
    const { current, last } = list
    if (opening.type !== 'coordinator' || !current || this.#isDated(at, verb)) return false
    const pure = verb.tense === 'participle'
    if (subject.length > 0) {
      // "Montfort was killed, and King Henry restored": the auxiliary is left out.
      const undergone = pure || (current.passive && this.#lacksObject(at, verb) && !this.#isPerson(subject))
      if (undergone) finite.coordinate(withAuxiliary(found, current))
      return undergone
    }
    const setOff = this.chunks[opening.boundary - 1]?.type === 'comma'
    // A participle has no object: "had the duke seized and declared himself king".
    const object = signs.followedByObject(at) || verb.lemma === 'spend'
    // "was among those taken and tried, and charged with treason"
    const passive = /^(?:with|of|by)$/.test(this.chunks[at + 1]?.word ?? '') && current.verb.copula
    if (last?.kind === 'reduced' && !(((setOff && !passive) || (object && !pure)) && list.main)) {
      list.add('reduced', found, last.subject, { parent: last.parent })
      return true
    }
    // "was ill and taken to York"
    const predicate = current.verb.copula && last === current && this.#lacksObject(at, verb)
    const auxiliary =
      predicate || current.verb.tense === 'pluperfect' || current.verb.tense === 'perfect' || current.passive
    if (pure && !auxiliary) return false
    const shared =
      pure ||
      (auxiliary &&
        current.verb.tense !== 'bare' &&
        (!object || (current.passive && this.#keepsObject(at, verb))) &&
        !this.#asksFor(at, verb) &&
        !eventLexicon().intransitive.has(verb.lemma))
    if (shared && predicate) finite.coordinate(inPassive(withAuxiliary(found, current)))
    else finite.coordinate(shared ? withAuxiliary(found, current) : asPast(found))
    return true
  }

  /** "and its lands sold to a wool merchant": a verb that needs an object has none. */
  #lacksObject(at: number, { lemma, tense }: VerbGroup): boolean {
    return (
      /^(?:bare|participle)$/.test(tense) && eventLexicon().transitive.has(lemma) && !this.signs.followedByObject(at)
    )
  }

  #isPerson(subject: readonly number[]): boolean {
    return subject.some(at => SUBJECT_PRONOUNS.has((this.chunks[at] as Chunk).word))
  }

  /** Behind a relative pronoun or a conjunction: a past, unless "when surrounded" leaves its subject out. */
  #embedded(found: FoundVerb): void {
    const { at, opening, subject, verb } = found
    // "when the miners, led by a preacher, struck": the subject waits for its verb.
    const setOff = opening.type === 'subordinator' && this.chunks[at - 1]?.type === 'comma' && this.signs.byAgent(at)
    if (setOff && subject.length > 0) {
      this.finite.wait(at)
      this.list.add('reduced', found, subject.slice(-1), { parent: this.list.last })
      return
    }
    const isPast = verb.tense !== 'participle' && (subject.length > 0 || opening.type !== 'subordinator')
    if (isPast) this.finite.read(asPast(found))
    else this.list.add('reduced', found, subject, { parent: this.list.last })
  }

  /** "and in her letter, dated 3 May, she wrote" */
  #isDated(at: number, { lemma }: VerbGroup): boolean {
    return lemma === 'date' && this.chunks[at + 1]?.type === 'date' && this.chunks[at - 1]?.type === 'comma'
  }

  #pastOrParticiple(found: FoundVerb): void {
    const { signs, list, finite } = this
    const { at, verb, opening, subject } = found
    if (this.#isDated(at, verb)) {
      this.#reduced(found)
      return
    }
    // "there were fourteen, most of them attached to a chapel"
    if (opening.type === 'comma' && list.main !== null && this.#isPartOf(at) && !signs.followedByObject(at)) {
      if (!eventLexicon().intransitive.has(verb.lemma)) {
        this.#reduced(found, at - 3)
        return
      }
    }
    const { waiting } = finite
    const last = subject.at(-1)
    const opens = opening.type === 'start' || opening.type === 'stop' || opening.type === 'dash'
    const inverted = opening.type === 'start' && last === undefined && finite.inverted(at, verb).length > 0
    // "had it reprinted": what somebody has done by others.
    const caused =
      this.chunks[finite.previousVerb]?.verb?.lemma === 'have' && last === finite.previousVerb + 1 && last === at - 1
    if (caused) this.#reduced(found, last)
    else if (inverted || signs.datedSubject(at)) finite.read(asPast(found))
    else if (last !== undefined && !this.#isNamed(verb, last) && this.#isPassive(at, verb, last))
      this.#reduced(found, last)
    else if (last !== undefined && OPENS_CLAUSE.test(opening.type)) {
      if (this.#cannotBeReduced(verb, last) || !signs.verbComesFor(at)) finite.read(asPast(found))
      else this.#reduced(found)
    } else if (opens && this.chunks[at - 1]?.type === 'noun') this.#reduced(found, at - 1)
    else if (opens) {
      if (opening.type === 'dash' && waiting.innermost && waiting.resume(asPast(found))) return
      if (opening.type === 'stop' && this.#goesOnBehindStop(found)) return
      const clause = list.add('reduced', found, [], { parent: null })
      if (list.main === null) list.orphans.push(clause)
    } else if (last !== undefined) {
      if (this.#endsFronted(at, last) || this.#isNamed(verb, last)) finite.read(asPast(found))
      else this.#reduced(found)
    } else if (!this.#goesOn(found)) this.#reduced(found)
  }

  /** "Grey was elected mayor; deposed in 1641; died in 1650": the verb right behind a semicolon has the subject before it. */
  #goesOnBehindStop(found: FoundVerb): boolean {
    const { signs, list, finite } = this
    const { at, verb } = found
    const { current } = list
    if (current?.kind !== 'main' || this.chunks[at - 1]?.word !== ';') return false
    if (eventLexicon().intransitive.has(verb.lemma) || signs.followedByObject(at)) finite.coordinate(asPast(found))
    else if (this.#lacksObject(at, verb))
      list.add('reduced', found, subjectClause(current).subject, { parent: current })
    else return false
    return true
  }

  /** "most of them" right before the verb */
  #isPartOf(at: number): boolean {
    const [part, of, them] = this.chunks.slice(Math.max(0, at - 3), at)
    return (
      of?.word === 'of' &&
      them?.word === 'them' &&
      /^(?:most|all|many|some|several|both|one|two)$/.test(part?.last ?? '')
    )
  }

  /** "those captured", "the area known as", "an army led by the duke": a participle whatever follows. */
  #isPassive(at: number, { lemma }: VerbGroup, subject: number): boolean {
    const { signs, list, chunks } = this
    // "the largest ever fought"
    if (/^(?:those|ever)$/.test(chunks[subject]?.last ?? '') || signs.byAgent(at)) return true
    // "On 3 May, a day remembered as Black Saturday, the guards fired"
    if (isOfDate(subject, chunks) && signs.touches(subject, at) && !signs.followedByObject(at)) return true
    if (this.#isApposed(subject) && signs.touches(subject, at) && !signs.followedByObject(at) && !signs.listGoesOn(at))
      return !eventLexicon().intransitive.has(lemma)
    // "When the king fell, the council governed"
    if (list.main === null && list.last?.kind === 'adverbial' && signs.touches(subject, at)) return false
    return list.clauses.length > 0 && !signs.followedByObject(at) && eventLexicon().stativePassives.has(lemma)
  }

  /** "joined the guild, a body founded in May": an apposition behind the main clause's noun. */
  #isApposed(at: number): boolean {
    const [noun, comma, apposition] = this.chunks.slice(Math.max(0, at - 2), at + 1)
    const behind = this.list.main !== null && noun?.type === 'noun' && comma?.type === 'comma'
    return behind && /^an?$/.test(apposition?.word ?? '')
  }

  /** Without a boundary since the verb before: the main verb behind a fronted participle, or a verb right behind its pronoun. */
  #endsFronted(at: number, subject: number): boolean {
    const previous = this.chunks[this.finite.previousVerb]?.verb
    if (previous && !isFiniteForm(previous) && this.list.main === null) return true
    // "When he fell in 1553 the guild fled": no object of a verb stands behind its date.
    const { last, main } = this.list
    if (main !== null || last?.kind !== 'adverbial' || last.at !== this.finite.previousVerb)
      return subject === at - 1 && this.#isPronoun(subject)
    const apart = subject > this.finite.previousVerb + 1 || eventLexicon().intransitive.has(last.verb.lemma)
    if (apart && this.signs.touches(subject, at)) return true
    return subject === at - 1 && this.#isPronoun(subject)
  }

  #isPronoun(subject: number): boolean {
    return SUBJECT_PRONOUNS.has((this.chunks[subject] as Chunk).word)
  }

  /** A past for which a subject has waited, or one more of a list of verbs ("came, saw, and conquered"). */
  #goesOn(found: FoundVerb): boolean {
    const { signs, finite } = this
    const { at, opening } = found
    const waits = (finite.waiting.innermost?.subject.length ?? 0) > 0
    // "The king, who was old, fled, hid, and died": the list is the waiting subject's.
    const passive = this.list.current?.passive ?? false
    const lists = !passive && signs.listGoesOn(at)
    if (
      waits &&
      !(passive && signs.byAgent(at)) &&
      !this.#isNaming(found) &&
      (lists || !signs.verbComesFor(at)) &&
      finite.waiting.resume(asPast(found))
    )
      return true
    if (finite.joinsOver(asPast(found))) return true
    if (opening.type !== 'comma' || !this.list.current) return false
    if (!signs.listGoesOn(at) && !this.#actsOn(at, found.verb)) return false
    finite.coordinate(this.#goesOnPassive(found) ? withAuxiliary(found, this.list.current) : asPast(found))
    return true
  }

  /** "a mob led by a tailor named Fisher crossed the bridge": right behind a noun, with a name and then another verb. */
  #isNaming({ at, verb: { lemma } }: FoundVerb): boolean {
    return (
      /^(?:name|call|nickname|title|style|dub)$/.test(lemma) &&
      this.chunks[at - 1]?.type === 'noun' &&
      this.chunks[at + 1]?.type === 'noun' &&
      this.chunks[at + 2]?.type === 'verb'
    )
  }

  /** "crossed the river, reached the town in May, and in a letter …": a participle has no object, apart from a name or gift. */
  #actsOn(at: number, { lemma }: VerbGroup): boolean {
    const { current } = this.list
    const before = this.chunks[at - 1]?.type === 'comma' && current?.kind === 'main' && !current.passive
    return before && this.signs.followedByObject(at) && !TWO_OBJECTS.test(lemma)
  }

  /** "was tried, found guilty, and hanged" */
  #goesOnPassive({ at, verb }: FoundVerb): boolean {
    if (!this.list.current?.passive || eventLexicon().intransitive.has(verb.lemma)) return false
    if (this.#keepsObject(at, verb) || this.signs.byAgent(at) || this.#lacksObject(at, verb)) return true
    if (verb.lemma === 'try' && /^(?:for|before|by)$/.test(this.chunks[at + 1]?.word ?? '')) return true
    const [next, behind] = this.chunks.slice(at + 1, at + 3)
    // "The abbey was burnt in 1137, plundered in 1326, and …"; but "She was elected in 1901, moved in 1902, and …"
    const subject = subjectChunk(subjectClause(this.list.current), this.chunks)
    const isThing = subject?.named?.entity.type !== 'person' && !SUBJECT_PRONOUNS.has(subject?.word ?? '')
    return /^(?:comma|coordinator)$/.test(next?.type ?? '') || (isThing && behind?.type === 'date')
  }

  /** A participle without auxiliary, of the noun `who`; that noun may still wait for its verb. */
  #reduced(found: FoundVerb, who = found.opening.type === 'none' ? undefined : found.subject.at(-1)): void {
    const { at, opening, subject } = found
    if (subject.length > 0 && OPENS_CLAUSE.test(opening.type)) this.finite.wait(at)
    const { last } = this.list
    const nouns = who === undefined ? relativeNoun(this.chunks, at) : [who]
    // "Grey was one of those taken in May": it is Grey who was taken.
    const [noun] = nouns
    const isOne =
      last?.verb.copula &&
      this.chunks[last.at + 1]?.word === 'one' &&
      (noun === last.at + 1 || (noun === last.at + 3 && this.chunks[noun]?.preposition === 'of'))
    const predicate =
      noun === undefined || this.chunks[at - 1]?.type === 'comma' ? null : this.signs.ofPredicate(last, noun)
    this.list.add('reduced', found, isOne ? last.subject : (predicate ?? nouns), { parent: last })
  }

  /** "was accused and asked for a trial": it is he who asked. */
  #asksFor(at: number, { lemma }: VerbGroup): boolean {
    return this.chunks[at + 1]?.word === 'for' && /^(?:ask|call|beg|plead|apply|press|campaign|pray)$/.test(lemma)
  }

  /** "was tried and fined ten pounds", "was freed and elected bishop": what stands behind the passive is no object that somebody acts on. */
  #keepsObject(at: number, { lemma }: VerbGroup): boolean {
    const next = this.chunks[at + 1]
    if (next?.type !== 'noun') return false
    // "was founded as the Guild and renamed the Company"
    if (/^(?:re)?(?:name|title|christen)$|^(?:dub|nickname)$/.test(lemma)) return true
    const { first, end, word, mentions } = next
    if (lemma === 'fine' || (lemma === 'find' && /^(?:guilty|innocent|dead)$/.test(word))) return true
    const bare =
      end === first + 1 && !mentions?.length && /^[a-z]{3,}(?:[^s]|ss)$/.test(word) && !SUBJECT_PRONOUNS.has(word)
    return bare && /^(?:name|elect|appoint|crown|make|proclaim|declare|consecrate|pronounce)$/.test(lemma)
  }

  /** "She died, aged ninety", "Grey called for help": a verb without a passive, or one right behind a pronoun or a person's name. */
  #cannotBeReduced(verb: VerbGroup, subject: number): boolean {
    const { word, first, end } = this.chunks[subject] as Chunk
    // "This letter, lost in 1640": no pronoun.
    const isPronoun = end === first + 1 && SUBJECT_PRONOUNS.has(word)
    return isPronoun || eventLexicon().intransitive.has(verb.lemma) || this.#isNamed(verb, subject)
  }

  /** A person's name stands right before the verb. */
  #isNamed({ first }: VerbGroup, subject: number): boolean {
    const { end, named } = this.chunks[subject] as Chunk
    return end === first && named?.kind === 'name' && named.entity.type === 'person'
  }
}
