import type { LinkedMention } from '../../entity/layer.js'
import type { Document, Sentence } from '../../reading/document.js'
import type { DateExpression } from '../../schema/date.js'
import type { Range } from '../../schema/span.js'
import type { Chunk, ChunkType } from './chunk.js'
import { BASE, GERUND, isInfinitive, PARTICIPLE, PAST, PRESENT, verbForm } from './morphology.js'
import { readVerbGroup, type Words } from './verb-group.js'
import {
  BE,
  BEFORE_OR_AFTER,
  COORDINATORS,
  FACT_SUBORDINATORS,
  MODALS,
  POSSESSIVES,
  RELATIVES,
  TIME_SUBORDINATORS,
  UNREAL_SUBORDINATORS,
} from './words.js'

/** A list of ranges in the order of the text, read once from left to right. */
class Cursor<T extends Range> {
  #at = 0
  constructor(readonly items: readonly T[]) {}

  /** The items that overlap `start`–`end`; calls must go from left to right. */
  within(start: number, end: number): T[] {
    const { items } = this
    while (this.#at < items.length && (items[this.#at] as T).end <= start) this.#at++
    const found: T[] = []
    for (let i = this.#at; i < items.length && (items[i] as T).start < end; i++) found.push(items[i] as T)
    return found
  }
}

const NOMINAL = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM', 'X', 'INTJ'])
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X'])
const SUBJECT_PERSONAL = new Set(['he', 'she', 'they', 'we', 'i'])
/** A unit of time that what follows with "of" tells more of. */
const UNIT = /^(?:days?|weeks?|months?|years?|decades?|night|morning|evening)$/
const QUOTE = /^["“”‘’'`«»„]$/

/** Reads the sentences of a document into chunks: noun phrases, verb groups, dates and the words that join them. */
export class Chunker {
  readonly words: Words
  readonly #document: Document
  readonly #dates: Cursor<DateExpression>
  readonly #mentions: Cursor<LinkedMention>
  readonly #masks: Cursor<Range>

  /** `masks`: what others say, which the text does not itself tell. */
  constructor(
    document: Document,
    dates: readonly DateExpression[],
    mentions: readonly LinkedMention[],
    masks: readonly Range[],
  ) {
    this.#document = document
    this.words = { tokens: document.tokens, low: lowerAll(document.tokens.text) }
    this.#dates = new Cursor(dates)
    this.#mentions = new Cursor(mentions)
    this.#masks = new Cursor(masks)
  }

  /** The chunks of a sentence; to be called with the sentences in their order. */
  read(sentence: Sentence): Chunk[] {
    const { tokens } = this.#document
    const dates = this.#dates.within(sentence.start, sentence.end)
    const mentions = this.#mentions.within(sentence.start, sentence.end)
    const masks = this.#masks.within(sentence.start, sentence.end)
    return new SentenceChunker(
      this.words,
      sentence.firstToken,
      sentence.endToken,
      dates,
      mentions,
      masks,
      tokens.start,
      tokens.end,
    ).read()
  }
}

function lowerAll(texts: readonly string[]): string[] {
  const cache = new Map<string, string>()
  return texts.map(text => {
    let low = cache.get(text)
    if (low === undefined) {
      low = text.toLowerCase()
      cache.set(text, low)
    }
    return low
  })
}

/** No English sentence has more; what does is a list or noise, of which no more is read. */
const MAX_CHUNKS = 500

class SentenceChunker {
  readonly #chunks: Chunk[] = []
  #date = 0
  #mention = 0
  #mask = 0
  /** The mention last looked at: tokens are mostly asked for in their order. */
  #lookedAt = 0

  constructor(
    readonly words: Words,
    readonly first: number,
    readonly end: number,
    readonly dates: readonly DateExpression[],
    readonly mentions: readonly LinkedMention[],
    readonly masks: readonly Range[],
    readonly starts: Uint32Array,
    readonly ends: Uint32Array,
  ) {}

  read(): Chunk[] {
    let i = this.first
    while (i < this.end && this.#chunks.length < MAX_CHUNKS) i = this.#step(i)
    return this.#chunks
  }

  #push(type: ChunkType, first: number, end: number, rest: Partial<Chunk> = {}): number {
    this.#chunks.push({
      type,
      first,
      end,
      word: this.words.low[first] as string,
      last: this.words.low[end - 1] as string,
      ...rest,
    })
    return end
  }

  /** Index of the first token at or after `i` that starts at or after the offset. */
  #tokenAt(i: number, offset: number): number {
    let at = i
    while (at < this.end && (this.starts[at] as number) < offset) at++
    return at
  }

  #step(i: number): number {
    const start = this.starts[i] as number
    const { low, tokens } = this.words
    const word = low[i] as string
    const pos = tokens.pos[i]

    while (this.#mask < this.masks.length && (this.masks[this.#mask] as Range).end <= start) this.#mask++
    const mask = this.masks[this.#mask]
    if (mask && mask.start <= start && start < mask.end)
      return this.#push('masked', i, Math.max(i + 1, this.#tokenAt(i, mask.end)))

    while (this.#date < this.dates.length && (this.dates[this.#date] as DateExpression).end <= start) this.#date++
    const date = this.dates[this.#date]
    if (date && date.start <= start && start < date.end && date.timex.type !== 'SET') return this.#dateChunk(i, date)

    if (word === '(' || word === '[') return this.#parenthesis(i)
    if (word === ',') return this.#push('comma', i, i + 1)
    if (word === '.' && this.#isAbbreviation(i)) return this.#push('other', i, i + 1)
    if (/^(?:;|:|\.|!|\?|…|\.{2,})$/.test(word)) return this.#push('stop', i, i + 1)
    if (word === '—' || word === '–' || word === '--' || (word === '-' && this.#spaced(i)))
      return this.#push('dash', i, i + 1)
    if (pos === 'PUNCT' && !QUOTE.test(word) && !this.#startsMention(i)) return this.#push('other', i, i + 1)

    if (this.#startsMention(i)) return this.#noun(i)
    if (word === 'that') return this.#that(i)
    if (RELATIVES.has(word) && pos !== 'PROPN') return this.#push('relative', i, i + 1)
    if (COORDINATORS.has(word)) return this.#push('coordinator', i, i + 1)
    if (this.#isSubordinator(i)) return this.#push('subordinator', i, i + 1)
    if (word === 'to' && this.#isInfinitive(i)) return this.#infinitive(i)
    if (this.#isVerb(i)) {
      const verb = readVerbGroup(this.words, i, this.end)
      return this.#push('verb', i, verb.end, { verb })
    }
    if (pos === 'ADP' || word === 'to' || word === 'from') return this.#push('preposition', i, i + 1)
    if (pos === 'ADV' && this.#isNumbered(i)) return this.#noun(i)
    if (pos === 'ADV' || pos === 'PART' || (word === 'there' && this.#chunks.at(-1)?.type === 'noun'))
      return this.#push('adverb', i, i + 1)
    if (NOMINAL.has(pos as string) || QUOTE.test(word) || pos === 'VERB') return this.#noun(i)
    return this.#push('other', i, i + 1)
  }

  /** The article of a date ("the 1290s") goes with it. */
  #dateChunk(i: number, date: DateExpression): number {
    const before = this.#chunks.at(-1)
    const article = before?.type === 'noun' && before.end === i && before.first === i - 1 && before.word === 'the'
    if (article) this.#chunks.pop()
    return this.#push('date', article ? i - 1 : i, this.#dateEnd(Math.max(i + 1, this.#tokenAt(i, date.end))), { date })
  }

  /** What a date is counted from goes with it: "eight days after the battle", "in the last month of the war". */
  #dateEnd(end: number): number {
    const { low, tokens } = this.words
    if (end >= this.end) return end
    if (
      /^(?:after|before|following)$/.test(low[end - 1] as string) &&
      /^(?:DET|NOUN|PROPN|PRON)$/.test(tokens.pos[end] as string)
    )
      return this.#ofPhrase(end, [])
    if (low[end] === 'of' && UNIT.test(low[end - 1] as string) && this.#continuesOf(end))
      return this.#ofPhrase(end + 1, [])
    return end
  }

  #spaced(i: number): boolean {
    return (
      i > this.first &&
      (this.starts[i] as number) > (this.ends[i - 1] as number) &&
      (this.starts[i + 1] ?? 0) > (this.ends[i] as number)
    )
  }

  /** A parenthesis is one chunk, a date where it holds nothing but one ("stepped down (1880)"). */
  #parenthesis(i: number): number {
    const { low } = this.words
    const close = low[i] === '(' ? ')' : ']'
    const limit = Math.min(this.end, i + 80)
    for (let at = i + 1; at < limit; at++) {
      if (low[at] !== close) continue
      const date = this.dates[this.#date]
      const alone =
        date?.edtf && date.start <= (this.starts[i + 1] as number) && date.end >= (this.ends[at - 1] as number)
      return alone && at > i + 1 ? this.#push('date', i, at + 1, { date }) : this.#push('masked', i, at + 1)
    }
    return this.#push('other', i, i + 1)
  }

  /** A full stop inside the sentence, joined to the word before it ("Maj. Gen."): no clause ends there. */
  #isAbbreviation(i: number): boolean {
    return i > this.first && i + 1 < this.end && (this.starts[i] as number) === this.ends[i - 1] && !this.#endsQuote(i)
  }

  #endsQuote(i: number): boolean {
    return QUOTE.test(this.words.low[i + 1] as string)
  }

  #startsMention(i: number): boolean {
    const start = this.starts[i] as number
    while (this.#mention < this.mentions.length && (this.mentions[this.#mention] as LinkedMention).end <= start)
      this.#mention++
    const mention = this.mentions[this.#mention]
    return mention !== undefined && mention.start <= start && mention.kind !== 'pronoun'
  }

  #that(i: number): number {
    const { tokens, low } = this.words
    const next = tokens.pos[i + 1]
    const before = tokens.pos[i - 1]
    if (next === 'NOUN' && i > this.first && before === 'ADP') return this.#noun(i)
    if (tokens.pos[i] === 'DET' || (i === this.first && (next === 'NOUN' || next === 'ADJ'))) return this.#noun(i)
    if (low[i + 1] === ',' || low[i + 1] === '.') return this.#noun(i)
    return this.#push('that', i, i + 1)
  }

  #isSubordinator(i: number): boolean {
    const { tokens, low } = this.words
    const word = low[i] as string
    const pos = tokens.pos[i]
    if (FACT_SUBORDINATORS.has(word) || UNREAL_SUBORDINATORS.has(word)) return pos !== 'NOUN' && pos !== 'PROPN'
    if (/^(?:when|while|whilst|whenever)$/.test(word)) return pos !== 'NOUN'
    return pos === 'SCONJ' && TIME_SUBORDINATORS.has(word)
  }

  #isInfinitive(i: number): boolean {
    const { tokens, low } = this.words
    const next = tokens.pos[i + 1] === 'ADV' && i + 2 < this.end ? i + 2 : i + 1
    if (next >= this.end) return false
    const pos = tokens.pos[next]
    if (this.#isCapital(next)) return false
    return (
      (pos === 'VERB' || pos === 'AUX') &&
      (isInfinitive(low[next] as string) || (verbForm(low[next] as string).forms & BASE) !== 0) &&
      !(this.words.low[next] as string).endsWith('ing')
    )
  }

  #infinitive(i: number): number {
    const at = this.words.tokens.pos[i + 1] === 'ADV' ? i + 2 : i + 1
    const group = readVerbGroup(this.words, at, this.end)
    return this.#push('verb', i, group.end, {
      verb: {
        ...group,
        first: i,
        tense: 'infinitive',
        lemma:
          group.head === at && isInfinitive(this.words.low[at] as string)
            ? (this.words.low[at] as string)
            : group.lemma,
      },
    })
  }

  /** Whether token `i`, tagged a verb, is one: participles and gerunds before nouns and after articles are not. */
  #isVerb(i: number): boolean {
    const { tokens, low } = this.words
    const pos = tokens.pos[i]
    const word = low[i] as string
    if (this.#endsCompound(i)) return false
    if (word === 'am' && low[i - 1] !== 'i') return false
    if (pos === 'AUX') return true
    if (pos !== 'VERB') return this.#isUntaggedPast(i) || this.#isUntaggedGerund(i)
    const { forms } = verbForm(word)
    if (this.#isModifier(i)) return false
    if (forms === BASE && (this.#pastFollows(i) || (i > this.first && this.#isCapital(i)))) return false
    const before = i > this.first ? (tokens.pos[i - 1] as string) : ''
    const previous = i > this.first ? (low[i - 1] as string) : ''
    const next = i + 1 < this.end ? (tokens.pos[i + 1] as string) : ''
    const determined =
      before === 'DET' ||
      POSSESSIVES.has(previous) ||
      previous === '’s' ||
      previous === "'s" ||
      (before === 'ADJ' && forms & (GERUND | BASE | PRESENT))
    if (determined && !/^(?:all|both|some|many|few|most|each|others?|those|these|this|that|none)$/.test(previous))
      return false
    if (before === 'ADP' && forms & (BASE | PRESENT) && !(forms & PAST)) return false
    if (before === 'NUM' && forms & GERUND && next === 'NOUN') return false
    if (i === this.first && forms & PARTICIPLE && next === 'NOUN') return false
    if (before === 'ADP' && forms & PARTICIPLE && /^(?:NOUN|PROPN)$/.test(next)) return false
    if (forms === PRESENT && BE.has(previous)) return false
    return true
  }

  /** "a recently laid minefield", "the left flank", "the right and left flanks": a word before its noun. */
  #isModifier(i: number): boolean {
    const { tokens, low } = this.words
    const next = tokens.pos[i + 1]
    if (i === this.first || i + 1 >= this.end) return false
    if (low[i + 1] === '-' && !this.#spaced(i + 1)) return true
    if (low[i] === 'left' && /^(?:and|or)$/.test(low[i + 1] as string) && low[i + 2] === 'right') return true
    if (next !== 'NOUN' && next !== 'ADJ') return false
    if (low[i] === 'left' && /^(?:flank|wing|bank|hand|side|arm|leg|eye)s?$/.test(low[i + 1] as string)) return true
    // "the Athenian and allied navies"
    if (
      tokens.pos[i - 1] === 'CCONJ' &&
      tokens.pos[i - 2] === 'ADJ' &&
      /^(?:DET|ADP|NUM)$/.test(tokens.pos[i - 3] ?? '')
    )
      return true
    let before = i - 1
    while (before > this.first && tokens.pos[before] === 'ADV') before--
    // "a well-organised, highly trained army"
    const listed = low[before] === ',' && tokens.pos[before - 1] === 'ADJ'
    return before < i - 1 && (tokens.pos[before] === 'DET' || listed)
  }

  #isCapital(i: number): boolean {
    return /^\p{Lu}/u.test(this.words.tokens.text[i] as string)
  }

  #pastFollows(i: number): boolean {
    return i + 1 < this.end && (verbForm(this.words.low[i + 1] as string).forms & PAST) !== 0
  }

  /** "Ford retired to Concord": a past that the tagger took for an adjective or noun, behind a name, pronoun or noun. */
  #isUntaggedPast(i: number): boolean {
    const { tokens, low } = this.words
    const word = low[i] as string
    if (i === this.first || !/^(?:ADJ|NOUN)$/.test(tokens.pos[i] as string)) return false
    const { forms, lemma } = verbForm(word)
    if (!(forms & PAST) || forms & BASE) return false
    let subject = i - 1
    while (subject > this.first && tokens.pos[subject] === 'ADV') subject--
    if (POSSESSIVES.has(low[subject] as string)) return false
    const before = tokens.pos[subject]
    const next = tokens.pos[i + 1] ?? 'PUNCT'
    // An adjective has no object: "the Persians enslaved all the townspeople".
    if (/^(?:PROPN|PRON|NOUN)$/.test(before as string) && next === 'DET') return true
    const named =
      before === 'PROPN' ||
      before === 'PRON' ||
      before === 'NUM' ||
      (i - 1 === this.first && this.#isCapital(i - 1) && before === 'VERB')
    return named && word.endsWith('ed') && isInfinitive(lemma) && /^(?:ADP|PART|PRON|PROPN|ADV|PUNCT)$/.test(next)
  }

  /** "after spending the season there": a gerund has an object, a noun has none. */
  #isUntaggedGerund(i: number): boolean {
    const { tokens, low } = this.words
    const word = low[i] as string
    if (i === this.first || !word.endsWith('ing') || !/^(?:DET|PRON)$/.test(tokens.pos[i + 1] ?? '')) return false
    return BEFORE_OR_AFTER.has(low[i - 1] as string) && isInfinitive(verbForm(word).lemma)
  }

  /** The preposition before the noun at `i`; a date that is part of its name may stand between ("of 2009 Malagasy crisis"). */
  #prepositionBefore(i: number): string | undefined {
    const previous = this.#chunks.at(-1)
    if (previous?.type === 'preposition') return previous.word
    const date = previous?.date
    if (!date || this.#chunks.at(-2)?.type !== 'preposition') return undefined
    const mention = this.#mentionAt(i)
    return mention && mention.start <= date.start ? this.#chunks.at(-2)?.word : undefined
  }

  #noun(i: number): number {
    const { tokens, low } = this.words
    const preposition = this.#prepositionBefore(i)
    const mentions: LinkedMention[] = []
    let head = i
    let hasHead = false
    let at = i
    while (at < this.end) {
      const start = this.starts[at] as number
      const date = this.dates[this.#date]
      if (at > i && date && date.start <= start && start < date.end && date.timex.type !== 'SET') {
        if (!this.#insideName(at)) break
      }
      if (at > i && this.#isMasked(start)) break
      const mention = this.#mentionAt(at)
      if (mention && mention.kind !== 'pronoun') {
        mentions.push(mention)
        const stop = Math.max(at + 1, this.#tokenAt(at, mention.end))
        head = stop - 1
        hasHead = true
        at = stop
        continue
      }
      const pos = this.#phrasePos(at)
      const word = low[at] as string
      if (mention) mentions.push(mention)
      if (word === "'s" || word === '’s' || (/^['’]$/.test(word) && hasHead && (low[at - 1] as string).endsWith('s'))) {
        hasHead = false
        at++
        continue
      }
      if (this.#isJoint(at)) {
        at++
        continue
      }
      if (word === 'of' && hasHead && this.#continuesOf(at)) {
        // "of" belongs to the noun before it: one phrase, headed by the first noun.
        const inner = this.#ofPhrase(at + 1, mentions)
        at = inner
        continue
      }
      if (hasHead && (pos === 'DET' || (pos === 'PRON' && at > i))) break
      if (at > i && (SUBJECT_PERSONAL.has(word) || (hasHead && this.#startsNumbered(at)))) break
      if (at > i && (word === 'that' || RELATIVES.has(word) || COORDINATORS.has(word) || MODALS.has(word))) break
      // "a safe enough position": behind an article a noun must come.
      const due = !hasHead && at > i && tokens.pos[i] === 'DET' && verbForm(word).forms === BASE
      if (pos === 'VERB' && !due && this.#isVerb(at)) break
      if (pos === 'VERB' && hasHead && !this.#isCapital(at)) break
      if (hasHead && this.#isUntaggedPast(at)) break
      if (!NOMINAL.has(pos) && pos !== 'VERB' && !(pos === 'ADV' && !hasHead && (at > i || this.#isNumbered(i)))) break
      if (HEADS.has(pos) || (pos === 'VERB' && !hasHead)) {
        head = at
        if (pos !== 'NUM') hasHead = true
      }
      at++
      if (pos === 'PRON' && !POSSESSIVES.has(word)) break
    }
    at = Math.max(at, i + 1)
    return this.#push('noun', i, at, { head, ...(preposition ? { preposition } : {}), mentions })
  }

  /** "London-based": the last part of a compound. */
  #endsCompound(i: number): boolean {
    return i > this.first && this.words.low[i - 1] === '-' && !this.#spaced(i - 1)
  }

  /** Part of speech inside a noun phrase, where a compound is an adjective. */
  #phrasePos(i: number): string {
    const pos = this.words.tokens.pos[i] as string
    return pos === 'VERB' && this.#endsCompound(i) ? 'ADJ' : pos
  }

  /** "nearly 30,000 people": the adverb goes with the number. */
  #isNumbered(i: number): boolean {
    const next = i + 1
    if (next >= this.end || this.words.tokens.pos[next] !== 'NUM') return false
    const date = this.dates[this.#date]
    return !date || date.start > (this.starts[next] as number)
  }

  /** A mark inside a noun phrase: a hyphen, the stop of an abbreviation, a quotation mark. */
  #isJoint(i: number): boolean {
    const word = this.words.low[i] as string
    return QUOTE.test(word) || (word === '-' && !this.#spaced(i)) || (word === '.' && this.#isAbbreviation(i))
  }

  /** "On the seventh day two citizens opened the gates": a number in words behind a common noun opens another phrase. */
  #startsNumbered(i: number): boolean {
    const { tokens, low } = this.words
    return (
      tokens.pos[i] === 'NUM' &&
      tokens.pos[i - 1] === 'NOUN' &&
      /^[a-z]+$/.test(low[i] as string) &&
      /^(?:ADJ|NOUN)$/.test(tokens.pos[i + 1] ?? '')
    )
  }

  /** Reads what follows "of" as far as the noun phrase goes; gives the token behind it. */
  #ofPhrase(from: number, mentions: LinkedMention[]): number {
    const { low } = this.words
    let at = from
    let hasHead = false
    while (at < this.end) {
      const start = this.starts[at] as number
      const date = this.dates[this.#date]
      if (date && date.start <= start && start < date.end && !this.#insideName(at)) break
      if (this.#isMasked(start)) break
      const mention = this.#mentionAt(at)
      if (mention) mentions.push(mention)
      if (mention && mention.kind !== 'pronoun') {
        at = Math.max(at + 1, this.#tokenAt(at, mention.end))
        hasHead = true
        continue
      }
      const pos = this.#phrasePos(at)
      const word = low[at] as string
      if (word === "'s" || word === '’s' || (/^['’]$/.test(word) && hasHead && (low[at - 1] as string).endsWith('s'))) {
        hasHead = false
        at++
        continue
      }
      if (this.#isJoint(at)) {
        at++
        continue
      }
      if (word === 'of' && hasHead) {
        if (!this.#continuesOf(at)) break
        hasHead = false
        at++
        continue
      }
      if (hasHead && (pos === 'DET' || pos === 'PRON')) break
      if (word === 'that' || RELATIVES.has(word) || COORDINATORS.has(word)) break
      if (pos === 'VERB' && (hasHead || this.#isVerb(at))) break
      if (!NOMINAL.has(pos) && pos !== 'VERB' && !(pos === 'ADV' && !hasHead)) break
      if (HEADS.has(pos)) hasHead = true
      at++
    }
    return at
  }

  #continuesOf(i: number): boolean {
    const next = this.words.tokens.pos[i + 1]
    if (next === undefined || i + 1 >= this.end) return false
    const start = this.starts[i + 1] as number
    const date = this.dates[this.#date]
    if (date && date.start <= start && start < date.end) return false
    return (
      NOMINAL.has(next) ||
      this.#mentionAt(i + 1) !== undefined ||
      QUOTE.test(this.words.low[i + 1] as string) ||
      (next === 'VERB' && !this.#isVerb(i + 1))
    )
  }

  #isMasked(offset: number): boolean {
    for (let at = this.#mask; at < this.masks.length; at++) {
      const mask = this.masks[at] as Range
      if (mask.start > offset) return false
      if (offset < mask.end) return true
    }
    return false
  }

  #mentionAt(i: number): LinkedMention | undefined {
    const start = this.starts[i] as number
    const seen = this.mentions[this.#lookedAt]
    for (let at = seen && seen.start <= start ? this.#lookedAt : this.#mention; at < this.mentions.length; at++) {
      const mention = this.mentions[at] as LinkedMention
      if (mention.start > start) return undefined
      this.#lookedAt = at
      if (start < mention.end) return mention
    }
    return undefined
  }

  /** A year inside a name ("the Mutiny Act of 1797", "Euro 2024") is no date of the clause. */
  #insideName(i: number): boolean {
    const mention = this.#mentionAt(i)
    return mention !== undefined && mention.start < (this.starts[i] as number)
  }
}
