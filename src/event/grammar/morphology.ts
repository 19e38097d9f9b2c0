import { regularPast } from './regular.js'
import { INFINITIVES, IRREGULAR_VERBS } from './verb-forms.generated.js'

/** What form of a verb a word may be; the bits add up where it may be several ("led": past or participle). */
export const BASE = 1
export const PAST = 2
export const PARTICIPLE = 4
export const GERUND = 8
export const PRESENT = 16

export interface VerbForm {
  readonly lemma: string
  readonly forms: number
}

interface Tables {
  readonly irregular: Map<string, VerbForm>
  readonly lemmas: Set<string>
  /** Irregular pasts by dictionary form. */
  readonly pasts: Map<string, string>
  /** The irregular forms and those read so far, by word: a text repeats its verbs. Bounded, and equal for equal words. */
  readonly seen: Map<string, VerbForm>
}

let tables: Tables | undefined

function load(): Tables {
  const irregular = new Map<string, { lemma: string; forms: number }>()
  const pasts = new Map<string, string>()
  const add = (word: string, lemma: string, forms: number): void => {
    const known = irregular.get(word)
    if (!known) irregular.set(word, { lemma, forms })
    else if (known.lemma === lemma) known.forms |= forms
  }
  for (const row of IRREGULAR_VERBS.trim().split(/,\s*/)) {
    const [lemma, past, participle] = row.split(' ') as [string, string, string | undefined]
    pasts.set(lemma, past)
    add(past, lemma, past === lemma ? PAST | PARTICIPLE | BASE : PAST)
    add(participle ?? past, lemma, (participle ?? past) === lemma ? PARTICIPLE | BASE : PARTICIPLE)
  }
  for (const [word, lemma, forms] of BE_AND_HAVE) irregular.set(word, { lemma, forms })
  return { irregular, lemmas: new Set(INFINITIVES.trim().split(/\s+/)), pasts, seen: new Map(irregular) }
}

const BE_AND_HAVE: ReadonlyArray<readonly [string, string, number]> = [
  ['am', 'be', PRESENT],
  ['is', 'be', PRESENT],
  ['are', 'be', PRESENT],
  ['was', 'be', PAST],
  ['were', 'be', PAST],
  ['been', 'be', PARTICIPLE],
  ['being', 'be', GERUND],
  ['has', 'have', PRESENT],
  ['had', 'have', PAST],
  ['does', 'do', PRESENT],
  ['borne', 'bear', PARTICIPLE],
  ['hanged', 'hang', PAST | PARTICIPLE],
  ['dying', 'die', GERUND],
  ['lying', 'lie', GERUND],
  ['gotten', 'get', PARTICIPLE],
  ['burnt', 'burn', PAST | PARTICIPLE],
  ['learnt', 'learn', PAST | PARTICIPLE],
  ['leapt', 'leap', PAST | PARTICIPLE],
  ['spilt', 'spill', PAST | PARTICIPLE],
  ['spoilt', 'spoil', PAST | PARTICIPLE],
]

const SEEN_LIMIT = 20_000

/** Dictionary form and possible forms of a word that stands as a verb; the word in small letters. */
export function verbForm(word: string): VerbForm {
  tables ??= load()
  const known = tables.seen.get(word)
  if (known) return known
  const form = regularForm(word, tables)
  if (tables.seen.size < SEEN_LIMIT) tables.seen.set(word, form)
  return form
}

/** Verbs of two syllables, the last of them stressed, which double its consonant. */
const DOUBLES =
  /^(?:(?:ad|com|e|o|per|re|sub|trans)mit|(?:con|de|in|pre|re|trans)fer|occur|incur|recur|concur|rebel|com?pel|expel|repel|propel|dispel|compel|patrol|control|annul|regret|abet|allot|equip)$/

/** The simple past of a verb, from its dictionary form. */
export function pastOf(lemma: string): string {
  tables ??= load()
  return tables.pasts.get(lemma) ?? (DOUBLES.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : regularPast(lemma))
}

/** Whether the word is a verb's dictionary form. */
export function isInfinitive(word: string): boolean {
  tables ??= load()
  return tables.lemmas.has(word)
}

function regularForm(word: string, { lemmas, irregular }: Tables): VerbForm {
  const hyphen = word.lastIndexOf('-')
  if (hyphen > 0 && hyphen < word.length - 3) {
    const tail = verbForm(word.slice(hyphen + 1))
    if (tail.forms !== BASE) return { lemma: word.slice(0, hyphen + 1) + tail.lemma, forms: tail.forms }
  }
  const prefixed = /^(?:re|un|mis|over|out|under|fore)(.{3,})$/.exec(word)?.[1]
  const strong = prefixed === undefined ? undefined : irregular.get(prefixed)
  if (strong && prefixed) return { lemma: word.slice(0, -prefixed.length) + strong.lemma, forms: strong.forms }
  if (word.length > 3 && word.endsWith('ed')) return { lemma: lemmaOf(word, 2, lemmas), forms: PAST | PARTICIPLE }
  if (word.length > 4 && word.endsWith('ing')) return { lemma: lemmaOf(word, 3, lemmas), forms: GERUND }
  if (lemmas.has(word)) return { lemma: word, forms: BASE }
  if (word.length > 2 && /[^s]s$/.test(word)) return { lemma: singular(word, lemmas), forms: PRESENT }
  return { lemma: word, forms: BASE }
}

function singular(word: string, lemmas: ReadonlySet<string>): string {
  if (/^(?:under|be|un)?[dltv]ies$/.test(word)) return word.slice(0, -1)
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const bare = word.slice(0, -1)
  return bare.endsWith('e') && !lemmas.has(bare) && /(?:s|x|z|ch|sh|o)e$/.test(bare) ? bare.slice(0, -1) : bare
}

/** The dictionary form of a regular past or gerund, by the verbs known and else by the rules of spelling. */
function lemmaOf(word: string, ending: number, lemmas: ReadonlySet<string>): string {
  const stem = word.slice(0, -ending)
  if (stem.endsWith('i') && ending === 2) return lemmas.has(`${stem}e`) ? `${stem}e` : `${stem.slice(0, -1)}y`
  const doubled = /([bdgklmnprtv])\1$/.test(stem) ? stem.slice(0, -1) : null
  const candidates = [`${stem}e`, stem, ...(doubled ? [doubled] : [])]
  const known = candidates.find(candidate => lemmas.has(candidate))
  if (known) return known
  const [prefix] = /^(?:un|mis|over|out|under|fore|dis|counter)(?=.{3})/.exec(stem) ?? []
  const prefixed = prefix && candidates.find(candidate => lemmas.has(candidate.slice(prefix.length)))
  if (prefixed) return prefixed
  if (doubled && !/(?:ll|ss)$/.test(stem)) return doubled
  return /(?:at|iz|is|ut|[^k]c|um|(?<![aeo])am|(?:thr|ph|tp|at)on|ib|[lnpr]s|(?<![aeo])il|rg|dg|ng|v|u|[^aeiou]l|iv|as|os|us|in|ir|ur|or|ar|id|ad|od|ud|ok|ak|ik)$/.test(
    stem,
  ) && !/(?:[aeo]in|ion|eer|our|oor|air|ear|ed|[aeo]{2}[a-z])$/.test(stem)
    ? `${stem}e`
    : stem
}
