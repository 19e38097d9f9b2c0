import { lowerBound } from '../../lower-bound.js'
import { type Document, TAG } from '../../reading/document.js'
import { changedMention, type NameMention, nameMention, nameSpan, wordsBetween } from '../name/mention.js'
import type { WordRow } from '../name/words.js'

/** What the name of a firm ends in behind its partners: "Bow, McLachlan and Company". */
const ENDINGS: ReadonlySet<string> = new Set([
  'Company',
  'Co',
  'Co.',
  'Sons',
  'Brothers',
  'Bros',
  'Bros.',
  'Cie',
  'Partners',
  'Associates',
])
/** What joins the last partner. */
export const JOINT: ReadonlySet<string> = new Set(['and', '&', 'et'])
const CAPITAL = /^\p{Lu}/u
/** Most words of the partners' names. */
const LONGEST = 10
const CONFIDENCE = 0.9

/** The first token of the partners whose last name ends before token `joint`; `joint` where there are none. */
function firstPartner({ text, tag, sentence }: Document['tokens'], joint: number): number {
  let first = joint
  for (let at = joint - 1; at >= 0 && joint - at <= LONGEST && sentence[at] === sentence[joint]; at--) {
    const word = text[at] as string
    if (word === ',') {
      // "Smith, Fleming and Company", but not behind another firm: "Dent and Company, Smith, Fleming and Company".
      if (first !== at + 1 || ENDINGS.has(text[at - 1] ?? '') || !CAPITAL.test(text[at - 1] ?? '')) break
      continue
    }
    const opens = sentence[at - 1] !== sentence[at]
    if (!CAPITAL.test(word) || (opens && !((tag[at] as number) & (TAG.PROPN | TAG.NOUN)))) break
    first = at
  }
  return first
}

/**
 * The names of firms by their partners, in place of the parts that the recogniser has found of them: "Innes, Wright and
 * Company", "Thomas Brassey & Sons". `names` in the order of the text, none overlapping.
 */
export function withFirms(document: Document, row: WordRow, names: readonly NameMention[]): NameMention[] {
  const { tokens } = document
  const ending = tokens.forms.map(form => ENDINGS.has(form))
  if (!ending.includes(true)) return [...names]
  const firms: NameMention[] = []
  for (let i = 2; i < tokens.length; i++) {
    if (!ending[tokens.form[i] as number] || !JOINT.has(tokens.text[i - 1] as string)) continue
    const first = firstPartner(tokens, i - 1)
    if (first === i - 1) continue
    const span = { ...nameSpan(tokens, first, i + 1), type: 'organization' as const, confidence: CONFIDENCE }
    firms.push(nameMention(span, 'recognizer', wordsBetween(row, first, i + 1)))
  }
  if (firms.length === 0) return [...names]
  const starts = firms.map(firm => firm.firstToken)
  const kept: NameMention[] = [...firms]
  for (const name of names) {
    const firm = firms[lowerBound(starts, name.endToken) - 1]
    if (!firm || firm.endToken <= name.firstToken) kept.push(name)
    // "Bow, McLachlan and Company of Paisley": where it is stays a place.
    else if (tokens.text[firm.endToken] === 'of' && name.endToken === firm.endToken + 2)
      kept.push(
        changedMention(name, {
          type: 'place',
          firstToken: firm.endToken + 1,
          start: tokens.start[firm.endToken + 1] as number,
          words: wordsBetween(row, firm.endToken + 1, name.endToken),
        }),
      )
  }
  return kept.sort((a, b) => a.start - b.start)
}
