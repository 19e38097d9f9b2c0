import { type VectorAsset, vectorKey } from '../../../src/entity/tagger/vectors.js'
import { packVectors } from '../../../training/vectors.js'

/** Vectors of a few words. */
export function vectorsOf(words: Readonly<Record<string, readonly number[]>>): VectorAsset {
  const byKey = new Map(Object.entries(words).map(([word, vector]) => [vectorKey(word), vector]))
  const keys = Int32Array.from(byKey.keys()).sort()
  const vectors = Array.from(keys, key => byKey.get(key) as readonly number[])
  return packVectors(keys, vectors[0]?.length ?? 0, (w, d) => vectors[w]?.[d] as number)
}
