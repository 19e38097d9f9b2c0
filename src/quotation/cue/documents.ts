import { DOCUMENTS, isUtterance } from '../lexicon/nouns.js'
import type { Mentions } from '../source/sources.js'
import type { Syntax } from '../syntax/syntax.js'
import { type Cue, found } from './cues.js'

/** What a law or letter does by its words, where no verb of saying is used: "bound the powers “to …”". */
const BY_WORDS =
  /^(?:b(?:ou|i)nd(?:s|ing)?|oblig|open(?:s|ed)$|beg(?:ins|an)$|end(?:s|ed)$|clos(?:es|ed)$|contain|includ|list(?:s|ed)$|g(?:ave|ives)$|grant|guarante|provid|ask(?:s|ed)$|requir|allow|permit|forb|prohibit|abolish|ban(?:s|ned)$|summon|commit|entitl|empower|authori[sz]|establish|limit|restrict|extend|appl(?:y|ies|ied)|allud|threaten|punish|impos|outlaw|offer|stat(?:es|ed)$|ha[ds]$)/

/** Furthest that the marks stand from the verb, in tokens. */
const REACH = 18

/**
 * A writing as the subject of a clause whose verb is none of saying: "The Act bound the powers “to keep the peace”", "Her
 * letter opened with “My lord” and summoned him “to appear”".
 */
export function documentBefore(
  syntax: Syntax,
  mentions: Mentions,
  open: number,
  first: number,
  level: number,
): Cue | null {
  for (let v = open - 1; v > first && v > open - REACH; v--) {
    if (syntax.owner[v] !== level || syntax.isMark[v]) continue
    if (/^[;:]$/.test(syntax.word(v)) || /^(?:SCONJ)$/.test(syntax.pos(v))) return null
    // "the roll has “…”", "the roll has the entry “…”"
    const right = v === open - 1 || (v === open - 3 && isUtterance(syntax.low[open - 1] as string))
    const has = right && /^ha[ds]$/.test(syntax.low[v] as string)
    // "gave them the right to come and go “…”"
    if (syntax.low[v - 1] === 'and' && syntax.low[v - 3] === 'to') continue
    if (!has && (!syntax.isFinite(v) || syntax.pos(v) !== 'VERB')) continue
    if (!BY_WORDS.test(syntax.low[v] as string) || syntax.pos(v - 1) === 'AUX') return null
    const source = syntax.subjectOf(v, first, level)
    if (!source || source.head >= v) return null
    const noun = syntax.low[source.head] as string
    const mention = mentions.covering(syntax.document.tokens.start[source.head] as number)
    const written = isUtterance(noun) || DOCUMENTS.has(noun) || mention?.entity.type === 'work'
    return written ? found('noun', v, v + 1, null, source, null, false) : null
  }
  return null
}
