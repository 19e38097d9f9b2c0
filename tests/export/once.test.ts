import { describe, expect, it } from 'vitest'
import { saidOnce, toldOnce } from '../../src/export/once.js'
import { type Article, parseArticle } from '../../src/index.js'

const ROWS: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
  [
    'a clause around quoted words is left to them',
    'Serge wrote that he had sided with the party “with unutterable anguish”.',
    ['with unutterable anguish'],
  ],
  ['reported speech alone stays', 'Serge argued that the party was lost.', ['the party was lost']],
  [
    'a clause beside quoted words stays',
    'Serge argued that the party was lost. “I will go,” said Serge.',
    ['the party was lost', 'I will go,'],
  ],
]

describe('what readers are shown once', () => {
  it.each(ROWS)('%s', (_, text, said) => {
    const shown = saidOnce(parseArticle(text).quotations)
    expect(shown.map(({ parts }) => parts.map(part => part.text).join(' '))).toEqual(said)
  })

  it('an event told before is left out', () => {
    const { events } = parseArticle('Lenin died in 1924. Stalin rose in 1927.')
    const again = { ...events[1], sameAs: 'v1' } as Article['events'][number]
    expect(toldOnce([events[0], again] as Article['events'])).toEqual([events[0]])
  })
})
