import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { isDemonym } from '../name/demonyms.js'
import { isHonour, isParticle } from '../name/form.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf } from '../name/kinds.js'
import { endOfName, type NameMention, nameMention, wordsBetween } from '../name/mention.js'
import type { RecognizedSpan } from '../name/name.js'
import { beginsTitle, isRulerNoun, NAMING_NOBLE_TITLES, titleTable } from '../name/titles.js'
import type { WordRow } from '../name/words.js'
import { partsOf } from './parts.js'
import { isPlaceBeforeFor, withoutErrand, withoutNamers, withoutPlace, withoutYear } from './tails.js'

const POSSESSIVE = /^['’]s?$/i
/** What no name begins or ends with; a full stop may be an abbreviation's. */
const EDGE = /^[^\p{L}\p{N}.!?*&+#]+$/u
/** Spares most words the dearer look at their whole. */
const LETTER = /^[A-Za-z]/
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u
const CAPITAL = /^\p{Lu}/u
const LABEL = /^\p{Lu}{5,30}$/u
const SMALL = /^\p{Ll}/u
const HANGING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP', 'DET', 'CCONJ', 'SCONJ', 'PRON'])
const PARTICIPLE = /^(?:based|born|led|backed|controlled)$/
const COUNT = /^\d+$/
const THE = /^the$/i
const NUMBER = /^[IVX]+$/
const ARTICLE: ReadonlySet<string> = new Set(['the', 'a', 'an'])
const DETERMINER: ReadonlySet<string> = new Set(
  'this that these those our my your their its his her every some'.split(' '),
)
/** A folded title that is part of a name as much as a title. */
const KEPT_TITLES: ReadonlySet<string> = new Set(['saint', 'st', 'don', 'dom', 'dona'])
const LONGEST_TITLE = 4
/** Words after "General" and the like that make a name of a body. */
const BODY_WORDS: ReadonlySet<string> = new Set(
  'electric motors post staff strike systems research hospital theory manager election foods mills'.split(' '),
)

const CHAIRS: ReadonlySet<string> = new Set(
  'speaker chair chairman president secretary ambassador minister chancellor justice'.split(' '),
)
const ADDRESSES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'madam', 'madame'])

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
    for (const part of partsOf(this.row, span, this.isNumbered)) {
      const name = this.trimmed(part)
      if (name) names.push(name)
    }
    return names
  }

  /** Whether the text has rulers of a first name with numbers, "Sobeslaus II", without the stop that an initial has. */
  private readonly isNumbered = (name: string): boolean => {
    if (!this.numbered) {
      this.numbered = new Set()
      const { text, length } = this.document.tokens
      for (let i = 1; i < length; i++)
        if (NUMBER.test(text[i] as string) && CAPITAL.test(text[i - 1] as string))
          this.numbered.add(text[i - 1] as string)
    }
    return this.numbered.has(name)
  }

  private numbered: Set<string> | undefined

  /** The same find without articles, possessive endings and titles at its edges; null where no name is left. */
  private trimmed(span: RecognizedSpan): NameMention | null {
    const { document, row } = this
    const { tokens } = document
    let { firstToken, endToken, type } = span
    // "the London-based Times"
    if (
      tokens.text[firstToken + 1] === '-' &&
      PARTICIPLE.test(tokens.text[firstToken + 2] ?? '') &&
      endToken > firstToken + 3
    )
      firstToken += 3
    if (type === 'event') endToken = withoutNamers(tokens, firstToken, withoutYear(tokens, firstToken, endToken))
    if (type === 'work' && tokens.text[firstToken + 1] === ':' && this.isLabel(firstToken)) {
      endToken = firstToken + 1
      type = 'person'
    }
    endToken = withoutPlace(tokens, span, firstToken, endToken)
    if (type === 'organization' && isPlaceBeforeFor(tokens, firstToken)) {
      endToken = firstToken + 1
      type = 'place'
    }
    const open = type === 'work' ? -1 : this.openBracket(firstToken, endToken)
    if (open > 0) endToken = open
    while (endToken > firstToken && this.hangs(endToken - 1, firstToken, type)) endToken--
    while (firstToken < endToken && (this.articleAt(firstToken, type) || this.edge(firstToken))) firstToken++
    if (type !== 'place' && type !== 'event' && type !== 'work' && COUNT.test(tokens.text[firstToken] as string)) {
      if (endToken - firstToken === 2) firstToken++
    }
    if (type === 'person') {
      // "Saint-Simon", of which the second half was found
      if (tokens.text[firstToken - 1] === '-' && /^(?:Saint|St|Al|El|Le|La)$/.test(tokens.text[firstToken - 2] ?? ''))
        firstToken -= 2
      endToken = withoutErrand(tokens, firstToken, endToken)
      while (endToken - firstToken > 2 && isHonour(row.word[row.ofToken[endToken - 1] as number] as string)) endToken--
      // "made Victor Amadeus King of Sicily"
      const last = row.word[row.ofToken[endToken - 1] as number] as string
      if (endToken - firstToken > 2 && tokens.text[endToken] === 'of' && isRulerNoun(last) && last !== 'khan')
        endToken--
    }
    if (firstToken === endToken) return null

    const lastWord = (row.ofToken[endToken - 1] as number) + 1
    let word = row.ofToken[firstToken] as number
    // "Scott" of "Major-General Scott", where the find begins within the title.
    if (word < lastWord - 1 && titleTable().has(row.word[word] as string)) firstToken = row.firstToken[word] as number
    if (row.firstToken[word] === firstToken) {
      // "Confederate General Lee"
      if (
        type === 'person' &&
        word + 1 < lastWord &&
        isDemonym(row.word[word] as string) &&
        titleLength(row, word + 1, lastWord) > 0
      ) {
        word++
        firstToken = row.firstToken[word] as number
      }
      const n = titleLength(row, word, lastWord)
      if (n === lastWord - word && !this.bearsTitleAsName(span, firstToken)) return null
      if (n > 0 && this.titledPerson(span, word, n, lastWord)) type = 'person'
      if (type === 'person') {
        const from = this.afterOffice(word, lastWord)
        if (from > word) {
          word = from
          firstToken = row.firstToken[word] as number
        }
      }
      while (type === 'person' && word < lastWord && !KEPT_TITLES.has(row.word[word] as string)) {
        const n = titleLength(row, word, lastWord)
        if (n === 0 || word + n >= lastWord) break
        let next = row.firstToken[word + n] as number
        // Brigadier General "Jeff" Thompson
        if (this.edge(next)) next++
        if (!CAPITAL_OR_DIGIT.test(tokens.text[next] ?? '')) break
        word = row.ofToken[next] as number
        firstToken = next
      }
    }
    if (type === 'person' && lastWord - word === 1 && word > 0 && isChair(row, word)) return null
    const noble = nobleTitleBefore(row, word, type)
    if (noble >= 0) {
      firstToken = row.firstToken[noble] as number
      type = 'person'
    }
    const start = tokens.start[firstToken] as number
    // A find may end before a mark that hangs on its last token.
    const end = Math.min(endToken === span.endToken ? span.end : document.text.length, endOfName(tokens, endToken))
    const { confidence } = span
    const words = wordsBetween(row, firstToken, endToken)
    return nameMention({ firstToken, endToken, start, end, type, confidence }, 'recognizer', words)
  }

  /** "KELLER: Once, in 1944.": who speaks in what was taken down; shorter ones are bodies. */
  private isLabel(i: number): boolean {
    const { tokens, sentences, paragraphs } = this.document
    const paragraph = paragraphs[sentences[tokens.sentence[i] as number]?.paragraph ?? -1]
    return (
      LABEL.test(tokens.text[i] as string) &&
      paragraph?.kind === 'body' &&
      sentences[paragraph.firstSentence]?.firstToken === i
    )
  }

  /** "Pope" and "King" without an article may be surnames; "the King" is none. */
  private bearsTitleAsName({ type, confidence }: RecognizedSpan, firstToken: number): boolean {
    if (type === 'place' || type === 'work') return true
    const before = this.document.tokens.text[firstToken - 1] ?? ''
    return (
      type === 'person' && confidence > 0.8 && !THE.test(before) && this.document.tokens.pos[firstToken - 1] !== 'ADJ'
    )
  }

  /** The first word of the name proper: "William Pitt" of "Chancellor of the [Exchequer William Pitt]". */
  private afterOffice(word: number, lastWord: number): number {
    const of = this.row.word[word - 1] === 'the' ? word - 2 : word - 1
    const belongs = of > 0 && this.row.word[of] === 'of' && titleTable().has(this.row.word[of - 1] as string)
    return belongs && lastWord - word > 2 ? word + 1 : this.afterLastTitle(word, lastWord)
  }

  /** The first word behind a title within a person's find: "United States President Obama". A first name before it holds. */
  private afterLastTitle(word: number, lastWord: number): number {
    if (lastWord - word < 3 || genderOfFirstName(this.row.word[word] as string) !== null) return word
    for (let w = lastWord - 2; w > word; w--) {
      const n = titleLength(this.row, w, lastWord)
      if (n > 0 && w + n < lastWord && !KEPT_TITLES.has(this.row.word[w] as string)) return w + n
    }
    return word
  }

  /** "General Moltke", whatever else the recogniser makes of it; "General Assembly" and "Prince Edward Island" are no persons. */
  private titledPerson(
    { type, endToken, confidence }: RecognizedSpan,
    word: number,
    n: number,
    lastWord: number,
  ): boolean {
    const { row, document } = this
    const rest = lastWord - word - n
    if (
      type === 'person' ||
      rest === 0 ||
      rest > 4 ||
      (type === 'place' && confidence > 0.9 && !this.isOffice(word, n))
    )
      return false
    if (KEPT_TITLES.has(row.word[word] as string)) return false
    for (let w = word + n; w < lastWord; w++) {
      const folded = row.word[w] as string
      if (kindOf(folded) || isDemonym(folded) || BODY_WORDS.has(folded)) return false
      if (!CAPITAL.test(document.tokens.text[row.firstToken[w] as number] as string) && !isParticle(folded))
        return false
    }
    // "President Street" is caught by its head; what goes on in capitals is a longer name.
    return !CAPITAL.test(document.tokens.text[endToken] ?? '')
  }

  private isOffice(word: number, n: number): boolean {
    return titleTable().get(this.row.word.slice(word, word + n).join(' '))?.kind === 'office'
  }

  /** An article that is no part of the name: in small letters, or with the capital that opens a sentence; not "My Lai". */
  private articleAt(i: number, type: EntityType): boolean {
    const { tokens, sentences } = this.document
    const word = tokens.text[i] as string
    const low = word.toLowerCase()
    if (!ARTICLE.has(low) && !DETERMINER.has(low)) return false
    if (CAPITAL.test(word) && low === 'my' && type !== 'organization') return false
    return !CAPITAL.test(word) || sentences[tokens.sentence[i] as number]?.firstToken === i
  }

  /** What no name ends with: a mark, a possessive, a verb or preposition in small letters. */
  private hangs(i: number, firstToken: number, type: EntityType): boolean {
    const { text, pos } = this.document.tokens
    if (POSSESSIVE.test(text[i] as string) || this.edge(i)) return true
    return type !== 'work' && i > firstToken && SMALL.test(text[i] as string) && HANGING.has(pos[i] as string)
  }

  /** The bracket that a name opens and does not close; -1 where there is none. */
  private openBracket(firstToken: number, endToken: number): number {
    const { text } = this.document.tokens
    for (let i = endToken - 1; i > firstToken; i--) {
      if (text[i] === ')') return -1
      if (text[i] === '(') return i
    }
    return -1
  }

  private edge(i: number): boolean {
    const text = this.document.tokens.text[i]
    return text === undefined || (!LETTER.test(text) && EDGE.test(text))
  }
}

/** "Madam Speaker", "Mr. President": an office, addressed. */
const isChair = (row: WordRow, word: number): boolean =>
  CHAIRS.has(row.word[word] as string) &&
  ADDRESSES.has(row.word[word - 1] === '.' ? (row.word[word - 2] ?? '') : (row.word[word - 1] as string))

/** The word of the noble title in "the Earl of Warwick", where the recogniser has found the place only; or -1. */
function nobleTitleBefore(row: WordRow, word: number, type: RecognizedSpan['type']): number {
  if ((type !== 'place' && type !== 'person') || word < 2 || row.word[word - 1] !== 'of') return -1
  if (!NAMING_NOBLE_TITLES.has(row.word[word - 2] as string)) return -1
  // "made margrave of Moravia": an office that is given.
  const { text, pos } = row.tokens
  const title = row.firstToken[word - 2] as number
  const given =
    SMALL.test(text[title] as string) &&
    (/^(?:as|him|her)$/.test(text[title - 1] ?? '') || pos[title - 1] === 'VERB' || pos[title - 1] === 'ADJ')
  return given ? -1 : word - 2
}
