import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import type { NameMention } from '../name/mention.js'
import type { TypeHint } from './hint.js'

const BY_LIST = 0.75
const MOST_BY_LIST = 0.95
const JOINT = /^(?:,|and|or|;)$/
const AND = /^(?:and|or)$/

/** The runs of names that stand in a list: "Danton, Marat and Hébert" are of one kind. */
export function readLists({ tokens }: Document, names: readonly NameMention[]): (TypeHint | null)[] {
  const hints = names.map((): TypeHint | null => null)
  for (let i = 0; i < names.length; ) {
    let end = i + 1
    // "and" closes a list: "Danton and Marat; Hébert was".
    let closed = false
    while (end < names.length && !closed) {
      const from = (names[end - 1] as NameMention).endToken
      const to = (names[end] as NameMention).firstToken
      if (!listed(tokens.text, from, to)) break
      closed =
        AND.test(tokens.text[to - 1] as string) && !AND.test(tokens.text[(names[end] as NameMention).endToken] ?? '')
      end++
    }
    // "At Asculum, Pyrrhus won", "in his Flora, and Ross wrote": a comma between two makes no list, nor does what belongs to
    // the first: "the CISL's FIM and Benvenuto".
    const last = (names[end - 1] as NameMention).firstToken
    const joined = AND.test(tokens.text[last - 1] ?? '') && tokens.text[last - 2] !== ','
    const owned = /^['’]s$/.test(tokens.text[(names[i] as NameMention).firstToken - 1] ?? '')
    if (end - i > 2 || (end - i === 2 && joined && !owned)) hintList(names, i, end, hints)
    i = end
  }
  return hints
}

function hintList(names: readonly NameMention[], from: number, to: number, hints: (TypeHint | null)[]): void {
  const votes = new Map<EntityType, { sum: number; count: number }>()
  for (let i = from; i < to; i++) {
    const { type, confidence } = names[i] as NameMention
    if (type !== 'person' && type !== 'place' && type !== 'group') continue
    const vote = votes.get(type) ?? { sum: 0, count: 0 }
    votes.set(type, { sum: vote.sum + confidence, count: vote.count + 1 })
  }
  let best: EntityType | undefined
  for (const [type, { sum }] of votes) if (best === undefined || sum > (votes.get(best)?.sum ?? 0)) best = type
  if (best === undefined) return
  const { sum, count } = votes.get(best) as { sum: number; count: number }
  const strength = Math.min(MOST_BY_LIST, BY_LIST * (sum / count) + 0.12 * (count - 1))
  if (sum < 0.75 || count * 2 < to - from) return
  for (let i = from; i < to; i++) if ((names[i] as NameMention).type !== best) hints[i] = { type: best, strength }
}

function listed(text: readonly string[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false
  for (let i = from; i < to; i++) if (!JOINT.test(text[i] as string)) return false
  return true
}
