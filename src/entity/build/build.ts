import type { Document } from '../../reading/document.js'
import type { Entity, EntityType, Mention } from '../../schema/entity.js'
import type { TimeLayer } from '../../time/layer.js'
import type { JoinedNames } from '../join/assign.js'
import type { EntityLayer, LinkedMention } from '../layer.js'
import type { TitleBefore } from '../name/form.js'
import { genderOfFirstName } from '../name/gender.js'
import type { NameMention } from '../name/mention.js'
import { headOf } from '../name/short-forms.js'
import { type Gender, impliedBy, isMansRank, isRulerNoun, PERSON_NOUNS } from '../name/titles.js'
import { biographyOf, heroOf } from '../refer/hero.js'
import { genderByPronouns, genderOfHero } from '../refer/pronoun-genders.js'
import { type NamedPlace, ReferenceReader, type Referent } from '../refer/references.js'
import { voteType } from '../type/forms.js'
import type { TypeHint } from '../type/hint.js'
import { calibrated, rawConfidence } from './confidence.js'
import { readLifespan } from './lifespan.js'
import { nounBeside, widerNouns } from './nouns.js'
import { type Role, RoleReader } from './roles.js'
import { nameAndAliases } from './surface.js'

/** An entity while it is made; `own` are indices of names. */
interface Draft {
  readonly own: readonly number[]
  readonly type: EntityType
  readonly gender: Gender | null
  readonly roles: readonly string[]
  readonly nouns: ReadonlySet<string>
  readonly implied: ReadonlySet<string>
  readonly wider: ReadonlySet<string>
  readonly said: ReadonlySet<string>
  readonly lifespan: string | undefined
}

/** Most roles that are kept of one entity. */
const MOST_ROLES = 12
/** Most mentions that are asked for the words of a name. */
const MOST_FORMS = 50

/** Most mentions that are asked for other nouns: the rest is the same again. */
const MOST_NAMES = 8

const NUMBERED = /^(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})$/

const round = (value: number): number => Math.round(value * 1000) / 1000

const spoken = (role: string): string => role.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '')

/** Each role once, whatever its capitals. */
function distinct(roles: readonly Role[]): string[] {
  const seen = new Map<string, string>()
  for (const { text } of roles) if (!seen.has(spoken(text))) seen.set(spoken(text), text)
  return [...seen.values()].slice(0, MOST_ROLES)
}

/** Makes the public layer out of joined names: types, roles, genders, then pronouns and descriptions. */
export function finishEntities(
  document: Document,
  names: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
  joined: JoinedNames,
  time: TimeLayer,
): EntityLayer {
  const members: number[][] = Array.from({ length: joined.groupCount }, () => [])
  for (let i = 0; i < names.length; i++) members[joined.groupOf[i] as number]?.push(i)

  const reader = new RoleReader(document, new Set(names.map(name => name.firstToken)), personTokens(document, names))
  const drafts: Draft[] = []
  const draftOf = new Int32Array(members.length).fill(-1)
  members.forEach((own, group) => {
    // A short form that belongs to nothing, or a repetition of what was dropped, names nobody.
    if (own.every(i => names[i]?.source === 'repetition')) return
    if (own.every(i => isAside(document, names[i] as NameMention))) return
    draftOf[group] = drafts.length
    drafts.push(draftEntity(document, names, hints, joined, time, reader, own, group))
  })

  const places: NamedPlace[] = []
  names.forEach(({ firstToken, endToken }, i) => {
    const entity = draftOf[joined.groupOf[i] as number] as number
    if (entity >= 0)
      places.push({ firstToken, endToken, entity, from: joined.titles[i]?.[0]?.firstToken ?? firstToken })
  })
  const referents: Referent[] = drafts.map(({ type, gender, nouns, implied, wider, said }) => ({
    type,
    gender,
    nouns,
    implied,
    wider,
    said,
  }))
  const subject = biographyOf(document, places, referents)
  const told = referents[subject]
  if (told) told.gender ??= genderOfHero(document)
  for (const [entity, gender] of genderByPronouns(document, places, referents, subject)) {
    const referent = referents[entity]
    if (referent) referent.gender = gender
  }
  referents.forEach((referent, i) => {
    if (hasMansRank(joined, drafts[i] as Draft)) referent.gender ??= 'male'
  })
  const hero = subject >= 0 ? subject : heroOf(document, places, referents)
  const about = referents[hero]
  if (about) about.gender ??= genderOfHero(document)
  const references = new ReferenceReader(document, places, referents, hero, subject >= 0).read()

  const entities = drafts.map((draft, i) =>
    entityOf(document, names, hints, joined, draft, i, referents[i]?.gender ?? null),
  )
  const mentions: LinkedMention[] = []
  const link = (kind: Mention['kind'], index: number, start: number, end: number, confidence: number): void => {
    const entity = entities[index]
    if (entity) mentions.push({ start, end, text: document.text.slice(start, end), kind, entity, confidence })
  }
  names.forEach(({ start, end, confidence }, i) => {
    link(
      'name',
      draftOf[joined.groupOf[i] as number] as number,
      start,
      end,
      round(confidence * (joined.certainty[i] as number)),
    )
  })
  for (const { firstToken, endToken, entity, kind, confidence } of references) {
    const { start, end } = document.tokens
    link(kind, entity, start[firstToken] as number, end[endToken - 1] as number, confidence)
  }
  mentions.sort((a, b) => a.start - b.start)
  for (const { entity, confidence, ...mention } of mentions) entity.mentions.push(mention)
  return { entities, mentions }
}

/** Stands outside the narrative: in a list of books, a caption, a byline. Who is named only there has no part in it. */
function isAside({ paragraphs, sentences, tokens }: Document, { firstToken, source }: NameMention): boolean {
  const sentence = sentences[tokens.sentence[firstToken] as number]
  return source !== 'user' && sentence !== undefined && paragraphs[sentence.paragraph]?.kind === 'insert'
}

/** "(later King Edward I)": he is no king yet. */
function later({ tokens }: Document, name: NameMention, titles: readonly TitleBefore[]): boolean {
  return /^(?:later|future|eventually)$/.test(tokens.text[(titles[0]?.firstToken ?? name.firstToken) - 1] ?? '')
}

function personTokens(document: Document, names: readonly NameMention[]): Uint8Array {
  const mask = new Uint8Array(document.tokens.length)
  for (const { type, firstToken, endToken } of names) if (type === 'person') mask.fill(1, firstToken, endToken)
  return mask
}

function draftEntity(
  document: Document,
  names: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
  joined: JoinedNames,
  time: TimeLayer,
  reader: RoleReader,
  own: readonly number[],
  group: number,
): Draft {
  const type = voteType(names, hints, own)
  const roles: Role[] = []
  const nouns = new Set<string>()
  let lifespan: string | undefined
  for (const i of own) {
    const name = names[i] as NameMention
    const titles = joined.titles[i] ?? []
    const found = reader.rolesAt(name, type, titles)
    if (type === 'person') {
      roles.push(...found)
      if (!later(document, name, titles)) for (const role of found) nouns.add(role.head)
      lifespan ??= readLifespan(document, time, name, titles)
    } else {
      roles.push(...found)
      const head = headOf(name.words, type) ?? nounBeside(document, name, type)
      if (head) nouns.add(head)
      for (const role of found) nouns.add(role.head)
    }
  }
  const numbered = own.some(i => NUMBERED.test((names[i] as NameMention).words.at(-1) ?? ''))
  let gender = type === 'person' ? (joined.genders[group] ?? null) : null
  if (type === 'person') {
    for (const { head } of roles) gender ??= PERSON_NOUNS.get(head) ?? null
    gender ??= genderOfSingleName(names, own)
    if (numbered) gender ??= 'male'
  }
  // A numbered ruler is "the king" too, unless the text says what he is.
  if (type === 'person' && roles.length === 0 && numbered) nouns.add(gender === 'female' ? 'queen' : 'king')
  // "Chongzhen Emperor", "Duke of Wellington"
  if (type === 'person') {
    for (const i of own.slice(0, MOST_FORMS)) {
      const { words } = names[i] as NameMention
      for (const word of words.length > 1 ? [words[0] as string, words.at(-1) as string] : [])
        if (isRulerNoun(word)) nouns.add(word)
    }
  }
  const said = new Set<string>()
  for (const { text } of roles) for (const word of text.split(' ')) said.add(word.toLowerCase())
  for (const i of own.slice(0, MOST_FORMS)) for (const word of names[i]?.words ?? []) said.add(word)
  const implied = new Set([...nouns].flatMap(impliedBy))
  const wider = new Set<string>()
  for (const i of own.slice(0, MOST_NAMES))
    for (const noun of widerNouns((names[i] as NameMention).words, type, nouns)) if (!nouns.has(noun)) wider.add(noun)
  return { own, type, gender, roles: distinct(roles), nouns, implied, wider, said, lifespan }
}

/** "Harry" and "Harry II". */
const isSingle = ({ length, 1: second }: readonly string[]): boolean =>
  length === 1 || (length === 2 && NUMBERED.test(second ?? ''))

/** "Harry", who is never called by more, but not "Shirley Temple". */
function genderOfSingleName(names: readonly NameMention[], own: readonly number[]): Gender | null {
  const word = names[own[0] as number]?.words[0] as string
  const single = own.every(i => isSingle(names[i]?.words ?? []) && names[i]?.words[0] === word)
  return single ? genderOfFirstName(word) : null
}

/** "Captain Proctor": of whom the text tells the sex by nothing else. */
const hasMansRank = (joined: JoinedNames, { type, own }: Draft): boolean =>
  type === 'person' && own.some(i => joined.titles[i]?.some(({ text }) => isMansRank(text)))

function entityOf(
  document: Document,
  names: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
  joined: JoinedNames,
  { own, type, roles, lifespan }: Draft,
  index: number,
  gender: Gender | null,
): Entity {
  const mentions = own.map(i => names[i] as NameMention)
  const titles = own.map(i => joined.titles[i] ?? [])
  // What the caller is wholly sure of is not measured against the recogniser.
  const given = mentions.some(name => name.source === 'user' && name.confidence === 1)
  const externalId = mentions.find(name => name.externalId !== undefined)?.externalId
  return {
    id: `e${index + 1}`,
    type,
    ...nameAndAliases(document, type, mentions, titles),
    roles: [...roles],
    ...(type === 'person' ? { gender: gender ?? ('unknown' as const) } : {}),
    ...(lifespan === undefined ? {} : { lifespan }),
    ...(externalId === undefined ? {} : { externalId }),
    mentions: [],
    confidence: given
      ? 1
      : round(
          calibrated(
            rawConfidence(
              type,
              mentions,
              own.map(i => hints[i] ?? null),
            ),
          ),
        ),
  }
}
