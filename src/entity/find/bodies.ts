import { lowerBound } from '../../lower-bound.js'
import { type Document, TAG } from '../../reading/document.js'
import { BODIES } from '../name/kinds.js'
import { type NameMention, nameMention } from '../name/mention.js'

const CONFIDENCE = 0.8
const CAPITAL = /^[A-Z]/

/**
 * Bodies that go by one word and that the recogniser has passed over, where they open a sentence and act: "Parliament
 * voted", "The Duma met". `names` in the order of the text.
 */
export function findBodies({ tokens, sentences }: Document, names: readonly NameMention[]): NameMention[] {
  const { forms, form, tag, low } = tokens
  const isBody = forms.map(word => CAPITAL.test(word) && BODIES.has(word.toLowerCase()))
  if (!isBody.includes(true)) return []
  const starts = names.map(name => name.firstToken)
  const found: NameMention[] = []
  for (const { firstToken, endToken } of sentences) {
    const i = low[firstToken] === 'the' ? firstToken + 1 : firstToken
    if (i >= endToken || !isBody[form[i] as number] || !((tag[i + 1] as number) & (TAG.VERB | TAG.AUX))) continue
    const before = names[lowerBound(starts, i + 1) - 1]
    if (before && before.endToken > i) continue
    const span = { firstToken: i, endToken: i + 1, start: tokens.start[i] as number, end: tokens.end[i] as number }
    found.push(nameMention({ ...span, type: 'organization', confidence: CONFIDENCE }, 'usage', [low[i] as string]))
  }
  return found
}
