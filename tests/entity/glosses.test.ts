import { describe, expect, it } from 'vitest'
import { GLOSS_RULES, glossIn } from '../../src/entity/find/glosses.js'
import { parseEntities } from '../../src/index.js'

describe.each(GLOSS_RULES)('the rule $id', ({ pattern, examples, counterexamples }) => {
  it.each(examples)('takes %j', part => expect(pattern.exec(part)?.[1]).toMatch(/^\p{Lu}/u))
  it.each(counterexamples)('leaves %j', part => expect(pattern.test(part)).toBe(false))
})

describe('glosses', () => {
  it.each([
    ['Dutch: Beleg van Roe', 'Beleg van Roe'],
    ['traditional Chinese: 孫逸仙', '孫逸仙'],
    ['pinyin: Sūn Yìxiān', 'Sūn Yìxiān'],
    ['Old Norse: Haraldr', 'Haraldr'],
    ['French: la Grande Peur', 'la Grande Peur'],
    ['Polish: [ˈruʐa]', null],
    ['Motto: Ever Onward', null],
    ['see: Roe 1998', null],
    ['Latin: pax', null],
  ])('%j names %j', (part, name) => expect(glossIn(part, 'other')).toBe(name))

  it.each([
    [
      'Jan Roe (born Johann Rehe; Polish: Jan Ryj; 5 March 1871 – 15 January 1919), better known as Red Roe, was a printer. Roe died poor.',
      'Jan Roe',
      ['Johann Rehe', 'Jan Ryj', 'Red Roe', 'Roe'],
    ],
    [
      'The Siege of Maarburg (Dutch: Beleg van Maarburg; 3 March – 19 August 1594) was long.',
      'Siege of Maarburg',
      ['Beleg van Maarburg'],
    ],
  ])('are aliases: %j', (text, name, aliases) => {
    const entity = parseEntities(text).find(entity => entity.name === name)
    expect(entity?.aliases).toEqual(expect.arrayContaining(aliases))
  })

  it('are none where the bracket says where and when', () => {
    const names = parseEntities('Anna Roe (born in Hamburg, 1871) met Karl Marx (later in London) there.')
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Anna Roe', 'Karl Marx']))
    expect(names.find(({ name }) => name === 'Anna Roe')?.aliases).not.toContain('Hamburg')
    expect(names.find(({ name }) => name === 'Karl Marx')?.aliases).not.toContain('London')
  })
})
