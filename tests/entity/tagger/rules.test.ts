import { describe, expect, it } from 'vitest'
import { namesByForm, withoutTitles, withRules } from '../../../src/entity/tagger/apply-rules.js'
import { GROUP_FORM, NAME_RULES, ORDINAL } from '../../../src/entity/tagger/history-rules.js'
import { readDocument } from '../../../src/reading/index.js'

const byForm = (text: string): { name: string; type: string }[] =>
  namesByForm(readDocument(text), []).map(({ start, end, type }) => ({ name: text.slice(start, end), type }))

describe.each(NAME_RULES.map(rule => [rule.id, rule] as const))('rule %s', (_, rule) => {
  it.each(rule.examples)('%j gives %j', (sentence, name) => {
    expect(byForm(sentence)).toEqual([{ name, type: rule.type }])
  })

  it.each(rule.counterexamples)('%j gives none', sentence => {
    expect(byForm(sentence)).toEqual([])
  })
})

describe('forms of words', () => {
  it.each(['first', 'Tenth', '13th', 'Twenty-second', '101st', 'Nineteenth'])('%s is an ordinal', word => {
    expect(ORDINAL.test(word)).toBe(true)
  })
  it.each(['one', '13', 'Seconds', 'thirteen'])('%s is no ordinal', word => {
    expect(ORDINAL.test(word)).toBe(false)
  })
  it.each(['Chartists', 'Jacobites', 'Mensheviks', 'Democrats', 'Parliamentarians'])('%s is a group', word => {
    expect(GROUP_FORM.test(word)).toBe(true)
  })
  it.each(['Paris', 'Athens', 'Chartist', 'Evans'])('%s is none', word => {
    expect(GROUP_FORM.test(word)).toBe(false)
  })
})

describe('withoutTitles', () => {
  it.each([
    ['President Kennedy', 'Kennedy'],
    ['Vice President Wallace', 'Wallace'],
    ['Dr. Jane Brown', 'Jane Brown'],
    ['Field Marshal Haig', 'Haig'],
    ['Lord Byron', 'Lord Byron'],
    ['Saint Anselm', 'Saint Anselm'],
    ['Madam', 'Madam'],
    ['General of the Army', 'General of the Army'],
  ])('makes %j %j', (text, expected) => {
    const document = readDocument(text)
    const { tokens } = document
    const whole = {
      firstToken: 0,
      endToken: tokens.length,
      start: 0,
      end: text.length,
      type: 'person',
      confidence: 1,
    } as const
    const { start, end } = withoutTitles(document, whole)
    expect(text.slice(start, end)).toBe(expected)
  })
})

it('takes more names than a call has room for arguments', () => {
  const count = 150_000
  expect(withRules(readDocument('the Battle of Ypres. '.repeat(count)), [])).toHaveLength(count)
})
