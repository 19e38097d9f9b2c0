import type { EntityType } from '../../schema/entity.js'

/** What something else than the recogniser says of a name's type, weighed against the recogniser's own confidence. */
export interface TypeHint {
  readonly type: EntityType
  readonly strength: number
}

/** How much each kind of evidence says; above 1 outweighs a recogniser that is wholly sure. */
export const STRENGTH = {
  shape: 1.2,
  title: 1.1,
  office: 0.95,
  placeNoun: 1,
  /** The text says once what a thing is: this outweighs what the recogniser makes of several mentions. */
  apposition: 2.5,
  life: 0.9,
  preposition: 1.1,
  surname: 0.9,
  plural: 0.95,
  head: 0.6,
  sureHead: 0.8,
} as const
