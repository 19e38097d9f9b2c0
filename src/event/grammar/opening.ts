import type { Chunk } from './chunk.js'
import { type ClauseSigns, isBareNoun } from './clause-signs.js'
import { isOfDate } from './subject.js'
import { OBJECT_PRONOUNS, PREPOSITION_OR_SUBORDINATOR } from './words.js'

/** Where the clause of a verb opens. */
export interface Opening {
  /** Index of the boundary chunk, or -1 for the start of the sentence. */
  readonly boundary: number
  /** First chunk behind the boundary that the verb itself stands behind, where an outer clause begins before it. */
  readonly opens?: number
  readonly type: 'start' | 'relative' | 'subordinator' | 'that' | 'coordinator' | 'comma' | 'stop' | 'dash' | 'none'
  readonly word: string
}

/** What has been read of the sentence before the verb. */
export interface Before {
  /** Chunk of the verb before, or -1. */
  readonly previousVerb: number
  readonly hasMain: boolean
  /** There is a clause that coordination could go on from. */
  readonly hasCurrent: boolean
}

/** Finds where the clauses of a sentence open, and the subjects between there and their verbs. */
export class Openings {
  constructor(
    readonly chunks: readonly Chunk[],
    readonly signs: ClauseSigns,
  ) {}

  /** Where the clause of the verb at chunk `at` opens, seen from the verb leftwards as far as the verb before it. */
  find(at: number, before: Before): Opening {
    const { chunks } = this
    let comma = -1
    let bare = 0
    const open = (boundary: number, type: Opening['type']): Opening => ({
      boundary,
      type,
      word: chunks[boundary]?.word ?? '',
    })
    const { previousVerb } = before
    const needsBoundary = previousVerb >= 0
    for (let i = at - 1; i > previousVerb; i--) {
      const chunk = chunks[i] as Chunk
      switch (chunk.type) {
        case 'relative':
          return open(i, 'relative')
        case 'that':
          return open(i, 'that')
        case 'subordinator':
          return open(i, 'subordinator')
        case 'stop':
          return open(i, 'stop')
        case 'dash':
          return open(i, 'dash')
        case 'coordinator':
          if (needsBoundary && before.hasCurrent && !this.#joinsDates(i) && !this.#joinsNouns(i, at, previousVerb))
            return open(i, 'coordinator')
          break
        case 'comma':
          if ((bare <= 1 || !before.hasMain) && needsBoundary) comma = i
          break
        case 'noun':
          if (chunk.preposition === undefined && !this.signs.continuesPhrase(i)) {
            bare++
            if (bare > 1 && comma >= 0 && comma < i + 2) bare = 9
          } else if (
            PREPOSITION_OR_SUBORDINATOR.has(chunk.preposition ?? '') &&
            (i === this.#lastNounBefore(at, previousVerb) || this.#isApposed(i, at) || this.#isBetween(i, at)) &&
            // "…, supplies for the city would fail"
            !(isBareNoun(chunks[i - 2]) && chunks[i - 3]?.type === 'comma') &&
            (this.signs.touches(i, at) || this.#isApposed(i, at) || this.#isBetween(i, at)) &&
            (needsBoundary || this.signs.bareNouns(0, i).length === 0)
          )
            return open(i - 1, 'subordinator')
          break
        default:
      }
    }
    if (comma >= 0) return open(comma, 'comma')
    return needsBoundary
      ? { boundary: previousVerb, type: 'none', word: '' }
      : { boundary: -1, type: 'start', word: '' }
  }

  /** "until Grey, the governor, stormed": an apposition between commas stands before the verb. */
  #isApposed(i: number, at: number): boolean {
    const { chunks } = this
    return (
      chunks[i + 1]?.type === 'comma' && isBareNoun(chunks[i + 2]) && chunks[i + 3]?.type === 'comma' && i + 4 === at
    )
  }

  /** "cut its tolls in 1857 and again in 1861, dismissed …": two dates of one clause. */
  #joinsDates(i: number): boolean {
    const { chunks } = this
    if (chunks[i - 1]?.type !== 'date') return false
    let next = i + 1
    while (chunks[next]?.word === 'again' || chunks[next]?.type === 'preposition') next++
    return chunks[next]?.type === 'date' && chunks[next + 1]?.type === 'comma'
  }

  /** "after a match between York and Leeds had been abandoned" */
  #isBetween(i: number, at: number): boolean {
    const { chunks } = this
    return (
      chunks[i + 2]?.preposition === 'between' &&
      chunks[i + 3]?.type === 'coordinator' &&
      chunks[i + 4]?.type === 'noun' &&
      i + 5 === at
    )
  }

  #lastNounBefore(at: number, previousVerb: number): number {
    for (let i = at - 1; i > previousVerb; i--) if ((this.chunks[i] as Chunk).type === 'noun') return i
    return -1
  }

  /** "Lenin and Trotsky left": the coordinator joins two subjects, because a bare noun stands on both sides and another before. */
  #joinsNouns(i: number, at: number, previousVerb: number): boolean {
    const { chunks } = this
    // "was given paper and ink, wrote …": no comma parts a subject from its verb.
    if (chunks[i - 1]?.type === 'noun' && isBareNoun(chunks[i + 1]) && chunks[i + 2]?.type === 'comma' && i + 3 === at)
      return true
    const listed = chunks[i - 1]?.type === 'comma'
    const last = listed ? i - 2 : i - 1
    // "a merchant whose sister and only son died"
    const next = chunks[i + 1]?.word === 'only' ? i + 2 : i + 1
    if (
      chunks[next]?.type === 'noun' &&
      ((chunks[last]?.preposition === 'between' && !OBJECT_PRONOUNS.has(chunks[last]?.word ?? '')) ||
        chunks[last]?.word === 'both')
    )
      return true
    if (!isBareNoun(chunks[last]) || chunks[next]?.type !== 'noun') return false
    // "fought at York and Leeds, and Grey fell"
    if (listed && this.signs.continuesPhrase(last)) return false
    for (let j = last - 1; j > previousVerb; j--) {
      const type = (chunks[j] as Chunk).type
      if (listed && type === 'comma') continue
      // "sent bread and a cart, and two of them rode": behind a pair the comma ends the clause.
      if (listed && type === 'coordinator') return false
      if (
        type === 'coordinator' ||
        type === 'stop' ||
        type === 'that' ||
        type === 'relative' ||
        type === 'subordinator'
      )
        return true
      if (type === 'comma') return j - 1 > previousVerb && j - 1 !== previousVerb && at > i
      // "; two days later Grey and Dudley left": a date may stand before them.
      if (!/^(?:noun|adverb|date|preposition)$/.test(type)) return false
    }
    return false
  }

  /** The bare nouns between the opening and the verb that can be its subject. */
  subject(at: number, { boundary, type }: Opening, previousVerb: number): number[] {
    const { chunks } = this
    const found: number[] = []
    for (let i = boundary + 1; i < at; i++) {
      const chunk = chunks[i] as Chunk
      if (chunk.type !== 'noun' || OBJECT_PRONOUNS.has(chunk.word)) continue
      if (found.length > 0 && this.signs.continuesPhrase(i)) continue
      if (this.signs.isPlaceOfPlace(i) || isOfDate(i, chunks)) continue
      if (chunk.preposition === undefined || (type === 'subordinator' && i === boundary + 1)) found.push(i)
    }
    // "after the death of his father, he sailed": what stands before the pronoun is no part of the subject.
    const last = found.at(-1)
    if (
      last !== undefined &&
      found.length > 1 &&
      (chunks[last - 1]?.type === 'comma' || chunks[last - 1]?.word === 'there') &&
      isPersonal(chunks[last] as Chunk)
    )
      return [last]
    if (type === 'comma' || type === 'start') {
      const own = this.signs.subjectOf(found)
      if (own.length < found.length && this.signs.touches(own[0] as number, at)) return own
    }
    if (found.length === 0) {
      // A name that ran into the phrase before it ("through papal intervention King Henry entered").
      const last = this.#lastNounBefore(at, previousVerb)
      const chunk = last > boundary ? chunks[last] : undefined
      if (
        chunk?.mentions?.length &&
        !/^(?:including|excluding|of|than)$/.test(chunk.preposition ?? '') &&
        this.signs.touches(last, at) &&
        type !== 'none' &&
        type !== 'relative'
      )
        return [last]
    }
    return found
  }
}

/** A pronoun that is a subject and no object. */
const isPersonal = ({ word, first, end }: Chunk): boolean => end === first + 1 && /^(?:i|he|she|they|we)$/.test(word)
