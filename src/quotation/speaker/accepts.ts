import type { QuotationKind } from '../../schema/quotation.js'
import type { Cue } from '../cue/cues.js'
import type { MarkedQuotation } from '../layer.js'
import type { Syntax } from '../syntax/syntax.js'

/** A kind that somebody's words are. */
export const isSpeech = (kind: QuotationKind): boolean => kind === 'speech' || kind === 'writing'

/** Persons that stand for anybody: what "you" or "we" call a thing is what it is called. */
const GENERIC = /^(?:i|you|we|one|it|this|that|people|some|many|others)$/

/** What one does who "preferred to speak of" a thing: he speaks. */
const CATENATIVES = /^(?:prefer|choose|chose|continue|begin|began|like|love|use|dare|come|came)(?:s|d|red)?$/

/** Names and terms in marks are somebody's words only where the cue is close, or reports words for certain. */
export function accepts({ kind, rule }: MarkedQuotation, cue: Cue, syntax: Syntax): boolean {
  if (isSpeech(kind)) return true
  if (kind === 'slogan') return cue.tight && cue.evidence !== 'embedded' && cue.evidence !== 'noun'
  if (kind === 'title') return false
  const head = cue.source ? (syntax.low[cue.source.head] as string) : ''
  if (GENERIC.test(head) && !(head === 'one' && cue.word?.form === 'past')) return false
  if (rule === 'capitalised-name') return cue.tight && (!cue.adjacent || cue.word?.verb.sense !== 'say')
  if (cue.tight) return true
  // "Roe’s claim that the war was a “robbery”": the noun reports the clause.
  if (cue.evidence === 'noun' && (syntax.low[cue.end] === 'that' || syntax.low[cue.end] === 'to')) return true
  if (!cue.word || cue.word.verb.strength < 2) return false
  const { sense } = cue.word.verb
  // "to say" may be of nobody; "they say" is of somebody.
  const finite =
    cue.word.form !== 'base' ||
    !/^(?:AUX|PART|VERB)$/.test(syntax.pos(cue.first - 1)) ||
    (rule === 'noun-phrase' && CATENATIVES.test(syntax.low[cue.first - 2] as string))
  const plain = !cue.loose && finite && sense !== 'think' && sense !== 'show'
  return (
    plain ||
    (rule === 'noun-phrase' && cue.source !== null && !endsQuotation(cue, syntax) && syntax.isPersonal(cue.source.head))
  )
}

/** "“…,” said Roe, author of “…”": the verb belongs to words in marks before it. */
function endsQuotation({ first, source }: Cue, syntax: Syntax): boolean {
  const begins = Math.min(first, source?.first ?? first)
  return syntax.isMark[begins - 1] === 1
}
