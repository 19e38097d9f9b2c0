import { describe, expect, it } from 'vitest'
import { namesOf, resolve } from './annotated.js'

interface Row {
  readonly what: string
  readonly text: string
  readonly names: readonly string[]
}

const JOINED: readonly Row[] = [
  {
    what: 'a battle by its place, before which something was',
    text: 'The <e Battle of Leith> was long. He had died before <l Leith>.',
    names: ['Battle of Leith = Leith'],
  },
  {
    what: 'a body that was renamed twice',
    text: 'It began as the <o Leith Company>, and was renamed the <o Otago Company> in 1881 and the <o Southern Company> in 1886.',
    names: ['Leith Company = Otago Company, Southern Company'],
  },
  {
    what: 'a member of a family by her first name, before her name in full',
    text: '<p William Rathbone> died. <p Eleanor>, his daughter, wrote. <p Eleanor Rathbone> won.',
    names: ['William Rathbone', 'Eleanor Rathbone = Eleanor'],
  },
  {
    what: 'a body without the name of its town',
    text: 'The <o London Plague Committee> met. The <o Plague Committee> wrote.',
    names: ['London Plague Committee = Plague Committee'],
  },
  {
    what: 'a name in full',
    text: 'The <o Otago Union>, or in full the <o Union of Sheep Farmers>, met.',
    names: ['Union of Sheep Farmers = Otago Union'],
  },
  {
    what: 'a surname',
    text: '<p Ada Lovelace> wrote the notes. <p Lovelace> never saw the engine.',
    names: ['Ada Lovelace = Lovelace'],
  },
  {
    what: 'a surname that goes to the one with whom the text begins, not to a relative',
    text: '<p Emmy Noether> was born in <l Erlangen>. Her father was <p Max Noether>.\n\n<p Noether> took her doctorate.',
    names: ['Emmy Noether = Noether', 'Erlangen', 'Max Noether'],
  },
  {
    what: 'a middle name left out',
    text: '<p John Maynard Keynes> left the talks. <p John Keynes> had warned them, and <p Keynes> was right.',
    names: ['John Maynard Keynes = John Keynes, Keynes'],
  },
  {
    what: 'initials',
    text: '<p W. E. B. Du Bois> spoke first. <p William Du Bois> had come late. <p Du Bois> sat down.',
    names: ['W. E. B. Du Bois = Du Bois, William Du Bois'],
  },
  {
    what: 'initials without stops',
    text: '<p H M Stanley> set out in March. <p Henry Stanley> was ill, but <p Stanley> went on.',
    names: ['H M Stanley = Henry Stanley, Stanley'],
  },
  {
    what: 'a short first name',
    text: '<p William Gladstone> lost. <p Bill Gladstone> retired.',
    names: ['William Gladstone = Bill Gladstone'],
  },
  {
    what: 'a surname with a particle',
    text: '<p Otto von Bismarck> resigned. <p Bismarck> wrote memoirs; <p von Bismarck> never forgave.',
    names: ['Otto von Bismarck = Bismarck, von Bismarck'],
  },
  {
    what: 'a surname that stands first',
    text: '<p Mao Zedong> crossed the river. <p Mao> was forty-one.',
    names: ['Mao Zedong = Mao'],
  },
  {
    what: 'hyphens and small letters',
    text: '<p Chiang Kai-Shek> agreed. <p Chiang Kai-shek> and <p Chiang Kai Shek> are one. <p Chiang Kai-shek> fled.',
    names: ['Chiang Kai-shek = Chiang Kai Shek, Chiang Kai-Shek'],
  },
  {
    what: 'diacritics',
    text: '<p Simón Bolívar> crossed the Andes. <p Simon Bolivar> entered the city, and <p Bolívar> slept.',
    names: ['Simón Bolívar = Bolívar, Simon Bolivar'],
  },
  {
    what: 'transliteration',
    text: '<p Alexei Rykov> spoke. <p Alexey Rykov> listened. <p Grigory Zinovyev> left; <p Grigory Zinoviev> returned.',
    names: ['Alexei Rykov = Alexey Rykov', 'Grigory Zinovyev = Grigory Zinoviev'],
  },
  {
    what: 'a title with a surname',
    text: 'General <p Grant> waited. <p Ulysses Grant> was calm.',
    names: ['Ulysses Grant = General Grant, Grant'],
  },
  {
    what: 'a king with his number',
    text: 'King <p Philip II> built it. <p Philip> lived there, and King <p Philip> died there.',
    names: ['King Philip II = King Philip, Philip, Philip II'],
  },
  {
    what: 'a pseudonym',
    text: '<p Eric Blair>, better known as <p George Orwell>, was a policeman. <p Orwell> hated it.',
    names: ['George Orwell = Eric Blair, Orwell'],
  },
  {
    what: 'a name at birth',
    text: '<p Marie Curie> (née <p Skłodowska>) left Warsaw. <p Skłodowska> was poor.',
    names: ['Marie Curie = Skłodowska'],
  },
  {
    what: 'a later name',
    text: 'Prince <p Edward> (later King <p Edward I>) led the army. <p Edward> won.',
    names: ['King Edward I = Edward, Edward I, Prince Edward'],
  },
  {
    what: 'an earldom',
    text: 'The Earl of <l Warwick> changed sides. <p Richard Neville>, Earl of <l Warwick>, was killed.',
    names: ['Richard Neville = Earl of Warwick'],
  },
  {
    what: 'an initialism in brackets',
    text: 'The <o Irish Republican Army> (<o IRA>) split. The <o IRA> fought on.',
    names: ['Irish Republican Army = IRA'],
  },
  {
    what: 'an initialism that nobody has marked',
    text: 'The <o National Liberation Front> (NLF) was founded. The NLF grew.',
    names: ['National Liberation Front = NLF'],
  },
  {
    what: 'a foreign initialism',
    text: 'The <o Socialist Unity Party> (<o SED>) ruled. The <o SED> had many members.',
    names: ['Socialist Unity Party = SED'],
  },
  {
    what: 'an initialism spelled out after it',
    text: 'The <o CNT> (<o Confederación Nacional del Trabajo>) called a strike. The <o CNT> won.',
    names: ['Confederación Nacional del Trabajo = CNT'],
  },
  {
    what: 'an initialism of small words',
    text: 'The strike committee (SC) met daily. The SC closed the docks, and the strike committee kept order.',
    names: ['strike committee = SC'],
  },
  {
    what: 'an initialism never explained',
    text: 'The <o Organization of American States> met. The <o OAS> voted.',
    names: ['Organization of American States = OAS'],
  },
  {
    what: 'a blend',
    text: 'The <o Communist International> met. The <o Comintern> was dissolved.',
    names: ['Communist International = Comintern'],
  },
  {
    what: 'a capitalised short form',
    text: 'The <o Anti-Corn Law League> was founded in Manchester. The League held meetings. Its rivals feared the League.',
    names: ['Anti-Corn Law League = League'],
  },
  {
    what: 'the word before "of"',
    text: 'The <w Edict of Nantes> was signed. In 1685 the Edict was revoked.',
    names: ['Edict of Nantes = Edict'],
  },
  {
    what: 'a prefix',
    text: 'The <o Royal Commission on the Poor Laws> reported. The <o Royal Commission> was divided.',
    names: ['Royal Commission on the Poor Laws = Royal Commission'],
  },
  {
    what: 'a nationality left out',
    text: 'The <o British Socialist Party> met. The <o Socialist Party> split.',
    names: ['British Socialist Party = Socialist Party'],
  },
  {
    what: 'words left out in the middle',
    text: 'The <e Tenth Trade Union Congress> opened. The <e Tenth Congress> closed.',
    names: ['Tenth Trade Union Congress = Tenth Congress'],
  },
  {
    what: 'other capitals',
    text: 'The <e Haitian Revolution> began. The Haitian revolution ended slavery there.',
    names: ['Haitian Revolution = Haitian revolution'],
  },
  {
    what: 'states',
    text: 'The <l United States> stayed out. The <l U.S.> waited. The <l Soviet Union> and the <l USSR> are one.',
    names: ['United States = U.S.', 'Soviet Union = USSR'],
  },
  {
    what: 'one more or one less',
    text: 'The <o Home Guard> drilled. The <o Home Guards> were old.',
    names: ['Home Guard = Home Guards'],
  },
  {
    what: 'a party by its first word',
    text: 'The <o Labour Party> won. Then <o Labour> governed for six years.',
    names: ['Labour Party = Labour'],
  },
  {
    what: 'a war that is called by its country later',
    text: 'The <e Civil War> ruined them. The <e Spanish Civil War> lasted three years.',
    names: ['Spanish Civil War = Civil War'],
  },
  {
    what: 'a second name in brackets',
    text: 'The <o Free Officers> (<o Dubbat Ahrar>, <o Harakat Dubbat>) met.',
    names: ['Free Officers = Dubbat Ahrar, Harakat Dubbat'],
  },
  {
    what: 'two surnames',
    text: '<p Benito Juárez> fled. <p Benito Juárez García> was born in Oaxaca; <p Juárez> returned.',
    names: ['Benito Juárez García = Benito Juárez, Juárez'],
  },
  {
    what: 'one letter of a middle name',
    text: '<p Carl Gustaf Mannerheim> retired. <p Carl Gustav Mannerheim> died in 1951.',
    names: ['Carl Gustaf Mannerheim = Carl Gustav Mannerheim'],
  },
  {
    what: 'a name in another language',
    text: 'The <o Irish Citizen Army> (<o Arm Cathartha na hÉireann>, <o ICA>) drilled. The <o Arm Cathartha na hÉireann> marched.',
    names: ['Arm Cathartha na hÉireann = ICA, Irish Citizen Army'],
  },
  {
    what: 'a country by its letters before a body',
    text: 'The <o United States Senate> voted. The <o U.S. Senate> rose.',
    names: ['United States Senate = U.S. Senate'],
  },
  {
    what: 'the shorter name within',
    text: 'The <w Reform Act> of 1832 passed. It changed much.',
    names: ['Reform Act of 1832 = Reform Act'],
  },
  {
    what: 'an office that one of two has held',
    text: 'President <p John Adams> signed. <p Samuel Adams> spoke. President <p Adams> left.',
    names: ['John Adams = Adams, President Adams', 'Samuel Adams'],
  },
  {
    what: 'the surname that belongs to whom the text is about',
    text: '<p Ada Brontë> wrote. <p Brontë> was the daughter of <p Ann Brontë>. Later <p Brontë> moved.',
    names: ['Ada Brontë = Brontë', 'Ann Brontë'],
  },
  {
    what: 'possessives and articles outside',
    text: '<p Darwin’s> book and <p Darwin> himself; the <l Netherlands> and <l the Netherlands>.',
    names: ['Darwin', 'Netherlands'],
  },
  {
    what: 'a work without its owner',
    text: '<p Lenin> was ill. <w Lenin’s Testament> was read aloud.',
    names: ['Lenin', 'Lenin’s Testament = Testament'],
  },
  {
    what: 'a conference without its month',
    text: 'In 1924 the <e Thirteenth conference> met. He spoke at the <e Thirteenth Party conference in May>.',
    names: ['Thirteenth Party conference = Thirteenth conference'],
  },
  {
    what: 'a river either way round',
    text: 'The <l River Severn> rose. They crossed the <l Severn River> at night, and the <l Severn> again at dawn.',
    names: ['River Severn = Severn, Severn River'],
  },
  {
    what: 'a state by its bare name',
    text: 'The <l Republic of Ghana> was proclaimed. <l Ghana> was free.',
    names: ['Republic of Ghana = Ghana'],
  },
  {
    what: 'a school by its first word',
    text: 'He entered <o Rugby School>. At <o Rugby> he was unhappy.',
    names: ['Rugby School = Rugby'],
  },
  {
    what: 'a numbered unit with and without its nation',
    text: 'The <o 62nd Army> held the bank. The Soviet <o 62nd Army> was bled white. The <o Soviet 62nd Army> was relieved.',
    names: ['Soviet 62nd Army = 62nd Army'],
  },
  {
    what: 'a campaign without its general',
    text: '<e Sherman’s Georgia Campaign> began. The Georgia Campaign was short.',
    names: ['Sherman’s Georgia Campaign = Georgia Campaign'],
  },
  {
    what: 'a library without the first name',
    text: 'He left it to the <o Andrew D. White Library>. The White Library was full.',
    names: ['Andrew D. White Library = White Library'],
  },
  {
    what: 'a revolution by its month',
    text: 'The <e Portuguese Revolution> of October 1910 drove the king out. The <e October Revolution> began with a mutiny.',
    names: ['Portuguese Revolution = October Revolution'],
  },
  {
    what: 'a place that stands for its battle',
    text: 'The <e Battle of Naseby> lasted a morning. After <l Naseby> the king fled; the victory at <l Naseby> was complete.',
    names: ['Battle of Naseby = Naseby'],
  },
  {
    what: 'a handle in brackets',
    text: '<o Chartist Books> (<l @ChartistBooks>) wrote about it.',
    names: ['Chartist Books = @ChartistBooks'],
  },
  {
    what: 'a surname shared with a relative brought in behind',
    text: 'In <l Bonn> <p Rudolf Krall> met his father, <p Jakob Krall>. <p Krall> refused.',
    names: ['Bonn', 'Rudolf Krall = Krall', 'Jakob Krall'],
  },
  {
    what: 'a son by his first name, later by both',
    text: '<p Samuel Birch> was followed by his son <p Arthur>. <p Arthur Birch> sold the mill.',
    names: ['Samuel Birch', 'Arthur Birch = Arthur'],
  },
  {
    what: 'a name by marriage',
    text: '<p Helen Dakin> married the printer <p William Mee> in 1876. <p Helen Mee> kept the press.',
    names: ['Helen Dakin = Helen Mee', 'William Mee'],
  },
  {
    what: 'a name by marriage, told of the husband',
    text: '<p Sidney Lamb> married <p Beatrice Coe>. <p Beatrice Lamb> outlived him.',
    names: ['Sidney Lamb', 'Beatrice Coe = Beatrice Lamb'],
  },
  {
    what: 'a name with and without the father’s',
    text: '<p Abu Bakr ibn Umar> rode south. <p Abu Bakr> never returned.',
    names: ['Abu Bakr ibn Umar = Abu Bakr'],
  },
  {
    what: 'a byname that looks like a thing’s, behind the realm',
    text: '<p Alfonso I> of <l Aragon>, called the <x Battler>, took the city.',
    names: ['Alfonso I = Battler', 'Aragon'],
  },
  {
    what: 'a first earl',
    text: '<p Roger de Lacy>, first <p Earl of Rutland>, built the keep.',
    names: ['Roger de Lacy = Earl of Rutland'],
  },
  {
    what: 'a sultan without his number',
    text: '<p Abdul Hamid II> ruled. <p Abdul Hamid> was deposed.',
    names: ['Abdul Hamid II = Abdul Hamid'],
  },
  {
    what: 'as he was called',
    text: '<p Atatürk>, as <p Mustafa Kemal> was called, won.',
    names: ['Mustafa Kemal = Atatürk'],
  },
  {
    what: 'a name at birth',
    text: '<p Lakshmibai> was born at <l Benares> as <p Manikarnika Tambe>.',
    names: ['Manikarnika Tambe = Lakshmibai', 'Benares'],
  },
  {
    what: 'a duke',
    text: '<p Charles Emmanuel II> became <p Duke of Savoy> in 1638.',
    names: ['Charles Emmanuel II = Duke of Savoy'],
  },
  {
    what: 'who is made a king',
    text: 'The treaty made <p Victor Amadeus King> of <l Sicily>. <p Victor Amadeus> smiled.',
    names: ['Victor Amadeus', 'Sicily'],
  },
  {
    what: 'a name by marriage, in a clause',
    text: '<p Walter Krall> left. <p Ise Frank>, whom <p Krall> had married, kept a diary. <p Ise Krall> was tired.',
    names: ['Walter Krall = Krall', 'Ise Frank = Ise Krall'],
  },
  {
    what: 'a number that comes with the throne',
    text: 'His son <p Wenceslaus> succeeded him in 1230 as <p Wenceslaus I>.',
    names: ['Wenceslaus I = Wenceslaus'],
  },
  {
    what: 'a title behind the name',
    text: '<p Ahmadu Bello>, the <p Sardauna of Sokoto>, was premier.',
    names: ['Sardauna of Sokoto = Ahmadu Bello'],
  },
  {
    what: 'a ship without its prefix',
    text: '<x HMS Erebus> was launched. The <l Erebus> entered the ice.',
    names: ['HMS Erebus = Erebus'],
  },
  {
    what: 'the title of a wife',
    text: '<p Sarah Chapman> married <p Charles Dearman>. Mrs <p Dearman> lived on, and <p Dearman> made chairs.',
    names: ['Sarah Chapman = Dearman, Mrs Dearman', 'Charles Dearman = Dearman'],
  },
  {
    what: 'a pope',
    text: '<p Carlo Rezzonico> was elected pope as <p Clement XIII> in July.',
    names: ['Carlo Rezzonico = Clement XIII'],
  },
  {
    what: 'a name that is taken, behind a clause',
    text: 'They chose <p Lorenzo Ganganelli>, a Franciscan, who took the name <p Clement XIV>.',
    names: ['Lorenzo Ganganelli = Clement XIV'],
  },
  {
    what: 'a reign, behind a clause with another name',
    text: '<p Giovanni Braschi>, who had been taught by <g Jesuits>, reigned as <p Pius VI>.',
    names: ['Giovanni Braschi = Pius VI', 'Jesuits'],
  },
  {
    what: 'a peer',
    text: '<p Godfrey Huggins>, later Lord <p Malvern>, agreed. <p Malvern> left in 1956.',
    names: ['Godfrey Huggins = Lord Malvern, Malvern'],
  },
  {
    what: "the husband's name of her whom the text is about",
    text: '<p Hester Salusbury> was born in Wales. In 1763 she was married, against her will, to <p Henry Thrale>. Mrs <p Thrale> wrote.',
    names: ['Hester Salusbury = Mrs Thrale, Thrale', 'Henry Thrale'],
  },
  {
    what: 'a title that is given',
    text: '<p Joseph Nasi>, a banker whom he made <p Duke of Naxos>, urged it.',
    names: ['Joseph Nasi = Duke of Naxos'],
  },
  {
    what: 'what a name means',
    text: 'The <o Confederazione del Lavoro> (CGIL), the <o General Confederation of Labour>, met.',
    names: ['General Confederation of Labour = CGIL, Confederazione del Lavoro'],
  },
  {
    what: 'a name in a heading, borne by two',
    text: 'After <p Murad>\n\nWhen <p Murad the Elder> died, nobody wept. <p Tall Murad> was a slave.',
    names: ['Murad the Elder = Murad', 'Tall Murad'],
  },
  {
    what: 'what somebody was called',
    text: '<p Mikhail Muravyov>, the governor of <l Vilnius>, was called the <x Hangman>.',
    names: ['Mikhail Muravyov = Hangman', 'Vilnius'],
  },
  {
    what: 'another name behind or',
    text: 'The <e Second Samnite War>, or <e Great Samnite War>, was long.',
    names: ['Second Samnite War = Great Samnite War'],
  },
  {
    what: 'the family of a Roman',
    text: '<p Quintus Fabius Rullianus> was named. <p Fabius> won. <p Marcus Fabius> appealed.',
    names: ['Quintus Fabius Rullianus = Fabius', 'Marcus Fabius'],
  },
  {
    what: 'whom the text is about, not the uncle named beside',
    text: '<p DeWitt Clinton>, the mayor of <l New York> and nephew of Governor <p George Clinton>, agreed. <p Clinton> dug.',
    names: ['DeWitt Clinton = Clinton', 'New York', 'George Clinton'],
  },
  {
    what: 'the number that comes later',
    text: 'It went to the <p Duke of Berry>, afterwards <p Louis XVI>, in May.',
    names: ['Louis XVI = Duke of Berry'],
  },
  {
    what: 'a maiden name with the first name',
    text: '<p Ada Nkemelu> (née <p Obi>) was a trader. <p Ada Obi> was born in June.',
    names: ['Ada Obi = Ada Nkemelu, Obi'],
  },
  {
    what: 'a name with a place and without',
    text: '<p Conrad Otto> of <l Znojmo> came. <p Conrad Otto> died.',
    names: ['Conrad Otto of Znojmo = Conrad Otto'],
  },
  {
    what: "a body's own name behind its English one",
    text: 'They lie in the <o Danish National Archives>, the <l Rigsarkivet>.',
    names: ['Danish National Archives = Rigsarkivet'],
  },
]

const APART: readonly Row[] = [
  {
    what: 'a place before which an army stands, and its siege',
    text: 'The <e Siege of Varna> was long. By June it stood before <l Varna>.',
    names: ['Siege of Varna', 'Varna'],
  },
  {
    what: 'a place before which an army camps, and its battle',
    text: 'The <e Battle of Leith> was long. They camped before <l Leith>.',
    names: ['Battle of Leith', 'Leith'],
  },
  {
    what: 'a ruler with a number who comes after one without',
    text: 'Shah <p Abbas> died. In 1642 <p Abbas II> came. <p Abbas> built.',
    names: ['Shah Abbas = Abbas', 'Abbas II = Abbas'],
  },
  {
    what: 'a bank of the west',
    text: 'The <o Western Bank of Scotland> failed. The <o Bank of Scotland> stood.',
    names: ['Western Bank of Scotland', 'Bank of Scotland'],
  },
  {
    what: 'a royal body of another land',
    text: 'The <o Royal Australian Air Force> came. The <o Royal Air Force> stayed.',
    names: ['Royal Australian Air Force', 'Royal Air Force'],
  },
  {
    what: 'a work and a word of its title that nobody owns',
    text: 'He read <w Hobson’s Choice>.',
    names: ['Hobson’s Choice'],
  },
  {
    what: 'a town and a body that is called after another',
    text: 'They left <l Harrow>. The <o Rugby School> grew.',
    names: ['Harrow', 'Rugby School'],
  },
  {
    what: 'kings with different numbers',
    text: 'King <p Henry II> died. <p Henry III> was his grandson.',
    names: ['King Henry II = Henry II', 'Henry III'],
  },
  {
    what: 'first names that differ',
    text: '<p Jacob Grimm> wrote to <p Wilhelm Grimm>.',
    names: ['Jacob Grimm', 'Wilhelm Grimm'],
  },
  {
    what: 'initials that differ',
    text: '<p J. S. Bach> taught <p C. P. E. Bach>.',
    names: ['J. S. Bach', 'C. P. E. Bach'],
  },
  {
    what: 'husband and wife',
    text: 'Mr <p Dashwood> came, and Mrs <p Dashwood> left. Mr <p Dashwood> stayed.',
    names: ['Dashwood = Mr Dashwood', 'Dashwood = Mrs Dashwood'],
  },
  {
    what: 'a minister who comes later than the president of the same name',
    text: 'President <p Adams> refused. <p Adams> was angry. Senator <p Charles Adams> agreed.',
    names: ['President Adams = Adams', 'Charles Adams'],
  },
  {
    what: 'brothers',
    text: '<p Gracchus> was killed. His brother <p Gaius Gracchus> went on. <p Gracchus> was avenged.',
    names: ['Gracchus', 'Gaius Gracchus'],
  },
  {
    what: 'a place and its people',
    text: 'The <l Persia> of old. The <g Persians> came.',
    names: ['Persia', 'Persians'],
  },
  {
    what: 'a body and a larger one',
    text: 'The <o Left League> met. The <o International Left League> was founded later.',
    names: ['Left League', 'International Left League'],
  },
  {
    what: 'a battle and the place where it was fought, spoken of as a place',
    text: 'The <e Battle of Naseby> lasted a morning. The army slept at <l Naseby>.',
    names: ['Battle of Naseby', 'Naseby'],
  },
  {
    what: 'a war that goes by its year and another',
    text: 'He fought in the <e War of 1812>. The <e War> took his sons fifty years later.',
    names: ['War of 1812', 'War'],
  },
  {
    what: 'a city and a battle',
    text: 'The army left <l Leipzig>. The <e Battle of Leipzig> lasted three days.',
    names: ['Leipzig', 'Battle of Leipzig'],
  },
  {
    what: 'a place and the river or state with more words',
    text: '<l York> was old. <l New York> was young.',
    names: ['York', 'New York'],
  },
  {
    what: 'a single name and the middle name of one who comes later',
    text: '<p Chao> taught. His daughter <p Rulan Chao Pian> taught too.',
    names: ['Chao', 'Rulan Chao Pian'],
  },
  {
    what: 'a part of a people and the people',
    text: 'The <g Upland Saxons> rose. The <g Saxons> were many.',
    names: ['Upland Saxons', 'Saxons'],
  },
  {
    what: 'a title and its last word',
    text: 'He wrote <w The Rights of Women>. The <g Women> of Paris marched.',
    names: ['The Rights of Women', 'Women'],
  },
  {
    what: 'two battalions by letter',
    text: 'The <o A Division> attacked; the <o B Division> waited.',
    names: ['A Division', 'B Division'],
  },
  {
    what: 'a short form that comes before the long one',
    text: 'The <o League> met in Geneva. Much later the <o Anti-Saloon League> was founded.',
    names: ['League', 'Anti-Saloon League'],
  },
  {
    what: 'a state and what only sounds like it',
    text: '<l Latin America> grew. <l South Korea> and <l Korea> are two, as are <l Britain> and <l Brittany>.',
    names: ['Latin America', 'South Korea', 'Korea', 'Britain', 'Brittany'],
  },
  {
    what: 'a person and a place of one name',
    text: '<p George Washington> rode to <l Mount Vernon>. <p Washington> slept. The fleet left <l Washington>, and <l Washington> was burnt; <p Washington> wept.',
    names: ['George Washington = Washington', 'Mount Vernon', 'Washington'],
  },
  {
    what: 'a brother and a namesake of another family',
    text: '<p Venancio Flores> waited. <p Solano Rivas> had his brothers <p Benigno> and <p Venancio> shot.',
    names: ['Venancio Flores', 'Solano Rivas', 'Benigno', 'Venancio'],
  },
  {
    what: 'a son of the same first name',
    text: '<p William Marsh> rebuilt the walls; his son, also <p William>, granted a charter.',
    names: ['William Marsh', 'William'],
  },
  {
    what: 'a woman of the same first name as the bride',
    text: '<p Helen Dakin> never married. <p William Mee> came in 1876, and <p Helen Mee> was his sister.',
    names: ['Helen Dakin', 'William Mee', 'Helen Mee'],
  },
  {
    what: 'a name without a number that two bear',
    text: '<p John Casimir I> met <p John Casimir II>. <p John Casimir> died.',
    names: ['John Casimir I', 'John Casimir II', 'John Casimir'],
  },
  {
    what: 'a lady and the man whose name she bears',
    text: '<p John Franklin> sailed. Lady <p Franklin> paid for the search, and <p Franklin> was not found.',
    names: ['John Franklin = Franklin', 'Lady Franklin = Franklin'],
  },
  {
    what: "a daughter's name at birth, and her father",
    text: '<p Sarojini Naidu> (née <p Chattopadhyay>) wrote. Her father was <p Aghorenath Chattopadhyay>.',
    names: ['Sarojini Naidu = Chattopadhyay', 'Aghorenath Chattopadhyay'],
  },
  {
    what: 'a colony and its company',
    text: 'The <l German East Africa> of 1890 was no longer that of the <o German East Africa Company>.',
    names: ['German East Africa', 'German East Africa Company'],
  },
  {
    what: 'a prince and the king who dies before him',
    text: 'She married Prince <p Louis>, and on the death of <p Louis VI> she was queen. <p Louis VII> left her.',
    names: ['Prince Louis = Louis', 'Louis VI', 'Louis VII'],
  },
  {
    what: 'two bodies in a list',
    text: 'He wrote to the <o Royal Society>, the <o Admiralty>, and others.',
    names: ['Royal Society', 'Admiralty'],
  },
]

describe('names of one entity are joined', () => {
  it.each(JOINED)('$what', ({ text, names }) => expect(namesOf(resolve(text))).toEqual(names))
})

describe('names of two entities are kept apart', () => {
  it.each(APART)('$what', ({ text, names }) => expect(namesOf(resolve(text))).toEqual(names))
})
