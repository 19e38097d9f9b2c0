import { type Document, TAG } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { nounOfName, widerThan } from '../refer/wider-nouns.js'
import { typeOfNoun } from '../type/appositions.js'

const ARTICLE: ReadonlySet<string> = new Set(['a', 'an', 'the'])
/** Most words of an apposition up to its noun. */
const LONGEST = 5

const says = (noun: string, type: EntityType): boolean => kindOf(noun) === type || typeOfNoun(noun) === type

/** The noun that says what a name names: "the newspaper *Iskra*", "the port of Acre", "Acre, a port in Galilee"; else null. */
export function nounBeside({ tokens }: Document, name: NameMention, type: EntityType): string | null {
  const { low, tag } = tokens
  const { firstToken, endToken } = name
  const before = firstToken - 1
  if ((tag[before] as number) & TAG.NOUN && says(low[before] as string, type)) return low[before] as string
  if (type === 'place' && low[before] === 'of' && (tag[before - 1] as number) & TAG.NOUN) {
    const noun = low[before - 1] as string
    if (ARTICLE.has(low[before - 2] ?? '') && kindOf(noun) === 'place') return noun
  }
  const next = low[endToken] ?? ''
  if ((next !== ',' && next !== 'was' && next !== 'is') || !ARTICLE.has(low[endToken + 1] ?? '')) return null
  let end = endToken + 2
  while (end < endToken + LONGEST && (tag[end] as number) & (TAG.ADJ | TAG.NOUN)) end++
  const noun = low[end - 1] ?? ''
  return (tag[end - 1] as number) & TAG.NOUN && says(noun, type) ? noun : null
}

/** The nouns by which a thing may go besides those that the text gives it. */
export function widerNouns(words: readonly string[], type: EntityType, nouns: ReadonlySet<string>): string[] {
  const wider: string[] = []
  for (const noun of nouns) wider.push(...widerThan(type, noun))
  const noun = nounOfName(words, type)
  if (!nouns.has(noun)) wider.push(...widerThan(type, noun))
  if (type === 'place' && words.length === 1) {
    const classes = classesOf(noun)
    if (classes & CLASS_BIT.city) wider.push('city', 'town')
    else if (classes & CLASS_BIT.country) wider.push('country')
  }
  // "Bryant and May"
  if (type === 'organization' && (words.includes('&') || (words.length === 3 && words[1] === 'and')))
    wider.push('company', 'firm')
  return wider
}
