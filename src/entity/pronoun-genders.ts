import type { Document } from '../reading/document.js'
import type { NamedPlace, Referent } from './references.js'
import { type Gender, PERSON_NOUNS } from './titles.js'

/** Sex of persons of whom neither title nor first name tells it, by the pronouns of sentences that name nobody else. */
export function genderByPronouns(
  document: Document,
  names: readonly NamedPlace[],
  referents: readonly Referent[],
): Map<number, Gender> {
  const { tokens, sentences } = document
  const votes = new Map<number, { female: number; male: number }>()
  let n = 0
  while (n < names.length) {
    const { firstToken, entity, endToken } = names[n] as NamedPlace
    const s = tokens.sentence[firstToken] as number
    let alone = referents[entity]?.type === 'person'
    let next = n + 1
    for (; next < names.length && tokens.sentence[(names[next] as NamedPlace).firstToken] === s; next++) {
      const other = (names[next] as NamedPlace).entity
      if (other !== entity && referents[other]?.type === 'person') alone = false
    }
    n = next
    if (!alone || referents[entity]?.gender) continue
    const vote = votes.get(entity) ?? { female: 0, male: 0 }
    for (let i = endToken; i < (sentences[s]?.endToken ?? 0); i++) {
      const word = (tokens.text[i] as string).toLowerCase()
      // Another person of either sex may be meant from here on.
      if (PERSON_NOUNS.get(word)) break
      if (/^(?:he|his|him|himself)$/.test(word)) vote.male++
      else if (/^(?:she|her|herself)$/.test(word)) vote.female++
      else continue
      break
    }
    votes.set(entity, vote)
  }
  const genders = new Map<number, Gender>()
  for (const [entity, { female, male }] of votes) {
    if (female > 2 * male) genders.set(entity, 'female')
    else if (male > 2 * female) genders.set(entity, 'male')
  }
  return genders
}
