/**
 * The words that time expressions are made of, by class. A word's value is the number that the rules compute with:
 * months 1 to 12, weekdays 1 (Monday) to 7, seasons by their EDTF code (21 spring to 24 winter), units by {@link UNITS}.
 */

/** Time units in the order of their length; a unit word's value is its index here. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
] as const
export type Unit = (typeof UNITS)[number]

const numbered = (words: string, first = 1): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, i) => [word, i + first]))

const same = (words: string, value: number): Record<string, number> =>
  Object.fromEntries(words.split(' ').map(word => [word, value]))

const unit = (name: Unit, words: string): Record<string, number> => same(words, UNITS.indexOf(name))

/** Words written with a capital wherever they mean a time: the small word is another one (`may`, `march`, `sat`). */
export const CAPITAL_ONLY = new Set(
  (
    'may march mar sep dec sun sat wed mon jan jun jul aug easter advent lent ramadan passover epiphany ad ce cet est et q thanksgiving ' +
    'agnes hilary valentine david patrick benedict george mark barnabas john peter swithin swithun james lawrence laurence ' +
    'bartholomew giles matthew michael francis denis luke crispin martin edmund cecilia clement catherine andrew nicholas ' +
    'lucy thomas stephen brice barbara ambrose blaise agatha gregory cuthbert alban anne jerome remigius hubert leonard ' +
    'sylvester wenceslas vitus medard boniface dunstan scholastica'
  ).split(' '),
)

/** Abbreviations that may carry a full stop of their own, which then belongs to the word. */
export const MAY_BE_DOTTED = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'c ca cca circ fl b d r approx no nos pp p vol ch fig st yr yrs hr hrs min mins cent inst ult prox'
  ).split(' '),
)

export const WORD_CLASSES = {
  MONTH: {
    ...numbered('january february march april may june july august september october november december'),
    ...{ jan: 1, feb: 2, febr: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
  },
  WEEKDAY: {
    ...numbered('monday tuesday wednesday thursday friday saturday sunday'),
    ...{ mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7 },
  },
  /** Weekdays in full: the short forms are names and other words too. */
  WEEKDAYNAME: numbered('monday tuesday wednesday thursday friday saturday sunday'),
  WEEKDAYS: numbered('mondays tuesdays wednesdays thursdays fridays saturdays sundays'),
  SEASON: {
    ...{ spring: 21, springtime: 21, summer: 22, summertime: 22, midsummer: 22, autumn: 23, fall: 23, winter: 24 },
    ...{ wintertime: 24, midwinter: 24 },
  },
  /** Seasons whose names are no other words. */
  PLAINSEASON: { summer: 22, autumn: 23, winter: 24 },
  /** Before "of October" these make the month the name of what happened in it. */
  LEGACY: same(
    'lesson lessons ideal ideals spirit gains conquests legacy heritage promise cause banner traditions heirs children veterans defenders',
    0,
  ),
  /** What is done in a season: after these, its name means no other thing. */
  SEASONAL: same(
    'offensive offensives campaign campaigns fighting rising uprising operation harvest thaw rains floods session semester election elections',
    0,
  ),
  /** Halves of a year or century. */
  HALFORD: same('latter', 2),
  UNIT: {
    ...unit('second', 'second'),
    ...unit('minute', 'minute'),
    ...unit('hour', 'hour'),
    ...unit('day', 'day'),
    ...unit('week', 'week'),
    ...unit('fortnight', 'fortnight'),
    ...unit('month', 'month'),
    ...unit('year', 'year yr'),
    ...unit('decade', 'decade'),
    ...unit('century', 'century'),
    ...unit('millennium', 'millennium'),
  },
  UNITS: {
    ...unit('second', 'seconds'),
    ...unit('minute', 'minutes'),
    ...unit('hour', 'hours hrs'),
    ...unit('day', 'days'),
    ...unit('week', 'weeks'),
    ...unit('fortnight', 'fortnights'),
    ...unit('month', 'months'),
    ...unit('year', 'years yrs'),
    ...unit('decade', 'decades'),
    ...unit('century', 'centuries'),
    ...unit('millennium', 'millennia millenniums'),
  },
  /** Parts of the day by the place of their TIMEX3 code in {@link DAY_PARTS}. */
  DAYPART: {
    ...{ morning: 0, mornings: 0, dawn: 0, sunrise: 0, daybreak: 0, noon: 1, midday: 1, noontime: 1 },
    ...{ afternoon: 2, afternoons: 2, evening: 3, evenings: 3, dusk: 3, sunset: 3, nightfall: 3 },
    ...{ night: 4, nights: 4, midnight: 5, daytime: 6, tonight: 4, nighttime: 4 },
  },
  CARDINAL: {
    ...numbered(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12 },
  },
  HUNDRED: { hundred: 100, thousand: 1000 },
  /** Decades spelled out: "the twenties", "the nineteen-twenties". */
  DECADEWORD: {
    twenties: 20,
    thirties: 30,
    forties: 40,
    fifties: 50,
    sixties: 60,
    seventies: 70,
    eighties: 80,
    nineties: 90,
  },
  ORDINAL: {
    ...numbered(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
        'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    ),
    ...{ thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90 },
    ...{ hundredth: 100 },
  },
  /** Parts of a longer time by the place of their name in {@link PARTS}. */
  PART: {
    ...same('early', 0),
    ...same('mid middle', 1),
    ...same('late', 2),
  },
  /** As PART, but as nouns: "the end of 1922". */
  BOUND: {
    ...same('start beginning opening outset onset', 3),
    ...same('middle midst height', 1),
    ...same('end close ending conclusion', 4),
  },
  TURN: same('turn', 5),
  /** As BOUND, but before a unit: "the opening months of 1916", "his last years". */
  OPENING: same('opening initial', 0),
  CLOSING: same('closing final dying', 0),
  /** Before the era, or of it; the value is the sign. */
  ERA: {
    bc: -1,
    bce: -1,
    'b.c': -1,
    'b.c.': -1,
    'b.c.e': -1,
    'b.c.e.': -1,
    ad: 1,
    ce: 1,
    'a.d': 1,
    'a.d.': 1,
    'c.e': 1,
    'c.e.': 1,
  },
  /** Joined to a year: "the pre-1914 world". */
  PREFIX: same('pre post', 0),
  AD: same('ad a.d a.d.', 1),
  /** Marks of an approximate year that are put before nothing else. */
  CIRCA: same('c c. ca ca. circa', 1),
  /** Months of the French Republic, by the days from 22 September to their first. */
  DECADAL: {
    ...{
      vendémiaire: 0,
      vendemiaire: 0,
      brumaire: 30,
      frimaire: 60,
      nivôse: 90,
      nivose: 90,
      pluviôse: 120,
      pluviose: 120,
    },
    ...{ ventôse: 150, ventose: 150, germinal: 180, floréal: 210, floreal: 210, prairial: 240, messidor: 270 },
    ...{ thermidor: 300, fructidor: 330 },
  },
  /** Marks of the years of other reckonings: of the Hijra, and of the foundation of Rome. */
  HIJRA: same('ah a.h a.h.', 0),
  AUC: same('auc a.u.c a.u.c.', 0),
  /** Words that make a time approximate. */
  ABOUT: same('about around approximately circa ca c roughly approx cca c. ca. cca. circ. approx.', 1),
  /** The calendar of a date: Julian or Gregorian. */
  OLDSTYLE: same('o.s o.s. os', 0),
  NEWSTYLE: same('n.s n.s. ns', 0),
  /** Days of the Roman month: the Nones and Ides of the short months, and the Kalends. */
  ROMANDAY: { kalends: 1, calends: 1, nones: 5, ides: 13 },
  NIGHT: same('night', 4),
  ZONE: same('gmt et utc bst est edt cet cest pst', 0),
  HALFDAY: { am: 0, 'a.m': 0, 'a.m.': 0, pm: 1, 'p.m': 1, 'p.m.': 1 },
  /** Vague amounts. */
  SOME: same('several few many some couple numerous various countless', 0),
  /** Steps from one unit to another, by how many. */
  STEP: {
    ...same('next following subsequent ensuing succeeding', 1),
    ...same('previous preceding prior', -1),
    ...same('same', 0),
  },
  /** Steps counted from the time of speaking. */
  SPEECHSTEP: { ...same('last past', -1), ...same('coming', 1) },
  /** What makes a counted time relative: its sense. */
  LATER: {
    ...same('later afterwards afterward hence', 1),
    ...same('earlier previously prior beforehand', -1),
  },
  FOLLOWING: same('following', 1),
  NEXT: same('next', 1),
  LAST: same('last', -1),
  PERIOD: same('period', 0),
  TIME: same('time', 0),
  /** Anniversaries by their years. */
  CENTENARY: {
    ...same('centenary centennial', 100),
    ...{ sesquicentennial: 150, bicentenary: 200, bicentennial: 200, tercentenary: 300, tricentennial: 300 },
    ...{ quatercentenary: 400, quincentenary: 500, quincentennial: 500, millenary: 1000 },
  },
  /** Days of the letter writers, by the month they lie in. */
  INSTANT: { inst: 0, instant: 0, ult: -1, ultimo: -1, prox: 1, proximo: 1 },
  YESTERDAY: same('yesterday', -1),
  TOMORROW: same('tomorrow', 1),
  FUTURE: same('future', 1),
  PAST: same('past', -1),
  YEARUNIT: unit('year', 'year'),
  MONTHUNIT: unit('month', 'month'),
  SHORTUNIT: { ...unit('day', 'day'), ...unit('week', 'week'), ...unit('month', 'month'), ...unit('year', 'year') },
  LONGUNITS: {
    ...unit('minute', 'minutes'),
    ...unit('hour', 'hours'),
    ...unit('day', 'days'),
    ...unit('week', 'weeks'),
    ...unit('month', 'months'),
    ...unit('year', 'years'),
    ...unit('decade', 'decades'),
    ...unit('century', 'centuries'),
  },
  BEFORE: same('before', -1),
  AFTER: same('after', 1),
  ARTICLE: same('a an', 1),
  DETERMINER: same('the a an his her its their this that', 0),
  /** Prepositions after which a number is a year also where a plural follows: "in 1848 riots broke out". */
  TIMEPREP: same('in by since until till during from after before', 0),
  PRONOUN: same('he she it they we i you who', 0),
  POSSESSIVE: same('his her their its my our your', 0),
  /** Prepositions that bound a time by another one. */
  BOUNDING: same('until till since before', 0),
  /** Words between a number and its unit that change nothing. */
  FULL: same(
    'full whole long short more further additional consecutive straight hard bitter bloody calendar entire single',
    0,
  ),
  /** Set words by TIMEX3 value, in {@link SETS}. */
  OFTEN: {
    hourly: 0,
    daily: 1,
    nightly: 2,
    weekly: 3,
    fortnightly: 4,
    monthly: 5,
    quarterly: 6,
    yearly: 7,
    annually: 7,
    everyday: 1,
  },
  /** Vague references, by sense. */
  RECENT: same('recent recently lately', -1),
  NOW: same('now currently nowadays current presently', 0),
  /** Prepositions after which a bare number may be a year and a bare name of a month is a month. */
  IN: same(
    'in by during since until till from after before of between for through throughout to and or early late about around circa ca c c. ca. around until till on ago',
    0,
  ),
  /** Saints by their day, as month and day in one number. */
  SAINT: {
    ...{ agnes: 121, hilary: 113, valentine: 214, david: 301, patrick: 317, benedict: 321, george: 423, mark: 425 },
    ...{ barnabas: 611, john: 624, peter: 629, swithin: 715, swithun: 715, james: 725, lawrence: 810, laurence: 810 },
    ...{ bartholomew: 824, giles: 901, matthew: 921, michael: 929, francis: 1004, denis: 1009, luke: 1018 },
    ...{ crispin: 1025, martin: 1111, edmund: 1120, cecilia: 1122, clement: 1123, catherine: 1125, andrew: 1130 },
    ...{ nicholas: 1206, lucy: 1213, thomas: 1221, stephen: 1226, brice: 1113 },
    ...{ barbara: 1204, ambrose: 1207, blaise: 203, agatha: 205, gregory: 312, cuthbert: 320, alban: 622, anne: 726 },
    ...{ jerome: 930, remigius: 1001, hubert: 1103, leonard: 1106, sylvester: 1231, wenceslas: 928, vitus: 615 },
    ...{ medard: 608, boniface: 605, dunstan: 519, scholastica: 210 },
  },
  /** The day after a feast, and its eighth. */
  MORROW: { morrow: 1, octave: 7 },
  /** Feasts of the Church that need "the feast of" before them, as SAINT. */
  MYSTERY: {
    ...{ circumcision: 101, purification: 202, annunciation: 325, transfiguration: 806, assumption: 815 },
    ...{ saints: 1101, souls: 1102, hallows: 1101, exaltation: 914 },
  },
  /** What is known by its year: "the treaty of 843". */
  DATED: same(
    'treaty peace truce battle siege council synod revolt rebellion rising war campaign invasion raid plague famine edict law eclipse earthquake crisis coup year',
    0,
  ),
  /** Things that are numbered: what follows them is no year. */
  NUMBERED: same(
    'page pages p pp p. pp. no no. nos nos. number numbers chapter chapters ch. vol vol. volume volumes clause clauses article articles section sections ' +
      'paragraph room rooms line lines verse verses figure fig fig. table plate item lot folio flight route highway channel ' +
      'psalm sonnet opus op op. lines verses pp. rooms resolution resolutions decree directive ordinance bill case file form ' +
      'model type convoy bus train suite apartment box catalogue serial version',
    0,
  ),
} as const satisfies Record<string, Readonly<Record<string, number>>>

export type WordClass = keyof typeof WORD_CLASSES

/** Plurals without an s that numbers count. */
export const IRREGULAR_PLURALS = new Set(
  'men women people children feet cattle sheep horse foot infantry cavalry oxen geese livres francs pounds'.split(' '),
)

/** TIMEX3 codes for the parts of a day, as DAYPART values. `24` and `12` are clock times. */
export const DAY_PARTS = ['TMO', 'T12:00', 'TAF', 'TEV', 'TNI', 'T24:00', 'TDT'] as const

/** TIMEX3 values of the words of class OFTEN. */
export const SETS = [
  'XXXX-XX-XXTXX',
  'XXXX-XX-XX',
  'XXXX-XX-XXTNI',
  'XXXX-WXX',
  'P2W',
  'XXXX-XX',
  'XXXX-QX',
  'XXXX',
] as const

/** TIMEX3 codes of units in durations: before and after the number. */
export const DURATION_CODES: Readonly<Record<Unit, readonly [string, string]>> = {
  second: ['PT', 'S'],
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  week: ['P', 'W'],
  fortnight: ['P', 'W'],
  month: ['P', 'M'],
  season: ['P', 'S'],
  year: ['P', 'Y'],
  decade: ['P', 'DE'],
  century: ['P', 'CE'],
  millennium: ['P', 'ML'],
}

/** Parts of a time, as PART and BOUND values. */
export const PARTS = ['early', 'mid', 'late', 'start', 'end', 'turn'] as const
export type Part = (typeof PARTS)[number]
