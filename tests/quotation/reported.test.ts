import { describe, expect, it } from 'vitest'
import { type Cast, read } from './helpers.js'

const CAST: Cast = {
  'Anna Roe': { type: 'person', also: ['Roe'] },
  'Karl Brandt': { type: 'person', also: ['Brandt'] },
}

/** Text; content, speaker and cue of each piece of reported speech. */
const ROWS: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
  ['Brandt argued that the war was lost.', [['the war was lost', 'Brandt', 'argued']]],
  ['Brandt said the war was lost.', [['the war was lost', 'Brandt', 'said']]],
  ['Brandt told Roe that the war was lost.', [['the war was lost', 'Brandt', 'told']]],
  ['Brandt said in a letter to his wife that the war was lost.', [['the war was lost', 'Brandt', 'said']]],
  ['The war was lost, Brandt said.', [['The war was lost', 'Brandt', 'said']]],
  [
    'According to Brandt (ed. Roe, 1896, pp. 12–14), the war was lost.',
    [['the war was lost', 'Brandt', 'According to']],
  ],
  ['According to Brandt, the war was lost.', [['the war was lost', 'Brandt', 'According to']]],
  ['The war was lost, according to Brandt.', [['The war was lost', 'Brandt', 'according to']]],
  ['Brandt asked whether the war was lost.', [['whether the war was lost', 'Brandt', 'asked']]],
  ['Brandt promised to end the war.', [['to end the war', 'Brandt', 'promised']]],
  ['Brandt urged the king to end the war.', [['to end the war', 'Brandt', 'urged']]],
  ['Brandt, who had fled, claimed that the war was lost.', [['the war was lost', 'Brandt', 'claimed']]],
  [
    'Brandt said that the war was lost, and warned that worse would come.',
    [
      ['the war was lost', 'Brandt', 'said'],
      ['worse would come', 'Brandt', 'warned'],
    ],
  ],
  ['They paid a tax that Brandt said was against the law.', [['was against the law', 'Brandt', 'said']]],
  ['The bill, which Brandt said was deeply unfair, passed.', [['was deeply unfair', 'Brandt', 'said']]],
  ['They met in what Brandt said was the oldest hall.', [['was the oldest hall', 'Brandt', 'said']]],
  [
    'Brandt said that the war was “a crime against the poor” of both lands.',
    [['the war was “a crime against the poor” of both lands', 'Brandt', 'said']],
  ],
]

const MORE: readonly (readonly [string, readonly string[]])[] = [
  ['Brandt accused Roe of treason.', ['Roe of treason']],
  ['What Brandt said was a lie.', []],
  ['Brandt called Roe a traitor.', ['Roe a traitor']],
  ['“I am tired,” Brandt told the guard who had come.', []],
  ['Brandt told them that “all was well in the town” and went home.', []],
  ['It was, Brandt wrote, “a lie”.', []],
  ['According to legend, the town was founded by a wolf.', []],
  ['Brandt called for the end of the war.', ['the end of the war']],
  ['Brandt demanded the restoration of the council, and left.', ['the restoration of the council']],
  ['Brandt described the treaty as a swindle.', ['the treaty as a swindle']],
  ['Brandt condemned the long war as he left the hall.', ['the long war']],
  ['Brandt, who felt that he had been pushed aside, resigned in May.', ['he had been pushed aside']],
  ['Brandt boasted three years later that he had taken part.', ['he had taken part']],
  ['The treaty, Brandt said, was a swindle.', ['The treaty … was a swindle']],
  ['Since May, according to Brandt, the town had starved.', ['Since May … the town had starved']],
  ['The town had starved, according to company records.', ['The town had starved']],
  ['While Brandt said that the war was lost, Roe went on fighting.', ['the war was lost']],
  ['Brandt said the war was lost, but Roe insisted that it was not.', ['the war was lost', 'it was not']],
  ['Brandt said that he believed the war was lost.', ['he believed the war was lost']],
  ['Brandt said on Friday he would resign.', ['he would resign']],
  ['Brandt argued that, without help, the town would fall.', ['without help, the town would fall']],
  ['Brandt explained many times that the war was lost.', ['the war was lost']],
  ['Brandt said there remained little hope.', ['there remained little hope']],
  ['Most of them said they would fight.', ['they would fight']],
  ['Brandt said that the town was “lost to us all”.', ['the town was “lost to us all”']],
  // The main clause goes on
  ['Brandt, who had boasted that he would win, was shot in May.', ['he would win']],
  ['Brandt knew that the war was lost, and went home.', ['the war was lost']],
  // The nearer verb reports
  ['Brandt judged it folly to suppose that the war was lost.', ['the war was lost']],
  // An aside in a clause of its own covers that clause
  ['Brandt left Leeds and, according to Roe, hid in a barn for a week.', ['hid in a barn for a week']],
  ['Brandt wrote to the king, who, according to Roe, laughed at him.', ['laughed at him']],
  // Behind a verb of ordering a bare clause shows its verb
  ['Brandt demanded the law be changed at once.', ['the law be changed at once']],
]

/** Sentences that report nobody's words. */
const NEGATIVE: readonly string[] = [
  '“We are lost,” Karl Brandt said when the messenger woke him.',
  'Brandt knew the town.',
  'He said nothing.',
  'The report was written in May.',
  'Brandt wrote a book about the war.',
  'It is said that the war was lost.',
  'Brandt said: “The war is lost.”',
  '“The war is lost,” said Brandt.',
  'The claim was denied.',
  'Brandt told Roe a story.',
  'Brandt attacked the fort at dawn.',
  'Brandt called a meeting.',
  'Brandt signed a treaty that ended the war.',
  'What Roe called “the long peace” was over.',
  'One could say that the war was lost.',
  'The pledged delegates came.',
  'Brandt proposed a compromise.',
  'Brandt called her “Mother Roe”.',
  'Brandt ordered a pocket watch from a smith in Leeds, and it was this that saved him.',
  'On 4 May, a day remembered as the Miners’ Sunday, the town burned.',
  'Brandt asked him to return.',
  'The Senate affirmed the ruling in May, and the order reached the town in June.',
  '“We are lost,” Brandt said that night at the hall, “and we are tired.”',
]

describe('reported speech', () => {
  it.each(ROWS)('%s', (text, expected) => {
    const indirect = read(text, CAST).quotations.filter(({ form }) => form === 'indirect')
    expect(
      indirect.map(({ parts, speaker, cue }) => [
        parts.map(part => part.text).join(' … '),
        speaker?.mention.text,
        cue?.text,
      ]),
    ).toEqual(expected)
  })

  it.each(MORE)('%s', (text, expected) => {
    const indirect = read(text, CAST).quotations.filter(({ form }) => form === 'indirect')
    expect(indirect.map(({ parts }) => parts.map(part => part.text).join(' … '))).toEqual(expected)
  })

  it.each(NEGATIVE)('none in: %s', text => {
    expect(read(text, CAST).quotations.filter(({ form }) => form === 'indirect')).toEqual([])
  })
})
