import type { Pos } from '../../reading/document.js'
import { phrasesFrom } from '../lexicon/lexicon.js'
import { feature, hashString, join } from './hash.js'
import type { Sheet, Window } from './sheet.js'
import { REACH, type Word } from './words.js'

/** Templates of features that depend on more than one word; those of single words lie below. */
const T0 = 512
const T = {
  pos: T0,
  posBefore: T0 + 1,
  posAfter: T0 + 2,
  posBigramBefore: T0 + 3,
  posBigramAfter: T0 + 4,
  posTrigram: T0 + 5,
  posWord: T0 + 6,
  wordsBefore: T0 + 7,
  wordsAfter: T0 + 8,
  wordsAround: T0 + 9,
  shapes: T0 + 10,
  shapesAfter: T0 + 11,
  twoBefore: T0 + 12,
  twoAfter: T0 + 13,
  classesBefore: T0 + 14,
  classesAfter: T0 + 15,
  beforeShape: T0 + 16,
  shapeAfter: T0 + 17,
  shapeWordShape: T0 + 18,
  runFirst: T0 + 20,
  runLast: T0 + 21,
  runPlace: T0 + 22,
  runBefore: T0 + 23,
  runAfter: T0 + 24,
  runFirstClasses: T0 + 25,
  runLastSuffix: T0 + 26,
  runBeforeLast: T0 + 27,
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
  bias: T0 + 47,
  clusterBefore: T0 + 48,
  clusterAfter: T0 + 49,
} as const

/** Number of the parts of speech of a token and its neighbours; `undefined` beyond the sentence. */
function tagTriple(before: Pos | undefined, here: Pos, after: Pos | undefined): number {
  return (tagNumber(before) * TAGS + tagNumber(here)) * TAGS + tagNumber(after)
}

const TAG_ORDER: readonly Pos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]
const TAG_NUMBERS = new Map<Pos | undefined, number>(TAG_ORDER.map((tag, i) => [tag, i + 1]))
/** How many tags there are, with 0 for none. */
const TAGS = TAG_ORDER.length + 1
const tagNumber = (tag: Pos | undefined): number => TAG_NUMBERS.get(tag) ?? 0

const tripleFeatures: Int32Array[] = []

/** The features that parts of speech alone give to a token, by the number of their triple. */
export function tagFeatures(triple: number): Int32Array {
  const known = tripleFeatures[triple]
  if (known) return known
  const after = triple % TAGS
  const here = Math.floor(triple / TAGS) % TAGS
  const before = Math.floor(triple / (TAGS * TAGS))
  const made = Int32Array.of(
    feature(T.pos, here),
    feature(T.posBefore, before),
    feature(T.posAfter, after),
    feature(T.posBigramBefore, before * TAGS + here),
    feature(T.posBigramAfter, here * TAGS + after),
    feature(T.posTrigram, triple),
    feature(T.bias, 0),
  )
  tripleFeatures[triple] = made
  return made
}

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
    const { pos } = document.tokens
    const state = this.#sentence(token)
    const { from, to } = state
    let n = 0
    const out = this.out
    const add = (template: number, value: number): void => {
      out[n++] = feature(template, value)
    }
    const at = (i: number): Word | undefined => (i < from || i >= to ? undefined : words[i])
    const lowerAt = (i: number): number => at(i)?.lower ?? EDGE
    const word = words[token] as Word
    const before = at(token - 1)
    const after = at(token + 1)
    const lowerBefore = before?.lower ?? EDGE
    const lowerAfter = after?.lower ?? EDGE
    const shapeBefore = before?.shape ?? EDGE
    const shapeAfter = after?.shape ?? EDGE
    this.tags = tagTriple(before ? pos[token - 1] : undefined, pos[token] as Pos, after ? pos[token + 1] : undefined)

    add(T.posWord, join(tagNumber(pos[token]), word.lower))
    add(T.wordsBefore, join(lowerBefore, word.lower))
    add(T.wordsAfter, join(word.lower, lowerAfter))
    add(T.wordsAround, join(lowerBefore, lowerAfter))
    add(T.shapes, join(join(shapeBefore, word.shape), shapeAfter))
    add(T.shapesAfter, join(join(word.shape, shapeAfter), at(token + 2)?.shape ?? EDGE))
    add(T.twoBefore, join(lowerAt(token - 2), lowerBefore))
    add(T.twoAfter, join(lowerAfter, lowerAt(token + 2)))
    add(T.classesBefore, join(before?.classes ?? -1, word.classes))
    add(T.classesAfter, join(word.classes, after?.classes ?? -1))
    add(T.beforeShape, join(lowerBefore, word.shape))
    add(T.shapeAfter, join(word.shape, lowerAfter))
    add(T.shapeWordShape, join(join(shapeBefore, word.lower), shapeAfter))
    if (word.cluster) {
      add(T.clusterBefore, join(before?.cluster ?? 0, word.cluster))
      add(T.clusterAfter, join(word.cluster, after?.cluster ?? 0))
    }

    const stop = runEnd[token] as number
    if (stop > 0) {
      const start = runStart[token] as number
      const first = words[start] as Word
      const last = words[stop - 1] as Word
      const place = (Math.min(token - start, 3) << 2) | Math.min(stop - 1 - token, 3)
      const runBefore = lowerAt(start - 1)
      const runAfter = lowerAt(stop)
      add(T.runPlace, place)
      if (stop - start > 1) {
        add(T.runFirst, first.lower)
        add(T.runLast, last.lower)
        add(T.runLastPlace, join(last.lower, place))
        add(T.runFirstClasses, join(first.classes, place))
        add(T.runLastSuffix, hashString(last.lowerText.slice(-3)))
        add(T.runBefore, runBefore)
        add(T.runAfter, runAfter)
        add(T.runBeforePlace, join(runBefore, place))
        add(T.runAfterPlace, join(runAfter, place))
        add(T.runBeforeLast, join(runBefore, last.lower))
      }
    }
    const wideStop = wideEnd[token] as number
    if (wideStop > 0 && (stop === 0 || wideStop > stop || (wideStart[token] as number) < (runStart[token] as number))) {
      const start = wideStart[token] as number
      add(T.wideFirst, (words[start] as Word).lower)
      add(T.wideLast, (words[wideStop - 1] as Word).lower)
      add(T.wideBefore, lowerAt(start - 1))
    }
    if (token === from || (token === from + 1 && OPENS.test(words[from]?.text ?? ''))) {
      add(T.sentenceStart, word.shape)
      add(T.sentenceStart, join(word.shape, word.classes))
      add(T.sentenceStart, join(word.shape, shapeAfter))
    }
    if (state.heading) add(T.heading, word.shape)
    if (state.titleCase) add(T.titleCase, word.shape)
    const inside = state.inside[token - from] as number
    if (inside & 1) add(T.quoted, word.shape)
    if (inside & 2) add(T.bracketed, word.shape)
    if (before && OPENS.test(before.text)) add(T.touchesQuote, join(1, word.shape))
    if (after && CLOSES.test(after.text)) add(T.touchesQuote, join(2, word.shape))
    const phrase = state.phrases[token - from] as number
    if (phrase) add(T.phrase, phrase)
    this.count = n
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

const D0 = 640
const D = {
  capitals: D0,
  lowers: D0 + 1,
  before: D0 + 2,
  after: D0 + 3,
  runFirst: D0 + 4,
  runLast: D0 + 5,
  runFirstClasses: D0 + 6,
  runPlace: D0 + 7,
  initialism: D0 + 8,
  initialismFirst: D0 + 9,
  classesBefore: D0 + 10,
} as const

/** Most occurrences of a word that speak for its others. */
const MOST_OCCURRENCES = 12
const MOST_FEATURES = 40

/**
 * What the rest of the document says of a word: how often it stands with a small letter, what stands beside it
 * elsewhere, and of which longer names it is part.
 */
export class DocumentFeatures {
  readonly #features = new Map<string, Int32Array>()

  constructor(sheet: Sheet) {
    const occurrences = new Map<string, number[]>()
    const lowers = new Map<string, number>()
    const { words, windows, document } = sheet
    const { tokens } = document
    for (const { from, to } of windows) {
      for (let i = from; i < to; i++) {
        const word = words[i] as Word
        if (!word.capital || word.text.length < 2) continue
        const list = occurrences.get(word.text)
        if (!list) occurrences.set(word.text, [i])
        else if (list.length < MOST_OCCURRENCES) list.push(i)
      }
    }
    const initialisms = spelledOut(sheet)
    if (occurrences.size === 0) return
    const lowerForms = new Set<string>()
    for (const text of occurrences.keys()) lowerForms.add(text.toLowerCase())
    for (let i = 0; i < tokens.length; i++) {
      const { capital, text } = words[i] as Word
      if (!capital && lowerForms.has(text)) lowers.set(text, (lowers.get(text) ?? 0) + 1)
    }
    for (const [text, places] of occurrences) {
      const features = new Set<number>()
      const lower = lowers.get(text.toLowerCase()) ?? 0
      if (lower) features.add(feature(D.lowers, lower >= places.length ? 2 : 1))
      const spelled = /^\p{Lu}{2,6}s?$/u.test(text) ? initialisms.get(text.replace(/s$/, '')) : undefined
      if (spelled) {
        features.add(feature(D.initialism, spelled.last.lower))
        features.add(feature(D.initialismFirst, spelled.first.lower))
      }
      if (places.length > 1) this.#describe(sheet, places, features)
      if (features.size) this.#features.set(text, Int32Array.from(features))
    }
  }

  #describe(sheet: Sheet, places: readonly number[], features: Set<number>): void {
    const { words, document, runStart, runEnd } = sheet
    const { tokens, sentences } = document
    let inner = 0
    for (const i of places) {
      if (features.size > MOST_FEATURES) break
      const { firstToken, endToken } = sentences[tokens.sentence[i] as number] as {
        firstToken: number
        endToken: number
      }
      if (i > firstToken) inner++
      const start = runStart[i] as number
      const stop = runEnd[i] as number
      if (start > firstToken) features.add(feature(D.before, (words[start - 1] as Word).lower))
      if (stop < endToken) features.add(feature(D.after, (words[stop] as Word).lower))
      if (stop - start > 1) {
        const first = words[start] as Word
        const last = words[stop - 1] as Word
        if (i > start) {
          features.add(feature(D.runFirst, first.lower))
          features.add(feature(D.runFirstClasses, first.classes))
          features.add(feature(D.classesBefore, (words[i - 1] as Word).classes))
        }
        if (i < stop - 1) features.add(feature(D.runLast, last.lower))
      }
      features.add(feature(D.runPlace, (Math.min(i - start, 2) << 2) | Math.min(stop - 1 - i, 2)))
    }
    features.add(feature(D.capitals, Math.min(inner, 4)))
  }

  /** Features of a word form; the same array for the same form, or undefined. */
  of(word: Word): Int32Array | undefined {
    return word.capital ? this.#features.get(word.text) : undefined
  }
}

/** Names of several words by the initials of their capitalised words. */
function spelledOut(sheet: Sheet): Map<string, { first: Word; last: Word }> {
  const { words, windows, wideStart, wideEnd } = sheet
  const found = new Map<string, { first: Word; last: Word }>()
  for (const { from, to } of windows) {
    for (let i = from; i < to; i++) {
      const stop = wideEnd[i] as number
      if (stop === 0) continue
      const start = wideStart[i] as number
      if (i === start && stop - start > 1) {
        let initials = ''
        for (let k = start; k < stop; k++) if ((words[k] as Word).capital) initials += (words[k] as Word).text[0]
        if (initials.length > 1 && !found.has(initials))
          found.set(initials, { first: words[start] as Word, last: words[stop - 1] as Word })
      }
      i = stop - 1
    }
  }
  return found
}

/** Features of single words around a token: the word at distance `offset - REACH`, or undefined beyond the sentence. */
export function neighbour(sheet: Sheet, window: Window, token: number, offset: number): Word | undefined {
  const i = token + offset - REACH
  const sentence = sheet.document.sentences[sheet.document.tokens.sentence[window.from] as number]
  if (!sentence || i < sentence.firstToken || i >= sentence.endToken) return undefined
  return sheet.words[i]
}
