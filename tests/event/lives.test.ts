import { describe, expect, it } from 'vitest'
import { events, type HandNames } from './reading.js'

const NAMES: HandNames = { 'Mary Ward': { type: 'person', forms: ['Ward'] }, Leeds: 'place' }
const lives = (text: string): string[] => events(text, NAMES).map(({ kind, date }) => `${kind} ${date.edtf}`)

describe('life dates', () => {
  it.each([
    ['Mary Ward (1789–1840) kept bees.', ['birth 1789', 'death 1840']],
    ['Mary Ward (3 March 1789 – 12 June 1840) kept bees.', ['birth 1789-03-03', 'death 1840-06-12']],
    ['Mary Ward (born 1789) kept bees.', ['birth 1789']],
    ['Mary Ward (d. 1840) kept bees.', ['death 1840']],
    ['Mary Ward (44 BC – 17 AD) kept bees.', ['birth -0043', 'death 0017']],
    ['Mary Ward FRS (1789–1840) kept bees.', ['birth 1789', 'death 1840']],
    ['Mary Ward (Leeds, 3 March 1789 – York, 12 June 1840) kept bees.', ['birth 1789-03-03', 'death 1840-06-12']],
    ['Mary Ward (pronounced: ward; 3 March 1789 – 12 June 1840) kept bees.', ['birth 1789-03-03', 'death 1840-06-12']],
    ['Mary Ward (active 1789–1840) kept bees.', []],
    ['Mary Ward (reigned 1789–1840) kept bees.', []],
    ['Mary Ward (see the letter of 1789) kept bees.', []],
    ['It was built in the reign of Queen Mary Ward (1789–1840) of stone.', []],
    ['Leeds (1789–1840) was small.', []],
  ])('%s', (text, expected) => expect(lives(text)).toEqual(expected))

  it('reads the lines of a box below a title that is a name', () => {
    const text = 'Mary Ward\n\nBorn: 3 March 1789 in Leeds\nDied: 12 June 1840\n\nShe kept bees.'
    expect(lives(text)).toEqual(['birth 1789-03-03', 'death 1840-06-12'])
    expect(lives(text.replace('Mary Ward', 'The bees of Leeds'))).toEqual([])
  })

  it('gives the birth told in a sentence the date in the parentheses, as the same event', () => {
    const [birth, , told] = events('Mary Ward (1789–1840) kept bees. Ward was born in Leeds.', NAMES)
    expect(told).toMatchObject({ kind: 'birth', sameAs: birth?.id, date: { edtf: '1789', basis: 'inherited' } })
  })
})
