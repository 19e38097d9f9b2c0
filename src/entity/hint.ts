import type { EntityType } from '../schema/entity.js'

/** What something else than the recogniser says of a name's type, weighed against the recogniser's own confidence. */
export interface TypeHint {
  readonly type: EntityType
  readonly strength: number
}
