import type { LinkedMention } from '../entity/layer.js'
import type { Mentions, Source, SpeechAct } from './sources.js'
import { sourceOf } from './sources.js'
import type { NounPhrase, Syntax } from './syntax.js'

/** What a personal pronoun may stand for. */
const REFERENTS: Readonly<Record<string, (source: Source) => boolean>> = {
  he: ({ type, gender }) => type === 'person' && gender !== 'female',
  she: ({ type, gender }) => type === 'person' && gender !== 'male',
  they: ({ type }) => type === 'organization' || type === 'group',
  it: ({ type }) => type === 'organization' || type === 'work',
}

const OTHER_CASES: ReadonlySet<string> = new Set(['him', 'his', 'her', 'hers', 'himself', 'herself'])

/** How many mentions and speech acts are looked back at, and over how many paragraphs. */
const LOOK_BACK = 60
const LOOK_BACK_ACTS = 12
const LOOK_BACK_PARAGRAPHS = 2

/** How fit a mention is to be taken up by a pronoun that speaks, the fittest first. */
const RANKS = ['speaker', 'subject', 'other', 'none'] as const
type Rank = (typeof RANKS)[number]
const atLeastAsFit = (rank: Rank, than: Rank): boolean => RANKS.indexOf(rank) <= RANKS.indexOf(than)

/**
 * Whom "he" or "she" stands for where it speaks: of the nearest sentence that names anybody of that gender outside of
 * quotations, who speaks there, else its subject, else anybody. The entity stage reads all pronouns alike; it does not
 * know that names inside a quotation are not who goes on speaking.
 */
export function speakingPerson(
  syntax: Syntax,
  mentions: Mentions,
  spoken: ReadonlyMap<number, Source>,
  phrase: NounPhrase,
): Source | null {
  const pronoun = syntax.low[phrase.head] as string
  const fits = pronoun === 'he' || pronoun === 'she' ? REFERENTS[pronoun] : undefined
  if (!fits) return null
  const { tokens } = syntax.document
  const here = syntax.paragraphOf(phrase.head)
  let best: Source | null = null
  let bestRank: Rank = 'none'
  let sentence = -1
  for (const mention of mentions.before(tokens.start[phrase.head] as number, LOOK_BACK)) {
    const token = syntax.tokenAt(mention.start)
    if (syntax.owner[token] !== -1) continue
    if (best && tokens.sentence[token] !== sentence) break
    if (here - syntax.paragraphOf(token) > LOOK_BACK_PARAGRAPHS) break
    sentence = tokens.sentence[token] as number
    const speaker = spoken.get(mention.start)
    const source = speaker ?? sourceOf(mention)
    if (source.entity === null || !fits(source)) continue
    const rank = speaker ? 'speaker' : rankOf(syntax, mention, token)
    if (rank !== 'none' && atLeastAsFit(rank, bestRank)) {
      bestRank = rank
      best = source
    }
  }
  return best
}

function rankOf(syntax: Syntax, mention: LinkedMention, token: number): Rank {
  if (mention.kind === 'pronoun') return OTHER_CASES.has(syntax.low[token] as string) ? 'none' : 'subject'
  const end = syntax.tokenAt(mention.end)
  const phrase = syntax.phraseEnding(end - 1, syntax.sentenceStart(token), false)
  const before = (phrase?.first ?? token) - 1
  const oblique = syntax.pos(before) === 'ADP' && before >= syntax.sentenceStart(token)
  return oblique || syntax.pos(end) === 'PART' ? 'other' : 'subject'
}

/**
 * Whoever spoke last is who a pronoun that speaks stands for, where nothing else has told. After speakers, the last
 * fitting name outside of quotations.
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
  for (let i = acts.length - 1, n = 0; i >= 0 && n < LOOK_BACK_ACTS; i--, n++) {
    const { at, source } = acts[i] as SpeechAct
    if (at >= phrase.head) continue
    if (!near(at)) break
    if (source.entity !== null && fits(source)) return source
  }
  for (const mention of mentions.before(syntax.document.tokens.start[phrase.head] as number, LOOK_BACK_ACTS)) {
    const at = syntax.tokenAt(mention.start)
    if (!near(at)) return null
    if (mention.kind !== 'name' || syntax.owner[at] !== -1) continue
    const source = sourceOf(mention)
    if (fits(source)) return source
  }
  return null
}
