import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { type Form, personParts, type TitleBefore } from '../name/form.js'
import { genderOfFirstName } from '../name/gender.js'
import { sureKind } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import type { WordRow } from '../name/words.js'
import type { TypeHint } from './hint.js'

/** A second type must have at least this share of a form's mentions to make it a name of two things. */
const TWO_THINGS = 0.35

/** The words of a name as written, in step with its `words`. */
function rawWords(document: Document, row: WordRow, name: NameMention, count: number): string[] {
  const last = row.ofToken[name.endToken - 1] as number
  const raw: string[] = []
  for (let word = last - count + 1; word <= last; word++)
    raw.push(document.tokens.text[row.firstToken[word] as number] ?? '')
  return raw
}

/** What the head of a name says of its type counts this many times as much as the mention's own type. */
const HEAD_SHARE = 1.2
/** A single word says less of what it names than the full name, where the entity has one. */
const SHORT_WEIGHT = 0.15

/** Most mentions that are asked. */
const MOST_VOTES = 100

/** Type of an entity by the vote of its mentions, each counting as much as it is sure. The caller's own type outweighs all. */
export function voteType(
  names: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
  mentions: readonly number[],
): EntityType {
  const votes = new Map<EntityType, number>()
  const vote = (type: EntityType, weight: number): void => {
    votes.set(type, (votes.get(type) ?? 0) + weight)
  }
  const voters = mentions.length > MOST_VOTES ? mentions.slice(0, MOST_VOTES) : mentions
  const full = voters.some(i => (names[i] as NameMention).words.length > 1)
  for (const i of voters) {
    const name = names[i] as NameMention
    const { type, confidence, source } = name
    if (source === 'user') {
      vote(type, 100)
      continue
    }
    const { words } = name
    const share = (source === 'repetition' ? 0.1 : 1) * (full && words.length === 1 ? SHORT_WEIGHT : 1)
    const weight = confidence * share
    vote(type, weight)
    const hint = hints[i]
    if (hint) vote(hint.type, hint.strength * share)
    const kind =
      type === 'person' || words.length < 2 || source === 'usage' ? undefined : sureKind(words, headIndex(words))
    if (kind) vote(kind, weight * HEAD_SHARE)
  }
  let best: EntityType = 'other'
  let most = -1
  for (const [type, votesFor] of votes) {
    if (votesFor > most) {
      most = votesFor
      best = type
    }
  }
  return best
}

function officesOf(titles: readonly (readonly TitleBefore[])[], mentions: readonly number[]): string[] {
  const offices = new Set<string>()
  for (const i of mentions) for (const { kind, text } of titles[i] ?? []) if (kind === 'office') offices.add(text)
  return [...offices]
}

/** Brings the mentions of a document together by the form of the name. */
export function buildForms(
  document: Document,
  row: WordRow,
  names: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
  titles: readonly (readonly TitleBefore[])[],
): { forms: Form[]; formOf: Int32Array } {
  const byKey = new Map<string, number[]>()
  names.forEach(({ words, standsForEvent }, i) => {
    const plain = words.length === 1 ? (words[0] as string) : words.join('')
    const key = standsForEvent ? `${plain}*` : plain
    const list = byKey.get(key)
    if (list) list.push(i)
    else byKey.set(key, [i])
  })
  const forms: Form[] = []
  const formOf = new Int32Array(names.length)
  const add = (key: string, mentions: number[], type: EntityType): void => {
    const first = mentions[0] as number
    const name = names[first] as NameMention
    const formWords = name.words
    const ids = new Set(mentions.map(i => names[i]?.externalId).filter(id => id !== undefined))
    for (const i of mentions) formOf[i] = forms.length
    forms.push({
      words: formWords,
      key,
      type,
      mentions,
      person: type === 'person' ? personParts(formWords, rawWords(document, row, name, formWords.length)) : null,
      offices: type === 'person' ? officesOf(titles, mentions) : [],
      externalId: ids.size === 1 ? [...ids][0] : undefined,
    })
  }
  const namesakes = menBySurname(names)
  for (const [key, mentions] of byKey) {
    const parts = splitByThing(document, names, hints, mentions)
    const types = parts.map(part => voteType(names, hints, part))
    const one = types.every(type => type === types[0])
    for (const [p, part] of (one ? [mentions] : parts).entries()) {
      const type = types[p] as EntityType
      const women =
        type === 'person' && part.length > 1
          ? part.filter(i => titles[i]?.some(title => title.gender === 'female'))
          : []
      // "Mrs Naulls" may be called "Naulls", but "Lady Franklin" is not "Franklin" where the text has a man of that name.
      const men =
        women.length > 0
          ? part.filter(i => titles[i]?.some(title => title.gender === 'male' || title.kind === 'office'))
          : []
      if (women.length === 0 || women.length === part.length || (men.length === 0 && !namesakes.has(key)))
        add(key, part, type)
      else {
        add(
          key,
          part.filter(i => !women.includes(i)),
          type,
        )
        add(key, women, type)
      }
    }
  }
  return { forms, formOf }
}

/** What stands before places and bodies. */
const WHERE = /^(?:in|at|to|from|near|into|through|of|the|outside|around|towards?|against|over|on)$/i

/** Surnames of men whom the text names in full. */
function menBySurname(names: readonly NameMention[]): ReadonlySet<string> {
  const surnames = new Set<string>()
  for (const { type, words } of names) {
    if (type === 'person' && words.length > 1 && genderOfFirstName(words[0] as string) === 'male')
      surnames.add(words.at(-1) as string)
  }
  return surnames
}

/**
 * One form may name two things: a person and a place ("Washington"), or two entries of the caller's. Splits the
 * mentions where both are well attested.
 */
function splitByThing(
  { tokens }: Document,
  names: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
  mentions: readonly number[],
): number[][] {
  const persons: number[] = []
  const things: number[] = []
  for (const i of mentions) {
    const hint = hints[i]
    const type = hint && hint.strength > 1 ? hint.type : names[i]?.type
    if (type === 'person') persons.push(i)
    else things.push(i)
  }
  const share = Math.min(persons.length, things.length) / mentions.length
  if (share < TWO_THINGS || Math.min(persons.length, things.length) < 2) return [[...mentions]]
  // Nobody is a place because the recogniser wavers: something must say so.
  const attested = things.some(i => hints[i] || WHERE.test(tokens.text[(names[i] as NameMention).firstToken - 1] ?? ''))
  return attested ? [persons, things] : [[...mentions]]
}
