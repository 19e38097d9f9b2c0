import type { EntityType } from '../../schema/entity.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Common nouns that say what kind of thing a name names, when they are its head: "the *Treaty* of Paris", "the Red *Army*". */
const ROWS: readonly { readonly type: EntityType; readonly nouns: readonly string[] }[] = [
  {
    type: 'organization',
    nouns: list(`
      academy administration agency airline alliance army artillery assembly association authority bank battalion board brigade bureau cabinet cavalry
      chamber church club coalition college command commission commissariat committee commune community company confederacy confederation
      congregation congress consortium convention corporation corps council court delegation department directorate division duma
      faction federation firm fleet force forces foundation fraternity front fund government group guard guild gymnasium infantry institute
      institution junta laboratory league legion legislature lodge mafia magistracy militia ministry mission movement museum navy
      network office opera opposition orchestra order organisation organization parliament party philharmonic police politburo polytechnic presidium press railroad railway
      regiment secretariat section senate service society soviet squadron staff state-council synod friends archive archives library administration syndicate team tribunal trust
      union university workshop yeomanry bakufu bureau compagnie companhia compania conseil consejo diwan gesellschaft majlis partei partido shogunate sobor veche
    `),
  },
  {
    type: 'place',
    nouns: list(`
      abbey airport archipelago arena avenue bay beach borough bridge campus canal cape castle cathedral cave channel chapel circle citadel city coast
      caliphate colony continent country county deep desert district duchy emirate empire estate farm fort fortress forest garden gardens gate gulf harbour
      harbor hall hill hills hotel house island islands isle isthmus khanate kingdom lake manor monastery monument mount mountain mountains
      ocean oblast palace park passage mosque basilica priory protectorate convent cemetery quarter observatory pass peninsula plain plantation plateau port prefecture principality prison province range region
      republic river road land sea shrine square state strait straits street sultanate temple territory theatre theater tower town trail trench valley village
      volcano wall
    `),
  },
  {
    type: 'event',
    nouns: list(`
      armistice assassination attack attacks awakening battle blockade bombing bombings boycott bubble campaign campaigns ceremony civil-war conclave conference conflict controversy conquest coronation
      affair coup crash crisis crusade disaster earthquake election elections emergency epidemic exhibition expedition explosion exposition fair famine festival games genocide holocaust incident
      insurrection invasion jubilee landings march massacre mutiny offensive olympics operation pandemic panic plague plot pogrom protests purge purges putsch raid rebellion
      referendum reformation restoration revolt revolution riot riots rising schism siege strike summit talks terror trial trials uprising war wars
    `),
  },
  {
    type: 'work',
    nouns: list(`
      accord accords act agreement amendment bible bill book bull bulletin capitulation carta charter chronicle code concordat constitution convention courier
      compromise courant covenant declaration decree decrees dictum dictionary directive doctrine edict encyclical encyclopaedia encyclopedia epic essay essays examiner gazette grammar herald journal law laws letter
      magazine mandate manifesto memoirs memorandum mercury novel novella ordinance ordinances pact painting pamphlet papers peace petition
      plan platform play poem proclamation programme program protocol provisions report resolution sermon song speech statute symphony
      telegram telegraph testament theses times treatise treaty tribune ultimatum
    `),
  },
  { type: 'other', nouns: list('policy day prize award medal comet probe') },
  { type: 'group', nouns: list('clan dynasty family house people tribe') },
]

/** Of these, the nouns that leave no doubt: nearly every name with this head is of this type. */
const SURE: ReadonlySet<string> = new Set(
  list(`
    academy administration army archive artillery archives assembly association battalion brigade bureau cavalry command commission committee company corporation corps council delegation department directorate friends library
    federation fleet infantry institute league ministry opposition parliament party politburo navy regiment society squadron tribunal
    bay circle city coast county district gulf island islands lake land mountains ocean oblast peninsula province region river sea strait street town
    valley village
    armistice battle blockade bombing bombings talks campaigns earthquake genocide insurrection jubilee protests schism incident expedition riots conference conquest coronation coup crash crisis crusade election elections famine march massacre mutiny olympics
    rebellion referendum revolt revolution siege uprising war wars
    accord accords act bill bulletin carta charter chronicle courier concordat constitution covenant declaration decree dictum doctrine edict encyclopaedia encyclopedia examiner gazette herald law laws manifesto novel ordinance
    ordinances pact poem proclamation protocol statute telegraph testament times treaty tribune ultimatum policy day prize award
    dynasty
  `),
)

/** What navies put before the names of their ships. */
export const SHIP_PREFIX: ReadonlySet<string> = new Set(list('hms uss rms css sms hmas hmcs hmnzs ins'))

/** Bodies of state that go by one word. */
export const BODIES: ReadonlySet<string> = new Set(
  list(
    'parliament senate commons reichstag bundestag reichsrat duma cortes politburo orgburo sovnarkom comintern knesset sejm storting riksdag gestapo cheka',
  ),
)

/** Where the councils of the Church met. */
const COUNCILS: ReadonlySet<string> = new Set(
  list(
    'nicaea chalcedon ephesus constantinople clermont pisa constance basel florence trent lyon lyons vienne sardica toledo orange',
  ),
)

let kinds: ReadonlyMap<string, EntityType> | undefined

/** The type of thing that a folded common noun names; undefined where it says nothing of it. */
export function kindOf(noun: string): EntityType | undefined {
  kinds ??= new Map([...ROWS].reverse().flatMap(({ type, nouns }) => nouns.map(noun => [noun, type] as const)))
  return kinds.get(noun)
}

/** A folded word that counts: "thirteenth", "8th". */
export const COUNTED =
  /^(?:(?:(?:\p{L}{3,6}ty)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth|\d+(?:st|nd|rd|th)))$/u

/** The type that a name's head leaves no doubt of ("Treaty of Paris"); a numbered congress is an event. */
export function sureKind(words: readonly string[], head: number): EntityType | undefined {
  const noun = words[head] as string
  if (/^(?:congress|conference|convention|parliament|diet|council)$/.test(noun) && COUNTED.test(words[0] as string))
    return 'event'
  // "Council of Trent", "Diet of Worms", but the diet of a country is a body.
  if (words[head + 1] === 'of' && head + 3 === words.length) {
    const place = words[head + 2] as string
    if (noun === 'council' && COUNCILS.has(place)) return 'event'
    if (/^(?:diet|synod)$/.test(noun)) return (classesOf(place) & CLASS_BIT.country) === 0 ? 'event' : 'organization'
  }
  // "Union of Clerks", but the Soviet Union is a place.
  if (noun === 'union' && head < words.length - 1 && !words.includes('soviet')) return 'organization'
  return SURE.has(noun) ? kindOf(noun) : undefined
}
