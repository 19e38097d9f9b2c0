import type { Meaning } from '../meaning.js'
import { type Captures, type Rule, readComponents } from '../rule.js'

const OLDEST = 110
/** The pattern of "At eleven she". */
const BARE = 3
const THIRDS = { early: [0, 3], mid: [4, 6], late: [7, 9] } as const

function age(captures: Captures, alternative: number): Meaning | null {
  if (captures.has('years')) {
    const years = captures.value('years')
    return years >= 1 && years <= OLDEST ? { kind: 'age', from: years, to: years, bare: alternative === BARE } : null
  }
  const { decade = 0, part } = readComponents(captures)
  if (decade < 10 || decade >= OLDEST) return null
  const [first, last] = part === 'early' || part === 'mid' || part === 'late' ? THIRDS[part] : [0, 9]
  return { kind: 'age', from: decade + first, to: decade + last, bare: false }
}

/** Times of a life, and days remembered. */
export const LIFE_RULES: readonly Rule[] = [
  {
    id: 'age',
    title: 'Age, where the birth is told',
    patterns: [
      'the age of years=COUNT (?! ( UNITS | - ) )',
      '(?<= ( at | by | of ) ) age years=COUNT (?! ( UNITS | - ) )',
      'aged ( only | just | about | nearly )? years=COUNT (?! ( UNITS | - | and | to ) )',
      '(?<= EDGE ) ( at | by ) ( years=D | years=CARD ) (?= ,? ( he | she ) )',
      '( when | while | before | until ) ( he | she ) was ( only | just | about | still | nearly | almost )? years=COUNT ( years old | years of age )? (?= ( , | . | CLOSE | EDGE | and | he | she | his | her | the | they ) )',
      '( his | her ) part=PART? -? ( decade=DECADE | decade=DECADEWORD )',
    ],
    read: age,
    examples: [
      [
        'She was born on 7 November 1878. When she was 75 she went abroad.',
        'When she was 75',
        '=1953-11-07/1954-11-06',
      ],
      ['He was born in 1884. He left school at the age of twelve.', 'the age of twelve', '=1896/1897'],
      ['Anna Reid (1800–1871) taught. Aged 30, she moved north.', 'Aged 30', '=1830/1831'],
      ['Born in Leeds in 1850, he taught. At 23 he resigned.', 'At 23', '=1873/1874'],
      ['Born: May 1850. At eleven she read Homer.', 'At eleven', '=1861/1862'],
      ['She was born in 1901. In her thirties she led the party.', 'her thirties', '=1931/1941'],
      ['She was born in 1901. In her late 20s she painted.', 'her late 20s', '=1928/1931'],
      ['Augustus was born in 63 BC. At age 18 he raised an army.', 'age 18', '=-0044/-0043'],
    ],
    counterexamples: [
      'When she was 75 she went abroad.',
      'At the age of twelve he left school.',
      'He taught children aged 8 and 10.',
      'She was in her early twenties.',
      'It was the age of reason.',
    ],
  },
  {
    id: 'birthday',
    title: 'Birthday, where the birth is told',
    patterns: ['( his | her ) ( count=ORD | count=ORDBIG ) birthday'],
    read: captures => ({ kind: 'birthday', count: captures.value('count') }),
    examples: [
      ['He was born on 22 April 1870. On his fiftieth birthday he was feasted.', 'his fiftieth birthday', '1920-04-22'],
      ['She was born in March 1819. Her 18th birthday was marked.', 'Her 18th birthday', '1837-03'],
    ],
    counterexamples: ['On his fiftieth birthday he was feasted.'],
  },
  {
    id: 'anniversary',
    title: 'Anniversary',
    patterns: [
      'the? ( count=ORD | count=ORDBIG ) ( year )? anniversary',
      'own=POSSESSIVE ( count=ORD | count=ORDBIG ) anniversary',
      'the? count=CENTENARY',
      'own=POSSESSIVE count=CENTENARY',
    ],
    read: captures => ({ kind: 'anniversary', count: captures.value('count'), own: captures.has('own') }),
    examples: [
      ['On 14 July 1889, the hundredth anniversary, a tower stood there.', 'the hundredth anniversary', '1889-07-14'],
      [
        'On 3 June 1897 he spoke. In 1898 they kept the tenth anniversary of the strike.',
        'the tenth anniversary',
        '1898',
      ],
      [
        'The rising began on 3 May 1830. In 1880 they kept the fiftieth anniversary of it.',
        'the fiftieth anniversary',
        '1880-05-03',
      ],
      ['On the tenth anniversary of the battle of 3 May 1800 they met.', 'the tenth anniversary', '1810-05-03'],
      ['The club was founded on 31 July 1920. Its tenth anniversary passed.', 'Its tenth anniversary', '1930-07-31'],
      ['The abbey was founded in March 1150. In 1350 the bicentenary was sad.', 'the bicentenary', '1350-03'],
    ],
    counterexamples: ['An anniversary is a day of memory.'],
  },
]
