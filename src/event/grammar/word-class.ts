import { TAG } from '../../reading/document.js'
import { BASE, GERUND, isInfinitive, PARTICIPLE, PAST, PRESENT, verbForm } from './morphology.js'
import type { Words } from './verb-group.js'
import {
  BE,
  BEFORE_OR_AFTER,
  FACT_SUBORDINATORS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  TIME_SUBORDINATORS,
  UNREAL_SUBORDINATORS,
} from './words.js'

const QUOTES = new Set('"“”‘’\'`«»„')

/** Words between which and a verb form no noun is due, though they are tagged as determiners. */
const PRONOMINAL = /^(?:all|both|some|many|few|most|each|others?|those|these|this|that|none)$/

const PREPOSITIONAL = new Set(['following', 'including', 'concerning', 'regarding', 'excluding'])
/** Pronouns that look like gerunds. */
const INDEFINITE = /^(?:every|any|some|no)thing$/
const NOMINAL_NEXT = /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/

/** The tag of what stands outside the sentence. */
export const OUTSIDE = 1 << 17

/** What the words of a sentence are: the tagger's tags, mended by form and neighbours. Words are asked for by token index. */
export class WordClass {
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  readonly #tags: Uint32Array

  /** The sentence runs from token `first` up to, not including, `end`. */
  constructor(
    readonly words: Words,
    readonly first: number,
    readonly end: number,
  ) {
    this.#starts = words.tokens.start
    this.#ends = words.tokens.end
    this.#tags = words.tokens.tag
  }

  low(i: number): string {
    return this.words.low[i] as string
  }

  /** Part of speech; empty outside the sentence. */
  pos(i: number): string {
    return i >= this.first && i < this.end ? (this.words.tokens.pos[i] as string) : ''
  }

  /** Whether the part of speech is one of `tags`, bits of {@link TAG} and {@link OUTSIDE}. */
  is(i: number, tags: number): boolean {
    return ((i >= this.first && i < this.end ? (this.#tags[i] as number) : OUTSIDE) & tags) !== 0
  }

  start(i: number): number {
    return this.#starts[i] as number
  }

  isCapital(i: number): boolean {
    return /^\p{Lu}/u.test(this.words.tokens.text[i] as string)
  }

  isQuote(i: number): boolean {
    const word = this.low(i)
    return word?.length === 1 && QUOTES.has(word)
  }

  /** Blanks stand on both sides. */
  isSpaced(i: number): boolean {
    return (
      i > this.first &&
      (this.#starts[i] as number) > (this.#ends[i - 1] as number) &&
      (this.#starts[i + 1] ?? 0) > (this.#ends[i] as number)
    )
  }

  /** A full stop inside the sentence, joined to the word before it ("Maj. Gen."): no clause ends there. */
  isAbbreviation(i: number): boolean {
    return i > this.first && i + 1 < this.end && this.#starts[i] === this.#ends[i - 1] && !this.isQuote(i + 1)
  }

  /** A mark inside a noun phrase: a hyphen, the stop of an abbreviation, a quotation mark. */
  isJoint(i: number): boolean {
    const word = this.low(i)
    return this.isQuote(i) || (word === '-' && !this.isSpaced(i)) || (word === '.' && this.isAbbreviation(i))
  }

  /** "London-based": the last part of a compound. */
  endsCompound(i: number): boolean {
    return i > this.first && this.low(i - 1) === '-' && !this.isSpaced(i - 1)
  }

  /** Part of speech inside a noun phrase, where a compound is an adjective. */
  phrasePos(i: number): string {
    const pos = this.pos(i)
    return pos === 'VERB' && this.endsCompound(i) ? 'ADJ' : pos
  }

  /** "On the seventh day two citizens opened the gates": a number in words behind a common noun opens another phrase. */
  startsNumbered(i: number): boolean {
    return (
      this.pos(i) === 'NUM' &&
      this.pos(i - 1) === 'NOUN' &&
      /^[a-z]+$/.test(this.low(i)) &&
      this.is(i + 1, TAG.ADJ | TAG.NOUN)
    )
  }

  isSubordinator(i: number): boolean {
    const word = this.low(i)
    const pos = this.pos(i)
    if (pos === 'VERB' && this.low(i + 1) !== 'that') return false
    if (FACT_SUBORDINATORS.has(word) || UNREAL_SUBORDINATORS.has(word)) return pos !== 'NOUN' && pos !== 'PROPN'
    if (/^(?:when|while|whilst|whenever)$/.test(word)) return pos !== 'NOUN'
    return pos === 'SCONJ' && TIME_SUBORDINATORS.has(word)
  }

  /** The token of the infinitive behind the "to" at `i`, or -1. */
  infinitiveBehind(i: number): number {
    const next = this.pos(i + 1) === 'ADV' && i + 2 < this.end ? i + 2 : i + 1
    if (next >= this.end || this.isCapital(next) || !this.is(next, TAG.VERB | TAG.AUX)) return -1
    const word = this.low(next)
    if (word.endsWith('ing')) return -1
    return isInfinitive(word) || (verbForm(word).forms & BASE) !== 0 ? next : -1
  }

  /** "Following the war", "three prizes, including": a participle that serves as a preposition. */
  isPreposition(i: number): boolean {
    if (this.pos(i) === 'ADP') return true
    // "blamed him for leaving"
    if (this.low(i) === 'for' && this.low(i + 1).endsWith('ing')) return true
    // "Beginning in the summer of 1955, he …"
    if (i === this.first && /^(?:beginning|starting)$/.test(this.low(i))) return this.pos(i + 1) === 'ADP'
    return (
      PREPOSITIONAL.has(this.low(i)) &&
      (i === this.first || this.low(i - 1) === ',') &&
      NOMINAL_NEXT.test(this.pos(i + 1))
    )
  }

  /** Whether the word is a verb of a clause: participles and gerunds before nouns and after articles are not. */
  isVerb(i: number): boolean {
    const pos = this.pos(i)
    if (this.endsCompound(i)) return false
    if (this.low(i) === 'am' && this.low(i - 1) !== 'i') return false
    if (pos === 'AUX') return true
    if (pos !== 'VERB') return this.isUntaggedPast(i) || this.#isUntaggedGerund(i) || this.isDates(i)
    if (this.#isModifier(i) || this.#isListedNoun(i) || INDEFINITE.test(this.low(i))) return false
    const { forms } = verbForm(this.low(i))
    const before = this.pos(i - 1)
    const previous = i > this.first ? this.low(i - 1) : ''
    const next = this.pos(i + 1)
    // "These defeats led to a revolt": no two verbs in a row.
    if ((forms === BASE || forms === PRESENT) && this.#pastFollows(i)) return false
    // "She attended lectures, …"
    if (forms === PRESENT && before === 'VERB' && this.#isPlainPast(i - 1) && !NOMINAL_NEXT.test(next)) return false
    // "the first International Meeting": inside a sentence a capital is a name's.
    if (i > this.first && this.isCapital(i) && before !== 'PUNCT') return false
    if (forms === BASE && i > this.first && this.isCapital(i)) return false
    const determined =
      before === 'DET' ||
      POSSESSIVES.has(previous) ||
      previous === '’s' ||
      previous === "'s" ||
      (before === 'ADJ' && forms & (GERUND | BASE | PRESENT))
    if (determined && !PRONOMINAL.test(previous)) return false
    if (before === 'ADP' && forms & (BASE | PRESENT) && !(forms & PAST)) return false
    if (before === 'NUM' && forms & GERUND && /^(?:NOUN|PROPN)$/.test(next)) return false
    if (this.endsNoun(i)) return false
    if (i === this.first && forms & PARTICIPLE && next === 'NOUN') return false
    if (before === 'ADP' && forms & PARTICIPLE && /^(?:NOUN|PROPN)$/.test(next)) return false
    return !((forms === PRESENT || forms === BASE) && BE.has(previous))
  }

  /** "a recently laid minefield", "the left flank", "the right and left flanks": a word before its noun. */
  #isModifier(i: number): boolean {
    const next = this.pos(i + 1)
    if (i === this.first || next === '') return false
    const follows = this.low(i + 1)
    if (follows === '-' && !this.isSpaced(i + 1)) return true
    if (this.low(i) === 'left') {
      if (/^(?:and|or)$/.test(follows) && this.low(i + 2) === 'right') return true
      if (/^(?:flank|wing|bank|hand|side|arm|leg|eye)s?$/.test(follows)) return true
    }
    if (next !== 'NOUN' && next !== 'ADJ' && next !== 'PROPN') return false
    // "the Athenian and allied navies"
    const joined = this.pos(i - 1) === 'CCONJ' && this.pos(i - 2) === 'ADJ'
    if (joined && this.is(i - 3, TAG.DET | TAG.ADP | TAG.NUM)) return true
    let before = i - 1
    while (before > this.first && this.pos(before) === 'ADV') before--
    // "a well-organised, highly trained army"
    const listed = this.low(before) === ',' && this.pos(before - 1) === 'ADJ'
    if (before < i - 1 && (this.pos(before) === 'DET' || listed)) return true
    // "much needed support"
    return this.low(i - 1) === 'much' && next === 'NOUN' && (verbForm(this.low(i)).forms & PARTICIPLE) !== 0
  }

  /** "the river bend", "an unopposed river crossing": behind a singular noun no bare form is a verb, nor a gerund that nothing follows. */
  endsNoun(i: number): boolean {
    const { forms } = verbForm(this.low(i))
    if (forms !== BASE && !(forms & GERUND)) return false
    const noun = this.low(i - 1)
    const named = this.pos(i - 1) === 'PROPN' && forms === BASE
    if (!(named || this.pos(i - 1) === 'NOUN') || /(?:s|[cs]h|people|police|men|folk)$/.test(noun)) return false
    const { first } = this
    let before = i - 2
    while (before >= first && this.is(before, TAG.NOUN | TAG.PROPN | TAG.ADJ | TAG.ADV)) before--
    const determined =
      before >= first && this.is(before, TAG.DET | TAG.ADP | TAG.NUM) && !PRONOMINAL.test(this.low(before))
    if (!determined) return false
    if (forms === BASE) return true
    return (forms & GERUND) !== 0 && this.is(i + 1, TAG.PUNCT | OUTSIDE) && this.low(i + 1) !== ','
  }

  /** "Hunger, plague and …": a bare form in a list of nouns, which no modal or infinitive before it makes a verb. */
  #isListedNoun(i: number): boolean {
    if (i - 2 < this.first || verbForm(this.low(i)).forms !== BASE) return false
    if (this.low(i - 1) !== ',' || !this.is(i - 2, TAG.NOUN | TAG.PROPN) || this.pos(i + 1) !== 'CCONJ') return false
    for (let at = i - 3; at >= this.first; at--) if (this.is(at, TAG.AUX | TAG.PART | TAG.VERB)) return false
    return true
  }

  /** "was burnt, plundered in May, and dissolved": behind a comma and a verb, with "and" and a past behind the next mark. */
  #isInVerbList(i: number): boolean {
    if (this.low(i - 1) !== ',' || !this.is(i + 1, TAG.ADP | TAG.ADV)) return false
    let at = i + 1
    while (at < i + 12 && this.pos(at) !== '' && !this.is(at, TAG.PUNCT | TAG.CCONJ | TAG.VERB | TAG.AUX)) at++
    if (this.low(at) === ',') at++
    if (this.pos(at) !== 'CCONJ') return false
    at++
    while (this.pos(at) === 'ADV') at++
    if (this.pos(at) !== 'VERB' || (verbForm(this.low(at)).forms & PAST) === 0) return false
    for (let before = i - 2; before >= this.first; before--) if (this.is(before, TAG.VERB | TAG.AUX)) return true
    return false
  }

  /** A past that is no auxiliary, behind its subject. */
  #isPlainPast(i: number): boolean {
    return (verbForm(this.low(i)).forms & PAST) !== 0 && this.is(i - 1, TAG.PRON | TAG.NOUN | TAG.PROPN)
  }

  #pastFollows(i: number): boolean {
    return i + 1 < this.end && (verbForm(this.low(i + 1)).forms & PAST) !== 0
  }

  /** "Ford retired to Concord": a past that the tagger took for an adjective or noun, behind a name, pronoun or noun. */
  isUntaggedPast(i: number): boolean {
    const word = this.low(i)
    if (i === this.first || !this.is(i, TAG.ADJ | TAG.NOUN)) return false
    const { forms, lemma } = verbForm(word)
    if (!(forms & PAST) || forms & BASE) return false
    // "Some drowned or starved", and ", edited its journal,": an adjective has no object.
    const joined = this.pos(i + 1) === 'CCONJ' && this.pos(i + 2) === 'VERB' && this.pos(i - 1) === 'NOUN'
    if (joined && (verbForm(this.low(i + 2)).forms & PAST) !== 0) return true
    if (this.low(i - 1) === ',' && (this.pos(i + 1) === 'DET' || POSSESSIVES.has(this.low(i + 1)))) return true
    if (word.endsWith('ed') && OBJECT_PRONOUNS.has(this.low(i + 1))) return true
    if (word.endsWith('ed') && isInfinitive(lemma) && this.#isInVerbList(i)) return true
    let subject = i - 1
    while (subject > this.first && this.pos(subject) === 'ADV') subject--
    if (POSSESSIVES.has(this.low(subject))) return false
    const before = this.pos(subject)
    const next = this.pos(i + 1)
    // An adjective has no object: "the Persians enslaved all the townspeople".
    if (/^(?:PROPN|PRON|NOUN|NUM)$/.test(before) && next === 'DET') return true
    if (before === 'NOUN' && next === 'PROPN' && word.endsWith('ed') && isInfinitive(lemma)) return true
    // "The summer of 2005 saw fighting"
    if (word === 'saw' && before === 'NUM') return true
    // "They came, saw and burnt Carthage", "was leased in 1863 and burnt down"
    const listed = before === 'CCONJ' && (this.low(subject - 1) === ',' ? this.pos(subject - 2) : this.pos(subject - 1))
    if ((listed === 'VERB' && next === 'PROPN') || (listed === 'NUM' && next === 'ADP')) return true
    const named =
      /^(?:PROPN|PRON|NUM)$/.test(before) || (i - 1 === this.first && this.isCapital(i - 1) && before === 'VERB')
    return named && word.endsWith('ed') && isInfinitive(lemma) && /^(?:ADP|PART|PRON|PROPN|ADV|PUNCT|)$/.test(next)
  }

  /** "a bridge whose name dates from 1340": the tagger takes the verb for a noun. */
  isDates(i: number): boolean {
    return (
      /^dates?$/.test(this.low(i)) &&
      /^(?:from|back)$/.test(this.low(i + 1)) &&
      this.is(i - 1, TAG.NOUN | TAG.PROPN) &&
      this.pos(i) === 'NOUN'
    )
  }

  /** "Parliament, meeting at York in May, granted a tax": a gerund behind its subject's comma, and another before the verb. */
  #isSetOffGerund(i: number): boolean {
    if (!this.low(i).endsWith('ing') || !this.is(i, TAG.NOUN | TAG.ADJ)) return false
    if (!this.is(i + 1, TAG.ADP | TAG.PART)) return false
    if (this.low(i - 1) !== ',' || !this.is(i - 2, TAG.NOUN | TAG.PROPN)) return false
    if (!isInfinitive(verbForm(this.low(i)).lemma)) return false
    let at = i + 1
    // "hurrying to relieve him,"
    if (this.infinitiveBehind(at) >= 0) at = this.infinitiveBehind(at) + 1
    while (at < this.end && at < i + 12 && this.low(at) !== ',' && !this.is(at, TAG.VERB | TAG.AUX | TAG.CCONJ)) at++
    return this.low(at) === ',' && this.is(at + 1, TAG.VERB | TAG.AUX)
  }

  /** "after spending the season there": a gerund has an object, a noun has none. */
  #isUntaggedGerund(i: number): boolean {
    const word = this.low(i)
    if (this.#isSetOffGerund(i)) return true
    if (i === this.first || !word.endsWith('ing') || !this.is(i + 1, TAG.DET | TAG.PRON)) return false
    return BEFORE_OR_AFTER.has(this.low(i - 1)) && isInfinitive(verbForm(word).lemma)
  }
}
