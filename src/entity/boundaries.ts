import type { Document } from '../reading/document.js'
import { isDemonym } from './demonyms.js'
import { COUNTED, kindOf, sureKind } from './kinds.js'
import { type NameMention, wordsBetween } from './mention.js'
import type { RecognizedSpan } from './name.js'
import { headIndex } from './short-forms.js'
import { beginsTitle, NAMING_NOBLE_TITLES, titleTable } from './titles.js'
import type { WordRow } from './words.js'

const POSSESSIVE = /^['’]s?$/i
/** What no name begins or ends with; a full stop may be an abbreviation's. */
const EDGE = /^[^\p{L}\p{N}.!?*&+#]+$/u
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u
const CAPITAL = /^\p{Lu}/u
const COUNT = /^\d+$/
const ROMAN = /^[IVX]+$/
const ARTICLE: ReadonlySet<string> = new Set(['the', 'a', 'an'])
/** A folded title that is part of a name as much as a title. */
const KEPT_TITLES: ReadonlySet<string> = new Set(['saint', 'st', 'don', 'dom', 'dona'])
const LONGEST_TITLE = 4
/** A span of two names that the recogniser is less sure of than this is taken apart, whatever its type. */
const SURE_WHOLE = 0.5
/** Words after "General" and the like that make a name of a body. */
const BODY_WORDS: ReadonlySet<string> = new Set(['electric', 'motors', 'post', 'staff', 'strike'])

/** Happenings that go by the name of a place: "the Suez crisis". */
const NAMED_EVENTS: ReadonlySet<string> = new Set(
  'affair crisis disaster expedition incident invasion landings massacre mutiny pogrom raid rebellion revolt rising uprising'.split(' '),
)

/** How many words of a row, from `from` on, are titles. */
function titleLength(row: WordRow, from: number, end: number): number {
  if (!beginsTitle(row.word[from] as string)) return 0
  const titles = titleTable()
  for (let n = Math.min(LONGEST_TITLE, end - from); n > 1; n--) {
    if (titles.has(row.word.slice(from, from + n).join(' '))) return n
  }
  return titles.has(row.word[from] as string) ? 1 : 0
}

/** Sets the edges of names as a historian would: titles, articles and possessives outside, two names apart. */
export class BoundaryReader {
  constructor(
    private readonly document: Document,
    private readonly row: WordRow,
  ) {}

  /** The names that one find holds: mostly one, none where nothing is left of it. */
  read(span: RecognizedSpan): NameMention[] {
    const names: NameMention[] = []
    for (const part of this.parts(this.extended(span))) {
      const name = this.trimmed(part)
      if (name) names.push(name)
    }
    return names
  }

  /** With the noun that says what is named: "Left" before "Opposition", "the Bay of Pigs" before "invasion". */
  private extended(span: RecognizedSpan): RecognizedSpan {
    const { tokens } = this.document
    const { firstToken, endToken, type } = span
    const next = tokens.text[endToken]
    if (next === undefined || type === 'person' || tokens.sentence[endToken] !== tokens.sentence[firstToken]) return span
    const last = tokens.text[endToken - 1] as string
    if (!/\p{L}$/u.test(last)) return span
    const kind = kindOf(next.toLowerCase())
    if (!kind) return span
    const capital = CAPITAL.test(next)
    const named = capital
      ? type !== 'place' && kindOf(last.toLowerCase()) === undefined && !CAPITAL.test(tokens.text[endToken + 1] ?? '')
      : kind === 'event' && tokens.pos[endToken + 1] !== 'NOUN' && this.givesNameToEvent(span, next)
    return named ? { ...this.cut(span, firstToken, endToken + 1), type: kind } : span
  }

  /** "the Suez crisis", "the Fourth Party conference". */
  private givesNameToEvent({ firstToken, endToken, type }: RecognizedSpan, noun: string): boolean {
    const { tokens } = this.document
    const words = wordsBetween(this.row, firstToken, endToken)
    if (COUNTED.test(words[0] as string)) return true
    if (!NAMED_EVENTS.has(noun) || (type !== 'place' && sureKind(words, headIndex(words)) !== 'place')) return false
    const opener = tokens.text[firstToken - 1] ?? ''
    return tokens.text[firstToken] === 'the' || /^(?:the|this|that)$/i.test(opener) || tokens.pos[firstToken - 1] === 'ADJ'
  }

  /** "Marx and Engels", "Bryan, President Wilson", "Xerxes I. Xerxes" are two names each. */
  private parts(span: RecognizedSpan): RecognizedSpan[] {
    const { firstToken, endToken, type } = span
    if (endToken - firstToken < 3) return [span]
    const { text } = this.document.tokens
    for (let i = firstToken + 1; i < endToken - 1; i++) {
      const word = text[i] as string
      const two =
        word === 'and' || word === 'with'
          ? type === 'person' || (type === 'group' && i === endToken - 2) || span.confidence < SURE_WHOLE
          : type === 'person' &&
            ((word === ',' && beginsTitle((text[i + 1] as string).toLowerCase())) ||
              (word === '.' && ROMAN.test(text[i - 1] as string) && i - 1 > firstToken) ||
              (ROMAN.test(word.replace('.', '')) && word.endsWith('.') && text[i + 1] === text[firstToken]))
      if (!two || !CAPITAL.test(text[i + 1] as string)) continue
      const left = word.length > 1 && word.endsWith('.') ? i + 1 : i
      return [this.cut(span, firstToken, left), ...this.parts(this.cut(span, i + 1, endToken))]
    }
    return [span]
  }

  private cut(span: RecognizedSpan, firstToken: number, endToken: number): RecognizedSpan {
    const { start, end } = this.document.tokens
    return { ...span, firstToken, endToken, start: start[firstToken] as number, end: end[endToken - 1] as number }
  }

  /** The same find without articles, possessive endings and titles at its edges; null where no name is left. */
  private trimmed(span: RecognizedSpan): NameMention | null {
    const { document, row } = this
    const { tokens } = document
    let { firstToken, endToken, type } = span
    while (endToken > firstToken && (POSSESSIVE.test(tokens.text[endToken - 1] as string) || this.edge(endToken - 1)))
      endToken--
    while (firstToken < endToken && (this.articleAt(firstToken) || this.edge(firstToken))) firstToken++
    if ((type === 'group' || type === 'person') && endToken - firstToken > 1) {
      while (firstToken < endToken - 1 && COUNT.test(tokens.text[firstToken] as string)) firstToken++
    }
    if (firstToken === endToken) return null

    const lastWord = (row.ofToken[endToken - 1] as number) + 1
    let word = row.ofToken[firstToken] as number
    if (row.firstToken[word] === firstToken) {
      const n = titleLength(row, word, lastWord)
      if (n === lastWord - word && type !== 'place' && type !== 'work') return null
      if (n > 0 && this.titledPerson(span, word, n, lastWord)) type = 'person'
      while (type === 'person' && word < lastWord && !KEPT_TITLES.has(row.word[word] as string)) {
        const n = titleLength(row, word, lastWord)
        const next = row.firstToken[word + n]
        if (n === 0 || word + n >= lastWord || next === undefined || !CAPITAL_OR_DIGIT.test(tokens.text[next] ?? ''))
          break
        word += n
        firstToken = next
      }
    }
    const noble = nobleTitleBefore(row, word, type)
    if (noble >= 0) {
      firstToken = row.firstToken[noble] as number
      type = 'person'
    }
    return {
      ...span,
      type,
      firstToken,
      endToken,
      start: tokens.start[firstToken] as number,
      end: tokens.end[endToken - 1] as number,
      source: 'recognizer',
      words: wordsBetween(row, firstToken, endToken),
    }
  }

  /** "General Wrangel", whatever else the recogniser makes of it; "General Assembly" and "Prince Edward Island" are no persons. */
  private titledPerson({ type, endToken }: RecognizedSpan, word: number, n: number, lastWord: number): boolean {
    const { row, document } = this
    const rest = lastWord - word - n
    if (type === 'person' || type === 'place' || rest === 0 || rest > 3) return false
    if (KEPT_TITLES.has(row.word[word] as string)) return false
    for (let w = word + n; w < lastWord; w++) {
      const folded = row.word[w] as string
      if (kindOf(folded) || isDemonym(folded) || BODY_WORDS.has(folded)) return false
      if (!CAPITAL.test(document.tokens.text[row.firstToken[w] as number] as string)) return false
    }
    // "President Street" is caught by its head; what goes on in capitals is a longer name.
    return !CAPITAL.test(document.tokens.text[endToken] ?? '')
  }

  /** An article that is no part of the name: in small letters, or with the capital that opens a sentence. */
  private articleAt(i: number): boolean {
    const { tokens, sentences } = this.document
    const word = tokens.text[i] as string
    if (word.length > 3 || !ARTICLE.has(word.toLowerCase())) return false
    return !CAPITAL.test(word) || sentences[tokens.sentence[i] as number]?.firstToken === i
  }

  private edge(i: number): boolean {
    const text = this.document.tokens.text[i]
    return text === undefined || EDGE.test(text)
  }
}

/** The word of the noble title in "the Earl of Gloucester", where the recogniser has found the place only; or -1. */
function nobleTitleBefore(row: WordRow, word: number, type: RecognizedSpan['type']): number {
  if ((type !== 'place' && type !== 'person') || word < 2 || row.word[word - 1] !== 'of') return -1
  return NAMING_NOBLE_TITLES.has(row.word[word - 2] as string) ? word - 2 : -1
}
