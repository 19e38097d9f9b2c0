import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hang, plain, safeJson, screenOf } from '../../src/cli/terminal.js'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const COMMAND = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/

describe('texts on a terminal', () => {
  it.each([
    { text: 'red \u001B[31mtext\u001B[0m', shown: 'red \uFFFD[31mtext\uFFFD[0m' },
    { text: 'title \u001B]0;owned\u0007 set', shown: 'title \uFFFD]0;owned\uFFFD set' },
    { text: 'one-byte \u009B2J clears', shown: 'one-byte \uFFFD2J clears' },
    { text: 'turned \u202Eround\u202C', shown: 'turned \uFFFDround\uFFFD' },
    { text: 'two\r\nlines\tand\u00A0more ', shown: 'two lines and more' },
  ])('$shown', ({ text, shown }) => {
    expect(plain(text)).toBe(shown)
  })

  it('never lets a command through, and JSON keeps its value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(plain(text)).not.toMatch(COMMAND)
        const json = safeJson(JSON.stringify({ [text]: text }))
        expect(json).not.toMatch(COMMAND)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: text })))
      }),
    )
  })
})

describe('screen', () => {
  it.each([
    { stream: { isTTY: true, columns: 100 }, env: {}, colored: true, columns: 100 },
    { stream: { isTTY: true, columns: 100 }, env: { NO_COLOR: '1' }, colored: false, columns: 100 },
    { stream: { isTTY: true, columns: 10 }, env: { TERM: 'dumb' }, colored: false, columns: 40 },
    { stream: { isTTY: true, columns: 400 }, env: { NO_COLOR: '' }, colored: true, columns: 110 },
    { stream: {}, env: { COLUMNS: '60' }, colored: false, columns: 60 },
    { stream: {}, env: {}, colored: false, columns: 80 },
  ])('$stream $env', ({ stream, env, colored, columns }) => {
    const screen = screenOf(stream, env)
    expect(screen.columns).toBe(columns)
    expect(screen.colors.isColorSupported).toBe(colored)
  })

  it('wraps under the first line', () => {
    expect(hang('  - ', 4, 'one two three four five six', 20)).toBe('  - one two three\n    four five six')
  })
})
