import { lowerBound } from '../../lower-bound.js'
import { isMonth } from '../../months.js'
import { type Document, TAG } from '../../reading/document.js'
import { knownEvents } from '../lexicon/known-events.js'
import { endOfName, type NameMention, nameMention, nameSpan, wordsBetween } from '../name/mention.js'
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
    const span = { ...nameSpan(tokens, firstToken, endToken), type: 'event' as const }
    found.push(nameMention({ ...span, confidence: CONFIDENCE }, 'usage', row.word.slice(at, hit.end)))
    at = hit.end - 1
  }
  return found
}

/** Happenings that come again, and go by their year: "the 2015 general election". */
const RECURRING: ReadonlySet<string> = new Set(
  'election elections referendum plebiscite revolution revolutions coup putsch uprising rising rebellion revolt war'.split(
    ' ',
  ),
)
const YEAR = /^(?:1[5-9]|20)\d\d$/
const OPENING: ReadonlySet<string> = new Set("the this that a its his her their 's ’s".split(' '))
/** Most words between the year and the noun. */
const MOST_ADJECTIVES = 3

/** Votes by their year: "the 1975 referendum", "the 2019 European elections". */
export function findVotes({ tokens }: Document, row: WordRow): NameMention[] {
  const { low, sentence, tag, text } = tokens
  const recurring = tokens.forms.map(form => RECURRING.has(form))
  if (!recurring.includes(true)) return []
  const found: NameMention[] = []
  for (let i = 1; i < tokens.length; i++) {
    if (!recurring[tokens.form[i] as number]) continue
    let firstToken = i - 1
    while (i - firstToken <= MOST_ADJECTIVES && (tag[firstToken] as number) & (TAG.ADJ | TAG.NOUN | TAG.PROPN))
      firstToken--
    if (!YEAR.test(text[firstToken] as string)) continue
    const start = tokens.start[firstToken] as number
    const endToken = i + 1
    const end = endOfName(tokens, endToken)
    // "the September 1927 general election" is also called without its month, and "the 23 June 2016 referendum" always.
    const month = isMonth(text[firstToken - 1] ?? '') ? firstToken - 1 : firstToken
    const day = month < firstToken && /^\d+$/.test(text[month - 1] ?? '') ? month - 1 : month
    // "By 1939 war was certain"
    const opens = sentence[day - 1] !== sentence[day]
    if (!opens && !OPENING.has(low[day - 1] ?? '') && !((tag[day - 1] as number) & TAG.ADJ)) continue
    const inner = day === month && month < firstToken ? { start, end } : undefined
    if (inner) firstToken = month
    const span = { firstToken, endToken, start: tokens.start[firstToken] as number, end }
    const words = wordsBetween(row, firstToken, endToken)
    found.push(nameMention({ ...span, type: 'event', confidence: CONFIDENCE }, 'usage', words, inner))
  }
  return found
}
