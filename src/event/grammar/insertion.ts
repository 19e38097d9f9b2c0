import { TAG } from '../../reading/document.js'
import { GERUND, PARTICIPLE, verbForm } from './morphology.js'
import type { WordClass } from './word-class.js'

/** Longest parenthesis between commas that names a source, in tokens. */
const MAX_SOURCE = 16
/** Longest pair of modifiers between commas, in tokens. */
const MAX_MODIFIERS = 14
/** Longest other name of the thing before it (", or azalai,"), in tokens. */
const MAX_OTHER_NAME = 6
/** How far back a list is looked for that ", or …," would end, in tokens. */
const LIST_REACH = 12
const SOURCE_VERB =
  /^(?:tells?|told|says?|said|writes?|wrote|reports?|reported|relates?|related|puts?|records?|recorded|claims?|claimed)$/
const ENDS_SENTENCE = /^(?:[;:.!?…]|\.{2,})$/

/** The token behind an insertion between commas that is no part of the clause, seen from its first comma; -1 where there is none. */
export function insertionEnd(words: WordClass, i: number): number {
  if (adjectivesBehind(words, i)) return i + 5
  const modifiers = modifiersEnd(words, i)
  if (modifiers > 0) return modifiers
  const next = words.low(i + 1)
  if (next === 'or') return otherNameEnd(words, i)
  return /^(?:so|as)$/.test(next) ? sourceEnd(words, i) : -1
}

/** "the consul, old and blind, was": two adjectives between commas. */
function adjectivesBehind(words: WordClass, i: number): boolean {
  if (i + 4 >= words.end || words.low(i + 4) !== ',' || i === words.first) return false
  const shape = [i - 1, i + 1, i + 2, i + 3, i + 5].map(at => words.pos(at)).join(' ')
  return /^(?:NOUN|PROPN) ADJ CCONJ ADJ (?:VERB|AUX)$/.test(shape)
}

/** "the town, starving and ridden with plague, surrendered": two modifiers between commas, without names and numbers. */
function modifiersEnd(words: WordClass, i: number): number {
  if (i === words.first || !words.is(i - 1, TAG.NOUN | TAG.PROPN) || !isModifying(words, i + 1)) return -1
  const limit = Math.min(words.end, i + MAX_MODIFIERS)
  let joins = false
  for (let at = i + 2; at < limit; at++) {
    if (words.low(at) === ',') {
      const verb = words.pos(at + 1)
      return joins && (verb === 'VERB' || verb === 'AUX') && !words.low(at + 1).endsWith('ing') ? at + 1 : -1
    }
    const joint = /^(?:and|but|yet)$/.test(words.low(at))
    if (joint && (joins || !isModifying(words, at + 1))) return -1
    joins ||= joint
    if (
      words.is(at, TAG.PROPN | TAG.NUM | TAG.PUNCT | TAG.AUX | TAG.SCONJ) ||
      (words.pos(at) === 'VERB' && words.low(at - 1) !== 'and')
    )
      return -1
  }
  return -1
}

/** An adjective or participle. */
const isModifying = (words: WordClass, i: number): boolean =>
  words.pos(i) === 'ADJ' ||
  (words.is(i, TAG.VERB | TAG.NOUN) && (verbForm(words.low(i)).forms & (GERUND | PARTICIPLE)) > 0)

/** ", so the chronicle tells us,": who says so is no part of the clause. */
function sourceEnd(words: WordClass, i: number): number {
  const limit = Math.min(words.end, i + MAX_SOURCE)
  let says = false
  for (let at = i + 2; at < limit && !ENDS_SENTENCE.test(words.low(at)); at++) {
    says ||= SOURCE_VERB.test(words.low(at))
    if (words.low(at) === ',') return says ? at + 1 : -1
  }
  return -1
}

/** "the caravan, or azalai, still numbered": another name of the same; but "the king, the queen, or the duke," is a list. */
function otherNameEnd(words: WordClass, i: number): number {
  if (!words.is(i - 1, TAG.NOUN | TAG.PROPN)) return -1
  for (let at = i - 1; at >= Math.max(words.first, i - LIST_REACH); at--) {
    if (words.low(at) === ',') return -1
    if (words.is(at, TAG.VERB | TAG.AUX)) break
  }
  for (let at = i + 2; at < words.end && at <= i + MAX_OTHER_NAME; at++) {
    if (words.low(at) === ',') return at > i + 2 ? at + 1 : -1
    if (!words.is(at, TAG.NOUN | TAG.PROPN | TAG.ADJ | TAG.DET | TAG.X) && !words.isQuote(at)) return -1
  }
  return -1
}
