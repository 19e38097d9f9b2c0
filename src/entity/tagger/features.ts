import { phrasesFrom } from '../lexicon/lexicon.js'
import { feature, hashString, join } from './hash.js'
import type { Sheet } from './sheet.js'
import { tagTriple } from './tag-features.js'
import type { Word } from './words.js'

/** Templates of features that depend on more than one word; those of single words lie below. */
const T0 = 512
const T = {
  shapes: T0 + 10,
  beforeShape: T0 + 16,
  shapeAfter: T0 + 17,
  runFirst: T0 + 20,
  runLast: T0 + 21,
  runPlace: T0 + 22,
  runBefore: T0 + 23,
  runAfter: T0 + 24,
  runLastPlace: T0 + 28,
  wideFirst: T0 + 30,
  wideLast: T0 + 31,
  wideBefore: T0 + 32,
  runBeforePlace: T0 + 33,
  runAfterPlace: T0 + 34,
  sentenceStart: T0 + 40,
  heading: T0 + 41,
  titleCase: T0 + 42,
  quoted: T0 + 43,
  bracketed: T0 + 44,
  touchesQuote: T0 + 45,
  phrase: T0 + 46,
} as const

const EDGE = hashString('\u0000')
const OPENS = /^["“„«‘]$/
const CLOSES = /^["”»’]$/

/** What is the same for all tokens of a sentence. */
interface SentenceState {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly heading: boolean
  readonly titleCase: boolean
  /** Per token of the sentence: 1 inside quotation marks, 2 inside brackets. */
  readonly inside: Uint8Array
  /** Classes of listed names of several words: place within the name in the lowest two bits. */
  readonly phrases: Int32Array
}

export class FeatureReader {
  /** The features of the token read last are `out[0]` up to, not including, `out[count]`. */
  readonly out = new Int32Array(256)
  count = 0
  /** Number of the parts of speech around it, for {@link tagFeatures}. */
  tags = 0
  #state: SentenceState | undefined

  constructor(private readonly sheet: Sheet) {}

  #sentence(token: number): SentenceState {
    const { document, words } = this.sheet
    const index = document.tokens.sentence[token] as number
    if (this.#state?.index === index) return this.#state
    const sentence = document.sentences[index] as { firstToken: number; endToken: number; paragraph: number }
    const { firstToken: from, endToken: to } = sentence
    const inside = new Uint8Array(to - from)
    const phrases = new Int32Array(to - from)
    let quote = 0
    let bracket = 0
    let letters = 0
    let capitals = 0
    for (let i = from; i < to; i++) {
      const { text, capital, lowerText } = words[i] as Word
      if (text.length === 1) {
        if (text === '"') quote = 1 - quote
        else if (text === '“' || text === '«') quote = 1
        else if (text === '”' || text === '»') quote = 0
        else if (text === '(' || text === '[') bracket = 2
        else if (text === ')' || text === ']') bracket = 0
      } else if (lowerText.length > 3) {
        letters++
        if (capital) capitals++
      }
      inside[i - from] = quote | bracket
      if (capital) matchPhrases(words, i, from, to, phrases)
    }
    this.#state = {
      index,
      from,
      to,
      heading: document.paragraphs[sentence.paragraph]?.kind === 'heading',
      titleCase: letters > 2 && capitals * 4 >= letters * 3,
      inside,
      phrases,
    }
    return this.#state
  }

  /** Reads the features of a token that its single words do not give; these go into `out`. */
  read(token: number): void {
    const { words, document, runStart, runEnd, wideStart, wideEnd } = this.sheet
    const { tag } = document.tokens
    const state = this.#sentence(token)
    const { from, to } = state
    this.count = 0
    const word = words[token] as Word
    const before = token > from ? (words[token - 1] as Word) : undefined
    const after = token + 1 < to ? (words[token + 1] as Word) : undefined
    const lowerBefore = before?.lower ?? EDGE
    const lowerAfter = after?.lower ?? EDGE
    const shapeBefore = before?.shape ?? EDGE
    const shapeAfter = after?.shape ?? EDGE
    this.tags = tagTriple(
      before ? (tag[token - 1] as number) : 0,
      tag[token] as number,
      after ? (tag[token + 1] as number) : 0,
    )

    this.#add(T.shapes, join(join(shapeBefore, word.shape), shapeAfter))
    this.#add(T.beforeShape, join(lowerBefore, word.shape))
    this.#add(T.shapeAfter, join(word.shape, lowerAfter))

    const stop = runEnd[token] as number
    if (stop > 0) {
      const start = runStart[token] as number
      const first = words[start] as Word
      const last = words[stop - 1] as Word
      const place = (Math.min(token - start, 3) << 2) | Math.min(stop - 1 - token, 3)
      const runBefore = start > from ? (words[start - 1] as Word).lower : EDGE
      const runAfter = stop < to ? (words[stop] as Word).lower : EDGE
      this.#add(T.runPlace, place)
      if (stop - start > 1) {
        this.#add(T.runFirst, first.lower)
        this.#add(T.runLast, last.lower)
        this.#add(T.runLastPlace, join(last.lower, place))
        this.#add(T.runBefore, runBefore)
        this.#add(T.runAfter, runAfter)
        this.#add(T.runBeforePlace, join(runBefore, place))
        this.#add(T.runAfterPlace, join(runAfter, place))
      }
    }
    const wideStop = wideEnd[token] as number
    if (wideStop > 0 && (stop === 0 || wideStop > stop || (wideStart[token] as number) < (runStart[token] as number))) {
      const start = wideStart[token] as number
      this.#add(T.wideFirst, (words[start] as Word).lower)
      this.#add(T.wideLast, (words[wideStop - 1] as Word).lower)
      this.#add(T.wideBefore, start > from ? (words[start - 1] as Word).lower : EDGE)
    }
    if (token === from || (token === from + 1 && OPENS.test(words[from]?.text ?? ''))) {
      this.#add(T.sentenceStart, word.shape)
      this.#add(T.sentenceStart, join(word.shape, word.classes))
      this.#add(T.sentenceStart, join(word.shape, shapeAfter))
    }
    if (state.heading) this.#add(T.heading, word.shape)
    if (state.titleCase) this.#add(T.titleCase, word.shape)
    const inside = state.inside[token - from] as number
    if (inside & 1) this.#add(T.quoted, word.shape)
    if (inside & 2) this.#add(T.bracketed, word.shape)
    if (before && OPENS.test(before.text)) this.#add(T.touchesQuote, join(1, word.shape))
    if (after && CLOSES.test(after.text)) this.#add(T.touchesQuote, join(2, word.shape))
    const phrase = state.phrases[token - from] as number
    if (phrase) this.#add(T.phrase, phrase)
  }

  #add(template: number, value: number): void {
    this.out[this.count++] = feature(template, value)
  }
}

/** Marks the tokens of a listed name of several words that starts at a token. */
function matchPhrases(words: readonly Word[], i: number, from: number, to: number, phrases: Int32Array): void {
  for (const phrase of phrasesFrom((words[i] as Word).lowerText)) {
    const length = phrase.words.length
    if (i + length > to) continue
    let k = 1
    while (k < length && (words[i + k] as Word).lowerText === phrase.words[k]) k++
    if (k < length) continue
    for (let j = 0; j < length; j++) {
      const place = j === 0 ? 1 : j === length - 1 ? 3 : 2
      phrases[i + j - from] = (phrase.bits << 2) | place
    }
  }
}
