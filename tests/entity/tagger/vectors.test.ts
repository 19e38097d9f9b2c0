import { describe, expect, it } from 'vitest'
import { WordVectors } from '../../../src/entity/tagger/vectors.js'
import { vectorsOf } from './vectors.fixture.js'

const vectors = new WordVectors(vectorsOf({ king: [4, -4, 0, 1], french: [0, 0, 0, 0], zurich: [-1, 2, -3, 4] }))

describe('WordVectors', () => {
  it.each([
    ['king', [4, -4, 0, 1]],
    ['zürich', [-1, 2, -3, 4]],
    ['anglo-french', [0, 0, 0, 0]],
    ['queen', undefined],
    ['', undefined],
  ])('gives the vector of %j', (word, expected) => {
    const index = vectors.find(word)
    if (!expected) return expect(index).toBe(-1)
    const found = new Int32Array(4)
    vectors.read(index, found)
    expect([...found]).toEqual(expected)
  })
})
