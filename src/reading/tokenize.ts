import type { Range } from '../schema/span.js'
import type { Pos } from './document.js'
import { cutPieces, type Piece } from './pieces.js'
import { Rejoiner, type TokenSink } from './rejoin.js'
import { SPELLED, spelledOut } from './spelling.js'
import { type TaggedWords, tagWords } from './tagger.js'

/** The characters of a piece as they are read, and, where that is not as they are written, the offset of each in the whole text. */
function readable(clean: string, start: number, end: number): { text: string; offsets: Uint32Array | null } {
  const piece = clean.slice(start, end)
  const text = spelledOut(piece)
  if (text === piece) return { text, offsets: null }
  const offsets = new Uint32Array(text.length + 1)
  let at = 0
  for (let i = 0; i < piece.length; i++) {
    const length = SPELLED[piece.charAt(i)]?.length ?? 1
    offsets.fill(start + i, at, at + length)
    at += length
  }
  offsets[at] = end
  return { text, offsets }
}

const FALLBACK_TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\s\p{L}\p{N}]/gu

function fallbackTokens(
  text: string,
  from: number,
  to: number,
  emit: (word: string, pos: Pos, at: number) => void,
): void {
  for (const match of text.slice(from, to).matchAll(FALLBACK_TOKEN)) {
    const word = match[0]
    emit(word, /\p{L}/u.test(word) ? 'X' : /\p{N}/u.test(word) ? 'NUM' : 'PUNCT', from + match.index)
  }
}

/** A piece with its readable characters and what wink-nlp makes of them. */
interface TaggedPiece {
  readonly start: number
  readonly text: string
  readonly offsets: Uint32Array | null
  /** Null where wink-nlp has not been asked. */
  readonly tagged: TaggedWords | null
}

/** So many characters of short paragraphs are handed to wink-nlp at once. */
const BATCH = 4000

function tagPieces(clean: string, pieces: readonly Piece[]): TaggedPiece[] {
  const read = pieces.map(({ start, end, prose }) => {
    const { text, offsets } = readable(clean, start, end)
    return { start, text, offsets, prose: prose && text.trim() !== '' }
  })
  const prose = read.filter(piece => piece.prose)
  const tagged = prose.length > 0 ? tagWords(prose.map(({ text }) => text)) : []
  let next = 0
  return read.map(({ start, text, offsets, prose }) => ({
    start,
    text,
    offsets,
    tagged: prose ? (tagged[next++] as TaggedWords) : null,
  }))
}

function readPiece({ start, text, offsets, tagged }: TaggedPiece, sink: TokenSink): void {
  const emit = (word: string, pos: Pos, at: number): void => {
    const first = offsets ? (offsets[at] as number) : start + at
    const last = offsets ? (offsets[at + word.length - 1] as number) + 1 : first + word.length
    sink(word, pos, first, last)
  }
  if (!tagged) {
    fallbackTokens(text, 0, text.length, emit)
    return
  }
  const { words, tags } = tagged
  let at = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    while (at < text.length && isSpace(text.charCodeAt(at))) at++
    if (text.startsWith(word, at)) {
      const owner = ownerLength(word)
      const stop = endsSentence(word, text, at)
      if (stop) {
        emit(word.slice(0, -1), stop, at)
        emit('.', 'PUNCT', at + word.length - 1)
      } else if (owner > 0) {
        emit(word.slice(0, owner), tags[i] as Pos, at)
        emit(word.slice(owner), 'PART', at + owner)
      } else emit(word, tags[i] as Pos, at)
      at += word.length
    } else {
      // wink-nlp has normalised something: read on to the next word of its that stands in the text.
      const resume = nextAligned(text, at, words, i + 1)
      fallbackTokens(text, at, resume.at, emit)
      at = resume.at
      i = resume.word - 1
    }
  }
  fallbackTokens(text, at, text.length, emit)
}

/** Words that wink-nlp takes for abbreviations where they end a sentence ("he had to give in.", "went home ill."). */
const NO_ABBREVIATION: ReadonlyMap<string, Pos> = new Map<string, Pos>([
  ['in.', 'ADP'],
  ['ill.', 'ADJ'],
  ['art.', 'NOUN'],
  ['mass.', 'NOUN'],
  ['sun.', 'NOUN'],
  ['sat.', 'VERB'],
  ['ore.', 'NOUN'],
])

/** The part of speech of such a word, where nothing but space and a capital follows. */
function endsSentence(word: string, text: string, at: number): Pos | undefined {
  const pos = NO_ABBREVIATION.get(word)
  return pos && /^["”’)]?\s*(?:\p{Lu}|["“‘(]|$)/u.test(text.slice(at + word.length, at + word.length + 8))
    ? pos
    : undefined
}

/** Length of the word that a genitive ending stands behind; wink-nlp leaves it on before a comma ("Mao's, and"). */
function ownerLength(word: string): number {
  const owner = word.length - 2
  if (owner < 1 || !/['’]s$/i.test(word) || !/\p{L}/u.test(word.charAt(owner - 1))) return 0
  return owner
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** The first of wink-nlp's next words that can be found near where it should be; the end of the text where none can. */
function nextAligned(text: string, at: number, words: readonly string[], from: number): { at: number; word: number } {
  for (let word = from; word < Math.min(words.length, from + 8); word++) {
    const value = words[word] as string
    const found = text.slice(at, at + 200).indexOf(value)
    if (found >= 0 && (value.length > 1 || word === from)) return { at: at + found, word }
  }
  return { at: text.length, word: words.length }
}

/** Reads paragraphs into tokens with wink-nlp, giving each its exact place, which wink-nlp itself does not tell. */
export class Tokenizer {
  /** The pieces of paragraphs that have been tagged and not yet read. */
  readonly #tagged = new Map<number, readonly TaggedPiece[]>()
  #next = 0

  constructor(
    private readonly clean: string,
    private readonly paragraphs: readonly Range[],
  ) {}

  /** Gives the tokens of a paragraph; to be called with the paragraphs in their order. */
  read(paragraph: number, sink: TokenSink): void {
    if (paragraph >= this.#next) this.#tagMore()
    const rejoiner = new Rejoiner(sink)
    for (const piece of this.#tagged.get(paragraph) ?? []) readPiece(piece, rejoiner.add)
    rejoiner.flush()
    this.#tagged.delete(paragraph)
  }

  /** Tags the next paragraphs: one, or several short ones. */
  #tagMore(): void {
    const pieces: Piece[] = []
    const ends: number[] = []
    const first = this.#next
    for (let length = 0; length < BATCH && this.#next < this.paragraphs.length; this.#next++) {
      const { start, end } = this.paragraphs[this.#next] as Range
      pieces.push(...cutPieces(this.clean, start, end))
      ends.push(pieces.length)
      length += end - start
    }
    const tagged = tagPieces(this.clean, pieces)
    ends.forEach((end, i) => {
      this.#tagged.set(first + i, tagged.slice(ends[i - 1] ?? 0, end))
    })
  }
}
