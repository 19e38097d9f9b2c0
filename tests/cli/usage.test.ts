import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/options.js'

const read = (...args: string[]) => readArguments(args, '1.2.3', 80)

describe('wrong usage', () => {
  it.each([
    { args: [], says: /missing required argument/ },
    { args: ['a.txt', '--bogus'], says: /unknown option '--bogus'/ },
    { args: ['a.txt', '--jobs', '0'], says: /whole number from 1/ },
    { args: ['a.txt', '--jobs', 'many'], says: /whole number from 1/ },
    { args: ['a.txt', '--timeout', '-1'], says: /seconds above 0/ },
    { args: ['a.txt', '--from', 'pdf'], says: /Allowed choices are text, ndjson, html, md/ },
    { args: ['a.txt', '--fields', 'body'], says: /id=NAME/ },
    { args: ['a.txt', '--fields', '__proto__=x'], says: /id=NAME/ },
    { args: ['a.txt', '--out'], says: /argument missing/ },
    { args: ['a/', '--resume'], says: /--out/ },
    { args: ['a/', '--resume', '--out', 'b', '--html', 'c'], says: /--html/ },
    { args: ['-', '-'], says: /once only/ },
    { args: ['timeline'], says: /missing required argument/ },
  ])('$args', ({ args, says }) => {
    const request = read(...args)
    expect(request).toMatchObject({ kind: 'usage-error', message: expect.stringMatching(says) })
  })
})

describe('arguments', () => {
  it('prints help and version', () => {
    expect(read('--help')).toMatchObject({ kind: 'print', text: expect.stringContaining('Exit codes: 0 all well') })
    expect(read('--version')).toEqual({ kind: 'print', text: '1.2.3\n' })
  })

  it.each([
    { args: ['a.txt'], gives: { command: 'read', inputs: ['a.txt'], json: false, quiet: false, resume: false } },
    { args: ['a', 'b', '--json', '--quiet'], gives: { inputs: ['a', 'b'], json: true, quiet: true } },
    { args: ['-', '--from', 'ndjson', '--jobs', '3'], gives: { inputs: ['-'], from: 'ndjson', jobs: 3 } },
    { args: ['a/', '--out', 'b', '--resume', '--timeout', '1.5'], gives: { out: 'b', resume: true, timeout: 1.5 } },
    { args: ['a', '--published', '1923-10'], gives: { published: '1923-10' } },
    {
      args: ['a', '--fields', 'id=doc,text=body'],
      gives: { fields: expect.objectContaining({ id: 'doc', text: 'body', url: 'url' }) },
    },
    { args: ['timeline', 'a/', '--json'], gives: { command: 'timeline', inputs: ['a/'], json: true } },
    { args: ['--', '--odd-name.txt'], gives: { inputs: ['--odd-name.txt'] } },
  ])('$args', ({ args, gives }) => {
    expect(read(...args)).toMatchObject({ kind: 'run', options: gives })
  })
})
