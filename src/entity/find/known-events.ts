import { lowerBound } from '../../lower-bound.js'
import type { Document } from '../../reading/document.js'
import { knownEvents } from '../lexicon/known-events.js'
import { endOfName, type NameMention, nameMention } from '../name/mention.js'
import { PhraseTable, type WordRow } from '../name/words.js'

const CAPITAL = /^\p{Lu}/u
const CONFIDENCE = 0.85

let known: PhraseTable<true> | undefined

function table(): PhraseTable<true> {
  if (!known) {
    known = new PhraseTable()
    for (const words of knownEvents()) known.set(words, true)
  }
  return known
}

/**
 * Happenings that every history calls by a name which says nothing of the kind ("the Black Death"), where they are no part
 * of a longer name. `names` are in the order of the text.
 */
export function findKnownEvents({ tokens }: Document, row: WordRow, names: readonly NameMention[]): NameMention[] {
  const starts = names.map(name => name.firstToken)
  const events = table()
  const found: NameMention[] = []
  for (let at = 0; at < row.length; at++) {
    if (!events.startsWith(row.word[at] as string)) continue
    const firstToken = row.firstToken[at] as number
    if (!CAPITAL.test(tokens.text[firstToken] as string)) continue
    const hit = events.longestAt(row, at, (_, end) =>
      CAPITAL.test(tokens.text[(row.endToken[end - 1] as number) - 1] as string),
    )
    if (!hit) continue
    const endToken = row.endToken[hit.end - 1] as number
    const around = names[lowerBound(starts, firstToken + 1) - 1]
    const longer = around && around.endToken >= endToken && around.endToken - around.firstToken > endToken - firstToken
    if (longer || CAPITAL.test(tokens.text[endToken] ?? '')) continue
    const start = tokens.start[firstToken] as number
    const span = { firstToken, endToken, start, end: endOfName(tokens, endToken), type: 'event' as const }
    found.push(nameMention({ ...span, confidence: CONFIDENCE }, 'usage', row.word.slice(at, hit.end)))
    at = hit.end - 1
  }
  return found
}
