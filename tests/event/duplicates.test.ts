import { describe, expect, it } from 'vitest'
import { events, type HandNames } from './reading.js'

const NAMES: HandNames = {
  Bruno: 'person',
  Clara: 'person',
  'League of Ulm': { type: 'organization', forms: ['League'] },
}
const links = (text: string): Array<string | undefined> => events(text, NAMES).map(({ sameAs }) => sameAs)

describe('the same happening told twice', () => {
  it.each([
    ['The League of Ulm was founded in 1488. The League was founded on 3 May 1488.', [undefined, 'v1']],
    ['Bruno died in 1488. The death of Bruno on 3 May 1488 was sudden.', [undefined, 'v1']],
  ])('%s', (text, expected) => expect(links(text)).toEqual(expected))

  it.each([
    'Bruno died in 1488. Clara died in 1488.',
    'Bruno attacked Ulm in 1488. Bruno attacked Clara in 1499.',
    'Bruno attacked Ulm in 1488. Bruno founded a school in 1488.',
  ])('not: %s', text => expect(links(text)).toEqual([undefined, undefined]))
})
