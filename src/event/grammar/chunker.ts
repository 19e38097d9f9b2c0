import type { LinkedMention } from '../../entity/layer.js'
import { type Document, type Sentence, TAG } from '../../reading/document.js'
import type { DateExpression } from '../../schema/date.js'
import type { Range } from '../../schema/span.js'
import type { Chunk, ChunkType } from './chunk.js'
import { insertionEnd } from './insertion.js'
import { isInfinitive, PARTICIPLE, PAST, verbForm } from './morphology.js'
import { NOMINAL, NounPhrases, type Overlays, withoutDates } from './noun-phrase.js'
import { OUTSIDE } from './tagged-words.js'
import { Track } from './track.js'
import { readVerbGroup, type Words } from './verb-group.js'
import { WordClass } from './word-class.js'
import { COORDINATORS, RELATIVES } from './words.js'

/** Reads the sentences of a document into chunks: noun phrases, verb groups, dates and the words that join them. */
export class Chunker {
  readonly words: Words
  readonly #dates: Track<DateExpression>
  readonly #mentions: Track<LinkedMention>
  readonly #masks: Track<Range>

  /** `masks`: what others say, which the text does not itself tell. */
  constructor(
    { tokens }: Document,
    dates: readonly DateExpression[],
    mentions: readonly LinkedMention[],
    masks: readonly Range[],
  ) {
    this.words = { tokens, low: tokens.low }
    this.#dates = new Track(dates)
    this.#mentions = new Track(mentions)
    this.#masks = new Track(masks)
  }

  /** The chunks of a sentence; to be called with the sentences in their order. */
  read({ start, end, firstToken, endToken }: Sentence): Chunk[] {
    const dates = this.#dates.within(start, end)
    return new SentenceChunker(new WordClass(this.words, firstToken, endToken), {
      dates: new Track(dates),
      mentions: new Track(withoutDates(this.#mentions.within(start, end), dates)),
      masks: new Track(this.#masks.within(start, end)),
    }).read()
  }
}

/** No English sentence has more; what does is a list or noise, of which no more is read. */
const MAX_CHUNKS = 500
/** Longest parenthesis, in tokens. */
const MAX_PARENTHESIS = 80

const STOPS = new Set([';', ':', '!', '?', '…'])
const isStop = (word: string): boolean => STOPS.has(word) || (word.startsWith('.') && /^\.+$/.test(word))
const DASHES = new Set(['—', '–', '--'])

/** A unit of time that what follows with "of" tells more of. */
const UNIT = /^(?:days?|weeks?|months?|years?|decades?|night|morning|evening)$/

class SentenceChunker {
  readonly #chunks: Chunk[] = []
  readonly #phrases: NounPhrases

  constructor(
    readonly words: WordClass,
    readonly overlays: Overlays,
  ) {
    this.#phrases = new NounPhrases(words, overlays)
  }

  read(): Chunk[] {
    let i = this.words.first
    while (i < this.words.end && this.#chunks.length < MAX_CHUNKS) i = this.#step(i)
    // Without the room that a growing array keeps to spare.
    return this.#chunks.slice()
  }

  /** Four kinds of objects and no spread: engines read a few kinds fast, and a long text has a million chunks. */
  #push(type: ChunkType, first: number, end: number, rest?: Pick<Chunk, 'verb' | 'date'>): number {
    const word = this.words.low(first)
    const last = this.words.low(end - 1)
    this.#chunks.push(
      rest === undefined
        ? { type, first, end, word, last }
        : rest.verb
          ? { type, first, end, word, last, verb: rest.verb }
          : { type, first, end, word, last, date: rest.date as DateExpression },
    )
    return end
  }

  /** Reads the chunk that opens at token `i`; gives the token behind it. */
  #step(i: number): number {
    const { words, overlays } = this
    const start = words.start(i)
    const word = words.low(i)
    const pos = words.pos(i)

    const mask = overlays.masks.at(start) ?? (words.isQuote(i) ? overlays.masks.at(words.start(i + 1)) : undefined)
    if (mask) return this.#quotation(i, mask.end)
    const date = overlays.dates.at(start)
    if (date && date.timex.type !== 'SET') return this.#date(i, date)

    if (word === '(' || word === '[') return this.#parenthesis(i)
    if (word === ',') {
      const end = insertionEnd(words, i)
      return this.#push(end < 0 ? 'comma' : 'masked', i, end < 0 ? i + 1 : end)
    }
    if (word === '.' && words.isAbbreviation(i)) return this.#push('other', i, i + 1)
    if (isStop(word)) return this.#push('stop', i, i + 1)
    if (DASHES.has(word) || (word === '-' && words.isSpaced(i))) return this.#push('dash', i, i + 1)
    const mention = this.#phrases.mentionAt(i)
    if (mention && mention.kind !== 'pronoun') return this.#noun(i)
    if (pos === 'PUNCT' && !words.isQuote(i)) return this.#push('other', i, i + 1)

    if (word === 'that') return this.#that(i)
    if (RELATIVES.has(word) && pos !== 'PROPN') return this.#push('relative', i, i + 1)
    if (COORDINATORS.has(word)) return this.#push('coordinator', i, i + 1)
    // "from then on"
    if (word === 'from' && /^(?:then|now)$/.test(this.#wordAt(i + 1)) && /^(?:on|onwards?)$/.test(this.#wordAt(i + 2)))
      return this.#push('adverb', i, i + 3)
    // "with the pumps going day and night"
    if (/^(?:day|night)$/.test(word) && this.#wordAt(i + 1) === 'and' && /^(?:day|night)$/.test(this.#wordAt(i + 2)))
      return this.#push('adverb', i, i + 3)
    // "All through the spring"
    if (word === 'all' && /^(?:through|over|along|around|round)$/.test(this.#wordAt(i + 1)))
      return this.#push('preposition', i, i + 2)
    // "By the time it fell, …"
    if (
      word === 'by' &&
      this.#wordAt(i + 2) === 'time' &&
      words.is(i + 3, TAG.DET | TAG.PRON | TAG.NOUN | TAG.PROPN | TAG.ADJ)
    )
      return this.#push('subordinator', i, i + 3)
    // "As soon as it fell"
    if (word === 'as' && this.#wordAt(i + 1) === 'soon' && this.#wordAt(i + 2) === 'as' && !words.is(i + 3, TAG.ADJ))
      return this.#push('subordinator', i, i + 3)
    if (words.isSubordinator(i)) return this.#push(this.#bringsDate(i) ? 'preposition' : 'subordinator', i, i + 1)
    const infinitive = word === 'to' ? words.infinitiveBehind(i) : -1
    if (infinitive >= 0) return this.#infinitive(i, infinitive)
    if (words.isParticle(i) || this.#endsBeforeDate(i)) return this.#push('adverb', i, i + 1)
    if (words.isPreposition(i)) return this.#push('preposition', i, i + 1)
    if (words.isVerb(i)) {
      const verb = readVerbGroup(words.words, i, words.end)
      return this.#push('verb', i, verb.end, { verb })
    }
    // "and "pacified" the region": marks that only cast doubt on a verb.
    if (words.isQuote(i) && i + 2 < words.end && words.isQuote(i + 2) && words.isVerb(i + 1))
      return this.#push('verb', i, i + 3, { verb: readVerbGroup(words.words, i + 1, i + 2) })
    if (word === 'to' || word === 'from') return this.#push('preposition', i, i + 1)
    // "Late in his life"
    if (i === words.first && /^(?:late|early)$/.test(word) && words.pos(i + 1) === 'ADP')
      return this.#push('adverb', i, i + 1)
    if (pos === 'ADV' && this.#phrases.isNumbered(i)) return this.#noun(i)
    // "on the forces there": no subject of what follows.
    const there = word === 'there' && this.#chunks.at(-1)?.type === 'noun'
    if (pos === 'ADV' || pos === 'PART' || there) return this.#push('adverb', i, i + 1)
    if (NOMINAL.has(pos) || words.isQuote(i) || pos === 'VERB') return this.#noun(i)
    return this.#push('other', i, i + 1)
  }

  /** "broke down two years later": no preposition of the date. */
  #endsBeforeDate(i: number): boolean {
    const { words, overlays } = this
    return (
      /^(?:down|out|off|away|back|apart)$/.test(words.low(i)) &&
      words.pos(i - 1) === 'VERB' &&
      overlays.dates.at(words.start(i + 1)) !== undefined
    )
  }

  /** "who had worked there since 1861, became": behind the date no clause follows. */
  #bringsDate(i: number): boolean {
    const { words, overlays } = this
    if (!/^(?:since|until|till|before|after)$/.test(words.low(i))) return false
    const date = overlays.dates.at(words.start(words.pos(i + 1) === 'DET' ? i + 2 : i + 1))
    if (date === undefined) return false
    // "those who had come since 1850 the law was hard": a conjunction has no date for its subject.
    if (date.edtf !== null && this.#chunks.at(-1)?.type === 'verb') return true
    return words.is(this.#phrases.tokenAt(i + 1, date.end), TAG.PUNCT | TAG.CCONJ | TAG.ADP | OUTSIDE)
  }

  /** What others say, with its marks. */
  #quotation(i: number, offset: number): number {
    const { words } = this
    const end = Math.max(i + 1, this.#phrases.tokenAt(i, offset))
    return this.#push('masked', i, end < words.end && words.isQuote(end) ? end + 1 : end)
  }

  /** The article of a date ("the 1290s") goes with it. */
  #date(i: number, date: DateExpression): number {
    const before = this.#chunks.at(-1)
    const article = before?.type === 'noun' && before.end === i && before.first === i - 1 && before.word === 'the'
    if (article) this.#chunks.pop()
    const { words } = this
    const told = Math.max(i + 1, this.#phrases.tokenAt(i, date.end))
    // "from July on"
    const onwards = before?.word === 'from' && told < words.end && /^(?:on|onwards?)$/.test(words.low(told))
    const end = onwards ? told + 1 : this.#dateEnd(told)
    const first = article ? i - 1 : i
    // "fifty years after the king had fled": a conjunction where a clause follows.
    if (end === told && end > i + 1 && /^(?:after|before)$/.test(words.low(end - 1)) && this.#opensClause(end)) {
      this.#push('date', first, end - 1, { date })
      return this.#push('subordinator', end - 1, end)
    }
    return this.#push('date', first, end, { date })
  }

  /** What a date is counted from goes with it: "eight days after the battle", "in the last month of the war". */
  #dateEnd(end: number): number {
    const { words } = this
    if (end >= words.end) return end
    const last = words.low(end - 1)
    // "two years after that"
    if (
      /^(?:after|before)$/.test(last) &&
      /^th(?:at|is)$/.test(words.low(end)) &&
      !words.is(end + 1, TAG.NOUN | TAG.ADJ)
    )
      return end + 1
    if (/^(?:after|before|following)$/.test(last) && words.is(end, TAG.DET | TAG.NOUN | TAG.PROPN | TAG.PRON)) {
      // "the day after the king had fled": the noun is a clause's.
      return this.#opensClause(end) ? end : this.#phrases.ofPhrase(end, [])
    }
    if (words.low(end) === 'of' && UNIT.test(last) && this.#phrases.continuesOf(end))
      return this.#phrases.ofPhrase(end + 1, [])
    return end
  }

  /** A noun phrase with an auxiliary, or a past that is no participle, behind it. */
  #opensClause(i: number): boolean {
    const { words } = this
    if (!words.is(i, TAG.DET | TAG.NOUN | TAG.PROPN | TAG.PRON)) return false
    const behind = this.#phrases.ofPhrase(i, [])
    if (behind >= words.end) return false
    const { forms } = verbForm(words.low(behind))
    return words.pos(behind) === 'AUX' || (words.pos(behind) === 'VERB' && (forms & (PAST | PARTICIPLE)) === PAST)
  }

  /** A parenthesis is one chunk, a date where it holds nothing but one ("stepped down (1880)"). */
  #parenthesis(i: number): number {
    const { words } = this
    const close = words.low(i) === '(' ? ')' : ']'
    const limit = Math.min(words.end, i + MAX_PARENTHESIS)
    let part = i + 1
    for (let at = i + 1; at < limit; at++) {
      // "(French: la Terreur; 1793–1794)"
      if (words.low(at) === ';') part = at + 1
      if (words.low(at) !== close) continue
      // "(1880)", "(in 1880)"
      const opens = /^(?:in|on|from)$/.test(words.low(part)) ? part + 1 : part
      const date = at > opens ? this.overlays.dates.at(words.start(opens)) : undefined
      return date?.edtf && date.end > words.start(at - 1)
        ? this.#push('date', i, at + 1, { date })
        : this.#push('masked', i, at + 1)
    }
    return this.#push('other', i, i + 1)
  }

  #that(i: number): number {
    const { words } = this
    const next = words.pos(i + 1)
    const noun =
      this.#isThatOf(i) ||
      (next === 'NOUN' && words.pos(i - 1) === 'ADP') ||
      words.pos(i) === 'DET' ||
      (i === words.first && (next === 'NOUN' || next === 'ADJ')) ||
      /^[,.]$/.test(this.#wordAt(i + 1))
    return noun ? this.#noun(i) : this.#push('that', i, i + 1)
  }

  /** "The line to York was opened in 1850, that to Leeds followed": the one to Leeds. */
  #isThatOf(i: number): boolean {
    const { words } = this
    if (!/^(?:to|of|under|from|between)$/.test(this.#wordAt(i + 1)) || !words.is(i + 2, TAG.DET | TAG.PROPN))
      return false
    const before = this.#chunks.at(-1)
    if (before === undefined || /^(?:stop|comma)$/.test(before.type)) return true
    return before.type === 'coordinator' && this.#chunks.some(({ word, type }) => word === 'that' && type === 'noun')
  }

  #infinitive(i: number, at: number): number {
    const group = readVerbGroup(this.words.words, at, this.words.end)
    const word = this.words.low(at)
    const lemma = group.head === at && isInfinitive(word) ? word : group.lemma
    return this.#push('verb', i, group.end, { verb: { ...group, first: i, tense: 'infinitive', lemma } })
  }

  #noun(i: number): number {
    const preposition = this.#prepositionBefore(i)
    const { end, head, mentions } = this.#phrases.read(i)
    // "two hours later": the same scene, and no subject
    if (
      /^(?:moment|minute|hour)s?$/.test(this.words.low(head)) &&
      /^(?:later|earlier|afterwards?)$/.test(this.#wordAt(end))
    )
      return this.#push('adverb', i, end + 1)
    const { words } = this
    const start = words.start(head)
    this.#chunks.push({
      type: 'noun',
      first: i,
      end,
      word: words.low(i),
      last: words.low(end - 1),
      head,
      preposition,
      mentions,
      named: mentions.find(mention => mention.start <= start && start < mention.end),
    })
    return end
  }

  #wordAt(i: number): string {
    return i < this.words.end ? this.words.low(i) : ''
  }

  /** The preposition before the noun at `i`; a date that is part of its name may stand between ("of 2009 Malagasy crisis"). */
  #prepositionBefore(i: number): string | undefined {
    const previous = this.#chunks.at(-1)
    if (previous?.type === 'preposition') return previous.word
    const date = previous?.date
    const before = this.#chunks.at(-2)
    if (!date || before?.type !== 'preposition') return undefined
    const mention = this.#phrases.mentionAt(i)
    return mention && mention.start <= date.start ? before.word : undefined
  }
}
