import type { Evidence, ReportForm } from './cue/evidence.js'
import type { Source } from './source/sources.js'

/** Share of right quotations, by what their speaker was found by, where it is a name (docs/quotations.md has the table). */
const BY_EVIDENCE: Readonly<Record<Evidence | ReportForm, number>> = {
  inverted: 0.97,
  after: 0.95,
  reported: 0.95,
  carried: 0.94,
  colon: 0.9,
  embedded: 0.9,
  according: 0.8,
  label: 0.85,
  before: 0.8,
  introduced: 0.8,
  signature: 0.8,
  agent: 0.75,
  topic: 0.55,
  block: 0.8,
  noun: 0.7,
  listed: 0.6,
  mentioned: 0.6,
  none: 0.6,
  aside: 0.8,
  postposed: 0.8,
  that: 0.8,
  bare: 0.79,
  question: 0.79,
  object: 0.67,
  to: 0.52,
}

/** A description or a pronoun is less often taken for the right one than a name is. */
const NOT_NAMED = 0.87
/** A pronoun that stands for nobody known: the words are right, whose they are is open. */
const OPEN = 0.35

/** How sure a quotation and its speaker are; `pronoun` where the text names the speaker by one. */
export function confidenceOf(evidence: Evidence | ReportForm, source: Source | null, pronoun: boolean): number {
  const base = BY_EVIDENCE[evidence]
  if (!source) return base
  const factor = source.entity === null ? (pronoun ? OPEN : NOT_NAMED) : pronoun ? NOT_NAMED : 1
  return Math.round(base * factor * 100) / 100
}
