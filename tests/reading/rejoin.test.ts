import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'

describe('words with letters beyond Latin-1', () => {
  it.each([
    ['Józef Piłsudski', ['Józef', 'Piłsudski']],
    ['Prince Shōtoku of Yamato', ['Prince', 'Shōtoku', 'of', 'Yamato']],
    ['Škoda and Đilas', ['Škoda', 'and', 'Đilas']],
    ['Wałęsa’s speech', ['Wałęsa', '’s', 'speech']],
    ['Brest–Litovsk cannot', ['Brest', '–', 'Litovsk', 'can', 'not']],
  ])('reads %j as %j', (text, expected) => {
    const { tokens } = readDocument(text)
    expect(tokens.text).toEqual(expected)
    expect(tokens.text).toEqual(Array.from(tokens.text, (_, i) => text.slice(tokens.start[i], tokens.end[i])))
  })
})

describe('names that begin with figures', () => {
  it.each([
    ['The gunners of 3RCHA heard 2YA.', ['The', 'gunners', 'of', '3RCHA', 'heard', '2YA', '.']],
    ['It ran on 50KW for 12KM', ['It', 'ran', 'on', '50', 'KW', 'for', '12', 'KM']],
    ['in 44BC', ['in', '44', 'BC']],
  ])('reads %j as %j', (text, expected) => {
    const { tokens } = readDocument(text)
    expect(tokens.text).toEqual(expected)
    expect(tokens.text).toEqual(Array.from(tokens.text, (_, i) => text.slice(tokens.start[i], tokens.end[i])))
  })
})
