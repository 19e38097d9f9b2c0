import type { Document, Sentence } from '../reading/document.js'
import { headsLetter } from './dateline.js'
import type { Lexemes } from './lexer.js'
import type { Setting } from './narrative.js'
import type { Recognized } from './recognize.js'
import { outlookOf, tenseAfter, tenseAround } from './tense.js'
import { shapeCode, type Vocabulary } from './vocabulary.js'

/** How far a verb stands from an expression that it tells the time of, in characters. */
const REACH = 100

const NAME = shapeCode('NAME')
const PLURAL = shapeCode('PLURAL')
const WORD = shapeCode('WORD')
const OPEN = shapeCode('(')
const CLOSE = shapeCode(')')
const COMMA = shapeCode(',')
const DASH = shapeCode('-')

/** Sentences at the head of a text in which years in parentheses may be those of the life that it tells. */
const LIFE_SENTENCES = 3
/** "born", with no more than a place before the date. */
const BORN = /\b(?:born:?|b\.|baptised|baptized|christened)[^.;:()\d]{0,40}$/i

/** Inside a relative clause after which the sentence goes on: "Webster, who had come in 1841, left". */
const RELATIVE = /\b(?:who|whom|whose|which)\b[^,;:()]{0,80}$/
const GOES_ON = /^[^,;:.()]*,/

/** "a law of 1921": the year says which document is meant. */
const DOCUMENT =
  /\b(?:laws?|acts?|treat(?:y|ies)|constitution|charter|statutes?|decrees?|edict|agreements?|pact|convention|code|accords?|ordinance|declaration|compromise|protocol|bill|resolution)\s+of $/i

/** "since the rising of 1820" */
const SINCE = /\bsince (?:the |his |her |its |their )?(?:\p{L}+ ){1,3}of $/iu

/** Pages behind the year of a book: "(Roe 1998: 12)", "(1998, pp. 4–6)". */
const PAGES = /^(?:[:,] ?(?:pp?|ff?|nn?|chs?|vols?)\. ?\d|: ?\d{1,4}(?:[–-]\d{1,4})?[);,])/
/** One surname before the bracket, or two: "as Roe (", "Roe and Doe (". */
const AUTHOR = /(?:^|[\s(]\p{Ll}+,? |[;,(] ?)\p{Lu}[\p{L}’'-]+(?: (?:and|&) \p{Lu}[\p{L}’'-]+| et al\.)?,? \($/u
/** A clause that opens the sentence and tells what came right before its main clause. */
const AFTER_HAD = /^(?:after|when|once|as soon as|(?:not )?until)\b[^,;]*$/i
/** A speaker's label before what opens the sentence: "A: In ", "KELLER: In the ". */
const LABEL = /^\p{Lu}[\p{L}. ]{0,30}: (?:\p{L}+ ){0,2}$/u
/** A paragraph that tells what went on beside the one before it. */
const MEANWHILE = /^(?:Meanwhile|In the meantime|At the same time)\b/

const OUTLOOKS = { before: -1, past: 0, present: 0, ahead: 1 } as const

/** Where and how an expression stands in its sentence. */
export class SettingReader {
  readonly #bounding: Set<number>
  readonly #determiners: Set<number>
  readonly #opens: ReadonlyMap<number, 'since' | 'after' | 'before'>
  readonly #by: number
  readonly #as: number
  readonly #of: number

  constructor(vocabulary: Vocabulary) {
    const codes = (name: string) => new Set(Array.from(vocabulary.units(name), unit => unit.charCodeAt(0)))
    this.#bounding = codes('BOUNDING')
    this.#opens = new Map([
      [vocabulary.units('since').charCodeAt(0), 'since'],
      [vocabulary.units('after').charCodeAt(0), 'after'],
      [vocabulary.units('post').charCodeAt(0), 'after'],
      [vocabulary.units('before').charCodeAt(0), 'before'],
      [vocabulary.units('pre').charCodeAt(0), 'before'],
    ])
    this.#as = vocabulary.units('as').charCodeAt(0)
    this.#of = vocabulary.units('of').charCodeAt(0)
    this.#by = vocabulary.units('by').charCodeAt(0)
    this.#determiners = codes('DETERMINER')
  }

  /** @param number the sentence's, where headings do not count */
  read(
    document: Document,
    index: number,
    number: number,
    sentence: Sentence,
    lexemes: Lexemes,
    found: Recognized,
  ): Setting {
    const paragraph = document.paragraphs[sentence.paragraph]
    const { codes } = lexemes
    const before = codes.charCodeAt(found.from - 1)
    const after = codes.charCodeAt(found.to)
    const textBefore = document.clean.slice(Math.max(sentence.start, found.start - REACH), found.start)
    const opens = found.from <= 3 || (found.from <= 6 && (after === COMMA || LABEL.test(textBefore)))
    const inParentheses = before === OPEN && after === CLOSE
    const attributive =
      !opens && (after === NAME || after === WORD || after === PLURAL) && this.#determiners.has(before)
    const open = this.#opens.get(before === DASH ? codes.charCodeAt(found.from - 2) : before) ?? null
    const asOf = before === this.#of && codes.charCodeAt(found.from - 2) === this.#as
    const textAfter = document.clean.slice(found.end, Math.min(sentence.end, found.end + REACH))
    // "The offensive had failed by January": there the story stands.
    const looks = outlookOf(textBefore)
    // "After the fort had been stormed in May": no longer ago than what it tells.
    const atHead = looks < 0 && AFTER_HAD.test(textBefore) && found.start - sentence.start < REACH
    const outlook = looks < 0 && (before === this.#by || atHead) ? 0 : looks
    const since = before === this.#of && SINCE.test(textBefore)
    return {
      open,
      sentence: number,
      section: document.sections[paragraph?.section ?? 0]?.heading ?? -1,
      insert: paragraph?.kind === 'insert',
      heading: paragraph?.kind === 'heading',
      opens,
      leads: paragraph?.firstSentence === index,
      letter: paragraph?.kind === 'body' && headsLetter(document, paragraph, found),
      meanwhile: paragraph !== undefined && MEANWHILE.test(document.clean.slice(paragraph.start, paragraph.start + 20)),
      aside: (this.#bounding.has(before) && !opens) || inParentheses || attributive || asOf || since,
      embedded: RELATIVE.test(textBefore) && GOES_ON.test(textAfter),
      names: DOCUMENT.test(textBefore),
      since,
      cited: PAGES.test(textAfter) ? 'pages' : inParentheses && AUTHOR.test(textBefore) ? 'alone' : null,
      quoted: isQuoted(document.clean.slice(Math.max(paragraph?.start ?? 0, found.start - QUOTE_LENGTH), found.start)),
      outlook: outlook || !opens || before === this.#by ? outlook : OUTLOOKS[tenseAfter(textAfter) ?? 'past'],
      birth: BORN.test(textBefore) || (index < LIFE_SENTENCES && before === OPEN && found.meaning.kind === 'range'),
      tense: tenseAround(textBefore, textAfter),
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
