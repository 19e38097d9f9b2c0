import { TAG } from '../../reading/document.js'
import { eventLexicon } from '../lexicon/index.js'
import { BASE, isInfinitive, PAST, verbForm } from './morphology.js'
import { OUTSIDE, TaggedWords } from './tagged-words.js'
import { BEFORE_OR_AFTER, OBJECT_PRONOUNS, POSSESSIVES, REFLEXIVES } from './words.js'

/** Finds the verbs that the tagger takes for nouns and adjectives. */
export class UntaggedVerbs extends TaggedWords {
  /** The token of the infinitive behind the "to" at `i`, or -1. */
  infinitiveBehind(i: number): number {
    const next = this.pos(i + 1) === 'ADV' && i + 2 < this.end ? i + 2 : i + 1
    if (next >= this.end || this.isCapital(next) || !this.is(next, TAG.VERB | TAG.AUX)) return -1
    const word = this.low(next)
    // "towed back to port"
    if (word.endsWith('ing') || word === 'port') return -1
    return isInfinitive(word) || (verbForm(word).forms & BASE) !== 0 ? next : -1
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

  /** "Confusion spread.", "On 3 May the floe split, and she …": a past like the first form, behind the only noun of its clause. */
  #isBarePast(i: number): boolean {
    if (!this.is(i + 1, TAG.PUNCT) || !this.is(i - 1, TAG.NOUN | TAG.PROPN)) return false
    if (i === this.first + 1) return true
    if (!/^(?:split|spread|burst)$/.test(this.low(i)) || this.pos(i - 2) !== 'DET') return false
    if (this.low(i + 1) === ',' && this.pos(i + 2) !== 'CCONJ') return false
    for (let at = i - 3; at >= this.first; at--) {
      if (this.is(at, TAG.VERB | TAG.AUX)) return false
      if (this.is(at, TAG.PUNCT)) return true
    }
    return true
  }

  /**
   * "The duke, by then a count, retired in 1640", "was tried before the court and beheaded": a verb of a happening where a
   * date, or nothing, follows the word.
   */
  #standsAsVerb(i: number): boolean {
    if (this.low(i - 1) === ',')
      return this.low(i + 1) === 'in' && this.pos(i + 2) === 'NUM' && this.is(i - 2, TAG.NOUN | TAG.PROPN)
    if (this.pos(i - 1) !== 'CCONJ' || !this.is(i + 1, TAG.PUNCT | OUTSIDE)) return false
    for (let before = i - 2; before >= this.first; before--) {
      if (this.pos(before) === 'VERB') return true
      if (this.is(before, TAG.AUX | TAG.CCONJ | TAG.SCONJ)) return false
    }
    return false
  }

  /** "Ford retired to Concord": a past that the tagger took for an adjective or noun, behind a name, pronoun or noun. */
  isUntaggedPast(i: number): boolean {
    const word = this.low(i)
    if (i === this.first || !this.is(i, TAG.ADJ | TAG.NOUN)) return false
    const { forms, lemma } = verbForm(word)
    if (!(forms & PAST)) return false
    // "Confusion spread."
    if (forms & BASE) return this.#isBarePast(i)
    // "shot himself"
    if (REFLEXIVES.has(this.low(i + 1))) return true
    // "Some drowned or starved", and ", edited its journal,": an adjective has no object.
    const joined = this.pos(i + 1) === 'CCONJ' && this.pos(i + 2) === 'VERB' && this.pos(i - 1) === 'NOUN'
    if (joined && (verbForm(this.low(i + 2)).forms & PAST) !== 0) return true
    if (this.low(i - 1) === ',' && (this.pos(i + 1) === 'DET' || POSSESSIVES.has(this.low(i + 1)))) return true
    // "succeeded him as emir and married Zaynab"
    if (/^(?:married|wed)$/.test(word) && this.pos(i - 1) === 'CCONJ' && this.pos(i + 1) === 'PROPN') return true
    // ", a student whose family had fled, shot Grey"
    if (this.low(i - 1) === ',' && this.pos(i + 1) === 'PROPN' && !this.isCapital(i)) return true
    if (word.endsWith('ed') && OBJECT_PRONOUNS.has(this.low(i + 1))) return true
    if (word.endsWith('ed') && eventLexicon().verbs.has(lemma) && this.#standsAsVerb(i)) return true
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
  isUntaggedGerund(i: number): boolean {
    const word = this.low(i)
    if (this.#isSetOffGerund(i)) return true
    if (i === this.first || !word.endsWith('ing') || !this.is(i + 1, TAG.DET | TAG.PRON)) return false
    return BEFORE_OR_AFTER.has(this.low(i - 1)) && isInfinitive(verbForm(word).lemma)
  }
}
