import type { Document } from '../reading/document.js'
import type { NameMention } from './mention.js'
import type { SamePair } from './same-names.js'
import { KIN } from './titles.js'
import type { WordRow } from './words.js'

const POSSESSIVE = /^['’]s?$/

/**
 * Pairs of names that the text says are relatives, so that a common surname doesn't make them one: "Harry Inkpin,
 * brother of Albert Inkpin", "Kennedy's brother Robert Kennedy".
 */
export function kinOf(document: Document, row: WordRow, names: readonly NameMention[]): SamePair[] {
  const { tokens } = document
  const pairs: SamePair[] = []
  for (let i = 0; i + 1 < names.length; i++) {
    const a = names[i] as NameMention
    const b = names[i + 1] as NameMention
    if (a.type !== 'person' || b.type !== 'person' || b.firstToken - a.endToken > 6) continue
    const gap = tokens.text.slice(a.endToken, b.firstToken)
    const kin = gap.some(word => KIN.has(word.toLowerCase()))
    if (!kin) continue
    if (POSSESSIVE.test(gap[0] as string) || gap.at(-1) === 'of') pairs.push([i, i + 1])
  }
  return [...pairs, ...introducedAsKin(document, row, names)]
}

/** "his brother Robert Kennedy" after "Kennedy": kept apart from the single surname named last before. */
function introducedAsKin(document: Document, row: WordRow, names: readonly NameMention[]): SamePair[] {
  const { tokens } = document
  const pairs: SamePair[] = []
  for (let i = 1; i < names.length; i++) {
    const name = names[i] as NameMention
    if (name.type !== 'person' || name.firstToken < 2) continue
    const kin = tokens.text[name.firstToken - 1]?.toLowerCase() ?? ''
    if (!KIN.has(kin) || !/^(?:his|her)$/i.test(tokens.text[name.firstToken - 2] as string)) continue
    const surname = row.word[row.ofToken[name.endToken - 1] as number]
    for (let back = i - 1; back >= 0 && back >= i - 10; back--) {
      const other = names[back] as NameMention
      if (other.type === 'person' && row.word[row.ofToken[other.endToken - 1] as number] === surname) {
        pairs.push([back, i])
        break
      }
    }
  }
  return pairs
}
