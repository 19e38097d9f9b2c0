import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../src/index.js'
import { FIXTURES, fixtureText, goldenText, goldenUrl, lineDifference } from './fixtures.js'

describe('golden results', () => {
  it.each(FIXTURES)('%s is read as reviewed (see what differs: npm run golden -- --check)', name => {
    const now = goldenText(parseArticle(fixtureText(name), { id: name }))
    expect(lineDifference(readFileSync(goldenUrl(name), 'utf8'), now)).toEqual([])
  })
})
