import type { EntityType } from '../../schema/entity.js'
import { headIndex, headOf } from '../name/short-forms.js'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** What is named with one of the nouns `of` may be called by any of `nouns`: "the Royal Niger Company", "the firm". */
interface Row {
  readonly types: readonly EntityType[]
  readonly of: readonly string[]
  readonly nouns: readonly string[]
}

const ORGANIZATION: readonly EntityType[] = ['organization']
const BODY: readonly EntityType[] = ['organization', 'group']
const BUILT: readonly EntityType[] = ['place', 'organization']
const EVENT: readonly EntityType[] = ['event']
const WORK: readonly EntityType[] = ['work', 'event']
const PERIODICAL: readonly EntityType[] = ['work', 'organization']

const ROWS: readonly Row[] = [
  {
    types: ORGANIZATION,
    of: list(
      'company corporation co corp inc ltd limited plc firm syndicate concern trust works foundry brothers bros sons bank airline',
    ),
    nouns: list('company firm concern business corporation'),
  },
  {
    types: ORGANIZATION,
    of: list('railway railroad railways tramway'),
    nouns: list('company railway railroad line'),
  },
  { types: ORGANIZATION, of: list('party'), nouns: list('party') },
  {
    types: ORGANIZATION,
    of: list('society association club institute federation union league guild brotherhood fraternity lodge front'),
    nouns: list('organisation organization association body'),
  },
  {
    types: ORGANIZATION,
    of: list('committee commission council board tribunal court convention'),
    nouns: list('body panel'),
  },
  {
    types: ORGANIZATION,
    of: list('parliament assembly senate diet duma legislature cortes congress reichstag riksdag estates'),
    nouns: list('assembly legislature body chamber'),
  },
  {
    types: ORGANIZATION,
    of: list('university college school academy institute seminary museum library hospital polytechnic'),
    nouns: list('institution'),
  },
  {
    types: ORGANIZATION,
    of: list('army corps division brigade regiment battalion legion squadron'),
    nouns: list('force unit formation'),
  },
  {
    types: BODY,
    of: list(
      'order jesuits franciscans dominicans benedictines cistercians carthusians augustinians capuchins carmelites premonstratensians templars hospitallers knights ursulines',
    ),
    nouns: list('order'),
  },
  { types: BODY, of: list('dynasty house clan family'), nouns: list('dynasty house') },
  {
    types: BUILT,
    of: list('abbey priory monastery convent nunnery charterhouse friary minster'),
    nouns: list('abbey monastery house convent community'),
  },
  { types: BUILT, of: list('cathedral church minster basilica chapel'), nouns: list('church building') },
  { types: BUILT, of: list('castle fort fortress citadel'), nouns: list('fortress castle stronghold') },
  { types: BUILT, of: list('hall house palace theatre theater museum library tower'), nouns: list('building') },
  {
    types: WORK,
    of: list(
      'treaty convention pact accord accords agreement peace armistice entente protocol compromise concordat truce',
    ),
    nouns: list('treaty agreement pact accord settlement'),
  },
  {
    types: WORK,
    of: list('act law statute bill ordinance edict decree ordinances'),
    nouns: list('act law statute measure legislation'),
  },
  {
    types: PERIODICAL,
    of: list(
      'gazette times herald tribune courier chronicle post mercury observer examiner telegraph star zeitung guardian advertiser news argus daily weekly newspaper paper',
    ),
    nouns: list('paper newspaper'),
  },
  {
    types: PERIODICAL,
    of: list('journal magazine review quarterly annals proceedings monthly'),
    nouns: list('journal magazine periodical review'),
  },
  { types: EVENT, of: list('war'), nouns: list('war conflict') },
  {
    types: EVENT,
    of: list('rebellion revolt rising uprising insurrection mutiny'),
    nouns: list('rebellion revolt rising uprising insurrection'),
  },
  { types: EVENT, of: list('battle'), nouns: list('battle engagement') },
  {
    types: EVENT,
    of: list('congress conference convention council diet synod summit'),
    nouns: list('conference congress meeting gathering'),
  },
  { types: EVENT, of: list('strike lockout dispute'), nouns: list('strike dispute') },
  { types: EVENT, of: list('epidemic plague pestilence pandemic death'), nouns: list('epidemic plague disease') },
  {
    types: EVENT,
    of: list('fire disaster earthquake flood famine explosion crash'),
    nouns: list('disaster catastrophe'),
  },
  { types: EVENT, of: list('coup putsch'), nouns: list('coup putsch') },
  { types: EVENT, of: list('crisis affair incident'), nouns: list('crisis affair incident') },
  { types: EVENT, of: list('exhibition exposition'), nouns: list('exhibition fair') },
  {
    types: ['other'],
    of: list(
      'ship vessel steamer frigate sloop schooner brig cruiser battleship destroyer submarine flagship whaler yacht liner',
    ),
    nouns: list('ship vessel'),
  },
  {
    types: ['person'],
    of: list('king queen emperor empress tsar tsarina czar sultan shah'),
    nouns: list('monarch sovereign'),
  },
]

let table: ReadonlyMap<EntityType, ReadonlyMap<string, readonly string[]>> | undefined

function read(): ReadonlyMap<EntityType, ReadonlyMap<string, readonly string[]>> {
  const all = new Map<EntityType, Map<string, readonly string[]>>()
  for (const { types, of, nouns } of ROWS)
    for (const type of types) {
      const row = all.get(type) ?? new Map<string, readonly string[]>()
      all.set(type, row)
      for (const noun of of) row.set(noun, [...(row.get(noun) ?? []), ...nouns])
    }
  return all
}

/** The nouns by which a thing of this type goes that is called by `noun`. */
export function widerThan(type: EntityType, noun: string): readonly string[] {
  table ??= read()
  return table.get(type)?.get(noun) ?? []
}

/** The word of a name that says what it names, whether or not it stands alone for it: "zeitung" of "Neue Rheinische Zeitung". */
export const nounOfName = (words: readonly string[], type: EntityType): string =>
  headOf(words, type) ?? (words[headIndex(words)] as string)
