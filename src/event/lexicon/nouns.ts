import type { EventKind } from '../../schema/event.js'

/** Nouns that name a happening of one kind, so that a date beside them dates it ("the siege of 1453"). */
export interface NounRow {
  readonly kind: EventKind
  readonly nouns: string
  readonly examples: readonly string[]
}

export const NOUN_ROWS: readonly NounRow[] = [
  { kind: 'birth', nouns: 'birth', examples: ['the birth of a daughter in 1533'] },
  {
    kind: 'death',
    nouns: 'death assassination murder execution suicide beheading killing massacre demise martyrdom',
    examples: ["Attila's death in 453"],
  },
  {
    kind: 'founding',
    nouns: 'founding foundation establishment creation formation inauguration unification introduction launch opening',
    examples: ['the foundation of the abbey in 910'],
  },
  {
    kind: 'dissolution',
    nouns:
      'dissolution abolition collapse fall disintegration breakup break-up disbandment downfall closure suppression',
    examples: ['the fall of Granada in 1492'],
  },
  {
    kind: 'conflict',
    nouns: `war battle siege revolution revolt rebellion uprising rising insurrection coup putsch invasion attack raid
      defeat victory conquest occupation mutiny riot riots campaign offensive bombardment bombing sack capture surrender
      seizure overthrow counterrevolution counter-revolution clash skirmish blockade annexation crusade expedition
      ambush retreat liberation strike crisis landing landings blitz`,
    examples: ['after the defeat of 1918', 'the siege of Vienna in 1683'],
  },
  {
    kind: 'election',
    nouns: 'election elections referendum plebiscite vote by-election ballot re-election',
    examples: ['the election of 1860'],
  },
  {
    kind: 'meeting',
    nouns:
      'congress conference meeting ceremony banquet parley summit council synod assembly convention session talks negotiations diet exhibition',
    examples: ['the Council of Clermont in 1095'],
  },
  { kind: 'publication', nouns: 'publication release', examples: ['the publication of the poem in 1922'] },
  {
    kind: 'statement',
    nouns: 'declaration proclamation announcement speech statement ultimatum appeal address',
    examples: ['the declaration of war in 1914'],
  },
  {
    kind: 'appointment',
    nouns: 'appointment accession coronation enthronement succession marriage wedding promotion ascension consecration',
    examples: ['the coronation of Charles in 800'],
  },
  {
    kind: 'removal',
    nouns:
      'removal dismissal expulsion resignation abdication deposition ouster purge retirement banishment impeachment',
    examples: ['the abdication of the king in 1936'],
  },
  {
    kind: 'movement',
    nouns:
      'move relocation arrival departure return flight escape emigration migration exile voyage journey visit withdrawal march evacuation deportation crossing',
    examples: ['his return from exile in 1660'],
  },
  {
    kind: 'legal',
    nouns:
      'arrest imprisonment trial conviction ratification signing adoption repeal emancipation pardon ban passage annulment',
    examples: ['the signing of the truce in 1921'],
  },
  {
    kind: 'other',
    nouns: `earthquake shock famine plague epidemic fire flood eruption explosion outbreak disaster catastrophe failure success
      merger union reform split end beginning start crash depression stroke discovery invention defection disappearance
      panic boom slump recession drought plot scandal affair amnesty schism hurricane storm blizzard completion construction destruction reorganisation reorganization breakthrough accident intervention attempt events`,
    examples: ['the failure of the harvest in 1846'],
  },
]

/** Nouns of documents and offices: they tell the kind of the verb that makes or gives them, but are no happening themselves. */
export const OBJECT_ROWS: readonly NounRow[] = [
  {
    kind: 'legal',
    nouns:
      'treaty agreement act law decree constitution charter bill edict truce armistice pact accord statute amendment pardon licence license peace settlement compromise deal sentence',
    examples: [],
  },
  {
    kind: 'publication',
    nouns: 'book pamphlet newspaper article novel essay journal magazine manifesto poem edition memoir memoirs',
    examples: [],
  },
  {
    kind: 'statement',
    nouns: 'letter message warning oath promise order report memorandum telegram note plea demand',
    examples: [],
  },
  {
    kind: 'appointment',
    nouns: 'throne post office crown command chair leadership premiership presidency',
    examples: [],
  },
  { kind: 'conflict', nouns: 'power control fire arms blow', examples: [] },
]
