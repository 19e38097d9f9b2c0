import type { KindContext, KindRule, Shape } from './kind-rule.js'
import { KIND_RULES } from './kind-rules.js'

const SMALL = new Set(
  'a an the of in on at to for from by with and or but nor as into onto upon over under per vs de la le du des von van und et y its his her their our is after before against through without'.split(
    ' ',
  ),
)
const CLAUSE = new Set(
  "i you he she it we they me us them my your who what there is are was were be been am has have had do does did will would can could shall should may might must let isn't don't can't won't not".split(
    ' ',
  ),
)

/** A capital or a number; the article of Arabic names is written small ("al-Ahram"). */
const CAPITAL = /^(?:(?:al|el|an|ad|ar|ash?|at)-)?[\p{Lu}\p{N}]/u

/** Longest stretch, in characters, whose words are counted: what is longer is no title and no term. */
export const MAX_SHAPED = 400

/** Reads the shape of the words in marks. */
export function shapeOf(inner: string): Shape {
  const head = inner.slice(0, MAX_SHAPED)
  const words = head.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []
  let capitals = 0
  let lowered = 0
  let clause = false
  words.forEach((word, i) => {
    const low = word.toLowerCase().replace(/’/g, "'").replace(/[.]$/, '')
    if (CLAUSE.has(low)) clause = true
    if (CAPITAL.test(word)) capitals++
    else if (!SMALL.has(low) && i > 0) lowered++
  })
  const first = words[0] ?? ''
  const startsCapital = CAPITAL.test(first)
  const last = /([,.?!…])[)\]]?$/.exec(head.length < inner.length ? '' : inner)?.[1] ?? ''
  return {
    words: words.length,
    titled: words.length > 0 && startsCapital && lowered === 0,
    capitals,
    startsCapital,
    stop: last === '…' ? '' : (last as Shape['stop']),
    sentences: /[.?!;…]["”’')\]]? ./.test(head) && !/^\P{Ll}*$/u.test(head),
    clause,
  }
}

/** The first rule that holds; the last rule holds always. */
export function kindRuleFor(context: KindContext): KindRule {
  return (KIND_RULES.find(rule => rule.holds(context)) ?? KIND_RULES.at(-1)) as KindRule
}

/** What separates the members of an enumeration of quotations. */
export const LIST_JOINT = /^\s*(?:,|;|and|or|,\s*and|,\s*or|&)?\s*$/

/** Words by which quotations of the same thing are known to be the same. */
export const sameWords = (inner: string): string =>
  inner
    .slice(0, 120)
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
