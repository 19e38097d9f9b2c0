/** Pieces that several patterns share, by the name that `{NAME}` calls them by. */
export const FRAGMENTS: Readonly<Record<string, string>> = {
  /** A year that needs nothing else to be one. */
  YEAR: 'year=NUMBER era=ERA | era=AD year=NUMBER | year=Y',
  /** A year that stands by itself, where a plural after it would be counted. */
  BAREYEAR:
    'year=NUMBER era=ERA | era=AD year=NUMBER | (?<= TIMEPREP ) year=Y | (?<! ( NUMBERED | NUMBERED . ) ) year=Y (?! ( PLURAL | or Y PLURAL ) )',
  YEAR2: 'year2=NUMBER era2=ERA | era2=AD year2=NUMBER | year2=Y',
  /** "early", "the end of", "the latter part of", "late in", "the closing months of". */
  PART:
    'the? part=PART -? | the? bound=BOUND of the? | the? ( part=PART | part=HALFORD ) ( part | days | weeks | months | years | decades ) of the? | ' +
    'the? ( opening=OPENING | opening=ORD | closing=CLOSING | closing=LAST ) ( days | weeks | months | years | decades ) of the? | ' +
    'part=PART in the? | the part=PART',
  /** What a number of units is counted from where it follows "before": no time of the story. */
  ANCHORED: 'DETERMINER | PRONOUN | NAME | {YEARLIKE}',
  ANCHOREDAFTER: '{THING} | PRONOUN',
  THING: 'the | ARTICLE | POSSESSIVE | NAME | {YEARLIKE}',
  YEARLIKE: 'Y | NUMBER ERA | AD | D MONTH | MONTH D',
  /** "over", "more than", "only". */
  SOMEWHAT:
    'ABOUT | over | almost | nearly | just | only | barely | exactly | under | the? ( more | less | fewer ) than | at least | at most | up to | well over | a mere',
  /** How many: "three", "two hundred", "a few", "several", "a". */
  QUANTITY:
    'half=half ARTICLE | count=COUNT ( and a plus=half )? | count=COUNT hundred=HUNDRED? | ARTICLE hundred=HUNDRED | a? vague=SOME of? | HUNDRED | article=ARTICLE vague=SOME? | another count=COUNT?',
  /** "October, 1923", "October of 1923", "October in the year of our Lord 1923". */
  OFYEAR: ',? ( of | in )? ( the year ( of ( our lord | grace ) )? )? {YEAR}',
  /** A feast's year may have three figures: "Christmas Day, 800". */
  FEASTYEAR: '( the year )? ( {YEAR} | year=H {AFTERYEAR} )',
  /** What follows a year of three figures: nothing that it could count. */
  AFTERYEAR:
    '(?= ( , | . | EDGE | CLOSE | OPEN | MARK | and | but | the | a | an | he | she | they | it | his | her | their | its | when | after | in | at | by | with | to | was | were | had ) )',
  ENDS: '(?= ( , | . | CLOSE | EDGE | and | MARK | in | at ) )',
  TO: '- | to | until | till | through | up to',
  PART2: 'the? part2=PART -? | the? bound2=BOUND of the?',
  /** "the night of", "early in the morning of". */
  DAYPART:
    'the? PART? dayPart=DAYPART hours? ( of | on ) the? | PART ( in | on ) the dayPart=DAYPART ( of | on ) the? | the ( smallHours=small | smallHours=early ) hours of the?',
  /** "Old Style", "O.S."; "New Style", "N.S.". */
  OLDSTYLE: 'OLDSTYLE | old style',
  NEWSTYLE: 'NEWSTYLE | new style',
  /** The note of a day's other style, in brackets: that day, and the day where it is the one that counts. */
  OPENNOTE: 'OPEN | MARK',
  CLOSENOTE: 'CLOSE | MARK',
  NOTEDDAY: '( DAY MONTH | MONTH DAY ) ( ,? Y )?',
  NEWDAY: '( day=DAY month=MONTH | month=MONTH day=DAY ) ( ,? year=Y )?',
}
