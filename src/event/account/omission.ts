import type { Tokens } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { isModifier, TIME_NOUN } from '../happening/event-noun.js'
import type { Happening } from '../happening/happening.js'
import { eventLexicon } from '../lexicon/index.js'
import { isQuoted, isRestrictive } from './reach.js'

/** Adverbs that join a sentence to the one before and say nothing of what happened. */
export const CONNECTIVE: ReadonlySet<string> = new Set(
  'however then also meanwhile instead thus therefore indeed consequently accordingly moreover furthermore nevertheless nonetheless hence likewise later subsequently previously thereby finally famously'.split(
    ' ',
  ),
)
/** Such adverbs where no word that they could go with follows ("he, too, fled"; not "too deep", "so many", "even more"). */
const LIGHT = new Set('even still now here so too'.split(' '))
/** Nouns of phrases that only join sentences: "of course", "in turn", "for example". */
const JOINING_NOUN = /^(?:course|turn|fact|example|instance|contrast|addition|particular)$/
/** Adverbs that go with a date. */
const HEDGE =
  /^(?:possibly|probably|perhaps|back|only|just|early|late|exactly|about|around|shortly|sometime|effective|as|approximately|roughly|nearly)$/
/** Participles that only bring a date. */
const LASTING = /^(?:lasting|dating|beginning|starting|ending|running)$/
const OPENS_INSERTION = /^(?:comma|dash|relative|that|subordinator|preposition)$/

/** "was back in 1640": behind "be" an adverb is what is told. */
const isHedge = ({ type, word }: Chunk, isPredicate: boolean): boolean =>
  type === 'adverb' && HEDGE.test(word) && !isPredicate
/** "a few days before his birthday" */
const isMeasure = ({ type, last, preposition, date }: Chunk): boolean =>
  (type === 'noun' ? preposition === undefined : date?.edtf === null) &&
  /^(?:hours?|days?|weeks?|months?|years?)$/.test(last)

/** The chunks that a date and the words around it take up, which stand in a field of their own. */
export function datesIn(
  { start, end }: Pick<Happening, 'start' | 'end'>,
  chunks: readonly Chunk[],
  tokens: Tokens,
): Set<number> {
  const skip = new Set<number>()
  for (let i = start; i < end; i++) {
    const chunk = chunks[i] as Chunk
    // "the panic of 1837" keeps its year: without it the line would not say which.
    if (chunk.type !== 'date' || !chunk.date?.edtf || chunks[i - 1]?.word === 'of') continue
    if (isModifier(chunks, i, tokens)) continue
    skip.add(i)
    if (chunks[i - 1]?.type === 'preposition') skip.add(i - 1)
  }
  return skip
}

/** Chunks that the line of a clause leaves out: conjunctions at its head, dates with their prepositions, insertions. */
export function omissions(
  happening: Happening,
  clause: Clause,
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  tokens: Tokens,
): Set<number> {
  const { start, end } = happening
  const skip = new Set<number>()
  const inserted = new Set<number>()
  const type = (at: number): string => chunks[at]?.type ?? ''
  for (let i = start; i < end; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.type === 'masked' && !(i > clause.at && isQuoted(chunk))) skip.add(i)
    else if (chunk.type === 'date') omitDate(i)
    // "took place, and was marked": the comma before a verb that the line takes along.
    else if (chunk.type === 'comma' && i > clause.at && type(i + 1) === 'coordinator' && type(i + 2) === 'verb')
      skip.add(i)
    else if (chunk.type === 'adverb' || chunk.word === 'there') omitAdverb(i)
    else if (chunk.type === 'noun' && JOINING_NOUN.test(chunk.word) && chunk.preposition !== undefined) {
      if (type(i + 1) === 'comma' && (i === start + 1 || type(i - 2) === 'comma'))
        skip
          .add(i - 1)
          .add(i)
          .add(i + 1)
      if (type(i - 2) === 'comma') skip.add(i - 2)
    }
    if (i < clause.at && clauses.some(other => isInsertion(other, i))) {
      skip.add(i)
      inserted.add(i)
    }
  }
  // "the report - over the weekend of 3 May - was given"
  const dash = chunks.findIndex((chunk, i) => i > start && i < clause.at && chunk.type === 'dash')
  const close = chunks.findIndex((chunk, i) => i > dash && i < clause.at && chunk.type === 'dash')
  if (dash > 0 && close > 0 && chunks.slice(dash, close).some(({ date }) => date?.edtf))
    for (let i = dash; i <= close; i++) skip.add(i)
  for (const at of inserted) {
    // The marks and words that open and close an insertion go with it.
    for (let i = at - 1; i > start && !skip.has(i) && OPENS_INSERTION.test(type(i)); i--) skip.add(i)
    if (/^(?:comma|dash)$/.test(type(at + 1))) skip.add(at + 1)
  }
  let i = start
  while (i < clause.at && (skip.has(i) || /^(?:coordinator|comma|stop|dash|subordinator|that)$/.test(type(i))))
    skip.add(i++)
  return skip

  function omitDate(i: number): void {
    const chunk = chunks[i] as Chunk
    if (!chunk.date?.edtf) return
    // "did not sign until March" without its date would say that he did not sign.
    const isSubject = clause.subject.length === 0 && i === clause.at - 1
    if (clause.verb.negated || isSubject || isModifier(chunks, i, tokens)) return
    // "spent 1640 in Rome", "put the vote off until May"
    const completes = clause.verb.lemma === 'spend' || eventLexicon().deferring.has(clause.verb.lemma)
    if (completes && i > clause.at) return
    // "the campaigns of 1540 and early 1541": both go with the noun.
    const before = type(i - 1) === 'preposition' ? i - 1 : i
    const noun = chunks[i - 2]
    if (chunks[i - 1]?.word === 'of' && i < clause.at && noun?.type === 'noun' && !TIME_NOUN.test(noun.last)) return
    if (type(before - 1) === 'coordinator' && type(before - 2) === 'date') {
      if (!skip.has(before - 2)) return
      skip.add(before - 1)
    }
    skip.add(i)
    if (before < i && chunk.word !== '(') skip.add(before)
    let hedge = chunk.word === '(' ? i : before
    while (
      hedge - 1 > start &&
      (isHedge(chunks[hedge - 1] as Chunk, clause.verb.copula && hedge - 2 === clause.at) ||
        (before < i && isMeasure(chunks[hedge - 1] as Chunk)))
    )
      skip.add(--hedge)
    // "a revolt lasting from 1640 to 1645": the participle says nothing without its date.
    if (hedge - 1 > clause.at && LASTING.test(chunks[hedge - 1]?.word ?? '')) skip.add(--hedge)
    if (type(i + 1) !== 'comma') return
    // "at York, on 3 May, the day of the battle": one comma stays before an apposition.
    if (hedge - 1 > start && type(hedge - 1) === 'comma') {
      skip.add(hedge - 1)
      if (i < clause.at || type(i + 2) !== 'noun') skip.add(i + 1)
    }
    const opens = i < clause.at && chunks.slice(start, i).every((_, at) => skip.has(start + at))
    // "fled on 3 May, in the night": the comma set off the date.
    if (opens || (i > clause.at && type(i + 2) === 'preposition')) skip.add(i + 1)
  }

  function omitAdverb(i: number): void {
    const { word } = chunks[i] as Chunk
    const next = type(i + 1)
    // "died there": the line has no sentence before it that says where.
    const there = word === 'there' && i > clause.at && !(i === clause.at + 1 && happening.kind === 'movement')
    const light = LIGHT.has(word) && (/^(?:comma|verb|stop|)$/.test(next) || i + 1 >= end)
    if (!there && !light && !CONNECTIVE.has(word)) return
    skip.add(i)
    if (next === 'comma' && !there) skip.add(i + 1)
    if (type(i - 1) === 'comma' && next === 'comma') skip.add(i - 1)
  }

  function isInsertion(other: Clause, i: number): boolean {
    return (
      other !== clause &&
      other.start > clause.start &&
      other.at < clause.at &&
      i >= other.start &&
      i < other.end &&
      other.end < clause.at + 1 &&
      !isRestrictive(other, chunks)
    )
  }
}
