import type { LinkedMention } from '../../entity/layer.js'
import { TAG } from '../../reading/document.js'
import type { DateExpression } from '../../schema/date.js'
import type { Range } from '../../schema/span.js'
import { nounKind } from '../lexicon/index.js'
import { BASE, verbForm } from './morphology.js'
import type { Track } from './track.js'
import type { WordClass } from './word-class.js'
import { COORDINATORS, HOURS, MODALS, PERSONAL_NOUN, POSSESSIVES, RELATIVES } from './words.js'

/** What other stages have found in a sentence: nothing of it is split, and dates and masks end a noun phrase. */
export interface Overlays {
  readonly dates: Track<DateExpression>
  readonly mentions: Track<LinkedMention>
  readonly masks: Track<Range>
}

export interface NounPhrase {
  /** Token behind the phrase. */
  readonly end: number
  /** Token of the head noun. */
  readonly head: number
  readonly mentions: readonly LinkedMention[]
}

/** "the Fifth Congress in May", "the Revolution of October 1917": a date that ends the name of an event tells when it took place, and is no part of the name. */
export function withoutDates(
  mentions: readonly LinkedMention[],
  dates: readonly DateExpression[],
): readonly LinkedMention[] {
  if (dates.length === 0) return mentions
  return mentions.map(mention => {
    if (mention.entity.type !== 'event' || mention.kind === 'pronoun') return mention
    const date = dates.find(({ start, end }) => start > mention.start && end === mention.end)
    const before = date && / (?:in|on|at|of) (?:the )?$/.exec(mention.text.slice(0, date.start - mention.start))
    return before
      ? { ...mention, end: mention.start + before.index, text: mention.text.slice(0, before.index) }
      : mention
  })
}

/** Nouns that no name goes with. */
const DIRECTION = /^(?:north|south|east|west|meantime|interior|rear)$/
const TIME = /^(?:day|night|morning|evening|afternoon|week|month|year|spring|summer|autumn|winter)$/
const NONE: readonly LinkedMention[] = []

export const NOMINAL = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM', 'X', 'INTJ'])
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X'])
const SUBJECT_PERSONAL = new Set(['he', 'she', 'they', 'we', 'i'])

/** Reads noun phrases: an "of" phrase belongs to the noun before it, and a name is never split. */
export class NounPhrases {
  constructor(
    readonly words: WordClass,
    readonly overlays: Overlays,
  ) {}

  /** The phrase that opens at token `i`. */
  read(i: number): NounPhrase {
    const { words } = this
    const mentions: LinkedMention[] = []
    let head = i
    let hasHead = false
    let at = i
    while (at < words.end) {
      if (at > i && this.#isBarred(at)) break
      // "In the north William of Ely held the castle"
      if (hasHead && (this.#namesAnother(at) || this.#pointsBefore(i, at))) break
      const past = this.#pastMention(at, mentions)
      if (past > at) {
        at = past
        head = at - 1
        hasHead = true
        continue
      }
      const pos = words.phrasePos(at)
      const word = words.low(at)
      if (this.#isPossessive(at, hasHead)) {
        hasHead = false
        at++
        continue
      }
      if (words.isJoint(at)) {
        at++
        continue
      }
      if (word === 'of' && hasHead && this.continuesOf(at)) {
        // "of" belongs to the noun before it: one phrase, headed by the first noun.
        at = this.ofPhrase(at + 1, mentions)
        continue
      }
      if (hasHead && (pos === 'DET' || (pos === 'PRON' && at > i))) break
      if (at > i && (SUBJECT_PERSONAL.has(word) || (hasHead && words.startsNumbered(at)))) break
      if (at > i && (this.#joinsClauses(word) || (MODALS.has(word) && pos !== 'NOUN'))) break
      // "a safe enough position": behind an article a noun must come.
      const due = !hasHead && at > i && words.pos(i) === 'DET' && verbForm(word).forms === BASE
      if (pos === 'VERB' && !due && words.isVerb(at)) break
      if (pos === 'VERB' && hasHead && !words.isCapital(at) && !words.endsNoun(at)) break
      if (hasHead && (words.isUntaggedPast(at) || words.isDates(at))) break
      // "the eight won the cup"
      if (words.pos(at - 1) === 'NUM' && at > i && words.pos(at + 1) === 'DET' && words.isUntaggedPast(at)) break
      const adverb = pos === 'ADV' && !hasHead && (at > i || this.isNumbered(i))
      if (!NOMINAL.has(pos) && pos !== 'VERB' && !adverb) break
      if (HEADS.has(pos) || pos === 'VERB') {
        head = at
        if (pos !== 'NUM' && !this.#ownsParticiple(at)) hasHead = true
      }
      at++
      // "That diary": tagged as a pronoun.
      const points = /^(?:this|that|these|those)$/.test(word) && words.pos(at) === 'NOUN'
      if (pos === 'PRON' && !POSSESSIVES.has(word) && !points) break
    }
    return { end: Math.max(at, i + 1), head, mentions: mentions.length > 0 ? mentions.slice() : NONE }
  }

  /** Notes the mention at a token; gives the token behind it where it is a name or a description, else the same token. */
  #pastMention(at: number, mentions: LinkedMention[]): number {
    const mention = this.mentionAt(at)
    if (mention) mentions.push(mention)
    return mention && mention.kind !== 'pronoun' ? Math.max(at + 1, this.tokenAt(at, mention.end)) : at
  }

  /** Reads what follows "of" as far as the noun phrase goes; gives the token behind it. */
  ofPhrase(from: number, mentions: LinkedMention[]): number {
    const { words } = this
    let at = from
    let hasHead = false
    while (at < words.end) {
      if (this.#isBarred(at) || (hasHead && this.#namesAnother(at))) break
      const past = this.#pastMention(at, mentions)
      if (past > at) {
        at = past
        hasHead = true
        continue
      }
      const pos = words.phrasePos(at)
      const word = words.low(at)
      if (this.#isPossessive(at, hasHead)) {
        hasHead = false
        at++
        continue
      }
      if (words.isJoint(at)) {
        at++
        continue
      }
      if (word === 'of' && hasHead) {
        if (!this.continuesOf(at)) break
        hasHead = false
        at++
        continue
      }
      if (hasHead && (pos === 'DET' || pos === 'PRON')) break
      if (this.#joinsClauses(word) || (hasHead && words.isDates(at))) break
      if (pos === 'VERB' && (hasHead || words.isVerb(at))) break
      if (!NOMINAL.has(pos) && pos !== 'VERB' && !(pos === 'ADV' && !hasHead)) break
      if (HEADS.has(pos)) hasHead = true
      at++
    }
    return at
  }

  /** Whether a noun phrase goes on behind the "of" at `i`. */
  continuesOf(i: number): boolean {
    const { words } = this
    const next = i + 1
    if (next >= words.end || this.overlays.dates.at(words.start(next))) return false
    const pos = words.pos(next)
    return (
      NOMINAL.has(pos) ||
      this.mentionAt(next) !== undefined ||
      words.isQuote(next) ||
      (pos === 'VERB' && !words.isVerb(next))
    )
  }

  /** "nearly 30,000 people": the adverb goes with the number. */
  isNumbered(i: number): boolean {
    const next = i + 1
    return this.words.pos(next) === 'NUM' && !this.overlays.dates.at(this.words.start(next))
  }

  mentionAt(i: number): LinkedMention | undefined {
    return this.overlays.mentions.at(this.words.start(i))
  }

  /** Index of the first token at or after `i` that starts at or after the offset. */
  tokenAt(i: number, offset: number): number {
    let at = i
    while (at < this.words.end && this.words.start(at) < offset) at++
    return at
  }

  /** "In the north William of Ely held", "On the night of the vote Grey watched": no name goes with the noun before it. */
  #namesAnother(i: number): boolean {
    const { words } = this
    const type = this.mentionAt(i)?.kind === 'name' ? this.mentionAt(i)?.entity.type : undefined
    if (type === undefined || words.pos(i - 1) !== 'NOUN') return false
    const noun = words.low(i - 1)
    if (TIME.test(noun) || HOURS.has(noun) || nounKind(noun) !== undefined)
      return /^(?:person|organization|place|group)$/.test(type)
    return type === 'person' && DIRECTION.test(noun)
  }

  /** "With this money Gustav hired men": a thing that the text points to, before somebody's name. */
  #pointsBefore(from: number, i: number): boolean {
    const { words } = this
    const mention = this.mentionAt(i)
    const isName = mention?.kind === 'name' && mention.entity.type === 'person'
    return (
      isName &&
      /^(?:this|that|these|those|such)$/.test(words.low(from)) &&
      words.pos(i - 1) === 'NOUN' &&
      !PERSONAL_NOUN.test(words.low(i - 1))
    )
  }

  /** A date, but for one inside a name ("the Mutiny Act of 1797", "Euro 2024"), or what others say. */
  #isBarred(i: number): boolean {
    const start = this.words.start(i)
    if (this.overlays.masks.at(start)) return true
    const date = this.overlays.dates.at(start)
    if (!date || date.timex.type === 'SET') return false
    const mention = this.mentionAt(i)
    return mention === undefined || mention.start >= start
  }

  #isPossessive(i: number, hasHead: boolean): boolean {
    const word = this.words.low(i)
    return word === "'s" || word === '’s' || (/^['’]$/.test(word) && hasHead && this.words.low(i - 1).endsWith('s'))
  }

  /** "her collected papers": the noun is still to come. */
  #ownsParticiple(i: number): boolean {
    const { words } = this
    return POSSESSIVES.has(words.low(i)) && words.pos(i + 1) === 'VERB' && words.is(i + 2, TAG.NOUN | TAG.ADJ)
  }

  #joinsClauses(word: string): boolean {
    return word === 'that' || RELATIVES.has(word) || COORDINATORS.has(word)
  }
}
