import type { EntityLayer, LinkedMention } from '../../entity/layer.js'
import { lowerBound } from '../../lower-bound.js'
import type { Document, Sentence } from '../../reading/document.js'
import type { DateExpression } from '../../schema/date.js'
import type { Event } from '../../schema/event.js'
import type { Range } from '../../schema/span.js'
import type { TimeLayer } from '../../time/layer.js'
import { fitLine, joinLine } from '../account/line.js'
import { type DateValue, valueOfDate, within } from '../date/date-value.js'
import { verbForm } from '../grammar/morphology.js'
import { Track } from '../grammar/track.js'
import { eventLexicon, nounKind } from '../lexicon/index.js'

/** What parts the date of a chronicle's line, or of a table's row, from what it tells. */
const SEPARATOR = /^[)\]]? *(?::|[–—|\t]| -(?= )) *(?=["“‘'(]?[\p{L}\d])/u
/** Longest paragraph that is taken for a note below a date. */
const LONGEST_NOTE = 200

/** The offset behind the separator of a line that opens with a date, or -1: "5 April 1957: the first ministry". */
export function tellsFrom(clean: string, start: number, date: Pick<DateExpression, 'start' | 'end'>): number {
  if (/[\p{L}\p{N}]/u.test(clean.slice(start, date.start))) return -1
  const match = SEPARATOR.exec(clean.slice(date.end, date.end + 8))
  return match ? date.end + match[0].length : -1
}

interface Line {
  readonly date: DateExpression
  readonly value: DateValue
  /** Where what it tells begins; its end where it is a date alone. */
  readonly from: number
  readonly alone: boolean
}

/**
 * The happenings of a chronicle's lines that have no clause of their own: notes without a verb ("11 April 1957: Ordinance
 * against evictions"), and sentences in the present. `told` has the ranges of the events that are read, in order.
 */
export function readChronicle(
  document: Document,
  { dates }: TimeLayer,
  { mentions }: EntityLayer,
  told: readonly Range[],
): Array<Omit<Event, 'id'>> {
  const { clean, paragraphs, sentences } = document
  const dated = new Track(dates)
  const inNotes = new Track(dates)
  const named = new Track(mentions)
  const starts = told.map(({ start }) => start)
  const found: Array<Omit<Event, 'id'>> = []
  const lines = paragraphs.map(({ kind, start, end }): Line | null => {
    const date = kind === 'insert' ? undefined : dated.within(start, end)[0]
    const value = date && valueOfDate(date)
    if (!date || !value) return null
    const alone = !/[\p{L}\p{N}]/u.test(clean.slice(start, date.start) + clean.slice(date.end, end))
    const from = alone ? end : tellsFrom(clean, start, date)
    return from < 0 ? null : { date, value, from, alone }
  })
  const isAlone = (at: number): boolean => lines[at]?.alone === true
  paragraphs.forEach(({ kind, start, end, firstSentence, endSentence }, i) => {
    const above = lines[i - 1]
    const own = lines[i]
    // Dates in cells or lines of their own, and what happened in those between.
    const below = !own && isAlone(i - 1) && (isAlone(i + 1) || isAlone(i - 3)) && end - start <= LONGEST_NOTE
    const line = above && below ? { ...above, from: start } : own
    // "1929–1933: Years of hunger" over a section is its heading; one among others is a line.
    if (!line || (kind === 'heading' && !above && !lines[i + 1])) return
    const { date, from, value } = line
    for (let s = firstSentence; s < endSentence; s++) {
      const sentence = sentences[s] as Sentence
      if (clean.charAt(sentence.end - 1) === '?') continue
      for (const part of partsOf(clean, Math.max(from, sentence.start), sentence.end)) {
        const next = starts[lowerBound(starts, part.start)]
        const trigger = triggerOf(document, part)
        if (trigger < 0 || (next !== undefined && next < part.end)) continue
        const own = bracketed(clean, part, inNotes.within(part.start, part.end), value)
        const told = own ?? { date, value, end: part.end }
        found.push({
          ...part,
          sentence: { start: sentence.start, end: sentence.end },
          summary: fitLine(joinLine([clean.slice(part.start, told.end).replace(/\.$/, '')])),
          ...wordOf(document, trigger),
          date: {
            ...told.value,
            basis: told.date.start >= sentence.start && told.date.end <= sentence.end ? told.date.basis : 'inherited',
            dateId: told.date.id,
            confidence: CONFIDENCE,
          },
          ...takingPart(named.within(part.start, part.end)),
          quotations: [],
        })
      }
    }
  })
  return found
}

/** Of what a line without a clause tells. */
export const CONFIDENCE = 0.7

/** The notes between semicolons, or in the cells of a row. */
function partsOf(clean: string, start: number, end: number): Range[] {
  return Array.from(clean.slice(start, end).matchAll(/[^;|\s][^;|]*/g), ({ 0: note, index }) => ({
    start: start + index,
    end: start + index + note.trimEnd().length,
  }))
}

/** "1367–1370: War; Peace of Roe (24 May 1370)": the date in brackets that ends a note, where the line's date holds it, and the end of what it dates. */
function bracketed(
  clean: string,
  { start, end }: Range,
  dates: readonly DateExpression[],
  line: DateValue,
): { date: DateExpression; value: DateValue; end: number } | null {
  const date = dates.at(-1)
  const value = date && valueOfDate(date)
  if (!date || !value || date.start <= start || date.end >= end || !within(value, line)) return null
  const opens = clean.lastIndexOf('(', date.start)
  const alone = opens > start && /^\((?:in |on )?$/.test(clean.slice(opens, date.start))
  return alone && /^\)\.?$/.test(clean.slice(date.end, end))
    ? { date, value, end: opens - (clean.charAt(opens - 1) === ' ' ? 1 : 0) }
    : null
}

/** The verb of a note, or else its first noun; -1 where there is neither. */
export function triggerOf({ tokens }: Document, { start, end }: Range): number {
  let noun = -1
  for (let i = lowerBound(tokens.start, start); i < tokens.length && (tokens.start[i] as number) < end; i++) {
    if (tokens.pos[i] === 'VERB') return i
    if (noun < 0 && /^(?:NOUN|PROPN)$/.test(tokens.pos[i] as string)) noun = i
  }
  return noun
}

export function wordOf({ text, tokens }: Document, i: number): Pick<Event, 'trigger' | 'kind'> {
  const [start, end] = [tokens.start[i] as number, tokens.end[i] as number]
  const word = tokens.low[i] as string
  const verb = tokens.pos[i] === 'VERB'
  const lemma = verb ? verbForm(word).lemma : word
  const kind = verb ? eventLexicon().verbs.get(lemma) : nounKind(word)
  return { trigger: { start, end, text: text.slice(start, end), lemma }, kind: kind ?? 'other' }
}

/** Who and what a line names: it has no clause that would say who did what. */
function takingPart(mentions: readonly LinkedMention[]): Pick<Event, 'participants' | 'places'> {
  const places = new Set<string>()
  const others = new Set<string>()
  for (const { entity } of mentions) (entity.type === 'place' ? places : others).add(entity.id)
  return { participants: [...others].map(entity => ({ entity, role: 'other' as const })), places: [...places] }
}
