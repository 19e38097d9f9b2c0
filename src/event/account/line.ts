import type { LinkedMention } from '../../entity/layer.js'

/** Longest summary, in characters. */
export const SUMMARY_LENGTH = 140

const POSSESSIVE_PRONOUN = /^(?:his|her|hers|its|their|theirs)$/i

/** Joins the parts of a line: no doubled marks, nothing dangling, at most {@link SUMMARY_LENGTH} characters, a capital first. */
export function finishLine(parts: readonly string[]): string {
  let line = trimEnd(
    parts
      .filter(Boolean)
      .join(' ')
      .replace(/[“"‘'] ?[”"’'](?!\w)/g, '')
      .replace(/ ([,;:.!?)’])/g, '$1')
      .replace(/([(“‘]) /g, '$1')
      .replace(/,(?: ?,)+/g, ',')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''),
  )
  if (line.length > SUMMARY_LENGTH) line = closeQuotation(trimEnd(shorten(line)))
  return line.charAt(0).toUpperCase() + line.slice(1)
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
const DANGLING =
  /[\s,;:–—-]+(?:of|in|at|by|to|for|on|with|from|until|till|during|as|that|who|which|whom|where|when|and|or|but|the|a|an|over|between|after|before|since|into|than|such as|and again|and then|only|just|amid|despite|without|under|about|against|upon|around|near|sometime|as recently|as early|as late|as the (?:first|second|third|fourth|fifth|last)|while|though|although|because|if|such|akin|along|towards?|off|not|so|too|very|more|most|both|either|neither|well as)$/i

function trimEnd(line: string): string {
  let trimmed = line
  for (let steps = 0; steps < 6 && DANGLING.test(trimmed); steps++) trimmed = trimmed.replace(DANGLING, '')
  trimmed = trimmed.replace(/, [a-z]+ly$| to be [a-z]+$/, '')
  return trimmed
}

/** A longer name makes no readable line: a shorter form of it stands for the pronoun, or the pronoun stays. */
const LONG_NAME = 40

/** The name in place of a pronoun that is linked to one; other mentions stay as the text has them. `owns`: a noun follows ("her" is no object). */
export function nameIn(mention: LinkedMention, owns = true): string {
  if (mention.kind !== 'pronoun') return mention.text.replace(/\s+/g, ' ')
  const { entity } = mention
  const name = entity.name.length <= LONG_NAME ? entity.name : entity.aliases.find(alias => alias.length <= LONG_NAME)
  if (name === undefined) return mention.text
  if (/self$|selves$/.test(mention.text)) return mention.text
  if (!owns || !POSSESSIVE_PRONOUN.test(mention.text)) return name
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

/** Cuts a line before the last comma or preposition that leaves it whole enough. */
function shorten(line: string): string {
  const head = line.slice(0, SUMMARY_LENGTH + 1)
  const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf(' – '), head.lastIndexOf('; '))
  if (comma > SUMMARY_LENGTH / 2) return head.slice(0, comma)
  const joint = [
    ...head.matchAll(
      / (?:and|but|who|which|that|to|for|with|in|on|at|by|from|of|as|under|against|over|into|through|after|before|during) /g,
    ),
  ]
    .map(match => match.index)
    .filter(index => index > SUMMARY_LENGTH / 2)
    .at(-1)
  if (joint !== undefined) return head.slice(0, joint)
  const space = head.lastIndexOf(' ')
  return space > 0 ? head.slice(0, space) : head.slice(0, SUMMARY_LENGTH)
}
