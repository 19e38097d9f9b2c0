import { describe, expect, it } from 'vitest'
import { resolve } from './annotated.js'

/** Entities as `type name`, in their order. */
const typed = (text: string): string[] => resolve(text).entities.map(({ type, name }) => `${type} ${name}`)

interface Row {
  readonly what: string
  readonly text: string
  readonly names: readonly string[]
}

const EDGES: readonly Row[] = [
  {
    what: 'who speaks in what was taken down, with the first word of the answer',
    text: '<p Maria Keller> spoke.\n\n<w KELLER: Once>, in 1944, he came.',
    names: ['person Maria Keller'],
  },
  {
    what: 'a title that begins with the initials of a body',
    text: 'She read <w NATO: A History> twice.',
    names: ['work NATO: A History'],
  },
  {
    what: 'a campaign before an article',
    text: 'After the <o East African Campaign the Uganda Railway> was poor.',
    names: ['event East African Campaign', 'organization Uganda Railway'],
  },
  {
    what: 'where a man with a surname comes from',
    text: '<p J. A. Miller of Yorkshire> spoke.',
    names: ['person J. A. Miller', 'place Yorkshire'],
  },
  {
    what: 'a prince by his land',
    text: '<p Maximilian Henry of Bavaria> came.',
    names: ['person Maximilian Henry of Bavaria'],
  },
  {
    what: 'a khan',
    text: '<p Fath Ali Khan> of the <g Qajars> came.',
    names: ['person Fath Ali Khan', 'group Qajars'],
  },
  {
    what: 'a happening without its date',
    text: 'The <e Fourth Party conference in May> was rigged.',
    names: ['event Fourth Party conference'],
  },
  {
    what: 'a place that begins like a possessive',
    text: '<e My Lai Massacre> is the name.',
    names: ['event My Lai Massacre'],
  },
  {
    what: 'a person behind a regime',
    text: '<p Porfirio Díaz> fled. The <o Díaz regime> fell.',
    names: ['person Porfirio Díaz'],
  },
  {
    what: 'a surname that opens a sentence before a verb',
    text: '<p Arthur Banks> read it. Banks lent him books. Banks failed to come. Banks were shut.',
    names: ['person Arthur Banks'],
  },
  { what: 'an oath', text: '“By <x God>, <p Weld>, it is yours!”', names: ['person Weld'] },
  { what: 'an office whose noun comes first', text: '<p Weld> was <o Astronomer Royal>.', names: ['person Weld'] },
  { what: 'two persons', text: 'They read <p Hobbes and Locke> aloud.', names: ['person Hobbes', 'person Locke'] },
  {
    what: 'two persons, the second with a title',
    text: 'They met <p Seward, President Lincoln> and others.',
    names: ['person Seward', 'person President Lincoln'],
  },
  {
    what: 'a person and what is theirs',
    text: 'He read <w Jane Austen’s Emma> twice.',
    names: ['person Jane Austen', 'work Emma'],
  },
  {
    what: 'a charge that is called after a person',
    text: 'In <e Pickett’s Charge> many fell.',
    names: ['event Pickett’s Charge'],
  },
  {
    what: 'a ruler whose number ends the sentence',
    text: 'The throne passed to his son <p Ramesses I. Ramesses> was old.',
    names: ['person Ramesses I'],
  },
  { what: 'an initial that is no number', text: '<p Alfred I. Dupont> gave it.', names: ['person Alfred I. Dupont'] },
  {
    what: 'a person and the people they lead',
    text: 'Among them were <p Platov of the Don Cossacks> and others.',
    names: ['person Platov', 'group Don Cossacks'],
  },
  { what: 'a title within', text: 'It was <o General Moltke> who won.', names: ['person General Moltke'] },
  {
    what: 'a body that is called general',
    text: 'The <o General Assembly> met.',
    names: ['organization General Assembly'],
  },
  {
    what: 'an island that is called after a prince',
    text: 'On <l Prince Edward Island> it rained.',
    names: ['place Prince Edward Island'],
  },
  {
    what: 'a country before the title',
    text: 'Then <p United States President James Polk> spoke.',
    names: ['person James Polk'],
  },
  {
    what: 'a title whose last part was found',
    text: 'Major-<o General Gordon> was killed.',
    names: ['person Major-General Gordon'],
  },
  {
    what: 'a noun between two names',
    text: 'The <x Iceni queen Boudica> rebelled.',
    names: ['other Iceni', 'person Boudica'],
  },
  { what: 'a count of members', text: 'They shot <x 40 Communards> there.', names: ['group Communards'] },
  { what: 'letters behind a name', text: '<p Humphry Davy FRS> was a chemist.', names: ['person Humphry Davy'] },
  {
    what: 'a part of a hyphenated word',
    text: 'The <o League>-led boycott grew. The <o League> won.',
    names: ['organization League'],
  },
  {
    what: 'an office, addressed',
    text: 'Mr. <p Speaker>, I rise. <p Edmund Burke> sat down.',
    names: ['person Edmund Burke'],
  },
  { what: 'a surname that is a title', text: 'Then <p Pope> wrote a satire.', names: ['person Pope'] },
  { what: 'a bare title', text: 'Then the <p King> left.', names: [] },
  {
    what: 'a surname that is a title',
    text: '<p William Marshal> rebuilt the walls.',
    names: ['person William Marshal'],
  },
  {
    what: 'two schools',
    text: 'He visited the <o University of Leeds and Durham University> in June.',
    names: ['organization University of Leeds', 'organization Durham University'],
  },
  {
    what: 'a ministry of two things',
    text: 'The <o Ministry of Trade and Industry> refused.',
    names: ['organization Ministry of Trade and Industry'],
  },
  {
    what: 'a school without its place',
    text: 'He left <o Andrews University in Scotland>.',
    names: ['organization Andrews University'],
  },
  {
    what: 'two ships',
    text: 'They cheered the <o Hood and the Nelson> in harbour.',
    names: ['organization Hood', 'organization Nelson'],
  },
  {
    what: 'a surname like an abbreviated title',
    text: 'The historian <p Surendra Nath Sen> wrote.',
    names: ['person Surendra Nath Sen'],
  },
  {
    what: 'a regiment of a queen',
    text: 'She led the <o Rani of Jhansi Regiment> there.',
    names: ['organization Rani of Jhansi Regiment'],
  },
  { what: 'a band', text: 'They heard <o Adam and the Ants> in Leeds.', names: ['organization Adam and the Ants'] },
  {
    what: 'two universities side by side',
    text: 'He left the <o University of Freiburg> and <o University of Stuttgart> alone.',
    names: ['organization University of Freiburg', 'organization University of Stuttgart'],
  },
  {
    what: 'a ruler whose number ends the sentence, before another name',
    text: 'The crown went to <p Sobeslaus I. Lothair> marched out. <p Sobeslaus II> was young.',
    names: ['person Sobeslaus I', 'person Lothair', 'person Sobeslaus II'],
  },
  {
    what: 'a place where something is made ready',
    text: 'She was refitted at <o Chatham for the Antarctic>.',
    names: ['place Chatham'],
  },
  {
    what: 'a people and where they live',
    text: 'They asked the <l Inuit of Pelly Bay> for food.',
    names: ['group Inuit', 'place Pelly Bay'],
  },
  {
    what: 'an office that is given',
    text: 'The emperor made him margrave of <l Moravia>.',
    names: ['place Moravia'],
  },
  {
    what: 'an envoy and whom he serves',
    text: 'The court sent <p José Moñino for Spain> to Rome.',
    names: ['person José Moñino', 'place Spain'],
  },
  {
    what: 'a body, wherever it is',
    text: 'He approved the <o Society in Russia> by a brief.',
    names: ['organization Society'],
  },
  {
    what: 'somebody of two names and the body that is theirs',
    text: "The press of <o Obafemi Awolowo's Action Group> was closed.",
    names: ['person Obafemi Awolowo', 'organization Action Group'],
  },
  {
    what: 'a person and the verb behind',
    text: 'The <p Count of Harcourt retook Barcelona> in autumn.',
    names: ['person Count of Harcourt', 'place Barcelona'],
  },
  {
    what: 'a common noun, a verb and a happening',
    text: '<e? Religion has the Great Schism>, and politics its wars.',
    names: ['event Great Schism'],
  },
  {
    what: 'two happenings, the second with its article',
    text: 'They speak of the <e War of Independence and the Troubles>.',
    names: ['event War of Independence', 'event Troubles'],
  },
  {
    what: 'a happening and who calls it so',
    text: 'The <e Indian Mutiny of the British> has other names.',
    names: ['event Indian Mutiny'],
  },
  {
    what: 'a title and where it was written',
    text: 'He wrote <w Common Sense in Philadelphia>.',
    names: ['work Common Sense'],
  },
  {
    what: 'somebody for a body',
    text: 'The pact was signed by <x Anthony Bevan for Christian Democracy>.',
    names: ['person Anthony Bevan', 'organization Christian Democracy'],
  },
  {
    what: 'the stop of a sentence on a long word',
    text: 'He killed <p Bayezid>, <p Murad> and <p Kasım>. Only one was left.',
    names: ['person Bayezid', 'person Murad', 'person Kasım'],
  },
  {
    what: 'a war without the month that its year follows',
    text: 'It was lost in the <e Agacher Strip War of December> 1985.',
    names: ['event Agacher Strip War'],
  },
  {
    what: 'a name that begins within a hyphen',
    text: 'The duke, whom Saint-<p Simon> laughed at, died.',
    names: ['person Saint-Simon'],
  },
  {
    what: 'a title in small letters behind another',
    text: '<p Simon>, lord of <l Montfort> and titular earl of <l Leicester>, led them.',
    names: ['person Simon', 'place Montfort', 'place Leicester'],
  },
]

const EXTENTS: readonly Row[] = [
  {
    what: 'peoples that every history knows, and one among whom somebody lived',
    text: 'They fought the Maasai and the Igbo. She lived among the Borana.',
    names: ['group Maasai', 'group Igbo', 'group Borana'],
  },
  {
    what: 'no people, but its war',
    text: 'In the <e Zulu War> and the Zulu campaign they lost.',
    names: ['event Zulu War'],
  },
  { what: 'no people that a common word names', text: 'She lived among the Ministers.', names: [] },
  {
    what: 'what the title names, and the text goes on with',
    text: 'The Rowing Club of <l Leith>\n\nThe club was formed at an inn. It rained.',
    names: ['organization Rowing Club of Leith'],
  },
  {
    what: 'a title that is no name',
    text: 'The Birth of a Club\n\nThe club was formed at an inn. It rained.',
    names: [],
  },
  {
    what: 'a firm by its partners',
    text: 'They were built by <p Bell>, <p Harker> and Company of <l Leith>.',
    names: ['organization Bell, Harker and Company', 'place Leith'],
  },
  {
    what: 'firms, one behind the other',
    text: 'Dent and <o Company, Innes>, <p Wright> and Company and <p John Fell> failed.',
    names: ['organization Dent and Company', 'organization Innes, Wright and Company', 'person John Fell'],
  },
  {
    what: 'a company of two places',
    text: 'It lent money to the <l Otago> and <o Nelson Land Company>.',
    names: ['organization Otago and Nelson Land Company'],
  },
  {
    what: 'a regiment of the king',
    text: 'The King’s <o Uganda Rifles> came.',
    names: ['organization King’s Uganda Rifles'],
  },
  {
    what: 'a society of men',
    text: 'The <p Dudley Working Men>’s Association met.',
    names: ['organization Dudley Working Men’s Association'],
  },
  { what: 'riots', text: 'After the <l Poona> riots he left.', names: ['event Poona riots'] },
  { what: 'a vote by its year', text: 'In the 1975 referendum they lost.', names: ['event 1975 referendum'] },
  {
    what: 'a vote with its month',
    text: 'They lost the May 1923 general election.',
    names: ['event May 1923 general election'],
  },
  { what: 'a year before what came in it', text: 'By 1939 war was certain.', names: [] },
  { what: 'a ruling house', text: 'Then the Tokugawa ruled the land.', names: ['group Tokugawa'] },
  { what: 'a dynasty', text: 'The end of the Zagwe dynasty came.', names: ['group Zagwe dynasty'] },
  { what: 'a dynasty without a name', text: 'The end of the Chinese dynasty came.', names: [] },
  { what: 'a ship in which one sails', text: 'He came home in the Wager.', names: ['other Wager'] },
  { what: 'a sea in which one sails', text: 'He sailed in the Baltic.', names: [] },
  {
    what: 'a body that opens a sentence',
    text: 'He spoke. Parliament voted the money.',
    names: ['organization Parliament'],
  },
  { what: 'the noun of the kind', text: 'The <o Right> Opposition lost.', names: ['organization Right Opposition'] },
  {
    what: 'an event called by a place',
    text: 'After the <l Amritsar> massacre he resigned.',
    names: ['event Amritsar massacre'],
  },
  { what: 'what a ruler is called', text: '<p Alfred> the Great burnt cakes.', names: ['person Alfred the Great'] },
  { what: 'a river', text: 'They crossed the <l Oxus> river.', names: ['place Oxus river'] },
  { what: 'the noun before of', text: 'He led the Army of <l Flanders>.', names: ['organization Army of Flanders'] },
  { what: 'a year', text: 'The <w Reform Act> of 1832 passed.', names: ['work Reform Act of 1832'] },
  { what: 'a surname after an initial', text: 'He beat <p Ambrose P.> Hill there.', names: ['person Ambrose P. Hill'] },
  {
    what: 'what bears a name',
    text: 'The <p Andrew Carnegie> Library opened.',
    names: ['organization Andrew Carnegie Library'],
  },
  {
    what: 'nothing for what merely happens there',
    text: 'After the <l Amritsar> meeting he resigned.',
    names: ['place Amritsar'],
  },
  {
    what: 'peoples that were passed over',
    text: 'The Cornovii lived here. The Mapuche were never beaten, and the Mapuche knew it.',
    names: ['group Cornovii', 'group Mapuche'],
  },
  {
    what: 'a group passed over in another place',
    text: 'The <g Almoravids> came. In time Almoravids ruled the city.',
    names: ['group Almoravids'],
  },
  {
    what: 'an institution in two halves',
    text: 'She founded the <o Kerrow Literary> and <o Scientific Institution>.',
    names: ['organization Kerrow Literary and Scientific Institution'],
  },
  {
    what: 'two bodies side by side',
    text: 'She founded the <o Kerrow Society> and <o Scientific Institution>.',
    names: ['organization Kerrow Society', 'organization Scientific Institution'],
  },
  { what: 'a see', text: 'The bishop of <l Bath> and <l Wells> came.', names: ['place Bath and Wells'] },
  { what: 'two sees', text: 'The bishops of <l Bath> and <l Ely> came.', names: ['place Bath', 'place Ely'] },
  {
    what: 'a title up to its year',
    text: 'He wrote <w A Dream> of <p John Ball> (1888) and a play of <p John Ball> (1889).',
    names: ['work A Dream of John Ball', 'person John Ball'],
  },
  {
    what: 'a league for two things',
    text: 'He founded the <o League of Private Initiative> and Decentralization.',
    names: ['organization League of Private Initiative and Decentralization'],
  },
  {
    what: 'a person and where they come from',
    text: 'He married <p Judith> of <l Thuringia> in spring.',
    names: ['person Judith of Thuringia'],
  },
  {
    what: 'two halves of a union',
    text: "The <o Gas Workers>' and <o General Labourers' Union> struck.",
    names: ["organization Gas Workers' and General Labourers' Union"],
  },
  {
    what: 'a title that goes on behind a small word',
    text: 'He wrote <w A Voyage of Discovery> in the Southern Regions, in two volumes.',
    names: ['work A Voyage of Discovery in the Southern Regions'],
  },
  {
    what: 'a title, and where it came out',
    text: 'He published <w A History of the Bank> in <l London>.',
    names: ['work A History of the Bank', 'place London'],
  },
  {
    what: 'a title by the capital of its article',
    text: "He painted her in The Lady's <w? Last Stake>, she said.",
    names: ["work The Lady's Last Stake"],
  },
  {
    what: 'a title with a person in it',
    text: 'It was attacked in The Life of <p Samuel Johnson>, years after.',
    names: ['work The Life of Samuel Johnson'],
  },
  {
    what: 'a name in two parts, spelled by its initials',
    text: 'In 1944 the <o National Council of Nigeria> and the <l Cameroons> (NCNC) met.',
    names: ['organization National Council of Nigeria and the Cameroons'],
  },
  {
    what: 'a name in another language, spelled by its initials',
    text: 'He founded the <o Compagnie universelle> du canal maritime <l de Suez> (CUCMS) there.',
    names: ['organization Compagnie universelle du canal maritime de Suez'],
  },
  {
    what: "a person in the surname of another's place",
    text: '<p Adam Duncan> won, and was made Viscount <p Duncan> of <l Camperdown>.',
    names: ['person Adam Duncan', 'place Camperdown'],
  },
  {
    what: 'a book about a happening',
    text: 'He told of it in The <e Peasant War> in Germany, a book of 1850.',
    names: ['work The Peasant War in Germany'],
  },
  {
    what: 'a happening that every history knows',
    text: 'Nobody called it the Black Death then.',
    names: ['event Black Death'],
  },
  {
    what: 'the number of a ruler that looks like a pronoun',
    text: 'The mosque of <p Ahmed> I stands. <p Ahmed> I built it.',
    names: ['person Ahmed I'],
  },
  {
    what: 'a title by its first noun, behind the author',
    text: "<p Hester Lynch>'s Anecdotes of the Late <o Samuel Johnson> sold out.",
    names: ['person Hester Lynch', 'work Anecdotes of the Late Samuel Johnson'],
  },
  {
    what: 'the Latin words of a letter',
    text: 'The pope confirmed it by the bull <w Ea quae> pro bono pacis in 1506.',
    names: ['work Ea quae pro bono pacis'],
  },
  {
    what: 'a society of two arts, of which the first half looks like a work',
    text: 'It was read to the <w Kerrow Literary> and <o Philosophical Society>.',
    names: ['organization Kerrow Literary and Philosophical Society'],
  },
  {
    what: 'an association of workingmen',
    text: "The <p International Workingmen>'s Association met in London.",
    names: ["organization International Workingmen's Association"],
  },
  {
    what: "a novel of somebody's that looks like a place",
    text: "<p Stefan Żeromski>'s <l The Faithful River> tells of it.",
    names: ['person Stefan Żeromski', 'work The Faithful River'],
  },
  {
    what: 'things that go by a number',
    text: '<o Venera 9> and <w Venera 10> sent pictures, after Venera 7 had landed.',
    names: ['other Venera 9', 'other Venera 10', 'other Venera 7'],
  },
  {
    what: 'a railway of two places',
    text: 'He built the <l Mohawk> and <l Hudson Railroad> in 1831.',
    names: ['organization Mohawk and Hudson Railroad'],
  },
  {
    what: 'two titles, each with its author',
    text: "<p Carol Sheriff>'s <w? The Artificial River> and <p Peter Bernstein>'s book are good.",
    names: ['person Carol Sheriff', 'work The Artificial River', 'person Peter Bernstein'],
  },
  {
    what: 'an order and its saint',
    text: 'The Order of <p Saint Lazarus> had houses there, and the Order of Saint <p Maurice> too.',
    names: ['organization Order of Saint Lazarus', 'organization Order of Saint Maurice'],
  },
  {
    what: 'two first names and a place',
    text: 'They were joined by <p Raymond Roger> of <l Foix> in May.',
    names: ['person Raymond Roger of Foix'],
  },
]

const NO_NAMES: readonly Row[] = [
  {
    what: 'a first name behind the surname in a list of books',
    text: '<p Ivan Orlov> fell.\n\n^ Petrov, <p Ivan> (1987). The Coastal Wars.',
    names: ['person Ivan Orlov'],
  },
  {
    what: 'a first name behind a phrase that opens a sentence',
    text: '<p Ivan Orlov> wrote. In <l Tver>, <p Ivan> (1987) fell.',
    names: ['person Ivan Orlov', 'place Tver'],
  },
  { what: 'an adjective of a people', text: 'The <x Prussian> army marched.', names: [] },
  { what: 'an adjective of a creed', text: 'The <x Marxist> press was banned.', names: [] },
  {
    what: 'a member beside the group',
    text: 'The <g Chartists> met. A <x Chartist> petition failed.',
    names: ['group Chartists'],
  },
  { what: 'an office with what belongs to it', text: 'He became <x Professor of Greek> there.', names: [] },
  { what: 'a description', text: 'The <x Prussian soldiers> marched.', names: [] },
  { what: 'a degree', text: 'She earned a <x PhD> there.', names: [] },
  { what: 'a common noun that opens the sentence', text: '<x Wealth> was unequal. The wealth of few grew.', names: [] },
  { what: 'small letters', text: 'They taught <x philosophy> there.', names: [] },
  {
    what: 'a word of a heading',
    text: '<w Aftermath>\n\nThe war was over, and <p Mary Seacole> went home.',
    names: ['person Mary Seacole'],
  },
  {
    what: 'an office alone',
    text: 'They killed <p Robert Hales>, the <o Treasurer>, and fled.',
    names: ['person Robert Hales'],
  },
  {
    what: 'an office behind a name, however like a title',
    text: '<p Philip Snowden>, the <w Chancellor of the Exchequer>, wept.',
    names: ['person Philip Snowden'],
  },
  {
    what: 'a newspaper that is called after a calling',
    text: 'He read the <o Guardian> daily.',
    names: ['organization Guardian'],
  },
  { what: 'what an office is of', text: 'The Minister of <o Finance> resigned.', names: [] },
  {
    what: 'one of many acts',
    text: 'It took an <w Act of Parliament> to stop them.',
    names: [],
  },
  { what: 'the adjective of a dynasty', text: 'The <o Abbasid> caliph confirmed it.', names: [] },
  {
    what: 'no peoples',
    text: 'The Ministers were there, the Irish were not. The Nazi party met, and the Marconi company.',
    names: [],
  },
  {
    what: 'two nationalities with a hyphen',
    text: 'He was a <g French-Ottoman> architect.',
    names: [],
  },
  {
    what: 'the plural of a kind at the start of a sentence',
    text: '<l Massacres> are named for places.',
    names: [],
  },
]

const HINTS: readonly Row[] = [
  {
    what: 'a German body and a square',
    text: 'The <w? Reichsmusikkammer> stood on the <w? Augustusplatz>.',
    names: ['organization Reichsmusikkammer', 'place Augustusplatz'],
  },
  { what: 'a city in which something is', text: 'It was built in <o? Leicester> then.', names: ['place Leicester'] },
  { what: 'an act with its year', text: 'The <x? Companies Act 1879> passed.', names: ['work Companies Act 1879'] },
  { what: 'a numbered pope', text: 'Then <w? Urban VI> gave leave.', names: ['person Urban VI'] },
  { what: 'talks', text: 'The <o? Baling Talks> failed.', names: ['event Baling Talks'] },
  {
    what: 'a book behind its author, with its year',
    text: 'It was <p Thompson>’s <o Defeating the Rebels>, of 1966, that they read.',
    names: ['person Thompson', 'work Defeating the Rebels'],
  },
  {
    what: 'who has a calling and the name of a park',
    text: '<l? Mungo Park>, a surgeon from <l Selkirk>, came.',
    names: ['person Mungo Park', 'place Selkirk'],
  },
  { what: 'a town with an article, aboard', text: 'He sailed home in the <l Orford>.', names: ['other Orford'] },
  {
    what: 'a council with a foreign noun',
    text: 'The <w? Consejo de Indias> met.',
    names: ['organization Consejo de Indias'],
  },
  { what: 'members by their ending', text: 'The <p Zapatistas> rode in.', names: ['group Zapatistas'] },
  { what: 'an ism', text: 'He hated <w Bonapartism>.', names: ['other Bonapartism'] },
  {
    what: 'an apposition by office',
    text: '<l Kutuzov>, the commander of the army, waited.',
    names: ['person Kutuzov'],
  },
  { what: 'a title', text: 'Marshal <o Davout> waited.', names: ['person Marshal Davout'] },
  {
    what: 'a list of persons',
    text: '<p Danton>, <p Marat>, <x Hébert> and <p Robespierre> came.',
    names: ['person Danton', 'person Marat', 'person Hébert', 'person Robespierre'],
  },
  {
    what: 'a people in the plural',
    text: 'The <w Iceni> were many. They feared the <w Iceni>.',
    names: ['group Iceni'],
  },
  { what: 'a place where somebody is', text: 'He fell at <p Asculum>.', names: ['place Asculum'] },
  { what: 'somebody at whom others shoot', text: 'They shot at <p Nicholas>.', names: ['person Nicholas'] },
  {
    what: 'a place and a person with no more than a comma between',
    text: 'At <l Asculum>, <p Pyrrhus> won again.',
    names: ['place Asculum', 'person Pyrrhus'],
  },
  { what: 'a body of state', text: 'There <p Parliament> granted a tax.', names: ['organization Parliament'] },
  { what: 'a ship', text: 'The <p HMS Victory> sailed.', names: ['other HMS Victory'] },
  { what: 'the head of the name', text: 'The <w Trades Council> met.', names: ['organization Trades Council'] },
  { what: 'a printer', text: 'She left the printer <l William Mee> in 1880.', names: ['person William Mee'] },
  {
    what: 'a surveyor of a county',
    text: '<l Thomas Telford>, the county surveyor, built it.',
    names: ['person Thomas Telford'],
  },
  {
    what: 'a family',
    text: '<p Vincent Corbet> held it, and the <o Corbets> sold it.',
    names: ['person Vincent Corbet', 'group Corbets'],
  },
  { what: 'a people by its chief', text: 'A chief of the <l Gudala> came.', names: ['group Gudala'] },
  { what: 'a clan', text: 'He served the <p Banu Hud> well.', names: ['group Banu Hud'] },
  { what: 'a happening of one word', text: 'It was signed before the <o Armistice>.', names: ['event Armistice'] },
  { what: 'where somebody is sent', text: 'He was exiled to <p Amami>.', names: ['place Amami'] },
  { what: 'what is published', text: 'He published <e The War in Chaco> in 1869.', names: ['work The War in Chaco'] },
  { what: 'where somebody rides', text: 'The king rode out to <e Mile End> that day.', names: ['place Mile End'] },
  { what: 'where an army camps', text: 'They camped on <o Blackheath>.', names: ['place Blackheath'] },
  { what: 'to whom somebody writes', text: 'He wrote to <l Beatrice> that night.', names: ['person Beatrice'] },
  { what: 'a body that one speaks to', text: 'He spoke to <o Congress> that night.', names: ['organization Congress'] },
  {
    what: 'who is born, though called like a place',
    text: '<l Mungo Park> was born at <l Foulshiels>. The <l Niger> made <l Mungo Park> famous.',
    names: ['person Mungo Park', 'place Foulshiels', 'place Niger'],
  },
  {
    what: 'who is born, called like a place, where the recogniser is in doubt',
    text: '<p? Mungo Park> was born at <l Foulshiels>. <p? Mungo Park> sailed.',
    names: ['person Mungo Park', 'place Foulshiels'],
  },
  { what: 'a state that is born', text: '<l South Sudan> was born in 2011.', names: ['place South Sudan'] },
  { what: 'a poem in marks', text: 'Her poem “<l Jhansi ki Rani>” is learned.', names: ['work Jhansi ki Rani'] },
  {
    what: 'a ship by its crew',
    text: 'The stokers of the <o Valiant> refused, and slept aboard the <p Hood>.',
    names: ['other Valiant', 'other Hood'],
  },
  {
    what: 'a state with a ruler',
    text: 'They marched on <l Gwalior>, whose maharaja, <p Scindia>, was loyal.',
    names: ['place Gwalior', 'person Scindia'],
  },
  {
    what: 'an act for a government',
    text: 'The <o Government of India Act> was passed.',
    names: ['work Government of India Act'],
  },
  {
    what: 'a movement that has a day',
    text: 'The <o Thirty-first of March Incident> shook them.',
    names: ['event Thirty-first of March Incident'],
  },
  { what: 'a state like a woman', text: 'It was put under <p Sierra Leone> in 1821.', names: ['place Sierra Leone'] },
  {
    what: 'a house that reigns, and one that sits',
    text: 'The <l House of Savoy> fell, the <l House of Commons> sat.',
    names: ['group House of Savoy', 'organization House of Commons'],
  },
  { what: 'what is ruled', text: 'The queen mother of <p Ejisu> rose.', names: ['place Ejisu'] },
  { what: 'a widow of somebody', text: 'The widow of <p Ejisu> rose.', names: ['person Ejisu'] },
  {
    what: 'a surgeon of a ship',
    text: '<x Niccolò Barbaro>, a ship’s surgeon, kept a diary.',
    names: ['person Niccolò Barbaro'],
  },
  {
    what: 'a surname before the thing that it gives its name to',
    text: '<p James Clark Ross> sailed south. The <g Ross> expedition was lucky, and <p Ross> knew it.',
    names: ['person James Clark Ross'],
  },
  {
    what: 'what somebody wrote',
    text: 'He described them in his <p Flora Antarctica>.',
    names: ['work Flora Antarctica'],
  },
  {
    what: 'a ship, by the prefix elsewhere',
    text: '<x HMS Terror> followed. The <e Terror> was beset.',
    names: ['other HMS Terror'],
  },
  {
    what: 'a ship that sank',
    text: 'The <l Alert> sank off the cape.',
    names: ['other Alert'],
  },
  {
    what: 'ships behind their noun',
    text: 'Two whalers, the <o Fox> and the <l Enterprise>, came by.',
    names: ['other Fox', 'other Enterprise'],
  },
  {
    what: 'a place in the name of a woman',
    text: 'He divorced her for <l Constance of Hungary>.',
    names: ['person Constance of Hungary'],
  },
  {
    what: 'what was edited',
    text: 'The diary was lost. <p Thraliana> was edited in 1942.',
    names: ['work Thraliana'],
  },
  {
    what: 'what of hers appeared',
    text: 'She met <p Burney>, whose <p Evelina> had appeared in spring.',
    names: ['person Burney', 'work Evelina'],
  },
  {
    what: 'the work that a noun names',
    text: 'He sent the bull <x Apostolicum pascendi> to Paris.',
    names: ['work Apostolicum pascendi'],
  },
  {
    what: 'a flagship, and the ships beside it',
    text: 'His flagship, the <l Vrijheid>, struck. The <l Haarlem> and the <l Vrijheid> were taken.',
    names: ['other Vrijheid', 'other Haarlem'],
  },
  {
    what: 'whoever has ships under them',
    text: 'The fleet under the <p Duc de Marsan> sailed in June.',
    names: ['person Duc de Marsan'],
  },
  {
    what: 'a council of the Church',
    text: 'He spoke at the <o Council of Trent>, and at the <o Diet of Worms>.',
    names: ['event Council of Trent', 'event Diet of Worms'],
  },
  {
    what: 'the council of a realm',
    text: 'He led the <o Council of Castile>.',
    names: ['organization Council of Castile'],
  },
  {
    what: 'a people, by whom it meets',
    text: 'The <l Mapuche>, whom he feared, were there. The <l Picunche> lived in the north.',
    names: ['group Mapuche', 'group Picunche'],
  },
  {
    what: 'a ship, behind an aside',
    text: 'On that day the <p Niña>, storm-beaten, ran into the river.',
    names: ['other Niña'],
  },
  {
    what: 'the work of an author',
    text: 'He was the author of the <o Esmeraldo de Situ Orbis>.',
    names: ['work Esmeraldo de Situ Orbis'],
  },
  {
    what: 'what was done to a place',
    text: 'They tell of the <w? Destruction of the Seven Cities>, and of the <p Araucanization of Patagonia>.',
    names: ['event Destruction of the Seven Cities', 'event Araucanization of Patagonia'],
  },
  {
    what: 'an example of companies',
    text: 'They burned forestry companies such as <l Forestal Mininco>.',
    names: ['organization Forestal Mininco'],
  },
  {
    what: 'who is put to death',
    text: '<l Kösem> meant to rule. At night <l Kösem> was strangled.',
    names: ['person Kösem'],
  },
  {
    what: 'what is signed',
    text: 'The <o Alvensleben Convention> was signed in February.',
    names: ['work Alvensleben Convention'],
  },
  {
    what: 'an International by its number',
    text: 'They met as the <e First International>.',
    names: ['organization First International'],
  },
  {
    what: 'the city of a college',
    text: 'She studied at <o Girton College>, <o Cambridge>, and left.',
    names: ['organization Girton College', 'place Cambridge'],
  },
  {
    what: 'the kingdom of somebody',
    text: 'They invaded the kingdom of <p Cetshwayo kaMpande>.',
    names: ['person Cetshwayo kaMpande'],
  },
  {
    what: 'a place by whose name a ship goes',
    text: 'He was the bishop of <l Natal>, and left on <x HMS Natal>.',
    names: ['place Natal', 'other HMS Natal'],
  },
  {
    what: 'a book that is the history of something',
    text: "<p David Marcombe>'s <o? Leper Knights> is the history of the English houses.",
    names: ['person David Marcombe', 'work Leper Knights'],
  },
  {
    what: 'ships without articles behind their noun',
    text: 'He got men from the cruisers <p Bussard> and <l Thetis> in May.',
    names: ['other Bussard', 'other Thetis'],
  },
  {
    what: 'what has an article and two names',
    text: 'He founded scholarships at the <p? École Militaire>.',
    names: ['organization École Militaire'],
  },
  {
    what: 'a book that tells the story, and one that is a life',
    text: "<p C. M. Turnbull>'s <l Dateline Singapore> tells the story, and <p Ian McIntyre>'s <p Hester> is the best modern life.",
    names: ['person C. M. Turnbull', 'work Dateline Singapore', 'person Ian McIntyre', 'work Hester'],
  },
  {
    what: 'the number of a newspaper',
    text: 'He brought out the first number of <p Siraj al-Akhbar Afghaniyah>.',
    names: ['work Siraj al-Akhbar Afghaniyah'],
  },
  {
    what: 'the mate of a ship',
    text: "<p Joseph Matkin>, a ship's steward, wrote letters.",
    names: ['person Joseph Matkin'],
  },
  {
    what: 'somebody by the place that they come from',
    text: 'Seven bishops, among them <l Fulk of Toulouse>, tried.',
    names: ['person Fulk of Toulouse'],
  },
  {
    what: 'a citadel, which has an article',
    text: 'They seized the <l Cadmea of Thebes> at night.',
    names: ['place Cadmea of Thebes'],
  },
  {
    what: 'an order in a place',
    text: 'They gave it to the <l Hospitallers of Toulouse>.',
    names: ['group Hospitallers of Toulouse'],
  },
  {
    what: 'the county of a count with a number',
    text: '<p Bernard IV> of <p Comminges> came.',
    names: ['person Bernard IV', 'place Comminges'],
  },
  {
    what: "a port whose name ends like a people's",
    text: 'He was born in <l Xiamen>.',
    names: ['place Xiamen'],
  },
]

describe('the edges of names', () => {
  it.each(EDGES)('$what', ({ text, names }) => expect(typed(text)).toEqual(names))
})

describe('names as long as they are', () => {
  it.each(EXTENTS)('$what', ({ text, names }) => expect(typed(text)).toEqual(names))
})

describe('what names nobody', () => {
  it.each(NO_NAMES)('$what', ({ text, names }) => expect(typed(text)).toEqual(names))
})

describe('the type of a name, against the recogniser', () => {
  it.each(HINTS)('$what', ({ text, names }) => expect(typed(text)).toEqual(names))
})
