import { isUtterance, SPEECH_NOUNS, WRITING_NOUNS } from '../lexicon/nouns.js'
import { issuerOf } from '../source/sources.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import { type Cue, found } from './cues.js'

/** Furthest that the verb stands before "with the words", in tokens. */
const REACH_DOER = 20
/** Furthest that the marks stand behind "Roe’s call for something “…”". */
const REACH_WISH = 5

/** Nouns that the words themselves follow: "Roe’s phrase “…”". */
const WORDINGS =
  /^(?:words?|lines|couplet|verse|phrase|expression|term|dictum|motto|cry|question|line|maxim|saying|verdict|exclamation)$/

/** Nouns that an infinitive gives the content of: "Roe’s pledge to be “neutral”". */
const PROMISES = /^(?:pledge|promise|vow|oath|threat|offer|order|demand|plea|call|proposal)$/

/** "a saying attributed to X" */
export function creditedTo(syntax: Syntax, i: number, limit: number): NounPhrase | null {
  return /^(?:attributed|ascribed|credited)$/.test(syntax.low[i] as string) && syntax.low[i + 1] === 'to'
    ? syntax.phraseStarting(i + 2, limit)
    : null
}

/** "credited with the words “…”" */
export const isCreditedWith = (syntax: Syntax, i: number, limit: number): boolean =>
  syntax.low[i] === 'credited' &&
  syntax.low[i + 1] === 'with' &&
  limit - i < 8 &&
  isUtterance(syntax.low[limit - 1] as string)

/** "in the words of X", "X’s claim that", "a letter from X": a noun that says the words are somebody's. */
export function nounCue(syntax: Syntax, n: number, open: number, first: number, colon: boolean): Cue | null {
  const low = syntax.low[n] as string
  const writing = WRITING_NOUNS.has(low)
  const next = syntax.low[n + 1] ?? ''
  const point = low === 'point' && next === 'that'
  if ((!writing && !SPEECH_NOUNS.has(low) && !point) || syntax.pos(n) !== 'NOUN') return null
  const gap = open - n - 1
  // "He burned it with the words “…”", "in the line “…”": of whoever did it.
  const given = syntax.low[n - 2] === 'with' || (syntax.low[n - 2] === 'in' && WORDINGS.test(low))
  if (given && /^(?:the|a)$/.test(syntax.low[n - 1] as string) && gap <= 1) {
    const doer = doerBefore(syntax, n - 2, first)
    if (doer && (syntax.isPersonal(doer.head) || isUtterance(syntax.low[doer.head] as string)))
      return found('noun', n, n + 1, null, doer, null, true, gap === 0)
  }
  // "elected on a promise to “…”": of whoever is told of.
  if (
    next === 'to' &&
    PROMISES.test(low) &&
    syntax.pos(n - 1) === 'DET' &&
    /^(?:on|with|under)$/.test(syntax.low[n - 2] ?? '')
  ) {
    const doer = doerBefore(syntax, n - 2, first)
    if (doer) return found('noun', n, n + 1, null, doer, null, false)
  }
  // "His last words were “…”"
  const equates =
    WORDINGS.test(low) &&
    /^(?:is|are|was|were|,)$/.test(next) &&
    (gap === 1 || (gap <= REACH_WISH + 2 && /^(?:is|was|were|been)$/.test(syntax.low[open - 1] as string)))
  const introduces =
    equates ||
    (/^(?:is|was)$/.test(next) && syntax.low[n + 2] === 'that') ||
    gap === 0 ||
    (gap === 1 && /^[,:]$/.test(next)) ||
    next === 'that' ||
    (next === 'to' && syntax.pos(n + 2) !== 'PROPN' && PROMISES.test(low)) ||
    (next === 'for' && gap <= REACH_WISH && PROMISES.test(low)) ||
    colon ||
    (gap <= 4 && next === 'of')
  // "Roe’s comments “are absurd”": what stands at once behind most nouns is said of them, not by them.
  const sets = colon || equates || gap === 1 || (gap === 0 && WORDINGS.test(low))
  if (!introduces && !(next === 'of' || next === 'by' || next === 'from')) return null
  // "X’s words"
  if (syntax.pos(n - 1) === 'PART' || (syntax.pos(n - 2) === 'PART' && isModifier(syntax, n - 1))) {
    const mark = syntax.pos(n - 1) === 'PART' ? n - 1 : n - 2
    const owner = syntax.phraseEnding(mark - 1, first, false)
    if (owner && introduces) return found('noun', n, n + 1, null, owner, null, sets)
  }
  const possessive = /^(?:his|her|their|its)$/.test(syntax.low[n - 1] ?? '')
    ? n - 1
    : /^(?:his|her|their|its)$/.test(syntax.low[n - 2] ?? '') && isModifier(syntax, n - 1)
      ? n - 2
      : -1
  if (possessive >= first && introduces)
    return found(
      'noun',
      n,
      n + 1,
      null,
      { first: possessive, head: possessive, coreEnd: possessive + 1, end: possessive + 1 },
      null,
      sets,
    )
  if (next === 'of' || next === 'by' || next === 'from') {
    const by = syntax.phraseStarting(n + 2, open)
    if (!by) return null
    const left = open - by.end
    const set =
      left === 0 || (left === 1 && /^[,:]$/.test(syntax.word(open - 1))) || syntax.low[by.end] === 'that' || colon
    // "the comment by Roe “was absurd”": said of the comment.
    const predicates = left === 0 && syntax.pos(open + 1) === 'AUX'
    const inWords = low === 'words' && next === 'of' && syntax.low[n - 2] === 'in'
    if (set && !predicates && (syntax.pos(by.head) === 'PROPN' || next !== 'of' || inWords))
      return found('noun', n, n + 1, null, by, null, left <= 1)
  }
  // "Roe issued a statement: “…”", "Roe delivered the verdict that it was “…”"
  const writes =
    next === 'that' || colon || (gap === 1 && /^[,:]$/.test(next)) ? syntax.phraseEnding(n, first, false) : null
  const issuer = writes && issuerOf(syntax, writes)
  return issuer ? found('noun', n, n + 1, null, issuer, null, gap === 1) : null
}

/** The subject of the last finite verb before a token. */
function doerBefore(syntax: Syntax, token: number, first: number): NounPhrase | null {
  for (let v = token - 1; v > first && v > token - REACH_DOER; v--) {
    if (syntax.owner[v] === syntax.owner[token] && syntax.isFinite(v))
      return syntax.subjectOf(v, first, syntax.owner[token] as number)
  }
  return null
}

/** "his own words", "her last words", "his dying words" */
const isModifier = (syntax: Syntax, i: number): boolean =>
  syntax.pos(i) === 'ADJ' ||
  syntax.low[i] === 'later' ||
  syntax.low[i] === 'own' ||
  (syntax.pos(i) === 'VERB' && /ing$/.test(syntax.low[i] as string))
