import type { ReportForm } from './reported.js'
import type { Source } from './sources.js'

/** What a speaker was found by. */
export type Evidence =
  | 'inverted'
  | 'after'
  | 'before'
  | 'colon'
  | 'introduced'
  | 'embedded'
  | 'reported'
  | 'agent'
  | 'according'
  | 'noun'
  | 'signature'
  | 'label'
  | 'carried'
  | 'listed'
  | 'topic'
  | 'mentioned'
  | 'none'

/** Share of right speakers on the development texts, by what they were found by. */
const BY_EVIDENCE: Readonly<Record<Evidence | ReportForm, number>> = {
  inverted: 0.95,
  after: 0.94,
  before: 0.93,
  colon: 0.9,
  introduced: 0.78,
  embedded: 0.8,
  reported: 0.81,
  agent: 0.85,
  according: 0.91,
  noun: 0.82,
  signature: 0.86,
  label: 0.79,
  carried: 0.75,
  listed: 0.77,
  topic: 0.5,
  mentioned: 0.59,
  none: 0.6,
  that: 0.85,
  bare: 0.75,
  question: 0.76,
  to: 0.7,
  object: 0.65,
  postposed: 0.74,
  aside: 0.73,
}

/** How sure a quotation and its speaker are. */
export const confidenceOf = (evidence: Evidence | ReportForm, _source: Source | null): number => BY_EVIDENCE[evidence]
