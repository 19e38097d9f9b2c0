import { isMonth } from '../../months.js'
import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { kindOf } from '../name/kinds.js'
import { type NameMention, nameMention, nameSpan, wordsBetween } from '../name/mention.js'
import { headOf, shortForms } from '../name/short-forms.js'
import { titleTable } from '../name/titles.js'
import { PhraseTable, type WordRow } from '../name/words.js'
import { isInitialism } from './initialisms.js'
import { isCommonWord } from './not-names.js'

/** How a phrase that the text uses as a name may be met again. */
interface Known {
  readonly type: EntityType
  readonly confidence: number
  /**
   * - `name`: the name itself, perhaps with other capitals
   * - `short`: some of its words, each with a capital
   * - `head`: the word that a thing goes on being called by, capitalised after "the"
   * - `surname`: the last name of a person, before a verb: "Banks lent him books"
   */
  readonly as: 'name' | 'short' | 'head' | 'surname'
  /** The text defines it in small letters, so these name it too. */
  readonly small: boolean
}

const CAPITAL = /^\p{Lu}/u
/** A person named more surely than this is known by the surname. */
const SURE = 0.8
const BEFORE_HEAD: ReadonlySet<string> = new Set([
  'the',
  'this',
  'that',
  'its',
  'their',
  'his',
  'her',
  'our',
  'new',
  'old',
])

/** What is known of the names that a text uses, as phrases to look for. */
function knownPhrases(
  document: Document,
  names: readonly NameMention[],
): { table: PhraseTable<Known>; smallStarts: ReadonlySet<string> } {
  const smallStarts = new Set<string>()
  const table = new PhraseTable<Known>()
  const heads: { word: string; name: NameMention }[] = []
  for (const name of names) {
    const { words } = name
    const small = name.source === 'definition' && !CAPITAL.test(document.clean.charAt(name.start))
    const initialism = words.length === 1 && isInitialism(document.tokens.text[name.firstToken] as string)
    if (small) smallStarts.add(words[0] as string)
    const people = words.length === 1 && name.type === 'group' && !isCommonWord(words[0] as string)
    if (words.length > 1 || initialism || small || people) {
      const before = table.get(words)
      if (!before || before.confidence < name.confidence || small)
        table.set(words, {
          type: name.type,
          confidence: name.confidence,
          as: 'name',
          small: small || before?.small === true,
        })
    }
    const head = name.source === 'marks' && name.confidence < 0.8 ? null : headOf(words, name.type)
    if (head) heads.push({ word: head, name })
  }
  for (const { words, type, confidence, source } of names) {
    if (words.length < 3 || type === 'person' || type === 'place' || source === 'marks') continue
    for (const short of shortForms(words, type)) {
      if (short.words.length > 1 && !table.get(short.words))
        table.set(short.words, { type, confidence, as: 'short', small: false })
    }
  }
  for (const { words, type, confidence } of names) {
    const last = words.at(-1) as string
    if (type !== 'person' || words.length < 2 || confidence < SURE || titleTable().has(last) || isMonth(last)) continue
    if (!table.get([last])) table.set([last], { type, confidence, as: 'surname', small: false })
  }
  for (const { word, name } of heads) {
    if (!table.get([word]))
      table.set([word], { type: name.type, confidence: name.confidence, as: 'head', small: false })
  }
  return { table, smallStarts }
}

/**
 * Names that the text uses elsewhere and that were passed over here: other capitals ("German revolution"), the short
 * form of a thing ("the Opposition"), an initialism once it is defined. `names` must be in the order of the text.
 */
export function findRepeats(document: Document, row: WordRow, names: readonly NameMention[]): NameMention[] {
  const { tokens } = document
  const { table, smallStarts } = knownPhrases(document, names)
  const found: NameMention[] = []
  if (table.size === 0) return found
  const series = seriesOf(names)
  let next = 0
  for (let at = 0; at < row.length; at++) {
    const numbered = series.has(row.word[at] as string) && /^\d{1,3}$/.test(row.word[at + 1] ?? '')
    if (!numbered && !table.startsWith(row.word[at] as string)) continue
    const firstToken = row.firstToken[at] as number
    // Names in small letters are few: most words are passed by at a glance.
    const first = (tokens.text[firstToken] as string).charCodeAt(0)
    if (first >= 97 && first <= 122 && row.word[at - 1] !== 'the' && !smallStarts.has(row.word[at] as string)) continue
    while (next < names.length && (names[next] as NameMention).endToken <= firstToken) next++
    const coming = names[next]
    if (coming && coming.firstToken <= firstToken) continue
    const limit = coming ? coming.firstToken : tokens.length
    const hit =
      numbered && CAPITAL.test(tokens.text[firstToken] as string) && (row.endToken[at + 1] as number) <= limit
        ? { value: NUMBERED, end: at + 2 }
        : longestFitting(document, row, table, at, limit)
    if (!hit) continue
    const endToken = row.endToken[hit.end - 1] as number
    const { type } = hit.value
    const confidence = hit.value.confidence * 0.9
    const words = wordsBetween(row, firstToken, endToken)
    found.push(
      nameMention(
        { ...nameSpan(tokens, firstToken, endToken), type, confidence },
        hit.value === NUMBERED ? 'usage' : 'repetition',
        words,
      ),
    )
    at = hit.end - 1
  }
  return found
}

const NUMBERED: Known = { type: 'other', confidence: 0.8, as: 'name', small: false }

/** Names that several things bear, each with a number: "Venera" of "Venera 9" and "Venera 13". */
function seriesOf(names: readonly NameMention[]): ReadonlySet<string> {
  const numbers = new Map<string, string>()
  const series = new Set<string>()
  for (const { words } of names) {
    const [stem, number] = words as [string, string?]
    if (words.length !== 2 || !/^\d{1,3}$/.test(number as string) || kindOf(stem) !== undefined) continue
    if ((numbers.get(stem) ?? number) !== number) series.add(stem)
    numbers.set(stem, number as string)
  }
  return series
}

/** The longest known phrase that fits at a place and ends before the token `limit`. */
function longestFitting(
  document: Document,
  row: WordRow,
  table: PhraseTable<Known>,
  at: number,
  limit: number,
): { value: Known; end: number } | null {
  return table.longestAt(row, at, (known, end) => {
    const endToken = row.endToken[end - 1] as number
    return endToken <= limit && fits(document, row, known, at, end)
  })
}

function fits(document: Document, row: WordRow, known: Known, at: number, end: number): boolean {
  const { tokens } = document
  const firstToken = row.firstToken[at] as number
  const word = tokens.text[firstToken] as string
  if (tokens.sentence[firstToken] !== tokens.sentence[(row.endToken[end - 1] as number) - 1]) return false
  if (glued(document, firstToken, row.endToken[end - 1] as number)) return false
  const capital = CAPITAL.test(word)
  if (known.as === 'head') {
    if (!capital || at === 0) return false
    const after = tokens.text[row.endToken[end - 1] as number] ?? ''
    // "the Congress Party" is another name.
    if (CAPITAL.test(after) && tokens.sentence[firstToken] === tokens.sentence[row.endToken[end - 1] as number])
      return false
    return BEFORE_HEAD.has(row.word[at - 1] as string)
  }
  if (known.as === 'surname') return capital && acts(document, firstToken)
  if (end - at === 1)
    return capital && (known.small || isInitialism(word) || (known.type === 'group' && meansMany(document, firstToken)))
  if (known.small) return true
  if (known.as === 'short') return capitalised(row, at, end)
  if (known.type === 'person')
    return capital && CAPITAL.test(tokens.text[(row.endToken[end - 1] as number) - 1] as string)
  return capital || (known.type === 'organization' && row.word[at - 1] === 'the')
}

/** A noun that opens its sentence, and of which one thing is told: "Banks lent", "Banks was", not "Banks were". */
function acts({ tokens, sentences }: Document, i: number): boolean {
  const { text, pos } = tokens
  if (sentences[tokens.sentence[i] as number]?.firstToken !== i) return false
  const next = text[i + 1] ?? ''
  // "Cook called" is no order to cook.
  if (!/^(?:NOUN|PROPN)$/.test(pos[i] ?? '') && !(pos[i] === 'VERB' && /^(?:was|had|.*ed)$/.test(next))) return false
  return (pos[i + 1] === 'VERB' && /[^s]$/.test(next) && !next.endsWith('ing')) || /^(?:was|had|has|is|did)$/.test(next)
}

/** "the Chamicuro", not "Chamicuro is spoken" or "a Chamicuro dictionary". */
function meansMany({ tokens }: Document, i: number): boolean {
  return (
    !/^(?:an?|is|was|has)$/i.test(tokens.text[i - 1] ?? '') &&
    !/^(?:is|was|has)$/.test(tokens.text[i + 1] ?? '') &&
    tokens.pos[i + 1] !== 'NOUN'
  )
}

/** Whether every word that carries meaning has a capital, and no capital goes on behind it. */
function capitalised({ tokens, word, firstToken, endToken }: WordRow, at: number, end: number): boolean {
  for (let w = at; w < end; w++) {
    const text = tokens.text[firstToken[w] as number] as string
    if (!CAPITAL.test(text) && !/^(?:of|the|and|for|\d.*)$/.test(word[w] as string)) return false
  }
  return !CAPITAL.test(tokens.text[endToken[end - 1] as number] ?? '')
}

/** A part of a longer run of letters or digits, which the tokens have cut: "PR" of "6PR". */
function glued({ clean, tokens }: Document, firstToken: number, endToken: number): boolean {
  const start = tokens.start[firstToken] as number
  const end = tokens.end[endToken - 1] as number
  return /[\p{L}\p{N}-]/u.test(clean.charAt(start - 1)) || /[\p{L}\p{N}-]/u.test(clean.charAt(end))
}
