import { CAPITAL_ONLY, MAY_BE_DOTTED, WORD_CLASSES, type WordClass } from './lexicon.js'
import { WordTable } from './word-table.js'

/** Kinds of lexeme that are not words of the lexicon. */
export const SHAPES = [
  /** A word outside the lexicon, small (and perhaps a plural) or capitalised. */
  'WORD',
  'PLURAL',
  'NAME',
  /** Whole numbers by what they may be: a day (1–31), two, three and four digits, and what is too large for a year. */
  'D',
  'T',
  'H',
  'Y',
  'BIG',
  /** A number that counts or names a thing: `$5`, `20mm`, `U-505`, `40%`. */
  'JUNK',
  'DECIMAL',
  /** `8:30`; the value is in minutes. */
  'CLOCK',
  /** `3rd`, `third` up to 31, and above. */
  'ORD',
  'ORDBIG',
  /** `one` … `ninety-nine`. */
  'CARD',
  /** `1920s`, `’20s`. */
  'DECADE',
  '-',
  ',',
  '.',
  '/',
  '(',
  ')',
  "'",
  "'s",
  '?',
  '~',
  'MARK',
  /** Stands before the first and after the last lexeme of a sentence. */
  'EDGE',
] as const
export type Shape = (typeof SHAPES)[number]

const FIRST_CODE = 0xe000
const shapeCodes = new Map<string, number>(SHAPES.map((shape, i) => [shape, FIRST_CODE + i]))

/** Names for what may be one of several kinds of lexeme. */
const UNIONS: Readonly<Record<string, readonly Shape[]>> = {
  ANYWORD: ['WORD', 'PLURAL'],
  DAY: ['D', 'ORD'],
  /** A year of two digits. */
  SHORT: ['D', 'T'],
  HOUR: ['D', 'CARD'],
  NUMBER: ['D', 'T', 'H', 'Y', 'BIG'],
  COUNT: ['D', 'T', 'H', 'Y', 'BIG', 'CARD', 'DECIMAL'],
}

/** The code of a kind of lexeme. */
export const shapeCode = (shape: Shape): number => shapeCodes.get(shape) as number

/** What the lexer knows of a word. */
export interface WordEntry {
  readonly code: number
  readonly value: number
}

/**
 * Gives every word that some rule knows a code of one UTF-16 unit, so that a sentence becomes a short string over which
 * the rules are small regular expressions: `8 October 1923` is three units long, whatever the month.
 */
export class Vocabulary {
  /** Words as they may be written: small, with a capital, in capitals. */
  readonly words = new WordTable<WordEntry>()
  readonly #codes = new Map<string, number>()
  readonly #classes = new Map<string, string>()
  #next = FIRST_CODE + SHAPES.length

  constructor() {
    for (const shape of SHAPES) this.#classes.set(shape, String.fromCharCode(shapeCode(shape)))
    for (const [name, words] of Object.entries(WORD_CLASSES) as [WordClass, Record<string, number>][]) {
      if (name === 'CARDINAL' || name === 'ORDINAL') continue
      const codes = Object.keys(words).map(word => String.fromCharCode(this.#add(word, words[word] as number)))
      this.#classes.set(name, codes.join(''))
    }
    for (const [name, shapes] of Object.entries(UNIONS))
      this.#classes.set(name, shapes.map(shape => this.#classes.get(shape)).join(''))
    this.#classes.set('QUESTION', this.units('?'))
    this.#classes.set('OPEN', this.units('('))
    this.#classes.set('CLOSE', this.units(')'))
    // Names of saints are names like any other everywhere else.
    this.#classes.set('NAME', this.units('NAME') + this.units('SAINT'))
    this.#classes.set('ANYUNIT', this.units('UNIT') + this.units('UNITS'))
    const notMonths = new Set([3, 5, 8])
    this.#classes.set(
      'MONTHNAME',
      Object.entries(WORD_CLASSES.MONTH)
        .filter(([word, month]) => word.length > 3 && !notMonths.has(month))
        .map(([word]) => this.units(word))
        .join(''),
    )
    for (const [word, value] of Object.entries(WORD_CLASSES.CARDINAL))
      this.#spell(word, { code: shapeCode('CARD'), value })
    for (const [word, value] of Object.entries(WORD_CLASSES.ORDINAL))
      this.#spell(word, { code: shapeCode(value > 31 ? 'ORDBIG' : 'ORD'), value })
  }

  #add(word: string, value: number): number {
    const known = this.#codes.get(word) ?? this.words.get(word)?.code
    if (known !== undefined) return known
    const code = this.#next++
    this.#codes.set(word, code)
    this.#spell(word, { code, value })
    return code
  }

  #spell(word: string, entry: WordEntry): void {
    const capital = word.charAt(0).toUpperCase() + word.slice(1)
    const bare = word.replaceAll('.', '')
    const forms = CAPITAL_ONLY.has(bare) ? [capital, word.toUpperCase()] : [word, capital, word.toUpperCase()]
    for (const form of forms) {
      this.words.set(form, entry)
      if (MAY_BE_DOTTED.has(word)) this.words.set(`${form}.`, entry)
    }
  }

  /** The units that a name in a pattern stands for: a class in capitals, a mark, or a word by itself. */
  units(name: string): string {
    const known = this.#classes.get(name)
    if (known) return known
    if (!/^[a-z][a-z.]*$/.test(name)) throw new Error(`no class of lexemes is called ${name}`)
    return String.fromCharCode(this.#add(name, 0))
  }
}
