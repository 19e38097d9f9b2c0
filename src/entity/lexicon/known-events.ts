/**
 * Happenings and times whose names don't say that they are such, folded: what every history of the world calls so. Names
 * that end in "war", "revolt", "famine" and the like need no list.
 */
const NAMES = `black death, great mortality, holocaust, shoah, holodomor, nakba, time of troubles, renaissance, enlightenment,
  reconquista, risorgimento, great leap forward, reign of terror, night of the long knives, kristallnacht, watergate, blitz, dust bowl, trail of tears, long march,
  great trek, great game, scramble for africa, boston tea party, gunpowder plot, dissolution of the monasteries, great schism, western schism,
  investiture controversy, babylonian captivity, counterreformation, hundred days, hundred flowers campaign, kulturkampf, mfecane, prague spring,
  arab spring, spring of nations, springtime of nations, june days, hot autumn, highland clearances, velvet divorce, anschluss, saur revolution, dday, phoney war, winter of discontent, tulip mania, south sea bubble, glorious first of june,
  spanish armada, red scare, great depression, great awakening, industrial revolution, meiji restoration, space race, berlin airlift, march to the sea`

let names: ReadonlySet<string> | undefined

/** Whether folded words, joined with spaces, are such a name. */
export function isKnownEvent(name: string): boolean {
  names ??= new Set(NAMES.split(',').map(entry => entry.trim()))
  return names.has(name)
}

/** Such names as lists of words, for finding those that nothing else has found. */
export const knownEvents = (): readonly (readonly string[])[] =>
  NAMES.split(',')
    .map(entry => entry.trim().split(/\s+/))
    .filter(words => words.length > 1)
