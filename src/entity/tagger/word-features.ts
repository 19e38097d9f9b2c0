import { CLASS_BIT } from '../lexicon/lexicon.js'
import { feature, hashString, join } from './hash.js'
import { REACH, type Word } from './words.js'

/** Classes that say something of a name; the others only that the word is a common one. */
const NAME_CLASSES = CLASS_BIT.noun - 1

const T = {
  text: 1,
  lower: 2,
  shape: 3,
  length: 4,
  prefix: 5,
  suffix: 10,
  classBit: 15,
  classes: 16,
  longShape: 20,
  hyphen: 21,
} as const
/** Templates of one distance stand this far apart. */
const STRIDE = 32

/** The features that a word gives to the token at distance `offset - REACH` from it. */
export function fixedFeatures(word: Word, offset: number): Int32Array {
  const features: number[] = []
  const add = (template: number, value: number): void => {
    features.push(feature(offset * STRIDE + template, value))
  }
  const { text, lowerText } = word
  const own = offset === REACH
  const near = Math.abs(offset - REACH) === 1
  add(T.lower, word.lower)
  add(T.shape, word.shape)
  const names = word.classes & NAME_CLASSES
  if (own || near) {
    for (let bits = word.classes; bits; bits &= bits - 1) add(T.classBit, bits & -bits)
    add(T.classes, word.capital ? word.classes : ~word.classes)
    if (text.length > 4) add(T.suffix + 3, hashString(lowerText.slice(-3)))
  } else if (names) add(T.classes, names)
  if (own) {
    add(T.text, hashString(text))
    add(T.length, Math.min(text.length, 12))
    for (let n = 1; n <= 4; n++) {
      if (text.length > n) {
        add(T.prefix + n, hashString(text.slice(0, n)))
        if (n !== 3 || text.length === 4) add(T.suffix + n, hashString(lowerText.slice(-n)))
      }
    }
    add(T.longShape, join(word.shape, Math.min(text.length, 6)))
  }
  return Int32Array.from(features)
}
