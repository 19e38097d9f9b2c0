import { lowerBound } from '../../lower-bound.js'
import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import type { Range } from '../../schema/span.js'
import { isDemonym } from '../name/demonyms.js'
import { foldWord } from '../name/fold.js'
import { type NameMention, nameMention, tokensIn, wordsBetween } from '../name/mention.js'
import type { WordRow } from '../name/words.js'

/** What opens a gloss in a bracket behind a name, as rows; the first group of the pattern is the other name. */
export interface GlossRule {
  readonly id: string
  /** Matched against the bracket's parts between semicolons and commas. */
  readonly pattern: RegExp
  /** Types of the name that the bracket stands behind; all where left out. */
  readonly types?: readonly EntityType[]
  readonly examples: readonly string[]
  readonly counterexamples: readonly string[]
}

const NAME = String.raw`(\p{Lu}[^\d()[\]:]*?)(?= (?:in|on|at|c\.|ca\.|circa|about)(?: |$)|,|$)`

export const GLOSS_RULES: readonly GlossRule[] = [
  {
    id: 'birth-name',
    pattern: new RegExp(`^(?:born|née|nee|né|birth name:?|baptised|baptized|christened)(?: as)? ${NAME}`, 'u'),
    types: ['person'],
    examples: ['born Rozalia Luksenburg', 'née Malcolm', 'born Karl Roe in Hamburg'],
    counterexamples: ['born in Hamburg', 'born 5 March 1871', 'born c. 1215'],
  },
  {
    id: 'other-name',
    pattern: new RegExp(
      `^(?:also|or|officially|formally|commonly|popularly|better|sometimes)(?: (?:also|better|commonly))?(?: (?:known as|called|spelled|spelt|written|styled|named|romani[sz]ed(?: as)?|transliterated(?: as)?))?(?: the)?:? ${NAME}`,
      'u',
    ),
    examples: ['also known as the Hundred Flowers', 'officially the Kingdom of Navarre', 'or Jingtai Emperor'],
    counterexamples: ['also in Hamburg', 'also king', 'later King Karl II'],
  },
  {
    id: 'translation',
    pattern: /^(?:[Ll]it\.|[Ll]iterally|meaning|translated as) ?["“‘'](?:the )?(\p{Lu}[^"”]*)["”’']$/u,
    examples: ["lit. 'Sublime State'", 'literally “the Great Fear”', 'meaning "Red Roe"'],
    counterexamples: ['lit. by the sun', 'meaning no harm', "lit. 'salt'"],
  },
]

/** "Russian: Лев Троцкий", "pinyin: Sūn Yìxiān", "Old Norse: Haraldr". */
const LABELLED =
  /^(?:\p{L}+ )?([\p{L}–-]{3,})(?: (?:language|name|script|alphabet|and [\p{L}-]{3,}))?: ?(\S[^\d[\]()/]*)$/u
const LANGUAGES: ReadonlySet<string> = new Set(
  `latin hebrew sanskrit aramaic yiddish ladino gaelic manx cornish icelandic nahuatl quechua mayan pali prakrit urdu hindi tamil telugu
  kannada malayalam gujarati odia sinhala swahili hausa yoruba igbo amharic geez coptic akkadian avestan pashto dari uyghur tibetan cantonese
  mandarin hokkien hakka pinyin wadegiles romanized romanised romanization romaji hepburn kanji transliteration transliterated afrikaans
  hawaiian maori samoan tagalog javanese occitan provencal galician frisian luxembourgish esperanto slovene bosnian romansh`.split(
    /\s+/,
  ),
)

const isLanguage = (word: string): boolean => {
  const folded = foldWord(word)
  return LANGUAGES.has(folded) || isDemonym(folded)
}

/** The name that a part of a bracket gives, or null: `"Dutch: Beleg van Roe"` gives `"Beleg van Roe"`. */
export function glossIn(part: string, type: EntityType): string | null {
  const labelled = LABELLED.exec(part)
  if (labelled) {
    const [, language, name] = labelled as unknown as [string, string, string]
    // A name has a capital, or is written in letters that have none.
    return isLanguage(language) && /\p{Lu}|[^\p{Script=Latin}\P{L}]/u.test(name) ? name.trim() : null
  }
  for (const { pattern, types } of GLOSS_RULES) {
    const name = (types?.includes(type) ?? true) ? pattern.exec(part)?.[1] : undefined
    if (name) return name
  }
  return null
}

/** Farthest that a bracket may reach, in characters, and words of a name within it. */
const LONGEST_BRACKET = 240
const MOST_WORDS = 9

/** Where the bracket that opens at `open` closes; -1 where it is too long or never does. */
function closing(clean: string, open: number): number {
  const limit = Math.min(clean.length, open + LONGEST_BRACKET)
  let depth = 0
  for (let at = open; at < limit; at++) {
    const mark = clean.charAt(at)
    if (mark === '(') depth++
    else if (mark === ')' && --depth === 0) return at
    else if (mark === '\n') return -1
  }
  return -1
}

/** Whether a name of a type is exactly what stands between two offsets. */
function isNamed(
  names: readonly NameMention[],
  starts: readonly number[],
  start: number,
  end: number,
  type: EntityType,
): boolean {
  const name = names[lowerBound(starts, start)]
  return name !== undefined && name.start === start && name.end === end && name.type === type
}

export interface Glossed {
  /** All names, with one for each gloss in place of those that overlap it. */
  readonly names: NameMention[]
  /** By the first token of a gloss, the first token of the name that it stands behind. */
  readonly headOf: ReadonlyMap<number, number>
}

/** Reads the names that brackets behind names give: in other languages, at birth, in full. `names` are in the order of the text. */
export function readGlosses(document: Document, row: WordRow, names: readonly NameMention[]): Glossed {
  const { clean, tokens } = document
  const headOf = new Map<number, number>()
  const starts = names.map(name => name.start)
  const glosses: NameMention[] = []
  /** The part of the bracket that holds each: "Russian: …" holds no other name. */
  const parts: Range[] = []
  let read = 0
  for (const head of names) {
    if (head.firstToken < read || tokens.text[head.endToken] !== '(' || head.type === 'group') continue
    const open = tokens.start[head.endToken] as number
    const close = closing(clean, open)
    if (close < 0) continue
    const dated = /\d/.test(clean.slice(open, close))
    for (const { 0: part, index } of clean.slice(open + 1, close).matchAll(/[^;,]+/g)) {
      const words = part.trim()
      const place = open + 1 + index + part.indexOf(words)
      const bare =
        dated &&
        words.includes(' ') &&
        head.type === 'person' &&
        isNamed(names, starts, place, place + words.length, 'person')
      const name = bare ? words : glossIn(words, head.type)
      if (name === null || name.split(' ').length > MOST_WORDS) continue
      const start = place + words.lastIndexOf(name)
      const { firstToken, endToken } = tokensIn(tokens, { start, end: start + name.length })
      if (endToken <= firstToken) continue
      const span = { firstToken, endToken, start, end: start + name.length, type: head.type, confidence: 0.8 }
      glosses.push(nameMention(span, 'gloss', wordsBetween(row, firstToken, endToken)))
      parts.push({ start: place, end: start + name.length })
      headOf.set(firstToken, head.firstToken)
      read = endToken
    }
  }
  if (glosses.length === 0) return { names: [...names], headOf }
  let next = 0
  const kept = names.filter(({ start, end }) => {
    while (next < parts.length && (parts[next] as Range).end <= start) next++
    const part = parts[next]
    return part === undefined || part.start >= end
  })
  return { names: [...kept, ...glosses].sort((a, b) => a.start - b.start), headOf }
}
