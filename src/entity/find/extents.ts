import type { Document } from '../../reading/document.js'
import { genderOfFirstName } from '../name/gender.js'
import { COUNTED, kindOf, sureKind } from '../name/kinds.js'
import { changedMention, endOfName, type NameMention, wordsBetween } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import type { WordRow } from '../name/words.js'
import { JOINT } from './firms.js'
import { endOfLatin, endOfTitle } from './titles.js'

const CAPITAL = /^\p{Lu}/u
/** An initial, which a number of a ruler is not. */
const INITIAL = /^(?![IVX]\.)\p{Lu}\.$/u
const THE = /^the$/i
const YEAR = /^1\d{3}$/
/** Kinds of things that are told apart by their year: "Reform Act of 1832". */
const DATED: ReadonlySet<string> = new Set(['work', 'event'])

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Happenings that go by the name of a place: "the Suez crisis". */
const NAMED_EVENTS = set(
  'affair attacks bombing bombings crisis disaster earthquake epidemic expedition famine genocide incident invasion landings massacre massacres mutiny pogrom protests raid rebellion revolt riot riots rising uprising',
)
/** What is called by a name and what it is, in small letters: "the Oxus river". */
const NAMED_PLACES = set('canal desert islands mountains peninsula river strait straits valley')

/** What rulers and namesakes are told apart by. */
const EPITHETS = set(
  'Great Elder Younger Conqueror Confessor Bold Wise Terrible Lionheart Magnificent Pious Fat Short Lion Bald Red Black Good Bad Simple Just Fair Strong Cruel Unready Hunchback Impaler Apostate Fearless Catholic Navigator',
)
/** What bears the name of a person: "John F. Kennedy Library". */
const NAMED_AFTER = set(
  'Library Museum Institute Foundation University College Hospital Street Square Airport Bridge Park Theatre Theater Memorial Prize Award',
)

/** Endings of what a body may be for. */
const THING = /(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ure|try|ics|age)s?$/
/** Whose office has places in pairs. */
const SEES = set('bishop archbishop bishopric archbishopric diocese see')

/** Bodies that bear the names of the two places which they join: "the Mohawk and Hudson Railroad". */
const JOINED = set('railway railways railroad company bank canal line corporation')

/** Bodies of a ruler: "King's African Rifles", "Queen's College". */
const ROYAL = set(
  'Rifles Regiment Rangers Guard Guards Dragoons Hussars Lancers Fusiliers Bench College School Musketeers',
)
const RULER = set('King Queen Emperor Empress Tsar')

/** What bears the name of a saint. */
const PATRONISED =
  /^(?:Order|Knights|Brothers|Sisters|Brotherhood|Congregation|Society|Company|Confraternity|Guild|Hospital|Church|Abbey|Priory|Monastery|College|Cathedral)$/
/** Tokens of the longest name that is made of two: noise may go on with "of" for ever. */
const LONGEST = 40

/** Makes names as long as a historian would: with the noun that says what is named, and the noun before "of". */
export class ExtentReader {
  constructor(
    private readonly document: Document,
    private readonly row: WordRow,
  ) {}

  /** `names` in the order of the text, none overlapping. */
  read(names: readonly NameMention[]): NameMention[] {
    const out: NameMention[] = []
    this.surnames = new Set(
      names.flatMap(({ type, words }) => (type === 'person' && words.length > 1 ? [words.at(-1) as string] : [])),
    )
    for (let i = 0; i < names.length; i++) {
      let name = this.toTheRight(names[i] as NameMention, names[i + 1])
      if ((names[i + 1]?.firstToken ?? Number.MAX_SAFE_INTEGER) < name.endToken) i++
      const before = out.at(-1)
      const longer = this.toTheLeft(name, before)
      if (longer) {
        if (before && before.endToken > longer.firstToken) out.pop()
        name = longer
      }
      out.push(name)
    }
    return out
  }

  /** Last words of the persons whom the text names in full. */
  private surnames: ReadonlySet<string> = new Set()

  private span(name: NameMention, firstToken: number, endToken: number, type = name.type): NameMention {
    const { start } = this.document.tokens
    return changedMention(name, {
      type,
      firstToken,
      endToken,
      start: start[firstToken] as number,
      end: endOfName(this.document.tokens, endToken),
      words: wordsBetween(this.row, firstToken, endToken),
    })
  }

  /** "Left" before "Opposition", "the Bay of Pigs" before "invasion", "Ambrose P." before "Hill". */
  private toTheRight(name: NameMention, following: NameMention | undefined): NameMention {
    const { tokens } = this.document
    const { firstToken, endToken, type, words } = name
    const next = tokens.text[endToken]
    const last = tokens.text[endToken - 1] as string
    if (next === undefined) return name
    if (tokens.sentence[endToken] !== tokens.sentence[firstToken] && !this.endsInitial(name, last)) return name
    if (INITIAL.test(last) && endToken - firstToken > 1 && CAPITAL.test(next)) {
      const end = following?.firstToken === endToken ? following.endToken : endToken + 1
      return this.span(name, firstToken, end, 'person')
    }
    // "William" and "Lloyd Garrison", side by side, are one.
    if (
      type === 'person' &&
      following?.type === 'person' &&
      following.firstToken === endToken &&
      words.length < 3 &&
      !last.endsWith('.')
    )
      return this.span(name, firstToken, following.endToken)
    // "Ahmed I built", where the text has nobody who says "I".
    if (type === 'person' && words.length === 1 && next === 'I' && this.isNumber(endToken))
      return this.span(name, firstToken, endToken + 1)
    // "Judith of Thuringia"
    if (
      type === 'person' &&
      next === 'of' &&
      words.length < 3 &&
      following?.firstToken === endToken + 1 &&
      (following.type === 'place' || following.type === 'person') &&
      following.words.length === 1 &&
      words.every(word => genderOfFirstName(word) !== null) &&
      !this.surnames.has(words[0] as string)
    )
      return this.span(name, firstToken, following.endToken)
    // "Darius the Great"
    if (type === 'person' && next === 'the' && EPITHETS.has(tokens.text[endToken + 1] ?? ''))
      return this.span(name, firstToken, endToken + 2)
    // "International Workingmen" 's "Association"
    if (
      /^['’]s$/.test(next) &&
      /(?:men|women)$/i.test(last) &&
      kindOf(tokens.low[endToken + 1] ?? '') === 'organization' &&
      CAPITAL.test(tokens.text[endToken + 1] as string)
    )
      return this.span(name, firstToken, endToken + 2, 'organization')
    // the bull "Ea quae" pro bono pacis
    if (/^(?:bull|brief|encyclical)$/.test(tokens.text[firstToken - 1] ?? '')) {
      const end = endOfLatin(tokens, endToken)
      if (end > endToken) return this.span(name, firstToken, end, 'work')
    }
    // "A Voyage" in the "Southern and Antarctic Regions"
    if (type === 'work' && /^An?$/.test(tokens.text[firstToken] as string) && !this.opensSentence(firstToken)) {
      const end = endOfTitle(tokens, endToken)
      if (end > endToken) return this.span(name, firstToken, end)
    }
    // "A Dream" of "John Ball" (1888)
    if (type === 'work' && next === 'of' && following?.firstToken === endToken + 1 && this.isPublication(following))
      return this.span(name, firstToken, following.endToken)
    // "League of Private Initiative and Decentralization"
    if (next === 'and' && type === 'organization' && this.goesOnWith(name, endToken + 1))
      return this.span(name, firstToken, endToken + 2)
    if (/^(?:at|of|in|on)$/.test(next) && following?.firstToken === endToken + 1 && this.isTitled(name))
      return this.span(name, firstToken, following.endToken, 'work')
    // "the Gas Workers' and General Labourers' Union"
    const and = /^['’]$/.test(next) ? endToken + 1 : endToken
    if (tokens.text[and] === 'and' && following?.firstToken === and + 1 && this.isOneWith(name, following))
      return this.span(name, firstToken, following.endToken, kindOf(following.words.at(-1) as string) ?? following.type)
    if (type === 'person' && !(NAMED_AFTER.has(next) && !CAPITAL.test(tokens.text[endToken + 1] ?? ''))) return name
    if (next === 'of' && YEAR.test(tokens.text[endToken + 1] ?? '') && DATED.has(kindOf(words.at(-1) as string) ?? ''))
      return changedMention(this.span(name, firstToken, endToken + 2), words.length > 1 ? { inner: name } : {})
    const kind = kindOf(next.toLowerCase())
    if (!kind || !/\p{L}$/u.test(last)) return name
    if (CAPITAL.test(next)) {
      const whole =
        type !== 'place' && kindOf(last.toLowerCase()) === undefined && !CAPITAL.test(tokens.text[endToken + 1] ?? '')
      return whole ? this.span(name, firstToken, endToken + 1, kind) : name
    }
    if (tokens.pos[endToken + 1] === 'NOUN') return name
    return this.namesWhatFollows(name, next) ? this.span(name, firstToken, endToken + 1, kind) : name
  }

  /** "The Mutiny", with the capital of a title, within a sentence that has not begun with it. */
  private isTitled({ firstToken, type, words }: NameMention): boolean {
    const { text, sentence } = this.document.tokens
    if (
      (type !== 'event' && type !== 'work') ||
      text[firstToken] !== 'The' ||
      kindOf(words.at(-1) as string) !== 'event'
    )
      return false
    return sentence[firstToken - 1] === sentence[firstToken] && !/^["“‘]$/.test(text[firstToken - 1] ?? '"')
  }

  /** Whether "I" is the number of a ruler: no text that uses the pronoun elsewhere. */
  private isNumber(at: number): boolean {
    const { text, pos } = this.document.tokens
    if (pos[at + 1] === 'AUX' && /^(?:am|have|do|would|should|could|can|may|might|must)$/.test(text[at + 1] as string))
      return false
    this.hasPronoun ??= text.some((word, i) => word === 'I' && !CAPITAL.test(text[i - 1] ?? ''))
    return !this.hasPronoun
  }

  private hasPronoun: boolean | undefined

  private opensSentence(token: number): boolean {
    const { tokens, sentences } = this.document
    return sentences[tokens.sentence[token] as number]?.firstToken === token
  }

  /** A body for two things, the second of which is no name. */
  private goesOnWith({ words }: NameMention, second: number): boolean {
    const { text, low } = this.document.tokens
    const head = headIndex(words)
    if (head === words.length - 1 || kindOf(words[head] as string) !== 'organization') return false
    const word = low[second] ?? ''
    return (
      CAPITAL.test(text[second] ?? '') &&
      THING.test(word) &&
      !kindOf(word) &&
      !/^(?:of$|\p{Lu})/u.test(text[second + 1] ?? '')
    )
  }

  /** The year of a title stands behind all of it. */
  private isPublication({ endToken }: NameMention): boolean {
    const { text } = this.document.tokens
    return text[endToken] === '(' && YEAR.test(text[endToken + 1] ?? '') && text[endToken + 2] === ')'
  }

  /** "the Bishop of Bath and Wells"; "the Kerrow Literary and Scientific Institution", of which the first half says not what it is. */
  private isOneWith({ firstToken, type, words }: NameMention, other: NameMention): boolean {
    const { text, low } = this.document.tokens
    if (type === 'place' && other.type === 'place' && text[firstToken - 1] === 'of')
      return SEES.has(low[firstToken - 2] ?? '')
    // "the Mohawk and Hudson Railroad"
    if (JOINED.has(other.words.at(-1) as string) && type === 'place' && THE.test(text[firstToken - 1] ?? ''))
      return words.length < 3 && !words.some(word => kindOf(word))
    return (
      (type === 'organization' || type === 'work' || type === 'other') &&
      other.type === 'organization' &&
      words.length > 1 &&
      THE.test(text[firstToken - 1] ?? '') &&
      !words.some(word => kindOf(word)) &&
      kindOf(other.words.at(-1) as string) === 'organization'
    )
  }

  /** "James A." before "Garfield": no sentence ends there, whatever it looks like. */
  private endsInitial({ words }: NameMention, last: string): boolean {
    return words.length > 1 && INITIAL.test(last) && genderOfFirstName(words[0] as string) !== null
  }

  /** "the Suez crisis", "the Fourth Party conference", "the Oxus river". */
  private namesWhatFollows({ firstToken, type, words }: NameMention, noun: string): boolean {
    const { tokens } = this.document
    if (kindOf(noun) === 'event' && COUNTED.test(words[0] as string)) return true
    const opener = tokens.text[firstToken - 1] ?? ''
    if (NAMED_PLACES.has(noun)) return type === 'place' && THE.test(opener)
    if (!NAMED_EVENTS.has(noun) || (type !== 'place' && sureKind(words, headIndex(words)) !== 'place')) return false
    return /^(?:the|this|that)$/i.test(opener) || tokens.pos[firstToken - 1] === 'ADJ'
  }

  /** "Saint Lazarus" behind "Order of", "Our Lady" behind "Church of". */
  private isPatron({ firstToken }: NameMention): boolean {
    const { text } = this.document.tokens
    const saint = /^(?:Saints?|St\.?|Our)$/
    const at = saint.test(text[firstToken - 1] ?? '')
      ? firstToken - 1
      : saint.test(text[firstToken] as string)
        ? firstToken
        : -1
    return at > 1 && text[at - 1] === 'of' && PATRONISED.test(text[at - 2] as string)
  }

  /** "Army of" before "Northern Virginia", "Library of" before "Congress"; null where nothing such stands there. */
  private toTheLeft(name: NameMention, before: NameMention | undefined): NameMention | null {
    const { tokens } = this.document
    const { firstToken, endToken, type } = name
    if (firstToken < 2 || (type === 'person' && !this.isPatron(name))) return null
    if (
      type === 'organization' &&
      /^['’]s$/.test(tokens.text[firstToken - 1] as string) &&
      RULER.has(tokens.text[firstToken - 2] as string) &&
      ROYAL.has(tokens.text[endToken - 1] as string)
    )
      return this.span(name, firstToken - 2, endToken)
    const article = /^(?:the|Saints?|St\.?|Our)$/i.test(tokens.text[firstToken - 1] as string)
    const of = article ? firstToken - 2 : firstToken - 1
    if (of < 1 || tokens.text[of] !== 'of' || tokens.sentence[of - 1] !== tokens.sentence[firstToken]) return null
    // "the Union of EU members": what follows belongs to another noun.
    if (tokens.pos[endToken] === 'NOUN' && !CAPITAL.test(tokens.text[endToken] as string)) return null
    const head = tokens.text[of - 1] as string
    const kind = CAPITAL.test(head) ? kindOf(head.toLowerCase()) : undefined
    if (!kind) return null
    // "Bow, McLachlan and Company of Paisley"
    if (JOINT.has(tokens.text[of - 2] ?? '')) return null
    if (before && before.endToken === of) {
      if (endToken - before.firstToken > LONGEST) return null
      return changedMention(this.span(before, before.firstToken, endToken), { inner: before.inner ?? before })
    }
    // "Chief of Staff of the Army" is an office.
    if (tokens.text[of - 2] === 'of') return null
    // The capital of a word that opens a sentence says nothing.
    if (before && before.endToken > of - 1) return null
    const opens = this.document.sentences[tokens.sentence[of - 1] as number]?.firstToken === of - 1
    return opens ? null : this.span(name, of - 1, endToken, kind)
  }
}
