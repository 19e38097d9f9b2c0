import { cueWord } from '../lexicon/lexicon.js'
import { isUtterance } from '../lexicon/nouns.js'
import { type NounPhrase, Phrases } from './phrases.js'

export type { NounPhrase } from './phrases.js'

const RELATIVES = new Set(['who', 'which', 'that', 'whom'])

const OBJECTS = /^(?:him|her|them|us|me|you)$/

/** Longest quotation, in tokens, between a verb and its subject. */
const MAX_SKIPPED = 400
/** Verbs looked at for one subject: enough for any sentence, and a bound for what is none. */
const MAX_STEPS = 12

/** Longest beginning of a relative clause, in tokens. */
const MAX_RELATIVE = 15

/** Furthest that a subject may stand from its verb, in tokens. */
const REACH = 45

/**
 * The little of English syntax that cues need: which noun phrase is the subject of a verb. Reads part-of-speech tags;
 * words inside quotations other than the one asked about are passed over.
 */
export class Syntax extends Phrases {
  private steps = 0

  /** The nearest token left of `i` that stands at the same level, or -1. */
  private left(i: number, first: number, level: number): number {
    let j = i - 1
    const floor = Math.max(first, i - MAX_SKIPPED)
    while (j >= floor && this.owner[j] !== level) j--
    return j >= floor ? j : -1
  }

  /** The subject of the verb at `v`, within the sentence from token `first`. */
  subjectOf(v: number, first: number, level: number, depth = 0): NounPhrase | null {
    if (depth === 0) this.steps = 0
    if (depth > 4 || ++this.steps > MAX_STEPS) return null
    const gerund = (this.low[v] as string).endsWith('ing')
    let i = this.left(v, first, level)
    while (i >= first && v - i < 12) {
      const pos = this.pos(i)
      const word = this.low[i] as string
      if (
        this.isMark[i] ||
        pos === 'AUX' ||
        (pos === 'ADV' && word !== 'when' && word !== 'where') ||
        word === 'not' ||
        word === "n't" ||
        // "and there declared"
        word === 'there' ||
        word === 'both' ||
        word === 'all'
      )
        i = this.left(i, first, level)
      else if (word === '-' && this.pos(i + 1) === 'ADV') i = this.left(this.left(i, first, level), first, level)
      else break
    }
    if (i < first || v - i > REACH) return null
    const word = this.low[i] as string
    const pos = this.pos(i)
    if (word === 'to' && pos === 'PART') return this.told(i, first, level) ?? this.controller(i, first, level, depth)
    if (RELATIVES.has(word) && pos !== 'SCONJ') return this.antecedent(i, first)
    if (gerund && this.pos(v - 1) !== 'AUX') {
      const own =
        /^[,–—-]$/.test(word) || pos === 'ADP' || pos === 'SCONJ' || pos === 'CCONJ'
          ? null
          : this.phraseEnding(i, first)
      // "with one man shouting", "a message saying", "Clinton asking"
      const head = own ? own.coreEnd - 1 : -1
      if (
        own &&
        (this.pos(head) === 'PROPN' || isUtterance(this.low[head] as string) || this.low[own.first - 1] === 'with')
      )
        return own
      return this.controller(i, first, level, depth)
    }
    if (/^[,–—]$/.test(word)) return this.overBracket(i, first, level, depth, word)
    if (pos === 'CCONJ') return this.controller(i, first, level, depth)
    if (pos === 'VERB' && !this.isNamed(i) && !this.isVerbLikeName(i)) {
      const before = this.subjectOf(i, first, level, depth + 1)
      // "a keeper whose name is lost cried": the clause is about him.
      return before && this.low[before.first] === 'whose' ? this.antecedent(before.first, first) : before
    }
    const phrase = this.phraseEnding(i, first)
    return phrase && (this.overRelative(phrase, first, level) ?? phrase)
  }

  /** "the clerk who copied the verdict added", "the man who sat in the chair said": the phrase ends a relative clause. */
  private overRelative({ first: start }: NounPhrase, first: number, level: number): NounPhrase | null {
    let i = start - 1
    if (this.pos(i) === 'ADP') i--
    if (i - 1 <= first || this.pos(i) !== 'VERB' || this.owner[i] !== level || !this.isFinite(i)) return null
    if (cueWord(this.low[i] as string)?.verb.frames.has('that')) return null
    while (i - 1 > first && /^(?:ADV|AUX)$/.test(this.pos(i - 1))) i--
    if (this.low[i - 1] === 'who') return this.antecedent(i - 1, first)
    // "the edict read in the mosques declared": a participle behind its noun.
    return i < start - 1 && this.pos(i - 1) === 'NOUN' ? this.phraseEnding(i - 1, first) : null
  }

  /** "forbade the people to call": whoever is told to do a thing is the subject of doing it. */
  private told(to: number, first: number, level: number): NounPhrase | null {
    const pronoun = OBJECTS.test(this.low[to - 1] as string)
    const object: NounPhrase | null = pronoun
      ? { first: to - 1, head: to - 1, coreEnd: to, end: to }
      : this.phraseEnding(to - 1, first, false)
    if (!object || object.first <= first || this.owner[object.head] !== level) return null
    const verb = cueWord(this.low[object.first - 1] as string)?.verb
    return verb?.frames.has('hearer-to') && this.pos(object.first - 1) === 'VERB' ? object : null
  }

  /** Subject of the verb that governs what stands after token `i`: an infinitive, a participle, a second verb. */
  private controller(i: number, first: number, level: number, depth: number): NounPhrase | null {
    let fallback: NounPhrase | null = null
    for (let j = this.left(i, first, level); j >= first && i - j < REACH; j = this.left(j, first, level)) {
      if (!this.isFinite(j) || (this.pos(j) === 'AUX' && this.isFinite(j + 1))) continue
      const subject = this.subjectOf(j, first, level, depth + 1)
      if (!subject) continue
      const before = subject.first - 1
      const embedded =
        before > first &&
        (/^(?:that|whether|how|if|why|who|whom|what|where|because)$/.test(this.low[before] as string) ||
          (cueWord(this.low[before] as string) !== undefined && this.pos(before) === 'VERB'))
      const relative = RELATIVES.has(this.low[j - 1] ?? '') && this.pos(j - 1) === 'PRON' && !this.joinsTo(i, j, level)
      const sure =
        !embedded && !relative && (this.isPersonal(subject.head) || cueWord(this.low[j] as string) !== undefined)
      if (sure) return subject
      fallback ??= subject
    }
    return fallback
  }

  /**
   * "the king, who had called them and, it is told, wept": "and" at `i`, or an aside that it opens, joins what follows to
   * the verb at `v`, with no comma before it.
   */
  private joinsTo(i: number, v: number, level: number): boolean {
    let and = i
    if (this.word(i) === ',') {
      and = this.left(i, v, level)
      while (and > v && this.word(and) !== ',') and = this.left(and, v, level)
      and = this.left(and, v, level)
    }
    if (and <= v || this.pos(and) !== 'CCONJ') return false
    for (let k = v + 1; k < and; k++) if (this.owner[k] === level && /^[,;–—]$/.test(this.word(k))) return false
    return true
  }

  /** The phrase that begins at `first`, where no other finite verb than in a relative clause stands before `v`. */
  clauseSubject(first: number, v: number, level: number): NounPhrase | null {
    const phrase = this.phraseStarting(first, v)
    if (!phrase || (phrase.end < v && this.word(phrase.end) === ':')) return null
    let relative = false
    for (let i = phrase.end; i < v; i++) {
      if (this.owner[i] !== level) continue
      const word = this.low[i] as string
      if (/^(?:who|which|that|whose|whom)$/.test(word)) relative = true
      else if (/^[;:]$/.test(word)) return null
      else if (this.pos(i) === 'VERB' && this.isFinite(i)) {
        // The verb's own auxiliary chain is no other verb; a relative clause has one of its own.
        if (!relative) return null
        relative = false
      }
    }
    return phrase
  }

  private antecedent(relative: number, first: number): NounPhrase | null {
    let i = relative - 1
    if (this.word(i) === ',') i--
    // "against the wishes of the Union, which held": of a body by its name, not of what it had.
    return i >= first ? this.phraseEnding(i, first, !(this.low[relative] === 'which' && this.isNamed(i))) : null
  }

  /** "Roe, who cites it in ‘Salt’, though not often, said": whom the clause that holds a token is about. */
  private beforeRelative(token: number, first: number, mark: string): NounPhrase | null {
    for (let i = token - 1; i > first && token - i < MAX_RELATIVE; i--)
      if (this.word(i) === mark) return this.low[i + 1] === 'who' ? this.phraseEnding(i - 1, first) : null
    return null
  }

  /** "he crossed", but not "he said", which may stand between commas. */
  private isClauseOfPronoun(i: number): boolean {
    if (!/^(?:he|she|they)$/.test(this.low[i] as string)) return false
    return this.pos(i + 1) === 'VERB' && this.isFinite(i + 1) && !cueWord(this.low[i + 1] as string)
  }

  /** "Paul Roe, a member of the council, said": the subject before the bracket that ends at token `close`. */
  private overBracket(close: number, first: number, level: number, depth: number, mark: string): NounPhrase | null {
    let found: NounPhrase | null = null
    for (let j = this.left(close, first, level); j > first && close - j < REACH; j = this.left(j, first, level)) {
      if (this.word(j) !== mark) continue
      // "he crossed the pass, found the garden": no bracket, but one verb after another.
      if (found === null && this.isClauseOfPronoun(j + 1))
        return { first: j + 1, head: j + 1, coreEnd: j + 2, end: j + 2 }
      const phrase = this.phraseEnding(j - 1, first)
      if (!phrase) break
      found = phrase
      // "Ann Roe, 22, of Flint, Mich., said": on to the comma before.
      const before = phrase.first - 1
      if (before <= first) break
      const outer = this.word(before) === mark ? this.phraseEnding(before - 1, first, false) : null
      const goesOn =
        (this.pos(before) === 'ADP' && this.word(before - 1) === mark) ||
        (outer !== null &&
          this.low[outer.first - 1] !== undefined &&
          this.pos(outer.first - 1) === 'ADP' &&
          this.word(outer.first - 2) === mark) ||
        (this.word(before) === mark &&
          !this.isPersonal(phrase.head) &&
          outer !== null &&
          this.isPersonal(outer.head) &&
          this.pos(outer.first - 1) !== 'ADP')
      if (!goesOn) return this.beforeRelative(phrase.first, first, mark) ?? phrase
    }
    return found ?? this.controller(close, first, level, depth)
  }
}
