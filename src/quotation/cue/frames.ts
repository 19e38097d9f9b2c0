import type { CueWord } from '../lexicon/lexicon.js'
import type { Syntax } from '../syntax/syntax.js'
import { hearerOf } from './cues.js'

const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'about', 'for', 'with', 'at', 'against', 'as', 'on', 'in'])

const OBJECT = /^(?:him|her|it|them|me|us|this|that)$/

interface Fit {
  readonly fits: boolean
  readonly tight: boolean
  /** The words in marks are but part of the verb's object, not of a clause that it reports. */
  readonly loose?: boolean
}

/** A pronoun or one noun phrase stands between, with or without an article behind it. */
function isObject(syntax: Syntax, from: number, open: number): boolean {
  const end = /^(?:an?|the)$/.test(syntax.low[open - 1] as string) ? open - 1 : open
  if (end - from === 1 && OBJECT.test(syntax.low[from] as string)) return true
  return syntax.phraseStarting(from, open)?.end === end
}

/** Tells whether the words between a verb and the marks are such as the verb takes. */
export function frameFits(syntax: Syntax, word: CueWord, v: number, open: number, level: number): Fit {
  const { frames, strength } = word.verb
  const gap: number[] = []
  for (let i = v + 1; i < open; i++) if (syntax.owner[i] === level && !syntax.isMark[i]) gap.push(i)
  const last = gap.at(-1)
  const lastWord = last === undefined ? '' : syntax.word(last)
  // "which found “no reason to think so”"
  const thought = frames.has('that') && (word.verb.sense === 'think' || word.verb.sense === 'show')
  if (last === undefined) return { fits: strength > 1 || thought, tight: strength > 1, loose: strength === 1 }
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
  // "laughed that it was “a toy”"
  if (that === v + 1 && frames.has('quote')) return { fits: true, tight: that === last }
  if (strength === 1 && frames.has('quote') && !frames.has('that') && !frames.has('np'))
    return { fits: false, tight: false }
  const close = gap.length <= 7
  // "those who complained of it “are cowards”": the words in marks are said of a subject that the phrase is part of.
  const predicates = syntax.pos(open + 1) === 'AUX'
  if (frames.has('object') && gap.length <= 12) return { fits: true, tight: close }
  for (const frame of frames) {
    if (PREPOSITIONS.has(frame) && !predicates && gap.some(i => syntax.low[i] === (frame as string)))
      return { fits: true, tight: close && frame === 'as' }
  }
  if (frames.has('to-np') && gap.some(i => syntax.low[i] === 'to')) return { fits: true, tight: close }
  if (that !== undefined && frames.has('whether') && syntax.low[that] !== 'that')
    return { fits: true, tight: that === last }
  if (that !== undefined && (frames.has('that') || frames.has('hearer-that')))
    return { fits: true, tight: that === last }
  if (frames.has('to') || frames.has('hearer-to')) {
    // Right before marks the tagger takes "to" for a preposition.
    const infinitive = (i: number): boolean =>
      syntax.low[i] === 'to' &&
      (syntax.pos(i) === 'PART' || (i === last && /^(?:VERB|AUX)$/.test(syntax.pos(open + 1))))
    if (gap.some(infinitive)) return { fits: strength > 1, tight: false }
  }
  // "held the war to have been “lost”"
  const raised = thought && gap.some(i => syntax.low[i] === 'to' && /^(?:be|have)$/.test(syntax.low[i + 1] as string))
  if (raised && gap.length <= 12) return { fits: true, tight: false }
  // "thought it the “finest of all”": a whole object, and what it is held to be.
  if (thought && (word.verb.sense === 'think' || word.verb.lemma === 'find') && close && isObject(syntax, v + 1, open))
    return { fits: true, tight: !/^(?:an?|the)$/.test(lastWord.toLowerCase()), loose: true }
  const clause = gap.some(i => syntax.isFinite(i)) || syntax.isFinite(open + 1)
  if (frames.has('that') && strength > 1) return { fits: true, tight: false, loose: !clause }
  if (frames.has('hearer-that') && gap.length > 2) return { fits: strength > 1, tight: false }
  if (frames.has('np') && gap.length <= 12) return { fits: true, tight: false, loose: true }
  return { fits: false, tight: false }
}
