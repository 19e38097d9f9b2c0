import type { Document } from '../../reading/document.js'
import type { NameMention } from '../name/mention.js'
import { KIN, titleTable } from '../name/titles.js'
import type { WordRow } from '../name/words.js'
import type { SamePair } from './same-names.js'

const POSSESSIVE = /^['’]s?$/
const OWNER = /^(?:his|her|their|['’]s?)$/i
const CAPITAL = /^\p{Lu}/u
/** Words between an owner and the kin: "his elder brother". */
const MOST_ADJECTIVES = 2
/** Most names that are looked at for the one whose kin is brought in. */
const FARTHEST = 10

/** What a text says of relatives among the persons that it names. */
export interface Kin {
  /** Pairs that are two persons, so that a common surname doesn't make them one. */
  readonly apart: readonly SamePair[]
  /** Those brought in as somebody's relative ("his father, Max Noether"), by index, with whose; -1 where nobody was named. */
  readonly introduced: ReadonlyMap<number, number>
}

/** Reads who is brought in as a relative: "Harry Inkpin, brother of Albert Inkpin", "his brothers Benigno and Juan". */
export function readKin(document: Document, row: WordRow, names: readonly NameMention[]): Kin {
  const { tokens } = document
  const apart: SamePair[] = []
  for (let i = 0; i + 1 < names.length; i++) {
    const a = names[i] as NameMention
    const b = names[i + 1] as NameMention
    if (a.type !== 'person' || b.type !== 'person' || b.firstToken - a.endToken > 6) continue
    const gap = tokens.text.slice(a.endToken, b.firstToken)
    if (!gap.some(word => KIN.has(word.toLowerCase()))) continue
    if (POSSESSIVE.test(gap[0] as string) || gap.at(-1) === 'of') apart.push([i, i + 1])
  }
  const introduced = new Map<number, number>()
  for (const [a, b] of namedForKin(document, row, names)) {
    apart.push([a, b])
    introduced.set(b, a)
  }
  let several = false
  names.forEach((name, i) => {
    if (name.type !== 'person') return
    const listed = several && introduced.has(i - 1) && isListed(tokens.text, names[i - 1] as NameMention, name)
    const kin = listed ? 'many' : kinBefore(document, row, name)
    several = kin === 'many'
    if (!kin) return
    const owner = listed ? (introduced.get(i - 1) as number) : ownerOf(names, i)
    introduced.set(i, owner)
    if (owner >= 0) apart.push([owner, i])
    const namesake = namesakeBefore(names, i)
    if (namesake >= 0 && namesake !== owner) apart.push([namesake, i])
  })
  return { apart, introduced }
}

/** Farthest that the two stand from each other, in tokens. */
const LONGEST_CLAUSE = 16

/**
 * Pairs of a person and the relative of the same surname who is named to say who they are: "DeWitt Clinton, the mayor and
 * nephew of Governor George Clinton".
 */
function namedForKin({ tokens }: Document, row: WordRow, names: readonly NameMention[]): SamePair[] {
  const pairs: SamePair[] = []
  names.forEach((b, i) => {
    if (b.type !== 'person' || b.words.length < 2) return
    let of = b.firstToken - 1
    while (of > 0 && titleTable().has(row.word[row.ofToken[of] as number] as string)) of--
    if (tokens.text[of] !== 'of' || !KIN.has(tokens.low[of - 1] ?? '')) return
    for (let back = i - 1; back >= 0 && back > i - 4; back--) {
      const a = names[back] as NameMention
      if (b.firstToken - a.endToken > LONGEST_CLAUSE || tokens.sentence[a.firstToken] !== tokens.sentence[b.firstToken])
        return
      if (a.type !== 'person' || a.words.at(-1) !== b.words.at(-1)) continue
      pairs.push([back, i])
      return
    }
  })
  return pairs
}

const isListed = (text: readonly string[], a: NameMention, b: NameMention): boolean =>
  b.firstToken === a.endToken + 1 && /^(?:and|,)$/.test(text[a.endToken] as string)

/** Whether a name stands behind "his brother", "her son, also", "Henry's uncle Duke": for one relative or for several. */
function kinBefore({ tokens }: Document, row: WordRow, { firstToken }: NameMention): 'one' | 'many' | null {
  const { text, low } = tokens
  let at = firstToken - 1
  while (at > 0 && CAPITAL.test(text[at] as string) && titleTable().has(row.word[row.ofToken[at] as number] as string))
    at--
  if (text[at] === 'also') at--
  if (text[at] === ',') at--
  const noun = low[at] ?? ''
  const one = KIN.has(noun)
  if (at < 1 || !(one || (noun.endsWith('s') && KIN.has(noun.slice(0, -1))))) return null
  for (let owner = at - 1; owner >= 0 && at - owner <= MOST_ADJECTIVES + 1; owner--) {
    if (OWNER.test(text[owner] as string)) return one ? 'one' : 'many'
    if (tokens.pos[owner] !== 'ADJ' && tokens.pos[owner] !== 'NOUN') return null
  }
  return null
}

/** The person named last before a relative is brought in. */
function ownerOf(names: readonly NameMention[], i: number): number {
  for (let back = i - 1; back >= 0 && back >= i - FARTHEST; back--) if (names[back]?.type === 'person') return back
  return -1
}

/** The last person before with the same last word. */
function namesakeBefore(names: readonly NameMention[], i: number): number {
  const last = names[i]?.words.at(-1)
  for (let back = i - 1; back >= 0 && back >= i - FARTHEST; back--) {
    const other = names[back] as NameMention
    if (other.type === 'person' && other.words.at(-1) === last) return back
  }
  return -1
}
