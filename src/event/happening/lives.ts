import type { EntityLayer } from '../../entity/layer.js'
import { isInOffice } from '../../in-office.js'
import type { Document } from '../../reading/document.js'
import type { DateExpression } from '../../schema/date.js'
import type { Event } from '../../schema/event.js'
import type { TimeLayer } from '../../time/layer.js'
import { type DateValue, endOf, startOf, valueOfDate } from '../date/date-value.js'

/** A parenthesis behind a name, and letters behind a name ("FRS"). */
const OPENS = /^,?(?: [A-Z]{2,5},?){0,3} {0,5}\(/
/** Longest parenthesis that is searched, in characters. */
const LONGEST = 160
/** Words in small letters that may stand before a life date; not "reigned", "active" or "in office". */
const LIFE_WORDS: ReadonlySet<string> = new Set(
  'born died b d c ca circa on in near at about around or and of n née de von van'.split(' '),
)
const WORD = /\p{L}[\p{L}’'.-]*/gu

/** What may stand before a life date: places, names, "born", "died", "about". */
const mayPrecede = (text: string): boolean =>
  [...text.matchAll(WORD)].every(([word]) => /^\p{Lu}/u.test(word) || LIFE_WORDS.has(word.replace(/[’'.-]$/, '')))

/** The births and deaths that stand as life dates in parentheses behind the names of persons. */
export function readLives(
  document: Document,
  { dates }: TimeLayer,
  { mentions }: EntityLayer,
): Array<Omit<Event, 'id'>> {
  const { clean, text } = document
  const found: Array<Omit<Event, 'id'>> = []
  let at = 0
  for (const mention of mentions) {
    if (mention.kind !== 'name' || mention.entity.type !== 'person') continue
    if (!OPENS.test(clean.slice(mention.end, mention.end + 24)) || isInOffice(clean, mention.start)) continue
    const open = clean.indexOf('(', mention.end)
    const close = clean.slice(open, open + LONGEST).indexOf(')') + open
    if (close < open) continue
    const inside = clean.slice(open, close)
    const sentence = document.sentences[sentenceAt(document, mention.start)]
    if (!sentence || document.paragraphs[sentence.paragraph]?.kind !== 'body') continue
    while (at < dates.length && (dates[at] as DateExpression).start < open) at++
    const inParentheses: DateExpression[] = []
    for (let i = at; i < dates.length && (dates[i] as DateExpression).end <= close; i++)
      if ((dates[i] as DateExpression).edtf) inParentheses.push(dates[i] as DateExpression)
    const push = (kind: 'birth' | 'death', date: DateExpression, value: DateValue | null): void => {
      if (!value) return
      found.push({
        start: mention.start,
        end: close + 1,
        sentence: { start: sentence.start, end: sentence.end },
        summary: `${kind === 'birth' ? 'Birth' : 'Death'} of ${mention.entity.name}`,
        trigger: {
          start: date.start,
          end: date.end,
          text: text.slice(date.start, date.end),
          lemma: kind === 'birth' ? 'bear' : 'die',
        },
        kind,
        date: {
          ...value,
          basis: date.basis,
          dateId: date.id,
          confidence: 0.9,
        },
        participants: [{ entity: mention.entity.id, role: 'patient' }],
        places: [],
        quotations: [],
      })
    }
    const [first, second] = inParentheses
    if (!first?.edtf) continue
    const lead = clean.slice(open + 1, first.start)
    if (!mayPrecede(lead.slice(lead.lastIndexOf(';') + 1))) continue
    if (second && !mayPrecede(clean.slice(first.end, second.start))) continue
    const value = valueOfDate(first)
    const two = second && inParentheses.length === 2
    if (value && inParentheses.length === 1 && first.edtf.includes('/')) {
      if (value.earliest !== null) push('birth', first, startOf(value))
      if (value.latest !== null) push('death', first, endOf(value))
    } else if (two && /[–—-]|\bdied\b|\bd\./.test(clean.slice(first.end, second.start))) {
      push('birth', first, value)
      push('death', second, valueOfDate(second))
    } else if (inParentheses.length === 1 && /\b(?:born|b\.)/i.test(inside)) push('birth', first, value)
    else if (inParentheses.length === 1 && /\b(?:died|d\.|†)/i.test(inside)) push('death', first, value)
  }
  return found
}

function sentenceAt({ sentences }: Document, offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as { end: number }).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
