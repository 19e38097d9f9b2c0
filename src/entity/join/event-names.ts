import { isMonth } from '../../months.js'
import type { Document } from '../../reading/document.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import type { SamePair } from './same-names.js'

/** Prepositions of time: what stands behind them in a text that tells of a battle is the battle. */
const TIME = /^(?:after|before|since|until|following)$/i
/** What is won, lost or suffered at a place. */
const OUTCOME =
  /^(?:victory|victories|defeat|defeats|triumph|disaster|rout|slaughter|defeated|beaten|routed|victorious|slain|fought|wounded)$/
/** "before Varna" says where an army stood, and of a siege always where. */
const STOOD: ReadonlySet<string> = new Set(
  'stood lay camped encamped appeared arrived halted stopped gathered massed assembled sat army fleet camp trenches lines'.split(
    ' ',
  ),
)
const FOUGHT: ReadonlySet<string> = new Set(['battle', 'siege'])

/**
 * Places that stand for the battle there ("the victory at Naseby", "after Naseby"), each paired with a mention of the
 * battle by its full name ("Battle of Naseby"), which the text must give.
 */
export function readBattles({ tokens }: Document, names: readonly NameMention[]): SamePair[] {
  const battles = new Map<string, number>()
  names.forEach(({ words }, i) => {
    const place = words.slice(words[2] === 'the' ? 3 : 2).join(' ')
    if (words[1] === 'of' && FOUGHT.has(words[0] as string) && !battles.has(place)) battles.set(place, i)
  })
  const pairs: SamePair[] = []
  if (battles.size === 0) return pairs
  const { low } = tokens
  names.forEach(({ words, type, firstToken, source }, i) => {
    const battle = type === 'person' || source === 'user' ? undefined : battles.get(words.join(' '))
    if (battle === undefined || firstToken < 2 || kindOf(words[0] as string) === 'event') return
    const before = tokens.text[firstToken - 1] as string
    const where =
      low[firstToken - 1] === 'before' &&
      (names[battle]?.words[0] === 'siege' || STOOD.has(low[firstToken - 2] as string))
    if (where) return
    const meant = before === 'at' ? OUTCOME.test(tokens.text[firstToken - 2] as string) : TIME.test(before)
    if (meant) pairs.push([battle, i])
  })
  return pairs
}

/** "the Russian Revolution of October 1917" and "the October Revolution": pairs of a happening and its name by the month. */
export function readMonthNames({ tokens }: Document, names: readonly NameMention[]): SamePair[] {
  const byMonth = new Map<string, number>()
  names.forEach(({ words, type }, i) => {
    if (type === 'event' && words.length === 2 && kindOf(words[1] as string) === 'event')
      byMonth.set(words.join(' '), i)
  })
  const pairs: SamePair[] = []
  names.forEach(({ words, type, endToken }, i) => {
    const month = tokens.text[endToken + 1] ?? ''
    if (type !== 'event' || tokens.text[endToken] !== 'of' || !isMonth(month)) return
    const same = byMonth.get(`${month.toLowerCase()} ${words.at(-1)}`)
    if (same !== undefined) pairs.push([i, same])
  })
  return pairs
}
