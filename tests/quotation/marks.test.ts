import { describe, expect, it } from 'vitest'
import { readMarks } from '../../src/quotation/index.js'
import { readDocument } from '../../src/reading/index.js'
import { marked } from './helpers.js'

const PAIRS: readonly (readonly [string, string, string[][]])[] = [
  ['curly double', 'He said “we are lost” and left.', [['we are lost']]],
  ['curly single', 'He said ‘we are lost’ and left.', [['we are lost']]],
  ['straight double', 'He said "we are lost" and left.', [['we are lost']]],
  ['straight single', "He said 'we are lost' and left.", [['we are lost']]],
  ['guillemets', 'He said « we are lost » and left.', [['we are lost']]],
  ['low and high', 'He said „we are lost“ and left.', [['we are lost']]],
  ['typewriter', "He said ``we are lost'' and left.", [['we are lost']]],
  ['two apostrophes', "''We are lost,'' he said.", [['We are lost,']]],
  ['backtick and curly', 'The journal `Dawn’ closed.', [['Dawn']]],
  ['references', 'He said &quot;we are lost&quot; and left.', [['we are lost']]],
  ['nested', 'She said: “He told me ‘go home’ twice.”', [['He told me ‘go home’ twice.'], ['go home']]],
  ['touching closers', 'He wrote of “men from ‘Hard Times’”.', [['men from ‘Hard Times’'], ['Hard Times']]],
  ['touching closers, exclamation', 'He cried: “We say – ‘enough!’” They left.', [['We say – ‘enough!’'], ['enough!']]],
  ['opened double, closed single', 'They cried “No split, no retreat!’ but nobody came.', [['No split, no retreat!']]],
  ['plural apostrophe inside', 'He praised ‘the workers’ state in full’ again.', [['the workers’ state in full']]],
  ['plural apostrophe outside', 'The workers’ council and the soldiers’ council met.', []],
  ['decades', 'In the ’20s and the ’30s they played rock ’n’ roll.', []],
  ['straight decades', "In the '20s and the '30s they played rock 'n' roll.", []],
  ['contraction at the start', '’Twas said that ’tis lost.', []],
  ['inches', 'A 6" gun and a 12" gun stood there.', []],
  ['possessive after a closing mark', 'The “Dawn”’s editor and the ‘Star’s’ owner met.', [['Dawn'], ['Star’s']]],
  ['single with an apostrophe', '‘I don’t know,’ she said.', [['I don’t know,']]],
  ['unclosed mark in the middle', 'He spoke of “freedom and left.\n\nThen he said “no” again.', [['no']]],
  ['unclosed quotation after a colon', 'He said: “We are lost.\n\nThen they left.', [['We are lost.']]],
  ['stray closing mark', 'He left” and then said “no” again.', [['no']]],
  ['typed the wrong way round', 'He said ”no” again.', [['no']]],
  ['square brackets', 'He said “[t]hey are lost … [and] gone”.', [['[t]hey are lost … [and] gone']]],
  ['remark after the marks', '“They are gone.” (Our emphasis)', [['They are gone.']]],
]

describe('marks', () => {
  it.each(PAIRS)('%s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected)
  })

  it('joins paragraphs that are opened again', () => {
    const text =
      'Smith wrote:\n\n“First we lost the town.\n\n“Then we lost the fort.\n\n“Then all.”\n\nNobody answered.'
    expect(marked(text)).toEqual([['First we lost the town.', 'Then we lost the fort.', 'Then all.']])
  })

  it('joins a quotation that goes on in the next paragraph without a mark', () => {
    const text = 'Smith said: “First we lost the town.\n\nThen we lost the fort.” Nobody answered.'
    expect(marked(text)).toEqual([['First we lost the town.', 'Then we lost the fort.']])
  })

  it('pairs straight marks that run over paragraphs', () => {
    const text =
      'He said, "First the town fell.\n\nThen the fort fell too." After that Smith said, "We are beaten.\n\nAll is lost." They left.'
    expect(marked(text)).toEqual([
      ['First the town fell.', 'Then the fort fell too.'],
      ['We are beaten.', 'All is lost.'],
    ])
  })

  it('joins the parts of an interrupted quotation', () => {
    expect(marked('“In the end,” he wrote, “we lost.”')).toEqual([['In the end,', 'we lost.']])
    expect(marked('“The end has come,” he wrote. “We lost.”')).toEqual([['The end has come,'], ['We lost.']])
    expect(marked('The “old” and, he wrote, the “new” were one.')).toEqual([['old'], ['new']])
  })

  it('says which quotation another stands in', () => {
    const { quotations } = readMarks(readDocument('“She said ‘no’ twice,” he said. ‘Indeed,’ I said.'))
    expect(quotations.map(({ inside }) => inside)).toEqual([null, 0, null])
  })

  it('keeps a stray mark from other paragraphs', () => {
    const text = `He said “a thing and left.\n${'\nShe said “no” to him.\n'.repeat(3)}`
    expect(marked(text)).toEqual([['no'], ['no'], ['no']])
  })
})
