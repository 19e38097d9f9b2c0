import type { Document } from '../../reading/document.js'
import { transliterationKey } from '../name/fold.js'
import { type Form, type PersonParts, type TitleBefore, titlesBefore } from '../name/form.js'
import { genderOfFirstName } from '../name/gender.js'
import type { NameMention } from '../name/mention.js'
import { type Gender, NAMING_NOBLE_TITLES, titleTable } from '../name/titles.js'
import type { WordRow } from '../name/words.js'
import { buildForms } from '../type/forms.js'
import { FormGroups } from '../type/groups.js'
import type { TypeHint } from '../type/hint.js'
import { Assignment, type JoinedNames } from './assign.js'
import { type Candidate, FIRST_NAME, indexShortNames, isFullName, joinFullNames, SURNAME_FIT } from './join-persons.js'
import { joinThings } from './join-things.js'
import { type Kin, readKin } from './kin.js'
import type { SamePair } from './same-names.js'

const NO_TITLES: readonly TitleBefore[] = []

function genderOfForm(form: Form, titles: readonly (readonly TitleBefore[])[]): Gender | null {
  if (form.type !== 'person' || !form.person) return null
  for (const mention of form.mentions) {
    for (const title of titles[mention] as readonly TitleBefore[]) if (title.gender) return title.gender
  }
  const [first] = form.person.given
  // "the Marquis of Caxias"
  if (form.words[1] === 'of' && first !== undefined && NAMING_NOBLE_TITLES.has(first))
    return titleTable().get(first)?.gender ?? null
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
  const titles = names.map((name, i) =>
    name.type === 'person' || hints[i]?.type === 'person' ? titlesBefore(document, row, name) : NO_TITLES,
  )
  const { forms, formOf } = buildForms(document, row, names, hints, titles)
  const genders = forms.map(form => genderOfForm(form, titles))
  const groups = new FormGroups(forms, genders)

  const kin = readKin(document, row, names)
  for (const [a, b] of kin.apart) groups.keepApart(formOf[a] as number, formOf[b] as number)
  for (const [a, b] of pairs) {
    const formA = formOf[a] as number
    const formB = formOf[b] as number
    if (forms[formA]?.type !== forms[formB]?.type) (forms[formB] as Form).type = (forms[formA] as Form).type
    groups.join(formA, formB, true)
  }
  joinByIds(forms, groups)
  joinFullNames(forms, groups)
  const doubtful = new Map<number, Candidate[]>()
  const owners = ownersOf(kin, forms, formOf)
  joinShortNames(forms, groups, doubtful, titles, owners, surnamesAtBirth(names, pairs, forms, formOf))
  joinThings(document, names, forms, groups, doubtful)
  return new Assignment(document, names, forms, formOf, groups, doubtful, titles, kin.introduced).read()
}

/** Ranks that stand behind a name. */
const RANK: ReadonlySet<string> = new Set('pasha bey beg effendi efendi khan sultan hatun'.split(' '))

/** The surname of the one as whose relative a single name is brought in ("his son Arthur"), by form. */
function ownersOf({ introduced }: Kin, forms: readonly Form[], formOf: Int32Array): ReadonlyMap<number, string> {
  const owners = new Map<number, string>()
  for (const [i, owner] of introduced) {
    const form = formOf[i] as number
    const person = forms[formOf[owner] as number]?.person
    // "Sinan Pasha" gives his son no surname.
    if (person && !RANK.has(person.surname ?? '') && forms[form]?.mentions[0] === i)
      owners.set(form, lastNameKey(person))
  }
  return owners
}

const lastNameKey = ({ surname, given }: PersonParts): string => transliterationKey(surname ?? (given[0] as string))

/** Single names that the text declares to be of somebody whom it names in full, with their first name: "(née Malcolm)" is no other Malcolm. */
function surnamesAtBirth(
  names: readonly NameMention[],
  pairs: readonly SamePair[],
  forms: readonly Form[],
  formOf: Int32Array,
): ReadonlyMap<number, string> {
  const declared = new Map<number, string>()
  for (const [a, b] of pairs) {
    const full = forms[formOf[a] as number]?.person
    const short = forms[formOf[b] as number]?.person
    const other = !forms[formOf[a] as number]?.words.includes((names[b] as NameMention).words[0] as string)
    if (full && short && other && isFullName(full) && !isFullName(short))
      declared.set(formOf[b] as number, full.given[0] as string)
  }
  return declared
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
/** Most bearers of a name that are asked at each of its places. */
const MOST_CANDIDATES = 200

/** Single names: joined for good where one person fits best, left to their place in the text where several do. */
function joinShortNames(
  forms: readonly Form[],
  groups: FormGroups,
  doubtful: Map<number, Candidate[]>,
  titles: readonly (readonly TitleBefore[])[],
  owners: ReadonlyMap<number, string>,
  declared: ReadonlyMap<number, string>,
): void {
  const index = indexShortNames(forms)
  const plain = new Map<string, number>()
  const families = firstOfFamilies(forms)
  forms.forEach((form, i) => {
    const { person } = form
    if (form.type !== 'person' || !person || isFullName(person)) return
    const own = declared.get(i)
    const word = person.surname ?? (person.given[0] as string)
    const best = new Map<number, Candidate>()
    for (const candidate of [...(index.get(transliterationKey(word)) ?? []), ...(index.get(word) ?? [])]) {
      // "Ada Obi" for "Ada Nkemelu (née Obi)", and nobody else of that family.
      if (own !== undefined && forms[candidate.form]?.person?.given[0] !== own) continue
      const root = groups.find(candidate.form)
      const before = best.get(root)
      if (
        (!before || before.fit < candidate.fit) &&
        mayBe(form, i, candidate, forms, groups, owners.get(i), families)
      ) {
        best.set(root, candidate)
      }
    }
    if (best.size === 0 && own !== undefined) return
    if (best.size === 0) {
      // Spellings of one single name, and "Mrs Thatcher" beside "Thatcher".
      const key = lastNameKey(person)
      const same = plain.get(key)
      if (same === undefined) plain.set(key, i)
      else groups.join(same, i)
      return
    }
    const ranked = [...best.values()]
      .map(candidate => ({ ...candidate, fit: candidate.fit + weight(forms[candidate.form] as Form) }))
      .sort((a, b) => b.fit - a.fit)
    const [first, second] = ranked as [Candidate, Candidate?]
    // "Shah Abbas" before "Abbas II" is another, and so may be "Abbas" behind both.
    if (groups.sizeOf(i) === 1 && ranked.every(({ form: later }) => isSuccessor(form, forms[later] as Form, titles))) {
      doubtful.set(i, [{ form: i, fit: first.fit }, ...ranked].slice(0, MOST_CANDIDATES))
      return
    }
    // A name that the text has declared another form of can't be left to each place.
    if (!second || first.fit - second.fit >= CLEAR_LEAD || groups.sizeOf(i) > 1) groups.join(first.form, i)
    else doubtful.set(i, ranked.filter(candidate => first.fit - candidate.fit < CLEAR_LEAD).slice(0, MOST_CANDIDATES))
  })
}

/** Titles of who has come to the throne. */
const ON_THRONE: ReadonlySet<string> = new Set(
  'king queen emperor empress shah sultan tsar czar pope caliph emir'.split(' '),
)

/** Whether a numbered ruler is named first after the text has spoken of a ruler of that name without a number. */
const isSuccessor = (short: Form, { person, mentions }: Form, titles: readonly (readonly TitleBefore[])[]): boolean =>
  person?.numeral !== null &&
  person?.numeral !== 'i' &&
  short.mentions.some(
    mention => mention < (mentions[0] as number) && titles[mention]?.some(({ text }) => ON_THRONE.has(text)),
  )

const weight = (form: Form): number => 0.3 * Math.log2(form.mentions.length)

/** Where each surname stands first in a full name. */
function firstOfFamilies(forms: readonly Form[]): ReadonlyMap<string, number> {
  const families = new Map<string, number>()
  for (const { type, person, mentions } of forms) {
    if (type !== 'person' || !person?.surname || !isFullName(person)) continue
    const key = lastNameKey(person)
    families.set(key, Math.min(families.get(key) ?? Number.MAX_SAFE_INTEGER, mentions[0] as number))
  }
  return families
}

/** Whether a single name may stand for a person with a full name, as far as titles and first mentions tell. */
function mayBe(
  short: Form,
  shortId: number,
  candidate: Candidate,
  forms: readonly Form[],
  groups: FormGroups,
  /** Surname of the one as whose relative it is brought in. */
  owner: string | undefined,
  families: ReadonlyMap<string, number>,
): boolean {
  if (!groups.canJoin(shortId, candidate.form)) return false
  const full = forms[candidate.form] as Form
  // "his son Arthur" will be "Arthur Birtles", and no other Arthur.
  if (owner !== undefined && full.person?.surname) return lastNameKey(full.person) === owner
  // "President Kennedy" stands first, "Attorney General Robert Kennedy" comes later: another person.
  if ((short.mentions[0] as number) > (full.mentions[0] as number)) return true
  // A first or middle name stands alone only once the whole name is known.
  // "Eleanor", in a text about Rathbones, is "Eleanor Rathbone", who is named in full later.
  if (candidate.fit < SURNAME_FIT) {
    const family = full.person?.surname ? families.get(lastNameKey(full.person)) : undefined
    const first = candidate.fit === FIRST_NAME && full.person?.given[0] === short.words[0]
    return first && short.offices.length === 0 && family !== undefined && family < (short.mentions[0] as number)
  }
  return (
    short.offices.length === 0 ||
    full.offices.length === 0 ||
    full.offices.some(office => short.offices.includes(office))
  )
}
