import type { LinkedMention } from '../../entity/layer.js'
import type { Tokens } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { subjectChunk, subjectClause } from '../grammar/subject.js'
import type { ReadSentence } from '../happening/happening.js'
import { eventLexicon } from '../lexicon/index.js'
import { isGoverned, isMeasure, isPersonal, Nouns } from './nouns.js'
import { apposed, isBoth, isIn, others, type Referent, type Told, twoIn, twoTogether } from './told.js'

const PRONOUN = /^(?:he|she|they|it)$/
const WHICH_OF_TWO = /^(?:former|latter)$/
/** Verbs of an "it" that stands for nobody and nothing. */
const IMPERSONAL = /^(?:take|seem|appear|happen|rain|snow|follow|turn|become|prove|mean|mark)$/
/** Verbs of people who bring something into being. */
const MAKES = /^(?:build|make|found|write|create|design|launch|compose|paint|draft|start|establish|publish)$/
/** Longest subject, in chunks, that a pronoun is read as standing for. */
const LONGEST = 8
/** How many clauses of one subject are looked back on. */
const MOST_BEFORE = 4
/** "put up a stone": the object of a verb with its particle. */
const isPutUp = ({ at, verb }: Clause, { preposition }: Chunk, chunks: readonly Chunk[]): boolean =>
  preposition === 'up' && chunks[at + 1]?.word === 'up' && /^(?:put|set)$/.test(verb.lemma)
const NONE: ReadonlyMap<Clause, Referent> = new Map()

/**
 * Reads the subject pronouns that the entity stage has left open: one stands for the subject of the main clause before it, in
 * the sentence or in the one before, where that fits in number and gender and nothing else there does.
 */
export class Antecedents {
  /** The main clause whose subject a pronoun can stand for. */
  #last: Told | null = null
  /** The main clause before, of which "the former" and "the latter" are said. */
  #told: Told | null = null
  /** The two persons whom the paragraph has last named together. */
  #two: Referent | null = null
  #paragraph = -1
  /** What the object pronouns of the sentence read last stand for. */
  readonly objects = new Map<Chunk, Referent>()

  readonly #nouns: Nouns

  constructor(readonly tokens: Tokens) {
    this.#nouns = new Nouns(tokens)
  }

  /** The referents of the open subject pronouns of a sentence; to be called with the sentences in their order. */
  read({ chunks, clauses }: ReadSentence, paragraph: number): ReadonlyMap<Clause, Referent> {
    if (paragraph !== this.#paragraph) {
      this.#last = null
      this.#told = null
      this.#two = null
    }
    this.#paragraph = paragraph
    this.objects.clear()
    let found: Map<Clause, Referent> | undefined
    for (const clause of clauses) {
      const subject = subjectChunk(clause, chunks)
      // "The senate met and chose two envoys": the story goes on from what its subject did last.
      if (clause.kind === 'main' && this.#last) this.#object({ clause, chunks }, this.#last)
      if (
        !subject &&
        clause.kind === 'main' &&
        this.#last &&
        subjectClause(clause) === subjectClause(this.#last.clause)
      )
        this.#last = { clause, chunks, before: this.#last }
      if (!subject || clause.kind === 'complement') continue
      const words = subject.end - subject.first
      const oneOfTwo = words === 2 && WHICH_OF_TWO.test(subject.last)
      const open = words === 1 && PRONOUN.test(subject.word) && !subject.named
      const referent = isBoth(subject, this.tokens)
        ? this.#two
        : oneOfTwo
          ? this.#told && (twoIn(this.#told)?.[subject.last === 'former' ? 0 : 1] ?? null)
          : open && this.#last
            ? this.#refer(subject.word, { clause, chunks }, this.#last)
            : this.#last && this.#owner(subject, { clause, chunks }, this.#last)
      this.#two = twoTogether(clause, chunks) ?? this.#two
      if (referent) {
        found ??= new Map()
        found.set(clause, referent)
      }
      if (clause.kind !== 'main' || oneOfTwo) continue
      this.#told = { clause, chunks }
      if (!open) this.#last = this.#told
      else if (!referent) this.#last = null
    }
    return found ?? NONE
  }

  /** "Its members", "their realm": whose, where no stage before has said. */
  #owner({ word, first, mentions }: Chunk, told: Told, last: Told): Referent | null {
    if (!/^(?:its|their)$/.test(word) || mentions?.some(({ start }) => start === this.tokens.start[first])) return null
    const owner = this.#refer(word === 'its' ? 'it' : 'they', told, last)
    if (!owner || owner.to > owner.from + 1 || this.#nouns.isOwned(owner.chunks[owner.from] as Chunk)) return null
    return { ...owner, owns: true }
  }

  #refer(pronoun: string, told: Told, last: Told): Referent | null {
    const { subject } = subjectClause(last.clause)
    const from = subject[0] as number
    let to = (subject.at(-1) as number) + 1
    const first = last.chunks[from] as Chunk
    if (to > from + LONGEST || from > last.clause.at) return null
    // A bare pronoun that is linked is named by its entity; one that is not names nobody.
    if (this.tokens.pos[first.head ?? first.first] === 'PRON' && !first.named) return null
    // "The duke, a soldier, …": the comma that closes the apposition goes with it.
    if (last.chunks.slice(from, to).some(({ type }) => type === 'comma') && last.chunks[to]?.type === 'comma') to++
    if (pronoun === 'they') return this.#they(told, last, { chunks: last.chunks, from, to })
    if (pronoun === 'it') return this.#it(told, last, { chunks: last.chunks, from, to })
    return this.#heOrShe(pronoun, last, { chunks: last.chunks, from, to })
  }

  #they(told: Told, last: Told, subject: Referent): Referent | null {
    const { clause, chunks } = last
    const first = chunks[subject.from] as Chunk
    // Of "They decided" no things are the subject.
    const byPeople = isPersonal(told.clause)
    const plural = others(clause, chunks).filter(
      chunk => this.#nouns.isPlural(chunk) && !(byPeople && !this.#nouns.isPeople(chunk)) && !isIn(chunk, subject),
    )
    const pair = this.#pair(clause, chunks)
    const isOne = apposed(subjectClause(clause), chunks) !== undefined
    const joined = !isOne && chunks.slice(subject.from, subject.to).some(({ word }) => word === 'and')
    if (joined) return plural.length > 0 || pair ? null : subject
    if (!isOne && this.#nouns.isPlural(first)) {
      // "The court tried Grey and Dudley. They fled": many are more than a body.
      if (pair) return this.#nouns.isMany(first) ? null : pair
      // "The results appeared in the proceedings": what a preposition governs is no rival, but people among people.
      const rivals = plural.filter(chunk => chunk.preposition === undefined || this.#nouns.isPeople(chunk))
      return rivals.length > 0 ? null : subject
    }
    if (pair) return plural.every(chunk => isIn(chunk, pair)) ? pair : null
    // "The minister sent two companies; they stayed": the only many whom the clause names.
    const [only, second] = plural
    if (!only || second || !this.#nouns.isMany(only)) return null
    // "The general turned to the regent": they are those two.
    if (others(clause, chunks).some(({ named }) => named?.entity.type === 'person')) return null
    const from = chunks.indexOf(only)
    // "Dudley, whose legs had turned black, …"
    if (chunks[from - 1]?.type === 'relative') return null
    return { chunks, from, to: from + 1 }
  }

  /** "arrested Grey and eleven others": people joined in the object. */
  #pair({ at, end }: Clause, chunks: readonly Chunk[]): Referent | null {
    const [one, and, other] = chunks.slice(at + 1, at + 4)
    if (one?.type !== 'noun' || and?.word !== 'and' || other?.type !== 'noun' || at + 4 > end) return null
    const people = ({ named, word, preposition }: Chunk): boolean =>
      preposition === undefined && (named?.entity.type === 'person' || /^(?:others|his|her)$/.test(word))
    const isPair = people(one) && one.named !== undefined && (people(other) || /others$/.test(other.last))
    return isPair ? { chunks, from: at + 1, to: at + 4 } : null
  }

  #heOrShe(pronoun: string, last: Told, subject: Referent): Referent | null {
    const { chunks } = last
    const clause = subjectClause(last.clause)
    const first = chunks[subject.from] as Chunk
    const one = apposed(clause, chunks)
    // "Grey and Dudley fled. He …": either could be meant; but no town of "York and Ely fell to Grey".
    const joined = chunks.slice(subject.from, subject.to)
    const places = joined.every(({ type, named }) => type !== 'noun' || named?.entity.type === 'place')
    if (!one && !places && joined.some(({ word }) => word === 'and')) return null
    const named = one ?? first.named
    // "Dudley's army marched": he is Dudley.
    const owner = named ? undefined : first.mentions?.find(({ end }) => this.#nouns.isOwner(end, first))
    const person = named?.entity.type === 'person' ? named : (owner ?? this.#onlyPerson(clause, chunks, first))
    if (person?.entity.type !== 'person') return null
    const gender = pronoun === 'he' ? 'male' : 'female'
    const agrees = ({ entity }: LinkedMention): boolean =>
      entity.type === 'person' && ((entity.gender ?? 'unknown') === 'unknown' || entity.gender === gender)
    if (!agrees(person)) return this.#otherPerson(pronoun, clause, chunks, subject)
    const rival = others(clause, chunks).some(({ mentions }) =>
      mentions?.some(mention => mention.entity !== person.entity && agrees(mention)),
    )
    if (rival) return null
    return person === first.named ? subject : { ...subject, person }
  }

  /** "Dudley married Jane Grey. She …": the one person of that gender whom a clause about another names. */
  #otherPerson(pronoun: string, clause: Clause, chunks: readonly Chunk[], subject: Referent): Referent | null {
    const gender = pronoun === 'he' ? 'male' : 'female'
    const fits = others(clause, chunks).flatMap(({ mentions }) =>
      (mentions ?? []).filter(
        ({ entity, kind }) =>
          kind === 'name' && entity.type === 'person' && [gender, 'unknown', undefined].includes(entity.gender),
      ),
    )
    const [person] = fits
    return person && fits.every(({ entity }) => entity === person.entity) ? { ...subject, person } : null
  }

  /** "The town fell to the khan. He …": nobody else is named, and no people are the subject. */
  #onlyPerson(clause: Clause, chunks: readonly Chunk[], first: Chunk): LinkedMention | undefined {
    if (this.#nouns.isPeople(first)) return undefined
    const persons = others(clause, chunks).flatMap(({ mentions }) =>
      (mentions ?? []).filter(({ kind, entity }) => kind === 'name' && entity.type === 'person'),
    )
    const [one] = persons
    const people = others(clause, chunks).some(
      chunk => !chunk.named && chunk.preposition !== 'as' && this.#nouns.isPeople(chunk),
    )
    return one && !people && persons.every(({ entity }) => entity === one.entity) ? one : undefined
  }

  #it(told: Told, last: Told, subject: Referent): Referent | null {
    const { clause, chunks } = last
    // "signed the treaty. It provided that …": a document says.
    if (eventLexicon().verbs.get(told.clause.verb.lemma) === 'statement') {
      const at = clause.at + 1
      const document = chunks[at]
      const says =
        document?.type === 'noun' && /^(?:legal|publication|statement)$/.test(this.#nouns.kind(document) ?? '')
      if (says && !this.#nouns.isQuoted(document)) return { chunks, from: at, to: at + 1 }
    }
    // "it was made clear that", "it was hard to say": it stands for what follows.
    const { at } = told.clause
    if (told.chunks.slice(at + 1, at + 4).some(({ type, verb }) => type === 'that' || verb?.tense === 'infinitive'))
      return null
    const first = chunks[subject.from] as Chunk
    const { verb } = told.clause
    // "It was hard", "It took three years": of what follows, or of the whole that was told.
    const isIt = subjectChunk(told.clause, told.chunks)?.word === 'it'
    if (isIt && chunks !== told.chunks && (verb.copula || IMPERSONAL.test(verb.lemma))) return null
    const objects = this.#things(last)
    const [object, second] = objects
    // "The first church, a building of chalk and flint, …"
    const apposition =
      chunks[subject.from + 1]?.type === 'comma' && /^(?:an?|the)$/.test(chunks[subject.from + 2]?.word ?? '')
    const joined = !apposition && chunks.slice(subject.from, subject.to).some(({ type }) => type === 'coordinator')
    const head = first.word !== 'it' && !joined ? first : undefined
    const isThing =
      head !== undefined &&
      head.named?.entity.type !== 'person' &&
      !this.#nouns.isMany(head) &&
      !this.#nouns.isPerson(head)
    // "The party held its first conference. It adopted …": the object is part of what the subject is.
    const rivals = objects.filter(({ word }) => !/^(?:its|no)$/.test(word))
    const [made, other] = rivals
    // "The town put up a stone. It was removed": what the subject brought into being.
    if (isThing && made && !other && chunks !== told.chunks && this.#brings(last, made) && told.clause.passive) {
      const from = chunks.indexOf(made)
      return from < 0 ? null : { chunks, from, to: from + 1 }
    }
    if (isThing)
      return rivals.length > 0 ? null : apposition ? { chunks, from: subject.from, to: subject.from + 1 } : subject
    // "She built a school in 1904. It had forty pupils": the one thing that people made.
    if (!object || second || !/^(?:an?|the|his|her|their)$/.test(object.word) || chunks === told.chunks) return null
    if (!told.clause.passive && object.word === 'the' && !MAKES.test(clause.verb.lemma)) return null
    const from = chunks.indexOf(object)
    return { chunks, from, to: from + 1 }
  }

  /** "built a tower", "put up a stone" */
  #brings({ clause, chunks }: Told, thing: Chunk): boolean {
    if (clause.passive || !/^an?$/.test(thing.word)) return false
    return MAKES.test(clause.verb.lemma) || isPutUp(clause, thing, chunks)
  }

  /** The single things that a subject did something to, in its last clause and those before it. */
  #things(last: Told): Chunk[] {
    const found: Chunk[] = []
    let at: Told | undefined = last
    for (let steps = 0; at && steps < MOST_BEFORE; steps++, at = at.before)
      for (const chunk of others(at.clause, at.chunks))
        if (
          (!isGoverned(chunk, at.chunks) || isPutUp(at.clause, chunk, at.chunks)) &&
          !this.#nouns.isMany(chunk) &&
          !this.#nouns.isPeople(chunk) &&
          !isMeasure(chunk)
        )
          found.push(chunk)
    return found
  }

  /** "found the house in debt and sold it", "She built a mill. She lost it": the one thing that the clause before names. */
  #object({ clause, chunks }: Told, last: Told): void {
    const object = chunks[clause.at + 1]
    if (object?.word !== 'it' || object.named || object.preposition !== undefined || clause.at + 1 >= clause.end) return
    const same = subjectClause(clause) === subjectClause(last.clause)
    // "Ely, beaten in the final of the cup, won it": a nearer thing than those of the sentence before.
    const named = (chunk: Chunk): boolean =>
      chunk.type === 'noun' &&
      chunk.preposition !== undefined &&
      chunk.named !== undefined &&
      !this.#nouns.isPeople(chunk)
    if (chunks !== last.chunks && chunks.slice(0, clause.at).some(named)) return
    const subject = subjectChunk(subjectClause(last.clause), last.chunks)
    const people = subject && (this.#nouns.isPeople(subject) || this.#nouns.isMany(subject))
    if (!same && !people) {
      // "The fort fell in May. The French burned it."
      const by = subjectChunk(clause, chunks)
      const at = last.chunks.indexOf(subject as Chunk)
      const isThing = subject?.word === 'the' && this.#things(last).length === 0 && last.chunks[at + 1]?.type === 'verb'
      if (by && this.#nouns.isPeople(by) && isThing) this.objects.set(object, { ...last, from: at, to: at + 1 })
      return
    }
    const [thing, second] = this.#things(last)
    if (thing && !second && /^(?:an?|the)$/.test(thing.word))
      this.objects.set(object, { ...last, from: last.chunks.indexOf(thing), to: last.chunks.indexOf(thing) + 1 })
  }
}
