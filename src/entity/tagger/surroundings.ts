import { CLASS_BIT } from '../lexicon/lexicon.js'
import type { Sheet } from './sheet.js'
import { FORMS, REACH, type Word } from './words.js'

/** Where the network looks for words: at the distances -2 to 2, then around and at both ends of the run of capitals. */
export const PLACES = 9
const WINDOW = 2 * REACH + 1
export const RUN_FIRST = WINDOW
export const RUN_LAST = WINDOW + 1
export const RUN_BEFORE = WINDOW + 2
export const RUN_AFTER = WINDOW + 3

const CLASSES = Object.keys(CLASS_BIT).length
const CLASS_ROWS = WINDOW * FORMS
/** Places whose words' classes count: the token itself and those beside it. */
const CLASS_PLACES = 3
const UNKNOWN_ROWS = CLASS_ROWS + CLASS_PLACES * CLASSES
const EDGE_ROWS = UNKNOWN_ROWS + PLACES
const STANDING_ROWS = EDGE_ROWS + PLACES
/** Of a token outside runs. */
export const NO_RUN = STANDING_ROWS + 16
/** The run begins its sentence. */
export const SENTENCE_RUN = NO_RUN + 1
/** How many plain features, each a row of weights, the network knows beside words. */
export const ROWS = SENTENCE_RUN + 1

/** Most rows that a word gives at a place. */
export const MOST_WORD_ROWS = CLASSES + 2

/** The rows that a word gives at a place. */
export function wordRows(word: Word, place: number): number[] {
  const rows: number[] = []
  if (place < WINDOW) rows.push(place * FORMS + word.form)
  const near = place - REACH + 1
  if (near >= 0 && near < CLASS_PLACES) {
    for (let c = 0; c < CLASSES; c++) if ((word.classes >> c) & 1) rows.push(CLASS_ROWS + near * CLASSES + c)
  }
  if (word.vector < 0) rows.push(UNKNOWN_ROWS + place)
  return rows
}

/** The row of a place beyond the sentence. */
export const edgeRow = (place: number): number => (place < WINDOW ? place * FORMS : EDGE_ROWS + place)

/** The row of a token's place in its run of capitalised words. */
export const standingRow = (token: number, start: number, stop: number): number =>
  STANDING_ROWS + ((Math.min(token - start, 3) << 2) | Math.min(stop - 1 - token, 3))

/** The words at all places around a token: undefined beyond the sentence, and at the places of a run where there is none. */
export function wordsAround(sheet: Sheet, token: number, from: number, to: number): (Word | undefined)[] {
  const { words, runStart, runEnd } = sheet
  const at = (i: number): Word | undefined => (i < from || i >= to ? undefined : words[i])
  const around = [-2, -1, 0, 1, 2].map(distance => at(token + distance))
  const start = runStart[token] as number
  const stop = runEnd[token] as number
  if (stop > 0) around.push(at(start), at(stop - 1), at(start - 1), at(stop))
  return around
}

/** All rows of a token: what a learner needs; the package adds up the same by parts. */
export function rowsOf(sheet: Sheet, token: number, from: number, to: number): number[] {
  const start = sheet.runStart[token] as number
  const stop = sheet.runEnd[token] as number
  const rows = wordsAround(sheet, token, from, to).flatMap((word, place) =>
    word ? wordRows(word, place) : [edgeRow(place)],
  )
  rows.push(stop > 0 ? standingRow(token, start, stop) : NO_RUN)
  if (stop > 0 && start === from) rows.push(SENTENCE_RUN)
  return rows
}
