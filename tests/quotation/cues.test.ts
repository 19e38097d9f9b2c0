import { describe, expect, it } from 'vitest'
import { type Cast, read } from './helpers.js'

const CAST: Cast = {
  'Anna Roe': { type: 'person', also: ['Roe'] },
  'Karl Brandt': { type: 'person', also: ['Brandt'] },
  Senate: { type: 'organization' },
}

/** What a rule is for, and texts with the speakers of their quotations in marks; null where nobody is. */
const ROWS: readonly (readonly [string, readonly (readonly [string, readonly (string | null)[]])[]])[] = [
  [
    'whose view it is',
    [
      ['For Karl Brandt, the war was “a defeat from which nobody recovered”.', ['Karl Brandt']],
      ['To Roe, the state was “a machine for the oppression of the poor”.', ['Anna Roe']],
      ['In Roe’s view, the war was “a folly”.', ['Anna Roe']],
      ['In the eyes of Roe, the war was “a folly”.', ['Anna Roe']],
      ['For Karl Brandt, the miners wrecked the “Iron Hall” again.', [null]],
      ['For years, the war was “a folly”.', [null]],
      ['Brandt calls it a game; for Roe it was “a folly”.', ['Anna Roe']],
      ['To Roe the war was “a folly”.', ['Anna Roe']],
      ['To Roe the miners sent the “Iron Cup”.', [null]],
    ],
  ],
  [
    'a label inside the marks',
    [
      ['“SMITH: I shall not answer that question today.”', ['SMITH']],
      ['“Note: I shall not answer that question today.”', [null]],
      ['Brandt chose the words for the stone: “Anna Roe: a judge who never lost her humanity.”', ['Karl Brandt']],
    ],
  ],
  [
    'a headline',
    [
      ['Brandt: War a ‘terrible thing’', ['Karl Brandt']],
      ['Elections: War a ‘terrible thing’', [null]],
    ],
  ],
  [
    'who ends the sentence behind the marks',
    [
      ['“We are glad” of the outcome, said Roe.', ['Anna Roe']],
      ['“We are glad” of the outcome, Roe wrote in a letter.', ['Anna Roe']],
      ['“We are glad,” Roe, the old judge, told Brandt.', ['Anna Roe']],
      ['“We are glad,” Roe, the old judge, said Tuesday.', ['Anna Roe']],
    ],
  ],
  [
    'with the words',
    [
      ['Roe burned it at the gate with the words “Go as you came”.', ['Anna Roe']],
      ['The stamps showed an engine with the words “Go as you came”.', [null]],
    ],
  ],
  [
    'a noun that reports a clause',
    [
      ['Roe’s claim that the war was an “open robbery” was rejected.', ['Anna Roe']],
      ['Roe’s pledge to be “neutral” failed.', ['Anna Roe']],
      ['Roe’s army that took the “Iron Hall” left.', [null]],
    ],
  ],
  [
    'one of several, but not anybody',
    [
      ['“What will our men think when they return?” asked one of them.', ['one']],
      ['“What will our men think when they return?” one might ask.', [null]],
    ],
  ],
  ['an object held against the words', [['Roe likened the leaders to a “stinking corpse” in May.', ['Anna Roe']]]],
  [
    'a dialogue by turns',
    [
      [
        '“Who goes there?” asked Roe.\n\n“A friend,” replied Brandt.\n\n“What do you want?” said Roe.\n\n“Bread and a bed for the night.”\n\n“There is none to be had here.”',
        ['Anna Roe', 'Karl Brandt', 'Anna Roe', 'Karl Brandt', 'Anna Roe'],
      ],
      [
        '“Who goes there?” asked Roe.\n\n“A friend,” replied Brandt.\n\n“I want bread and a bed for the night.”',
        ['Anna Roe', 'Karl Brandt', 'Karl Brandt'],
      ],
    ],
  ],
  [
    'what was issued is quoted next',
    [
      ['Roe argued in court. Brandt issued a statement about the hall. “We want it back by May.”', ['Karl Brandt']],
      ['Roe got a letter. “We want it back by May.”', [null]],
    ],
  ],
  ['two who speak together', [['Roe and Brandt told the men: “There is no other way.”', ['Anna Roe']]]],
  [
    'a name in apposition',
    [
      [
        'An old judge, Anna Roe, reported that they were “in the highest spirits and certain of success”.',
        ['Anna Roe'],
      ],
      ['An old judge, ill and tired, reported that they were “in the highest spirits”.', ['An old judge']],
    ],
  ],
  [
    'whoever is told to do it',
    [
      ['Brandt forbade Roe to call the plan “madness”.', ['Anna Roe']],
      ['Brandt resolved to call the plan “madness”.', ['Karl Brandt']],
    ],
  ],
  [
    'a clause behind a verb with other senses',
    [
      ['Roe charged that Brandt was “a thief”.', ['Anna Roe']],
      ['Roe sniped that Brandt was “learning on the job”.', ['Anna Roe']],
      ['Roe ensured that the town had its “bread and salt”.', [null]],
    ],
  ],
  [
    'words said of what stands before them',
    [
      ['Roe said that the comment by Brandt “was cruel and unjust”.', ['Anna Roe']],
      ['Roe said that the men who complained of Brandt “were cruel and unjust”.', ['Anna Roe']],
    ],
  ],
  ['a verb of saying that is tagged otherwise', [['“We are lost,” Brandt fumed on Friday.', ['Karl Brandt']]]],
]

describe.each(ROWS)('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    const { quotations, nameOf } = read(text, CAST)
    expect(
      quotations
        .filter(({ form }) => form === 'direct')
        .map(({ speaker }) => nameOf(speaker?.entity) ?? speaker?.mention.text ?? null),
    ).toEqual(expected)
  })
})

/** Words that a writing holds, and whatever goes on from it. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['In his memoirs, Brandt recalled “the smell of smoke and tar”.', ['writing']],
  ['In order to win, Brandt promised “bread for every house in the land”.', ['speech']],
  ['Brandt wrote: “We are lost.” He was ill. “Nobody will come.”', ['writing', 'writing']],
  ['Brandt said: “We are lost.” He was ill. “Nobody will come.”', ['speech', 'speech']],
  // Notes and the present tense, in a text about the past
  ['In 1848 Brandt noted that the hall was “full of smoke and tar”.', ['writing']],
  ['Brandt noted that the hall was “full of smoke and tar”.', ['speech']],
  ['The hall burned in 1848. Brandt argues that it was “full of smoke and tar”.', ['writing']],
  ['The hall burned in 2008. Brandt argues that it was “full of smoke and tar”.', ['speech']],
  ['The hall burned in 1848. According to Brandt, it was “full of smoke and tar”.', ['writing']],
  ['The hall burned. According to Brandt, it was “full of smoke and tar”.', ['speech']],
  // Who says it
  ['The historian Anna Roe described it as “full of smoke and tar”.', ['writing']],
  ['The miller Anna Roe described it as “full of smoke and tar”.', ['speech']],
  ['The Leeds Mercury warned of “a smell of smoke and tar”.', ['writing']],
  ['The mayor of Leeds warned of “a smell of smoke and tar”.', ['speech']],
  ['It declared that the town should pay “all that is due to the king”.', ['writing']],
  ['The obituary praised “a man of the widest learning”.', ['writing']],
  // Where it stands
  ['In “The Weavers of Lodz”, Roe recalled “the smell of smoke and tar”.', ['title', 'writing']],
  ['In a speech at Leeds, Roe recalled “the smell of smoke and tar”.', ['speech']],
  ['In a paper of that year, Roe recalled “the smell of smoke and tar”.', ['writing']],
  ['Roe joked that it was “the smell of smoke and tar”. In his diary he was sad.', ['speech']],
  // How the same one is quoted elsewhere
  ['Brandt wrote: “We are lost.” He described the hall as “full of smoke and tar”.', ['writing', 'writing']],
  ['Brandt told them: “We are lost.” He described the hall as “full of smoke and tar”.', ['speech', 'speech']],
  ['Brandt wrote: “We are lost.” He protested to reporters that he was “an honest miner”.', ['writing', 'speech']],
  ['Brandt wrote: “We are lost.” His last words were “Go home and rest”.', ['writing', 'speech']],
]

describe('written or spoken', () => {
  it.each(KINDS)('%s', (text, expected) => {
    const direct = read(text, CAST).quotations.filter(({ form }) => form === 'direct')
    expect(direct.map(({ kind }) => kind)).toEqual(expected)
  })
})
