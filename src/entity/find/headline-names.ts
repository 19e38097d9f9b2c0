import type { Document } from '../../reading/document.js'
import { kindOf } from '../name/kinds.js'
import { type NameMention, nameMention, nameSpan, wordsBetween } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import type { WordRow } from '../name/words.js'

const CAPITAL = /^\p{Lu}/u
const JOINING: ReadonlySet<string> = new Set(['of', "'s", '’s', '’', "'"])
const LONGEST = 10
const CONFIDENCE = 0.7

/**
 * What a text is about, where the title is nothing but its name and the first paragraph goes on with the noun: "The Rowing
 * Club of Varnmouth", "The club was formed …"; none where nothing says so.
 */
export function nameInTitle(
  { paragraphs, sentences, tokens }: Document,
  row: WordRow,
  names: readonly NameMention[],
): NameMention[] {
  const [title] = paragraphs
  const body = paragraphs.find(({ kind }) => kind === 'body')
  const heading = title?.kind === 'heading' ? sentences[title.firstSentence] : undefined
  if (!title || !body || !heading || title.endSentence !== title.firstSentence + 1) return []
  const { text, low } = tokens
  const firstToken = low[heading.firstToken] === 'the' ? heading.firstToken + 1 : heading.firstToken
  const { endToken } = heading
  // The recogniser knows it.
  if (names[0]?.firstToken === firstToken && names[0].endToken === endToken) return []
  if (endToken - firstToken < 2 || endToken - firstToken > LONGEST) return []
  for (let i = firstToken; i < endToken; i++)
    if (
      !CAPITAL.test(text[i] as string) &&
      !JOINING.has(text[i] as string) &&
      !(text[i] === 'the' && text[i - 1] === 'of')
    )
      return []
  const words = wordsBetween(row, firstToken, endToken)
  const head = words[headIndex(words)] as string
  const type = kindOf(head)
  if (type !== 'organization' && type !== 'place' && type !== 'event') return []
  const end = sentences[body.endSentence - 1]?.endToken ?? 0
  for (let i = sentences[body.firstSentence]?.firstToken ?? end; i + 1 < end; i++) {
    if (low[i] !== 'the' || text[i + 1] !== head) continue
    return [nameMention({ ...nameSpan(tokens, firstToken, endToken), type, confidence: CONFIDENCE }, 'usage', words)]
  }
  return []
}
