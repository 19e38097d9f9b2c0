import { Words } from './words.js'

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

/** A year, or a day of the month. */
const isDateNumber = (word: string): boolean => /^(?:\d{1,2}|1\d{3}|20\d{2})$/.test(word)

/** Noun phrases, read to the left and to the right by part-of-speech tags. */
export class Phrases extends Words {
  /** The noun phrase whose last token is `last`, read to the left. */
  phraseEnding(last: number, first: number, extend = true): NounPhrase | null {
    let end = this.beforeTime(this.beforeDate(last, first), first)
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
      // "Secretary of State John Roe": so does a rank.
      if (
        this.named[start] &&
        !this.named[i] &&
        pos === 'PROPN' &&
        this.low[i - 1] === 'of' &&
        /^\p{Lu}/u.test(this.word(i - 2))
      )
        break
      if (this.isMark[i] || this.isNounLike(i) || pos === 'ADJ' || this.isInPhrase(i)) start--
      else if (pos === 'PART' && word.startsWith("'")) start--
      else if (pos === 'DET' || (pos === 'PRON' && /^(?:his|her|its|their|our|my|your|whose)$/.test(word))) {
        start--
        if (this.pos(i - 1) !== 'DET' && this.low[i - 1] !== 'of') break
      } else if (/^[-–&.]$/.test(word) && i > first && this.joins(i)) start--
      else if (word === 'and' && this.pos(i - 1) === 'PROPN' && this.pos(i + 1) === 'PROPN') start--
      else break
    }
    // "On 22 October Roe": a day before a name is no part of it.
    if (this.named[end] && isDateNumber(this.word(start)) && TIME_NAMES.has(this.low[start + 1] as string)) start += 2
    while (
      start < end &&
      (this.isMark[start] || (TIME_NAMES.has(this.low[start] as string) && this.pos(start + 1) !== 'PART'))
    )
      start++
    const core: NounPhrase = { first: start, head: end, coreEnd: end + 1, end: last + 1 }
    // "the reply of the Politburo": the phrase goes on to the left through a preposition.
    let before = start - 1
    while (before > first && this.isMark[before]) before--
    if (extend && before > first && this.pos(before) === 'ADP' && ATTACHING.has(this.low[before] as string)) {
      const outer = this.phraseEnding(before - 1, first)
      const head = outer ? (this.low[outer.head] as string) : ''
      if (outer && !OBJECT_PRONOUNS.has(head) && !TIME_NAMES.has(head)) return { ...outer, end: last + 1 }
    }
    return core
  }

  /** "a later account", "the then mayor": an adverb by its tag between an article and its noun. */
  private isInPhrase(i: number): boolean {
    return this.pos(i) === 'ADV' && /^(?:later|earlier|then)$/.test(this.low[i] as string) && this.pos(i - 1) === 'DET'
  }

  /** The last token before a date that a preposition ties to it: "the resolution of May 1916", "a speech in March". */
  private beforeDate(last: number, first: number): number {
    let i = last
    while (i > first && last - i < 4 && (isDateNumber(this.word(i)) || TIME_NAMES.has(this.low[i] as string))) i--
    return i < last && i > first && this.pos(i) === 'ADP' && /^(?:in|of|on|from)$/.test(this.low[i] as string)
      ? i - 1
      : last
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
    let before = v - 1
    if (this.pos(before) === 'ADV') before--
    if (/^(?:AUX|PART)$/.test(this.pos(before)) || coreEnd - first > 4) return true
    const word = this.low[head] as string
    if (this.pos(head) !== 'NOUN' && this.pos(head) !== 'ADJ' && this.pos(head) !== 'VERB') return true
    return /(?:s|men|people|children|police|folk|majority|many|few|others)$/.test(word)
  }

  /** The noun phrase that begins at `start`, read to the right. */
  phraseStarting(start: number, limit: number): NounPhrase | null {
    let i = start
    while (i < limit && this.isMark[i]) i++
    if (i >= limit) return null
    if (
      this.isPronoun(i) &&
      !((this.pos(i) === 'DET' || this.low[i] === 'one') && (this.isNounLike(i + 1) || this.pos(i + 1) === 'ADJ'))
    )
      return { first: i, head: i, coreEnd: i + 1, end: i + 1 }
    let head = -1
    let adjective = -1
    const first = i
    for (; i < limit && i - first < 14; i++) {
      const pos = this.pos(i)
      const word = this.low[i] as string
      if (pos === 'ADJ') adjective = i
      if (this.isNounLike(i)) head = i
      else if (pos === 'ADJ' || pos === 'DET' || this.isMark[i] || (i > first && this.isInPhrase(i))) {
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
}
