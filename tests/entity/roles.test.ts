import { describe, expect, it } from 'vitest'
import { resolve } from './annotated.js'

const ROLES: readonly { readonly text: string; readonly roles: readonly string[] }[] = [
  { text: 'President <p Lincoln> waited.', roles: ['President'] },
  { text: 'The Soviet foreign minister <p Vyacheslav Molotov> signed.', roles: ['Soviet foreign minister'] },
  { text: '<p Toussaint Louverture>, the leader of the revolt, was captured.', roles: ['leader of the revolt'] },
  { text: '<p Ida Wells>, a journalist and editor, wrote it.', roles: ['journalist'] },
  { text: '<p Thomas Cromwell>, chief minister of the king, fell.', roles: ['chief minister of the king'] },
  {
    text: 'The German ambassador to Mexico, <p Heinrich von Eckardt>, read it.',
    roles: ['German ambassador to Mexico'],
  },
  { text: '<p Keir Hardie> was editor of the paper.', roles: ['editor of the paper'] },
  { text: '<p Benito Juárez> was elected president.', roles: ['president'] },
  { text: '<p John Ball>, who was a priest, preached.', roles: ['priest'] },
  { text: '<p Anna Comnena>, daughter of the emperor, wrote history.', roles: ['daughter of the emperor'] },
  { text: 'The historian <p E. P. Thompson> disagreed.', roles: ['historian'] },
  { text: 'In May General <p Foch> waited.', roles: ['General'] },
  { text: 'The tearful President <p Thieu> left.', roles: ['President'] },
  { text: 'The former Prime Minister <p Peel> spoke.', roles: ['former Prime Minister'] },
  { text: '<p Ney> was named marshal of France in 1804 by the emperor.', roles: ['marshal of France'] },
  { text: '<p Creighton>, a commander less cautious than others, attacked.', roles: ['commander'] },
  { text: '<p Bloch>, professor of history from 1919 to 1936, taught.', roles: ['professor of history'] },
  { text: 'Maj. Gen. <p Hooker> took over.', roles: ['Maj. Gen.'] },
  { text: '<p Pyrrhus> (319–272 BC), king of <l Epirus>, crossed.', roles: ['king of Epirus'] },
  { text: '<p Emmy Noether> (born in 1882) was a German mathematician.', roles: ['German mathematician'] },
  { text: 'After the fall of <p Pitt>, the minister shut the bank.', roles: [] },
  { text: 'With <p Pitt>, the minister of the king, he left.', roles: ['minister of the king'] },
  { text: 'Mr <p Pepys> slept.', roles: [] },
  { text: 'By then Sir <p Robert Peel> was ill.', roles: [] },
  { text: '<p Nixon> (who was tired) slept.', roles: [] },
  { text: '<p Nelson> was not the commander.', roles: [] },
  { text: '<p Wat Tyler>, the next morning, rode out.', roles: [] },
  { text: '<p Danton>, <p Marat> and others spoke.', roles: [] },
  { text: '<p Abu Bakr> succeeded his brother as emir of the coast.', roles: ['emir of the coast'] },
  { text: '<p Taylor> was followed by <p Fillmore> as president.', roles: [] },
  { text: '<p Lord Dalhousie>, the governor-general, refused.', roles: ['governor-general'] },
  { text: 'The party, whose secretary was <p Harry Pollitt>, met.', roles: ['secretary'] },
]

describe('roles', () => {
  it.each(ROLES)('$text', ({ text, roles }) => expect(resolve(text).entities[0]?.roles).toEqual(roles))

  it('takes no surname for a role', () => {
    expect(resolve('The next day <p King>, <p Ralph Abernathy> and others came.').entities[1]?.roles).toEqual([])
  })

  it('gives a body no role that is another name', () => {
    expect(resolve('The <o CGT>, General Confederation of Labour, grew.').entities[0]?.roles).toEqual([])
  })

  it('gives a body what an apposition says it is', () => {
    expect(resolve('The <o Guomindang>, a nationalist party led by officers, grew.').entities[0]?.roles).toEqual([
      'nationalist party',
    ])
  })
})

const LIVES: readonly { readonly text: string; readonly lifespan: string | undefined }[] = [
  { text: '<p Mary Seacole> (1805–1881) was a nurse.', lifespan: '1805/1881' },
  { text: '<p Olaudah Equiano> (born c. 1745; died 31 March 1797) wrote it.', lifespan: '1745~/1797-03-31' },
  { text: '<p Jane Doe> (born 1903) gave an interview.', lifespan: '1903/' },
  {
    text: '<p Ada Byron> (10 December 1815 in London – 27 November 1852 in Marylebone) was.',
    lifespan: '1815-12-10/1852-11-27',
  },
  { text: '<p Louis> (c. 1214 – 25 August 1270) was king.', lifespan: '1214~/1270-08-25' },
  { text: '<p Cleopatra> (69–30 BC) ruled.', lifespan: '-0068/-0029' },
  { text: '<p Hans Sachs> (d. 1576) sang.', lifespan: '/1576' },
  { text: 'King <p Stephen> (1135–1154) was weak.', lifespan: undefined },
  { text: '<p Edward Heath> (1970–1974) lost.', lifespan: undefined },
  { text: '<p Elizabeth> (r. 1558–1603) never married.', lifespan: undefined },
  { text: '<p Samuel Pepys> (see 1660) was there.', lifespan: undefined },
]

describe('life dates', () => {
  it.each(LIVES)('$text', ({ text, lifespan }) => expect(resolve(text).entities[0]?.lifespan).toBe(lifespan))
})

const GENDERS: readonly (readonly [string, string])[] = [
  ['<p Sylvia Pankhurst> spoke.', 'female'],
  ['<p Otto Bauer> spoke.', 'male'],
  ['Queen <p Nzinga> ruled.', 'female'],
  ['<p Montesquieu> wrote.', 'unknown'],
  ['<p Sacagawea> knew the way, and she led them.', 'female'],
]

describe('sex', () => {
  it.each(GENDERS)('%s', (text, gender) => expect(resolve(text).entities[0]?.gender).toBe(gender))
})
