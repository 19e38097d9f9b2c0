import type { Document } from '../../reading/document.js'
import { CLASS_BIT } from '../lexicon/lexicon.js'
import type { Vocabulary, Word } from './words.js'

/** A stretch of one sentence near capitals: the only places where the recogniser looks for names. */
export interface Window {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** A document as the recogniser sees it. */
export interface Sheet {
  readonly document: Document
  /** The word of each token. */
  readonly words: readonly Word[]
  readonly windows: readonly Window[]
  /** First token and end of the run of capitalised words around a token; start = end outside runs. */
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
  /** The same for runs joined by "of", "of the", "for", "de" and their like. */
  readonly wideStart: Int32Array
  readonly wideEnd: Int32Array
}

/** The sentence that a window lies in. */
export function sentenceOf({ document }: Sheet, { from }: Window): { firstToken: number; endToken: number } {
  return document.sentences[document.tokens.sentence[from] as number] as { firstToken: number; endToken: number }
}

/** Small words that stand inside names. */
const LINKS: ReadonlySet<string> = new Set(
  "of the for de du des la le von van der den del della di da dos do y e al el ibn bin zu zur und et & - – ' ’".split(
    ' ',
  ),
)
/** A link alone starts no run and joins two only if it is not "the". */
const LONGEST_LINK = 2

/** How many tokens beside a capital a name may reach: "the 1923 Munich putsch", "Vietnam war". */
const MARGIN = 2

const NAMES = CLASS_BIT.noun * 2 - 1
const COMMON = CLASS_BIT.verb | CLASS_BIT.adjective

/** A word that needs a capital beside it to be part of a name when it begins a sentence: "The", "Having", "Early". */
const isCommon = (classes: number): boolean =>
  (classes & CLASS_BIT.closed) !== 0 || ((classes & COMMON) !== 0 && (classes & NAMES) === 0)

function isAnchor(words: readonly Word[], i: number, sentenceStart: number, sentenceEnd: number): boolean {
  const word = words[i] as Word
  if (!word.capital) return false
  if (i > sentenceStart || !isCommon(word.classes)) return true
  const next = i + 1 < sentenceEnd ? (words[i + 1] as Word) : undefined
  return next?.capital === true
}

/** Lays out the words, runs and windows of a document. */
export function layOut(document: Document, vocabulary: Vocabulary): Sheet {
  const { tokens, sentences } = document
  const forms = tokens.forms.map(text => vocabulary.of(text))
  const words = Array.from(tokens.form, form => forms[form] as Word)
  const size = tokens.length
  const runStart = new Int32Array(size)
  const runEnd = new Int32Array(size)
  const wideStart = new Int32Array(size)
  const wideEnd = new Int32Array(size)
  const windows: Window[] = []
  for (const { firstToken, endToken } of sentences) {
    let window: { from: number; to: number } | undefined
    for (let i = firstToken; i < endToken; i++) {
      if (!isAnchor(words, i, firstToken, endToken)) continue
      const from = Math.max(firstToken, i - MARGIN)
      const to = Math.min(endToken, i + MARGIN + 1)
      if (window && from <= window.to) window.to = to
      else {
        window = { from, to }
        windows.push(window)
      }
    }
    markRuns(words, firstToken, endToken, runStart, runEnd)
    markWideRuns(words, firstToken, endToken, runEnd, wideStart, wideEnd)
  }
  return { document, words, windows, runStart, runEnd, wideStart, wideEnd }
}

/** Runs of capitalised words, hyphens between them included. */
function markRuns(words: readonly Word[], from: number, to: number, start: Int32Array, end: Int32Array): void {
  let i = from
  while (i < to) {
    if (!(words[i] as Word).capital) {
      i++
      continue
    }
    let stop = i + 1
    while (stop < to) {
      if ((words[stop] as Word).capital) stop++
      else if ((words[stop] as Word).text === '-' && stop + 1 < to && (words[stop + 1] as Word).capital) stop += 2
      else break
    }
    for (let k = i; k < stop; k++) {
      start[k] = i
      end[k] = stop
    }
    i = stop
  }
}

function markWideRuns(
  words: readonly Word[],
  from: number,
  to: number,
  runEnd: Int32Array,
  start: Int32Array,
  end: Int32Array,
): void {
  let i = from
  while (i < to) {
    if (runEnd[i] === 0) {
      i++
      continue
    }
    let stop = runEnd[i] as number
    for (;;) {
      let next = stop
      while (next < to && next - stop < LONGEST_LINK && LINKS.has((words[next] as Word).text)) next++
      if (next === stop || next >= to || runEnd[next] === 0 || (words[stop] as Word).text === 'the') break
      stop = runEnd[next] as number
    }
    for (let k = i; k < stop; k++) {
      start[k] = i
      end[k] = stop
    }
    i = stop
  }
}
