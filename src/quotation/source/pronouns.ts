import type { LinkedMention } from '../../entity/layer.js'
import { cueWord } from '../lexicon/lexicon.js'
import { isPersonFor } from '../lexicon/nouns.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import type { Mentions, Source, SpeechAct } from './sources.js'
import { sourceOf } from './sources.js'

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

/** How far from being taken up by a pronoun that speaks a mention is, by its part in its sentence. */
const PENALTY = { speaker: 0, subject: 0.5, other: 2 } as const
/** The same for each sentence that lies between. */
const SENTENCE_PENALTY = 1

/** Before a subject: it is that of a clause within another. */
const SUBORDINATE = /^(?:what|which|that|whom|whose|than|how|why)$/

/**
 * Whom "he" or "she" stands for where it speaks: who speaks in the sentence before, or its subject, rather than others
 * of that gender, and rather than those of sentences farther back. The entity stage reads all pronouns alike; it does
 * not know that names inside a quotation are not who goes on speaking.
 */
export function speakingPerson(
  syntax: Syntax,
  mentions: Mentions,
  spoken: ReadonlyMap<number, Source>,
  phrase: NounPhrase,
): Source | null {
  const form = syntax.low[phrase.head] as string
  const pronoun = form === 'his' ? 'he' : form === 'her' ? 'she' : form
  const fits = pronoun === 'he' || pronoun === 'she' ? REFERENTS[pronoun] : undefined
  if (!fits) return null
  const { tokens } = syntax.document
  const here = syntax.paragraphOf(phrase.head)
  const unnamed = unnamedSubject(syntax, mentions, phrase, pronoun)
  let best: Source | null = null
  let least = Number.POSITIVE_INFINITY
  const reach = takenUp(syntax, mentions, phrase) ? 0 : LOOK_BACK_PARAGRAPHS
  let sentence = -1
  let away = -1
  for (const mention of mentions.before(tokens.start[phrase.head] as number, LOOK_BACK)) {
    const token = syntax.tokenAt(mention.start)
    if (syntax.owner[token] !== -1) continue
    if (unnamed && token < unnamed.first && least > away * SENTENCE_PENALTY + PENALTY.subject) return unnamed.source
    if (tokens.sentence[token] !== sentence) away++
    sentence = tokens.sentence[token] as number
    if (away * SENTENCE_PENALTY >= least || here - syntax.paragraphOf(token) > reach) break
    const speaker = spoken.get(mention.start)
    const source = speaker ?? sourceOf(mention)
    const part = partOf(syntax, mention, token, speaker !== undefined)
    if (part === null || source.entity === null || !fits(source) || isFronted(syntax, token, phrase)) continue
    const penalty = PENALTY[part] + away * SENTENCE_PENALTY
    if (penalty <= least) {
      least = penalty
      best = source
    }
  }
  return (least < PENALTY.other && best) || (unnamed?.source ?? best)
}

/** "The emperor was tired. “…,” he said.": a description that no mention links, as the subject of a sentence just before. */
function unnamedSubject(
  syntax: Syntax,
  mentions: Mentions,
  { head }: NounPhrase,
  pronoun: string,
): { source: Source; first: number } | null {
  const { tokens, sentences } = syntax.document
  const here = tokens.sentence[head] as number
  for (let s = here; s > here - 3 && s >= 0 && sentences[s]?.paragraph === syntax.paragraphOf(head); s--) {
    const { firstToken, endToken } = sentences[s] as { firstToken: number; endToken: number }
    if (syntax.owner[firstToken] !== -1) continue
    const subject = syntax.phraseStarting(firstToken, Math.min(endToken, head))
    if (!subject) continue
    // "The general was tired", "Roe’s own steward was tired"
    const described =
      /^(?:the|an?|his|her|their|this|that|one|my|our)$/.test(syntax.low[subject.first] as string) ||
      syntax.pos(subject.first + 1) === 'PART'
    if (!described) continue
    if (!isPersonFor(syntax.low[subject.head] as string, pronoun)) continue
    if (mentions.covering(tokens.start[subject.head] as number)) return null
    const mention = syntax.range(subject.first, subject.coreEnd)
    return { source: { mention, entity: null, type: null, gender: 'unknown' }, first: subject.first }
  }
  return null
}

/** "Of Roe he wrote", "To Roe, who had asked, he wrote": the name at the head of the sentence is another's. */
export function isFronted(syntax: Syntax, token: number, { head }: NounPhrase): boolean {
  const first = syntax.sentenceStart(head)
  if (token < first || !/^(?:of|to|for|with|from|about|against|like|unlike)$/.test(syntax.low[first] as string))
    return false
  const phrase = syntax.phraseStarting(first + 1, head)
  if (!phrase || token < phrase.first || token >= phrase.end) return false
  return phrase.end === head || syntax.word(phrase.end) === ','
}

/** The part that a mention has in its sentence; null for a pronoun that cannot be what another refers back to. */
function partOf(syntax: Syntax, mention: LinkedMention, token: number, speaks: boolean): keyof typeof PENALTY | null {
  if (mention.kind === 'pronoun' && OTHER_CASES.has(syntax.low[token] as string) && !speaks) return null
  const first = syntax.sentenceStart(token)
  const end = syntax.tokenAt(mention.end)
  const start = syntax.phraseEnding(end - 1, first, false)?.first ?? token
  // "In 1879 Roe came": the year is no part of the name's phrase.
  let opening = start
  while (opening < token && syntax.pos(opening) === 'NUM') opening++
  const before = (start < token && syntax.pos(token - 1) === 'NUM' ? token : opening) - 1
  if (before >= first && SUBORDINATE.test(syntax.low[before] as string)) return 'other'
  if (speaks) return 'speaker'
  // "He had met Roe": an object.
  if (
    before >= first &&
    syntax.pos(before) === 'VERB' &&
    syntax.isFinite(before) &&
    !cueWord(syntax.low[before] as string)
  )
    return 'other'
  // "At a council of war Roe spoke": a finite verb at once behind the name, and a noun before it.
  const apart = start < token && syntax.isFinite(end) && !syntax.isNamed(token - 1) && syntax.pos(token - 1) === 'NOUN'
  if (apart && /^\p{Ll}/u.test(syntax.word(token - 1))) return 'subject'
  // "until Roe was called": a conjunction that the tagger takes for a preposition.
  const oblique =
    before >= first &&
    syntax.pos(before) === 'ADP' &&
    !/^(?:until|before|after|since|as)$/.test(syntax.low[before] as string)
  return oblique || syntax.pos(end) === 'PART' ? 'other' : 'subject'
}

/** Furthest that a pronoun stands from the start of the paragraph that it opens, in tokens. */
const REACH_OPENER = 40

/** Sentences that make a paragraph one of a story; in news each has one or two, and "he" is the last speaker. */
const PARAGRAPH_OF_STORY = 4

/**
 * The same pronoun is a subject of the sentence that opens the paragraph, or this one opens it behind one of a story: it
 * is about whom the text is about.
 */
function takenUp(syntax: Syntax, mentions: Mentions, { head }: NounPhrase): boolean {
  const { sentences, paragraphs } = syntax.document
  const here = syntax.paragraphOf(head)
  const opener = sentences[paragraphs[here]?.firstSentence ?? 0]
  if (!opener || syntax.owner[opener.firstToken] !== -1) return false
  const before = paragraphs[here - 1]
  const story = before !== undefined && before.endSentence - before.firstSentence >= PARAGRAPH_OF_STORY
  if (opener.endToken > head && !story) return false
  for (let i = opener.firstToken; i < opener.endToken && i < opener.firstToken + REACH_OPENER; i++) {
    if (syntax.owner[i] !== -1 || i > head) return false
    if (syntax.low[i] === syntax.low[head]) return true
    if (syntax.isNamed(i) && mentions.covering(syntax.document.tokens.start[i] as number)?.entity.type === 'person')
      return false
  }
  return false
}

/** Of those named just before, the one whom the text tells most of. */
function heroBefore(
  syntax: Syntax,
  mentions: Mentions,
  { head }: NounPhrase,
  near: (token: number) => boolean,
): Source | null {
  const fits = REFERENTS[syntax.low[head] as string]
  let hero: LinkedMention | null = null
  for (const mention of mentions.before(syntax.document.tokens.start[head] as number, LOOK_BACK)) {
    const token = syntax.tokenAt(mention.start)
    if (!near(token)) break
    if (syntax.owner[token] !== -1 || !fits?.(sourceOf(mention))) continue
    if (!hero || mention.entity.mentions.length > hero.entity.mentions.length) hero = mention
  }
  return hero && sourceOf(hero)
}

/** "A commission met. It found": the subject of the sentence before is named nowhere. */
function followsNewSubject(syntax: Syntax, mentions: Mentions, { head }: NounPhrase): boolean {
  const { sentences, tokens } = syntax.document
  const before = sentences[(tokens.sentence[head] as number) - 1]
  if (!before || syntax.paragraphOf(before.firstToken) !== syntax.paragraphOf(head)) return false
  for (let v = before.firstToken + 1; v < before.endToken && v < before.firstToken + REACH_OPENER; v++) {
    if (syntax.owner[v] !== -1 || !syntax.isFinite(v)) continue
    const subject = syntax.subjectOf(v, before.firstToken, -1)
    if (!subject) continue
    return (
      /^(?:an?|another)$/.test(syntax.low[subject.first] as string) &&
      !mentions.covering(tokens.start[subject.head] as number)
    )
  }
  return false
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
  if (syntax.low[phrase.head] === 'it' && followsNewSubject(syntax, mentions, phrase)) return null
  const here = syntax.paragraphOf(phrase.head)
  const near = (token: number): boolean => here - syntax.paragraphOf(token) <= LOOK_BACK_PARAGRAPHS
  const hero = takenUp(syntax, mentions, phrase) ? heroBefore(syntax, mentions, phrase, near) : null
  for (let i = acts.length - 1, n = 0; i >= 0 && n < LOOK_BACK_ACTS; i--, n++) {
    const { at, source } = acts[i] as SpeechAct
    if (at >= phrase.head) continue
    if (!near(at)) break
    if (hero && syntax.paragraphOf(at) < here) return hero
    if (source.entity !== null && fits(source)) return source
  }
  if (hero) return hero
  for (const mention of mentions.before(syntax.document.tokens.start[phrase.head] as number, LOOK_BACK_ACTS)) {
    const at = syntax.tokenAt(mention.start)
    if (!near(at)) return null
    if (mention.kind !== 'name' || syntax.owner[at] !== -1 || isFronted(syntax, at, phrase)) continue
    const source = sourceOf(mention)
    if (fits(source)) return source
  }
  return null
}
