import { transliterationKey } from '../name/fold.js'
import { type Form, isInitial, type PersonParts, sameGiven } from '../name/form.js'
import { genderOfFirstName } from '../name/gender.js'
import type { FormGroups } from '../type/groups.js'

/** What stands before a father's name. */
const PATRONYMIC: ReadonlySet<string> = new Set(['ibn', 'bin', 'bint', 'ben', 'ap', 'ferch'])

/** Most earlier namesakes that a full name is compared with. */
const MOST_NAMESAKES = 50

/** A full name has a surname and something before it, or a number or byname that tells namesakes apart. */
export const isFullName = ({ given, surname, numeral, byname }: PersonParts): boolean =>
  numeral !== null || byname !== null || (surname !== null && given.length > 0)

/** Whether the first and middle names of two full names with one surname may belong to one person. */
export function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!sameGiven(short[0] as string, long[0] as string)) {
    // "Palme Dutt" for "Rajani Palme Dutt": one full middle name stands for all.
    return (
      short.length === 1 &&
      !isInitial(short[0] as string) &&
      long.length > 1 &&
      long.slice(1).includes(short[0] as string)
    )
  }
  let at = 1
  for (let i = 1; i < short.length; i++) {
    while (at < long.length && !sameMiddle(short[i] as string, long[at] as string)) at++
    if (at === long.length) return false
    at++
  }
  return true
}

/** "Gustav" and "Gustaf", once the first names agree. */
function sameMiddle(a: string, b: string): boolean {
  if (sameGiven(a, b)) return true
  if (a.length < 5 || a.length !== b.length) return false
  let different = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++
  return different === 1
}

/** Joins full names that may be one person: "Albert Inkpin" and "Albert Samuel Inkpin", "J. H. Thomas" and "James Henry Thomas". */
export function joinFullNames(forms: readonly Form[], groups: FormGroups): void {
  const bySurname = new Map<string, number[]>()
  const byNumber = new Map<string, number>()
  forms.forEach((form, i) => {
    const { person } = form
    if (form.type !== 'person' || !person || !isFullName(person)) return
    if (person.surname === null) {
      const key = `${person.given[0]} ${person.numeral ?? person.byname}`
      const earlier = byNumber.get(key)
      if (earlier === undefined) byNumber.set(key, i)
      else groups.join(earlier, i)
      return
    }
    const key = transliterationKey(person.surname)
    const namesakes = bySurname.get(key)
    if (!namesakes) {
      bySurname.set(key, [i])
      return
    }
    const fitting = new Set<number>()
    for (let n = namesakes.length - 1; n >= 0 && n >= namesakes.length - MOST_NAMESAKES; n--) {
      const other = namesakes[n] as number
      const parts = forms[other]?.person
      if (parts && givenAgree(parts.given, person.given) && groups.canJoin(other, i)) fitting.add(groups.find(other))
    }
    // "J. Smith" may be John or James: neither is sure.
    if (fitting.size === 1) groups.join([...fitting][0] as number, i)
    namesakes.push(i)
  })
  joinDoubleSurnames(forms, groups)
  joinBynames(forms, groups)
}

/** "Henry the Young King" and "the Young King". */
function joinBynames(forms: readonly Form[], groups: FormGroups): void {
  const byWords = new Map<string, number>()
  forms.forEach(({ type, words }, i) => {
    if (type === 'person' && words.length > 1) byWords.set(words.join(' '), i)
  })
  forms.forEach(({ person }, i) => {
    // "Conrad Otto of Znojmo" and "Conrad Otto"
    const bare =
      person?.byname?.startsWith('of ') && person.given.length > 1 ? byWords.get(person.given.join(' ')) : undefined
    if (bare !== undefined) groups.join(i, bare)
    if (!person?.byname?.startsWith('the ')) return
    const alone = byWords.get(person.byname.slice(4))
    if (alone !== undefined) groups.join(i, alone)
  })
}

/** "Benito Juárez" and "Benito Juárez García": a mother's name, or an honour, comes last. */
function joinDoubleSurnames(forms: readonly Form[], groups: FormGroups): void {
  const byWords = new Map<string, number>()
  forms.forEach(({ type, words }, i) => {
    if (type === 'person' && words.length > 1) byWords.set(words.join(' '), i)
  })
  forms.forEach(({ type, words }, i) => {
    // "Abu Bakr ibn Umar" is "Abu Bakr".
    const father = type === 'person' ? words.findIndex(word => PATRONYMIC.has(word)) : -1
    const own = father > 1 ? byWords.get(words.slice(0, father).join(' ')) : undefined
    if (own !== undefined) groups.join(own, i)
  })
  // "Abdul Hamid II" is "Abdul Hamid", where the text has no other of the name.
  const numbered = new Map<string, number>()
  forms.forEach(({ type, words, person }, i) => {
    const alone = words.slice(0, -1).join(' ')
    if (type !== 'person' || words.length < 3 || !person?.numeral || person.numeral !== words.at(-1)) return
    numbered.set(alone, numbered.has(alone) ? -1 : i)
  })
  for (const [alone, form] of numbered) {
    const short = byWords.get(alone)
    if (short !== undefined && form >= 0) groups.join(form, short)
  }
  forms.forEach(({ type, words, person }, i) => {
    if (type !== 'person' || words.length < 3 || !person?.surname || person.particle !== '') return
    const short = byWords.get(words.slice(0, -1).join(' '))
    if (short !== undefined && forms[short]?.person?.surname && !isInitial(words[words.length - 2] as string))
      groups.join(short, i)
  })
}

/** A group that a short name may stand for, and how well the short name fits it. */
export interface Candidate {
  readonly form: number
  readonly fit: number
}

/** Least fit of a word that may be a surname. */
export const SURNAME_FIT = 2.5
/** Fit of a first name that is no surname. */
export const FIRST_NAME = 2
const NOMEN_FIT = 2.6
/** First names of Romans, behind which the name of the family stands. */
const PRAENOMINA: ReadonlySet<string> = new Set(
  'gaius lucius marcus publius quintus titus gnaeus aulus decimus servius sextus spurius tiberius appius manius numerius caius'.split(
    ' ',
  ),
)

/** Persons by the words that may stand for them alone. */
export function indexShortNames(forms: readonly Form[]): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>()
  const add = (word: string | undefined, form: number, fit: number): void => {
    if (word === undefined || isInitial(word)) return
    const list = index.get(word)
    if (list) list.push({ form, fit })
    else index.set(word, [{ form, fit }])
  }
  forms.forEach(({ type, person }, i) => {
    if (type !== 'person' || !person || !isFullName(person)) return
    const [first] = person.given
    if (person.surname === null) {
      add(first, i, 3)
      for (const word of (person.byname ?? '').split(' ').slice(1)) add(word, i, 2)
      return
    }
    add(transliterationKey(person.surname), i, 3)
    // "Chiang" of "Chiang Kai-shek" is a surname; "Ottobuono" is known as a first name from nowhere: both may stand alone.
    add(first, i, first !== undefined && genderOfFirstName(first) === null ? SURNAME_FIT : FIRST_NAME)
    // "Fabius" of "Quintus Fabius Maximus" is his family.
    const roman = PRAENOMINA.has(first ?? '')
    for (const [m, middle] of person.given.slice(1).entries()) add(middle, i, roman && m === 0 ? NOMEN_FIT : 1)
  })
  return index
}
