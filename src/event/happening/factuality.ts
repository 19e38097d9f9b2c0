import type { Chunk } from '../grammar/chunk.js'
import type { Clause } from '../grammar/clause.js'
import { DOUBTFUL, HABITUAL, UNREAL_SUBORDINATORS } from '../grammar/words.js'
import { eventLexicon } from '../lexicon/index.js'

/** A clause with what its factuality is judged by. */
export interface Judged {
  readonly clause: Clause
  /** Small-letter words of its adverbs. */
  readonly adverbs: readonly string[]
  /** First word of its subject, in small letters. */
  readonly subject: string
  /** Its last word. */
  readonly noun: string
  /** First word of the noun right behind its verb; empty where another thing stands there. */
  readonly object: string
  /** "did not … until": it did, then. */
  readonly notUntil: boolean
  /** The clause states a date of its own. */
  readonly dated: boolean
}

/** Why a clause tells no happening. A row's examples are sentences none of whose clauses is an event; its counterexamples hold one. */
export interface FactualityRule {
  readonly id: string
  readonly excludes: (judged: Judged) => boolean
  readonly examples: readonly string[]
  readonly counterexamples: readonly string[]
}

const isPastFuture = (modal: string | null): boolean => modal === 'would' || modal === 'be'

export const FACTUALITY_RULES: readonly FactualityRule[] = [
  {
    id: 'negated',
    excludes: ({ clause, adverbs, notUntil }) =>
      !notUntil && (clause.verb.negated || adverbs.includes('never') || adverbs.includes('not')),
    examples: [
      'The envoy did not arrive in 1640.',
      'The treaty was never ratified in 1640.',
      'He never returned in 1640.',
    ],
    counterexamples: ['The envoy, who did not know the way, arrived in 1640.', 'The king did not sign until 1640.'],
  },
  {
    id: 'negative-subject',
    excludes: ({ subject }) => /^(?:no|none|neither|nobody|nothing|no-one)$/.test(subject),
    examples: ['No envoy arrived in 1640.', 'Neither side attacked in May 1640.', 'There was no envoy in 1640.'],
    counterexamples: ['An envoy arrived in 1640.'],
  },
  {
    id: 'negative-object',
    excludes: ({ clause, object }) => !clause.passive && /^(?:no|nothing|nobody|none)$/.test(object),
    examples: ['They won no seats in 1640.', 'He said nothing in May 1640.'],
    counterexamples: ['They won ten seats in 1640.'],
  },
  {
    id: 'pro-verb',
    excludes: ({ clause, object }) =>
      clause.verb.lemma === 'do' && !clause.passive && object === '' && clause.kind !== 'main',
    examples: ['The lords should meet, as the commons had been doing since 1640.'],
    counterexamples: ['They did the work in 1640.'],
  },
  {
    id: 'modal',
    excludes: ({ clause, dated }) => clause.verb.modal !== null && !(isPastFuture(clause.verb.modal) && dated),
    examples: [
      'The fleet could sail in May 1588.',
      'The king should have resigned in 1640.',
      'They may have met in 1640.',
    ],
    counterexamples: ['He would die in exile in 1640.', 'The king had to resign in 1640.'],
  },
  {
    id: 'condition',
    excludes: ({ clause }) => hasAncestor(clause, c => c.connective !== null && UNREAL_SUBORDINATORS.has(c.connective)),
    examples: ['If the fleet had sailed in May 1588, the war would have ended.'],
    counterexamples: ['The fleet sailed in May 1588 although the war had ended.'],
  },
  {
    id: 'reported',
    excludes: ({ clause }) => clause.kind === 'complement' && (clause.parent === null || reports(clause.parent)),
    examples: ['The prophet said that the world had ended in 1000.'],
    counterexamples: ['The prophet died in the year in which the war ended, 1000.'],
  },
  {
    id: 'hangs on what is not told',
    excludes: ({ clause: { kind, parent }, dated }) =>
      !dated &&
      kind === 'adverbial' &&
      parent !== null &&
      ((parent.verb.modal !== null && (parent.verb.negated || !isPastFuture(parent.verb.modal))) ||
        (parent.kind === 'complement' && parent.parent !== null && reports(parent.parent))),
    examples: ['They would not disband until the king signed.'],
    counterexamples: [
      'They did not disband until the king signed in 1640.',
      'The war would stop in 1640, when the king signed.',
    ],
  },
  {
    id: 'embedded-wish',
    excludes: ({ clause, dated }) =>
      clause.kind === 'infinitive' ||
      (clause.kind === 'gerund' && clause.connective !== null && !dated) ||
      (clause.kind === 'gerund' && clause.shares === null && !clause.subject.length),
    examples: ['The council wanted to meet in 1640.'],
    counterexamples: ['The council met in 1640, electing a new chairman.'],
  },
  {
    id: 'wish',
    excludes: ({ clause }) =>
      clause.content !== null &&
      eventLexicon().wish.has(clause.verb.lemma) &&
      !/^(?:refuse|decline|fail)$/.test(clause.verb.lemma),
    examples: ['He hoped to return in 1640.', 'They planned to invade in June 1640.'],
    counterexamples: ['He refused to return in 1640.'],
  },
  {
    id: 'habit',
    excludes: ({ adverbs, dated }) => !dated && adverbs.some(adverb => HABITUAL.has(adverb)),
    examples: ['The court often met there.'],
    counterexamples: ['The court met there on 3 May 1640.'],
  },
  {
    id: 'present-state',
    excludes: ({ clause: { verb, passive } }) =>
      /^(?:present|base)$/.test(verb.tense) &&
      verb.modal === null &&
      (verb.copula ||
        eventLexicon().state.has(verb.lemma) ||
        (passive && eventLexicon().stativePassives.has(verb.lemma))),
    examples: ['The abbey is a ruin of 1640.', 'The street is named after a duke of 1640.'],
    counterexamples: ['1640: The king dissolves the council.'],
  },
  {
    id: 'author',
    excludes: ({ clause: { verb }, subject, noun }) =>
      (verb.modal !== null || /^(?:present|base)$/.test(verb.tense)) &&
      (/^(?:i|we)$/.test(subject) ||
        (/^(?:this|our|my)$/.test(subject) &&
          /^(?:article|paper|essay|chapter|study|book|section|thesis|volume)$/.test(noun))),
    examples: [
      'This article examines the grain trade of 1640.',
      'I would follow Roe in preferring 1640.',
      'We return in this section to the year 1640.',
    ],
    counterexamples: ['We left the town in 1640.', 'This book was banned in 1640.'],
  },
  {
    id: 'date of a document',
    excludes: ({ clause }) => clause.verb.lemma === 'date' && clause.kind === 'reduced',
    examples: ['The letter, dated 3 May 1640, is lost.'],
    counterexamples: ['The letter, sent on 3 May 1640, is lost.'],
  },
  {
    id: 'doubt',
    excludes: ({ adverbs, dated }) => !dated && adverbs.some(adverb => DOUBTFUL.has(adverb)),
    examples: ['The court perhaps met there.'],
    counterexamples: [],
  },
]

function reports(clause: Clause): boolean {
  const { report, wish } = eventLexicon()
  return report.has(clause.verb.lemma) || wish.has(clause.verb.lemma) || clause.verb.copula
}

function hasAncestor(clause: Clause, test: (clause: Clause) => boolean): boolean {
  for (let at: Clause | null = clause, steps = 0; at && steps < 12; at = at.parent, steps++) if (test(at)) return true
  return false
}

/** The first rule that keeps the clause from being a happening; null where the text asserts it. */
export const excludedBy = (judged: Judged): string | null =>
  FACTUALITY_RULES.find(rule => rule.excludes(judged))?.id ?? null

const QUANTITY =
  /^(?:\d[\d,.]*|half|two|three|four|five|six|seven|eight|nine|ten|a|an|as|some|most|all|several|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|one)$/

/** Small-letter words of the adverbs of a clause, those inside the verb group included. */
export function adverbsOf(clause: Clause, chunks: readonly Chunk[], low: readonly string[]): string[] {
  const found: string[] = []
  // Between the start and where the clause itself opens another clause may stand, with adverbs of its own.
  for (let i = clause.start; i < clause.end; i++) {
    const chunk = chunks[i] as Chunk
    if (i > clause.start && i < clause.opens) continue
    // "blamed him for not coming": the adverb is another verb's.
    if (i > clause.at && chunk.type === 'verb') break
    // "from almost all of them": the verb is not meant.
    if (/^(?:nearly|almost)$/.test(chunk.word) && i + 1 !== clause.at) continue
    // "and carried off perhaps half the flock": how many is in doubt, and not that.
    const counts = i > clause.at && /^(?:perhaps|possibly|probably|maybe)$/.test(chunk.word)
    if (counts && QUANTITY.test(chunks[i + 1]?.word ?? '')) continue
    // "founded the Patriots, later the Liberals"
    if (chunk.word === 'later' && chunks[i - 1]?.type === 'comma' && chunks[i + 1]?.type === 'noun' && i > clause.at)
      continue
    if (chunk.type === 'adverb') found.push(chunk.word)
  }
  for (let token = clause.verb.first; token < clause.verb.end; token++) found.push(low[token] as string)
  // Without the room that a growing array keeps to spare: those of all sentences are kept.
  return found.slice()
}
