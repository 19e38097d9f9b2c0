import type { Cue } from '../cue/cues.js'
import type { Evidence } from '../cue/evidence.js'
import type { Source } from '../source/sources.js'
import type { WrittenCue } from './manners.js'

/** Whose a quotation is, and by what that is known. */
export interface Attribution {
  readonly cue: Cue | null
  readonly source: Source | null
  readonly evidence: Evidence
  /** The cue whose kind of words these go on with, where they have none of their own. */
  readonly like?: WrittenCue | null
}

export const UNATTRIBUTED: Attribution = { cue: null, source: null, evidence: 'none' }

/** What anybody might say ("you might ask, “Why?”"): words mentioned, which nobody has said. */
export const MENTIONED: Attribution = { cue: null, source: null, evidence: 'mentioned' }
