import { UNITS, type Unit } from '../lexicon.js'
import type { Captures } from '../rule.js'

/** The unit that a match names. */
export const unitOf = (captures: Captures): Unit => UNITS[captures.value('unit')] as Unit

/** How many units a match names; null for "a few". */
export function quantity(captures: Captures): number | null {
  if (captures.has('vague')) return null
  if (captures.has('half')) return 0.5
  const count = (captures.has('count') ? captures.value('count') : 1) + (captures.has('plus') ? 0.5 : 0)
  return captures.has('hundred') ? count * captures.value('hundred') : count
}
