import { describe, expect, it } from 'vitest'
import { recognizeNames } from '../../../src/entity/find/recognize.js'
import { readDocument } from '../../../src/reading/index.js'

const names = (text: string): string[] => {
  const document = readDocument(text)
  return recognizeNames(document).map(({ start, end, type }) => `${text.slice(start, end)} (${type})`)
}

describe('recognizeNames', () => {
  it.each([
    [
      'In 1848 Karl Marx moved from Brussels to Cologne.',
      ['Karl Marx (person)', 'Brussels (place)', 'Cologne (place)'],
    ],
    ['The University of Oxford refused to answer.', ['University of Oxford (organization)']],
  ])('finds the names of %j', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(['The army marched all night and rested at noon.', 'It was late. He said nothing.', ''])(
    'finds none in %j',
    text => {
      expect(names(text)).toEqual([])
    },
  )
})
