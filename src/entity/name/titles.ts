/**
 * Titles and descriptions of persons as data: what stands before a name ("General Lee"), after it ("Lee, the
 * general"), or for it ("the general").
 */

const list = (words: string): readonly string[] => words.trim().split(/\s*[,\n]\s*/)

export type Gender = 'female' | 'male'

export interface TitleRow {
  /**
   * - `address`: says nothing but sex or learning ("Mr", "Dr"), and is no role
   * - `royal`: stands with a first name ("King Henry"), and belongs to the name that a text uses
   * - `office`: what the person is or does
   */
  readonly kind: 'address' | 'royal' | 'office'
  readonly gender: Gender | null
  readonly titles: readonly string[]
}

/** Titles that stand directly before a name. Folded: lower case, without dots. */
export const TITLE_ROWS: readonly TitleRow[] = [
  { kind: 'address', gender: 'male', titles: list('mr, messrs, mister, master, monsieur, herr, senor, signor, esq') },
  {
    kind: 'address',
    gender: 'female',
    titles: list('mrs, miss, ms, madam, mme, mlle, madame, mademoiselle, frau, fraulein, senora, signora'),
  },
  {
    kind: 'address',
    gender: null,
    titles: list('dr, doctor, prof, professor, rev, reverend, right honourable, hon, comrade, citizen'),
  },
  {
    kind: 'royal',
    gender: 'male',
    titles: list(
      'sir, king, emperor, tsar, czar, kaiser, prince, crown prince, archduke, grand duke, duke, count, baron, earl, marquis, marquess, viscount, lord, pope, antipope, sultan, shah, khan, caliph, emir, amir, sheikh, shaykh, pharaoh, maharaja, raja, tunku, tengku, rajah, nawab, nizam, peshwa, negus, khedive, oba, mansa, kabaka, alaafin, asantehene, tlatoani, voivode, hospodar, shogun, doge, elector, margrave, landgrave, brother, father, dom, don, friar',
    ),
  },
  {
    kind: 'royal',
    gender: 'female',
    titles: list(
      'dame, queen, empress, tsarina, czarina, princess, crown princess, archduchess, grand duchess, duchess, countess, baroness, marchioness, viscountess, lady, sister, mother, maharani, rani, begum, sultana, dona',
    ),
  },
  { kind: 'royal', gender: null, titles: list('saint, st, blessed, venerable, regent') },
  {
    kind: 'office',
    gender: 'male',
    titles: list('chairman, congressman, alderman, abbot, friar, foreman, councilman, assemblyman, spokesman'),
  },
  {
    kind: 'office',
    gender: 'female',
    titles: list('chairwoman, congresswoman, abbess, prioress, first lady, spokeswoman, actress'),
  },
  {
    kind: 'office',
    gender: null,
    titles: list(`
      president, vice president, prime minister, deputy prime minister, premier, chancellor, vice chancellor, minister, foreign minister
      defence minister, defense minister, interior minister, finance minister, war minister, foreign secretary, home secretary
      colonial secretary, war secretary, secretary, secretary of state, secretary of war, secretary general, general secretary
      first secretary, attorney general, solicitor general, governor general, governor, lieutenant governor, mayor, lord mayor
      senator, representative, deputy, delegate, ambassador, consul, proconsul, envoy, commissar, people's commissar, commissioner
      high commissioner, director, chairperson, chief justice, justice, judge, magistrate, viceroy, satrap, dictator, tribune, protector, lord protector
      praetor, quaestor, censor, legate, prefect, president elect
      general, lieutenant general, major general, brigadier general, brigadier, colonel, lieutenant colonel, major, captain
      lieutenant, sergeant, corporal, private, marshal, field marshal, generalissimo, general in chief, commander, commander in chief, commodore
      admiral, vice admiral, rear admiral, commandant, colonel general, air marshal, wing commander, squadron leader
      gen, col, maj, capt, lt, sgt, cpl, pvt, adm, cmdr, gov, sen, rep, pres, brig, lt gen, maj gen, brig gen, lt col
      archbishop, bishop, cardinal, deacon, archdeacon, canon, patriarch, metropolitan, rabbi, imam, ayatollah, mullah
      mahatma, bhikkhu, lama, chief, chieftain, inspector, superintendent, constable, sheriff, marshall
    `),
  },
]

/** Ranks of armies and churches that only men bore, until lately: "Captain Proctor". */
const MENS_RANKS: ReadonlySet<string> = new Set(
  list(`
    general, lieutenant general, major general, brigadier general, brigadier, colonel, lieutenant colonel, major, captain, lieutenant
    sergeant, corporal, private, marshal, field marshal, generalissimo, commander, commodore, admiral, vice admiral, rear admiral
    colonel general, air marshal, wing commander, squadron leader, gen, col, maj, capt, lt, sgt, cpl, pvt, adm, cmdr, brig, lt gen
    maj gen, brig gen, lt col, archbishop, bishop, cardinal, archdeacon, canon, patriarch, metropolitan, rabbi, imam, ayatollah, mullah
    rev, reverend, sheriff, constable, chieftain
  `),
)

/** Whether a title is one that only men bore, unless the text says otherwise. */
export const isMansRank = (title: string): boolean => MENS_RANKS.has(title)

/** Titles that say how somebody is addressed, not what they are. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  list('sir, dame, lord, lady, don, dom, dona, brother, sister, father, mother, saint, st, blessed, venerable'),
)

/** Noble titles that, with `of` and a place, name a person where the text gives no other name ("the Duke of Wellington"). */
export const NAMING_NOBLE_TITLES: ReadonlySet<string> = new Set(
  list(`
    earl, duke, count, marquess, marquis, viscount, baron, prince, margrave, landgrave, archduke
    countess, duchess, marchioness, viscountess, baroness, princess, archduchess
  `),
)

/** Common nouns for a person by office, calling or kin: heads of appositions and descriptions. */
export const PERSON_NOUNS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...list(`
    actor, architect, artist, astronomer, author, banker, biologist, botanist, brewer, captain, cartographer, chancellor, chemist, chief, chieftain
    chronicler, clerk, clockmaker, colonel, commander, commissar, commissioner, communist, composer, conqueror, consul, correspondent
    co-founder, cofounder, critic, dean, delegate, deputy, designer, dictator, diplomat, director, doctor, dramatist, economist, editor, engineer
    envoy, essayist, explorer, farmer, founder, general, geographer, geologist, governor, guerrilla, head, heir, historian, inventor, industrialist
    instructor, jurist, judge, journalist, king, lawyer, leader, lecturer, legate, lieutenant, magistrate, major, manager, marshal, mathematician
    mayor, mechanic, member, merchant, militant, miner, minister, missionary, monarch, mystic, naturalist, navigator, novelist, officer, official
    orator, organiser, organizer, organist, painter, pastor, patriarch, philanthropist, philosopher, physician, physicist, pilot, pioneer, pirate
    planter, playwright, poet, politician, preacher, premier, president, priest, printer, professor, prosecutor, prophet, publisher, ruler
    scholar, scientist, sculptor, secretary, senator, sheriff, singer, socialist, soldier, spokesperson, spy, statistician, student, successor, suffragist
    sultan, surgeon, surveyor, teacher, theologian, theorist, trader, translator, traveller, traveler, treasurer, tribune, trotskyist, tsar, tutor
    viceroy, veteran, warlord, weaver, worker, writer, admiral, agent, ambassador, adviser, advisor, aide, ally, anarchist, assassin, assistant
    attorney, bishop, archbishop, cardinal, pope, boxer, broker, candidate, carpenter, chairperson, champion, champion, colleague, companion
    comrade, conspirator, contemporary, courtier, cousin, creator, defector, descendant, disciple, dissident, emperor, favourite, favorite, fighter
    fugitive, governor-general, guardian, guide, humanist, hunter, insurgent, labourer, laborer, librarian, mentor, mercenary, musician, nationalist, native
    negotiator, opponent, owner, partner, patron, peasant, premier, prisoner, proprietor, prosecutor, rebel, recruit, reformer, regent, representative
    republican, revolutionary, rival, royalist, sailor, saint, slave, smith, speaker, steward, strategist, suffragette, superintendent, supporter, survivor
    tailor, theoretician, usurper, vassal, vicar, victor, warrior, zoologist, predecessor, protege, pupil, relative, spouse, parent, child, sibling
    chairman-elect, proconsul, satrap, khan, emir, vizier, shogun, inspector, contributor, columnist, activist, campaigner, agitator, shoemaker, baker, butcher, blacksmith, shipbuilder, financier
  `).map((noun): [string, null] => [noun, null]),
  ...list(`
    man, boy, gentleman, king, emperor, prince, duke, earl, count, baron, lord, knight, monk, friar, abbot, father, brother, son, husband, uncle
    nephew, grandfather, grandson, stepson, stepfather, half-brother, son-in-law, father-in-law, brother-in-law, widower, chairman, businessman
    statesman, clergyman, nobleman, englishman, frenchman, irishman, scotsman, dutchman, spokesman, tradesman, craftsman, congressman, policeman
    fisherman, foreman, sportsman, samurai, corporal, sergeant, sheikh, pasha, raja, maharaja, nawab, nizam, peshwa, khedive, oba, mansa, kabaka, alaafin, asantehene, tlatoani, voivode, hospodar, pope, tsar, kaiser, czar, pharaoh, caliph, sultan, shah, bridegroom, hero
  `).map((noun): [string, Gender] => [noun, 'male']),
  ...list(`
    woman, girl, lady, queen, empress, princess, duchess, countess, baroness, nun, abbess, mother, sister, daughter, wife, aunt, niece, heroine
    grandmother, granddaughter, stepdaughter, stepmother, half-sister, daughter-in-law, mother-in-law, sister-in-law, widow, chairwoman, businesswoman
    noblewoman, englishwoman, frenchwoman, actress, mistress, governess, tsarina, czarina, hostess, bride, priestess, goddess, suffragette, seamstress
    midwife, housewife, spokeswoman, congresswoman, authoress, poetess, heiress, concubine, consort, favourite, matriarch, begum, rani, maharani
  `).map((noun): [string, Gender] => [noun, 'female']),
])

/** Nouns that states, firms, parties and newspapers bear as well: a state may be an ally, but no commissar. */
const NOT_ONLY_PERSONS: ReadonlySet<string> = new Set(
  list(`
    agent, ally, brewer, broker, candidate, champion, colleague, communist, companion, conqueror, contemporary, contributor, creator, descendant
    favorite, favourite, founder, co-founder, cofounder, guarantor, guardian, guerrilla, guide, head, heir, hero, heroine, insurgent, mediator, member
    mistress, nationalist, native, negotiator, opponent, owner, partner, patron, pioneer, planter, predecessor, publisher, rebel, recruit, relative
    representative, republican, rival, royalist, shipbuilder, slave, socialist, speaker, successor, supporter, survivor, trader, trotskyist, usurper
    vassal, victor, worker, parent, child, sibling, spouse, man, woman, lady, boy, girl, major
  `),
)

/** Whether a noun names an office or calling that only a person has. */
export const isOfficeNoun = (noun: string): boolean => PERSON_NOUNS.has(noun) && !NOT_ONLY_PERSONS.has(noun)

/** Nouns by which the bearers of an office go as well: "the Soviet leader" is a premier. */
const IMPLIED: readonly { readonly offices: ReadonlySet<string>; readonly nouns: readonly string[] }[] = [
  {
    offices: new Set(
      list(
        'president, premier, minister, chancellor, king, queen, emperor, dictator, chairman, secretary, prime minister',
      ),
    ),
    nouns: ['leader', 'statesman'],
  },
  {
    offices: new Set(list('king, queen, emperor, empress, tsar, czar, sultan, shah, prince')),
    nouns: ['monarch', 'ruler', 'sovereign'],
  },
  { offices: new Set(list('general, admiral, marshal, colonel, field marshal')), nouns: ['commander', 'officer'] },
]

/** Nouns that an office implies. */
export const impliedBy = (office: string): readonly string[] =>
  IMPLIED.flatMap(({ offices, nouns }) => (offices.has(office) ? nouns : []))

/** Nouns of kin: "his brother Robert" is somebody else than "he". */
export const KIN: ReadonlySet<string> = new Set(
  list(`
    father, mother, brother, sister, son, daughter, husband, wife, uncle, aunt, nephew, niece, cousin, grandfather, grandmother, grandson
    granddaughter, stepson, stepdaughter, stepfather, stepmother, half-brother, half-sister, widow, widower, son-in-law, daughter-in-law
    father-in-law, mother-in-law, brother-in-law, sister-in-law, heir, successor, predecessor
  `),
)

interface TitleFacts {
  readonly kind: TitleRow['kind']
  readonly gender: Gender | null
}

let titles: ReadonlyMap<string, TitleFacts> | undefined

/** Titles before names, by their folded words joined with spaces; built at the first use. */
export function titleTable(): ReadonlyMap<string, TitleFacts> {
  if (!titles) {
    const all = new Map<string, TitleFacts>()
    for (const { kind, gender, titles } of TITLE_ROWS) {
      for (const title of titles) {
        all.set(title, { kind, gender })
        // "Major-General" is one word in a row of words.
        if (title.includes(' ')) all.set(title.replaceAll(' ', ''), { kind, gender })
        // "Generals Grant and Sherman"
        if (kind === 'office' && !title.endsWith('s')) all.set(`${title}s`, { kind, gender })
      }
    }
    titles = all
  }
  return titles
}

let openers: ReadonlySet<string> | undefined

/** Whether a title may begin with a folded word. */
export function beginsTitle(word: string): boolean {
  openers ??= new Set([...titleTable().keys()].map(title => title.split(' ', 1)[0] as string))
  return openers.has(word)
}

/** Whether a folded word is the title of a ruler or noble by which they go as well: "the emperor" of "Chongzhen Emperor". */
export const isRulerNoun = (word: string): boolean =>
  titleTable().get(word)?.kind === 'royal' && PERSON_NOUNS.has(word) && !HONORIFICS.has(word) && !KIN.has(word)
