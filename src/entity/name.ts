import type { EntityType } from '../schema/entity.js'
import type { Range } from '../schema/span.js'

/** A name as the recogniser finds it: one place in the text, with its type, not yet joined with others. */
export interface RecognizedSpan extends Range {
  readonly firstToken: number
  /** Exclusive. */
  readonly endToken: number
  readonly type: EntityType
  readonly confidence: number
}
