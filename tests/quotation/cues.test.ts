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
  [
    'a participle behind its noun has no subject',
    [
      ['They drank a liquor called “grog” there.', [null]],
      ['It was a practice derided as “wind trade” there.', [null]],
      [
        'What the miners called “the long night” was over. What Roe called “the long night” was over.',
        ['the miners', 'Anna Roe'],
      ],
    ],
  ],
  [
    'the passive, and verbs under others',
    [
      ['Brandt spoke. “Why did you take it?” she was asked.', [null]],
      ['“I was beaten,” Roe would later write.', ['Anna Roe']],
      ['“This is my grave,” Roe was heard to cry as she passed.', ['Anna Roe']],
    ],
  ],
  [
    'nouns that give words',
    [
      ['“We asked for bread,” was Roe’s comment.', ['Anna Roe']],
      ['Roe was elected on a promise to turn the town “from a swamp into a garden”.', ['Anna Roe']],
      ['Brandt answered Roe’s call for something “new and daring and cheap”.', ['Anna Roe']],
      ['Roe is credited with the advice “Make no little plans”.', ['Anna Roe']],
      ['Brandt said that Roe’s claim that he had fled is “simply not true”.', ['Karl Brandt']],
      ['Brandt spoke of a hall that, in Roe’s words, was “worse than useless”.', ['Anna Roe']],
    ],
  ],
  [
    'a rank with “of” before a name',
    [
      [
        'Secretary of State Karl Brandt, asked for proof, admitted that it was “not to be had at all”.',
        ['Karl Brandt'],
      ],
    ],
  ],
  [
    'a description and its name',
    [['One of the judges, Anna Roe, had murmured that it was “a great question”.', ['Anna Roe']]],
  ],
  [
    'views',
    [
      ['For Brandt it was a triumph, whereas for Roe the war was “a long retreat”.', ['Anna Roe']],
      ['Roe sees in the strike “a superb choice of means”.', ['Anna Roe']],
      ['Roe thought it the “finest of all our halls”.', ['Anna Roe']],
      ['The Senate, which found “no reason to think so”, went on.', ['Senate']],
    ],
  ],
  [
    'asides with a place',
    [
      ['The plan, Roe wrote in her diary, seemed “the work of a madman”.', ['Anna Roe']],
      ['It was, wrote Roe in a letter, “a lie”.', ['Anna Roe']],
    ],
  ],
  [
    'a colon takes what stands before it',
    [
      ['Roe issued an appeal: “The enemy is at the gates!” Brandt was glad to learn it.', ['Anna Roe']],
      ['When asked what Brandt had to say, Roe handed up a paper: “We have broken no law.”', ['Anna Roe']],
    ],
  ],
  [
    'words without a cue',
    [
      ['Brandt said: “We go.” Roe was tired of “all this talk of war”.', ['Karl Brandt', 'Anna Roe']],
      ['Brandt said: “We go.” Roe died of “a wasting of the lungs and heart”.', ['Karl Brandt', null]],
      ['Brandt cried: “On!” Roe raised her sword. “Give them the cold steel, boys!”', ['Karl Brandt', 'Anna Roe']],
    ],
  ],
  [
    'a writing taken up again',
    [['Roe dictated to a clerk a letter of ten pages. It said: “We shall not go.”', ['Anna Roe']]],
  ],
  ['a verb before its subject', [['Said Roe, who had known him, “We were all so proud of him.”', ['Anna Roe']]]],
  ['a fronted name', [['Roe spoke first. Of Brandt she wrote that he was “a man without fear”.', ['Anna Roe']]]],
  ['a source that is none', [['According to one version, the plan was “never meant to work”.', [null]]]],
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
  // What was remembered, where somebody may still remember it and where nobody can
  ['The hall burned in 1848. Brandt recalled “the smell of smoke and tar”.', ['writing']],
  ['The hall burned in 1968. Brandt recalled “the smell of smoke and tar”.', ['speech']],
  ['The hall burned in 1848. Brandt is said to have shouted “the whole town is on fire”.', ['speech']],
  // Letters and answers to them
  ['Roe wrote to Brandt that he should go. Brandt replied that he was “too old and too tired for it”.', ['writing']],
  ['Roe wrote to Brandt that he should go. The miller replied that he was “too old and too tired for it”.', ['speech']],
  ['Writing to Roe in May, Brandt called it “the end of all our hopes”.', ['writing']],
  ['Brandt told readers that it was “the end of all our hopes”.', ['writing']],
  // What is told in a writing of spoken words
  ['Roe wrote in her memoirs that Brandt had asked, “Are you quite sure of it?”', ['speech']],
  ['In his diary the miller ran out shouting, “I shall tell them all!”', ['speech']],
  // Authors
  [
    'In 1848 the hall burned. Roe, whose “The Weavers of Leeds” came out, had described it as “full of smoke and tar”.',
    ['title', 'writing'],
  ],
  ['Directive No. 14 stated that “no town shall be given up”.', ['writing']],
  ['The treaty bound the towns “to keep the peace for ever in all lands”.', ['writing']],
  ['The sixth entry reads: “Mother died in May.”', ['writing']],
  ['The tone of Roe’s remarks was stern: “There will be no peace.”', ['speech']],
  // Names that many give
  ['Brandt, whom the press called “the Hammer”, left.', ['term']],
  ['Brandt, whom Roe called “the Hammer”, left.', ['speech']],
  ['He had denied having used the words “by force”.', ['term']],
]

describe('written or spoken', () => {
  it.each(KINDS)('%s', (text, expected) => {
    const direct = read(text, CAST).quotations.filter(({ form }) => form === 'direct')
    expect(direct.map(({ kind }) => kind)).toEqual(expected)
  })
})
