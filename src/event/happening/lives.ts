import type { EntityLayer } from '../../entity/layer.js'
import { isInOffice } from '../../in-office.js'
import type { Document } from '../../reading/document.js'
import type { DateExpression } from '../../schema/date.js'
import type { Entity } from '../../schema/entity.js'
import type { Event } from '../../schema/event.js'
import type { Range } from '../../schema/span.js'
import type { TimeLayer } from '../../time/layer.js'
import { type DateValue, endOf, length, startOf, valueOfDate } from '../date/date-value.js'
import { Track } from '../grammar/track.js'

/** A parenthesis behind a name, and letters behind a name ("FRS"). */
const OPENS = /^,?(?: [A-Z]{2,5},?){0,3} {0,5}\(/
/** Longest parenthesis that is searched, in characters. */
const LONGEST = 160
/** Days of a life that no article tells the years of. */
const CHILDHOOD = 19 * 372
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
  const { clean } = document
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
    const push = (kind: Kind, date: DateExpression, value: DateValue | null): void => {
      if (!value) return
      const range = { start: mention.start, end: close + 1 }
      found.push(lifeEvent(document, { kind, entity: mention.entity, range, sentence, date, value }))
    }
    const [first, second] = inParentheses
    if (!first?.edtf) continue
    const lead = clean.slice(open + 1, first.start)
    if (!mayPrecede(lead.slice(lead.lastIndexOf(';') + 1))) continue
    if (second && !mayPrecede(clean.slice(first.end, second.start))) continue
    const value = valueOfDate(first)
    const two = second && inParentheses.length === 2
    // "He was succeeded by Roe (1494–1511) and Doe (1511–1526)": so few years are those of an office.
    if (value && inParentheses.length === 1 && length(value) < CHILDHOOD && !/\b(?:born|died|[bd]\.)/i.test(inside))
      continue
    if (value && inParentheses.length === 1 && first.edtf.includes('/')) {
      if (value.earliest !== null) push('birth', first, startOf(value))
      if (value.latest !== null) push('death', first, endOf(value))
    } else if (two && /[–—-]|\bdied\b|\bd\./.test(clean.slice(first.end, second.start))) {
      push('birth', first, value)
      push('death', second, valueOfDate(second))
    } else if (inParentheses.length === 1 && /\b(?:born|b\.)/i.test(inside)) push('birth', first, value)
    else if (inParentheses.length === 1 && /\b(?:died|d\.|†)/i.test(inside)) push('death', first, value)
  }
  return [...found, ...readLifeLines(document, dates, mentions, found)]
}

type Kind = 'birth' | 'death'

interface Life {
  readonly kind: Kind
  readonly entity: Entity
  readonly range: Range
  readonly sentence: Range
  readonly date: DateExpression
  readonly value: DateValue
}

function lifeEvent({ text }: Document, { kind, entity, range, sentence, date, value }: Life): Omit<Event, 'id'> {
  return {
    start: range.start,
    end: range.end,
    sentence: { start: sentence.start, end: sentence.end },
    summary: `${kind === 'birth' ? 'Birth' : 'Death'} of ${entity.name}`,
    trigger: {
      start: date.start,
      end: date.end,
      text: text.slice(date.start, date.end),
      lemma: kind === 'birth' ? 'bear' : 'die',
    },
    kind,
    date: { ...value, basis: date.basis, dateId: date.id, confidence: 0.9 },
    participants: [{ entity: entity.id, role: 'patient' }],
    places: [],
    quotations: [],
  }
}

/** "Born: 2 June 1841 in York", "Died | 1903": a line of a box about whom the text's title names. */
const LIFE_LINE = /^[*•\s]*(?:date of )?(born|birth|died|death)\b[*\s]*[:|\t–—-][*\s|]*/i

/** The births and deaths that lines of a box give; only where the title is a person's name. */
function readLifeLines(
  document: Document,
  dates: readonly DateExpression[],
  mentions: EntityLayer['mentions'],
  known: ReadonlyArray<Omit<Event, 'id'>>,
): Array<Omit<Event, 'id'>> {
  const { clean, paragraphs, sentences } = document
  const [title] = paragraphs
  const subject = mentions.find(({ entity, kind }) => kind === 'name' && entity.type === 'person')
  if (!title || !subject || subject.start >= title.end) return []
  if (/\p{L}/u.test(clean.slice(title.start, subject.start) + clean.slice(subject.end, title.end))) return []
  const found: Array<Omit<Event, 'id'>> = []
  const dated = new Track(dates)
  for (const { start, end, firstSentence } of paragraphs) {
    const line = LIFE_LINE.exec(clean.slice(start, Math.min(end, start + 40)))
    const sentence = sentences[firstSentence]
    if (!line || !sentence) continue
    const from = start + line[0].length
    const date = dated.within(from, end)[0]
    const value = date && valueOfDate(date)
    if (!date || !value || !mayPrecede(clean.slice(from, date.start))) continue
    const kind = /^b/i.test(line[1] as string) ? 'birth' : 'death'
    if (known.some(life => life.kind === kind && life.participants[0]?.entity === subject.entity.id)) continue
    found.push(
      lifeEvent(document, { kind, entity: subject.entity, range: { start, end: date.end }, sentence, date, value }),
    )
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
