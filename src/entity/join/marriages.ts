import type { Document } from '../../reading/document.js'
import { genderOfFirstName } from '../name/gender.js'
import type { NameMention } from '../name/mention.js'
import type { SamePair } from './same-names.js'

/** Farthest that husband or wife stand from the verb, in tokens. */
const BEHIND = 10
/** How many sentences before it the other was named. */
const BEFORE = 2

/** Most names between the two. */
const FARTHEST = 10
/** Most names between a marriage and the wife by her husband's name. */
const FARTHEST_TITLED = 200
const NUMBER = /^(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})$/

const MARRIED = /^(?:married|marry|wed|remarried)$/

/**
 * Pairs of a woman's names before and after a marriage that the text tells of: "Charlotte Dakin married William Mee" makes
 * "Charlotte Mee" her, and so does "William Mee married Charlotte Dakin".
 */
export function readMarriages({ tokens }: Document, names: readonly NameMention[]): SamePair[] {
  const pairs: SamePair[] = []
  let women: ReadonlyMap<string, number> | undefined
  let firstNames: ReadonlyMap<string, string> | undefined
  /** With whom the text begins: "she" of a life, who marries. */
  const hero = names.findIndex(({ type }) => type === 'person')
  names.forEach((spouse, i) => {
    if (spouse.type !== 'person' || !(marriedBefore(tokens, spouse) || marriedBehind(tokens, spouse))) return
    const hers = isHers(tokens, spouse) && hero < i ? wifeByTitle(tokens, names, hero, i) : undefined
    if (hers) {
      pairs.push(hers)
      return
    }
    women ??= womenByName(names)
    firstNames ??= firstNamesBySurname(names)
    const sentence = tokens.sentence[spouse.firstToken] as number
    for (let back = i - 1; back >= 0 && back >= i - FARTHEST; back--) {
      const other = names[back] as NameMention
      if (sentence - (tokens.sentence[other.firstToken] as number) > BEFORE) return
      if (other.type !== 'person') continue
      for (const [bride, groom] of [
        [back, i],
        [i, back],
      ] as const) {
        const { words } = names[bride] as NameMention
        const surname = (names[groom] as NameMention).words.at(-1) as string
        if (NUMBER.test(surname)) continue
        const after = women.get(`${firstNameOf(words, firstNames)} ${surname}`)
        if (after === undefined || surname === words.at(-1)) continue
        pairs.push([bride, after])
        return
      }
      const wife = wifeByTitle(tokens, names, back, i) ?? wifeByTitle(tokens, names, i, back)
      if (wife) {
        pairs.push(wife)
        return
      }
    }
  })
  return pairs
}

/** "In 1763 she was married, against her will, to Henry Thrale", "his widow married Gabriel Piozzi". */
function isHers({ low, sentence }: Document['tokens'], { firstToken }: NameMention): boolean {
  for (let i = firstToken - 1; i > 1 && firstToken - i <= BEHIND && sentence[i] === sentence[firstToken]; i--) {
    if (!MARRIED.test(low[i] as string)) continue
    const subject = /^(?:was|had|then|later|soon)$/.test(low[i - 1] as string) ? i - 2 : i - 1
    return /^(?:she|widow)$/.test(low[subject] ?? '')
  }
  return false
}

/** "Helen Dakin married the printer William Mee. Mrs Mee kept the press." */
function wifeByTitle(
  tokens: Document['tokens'],
  names: readonly NameMention[],
  bride: number,
  groom: number,
): SamePair | undefined {
  const her = (names[bride] as NameMention).words
  const his = (names[groom] as NameMention).words
  const surname = his.at(-1) as string
  if (his.length < 2 || NUMBER.test(surname) || genderOfFirstName(his[0] as string) !== 'male') return undefined
  if (her.length < 2 || her.at(-1) === surname || genderOfFirstName(her[0] as string) === 'male') return undefined
  const from = Math.max(bride, groom) + 1
  for (let i = from; i < names.length && i < from + FARTHEST_TITLED; i++) {
    const { words, firstToken } = names[i] as NameMention
    if (words.length > 1 || words[0] !== surname) continue
    const title = tokens.text[tokens.text[firstToken - 1] === '.' ? firstToken - 2 : firstToken - 1] ?? ''
    if (/^(?:Mrs\.?|Mme\.?|Madame|Frau|Señora|Signora)$/.test(title)) return [bride, i]
  }
  return undefined
}

/** Those whom a text names in full and who may be women, by first name and surname. */
function womenByName(names: readonly NameMention[]): ReadonlyMap<string, number> {
  const women = new Map<string, number>()
  names.forEach(({ type, words }, i) => {
    if (type !== 'person' || words.length < 2 || genderOfFirstName(words[0] as string) === 'male') return
    const name = `${words[0]} ${words.at(-1)}`
    if (!women.has(name)) women.set(name, i)
  })
  return women
}

/** "Mee" may be short for "Charlotte Mee". */
const firstNameOf = (words: readonly string[], firstNames: ReadonlyMap<string, string>): string =>
  (words.length > 1 ? undefined : firstNames.get(words[0] as string)) ?? (words[0] as string)

/** The first name of whom a text names in full first, by surname. */
function firstNamesBySurname(names: readonly NameMention[]): ReadonlyMap<string, string> {
  const firstNames = new Map<string, string>()
  for (const { type, words } of names) {
    const surname = words.at(-1) as string
    if (type === 'person' && words.length > 1 && !firstNames.has(surname)) firstNames.set(surname, words[0] as string)
  }
  return firstNames
}

/** "Ise Frank, whom Gropius had married". */
const marriedBehind = ({ text }: Document['tokens'], { firstToken, endToken }: NameMention): boolean =>
  text[firstToken - 1] === 'whom' && MARRIED.test(text[text[endToken] === 'had' ? endToken + 1 : endToken] ?? '')

/** "married", "to marry the printer", in the sentence before the name. */
function marriedBefore(tokens: Document['tokens'], { firstToken }: NameMention): boolean {
  for (let i = firstToken - 1; i >= 0 && firstToken - i <= BEHIND; i--) {
    if (tokens.sentence[i] !== tokens.sentence[firstToken]) return false
    if (MARRIED.test(tokens.low[i] as string)) return true
    if (tokens.pos[i] === 'VERB') return false
  }
  return false
}
