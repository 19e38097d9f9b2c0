import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { transliterationKey } from './fold.js'
import type { NameMention } from './mention.js'
import type { Gender } from './titles.js'
import { titleTable } from './titles.js'
import type { WordRow } from './words.js'

/** A way in which the text writes a name, with all its places. */
export interface Form {
  readonly words: readonly string[]
  /** The words run together, so that `Kai Shek`, `Kai-shek` and `Kaishek` are one form. */
  readonly key: string
  type: EntityType
  readonly mentions: number[]
  readonly person: PersonParts | null
  /** Folded titles of office that stand before it anywhere: `president`. */
  readonly offices: readonly string[]
  /** The caller's id for it, when every listed find has the same. */
  readonly externalId: string | undefined
}

/** What the parts of a person's name are, as far as its shape tells. */
export interface PersonParts {
  /** First and middle names, or their initials. */
  readonly given: readonly string[]
  /** The last name, its particle included in `particle`; null for a single name ("Henry", "Trotsky"). */
  readonly surname: string | null
  /** `de`, `von`, `van der` before the surname. */
  readonly particle: string
  /** `iii`, of "Henry III". */
  readonly numeral: string | null
  /** What follows `the` or `of`: "Simon the Younger", "Eleanor of Aquitaine". */
  readonly byname: string | null
}

const ROMAN = /^(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})$/
const PARTICLES: ReadonlySet<string> = new Set(
  'de del della di da dos das do du des la le van von der den ter ten zu al el bin ibn ben ap af av y e st'.split(' '),
)
/** Whether a folded word goes with a surname: `de`, `von`. */
export const isParticle = (word: string): boolean => PARTICLES.has(word)

const GENERATION = /^(?:jr|sr|junior|senior|esq|i{2,3}rd|2nd|3rd)$/
const HONOUR = /^(?:frs|frse|qc|kc|mp|kg|kt|kcb|kcmg|gcb|gcmg|dbe|gbe|obe|cbe|mbe|ra|dso|vc|phd|md|sj|osb)$/

/** Whether a folded word is one of the letters behind a name: `FRS`, `MP`. */
export const isHonour = (word: string): boolean => HONOUR.test(word)

/** Reads the shape of a person's name; `raw` are the words as written. */
export function personParts(words: readonly string[], raw: readonly string[]): PersonParts {
  let end = words.length
  while (end > 1 && (GENERATION.test(words[end - 1] as string) || words[end - 1] === ',')) end--
  let numeral: string | null = null
  let byname: string | null = null
  for (let i = 1; i < end; i++) {
    if (ROMAN.test(raw[i] as string) && (i === end - 1 || /^(?:the|of)$/.test(words[i + 1] as string))) {
      numeral = words[i] as string
      end = i
    } else if (words[i] === 'the' || words[i] === 'of') {
      byname = words.slice(i).join(' ')
      end = i
    }
  }
  if (end === 1) return { given: [words[0] as string], surname: null, particle: '', numeral, byname }
  if (numeral !== null || byname !== null)
    return { given: words.slice(0, end), surname: null, particle: '', numeral, byname }
  let particle = end - 1
  while (particle > 1 && PARTICLES.has(words[particle - 1] as string)) particle--
  if (particle === 1 && PARTICLES.has(words[0] as string)) particle = 0
  return {
    given: words.slice(0, particle),
    surname: words[end - 1] as string,
    particle: words.slice(particle, end - 1).join(' '),
    numeral,
    byname,
  }
}

/** True for "J" of "J. H. Thomas". */
export const isInitial = (word: string): boolean => word.length === 1

/** Short forms of first names, both ways. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  `bob robert|rob robert|bobby robert|bill william|will william|willie william|billy william|dick richard|rick richard|ted edward|ned edward
  ed edward|eddie edward|jack john|johnny john|jim james|jimmy james|jamie james|joe joseph|tom thomas|tommy thomas|harry henry|hal henry
  hank henry|charlie charles|chuck charles|fred frederick|freddie frederick|mike michael|mick michael|steve stephen|dan daniel|dave david
  sam samuel|ben benjamin|tony anthony|andy andrew|alex alexander|sandy alexander|pete peter|nick nicholas|phil philip|greg gregory|ron ronald
  ken kenneth|larry lawrence|abe abraham|al albert|bert albert|gus augustus|kate catherine|kitty catherine|katie catherine|liz elizabeth
  betty elizabeth|bess elizabeth|eliza elizabeth|lizzie elizabeth|peggy margaret|maggie margaret|meg margaret|nell eleanor|nellie eleanor
  molly mary|polly mary|fanny frances|nancy anne|annie anne|sally sarah|sadie sarah|sue susan|jenny jane|janie jane|dolly dorothy|vicky victoria
  alf alfred|wat walter|walt walter|jo joseph|hugo hugh|sylvie sylvia|nikolay nikolai|alexandr alexander|aleksandr alexander`
    .split(/[|\n]/)
    .map(pair => pair.trim().split(' ') as [string, string]),
)

const formal = (name: string): string => NICKNAMES.get(name) ?? name

/** Whether two first names may be one: equal, an initial of the other, or a short form of it. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true
  if (isInitial(a) || isInitial(b)) return a[0] === b[0]
  return formal(a) === formal(b) || transliterationKey(a) === transliterationKey(b)
}

const isTitleWord = (word: string): boolean => titleTable().has(word)

/** A title directly before a name. */
export interface TitleBefore {
  readonly firstToken: number
  /** The title's folded words. */
  readonly text: string
  readonly kind: 'address' | 'royal' | 'office'
  readonly gender: Gender | null
}

/** The titles that stand directly before a name, from left to right. */
export function titlesBefore(document: Document, row: WordRow, mention: NameMention): TitleBefore[] {
  const { tokens } = document
  const found: TitleBefore[] = []
  const table = titleTable()
  let word = row.ofToken[mention.firstToken] as number
  const sentence = tokens.sentence[mention.firstToken]
  search: while (word > 0) {
    // "Maj. Gen.", where the full stop is a word of its own
    if (word > 1 && row.word[word - 1] === '.' && found.length > 0 && isTitleWord(row.word[word - 2] as string)) word--
    for (let n = Math.min(3, word); n > 0; n--) {
      const from = word - n
      const firstToken = row.firstToken[from] as number
      if (tokens.sentence[firstToken] !== sentence) continue
      const text = n === 1 ? (row.word[from] as string) : row.word.slice(from, word).join(' ')
      const facts = table.get(text)
      // "the general Lee" is no title, "General Lee" is; "brother Robert" is a relation.
      if (!facts || !/^\p{Lu}/u.test(tokens.text[firstToken] as string)) continue
      found.unshift({ firstToken, text, ...facts })
      word = from
      continue search
    }
    break
  }
  return found
}
