import { describe, expect, it } from 'vitest'
import { noRows, WordRows } from '../../../src/entity/tagger/word-rows.js'

describe('WordRows', () => {
  it('keeps a row of a word and place until there is no room, and its own rows for ever', () => {
    const rows = new WordRows(2, 2, 1)
    rows.data.set([7, 8])
    const [a, b] = [noRows(), noRows()]
    expect(rows.find(a, 3)).toBe(-1)
    rows.makeRoom(1)
    const at = rows.make(a, 3)
    rows.data.fill(5, at, at + 2)
    expect([rows.find(a, 3), rows.find(a, 2), rows.find(b, 3)]).toEqual([at, -1, -1])
    rows.makeRoom(2)
    expect(rows.find(a, 3)).toBe(-1)
    const again = rows.make(b, 0)
    expect([...rows.data.subarray(again, again + 2)]).toEqual([0, 0])
    expect(rows.find(b, 0)).toBe(again)
    expect([...rows.data.subarray(0, 2)]).toEqual([7, 8])
  })
})
