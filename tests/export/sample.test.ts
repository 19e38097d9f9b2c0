import { expect, it } from 'vitest'
import { SAMPLE, SAMPLE_TEXT, spansOf } from './sample.js'

it('the sample article is valid: every span holds the words that it claims', () => {
  for (const { start, end, text } of spansOf(SAMPLE)) expect(SAMPLE_TEXT.slice(start, end)).toBe(text)
})
