/** Years of the past, and of the present: which of them a text has more of. One before our era is enough. */
const OLD = /^(?:1[0-8]\d\d|19[0-7]\d)s?$/
const ANCIENT = /^(?:bce?|b\.c\.(?:e\.)?)$/i
/** Years that somebody who talks to the author may remember. */
const LIVING = /^19[3-9]\ds?$/
const MODERN = /^(?:199\d|20\d\d)s?$/
const MANY = 20

/** How far back the times lie that a text tells of. */
export interface Age {
  /** It is about the past: what it quotes in the present tense it has read. */
  readonly past: boolean
  /** It is about a past that nobody remembers now: what it quotes from memory has been written down. */
  readonly distant: boolean
}

/** The age of a text by the years among its different words. */
export function ageOf(forms: readonly string[]): Age {
  let old = 0
  let living = 0
  for (const form of forms) {
    const ancient = ANCIENT.test(form) ? MANY : 0
    old += ancient + (OLD.test(form) ? 1 : MODERN.test(form) ? -1 : 0)
    living += LIVING.test(form) ? 1 : OLD.test(form) ? -1 : -ancient
  }
  return { past: old > 0, distant: living < 0 }
}
