import { describe, expect, it } from 'vitest'
import { resolve } from './annotated.js'

const typed = (text: string): string[] => resolve(text).entities.map(({ type, name }) => `${type} ${name}`)

const SAID: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['In his memoir <p Testament of Youth>, she told of it.', ['work Testament of Youth']],
  ['He wrote for the newspaper <l Iskra> from exile.', ['work Iskra']],
  ['The cruiser <l Aurora> lay in the river.', ['other Aurora']],
  ['They joined the <l Kuomintang>, a nationalist party led by Sun.', ['organization Kuomintang']],
  ['The <p Wafd> was a party of landowners.', ['organization Wafd']],
  ['Its newspaper, the <o Lace Hand>, had been sold.', ['work Lace Hand']],
  ['The gunboat <p Tacuarí> seized a steamer.', ['other Tacuarí']],
  ['His flagship, the <l Amazonas>, rammed three ships.', ['other Amazonas']],
  ['It ended in the massacre known as the <l Piedmontese Easter>.', ['event Piedmontese Easter']],
  ['He was speared by a corporal called <l Chico>.', ['person Chico']],
  ['The rising fed the <l Tara>, a movement of peasants.', ['organization Tara']],
  ['They broke up the <l Oru>, the council of elders.', ['organization Oru']],
  ['They took it to <l Malta> in the <l Wexford>, which left port in May.', ['place Malta', 'other Wexford']],
  ['He sailed for <l Malta> in the <l Wexford>.', ['place Malta', 'other Wexford']],
  ['She sailed again in the <l Wexford>, under Captain <p Mudd>.', ['other Wexford', 'person Captain Mudd']],
  ['“He was lucky,” wrote <w Jana Nová> in 1998.', ['person Jana Nová']],
  ['The packet boat <l Montezuma> ran to the river.', ['other Montezuma']],
]
const UNSAID: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['“He was lucky,” wrote the <w Otago Witness>.', ['work Otago Witness']],
  ['“He was lucky,” wrote <w New Statesman>.', ['work New Statesman']],
  ['The newspaper <p Marx> edited was banned.', ['person Marx']],
  ['They saw the film <p Thomas Sankara>: a life.', ['person Thomas Sankara']],
  ['In <l Prague>, a party was founded that night.', ['place Prague']],
  ['The party <p Lenin> and <p Martov> had founded split.', ['person Lenin', 'person Martov']],
  ['After the loss of the flagship, <p Barroso> went ashore.', ['person Barroso']],
  ['He sailed for <l Malta> in the <l Mediterranean>.', ['place Malta', 'place Mediterranean']],
  ['She left <l Bern>, the seat of the council.', ['place Bern']],
  ['The man they called <l Tanganyika> Jim left.', ['place Tanganyika']],
  ['Two scientists, code named <p Charlie> and <p Alpha>, came.', ['person Charlie', 'person Alpha']],
]

describe('an apposition says what a name names', () => {
  it.each(SAID)('%s', (text, names) => expect(typed(text)).toEqual(names))
})
describe('what only looks like an apposition says nothing', () => {
  it.each(UNSAID)('%s', (text, names) => expect(typed(text)).toEqual(names))
})
