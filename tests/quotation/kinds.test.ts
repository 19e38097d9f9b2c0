import { describe, expect, it } from 'vitest'
import { readMarks } from '../../src/quotation/index.js'
import { KIND_RULES } from '../../src/quotation/kind/kind-rules.js'
import { readDocument } from '../../src/reading/index.js'

const last = (text: string) => readMarks(readDocument(text)).quotations.at(-1)

const examples = KIND_RULES.flatMap(({ id, kind, examples }) => examples.map(text => [id, text, kind] as const))
const counterexamples = KIND_RULES.flatMap(({ id, counterexamples }) =>
  counterexamples.map(text => [id, text] as const),
)

describe('kind rules', () => {
  it.each(examples)('%s holds: %s', (id, text, kind) => {
    expect(last(text)).toMatchObject({ rule: id, kind })
  })

  it.each(counterexamples)('%s does not hold: %s', (id, text) => {
    expect(last(text)?.rule).not.toBe(id)
  })

  it('has an example and a counterexample in every row', () => {
    const bare = KIND_RULES.filter(({ examples, counterexamples }) => examples.length * counterexamples.length === 0)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('has one row for each id', () => {
    expect(new Set(KIND_RULES.map(({ id }) => id)).size).toBe(KIND_RULES.length)
  })

  it('knows a title again, before and after the place that says so', () => {
    const text =
      'The ‘Platform’ was banned. They had issued a text known as the ‘The Platform of the Ten’. In the ‘Platform’ …'
    const { quotations } = readMarks(readDocument(text))
    expect(quotations.map(({ kind }) => kind)).toEqual(['title', 'title', 'title'])
  })

  it('gives an enumeration of slogans one kind', () => {
    const text = 'They carried slogans such as ‘Down with the tax!’ and ‘Bread for all’.'
    expect(readMarks(readDocument(text)).quotations.map(({ kind }) => kind)).toEqual(['slogan', 'slogan'])
  })
})
