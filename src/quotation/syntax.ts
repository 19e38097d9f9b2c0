import type { Document } from '../reading/document.js'
import type { Range } from '../schema/span.js'
import type { MarkLayer } from './layer.js'
import { cueWord } from './lexicon.js'
import { isUtterance } from './nouns.js'

/** A noun phrase as token indices: its core ("the reply" of "the reply of the Politburo"), head and full end. */
export interface NounPhrase {
  readonly first: number
  /** The word that the phrase is about. */
  readonly head: number
  /** Exclusive end of the core. */
  readonly coreEnd: number
  /** Exclusive end with what hangs on it ("of the Politburo"). */
  readonly end: number
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom'])
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", '’s', '’re', 'am', 'got'])
const ATTACHING = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'on',
  'with',
  'to',
  'by',
  'under',
  'near',
  'between',
  'against',
  'about',
  'into',
  'de',
  'von',
  'van',
])
const TIME_NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today tonight'.split(
    ' ',
  ),
)
const TIME_UNITS = new Set(
  'day night morning afternoon evening week weekend month year spring summer autumn winter'.split(' '),
)
const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'me', 'us', 'himself', 'herself', 'themselves', 'itself'])

/** Longest quotation, in tokens, between a verb and its subject. */
const MAX_SKIPPED = 400
/** Verbs looked at for one subject: enough for any sentence, and a bound for what is none. */
const MAX_STEPS = 40

/** Furthest that a subject may stand from its verb, in tokens. */
const REACH = 45

/**
 * The little of English syntax that cues need: which noun phrase is the subject of a verb. Reads part-of-speech tags;
 * words inside quotations other than the one asked about are passed over.
 */
export class Syntax {
  readonly low: readonly string[]
  /** Innermost quotation of words (not a title or term) that holds the token; -1 outside of all. */
  readonly owner: Int32Array
  /** Which name, counted from 1, the token is part of, whatever its part of speech; 0 for none. */
  private readonly named: Int32Array
  /** The token is a quotation mark. */
  readonly isMark: Uint8Array
  private steps = 0

  constructor(
    readonly document: Document,
    marks: MarkLayer,
    names: readonly Range[] = [],
  ) {
    const { tokens } = document
    this.low = tokens.text.map(word => word.toLowerCase().replace('’', "'"))
    this.owner = new Int32Array(tokens.length).fill(-1)
    this.isMark = new Uint8Array(tokens.length)
    this.named = new Int32Array(tokens.length)
    let at = 0
    names.forEach(({ start, end }, n) => {
      while (at < tokens.length && (tokens.end[at] as number) <= start) at++
      for (; at < tokens.length && (tokens.start[at] as number) < end; at++) this.named[at] = n + 1
    })
    marks.quotations.forEach(({ kind, marked, parts }, q) => {
      const opaque = kind === 'speech' || kind === 'writing' || kind === 'slogan'
      marked.forEach((range, p) => {
        const inner = parts[p] as Range
        const from = this.tokenAt(range.start)
        for (let i = from; i < tokens.length && (tokens.start[i] as number) < range.end; i++) {
          if (opaque) this.owner[i] = q
          const at = tokens.start[i] as number
          if (at < inner.start || at >= inner.end) this.isMark[i] = 1
        }
      })
    })
  }

  /** Index of the first token that starts at `offset` or later. */
  tokenAt(offset: number): number {
    const { start, length } = this.document.tokens
    let low = 0
    let high = length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((start[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  pos(i: number): string {
    return this.document.tokens.pos[i] ?? ''
  }

  word(i: number): string {
    return this.document.tokens.text[i] ?? ''
  }

  paragraphOf(i: number): number {
    return this.document.sentences[this.document.tokens.sentence[i] ?? 0]?.paragraph ?? -1
  }

  sentenceStart(i: number): number {
    return this.document.sentences[this.document.tokens.sentence[i] ?? 0]?.firstToken ?? 0
  }

  sentenceEnd(i: number): number {
    return this.document.sentences[this.document.tokens.sentence[i] ?? 0]?.endToken ?? 0
  }

  range(first: number, end: number): Range {
    const { start, end: ends } = this.document.tokens
    return { start: start[first] as number, end: ends[end - 1] as number }
  }

  private isNounLike(i: number): boolean {
    const pos = this.pos(i)
    return (
      this.isCompound(i) ||
      (this.named[i] as number) > 0 ||
      pos === 'PROPN' ||
      pos === 'NOUN' ||
      pos === 'NUM' ||
      (pos === 'X' && /\p{L}/u.test(this.word(i)))
    )
  }

  /** The second half of a word with a hyphen ("Leeds-based"). */
  private isCompound(i: number): boolean {
    const { start, end } = this.document.tokens
    return (
      this.word(i - 1) === '-' && end[i - 2] === start[i - 1] && end[i - 1] === start[i] && /\p{L}/u.test(this.word(i))
    )
  }

  private isPronoun(i: number): boolean {
    const pos = this.pos(i)
    return (
      (pos === 'PRON' || pos === 'DET') &&
      /^(?:he|she|they|it|i|we|you|one|others|some|many|most|all|both|each|another|nobody|somebody|someone|everyone|everybody|anyone|none|few|several|this|these|those)$/.test(
        this.low[i] as string,
      )
    )
  }

  /** A hyphen within a word, or a mark between two nouns. */
  private joins(i: number): boolean {
    const { start, end } = this.document.tokens
    const touches = end[i - 1] === start[i] && end[i] === start[i + 1]
    return touches ? /\p{L}/u.test(this.word(i + 1)) : this.isNounLike(i - 1) && this.isNounLike(i + 1)
  }

  /** A name or a personal pronoun: what speaks, where the choice is open. */
  isPersonal(i: number): boolean {
    return (
      (this.named[i] as number) > 0 ||
      this.pos(i) === 'PROPN' ||
      /^(?:he|she|they|we|i|who)$/.test(this.low[i] as string)
    )
  }

  isFinite(i: number): boolean {
    if (this.named[i]) return false
    const pos = this.pos(i)
    if (pos === 'AUX') return this.low[i] !== 'be' && this.low[i] !== 'being' && this.low[i] !== 'been'
    if (pos !== 'VERB') return false
    const word = this.low[i] as string
    if (word.endsWith('ing') || this.low[i - 1] === 'to') return false
    // "a hall lent by the guild": a participle behind its noun.
    return !(this.low[i + 1] === 'by' && /(?:ed|en|wn)$/.test(word) && this.isNounLike(i - 1))
  }

  /** A past participle under a form of "be". */
  isPassive(v: number, first: number): boolean {
    const form = cueWord(this.low[v] as string)?.form
    if (form !== 'past' && form !== 'participle') return false
    for (let i = v - 1; i >= first && i > v - 5; i--) {
      if (BE.has(this.low[i] as string)) return true
      const pos = this.pos(i)
      if (pos !== 'ADV' && pos !== 'PART' && pos !== 'AUX') return false
    }
    return false
  }

  /** The noun phrase whose last token is `last`, read to the left. */
  phraseEnding(last: number, first: number, extend = true): NounPhrase | null {
    let end = this.beforeTime(last, first)
    // A parenthesis behind a name: "John Roe (1801–1860) wrote".
    if (this.word(end) === ')') {
      let open = end - 1
      while (open > first && this.word(open) !== '(' && end - open < 20) open--
      if (this.word(open) !== '(') return null
      end = open - 1
    }
    while (end >= first && this.isMark[end]) end--
    // "sources close to Roe": an adjective behind its noun.
    while (end > first && this.pos(end) === 'ADJ' && this.isNounLike(end - 1)) end--
    if (end < first) return null
    // "those present", "most of them"
    if (this.low[end - 1] === 'those' && /^(?:VERB|ADJ)$/.test(this.pos(end)) && end > first)
      return { first: end - 1, head: end - 1, coreEnd: end + 1, end: last + 1 }
    if (/^(?:them|us|whom)$/.test(this.low[end] as string) && this.low[end - 1] === 'of' && end - 1 > first)
      return { first: end - 2, head: end - 2, coreEnd: end - 1, end: last + 1 }
    if (this.isPronoun(end)) return { first: end, head: end, coreEnd: end + 1, end: last + 1 }
    if (!this.isNounLike(end) && this.pos(end) !== 'ADJ') return null
    let start = end
    while (start > first && end - start < 14) {
      const i = start - 1
      const pos = this.pos(i)
      const word = this.low[i] as string
      // "Margrave of Baden Louis William": a name ends where another begins.
      if (this.named[i] && this.named[start] && this.named[i] !== this.named[start]) break
      if (this.isMark[i] || this.isNounLike(i) || pos === 'ADJ') start--
      else if (pos === 'PART' && word.startsWith("'")) start--
      else if (pos === 'DET' || (pos === 'PRON' && /^(?:his|her|its|their|our|my|your|whose)$/.test(word))) {
        start--
        if (this.pos(i - 1) !== 'DET' && this.low[i - 1] !== 'of') break
      } else if (/^[-–&.]$/.test(word) && i > first && this.joins(i)) start--
      else if (word === 'and' && this.pos(i - 1) === 'PROPN' && this.pos(i + 1) === 'PROPN') start--
      else break
    }
    while (
      start < end &&
      (this.isMark[start] || (TIME_NAMES.has(this.low[start] as string) && this.pos(start + 1) !== 'PART'))
    )
      start++
    const core: NounPhrase = { first: start, head: end, coreEnd: end + 1, end: last + 1 }
    // "the reply of the Politburo": the phrase goes on to the left through a preposition.
    const before = start - 1
    if (extend && before > first && this.pos(before) === 'ADP' && ATTACHING.has(this.low[before] as string)) {
      const outer = this.phraseEnding(before - 1, first)
      const head = outer ? (this.low[outer.head] as string) : ''
      if (outer && !OBJECT_PRONOUNS.has(head) && !TIME_NAMES.has(head)) return { ...outer, end: last + 1 }
    }
    return core
  }

  /** The last token before a time that stands bare: "Roe last week said", "Roe later Thursday told". */
  private beforeTime(last: number, first: number): number {
    let end = last
    while (end > first && TIME_NAMES.has(this.low[end] as string) && this.pos(end - 1) !== 'ADP') end--
    const deictic = /^(?:last|next|this|that|one|the)$/
    if (end - 1 > first && TIME_UNITS.has(this.low[end] as string) && deictic.test(this.low[end - 1] as string))
      end -= 2
    while (end < last && end > first && this.pos(end) === 'ADV') end--
    return end
  }

  /** The name of a day or month, or a stretch of time. */
  isTime(i: number): boolean {
    return TIME_NAMES.has(this.low[i] as string) || TIME_UNITS.has(this.low[i] as string)
  }

  /** Whether a verb in its plural or base form can be that of a subject ("the men say", not "the comment say"). */
  agreesWithPlural({ first, head, coreEnd }: NounPhrase, v: number): boolean {
    if (/^(?:AUX|PART)$/.test(this.pos(v - 1)) || coreEnd - first > 4) return true
    const word = this.low[head] as string
    if (this.pos(head) !== 'NOUN' && this.pos(head) !== 'ADJ' && this.pos(head) !== 'VERB') return true
    return /(?:s|men|people|children|police|folk|majority|many|few|others)$/.test(word)
  }

  /** The noun phrase that begins at `start`, read to the right. */
  phraseStarting(start: number, limit: number): NounPhrase | null {
    let i = start
    while (i < limit && this.isMark[i]) i++
    if (i >= limit) return null
    if (this.isPronoun(i) && !(this.pos(i) === 'DET' && (this.isNounLike(i + 1) || this.pos(i + 1) === 'ADJ')))
      return { first: i, head: i, coreEnd: i + 1, end: i + 1 }
    let head = -1
    let adjective = -1
    const first = i
    for (; i < limit && i - first < 14; i++) {
      const pos = this.pos(i)
      const word = this.low[i] as string
      if (pos === 'ADJ') adjective = i
      if (this.isNounLike(i)) head = i
      else if (pos === 'ADJ' || pos === 'DET' || this.isMark[i]) {
        if (pos === 'DET' && head >= 0) break
      } else if (pos === 'PRON' && i === first && /^(?:his|her|its|their|our|my)$/.test(word)) continue
      else if (pos === 'PART' && word.startsWith("'") && head >= 0) head = -1
      else if (/^[-–&.]$/.test(word) && this.joins(i)) continue
      else if (word === 'and' && this.pos(i - 1) === 'PROPN' && this.pos(i + 1) === 'PROPN') continue
      else break
    }
    // "the old general": what the tagger takes for an adjective is the noun of a phrase that has no other.
    if (head < 0 && this.low[first] === 'the' && !this.isMark[adjective + 1]) head = adjective
    return head < 0 ? null : { first, head, coreEnd: head + 1, end: head + 1 }
  }

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
        pos === 'AUX' ||
        (pos === 'ADV' && word !== 'when' && word !== 'where') ||
        word === 'not' ||
        word === "n't" ||
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
    if (word === 'to' && pos === 'PART') return this.controller(i, first, level, depth)
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
    if (pos === 'VERB') return this.subjectOf(i, first, level, depth + 1)
    return this.phraseEnding(i, first)
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
      const relative = RELATIVES.has(this.low[j - 1] ?? '') && this.pos(j - 1) === 'PRON'
      const sure =
        !embedded && !relative && (this.isPersonal(subject.head) || cueWord(this.low[j] as string) !== undefined)
      if (sure) return subject
      fallback ??= subject
    }
    return fallback
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
    return i >= first ? this.phraseEnding(i, first) : null
  }

  /** "Paul Roe, a member of the council, said": the subject before the bracket that ends at token `close`. */
  private overBracket(close: number, first: number, level: number, depth: number, mark: string): NounPhrase | null {
    let found: NounPhrase | null = null
    for (let j = this.left(close, first, level); j > first && close - j < REACH; j = this.left(j, first, level)) {
      if (this.word(j) !== mark) continue
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
      if (!goesOn) break
    }
    return found ?? this.controller(close, first, level, depth)
  }
}
