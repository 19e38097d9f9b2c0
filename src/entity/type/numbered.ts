import type { EntityType } from '../../schema/entity.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { STRENGTH, type TypeHint } from './hint.js'

const NUMBER = /^\d{1,3}$/

/** The type of things that go by one name and a number, by the name: "Venera 9" and "Venera 13" are of one kind. */
export function readSeries(names: readonly NameMention[]): ReadonlyMap<string, EntityType> {
  const numbers = new Map<string, Set<string>>()
  const votes = new Map<string, number>()
  for (const { words, type, confidence } of names) {
    const [stem, number] = words as [string, string?]
    if (words.length !== 2 || number === undefined || !NUMBER.test(number) || kindOf(stem) !== undefined) continue
    numbers.set(stem, (numbers.get(stem) ?? new Set()).add(number))
    if (type === 'organization') votes.set(stem, (votes.get(stem) ?? 0) + confidence)
    else votes.set(stem, (votes.get(stem) ?? 0) - confidence)
  }
  const types = new Map<string, EntityType>()
  for (const [stem, found] of numbers)
    if (found.size > 1) types.set(stem, (votes.get(stem) ?? 0) > 0 ? 'organization' : 'other')
  return types
}

/** "Venera 9", and "Venera" alone where it is taken for a place or person. */
export function bySeries({ words, type }: NameMention, series: ReadonlyMap<string, EntityType>): TypeHint | null {
  const found = series.size > 0 ? series.get(words[0] as string) : undefined
  if (!found || words.length > 2 || found === type) return null
  return words.length === 1 || NUMBER.test(words[1] as string) ? { type: found, strength: STRENGTH.apposition } : null
}
