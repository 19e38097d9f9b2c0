import type { Tokens } from '../../reading/document.js'
import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { PERSONAL_NOUN, THING } from '../grammar/words.js'
import { eventLexicon, objectKind } from '../lexicon/index.js'

/** Heads of phrases that say when or how often, which no pronoun stands for. */
const MEASURE = /^(?:times|days|weeks|months|years|miles|losses|hours|minutes)$/
/** Adjectives of peoples that have no plural of their own. */
const DEMONYM = /^[A-Z][a-z]+(?:sh|ch|ese|iss)$/
/** Bodies of people that "they" stands for. */
const BODY =
  /^(?:army|navy|fleet|crew|garrison|committee|council|government|parliament|cavalry|infantry|crowd|mob|force|clan|tribe)$/
/** Heads of phrases that name one person. */
const PERSON = /(?:er|or|ist|man|king|queen|duke|bishop|pope|prince|princess|widow|son|daughter|brother|sister)$/

/** The phrase says when or how often. */
export const isMeasure = ({ last }: Chunk): boolean => MEASURE.test(last)

/** "between York and London": the second noun goes with the preposition of the first. */
export const isGoverned = (chunk: Chunk, chunks: readonly Chunk[]): boolean => {
  const at = chunks.indexOf(chunk)
  return (
    chunk.preposition !== undefined ||
    (chunks[at - 1]?.type === 'coordinator' && chunks[at - 2]?.preposition !== undefined)
  )
}

/** The verb tells what only people do. */
export function isPersonal({ verb: { lemma } }: Clause): boolean {
  const { report, wish, verbs } = eventLexicon()
  return report.has(lemma) || wish.has(lemma) || /^(?:statement|meeting)$/.test(verbs.get(lemma) ?? '')
}

/** What noun phrases show of their number and of what they name. */
export class Nouns {
  constructor(readonly tokens: Tokens) {}

  /** More than one by its form: "the Athenians", "two companies", "the French". */
  isMany({ head, first, named }: Chunk): boolean {
    const at = head ?? first
    const word = this.#low(at)
    if (named && /^(?:person|place|work|event|organization)$/.test(named.entity.type)) return false
    if (this.tokens.pos[at] !== 'NOUN' && this.tokens.pos[at] !== 'PROPN') return false
    return (
      named?.entity.type === 'group' ||
      (/[^su]s$/.test(word) && !MEASURE.test(word)) ||
      /^(?:men|women|people)$/.test(word)
    )
  }

  kind({ first, end }: Chunk): string | undefined {
    for (let token = first; token < end; token++) {
      const kind = objectKind(this.#low(token))
      if (kind) return kind
      if (this.#low(token) === 'of') break
    }
    return undefined
  }

  isQuoted({ first, end }: Chunk): boolean {
    for (let token = first; token < end; token++) if (/["“‘]/.test(this.tokens.text[token] as string)) return true
    return false
  }

  #low(token: number): string {
    return this.tokens.low[token] as string
  }

  /** A possessive ends there. */
  isOwner(end: number, { first, end: last }: Chunk): boolean {
    for (let token = first; token < last; token++)
      if (this.tokens.start[token] === end) return /^['’]s?$/.test(this.#low(token))
    return false
  }

  isPeople({ head, first, named }: Chunk): boolean {
    if (/^(?:person|organization|group)$/.test(named?.entity.type ?? '')) return true
    const noun = this.#low(head ?? first)
    return PERSONAL_NOUN.test(noun) && !THING.test(noun)
  }

  /** "the Athenians", "both generals", "the committee". */
  isPlural({ head, first, end, named }: Chunk): boolean {
    const at = head ?? first
    const word = this.#low(at)
    const pos = this.tokens.pos[at]
    if (named && /^(?:person|place|work|event)$/.test(named.entity.type)) return false
    if (named?.entity.type === 'organization' || named?.entity.type === 'group') return true
    // "the French"
    if (/^the$/.test(this.#low(first)) && DEMONYM.test(this.tokens.text[end - 1] as string)) return true
    if (MEASURE.test(word) || (pos !== 'NOUN' && pos !== 'PROPN')) return false
    return /[^su]s$/.test(word) || /^(?:men|women|people|police)$/.test(word) || (pos === 'NOUN' && BODY.test(word))
  }

  /** Somebody's: "the union’s money", "his house". */
  isOwned({ first, end, named }: Chunk): boolean {
    for (let token = first; token < end && (this.tokens.start[token] as number) !== named?.start; token++)
      if (/^(?:['’]s?|his|her|its|their)$/.test(this.#low(token))) return true
    return false
  }

  /** The head is a noun of one person ("the king"). */
  isPerson({ head, first }: Chunk): boolean {
    const noun = this.#low(head ?? first)
    return PERSON.test(noun) && !THING.test(noun)
  }
}
