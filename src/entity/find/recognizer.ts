import type { EntityType } from '../../schema/entity.js'
import type { Range } from '../../schema/span.js'

/** A name that the caller knows. */
export interface GazetteerEntry {
  readonly name: string
  readonly type: EntityType
  readonly aliases?: readonly string[]
  /** Kept as `externalId` of the entity, e.g. a Wikidata id. */
  readonly id?: string
}

/** A name that an outside recognizer has found in a text. */
export interface RecognizedName extends Range {
  readonly type: EntityType
  /** From 0 to 1; the surer of two overlapping finds wins. 1 when left out. */
  readonly confidence?: number
  readonly id?: string
}

/** The caller's own source of names: a list, or a function that reads the text. */
export type EntityRecognizer =
  | { readonly gazetteer: readonly GazetteerEntry[] }
  | ((text: string) => readonly RecognizedName[])
