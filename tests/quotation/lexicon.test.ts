import { describe, expect, it } from 'vitest'
import { INFLECTIONS } from '../../src/quotation/lexicon/lexicon.generated.js'
import { CUE_VERBS, cueWord, phrasalCue } from '../../src/quotation/lexicon/lexicon.js'

describe('cue verbs', () => {
  it('are all conjugated', () => {
    expect(INFLECTIONS.map(([lemma]) => lemma)).toEqual([...CUE_VERBS.keys()].sort())
  })

  it.each(INFLECTIONS)('%s, %s, %s, %s, %s', (lemma, present, past, participle, gerund) => {
    expect(present).toMatch(/s$/)
    expect(gerund).toMatch(/ing$/)
    for (const form of [past, participle]) expect(form.charAt(0)).toBe(lemma.charAt(0))
  })

  it.each([
    ['said', 'say', 'say', 'past'],
    ['wrote', 'write', 'write', 'past'],
    ['forbidden', 'forbid', 'order', 'participle'],
    ['denying', 'deny', 'say', 'gerund'],
    ['promises', 'promise', 'promise', 'present'],
  ])('%s is a form of %s', (word, lemma, sense, form) => {
    expect(cueWord(word)).toMatchObject({ form, verb: { lemma, sense } })
  })

  it('counts particles', () => {
    expect(phrasalCue('pointed', 'out')).toMatchObject({ verb: { lemma: 'point out', sense: 'say' } })
    expect(phrasalCue('pointed', 'up')).toBeUndefined()
  })
})
