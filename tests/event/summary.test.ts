import { describe, expect, it } from 'vitest'
import { SUMMARY_LENGTH } from '../../src/event/account/line.js'
import { events, type HandNames } from './reading.js'

const NAMES: HandNames = {
  'Jane Grey': { type: 'person', forms: ['Grey'], pronouns: ['She', 'she', 'her', 'Her'] },
  'Henry Dudley': { type: 'person', forms: ['Dudley'], pronouns: ['He', 'he', 'his', 'His'] },
  London: 'place',
}

const TABLE: ReadonlyArray<readonly [why: string, text: string, expected: readonly string[]]> = [
  [
    'what the subject brought into being',
    'In 1745 the town put up a stone. It was removed in 1950.',
    ['The town put up a stone', 'The stone was removed'],
  ],
  [
    'but not what it acquired',
    'In 1745 the town bought a mill. It was burnt in 1750.',
    ['The town bought a mill', 'It was burnt'],
  ],
  ['a tower is no person', 'In 1820 the guild built a tower. It fell in 1840.', ['The guild built a tower', 'It fell']],
  [
    'a preposition that governs nothing',
    'In 1553 Dudley received all that he had come for.',
    ['Dudley received all that he had come for'],
  ],
  [
    'a preposition before a colon',
    'In 1927 they carried banners with slogans such as: ‘No bread!’ and ‘No peace!’',
    ['They carried banners with slogans'],
  ],
  [
    'two dates with one verb',
    'The excavations in 1926 and again in 1974 uncovered graves, one of which was old.',
    ['The excavations uncovered graves', 'The excavations uncovered graves'],
  ],
  ['the date is left out', 'On 3 May 1553 Dudley left London.', ['Dudley left London']],
  ['a name for a pronoun', 'Grey was ill. In 1553 she was arrested in London.', ['Jane Grey was arrested in London']],
  ['a name for a possessive', 'Dudley was ill. In 1553 his office was sold.', ['Henry Dudley’s office was sold']],
  ['but not twice in a line', 'In 1553 Dudley lost his office.', ['Dudley lost his office']],
  ['conjunctions and connectives', 'However, in 1553 the guards also fled.', ['The guards fled']],
  [
    'a shared subject',
    'In 1553 the guards were disarmed and sent home.',
    ['The guards were disarmed', 'The guards were sent home'],
  ],
  ['a participle', 'The guards, disarmed in 1553, went home.', ['The guards were disarmed']],
  ['a gerund', 'Dudley fled, leaving London on 3 May 1553.', ['Dudley left London']],
  ['an insertion', 'The guards, who were tired, fled in 1553.', ['The guards fled']],
  ['parentheses', 'The guards (they were few) fled in 1553.', ['The guards fled']],
  [
    'no fronted clause',
    'After the king fled, on 3 May 1553, the guards left London.',
    ['The guards left London', 'The king fled'],
  ],
  [
    'an auxiliary left out behind another subject',
    'In 1553 the priory was closed and its lands sold to a merchant.',
    ['The priory was closed', 'The priory’s lands were sold to a merchant'],
  ],
  [
    'but a verb that needs no object has its own past',
    'In 1553 the town was taken and the guards fled to London.',
    ['The town was taken', 'The guards fled to London'],
  ],
  [
    'behind a predicate',
    'In 1553 Dudley was ill and taken to London.',
    ['Dudley was ill', 'Dudley was taken to London'],
  ],
  [
    'a number as subject',
    'In 1553 Dudley sent three men to London; two were caught and hanged.',
    ['Dudley sent three men to London', 'Two were caught', 'Two were hanged'],
  ],
  [
    'another name of the same',
    'When Dudley fell in 1553 the guild, or brotherhood, fled.',
    ['Dudley fell', 'The guild fled'],
  ],
  ['but a list', 'In 1553 the cook, the clerk, or the groom, fled.', ['The cook, the clerk, or the groom, fled']],
  [
    'marks that cast doubt on a verb',
    'In 1553 the guards arrived and "freed" the town.',
    ['The guards arrived', 'The guards "freed" the town'],
  ],
  [
    'somebody and others',
    'In 1553 Dudley, hoping to leave, was seized in London; he and forty others were hanged.',
    ['Dudley was seized in London', 'Henry Dudley and forty others were hanged'],
  ],
  [
    'a doubtful number',
    'In 1553 the plague killed perhaps half of the town.',
    ['The plague killed perhaps half of the town'],
  ],
  ['a particle behind a pronoun', 'The rebels came close. In 1553 they passed it by.', ['The rebels passed it by']],
  [
    'whom a thing befell',
    'In 1553 the tower passed to Dudley. In 1554 he fled.',
    ['The tower passed to Dudley', 'Henry Dudley fled'],
  ],
  ['a letter lost', 'That letter, lost in 1553 and known from a copy, is famous.', ['That letter was lost']],
  ['no words that join sentences', 'As a result, in 1553 the guards fled.', ['The guards fled']],
  ['a fronted place', 'In 1553, in London, the guards fled.', ['In London, the guards fled']],
  [
    'abbreviations',
    'In 1553 the queen sent Maj. Gen. Dudley to London.',
    ['The queen sent Maj. Gen. Dudley to London'],
  ],
  ['compounds', 'The French-led troops took the town in 1553.', ['The French-led troops took the town']],
  [
    'what a date is counted from',
    'On 3 May 1553 the king fled. Eight days after the battle the town fell.',
    ['The king fled', 'The town fell'],
  ],
  [
    'an auxiliary left out',
    'In 1553 the guards were disarmed and the tower taken.',
    ['The guards were disarmed', 'The tower was taken'],
  ],
  ['a year that is part of a name', 'The 1553 coronation shocked many.', ['The 1553 coronation']],
  [
    'a list of verbs',
    'She attended lectures, spent the winter of 1553 in London, and took her degree in May 1554.',
    ['Jane Grey spent the winter of 1553 in London', 'Jane Grey took her degree'],
  ],
  [
    'a fronted participle with a clause inside',
    'Robbed of everything but his hat, in which he kept his notes, Dudley left London on 3 May 1553.',
    ['Dudley left London'],
  ],
  [
    'a source between commas',
    'In 1553 Dudley, so the abbot tells us, drank a cup of wine, and was struck down.',
    ['Dudley drank a cup of wine', 'Dudley was struck down'],
  ],
  [
    'how long after something else',
    'London fell on 3 May 1553, ten years to the day after the league had been founded.',
    ['London fell'],
  ],
  ['a comparison', 'In 1553 the guards paid nothing more.', ['The guards paid nothing more']],
  ['the year of a document', 'In 1553 Dudley confirmed the treaty of 1483.', ['Dudley confirmed the treaty of 1483']],
  [
    'a participle in the phrase that opens the next clause',
    'In 1553 Dudley built a ship, and in his letter, dated 3 May, he asked the queen for help.',
    ['Dudley built a ship', 'Henry Dudley asked the queen for help'],
  ],
  ['the words around a date', 'From July 1553 on the guards fled.', ['The guards fled']],
  ['soon after', 'In 1553 the guards fled, and Dudley soon after.', ['The guards fled, and Dudley soon after']],
  [
    'what a relative pronoun stands for',
    'Grey sent Dudley, whom the guards had found in London in 1553, to take the town.',
    ['The guards had found Dudley in London'],
  ],
  [
    'one more part of a passive',
    'The guild was formed in 1553 as the Brotherhood and renamed the Company in 1555 and the Corporation in 1557.',
    [
      'The guild was formed as the Brotherhood',
      'The guild was renamed the Company',
      'The guild was renamed the Corporation',
    ],
  ],
  ['two modifiers', 'The guards, starving and ridden with plague, fled in 1553.', ['The guards fled']],
  ['whom, and not whose', 'Grey was ill. In 1553 the guards gave her books.', ['The guards gave her books']],
  [
    'another name of later',
    'In 1553 Dudley founded the Guild, later the Company.',
    ['Dudley founded the Guild, later the Company'],
  ],
  [
    'a verb with its second verb',
    'In 1553 Dudley let the guards choose their exile.',
    ['Dudley let the guards choose their exile'],
  ],
  [
    'a particle before "and"',
    'In 1553 Dudley declared the war over and left London.',
    ['Dudley declared the war over', 'Dudley left London'],
  ],
  [
    'back again',
    'In 1553 Dudley lost his office and won it back in 1555.',
    ['Dudley lost his office', 'Dudley won it back'],
  ],
  ['a particle at the end', 'Dudley declared the war over in 1553.', ['Dudley declared the war over']],
  ['a particle before the date', 'Dudley was sworn in on 3 May 1553.', ['Dudley was sworn in']],
  [
    'what somebody has done by a verb without mark',
    'In 1553 Dudley had his council declare war on London.',
    ['Dudley had his council declare war on London'],
  ],
  [
    'one more of what the subject is, with its name',
    'Their first daughter was born in 1553 and their second, Grey, in 1555.',
    ['Their first daughter was born', 'Their second, Grey, was born'],
  ],
  [
    'of what a predicate with an indefinite article is',
    'Dudley’s Rising was a revolt against foreign rule that began in 1553.',
    ['Dudley’s Rising began'],
  ],
  [
    'a participle behind an owner',
    'In 1553 her collected letters were printed.',
    ['Jane Grey’s collected letters were printed'],
  ],
  ['a verb of saying that is undergone', 'In 1553 Dudley was shouted down.', ['Dudley was shouted down']],
  ['a direction', 'In 1553 Dudley set out. He turned back in May.', ['Dudley set out', 'Henry Dudley turned back']],
  ['nothing where the verb lacks what it needs', 'In 1553 the guards were (as always).', []],
  [
    'a place that a sentence before names',
    'In 1553 Dudley fled. There he died in 1555.',
    ['Dudley fled', 'Henry Dudley died'],
  ],
  [
    'an auxiliary left out in a list',
    'The abbey was burnt in 1137, rebuilt by monks, plundered in 1326, and finally dissolved in 1539.',
    ['The abbey was burnt', 'The abbey was rebuilt by monks', 'The abbey was plundered', 'The abbey was dissolved'],
  ],
  [
    'what is said',
    'In 1553 Dudley warned the queen that the guards had fled.',
    ['Dudley warned the queen that the guards had fled'],
  ],
  ['a noun', 'The death of Grey in 1554 shocked many.', ['The death of Grey']],
  [
    'what is quoted',
    'In 1553 Dudley called the plan “a second flood” in London.',
    ['Dudley called the plan “a second flood” in London'],
  ],
  [
    'what is said behind an infinitive',
    'In 1553 Dudley came to believe that the guards had fled.',
    ['Dudley came to believe that the guards had fled'],
  ],
  ['an object that two verbs share', 'In 1553 Dudley built and armed a fort.', ['Dudley built and armed a fort']],
  [
    'the object of a relative clause',
    'Dudley took an office, a post he held until 1553.',
    ['Henry Dudley held a post'],
  ],
  [
    'a subject behind its verb',
    'Thus began his reign over the hills in 1553.',
    ['Henry Dudley’s reign over the hills began'],
  ],
  [
    'a participle of the subject',
    'Coins struck in London were banned in 1553.',
    ['Coins struck in London were banned'],
  ],
  [
    'what somebody has done by others',
    'In 1553 the queen had the envoy arrested.',
    ['The queen had the envoy arrested'],
  ],
  [
    'no gerund without its end',
    'Dudley left London in 1553, and after hearing the news, wept.',
    ['Dudley left London'],
  ],
  [
    'what says which one',
    'In 1553 the queen issued a decree abolishing the guilds.',
    ['The queen issued a decree abolishing the guilds'],
  ],
  ['who of the others', 'In 1553 others who held the bridge fled.', ['Others who held the bridge fled']],
  [
    'what was done in the time spent',
    'They spent 1553 rebuilding the tower.',
    ['They spent 1553 rebuilding the tower'],
  ],
  [
    'what was put off, and until when',
    'In 1553 Dudley postponed the vote until May 1554.',
    ['Dudley postponed the vote until May 1554'],
  ],
  ['what the next year saw', 'In 1553 Dudley fled. The next year saw a revolt.', ['Dudley fled', 'A revolt']],
  [
    'what a participle brought about',
    'Dudley fled in May 1553, leading to the fall of London on 3 June 1553.',
    ['Dudley fled', 'The fall of London'],
  ],
  [
    'no object that a clause took away',
    'In 1553 Dudley left London for the north, though the guards, who were tired, fled.',
    ['Dudley left London for the north', 'The guards fled'],
  ],
  [
    'the comma of an apposition',
    'Dudley, a soldier, left London in 1553 and returned in 1554.',
    ['Dudley, a soldier, left London', 'Dudley, a soldier, returned'],
  ],
  ['no connective in the verb', 'In 1553 the tower was then besieged.', ['The tower was besieged']],
  [
    'an adverb that means something',
    'In 1553 the guards were too tired to fight.',
    ['The guards were too tired to fight'],
  ],
  ['no “of course”', 'Dudley, of course, left London in 1553.', ['Dudley left London']],
  ['no hedge of the date', 'Dudley returned possibly in 1553.', ['Dudley returned']],
  [
    'a name after its pronoun',
    'Dudley was ill. Late in his life he left London in 1553.',
    ['Late in his life Henry Dudley left London'],
  ],
  [
    'two verbs with one object once',
    'In 1553 the guards seized and burned the tower.',
    ['The guards seized and burned the tower'],
  ],
  ['a particle', 'In 1553 the tower was taken over.', ['The tower was taken over']],
  [
    'the list that a date divides',
    'Dudley had grants from the queen in 1553 and the king in 1554.',
    ['Dudley had grants from the queen', 'Dudley had grants from the king'],
  ],
  [
    'whom “they” are',
    'The guards mutinied in 1553. They burned the tower.',
    ['The guards mutinied', 'The guards burned the tower'],
  ],
  [
    'but not where two could be',
    'The guards seized the ships in 1553. They sank.',
    ['The guards seized the ships', 'They sank'],
  ],
  [
    'whose army it was',
    'Dudley’s army marched in 1553. It won, and he reached London.',
    ['Dudley’s army marched', 'Dudley’s army won', 'Henry Dudley reached London'],
  ],
  [
    'what the document says',
    'Dudley signed the treaty in 1553. It declared the guilds free.',
    ['Dudley signed the treaty', 'The treaty declared the guilds free'],
  ],
  [
    'the former and the latter',
    'Grey met Dudley in 1553. The former fled, while the latter surrendered.',
    ['Grey met Dudley', 'Grey fled', 'Dudley surrendered'],
  ],
  ['both whom “who” names', 'The revolt broke Grey and Dudley, who fled in 1553.', ['Grey and Dudley fled']],
  [
    'nothing that says nothing',
    'In 1553 Dudley returned. When he spoke, the guards fled.',
    ['Dudley returned', 'The guards fled'],
  ],
  [
    'what completes a noun',
    'In 1553 the queen issued a statement that the guards would leave.',
    ['The queen issued a statement that the guards would leave'],
  ],
  ['the year of a subject', 'The 1553 revolt, led by Dudley, began in London.', ['The 1553 revolt began in London']],
  ['who of those', 'Dudley was one of twelve men taken to London in 1553.', ['Dudley was taken to London']],
  [
    'participles joined',
    'Dudley fled, leaving London in May 1553 and reaching Wales in June 1553.',
    ['Dudley left London', 'Dudley reached Wales'],
  ],
  [
    'somebody as object',
    'Grey was ill. In 1553 Dudley spoke to her in London.',
    ['Dudley spoke to Jane Grey in London'],
  ],
  ['how long', 'Dudley stayed in London until 1553.', ['Dudley stayed in London until 1553']],
  [
    'no time taken for how long',
    'In 1553 Dudley introduced the eight-hour day in London.',
    ['Dudley introduced the eight-hour day in London'],
  ],
  [
    'an object that is a clause',
    'In 1553 Dudley sold what was left of the fleet.',
    ['Dudley sold what was left of the fleet'],
  ],
  [
    'what "it" is in the next sentence',
    'A fort was begun in 1553. It was finished in 1556.',
    ['A fort was begun', 'The fort was finished'],
  ],
  [
    'behind an apposition',
    'The church, a building of chalk and flint, was begun in 1553. It burned in 1556.',
    ['The church, a building of chalk and flint, was begun', 'The church burned'],
  ],
  [
    'but not of two things',
    'The fort guarded the bridge in 1553. It burned in 1556.',
    ['The fort guarded the bridge', 'It burned'],
  ],
  [
    'what a person made',
    'Dudley founded a school in 1553. It was closed in 1556.',
    ['Dudley founded a school', 'The school was closed'],
  ],
  [
    'who "they" are: the only many',
    'In 1553 the minister sent two companies to the town; they stayed until 1556.',
    ['The minister sent two companies to the town', 'Two companies stayed until 1556'],
  ],
  [
    'what a person made, between two towns',
    'In 1553 Dudley built a road between York and Leeds. It was opened in 1556.',
    ['Dudley built a road between York and Leeds', 'The road was opened'],
  ],
  [
    'a thing that others did something to',
    'The fort fell in 1553. The guards burned it in 1556.',
    ['The fort fell', 'The guards burned the fort'],
  ],
  [
    'people taken together',
    'In 1553 the court seized Dudley and eleven others. They were banished in 1556.',
    ['The court seized Dudley and eleven others', 'Dudley and eleven others were banished'],
  ],
  [
    'things among things',
    'The results were printed in the annals in 1553. They were denied in 1556.',
    ['The results were printed in the annals', 'The results were denied'],
  ],
  [
    'a people without a plural',
    'The French opened fire in 1553. In 1556 they left the town.',
    ['The French opened fire', 'The French left the town'],
  ],
  [
    'whose members',
    'The party was founded in 1553. In 1556 its members took the town.',
    ['The party was founded', 'The party’s members took the town'],
  ],
  [
    'an object of the clause before',
    'In 1553 Dudley found the house in debt and sold it.',
    ['Dudley found the house in debt', 'Dudley sold the house'],
  ],
  [
    'but not one of two',
    'In 1553 Dudley gave the house a name and sold it.',
    ['Dudley gave the house a name', 'Dudley sold it'],
  ],
  [
    'the person behind a noun of what was done',
    'They demanded the resignation of the president, who stepped down in 1553.',
    ['The president stepped down'],
  ],
  [
    'several of whose one is',
    'He met a nun whose mother, sister and only son had died in 1553.',
    ['A nun’s mother, sister and only son had died'],
  ],
  [
    'a date that a participle of the subject needs',
    'The league founded in 1550 collapsed in 1553.',
    ['The league founded in 1550 collapsed', 'The league was founded'],
  ],
  [
    'the predicate of what has a name',
    'In 1553 the new clock, now called Tom, was ready.',
    ['The new clock was ready'],
  ],
  ['an apposition of one noun to another', 'She joined the guild, a body set up in 1553.', ['A body was set up']],
  ['the year of an occasion', 'The guild won the election of 1553.', ['The guild won the election of 1553']],
  [
    'no part of "by then"',
    'The king died in 1553. By then both ships were lost.',
    ['The king died', 'Both ships were lost'],
  ],
  [
    'what is now called so',
    'In 1553 they broke into the sea now called the White Sea.',
    ['They broke into the sea now called the White Sea'],
  ],
  [
    'what is told, and not what stands before it',
    'The master was told before they left London in 1553 that the plague was near.',
    ['They left London'],
  ],
  [
    'a birthday beside its date',
    "The lock was opened on 4 June 1553, the king's birthday, by the bishop.",
    ['The lock was opened by the bishop'],
  ],
  [
    'what was not done until',
    'They asked for ten pounds, a sum he did not pay until 1553.',
    ['Henry Dudley did not pay a sum until 1553'],
  ],
  [
    'what was given to somebody',
    'She read them a letter that the king had given the house in 1553.',
    ['The king had given the house a letter'],
  ],
  ['no verb behind "for"', 'The organ, sold for scrap in 1553, is lost.', ['The organ was sold for scrap']],
  [
    'another date inside the subject',
    'Walter, abbot from 1550 to 1560, built the tower in 1553.',
    ['Walter, abbot from 1550 to 1560, built the tower'],
  ],
]

describe('summaries', () => {
  it('take who "he" is from an apposition, behind a second verb', () => {
    const text = 'The new printer, Thomas Hill, came in 1553 and stayed for ten years. He left in 1563.'
    const lines = events(text, { 'Thomas Hill': 'person' }).map(({ summary }) => summary)
    expect(lines.at(-1)).toBe('Thomas Hill left')
  })

  it('take who "he" is from the one person behind towns', () => {
    const text = 'York and Ely fell to Thomas Hill in 1553. He left them in 1563.'
    const lines = events(text, { 'Thomas Hill': 'person', York: 'place', Ely: 'place' }).map(({ summary }) => summary)
    expect(lines.at(-1)).toBe('Thomas Hill left them')
  })

  it.each(TABLE)('%s: %s', (_, text, expected) =>
    expect(events(text, NAMES).map(({ summary }) => summary)).toEqual(expected),
  )

  it('cuts a long clause at a joint', () => {
    const text = `In 1553 the guards fled from the old tower near the river and from the great hall behind the market to the woods on the other side of the hill beyond the ruined abbey of the white monks.`
    const [event] = events(text)
    expect(event?.summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH)
    expect(text).toContain(event?.summary.slice(4) ?? '-')
  })
})
