import type { Tokens } from '../../reading/document.js'
import { BASE, GERUND, PARTICIPLE, PAST, PRESENT, verbForm } from './morphology.js'
import { BE, DO, HAVE, MODALS, NOT } from './words.js'

/** How a verb group is marked for time. `bare`: an ambiguous form without auxiliary ("the army led by …", "he led"). */
export type Tense =
  | 'past'
  | 'pluperfect'
  | 'present'
  | 'perfect'
  | 'bare'
  | 'participle'
  | 'gerund'
  | 'infinitive'
  | 'base'

/** A verb with its auxiliaries: tokens `first` up to, not including, `end`; the verb that says what happens is `head`. */
export interface VerbGroup {
  readonly first: number
  readonly head: number
  readonly end: number
  readonly lemma: string
  readonly tense: Tense
  readonly passive: boolean
  readonly progressive: boolean
  readonly negated: boolean
  /** The modal verb, "be to" included ("would", "must", "be"). */
  readonly modal: string | null
  /** A form of "be" that links a subject to a predicate noun or adjective. */
  readonly copula: boolean
}

/** Tokens of a document with the small-letter form of each word at hand. */
export interface Words {
  readonly tokens: Tokens
  readonly low: readonly string[]
}

const MAX_GAP = 6
/** Quantifiers and pronouns of the subject that stand inside the verb group ("they were both arrested", "was himself expelled"). */
const FLOATING = new Set(['both', 'all', 'each', 'himself', 'herself', 'itself', 'themselves', 'long'])
/** Adverbs of two words that stand inside a verb group, by their first. */
const PHRASAL_ADVERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['at', new Set(['last', 'first', 'once', 'least'])],
  ['all', new Set(['but'])],
  ['in', new Set(['fact', 'turn'])],
  ['of', new Set(['course'])],
])

/** The next word of the group after token `i`: adverbs, "not" and short parentheses (", however,") are passed over. */
function nextInGroup({ tokens, low }: Words, i: number, end: number): { at: number; negated: boolean } {
  let negated = false
  let at = i + 1
  for (let steps = 0; at < end && steps < MAX_GAP; steps++, at++) {
    const word = low[at] as string
    if (NOT.has(word)) negated = true
    else if (word === ',' && tokens.pos[at + 1] === 'ADV' && low[at + 2] === ',') at += 2
    else if (PHRASAL_ADVERBS.get(word)?.has(low[at + 1] as string)) at++
    else if (FLOATING.has(word)) continue
    else if (tokens.pos[at] !== 'ADV' || BE.has(word)) break
  }
  return { at, negated }
}

const VERBAL = (pos: string | undefined): boolean => pos === 'VERB' || pos === 'AUX'

/** Whether the word at `i`, after an auxiliary, can be the participle that the auxiliary asks for. */
function participleAt({ tokens, low }: Words, i: number, end: number): boolean {
  if (i >= end) return false
  const word = low[i] as string
  const pos = tokens.pos[i]
  const { forms, lemma } = verbForm(word)
  const isParticiple =
    (forms & PARTICIPLE) !== 0 ||
    word === 'had' ||
    (forms === BASE && /^(?:come|become|run|overcome|overrun)$/.test(lemma))
  if (!isParticiple) return false
  if (VERBAL(pos)) return true
  // "was retaken"
  if (pos === 'NOUN' && forms === PARTICIPLE && BE.has(low[i - 1] as string)) return true
  // The tagger takes some participles for adjectives ("was completely disinherited").
  return (
    pos === 'ADJ' &&
    (word.endsWith('ed') || (forms & (PAST | BASE)) === PAST) &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(tokens.pos[i + 1] ?? '')
  )
}

/** Reads the verb group that starts at token `i`, which is a verb or an auxiliary. */
export function readVerbGroup(words: Words, i: number, end: number): VerbGroup {
  const { tokens, low } = words
  let at = i
  let modal: string | null = null
  let tense: Tense | null = null
  let passive = false
  let progressive = false
  let negated = false
  for (let steps = 0; steps < 8; steps++) {
    const word = low[at] as string
    const next = nextInGroup(words, at, end)
    const follows = low[next.at] as string
    const nextForm = next.at < end ? verbForm(follows).forms : 0
    const nextVerbal = next.at < end && VERBAL(tokens.pos[next.at])
    if (MODALS.has(word) && (nextVerbal || BE.has(follows) || isBareVerb(words, next.at, end)) && next.at < end) {
      modal = word
      tense ??= 'present'
    } else if (HAVE.has(word) && participleAt(words, next.at, end)) {
      tense = modal
        ? tense
        : (tense ??
          (word === 'had' ? 'pluperfect' : word === 'having' ? 'gerund' : word === 'have' && at > i ? null : 'perfect'))
    } else if (HAVE.has(word) && follows === 'to' && VERBAL(tokens.pos[next.at + 1])) {
      // "had to pay": told as done
      tense ??= formTense(word)
      negated ||= next.negated
      at = next.at + 1
      continue
    } else if (BE.has(word) && nextVerbal && nextForm & GERUND && follows !== 'being') {
      tense ??= formTense(word)
      progressive = true
    } else if (BE.has(word) && follows === 'being' && participleAt(words, next.at + 1, end)) {
      tense ??= formTense(word)
      progressive = true
    } else if (BE.has(word) && participleAt(words, next.at, end)) {
      tense ??= formTense(word)
      passive = true
    } else if (BE.has(word) && follows === 'to' && VERBAL(tokens.pos[next.at + 1])) {
      tense ??= formTense(word)
      modal = 'be'
      at = next.at + 1
      continue
    } else if (DO.has(word) && nextVerbal && nextForm & BASE) {
      tense ??= formTense(word)
    } else {
      const { forms, lemma } = verbForm(word)
      return {
        first: i,
        head: at,
        end: at + 1,
        lemma,
        tense: tense ?? formTense(word, forms),
        passive,
        progressive,
        negated,
        modal,
        copula: lemma === 'be',
      }
    }
    negated ||= next.negated
    at = next.at
  }
  const { lemma } = verbForm(low[at] as string)
  return {
    first: i,
    head: at,
    end: at + 1,
    lemma,
    tense: tense ?? 'bare',
    passive,
    progressive,
    negated,
    modal,
    copula: false,
  }
}

function isBareVerb({ tokens, low }: Words, i: number, end: number): boolean {
  if (i >= end || tokens.pos[i] === 'PROPN' || tokens.pos[i] === 'PUNCT') return false
  return verbForm(low[i] as string).forms === BASE && /^(?:NOUN|ADJ)$/.test(tokens.pos[i] as string)
}

function formTense(word: string, forms = verbForm(word).forms): Tense {
  if (forms & GERUND) return 'gerund'
  if (forms & PAST && forms & BASE) return 'past'
  if (forms & PAST && forms & PARTICIPLE) return 'bare'
  if (forms & PAST) return 'past'
  if (forms & PARTICIPLE) return 'participle'
  return forms & PRESENT ? 'present' : 'base'
}
