import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forgetWords, tagWords } from '../../src/reading/tagger.js'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const paragraphs = readdirSync(FIXTURES)
  .filter(name => name.endsWith('.txt'))
  .flatMap(name => readFileSync(new URL(name, FIXTURES), 'utf8').split('\n'))
  .filter(line => line.trim() !== '')

/** What is made of texts that are each read after all before them, by themselves. */
function oneByOne(texts: readonly string[]): ReturnType<typeof tagWords> {
  forgetWords()
  return texts.flatMap(text => tagWords([text]))
}

describe('texts that are tagged at once', () => {
  it('are tagged as each by itself', () => {
    const expected = oneByOne(paragraphs)
    forgetWords()
    expect(tagWords(paragraphs)).toEqual(expected)
  })

  it.each([
    ['the last word of one and the first of the next', ['He did not', 'saw the river.', 'to', 'march', 'on']],
    ['one without a letter', ['The envoy left.', '…', 'She stayed.']],
    ['lines broken at a margin', ['The envoy left\nthe town.', 'She\nstayed.']],
    ['a break of its own', ['The envoy left.\n \nThe town fell.', 'She stayed.']],
    ['one text', ['The envoy left.']],
  ])('%s', (_, texts) => {
    const expected = oneByOne(texts)
    forgetWords()
    expect(tagWords(texts)).toEqual(expected)
  })
})
