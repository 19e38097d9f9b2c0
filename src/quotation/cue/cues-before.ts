import { type CueWord, UNLISTED, UNLISTED_REPORT } from '../lexicon/lexicon.js'
import { isUtterance } from '../lexicon/nouns.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import { accordingTo, agentOf, type Cue, cueAt, found, hearerOf } from './cues.js'
import type { Evidence } from './evidence.js'
import { frameFits } from './frames.js'
import { creditedTo, isCreditedWith, nounCue } from './noun-cues.js'

/** Furthest a cue may stand before the marks, in tokens. */
const REACH_BEFORE = 60
/** Furthest that words between commas stand from the verb that they interrupt. */
const REACH_ASIDE = 25
/** Longest "in his diary" within them, in tokens. */
const MAX_PLACE = 8

/** The cue in the words before an opening mark, from token `first` of its sentence. */
export function cueBefore(syntax: Syntax, open: number, first: number, level: number): Cue | null {
  const floor = Math.max(first, open - REACH_BEFORE)
  let last = open - 1
  while (last >= floor && (syntax.owner[last] !== level || syntax.isMark[last])) last--
  const colon = last >= floor && syntax.word(last) === ':'
  let fallback: Cue | null = null
  for (let v = last; v >= floor; v--) {
    if (syntax.owner[v] !== level || syntax.isMark[v]) continue
    if (syntax.word(v) === ';') break
    const according = accordingTo(syntax, v, open)
    if (according) return found('according', v, v + 2, null, according, null, true)
    const credited = creditedTo(syntax, v, open)
    if (credited && open - credited.end <= 2) return found('noun', v, v + 2, null, credited, null, true)
    if (isCreditedWith(syntax, v, open)) {
      const author = syntax.subjectOf(v, first, level)
      if (author) return found('noun', v, v + 2, null, author, null, true)
    }
    const noun = nounCue(syntax, v, open, first, colon)
    if (noun && (noun.tight || reportsClause(syntax, noun, open))) return noun
    fallback ??= noun
    const listed = cueAt(syntax, v)
    const word = listed ?? unlistedBefore(syntax, v, open)
    if (!word || (colon && isEarlierClause(syntax, v, last))) continue
    const { fits, tight, loose = false } = frameFits(syntax, word, v, open, level)
    if (!fits) continue
    // "the men who complained “were cowards”": the words are said of the men.
    if (syntax.pos(open + 1) === 'AUX' && /^(?:who|which)$/.test(syntax.low[v - 1] as string)) continue
    // "ruled “with great cruelty”": how it was done, not what was said.
    if (v === last && word.verb.strength < 3 && /^(?:with|without|by|under)$/.test(syntax.low[open + 1] as string))
      continue
    const hearer = hearerOf(syntax, v, open)
    if (syntax.isPassive(v, first)) {
      const agent = agentOf(syntax, v, open, level)
      if (agent) return found('agent', v, v + 1, word, agent, null, tight)
      if (word.form !== 'gerund') continue
    }
    const aside = listed && word.form !== 'gerund' ? parenthetic(syntax, v, first, open, level) : null
    if (aside) {
      const { verb, source } = aside
      return found('before', verb, verb + 1, aside.word, source, hearerOf(syntax, verb, open), tight)
    }
    const source =
      syntax.subjectOf(v, first, level) ?? invertedBefore(syntax, v, open) ?? syntax.clauseSubject(first, v, level)
    if (!source || (word.form === 'base' && !syntax.agreesWithPlural(source, v))) continue
    const evidence: Evidence = colon ? 'colon' : tight ? 'before' : 'embedded'
    const cue = found(evidence, v, v + 1, word, source, hearer, tight, last <= v + 1 && open <= last + 2, loose)
    // "he said that people think it “…”": what others think or things show is reported by whoever says so.
    const opinion = word.verb.sense === 'think' || word.verb.sense === 'show'
    // "charged that": a clause shows the sense of a verb that has others.
    const reports = syntax.low[v + 1] === 'that' && word.verb.frames.has('that')
    if ((listed || reports) && !opinion && (word.verb.strength > 1 || tight || reports)) return cue
    // "Roe held that the men had shown “…”": the outer of two.
    fallback = opinion && reports ? cue : (fallback ?? cue)
  }
  return fallback ?? (colon ? (label(syntax, last, first) ?? introduction(syntax, last, first, level)) : null)
}

/** "When asked what he had to say, Roe held up a paper: “…”": the main clause is still to come behind the verb. */
function isEarlierClause(syntax: Syntax, v: number, colon: number): boolean {
  for (let i = v + 1; i < colon; i++) {
    if (syntax.word(i) !== ',' || syntax.owner[i] !== syntax.owner[v]) continue
    const subject = syntax.phraseStarting(i + 1, colon)
    if (subject && subject.first === i + 1 && syntax.isFinite(subject.end)) return true
  }
  return false
}

/** "Roe’s claim that the war was “…”", but not "Roe’s claim that it was over is “…”". */
function reportsClause(syntax: Syntax, { end }: Cue, open: number): boolean {
  const opener = syntax.low[end] as string
  if (opener === 'to' || opener === 'for') return true
  if (opener !== 'that') return false
  let finite = 0
  for (let i = end + 1; i < open; i++)
    if (syntax.isFinite(i) && !(syntax.pos(i) === 'AUX' && syntax.isFinite(i + 1))) finite++
  return finite < 2
}

/** "The plan, Roe said, was “…”", "The plan, said Roe, was “…”": who says it stands between commas before the verb. */
function parenthetic(
  syntax: Syntax,
  v: number,
  first: number,
  open: number,
  level: number,
): { verb: number; word: CueWord; source: NounPhrase } | null {
  const comma = (i: number): boolean => /^[,–—]$/.test(syntax.word(i))
  // "…, Roe reported, his wife whispered": the verb has a subject of its own.
  const hasSubject = (from: number): boolean => {
    for (let i = pastPlace(from) + 1; i < v; i++) if (syntax.isNounLike(i) || syntax.pos(i) === 'PRON') return true
    return false
  }
  // "Roe wrote in his diary,"
  const pastPlace = (from: number): number => {
    let i = from
    if (syntax.pos(i) === 'ADP') while (i < open && i < from + MAX_PLACE && !comma(i)) i++
    return i
  }
  for (let i = v; i > first + 1 && i > v - REACH_ASIDE; i--) {
    if (syntax.owner[i] !== level) return null
    const word = cueAt(syntax, i)
    if (!word?.verb.frames.has('quote') || (word.form !== 'past' && word.form !== 'present')) continue
    if (word.verb.strength < 3 && !/^(?:he|she|they)$/.test(syntax.low[i - 1] as string) && hasSubject(i + 1)) continue
    if (comma(i - 1) && !word.verb.frames.has('hearer-that')) {
      const source = syntax.phraseStarting(i + 1, open)
      if (source && syntax.isPersonal(source.head) && comma(pastPlace(source.end))) return { verb: i, word, source }
    } else if (comma(pastPlace(i + 1)) && i < v) {
      const source = syntax.phraseEnding(i - 1, first, false)
      if (source && source.first > first + 1 && comma(source.first - 1)) return { verb: i, word, source }
    }
  }
  return null
}

/** "Roe was blunt: “…”": the subject of a sentence that ends in a colon. */
function introduction(syntax: Syntax, colon: number, first: number, level: number): Cue | null {
  // "Here is Roe in May 1848: “…”"
  const shown =
    syntax.low[first] === 'here' && syntax.isFinite(first + 1) ? syntax.phraseStarting(first + 2, colon) : null
  if (shown)
    return syntax.isPersonal(shown.head) ? found('introduced', colon, colon + 1, null, shown, null, true) : null
  // "I was given one rule by the king: “…”"
  const agent = agentAtEnd(syntax, colon, first)
  if (agent) return found('introduced', colon, colon + 1, null, agent, null, true)
  for (let v = first + 1; v < colon; v++) {
    if (syntax.owner[v] !== level || !syntax.isFinite(v)) continue
    const source = syntax.subjectOf(v, first, level)
    if (!source || (source.first > first && /^(?:SCONJ|ADP)$/.test(syntax.pos(source.first - 1)))) continue
    // "Roe’s joke is famous: “…”"
    if (!syntax.isPersonal(source.head) && !isUtterance(syntax.low[source.head] as string)) return null
    return found('introduced', colon, colon + 1, null, source, null, true)
  }
  return null
}

/** "by" and a phrase right before a colon, behind a passive. */
function agentAtEnd(syntax: Syntax, colon: number, first: number): NounPhrase | null {
  const agent = syntax.phraseEnding(colon - 1, first, false)
  if (!agent || syntax.low[agent.first - 1] !== 'by') return null
  for (let i = agent.first - 2; i > first; i--)
    if (/^(?:was|were|been|being)$/.test(syntax.low[i] as string)) return syntax.isTime(agent.head) ? null : agent
  return null
}

/** "Continued Stone:", "Said Ann Roe, who knew him, “…”": the subject stands between the verb and the marks. */
function invertedBefore(syntax: Syntax, v: number, open: number): NounPhrase | null {
  const phrase = syntax.phraseStarting(v + 1, open)
  if (!phrase || !/^[:,]$/.test(syntax.word(phrase.end))) return null
  return phrase.end === open - 1 || v === syntax.sentenceStart(open) ? phrase : null
}

/** "Smith: “…”": a name and a colon, at the head of the sentence or behind a dash; "The sixth entry reads: “…”". */
function label(syntax: Syntax, colon: number, first: number): Cue | null {
  const reads = /^(?:reads?|ran|runs?)$/.test(syntax.low[colon - 1] as string) ? 1 : 0
  const phrase = syntax.phraseEnding(colon - 1 - reads, first)
  if (!phrase) return null
  if (reads) return found('noun', colon - 1, colon, null, phrase, null, true)
  return phrase.first <= first + 1 || /^[-–—]$/.test(syntax.word(phrase.first - 1))
    ? found('label', colon, colon + 1, null, phrase, null, true)
    : null
}

/** A verb that no row has is a cue where a comma or colon sets off the marks right behind it ("she beamed, “…”"). */
function unlistedBefore(syntax: Syntax, v: number, open: number): CueWord | null {
  if (syntax.pos(v) !== 'VERB' || syntax.isNamed(v)) return null
  const low = syntax.low[v] as string
  const form = low.endsWith('ing') ? 'gerund' : 'past'
  if (v === open - 2 && /^[,:]$/.test(syntax.word(v + 1))) return { verb: UNLISTED, form }
  if (low.endsWith('ed') && syntax.low[v + 1] === 'that' && syntax.pos(v + 1) === 'SCONJ' && !LEARNT.test(low))
    return { verb: UNLISTED_REPORT, form }
  return null
}

/** Verbs that take "that" and say nothing: what is learnt, brought about or wished. */
const LEARNT =
  /^(?:helped|learned|discovered|ensured|proved|demonstrated|established|noticed|wished|preferred|pretended|dreamed|happened|seemed|appeared|provided|required|guaranteed|determined|gathered|calculated|planned|arranged|ascertained|remembered)$/
