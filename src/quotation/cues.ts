import type { Evidence } from './confidence.js'
import { type CueWord, cueWord, phrasalCue, UNLISTED } from './lexicon.js'
import { SPEECH_NOUNS, WRITING_NOUNS } from './nouns.js'
import type { NounPhrase, Syntax } from './syntax.js'

/** What introduces a quotation, and whose words the text says they are. */
export interface Cue {
  readonly evidence: Evidence
  /** Tokens of the cue itself. */
  readonly first: number
  readonly end: number
  readonly word: CueWord | null
  readonly source: NounPhrase | null
  /** Whom the words are said to. */
  readonly hearer: NounPhrase | null
  /** The cue directly sets off the quotation, or names what it says of its object ("called it “…”"). */
  readonly tight: boolean
  /** Nothing but a comma or colon stands between the verb and the marks. */
  readonly adjacent: boolean
  /** The words in marks are but part of the verb's object ("ordered a “blockade”"). */
  readonly loose: boolean
}

/** Furthest a cue may stand from the marks, in tokens. */
const REACH_BEFORE = 60
const REACH_AFTER = 28
/** Furthest that words between commas stand from the verb that they interrupt. */
const REACH_ASIDE = 25

const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'about', 'for', 'with', 'at', 'against', 'as', 'on'])

const isCuePos = (pos: string, word: CueWord): boolean =>
  pos === 'VERB' ||
  (pos !== 'ADJ' && pos !== 'DET' && word.verb.strength === 3 && word.form === 'past') ||
  (pos === 'AUX' && word.verb.strength > 1)

/** The cue verb at a token, where it is used as a verb. */
export function cueAt(syntax: Syntax, i: number): CueWord | null {
  const low = syntax.low[i] as string
  const phrasal = phrasalCue(low, syntax.low[i + 1] ?? '')
  if (phrasal) return phrasal
  const word = cueWord(low)
  if (!word || isAttributive(syntax, i, word)) return null
  return isCuePos(syntax.pos(i), word) || isMistaggedVerb(syntax, i, word) ? word : null
}

/** "the pledged delegates", "according to reports": a participle before its noun, a noun behind its preposition. */
function isAttributive(syntax: Syntax, i: number, { form }: CueWord): boolean {
  const before = syntax.pos(i - 1)
  if (form === 'past' || form === 'participle')
    return (
      /^(?:DET|NUM|ADJ)$/.test(before) &&
      /^(?:NOUN|PROPN)$/.test(syntax.pos(i + 1)) &&
      !/^(?:all|both|each|this|that|these|those|some|many|others|another|one)$/.test(syntax.low[i - 1] as string)
    )
  return form === 'present' && (before === 'ADP' || before === 'DET') && syntax.low[i - 1] !== 'that'
}

/** A verb that the tagger takes for a noun or an adjective: "the editor notes.", "the writ, issued in May, alleged that". */
function isMistaggedVerb(syntax: Syntax, i: number, word: CueWord): boolean {
  const next = syntax.low[i + 1] ?? ''
  const pos = syntax.pos(i)
  const before = syntax.pos(i - 1)
  if (word.form === 'past') return pos === 'ADJ' && next === 'that' && before !== 'DET' && before !== 'AUX'
  const opens = next === 'that' || syntax.isMark[i + 1] === 1
  return (
    word.form === 'present' &&
    pos === 'NOUN' &&
    (before === 'PROPN' || before === 'PRON' || (before === 'NOUN' && opens)) &&
    (opens || /^[.,:]$/.test(next))
  )
}

/** "According to X": the phrase after it, of which the tagger may take the first word for an infinitive. */
export function accordingTo(syntax: Syntax, i: number, limit: number): NounPhrase | null {
  if (syntax.low[i] !== 'according' || syntax.low[i + 1] !== 'to' || i + 2 >= limit) return null
  if (syntax.pos(i + 2) !== 'VERB') return syntax.phraseStarting(i + 2, limit)
  const rest = syntax.phraseStarting(i + 3, limit)
  return rest ? { ...rest, first: i + 2 } : { first: i + 2, head: i + 2, coreEnd: i + 3, end: i + 3 }
}

/** "a saying attributed to X" */
function creditedTo(syntax: Syntax, i: number, limit: number): NounPhrase | null {
  return /^(?:attributed|ascribed|credited)$/.test(syntax.low[i] as string) && syntax.low[i + 1] === 'to'
    ? syntax.phraseStarting(i + 2, limit)
    : null
}

/** The agent of a passive: "by X" between the verb and `limit`. */
function agentOf(syntax: Syntax, v: number, limit: number, level: number): NounPhrase | null {
  for (let i = v + 1; i < limit && i < v + 8; i++) {
    if (syntax.owner[i] !== level) continue
    if (syntax.low[i] === 'by') return syntax.phraseStarting(i + 1, limit)
  }
  return null
}

/** The hearer that stands right behind the verb: "told Trotsky", "wrote to the king". */
export function hearerOf(syntax: Syntax, v: number, limit: number): NounPhrase | null {
  const word = cueWord(syntax.low[v] as string)
  const to = syntax.low[v + 1] === 'to' && syntax.pos(v + 1) !== 'PART'
  const takes = word && (word.verb.frames.has('hearer-that') || word.verb.frames.has('hearer-to'))
  if (!to && !takes) return null
  const at = v + (to ? 2 : 1)
  if (at >= limit) return null
  if (/^(?:him|her|them|me|us|you)$/.test(syntax.low[at] as string))
    return { first: at, head: at, coreEnd: at + 1, end: at + 1 }
  return syntax.phraseStarting(at, limit)
}

interface Fit {
  readonly fits: boolean
  readonly tight: boolean
  /** The words in marks are but part of the verb's object, not of a clause that it reports. */
  readonly loose?: boolean
}

/** Tells whether the words between a verb and the marks are such as the verb takes. */
function frameFits(syntax: Syntax, word: CueWord, v: number, open: number, level: number): Fit {
  const { frames, strength } = word.verb
  const gap: number[] = []
  for (let i = v + 1; i < open; i++) if (syntax.owner[i] === level && !syntax.isMark[i]) gap.push(i)
  const last = gap.at(-1)
  const lastWord = last === undefined ? '' : syntax.word(last)
  if (last === undefined) return { fits: strength > 1, tight: true }
  if (/^[:–—]$/.test(lastWord)) return { fits: frames.has('quote') || strength > 1, tight: true }
  const hearer = hearerOf(syntax, v, open)
  const afterHearer = hearer ? hearer.end : v + 1
  if (frames.has('quote')) {
    const setOff = lastWord === ',' && !gap.slice(0, -1).some(i => syntax.word(i) === ',' || syntax.pos(i) === 'VERB')
    if (setOff || (hearer && afterHearer >= open)) return { fits: true, tight: true }
    if (lastWord === ',' && gap.length < 25 && strength === 3) return { fits: true, tight: true }
  }
  const that = gap.find(
    i => syntax.low[i] === 'that' || syntax.low[i] === 'how' || syntax.low[i] === 'whether' || syntax.low[i] === 'why',
  )
  if (strength === 1 && frames.has('quote') && !frames.has('that') && !frames.has('np'))
    return { fits: false, tight: false }
  const close = gap.length <= 7
  if (frames.has('object') && gap.length <= 12) return { fits: true, tight: close }
  for (const frame of frames) {
    if (PREPOSITIONS.has(frame) && gap.some(i => syntax.low[i] === (frame as string)))
      return { fits: true, tight: close && frame === 'as' }
  }
  if (that !== undefined && (frames.has('that') || frames.has('hearer-that')))
    return { fits: true, tight: that === last }
  if (frames.has('to') || frames.has('hearer-to')) {
    if (gap.some(i => syntax.low[i] === 'to' && syntax.pos(i) === 'PART')) return { fits: strength > 1, tight: false }
  }
  const clause = gap.some(i => syntax.isFinite(i)) || syntax.isFinite(open + 1)
  if (frames.has('that') && strength > 1) return { fits: true, tight: false, loose: !clause }
  if (frames.has('hearer-that') && gap.length > 2) return { fits: strength > 1, tight: false }
  if (frames.has('np') && gap.length <= 12) return { fits: true, tight: false, loose: true }
  return { fits: false, tight: false }
}

const found = (
  evidence: Evidence,
  first: number,
  end: number,
  word: CueWord | null,
  source: NounPhrase | null,
  hearer: NounPhrase | null,
  tight: boolean,
  adjacent = false,
  loose = false,
): Cue => ({
  evidence,
  first,
  end,
  word,
  source,
  hearer,
  tight,
  adjacent,
  loose,
})

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
    const noun = nounCue(syntax, v, open, first, colon)
    if (noun?.tight) return noun
    fallback ??= noun
    const listed = cueAt(syntax, v)
    const word = listed ?? unlistedBefore(syntax, v, open)
    if (!word) continue
    const { fits, tight, loose = false } = frameFits(syntax, word, v, open, level)
    if (!fits) continue
    const hearer = hearerOf(syntax, v, open)
    if (syntax.isPassive(v, first)) {
      const agent = agentOf(syntax, v, open, level)
      if (agent) return found('agent', v, v + 1, word, agent, null, tight)
      if (word.form !== 'gerund') continue
    }
    const aside = listed ? parenthetic(syntax, v, first, open, level) : null
    if (aside) return found('before', aside.verb, aside.verb + 1, aside.word, aside.source, null, tight)
    const source =
      syntax.subjectOf(v, first, level) ?? invertedBefore(syntax, v, open) ?? syntax.clauseSubject(first, v, level)
    if (!source || (word.form === 'base' && !syntax.agreesWithPlural(source, v))) continue
    const evidence: Evidence = colon ? 'colon' : tight ? 'before' : 'embedded'
    const cue = found(evidence, v, v + 1, word, source, hearer, tight, last <= v + 1 && open <= last + 2, loose)
    // "he said that people think it “…”": what others think or things show is reported by whoever says so.
    const opinion = !tight && (word.verb.sense === 'think' || word.verb.sense === 'show')
    if (listed && !opinion && (word.verb.strength > 1 || tight)) return cue
    fallback ??= cue
  }
  return fallback ?? (colon ? (label(syntax, last, first) ?? introduction(syntax, last, first, level)) : null)
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
  for (let i = v; i > first + 1 && i > v - REACH_ASIDE; i--) {
    if (syntax.owner[i] !== level) return null
    const word = cueAt(syntax, i)
    if (!word || word.verb.strength < 3 || (word.form !== 'past' && word.form !== 'present')) continue
    if (comma(i - 1)) {
      const source = syntax.phraseStarting(i + 1, open)
      if (source && syntax.isPersonal(source.head) && comma(source.end)) return { verb: i, word, source }
    } else if (comma(i + 1) && i < v) {
      const source = syntax.phraseEnding(i - 1, first, false)
      if (source && source.first > first + 1 && comma(source.first - 1)) return { verb: i, word, source }
    }
  }
  return null
}

/** "Roe was blunt: “…”": the subject of a sentence that ends in a colon. */
function introduction(syntax: Syntax, colon: number, first: number, level: number): Cue | null {
  for (let v = first + 1; v < colon; v++) {
    if (syntax.owner[v] !== level || !syntax.isFinite(v)) continue
    const source = syntax.subjectOf(v, first, level)
    if (!source || (source.first > first && /^(?:SCONJ|ADP)$/.test(syntax.pos(source.first - 1)))) continue
    if (!syntax.isPersonal(source.head)) return null
    return found('introduced', colon, colon + 1, null, source, null, true)
  }
  return null
}

/** "Continued Stone:": the subject stands between the verb and the marks. */
function invertedBefore(syntax: Syntax, v: number, open: number): NounPhrase | null {
  const phrase = syntax.phraseStarting(v + 1, open)
  return phrase && /^[:,]$/.test(syntax.word(phrase.end)) && phrase.end === open - 1 ? phrase : null
}

/** "Smith: “…”": a name and a colon. */
function label(syntax: Syntax, colon: number, first: number): Cue | null {
  const phrase = syntax.phraseEnding(colon - 1, first)
  return phrase && phrase.first <= first + 1 ? found('label', colon, colon + 1, null, phrase, null, true) : null
}

/** A verb that no row has is a cue where a comma or colon sets off the marks right behind it ("she beamed, “…”"). */
function unlistedBefore(syntax: Syntax, v: number, open: number): CueWord | null {
  if (syntax.pos(v) !== 'VERB' || v !== open - 2 || !/^[,:]$/.test(syntax.word(v + 1))) return null
  return { verb: UNLISTED, form: (syntax.low[v] as string).endsWith('ing') ? 'gerund' : 'past' }
}

/** The same behind the marks: "“…,” beamed Smith", "“…?” Smith pressed." */
function unlistedAfter(syntax: Syntax, v: number, limit: number, from: number, stop: string): CueWord | null {
  if (!/[,?!—–-]/.test(stop) || syntax.pos(v) !== 'VERB' || (syntax.low[v] as string).endsWith('ing')) return null
  const next = syntax.word(v + 1)
  const atEnd = v + 1 >= limit || /^[.,]$/.test(next) || syntax.pos(v + 1) === 'ADP'
  const onset =
    v === from && /^\p{Ll}/u.test(syntax.word(v)) && (syntax.pos(v + 1) === 'PROPN' || syntax.pos(v + 1) === 'DET')
  return onset || atEnd ? { verb: UNLISTED, form: 'past' } : null
}

/** Nouns that the words themselves follow: "Roe’s phrase “…”". */
const WORDINGS = /^(?:words?|phrase|expression|term|dictum|motto|cry|question|line|maxim|saying|verdict|exclamation)$/

/** "in the words of X", "X’s claim that", "a letter from X": a noun that says the words are somebody's. */
function nounCue(syntax: Syntax, n: number, open: number, first: number, colon: boolean): Cue | null {
  const low = syntax.low[n] as string
  const writing = WRITING_NOUNS.has(low)
  if ((!writing && !SPEECH_NOUNS.has(low)) || syntax.pos(n) !== 'NOUN') return null
  const next = syntax.low[n + 1] ?? ''
  const gap = open - n - 1
  // "His last words were “…”"
  const equates = gap === 1 && WORDINGS.test(low) && /^(?:is|are|was|were)$/.test(next)
  const introduces =
    equates ||
    gap === 0 || (gap === 1 && /^[,:]$/.test(next)) || next === 'that' || colon || (gap <= 4 && next === 'of')
  // "Roe’s comments “are absurd”": what stands at once behind most nouns is said of them, not by them.
  const sets = colon || equates || gap === 1 || (gap === 0 && WORDINGS.test(low))
  if (!introduces && !(next === 'of' || next === 'by' || next === 'from')) return null
  // "X’s words"
  if (
    syntax.pos(n - 1) === 'PART' ||
    (syntax.pos(n - 2) === 'PART' && (syntax.pos(n - 1) === 'ADJ' || syntax.low[n - 1] === 'own'))
  ) {
    const mark = syntax.pos(n - 1) === 'PART' ? n - 1 : n - 2
    const owner = syntax.phraseEnding(mark - 1, first, false)
    if (owner && introduces) return found('noun', n, n + 1, null, owner, null, sets)
  }
  const possessive = /^(?:his|her|their|its)$/.test(syntax.low[n - 1] ?? '')
    ? n - 1
    : /^(?:his|her|their|its)$/.test(syntax.low[n - 2] ?? '') &&
        (syntax.pos(n - 1) === 'ADJ' || syntax.low[n - 1] === 'own')
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
    if (set && (syntax.pos(by.head) === 'PROPN' || next !== 'of'))
      return found('noun', n, n + 1, null, by, null, left <= 1)
  }
  return null
}

/** The cue in the words right after a closing mark; `stop` is the last character inside the marks. */
export function cueAfter(syntax: Syntax, close: number, level: number, stop: string): Cue | null {
  const { length } = syntax.document.tokens
  let t = close
  if (t >= length) return null
  const dash = /^[–—―-]+$/.test(syntax.word(t))
  while (t < length && /^[,–—―-]+$/.test(syntax.word(t))) t++
  if (t >= length || syntax.owner[t] !== level) return null
  const apart = syntax.paragraphOf(t) - syntax.paragraphOf(close - 1)
  if (apart > 0) return dash && apart === 1 ? signature(syntax, t, syntax.sentenceEnd(t)) : null
  const limit = Math.min(syntax.sentenceEnd(t), t + REACH_AFTER)
  const according = accordingTo(syntax, t, limit)
  if (according) return found('according', t, t + 2, null, according, null, true)
  let from = t
  if (syntax.low[from] === 'as') from++
  for (let v = from; v < limit; v++) {
    if (syntax.owner[v] !== level || syntax.isMark[v]) break
    if (syntax.word(v) === ';' || syntax.word(v) === ':') break
    if (v > from && /^(?:since|because|although|though|unless)$/.test(syntax.low[v] as string)) break
    const listed = cueAt(syntax, v)
    const word = listed?.verb.frames.has('quote') ? listed : unlistedAfter(syntax, v, limit, from, stop)
    if (!word || (word.form === 'base' && syntax.pos(v - 1) !== 'PRON')) continue
    const onset = v === from || (v === from + 1 && syntax.pos(from) === 'ADV')
    if (onset) {
      // "… ” said Lenin": the subject stands behind the verb.
      if (word.form === 'gerund') break
      const source = syntax.phraseStarting(v + 1, limit)
      if (source && source.first === v + 1) return found('inverted', v, v + 1, word, source, null, true)
      break
    }
    if (stop === '.' && takesClause(syntax, v, limit)) break
    if (syntax.isPassive(v, from)) {
      const agent = stop === '.' ? null : agentOf(syntax, v, limit, level)
      if (agent) return found('agent', v, v + 1, word, agent, null, true)
      continue
    }
    const nearest = syntax.subjectOf(v, t, level)
    const source = nearest?.first === from ? nearest : (syntax.clauseSubject(from, v, level) ?? nearest)
    if (!source || (source.first !== from && !(source.first === from + 1 && syntax.pos(from) === 'ADV'))) continue
    if (stop === '.' && source.end !== v) continue
    return found('after', v, v + 1, word, source, hearerOf(syntax, v, limit), true)
  }
  return dash ? signature(syntax, t, limit) : null
}

/** "“…” — Karl Brandt, 1848": a name behind a dash and nothing else, in the same paragraph or the next. */
function signature(syntax: Syntax, t: number, limit: number): Cue | null {
  if (syntax.pos(t) !== 'PROPN' && syntax.low[t] !== 'the' && !syntax.isPersonal(t)) return null
  const name = syntax.phraseStarting(t, limit)
  return name && (name.end >= limit || /^[,.(]$/.test(syntax.word(name.end)))
    ? found('signature', t - 1, t, null, name, null, true)
    : null
}

/** A clause of its own follows the verb, so that it reports something else than the quotation before it. */
function takesClause(syntax: Syntax, v: number, limit: number): boolean {
  const next = syntax.low[v + 1] ?? ''
  if (v + 1 >= limit || /^[.,;:!?]$/.test(next)) return false
  if (next === 'that' || next === ':') return true
  for (let i = v + 1; i < limit; i++) {
    if (syntax.word(i) === ',') return false
    if (syntax.isFinite(i)) return true
  }
  return false
}
