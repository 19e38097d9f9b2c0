import { describe, expect, it } from 'vitest'
import { dated, type HandNames } from './reading.js'

const NAMES: HandNames = { 'Jane Grey': 'person', 'Henry Dudley': 'person', 'Ada Hill': 'person' }

describe('judgements of writers', () => {
  it.each([
    ['Henry Dudley fell in 1640. Ada Hill argued that the war was lost.', ['fall 1640']],
    ['Henry Dudley fell in 1640. Ada Hill compared him to a saint.', ['fall 1640']],
    ['Henry Dudley fell in 1640. Ada Hill called it a “farce”.', ['fall 1640']],
  ])('of somebody who takes part in nothing else: %s', (text, expected) => expect(dated(text, NAMES)).toEqual(expected))

  it.each([
    ['Jane Grey fled in 1640. Jane Grey argued that the war was lost.', ['flee 1640', 'argue 1640 carried']],
    ['Henry Dudley fell in 1640. In 1648 Ada Hill argued that the war was lost.', ['fall 1640', 'argue 1648']],
    ['Henry Dudley fell in 1640. Ada Hill warned the king.', ['fall 1640', 'warn 1640 carried']],
    ['Henry Dudley fell in 1640. Ada Hill called a council.', ['fall 1640', 'call 1640 carried']],
  ])('but not: %s', (text, expected) => expect(dated(text, NAMES)).toEqual(expected))
})
