import type { Document } from '../reading/document.js'
import type { DateExpression } from '../schema/date.js'
import { readDateline } from './dateline.js'
import { express } from './express.js'
import { Joiner } from './join.js'
import type { TimeLayer } from './layer.js'
import { Lexer } from './lexer.js'
import { type DatedMonth, Narrative, type Setting } from './narrative.js'
import { isNews, yearOf } from './news.js'
import { readPublished } from './published.js'
import { Grammar, type Recognized } from './recognize.js'
import { inUnit } from './relative.js'
import { resolve } from './resolve.js'
import { SettingReader } from './setting.js'

export type { TimeLayer } from './layer.js'

/** The rules and what reads with them; made at the first use. */
class TimeReader {
  readonly #grammar = new Grammar()
  readonly #joiner = new Joiner(this.#grammar.vocabulary)
  readonly #settings = new SettingReader(this.#grammar.vocabulary)

  /** Every expression with what it says, and where it stands in the story. */
  recognize(document: Document): { found: Recognized; setting: Setting }[] {
    const lexer = new Lexer(this.#grammar.vocabulary, document.clean)
    const all: { found: Recognized; setting: Setting }[] = []
    let headings = 0
    for (const [index, sentence] of document.sentences.entries()) {
      const isHeading = document.paragraphs[sentence.paragraph]?.kind === 'heading'
      if (isHeading) headings++
      // "in 1524. / First phase / In the following year": a heading does not part two sentences.
      const number = index - headings + (isHeading ? 0.5 : 0)
      const lexemes = lexer.read(sentence.start, sentence.end)
      for (const found of this.#joiner.join(this.#grammar.recognize(lexemes), lexemes))
        all.push({ found, setting: this.#settings.read(document, index, number, sentence, lexemes, found) })
    }
    return all
  }
}

/** "the next year", "two years later", counted from the story. */
const stepsOn = (meaning: Recognized['meaning']): boolean =>
  meaning.kind === 'relative' && meaning.origin === 'narrative' && meaning.unit === 'year' && (meaning.amount ?? 0) > 0

/** For each expression, the year written next in a later sentence of the story. */
function followingYears(expressions: readonly { found: Recognized; setting: Setting }[]): (number | null)[] {
  const years: (number | null)[] = []
  let [year, ofSentence, sentence]: [number | null, number | null, number] = [null, null, -1]
  for (let i = expressions.length - 1; i >= 0; i--) {
    const { found, setting } = expressions[i] as { found: Recognized; setting: Setting }
    if (setting.sentence !== sentence) [year, ofSentence, sentence] = [ofSentence ?? year, null, setting.sentence]
    years[i] = year
    // "In 1590 … The next year": the text stays where it has gone.
    if (stepsOn(found.meaning) && setting.opens) [year, ofSentence] = [null, null]
    const looksBack = setting.outlook < 0 && !setting.opens
    const written = setting.insert || setting.aside || looksBack ? null : yearOf(found.meaning)
    if (written !== null) ofSentence = written
  }
  return years
}

/** For each expression, the next one that names a month and its year. */
function followingMonths(expressions: readonly { found: Recognized; setting: Setting }[]): (DatedMonth | null)[] {
  const months: (DatedMonth | null)[] = []
  let next = null as DatedMonth | null
  for (let i = expressions.length - 1; i >= 0; i--) {
    const { found, setting } = expressions[i] as { found: Recognized; setting: Setting }
    months[i] = next
    const year = setting.insert || setting.aside ? null : yearOf(found.meaning)
    const month = found.meaning.kind === 'date' ? found.meaning.date.month : undefined
    if (year !== null)
      next = month === undefined ? null : { year, month, sentence: setting.sentence, turns: 0, first: month }
    else if (next && month !== undefined && setting.outlook >= 0 && !setting.insert && !setting.aside)
      next = { ...next, first: month, turns: next.turns + (month > next.first ? 1 : 0) }
  }
  return months
}

let reader: TimeReader | undefined

/** Finds and resolves every time expression. `published` (EDTF) anchors "today", "last year", "a century ago". */
export function readTime(document: Document, published: string | null): TimeLayer {
  reader ??= new TimeReader()
  const expressions = reader.recognize(document)
  const dateline = published === null ? readDateline(document, expressions) : null
  const appeared = published === null ? (dateline?.value ?? null) : readPublished(published)
  const narrative = new Narrative(appeared, isNews(expressions, appeared))
  const following = followingYears(expressions)
  const nextMonths = followingMonths(expressions)
  /** What is counted from the day of writing, the text's or a letter's, names it, where the text does, by its expression. */
  let ofText = 'published'
  let writing = ofText
  const dates: DateExpression[] = []
  for (const [index, { found, setting }] of expressions.entries()) {
    narrative.enter(setting, following[index] ?? null, nextMonths[index] ?? null)
    const resolved = resolve(found.meaning, narrative, setting)
    const ongoing = found.meaning.kind === 'date' && found.meaning.date.ongoing
    const value = resolved && express(resolved, ongoing ? 'since' : setting.open)
    if (!value) continue
    const id = `d${dates.length + 1}`
    const { start, end } = found
    const { edtf, earliest, latest, granularity, basis, timex } = value
    if (found === dateline?.of) writing = ofText = id
    if (setting.letter && resolved.kind === 'value') {
      narrative.openLetter(resolved.value)
      writing = id
    } else if (yearOf(found.meaning) !== null) {
      narrative.closeLetter()
      writing = ofText
    }
    const from = resolved.kind === 'unresolved' ? undefined : resolved.anchor?.id
    const anchor = from ? { anchor: from === 'published' ? writing : from } : {}
    const text = document.text.slice(start, end)
    dates.push({ id, start, end, text, edtf, earliest, latest, granularity, basis, ...anchor, timex })
    if (setting.birth && resolved.kind === 'range') narrative.bear(resolved.from, id, setting)
    if (setting.birth && resolved.kind === 'value') narrative.bear(resolved.value, id, setting)
    if (setting.insert || resolved.kind === 'unresolved') continue
    if (resolved.anchor?.id === 'published') {
      if (resolved.kind === 'value') narrative.mention(resolved.value, id, setting)
      continue
    }
    if (resolved.kind === 'value') narrative.tell(resolved.value, resolved.value, id, setting)
    else if (resolved.kind === 'range') {
      const stands =
        found.meaning.kind === 'age'
          ? inUnit(resolved.from, 'year')
          : resolved.to.month === undefined
            ? resolved.from
            : resolved.to
      narrative.tell(setting.heading ? resolved.from : stands, resolved.to, id, setting)
    }
  }
  return { dates }
}
