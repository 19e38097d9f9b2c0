import { AnnalsError } from '../../errors.js'
import type { Document } from '../../reading/document.js'
import { type EntityType, entityTypeSchema } from '../../schema/entity.js'
import { type NameMention, nameMention, tokensIn, wordsBetween } from '../name/mention.js'
import { PhraseTable, type WordRow, wordsOfName } from '../name/words.js'
import type { EntityRecognizer, GazetteerEntry, RecognizedName } from './recognizer.js'

/** A spelling of a gazetteer's entry. */
interface Spelling {
  readonly entry: GazetteerEntry
  readonly text: string
}

type Gazetteer = readonly GazetteerEntry[]

/** Tables are built once for each gazetteer object, which is taken to stay as it is. */
const tables = new WeakMap<Gazetteer, PhraseTable<readonly Spelling[]>>()

function fault(problem: string): never {
  throw new AnnalsError('invalid-option', problem)
}

const isType = (value: unknown): value is EntityType => entityTypeSchema.safeParse(value).success

function checkEntry(entry: GazetteerEntry, i: number): void {
  const where = `Entry ${i} of a gazetteer in option "recognizers"`
  if (typeof entry !== 'object' || entry === null) fault(`${where} must be an object { name, type }.`)
  if (typeof entry.name !== 'string' || entry.name.trim() === '') fault(`${where} must have a name that is not empty.`)
  if (!isType(entry.type)) fault(`${where} must have one of the types ${entityTypeSchema.options.join(', ')}.`)
  if (
    entry.aliases !== undefined &&
    !(Array.isArray(entry.aliases) && entry.aliases.every(alias => typeof alias === 'string'))
  )
    fault(`${where} ("${entry.name}") must have aliases that are an array of strings, or none.`)
  if (entry.id !== undefined && typeof entry.id !== 'string')
    fault(`${where} ("${entry.name}") must have an id that is a string, or none.`)
}

function tableOf(gazetteer: Gazetteer): PhraseTable<readonly Spelling[]> {
  let table = tables.get(gazetteer)
  if (!table) {
    table = new PhraseTable()
    for (let i = 0; i < gazetteer.length; i++) {
      const entry = gazetteer[i] as GazetteerEntry
      checkEntry(entry, i)
      for (const text of [entry.name, ...(entry.aliases ?? [])]) {
        const words = wordsOfName(text)
        if (words[0] === 'the' && words.length > 1) words.shift()
        table.set(words, [...(table.get(words) ?? []), { entry, text }])
      }
    }
    tables.set(gazetteer, table)
  }
  return table
}

const CAPITAL = /\p{Lu}/u

/** A name written with a capital is found with one only, and an initialism in capitals only. */
function fitsCase(written: string, found: string): boolean {
  const bare = written.replace(/^the /i, '')
  if (!CAPITAL.test(bare)) return true
  if (bare === bare.toUpperCase() && bare.length < 7) return found.replaceAll('.', '') === bare.replaceAll('.', '')
  return CAPITAL.test(found.charAt(0)) || !CAPITAL.test(bare.charAt(0))
}

function findListed(document: Document, row: WordRow, gazetteer: Gazetteer, found: NameMention[]): void {
  const { tokens } = document
  const table = tableOf(gazetteer)
  if (table.size === 0) return
  for (let at = 0; at < row.length; at++) {
    const firstToken = row.firstToken[at] as number
    const start = tokens.start[firstToken] as number
    const hit = table.longestAt(row, at, (spellings, end) =>
      spellings.some(({ text }) =>
        fitsCase(text, document.clean.slice(start, tokens.end[(row.endToken[end - 1] as number) - 1])),
      ),
    )
    if (!hit) continue
    const endToken = row.endToken[hit.end - 1] as number
    const end = tokens.end[endToken - 1] as number
    const text = document.clean.slice(start, end)
    const fitting = hit.value.filter(spelling => fitsCase(spelling.text, text))
    for (const { entry } of fitting) {
      const { type, id } = entry
      // A single word may as well be something else of that name.
      const confidence = hit.end - at > 1 ? 0.95 : fitting.length > 1 ? 0.7 : 0.85
      const words = wordsBetween(row, firstToken, endToken)
      found.push(nameMention({ firstToken, endToken, start, end, type, confidence }, 'user', words, undefined, id))
    }
    at = hit.end - 1
  }
}

function checkFind(find: RecognizedName, i: number, text: string): void {
  const where = `Name ${i} that a recognizer function gave`
  if (typeof find !== 'object' || find === null) fault(`${where} must be an object { start, end, type }.`)
  const { start, end, type, confidence, id } = find
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    fault(
      `${where} must have whole numbers 0 <= start < end <= ${text.length} (offsets into the text in UTF-16 units), ` +
        `but has start ${String(start)} and end ${String(end)}.`,
    )
  }
  if (!isType(type)) fault(`${where} must have one of the types ${entityTypeSchema.options.join(', ')}.`)
  if (confidence !== undefined && !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1))
    fault(`${where} must have a confidence from 0 to 1, or none.`)
  if (id !== undefined && typeof id !== 'string') fault(`${where} must have an id that is a string, or none.`)
}

function findOutside(
  document: Document,
  row: WordRow,
  recognizer: Extract<EntityRecognizer, (text: string) => unknown>,
  found: NameMention[],
): void {
  const finds = recognizer(document.text)
  if (!Array.isArray(finds)) fault('A recognizer function must give an array of { start, end, type }.')
  finds.forEach((find: RecognizedName, i) => {
    checkFind(find, i, document.text)
    const { start, end, type, confidence = 1, id } = find
    const { firstToken, endToken } = tokensIn(document.tokens, find)
    if (firstToken === endToken) return
    const words = wordsBetween(row, firstToken, endToken)
    found.push(nameMention({ firstToken, endToken, start, end, type, confidence }, 'user', words, undefined, id))
  })
}

/**
 * The names that the caller's own recognizers find, overlaps and all.
 *
 * @throws {AnnalsError} `invalid-option` where an entry or a find is not what it should be.
 */
export function findUserNames(
  document: Document,
  row: WordRow,
  recognizers: readonly EntityRecognizer[],
): NameMention[] {
  const found: NameMention[] = []
  for (const recognizer of recognizers) {
    if (typeof recognizer === 'function') findOutside(document, row, recognizer, found)
    else findListed(document, row, recognizer.gazetteer, found)
  }
  return found
}
