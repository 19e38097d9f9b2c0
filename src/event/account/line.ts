import type { LinkedMention } from '../../entity/layer.js'
import { asRead } from '../../reading/spelling.js'

/** Longest summary, in characters. */
export const SUMMARY_LENGTH = 140

/** Stands for a blank at which no line is cut: what follows looks like a preposition and goes with its verb. */
export const GLUE = '\u2060'

const POSSESSIVE_PRONOUN = /^(?:his|her|hers|its|their|theirs)$/i

/** Marks that stand apart, or twice, or at an end. */
const UNTIDY = /[“"‘'] ?[”"’']| [,;:.!?)’]|[(“‘] |,,|\s\s|[^\S ]|^[\s,;:–—-]|[\s,;:–—-]$/

/** Joins the parts of a line: no doubled marks, nothing dangling, a capital first. */
export function joinLine(parts: readonly string[]): string {
  let line = parts.filter(Boolean).join(' ')
  if (UNTIDY.test(line))
    line = line
      .replace(/[“"‘'] ?[”"’'](?!\w)/g, '')
      .replace(/ ([,;:.!?)’])/g, '$1')
      .replace(/([(“‘]) /g, '$1')
      .replace(/,(?: ?,)+/g, ',')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
  // A mark that opens behind the last word opens nothing.
  const isOpen = line.includes('"') && line.split('"').length % 2 === 0
  if (!isOpen) line = trimEnd(line)
  else line = line.endsWith('"') ? trimEnd(line.slice(0, -1).trimEnd()) : `${trimEnd(line)}"`
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** A line in at most {@link SUMMARY_LENGTH} characters, of which the first `least` are not given up. */
export function fitLine(line: string, least = SUMMARY_LENGTH / 2): string {
  if (line.length <= SUMMARY_LENGTH) return line
  return closeQuotation(trimEnd(shorten(line, least)).replace(/, to be [a-z]+$/, ''))
}

/** Least room that the first words of a quotation need to say something. */
const QUOTED_ROOM = 24

/** "The envoy wrote": with what he wrote, as far as it fits. */
export function withQuotation(line: string, quoted: string): string {
  const room = SUMMARY_LENGTH - line.length - 4
  const text = asRead(quoted).replace(/[\s,;:–—-]+$/, '')
  if (room < QUOTED_ROOM || text === '') return fitLine(line)
  if (text.length <= room) return `${line}: “${text}”`
  const head = text.slice(0, room - 1)
  return `${line}: “${head.slice(0, Math.max(head.lastIndexOf(' '), QUOTED_ROOM - 4)).replace(/[\s,;:.–—-]+$/, '')}…”`
}

/** A quotation that opens behind this character is left out where it does not fit. */
const LATEST_OPEN = 110

/** A quotation that the cut left open is closed. */
function closeQuotation(line: string): string {
  const open = Math.max(line.lastIndexOf('“'), line.lastIndexOf('"'))
  const isOpen = line.lastIndexOf('“') > line.lastIndexOf('”') || (line.split('"').length - 1) % 2 === 1
  if (!isOpen) return line
  return open > LATEST_OPEN
    ? trimEnd(line.slice(0, open))
    : `${line.slice(0, SUMMARY_LENGTH - 2)}…${line.charAt(open) === '"' ? '"' : '”'}`
}

/** Words that cannot end a line: what they joined has been left out. */
const DANGLING_WORDS = (
  'of|in|at|by|to|for|on|with|from|until|till|during|as|that|who|which|whom|whose|where|when|why|how|what|whether|if|' +
  'and|or|but|the|a|an|over|between|after|before|since|into|than|such as|and again|and then|only|just|amid|despite|' +
  'without|under|about|against|upon|around|near|sometime|as recently|as early|as late|as the first|as the second|' +
  'as the third|as the fourth|as the fifth|as the last|while|though|although|because|such|akin|along|toward|towards|' +
  'off|not|so|too|very|more|most|both|either|neither|well as|as much|rather|pursuant|including|notably|especially'
).split('|')
const DANGLING = new RegExp(`[\\s,;:–—-]+(?:${DANGLING_WORDS.join('|')})$`, 'i')
const DANGLING_ENDS: ReadonlySet<string> = new Set(DANGLING_WORDS.map(words => words.slice(words.lastIndexOf(' ') + 1)))

/** Particles that end a clause with their verb ("was taken over", "marched on", "broke off"). */
const VERB_AND_PARTICLE =
  /\b\w+(?:ed|en|ame|roke|ook|ent|ave|ade|aid|ept|un|ore|ew|ied)(?: \w+ly)? (?:on|off|over|along|around|about)$|\b(?:it|him|her|them|us|me) (?:by|off|on|over|in|up|around|about|along)$/

/** An adverb that something left out has left behind: "…, effectively", "before finally". */
const LEFT_BEHIND = /,? [a-z]{2,}ly$|, effective$/

/** "paid nothing more", "in doing so": no comparison or clause that has lost its end. */
const MORE =
  /\b(?:nothing|no|once|anything|little|much|far|\w+ times|one|two|three|four|five|six|seven|eight|nine|ten|many|some|several) more$|\b(?:do|did|doing|done|said|saying) so$|\b(?:is|are|was|were) just$/i

/** The last letters of a line: what {@link DANGLING} and {@link LEFT_BEHIND} end with. */
function lastWord(line: string): string {
  let start = line.length
  while (start > 0 && isLetter(line.charCodeAt(start - 1))) start--
  return line.slice(start).toLowerCase()
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

function trimEnd(line: string): string {
  const last = lastWord(line)
  if (!DANGLING_ENDS.has(last) && !last.endsWith('ly') && last !== 'effective') return line
  let trimmed = line
  for (let steps = 0; steps < 6; steps++) {
    const before = trimmed.replace(LEFT_BEHIND, '')
    const adverb = before !== trimmed && (trimmed.charAt(before.length) === ',' || DANGLING.test(before))
    const bare = adverb ? before : trimmed
    if (
      !DANGLING.test(bare) ||
      MORE.test(bare) ||
      (steps === 0 && (VERB_AND_PARTICLE.test(bare) || /ly over$/.test(bare)))
    )
      return bare
    trimmed = bare.replace(DANGLING, '')
  }
  return trimmed
}

/** "Grey’s", "the Netherlands’". */
export const genitive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`)

/** A longer name makes no readable line: a shorter form of it stands for the pronoun, or the pronoun stays. */
const LONG_NAME = 40

/** The name in place of a pronoun that is linked to one. `owns`: a noun follows ("her" is no object). */
export function nameIn(mention: LinkedMention, owns = true): string {
  const { entity } = mention
  const name = entity.name.length <= LONG_NAME ? entity.name : entity.aliases.find(alias => alias.length <= LONG_NAME)
  if (name === undefined) return mention.text
  if (/self$|selves$/.test(mention.text)) return mention.text
  if (!owns || !POSSESSIVE_PRONOUN.test(mention.text)) return name
  return genitive(name)
}

/** Cuts a line before the last comma or preposition that leaves it whole enough. */
function shorten(line: string, least: number): string {
  const head = line.slice(0, SUMMARY_LENGTH + 1)
  const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf(' – '), head.lastIndexOf('; '))
  if (comma > least) return head.slice(0, comma)
  let cut = -1
  let beforeOf = -1
  for (const { index, 0: joint } of head.matchAll(JOINT)) {
    if (index <= least) continue
    if (joint === ' of') beforeOf = NEEDS_OF.test(head.slice(0, index)) ? beforeOf : index
    else if (joint !== ' and' || joinsPhrases(line, index)) cut = index
  }
  // What "of" tells more of is left without it where much would be lost else.
  if (beforeOf > cut + OF_GAIN) cut = beforeOf
  if (cut < 0) cut = head.lastIndexOf(' ')
  return cut > 0 ? head.slice(0, cut) : head.slice(0, SUMMARY_LENGTH)
}

/** Characters that a cut before "of" must save. */
const OF_GAIN = 30
const JOINT =
  / (?:and|but|who|which|that|to|for|with|in|on|at|by|from|as|under|against|over|into|through|after|before|during|of)(?= )/g

/** What "of" completes: "the intention of breaking out of the town". */
const NEEDS_OF =
  /(?:ing|out|up|instead|because|ahead|front|side|intention|aim|purpose|hope|view|help|exception|means|way|number|series|one|many|most|some|all|part|kind)$/

/** "the old and new order", "both the king and": a cut before that "and" would leave half a phrase. */
const joinsPhrases = (line: string, and: number): boolean =>
  /^ and (?:the|an?|his|her|its|their|to|then|\p{Lu})/u.test(line.slice(and, and + 10)) &&
  !/\b(?:both|between)\b/.test(line.slice(Math.max(0, and - 60), and))
