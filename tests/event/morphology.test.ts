import { describe, expect, it } from 'vitest'
import {
  BASE,
  GERUND,
  isInfinitive,
  PARTICIPLE,
  PAST,
  PRESENT,
  pastOf,
  verbForm,
} from '../../src/event/grammar/morphology.js'

const FORMS: ReadonlyArray<readonly [word: string, lemma: string, forms: number]> = [
  ['besieged', 'besiege', PAST | PARTICIPLE],
  ['raided', 'raid', PAST | PARTICIPLE],
  ['stopped', 'stop', PAST | PARTICIPLE],
  ['travelled', 'travel', PAST | PARTICIPLE],
  ['crucified', 'crucify', PAST | PARTICIPLE],
  ['reached', 'reach', PAST | PARTICIPLE],
  ['eclipsed', 'eclipse', PAST | PARTICIPLE],
  ['overruled', 'overrule', PAST | PARTICIPLE],
  ['died', 'die', PAST | PARTICIPLE],
  ['founded', 'found', PAST | PARTICIPLE],
  ['found', 'find', PAST | PARTICIPLE],
  ['led', 'lead', PAST | PARTICIPLE],
  ['took', 'take', PAST],
  ['taken', 'take', PARTICIPLE],
  ['slain', 'slay', PARTICIPLE],
  ['retook', 'retake', PAST],
  ['put', 'put', PAST | PARTICIPLE | BASE],
  ['born', 'bear', PARTICIPLE],
  ['was', 'be', PAST],
  ['dying', 'die', GERUND],
  ['taking', 'take', GERUND],
  ['dies', 'die', PRESENT],
  ['passes', 'pass', PRESENT],
  ['carries', 'carry', PRESENT],
  ['crown', 'crown', BASE],
]

describe('verb forms', () => {
  it.each(FORMS)('%s is a form of %s', (word, lemma, forms) => {
    expect(verbForm(word)).toEqual({ lemma, forms })
  })

  it.each([
    ['carry', 'carried'],
    ['die', 'died'],
    ['write', 'wrote'],
    ['besiege', 'besieged'],
    ['found', 'founded'],
  ])('the past of %s is %s', (lemma, past) => {
    expect(pastOf(lemma)).toBe(past)
  })

  it('knows dictionary forms', () => {
    expect(isInfinitive('abdicate')).toBe(true)
    expect(isInfinitive('abdicated')).toBe(false)
  })
})
