import type { Document, Tokens } from '../../reading/document.js'
import type { Range } from '../../schema/span.js'
import type { MarkLayer } from '../layer.js'
import { cueWord } from '../lexicon/lexicon.js'

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", '’s', '’re', 'am', 'got'])

/** The words in small letters, an apostrophe in each as a typewriter has it. */
function withStraightApostrophes({ forms, form, low }: Tokens): readonly string[] {
  const curly = Uint8Array.from(forms, word => (word.includes('’') ? 1 : 0))
  const words = low.slice()
  for (let i = 0; i < words.length; i++)
    if (curly[form[i] as number] === 1) words[i] = (words[i] as string).replace('’', "'")
  return words
}

/** Most words between a noun and its article. */
const MAX_MODIFIERS = 4

/** The words of a document with what the quotation stage asks of each: where it stands, and what it may be. */
export class Words {
  readonly low: readonly string[]
  /** Innermost quotation of words (not a title or term) that holds the token; -1 outside of all. */
  readonly owner: Int32Array
  /** Which name, counted from 1, the token is part of, whatever its part of speech; 0 for none. */
  protected readonly named: Int32Array
  /** The token is a quotation mark. */
  readonly isMark: Uint8Array

  constructor(
    readonly document: Document,
    marks: MarkLayer,
    names: readonly Range[] = [],
  ) {
    const { tokens } = document
    this.low = withStraightApostrophes(tokens)
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

  isNounLike(i: number): boolean {
    const pos = this.pos(i)
    return (
      this.isCompound(i) ||
      (this.named[i] as number) > 0 ||
      pos === 'PROPN' ||
      pos === 'NOUN' ||
      pos === 'NUM' ||
      (pos === 'X' && /\p{L}/u.test(this.word(i))) ||
      this.isVerbLikeName(i)
    )
  }

  /** "Cook called it": a capital word that the tagger takes for a verb, right before a verb of saying in the past. */
  isVerbLikeName(i: number): boolean {
    if (this.pos(i) !== 'VERB' || this.pos(i + 1) !== 'VERB' || /(?:ed|ing)$/.test(this.low[i] as string)) return false
    return cueWord(this.low[i + 1] as string)?.form === 'past' && /^\p{Lu}\p{Ll}/u.test(this.word(i))
  }

  /** The second half of a word with a hyphen ("Leeds-based"). */
  private isCompound(i: number): boolean {
    const { start, end } = this.document.tokens
    return (
      this.word(i - 1) === '-' && end[i - 2] === start[i - 1] && end[i - 1] === start[i] && /\p{L}/u.test(this.word(i))
    )
  }

  protected isPronoun(i: number): boolean {
    const pos = this.pos(i)
    // "King Otto I"
    if (this.named[i]) return false
    return (
      (pos === 'PRON' || pos === 'DET') &&
      /^(?:he|she|they|it|i|we|you|one|others|some|many|most|all|both|each|another|nobody|somebody|someone|everyone|everybody|anyone|none|few|several|this|these|those)$/.test(
        this.low[i] as string,
      )
    )
  }

  /** A hyphen within a word, or a mark between two nouns. */
  protected joins(i: number): boolean {
    const { start, end } = this.document.tokens
    const touches = end[i - 1] === start[i] && end[i] === start[i + 1]
    return touches ? /\p{L}/u.test(this.word(i + 1)) : this.isNounLike(i - 1) && this.isNounLike(i + 1)
  }

  /** A name or a personal pronoun: what speaks, where the choice is open. */
  isPersonal(i: number): boolean {
    return (
      (this.named[i] as number) > 0 ||
      this.pos(i) === 'PROPN' ||
      this.isVerbLikeName(i) ||
      /^(?:he|she|they|we|i|who)$/.test(this.low[i] as string)
    )
  }

  /** Part of a name that the entity stage knows: no verb, whatever its tag ("Mr. Welch"). */
  isNamed(i: number): boolean {
    return (this.named[i] as number) > 0
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

  /** A past participle under a form of "be", or behind its noun ("a practice derided as “…”"). */
  isPassive(v: number, first: number): boolean {
    const form = cueWord(this.low[v] as string)?.form
    if (form !== 'past' && form !== 'participle') return false
    if (this.isReduced(v, first)) return true
    for (let i = v - 1; i >= first && i > v - 5; i--) {
      if (BE.has(this.low[i] as string)) return true
      const pos = this.pos(i)
      if (pos !== 'ADV' && pos !== 'PART' && pos !== 'AUX') return false
    }
    return false
  }

  /** "a drink called “grog”": a verb that takes an object and more has but one of them, behind a common noun. */
  private isReduced(v: number, first: number): boolean {
    const frames = cueWord(this.low[v] as string)?.verb.frames
    const noun = this.pos(v - 1) === 'ADV' ? v - 2 : v - 1
    if (!frames || noun < first || this.pos(noun) !== 'NOUN' || this.named[noun]) return false
    const next = this.pos(v + 1) === 'ADV' ? v + 2 : v + 1
    const article = /^(?:an?|the)$/.test(this.low[next] ?? '') ? 1 : 0
    const bare = frames.has('object') ? this.isMark[next + article] : frames.has('as') && this.low[next] === 'as'
    if (!bare) return false
    // "what the press called “…”", "the man the press called “…”": the noun is the verb's subject.
    let i = noun - 1
    while (i >= first && /^(?:ADJ|NUM|NOUN)$/.test(this.pos(i)) && i > noun - MAX_MODIFIERS) i--
    if (this.pos(i) === 'DET') i--
    const contact = this.isNounLike(i) && /^(?:DET|ADJ|NUM|PROPN)$/.test(this.pos(i - 1))
    return i < first || !(/^(?:what|which|whom|that|who)$/.test(this.low[i] as string) || contact)
  }
}
