import type { LinkedMention } from '../../entity/layer.js'

/** Longest summary, in characters. */
export const SUMMARY_LENGTH = 140

const ODD_SPACE = /\s\s|[^\S ]/

/** Every run of white space as one space. Mostly there is nothing to mend, and to see that is cheap. */
export const evenSpaces = (text: string): string => (ODD_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text)

const POSSESSIVE_PRONOUN = /^(?:his|her|hers|its|their|theirs)$/i

/** Joins the parts of a line: no doubled marks, nothing dangling, at most {@link SUMMARY_LENGTH} characters, a capital first. */
export function finishLine(parts: readonly string[]): string {
  const joined = parts
    .filter(Boolean)
    .join(' ')
    .replace(/[“"‘'] ?[”"’'](?!\w)/g, '')
    .replace(/ ([,;:.!?)’])/g, '$1')
    .replace(/([(“‘]) /g, '$1')
    .replace(/,(?: ?,)+/g, ',')
  let line = trimEnd(evenSpaces(joined).replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''))
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
const DANGLING_WORDS = `
  of, in, at, by, to, for, on, with, from, until, till, during, as, that, who, which, whom, where, when, and,
  or, but, the, a, an, over, between, after, before, since, into, than, such as, and again, and then, only,
  just, amid, despite, without, under, about, against, upon, around, near, sometime, as recently, as early, as
  late, as the first, as the second, as the third, as the fourth, as the fifth, as the last, while, though,
  although, because, if, such, akin, along, towards, toward, off, not, so, too, very, more, most, both, either,
  neither, well as
`
  .trim()
  .split(/,\s+/)
const DANGLING = new RegExp(`[\\s,;:–—-]+(?:${DANGLING_WORDS.join('|')})$`, 'i')
/** The last of each, which tells at a glance that most lines end well. */
const LAST_WORDS: ReadonlySet<string> = new Set(DANGLING_WORDS.map(words => words.slice(words.lastIndexOf(' ') + 1)))

const lastWord = (line: string): string => (/[^\s,;:–—-]+$/.exec(line.slice(-20))?.[0] ?? '').toLowerCase()

function trimEnd(line: string): string {
  let trimmed = line
  for (let steps = 0; steps < 6 && LAST_WORDS.has(lastWord(trimmed)); steps++) {
    const shorter = trimmed.replace(DANGLING, '')
    if (shorter === trimmed) break
    trimmed = shorter
  }
  return trimmed.replace(/, [a-z]+ly$| to be [a-z]+$/, '')
}

/** A longer name makes no readable line: a shorter form of it stands for the pronoun, or the pronoun stays. */
const LONG_NAME = 40

/** The name in place of a pronoun that is linked to one; other mentions stay as the text has them. `owns`: a noun follows ("her" is no object). */
export function nameIn(mention: LinkedMention, owns = true): string {
  if (mention.kind !== 'pronoun') return evenSpaces(mention.text)
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
