import { type CueWord, cueWord, UNLISTED } from '../lexicon/lexicon.js'
import { isUtterance } from '../lexicon/nouns.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import { accordingTo, agentOf, type Cue, cueAt, found, hearerOf } from './cues.js'

/** Furthest a cue may stand behind the marks, in tokens. */
const REACH_AFTER = 28

/** Furthest that a passive verb stands before the marks, in tokens. */
const REACH_PASSIVE = 6
/** Furthest that the noun stands behind "was" ("was Roe’s only comment"). */
const REACH_ANSWER = 9
/** Longest subject of a relative clause, in tokens. */
const MAX_RELATIVE = 8

const OBJECT = /^(?:him|her|it|them|this)$/

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
  // “….” According to Roe, …: that begins the next sentence.
  if (according && stop === '.' && /^A/.test(syntax.word(t))) return null
  if (according) return found('according', t, t + 2, null, according, null, true)
  const answer = comesFrom(syntax, t, limit)
  if (answer) return answer
  let from = t
  if (syntax.low[from] === 'as') from++
  for (let v = from; v < limit; v++) {
    if (syntax.owner[v] !== level) break
    // The mark of a term or title on the way to the verb.
    if (syntax.isMark[v]) continue
    if (syntax.word(v) === ';' || syntax.word(v) === ':') break
    if (v > from && /^(?:since|because|although|though|unless)$/.test(syntax.low[v] as string)) break
    const listed = cueAt(syntax, v)
    // "“The old fox,” Roe called him.": only a pronoun stands behind the verb.
    const names =
      listed?.verb.frames.has('object') && OBJECT.test(syntax.low[v + 1] ?? '') && closesAt(syntax, v + 2, limit)
    const word =
      listed && (names || listed.verb.frames.has('quote')) ? listed : unlistedAfter(syntax, v, limit, from, stop)
    if (!word || (word.form === 'base' && !isGoverned(syntax, v, listed !== null, limit))) continue
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
      const agent = stop === '.' || word.verb.strength === 1 ? null : agentOf(syntax, v, limit, level)
      if (agent) return found('agent', v, v + 1, word, agent, null, true)
      // "“Why?” she was asked."
      const asked = /^(?:ask|tell)$/.test(word.verb.lemma) ? syntax.subjectOf(v, t, level) : null
      if (asked?.first === from && closesAt(syntax, v + 1, limit) && stop !== '.')
        return found('after', v, v + 1, word, null, asked, true)
      continue
    }
    const last = stop === '.' ? null : invertedAtEnd(syntax, v, word, limit, level)
    if (last) return found('after', v, v + 1, word, last, null, false)
    const nearest = syntax.subjectOf(v, t, level)
    if (stop !== '.' && nearest && closesSentence(syntax, nearest, v, word, limit, level))
      return found('after', v, v + 1, word, nearest, null, false)
    const source = nearest?.first === from ? nearest : (syntax.clauseSubject(from, v, level) ?? nearest)
    if (!source || (source.first !== from && !(source.first === from + 1 && syntax.pos(from) === 'ADV'))) continue
    if (stop === '.' && source.end !== v) continue
    return found('after', v, v + 1, word, source, hearerOf(syntax, v, limit), true)
  }
  return dash ? signature(syntax, t, limit) : null
}

/** "“…” was Roe’s comment", "“…” was the reply of the king". */
function comesFrom(syntax: Syntax, t: number, limit: number): Cue | null {
  if (!/^(?:is|was|were|came|ran)$/.test(syntax.low[t] as string)) return null
  // "“…” was how Roe put it"
  if (syntax.low[t + 1] === 'how') {
    const source = syntax.phraseStarting(t + 2, limit)
    return source && syntax.isFinite(source.end) ? found('noun', t + 1, t + 2, null, source, null, true) : null
  }
  for (let n = t + 1; n < limit && n < t + REACH_ANSWER; n++) {
    if (!isUtterance(syntax.low[n] as string) || !/^(?:NOUN|VERB)$/.test(syntax.pos(n))) continue
    if (syntax.low[n + 1] === 'of' || syntax.low[n + 1] === 'from') {
      const of = syntax.phraseStarting(n + 2, limit)
      return of && syntax.isPersonal(of.head) ? found('noun', n, n + 1, null, of, null, true) : null
    }
    const own = /^(?:his|her|their)$/.test(syntax.low[t + 1] as string)
    if (own) return found('noun', n, n + 1, null, { first: t + 1, head: t + 1, coreEnd: t + 2, end: t + 2 }, null, true)
    let mark = n - 1
    while (mark > t && syntax.pos(mark) !== 'PART') mark--
    const owner = mark > t ? syntax.phraseEnding(mark - 1, t + 1, false) : null
    return owner ? found('noun', n, n + 1, null, owner, null, true) : null
  }
  return null
}

/** "“We are glad” of the outcome, Roe said.": the sentence goes on behind the marks, and who says it ends it. */
function closesSentence(
  syntax: Syntax,
  { first, end }: NounPhrase,
  v: number,
  { verb, form }: CueWord,
  limit: number,
  level: number,
): boolean {
  return (
    verb.strength === 3 &&
    (form === 'past' || form === 'present') &&
    end === v &&
    syntax.word(first - 1) === ',' &&
    syntax.owner[first - 1] === level &&
    closesAt(syntax, v + 1, limit)
  )
}

/** "“We are glad” of the outcome, said Roe.": the same with the subject behind its verb. */
function invertedAtEnd(
  syntax: Syntax,
  v: number,
  { verb, form }: CueWord,
  limit: number,
  level: number,
): NounPhrase | null {
  const sets = syntax.word(v - 1) === ',' && syntax.owner[v - 1] === level
  if (!sets || verb.strength < 2 || form !== 'past' || verb.frames.has('hearer-that')) return null
  const source = syntax.phraseStarting(v + 1, limit)
  if (source?.first !== v + 1 || syntax.isTime(source.head)) return null
  const names = syntax.isPersonal(source.head) || syntax.pos(source.first) === 'DET'
  return names && closesAt(syntax, source.end, limit) ? source : null
}

/** The sentence is over at a token, or goes on with an apposition or where and when it was said. */
const closesAt = (syntax: Syntax, i: number, limit: number): boolean =>
  i >= limit ||
  /^[.,]$/.test(syntax.word(i)) ||
  /^(?:when|as|while|before|after)$/.test(syntax.low[i] as string) ||
  syntax.pos(i) === 'ADP' ||
  syntax.isTime(i)

/** "was described as “a born leader” by Roe": the agent stands behind the marks, its verb before them. */
export function agentAfter(syntax: Syntax, open: number, close: number, level: number): Cue | null {
  if (syntax.low[close] !== 'by' || syntax.owner[close] !== level) return null
  const first = syntax.sentenceStart(open)
  for (let v = open - 1; v >= first && v > open - REACH_PASSIVE; v--) {
    const word = syntax.owner[v] === level ? cueAt(syntax, v) : null
    if (!word || !syntax.isPassive(v, first)) continue
    const agent = syntax.phraseStarting(close + 1, syntax.sentenceEnd(close))
    return agent ? found('agent', v, v + 1, word, agent, null, true) : null
  }
  return null
}

/** "the “failed policies” that Roe denounced": a relative clause says who calls them so. */
export function relativeAfter(syntax: Syntax, close: number, level: number): Cue | null {
  if (!/^(?:that|which)$/.test(syntax.low[close] ?? '') || syntax.owner[close] !== level) return null
  const source = syntax.phraseStarting(close + 1, Math.min(syntax.sentenceEnd(close), close + MAX_RELATIVE))
  if (!source || !syntax.isPersonal(source.head)) return null
  let v = source.end
  while (/^(?:AUX|ADV)$/.test(syntax.pos(v)) && v < source.end + 3) v++
  const word = cueAt(syntax, v)
  const judges = word?.verb.sense === 'judge' || (word?.verb.sense === 'say' && word.verb.frames.has('np'))
  return word && judges && word.verb.strength > 1 ? found('embedded', v, v + 1, word, source, null, true) : null
}

/** "“…” — Karl Brandt, 1848": a name behind a dash and nothing else, in the same paragraph or the next. */
export function signature(syntax: Syntax, t: number, limit: number): Cue | null {
  if (syntax.pos(t) !== 'PROPN' && syntax.low[t] !== 'the' && !syntax.isPersonal(t)) return null
  const name = syntax.phraseStarting(t, limit)
  return name && (name.end >= limit || /^[,.(]$/.test(syntax.word(name.end)))
    ? found('signature', t - 1, t, null, name, null, true)
    : null
}

/** "they say"; "would later write", "was heard to cry" where the clause ends with it. */
function isGoverned(syntax: Syntax, v: number, listed: boolean, limit: number): boolean {
  const before = syntax.pos(syntax.pos(v - 1) === 'ADV' ? v - 2 : v - 1)
  return before === 'PRON' || (listed && /^(?:AUX|PART)$/.test(before) && closesAt(syntax, v + 1, limit))
}

/** The same behind the marks: "“…,” beamed Smith", "“…?” Smith pressed." */
function unlistedAfter(syntax: Syntax, v: number, limit: number, from: number, stop: string): CueWord | null {
  if (
    !/[,?!—–-]/.test(stop) ||
    syntax.pos(v) !== 'VERB' ||
    syntax.isNamed(v) ||
    (syntax.low[v] as string).endsWith('ing')
  )
    return null
  const next = syntax.word(v + 1)
  const atEnd = v + 1 >= limit || /^[.,]$/.test(next) || syntax.pos(v + 1) === 'ADP'
  const onset =
    v === from && /^\p{Ll}/u.test(syntax.word(v)) && (syntax.pos(v + 1) === 'PROPN' || syntax.pos(v + 1) === 'DET')
  // "“…!” Roe was glad to learn it.": that is a sentence of its own.
  const ends = atEnd && /[,—–-]/.test(stop) && syntax.pos(v - 1) !== 'PART'
  return onset || ends ? { verb: UNLISTED, form: 'past' } : null
}

/** A clause of its own follows the verb, so that it reports something else than the quotation before it. */
function takesClause(syntax: Syntax, v: number, limit: number): boolean {
  const next = syntax.low[v + 1] ?? ''
  if (v + 1 >= limit || /^[.,;:!?]$/.test(next)) return false
  if (next === 'that' || next === ':') return true
  // "Roe wrote the song": an object of its own.
  const hearer = cueWord(syntax.low[v] as string)?.verb.frames.has('hearer-that')
  if (!hearer && (syntax.isMark[v + 1] || /^(?:an?|the|his|her|its|their|this|these|many|several)$/.test(next)))
    return true
  for (let i = v + 1; i < limit; i++) {
    if (syntax.word(i) === ',') return false
    if (syntax.isFinite(i)) return true
  }
  return false
}
