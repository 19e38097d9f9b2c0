import type { EntityType } from '../../schema/entity.js'

/** The types in the order of the weights: changing it means training anew. */
export const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'work', 'group', 'other']

/**
 * BILOU labels: 0 is outside; type `t` has begin `1 + 4t`, inside `2 + 4t`, last `3 + 4t` and unit `4 + 4t`
 * (Ratinov and Roth, Design challenges and misconceptions in named entity recognition, CoNLL 2009).
 */
export const LABELS = 1 + 4 * TYPES.length
export const OUTSIDE = 0
export const begin = (type: number): number => 1 + 4 * type
export const inside = (type: number): number => 2 + 4 * type
export const last = (type: number): number => 3 + 4 * type
export const unit = (type: number): number => 4 + 4 * type

/** Index in {@link TYPES} of a label other than {@link OUTSIDE}. */
export const typeOf = (label: number): number => (label - 1) >> 2

/** A name is open behind the label: an inside or last label of the same type must follow. */
export const isOpen = (label: number): boolean => label !== OUTSIDE && ((label - 1) & 3) < 2

/** A name may start at the label, or it lies outside. */
export const isFresh = (label: number): boolean =>
  label === OUTSIDE || ((label - 1) & 3) === 0 || ((label - 1) & 3) === 3

/** Whether `next` may follow `previous`. */
export function mayFollow(previous: number, next: number): boolean {
  return isOpen(previous) ? !isFresh(next) && typeOf(next) === typeOf(previous) : isFresh(next)
}
