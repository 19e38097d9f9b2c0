import { describe, expect, it } from 'vitest'
import { events, type HandNames } from './reading.js'

const NAMES: HandNames = {
  York: 'place',
  Leeds: 'place',
  Grey: { type: 'person', pronouns: ['He', 'he', 'his', 'His'] },
  Dudley: 'person',
}

const lines = (text: string): string[] =>
  events(text, NAMES).map(({ date, summary }) => `${date.edtf}${date.basis === 'inherited' ? '*' : ''} ${summary}`)

const TABLE: ReadonlyArray<readonly [why: string, text: string, expected: readonly string[]]> = [
  [
    'what a calamity did',
    'A plague in the summer of 1604 killed half the town.',
    ['1604-22 A plague killed half the town'],
  ],
  ['but not how it was felt', 'The fire of 1604 surprised nobody.', ['1604 The fire of 1604']],
  [
    'what a document did in its year',
    'A charter of 1227 granted the town a market.',
    ['1227 A charter of 1227 granted the town a market'],
  ],
  ['but not what is said of one', 'A charter of 1227 describes the bridge.', []],
  [
    'a day that comes round',
    'A charter of 1227 granted the town a fair on the feast of St Giles.',
    ['1227 A charter of 1227 granted the town a fair'],
  ],
  [
    'a feast day that does not',
    'In 1227 the earl gave the town its charter on the feast of St Giles.',
    ['1227-09-01 The earl gave the town its charter'],
  ],
  [
    'the first record, in the present',
    'The mill is first mentioned in the Black Book (1286).',
    ['1286 The mill is first mentioned in the Black Book'],
  ],
  ['a later mention', 'The mill is mentioned in the Black Book (1286).', []],
  [
    'what a building dates from',
    'The tower from which it takes its name dates from 1340.',
    ['1340 The tower from which it takes its name dates from 1340'],
  ],
  [
    'what a book begins with',
    'The book begins with the fall of York to the rebels in 1591.',
    ['1591 The fall of York to the rebels'],
  ],
  ['but what began', 'The march began with a service in 1591.', ['1591 The march began with a service']],
  [
    "the writer's present",
    'The chapter on the drought of 1843–44 leans too much on letters.',
    ['1843/1844 The drought of 1843–44'],
  ],
  [
    'a year in brackets in the subject',
    'Grey fled in 1604. His memoir, The Long Road (1621), was banned by the council.',
    ['1604 Grey fled'],
  ],
  [
    "the year of a title that others' verbs stand before",
    'The records that Grey used in Trade and War in York (1998) suggest otherwise.',
    [],
  ],
  ['a regnal year', 'Grey fled in 1604. The school was founded in the fifth year of King Offa.', ['1604 Grey fled']],
  ['in wartime', 'Grey fled in 1604. During the civil war he ran a school.', ['1604 Grey fled']],
  [
    'but a siege is a scene',
    'The king attacked in 1604. During the siege the walls were broken.',
    ['1604 The king attacked', '1604* During the siege the walls were broken'],
  ],
  [
    'held until years later',
    'Grey was elected in 1604 and kept his seat until the revolt of 1611. He built a mill.',
    ['1604 Grey was elected', '1611 The revolt of 1611'],
  ],
  [
    'a second verb of a dated relative clause',
    'He praised Grey, whose army took York on 3 May 1604 and founded a colony.',
    ['1604-05-03 Grey’s army took York', '1604-05-03* Grey’s army founded a colony'],
  ],
  [
    'a date before two joined subjects',
    'On 3 May 1604 the king attacked; two days later Scottish and French ships shelled York.',
    ['1604-05-03 The king attacked', '1604-05-05 Scottish and French ships shelled York'],
  ],
  [
    'a statute of a year',
    'In 1204 the king fled. The Statute of York of 1279 ended the tax.',
    ['1204 The king fled', '1279 The Statute of York of 1279 ended the tax'],
  ],
  [
    'what happened before something',
    'Grey was freed in 1604 after the attempt on the life of the king the previous year.',
    ['1604 Grey was freed after the attempt on the life of the king', '1603 The attempt on the life of the king'],
  ],
  [
    'a birth at the head',
    'Born at York in March 1604, Grey fled in 1620.',
    ['1604-03 Grey was born at York', '1620 Grey fled'],
  ],
  [
    'behind a fronted participle',
    'Released when the guards rose on 3 May 1604, Grey left York.',
    ['1604-05-03 Grey left York', '1604-05-03 The guards rose'],
  ],
  [
    'years before what its relative clause tells',
    'In 1604 the king fled. The rising brought another duke, Dudley, who arrived in 1640.',
    ['1604 The king fled', '1640 Dudley arrived'],
  ],
  [
    'but the same year may be meant',
    'In 1604 the king fled. The rising brought another duke, Dudley, who arrived in 1605.',
    ['1604 The king fled', '1604* The rising brought another duke, Dudley', '1605 Dudley arrived'],
  ],
  ['when the war came', 'In 1604 the mill closed. When the war came the duke opened it.', ['1604 The mill closed']],
  [
    'but when somebody came',
    'In 1604 the mill closed. When the mayor came the guards fled.',
    ['1604 The mill closed', '1604* The mayor came', '1604* The guards fled'],
  ],
  [
    'an anniversary',
    'Grey fled in 1604. Dudley unveiled a stone to the dead of 1604 on the fiftieth anniversary of the march.',
    ['1604 Grey fled'],
  ],
  [
    'the year of a car',
    'Grey lost, in 1991, the only 1938 Riley in York.',
    ['1991 Grey lost the only 1938 Riley in York'],
  ],
  [
    'several years of one deed',
    'Grey found three more, in 1604, 1606 and 1609.',
    ['1604 Grey found three more', '1606 Grey found three more', '1609 Grey found three more'],
  ],
  [
    'but a day said twice',
    'Dudley fled on 4 May 1604. The next day, 5 May, Grey fled.',
    ['1604-05-04 Dudley fled', '1604-05-05 Grey fled'],
  ],
  ['had done by others', 'Grey had it reprinted at York in 1604.', ['1604 Grey had it reprinted at York']],
  [
    'in doing so',
    'In 1604 the guards fled and lost the tower in doing so.',
    ['1604 The guards fled', '1604* The guards lost the tower in doing so'],
  ],
  ['a number as doers', 'In 1604 the eight won the cup.', ['1604 The eight won the cup']],
  [
    'what was not yet allowed',
    'Women were allowed to row in 1894, though not to vote until 1921.',
    ['1894 Women were allowed to row, though not to vote until 1921'],
  ],
]

describe('what a date belongs to', () => {
  it.each(TABLE)('%s: %s', (_, text, expected) => expect(lines(text)).toEqual(expected))
})

const GAPS: ReadonlyArray<readonly [why: string, text: string, expected: readonly string[]]> = [
  ['another subject', 'The canal came in 1790, the railway in 1844.', ['1790 The canal came', '1844 The railway came']],
  [
    'with what stands behind the verb',
    'The canal came to the town in 1790, the railway in 1844.',
    ['1790 The canal came to the town', '1844 The railway came to the town'],
  ],
  [
    'another subject of a passive',
    'The chapel was built in 1790 and the hall in 1812.',
    ['1790 The chapel was built', '1812 The hall was built'],
  ],
  [
    'a thing named as persons are',
    'A tower was built for Grey in 1604 and a school in 1605.',
    ['1604 A tower was built for Grey', '1605 A school was built for Grey'],
  ],
  [
    'a verb that looks like a noun',
    'A boathouse was leased in 1604 and burnt down in 1605.',
    ['1604 A boathouse was leased', '1605 A boathouse was burnt down'],
  ],
  [
    'who and what',
    'Grey took York in 1604, Dudley the castle in 1605.',
    ['1604 Grey took York', '1605 Dudley took the castle'],
  ],
  [
    'another object',
    'Grey joined the guild in 1604 and the council in 1605.',
    ['1604 Grey joined the guild', '1605 Grey joined the council'],
  ],
  [
    'another place',
    'Grey moved to York in 1604 and Leeds in 1605.',
    ['1604 Grey moved to York', '1605 Grey moved to Leeds'],
  ],
  [
    'a list behind a colon',
    "Between 1920 and 1940 the mills closed one by one: Grey's in 1921, the Albion in 1934.",
    ['1920/1940 The mills closed one by one', "1921 Grey's closed", '1934 The Albion closed'],
  ],
  ['but not what was done to something', 'Grey wrote two letters: the first in May 1604, the second in June.', []],
  [
    'another goal of the one object',
    'Grey sent Dudley to York in 1604 and to Leeds in 1605.',
    ['1604 Grey sent Dudley to York', '1605 Grey sent Dudley to Leeds'],
  ],
  ['what one is about, listed', 'Dudley pointed to two crises: one in May 1604, one in June.', []],
  [
    'another body that chose the one subject',
    'Grey was elected to the guild in 1604 and the council in 1605.',
    ['1604 Grey was elected to the guild', '1605 Grey was elected to the council'],
  ],
]

describe('a part of a clause without its verb', () => {
  it.each(GAPS)('%s: %s', (_, text, expected) => expect(lines(text)).toEqual(expected))
})
