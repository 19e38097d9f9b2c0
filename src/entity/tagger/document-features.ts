import { feature } from './hash.js'
import type { Sheet } from './sheet.js'
import type { Word } from './words.js'

const D0 = 640
const D = {
  capitals: D0,
  lowers: D0 + 1,
  before: D0 + 2,
  after: D0 + 3,
  runFirst: D0 + 4,
  runLast: D0 + 5,
  runFirstClasses: D0 + 6,
  runPlace: D0 + 7,
  initialism: D0 + 8,
  initialismFirst: D0 + 9,
  classesBefore: D0 + 10,
} as const

/** Most occurrences of a word that speak for its others. */
const MOST_OCCURRENCES = 12
const MOST_FEATURES = 40

/**
 * What the rest of the document says of a word: how often it stands with a small letter, what stands beside it
 * elsewhere, and of which longer names it is part.
 */
export class DocumentFeatures {
  readonly #features = new Map<string, Int32Array>()

  constructor(sheet: Sheet) {
    const occurrences = new Map<string, number[]>()
    const { words, windows, document } = sheet
    const { tokens } = document
    for (const { from, to } of windows) {
      for (let i = from; i < to; i++) {
        const word = words[i] as Word
        if (!word.capital || word.text.length < 2) continue
        const list = occurrences.get(word.text)
        if (!list) occurrences.set(word.text, [i])
        else if (list.length < MOST_OCCURRENCES) list.push(i)
      }
    }
    const initialisms = spelledOut(sheet)
    if (occurrences.size === 0) return
    const counts = new Uint32Array(tokens.forms.length)
    for (let i = 0; i < tokens.length; i++) (counts[tokens.form[i] as number] as number)++
    const timesWritten = new Map(tokens.forms.map((text, form) => [text, counts[form] as number]))
    for (const [text, places] of occurrences) {
      const features = new Set<number>()
      const lower = timesWritten.get(text.toLowerCase()) ?? 0
      if (lower) features.add(feature(D.lowers, lower >= places.length ? 2 : 1))
      const spelled = /^\p{Lu}{2,6}s?$/u.test(text) ? initialisms.get(text.replace(/s$/, '')) : undefined
      if (spelled) {
        features.add(feature(D.initialism, spelled.last.lower))
        features.add(feature(D.initialismFirst, spelled.first.lower))
      }
      if (places.length > 1) this.#describe(sheet, places, features)
      if (features.size) this.#features.set(text, Int32Array.from(features))
    }
  }

  #describe(sheet: Sheet, places: readonly number[], features: Set<number>): void {
    const { words, document, runStart, runEnd } = sheet
    const { tokens, sentences } = document
    let inner = 0
    for (const i of places) {
      if (features.size > MOST_FEATURES) break
      const { firstToken, endToken } = sentences[tokens.sentence[i] as number] as {
        firstToken: number
        endToken: number
      }
      if (i > firstToken) inner++
      const start = runStart[i] as number
      const stop = runEnd[i] as number
      if (start > firstToken) features.add(feature(D.before, (words[start - 1] as Word).lower))
      if (stop < endToken) features.add(feature(D.after, (words[stop] as Word).lower))
      if (stop - start > 1) {
        const first = words[start] as Word
        const last = words[stop - 1] as Word
        if (i > start) {
          features.add(feature(D.runFirst, first.lower))
          features.add(feature(D.runFirstClasses, first.classes))
          features.add(feature(D.classesBefore, (words[i - 1] as Word).classes))
        }
        if (i < stop - 1) features.add(feature(D.runLast, last.lower))
      }
      features.add(feature(D.runPlace, (Math.min(i - start, 2) << 2) | Math.min(stop - 1 - i, 2)))
    }
    features.add(feature(D.capitals, Math.min(inner, 4)))
  }

  /** Features of a word form; the same array for the same form, or undefined. */
  of(word: Word): Int32Array | undefined {
    return word.capital ? this.#features.get(word.text) : undefined
  }
}

/** Names of several words by the initials of their capitalised words. */
function spelledOut(sheet: Sheet): Map<string, { first: Word; last: Word }> {
  const { words, windows, wideStart, wideEnd } = sheet
  const found = new Map<string, { first: Word; last: Word }>()
  for (const { from, to } of windows) {
    for (let i = from; i < to; i++) {
      const stop = wideEnd[i] as number
      if (stop === 0) continue
      const start = wideStart[i] as number
      if (i === start && stop - start > 1) {
        let initials = ''
        for (let k = start; k < stop; k++) if ((words[k] as Word).capital) initials += (words[k] as Word).text[0]
        if (initials.length > 1 && !found.has(initials))
          found.set(initials, { first: words[start] as Word, last: words[stop - 1] as Word })
      }
      i = stop - 1
    }
  }
  return found
}
