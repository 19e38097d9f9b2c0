import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'
import { readTime } from '../../src/time/index.js'

/** Stories with their expressions in order: the expression, its EDTF (null: none), what it was counted from. */
const STORIES: readonly (readonly [
  what: string,
  text: string,
  published: string | null,
  dates: readonly (readonly [expression: string, edtf: string | null, anchor?: string])[],
])[] = [
  [
    'days and months go on from the last date',
    'On 14 July 1789 the fort fell. On 4 August dues were ended, and on the 26th a bill was voted. In October they marched.',
    null,
    [
      ['14 July 1789', '1789-07-14'],
      ['4 August', '1789-08-04', '14 July 1789'],
      ['the 26th', '1789-08-26', '4 August'],
      ['October', '1789-10', 'the 26th'],
    ],
  ],
  [
    'a date behind the label of a speaker moves the story',
    'Interview with Mary Roe (recorded 14 June 1987)\n\nA: In the autumn of 1942. My brother was arrested in July.',
    null,
    [
      ['14 June 1987', '1987-06-14'],
      ['the autumn of 1942', '1942-23'],
      ['July', '1942-07', 'the autumn of 1942'],
    ],
  ],
  [
    'a flashback in passing leaves the year where it stood',
    'When the house fell in 907 the town went to Roe, who had entered it in 891. In the same year he was crowned.',
    null,
    [
      ['907', '0907'],
      ['891', '0891'],
      ['the same year', '0907', '907'],
    ],
  ],
  [
    'a leap that the text does not go back from moves the story',
    'In 1331 the hall was built. The plague came with the sailors in 1349. By June half had died. The wages were those of 1346.',
    null,
    [
      ['1331', '1331'],
      ['1349', '1349'],
      ['June', '1349-06', '1349'],
      ['1346', '1346'],
    ],
  ],
  [
    'what was to come is ahead of the story',
    'In 1822 they met. The troops were to leave by 1 October 1823. On 14 December all was over.',
    null,
    [
      ['1822', '1822'],
      ['1 October 1823', '1823-10-01'],
      ['14 December', '1822-12-14', '1822'],
    ],
  ],
  [
    'what had lasted since is no reference',
    'In 1822 they met. Since the rising of 1820 the king had been a prisoner, and in July his guards fled.',
    null,
    [
      ['1822', '1822'],
      ['1820', '1820'],
      ['July', '1822-07', '1822'],
    ],
  ],
  [
    'a clause that opens the sentence goes back no further than its main clause',
    'The town fell on 24 May 1823. After the fort had been stormed on the night of 30 August, the king was freed.',
    null,
    [
      ['24 May 1823', '1823-05-24'],
      ['the night of 30 August', '1823-08-30', '24 May 1823'],
    ],
  ],
  [
    'an age counts from a baptism',
    'Andrew was baptised at York on 8 March 1718. At the age of fourteen he left.',
    null,
    [
      ['8 March 1718', '1718-03-08'],
      ['the age of fourteen', '1732-03-08/1733-03-07', '8 March 1718'],
    ],
  ],
  [
    'a weekday beside a day',
    'They met on the Tuesday after Trinity Sunday 1381 and on the Monday next before the feast of St Luke 1382.',
    null,
    [
      ['Tuesday after Trinity Sunday 1381', '1381-06-11'],
      ['Monday next before the feast of St Luke 1382', '1382-10-13'],
    ],
  ],
  [
    'a month far behind the last one is the next year’s',
    'In September 1792 they met; in January he was tried. In June others fell.',
    null,
    [
      ['September 1792', '1792-09'],
      ['January', '1793-01', 'September 1792'],
      ['June', '1793-06', 'January'],
    ],
  ],
  [
    'a month behind "had" is not the next year’s',
    'In November 1792 they met. He did not live to see it; he had died in January. The siege had failed by February.',
    null,
    [
      ['November 1792', '1792-11'],
      ['January', '1792-01', 'November 1792'],
      ['February', '1793-02', 'November 1792'],
    ],
  ],
  [
    'nor does the tense of a relative clause between commas say anything of the clause around it',
    'On 4 April 1792 they met. Two members, who had sent a letter, were arrested on the 12th.',
    null,
    [
      ['4 April 1792', '1792-04-04'],
      ['the 12th', '1792-04-12', '4 April 1792'],
    ],
  ],
  [
    'months that run on to one written with the year named in passing are of the year before',
    'On 1 May 1792 they signed. The text was printed the following year.\nThe fleet fought on 11 June. In October it withdrew.\nOn 16 April 1793 it came back.',
    null,
    [
      ['1 May 1792', '1792-05-01'],
      ['the following year', '1793', '1 May 1792'],
      ['11 June', '1792-06-11', 'the following year'],
      ['October', '1792-10', '11 June'],
      ['16 April 1793', '1793-04-16'],
    ],
  ],
  [
    'a year that the text steps on from is no aside',
    'The siege (3 March – 19 August 1594) was long.\nIn 1590 they took a fort. The next year they took two. He wrote on 12 June.\nOn 3 March 1594 they came.',
    null,
    [
      ['3 March – 19 August 1594', '1594-03-03/1594-08-19'],
      ['1590', '1590'],
      ['The next year', '1591', '1590'],
      ['12 June', '1591-06-12', 'The next year'],
      ['3 March 1594', '1594-03-03'],
    ],
  ],
  [
    'a small step back stays in the year',
    'He spoke on 3 March 1886. Grey was arrested on 20 February. He died in November 1887.',
    null,
    [
      ['3 March 1886', '1886-03-03'],
      ['20 February', '1886-02-20', '3 March 1886'],
      ['November 1887', '1887-11'],
    ],
  ],
  [
    'a heading does not part two sentences',
    'The risings of 1525 to 1533 failed.\n\nBackground\n\nThe king was poor, and the monks came in the autumn of 1524.\n\nFirst phase\n\nThe rising broke out in the spring of the following year.',
    null,
    [
      ['1525 to 1533', '1525/1533'],
      ['the autumn of 1524', '1524-23'],
      ['the spring of the following year', '1525-21', 'the autumn of 1524'],
    ],
  ],
  [
    'the line of the writer and the day is the day of writing',
    'How it came about\n\nBy Anna Feld, 12 September 2019\n\nHe took office on 24 July 2019. Yesterday the court sat.',
    null,
    [
      ['12 September 2019', '2019-09-12'],
      ['24 July 2019', '2019-07-24'],
      ['Yesterday', '2019-09-11', '12 September 2019'],
    ],
  ],
  [
    'but no sentence is',
    'He was born on 12 September 1919. Yesterday the court sat.',
    null,
    [
      ['12 September 1919', '1919-09-12'],
      ['Yesterday', '1919-09-11', '12 September 1919'],
    ],
  ],
  [
    'the year of a cited book is none of the story',
    'In 1201 the river failed (Roe 1997: 130). I would follow Doe (2001) in preferring the following year.',
    null,
    [
      ['1201', '1201'],
      ['1997', '1997'],
      ['2001', '2001'],
      ['the following year', '1202', '1201'],
    ],
  ],
  [
    'the year of a work in the story is',
    'In 1851 he came home. He published Letters from Roe (1855), and died two years later.',
    null,
    [
      ['1851', '1851'],
      ['1855', '1855'],
      ['two years later', '1857', '1855'],
    ],
  ],
  [
    'the year of an old document is none of the story',
    'In February 1956 they were fined under a law of 1921; the clerk was tried in March.',
    null,
    [
      ['February 1956', '1956-02'],
      ['1921', '1921'],
      ['March', '1956-03', 'February 1956'],
    ],
  ],
  [
    'but that of a new one is',
    'In June 1920 they met. They passed the law of 1921; the clerk was tried in March.',
    null,
    [
      ['June 1920', '1920-06'],
      ['1921', '1921'],
      ['March', '1921-03', '1921'],
    ],
  ],
  [
    'a paragraph of "meanwhile" goes back to the nearer month',
    'She was tried in November 1878 and freed in February 1879.\n\nMeanwhile the money ran out. In December he went to London. In January the mills closed.',
    null,
    [
      ['November 1878', '1878-11'],
      ['February 1879', '1879-02'],
      ['December', '1878-12', 'February 1879'],
      ['January', '1879-01', 'December'],
    ],
  ],
  [
    'a year far on from which the story goes on',
    'In 1358 he seized the town. He was murdered in the spring of 1364. They chose his brother on 3 June. A church was begun in 1370.',
    null,
    [
      ['1358', '1358'],
      ['the spring of 1364', '1364-21'],
      ['3 June', '1364-06-03', 'the spring of 1364'],
      ['1370', '1370'],
    ],
  ],
  [
    'a pluperfect looks back',
    'By January 1924 the debate was over. In October he had written his letters.',
    null,
    [
      ['January 1924', '1924-01'],
      ['October', '1923-10', 'January 1924'],
    ],
  ],
  [
    'a pluperfect of a later month looks back a year',
    'In May 1840 he took office. He had joined the party in September.',
    null,
    [
      ['May 1840', '1840-05'],
      ['September', '1839-09', 'May 1840'],
    ],
  ],
  [
    'a main verb “had” does not look back',
    'In January 1919 they met. Both sides had losses, but by the summer the army had men.',
    null,
    [
      ['January 1919', '1919-01'],
      ['the summer', '1919-22', 'January 1919'],
    ],
  ],
  [
    'a month far behind stays in its year where the text names that year next',
    'In March 1865 they landed, and by December 1865 they were many. In May the line broke. The elections of 1865 were quiet.',
    null,
    [
      ['March 1865', '1865-03'],
      ['December 1865', '1865-12'],
      ['May', '1865-05', 'December 1865'],
      ['1865', '1865'],
    ],
  ],
  [
    'a month leads on to the next one written with its year',
    'In August 1096 they left. They reached the city in April, and took it in June 1097.',
    null,
    [
      ['August 1096', '1096-08'],
      ['April', '1097-04', 'August 1096'],
      ['June 1097', '1097-06'],
    ],
  ],
  [
    'a relative clause does not move the story',
    'War came in 1754. Hay, who was born in 1732, marched west that May, and the following May he died.',
    null,
    [
      ['1754', '1754'],
      ['1732', '1732'],
      ['that May', '1754-05', '1754'],
      ['the following May', '1755-05', 'that May'],
    ],
  ],
  [
    'a life goes on from its birth, however long after',
    'He was born in May 1732 and married in 1759. In June his daughter died.',
    null,
    [
      ['May 1732', '1732-05'],
      ['1759', '1759'],
      ['June', '1759-06', '1759'],
    ],
  ],
  [
    'a weekday goes on from the day told last',
    'The rebels came on Thursday, 13 June 1381. The king met them the next day, and on Saturday their leader fell.',
    null,
    [
      ['Thursday, 13 June 1381', '1381-06-13'],
      ['the next day', '1381-06-14', 'Thursday, 13 June 1381'],
      ['Saturday', '1381-06-15', 'the next day'],
    ],
  ],
  [
    'a plain past goes forward',
    'By January 1924 he was ill. In October he published a book.',
    null,
    [
      ['January 1924', '1924-01'],
      ['October', '1924-10', 'January 1924'],
    ],
  ],
  [
    'a flashback does not move the story',
    'In the autumn of 1923 a front like that in 1917 was proposed. In October it failed.',
    null,
    [
      ['the autumn of 1923', '1923-23'],
      ['1917', '1917'],
      ['October', '1923-10', 'the autumn of 1923'],
    ],
  ],
  [
    'nor does an earlier past at the head of a sentence',
    'In April 1917 he returned. In 1905 he had been abroad. In July he hid.',
    null,
    [
      ['April 1917', '1917-04'],
      ['1905', '1905'],
      ['July', '1917-07', 'April 1917'],
    ],
  ],
  [
    'nor a leap that the text leaves at once',
    'On 9 April 2003 the city fell. In November 2008 a play was made of it. On 15 April the war was called won. By May 2003 it was quiet.',
    null,
    [
      ['9 April 2003', '2003-04-09'],
      ['November 2008', '2008-11'],
      ['15 April', '2003-04-15', '9 April 2003'],
      ['May 2003', '2003-05'],
    ],
  ],
  [
    'years before the era count down',
    'In 218 BC he crossed. Two years later he won. The next year, 215, he lost.',
    null,
    [
      ['218 BC', '-0217'],
      ['Two years later', '-0215', '218 BC'],
      ['The next year', '-0214', 'Two years later'],
      ['215', '-0214', 'The next year'],
    ],
  ],
  [
    'connectives',
    'He fell in December 1916. Three months later the king left. That summer the front broke. The following January they met. The previous winter had been worse.',
    null,
    [
      ['December 1916', '1916-12'],
      ['Three months later', '1917-03', 'December 1916'],
      ['That summer', '1917-22', 'Three months later'],
      ['The following January', '1918-01', 'That summer'],
      ['The previous winter', '1917-24', 'The following January'],
    ],
  ],
  [
    'a range goes on from its end',
    'The congress (September 1814 – June 1815) met. Four months later it was forgotten.',
    null,
    [
      ['September 1814 – June 1815', '1814-09/1815-06'],
      ['Four months later', '1815-10', 'September 1814 – June 1815'],
    ],
  ],
  [
    'headings carry their dates down',
    'The Missile Crisis, October 1962\n\nOn the 16th the king was told. On 22 October he spoke. That evening ships sailed.',
    null,
    [
      ['October 1962', '1962-10'],
      ['the 16th', '1962-10-16', 'October 1962'],
      ['22 October', '1962-10-22', 'the 16th'],
      ['That evening', '1962-10-22', '22 October'],
    ],
  ],
  [
    'a story that opens before its heading’s year is not held to it',
    'The Treaty of 1842\n\nThe line was in dispute. In 1831 the king proposed another. In the winter of 1838–39 woodmen fought. A general came in March.',
    null,
    [
      ['1842', '1842'],
      ['1831', '1831'],
      ['the winter of 1838–39', '1838-24'],
      ['March', '1839-03', 'the winter of 1838–39'],
    ],
  ],
  [
    'a story that went back in passing returns',
    'In the summer of 1381 the land rose. The lords of the realm, meeting at York in November 1380, voted a tax. On 30 May a collector came.',
    null,
    [
      ['the summer of 1381', '1381-22'],
      ['November 1380', '1380-11'],
      ['30 May', '1381-05-30', 'November 1380'],
    ],
  ],
  [
    'a step back that opens its sentence stays',
    'In the summer of 1381 the land rose. In November 1380 the lords met. In May of that year they went home.',
    null,
    [
      ['the summer of 1381', '1381-22'],
      ['November 1380', '1380-11'],
      ['May of that year', '1380-05', 'November 1380'],
    ],
  ],
  [
    'the day in a line about the author is no time of the story',
    'The Rising\n\nBy Jane Doe, 3 March 2021\n\nIn January 1921 bread was cut. On 22 February the workers walked out.',
    null,
    [
      ['3 March 2021', '2021-03-03'],
      ['January 1921', '1921-01'],
      ['22 February', '1921-02-22', 'January 1921'],
    ],
  ],
  [
    'what is counted from something else is no time of the story',
    'In 1861 war came. The arms were taken eight days after the battle. The day before the vote they fled.',
    null,
    [
      ['1861', '1861'],
      ['eight days', null],
      ['The day before', null],
    ],
  ],
  [
    'a day that the story has left anchors no day',
    'On 15 October 1923 they wrote. At the end of 1922 he had fallen ill. The next day he slept.',
    null,
    [
      ['15 October 1923', '1923-10-15'],
      ['the end of 1922', '1922-12'],
      ['The next day', null],
    ],
  ],
  [
    'published anchors what is said of the writer’s time',
    'A century ago the party was founded. The tomb was found last year. It will open in May. In 1923 he resigned; that year he died.',
    '2023-10-04',
    [
      ['A century ago', '1923~', 'published'],
      ['last year', '2022', 'published'],
      ['May', '2024-05', 'published'],
      ['1923', '1923'],
      ['that year', '1923', '1923'],
    ],
  ],
  [
    'in a history the story wins over published',
    'In March 1848 the king fled. In May a parliament met.',
    '2023-10-04',
    [
      ['March 1848', '1848-03'],
      ['May', '1848-05', 'March 1848'],
    ],
  ],
  [
    'news',
    'The minister resigned on Tuesday. He will speak on Friday. A trial is due in May; he was jailed in December.',
    '2013-03-20',
    [
      ['Tuesday', '2013-03-19', 'published'],
      ['Friday', '2013-03-22', 'published'],
      ['May', '2013-05', 'published'],
      ['December', '2012-12', 'published'],
    ],
  ],
  [
    'what is so every year is no date of the story',
    'The museum is large. The gardens are best in May and winters are mild.',
    '2013-03-20',
    [['May', null]],
  ],
  [
    'what recurs names no year',
    'The isles lie far north. Winter is dark and the sea can freeze in February.',
    '2013-03-20',
    [
      ['Winter', null],
      ['February', null],
    ],
  ],
  [
    'ages count from the birth that is told',
    'Anna Reid (3 April 1878 – 5 May 1950) was a painter. When she was 40, a war ended. Her son was born in 1901; at age nine he drew.',
    null,
    [
      ['3 April 1878 – 5 May 1950', '1878-04-03/1950-05-05'],
      ['When she was 40', '1918-04-03/1919-04-02', '3 April 1878 – 5 May 1950'],
      ['1901', '1901'],
      ['age nine', '1910/1911', '1901'],
    ],
  ],
  [
    'an age that the sentence’s own year belies is another’s',
    'She was born in 1878. In 1950 her pupil, aged 20, won a prize.',
    null,
    [
      ['1878', '1878'],
      ['1950', '1950'],
    ],
  ],
  [
    'letters tell from their own day, and what stands behind them from the story',
    'Letter 12\n\nLübeck, 14 February 1425\n\nYour cloth came on the 10th, and the bridge was carried away by the ice last week. I hope to see you at Easter.\n\nBruges, 2 March 1425\n\nOn 20 February the men took our ships.\n\nThe ship was lost on 3 May 1425. The father learned of it in June.',
    null,
    [
      ['14 February 1425', '1425-02-14'],
      ['the 10th', '1425-02-10', '14 February 1425'],
      ['last week', '1425-02-07/1425-02-13', '14 February 1425'],
      ['Easter', '1425-04-08', '14 February 1425'],
      ['2 March 1425', '1425-03-02'],
      ['20 February', '1425-02-20', '2 March 1425'],
      ['3 May 1425', '1425-05-03'],
      ['June', '1425-06', '3 May 1425'],
    ],
  ],
  [
    'a heading with a place and a day is no letter',
    'The fall of Ghent, 14 February 1425\n\nThe bridge was carried away. On the 20th the town fell.',
    null,
    [
      ['14 February 1425', '1425-02-14'],
      ['the 20th', '1425-02-20', '14 February 1425'],
    ],
  ],
  [
    'anniversaries of what was dated before',
    'The revolution of October 1917 won. In 1927 they kept the tenth anniversary of the revolution.',
    null,
    [
      ['October 1917', '1917-10'],
      ['1927', '1927'],
      ['the tenth anniversary', '1927-10', 'October 1917'],
    ],
  ],
]

describe('the reference time', () => {
  it.each(STORIES)('%s', (_, text, published, expected) => {
    const { dates } = readTime(readDocument(text), published)
    const textOf = (anchor: string | undefined): string | undefined =>
      anchor === undefined || anchor === 'published' ? anchor : dates.find(date => date.id === anchor)?.text
    expect(
      dates.map(({ text, edtf, anchor }) => (anchor === undefined ? [text, edtf] : [text, edtf, textOf(anchor)])),
    ).toEqual(expected)
  })
})
