import type { Document } from '../../reading/document.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { isRulerNoun } from '../name/titles.js'
import { STRENGTH, type TypeHint } from './hint.js'
import type { Surnames } from './surnames.js'

const SETTLEMENT: ReadonlySet<string> = new Set(
  'capital city town village port island province region suburb hamlet fortress kingdom county river'.split(' '),
)
const WHERE: ReadonlySet<string> = new Set('at near outside'.split(' '))
/** Verbs that lead somewhere, and to nobody. */
const MOTION: ReadonlySet<string> = new Set(
  'banished deported emigrated exiled expelled extended hastened marched moved retired retreated rode sailed shipped spread transported'.split(
    ' ',
  ),
)
/** Verbs of those who are on a heath or a hill. */
const STAY: ReadonlySet<string> = new Set(
  'assembled camped encamped gathered landed massed mustered settled stood'.split(' '),
)
/** "rode out to Mile End" */
const OUT = /^(?:out|back|down|up|over|away|north|south|east|west)$/
const TELLS: ReadonlySet<string> = new Set(
  'wrote writes writing written spoke proposed confided confessed married engaged'.split(' '),
)
const POSSESSIVE = /^['’]s$/
/** "shouted at Nicholas" */
const AFTER_VERB: ReadonlySet<string> = new Set(
  'angry aimed directed fired hurled laughed laughing levelled looked looking pointed shot shouted smiled stared struck threw thrown'.split(
    ' ',
  ),
)

/** "Lincoln, the capital of Nebraska,", "the town of Salem". */
export function byPlaceNoun({ tokens }: Document, { firstToken, endToken, type, words }: NameMention): TypeHint | null {
  if (type === 'place') return null
  const before =
    tokens.text[firstToken - 1] === 'of' &&
    SETTLEMENT.has(tokens.text[firstToken - 2] ?? '') &&
    // "the kingdom of Cetshwayo kaMpande"
    (type !== 'person' ||
      words.length === 1 ||
      !/^(?:kingdom|province|county)$/.test(tokens.text[firstToken - 2] as string)) &&
    /^(?:the|a)$/i.test(tokens.text[firstToken - 3] ?? '')
  const after =
    tokens.text[endToken] === ',' &&
    /^(?:the|a|an)$/.test(tokens.text[endToken + 1] ?? '') &&
    SETTLEMENT.has(tokens.text[endToken + 2] ?? '') &&
    tokens.pos[endToken + 3] !== 'NOUN'
  return before || after ? { type: 'place', strength: STRENGTH.placeNoun } : null
}

/** "at Asculum", "exiled to Amami", "camped on Blackheath": where somebody is, unless it is somebody of whom the text knows more. */
export function byPreposition(
  { tokens }: Document,
  { firstToken, endToken, type, words }: NameMention,
  surnames: Surnames,
): TypeHint | null {
  const person = type === 'person'
  if (!person && type !== 'event' && type !== 'organization') return null
  if (words.length > (person ? 1 : 2) || words.some(word => kindOf(word))) return null
  // "at Smith's" is a house, "at Smith" nowhere.
  if (POSSESSIVE.test(tokens.text[endToken] ?? '') || surnames.has(words[0] as string)) return null
  const before = tokens.low[firstToken - 1] ?? ''
  const out = tokens.low[firstToken - 2] ?? ''
  const verb = OUT.test(out) ? (tokens.low[firstToken - 3] ?? '') : out
  const there =
    (before === 'to' && MOTION.has(verb)) ||
    (before === 'on' && !person && STAY.has(verb)) ||
    (before === 'in' && !person && words.length === 1 && (classesOf(words[0] as string) & CLASS_BIT.city) !== 0) ||
    (WHERE.has(before) && type !== 'organization' && !AFTER_VERB.has(out))
  return there ? { type: 'place', strength: STRENGTH.preposition } : null
}

/** "the queen mother of Ejisu": what is ruled is a place, unless the text knows a person of the name. */
export function byRuler(
  { tokens }: Document,
  { firstToken, type, words }: NameMention,
  surnames: Surnames,
): TypeHint | null {
  if ((type !== 'person' && type !== 'event') || words.length > 1 || tokens.text[firstToken - 1] !== 'of') return null
  const ruler = tokens.text[firstToken - 2] ?? ''
  const rules =
    RULES.has(ruler) || isRulerNoun(ruler) || (ruler === 'mother' && tokens.text[firstToken - 3] === 'queen')
  return rules && !surnames.has(words[0] as string) ? { type: 'place', strength: STRENGTH.preposition } : null
}

const RULES: ReadonlySet<string> = new Set('ruler governor mayor bishop archbishop viceroy prefect satrap'.split(' '))

/** "wrote to Beatrice": whoever is written to bears a first name. */
export function byAddress({ tokens }: Document, { firstToken, type, words }: NameMention): TypeHint | null {
  if (type !== 'place' || words.length > 1 || genderOfFirstName(words[0] as string) === null) return null
  const told = tokens.text[firstToken - 1] === 'to' && TELLS.has(tokens.low[firstToken - 2] ?? '')
  return told ? { type: 'person', strength: STRENGTH.preposition } : null
}
