/** `before`: an earlier past ("had"); `ahead`: not yet there ("will", "due to"). */
export type Tense = 'before' | 'past' | 'present' | 'ahead'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const EARLIER = words('had having')
/** Participles that do not end in -ed or -en. */
const PARTICIPLES = words(
  'gone come become begun done made got left lost met kept led run won stood sent built brought fought struck paid felt held ' +
    'told said put set cut hit let shut read laid lain sat slain sunk sworn thrown torn worn drawn flown grown known shown spent ' +
    'bought caught taught thought sought dealt meant bound found fled bred fed bled sold shot slept swept dug hung stuck born ' +
    'borne spread split cost cast burst had rung sung begotten lent bent understood withdrawn overthrown',
)
/** May stand between "had" and its participle. */
const BETWEEN = words('not never already also just long once since then so only even still all both recently ever')
const AHEAD = words("would will shall won’t won't upcoming planned scheduled due until till")
/** Ahead with "to": "is to", "expected to". */
/** "were to leave by October": what was still to come. */
const WAS = words('was were')
const AHEAD_TO = words('is are am was were set going expected likely')
/** "had by June taken", "had, in 1905, been". */
const STARTS_PHRASE = words('in on by at from since until during after before')
const PRESENT = words(
  'is are am has have can may must should tend tends occurs begins starts lasts usually often attracts',
)
/** Pasts that do not end in -ed. */
const PAST = words(
  'was were did said told came went took gave made got saw knew began became found left lost met held kept led rose ' +
    'fell ran won wrote spoke stood sent built brought fought struck broke grew drew flew paid felt',
)

const WORD = /[a-z]+(?:['’]t\b)?/gi
/** What follows "will" and its like belongs to it: "will be held", "due to be published". */
const VERB_GROUP = 3

/** True where the word at a place is the "had" of an earlier past: "had left", not "had two sons". */
function isEarlier(all: readonly string[], at: number): boolean {
  if (!EARLIER.has(all[at] as string)) return false
  let next = at + 1
  while (next < all.length && (BETWEEN.has(all[next] as string) || /ly$/.test(all[next] as string))) next++
  const word = all[next]
  return word === undefined || /(?:ed|en)$/.test(word) || PARTICIPLES.has(word) || STARTS_PHRASE.has(word)
}

/** A relative clause between commas, whose tense is its own: "who had come from York, was". */
const INSERTED = /, (?:who|whom|whose|which)\b[^,;:]{0,100},/g

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? []

function tenseAt(all: readonly string[], i: number): Tense | null {
  const word = all[i] as string
  if (AHEAD.has(word) || (AHEAD_TO.has(word) && all[i + 1] === 'to')) return 'ahead'
  if (isEarlier(all, i)) return 'before'
  if (word === 'had' || PAST.has(word) || (word.length > 4 && word.endsWith('ed'))) return 'past'
  return PRESENT.has(word) ? 'present' : null
}

/** The tense of the first verb after an expression. */
export function tenseAfter(after: string): Tense | null {
  const all = wordsOf(after)
  for (let i = 0; i < all.length; i++) {
    const tense = tenseAt(all, i)
    if (tense) return tense
  }
  return null
}

/** The tense of the verb next to an expression: the last one before it, else the first after it. */
export function tenseAround(before: string, after: string): Tense | null {
  const all = wordsOf(before)
  let last: Tense | null = null
  for (let i = 0; i < all.length; i++) {
    const tense = tenseAt(all, i)
    if (tense === 'ahead') i += VERB_GROUP
    last = tense ?? last
  }
  return last ?? tenseAfter(after)
}

/** Whether the clause so far looks back (-1: "had") or ahead (1: "would") from where the story stands. */
export function outlookOf(before: string): -1 | 0 | 1 {
  const all = wordsOf(before.replace(INSERTED, ','))
  for (let i = all.length - 1; i >= 0; i--) {
    if (isEarlier(all, i)) return -1
    if (AHEAD.has(all[i] as string) || (WAS.has(all[i] as string) && all[i + 1] === 'to')) return 1
  }
  return 0
}
