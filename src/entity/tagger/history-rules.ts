import type { EntityType } from '../../schema/entity.js'

/**
 * Names whose form alone tells a reader what they are, whatever stands around them. Each row is proved by its examples:
 * the name that it must give, in full, in a sentence; and sentences in which it must give none.
 */
export interface NameRule {
  readonly id: string
  readonly type: EntityType
  /** The last word of a capitalised run: "Crimean War". */
  readonly last?: ReadonlySet<string>
  /** The last word of the run before "of", "of the": "Battle of the Somme". */
  readonly head?: ReadonlySet<string>
  /** The run has to begin with an ordinal number. */
  readonly ordinal?: boolean
  /** What follows "of" has to be a place. */
  readonly place?: boolean
  readonly examples: readonly (readonly [sentence: string, name: string])[]
  readonly counterexamples: readonly string[]
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const NAME_RULES: readonly NameRule[] = [
  {
    id: 'battle-of',
    type: 'event',
    head: set(
      'Battle Battles Siege Sieges Massacre Massacres Sack Storming Fall Relief Raid Bombing Bombardment Blockade Defence War Wars Revolt Rebellion Uprising Coup Feast Partition Partitions Dissolution Restoration Defenestration Assassination Reign',
    ),
    examples: [
      ['He fell at the Battle of the Boyne in 1690.', 'Battle of the Boyne'],
      ['After the Second Battle of Newbury the king withdrew.', 'Second Battle of Newbury'],
      ['The Siege of Malta lasted four months.', 'Siege of Malta'],
      ['The Wars of the Roses were over.', 'Wars of the Roses'],
    ],
    counterexamples: ['In this Battle of wits nobody won.', 'The Fall was mild, and winter short.'],
  },
  {
    id: 'treaty-of',
    type: 'work',
    head: set(
      'Treaty Treaties Peace Edict Truce Armistice Concordat Union Statute Statutes Provisions Articles Declaration Charter Constitution Bill Act Acts Dictum Golden Bull Protocols Capitulation Convention',
    ),
    examples: [
      ['They signed the Treaty of Nystad.', 'Treaty of Nystad'],
      ['The Edict of Nantes was revoked.', 'Edict of Nantes'],
      ['The Peace of Westphalia changed little here.', 'Peace of Westphalia'],
    ],
    counterexamples: ['Peace came at last.', 'The Union held.'],
  },
  {
    id: 'congress-of-place',
    type: 'event',
    head: set('Congress Conference Council Synod Diet Field Colloquy Conclave Coronation'),
    place: true,
    examples: [['At the Congress of Vienna he was silent.', 'Congress of Vienna']],
    counterexamples: ['The Council of State met daily.'],
  },
  {
    id: 'war',
    type: 'event',
    last: set(
      'War Wars Revolution Revolutions Rebellion Revolt Uprising Rising Mutiny Massacre Putsch Putch Coup Crisis Crusade Crusades Offensive Armistice Famine Purge Purges Blitz Reformation Renaissance Restoration Enlightenment Inquisition Schism Diaspora Holocaust Pogrom Depression Olympics Riots Campaign Expedition Invasion Strike Terror Plague',
    ),
    examples: [
      ['The Crimean War had begun.', 'Crimean War'],
      ['He outlived the Red Terror.', 'Red Terror'],
      ['Few remembered the Thirty Years’ War.', 'Thirty Years’ War'],
      ['The Indian Mutiny spread.', 'Indian Mutiny'],
      ['The Taiping Rebellion cost millions of lives.', 'Taiping Rebellion'],
    ],
    counterexamples: ['War came.', 'The War Office refused.', 'The Revolution ate its children.'],
  },
  {
    id: 'numbered-congress',
    type: 'event',
    last: set('Congress Conference Plenum Crusade International Symposium Summit Games'),
    ordinal: true,
    examples: [
      ['The Eleventh Congress met in March.', 'Eleventh Congress'],
      ['The 9th Party Congress met in March.', '9th Party Congress'],
    ],
    counterexamples: ['The Indian Congress split.'],
  },
  {
    id: 'conference',
    type: 'event',
    last: set('Conference'),
    examples: [['The Bandung Conference opened in April.', 'Bandung Conference']],
    counterexamples: ['The Conference opened.'],
  },
  {
    id: 'treaty',
    type: 'work',
    last: set(
      'Treaty Act Acts Manifesto Testament Constitution Edict Charter Codex Chronicle Chronicles Pact Accords Accord',
    ),
    examples: [
      ['The Corn Law Repeal Act passed.', 'Corn Law Repeal Act'],
      ['The Adams-Onís Treaty gave them Florida.', 'Adams-Onís Treaty'],
    ],
    counterexamples: ['The Treaty was torn up.'],
  },
]

export const ORDINAL =
  /^(?:\d{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)$/i

/** One capitalised word that means members of a group, by its form: "Chartists", "Mensheviks", "Jacobites". */
export const GROUP_FORM = /(?:ists|ites|viks|crats|arians|icans)$/

/** Capitalised words that begin a sentence or a run without belonging to a name. */
export const NO_NAME_START: ReadonlySet<string> = set(
  'The A An This That These Those His Her Their Its Our My Your In On At By For From With After Before During Since Until When While Both Many Most Some All No And But Or As If',
)

/**
 * Words before a person's name that are a title or an office, and stand outside it: "President | Kennedy". Titles of
 * nobility ("Lord Byron", "Earl Grey") and "Saint" stay, for they are what the person is called.
 */
export const PERSON_TITLES: ReadonlySet<string> = set(
  'Mr Mrs Ms Miss Messrs Dr Prof Professor President Premier Chancellor Minister Secretary Senator Congressman Representative Governor Mayor Judge Justice Ambassador Chairman Commissar General Gen Colonel Col Captain Capt Admiral Marshal Lieutenant Sergeant Emperor Empress King Queen Prince Princess Tsar Tsarina Sultan Pope Archbishop Bishop Cardinal Reverend Rev Madam Comrade',
)

/** Words that make one title with the next: "Vice President", "Field Marshal". */
export const TITLE_PREFIXES: ReadonlySet<string> = set(
  'Vice Prime Field Foreign Lieutenant Major Brigadier Rear Lord Chief Deputy',
)
