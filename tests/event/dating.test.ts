import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'
import { readTime } from '../../src/time/index.js'
import { dated, events } from './reading.js'

const TABLE: ReadonlyArray<readonly [why: string, text: string, expected: readonly string[]]> = [
  [
    'a date before an inserted clause',
    'The guild built a school in 1640, and ten years later, when the king came, its master met him.',
    ['build 1640', 'meet 1650', 'come 1650'],
  ],
  [
    'a paragraph of hours goes on with the day',
    'On 3 May 1640 the army attacked.\nThe duke changed his plan. The move was not seen until noon.\nOn 9 May the king came.',
    ['attack 1640-05-03', 'change 1640-05-03 carried', 'come 1640-05-09'],
  ],
  [
    'an hour is of its day, whoever leads',
    'On 3 May 1640 the guns opened fire. At noon the duke led three companies up the hill.',
    ['open 1640-05-03', 'lead 1640-05-03 carried'],
  ],
  [
    'who leads at no hour does so for longer',
    'On 3 May 1640 the guns opened fire. The duke led the reserves.',
    ['open 1640-05-03', 'lead 1640 carried'],
  ],
  [
    'between two hours of a day',
    'The guns opened fire at dawn on 3 May 1640. At noon the duke crossed the bridge, but he was shot and died the same evening.',
    ['open 1640-05-03', 'cross 1640-05-03 carried', 'shoot 1640-05-03', 'die 1640-05-03'],
  ],
  [
    'a clause with an insertion behind a date and "when"',
    'The quarrel went on till 1158, when the king, passing through the county, arrested the abbot.',
    ['go 1158', 'arrest 1158'],
  ],
  [
    'what a happening has left behind',
    'On 3 May 1640 the army attacked. The town was in ruins. The town was rich.',
    ['attack 1640-05-03', 'be 1640-05-03 carried'],
  ],
  [
    'within a week',
    'On 3 May 1640 the fever came. Within a week the mayor had fled.',
    ['come 1640-05-03', 'flee 1640-05 carried'],
  ],
  [
    'one clause twice',
    'The firm cut its rates in 1857 and again in 1861, dismissed its men, and fled.',
    ['cut 1857', 'cut 1861', 'dismiss 1861 carried', 'flee 1861 carried'],
  ],
  ['from a number to a number', 'From ten tons in 1835 it rose to ninety in 1846.', ['rise 1835/1846']],
  [
    'by a document',
    'The king founded the school by a charter sealed on 3 May 1640.',
    ['found 1640-05-03', 'seal 1640-05-03'],
  ],
  [
    'a list of years',
    'Ely, beaten in 1902, 1906 and 1911, won in 1915.',
    ['win 1915', 'beat 1902', 'beat 1906', 'beat 1911'],
  ],
  ['nothing in a year', 'The summer of 1640 brought no relief.', []],
  ['a question behind a colon that opens with a year', '2016 Election: was it the end?', []],
  ['no abstract noun', 'In May 1640 the crops failed. Wages rose.', ['fail 1640-05', 'rise 1640-05 carried']],
  ['in the clause', 'The king died on 3 May 1640.', ['die 1640-05-03']],
  ['relative', 'The king fell ill on 3 May 1640. He died two days later.', ['fall 1640-05-03', 'die 1640-05-05']],
  ['one clause, two dates', 'He joined the guild in 1506 and the council in 1507.', ['join 1506', 'join 1507']],
  ['coordinated clauses', 'He was born in 1506, and he died in 1570.', ['bear 1506', 'die 1570']],
  ['relative clause', 'The order, which was banned in 1540, had many houses.', ['ban 1540']],
  ['participle', 'The order, banned in 1540, had many houses.', ['ban 1540']],
  ['participle behind', 'The duke crushed the revolt, killing its leader in April 1527.', ['kill 1527-04']],
  ['noun as subject', 'The death of the queen on 21 January 1724 surprised few.', ['death 1724-01-21']],
  ['noun that its clause says to have happened', 'The council of May 1640 met at York.', ['meet 1640-05']],
  ['noun behind a preposition', 'After the defeat of 1718, the army mutinied.', ['mutiny 1718 carried', 'defeat 1718']],
  ['a date of what is compared', 'He called it a truce, similar to the peace in Spain in 1604.', []],
  ['a date of what is spoken of', 'He pointed to two crises in 1604.', ['crises 1604']],
  ['a date of what is put off', 'The king delayed the vote until May 1604.', []],
  ['a date said twice', 'She died on 27 October 1608, a few days before her birthday.', ['die 1608-10-27']],
  [
    'deaths of two',
    'After the death of his mother in 1604 and his father in 1606, he sailed.',
    ['sail 1606 carried', 'death 1604'],
  ],
  ['not known until', 'The crew did not know of the end of the war until 2 August 1604.', ['know 1604-08-02']],
  ['year before its noun', 'The 1605 edition sold well.', []],
  ['since, with when', 'The town was free since 1640, when the duke fell.', ['be 1640/..', 'fall 1640']],
  ['an occasion in the sentence', 'In the elections of May 1640 the guild won.', ['win 1640-05']],
  ['told once, by the clause', 'The elections of May 1640 brought the guild a majority.', ['bring 1640-05']],
  ['a document before its clause', 'By the peace of 1640 the king gave up the towns.', ['give 1640']],
  [
    'an occasion attended',
    'She attended the congress, held at York in May 1640, as a guest.',
    ['attend 1640-05', 'hold 1640-05'],
  ],
  [
    'a weekday that the text does not place',
    'The cabinet met in July 1640. The envoy resigned on the Sunday night.',
    ['meet 1640-07', 'resign 1640-07 carried'],
  ],
  [
    'on the day of what was told',
    'The king fell on 3 May 1640. On the night of the vote the duke fled.',
    ['fall 1640-05-03', 'flee 1640 carried'],
  ],
  [
    'until what a noun tells',
    'The king sailed in 1640. The duke toured the country until the death of the queen in 1645.',
    ['sail 1640', 'tour 1640/1645 carried', 'death 1645'],
  ],
  ['a document of another time', 'In 1640 the settlers came, although the oath of 1620 forbade it.', ['come 1640']],
  ['with what had been before', 'In 1640 she married a man whom she had met when the bridge opened.', ['marry 1640']],
  ['a year of a war', 'The war ended in 1640. In its first year the duke was killed.', ['end 1640']],
  [
    'something new behind a relative pronoun',
    'In 1640 the king sent a fleet that attacked the town.',
    ['send 1640', 'attack 1640 carried'],
  ],
  ['but nothing known', 'In 1640 the king met the poet who attacked the court.', ['meet 1640']],
  ['nor what is ranked', 'In 1640 it was the first victory that the fleet had won by itself.', ['be 1640']],
  [
    'an occasion that opens the sentence',
    'At a convention held in York from 5 to 8 May 1640, the majority won by 55 votes to 31.',
    ['hold 1640-05-05/1640-05-08', 'win 1640-05-05/1640-05-08'],
  ],
  ['on a visit', 'The duke took it for what it was on a visit in May 1640.', ['take 1640-05']],
  ['the year in which', 'The duke left in 1640, the year in which the queen died.', ['leave 1640', 'die 1640']],
  [
    'a date behind a participle set off by commas',
    'The war was fought between the duke and the king, led by the pope, from May to June 1640.',
    ['fight 1640-05/1640-06'],
  ],
  [
    'a list without its verb behind a semicolon',
    'Grey was shot in 1640; Dudley, who had led them, a week later.',
    ['shoot 1640'],
  ],
  [
    'not what was done with what was undergone',
    'The king sailed in 1640. The duke returned and was dismissed in 1645.',
    ['sail 1640', 'dismiss 1645'],
  ],
  [
    'what had been before, in the sentence',
    'In May 1640 the duke was tried; the others had been freed.',
    ['try 1640-05', 'free 1640 carried'],
  ],
  [
    'nothing is carried to what a much later date ends',
    'The abbot came in 1215. His successor quarrelled with the pope and was banned in 1238.',
    ['come 1215', 'ban 1238'],
  ],
  [
    'an occasion that somebody was brought to',
    'She persuaded the guild to discuss it at its congress in 1640.',
    ['persuade 1640'],
  ],
  [
    'nothing from a date that the text goes far back from',
    'The tower fell in 1877.\nThe earl gave the manor to the monks. He founded a priory.\nThe duke burned it in 1215.',
    ['fall 1877', 'burn 1215'],
  ],
  [
    'no far way to a far date',
    'The duke burned the town in 1223. The earl rebuilt it. The king gave it a charter. The plague killed the abbot. The queen fled.\nThe house fell in 1645.',
    ['burn 1223', 'rebuild 1223 carried', 'give 1223 carried', 'fall 1645'],
  ],
  [
    'what a colon unfolds',
    'The duke came in 1641. The towns had fallen the year before: the king fled.',
    ['come 1641', 'fall 1640', 'flee 1640 carried'],
  ],
  ['a time of its own', 'She married after the war and stood for office in 1640.', ['stand 1640']],
  [
    'years that the text passes over',
    'In 1578 the duke sailed. He led most campaigns in the years that followed. He took Elba.\nThe queen died in 1590.',
    ['sail 1578', 'die 1590'],
  ],
  [
    'a year counted from a beginning',
    'In 1578 the duke besieged the town. It surrendered in the third year.',
    ['besiege 1578'],
  ],
  ['an occasion of its own', 'She caught a cold at the wedding and died in May 1640.', ['die 1640-05']],
  ['chronicle line', '1521: The diet expels the reformer.', ['expel 1521']],
  ['chronicle line without a verb', '1618: Outbreak of war in Bohemia.', ['outbreak 1618']],
  [
    'until, with when',
    'The town held out until 3 May 1640, when hunger forced it to surrender.',
    ['hold 1640-05-03', 'force 1640-05-03'],
  ],
  ['date behind two verbs', 'The plotters were tried and hanged in May 1640.', ['try 1640-05', 'hang 1640-05']],
  ['from, open', 'He was a member of the guild from 1640.', ['be 1640/..']],
  ['not until', 'The emperor did not sign until March 1714.', ['sign 1714-03']],
  ['historical future', 'He would die in exile in 1714.', ['die 1714']],
  ['after doing', 'After leaving Oxford in 1852, she taught in Leeds.', ['leave 1852', 'teach 1852 carried']],
  ['told later', 'The duke began a siege. This siege took place in 1640.', ['begin 1640', 'take 1640']],
  ['date of the when-clause', 'He resigned when the war began in 1640.', ['resign 1640', 'begin 1640']],
  [
    'date of a when-clause at the head',
    'In 1640 they rose. When he boasted two years later of the rising, he was arrested.',
    ['rise 1640', 'arrest 1642', 'boast 1642'],
  ],
  [
    'counted from another time',
    'The town fell on 3 May 1640, ten years after the league had been founded.',
    ['fall 1640-05-03'],
  ],
  [
    'date of a document',
    'In 1641 she sailed to York, and in her last letter, dated 3 May, she asked for help.',
    ['sail 1641', 'ask 1641-05-03'],
  ],
  [
    'a year that names a document',
    'In May 1640 the court fined them under a law of 1321; the duke was tried in June.',
    ['fine 1640-05', 'try 1640-06'],
  ],
  ['a writing of later', 'The town fell in 1640. In his memoir the duke wrote that it was lost.', ['fall 1640']],
  [
    'a distance to what came before',
    'The strike began on 3 June 1613 and ended on 12 August, ten weeks to the day after it had begun.',
    ['begin 1613-06-03', 'end 1613-08-12'],
  ],
  [
    'but a letter',
    'The town fell in 1640. In his letter the duke wrote that it was lost.',
    ['fall 1640', 'write 1640 carried'],
  ],
  ['a date that ends a title', 'The abbot argued in The Long Siege, 1821 that the town was lost.', []],
  ['but a place and a date', 'The abbot argued for peace in 1640.', ['argue 1640']],
  [
    'an occasion in the narrative’s year',
    'In May 1640 the king fled. In the election of 27 October the council lost its seats.',
    ['flee 1640-05', 'lose 1640-10-27'],
  ],
  [
    'what was done during an event',
    'The two parties fought in the streets during the elections of 1640.',
    ['fight 1640'],
  ],
  [
    'since when somebody is the first',
    'In 1640 the abbot met the queen, the first to do so since 1550.',
    ['meet 1640'],
  ],
  [
    'a letter’s date',
    'In 1640 the town fell. The abbot replied in a letter to the queen dated 3 September.',
    ['fall 1640', 'reply 1640-09-03'],
  ],
  [
    'since when before a comma',
    'The abbot, a man who had lived there since 1640, became the leader of the town.',
    ['live 1640/..'],
  ],
  ['a season of a year', 'The army reached the town in the dry season of 1640.', ['reach 1640']],
  [
    'a subject of a later time',
    'The church was built in 1101. The abbot, who was elected in 1189, made it famous.',
    ['build 1101', 'elect 1189'],
  ],
  ['a regnal year', 'The church was built in 1101. It burned in the 12th year of the next king.', ['build 1101']],
  ['no occasion', 'In May 1640 the army went into winter quarters.', ['go 1640-05']],
  [
    'a noun of another year',
    'In 1640 the king was crowned. An order of the following year made them pay.',
    ['crown 1640', 'pay 1641'],
  ],
  ['a judgement of a year', 'For the abbot, 1640 was a defeat.', []],
  [
    'who somebody was, behind the subject',
    'On 3 May 1640 the strike began. Grey, who chaired the council, blamed the guards.',
    ['begin 1640-05-03', 'blame 1640-05-03 carried'],
  ],
  ['cleft', 'It was in 1836 that the council met.', ['meet 1836']],
  [
    'chronicle line, all its clauses',
    '18 March 1871 – The soldiers rebelled; two generals were shot.',
    ['rebel 1871-03-18', 'shoot 1871-03-18'],
  ],
  ['subject set off', 'The station, designed by monks and completed in 1856, still stands.', ['complete 1856']],
  ['active behind a passive', 'He was ruined and died in 1851.', ['ruin 1851', 'die 1851']],
  ['fronted, before a participle', 'In 1527, having sacked the town, the troops left.', ['leave 1527']],
  ['before doing', 'She studied in Leeds before moving to York in 1852.', ['move 1852']],
  ['fronted participle', 'Leaving York in 1852, she went to Leeds.', ['leave 1852', 'go 1852 carried']],
  ['in parentheses behind a verb', 'The king stepped down (1640) after a quarrel.', ['step 1640']],
  [
    'in parentheses behind what was made',
    'He wrote two plays, The Duke (1640) and The Town (1645).',
    ['write 1640', 'write 1645'],
  ],
  ['in parentheses, with a preposition', 'The duke published his poem (in 1640) at York.', ['publish 1640']],
  ['in parentheses behind the subject', 'The Duke (1640) is a play.', []],
  ['before the noun of an occasion', 'She wrote in a 1908 letter that the town was small.', ['write 1908']],
  ['before an object that is an occasion', 'She won the 1908 contest.', ['win 1908']],
  ['before any other object', 'She praised the 1908 letter.', []],
  ['of an apposition', 'He founded a party in 1932, a strong force in the 1940s.', ['found 1932']],
  ['planned for then', 'In 1640 the king ordered an attack for May 1641.', ['order 1640']],
  ['predicted for then', 'In 1640 the king predicted victory by May 1641.', ['predict 1640']],
  ['a noun denied', 'There was no attack on 4 August 1640.', []],
  ['what it is about', 'The duke spoke about May 1640.', []],
  ['perfect with a time that is over', 'The era has become known by the revolt of 1640.', ['revolt 1640']],
  [
    'when-clause of a dated clause',
    'In May 1640 the war began when troops seized the port.',
    ['begin 1640-05', 'seize 1640-05'],
  ],
  [
    'until, with when: not the stretch',
    'He served from 1640 until 1645 when he was arrested.',
    ['serve 1640/1645', 'arrest 1645'],
  ],
  [
    'a frame of days',
    'In 1640 he fought two battles, on 6 May and on 13 May.',
    ['fight 1640-05-06', 'fight 1640-05-13'],
  ],
  ['date of a name', 'He was charged under the Poor Law Act of 1834.', []],
  [
    'after what was done, of a perfect',
    'The ship has been retired following the completion of the voyage in 1834.',
    ['completion 1834'],
  ],
  ['of a relative clause without its pronoun', 'She was the reason he left York in 1834.', ['leave 1834']],
  ['as-clause behind', 'The troops were repulsed as they attacked in May 1640.', ['repulse 1640-05', 'attack 1640-05']],
  ['a participle inside the subject', 'The pact signed in 1640 collapsed in 1642.', ['collapse 1642', 'sign 1640']],
  ['and no more', 'The pact signed at York in 1640 never came into force.', ['sign 1640']],
  [
    'a participle that looks like the past',
    'In 1640 he met the elders, a council set up by the duke in 1605. The guild lost half of its men.',
    ['meet 1640', 'set 1605', 'lose 1640 carried'],
  ],
  [
    'an occasion with its year',
    'After the guild won the election of 1635 the ban was lifted.',
    ['win 1635', 'lift 1635 carried'],
  ],
  ['an occasion called', 'The king called the congress of 1642.', ['call 1642']],
  ['but not what it was called', 'He called the vote of 1630 a fraud.', ['vote 1630']],
  ['an occasion on the way', 'The clock, which Grey carried on his voyage of 1672, was lost.', ['carry 1672']],
  [
    'an apposition to a date tells nothing',
    'On 28 May 1640, a day remembered as the Red Feast, the guards fired.',
    ['fire 1640-05-28'],
  ],
  ['nor does a clause in it', 'On 28 May 1640, a day that shook the town, the guards fired.', ['fire 1640-05-28']],
  [
    'a clause before a colon',
    'They reached the town on 19 May 1640. A second trial followed: in June 1642 the duke sailed.',
    ['reach 1640-05-19', 'follow 1642-06', 'sail 1642-06'],
  ],
  [
    'with all that the colon opens',
    'The king fell in 1640. Two trials followed: in 1641 Grey was hanged, and in 1643 Dudley was freed.',
    ['fall 1640', 'follow 1641/1643', 'hang 1641', 'free 1643'],
  ],
  [
    'as soon as',
    'In May 1640 the fleet sailed under Dudley, who died as soon as they landed.',
    ['sail 1640-05', 'die 1640-05 carried', 'land 1640-05 carried'],
  ],
  [
    'nothing that hangs on what has no date',
    'In 1640 the king chose Dudley, who had fled when the guards came.',
    ['choose 1640'],
  ],
  [
    'behind a coordinator, before an insertion',
    'The firm fought the plan and lost, and in 1647, having cut its tolls, it sold the canal.',
    ['sell 1647'],
  ],
  [
    'since, before a preposition',
    'The tunnel, closed since 1668 to all but flats, fell in on 9 March 1674.',
    ['fall 1674-03-09', 'close 1668/..'],
  ],
  [
    'counted from a clause',
    'She died in 1683, nine months before workers broke the wall in 1684.',
    ['die 1683', 'break 1684'],
  ],
  ['after a document', 'After the treaty of 1602 the king gave up the town.', ['give 1602 carried']],
  [
    'behind a coordinator, before a phrase with a participle',
    'The king banned the guild in May 1640, and in July 1640, with no ally left, the duke opened the gates.',
    ['ban 1640-05', 'open 1640-07'],
  ],
  ['an office held since', 'In 1640 the brother, mayor since 1636, fled.', ['flee 1640']],
  [
    'counted from what has no date',
    'The duke died in 1664. His brother had followed the king two months after the fall of the town.',
    ['die 1664'],
  ],
  [
    "a writer's word for it",
    'In 1640 he preached to many. One chronicler wrote that the birds flew in.',
    ['preach 1640'],
  ],
]

describe('dates in the sentence', () => {
  it.each(TABLE)('%s: %s', (_, text, expected) => expect(dated(text)).toEqual(expected))
})

const CARRIED: ReadonlyArray<readonly [why: string, text: string, expected: readonly string[]]> = [
  [
    'a day holds for its paragraph',
    'On 3 May 1640 the king dissolved the council. The guards arrested two members.',
    ['dissolve 1640-05-03', 'arrest 1640-05-03 carried'],
  ],
  [
    'behind the paragraph, what lies between two dates of one year has that year',
    'On 3 May 1640 the king dissolved the council.\nThe guards arrested two members.\nOn 9 September 1640 the king left London.',
    ['dissolve 1640-05-03', 'arrest 1640 carried', 'leave 1640-09-09'],
  ],
  [
    'between two dates of one month, the month',
    'On 3 May 1640 the king dissolved the council.\nThe guards arrested two members.\nOn 9 May 1640 the king left London.',
    ['dissolve 1640-05-03', 'arrest 1640-05 carried', 'leave 1640-05-09'],
  ],
  [
    'a word says that the scene goes on',
    'On 3 May 1640 the king dissolved the council.\nThe guards then arrested two members.\nOn 9 September 1640 the king left London.',
    ['dissolve 1640-05-03', 'arrest 1640-05-03 carried', 'leave 1640-09-09'],
  ],
  [
    'soon after is sure to the year',
    'On 3 May 1640 the king dissolved the council. The guards soon arrested two members.',
    ['dissolve 1640-05-03', 'arrest 1640 carried'],
  ],
  [
    'nobody could say when',
    'On 3 May 1640 the king dissolved the council. Eventually the guards arrested two members.',
    ['dissolve 1640-05-03'],
  ],
  [
    'a glance at another time does not move the narrative',
    'In 1640 the king fled, as his father fled in 1603. The council met. In 1641 the king returned.',
    ['flee 1640', 'flee 1603', 'meet 1640 carried', 'return 1641'],
  ],
  [
    'a flashback holds for its paragraph',
    'In 1640 the king fled.\nIn 1603 his father fled. The council met.\nThe queen surrendered. In 1641 the king returned.',
    ['flee 1640', 'flee 1603', 'meet 1603 carried', 'surrender 1640 carried', 'return 1641'],
  ],
  [
    'a heading dates its section',
    'The war went on.\n\nThe campaign of 1640\n\nThe king attacked the town. The duke fled to the hills.',
    ['attack 1640 carried', 'flee 1640 carried'],
  ],
  [
    'days later is sure to the year',
    'On 3 May 1640 the king dissolved the council. A few days later the guards arrested two members.',
    ['dissolve 1640-05-03', 'arrest 1640 carried'],
  ],
  [
    'what takes longer than a day has no day',
    'On 3 May 1640 the king attacked. Several battles were fought.',
    ['attack 1640-05-03', 'fight 1640 carried'],
  ],
  [
    'by then it had been done: the time of the narrative',
    'By 1640 the army had regrouped. The troops marched on the town.',
    ['regroup 1640', 'march 1640 carried'],
  ],
  [
    'eventually, but within the year',
    'In May 1640 the king fled. Eventually the guards arrested two members. In June 1640 the queen fled.',
    ['flee 1640-05', 'arrest 1640 carried', 'flee 1640-06'],
  ],
  [
    'a birth is told as a flashback',
    'In 1640 the king fled. The duke was born in Leeds. The guards arrested two members.',
    ['flee 1640', 'arrest 1640 carried'],
  ],
  ['no time in a life', 'In 1640 the duke fled. In his career he wrote two books.', ['flee 1640']],
  ['after the war', 'In 1640 the duke fled. After the war he joined the council.', ['flee 1640']],
  [
    'three hours before: the same day',
    'On 3 May 1640 the king fled. Two hours later the guards arrested the duke.',
    ['flee 1640-05-03', 'arrest 1640-05-03 carried'],
  ],
  ['a state is no happening', 'In 1640 the king fled. The council was weak. The people wanted peace.', ['flee 1640']],
  ['habit is no happening', 'In 1640 the king fled. The council often met there.', ['flee 1640']],
  [
    'years of background date nothing',
    'The wars lasted from 1618 to 1648. The emperor attacked the town.',
    ['last 1618/1648'],
  ],
  ['nothing to carry', 'The king fled. The council met.', []],
  [
    'a year holds what came at last',
    'In 1640 the king fled. Eventually the guards arrested two members. The queen surrendered.',
    ['flee 1640', 'arrest 1640 carried', 'surrender 1640 carried'],
  ],
  [
    'but withdrew: not at the time of the return',
    'In 1640 the fleet sailed. The duke fled but returned in 1641.',
    ['sail 1640', 'flee 1640 carried', 'return 1641'],
  ],
  [
    'who led takes longer',
    'On 3 May 1640 the king attacked. The duke led the troops.',
    ['attack 1640-05-03', 'lead 1640 carried'],
  ],
  [
    'a month holds for what follows next',
    'In May 1640 the king fled.\nThe guards arrested two members.\nIn 1643 the queen returned.',
    ['flee 1640-05', 'arrest 1640-05 carried', 'return 1643'],
  ],
  ['a glance ahead', 'In 1640 the king fled. The duke later became regent.', ['flee 1640']],
  ['done by others', 'In 1640 the king fled. The queen had the envoy arrested.', ['flee 1640', 'arrest 1640 carried']],
  ['able to', 'In 1640 the king fled. The queen was able to capture the town.', ['flee 1640', 'capture 1640 carried']],
  [
    'a comment that opens in the present',
    'In 1640 the king fled. The day stands as a turn and strengthened the council.',
    ['flee 1640'],
  ],
  ['the present', 'In 1640 the king fled. We remember him. He stands as an example.', ['flee 1640']],
]

describe('a date said twice', () => {
  it.each([
    ['behind the day', 'Born in 1640, she died at York on 3 May 1711, aged about seventy.', '3 May 1711'],
    ['before the day', 'The king fled on 2 May 1640. The next day, 3 May, he returned.', '3 May'],
  ])('is the one that is written out: %s', (_, text, written) => {
    const found = events(text)
    const last = found.at(-1)
    const date = readTime(readDocument(text), null).dates.find(({ id }) => id === last?.date.dateId)
    expect(date?.text).toBe(written)
  })
})

describe('dates that the narrative carries', () => {
  it.each(CARRIED)('%s', (_, text, expected) => expect(dated(text)).toEqual(expected))

  it('never carries a date into or out of an insert', () => {
    const text = 'In 1640 the king fled.\n\nPhoto by A. Adams\n\nThe council met. In 1641 the king returned.'
    expect(dated(text)).toEqual(['flee 1640', 'meet 1640 carried', 'return 1641'])
    expect(dated('The king fled.\n\nImage: the palace in 1640 (Wikimedia Commons)\n\nThe council met.')).toEqual([])
  })

  it('dates no life by a birth', () => {
    const names = { 'Mary Ward': { type: 'person', pronouns: ['She'] } } as const
    expect(dated('Mary Ward was born in 1640. She fled to York. In 1670 she returned.', names)).toEqual([
      'bear 1640',
      'return 1670',
    ])
  })

  it('reads an hour and the name behind it as two', () => {
    const text = 'On 3 May 1640 the guns opened fire. At noon Mary Ward led three companies up the hill.'
    expect(dated(text, { 'Mary Ward': 'person' })).toEqual(['open 1640-05-03', 'lead 1640-05-03 carried'])
  })

  it('takes no date of the paragraph before behind a birth that opens a paragraph', () => {
    const names = { 'Mary Ward': { type: 'person', pronouns: ['She', 'she'] } } as const
    const text =
      'In 1889 the collector Mary Ward bought a helmet.\nMary Ward was born in 1848. She was brought up by an uncle. In 1866 she fled.\nIn 1890 the helmet was sold.'
    expect(dated(text, names)).toEqual(['buy 1889', 'bear 1848', 'flee 1866', 'sell 1890'])
  })

  it('carries the day of news to what is said, over what was long before', () => {
    const text =
      'On Tuesday the mayor opened the bridge.\nThe old bridge fell on 3 May 1994. Two trains burned.\nThe governor issued a statement. The town built a school.'
    expect(dated(text, {}, '2011-04-13')).toEqual([
      'open 2011-04-12',
      'fall 1994-05-03',
      'burn 1994-05-03 carried',
      'issue 2011-04-12 carried',
    ])
  })

  it('takes the date of a named event from where the text gives it', () => {
    const names = { 'Diet of Worms': 'event', Luther: 'person' } as const
    const text =
      'The Diet of Worms took place in 1521. Much was said of it for years.\nLuther spoke at the Diet of Worms.'
    expect(dated(text, names)).toContain('speak 1521 carried')
  })
})
