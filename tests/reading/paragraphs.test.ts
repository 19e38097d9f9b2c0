import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'
import { INSERT_RULES } from '../../src/reading/inserts.js'
import { isHeading } from '../../src/reading/paragraphs.js'

describe('insert rules', () => {
  for (const rule of INSERT_RULES) {
    it.each(rule.examples)(`${rule.id} takes %j`, example => {
      expect(rule.pattern.test(example) && example.length <= rule.maxLength).toBe(true)
    })
    it.each(rule.counterexamples)(`${rule.id} leaves %j`, example => {
      expect(rule.pattern.test(example)).toBe(false)
    })
  }
})

describe('headings', () => {
  it.each([
    'Rise of the bureaucracy',
    'Socialism in one country?',
    'The Siege of Orléans, 1428–29',
    '1848',
    '## Early life',
    '== Legacy ==',
    'Ada Lovelace (1815–1852)',
  ])('%j is one', line => {
    expect(isHeading(line)).toBe(true)
  })

  it.each([
    'He died in 1923.',
    'What did the rebels of that year really stand for, and against whom?',
    'as was the custom',
    'The treaty had three parts:',
    'The king, who had not slept since the news of the defeat came from the north, rode out at once with all his men',
    '“Never again,”',
  ])('%j is none', line => {
    expect(isHeading(line)).toBe(false)
  })
})

const kinds = (text: string): string[] =>
  readDocument(text).paragraphs.map(p => `${p.kind}: ${text.slice(p.start, p.end)}`)

describe('layout', () => {
  it('takes a line as a paragraph', () => {
    expect(kinds('Early years\nShe was born in 1815.\n\nHer father left.')).toEqual([
      'heading: Early years',
      'body: She was born in 1815.',
      'body: Her father left.',
    ])
  })

  it('joins lines that were broken at a margin', () => {
    const text = [
      'She was born in London in December 1815, the only child of',
      'a poet who left England when she was five weeks old, and of',
      'a mother who had her taught mathematics.',
      '',
      'In 1833 she met Charles Babbage, whose engine she was shown',
      'at a party.',
    ].join('\n')
    expect(readDocument(text).paragraphs.map(p => p.end - p.start)).toEqual([
      text.indexOf('\n\n'),
      text.length - text.indexOf('In 1833'),
    ])
  })

  it.each([
    [
      'lines with labels',
      'Born: 14 February 1909, in the town of Roehampton\nDied: 2 June 1987 in the hospital of Enugu\nParty: the National Council\n\nShe sat.',
      4,
    ],
    [
      'list items',
      'Members\n\n* Ada Roe, who had come from the railway workshops\n* Jan Roe, who had come from the navy yard\n* Karl Roe',
      4,
    ],
    [
      'verses beside paragraphs on one line',
      `${'She sailed to the islands and wrote of what she saw there. '.repeat(4)}\n\nThe ships came over the grey and stormy water\nAnd all the bells of all the towns were rung\n\n${'He stayed at home and waited for her to come back. '.repeat(4)}`,
      4,
    ],
    ['rows of a table', 'name,born,died\nada,1815,1852\nbob,1816,1853\neve,1817,1854\n', 4],
    ['years and what they saw', '1881: founding of the league\n1884: a strike in the mines\n1890: the law lapses\n', 3],
  ])('does not join %s', (_, text, count) => {
    expect(readDocument(text).paragraphs).toHaveLength(count)
  })

  it.each([
    ['a narrow column', 34, '\n\n', ''],
    ['no blank lines', 72, '\n', ''],
    ['indented paragraphs', 72, '\n', '   '],
    ['a narrow column without blank lines', 36, '\n', ''],
  ])('joins the lines of %s', (_, width, between, indent) => {
    const paragraphs = [
      'The railway came to the town in 1846. Its promoter was a brewer named Thomas Hale, who had made a fortune in London and wished to spend it where he was born. He bought the land along the river in the spring of 1844.',
      'The first train left the station on 3 May 1846. On the following day a boiler burst near the bridge and killed the driver, John Marsh. In September the company was sold, and its new owners closed the workshops two years afterwards.',
      'Hale left the county in 1849. He died at Boulogne on 12 November 1851, and was buried there.',
    ]
    const wrapped = paragraphs.map(words => {
      const lines = [indent]
      for (const word of words.split(' ')) {
        const line = lines.at(-1) as string
        if (line.length + 1 + word.length > width) lines.push(word)
        else lines[lines.length - 1] = line.trim() === '' ? line + word : `${line} ${word}`
      }
      return lines.join('\n')
    })
    const { text, paragraphs: read } = readDocument(wrapped.join(between))
    expect(read.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '))).toEqual(paragraphs)
  })

  it.each([
    ['a page', '\n\n', 'came in the year'],
    ['a form feed', '\n\f', 'came in the year'],
    ['a page number', '\n\n   43\n\n', 'came in the year'],
    ['a running title', '\n\n44      THE TOWN UNDER THE ABBOTS.\n\n', 'came in the year'],
    ['a number and a title', '\n\n45\n\nA Short History of 1896\n\n', 'came in the year'],
    ['a page number, with a name', '\n\n43\n\nHugh, who ', 'Hugh , who came'],
    ['a title without a number', '\n\nTHE TOWN UNDER THE ABBOTS\n\n', 'came in the year'],
    ['a page number within a word', '-\n\n- 43 -\n\n', 'certain'],
  ])('reads a sentence on behind %s', (_, between, words) => {
    const before =
      'The first abbot of whom we have any certain knowledge, one\nof the monks of Peterborough, as the clerk of the abbey has '
    const after = 'the quay, of which some stones\nmay yet be seen at low water, and a wall.\n'
    const text =
      words === 'certain'
        ? `${before}cer${between}tainly told us, built ${after}`
        : `${before}it,${between}came in the year 1127 and built ${after}`
    const { paragraphs, tokens } = readDocument(text)
    expect(paragraphs).toHaveLength(1)
    expect(tokens.text.join(' ')).toContain(words)
    expect(tokens.text).not.toContain('ABBOTS')
    expect(tokens.text).not.toContain('43')
    expect(tokens.text).not.toContain('1896')
  })

  it('takes a year that stands by itself for no page', () => {
    const text =
      'The first abbot of whom we have any certain knowledge was one\nof the monks of Peterborough, who came there in the winter and\nbuilt the quay.\n\n1128\n\nIn this year the king went over the sea.'
    expect(kinds(text).map(line => line.slice(-5))).toEqual(['quay.', ' 1128', ' sea.'])
  })

  it('leaves the short lines of a title page apart', () => {
    const text = [
      'A HISTORY OF THE PORT',
      'BY MARGARET THORNE',
      'LONDON',
      '',
      'The first abbot of whom we have any certain knowledge was one',
      'of the monks of Peterborough, who came in the year 1127 and',
      'built the quay, of which some stones may yet be seen at low',
      'water, and a wall.',
    ].join('\n')
    expect(readDocument(text).paragraphs).toHaveLength(4)
  })

  it('reads a book of a digital library without its frame', () => {
    const text = [
      'Title: A History of the Port',
      '*** START OF THE PROJECT GUTENBERG EBOOK A HISTORY OF THE PORT ***',
      'The town fell in 1127.',
      '*** END OF THE PROJECT GUTENBERG EBOOK A HISTORY OF THE PORT ***',
      'Updated editions will replace the previous one.',
    ].join('\n')
    expect(readDocument(text).paragraphs.map(({ kind }) => kind)).toEqual([
      'insert',
      'insert',
      'body',
      'insert',
      'insert',
    ])
  })

  it('takes no row of a table as a heading', () => {
    expect(kinds('Ruler\tReign\nHenry\t1100\nStephen   1135\nHe died in 1154.')).toEqual([
      'body: Ruler\tReign',
      'body: Henry\t1100',
      'body: Stephen   1135',
      'body: He died in 1154.',
    ])
    expect(kinds('Name,Born,Died\nAda,1815,1852\nThey wrote.')).toEqual([
      'body: Name,Born,Died',
      'body: Ada,1815,1852',
      'body: They wrote.',
    ])
  })

  it('takes the place and day of a letter for no heading', () => {
    expect(kinds('Letter 12\nBruges, 2 March 1425\nThe cloth came.\nSiege of Ghent, 3 May 1426\nIt fell.')).toEqual([
      'heading: Letter 12',
      'body: Bruges, 2 March 1425',
      'body: The cloth came.',
      'heading: Siege of Ghent, 3 May 1426',
      'body: It fell.',
    ])
  })

  it('takes no line as a heading that goes on with the one above', () => {
    expect(
      kinds('The ships came over the grey water,\nDown to the harbour of the king\nAnd all the bells were rung.'),
    ).toEqual([
      'body: The ships came over the grey water,',
      'body: Down to the harbour of the king',
      'body: And all the bells were rung.',
    ])
  })

  it.each([
    ['\n', 'government'],
    ['\r\n', 'government'],
  ])('joins words that a margin broke: %j', (end, word) => {
    const lines = [
      'In the spring of that year the ministers left the city, and the gov-',
      'ernment of the well-known duke, which nobody had loved, sat in the well-',
      'known palace by the river.',
      '',
      'Others came.',
    ]
    const { tokens, text, paragraphs } = readDocument(lines.join(end))
    expect(paragraphs).toHaveLength(2)
    const place = tokens.text.indexOf(word)
    expect(text.slice(tokens.start[place], tokens.end[place])).toBe(`gov-${end}ernment`)
    expect(tokens.text.join(' ')).toMatch(/the well ?- ?known duke .* the well ?- ?known palace/)
  })

  it('takes a tweet with its signature as an insert, and goes on with the section', () => {
    const text =
      'The fair\nIt opened in 1851.\nSee our new gallery!\n— A Museum (@amuseum) May 1, 2021\nIt closed in October.'
    const document = readDocument(text)
    expect(document.paragraphs.map(p => p.kind)).toEqual(['heading', 'body', 'insert', 'insert', 'body'])
    expect(document.sections.map(s => [s.kind, s.heading])).toEqual([
      ['body', 0],
      ['insert', null],
      ['body', 0],
    ])
  })

  it('takes what stands under an apparatus heading as inserts, until the next heading', () => {
    expect(kinds('It ended in 1918.\nReferences\nSmith, The War, 1931.\nLegacy\nIt is remembered.')).toEqual([
      'body: It ended in 1918.',
      'heading: References',
      'insert: Smith, The War, 1931.',
      'heading: Legacy',
      'body: It is remembered.',
    ])
  })

  it('takes links and books below a heading of apparatus as inserts, bare lines among them', () => {
    expect(kinds('It ended.\nSee also\nDomesday Book\nBayeux Tapestry\nLegacy\nIt is remembered.')).toEqual([
      'body: It ended.',
      'heading: See also',
      'insert: Domesday Book',
      'insert: Bayeux Tapestry',
      'heading: Legacy',
      'body: It is remembered.',
    ])
  })

  it('takes rows of a table and items of a list as text', () => {
    expect(kinds('1066 | He came\n1071 | Ely fell\n* The king fled.\n• The queen stayed.\nIt ended.')).toEqual([
      'body: 1066 | He came',
      'body: 1071 | Ely fell',
      'body: The king fled.',
      'body: The queen stayed.',
      'body: It ended.',
    ])
  })

  it('does not take the last line as a heading', () => {
    expect(kinds('It ended in 1918.\nThe end')).toEqual(['body: It ended in 1918.', 'body: The end'])
  })
})
