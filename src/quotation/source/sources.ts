import type { LinkedMention } from '../../entity/layer.js'
import type { EntityType } from '../../schema/entity.js'
import type { Range } from '../../schema/span.js'
import { ISSUING, isUtterance } from '../lexicon/nouns.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'

/** Who says something, resolved as far as the entity stage has resolved it. */
export interface Source {
  readonly mention: Range
  readonly entity: string | null
  readonly type: EntityType | null
  readonly gender: 'female' | 'male' | 'unknown'
}

/** Finds the mentions of the entity stage by place. */
export class Mentions {
  constructor(private readonly mentions: readonly LinkedMention[]) {}

  /** The mention that covers an offset. */
  covering(offset: number): LinkedMention | null {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.mentions[middle] as LinkedMention).end <= offset) low = middle + 1
      else high = middle
    }
    const mention = this.mentions[low]
    return mention && mention.start <= offset ? mention : null
  }

  /** The last mentions that begin before an offset, the nearest first, at most `most` of them. */
  *before(offset: number, most: number): Generator<LinkedMention> {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.mentions[middle] as LinkedMention).start < offset) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && i >= low - most; i--) yield this.mentions[i] as LinkedMention
  }
}

/** A speech act already attributed: where it stands (a token) and whose it is. */
export interface SpeechAct {
  readonly at: number
  readonly source: Source
}

/** "handed up a paper", "sent out a circular" */
/** Longest "to the king" between such a verb and its object, in tokens. */
const MAX_HEARER = 6
const PARTICLES = /^(?:up|out|round|back)$/

/** "dictated to a clerk a letter": the verb before "to" and whom. */
function overHearer(syntax: Syntax, v: number): number {
  for (let i = v; i > v - MAX_HEARER && !/^(?:VERB|AUX|PUNCT)$/.test(syntax.pos(i)); i--)
    if (syntax.low[i] === 'to') return i - 1
  return v
}

/** Whoever issues the writing that a phrase names, where it is the object of that ("Roe issued a statement saying …"). */
export function issuerOf(syntax: Syntax, phrase: NounPhrase): NounPhrase | null {
  // "made the point that"
  const head = syntax.low[phrase.head] as string
  if (!isUtterance(head) && head !== 'point') return null
  // "a letter from a lady"
  if (/^(?:from|by)$/.test(syntax.low[phrase.coreEnd] ?? '')) {
    const writer = syntax.phraseStarting(
      phrase.coreEnd + 1,
      Math.min(syntax.document.tokens.length, phrase.coreEnd + 12),
    )
    if (writer && !syntax.isTime(writer.head) && syntax.pos(writer.head) !== 'NUM') return writer
  }
  let v = phrase.first - 1
  if (syntax.pos(v) === 'ADV' || PARTICLES.test(syntax.low[v] as string)) v--
  if (!ISSUING.has(syntax.low[v] as string)) v = overHearer(syntax, v)
  if (!ISSUING.has(syntax.low[v] as string)) return null
  const issuer = syntax.subjectOf(v, syntax.sentenceStart(v), syntax.owner[v] as number)
  return issuer && issuer.head < v ? issuer : null
}

/**
 * Whose the writing is that "it" or "the letter" takes up from the sentences before: "Roe dictated a letter. It began …".
 */
export function authorOf(syntax: Syntax, phrase: NounPhrase): NounPhrase | null {
  const head = syntax.low[phrase.head] as string
  const again =
    /^(?:the|this|that)$/.test(syntax.low[phrase.first] as string) &&
    (phrase.head === phrase.first + 1 || (OPENERS.test(head) && phrase.head === phrase.first + 2))
  if (head !== 'it' && !(again && (isUtterance(head) || PARTS.test(head)))) return null
  const any = head === 'it' || PARTS.test(head)
  if (/^(?:of|by|from)$/.test(syntax.low[phrase.coreEnd] ?? '')) {
    // "runs the refrain of the notebook"
    const whole = PARTS.test(head)
      ? syntax.phraseStarting(phrase.coreEnd + 1, Math.min(syntax.document.tokens.length, phrase.coreEnd + MAX_OF))
      : null
    return whole && isUtterance(syntax.low[whole.head] as string) ? authorOf(syntax, whole) : null
  }
  const { sentences, tokens } = syntax.document
  const here = tokens.sentence[phrase.first] as number
  for (let s = here - 1; s >= 0 && s >= here - LOOK_BACK_WRITING; s--) {
    const { firstToken, endToken } = sentences[s] as { firstToken: number; endToken: number }
    if (syntax.paragraphOf(phrase.first) - syntax.paragraphOf(firstToken) > 1) return null
    for (let n = Math.max(firstToken, phrase.first - LONGEST_BACK); n < endToken; n++) {
      const noun = syntax.low[n] as string
      if (any ? !isUtterance(noun) : noun !== head) continue
      if (syntax.owner[n] !== -1 || syntax.pos(n) !== 'NOUN') continue
      const written = syntax.phraseEnding(n, firstToken, false)
      if (!written) continue
      const issuer = issuerOf(syntax, written)
      if (issuer) return issuer
      const sender = relativeSender(syntax, written)
      if (sender) return sender
      // "He told it in a book. It ends …"
      if (syntax.low[written.first - 1] === 'in' && /^an?$/.test(syntax.low[written.first] as string)) {
        const teller = tellerBefore(syntax, written.first - 1, firstToken)
        if (teller) return teller
      }
      if (/^(?:his|her)$/.test(syntax.low[written.first] as string))
        return { first: written.first, head: written.first, coreEnd: written.first + 1, end: written.first + 1 }
      for (let i = written.first; i < n; i++)
        if (syntax.pos(i + 1) === 'PART' && syntax.isPersonal(i)) return syntax.phraseEnding(i, firstToken, false)
    }
  }
  return null
}

/** Parts of a writing, which say what it says. */
const PARTS = /^(?:entry|entries|sentence|line|lines|page|passage|paragraph|text|postscript|clause|refrain)$/
const OPENERS = /^(?:sentence|line|entry|page|paragraph)$/

/** "the telegram in which Roe announced", "the letter that she wrote": whose it is by the clause behind it. */
function relativeSender(syntax: Syntax, { coreEnd }: NounPhrase): NounPhrase | null {
  const at = syntax.low[coreEnd] === 'in' ? coreEnd + 1 : coreEnd
  if (!/^(?:which|that)$/.test(syntax.low[at] ?? '')) return null
  const sender = syntax.phraseStarting(at + 1, Math.min(syntax.document.tokens.length, at + MAX_OF))
  if (!sender || !syntax.isPersonal(sender.head)) return null
  return at > coreEnd || ISSUING.has(syntax.low[sender.end] as string) ? sender : null
}

/** The subject of the last finite verb before a token, if it is a person by its form. */
function tellerBefore(syntax: Syntax, token: number, first: number): NounPhrase | null {
  for (let v = token - 1; v > first; v--) {
    if (syntax.owner[v] !== -1 || !syntax.isFinite(v)) continue
    const subject = syntax.subjectOf(v, first, -1)
    return subject && syntax.isPersonal(subject.head) ? subject : null
  }
  return null
}

/** How many sentences back a writing is still the one spoken of. */
const LOOK_BACK_WRITING = 3
/** The same in tokens. */
const LONGEST_BACK = 200

/** What a name before it is that of the author of. */
const BY_HISTORIANS = /^(?:biography|history|study|survey|chronicle|saga|epic|translation)$/

/** Resolves a noun phrase to an entity; a document or an act of saying stands for whose it is. */
export function resolve(syntax: Syntax, mentions: Mentions, phrase: NounPhrase): Source {
  const { tokens } = syntax.document
  const whole = syntax.range(phrase.first, closed(syntax, phrase))
  const direct = mentions.covering(tokens.start[phrase.head] as number)
  // "Roe’s sonnet “…”", "Roe’s biography of the king"
  if (direct?.entity.type === 'work' || (!direct && BY_HISTORIANS.test(syntax.low[phrase.head] as string)))
    for (let i = phrase.first; i < phrase.head; i++) {
      const owner = syntax.pos(i + 1) === 'PART' ? mentions.covering(tokens.start[i] as number) : null
      if (owner?.entity.type === 'person') return { mention: whole, ...named(owner) }
    }
  const joined = direct && firstOfSeveral(syntax, mentions, phrase)
  if (joined) return { mention: whole, ...named(joined) }
  if (direct)
    return {
      mention: direct.kind === 'name' ? { start: direct.start, end: direct.end } : whole,
      ...named(direct),
    }
  const head = syntax.low[phrase.head] as string
  if (isUtterance(head) || head === 'meeting' || head === 'session') {
    for (let i = phrase.first; i < phrase.head; i++) {
      if (syntax.pos(i + 1) !== 'PART') continue
      const owner = mentions.covering(tokens.start[i] as number)
      if (owner) return { mention: whole, ...named(owner) }
    }
    const own = /^(?:his|her|their|its)$/.test(syntax.low[phrase.first] as string)
    const possessor = own && mentions.covering(tokens.start[phrase.first] as number)
    if (possessor) return { mention: whole, ...named(possessor) }
    if (/^(?:of|by|from)$/.test(syntax.low[phrase.coreEnd] ?? '')) {
      const of = syntax.phraseStarting(phrase.coreEnd + 1, Math.min(tokens.length, phrase.coreEnd + 12))
      const owner = of && mentions.covering(tokens.start[of.head] as number)
      if (owner) return { mention: syntax.range(phrase.first, of.end), ...named(owner) }
    }
  }
  const first = firstOfSeveral(syntax, mentions, phrase)
  if (first) return { mention: whole, ...named(first) }
  const apposed = apposedName(syntax, mentions, phrase.coreEnd) ?? apposedBehind(syntax, mentions, phrase)
  if (apposed) return { mention: { start: apposed.start, end: apposed.end }, ...named(apposed) }
  return { mention: whole, entity: null, type: null, gender: 'unknown' }
}

/** The end of a phrase's core, behind the mark that closes what is opened in it ("the “audiencia”"). */
function closed(syntax: Syntax, { first, coreEnd }: NounPhrase): number {
  let open = false
  for (let i = first; i < coreEnd; i++) if (syntax.isMark[i]) open = !open
  return open && syntax.isMark[coreEnd] ? coreEnd + 1 : coreEnd
}

/** Of "Roe and Brandt", who speak together, the first; names of which "and" is part are one. */
function firstOfSeveral(syntax: Syntax, mentions: Mentions, { first, head }: NounPhrase): LinkedMention | null {
  const { start } = syntax.document.tokens
  for (let i = head - 1; i > first; i--) {
    if (syntax.low[i] !== 'and' || mentions.covering(start[i] as number)) continue
    const mention = mentions.covering(start[i - 1] as number)
    if (mention) return mention
  }
  return null
}

/** "an English doctor, William Roe, reported": the name between commas behind a description. */
function apposedName(syntax: Syntax, mentions: Mentions, comma: number): LinkedMention | null {
  const { start, length } = syntax.document.tokens
  if (comma + 2 >= length || syntax.word(comma) !== ',') return null
  // "Lord Minto": a title may stand before what is marked as the name.
  const mention =
    mentions.covering(start[comma + 1] as number) ??
    mentions.covering(start[comma + 2] as number) ??
    // "its editor, the Reverend Silas Roe, said"
    (syntax.low[comma + 1] === 'the' ? mentions.covering(start[comma + 3] as number) : null)
  if (mention?.kind !== 'name' || mention.entity.type !== 'person') return null
  return syntax.word(syntax.tokenAt(mention.end)) === ',' ? mention : null
}

/** "one of the judges, Jean Roe, had said": the same behind "of" and what the description is of. */
function apposedBehind(syntax: Syntax, mentions: Mentions, { coreEnd }: NounPhrase): LinkedMention | null {
  if (!/^(?:of|from|in|at)$/.test(syntax.low[coreEnd] ?? '')) return null
  const limit = Math.min(syntax.document.tokens.length, coreEnd + MAX_OF)
  let of = syntax.phraseStarting(coreEnd + 1, limit)
  // "a visitor from the ministry in 1865, Jean Roe, found"
  if (of && syntax.pos(of.end) === 'ADP') of = syntax.phraseStarting(of.end + 1, limit)
  return of && apposedName(syntax, mentions, of.end)
}

/** Longest phrase behind "of", in tokens. */
const MAX_OF = 12

/** The source that a mention by itself is. */
export const sourceOf = (mention: LinkedMention): Source => ({
  mention: { start: mention.start, end: mention.end },
  ...named(mention),
})

const named = ({ entity }: LinkedMention): Omit<Source, 'mention'> => ({
  entity: entity.id,
  type: entity.type,
  gender: entity.gender ?? 'unknown',
})
