import { describe, expect, it } from 'vitest'
import { LABELS } from '../../../src/entity/tagger/labels.js'
import { Network, SHIFT } from '../../../src/entity/tagger/network.js'
import { encodeNumbers, zigzag } from '../../../src/entity/tagger/numbers.js'
import { layOut, sentenceOf } from '../../../src/entity/tagger/sheet.js'
import { PLACES, ROWS, rowsOf, wordsAround } from '../../../src/entity/tagger/surroundings.js'
import { WordVectors } from '../../../src/entity/tagger/vectors.js'
import { Vocabulary } from '../../../src/entity/tagger/words.js'
import { readDocument } from '../../../src/reading/index.js'
import { vectorsOf } from './vectors.fixture.js'

const HIDDEN = 3
const DIMENSIONS = 2
/** Some whole numbers from -9 to 9, always the same. */
const some = (length: number, salt: number): number[] =>
  Array.from({ length }, (_, i) => (Math.imul(i + salt, 2654435761) >>> 8) % 19).map(x => x - 9)

const first = some(PLACES * DIMENSIONS * HIDDEN, 1)
const table = some(ROWS * HIDDEN, 2)
const second = some(HIDDEN * LABELS, 3).map(x => x * 500)
const vectors = new WordVectors(
  vectorsOf({ moscow: [4, -4], left: [1, 0], he: [-2, 3], of: [0, 2], committee: [3, 3] }),
)
const network = new Network(
  {
    hidden: HIDDEN,
    first: encodeNumbers(first.map(zigzag)),
    table: encodeNumbers(table.map(zigzag)),
    second: encodeNumbers(second.map(zigzag)),
  },
  vectors,
)

describe('Network', () => {
  it.each(['He left Moscow.', 'The Central Committee of Moscow-Left met; Moscow of the Committee did not.', 'Moscow'])(
    'gives the same by parts as a plain reading of its rows and vectors: %j',
    text => {
      const sheet = layOut(readDocument(text), new Vocabulary(vectors))
      for (const window of sheet.windows) {
        const scores = new Int32Array((window.to - window.from) * LABELS)
        network.add(sheet, window, scores, 0)
        const { firstToken, endToken } = sentenceOf(sheet, window)
        for (let token = window.from; token < window.to; token++) {
          const units = new Array<number>(HIDDEN).fill(0)
          const vector = new Int32Array(DIMENSIONS)
          wordsAround(sheet, token, firstToken, endToken).forEach((word, place) => {
            if (!word || word.vector < 0) return
            vectors.read(word.vector, vector)
            for (let d = 0; d < DIMENSIONS; d++)
              for (let j = 0; j < HIDDEN; j++)
                units[j] += (vector[d] as number) * (first[(place * DIMENSIONS + d) * HIDDEN + j] as number)
          })
          for (const row of rowsOf(sheet, token, firstToken, endToken))
            for (let j = 0; j < HIDDEN; j++) units[j] += table[row * HIDDEN + j] as number
          for (let y = 0; y < LABELS; y++) {
            const sum = units.reduce((sum, unit, j) => sum + Math.max(0, unit) * (second[j * LABELS + y] as number), 0)
            expect(scores[(token - window.from) * LABELS + y]).toBe(Math.round(sum / 2 ** SHIFT) + 0)
          }
        }
      }
    },
  )
})
