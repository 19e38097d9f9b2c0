import type { Document } from '../../reading/document.js'
import { genderOfFirstName } from '../name/gender.js'
import { kindOf } from '../name/kinds.js'
import type { NameMention } from '../name/mention.js'
import { STRENGTH, type TypeHint } from './hint.js'
import type { Surnames } from './surnames.js'

const THE = /^the$/i

/** "published The War in Paraguay", "Thraliana was edited in 1942": what is published is a work. */
export function byPublication(
  { tokens }: Document,
  { firstToken, endToken, type, words }: NameMention,
  surnames: Surnames,
): TypeHint | null {
  if (type === 'work' || type === 'group') return null
  const work: TypeHint = { type: 'work', strength: STRENGTH.apposition }
  const before = tokens.text[firstToken - 1] ?? ''
  const the = THE.test(before) ? firstToken - 2 : firstToken - 1
  const author =
    tokens.text[the] === 'of' &&
    /^(?:author|copy|copies|editions?|number|issues?|volumes?)$/.test(tokens.text[the - 1] ?? '')
  if (type !== 'person' && type !== 'organization' && PUBLISHED.test(before)) return work
  if (author && (type !== 'person' || words.length > 2)) return work
  // Most names are passed by at a glance.
  if (!TELLING.test(tokens.text[endToken] ?? '')) return null
  const behind = tokens.text.slice(endToken, endToken + 10).join(' ')
  if (type !== 'person' && SIGNED.test(behind)) return work
  // "Thompson's Defeating Communist Insurgency, of 1966,", "Post's The Modern Devotion (1968)"
  if (
    words.length > 1 &&
    type !== 'person' &&
    /^['’]s$/.test(before) &&
    DATED.test(behind) &&
    !kindOf(words.at(-1) as string)
  )
    return work
  if (words.length > 3 || surnames.has(words.at(-1) as string)) return null
  if (CAME_OUT.test(behind) || (OWNER.test(before) && APPEARED.test(behind))) return work
  if (!/^['’]s$/.test(before)) return null
  const named = type === 'person' && genderOfFirstName(words[0] as string) !== null
  return IS_BOOK.test(behind) || (!named && TELLS.test(behind)) ? work : null
}

/** The year of a book, behind its title. */
const DATED = /^(?:, of|,|\() (?:1\d|20)\d\d\b/
const OWNER = /^(?:his|her|their|whose)$/i
const TELLING =
  /^(?:was|were|had|has|is|are|came|remains?|puts|tells?|treats?|shows?|argues?|traces?|covers?|describes?|appeared|printed|performed|staged|sold|,|\()$/
const PUBLISHED = /^(?:published|wrote|authored|translated|serialised|serialized)$/
/** What is done to treaties and laws. */
const SIGNED =
  /^(?:was|were) (?:(?:then|soon|finally|duly) )?(?:signed|ratified|repealed|enacted|abrogated|promulgated)\b/
const CAME_OUT =
  /^(?:(?:was|were|had been|has been|is) (?:(?:first|later|never|not|also) )?(?:published|edited|reprinted|serialised|serialized|reissued|translated into)|(?:came|had come) out (?:in|at|under))\b/
/** "Marcombe's Leper Knights is the history of" */
const IS_BOOK =
  /^(?:is|are|was|remains?) (?:[\p{L}-]+ ){0,5}(?:history|histories|life|account|study|biography|work|book|survey|introduction|narrative|guide|indispensable)\b/u
/** "Swire's Fathoming the Ocean puts it in its place", where the author is no firm that speaks through somebody. */
const TELLS = /^(?:puts|tells?|treats?|shows?|argues?|traces?|covers?|describes?) |^, (?:written|published) /u
const APPEARED = /^(?:had |has |was )?(?:appeared|came out|printed|performed|staged|sold)\b/

/** "in his Flora Antarctica", "Hooker's Flora Antarctica": what is somebody's and has no first name is no person. */
export function byPossession(
  { tokens }: Document,
  { firstToken, type, words }: NameMention,
  owner: NameMention | undefined,
): TypeHint | null {
  if (type !== 'person' || words.length < 2) return null
  const before = tokens.text[firstToken - 1] ?? ''
  const within =
    /^in$/i.test(tokens.text[firstToken - 2] ?? '') ||
    // "Sir Walter Scott's Anne of Geierstein"
    (words.length > 2 && words[1] === 'of' && (owner?.words.length ?? 0) > 1)
  if (!within && genderOfFirstName(words[0] as string) !== null) return null
  const owned =
    /^(?:his|her|their)$/i.test(before) ||
    (/^['’]s$/.test(before) && owner?.type === 'person' && owner.endToken === firstToken - 1)
  return owned && !/^\p{Lu}\.?$/u.test(tokens.text[firstToken] as string)
    ? { type: 'work', strength: STRENGTH.apposition }
    : null
}
