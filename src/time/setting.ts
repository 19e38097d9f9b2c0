import type { Document, Sentence } from '../reading/document.js'
import type { Lexemes } from './lexer.js'
import type { Setting } from './narrative.js'
import type { Recognized } from './recognize.js'
import { shapeCode, type Vocabulary } from './vocabulary.js'

/** Words before the verb that tell the clause's time from the story's, within this many characters. */
const LOOK_BACK = 100
const OUTLOOK = /\b(?:(had|having)|(would|will|shall|planned|scheduled|due|until|till))\b/gi

const NAME = shapeCode('NAME')
const PLURAL = shapeCode('PLURAL')
const WORD = shapeCode('WORD')
const OPEN = shapeCode('(')
const CLOSE = shapeCode(')')
const COMMA = shapeCode(',')

/** Where and how an expression stands in its sentence. */
export class SettingReader {
  readonly #bounding: Set<number>
  readonly #determiners: Set<number>
  readonly #before: number
  readonly #after: number
  readonly #since: number

  constructor(vocabulary: Vocabulary) {
    const codes = (name: string) => new Set(Array.from(vocabulary.units(name), unit => unit.charCodeAt(0)))
    this.#bounding = codes('BOUNDING')
    this.#before = vocabulary.units('before').charCodeAt(0)
    this.#after = vocabulary.units('after').charCodeAt(0)
    this.#since = vocabulary.units('since').charCodeAt(0)
    this.#determiners = codes('DETERMINER')
  }

  read(document: Document, index: number, sentence: Sentence, lexemes: Lexemes, found: Recognized): Setting {
    const paragraph = document.paragraphs[sentence.paragraph]
    const { codes } = lexemes
    const before = codes.charCodeAt(found.from - 1)
    const after = codes.charCodeAt(found.to)
    const opens = found.from <= 3 || (found.from <= 6 && after === COMMA)
    const inParentheses = before === OPEN && after === CLOSE
    const attributive =
      !opens && (after === NAME || after === WORD || after === PLURAL) && this.#determiners.has(before)
    const open =
      before === this.#since ? 'since' : before === this.#after ? 'after' : before === this.#before ? 'before' : null
    return {
      open,
      sentence: index,
      section: paragraph?.section ?? 0,
      insert: paragraph?.kind === 'insert',
      heading: paragraph?.kind === 'heading',
      opens,
      leads: paragraph?.firstSentence === index,
      aside: (this.#bounding.has(before) && !opens) || inParentheses || attributive,
      quoted: isQuoted(document.clean.slice(Math.max(paragraph?.start ?? 0, found.start - QUOTE_LENGTH), found.start)),
      outlook: outlook(document.clean.slice(Math.max(sentence.start, found.start - LOOK_BACK), found.start)),
    }
  }
}

/** Longest quotation, in characters, in which a date is known to stand. */
const QUOTE_LENGTH = 400

/** True after a quotation mark that nothing has closed. */
function isQuoted(before: string): boolean {
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true
  let straight = 0
  for (let at = before.indexOf('"'); at >= 0; at = before.indexOf('"', at + 1)) straight++
  return straight % 2 === 1
}

function outlook(text: string): -1 | 0 | 1 {
  let last: -1 | 0 | 1 = 0
  for (const match of text.matchAll(OUTLOOK)) last = match[1] ? -1 : 1
  return last
}
