import { describe, expect, it } from 'vitest'
import { type Cast, read } from './helpers.js'

const CAST: Cast = {
  'Anna Roe': { type: 'person', also: ['Roe'] },
  'Karl Brandt': { type: 'person', also: ['Brandt'] },
  'Miners’ Union': { type: 'organization', also: ['the Union'] },
  Senate: { type: 'organization' },
}

/** Text, and for each quotation in marks: words, speaker as resolved or as it stands, cue. */
const ROWS: readonly (readonly [string, string, readonly (readonly [string, string | null, string | null])[]])[] = [
  ['verb, subject', '“We are lost,” said Brandt.', [['We are lost,', 'Karl Brandt', 'said']]],
  ['subject, verb', '“We are lost,” Brandt said quietly.', [['We are lost,', 'Karl Brandt', 'said']]],
  [
    'subject with an apposition',
    '“We are lost,” Brandt, the old miner, told the court.',
    [['We are lost,', 'Karl Brandt', 'told']],
  ],
  ['before, comma', 'Brandt said, “We are lost.”', [['We are lost.', 'Karl Brandt', 'said']]],
  ['before, colon', 'In May Brandt wrote to the king: “We are lost.”', [['We are lost.', 'Karl Brandt', 'wrote']]],
  [
    'before, over a bracket',
    'Brandt, a miner from Essen, said: “We are lost.”',
    [['We are lost.', 'Karl Brandt', 'said']],
  ],
  [
    'colon at the end of a paragraph',
    'Brandt explained:\n\n“We are lost.”',
    [['We are lost.', 'Karl Brandt', 'explained']],
  ],
  ['label', 'Brandt: “We are lost.”', [['We are lost.', 'Karl Brandt', ':']]],
  [
    'according to',
    'According to Brandt, the war was “lost before it began”.',
    [['lost before it began', 'Karl Brandt', 'According to']],
  ],
  [
    'in the words of',
    'It was, in the words of Brandt, “a war of thieves”.',
    [['a war of thieves', 'Karl Brandt', 'words']],
  ],
  ['in X’s words', 'It was, in Brandt’s words, “a war of thieves”.', [['a war of thieves', 'Karl Brandt', 'words']]],
  ['as X put it', 'As Brandt put it, “the war is lost”.', [['the war is lost', 'Karl Brandt', 'put']]],
  [
    'passive',
    'The treaty was described by Brandt as “a war of thieves”.',
    [['a war of thieves', 'Karl Brandt', 'described']],
  ],
  ['passive without agent', 'The treaty was described as “a war of thieves”.', [['a war of thieves', null, null]]],
  [
    'reply of a body',
    'The reply of the Senate accused Brandt of “plotting against the city”.',
    [['plotting against the city', 'Senate', 'accused']],
  ],
  [
    'infinitive',
    'The Senate met and resolved to tell “all citizens of the city” the truth.',
    [['all citizens of the city', 'Senate', 'tell']],
  ],
  ['participle', 'Brandt left the hall, shouting: “We are lost!”', [['We are lost!', 'Karl Brandt', 'shouting']]],
  ['two parts', '“We are,” Brandt said, “lost.”', [['We are, … lost.', 'Karl Brandt', 'said']]],
  [
    'the same speaker goes on',
    '“We are lost,” said Brandt. He sat down. “All is lost.”',
    [
      ['We are lost,', 'Karl Brandt', 'said'],
      ['All is lost.', 'Karl Brandt', null],
    ],
  ],
  [
    'two speakers',
    '“We are lost,” said Brandt. “Not yet,” said Roe.',
    [
      ['We are lost,', 'Karl Brandt', 'said'],
      ['Not yet,', 'Anna Roe', 'said'],
    ],
  ],
  [
    'after a report',
    'Roe argued that the war went on. “Nothing is settled.”',
    [['Nothing is settled.', 'Anna Roe', null]],
  ],
  [
    'unlisted verb beside the marks',
    '“We are lost!” thundered on Brandt. “Not yet,” Roe sniffed.',
    [
      ['We are lost!', null, null],
      ['Not yet,', 'Anna Roe', 'sniffed'],
    ],
  ],
  [
    'a quotation in a quotation',
    'Roe wrote: “Brandt told me, ‘Go home,’ and I went.”',
    [
      ['Brandt told me, ‘Go home,’ and I went.', 'Anna Roe', 'wrote'],
      ['Go home,', 'Karl Brandt', 'told'],
    ],
  ],
  ['signature', '“We are lost.” — Karl Brandt', [['We are lost.', 'Karl Brandt', '—']]],
  ['unnamed source', '“We are lost,” said the old general.', [['We are lost,', 'the old general', 'said']]],
  ['plural source', '“We are lost,” sources close to Roe said.', [['We are lost,', 'sources', 'said']]],
  ['title', 'In ‘The Mines of Essen’, Brandt warned of war.', [['The Mines of Essen', null, null]]],
  ['term', 'Brandt saw the fall of the ‘Old Guard’.', [['Old Guard', null, null]]],
  ['object of an order', 'Brandt ordered a naval “blockade” of the port.', [['blockade', null, null]]],
]

describe('speakers', () => {
  it.each(ROWS)('%s', (_, text, expected) => {
    const { quotations, nameOf } = read(text, CAST)
    const direct = quotations.filter(({ form }) => form === 'direct')
    expect(
      direct.map(({ parts, speaker, cue }) => [
        parts.map(part => part.text).join(' … '),
        nameOf(speaker?.entity) ?? speaker?.mention.text ?? null,
        cue?.text ?? null,
      ]),
    ).toEqual(expected)
  })

  it('resolves pronouns as the entity stage has', () => {
    const { quotations, nameOf } = read('Roe spoke last. “We are lost,” she said.', {
      'Anna Roe': { type: 'person', also: ['Roe', 'she'] },
    })
    expect(nameOf(quotations[0]?.speaker?.entity)).toBe('Anna Roe')
    expect(quotations[0]?.speaker?.mention.text).toBe('she')
  })

  it('tells the hearer from the speaker', () => {
    for (const text of [
      'Brandt told Roe: “We are lost.”',
      '“We are lost,” Brandt told Roe.',
      'Brandt wrote to Roe: “We are lost.”',
    ]) {
      const { quotations, nameOf } = read(text, CAST)
      expect(nameOf(quotations[0]?.speaker?.entity)).toBe('Karl Brandt')
      expect(nameOf(quotations[0]?.addressee)).toBe('Anna Roe')
    }
  })

  it('tells writing from speech', () => {
    const kind = (text: string) => read(text, CAST).quotations[0]?.kind
    expect(kind('“We are lost,” said Brandt.')).toBe('speech')
    expect(kind('“We are lost,” wrote Brandt.')).toBe('writing')
    expect(kind('“We are lost,” Brandt said in a letter to Roe.')).toBe('writing')
    expect(kind('Brandt sent Roe a telegram. “We are lost,” he said.')).toBe('writing')
    expect(kind('The Senate condemned Brandt for “inciting the crowd to riot”.')).toBe('writing')
    expect(kind('As Brandt explained in 1931:\n\n“We were lost.”')).toBe('writing')
  })

  it('numbers quotations in the order of the text', () => {
    const { quotations } = read(
      'Roe argued that all was well. “We are lost,” said Brandt. Roe denied that he knew.',
      CAST,
    )
    expect(quotations.map(({ id, form }) => [id, form])).toEqual([
      ['q1', 'indirect'],
      ['q2', 'direct'],
      ['q3', 'indirect'],
    ])
  })
})
