import type { Tokens } from '../../reading/document.js'
import { foldWord } from './fold.js'

/**
 * A document as a row of words in the form in which names are compared: a hyphenated word is one (`Kai-shek`:
 * `kaishek`), a possessive is two (`People’s`: `people`, `'s`), other punctuation stands as it is.
 */
export interface WordRow {
  readonly tokens: Tokens
  readonly length: number
  readonly word: readonly string[]
  /** First token of each word. */
  readonly firstToken: Uint32Array
  /** End, exclusive, of each word's tokens. */
  readonly endToken: Uint32Array
  /** The word that holds each token. */
  readonly ofToken: Uint32Array
}

const HYPHEN = /^[-‐‑]$/
const POSSESSIVE = /^['’]s$/i
const APOSTROPHE = /^['’]$/

/** What a token is to its neighbours, whatever they are. */
interface Piece {
  /** As names are compared, or as it stands where nothing of it is. */
  readonly word: string
  readonly folded: string
  readonly hyphen: boolean
  readonly apostrophe: boolean
}

function pieceOf(text: string): Piece {
  const folded = foldWord(text)
  return {
    word: POSSESSIVE.test(text) ? "'s" : folded === '' ? text : folded,
    folded,
    hyphen: HYPHEN.test(text),
    apostrophe: APOSTROPHE.test(text),
  }
}

export function readWords(tokens: Tokens): WordRow {
  const pieces = tokens.forms.map(pieceOf)
  const word: string[] = []
  const firstToken = new Uint32Array(tokens.length)
  const endToken = new Uint32Array(tokens.length)
  const ofToken = new Uint32Array(tokens.length)
  const touching = (i: number): boolean => i < tokens.length && tokens.end[i - 1] === tokens.start[i]
  let glued = false
  for (let i = 0; i < tokens.length; i++) {
    const piece = pieces[tokens.form[i] as number] as Piece
    const last = word.length - 1
    if (last >= 0 && touching(i)) {
      if (glued) {
        word[last] = (word[last] as string) + piece.folded
        endToken[last] = i + 1
        ofToken[i] = last
        glued = false
        continue
      }
      glued = piece.hyphen && touching(i + 1)
      if (glued || (piece.apostrophe && pluralPossessive(tokens, i))) {
        ofToken[i] = last
        continue
      }
    } else glued = false
    ofToken[i] = word.length
    firstToken[word.length] = i
    endToken[word.length] = i + 1
    word.push(piece.word)
  }
  return { tokens, length: word.length, word, firstToken, endToken, ofToken }
}

/** The apostrophe of "the barons' war", not one that closes a quotation after a stop. */
const pluralPossessive = (tokens: Tokens, i: number): boolean =>
  /s$/i.test(tokens.text[i - 1] as string) && /\p{L}/u.test(tokens.text[i + 1] ?? '')

/** The words of a name as it is written somewhere else than in a document, in the form of {@link WordRow}. */
export function wordsOfName(name: string): string[] {
  const words: string[] = []
  for (const piece of name.match(/[^\s,]+|,/g) ?? []) {
    const possessive = piece.length > 2 && POSSESSIVE.test(piece.slice(-2))
    const word = foldWord(possessive ? piece.slice(0, -2) : piece)
    if (word !== '') words.push(word)
    if (possessive) words.push("'s")
  }
  return words
}

/** Phrases by their words: finds the longest that stands at a place, in time independent of how many there are. */
export class PhraseTable<T> {
  private readonly values = new Map<string, T>()
  /** For each first word, bit n is set where a phrase of n words begins with it. */
  private readonly lengths = new Map<string, number>()

  get size(): number {
    return this.values.size
  }

  get(words: readonly string[]): T | undefined {
    return this.values.get(words.join(' '))
  }

  /** Whether a phrase begins with a word. */
  startsWith(word: string): boolean {
    return this.lengths.has(word)
  }

  /** Phrases of more than 30 words are left out. */
  set(words: readonly string[], value: T): void {
    const first = words[0]
    if (first === undefined || words.length > 30) return
    this.values.set(words.join(' '), value)
    this.lengths.set(first, (this.lengths.get(first) ?? 0) | (1 << words.length))
  }

  /** The longest phrase whose words stand from `at` on and that `fits` accepts; `end` is exclusive. */
  longestAt(row: WordRow, at: number, fits: (value: T, end: number) => boolean): { value: T; end: number } | null {
    const lengths = this.lengths.get(row.word[at] as string)
    if (lengths === undefined) return null
    for (let n = Math.min(31 - Math.clz32(lengths), row.length - at); n > 0; n--) {
      if ((lengths & (1 << n)) === 0) continue
      const key = n === 1 ? (row.word[at] as string) : row.word.slice(at, at + n).join(' ')
      const value = this.values.get(key)
      if (value !== undefined && fits(value, at + n)) return { value, end: at + n }
    }
    return null
  }
}
