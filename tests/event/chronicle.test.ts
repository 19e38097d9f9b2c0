import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.js'
import { events } from './reading.js'

const lines = (text: string): string[] =>
  parseArticle(text).events.map(({ date, summary }) => `${date.edtf} ${summary}`)

describe('a chronicle', () => {
  it.each([
    ['11 April 1957: Ordinance against evictions.', ['1957-04-11 Ordinance against evictions']],
    ['1937 – First meeting of the cell.', ['1937 First meeting of the cell']],
    ['1939 (December): The party goes over to the enemy.', ['1939-12 The party goes over to the enemy']],
    [
      '27 October 1946: Troops open fire at Roe; several hundred are killed.',
      ['1946-10-27 Troops open fire at Roe', '1946-10-27 Several hundred are killed'],
    ],
    [
      '5 April 1957: A. B. Roe forms the first ministry. The governor is absent.',
      ['1957-04-05 A. B. Roe forms the first ministry', '1957-04-05 The governor is absent'],
    ],
    [
      '1881: Founding of the league\n1884: A first strike in the mines\n1890: The law lapses',
      ['1881 Founding of the league', '1884 A first strike in the mines', '1890 The law lapses'],
    ],
    [
      '| Date | Event |\n|---|---|\n| 25 April 1859 | Work begins at Port Roe |\n| 1869 | Opening of the canal |',
      ['1859-04-25 Work begins at Port Roe', '1869 Opening of the canal'],
    ],
    ['1518–21: The plague; the abbey is closed in 1520.', ['1518/1521 The plague', '1520 The abbey is closed']],
    ['1402: Hans Roe rules until 1410.', ['1402 Hans Roe rules until 1410']],
    [
      '1367–1370: War with Denmark; Peace of Arlen (24 May 1370)',
      ['1367/1370 War with Denmark', '1370-05-24 Peace of Arlen'],
    ],
    ['1404: Death of the duke (1370–1404)', ['1404 Death of the duke']],
    [
      '1402: Hans Roe elected mayor; deposed in 1404; died in 1410.',
      ['1402 Hans Roe elected mayor', '1404 Hans Roe was deposed', '1410 Hans Roe died'],
    ],
    ['1666, 2 September: Fire destroys the lower town.', ['1666-09-02 Fire destroys the lower town']],
    [
      '25 April 1859\nWork begins at Port Roe.\n1869\nOpening of the canal.',
      ['1859-04-25 Work begins at Port Roe', '1869 Opening of the canal'],
    ],
  ])('tells what its lines note: %j', (text, events) => expect(lines(text)).toEqual(events))

  it.each([
    'In 1957: nothing is known.',
    '1929–1933: Years of hunger\n\nNobody knows how many left.',
    '1957: Why did they fail?',
    '3 March 2021\nA short history of the league.\nNobody knows who founded it.',
    'The plan of 1957: a summary.',
  ])('is not %j', text => expect(lines(text)).toEqual([]))
})

describe('a diary', () => {
  it.each([
    [
      'In 1915 she went to France.\n\n4 May. Wilkes died at three. He was buried by his friends.\n\nChristmas Day. The army took Ghent.',
      [
        '1915 She went to France',
        '1915-05-04 Wilkes died at three',
        '1915-05-04 Wilkes was buried by his friends',
        '1915-12-25 The army took Ghent',
      ],
    ],
    [
      'She was born in 1921. In the autumn of 1942. The friends of her brother came to her.',
      ['1921 She was born', '1942-23 The friends of her brother came to her'],
    ],
  ])('dates what follows a date by itself: %j', (text, events) => expect(lines(text)).toEqual(events))

  it.each(['3 May 2020. The king had fled to York.', 'She wrote in 1915. Smith, 1923. The king fled to York.'])(
    'is not %j',
    text => expect(lines(text).filter(line => /2020|1923/.test(line))).toEqual([]),
  )
})

describe('a box', () => {
  const names = { 'Battle of Roe': 'event', Dover: 'place' } as const
  const told = (text: string): string[] => events(text, names).map(({ date, summary }) => `${date.edtf} ${summary}`)

  it.each([
    'Battle of Roe\nPart of the Coastal War\n\nDate\t12–14 August 1807\nResult\tvictory',
    'Battle of Roe\nDate: 12–14 August 1807\nDate: 3 May 1808',
  ])('dates what it is about: %j', text => expect(told(text)).toEqual(['1807-08-12/1807-08-14 Battle of Roe']))

  it.each([
    'Dover\nDate\t12–14 August 1807',
    'After the Battle of Roe\nDate\t12–14 August 1807',
    'Battle of Roe\nDate of the print 1811',
  ])('does not date: %j', text => expect(told(text)).toEqual([]))
})
