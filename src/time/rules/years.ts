import type { Meaning } from '../meaning.js'
import type { Captures, Rule } from '../rule.js'
import { readChoice, readComponents, readRange } from '../rule.js'

/** "446/5 BC": a year that began in another month than January. */
function slashed(captures: Captures): Meaning {
  const { era } = readComponents(captures)
  const year = captures.value('slash')
  const unit = 10 ** captures.digits('slash2')
  const short = captures.value('slash2')
  const last = short < year && unit <= year ? Math.floor(year / unit) * unit + short : short
  const [from, to] = last > year === (era === -1) ? [last, year] : [year, last]
  return { kind: 'range', from: { year: from, era: era ?? 1 }, to: { year: to, era: era ?? 1 } }
}

/** "298–290": three figures are years where they run backwards. */
function backwards(captures: Captures): Meaning | null {
  const [from, to] = [captures.value('backward'), captures.value('backward2')]
  return from > to ? { kind: 'range', from: { year: from, era: -1 }, to: { year: to, era: -1 } } : null
}

/** Years and their parts. */
export const YEAR_RULES: readonly Rule[] = [
  {
    id: 'year',
    title: 'Year',
    patterns: [
      '{PART} year? about=ABOUT? {YEAR} maybe=QUESTION?',
      'about=ABOUT? {BAREYEAR} maybe=QUESTION?',
      '{PART} year=H (?! UNITS )',
      'the? ( year | years ) about=ABOUT? {YEAR}',
      'the year year=H',
      '(?<= in ) the year year=SHORT (?! of )',
      'NAME WEEKDAYNAME year=Y',
      'the ( rest | remainder ) of {YEAR}',
      'the ( rest | remainder ) of year=H (?= ( and | , | . | EDGE ) )',
    ],
    examples: [
      ['He was born in 1879.', '1879', '1879'],
      ['Caesar fell in 44 BC.', '44 BC', 'BC0044'],
      ['Caesar fell in 44 BC.', '44 BC', '=-0043'],
      ['The temple burned in AD 70.', 'AD 70', '0070'],
      ['The wall was begun in 122 CE.', '122 CE', '0122'],
      ['Rome was sacked in A.D. 410.', 'A.D. 410', '0410'],
      ['Carthage fell in 146 B.C. after a siege.', '146 B.C.', 'BC0146'],
      ['At the end of 1922 it failed.', 'the end of 1922', '=1922-12'],
      ['They marched until the end of the year 1776.', 'the end of the year 1776', '=1776-12'],
      ['At the beginning of 1923 it rose.', 'the beginning of 1923', '=1923-01'],
      ['In early 1942 they withdrew.', 'early 1942', '=1942-01/1942-04'],
      ['By late 1918 it was over.', 'late 1918', '=1918-09/1918-12'],
      ['In mid-1863 the tide turned.', 'mid-1863', '=1863-05/1863-08'],
      ['In early 1942 they withdrew.', 'early 1942', '1942'],
      ['The chronicle was written about 1215.', 'about 1215', '=1215~'],
      ['He was born c. 1340.', 'c. 1340', '=1340~'],
      ['The map (circa 1500) is torn.', 'circa 1500', '=1500~'],
      ['She died in 1604? in York.', '1604?', '=1604?'],
      ['The year 1848 was one of revolutions.', 'The year 1848', '1848'],
      ['He was hanged before Lazarus Sunday 1657.', 'Lazarus Sunday 1657', '1657'],
      ['The rest of 1793 was worse.', 'The rest of 1793', '1793'],
      ['Late in 1916 the ministry fell.', 'Late in 1916', '1916'],
      ['They had ruled since 1871.', '1871', '=1871/..'],
      ['In the pre-1914 world it was unknown.', '1914', '=../1914'],
      ['The post-1945 order held.', '1945', '=1945/..'],
      ['The church was built before 1300.', '1300', '=../1300'],
      ['By 1925 he was alone.', '1925', '=1925'],
      ['The village existed by 10,000 BC.', '10,000 BC', 'BC10000'],
      ['In the opening of 1864 hope was gone.', 'the opening of 1864', '1864'],
      ['The Olympic Games of 776 BCE were the first.', '776 BCE', 'BC0776'],
    ],
    counterexamples: [
      'There were 1,923 men.',
      'See page 1917.',
      'Room 1917 was locked.',
      'Clause 1789 was struck out.',
      'It cost $1850 in gold.',
      'It cost £1400.',
      'It cost £31 10s. in all.',
      'No. 1645 was the last.',
      'The regiment lost 1500 men.',
      'They sold 1200 copies.',
      'The hill is 1600 metres high.',
      'Flight 1549 landed safely.',
      'Chapter 11 was long.',
      'Some 46 members voted.',
      'He signed the register as AD 19231923.',
      'The ship had 74 guns.',
      'A reward of 1000 francs was offered.',
    ],
  },
  {
    id: 'part-of-year',
    title: 'Half or quarter of a year',
    patterns: [
      'the ( half=ORD | half=HALFORD ) half of ( the year )? {YEAR}',
      'the ( half=ORD | half=HALFORD ) half of year=H',
      'the quarter=ORD quarter of ( the year )? {YEAR}',
    ],
    examples: [
      ['In the first half of 1943 losses fell.', 'the first half of 1943', '1943-H1'],
      ['In the latter half of 1808 Spain rose.', 'the latter half of 1808', '1808-H2'],
      ['In the third quarter of 1929 output sank.', 'the third quarter of 1929', '1929-Q3'],
      ['In the second half of 1848 reaction won.', 'the second half of 1848', '=1848-41'],
    ],
    counterexamples: ['The first half of the match was dull.', 'A quarter of the fleet was lost.'],
  },
  {
    id: 'months-of-year',
    title: 'The first or last months of a year',
    patterns: [
      'the? opening=ORD count=COUNT months of ( the year )? {YEAR}',
      'the? ( closing=CLOSING | closing=LAST ) count=COUNT months of ( the year )? {YEAR}',
    ],
    read: captures => {
      const { part, ...year } = readComponents(captures)
      const count = captures.value('count')
      if (!(count >= 1 && count <= 12) || (captures.has('opening') && captures.value('opening') !== 1)) return null
      const [first, last] = part === 'start' ? [1, count] : [13 - count, 12]
      return { kind: 'range', from: { ...year, month: first }, to: { ...year, month: last } }
    },
    examples: [
      ['The first three months of 1917 were cold.', 'The first three months of 1917', '1917-01/1917-03'],
      ['In the last two months of 1848 reaction won.', 'the last two months of 1848', '=1848-11/1848-12'],
    ],
    counterexamples: ['The first two acts of the play were dull.'],
  },
  {
    id: 'year-to-present',
    title: 'From a year to the present',
    patterns: ['about=ABOUT? year=Y ( {TO} ) ( the present ( day )? | present | today | now )'],
    read: captures => ({ kind: 'date', date: { ...readComponents(captures), ongoing: true } }),
    examples: [
      ['The club (1990–present) is small.', '1990–present', '=1990/..'],
      ['It was ruled from 1912 to the present day by one house.', '1912 to the present day', '=1912/..'],
    ],
    counterexamples: ['He came to the present owner.'],
  },
  {
    id: 'year-of-several',
    title: 'Year before what it had several of',
    patterns: ["(?<= ( the | POSSESSIVE | 's ) ) count=Y (?= PLURAL )"],
    // A round number counts them.
    read: captures =>
      captures.value('count') % 50 && captures.value('count') >= 1400
        ? { kind: 'date', date: { year: captures.value('count') } }
        : null,
    examples: [
      ['He lost his seat in the 1906 elections.', '1906', '1906'],
      ['The 1848 revolutions failed.', '1848', '1848'],
    ],
    counterexamples: ['The 1500 soldiers were paid.', 'His 1200 sheep died.'],
  },
  {
    id: 'three-digit-year',
    title: 'Year of three digits',
    patterns: [
      'about=CIRCA year=H (?! ( PLURAL | UNITS ) )',
      '(?<= ( year , ) ) year=H (?= ( , | . | EDGE ) )',
      '(?<= ( in | by | until | since ) ) about=ABOUT? year=H (?! ( to NUMBER | - NUMBER ) ) {AFTERYEAR}',
      '(?<= EDGE in ) year=H (?= NAME )',
      '(?<= DATED of ) year=H (?! ( UNITS | PLURAL ) )',
      '(?<= DATED of ) year=Y (?= PLURAL )',
      '(?<= ( day | week | month | months ) of ) year=H {AFTERYEAR}',
    ],
    examples: [
      ['Monks were killed in 793, and more followed.', '793', '0793'],
      ['Leo was crowned in 457.', '457', '0457'],
      ['In 793 they raided; in 865 a great army came.', '865', '0865'],
      ['In 395 Theodosius died.', '395', '0395'],
      ['The treaty of 843 divided it.', '843', '0843'],
      ['After the invasion of 1803 looters came.', '1803', '1803'],
      ['He fled in the ninth month of 926.', '926', '0926'],
      ['By 843 the empire was divided in three. By 870, it was two.', '870', '0870'],
      ['In 490 BC they landed. In 480, they came again.', '480', 'BC0480'],
      ['In 405, the fleet was lost, and in 404 BC the city fell.', '405', 'BC0405'],
      ['It was founded in 753 BC and rebuilt c. 509.', 'c. 509', '=-0508~'],
      ['The war of 431 BC went on. In the third year, 429, plague came.', '429', 'BC0429'],
    ],
    counterexamples: [
      'It sank in 300 metres of water.',
      'The ships came in by 200 miles.',
      'He was beaten in 400 metres.',
      'They arrived in 120 wagons.',
      'A fleet of 843 ships came.',
      'The battle of 300 men was lost.',
      'The motion was lost by 200 to 117.',
    ],
  },
  {
    id: 'near-year',
    title: 'Year in bare figures, where the story stands near it',
    patterns: [
      '(?<= ( EDGE in ) ) near=D (?= ( , | NAME | the | a | he | she | they | it | his | her ) )',
      '(?<= OPEN ) near=H (?= CLOSE )',
      'about=ABOUT near=H {ENDS}',
      '(?<= ( in | by | until ) ) near=H (?! ( PLURAL | UNITS | NUMBER | - | of | per ) )',
      '(?<= EDGE ) about=ABOUT near=H (?= ( , | NAME | the | a | he | she | they | it | his | her ) )',
      '(?<= ( in | by | until ) ) near=T (?= ( , | . | NAME | the | he | she | they | it | his | her | and | EDGE ) )',
    ],
    read: captures => ({
      kind: 'date',
      date: { ...readComponents(captures), year: captures.value('near'), near: true },
    }),
    examples: [
      ['In AD 14 he died. In 19, his heir died.', '19', '0019'],
      ['In AD 37 he came to power. By 41 he was dead.', '41', '0041'],
      ['In 49 BC he crossed. In 44 he was stabbed.', '44', 'BC0044'],
      ['In 478 BC he served. About 466 he won a battle.', 'About 466', '=-0465~'],
      ['In 478 BC he served. A truce was made in 451 through his efforts.', '451', 'BC0451'],
      ['In 386 BC war came. In 373 peace was sworn.', '373', 'BC0373'],
      ['In 635 he came. It was rebuilt about 664.', 'about 664', '=0664~'],
      ['In 621 BC laws were written; a new code followed (594).', '594', 'BC0594'],
    ],
    counterexamples: [
      'They were about 664.',
      'About 664 the men knew nothing.',
      'In 44, there was hope.',
      'In 60 carts they came.',
      'The tribe (594) was small.',
      'He won by 41, they by 50.',
    ],
  },
  {
    id: 'year-range',
    title: 'From year to year',
    patterns: [
      'the? ( year | years )? about=ABOUT? (?<! NUMBERED ) year=Y - year2=SHORT (?! ( - | ERA | MONTH ) )',
      'the? ( year | years )? about=ABOUT? year=Y / year2=SHORT',
      'about=ABOUT? year=Y / ( SHORT | Y ) ( {TO} ) about2=ABOUT? year2=Y',
      'the? years year=NUMBER ( {TO} ) year2=NUMBER era2=ERA',
      'the? years? about=ABOUT? (?<! NUMBERED ) year=Y ( {TO} ) about2=ABOUT? {YEAR2} (?! PLURAL )',
      '{PART} year=Y ( {TO} ) {PART2} {YEAR2}',
      '(?<= OPEN ) year=H - year2=H (?= CLOSE )',
      'slash=NUMBER / slash2=NUMBER era=ERA',
      'backward=H - backward2=H (?= ( CLOSE | , | . | EDGE | MARK ) )',
      '(?<= from ) year=H ( {TO} ) year2=H (?= ( CLOSE | , | . | EDGE | and | the | he | she | they | it | in | by ) )',
      'era=AD year=NUMBER ( {TO} ) era2=AD? year2=NUMBER era2=ERA?',
      'about=ABOUT? year=NUMBER ( {TO} ) about2=ABOUT? ( year2=NUMBER era2=ERA | era2=AD year2=NUMBER )',
      'about=ABOUT? year=H ( {TO} ) about2=ABOUT? year2=Y',
      'about=ABOUT? year=NUMBER era=ERA ( {TO} ) about2=ABOUT? {YEAR2}',
      '(?<= between ) about=ABOUT? {YEAR} and {YEAR2}',
      '(?<= EDGE between ) year=H and year2=H (?= ( , | he | she | they | it | the | a | NAME ) )',
      '(?<= between ) about=ABOUT? year=NUMBER and {YEAR2}',
    ],
    read: captures =>
      captures.has('backward') ? backwards(captures) : captures.has('slash') ? slashed(captures) : readRange(captures),
    examples: [
      ['The war of 1914–18 was long.', '1914–18', '1914/1918'],
      ['From 12000 BC to 1215 the valley was farmed.', '12000 BC to 1215', 'BC12000/1215'],
      ['From 264 to 241 BC they fought.', '264 to 241 BC', 'BC0264/BC0241'],
      ['From 264 to 241 BC they fought.', '264 to 241 BC', '=-0263/-0240'],
      ['From 1917 to 1921 there was war.', '1917 to 1921', '=1917/1921'],
      ['The terror of 1918-9 is forgotten.', '1918-9', '=1918/1919'],
      ['The Congress (1814–1815) redrew the map.', '1814–1815', '=1814/1815'],
      ['Between 793 and 850 they raided.', '793 and 850', '=0793/0850'],
      ['Between 1348 and 1351 a third died.', '1348 and 1351', '=1348/1351'],
      ['The crisis of 1899–1902 passed.', '1899–1902', '=1899/1902'],
      ['He reigned 27 BC – AD 14.', '27 BC – AD 14', '=-0026/0014'],
      ['He ruled AD 98–117 and built much.', 'AD 98–117', '=0098/0117'],
      ['Alexander (356–323) was king at twenty.', '356–323', '=-0355/-0322'],
      ['The peace of 446/5 BC held.', '446/5 BC', '=-0445/-0444'],
      ['He reigned from 27 BC until AD 14.', '27 BC until AD 14', '=-0026/0014'],
      ['The third war, 298–290, was the last.', '298–290', 'BC0298/BC0290'],
      ['He was king from 382 to 336.', '382 to 336', 'BC0382/BC0336'],
      ['The dynasty lasted from 618 to 907 CE.', '618 to 907 CE', '=0618/0907'],
      ['It was written c. 1200 – c. 1250.', 'c. 1200 – c. 1250', '=1200~/1250~'],
      ['In the years 1867–71 he was abroad.', 'the years 1867–71', '=1867/1871'],
      ['The poet Li Bai (701–762) drank.', '701–762', '=0701/0762'],
      ['He ruled from 284 until 305 and retired.', '284 until 305', '=0284/0305'],
      ['Walter (c. 1215 – 4 May 1270) was a judge.', 'c. 1215 – 4 May 1270', '=1215~/1270-05-04'],
      ['Anna (1884/85–1951) was a chemist.', '1884/85–1951', '=1884/1951'],
      ['The fiscal year 1931/32 was bad.', 'year 1931/32', '=1931/1932'],
      ['From early 1941 to late 1944 the city starved.', 'early 1941 to late 1944', '=1941-01/1944-12'],
    ],
    counterexamples: ['They won 18-14.', 'Lines 1914–18 of the poem.', 'Pages 120–145 are lost.', 'See pp. 1–18.'],
  },
  {
    id: 'year-choice',
    title: 'One of two years',
    patterns: [
      'about=ABOUT? year=Y or year2=Y (?! PLURAL )',
      'year=NUMBER or year2=NUMBER era2=ERA',
      '(?<= ( in | to | by | of ) ) year=H or year2=H {AFTERYEAR}',
    ],
    // Of what is counted, three figures are rounded: "of 200 or 300".
    read: (captures, alternative) =>
      alternative < 2 || captures.value('year2') - captures.value('year') === 1 ? readChoice(captures) : null,
    examples: [
      ['He was born in 1945 or 1946.', '1945 or 1946', '=[1945,1946]'],
      ['Homer died in 750 or 740 BC.', '750 or 740 BC', '=[-0749,-0739]'],
      ['It is dated to 732 or 733.', '732 or 733', '=[0732,0733]'],
      ['The tower fell in 1215 or 1216.', '1215 or 1216', '=[1215,1216]'],
    ],
    counterexamples: ['Some 1200 or 1300 men fell.'],
  },
]
