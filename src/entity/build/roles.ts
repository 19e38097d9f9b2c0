import { isMonth } from '../../months.js'
import { type Document, TAG } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import type { TitleBefore } from '../name/form.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { HONORIFICS, KIN, PERSON_NOUNS, titleTable } from '../name/titles.js'
import { surfaceAt } from './surface.js'

/** A role that the text gives, where it stands. */
export interface Role {
  readonly text: string
  /** The folded noun that says what somebody is: "secretary" of "general secretary of the party". */
  readonly head: string
  readonly headToken: number
}

const LONGEST_ROLE = 14
const LONGEST_BRACKET = 20
const STOPS = /^(?:[,.;:()!?"“”‘—–]|who|whose|whom|which|that|when|where|while|and|but|or|as)$/i
const LEFT = /^(?:ADJ|NOUN|PROPN)$/
const CAPITAL = /^\p{Lu}/u
const WEEKDAY = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/
const isDay = (word: string): boolean => isMonth(word) || WEEKDAY.test(word)
const RANKING: ReadonlySet<string> = new Set(
  'former then acting deputy vice chief assistant late exiled papal royal imperial ex first second third'.split(' '),
)
/** Prepositions that may follow what somebody is: "leader of", "ambassador to". */
const COMPLEMENT: ReadonlySet<string> = new Set('of for to at in on'.split(' '))
const TIME = /^(?:\d{3,4}s?|spring|summer|autumn|fall|winter|early|late|which|whom)$/
const DROPPED =
  /^(?:the|a|an|then|late|young|old|future|now|fellow|famous|great|his|her|their|its|my|our|own|only|also|still|once)$/i
const NEGATION = /^(?:not|never|n't|no)$/i
const BE = /^(?:was|is|were|became|become|remained|remains|being|be)$/i
const MADE =
  /^(?:appointed|elected|named|made|chosen|proclaimed|crowned|declared|created|ordained|consecrated|nominated|promoted|re-elected|reelected|installed)$/i

const SUCCEEDED = /^(?:succeeded|followed|replaced)$/

const isRoleNoun = (word: string, type: EntityType): boolean => {
  const low = word.toLowerCase().replace(/\.$/, '')
  if (type === 'person') return PERSON_NOUNS.has(low) || titleTable().has(low)
  return kindOf(low) === type || (type === 'place' && low === 'capital') || (type === 'organization' && low === 'body')
}

/** Reads the roles that stand around the names of a document. */
export class RoleReader {
  constructor(
    private readonly document: Document,
    /** The token of each name's first word, for telling a title of the next name from a role of the last. */
    private readonly nameStarts: ReadonlySet<number>,
    /** 1 for each token of a person's name. */
    private readonly personTokens: Uint8Array,
  ) {}

  /** Whether a word may belong to an office in capitals that stands behind it. */
  private readonly isBeforeTitle = (i: number): boolean => {
    const word = this.document.tokens.text[i] as string
    if (this.inPerson(i) || isDay(word)) return false
    if (!CAPITAL.test(word)) return RANKING.has(word) || word === '-' || this.document.tokens.text[i + 1] === '-'
    return LEFT.test(this.document.tokens.pos[i] as string)
  }

  /** Whether a word may belong to a noun in small letters that stands behind it. */
  private readonly isBeforeNoun = (i: number): boolean => {
    const { tokens } = this.document
    return LEFT.test(tokens.pos[i] as string) && !this.inPerson(i) && !isDay(tokens.text[i] as string)
  }

  private inPerson(i: number): boolean {
    return this.personTokens[i] === 1
  }

  /** Roles that the words around one mention give. */
  rolesAt(name: NameMention, type: EntityType, titles: readonly TitleBefore[]): Role[] {
    const roles: Role[] = []
    const add = (role: Role | null): void => {
      if (role) roles.push(role)
    }
    const before = titles[0]?.firstToken ?? name.firstToken
    if (type === 'person') {
      add(this.before(before, name.firstToken, titles))
      add(this.beforeComma(before))
      add(this.beforeBe(before))
    }
    if (type === 'person' || type === 'organization' || type === 'group') {
      add(this.apposition(name.endToken, type))
      // "Pyrrhus (319–272 BC), king of Epirus, …"
      const end = this.afterBracket(name.endToken)
      if (end > name.endToken) add(this.apposition(end, type))
      if (type === 'person') add(this.predicate(end) ?? this.succession(before, name.endToken, end))
    }
    return roles
  }

  private sentenceEnd(token: number): number {
    const { sentences, tokens } = this.document
    return sentences[tokens.sentence[token] as number]?.endToken ?? token
  }

  private sentenceStart(token: number): number {
    const { sentences, tokens } = this.document
    return sentences[tokens.sentence[token] as number]?.firstToken ?? token
  }

  private role(first: number, end: number, head: number): Role | null {
    const { tokens } = this.document
    let from = first
    while (from < head && DROPPED.test(tokens.text[from] as string)) from++
    if (end <= from) return null
    const word = (tokens.low[head] as string).replace(/\.$/, '')
    const text = surfaceAt(this.document, tokens.start[from] as number, tokens.end[end - 1] as number)
    return text === '' ? null : { text, head: word, headToken: head }
  }

  /** "Soviet premier Nikita Khrushchev", "President Kennedy". */
  private before(first: number, nameFirst: number, titles: readonly TitleBefore[]): Role | null {
    const { tokens } = this.document
    const start = this.sentenceStart(nameFirst)
    const head = nameFirst - 1
    if (head < start) return null
    const word = tokens.text[head] as string
    if (HONORIFICS.has(word.toLowerCase().replace(/\.$/, ''))) return null
    const office = titles.some(title => title.kind !== 'address')
    if (!office) {
      if (titles.length > 0 || !PERSON_NOUNS.has(word.toLowerCase()) || KIN.has(word.toLowerCase())) return null
    }
    let from = office ? first : head
    // "Soviet premier", "former President", not "tearful President".
    const fits = CAPITAL.test(word) ? this.isBeforeTitle : this.isBeforeNoun
    while (from > start && head - from < 6 && fits(from - 1)) from--
    // "Major General Smith": an address before an office is no part of it.
    return this.role(from, nameFirst, head)
  }

  /** "the Soviet ambassador to the United States, Anatoly Dobrynin". */
  private beforeComma(first: number): Role | null {
    const { tokens } = this.document
    const start = this.sentenceStart(first)
    if (first - 1 <= start || tokens.text[first - 1] !== ',') return null
    let head = first - 2
    let steps = 0
    while (head > start && steps < LONGEST_ROLE && !isRoleNoun(tokens.text[head] as string, 'person')) {
      const pos = tokens.pos[head]
      if (pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || STOPS.test(tokens.text[head] as string)) return null
      head--
      steps++
    }
    // "The next day King, Ralph Abernathy and the others": a name is no office.
    if (this.inPerson(head)) return null
    if (!isRoleNoun(tokens.text[head] as string, 'person') || KIN.has(tokens.low[head] as string)) return null
    if (head < first - 2 && tokens.pos[head + 1] !== 'ADP') return null
    let from = head
    while (from > start && head - from < 6 && this.isBeforeNoun(from - 1)) from--
    const opener = from > start ? (tokens.low[from - 1] as string) : ''
    // A bare noun before a comma is part of a list, unless an article or a capital marks it as a description.
    if (!/^(?:the|its|their|his|her)$/.test(opener) && !/^\p{Lu}/u.test(tokens.text[head] as string)) return null
    return this.role(from, first - 1, head)
  }

  /** "whose secretary was Harry Pollitt", "its leader was". */
  private beforeBe(first: number): Role | null {
    const { tokens } = this.document
    const head = first - 2
    if (!/^(?:was|is)$/.test(tokens.text[first - 1] ?? '') || head < 1) return null
    if (!isRoleNoun(tokens.text[head] as string, 'person') || KIN.has(tokens.low[head] as string)) return null
    let from = head
    while (from > 0 && head - from < 3 && this.isBeforeNoun(from - 1)) from--
    return /^(?:whose|its|their)$/i.test(tokens.text[from - 1] ?? '') ? this.role(from, head + 1, head) : null
  }

  /** The token behind the bracket that stands at `end`, if one does. */
  private afterBracket(end: number): number {
    const { tokens } = this.document
    const last = Math.min(this.sentenceEnd(end - 1), end + LONGEST_BRACKET)
    if (tokens.text[end] !== '(') return end
    let close = end
    while (close < last && tokens.text[close] !== ')') close++
    return close < last ? close + 1 : end
  }

  /** ", the deputy commissar for war," after a name. */
  private apposition(end: number, type: EntityType): Role | null {
    const { tokens } = this.document
    const last = this.sentenceEnd(end - 1)
    if (end + 1 >= last || !/^[,(—–]$/.test(tokens.text[end] as string)) return null
    let first = end + 1
    if (/^who$/i.test(tokens.text[first] as string) && /^(?:was|is|became)$/.test(tokens.text[first + 1] ?? ''))
      first += 2
    const role = this.phrase(first, last, type, true)
    // "Workers' Union" in brackets is another name, "a nationalist party" says what it is.
    if (role && this.opensClause(first, end, role.headToken)) return null
    if (role && type !== 'person' && /^\p{Lu}/u.test(tokens.text[role.headToken] as string)) return null
    return role
  }

  /** "After the fall of the Janissaries, the government shut": the comma closes what opens the sentence. */
  private opensClause(first: number, end: number, head: number): boolean {
    const { tokens, sentences } = this.document
    const isVerb = (i: number): boolean => ((tokens.tag[i] as number) & (TAG.VERB | TAG.AUX)) !== 0
    if (tokens.low[first] !== 'the' || !isVerb(head + 1) || tokens.low[head + 2] === 'by') return false
    const opening = sentences[tokens.sentence[end] as number]?.firstToken ?? end
    for (let i = end - 1; i >= opening; i--) if (isVerb(i)) return false
    const start = tokens.tag[opening] as number
    return (start & TAG.ADP) !== 0
  }

  /** "Inkpin was editor of The Call", "was elected president". */
  private predicate(end: number): Role | null {
    const { tokens } = this.document
    const last = this.sentenceEnd(end - 1)
    let at = end
    if (at >= last || !BE.test(tokens.text[at] as string)) return null
    at++
    while (at < last && tokens.pos[at] === 'ADV') {
      if (NEGATION.test(tokens.text[at] as string)) return null
      at++
    }
    if (MADE.test(tokens.text[at] ?? '')) at++
    if (/^(?:as|to be)$/i.test(tokens.text[at] ?? '')) at++
    if (NEGATION.test(tokens.text[at] ?? '')) return null
    return this.phrase(at, last, 'person', false)
  }

  /** "Abu Bakr succeeded him as emir", "was succeeded by Abu Bakr as emir". */
  private succession(first: number, nameEnd: number, end: number): Role | null {
    const { tokens } = this.document
    const last = this.sentenceEnd(end - 1)
    // "His brother, Abu Bakr, succeeded him"
    let at = tokens.text[first - 1] === ',' && tokens.text[end] === ',' ? end + 1 : end
    if (SUCCEEDED.test(tokens.text[at] ?? '')) {
      const farthest = Math.min(last, at + LONGEST_ROLE)
      while (at < farthest && tokens.text[at] !== 'as') at++
    } else if (tokens.text[first - 1] === 'by' && SUCCEEDED.test(tokens.text[first - 2] ?? '')) at = nameEnd
    return tokens.text[at] === 'as' ? this.phrase(at + 1, last, 'person', false) : null
  }

  /** The noun phrase that begins at a token, if its head is a role: up to the mark or word that ends it. */
  private phrase(first: number, last: number, type: EntityType, closed: boolean): Role | null {
    const { tokens } = this.document
    let end = first
    while (end < last && end - first < LONGEST_ROLE && !STOPS.test(tokens.text[end] as string)) end++
    if (end === first) return null
    let head = -1
    let cut = false
    for (let i = first; i < end; i++) {
      const pos = tokens.pos[i]
      if (pos === 'ADP' || pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ') {
        if (head < 0 && pos !== 'VERB') return null
        // "a nationalist party led by Chiang": what the participle adds is no role.
        if (head >= 0) {
          const complement = pos === 'ADP' && i === head + 1 ? this.complementEnd(i, end) : i
          cut = pos === 'VERB' || complement < end
          end = complement
        }
        break
      }
      // "governor-general": whatever the tagger makes of the second half.
      const half = tokens.text[i] === '-' || tokens.text[i - 1] === '-'
      if (head >= 0 && i > head && !/^(?:NOUN|PROPN)$/.test(pos as string) && !half) {
        // "a commander less inclined"
        end = i
        cut = true
        break
      }
      if (this.nameStarts.has(i) && head >= 0 && i === head + 1) return null
      head = isRoleNoun(tokens.text[i] as string, type) ? i : head
      if (head >= 0 && head !== i && /^(?:NOUN|PROPN)$/.test(pos as string) && tokens.text[i] !== '-') head = -1
    }
    if (head < 0) return null
    const after = tokens.text[end] ?? '.'
    if (closed && !cut && end < last && !STOPS.test(after)) return null
    const kin = KIN.has(tokens.low[head] as string) && tokens.low[head - 1] !== 'queen'
    if (kin && (tokens.text[head + 1] ?? '') !== 'of') return null
    return this.role(first, end, head)
  }

  /** The end of "of the Red Army in Siberia" from its first preposition on: before times, agents, pronouns and the next noun phrase. */
  private complementEnd(first: number, last: number): number {
    const { tokens } = this.document
    let end = first
    for (let i = first; i < last; i++) {
      const pos = tokens.pos[i]
      const word = tokens.text[i] as string
      if (pos === 'ADP') {
        const next = tokens.text[i + 1] ?? ''
        if (!COMPLEMENT.has(word.toLowerCase()) || TIME.test(next) || isDay(next) || i + 1 >= last) break
        continue
      }
      if (pos === 'DET' || pos === 'PART') {
        // A second noun phrase begins: "of the Fourth Corps a Catholic".
        if (pos === 'DET' && i > first && tokens.pos[i - 1] !== 'ADP') break
        continue
      }
      if (pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || pos === 'SCONJ' || pos === 'ADV') break
      end = i + 1
    }
    return end
  }
}
