import { describe, expect, it } from 'vitest'
import { NOUN_ROWS } from '../../src/event/lexicon/nouns.js'
import { VERB_ROWS } from '../../src/event/lexicon/verbs.js'
import { events } from './reading.js'

const NAMES = {
  'Mary Read': 'person',
  Pitt: 'person',
  Elizabeth: 'person',
  Newton: 'person',
  Luther: 'person',
  Bismarck: 'person',
  Columbus: 'person',
  Napoleon: 'person',
  Attila: 'person',
} as const

const kinds = (text: string): string[] => events(text, NAMES).map(({ kind }) => kind)

describe('verbs by kind', () => {
  for (const { kind, examples, counterexamples } of VERB_ROWS) {
    it.each(examples)(`${kind}: %s`, text => expect(kinds(text)).toContain(kind))
    if (counterexamples.length > 0)
      it.each(counterexamples)(`not ${kind}: %s`, text => expect(kinds(text)).not.toContain(kind))
  }

  it('puts no verb in two rows', () => {
    const all = VERB_ROWS.flatMap(({ verbs }) => verbs.trim().split(/\s+/))
    expect(all.filter((verb, i) => all.indexOf(verb) !== i)).toEqual([])
  })
})

describe('nouns by kind', () => {
  for (const { kind, examples } of NOUN_ROWS)
    it.each(examples)(`${kind}: %s`, text => expect(kinds(`Readers know of ${text}.`)).toEqual([kind]))

  it('puts no noun in two rows', () => {
    const all = NOUN_ROWS.flatMap(({ nouns }) => nouns.trim().split(/\s+/))
    expect(all.filter((noun, i) => all.indexOf(noun) !== i)).toEqual([])
  })
})
