/** Verb forms that tell a clause's time from the story's: `had`, and what is not yet there. */
const OUTLOOK = /\b(?:(had|having)|(?:would|will|shall|planned|scheduled|due|until|till))\b/gi

/** Verb forms that tell a clause's time from the writer's; what follows "will" and its like belongs to it. */
const TENSE =
  /\b(?:((?:would|will|shall|won['’]t|upcoming|scheduled|planned|due|expected to|set to|going to|(?:is|are|am) to|until|till)(?: \w{1,20}){0,3})|(had|having)|(was|were|did|\w{2,20}ed|said|told|came|went|took|gave|made|got|saw|knew|began|became|found|left|lost|met|held|kept|led|rose|fell|ran|won|wrote|spoke|stood|sent|built|brought|fought|struck|broke|grew|drew|flew|paid|felt)|(is|are|am|has|have|can|may|must|should|tends?|occurs|begins|starts|lasts|usually|often))\b/gi

/** `before`: an earlier past ("had"); `ahead`: not yet there ("will", "due to"). */
export type Tense = 'before' | 'past' | 'present' | 'ahead'

const tense = (match: RegExpMatchArray): Tense =>
  match[1] ? 'ahead' : match[2] ? 'before' : match[3] ? 'past' : 'present'

/** The tense of the verb next to an expression: the last one before it, else the first after it. */
export function tenseAround(before: string, after: string): Tense | null {
  let last: Tense | null = null
  for (const match of before.matchAll(TENSE)) last = tense(match)
  return last ?? tenseAfter(after)
}

/** The tense of the first verb after an expression. */
export function tenseAfter(after: string): Tense | null {
  for (const match of after.matchAll(TENSE)) return tense(match)
  return null
}

/** Whether the clause so far looks back (-1) or ahead (1) from where the story stands. */
export function outlookOf(before: string): -1 | 0 | 1 {
  let last: -1 | 0 | 1 = 0
  for (const match of before.matchAll(OUTLOOK)) last = match[1] ? -1 : 1
  return last
}
