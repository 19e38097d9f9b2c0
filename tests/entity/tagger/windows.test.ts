import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/entity/tagger/sheet.js'
import { WordVectors } from '../../../src/entity/tagger/vectors.js'
import { Vocabulary } from '../../../src/entity/tagger/words.js'
import { readDocument } from '../../../src/reading/index.js'
import { vectorsOf } from './vectors.fixture.js'

function windowsOf(text: string, breadth: 'all' | 'likely'): string[] {
  const { words, windows } = layOut(
    readDocument(text),
    new Vocabulary(new WordVectors(vectorsOf({ moscow: [1] }))),
    breadth,
  )
  return windows.map(({ from, to }) => {
    const stretch = words.slice(from, to)
    return stretch.map(word => word.text).join(' ')
  })
}

describe('windows', () => {
  it.each([
    ['It was said that the king left Moscow in a hurry.', ['left Moscow']],
    ['They met Chiang Kai-shek there.', ['met Chiang Kai - shek']],
    ['They lost the 1997 United Kingdom general election badly.', ['1997 United Kingdom general election']],
    ['They left the Ministry of War and the Interior in despair.', ['Ministry of War and the Interior']],
    ['They wrote to Edward I in May.', ['Edward I in May .']],
    ['They read Where Is Britain Going?', ['read Where Is Britain Going ?']],
    ['The weather was fine.', []],
    ['I was there when it fell.', []],
  ])('where names are likely: %j', (text, windows) => {
    expect(windowsOf(text, 'likely')).toEqual(windows)
  })

  it('hold two tokens to either side, whatever they are, where all are asked for', () => {
    expect(windowsOf('It was said that the king of Naples was at sea.', 'all')).toEqual(['king of Naples was at'])
  })
})
