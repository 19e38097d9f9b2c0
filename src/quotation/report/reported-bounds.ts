import { cueAt } from '../cue/cues.js'
import type { Syntax } from '../syntax/syntax.js'

/** Tokens from `first` up to, not including, `end`. */
export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** Longest clause searched for its finite verb, in tokens. */
const REACH_FINITE = 24

/** Words that begin a clause, whatever the tagger takes them for. */
const CLAUSE_OPENERS =
  /^(?:he|she|it|they|we|i|you|there|this|these|those|if|his|her|its|their|our|no|not|nobody|nothing|none|everyone|everything|what|only|both|all|some|most|many|more|neither|either|even|nearly|almost|about|each|every)$/
export const SUBORDINATORS =
  /^(?:while|whilst|although|though|when|where|if|as|after|because|since|before|until|once|whereas)$/
const PRONOUNS = /^(?:he|she|it|they|we|i|you|there)$/
const CONJUNCTIONS = /^(?:and|but|while|whereas|though|although)$/

/** A full stop before a closing mark, where the sentence bounds have not seen that a sentence ends. */
const endsSentence = (syntax: Syntax, i: number): boolean =>
  /^[.!?]$/.test(syntax.word(i)) && syntax.isMark[i + 1] === 1

/** A finite verb stands in the clause that begins at `from`. */
export function hasFinite(syntax: Syntax, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + REACH_FINITE * 2; i++) if (syntax.isFinite(i)) return true
  return false
}

/**
 * A clause of its own stands here: something that may be its subject, and a finite verb before the next break. Where
 * the verb may have a mere object ("announced the terms"), the finite verb must follow the subject at once; behind a
 * verb that is hardly used but for words it may begin with an adverb, a gerund or "despite".
 */
export function opensClause(syntax: Syntax, from: number, end: number, strict: boolean, sure: boolean): boolean {
  if (from >= end || syntax.owner[from] !== -1) return false
  const low = syntax.low[from] as string
  const pos = syntax.pos(from)
  if (low === 'there') return true
  if (/^(?:him|them|me|us|himself|themselves|herself|itself|last|next|about)$/.test(low)) return false
  const opens = CLAUSE_OPENERS.test(low) || /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/.test(pos) || syntax.isMark[from] === 1
  const loosely =
    sure &&
    (/^(?:despite|regardless|during|under|without)$/.test(low) ||
      low.endsWith('ing') ||
      (pos === 'ADV' && !SUBORDINATORS.test(low)))
  if (!opens && !loosely) return false
  if (strict || PRONOUNS.test(low)) {
    const subject = syntax.phraseStarting(from, end)
    const verb = pastMarks(syntax, subject ? subject.end : from + 1, end)
    return syntax.isFinite(verb) || (syntax.pos(verb) === 'ADV' && syntax.isFinite(verb + 1))
  }
  const conditional = /^(?:if|in|by|after|since|despite|regardless|during|under|without)$/.test(low)
  for (let i = from + 1; i < end && i < from + REACH_FINITE; i++) {
    const word = syntax.low[i] as string
    if (word === ',' && !conditional) {
      // An apposition may stand between subject and verb.
      if (i - from > 8 || syntax.pos(i + 1) === 'CCONJ') return false
      continue
    }
    const relative = /^(?:who|which|that)$/.test(word) && syntax.pos(i) !== 'DET' && i === from + 1
    if (/^[;:]$/.test(word) || endsSentence(syntax, i) || relative) return false
    if (syntax.isFinite(i)) return true
  }
  return false
}

/** The next token that is no quotation mark. */
function pastMarks(syntax: Syntax, i: number, end: number): number {
  let j = i
  while (j < end && syntax.isMark[j]) j++
  return j
}

/** Another act of saying begins behind a comma or conjunction: ", adding that", ", and warned that", "but Roe said". */
function nextReport(syntax: Syntax, i: number, from: number, end: number): boolean {
  const comma = syntax.low[i] === ','
  let at = pastMarks(syntax, i + 1, end)
  if (comma && syntax.low[at] === 'according') return true
  if (CONJUNCTIONS.test(syntax.low[at] as string)) at++
  if (syntax.pos(at) === 'ADV') at++
  const cue = cueAt(syntax, at)
  if (cue && cue.verb.strength > 1 && i > from + 2)
    return cue.form === 'past' || cue.form === 'present' || (comma && cue.form === 'gerund')
  const subject = syntax.phraseStarting(at, end)
  if (!subject) return false
  const verb = syntax.pos(subject.end) === 'ADV' ? subject.end + 1 : subject.end
  const other = cueAt(syntax, verb)
  return other !== null && other.verb.strength > 1 && other.verb.sense !== 'think' && other.form !== 'base'
}

/** The main clause begins behind the comma at `i`: "While Roe said that all was lost, she went on". */
function mainClause(syntax: Syntax, i: number, end: number): boolean {
  if (syntax.low[i] !== ',') return false
  const subject = syntax.phraseStarting(pastMarks(syntax, i + 1, end), end)
  return subject !== null && (syntax.isFinite(subject.end) || syntax.isFinite(subject.end + 1))
}

/** A noun phrase that is reported ("called for the end of the war") ends at the next clause or comma. */
export function objectUpTo(syntax: Syntax, from: number, end: number): TokenRange | null {
  let stop = end
  for (let i = from + 1; i < end; i++) {
    if (syntax.owner[i] !== -1) continue
    const low = syntax.low[i] as string
    const at = pastMarks(syntax, i + 1, end)
    const clause = /^(?:and|but|as|while|after|before|when|if|because|since|until)$/.test(low)
    if (/^[,;:–—]$/.test(low) || endsSentence(syntax, i) || (clause && beginsClause(syntax, at, end))) {
      stop = i
      break
    }
  }
  return trimmedEnd(syntax, from, stop)
}

/** A finite verb, or a subject and one, stands at a token. */
function beginsClause(syntax: Syntax, at: number, end: number): boolean {
  const verb = syntax.pos(at) === 'ADV' ? at + 1 : at
  if (syntax.isFinite(verb)) return true
  const subject = syntax.phraseStarting(at, end)
  return subject !== null && syntax.isFinite(subject.end)
}

function trimmedEnd(syntax: Syntax, from: number, end: number): TokenRange | null {
  let stop = end
  while (
    stop > from &&
    (/^[.,;:!?…]+$/.test(syntax.word(stop - 1)) || (syntax.isMark[stop - 1] && syntax.owner[stop - 1] === -1))
  )
    stop--
  // A quotation that begins in the words ends in them.
  let marks = 0
  for (let i = from; i < stop; i++) marks += syntax.isMark[i] as number
  if (marks % 2 === 1 && syntax.isMark[stop] === 1) stop++
  else if (marks % 2 === 1 && syntax.isMark[stop + 1] === 1) stop += 2
  return stop - from < 2 ? null : { first: from, end: stop }
}

/** Endings of verbs in the past. */
const PAST = /(?:ed|[^s]t|ew|ell|ook|ad|id|an)$/

/** ", and went home": behind a comma a verb without a subject goes back to that of the main clause. */
function resumes(syntax: Syntax, i: number): boolean {
  if (syntax.low[i] !== ',' || !/^(?:and|but)$/.test(syntax.low[i + 1] ?? '')) return false
  const v = syntax.pos(i + 2) === 'ADV' ? i + 3 : i + 2
  return syntax.pos(v) === 'VERB' && syntax.isFinite(v) && PAST.test(syntax.low[v] as string)
}

/**
 * The reported words that begin at `from`, up to where they end in a sentence that ends at `end`; `subordinate` where
 * the report stands in a clause before the main one, `relative` where it stands in a relative clause.
 */
export function reportedUpTo(
  syntax: Syntax,
  from: number,
  end: number,
  subordinate: boolean,
  relative = false,
): TokenRange | null {
  let stop = end
  for (let i = from + 1; i < end; i++) {
    if (syntax.owner[i] !== -1) continue
    const low = syntax.low[i] as string
    const joint = /^(?:,|–|—|and|but)$/.test(low)
    if (
      low === ';' ||
      endsSentence(syntax, i) ||
      (joint && nextReport(syntax, i, from, end)) ||
      // "that “all was lost” and went home"
      (low === 'and' && syntax.isMark[i - 1] === 1 && syntax.isFinite(i + 1) && syntax.pos(i + 1) === 'VERB') ||
      (/^[–—]$/.test(low) && /^an?$/.test(syntax.low[i + 1] ?? '')) ||
      (subordinate && mainClause(syntax, i, end)) ||
      (relative && low === ',' && syntax.isFinite(i + 1)) ||
      resumes(syntax, i)
    ) {
      stop = i
      break
    }
  }
  return trimmedEnd(syntax, from, stop)
}
