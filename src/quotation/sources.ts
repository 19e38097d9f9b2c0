import type { LinkedMention } from '../entity/layer.js'
import type { EntityType } from '../schema/entity.js'
import type { Range } from '../schema/span.js'
import { SPEECH_NOUNS, WRITING_NOUNS } from './nouns.js'
import type { NounPhrase, Syntax } from './syntax.js'

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

  /** The last name before a token, outside of quotations, of an entity that fits. */
  lastBefore(
    syntax: Syntax,
    token: number,
    near: (token: number) => boolean,
    fits: (source: Source) => boolean,
  ): Source | null {
    const offset = syntax.document.tokens.start[token] as number
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.mentions[middle] as LinkedMention).start < offset) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && i >= low - LOOK_BACK; i--) {
      const mention = this.mentions[i] as LinkedMention
      const at = syntax.tokenAt(mention.start)
      if (!near(at)) return null
      if (mention.kind !== 'name' || syntax.owner[at] !== -1) continue
      const source = { mention: { start: mention.start, end: mention.end }, ...named(mention) }
      if (fits(source)) return source
    }
    return null
  }
}

/** A speech act already attributed: where it stands (a token) and whose it is. */
export interface SpeechAct {
  readonly at: number
  readonly source: Source
}

/** What a personal pronoun may stand for. */
const REFERENTS: Readonly<Record<string, (source: Source) => boolean>> = {
  he: ({ type, gender }) => type === 'person' && gender !== 'female',
  she: ({ type, gender }) => type === 'person' && gender !== 'male',
  they: ({ type }) => type === 'organization' || type === 'group',
  it: ({ type }) => type === 'organization' || type === 'work',
}

/** How many speech acts and mentions are looked back at, and over how many paragraphs. */
const LOOK_BACK = 12
const LOOK_BACK_PARAGRAPHS = 2

/**
 * Whoever spoke last is who a pronoun that speaks stands for, where the entity stage has left it open: it reads
 * sentences, and does not know who has been speaking. After speakers, the last fitting name outside of quotations.
 */
export function lastSpeaker(
  syntax: Syntax,
  mentions: Mentions,
  acts: readonly SpeechAct[],
  phrase: NounPhrase,
): Source | null {
  const fits = REFERENTS[syntax.low[phrase.head] as string]
  if (!fits) return null
  const here = syntax.paragraphOf(phrase.head)
  const near = (token: number): boolean => here - syntax.paragraphOf(token) <= LOOK_BACK_PARAGRAPHS
  for (let i = acts.length - 1, n = 0; i >= 0 && n < LOOK_BACK; i--, n++) {
    const { at, source } = acts[i] as SpeechAct
    if (at >= phrase.head) continue
    if (!near(at)) break
    if (source.entity !== null && fits(source)) return source
  }
  return mentions.lastBefore(syntax, phrase.head, near, fits)
}

/** Resolves a noun phrase to an entity; a document or an act of saying stands for whose it is. */
export function resolve(syntax: Syntax, mentions: Mentions, phrase: NounPhrase): Source {
  const { tokens } = syntax.document
  const whole = syntax.range(phrase.first, phrase.coreEnd)
  const direct = mentions.covering(tokens.start[phrase.head] as number)
  if (direct)
    return {
      mention: direct.kind === 'name' ? { start: direct.start, end: direct.end } : whole,
      ...named(direct),
    }
  const head = syntax.low[phrase.head] as string
  if (SPEECH_NOUNS.has(head) || WRITING_NOUNS.has(head) || head === 'meeting' || head === 'session') {
    for (let i = phrase.first; i < phrase.head; i++) {
      if (syntax.pos(i + 1) !== 'PART') continue
      const owner = mentions.covering(tokens.start[i] as number)
      if (owner) return { mention: whole, ...named(owner) }
    }
    if (/^(?:of|by|from)$/.test(syntax.low[phrase.coreEnd] ?? '')) {
      const of = syntax.phraseStarting(phrase.coreEnd + 1, Math.min(tokens.length, phrase.coreEnd + 12))
      const owner = of && mentions.covering(tokens.start[of.head] as number)
      if (owner) return { mention: syntax.range(phrase.first, of.end), ...named(owner) }
    }
  }
  // A first conjunct: "Stalin and Bukharin".
  for (let i = phrase.head - 1; i > phrase.first; i--) {
    if (syntax.low[i] !== 'and') continue
    const mention = mentions.covering(tokens.start[i - 1] as number)
    if (mention) return { mention: whole, ...named(mention) }
  }
  return { mention: whole, entity: null, type: null, gender: 'unknown' }
}

const named = ({ entity }: LinkedMention): Omit<Source, 'mention'> => ({
  entity: entity.id,
  type: entity.type,
  gender: entity.gender ?? 'unknown',
})
