import { describe, expect, it } from 'vitest'
import { summarize } from '../../src/cli/summary.js'
import { screenOf } from '../../src/cli/terminal.js'
import { type Article, articleSchema } from '../../src/index.js'

const text = 'On 3 May 1471 Queen Anne entered Tewkesbury. “We shall \u001B[31mnot yield,” she said.'

const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words })

const article: Article = articleSchema.parse({
  schemaVersion: 1,
  id: null,
  title: null,
  url: null,
  published: null,
  language: 'en',
  sections: [],
  sentences: [{ start: 0, end: 44 }],
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Anne',
      aliases: ['Queen Anne'],
      roles: ['queen'],
      mentions: [{ ...span('Anne'), kind: 'name' }],
      confidence: 0.9,
    },
    {
      id: 'e2',
      type: 'place',
      name: 'Tewkesbury',
      aliases: [],
      roles: [],
      mentions: [{ ...span('Tewkesbury'), kind: 'name' }],
      confidence: 0.9,
    },
  ],
  dates: [
    {
      ...span('3 May 1471'),
      id: 'd1',
      edtf: '1471-05-03',
      earliest: '1471-05-03',
      latest: '1471-05-03',
      granularity: 'day',
      basis: 'explicit',
      timex: { type: 'DATE', value: '1471-05-03' },
    },
  ],
  events: [
    {
      id: 'v1',
      start: 0,
      end: 43,
      sentence: { start: 0, end: 44 },
      summary: 'Queen Anne entered Tewkesbury.',
      trigger: { ...span('entered'), lemma: 'enter' },
      kind: 'movement',
      date: {
        edtf: '1471-05-03',
        earliest: '1471-05-03',
        latest: '1471-05-03',
        granularity: 'day',
        basis: 'explicit',
        dateId: 'd1',
        confidence: 0.9,
      },
      participants: [{ entity: 'e1', role: 'agent' }],
      places: ['e2'],
      quotations: [],
    },
  ],
  quotations: [
    {
      id: 'q1',
      form: 'direct',
      kind: 'speech',
      parts: [span('We shall \u001B[31mnot yield,')],
      speaker: { entity: 'e1', mention: span('she') },
      cue: span('said'),
      confidence: 0.9,
    },
  ],
})

describe('the summary for a person', () => {
  it('shows who, when and what was said', () => {
    expect(summarize(article, 'a.txt', screenOf({ columns: 90 }, {}))).toBe(
      `a.txt  1 sentence · 1 date

People (1)
  Anne ×1  also Queen Anne; queen

Places (1)
  Tewkesbury ×1

Timeline (1)
  1471-05-03  3 May 1471  Queen Anne entered Tewkesbury.

Quotations (1)
  “We shall \uFFFD[31mnot yield,”  — Anne
`,
    )
  })

  it('gives the summary a line of its own on a narrow screen', () => {
    const shown = summarize(article, 'a.txt', screenOf({ columns: 50 }, {}))
    expect(shown).toContain('  1471-05-03  3 May 1471\n      Queen Anne entered Tewkesbury.\n')
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(50)
  })

  it('has colour on a terminal, of its own making only', () => {
    const shown = summarize(article, 'a.txt', screenOf({ isTTY: true, columns: 90 }, {}))
    expect(shown).toContain('\u001B[1mPeople\u001B[22m')
    expect(shown).not.toContain('\u001B[31m')
  })

  it('says so where there is nothing', () => {
    const empty = { ...article, entities: [], dates: [], events: [], quotations: [] }
    expect(summarize(empty, 'a.txt', screenOf({}, {}))).toContain('Nothing found')
  })
})
