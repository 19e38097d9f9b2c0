import { WORDS } from './lexicon.generated.js'

export type WordClass = keyof typeof WORDS

/** One bit a class, in the order of the generated lists. */
export const CLASS_BIT = Object.fromEntries(Object.keys(WORDS).map((name, i) => [name, 1 << i])) as Readonly<
  Record<WordClass, number>
>

interface Lexicon {
  /** Classes of a lower-case word, as bits. */
  readonly words: ReadonlyMap<string, number>
  /** Classes of names of several words, by the first word and then whole, with single spaces. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

export interface Phrase {
  readonly words: readonly string[]
  readonly bits: number
}

/** Classes whose entries of several words are worth matching. */
const PHRASE_CLASSES: ReadonlySet<string> = new Set(['city', 'country', 'region', 'organization', 'person'])

let lexicon: Lexicon | undefined

function build(): Lexicon {
  const words = new Map<string, number>()
  const phrases = new Map<string, Phrase[]>()
  for (const [name, list] of Object.entries(WORDS)) {
    const bits = CLASS_BIT[name as WordClass]
    for (const word of list.split(',')) {
      if (!word.includes(' ')) words.set(word, (words.get(word) ?? 0) | bits)
      else if (PHRASE_CLASSES.has(name)) {
        const parts = word.split(' ')
        const first = parts[0] as string
        const list = phrases.get(first)
        if (list) list.push({ words: parts, bits })
        else phrases.set(first, [{ words: parts, bits }])
      }
    }
  }
  return { words, phrases }
}

/** Classes of a lower-case word as bits of {@link CLASS_BIT}; 0 for a word in no list. */
export function classesOf(lower: string): number {
  lexicon ??= build()
  return lexicon.words.get(lower) ?? 0
}

/** Listed names of several words that begin with a lower-case word. */
export function phrasesFrom(lower: string): readonly Phrase[] {
  lexicon ??= build()
  return lexicon.phrases.get(lower) ?? NONE
}

const NONE: readonly Phrase[] = []
