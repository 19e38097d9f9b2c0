import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import type { Cue } from './cues.js'
import { found } from './cues.js'

/** Longest name of a speaker in a transcript or headline, in tokens. */
const MAX_LABEL = 6

/** "“SMITH: I shall not.”": a transcript names the speaker inside the marks. */
export function labelInside(syntax: Syntax, open: number, close: number): Cue | null {
  let first = open
  while (first < close && syntax.isMark[first]) first++
  const colon = colonAfter(syntax, first, close)
  if (colon < 0) return null
  for (let i = first; i < colon; i++) {
    const whole = syntax.isNamed(i) && colon - first > 1
    if (!whole && !/^[\p{Lu}.’'-]{2,}$/u.test(syntax.word(i))) return null
  }
  return label(first, colon)
}

/** "Smith: The tax is “a robbery”": a headline names the speaker before a colon. */
export function labelOfHeadline(syntax: Syntax, open: number, first: number, level: number): Cue | null {
  const { paragraphs, sentences, tokens } = syntax.document
  const paragraph = paragraphs[syntax.paragraphOf(first)]
  if (level !== -1 || !paragraph || sentences[paragraph.firstSentence]?.firstToken !== first) return null
  const colon = colonAfter(syntax, first, open)
  if (colon < 0 || open - colon < 3) return null
  const titled = /^(?:Dr|Mr|Mrs|Ms|Sir|Lord|Lady|Sen|Rep|Gov|Gen)$/.test(syntax.word(first).replace('.', ''))
  for (let i = titled ? first + 1 : first; i < colon; i++) if (!syntax.isNamed(i) && syntax.word(i) !== '.') return null
  // A headline has no stop of its own.
  const end = sentences[paragraph.endSentence - 1]?.endToken ?? 0
  const last = syntax.isMark[end - 1] ? end - 2 : end - 1
  if (/^[.!?]$/.test(tokens.text[last] ?? '') && last === end - 1) return null
  return label(first, colon)
}

/** The colon that ends a name from `first`; -1 where there is none. */
function colonAfter(syntax: Syntax, first: number, end: number): number {
  for (let i = first + 1; i < end && i <= first + MAX_LABEL; i++) if (syntax.word(i) === ':') return i
  return -1
}

function label(first: number, colon: number): Cue {
  const source: NounPhrase = { first, head: colon - 1, coreEnd: colon, end: colon }
  return found('label', colon, colon + 1, null, source, null, true)
}
