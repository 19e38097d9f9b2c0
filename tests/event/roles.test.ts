import { describe, expect, it } from 'vitest'
import { events, type HandNames } from './reading.js'

const NAMES: HandNames = {
  'Jane Grey': { type: 'person', forms: ['Grey'], pronouns: ['She', 'she'] },
  'Henry Dudley': { type: 'person', forms: ['Dudley'], pronouns: ['He', 'he'] },
  'Privy Council': { type: 'organization', forms: ['Council'] },
  'Third Act': 'work',
  'Third War': 'event',
  London: 'place',
  France: 'place',
  Spain: 'place',
  Swan: 'other',
  Lollardism: 'other',
}

/** `name:role` of the participants, then `@` and the places. */
const roles = (text: string): string[] => {
  const names = Object.keys(NAMES)
  const name = (id: string): string => names[Number(id.slice(1)) - 1] as string
  return events(text, NAMES).map(({ participants, places }) =>
    [...participants.map(({ entity, role }) => `${name(entity)}:${role}`), ...places.map(id => `@${name(id)}`)].join(
      ' ',
    ),
  )
}

const TABLE: ReadonlyArray<readonly [text: string, expected: readonly string[]]> = [
  ['Dudley arrested Grey in London in 1553.', ['Henry Dudley:agent Jane Grey:patient @London']],
  ['Grey was arrested by Dudley in 1553.', ['Jane Grey:patient Henry Dudley:agent']],
  ['Grey was arrested in 1553.', ['Jane Grey:patient']],
  ['Grey and Dudley left for France in 1553.', ['Jane Grey:agent Henry Dudley:agent']],
  ['Dudley met with the Council in 1553.', ['Henry Dudley:agent Privy Council:other']],
  [
    'In 1553 Dudley came to London and attacked the Council.',
    ['Henry Dudley:agent @London', 'Henry Dudley:agent Privy Council:patient'],
  ],
  ['Dudley spoke. In 1553 he was arrested.', ['Henry Dudley:patient']],
  ['The Third Act, signed by Grey in 1553, was long.', ['Third Act:patient Jane Grey:agent']],
  ['The death of Grey in 1554 shocked many.', ['Jane Grey:patient']],
  ['France invaded Spain in 1553.', ['France:agent Spain:patient']],
  ['The reply of the Council in 1553 accused Dudley.', ['Privy Council:other Henry Dudley:patient']],
  [
    'The fort was built by Grey, Dudley, and the Council in 1553.',
    ['Jane Grey:agent Henry Dudley:agent Privy Council:agent'],
  ],
  ["Grey's cousin Dudley was arrested in 1553.", ['Henry Dudley:patient']],
  ['The arrest of Dudley, who fled in 1553, failed.', ['Henry Dudley:agent']],
  ['The brother of Grey was arrested in 1553.', ['Jane Grey:other']],
  ['In 1553 Council members met.', ['']],
  ['Grey met Dudley in 1553. The latter fled.', ['Jane Grey:agent Henry Dudley:patient', 'Henry Dudley:agent']],
  ['The fall of London broke Grey and Dudley, who fled in 1553.', ['Jane Grey:agent Henry Dudley:agent']],
  ['In 1553 the Swan sank off Spain.', ['Swan:agent @Spain']],
  ['In 1553 Dudley preached Lollardism.', ['Henry Dudley:agent']],
  [
    'Dudley was a lawyer and soldier who served the Council from 1553 to 1555.',
    ['Henry Dudley:agent Privy Council:patient'],
  ],
  ['The Swan was a ship built in London in 1553.', ['Swan:patient @London']],
  ['In 1553 the guards ambushed and killed Dudley.', ['Henry Dudley:patient']],
  ['The Council, which Grey had joined in 1553, was large.', ['Jane Grey:agent Privy Council:patient']],
  [
    'Grey and Dudley fled to France in 1553. The king was angry. Both men were caught. The two were hanged.',
    [
      'Jane Grey:agent Henry Dudley:agent @France',
      'Jane Grey:patient Henry Dudley:patient',
      'Jane Grey:patient Henry Dudley:patient',
    ],
  ],
  ['Dudley fell in 1553 during the Third War.', ['Henry Dudley:patient']],
  ['The death of her uncle in 1553 shocked many.', ['']],
]

describe('who and where', () => {
  it.each(TABLE)('%s', (text, expected) => expect(roles(text)).toEqual(expected))
})
