import { describe, expect, it } from 'vitest'
import { type Cast, read } from './helpers.js'

const CAST: Cast = {
  'Anna Roe': { type: 'person', also: ['Roe'] },
  'Karl Brandt': { type: 'person', also: ['Brandt'] },
  'Miners’ Union': { type: 'organization', also: ['the Union', 'Union'] },
  Senate: { type: 'organization' },
  Baden: { type: 'place' },
  'Treaty of Lunden': { type: 'work' },
  'Daily Herald': { type: 'organization' },
}

/** What history articles quote: text; for each quotation in marks its words, kind and speaker, as linked or as written. */
const ROWS: readonly (readonly [string, readonly (readonly [string, string, string | null])[]])[] = [
  // Whose clause it is
  [
    'Roe wrote to Karl Brandt, who had her to dinner and, according to the family, muttered, “Poor child.”',
    [['Poor child.', 'speech', 'Karl Brandt']],
  ],
  [
    'Roe wrote to the Daily Herald. A commission met at Leeds. It found “no fever of the kind” in the town.',
    [['no fever of the kind', 'writing', 'It']],
  ],
  ['The Senate met at Leeds. It found “no fever of the kind”.', [['no fever of the kind', 'writing', 'Senate']]],
  [
    'Brandt held that the guards had shown “great restraint and mercy”.',
    [['great restraint and mercy', 'speech', 'Karl Brandt']],
  ],
  ['Roe laughed that Brandt “may go on for ever”.', [['may go on for ever', 'speech', 'Anna Roe']]],
  ['Roe reckoned the gains “meagre”.', [['meagre', 'speech', 'Anna Roe']]],
  ['Brandt, in May, held the war to have been “lost at sea”.', [['lost at sea', 'speech', 'Karl Brandt']]],
  [
    'They went against the wishes of the Miners’ Union, which held that it was “not a strike”.',
    [['not a strike', 'writing', 'Miners’ Union']],
  ],
  ['Brandt set out in May. “The road is long,” his journal begins.', [['The road is long,', 'writing', 'Karl Brandt']]],
  ['Roe came late and there declared that the war was “over”.', [['over', 'speech', 'Anna Roe']]],
  ['Roe fought on. She ended, it was said in Leeds, as “a poor old beggar”.', [['a poor old beggar', 'term', null]]],
  ['A man who, in the words of the mayor, “never lies”, came.', [['never lies', 'speech', 'the mayor']]],
  ['“Fresh paint and old rain,” was how Brandt put it.', [['Fresh paint and old rain,', 'speech', 'Karl Brandt']]],
  ['Brandt’s papers were glad; one predicted a peace “of a hundred years”.', [['of a hundred years', 'speech', 'one']]],
  ['The clerk who copied the roll added: “God help us.”', [['God help us.', 'speech', 'The clerk']]],
  ['The men preferred to speak of “the fair peace”.', [['the fair peace', 'speech', 'The men']]],
  [
    'The draft had “peace, and such friendship as they can bear”.',
    [['peace, and such friendship as they can bear', 'writing', 'The draft']],
  ],
  [
    'The word was “peace”, a term that pleased all since, as Brandt told the Senate, “nobody has seen it”.',
    [
      ['peace', 'scare', null],
      ['nobody has seen it', 'speech', 'Karl Brandt'],
    ],
  ],
  [
    'In the prospectus the Union promised “a rich and steady gain”.',
    [['a rich and steady gain', 'writing', 'Miners’ Union']],
  ],
  ['Brandt insisted that miners who refused to rule out a war were “fools”.', [['fools', 'speech', 'Karl Brandt']]],
  ['Brandt made the point that the war would make them “wholly poor”.', [['wholly poor', 'speech', 'Karl Brandt']]],
  ['Baden branded Leeds a “nest of thieves”.', [['nest of thieves', 'speech', 'Baden']]],
  ['Roe heralded the peace as a “new dawn”.', [['new dawn', 'speech', 'Anna Roe']]],
  ['The orders told him to “go far and say little”.', [['go far and say little', 'speech', 'The orders']]],
  [
    'Roe kept a diary. It is short. “Cold again,” runs the entry for 2 August.',
    [['Cold again,', 'writing', 'Anna Roe']],
  ],
  ['Roe told all of it in a book. “We were young,” it ends.', [['We were young,', 'writing', 'Anna Roe']]],
  [
    'Brandt came. “I said, ‘To go home.’ He said, ‘So do I.’” This story, which Roe told to all, is old.',
    [
      ['I said, ‘To go home.’ He said, ‘So do I.’', 'speech', 'Karl Brandt'],
      ['To go home.', 'speech', 'Karl Brandt'],
      ['So do I.', 'speech', 'Karl Brandt'],
    ],
  ],
  ['In Roe’s view, the affair shows that it was “a game of one”.', [['a game of one', 'speech', 'Anna Roe']]],
  [
    'A keeper whose name is lost barred the gate, crying “Not while I have arms!”',
    [['Not while I have arms!', 'speech', 'A keeper']],
  ],
  ['They were what the court called a “chaff boy”.', [['chaff boy', 'term', 'the court']]],
  [
    'Its editor, the Reverend Karl Brandt, believed in “a pulpit with a price”.',
    [['a pulpit with a price', 'speech', 'Karl Brandt']],
  ],
  [
    'The treaty that followed gave them the right to come and go “as the birds of the air”.',
    [['as the birds of the air', 'writing', 'The treaty']],
  ],
  [
    'The war ended in 1648. Scholars have grown kind. Roe argued that it was “neither war nor peace”.',
    [['neither war nor peace', 'writing', 'Anna Roe']],
  ],
  [
    'Roe came. In 1877, after the war, she crossed the pass, found the town “full of rats”, and fled.',
    [['full of rats', 'speech', 'Anna Roe']],
  ],
  [
    'A clerk of the town in 1848, Karl Brandt, found it “grave and inky”.',
    [['grave and inky', 'speech', 'Karl Brandt']],
  ],
  [
    'The writ read in the towns declared that there “the idle unpick the state”.',
    [['the idle unpick the state', 'writing', 'The writ']],
  ],
  ['I was given one rule by Brandt: “Not the goat.”', [['Not the goat.', 'speech', 'Karl Brandt']]],
  ['The clerk was asked. A customer answers: “The other.”', [['The other.', 'speech', 'A customer']]],
  [
    'It burned in 1848. Brandt informed Baden that it was “no great loss”.',
    [['no great loss', 'writing', 'Karl Brandt']],
  ],
  [
    'In 1859 her prospectus offered “the usual things, and also sums”.',
    [['the usual things, and also sums', 'writing', 'her prospectus']],
  ],
  [
    'The firm stood on a rule that Brandt set down in a note to his son: “Lend to those who do not ask.”',
    [['Lend to those who do not ask.', 'writing', 'Karl Brandt']],
  ],
  ['Brandt replied by return: “Then meet half of it.”', [['Then meet half of it.', 'writing', 'Karl Brandt']]],
  [
    'Brandt made the answer by which he is now remembered: “It is merely not here.”',
    [['It is merely not here.', 'speech', 'Karl Brandt']],
  ],
  [
    'Roe, who cites it in ‘Salt’, though not by name, remarks that the war was “the end of trade”.',
    [
      ['Salt', 'title', null],
      ['the end of trade', 'writing', 'Anna Roe'],
    ],
  ],
  [
    'The telegram in which Brandt gave up the town is known. It reads in full: “Leeds lost. Rain.”',
    [['Leeds lost. Rain.', 'writing', 'Karl Brandt']],
  ],
  ['The first boat, the “Salt Maid”, came.', [['Salt Maid', 'title', null]]],
  ['The men were called, then as now, “navvies”.', [['navvies', 'term', null]]],
  ['It was a practice which the men knew as “tommy”.', [['tommy', 'term', null]]],
  ['The roll has the entry “none to be buried today”.', [['none to be buried today', 'writing', 'The roll']]],
  ['Roe kept a notebook. “Cold again,” runs the refrain of the notebook.', [['Cold again,', 'writing', 'Anna Roe']]],
  ['She wrote letters. One begins: “Dear husband, come home.”', [['Dear husband, come home.', 'writing', 'One']]],
  ['In the words of one miner, it was “a war of thieves”.', [['a war of thieves', 'speech', 'one miner']]],
  ['The court, the “audiencia”, ordered them to go.', [['audiencia', 'term', null]]],
  // Names and terms by how they come up
  ['The “refiners”, or burners, were in debt.', [['refiners', 'term', null]]],
  ['He was known in the town as “the steep one”.', [['the steep one', 'term', null]]],
  ['The men knew him as “Uncle Blue Wings”.', [['Uncle Blue Wings', 'term', null]]],
  ['In May he dictated a “Mémoire”.', [['Mémoire', 'title', null]]],
  ['Men who had come late shouted “Down with Brandt!”', [['Down with Brandt!', 'slogan', 'Men']]],
  ['A spy known only as “B” was paid.', [['B', 'term', null]]],
  ['“Roe made them, Roe shall break them” was the saying.', [['Roe made them, Roe shall break them', 'slogan', null]]],
  ['The “Old Belt” lasted a year.', [['Old Belt', 'term', null]]],
  ['The children “had never been seen since”.', [['had never been seen since', 'speech', null]]],
  ['Brandt told children on the radio in 1931 that it was “a lie”.', [['a lie', 'speech', 'Karl Brandt']]],
  [
    'A newspaper wrote of the war. Roe was offered coal if she signed and answered that she would “rather freeze”.',
    [['rather freeze', 'speech', 'Anna Roe']],
  ],
  ['Grant came home in May. Grant called it “our sure old friend”.', [['our sure old friend', 'speech', 'Grant']]],
  // Letters, diaries, memoirs, documents
  [
    'Brandt wrote to his brother:\n\n“The town fell. There is no bread.”\n\nThe siege went on.',
    [['The town fell. There is no bread.', 'writing', 'Karl Brandt']],
  ],
  [
    'In a letter to Roe, Brandt wrote: ‘I have seen the end of all things.’',
    [['I have seen the end of all things.', 'writing', 'Karl Brandt']],
  ],
  [
    'In her memoirs (1901), Roe remembered “the smell of smoke and tar”.',
    [['the smell of smoke and tar', 'writing', 'Anna Roe']],
  ],
  [
    'The general, in a dispatch of 4 June, reported “heavy losses on both sides”.',
    [['heavy losses on both sides', 'writing', 'The general']],
  ],
  ['The Union’s statement read: “No coal will be dug.”', [['No coal will be dug.', 'writing', 'Miners’ Union']]],
  [
    'The Union issued a statement saying that “no coal will be dug”.',
    [['no coal will be dug', 'writing', 'Miners’ Union']],
  ],
  ['The telegram, signed by Brandt, said: “Send troops.”', [['Send troops.', 'writing', 'The telegram']]],
  [
    'Article 3 of the Treaty of Lunden declared that “no armed ship shall pass the strait”.',
    [['no armed ship shall pass the strait', 'writing', 'Article 3']],
  ],
  [
    'The Treaty of Lunden stated: “No armed ship shall pass the strait.”',
    [['No armed ship shall pass the strait.', 'writing', 'Treaty of Lunden']],
  ],
  [
    'The Senate ruled that the tax was “contrary to ancient custom”.',
    [['contrary to ancient custom', 'writing', 'Senate']],
  ],
  [
    'The Daily Herald called the strike “a crime against the nation”.',
    [['a crime against the nation', 'writing', 'Daily Herald']],
  ],
  ['“All power to the towns.”\n\n— Karl Brandt, 1848', [['All power to the towns.', 'speech', 'Karl Brandt']]],
  // Phrases that are somebody's
  ['Brandt, writing in 1821, called it ‘the folly of kings’.', [['the folly of kings', 'writing', 'Karl Brandt']]],
  ['What Roe termed “the long peace” was over by 1840.', [['the long peace', 'speech', 'Anna Roe']]],
  ['Roe’s phrase “the hungry forties” stuck.', [['the hungry forties', 'speech', 'Anna Roe']]],
  ['Brandt declared himself “king of the miners”.', [['king of the miners', 'speech', 'Karl Brandt']]],
  ['He was described by Roe as “the best mind of his age”.', [['the best mind of his age', 'speech', 'Anna Roe']]],
  ['There is a saying attributed to Roe: “Trust no clock.”', [['Trust no clock.', 'speech', 'Anna Roe']]],
  ['Historians have called it “the first modern war”.', [['the first modern war', 'writing', 'Historians']]],
  [
    'Brandt accused Roe of “treason”, “cowardice” and “theft”.',
    [
      ['treason', 'speech', 'Karl Brandt'],
      ['cowardice', 'speech', 'Karl Brandt'],
      ['theft', 'speech', 'Karl Brandt'],
    ],
  ],
  // Who says it
  [
    '“The streets were full of the dead,” one observer noted.',
    [['The streets were full of the dead,', 'speech', 'one observer']],
  ],
  ['Asked by Roe whether the war was lost, Brandt replied: “Not yet.”', [['Not yet.', 'speech', 'Karl Brandt']]],
  ['“Who,” asked Roe, “will feed them?”', [['Who, … will feed them?', 'speech', 'Anna Roe']]],
  ['“The town is lost.” So wrote Brandt on the last day.', [['The town is lost.', 'writing', 'Karl Brandt']]],
  ['The plan, Roe said, was “worse than useless to us all”.', [['worse than useless to us all', 'speech', 'Anna Roe']]],
  ['The plan, said Roe, was “worse than useless to us all”.', [['worse than useless to us all', 'speech', 'Anna Roe']]],
  ['Roe was blunt: “The war is over.”', [['The war is over.', 'speech', 'Anna Roe']]],
  ['Roe last week told the men: “The war is over.”', [['The war is over.', 'speech', 'Anna Roe']]],
  ['Brandt said that people think of it as “a waste of good men”.', [['a waste of good men', 'speech', 'Karl Brandt']]],
  ['Margrave of Baden Karl Brandt said, “We lost.”', [['We lost.', 'speech', 'Karl Brandt']]],
  ['Leeds-based Roe said: “It ends here.”', [['It ends here.', 'speech', 'Anna Roe']]],
  // British marks and apostrophes
  [
    '‘The workers’ state is dead,’ said Brandt. ‘Long live the workers’ state!’',
    [
      ['The workers’ state is dead,', 'speech', 'Karl Brandt'],
      ['Long live the workers’ state!', 'speech', 'Karl Brandt'],
    ],
  ],
  [
    'Roe recalled: “Brandt told me, ‘We are lost,’ and wept.”',
    [
      ['Brandt told me, ‘We are lost,’ and wept.', 'speech', 'Anna Roe'],
      ['We are lost,', 'speech', 'Karl Brandt'],
    ],
  ],
  [
    'Brandt said: “First the town.\n\n“Then the fort.\n\n“Then all.”',
    [['First the town. … Then the fort. … Then all.', 'speech', 'Karl Brandt']],
  ],
  // What nobody says
  ['The plan, dubbed “Operation Snow” by the staff, was dropped.', [['Operation Snow', 'term', null]]],
  ['The street was known as “Rogues’ Row”.', [['Rogues’ Row', 'term', null]]],
  ['The steamer “Resolute” left in May.', [['Resolute', 'title', null]]],
  ['The newspaper “Iron Age” was banned.', [['Iron Age', 'title', null]]],
  ['In the chapter “The Fall of the Towns” she argued otherwise.', [['The Fall of the Towns', 'title', null]]],
  [
    'The stone bore the inscription “Here lies a friend of the poor”.',
    [['Here lies a friend of the poor', 'writing', null]],
  ],
  ['Its motto was “Ever forward”.', [['Ever forward', 'slogan', null]]],
  ['“Peace, land and bread” was the slogan of the day.', [['Peace, land and bread', 'slogan', null]]],
  ['Under the banner “Land and Liberty” they marched.', [['Land and Liberty', 'slogan', null]]],
  ['The so-called “friends of order” fled.', [['friends of order', 'scare', null]]],
  [
    'The word “soviet” means “council”.',
    [
      ['soviet', 'term', null],
      ['council', 'term', null],
    ],
  ],
  ['You might say: “It was all in vain, and they knew it.”', [['It was all in vain, and they knew it.', 'term', null]]],
]

describe('what history articles quote', () => {
  it.each(ROWS)('%s', (text, expected) => {
    const { quotations, nameOf } = read(text, CAST)
    expect(
      quotations
        .filter(({ form }) => form === 'direct')
        .map(({ parts, kind, speaker }) => [
          parts.map(part => part.text).join(' … '),
          kind,
          nameOf(speaker?.entity) ?? speaker?.mention.text ?? null,
        ]),
    ).toEqual(expected)
  })
})

describe('pronouns that speak', () => {
  const speakers = (text: string, cast: Cast): (string | null)[] => {
    const { quotations, nameOf } = read(text, cast)
    return quotations.filter(({ form }) => form === 'direct').map(({ speaker }) => nameOf(speaker?.entity))
  }
  const two: Cast = {
    'Karl Brandt': { type: 'person', also: ['Brandt'] },
    'Otto Lenz': { type: 'person', also: ['Lenz'] },
  }

  it.each([
    [
      'names in a quotation do not go on speaking',
      '“Lenz is a fool,” said Brandt. “We are lost,” he added.',
      'Karl Brandt',
    ],
    ['the subject before others', 'Brandt had dined with Lenz. “We are lost,” he said.', 'Karl Brandt'],
    ['the last speaker', 'Lenz sat down. Brandt said that Lenz was late. “We are lost,” he said.', 'Karl Brandt'],
    [
      'not who is named in a clause within another',
      'Brandt opened the letter. It bore out what Lenz had heard. “We are lost,” he said.',
      'Karl Brandt',
    ],
    [
      'a description that no name stands for',
      'Brandt sat down. The old general was tired. “We are lost,” he said.',
      null,
    ],
    ['not the object of another', 'Brandt sat down. He had met Lenz. “We are lost,” he said.', 'Karl Brandt'],
    ['not a woman for “he”', 'Brandt sat down. The woman was tired. “We are lost,” he said.', 'Karl Brandt'],
    ['a man by his trade', 'Brandt sat down. The fireman was tired. “We are lost,” he said.', null],
    [
      'a description of whose one is',
      'Brandt sat down. Brandt’s own steward thought it a poor bargain. “We are lost,” he said.',
      null,
    ],
    [
      'a name after such a description',
      'The old general was tired. Brandt sat down. “We are lost,” he said.',
      'Karl Brandt',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text, two).at(-1)).toBe(expected)
  })
})
