import type { EntityType } from '../../schema/entity.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { isDemonym } from './demonyms.js'
import { genderOfFirstName } from './gender.js'
import { COUNTED, kindOf, SHIP_PREFIX } from './kinds.js'

const PREPOSITION: ReadonlySet<string> = new Set([
  'of',
  'for',
  'in',
  'on',
  'at',
  'to',
  'against',
  'between',
  'from',
  'with',
])
const FOREIGN_OF: ReadonlySet<string> = new Set('de del della di du des do da dos das'.split(' '))
const SMALL: ReadonlySet<string> = new Set(['the', 'a', 'an', 'and', ...PREPOSITION])
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|\d+(?:st|nd|rd|th)|\d+)$/
const COMPANY: ReadonlySet<string> = new Set(
  'company co corporation corp inc incorporated ltd limited plc llc gmbh ag sa bros brothers group holdings'.split(' '),
)

/** "German East Africa Company", which is no colony. */
export const isCompany = (words: readonly string[]): boolean => COMPANY.has(words.at(-1) as string)

const YEAR = /^(?:1\d|20)\d\d$/
/** What tells a body from another of the same name. */
const APART: ReadonlySet<string> = new Set('western eastern northern southern'.split(' '))
const TOWN = CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region
const NEVER_SHORT: ReadonlySet<string> = new Set('year day night week month century'.split(' '))

/** Index of the word that says what kind of thing a name names: "Opposition" of "Left Opposition", "Battle" of "Battle of Lewes". */
export function headIndex(words: readonly string[]): number {
  // "Companies Act 1879"
  const last = words.length > 2 && YEAR.test(words.at(-1) as string) ? words.length - 2 : words.length - 1
  for (let i = 1; i <= last; i++) {
    if (words[i] === ':') return i - 1
    if (!PREPOSITION.has(words[i] as string)) {
      // "Consejo de Indias"
      if (FOREIGN_OF.has(words[i] as string) && kindOf(words[i - 1] as string)) return i - 1
      continue
    }
    // "Gulf of Tonkin Resolution" is no gulf.
    const kind = i + 1 < last && words[i + 1] !== 'the' ? kindOf(words[last] as string) : undefined
    const before = words[i - 1] as string
    // Nor is "Government of India Act" a government, nor "Fourth of May Movement" a fourth.
    const behind =
      kind === 'work' ? kindOf(before) === 'organization' || kindOf(before) === 'place' : kindOf(before) === 'place'
    return kind && kind !== 'place' && (behind || COUNTED.test(before)) ? last : i - 1
  }
  return last
}

/**
 * The word by which a text may go on calling a thing ("the Opposition", "the Treaty"), or null where the name's head is
 * a name itself ("New York").
 */
export function headOf(words: readonly string[], type: EntityType): string | null {
  if (words.length < 2 || type === 'person') return null
  const head = words[headIndex(words)] as string
  // "the War" is seldom one that goes by its year.
  if (head === 'war' && words.some(word => YEAR.test(word))) return null
  if (SMALL.has(head) || isDemonym(head) || /^\P{L}/u.test(head) || head.length < 3) return null
  if (type === 'place' && kindOf(head) !== 'place') return null
  // A title is not called by its last word, nor a year by "the Year".
  if ((type === 'work' && kindOf(head) === undefined) || NEVER_SHORT.has(head)) return null
  // "Bolsheviks" are more than "Georgian Bolsheviks".
  if (type !== 'organization' && head.endsWith('s') && kindOf(head) === undefined) return null
  return head
}

/** What has more words is no name but noise, and would have as many short forms as words. */
const LONGEST = 40

/** A shorter form of a name, and whether it may stand only after the full form. */
export interface ShortForm {
  readonly words: readonly string[]
  /** The form is likely another thing where it comes first: "Socialist Party" before "British Socialist Party". */
  readonly afterOnly: boolean
}

/** Forms of two or more words by which a text may go on naming a thing, derived from its full name. */
export function shortForms(words: readonly string[], type: EntityType): ShortForm[] {
  if (words.length > LONGEST) return []
  const forms: ShortForm[] = []
  const add = (from: number, to: number, afterOnly: boolean): void => {
    if (to - from >= 2 && to - from < words.length) forms.push({ words: words.slice(from, to), afterOnly })
  }
  // "Joint Committee of the Communist Party": "Joint Committee"; "The Course: A Study": "The Course".
  for (let i = 2; i < words.length - 1; i++) {
    // "The Black Death in the Fourteenth Century" is about the Black Death.
    const subject = type === 'work' && words[i] === 'in' && kindOf(words[i - 1] as string) !== 'work'
    if (PREPOSITION.has(words[i] as string) || words[i] === ':') add(0, i, subject)
  }
  // "British Socialist Party": "Socialist Party"; "Second Barons' War": "Barons' War".
  let from = 0
  // "Western Bank of Scotland" is not the Bank of Scotland.
  const apart = type === 'organization' && APART.has(words[0] as string)
  while (
    !apart &&
    from < words.length - 2 &&
    (isDemonym(words[from] as string) || ORDINAL.test(words[from] as string))
  ) {
    from++
    // "Soviet 62nd Army": there is one 62nd Army in a text.
    add(from, words.length, !ORDINAL.test(words[from] as string))
  }
  // "Bombay Plague Committee": "Plague Committee".
  if (type === 'organization' && words.length > 2 && (classesOf(words[0] as string) & TOWN) !== 0)
    add(1, words.length, true)
  // "Grant's Overland Campaign": "Overland Campaign".
  if (words[1] === "'s" && words.length > 3) add(2, words.length, true)
  // "John F. Kennedy Library": "Kennedy Library".
  if (type !== 'work' && words.length > 3 && namedAfterPerson(words)) add(words.length - 2, words.length, true)
  if (type === 'organization' && COMPANY.has(words.at(-1) as string) && !kindOf(words.at(-2) as string))
    add(0, words.length - 1, false)
  if (type === 'place') {
    const bare = bareName(words)
    if (bare) forms.push({ words: bare, afterOnly: words[0] === 'river' || words[0] === 'mount' })
  }
  // "HMS Victory": "the Victory".
  if (words.length > 1 && SHIP_PREFIX.has(words[0] as string)) forms.push({ words: words.slice(1), afterOnly: false })
  const called = type === 'organization' ? NAMED_BY_FIRST.has(words[1] as string) : words[1] === 'dynasty'
  if (words.length === 2 && called) forms.push({ words: [words[0] as string], afterOnly: false })
  return forms
}

/** Waters and heights that go by the name alone, whichever side the noun stands: "River Niger", "the Niger river". */
const NATURAL: ReadonlySet<string> = new Set(['river', 'mount'])
/** "Republic of Ghana" is Ghana; "Province of Naples" isn't Naples. */
const STATE: ReadonlySet<string> = new Set(['republic', 'kingdom', 'state', 'commonwealth', 'island', 'isle'])
/** Bodies that go by their first word where that word names a body: "Labour", "Harrow". */
const NAMED_BY_FIRST: ReadonlySet<string> = new Set(['party', 'school', 'college', 'university'])

/** The name of a place without the noun that says what it is, or null where it has none. */
function bareName(words: readonly string[]): readonly string[] | null {
  const [first, second] = words as [string, string]
  if (NATURAL.has(first)) return words.slice(1)
  if (words.length === 2 && second === 'river') return [first]
  return words.length > 2 && second === 'of' && STATE.has(first) && words[2] !== 'the' ? words.slice(2) : null
}

/** A first name or an initial opens the name, and no joining word stands in it: "Steven F. Udvar-Hazy Center". */
const namedAfterPerson = (words: readonly string[]): boolean =>
  genderOfFirstName(words[0] as string) !== null &&
  kindOf(words.at(-1) as string) !== undefined &&
  !words.some(word => SMALL.has(word) || word === "'s" || word === '&')

/** Whether `short` has the first and last word of `full` and leaves out some between: "Thirteenth conference". */
export function isContraction(short: readonly string[], full: readonly string[]): boolean {
  // The Royal Australian Air Force is not the Royal Air Force.
  if (short.length < 2 || short.length >= full.length || short[0] === 'royal') return false
  if (short[0] !== full[0] || short.at(-1) !== full.at(-1)) return false
  let at = 0
  for (const word of full) if (word === short[at]) at++
  return at === short.length
}

/** Whether a word is made of the beginnings of a name's words: "Comintern" of "Communist International". */
export function isBlend(word: string, words: readonly string[]): boolean {
  const parts = words.filter(part => !SMALL.has(part))
  if (parts.length < 2 || parts.length > 3) return false
  const fits = (at: number, part: number): boolean => {
    if (part === parts.length) return at === word.length
    const value = parts[part] as string
    const longest = Math.min(value.length, word.length - at)
    for (let n = longest; n >= 3; n--) {
      if (word.startsWith(value.slice(0, n), at) && fits(at + n, part + 1)) return true
    }
    return false
  }
  return word.length >= 6 && !parts.includes(word) && fits(0, 0)
}

/** Names of states that no rule derives from each other, folded. */
export const WELL_KNOWN: readonly (readonly [string, string])[] = [
  ['ussr', 'soviet union'],
  ['ussr', 'union of soviet socialist republics'],
  ['usa', 'united states'],
  ['us', 'united states'],
  ['uk', 'united kingdom'],
  ['un', 'united nations'],
  ['eu', 'european union'],
  ['united states', 'united states of america'],
  ['britain', 'great britain'],
  ['great britain', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['america', 'united states'],
  ['persia', 'persian empire'],
  ['gdr', 'east germany'],
  ['frg', 'west germany'],
  ['prc', 'peoples republic of china'],
  ['roc', 'republic of china'],
  ['holy see', 'vatican'],
]
