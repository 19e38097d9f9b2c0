import { IRREGULAR_PLURALS, WORD_CLASSES } from './lexicon.js'
import { shapeCode, type Vocabulary, type WordEntry } from './vocabulary.js'
import { WordTable } from './word-table.js'

/** The lexemes of one sentence as parallel arrays; an edge stands at both ends. */
export interface Lexemes {
  /** The text that they stand in. */
  readonly text: string
  length: number
  /** One UTF-16 unit a lexeme. */
  codes: string
  /** What the lexeme says as a number; 0 where it says none. */
  value: number[]
  /** Number of digits of a number written in digits. */
  digits: number[]
  start: number[]
  end: number[]
}

const [WORD, NAME, D, T, H, Y, BIG, JUNK, DECIMAL, CLOCK, ORD, ORDBIG, CARD, DECADE] = (
  ['WORD', 'NAME', 'D', 'T', 'H', 'Y', 'BIG', 'JUNK', 'DECIMAL', 'CLOCK', 'ORD', 'ORDBIG', 'CARD', 'DECADE'] as const
).map(shapeCode) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
const PLURAL = shapeCode('PLURAL')
const DASH = shapeCode('-')
const APOSTROPHE = shapeCode("'")
const POSSESSIVE = shapeCode("'s")
const MARK = shapeCode('MARK')
const EDGE = shapeCode('EDGE')

const MARKS = new Map<number, number>([
  ...Array.from('-‐‑‒–—−', (mark): [number, number] => [mark.charCodeAt(0), DASH]),
  ...Array.from(',./()?~', (mark): [number, number] => [mark.charCodeAt(0), shapeCode(mark as ',')]),
])

/** The longest years that ISO 8601 writes have six figures here. */
const MOST = 999_999

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3040))
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
const isCurrency = (code: number): boolean =>
  code === 36 || (code >= 0xa2 && code <= 0xa5) || code === 0x20ac || code === 35

const MAX_WORD = 24

const PLURALS = new WordTable(Array.from(IRREGULAR_PLURALS, word => [word, true] as const))

/** Reads one sentence at a time into {@link Lexemes}; the arrays are used again for the next. */
export class Lexer {
  readonly lexemes: Lexemes
  #codes: number[] = []

  constructor(
    readonly vocabulary: Vocabulary,
    readonly text: string,
  ) {
    this.lexemes = { text, length: 0, codes: '', value: [], digits: [], start: [], end: [] }
  }

  #push(code: number, value: number, digits: number, start: number, end: number): void {
    const all = this.lexemes
    const i = all.length++
    this.#codes[i] = code
    all.value[i] = value
    all.digits[i] = digits
    all.start[i] = start
    all.end[i] = end
  }

  read(from: number, to: number): Lexemes {
    const all = this.lexemes
    all.length = 0
    this.#push(EDGE, 0, 0, from, from)
    for (let at = from; at < to; ) {
      const code = this.text.charCodeAt(at)
      if (code === 32 || (code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029) at++
      else if (isDigit(code)) at = this.#number(at, to)
      else if (isLetter(code)) at = this.#word(at, to)
      else at = this.#mark(code, at, to)
    }
    this.#push(EDGE, 0, 0, to, to)
    all.codes = ''
    for (let i = 0; i < all.length; i += 4096)
      all.codes += String.fromCharCode(...this.#codes.slice(i, Math.min(i + 4096, all.length)))
    return all
  }

  #mark(code: number, at: number, to: number): number {
    if (isApostrophe(code)) {
      const next = this.text.charCodeAt(at + 1)
      const afterWord = this.lexemes.end[this.lexemes.length - 1] === at && at > 0
      if (afterWord && (next === 115 || next === 83) && !isLetter(this.text.charCodeAt(at + 2))) {
        this.#push(POSSESSIVE, 0, 0, at, at + 2)
        return at + 2
      }
      this.#push(APOSTROPHE, 0, 0, at, at + 1)
      return at + 1
    }
    this.#push(MARKS.get(code) ?? (isCurrency(code) ? JUNK : MARK), 0, 0, at, Math.min(at + 1, to))
    return at + 1
  }

  #word(at: number, to: number): number {
    const { text, vocabulary } = this
    let end = at + 1
    while (end < to && isLetter(text.charCodeAt(end))) end++
    let entry: WordEntry | undefined
    if (end - at <= MAX_WORD) {
      if (end < to && text.charCodeAt(end) === 46) {
        // "b.c.e.": letters, each with a stop.
        let dotted = end
        if (end === at + 1)
          while (
            dotted + 2 < to &&
            dotted < at + 8 &&
            text.charCodeAt(dotted) === 46 &&
            isLetter(text.charCodeAt(dotted + 1)) &&
            !isLetter(text.charCodeAt(dotted + 2))
          )
            dotted += 2
        if (dotted > end) {
          if (dotted < to && text.charCodeAt(dotted) === 46) entry = vocabulary.words.find(text, at, dotted + 1)
          if (entry) dotted++
          else entry = vocabulary.words.find(text, at, dotted)
          if (entry) end = dotted
        }
        if (!entry) {
          entry = vocabulary.words.find(text, at, end + 1)
          if (entry) end++
        }
      }
      entry ??= vocabulary.words.find(text, at, end)
    }
    if (!entry) {
      const first = text.charCodeAt(at)
      const capital = (first >= 65 && first <= 90) || (first >= 0xc0 && first <= 0xde)
      this.#push(capital ? NAME : this.#isPlural(at, end) ? PLURAL : WORD, 0, 0, at, end)
      return end
    }
    if (entry.code === CARD && entry.value >= 20 && text.charCodeAt(end) === 45) {
      const merged = this.#unitAfterTens(end + 1, to, entry.value)
      if (merged) {
        this.#push(merged.ordinal ? (merged.value > 31 ? ORDBIG : ORD) : CARD, merged.value, 0, at, merged.end)
        return merged.end
      }
    }
    this.#push(entry.code, entry.value, 0, at, end)
    return end
  }

  #isPlural(at: number, end: number): boolean {
    if (this.text.charCodeAt(end - 1) === 115) {
      const before = this.text.charCodeAt(end - 2)
      return end - at > 3 && before !== 115 && before !== 117 && before !== 105
    }
    return end - at <= MAX_WORD && PLURALS.find(this.text, at, end) === true
  }

  /** "twenty-five", "thirty-first". */
  #unitAfterTens(at: number, to: number, tens: number): { value: number; ordinal: boolean; end: number } | null {
    let end = at
    while (end < to && end < at + 8 && isLetter(this.text.charCodeAt(end))) end++
    const word = this.text.slice(at, end).toLowerCase()
    const cardinal = (WORD_CLASSES.CARDINAL as Record<string, number>)[word]
    if (cardinal !== undefined && cardinal < 10) return { value: tens + cardinal, ordinal: false, end }
    const ordinal = (WORD_CLASSES.ORDINAL as Record<string, number>)[word]
    if (ordinal !== undefined && ordinal < 10) return { value: tens + ordinal, ordinal: true, end }
    return null
  }

  /** True where what stands before a number makes it the name of a thing: `U-505`, `$40`, `No.7`. */
  #named(at: number): boolean {
    if (at === 0) return false
    const { text, lexemes } = this
    const before = text.charCodeAt(at - 1)
    if (isCurrency(before) || before === 46 || before === 95 || before === 64)
      return lexemes.end[lexemes.length - 1] === at && !(before === 46 && this.#dotted())
    if (before !== 45 || lexemes.length < 2 || lexemes.end[lexemes.length - 2] !== at - 1) return false
    const code = this.#codes[lexemes.length - 2]
    return code === NAME || code === WORD
  }

  /** True where the last lexeme is the stop of a dotted date or of an abbreviation. */
  #dotted(): boolean {
    const { lexemes } = this
    const last = this.#codes[lexemes.length - 1]
    const before = this.#codes[lexemes.length - 2] as number
    return last !== MARKS.get(46) || before === D || before === EDGE || before > EDGE
  }

  #number(at: number, to: number): number {
    const { text } = this
    const unit = (i: number): number => (i < to ? text.charCodeAt(i) : 0)
    let end = at + 1
    while (isDigit(unit(end))) end++
    const digits = end - at
    const named = this.#named(at)
    const next = unit(end)
    if (
      next === 44 &&
      digits <= 3 &&
      isDigit(unit(end + 1)) &&
      isDigit(unit(end + 2)) &&
      isDigit(unit(end + 3)) &&
      !isDigit(unit(end + 4))
    ) {
      while (
        unit(end) === 44 &&
        isDigit(unit(end + 1)) &&
        isDigit(unit(end + 2)) &&
        isDigit(unit(end + 3)) &&
        !isDigit(unit(end + 4))
      )
        end += 4
      const value = Number(text.slice(at, Math.min(end, at + 20)).replaceAll(',', ''))
      this.#push(named || value > MOST ? JUNK : BIG, value, digits, at, end)
      return end
    }
    if (next === 58 && digits <= 2 && isDigit(unit(end + 1)) && isDigit(unit(end + 2)) && !isDigit(unit(end + 3))) {
      const hours = Number(text.slice(at, end))
      const minutes = Number(text.slice(end + 1, end + 3))
      const valid = hours <= 24 && minutes <= 59 && !(unit(end + 3) === 44 && isDigit(unit(end + 4)))
      this.#push(valid ? CLOCK : JUNK, hours * 60 + minutes, digits, at, end + 3)
      return end + 3
    }
    if (next === 46 && isDigit(unit(end + 1))) {
      let last = end + 1
      while (isDigit(unit(last))) last++
      const more = unit(last) === 46 && isDigit(unit(last + 1))
      if (!more && !this.#afterDottedDay(at)) {
        this.#push(named ? JUNK : DECIMAL, Number(text.slice(at, Math.min(last, at + 20))), digits, at, last)
        return last
      }
    }
    const value = digits > 15 ? 0 : Number(text.slice(at, end))
    const ordinal = this.#ordinalEnd(at, end, to)
    if (ordinal) {
      this.#push(value >= 1 && value <= 31 ? ORD : ORDBIG, value, digits, at, ordinal)
      return ordinal
    }
    const decade = this.#decadeEnd(end, to)
    if (decade && value % 10 === 0 && digits >= 2 && digits <= 4 && !named) {
      // "£31 10s": shillings
      const counts = digits === 2 && /[\d£] $/.test(text.slice(Math.max(0, at - 2), at))
      this.#push(counts ? JUNK : DECADE, value, digits, at, decade)
      return decade
    }
    if (next === 37 || next === 0xb0 || (isLetter(next) && !this.#mayFollow(end, to))) {
      while (isLetter(unit(end)) || isDigit(unit(end))) end++
      this.#push(JUNK, value, digits, at, Math.max(end, at + digits))
      return end
    }
    let code = BIG
    if (named || value > MOST || digits > 15) code = JUNK
    else if (digits <= 2) code = value >= 1 && value <= 31 ? D : T
    else if (digits === 3) code = value === 0 ? JUNK : H
    else if (digits === 4) code = value >= 1000 && value <= 2199 ? Y : BIG
    this.#push(code, value, digits, at, end)
    return end
  }

  /** True after `15.` of "15.10.1923". */
  #afterDottedDay(at: number): boolean {
    const { lexemes, text } = this
    return (
      text.charCodeAt(at - 1) === 46 &&
      lexemes.end[lexemes.length - 2] === at - 1 &&
      this.#codes[lexemes.length - 2] === D
    )
  }

  #ordinalEnd(at: number, end: number, to: number): number {
    if (end + 2 > to || isLetter(this.text.charCodeAt(end + 2))) return 0
    const ending = this.text.slice(end, end + 2).toLowerCase()
    const last = this.text.charCodeAt(end - 1) - 48
    const teen = this.text.charCodeAt(end - 2) === 49 && end - at > 1
    const right = teen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th')
    return ending === right ? end + 2 : 0
  }

  #decadeEnd(end: number, to: number): number {
    const { text } = this
    const at = isApostrophe(text.charCodeAt(end)) ? end + 1 : end
    return at < to && text.charCodeAt(at) === 115 && !isLetter(text.charCodeAt(at + 1)) ? at + 1 : 0
  }

  /** "8pm", "30BC". */
  #mayFollow(end: number, to: number): boolean {
    return /^(?:[ap]\.?m|bce?|ad|ce)(?![\p{L}\d])/iu.test(this.text.slice(end, Math.min(end + 5, to)))
  }
}
