import type { Cue } from './cues.js'
import { SENDING, WRITING_NOUNS } from './nouns.js'
import type { Source } from './sources.js'
import type { NounPhrase, Syntax } from './syntax.js'

/** Furthest that "in a letter" stands before the verb, in tokens. */
const REACH_BEFORE = 25
/** Nouns that are more than a writing: "in order to", "in law", "in the act of", "in a note of despair". */
const NO_PAPER =
  /^(?:order|act|law|note|will|paper|piece|entry|section|review|platform|program|programme|minutes|bill|bull)$/

/** What of a cue tells whether the words are written. */
export type WrittenCue = Pick<Cue, 'first' | 'end' | 'word' | 'source' | 'evidence'>

/** Written rather than spoken: by the cue, the noun that has said it, a letter sent just before, or a body's verdict. */
export function isWritten(syntax: Syntax, cue: WrittenCue, source: Source): boolean {
  const { word } = cue
  if (word?.verb.sense === 'write') return true
  if (!word && WRITING_NOUNS.has(syntax.low[cue.first] as string)) return true
  if (cue.source && namesWriting(syntax, cue.source)) return true
  if (word?.verb.sense === 'judge' || word?.verb.sense === 'order' || word?.verb.lemma === 'resolve') {
    if (source.type === 'organization') return true
  }
  if (source.type === 'work') return true
  // "said in a letter to his wife"; "In his memoirs, Roe recalled"; "Roe, in a dispatch of 4 June, reported"
  const level = syntax.owner[cue.first] as number
  if (inWriting(syntax, cue.end, cue.end + 9, level)) return true
  if (inWriting(syntax, Math.max(syntax.sentenceStart(cue.first), cue.first - REACH_BEFORE), cue.first, level))
    return true
  // "As Smith explained in 1931:"
  if (cue.evidence === 'colon' && syntax.low[cue.end] === 'in' && /^1\d{3}$/.test(syntax.word(cue.end + 1))) return true
  return word?.verb.lemma === 'say' && wroteBefore(syntax, cue.first)
}

/** "in a letter", "by telegram", between two tokens. */
function inWriting(syntax: Syntax, from: number, to: number, level: number): boolean {
  for (let i = from; i < to; i++) {
    if (!/^(?:in|with|by)$/.test(syntax.low[i] ?? '') || syntax.owner[i] !== level) continue
    for (let n = i + 1; n < i + 5 && n < to; n++) {
      const low = syntax.low[n] as string
      if (syntax.owner[n] !== level || /^[,;:.]$/.test(low)) break
      if (WRITING_NOUNS.has(low) && !NO_PAPER.test(low) && syntax.pos(n) === 'NOUN') return true
    }
  }
  return false
}

/** "the letter", "Article 3" */
function namesWriting(syntax: Syntax, { first, head }: NounPhrase): boolean {
  const noun = syntax.pos(head) === 'NUM' && head > first ? head - 1 : head
  return WRITING_NOUNS.has(syntax.low[noun] as string)
}

/** How many tokens back a letter is still the one spoken of. */
const LONGEST_BACK = 200

/** The sentence before the one that holds a token tells of a letter or message sent. */
function wroteBefore(syntax: Syntax, token: number): boolean {
  const { document } = syntax
  const here = document.tokens.sentence[token] ?? 0
  let sent = false
  let writing = false
  for (let s = here; s >= 0 && s > here - 3 && document.sentences[s]?.paragraph === syntax.paragraphOf(token); s--) {
    const { firstToken, endToken } = document.sentences[s] as { firstToken: number; endToken: number }
    for (let i = Math.max(firstToken, token - LONGEST_BACK); i < Math.min(endToken, token); i++) {
      if (syntax.owner[i] !== -1) continue
      if (SENDING.has(syntax.low[i] as string)) sent = true
      else if (WRITING_NOUNS.has(syntax.low[i] as string)) writing = true
    }
  }
  return sent && writing
}
