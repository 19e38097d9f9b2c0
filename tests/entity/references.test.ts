import { describe, expect, it } from 'vitest'
import { referencesOf, resolve } from './annotated.js'

interface Row {
  readonly what: string
  readonly text: string
  readonly references: readonly string[]
}

const RESOLVED: readonly Row[] = [
  {
    what: 'this, without marks',
    text: 'The trade went to <l Ghent>, a town in Flanders. They scorned the pride of this town.',
    references: ['this town: Ghent'],
  },
  {
    what: 'its, of the body that has an owner, not of a strike',
    text: 'The <e Leith strike> began in the offices of the <o Otago Company>. Its owner fled.',
    references: ['Its: Otago Company'],
  },
  {
    what: 'its, of a strike that has an end',
    text: 'The <e Leith strike> began in the offices of the <o Otago Company>. Its end was sad.',
    references: ['Its: Leith strike'],
  },
  {
    what: 'his, not of who was his deputy',
    text: '<p Felix Hiller> led the players. <p Niels Gade> was his deputy.',
    references: ['his: Felix Hiller'],
  },
  {
    what: 'he, of whom a clause about a place tells, within it',
    text: '<p Maria Weld> moved to <l Leith>, where <p Frederick Bell> gave her work when he came.',
    references: ['her: Maria Weld', 'he: Frederick Bell'],
  },
  {
    what: 'a wider noun than the name’s own',
    text: 'The <o Royal Niger Company> hired him. The firm had no money.',
    references: ['The firm: Royal Niger Company'],
  },
  {
    what: 'a noun that an apposition gives',
    text: 'He founded the newspaper <w Iskra>. Soon the paper was banned, and the newspaper moved to London.',
    references: ['the paper: Iskra', 'the newspaper: Iskra'],
  },
  {
    what: 'a body by what it was',
    text: '<o Zentrum> was a party of priests. The party lost.',
    references: ['The party: Zentrum'],
  },
  {
    what: 'the one of which the last sentence tells, of two that bear the noun',
    text: 'They lost the <e Battle of Lewes>. Edward won the <e Battle of Evesham>. The battle ended the war.',
    references: ['The battle: Battle of Evesham'],
  },
  {
    what: 'what the title names, with others named since',
    text: 'The fall of the <o Otago Bank>\n\nThe <o Otago Bank> opened in 1839. The <o Leith Bank> held four shares.\n\nFour firms had eaten the bank’s money.',
    references: ['the bank: Otago Bank'],
  },
  {
    what: 'the one bearer of a noun, not spoken of for long',
    text: 'The <o Otago Club> met. The <o Otago Club> rowed.\n\nIt rained.\n\nIt snowed.\n\nThe club met again.',
    references: ['The club: Otago Club'],
  },
  {
    what: 'a description with a year behind it',
    text: 'The <o Otago Bank> opened. The bank in 1850 had a branch.',
    references: ['The bank: Otago Bank'],
  },
  {
    what: 'he, not of whom a clause about a place tells',
    text: '<p Gerald Templer> arrived. At Malim, where <p Michael Codner> had been killed, he closed the shops.',
    references: ['he: Gerald Templer'],
  },
  {
    what: 'he, of a subject with a clause between dashes',
    text: 'The <p Earl of Derby>—who had been his friend—turned against King <p Harald>. He took the town.',
    references: ['his: Earl of Derby', 'He: Earl of Derby'],
  },
  {
    what: 'a ruler by the title in the name',
    text: 'The <p Chongzhen Emperor> came to the throne. Soon the emperor fled.',
    references: ['the emperor: Chongzhen Emperor'],
  },
  {
    what: 'a subject with its years and an apposition',
    text: '<p Pyrrhus> (319–272 BC), king of <l Epirus>, was a cousin of <p Alexander>. He crossed to Italy.',
    references: ['He: Pyrrhus'],
  },
  {
    what: 'a new paragraph goes on with whom the text is about',
    text: '<p Mungo Park> was born in 1771. <p Park> studied medicine, and <p Park> sailed to Sumatra. Then <p Joseph Banks> sent for a surgeon.\n\nHe reached the <l Gambia> in June.',
    references: ['He: Mungo Park'],
  },
  {
    what: 'the woman whom the text is about, among men',
    text: '<p Emmy Noether> was born in 1882. <p Noether> taught with <p David Hilbert>, and <p Noether> wrote. <p Hilbert> lectured. <p Hilbert> objected. <p Hilbert> was ill.\n\nAfter the war the town was poor. It was cold, and in the autumn she left.',
    references: ['she: Emmy Noether'],
  },
  {
    what: 'whom the text is about, when nobody else can be meant',
    text: '<p Emmy Noether> was born in 1882. <p Noether> taught, and <p Noether> wrote. <p Hermann Weyl> came. <p David Hilbert> objected. <p Felix Klein> agreed. <p Paul Gordan> was ill. She left.',
    references: ['She: Emmy Noether'],
  },
  {
    what: 'he, of the subject of the sentence before',
    text: '<p Marcus Garvey> sailed to <l New York>. He founded a newspaper there.',
    references: ['He: Marcus Garvey'],
  },
  {
    what: 'she, passing over a man',
    text: '<p Emmeline Pankhurst> met <p Herbert Asquith>. She asked for the vote.',
    references: ['She: Emmeline Pankhurst'],
  },
  {
    what: 'his and him',
    text: '<p Frederick Douglass> left his house. The mob followed him.',
    references: ['his: Frederick Douglass', 'him: Frederick Douglass'],
  },
  {
    what: 'who',
    text: '<p Rosa Luxemburg>, who opposed the war, was arrested.',
    references: ['who: Rosa Luxemburg'],
  },
  {
    what: 'a chain',
    text: '<p Simón Bolívar> was born in <l Caracas>. He was sent to Spain. There he married, and his wife died.',
    references: ['He: Simón Bolívar', 'he: Simón Bolívar', 'his: Simón Bolívar'],
  },
  {
    what: 'a description by title',
    text: 'President <p Lincoln> signed the law. The president had waited for months.',
    references: ['The president: President Lincoln'],
  },
  {
    what: 'a description by the head of a name',
    text: 'The <o Independent Labour Party> met in Bradford. The party had no money.',
    references: ['The party: Independent Labour Party'],
  },
  {
    what: 'its, of the subject',
    text: 'The <o Hanseatic League> grew. It sent its ships to Bergen.',
    references: ['It: Hanseatic League', 'its: Hanseatic League'],
  },
  {
    what: 'sex known from the pronouns alone',
    text: '<p Hypatia> taught in <l Alexandria>, and her pupils loved her.',
    references: ['her: Hypatia', 'her: Hypatia'],
  },
  {
    what: 'she, of whom a predicate describes',
    text: '<p Caroline Herschel> was an astronomer and singer. She found eight comets.',
    references: ['She: Caroline Herschel'],
  },
  {
    what: 'his, of the subject of its own clause',
    text: 'Although <p George Thomas> held the hill, <p William Rosecrans> lost his army.',
    references: ['his: William Rosecrans'],
  },
  {
    what: 'it with an auxiliary',
    text: 'The <o Royal Society> was small. It was founded in 1660.',
    references: ['It: Royal Society'],
  },
  {
    what: 'a description with a plain adjective',
    text: 'Admiral <p Yi> was wounded. The old admiral was carried home.',
    references: ['The old admiral: Admiral Yi'],
  },
  {
    what: 'him, not the subject of the relative clause, whatever it is called',
    text: '<p Beatrice Webb>, who had met her in Rome, wrote of <p Charlotte Mee>.',
    references: ['who: Beatrice Webb'],
  },
  {
    what: 'him, where the same subject goes on',
    text: '<p Estigarribia> gave up the town to Emperor <p Pedro II>. The emperor treated him well and let him go.',
    references: ['The emperor: Emperor Pedro II', 'him: Estigarribia', 'him: Estigarribia'],
  },
  {
    what: 'he, of the last sentence’s subject and not of its object',
    text: '<p Yusuf> came back in 1090 and sent <p Mutamid> in chains to <l Aghmat>. He took a new title.',
    references: ['He: Yusuf'],
  },
  {
    what: 'he, of a subject with two appositions',
    text: '<p Mutamid>, the king of <l Seville>, the greatest of them, asked <p Yusuf> for help: he would pay, he said.',
    references: ['he: Mutamid', 'he: Mutamid'],
  },
  {
    what: 'he, of a marquis',
    text: '<p Anna Flores> spoke. The <p Marquis of Caxias> took command. He drilled them for a year.',
    references: ['He: Marquis of Caxias'],
  },
  {
    what: 'him behind "around" may be the subject',
    text: '<p Norton> met <p Hearst>. <p Norton> was humored by those around him.',
    references: ['him: Norton'],
  },
  {
    what: 'his, of the author named behind',
    text: '<p Aldon Morris> disagreed. In his memoirs, <p Ralph Bunche> praised them.',
    references: ['his: Ralph Bunche'],
  },
  {
    what: 'his, not of the author of anything',
    text: '<p Aldon Morris> disagreed. In his absence, <p Ralph Bunche> praised them.',
    references: ['his: Aldon Morris'],
  },
  {
    what: 'a description, before another of the kind is named',
    text: 'The <p Chongzhen Emperor> came to the throne.\n\nThe rebels took the town. They burnt it. They stayed there. They had won. The next morning the emperor fled.\n\nThe <p Shunzhi Emperor> was six.',
    references: ['the emperor: Chongzhen Emperor'],
  },
  {
    what: 'him, not of the subject whose second verb it is',
    text: '<p George Hill> adopted <p John Marsh>, in November, and renamed him.',
    references: ['him: John Marsh'],
  },
  {
    what: 'him behind "with", not of the subject',
    text: '<p Ahmed Riza> spoke. <p Prince Sabahaddin> broke with him.',
    references: ['him: Ahmed Riza'],
  },
  {
    what: 'a count by the title in the name',
    text: 'The <p Count of Harcourt> came. Soon the count left.',
    references: ['the count: Count of Harcourt'],
  },
  {
    what: 'she, whose name tells no sex, by how the text goes on',
    text: '<p Marieta Blau> was born in 1894. She studied physics. <p Blau> left. <p Blau> found <p Hugo Krall> there. She came back.',
    references: ['She: Marieta Blau', 'She: Marieta Blau'],
  },
  {
    what: 'she, of a queen mother',
    text: '<p Yaa Akyaa>, the queen mother, met <p Kofi Bona>. She left.',
    references: ['She: Yaa Akyaa'],
  },
  {
    what: 'his, in an aside behind a name',
    text: '<p Anton Alfieri> lost his army and died in prison. <p Louis XIV>, through his envoy, imposed peace.',
    references: ['his: Anton Alfieri', 'his: Louis XIV'],
  },
  {
    what: 'he, in a life, of whom it tells and not of a new man who spoke to him',
    text: '<p Anton Weld> was born at <l Rugby> in 1801. He went to sea. <p Robert Finch> lent him money. He sailed in May.',
    references: ['He: Anton Weld', 'him: Anton Weld', 'He: Anton Weld'],
  },
  {
    what: 'he, of the new man, where the other is the object',
    text: '<p Anton Weld> was born at <l Rugby> in 1801. He went to sea. <p Robert Finch> saw him there. <p Finch> had asked him to dinner. He kept him for a year.',
    references: ['He: Anton Weld', 'him: Anton Weld', 'him: Anton Weld', 'He: Robert Finch', 'him: Anton Weld'],
  },
  {
    what: 'he, at the start of a paragraph of a life',
    text: '<p Anton Weld> was born at <l Rugby> in 1801. He met <p Robert Finch>. <p Finch> left the colony; <p Finch> was lost at sea.\n\nHe went home in 1830.',
    references: ['He: Anton Weld', 'He: Anton Weld'],
  },
  {
    what: 'he, of the one man whom the last sentence names, though as its object',
    text: 'King <p Edgar II> tried the watch, and he liked it. <o Parliament> voted <p Thomas Mudd> a pension. He died in May.',
    references: ['he: King Edgar II', 'He: Thomas Mudd'],
  },
  {
    what: 'he, behind a quotation of two sentences',
    text: '<p Paul Nesbitt> left in May. The police killed a chief, <p Robert Finch>. “I am glad. I give it freely,” he said.',
    references: ['he: Robert Finch'],
  },
  {
    what: 'he, not of him to whom it was done',
    text: '<p Anton Weld> was born at <l Rugby> in 1801. To <p Robert Finch>, who asked for it, he sent a map.',
    references: ['who: Robert Finch', 'he: Anton Weld'],
  },
  {
    what: 'he, not of him whom the relative clause is about',
    text: '<p Anton Weld> was born at <l Rugby> in 1801. He wrote. <p Robert Finch>, to whom he sent a map, was pleased.',
    references: ['He: Anton Weld', 'he: Anton Weld'],
  },
  {
    what: 'him, not of the subject before an aside',
    text: '<p Anton Weld> was born at <l Rugby> in 1801. He wrote. <p Robert Finch>, who had ships, told him to wait.',
    references: ['He: Anton Weld', 'who: Robert Finch', 'him: Anton Weld'],
  },
  {
    what: 'he, of the subject of the clause in front',
    text: '<p Robert Finch> raised the demand again. When <p Thomas Mudd> spoke, he was interrupted.',
    references: ['he: Thomas Mudd'],
  },
  {
    what: 'she, in the life of a woman, of nobody else',
    text: '<p Clara Weld> was born in 1880. Dr <p Sorley Mudd> wrote that she was wrong. <p Weld> sued him.',
    references: ['she: Clara Weld', 'him: Sorley Mudd'],
  },
  {
    what: 'her, of a man whom a pronoun has shown',
    text: '<p Clara Weld> was born in 1880. She wrote books. <p Umber Rowe>, a maker of aircraft, lent her money. He became her husband.',
    references: ['She: Clara Weld', 'her: Clara Weld', 'He: Umber Rowe', 'her: Clara Weld'],
  },
  {
    what: 'her, of a ship, beside a captain',
    text: 'Captain <p Proctor> sailed to <l Lisbon> in the <x Orford>. Her crew was sick.',
    references: ['Her: Orford'],
  },
  {
    what: 'her, of a ship that a noun names',
    text: 'The <x Orford> sailed with Captain <p Proctor>. The men feared her.',
    references: ['her: Orford'],
  },
  {
    what: 'he, of a chief with a number',
    text: 'The police killed the high chief <p Tamasoa III>. He had many followers.',
    references: ['He: Tamasoa III'],
  },
  {
    what: 'she, of a wife with an apposition',
    text: '<p Anton Weld> married <p Clara Rowe>, a captain’s stepdaughter, in 1820. The law forbade it. She left.',
    references: ['She: Clara Rowe'],
  },
]

const LEFT_OPEN: readonly Row[] = [
  {
    what: 'this, of who speaks',
    text: 'The trade went to <l Ghent>, a town in Flanders. He scorned “the pride of this town” aloud.',
    references: [],
  },
  {
    what: 'its, where only a strike was spoken of, which has no owner',
    text: 'The <e Leith strike> began. Its owner fled.',
    references: [],
  },
  {
    what: 'an office that a name behind a comma explains',
    text: 'Mayor <p Haake> was away. The mayor, <p Carl Bell>, spoke.',
    references: [],
  },
  {
    what: 'a body after another of the kind, without a name',
    text: 'The <o Otago Bank> opened. A Scottish trading bank failed, and the bank was sold.',
    references: [],
  },
  {
    what: 'a body with what tells it apart',
    text: 'The <o Otago Committee> met. The committee chaired by his friend met too.',
    references: [],
  },
  {
    what: 'a city, behind a place of which the text does not say what it is',
    text: 'They took the city of <l Lindos>. They sailed to <l Eretria>. The city fell.',
    references: [],
  },
  {
    what: 'a wider noun that two may bear',
    text: 'The <o Otago Bank> and the <o Leith Company> failed. The firm was sold.',
    references: [],
  },
  {
    what: 'two men alike near',
    text: '<p Robert Hooke> and <p Isaac Newton> quarrelled about light for years. In the end he was right.',
    references: [],
  },
  { what: 'nobody of that sex', text: '<p Marie Curie> won the prize. He was pleased.', references: [] },
  {
    what: 'first and second person',
    text: '<p Cromwell> wrote: “I beseech you, think it possible you may be mistaken.”',
    references: [],
  },
  { what: 'it that means nothing', text: '<o Parliament> sat late. It was clear that war would come.', references: [] },
  {
    what: 'a man without a name between',
    text: '<p Leopold> gave the order. The officer hesitated, and then he fired.',
    references: [],
  },
  { what: 'it that is said', text: 'The <o Royal Society> met. It was believed that he lied.', references: [] },
  {
    what: 'a description of another kind',
    text: 'General <p Sherman> marched. The Prussian general stayed at home.',
    references: [],
  },
  {
    what: 'a description after somebody new',
    text: 'The <o Red Guard> fell back. A second guard came, and the guard held.',
    references: [],
  },
  {
    what: 'kin',
    text: '<p Alexios>, son of the emperor, fled. The son was brave.',
    references: [],
  },
  {
    what: 'a description with another complement',
    text: 'King <p Harald> fell. The king of England marched south.',
    references: [],
  },
  {
    what: 'they, of men rather than a body',
    text: 'The <o Workers’ Party> sent two men to <l Leeds>; they were jailed.',
    references: [],
  },
  {
    what: 'a new subject before a semicolon, not the one of whom the text has told so far',
    text: '<p Len Wincott> spoke. <p Wincott> went to sea. <p Wincott> came home. <p Fred Copeman> was wounded; he left the party.',
    references: [],
  },
  {
    what: 'a governor somewhere else',
    text: 'Governor <p Torrane> left. The governor there, <p Charles MacCarthy>, came.',
    references: [],
  },
]

describe('pronouns and descriptions are resolved where a reader is sure', () => {
  it.each(RESOLVED)('$what', ({ text, references }) => expect(referencesOf(resolve(text))).toEqual(references))
})

it('a new paragraph goes on with nobody in a text about nobody', () => {
  const text =
    'The war was long. <p Mungo Park> studied medicine, and <p Park> sailed to Sumatra. Then <p Joseph Banks> sent for a surgeon.\n\nHe reached the <l Gambia> in June.'
  expect(referencesOf(resolve(text))).not.toContain('He: Mungo Park')
})

describe('pronouns and descriptions are left open where a reader is not sure', () => {
  it.each(LEFT_OPEN)('$what', ({ text, references }) => expect(referencesOf(resolve(text))).toEqual(references))
})
