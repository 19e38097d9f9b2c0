import { lowerBound } from '../../lower-bound.js'
import type { Tokens } from '../../reading/document.js'
import type { Range } from '../../schema/span.js'
import { foldWord } from './fold.js'
import { changedSpan, type RecognizedSpan } from './name.js'
import type { WordRow } from './words.js'

/** Where a name was found. */
export type NameSource =
  | 'recognizer'
  /** The caller's gazetteer or function. */
  | 'user'
  /** A title in quotation marks. */
  | 'marks'
  /** Words that the text defines an initialism for ("central committee (CC)"). */
  | 'definition'
  /** Another name in a bracket behind a name: "(Russian: …)". */
  | 'gloss'
  /** A people, by how the text speaks of it ("the Belgae were"). */
  | 'usage'
  /** Known from elsewhere in the text. */
  | 'repetition'

/** A name at its place in the text, from whatever source. */
export interface NameMention extends RecognizedSpan {
  readonly source: NameSource
  readonly externalId?: string | undefined
  /** The words as they are compared, a first article left out. */
  readonly words: readonly string[]
  /** The shorter name within it, where it has been made longer: "Reform Act" of "Reform Act of 1832". */
  readonly inner?: Range | undefined
  /** The name of a place that stands here for what happened there, and is another's than elsewhere. */
  readonly standsForEvent?: true | undefined
}

/** A name mention: all are made here, for the reason that {@link changedSpan} gives. */
export const nameMention = (
  { firstToken, endToken, start, end, type, confidence }: RecognizedSpan,
  source: NameSource,
  words: readonly string[],
  inner?: Range,
  externalId?: string,
  standsForEvent?: true,
): NameMention => ({
  firstToken,
  endToken,
  start,
  end,
  type,
  confidence,
  source,
  externalId,
  words,
  inner,
  standsForEvent,
})

/** A name mention with some of its fields changed. */
export const changedMention = (name: NameMention, changes: Partial<NameMention>): NameMention =>
  nameMention(
    changedSpan(name, changes),
    name.source,
    changes.words ?? name.words,
    changes.inner ?? name.inner,
    name.externalId,
    changes.standsForEvent ?? name.standsForEvent,
  )

/** The words from one token to another, exclusive, a first article left out. */
export function wordsBetween(row: WordRow, firstToken: number, endToken: number): string[] {
  const first = row.ofToken[firstToken] as number
  const last = row.ofToken[endToken - 1] as number
  const words = row.word.slice(first, last + 1)
  // A part of a hyphenated word: "Union" of "Union-held".
  const { text } = row.tokens
  if (row.firstToken[first] !== firstToken || (row.endToken[last] as number) > endToken) {
    if (first === last) words[0] = foldTokens(text, firstToken, endToken)
    else {
      words[0] = foldTokens(text, firstToken, row.endToken[first] as number)
      words[words.length - 1] = foldTokens(text, row.firstToken[last] as number, endToken)
    }
  }
  if (words.length > 1 && words[0] === 'the') words.shift()
  return words
}

const foldTokens = (text: readonly string[], from: number, to: number): string =>
  text.slice(from, to).map(foldWord).join('')

/** A full stop that ends the sentence, on a token that is no abbreviation: "World War I.". */
const CLOSING_STOP = /^(?:[IVX]+|\p{Lu}{2,}|\p{Lu}\p{Ll}{4,})\.$/u

/** Where a name ends whose last token is the one before `endToken`. */
export function endOfName({ text, end }: Tokens, endToken: number): number {
  const last = end[endToken - 1] as number
  return CLOSING_STOP.test(text[endToken - 1] as string) ? last - 1 : last
}

/** Where a name of these tokens stands. */
export const nameSpan = (
  tokens: Tokens,
  firstToken: number,
  endToken: number,
): { firstToken: number; endToken: number; start: number; end: number } => ({
  firstToken,
  endToken,
  start: tokens.start[firstToken] as number,
  end: endOfName(tokens, endToken),
})

/** The tokens that a stretch of text touches; empty where it touches none. */
export function tokensIn(tokens: Tokens, { start, end }: Range): { firstToken: number; endToken: number } {
  const firstToken = lowerBound(tokens.end, start + 1)
  return { firstToken, endToken: Math.max(firstToken, lowerBound(tokens.start, end)) }
}
