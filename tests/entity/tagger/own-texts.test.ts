import { describe, expect, it } from 'vitest'
import { ownTexts, readMarked } from '../../../training/own/own.js'

describe('texts of our own, with their names marked', () => {
  it('gives the plain text and where each name stands', () => {
    const { text, entities } = readMarked('x', 'General [P Ama Boateng] left [L Ho], said the [G Ewe].')
    expect(text).toBe('General Ama Boateng left Ho, said the Ewe.')
    expect(entities.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ['Ama Boateng', 'PERSON'],
      ['Ho', 'PLACE'],
      ['Ewe', 'GROUP'],
    ])
  })

  it.each(['[P Ama Boateng left.', 'Ama] left.', '[P Ama [L Ho]] left.'])('refuses %s', marked => {
    expect(() => readMarked('x', marked)).toThrow(/not closed/)
  })

  it('marks names without the space, article or stop beside them', () => {
    const bad = ownTexts().flatMap(({ id, text, entities }) =>
      entities
        .map(({ start, end }) => text.slice(start, end))
        .filter(name => /^\s|\s$|^(?:the|an?) |[,;:]$/.test(name))
        .map(name => `${id}: ${name}`),
    )
    expect(bad).toEqual([])
  })
})
