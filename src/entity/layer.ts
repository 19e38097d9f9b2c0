import type { Entity, Mention } from '../schema/entity.js'

/** A mention with the entity it refers to. */
export interface LinkedMention extends Mention {
  readonly entity: Entity
  /** How sure it is that the mention refers to this entity. */
  readonly confidence: number
}

/** What the entity stage leaves: entities in the order of their first mention, and all mentions in the order of the text. */
export interface EntityLayer {
  readonly entities: readonly Entity[]
  /** Names, descriptions and pronouns together, none overlapping. */
  readonly mentions: readonly LinkedMention[]
}
