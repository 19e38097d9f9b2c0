import { transliterationKey } from '../name/fold.js'
import type { NameMention } from '../name/mention.js'

/** A person named more surely than this lends the surname to others. */
const SURE = 0.8

/** The last words of the full names of persons, whatever their transliteration. */
export class Surnames {
  readonly #keys = new Set<string>()
  /** Verdicts by word: a text repeats its names. */
  readonly #known = new Map<string, boolean>()

  constructor(names: readonly NameMention[]) {
    for (const { words, type, confidence } of names)
      if (type === 'person' && words.length > 1 && confidence > SURE)
        this.#keys.add(transliterationKey(words.at(-1) as string))
  }

  /** Whether a folded word is one of them. */
  has(word: string): boolean {
    let known = this.#known.get(word)
    if (known === undefined) {
      known = this.#keys.has(transliterationKey(word))
      this.#known.set(word, known)
    }
    return known
  }
}
