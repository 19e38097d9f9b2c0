import type { EntityType } from '../../schema/entity.js'
import type { NameMention } from '../name/mention.js'
import type { TypeHint } from '../type/hint.js'

/** How much of the doubt every further mention leaves. */
const STILL_DOUBTED = 0.9
const MOST_MENTIONS = 10
/** Sureness of a type that the recogniser gave to no mention. */
const MOST_OVERRULED = 0.8

/**
 * What an entity is worth by the measure of its mentions (`raw`), and how often such entities were right. Measured by
 * `bench/calibration/entities.ts`; between the points a straight line.
 */
export const CALIBRATION: readonly (readonly [raw: number, right: number])[] = [
  [0, 0.4],
  [0.35, 0.58],
  [0.6, 0.7],
  [0.8, 0.89],
  [0.93, 0.955],
  [1, 0.98],
]

/** The surest mention of the entity's type, a little surer with every other mention. */
export function rawConfidence(
  type: EntityType,
  mentions: readonly NameMention[],
  hints: readonly (TypeHint | null)[],
): number {
  let best = 0
  let hinted = 0
  mentions.forEach((mention, i) => {
    if (mention.type === type) best = Math.max(best, mention.confidence)
    const hint = hints[i]
    if (hint?.type === type) hinted = Math.max(hinted, Math.min(hint.strength, MOST_OVERRULED))
  })
  if (best === 0) best = hinted > 0 ? hinted : MOST_OVERRULED / 2
  return 1 - (1 - best) * STILL_DOUBTED ** Math.min(mentions.length - 1, MOST_MENTIONS)
}

/** How likely an entity is right, from its raw confidence. */
export function calibrated(raw: number): number {
  for (let i = 1; i < CALIBRATION.length; i++) {
    const [x0, y0] = CALIBRATION[i - 1] as readonly [number, number]
    const [x1, y1] = CALIBRATION[i] as readonly [number, number]
    if (raw <= x1) return y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0)
  }
  return 1
}
