import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import { type Cue, found } from './cues.js'

/** Nouns for how somebody sees a thing: "in Roe’s view, …". */
const VIEWS = /^(?:view|views|opinion|eyes|judgment|judgement|mind|words|phrase|account|reading|estimation)$/
/** Furthest that the marks stand from whose view it is, in tokens. */
const REACH = 25

/**
 * Whose view a sentence gives that calls something “…”: "For Roe, the war was “…”", "To Roe it remained “…”", "In the
 * eyes of Roe, …". What stands in marks must be a predicate, not part of what happened.
 */
export function viewpointBefore(syntax: Syntax, open: number, first: number, level: number): Cue | null {
  let start = first
  for (let i = open - 1; i > first && i > open - REACH; i--) {
    if (!/^(?:;|:|whereas|while|but)$/.test(syntax.low[i] as string) || syntax.owner[i] !== level) continue
    start = i + 1
    break
  }
  const holder = holderAt(syntax, start, open)
  if (!holder || open - holder.end > REACH || syntax.owner[holder.first] !== level) return null
  // "For Roe, the war was", "for Roe it was", "to Roe the war was"
  if (
    syntax.word(holder.end) !== ',' &&
    !/^(?:it|this|they|he|she|the|its|their|his|her|such)$/.test(syntax.low[holder.end] ?? '')
  )
    return null
  for (let i = open - 1; i > holder.end; i--) {
    if (syntax.owner[i] !== level || /^[;:]$/.test(syntax.word(i))) return null
    if (
      /^(?:is|are|was|were|be|been|remained|remains|meant|means|represented|represents|became|shows|showed|proves|proved)$/.test(
        syntax.low[i] as string,
      )
    )
      return found('according', start, start + 1, null, holder, null, true)
    // "In Roe’s view, the war shows that it was “…”"
    if (syntax.isFinite(i) && syntax.low[i + 1] !== 'that') return null
  }
  return null
}

/** The holder of a view at the head of a sentence: "for Roe", "in Roe’s view", "in the view of Roe". */
function holderAt(syntax: Syntax, first: number, open: number): NounPhrase | null {
  const opener = syntax.low[first]
  if (opener === 'for' || opener === 'to') {
    const phrase = syntax.phraseStarting(first + 1, open)
    return phrase && (syntax.isNamed(phrase.head) || /^(?:him|her)$/.test(syntax.low[phrase.head] as string))
      ? phrase
      : null
  }
  if (opener !== 'in') return null
  for (let n = first + 2; n < open && n < first + 8; n++) {
    if (!VIEWS.test(syntax.low[n] as string)) continue
    const owner = syntax.pos(n - 1) === 'PART' ? syntax.phraseEnding(n - 2, first + 1, false) : null
    if (owner) return { ...owner, end: n + 1 }
    const own = /^(?:his|her|their|its)$/.test(syntax.low[n - 1] as string)
    if (own) return { first: n - 1, head: n - 1, coreEnd: n, end: n + 1 }
    return syntax.low[n + 1] === 'of' ? syntax.phraseStarting(n + 2, open) : null
  }
  return null
}
