import { TAG } from '../../reading/document.js'
import { BASE, GERUND, PARTICIPLE, PAST, PRESENT, verbForm } from './morphology.js'
import { OUTSIDE } from './tagged-words.js'
import { UntaggedVerbs } from './untagged-verbs.js'
import { BE, FACT_SUBORDINATORS, PARTICLES, POSSESSIVES, TIME_SUBORDINATORS, UNREAL_SUBORDINATORS } from './words.js'

/** Words between which and a verb form no noun is due, though they are tagged as determiners. */
const PRONOMINAL = /^(?:all|both|some|many|few|most|each|others?|those|these|this|that|none)$/

const PREPOSITIONAL = new Set(['following', 'including', 'concerning', 'regarding', 'excluding'])
/** Verbs behind which "in" or "on" ends a clause ("had to give in", "marched on"). */
const TAKES_IN =
  /^(?:gave|give|given|set|joined|stepped|moved|broke|caved|went|gone|go|carried|pushed|pressed|marched|rushed|brought|dug|called|drew|drawn|flown|filled|handed|hemmed|fenced|dragged|poured|walled|snowed|frozen)$/
/** Pronouns that look like gerunds. */
const INDEFINITE = /^(?:every|any|some|no)thing$/
const NOMINAL_NEXT = /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/

/** What the words of a sentence are: the tagger's tags, mended by form and neighbours. */
export class WordClass extends UntaggedVerbs {
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
    if (pos === 'VERB' && (this.low(i + 1) !== 'that' || this.#isFirstVerb(i))) return false
    if (FACT_SUBORDINATORS.has(word) || UNREAL_SUBORDINATORS.has(word)) return pos !== 'NOUN' && pos !== 'PROPN'
    if (/^(?:when|while|whilst|whenever)$/.test(word)) return pos !== 'NOUN'
    if (this.#governsNoun(i)) return false
    return pos === 'SCONJ' && TIME_SUBORDINATORS.has(word)
  }

  /** "after long talks the archbishop gave way": behind the noun another phrase opens. */
  #governsNoun(i: number): boolean {
    if (!/^(?:after|before|until|till)$/.test(this.low(i)) || this.pos(i) !== 'SCONJ') return false
    let at = i + 1
    while (this.is(at, TAG.ADJ | TAG.NUM | TAG.ADV)) at++
    const noun = at
    while (this.pos(at) === 'NOUN') at++
    return at > noun && (this.pos(at) === 'DET' || /^(?:he|she|they|it)$/.test(this.low(at)))
  }

  /** "The treaty provided that": no verb stands before it. */
  #isFirstVerb(i: number): boolean {
    for (let at = i - 1; at >= this.first; at--) if (this.is(at, TAG.VERB | TAG.AUX)) return false
    return i > this.first
  }

  /** "declared the war over in May", "was sworn in on 3 May": a preposition with nothing to govern goes with its verb. */
  isParticle(i: number): boolean {
    if (this.pos(i) !== 'ADP' || i === this.first) return false
    const word = this.low(i)
    // "joined soon after"
    const after = word === 'after' && /^(?:soon|shortly|long|immediately|directly)$/.test(this.low(i - 1))
    if (!PARTICLES.has(word) && !after) return false
    const follows = i + 1 < this.end ? this.low(i + 1) : ''
    const next = this.pos(i + 1)
    // "declared it over and left", but "in and around the town"
    if (/^(?:and|or)$/.test(follows) && this.pos(i + 2) !== 'VERB') return false
    if (/^(?:of|to|from)$/.test(follows) || !/^(?:ADP|PUNCT|SCONJ|CCONJ|)$/.test(next)) return false
    // "the house that they lived in"
    if (!/^(?:in|on)$/.test(word)) return true
    return this.pos(i - 1) === 'VERB' && (next === 'ADP' || (next === 'PUNCT' && TAKES_IN.test(this.low(i - 1))))
  }

  /** "Following the war", "three prizes, including": a participle that serves as a preposition. */
  isPreposition(i: number): boolean {
    if (this.pos(i) === 'ADP' || this.#governsNoun(i)) return true
    // "blamed him for leaving"
    if (this.low(i) === 'for' && this.low(i + 1).endsWith('ing')) return true
    // "sold for scrap"
    if (this.low(i) === 'for' && this.pos(i + 1) === 'VERB' && verbForm(this.low(i + 1)).forms === BASE) return true
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
    // "dictated his will"
    if (pos === 'AUX') return !(this.low(i) === 'will' && this.isDetermined(i))
    if (pos !== 'VERB') return this.isUntaggedPast(i) || this.isUntaggedGerund(i) || this.isDates(i)
    if (this.#isModifier(i) || this.#isListedNoun(i) || INDEFINITE.test(this.low(i))) return false
    const { forms } = verbForm(this.low(i))
    const before = this.pos(i - 1)
    const previous = i > this.first ? this.low(i - 1) : ''
    const next = this.pos(i + 1)
    // "when war with the dukes broke out"
    if (forms === BASE && next === 'ADP' && /^(?:when|while|until|because|although)$/.test(previous)) return false
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
    if ((before === 'ADP' || previous === 'for') && forms & (BASE | PRESENT) && !(forms & PAST)) return false
    // "to three matches in May"
    if (before === 'NUM' && forms === PRESENT && this.pos(i - 2) === 'ADP') return false
    if (before === 'NUM' && forms & GERUND && /^(?:NOUN|PROPN)$/.test(next)) return false
    if (this.endsNoun(i)) return false
    if (i === this.first && forms & PARTICIPLE && next === 'NOUN') return false
    // "to forced labour"
    const governed = before === 'ADP' || (previous === 'to' && !(forms & BASE))
    if (governed && forms & PARTICIPLE && /^(?:NOUN|PROPN)$/.test(next)) return false
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
    // "a Welsh lay preacher"
    if (
      this.low(i) === 'lay' &&
      /^(?:preacher|reader|brother|sister|clerk|member|people|men|magistrate)s?$/.test(follows)
    )
      return true
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
    while (before >= first && (this.isJoint(before) || this.is(before, TAG.NOUN | TAG.PROPN | TAG.ADJ | TAG.ADV)))
      before--
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

  /** A past that is no auxiliary, behind its subject. */
  #isPlainPast(i: number): boolean {
    return (verbForm(this.low(i)).forms & PAST) !== 0 && this.is(i - 1, TAG.PRON | TAG.NOUN | TAG.PROPN)
  }

  #pastFollows(i: number): boolean {
    return i + 1 < this.end && (verbForm(this.low(i + 1)).forms & PAST) !== 0
  }
}
