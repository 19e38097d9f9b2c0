import { TAG } from '../../reading/document.js'
import { feature } from './hash.js'

const T0 = 512
const T = {
  pos: T0,
  posBefore: T0 + 1,
  posAfter: T0 + 2,
  posBigramBefore: T0 + 3,
  posBigramAfter: T0 + 4,
  posTrigram: T0 + 5,
  bias: T0 + 47,
} as const

/** Number of the parts of speech of a token and its neighbours, bits of {@link TAG}; 0 beyond the sentence. */
export function tagTriple(before: number, here: number, after: number): number {
  return (tagNumber(before) * TAGS + tagNumber(here)) * TAGS + tagNumber(after)
}

/** How many tags there are, with 0 for none. */
const TAGS = Object.keys(TAG).length + 1
/** From 1 on, in the order of {@link TAG}; 0 for no tag. */
const tagNumber = (tag: number): number => 32 - Math.clz32(tag)

const tripleFeatures: Int32Array[] = []

/** The features that parts of speech alone give to a token, by the number of their triple. */
export function tagFeatures(triple: number): Int32Array {
  const known = tripleFeatures[triple]
  if (known) return known
  const after = triple % TAGS
  const here = Math.floor(triple / TAGS) % TAGS
  const before = Math.floor(triple / (TAGS * TAGS))
  const made = Int32Array.of(
    feature(T.pos, here),
    feature(T.posBefore, before),
    feature(T.posAfter, after),
    feature(T.posBigramBefore, before * TAGS + here),
    feature(T.posBigramAfter, here * TAGS + after),
    feature(T.posTrigram, triple),
    feature(T.bias, 0),
  )
  tripleFeatures[triple] = made
  return made
}
