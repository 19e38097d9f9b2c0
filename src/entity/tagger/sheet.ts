import type { Document } from '../../reading/document.js'
import { addWindows, type Breadth, LINKS, type Window } from './windows.js'
import type { Vocabulary, Word } from './words.js'

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

/** A link alone starts no run and joins two only if it is not "the". */
const LONGEST_LINK = 2

/** Lays out the words, runs and windows of a document; the windows as wide as {@link addWindows} tells. */
export function layOut(document: Document, vocabulary: Vocabulary, breadth: Breadth = 'likely'): Sheet {
  const { tokens, sentences } = document
  const forms = tokens.forms.map(text => vocabulary.of(text))
  const size = tokens.length
  const words: Word[] = []
  for (let i = 0; i < size; i++) words.push(forms[tokens.form[i] as number] as Word)
  const runStart = new Int32Array(size)
  const runEnd = new Int32Array(size)
  const wideStart = new Int32Array(size)
  const wideEnd = new Int32Array(size)
  const windows: Window[] = []
  for (const { firstToken, endToken } of sentences) {
    addWindows(words, firstToken, endToken, breadth, windows)
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
