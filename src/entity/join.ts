import type { Document } from '../reading/document.js'
import type { SamePair } from './definitions.js'
import { transliterationKey } from './fold.js'
import { type Form, type TitleBefore, titlesBefore } from './form.js'
import { buildForms } from './forms.js'
import { genderOfFirstName } from './gender.js'
import { FormGroups } from './groups.js'
import type { TypeHint } from './hints.js'
import { type Candidate, indexShortNames, isFullName, joinFullNames } from './join-persons.js'
import { joinThings } from './join-things.js'
import { kinOf } from './kin.js'
import type { NameMention } from './mention.js'
import type { Gender } from './titles.js'
import type { WordRow } from './words.js'

/** Names joined: for each mention the number of its entity, from 0 in the order of first mention. */
export interface JoinedNames {
  readonly groupOf: Int32Array
  readonly groupCount: number
  readonly titles: readonly (readonly TitleBefore[])[]
  /** Sex of each group as titles and first names tell it. */
  readonly genders: readonly (Gender | null)[]
  /** How sure it is that a mention belongs to its group: 1 where the form leaves no doubt. */
  readonly certainty: Float32Array
}

const NO_TITLES: readonly TitleBefore[] = []

function genderOfForm(form: Form, titles: readonly (readonly TitleBefore[])[]): Gender | null {
  if (form.type !== 'person' || !form.person) return null
  for (const mention of form.mentions) {
    for (const title of titles[mention] as readonly TitleBefore[]) if (title.gender) return title.gender
  }
  const [first] = form.person.given
  return isFullName(form.person) && first !== undefined ? genderOfFirstName(first) : null
}

/** Joins the names of a document that name one entity. `pairs` are those that the text declares to be one. */
export function joinNames(
  document: Document,
  row: WordRow,
  names: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
  pairs: readonly SamePair[],
): JoinedNames {
  const titles = names.map(name => (name.type === 'person' ? titlesBefore(document, row, name) : NO_TITLES))
  const { forms, formOf } = buildForms(document, row, names, hints, titles)
  const genders = forms.map(form => genderOfForm(form, titles))
  const groups = new FormGroups(forms, genders)

  for (const [a, b] of kinOf(document, row, names)) groups.keepApart(formOf[a] as number, formOf[b] as number)
  for (const [a, b] of pairs) {
    const formA = formOf[a] as number
    const formB = formOf[b] as number
    if (forms[formA]?.type !== forms[formB]?.type) (forms[formB] as Form).type = (forms[formA] as Form).type
    groups.join(formA, formB, true)
  }
  joinByIds(forms, groups)
  joinFullNames(forms, groups)
  const doubtful = new Map<number, Candidate[]>()
  joinShortNames(forms, titles, groups, doubtful)
  joinThings(document, names, forms, groups, doubtful)
  return assign(names, forms, formOf, groups, doubtful, titles)
}

/** The caller's id says that forms are one, whatever they look like. */
function joinByIds(forms: readonly Form[], groups: FormGroups): void {
  const byId = new Map<string, number>()
  forms.forEach(({ externalId }, i) => {
    if (externalId === undefined) return
    const earlier = byId.get(externalId)
    if (earlier === undefined) byId.set(externalId, i)
    else groups.join(earlier, i, true)
  })
}

/** How far one candidate must be better than the next to be taken for the whole text. */
const CLEAR_LEAD = 0.5

/** Single names: joined for good where one person fits best, left to their place in the text where several do. */
function joinShortNames(
  forms: readonly Form[],
  titles: readonly (readonly TitleBefore[])[],
  groups: FormGroups,
  doubtful: Map<number, Candidate[]>,
): void {
  const index = indexShortNames(forms)
  const plain = new Map<string, number>()
  forms.forEach((form, i) => {
    const { person } = form
    if (form.type !== 'person' || !person || isFullName(person)) return
    const word = person.surname ?? (person.given[0] as string)
    const best = new Map<number, Candidate>()
    for (const candidate of [...(index.get(transliterationKey(word)) ?? []), ...(index.get(word) ?? [])]) {
      const root = groups.find(candidate.form)
      const before = best.get(root)
      if ((!before || before.fit < candidate.fit) && mayBe(form, i, candidate.form, forms, titles, groups)) {
        best.set(root, candidate)
      }
    }
    if (best.size === 0) {
      // Spellings of one single name, and "Mrs Thatcher" beside "Thatcher".
      const key = transliterationKey(person.surname ?? (person.given[0] as string))
      const same = plain.get(key)
      if (same === undefined) plain.set(key, i)
      else groups.join(same, i)
      return
    }
    const ranked = [...best.values()]
      .map(candidate => ({ ...candidate, fit: candidate.fit + weight(forms[candidate.form] as Form) }))
      .sort((a, b) => b.fit - a.fit)
    const [first, second] = ranked as [Candidate, Candidate?]
    if (!second || first.fit - second.fit >= CLEAR_LEAD) groups.join(first.form, i)
    else
      doubtful.set(
        i,
        ranked.filter(candidate => first.fit - candidate.fit < CLEAR_LEAD),
      )
  })
}

const weight = (form: Form): number => 0.3 * Math.log2(form.mentions.length)

/** Whether a single name may stand for a person with a full name, as far as titles and first mentions tell. */
function mayBe(
  short: Form,
  shortId: number,
  fullId: number,
  forms: readonly Form[],
  titles: readonly (readonly TitleBefore[])[],
  groups: FormGroups,
): boolean {
  if (!groups.canJoin(shortId, fullId)) return false
  const full = forms[fullId] as Form
  const office = (form: Form): Set<string> =>
    new Set(
      form.mentions.flatMap(mention =>
        (titles[mention] ?? []).filter(title => title.kind === 'office').map(title => title.text),
      ),
    )
  // "President Kennedy" stands first, "Attorney General Robert Kennedy" comes later: another person.
  if ((short.mentions[0] as number) > (full.mentions[0] as number)) return true
  const shortOffices = office(short)
  if (shortOffices.size === 0) return true
  const fullOffices = office(full)
  return fullOffices.size === 0 || [...fullOffices].some(title => shortOffices.has(title))
}

/** Gives each mention its entity; doubtful short forms go to the candidate named last before them. */
function assign(
  names: readonly NameMention[],
  forms: readonly Form[],
  formOf: Int32Array,
  groups: FormGroups,
  doubtful: ReadonlyMap<number, Candidate[]>,
  titles: readonly (readonly TitleBefore[])[],
): JoinedNames {
  const groupOf = new Int32Array(names.length).fill(-1)
  const certainty = new Float32Array(names.length).fill(1)
  const numbers = new Map<number, number>()
  const genders: (Gender | null)[] = []
  const lastSeen = new Map<number, number>()
  for (let i = 0; i < names.length; i++) {
    const form = formOf[i] as number
    let root = groups.find(form)
    const candidates = doubtful.get(form)
    if (candidates) {
      let best = -1
      for (const candidate of candidates) {
        const other = groups.find(candidate.form)
        const seen = lastSeen.get(other) ?? -1
        if (seen > best) {
          best = seen
          root = other
        }
      }
      if (best < 0) root = groups.find((candidates[0] as Candidate).form)
      certainty[i] = best < 0 ? 0.5 : 0.75
    } else if ((forms[form] as Form).words.length === 1) certainty[i] = 0.95
    lastSeen.set(root, i)
    let number = numbers.get(root)
    if (number === undefined) {
      number = numbers.size
      numbers.set(root, number)
      genders.push(groups.genderOf(root))
    }
    groupOf[i] = number
  }
  return { groupOf, groupCount: numbers.size, titles, genders, certainty }
}
