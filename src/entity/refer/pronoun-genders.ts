import type { Document, Sentence } from '../../reading/document.js'
import { type Gender, PERSON_NOUNS } from '../name/titles.js'
import type { NamedPlace, Referent } from './references.js'

/**
 * Sex of persons of whom neither title nor first name tells it, by the pronouns of sentences that name nobody else.
 * `subject`: the person whose life the text tells, or -1; "Dr Halliday wrote that she" is of her.
 */
export function genderByPronouns(
  document: Document,
  names: readonly NamedPlace[],
  referents: readonly Referent[],
  subject: number,
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
    const gender = nextGender(document, endToken, sentences[s])
    if (gender && (entity === subject || subject < 0 || gender !== referents[subject]?.gender)) vote[gender]++
    votes.set(entity, vote)
  }
  const genders = new Map<number, Gender>()
  for (const [entity, { female, male }] of votes) {
    if (female > 2 * male) genders.set(entity, 'female')
    else if (male > 2 * female) genders.set(entity, 'male')
  }
  return genders
}

/** The sex of whom a text is about: nine in ten of its sentences that open with "he" or "she" are of one sex. */
export function genderOfHero({ tokens, sentences }: Document): Gender | null {
  const opening = { he: 0, she: 0 }
  for (const { firstToken } of sentences) {
    const word = tokens.low[firstToken]
    if (word === 'he' || word === 'she') opening[word]++
  }
  if (opening.she > OFTEN * opening.he) return 'female'
  return opening.he > OFTEN * opening.she ? 'male' : null
}

const OFTEN = 9

/** The sex of the pronoun that takes up the one person whom a sentence names, from behind the name on. */
function nextGender({ tokens }: Document, endToken: number, sentence: Sentence | undefined): Gender | null {
  if (!sentence) return null
  // "Her tutor, Whewell, described her": somebody else was spoken of before.
  for (let i = sentence.firstToken; i < endToken; i++) if (GENDERED.test(tokens.text[i] as string)) return null
  for (let i = endToken; i < sentence.endToken; i++) {
    const word = tokens.low[i] as string
    // Another person of either sex may be meant from here on.
    if (PERSON_NOUNS.get(word)) return null
    if (/^(?:he|his|himself)$/.test(word)) return 'male'
    if (/^(?:she|herself)$/.test(word)) return 'female'
    if (word === 'her' && /^(?:NOUN|ADJ|PROPN)$/.test(tokens.pos[i + 1] as string)) return 'female'
    // "described her", "met him": whom the sentence names is not who is described.
    if (word === 'her' || word === 'him') return null
  }
  return null
}

const GENDERED = /^(?:he|his|him|himself|she|her|hers|herself)$/i
