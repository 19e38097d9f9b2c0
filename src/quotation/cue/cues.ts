import { type CueWord, cueWord, phrasalCue } from '../lexicon/lexicon.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import type { Evidence } from './evidence.js'

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

/** A cue from its parts. */
export const found = (
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
  // "Yakub Beg’s death"
  if (!word || (syntax.isNamed(i) && /^\p{Lu}/u.test(syntax.word(i))) || isAttributive(syntax, i, word)) return null
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
  if (word.form === 'past') {
    if (pos !== 'ADJ' || before === 'DET' || before === 'AUX') return false
    // "“…,” the minister fumed on Friday."
    const predicate = syntax.isNounLike(i - 1) && (/^[.,]$/.test(next) || syntax.pos(i + 1) === 'ADP')
    // "the queen informed her husband"
    const hears = word.verb.frames.has('hearer-that') && /^(?:DET|PRON|PROPN)$/.test(syntax.pos(i + 1))
    // "Baden branded Leeds a nest of thieves"
    const names = word.verb.frames.has('object') && /^(?:DET|PRON|PROPN)$/.test(syntax.pos(i + 1))
    return (
      next === 'that' || ((hears || names) && syntax.isNounLike(i - 1)) || (predicate && word.verb.frames.has('quote'))
    )
  }
  const opens = next === 'that' || syntax.isMark[i + 1] === 1
  return (
    word.form === 'present' &&
    pos === 'NOUN' &&
    (before === 'PROPN' ||
      before === 'PRON' ||
      (before === 'NOUN' && (opens || next === ':')) ||
      (before === 'PUNCT' && next === 'that' && syntax.pos(i + 1) === 'SCONJ')) &&
    (opens || /^[.,:]$/.test(next))
  )
}

/** What no one in particular says, and what one goes by: "according to one version", "according to plan". */
const NO_SOURCE = /^(?:versions?|legend|tradition|custom|plan|schedule|rank|age|taste|ability|needs?|size)$/

/** "According to X": the phrase after it, of which the tagger may take the first word for an infinitive. */
export function accordingTo(syntax: Syntax, i: number, limit: number): NounPhrase | null {
  if (syntax.low[i] !== 'according' || syntax.low[i + 1] !== 'to' || i + 2 >= limit) return null
  if (syntax.pos(i + 2) !== 'VERB') {
    const phrase = syntax.phraseStarting(i + 2, limit)
    return phrase && NO_SOURCE.test(syntax.low[phrase.head] as string) && syntax.low[phrase.end] !== 'of'
      ? null
      : phrase
  }
  const rest = syntax.phraseStarting(i + 3, limit)
  return rest ? { ...rest, first: i + 2 } : { first: i + 2, head: i + 2, coreEnd: i + 3, end: i + 3 }
}

/** The hearer that stands right behind the verb: "told Trotsky", "wrote to the king". */
export function hearerOf(syntax: Syntax, v: number, limit: number): NounPhrase | null {
  const word = cueWord(syntax.low[v] as string)
  const to = syntax.low[v + 1] === 'to' && syntax.pos(v + 1) !== 'PART'
  const takes = word && (word.verb.frames.has('hearer-that') || word.verb.frames.has('hearer-to'))
  if (!to && !takes) return null
  const at = v + (to ? 2 : 1)
  if (at >= limit) return null
  const owns = syntax.low[at] === 'her' && /^(?:NOUN|ADJ|PROPN)$/.test(syntax.pos(at + 1))
  if (!owns && /^(?:him|her|them|me|us|you)$/.test(syntax.low[at] as string))
    return { first: at, head: at, coreEnd: at + 1, end: at + 1 }
  return syntax.phraseStarting(at, limit)
}

/** The agent of a passive: "by X" between the verb and `limit`. */
export function agentOf(syntax: Syntax, v: number, limit: number, level: number): NounPhrase | null {
  for (let i = v + 1; i < limit && i < v + 8; i++) {
    if (syntax.owner[i] !== level) continue
    if (syntax.low[i] === 'by') return syntax.phraseStarting(i + 1, limit)
  }
  return null
}
