import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import type { Words } from '../grammar/verb-group.js'
import { PERSONAL_NOUN } from '../grammar/words.js'
import { eventLexicon } from '../lexicon/index.js'
import { phraseKind } from './event-noun.js'

/** What the manner of a clause is judged by. */
export interface Wording {
  readonly clause: Clause
  /** Dictionary form of the word that says what happened. */
  readonly lemma: string
  /** What happened is told by another verb than the finite one ("was able to subdue", "had him arrested"). */
  readonly done: boolean
  /** Particle or preposition right behind the verb, or an empty string. */
  readonly particle: string
  /** The lexicon gives the clause a kind. */
  readonly known: boolean
  /** "it was determined that …". */
  readonly expletive: boolean
  /** The predicate is what a happening has left behind: "was in ruins", "was over". */
  readonly outcome: boolean
}

/** What the verb tells: that something is, is what a happening has left it, is in a state, causes something, or happens, of a kind that is known or not. */
export type Manner = 'copula' | 'outcome' | 'state' | 'cause' | 'known' | 'unknown'

/** What the eventfulness of a clause is judged by. */
export interface Signs {
  readonly clause: Clause
  /** Dictionary form of the word that says what happened. */
  readonly lemma: string
  readonly manner: Manner
  readonly subject: SubjectType
  readonly attribution: boolean
  readonly conditional: boolean
  /** Another clause in the present opens the sentence: "the day stands as a turn and strengthened them". */
  readonly expounded: boolean
  readonly repeated: boolean
}

/**
 * Who the subject is: somebody named; a personal pronoun; a pronoun that points at what was said; people; a happening; an
 * abstract noun; any other noun; nobody.
 */
export type SubjectType = 'named' | 'personal' | 'pointing' | 'people' | 'event' | 'abstract' | 'noun' | 'none'

interface Sign {
  readonly id: string
  readonly weight: number
  readonly applies: (signs: Signs) => boolean
}

const isState = ({ clause, lemma, particle, known, expletive }: Wording): boolean => {
  const { state, stativePassives } = eventLexicon()
  return (
    (clause.passive && !expletive && stativePassives.has(lemma)) ||
    (state.has(lemma) && !(clause.passive && known) && !eventLexicon().verbs.has(`${lemma}_${particle}`)) ||
    state.has(`${lemma}_${particle}`)
  )
}
const isCause = ({ lemma, particle, known }: Wording): boolean => {
  const { cause } = eventLexicon()
  return cause.has(`${lemma}_${particle}`) || (cause.has(lemma) && !known)
}

/** Tells the manner of a clause. */
export function mannerOf(wording: Wording): Manner {
  if (wording.clause.verb.copula && !wording.done) return wording.outcome ? 'outcome' : 'copula'
  if (isState(wording)) return 'state'
  if (isCause(wording)) return 'cause'
  return wording.known ? 'known' : 'unknown'
}

const PRESENT = /^(?:present|perfect|base)$/

/**
 * What speaks for and against a clause that has no date of its own being a happening of the narrative, and how much. The
 * sum is the clause's weight: what is below 0 is a state, a comment or a quotation's tag and gets no date carried to it.
 */
const SIGNS: readonly Sign[] = [
  { id: 'copula', weight: -3, applies: ({ manner }) => manner === 'copula' },
  { id: 'outcome', weight: 0.5, applies: ({ manner }) => manner === 'outcome' },
  { id: 'state', weight: -2, applies: ({ manner }) => manner === 'state' },
  { id: 'cause by somebody', weight: 1, applies: signs => signs.manner === 'cause' && bySomebody(signs) },
  { id: 'kind known', weight: 2, applies: ({ manner }) => manner === 'known' },
  { id: 'kind unknown', weight: 1, applies: ({ manner }) => manner === 'unknown' },
  { id: 'exposition', weight: -2, applies: ({ lemma }) => eventLexicon().exposition.has(lemma) },
  { id: 'progressive', weight: -2, applies: ({ clause }) => clause.verb.progressive },
  { id: 'present', weight: -4, applies: ({ clause }) => PRESENT.test(clause.verb.tense) },
  { id: 'adverbial', weight: -1, applies: ({ clause }) => clause.kind === 'adverbial' },
  { id: 'consequence of an "if"', weight: -3, applies: ({ conditional }) => conditional },
  { id: 'tag of a quotation', weight: -4, applies: ({ attribution }) => attribution },
  { id: 'exposition in the present', weight: -2, applies: ({ expounded }) => expounded },
  { id: 'many times', weight: -2.5, applies: ({ repeated }) => repeated },
  { id: 'somebody does it', weight: 1, applies: ({ subject }) => subject === 'named' || subject === 'personal' },
  { id: 'pointing subject', weight: -1.5, applies: ({ subject }) => subject === 'pointing' },
  {
    id: 'abstract subject',
    weight: -1,
    applies: ({ subject, clause, manner }) => subject === 'abstract' && !clause.passive && manner !== 'outcome',
  },
  {
    id: 'figure of speech',
    weight: -2.5,
    applies: ({ subject, clause, lemma }) =>
      !clause.passive &&
      ((subject === 'abstract' && FIGURATIVE.test(lemma)) || (subject === 'noun' && lemma === 'become')),
  },
]

const bySomebody = ({ clause, subject }: Signs): boolean =>
  clause.passive || subject === 'named' || subject === 'personal' || subject === 'people' || subject === 'event'

/** Verbs of persons that are used of things in a figure of speech only. */
const FIGURATIVE = /^(?:come|go|reach|hang|become|meet|face)$/

/** How much a clause reads as a happening of the narrative. */
export const eventfulness = (signs: Signs): number =>
  SIGNS.reduce((sum, { weight, applies }) => (applies(signs) ? sum + weight : sum), 0)

/** Endings of nouns that name no doer, and some such nouns. */
const ABSTRACT =
  /(?:ness|ity|isms?|ances?|ences?|ency|sions?|tions?|ments?|ships?|ures?|cy|ages?|doms?|hoods?)$|^(?:polic(?:y|ies)|ideas?|theory|facts?|results?|effects?|situation|shift|spirit|tone|history|use|views?|events|process|stroke)$/
/** Things, and people, whose names end as those of abstract nouns do. */
const CONCRETE =
  /^(?:wage|village|cottage|carriage|hostage|page|garage|package|orphanage|vicarage|stage|cage|baggage|message|ammunition|munition|station|plantation|ration|fortification|legion|creature|structure|picture|document|monument|instrument|fragment|settlement|battlement|reinforcement|tenement|apartment|detachment|ship|warship|steamship|battleship|flagship|airship|lightship|troopship)s?$/
/** Bodies of people whose names end as abstract nouns do. */
const BODY =
  /(?:government|parliament|regiment|delegation|commission|administration|population|opposition|federation|organi[sz]ation|association|congregation|deputation|convention|legislature|presidency|directorate|detachment|coalition|corporation|union|nation|expedition|garrison|infantry|cavalry|contingent|resistance|constituency|leadership|judicature|establishment|movement)s?$/

/** Tells who the subject of a clause is. */
export function subjectType(noun: Chunk | null, words: Words): SubjectType {
  if (!noun) return 'none'
  const { tokens, low } = words
  const head = noun.head ?? noun.first
  const word = low[head] as string
  const start = tokens.start[head] as number
  const covering = noun.mentions?.find(mention => mention.start <= start && start < mention.end)
  if (covering && covering.kind !== 'pronoun' && !/^(?:work|event|other)$/.test(covering.entity.type)) return 'named'
  if (tokens.pos[head] === 'PRON') {
    if (/^(?:he|she|they|we|i|who)$/.test(word)) return 'personal'
    return /^(?:this|that|these|those|there|what)$/.test(word) ? 'pointing' : 'noun'
  }
  if (/^(?:this|that|these|those)$/.test(word)) return 'pointing'
  if (PERSONAL_NOUN.test(word)) return 'people'
  if (ABSTRACT.test(word) && !BODY.test(word) && !CONCRETE.test(word)) return 'abstract'
  return phraseKind(noun, words) === undefined ? 'noun' : 'event'
}
