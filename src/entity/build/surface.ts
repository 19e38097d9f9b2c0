import type { Document } from '../../reading/document.js'
import { asRead } from '../../reading/spelling.js'
import type { EntityType } from '../../schema/entity.js'
import type { TitleBefore } from '../name/form.js'
import type { NameMention } from '../name/mention.js'
import { NAMING_NOBLE_TITLES } from '../name/titles.js'

const CAPITAL = /^\p{Lu}/u

/** What stands at a place, with every run of white space as one space. */
export const surfaceAt = (document: Document, start: number, end: number): string =>
  asRead(document.clean.slice(start, end)).trim()

interface Surface {
  readonly text: string
  count: number
  readonly words: readonly string[]
  /** Given in a bracket only, as in another language. */
  gloss: boolean
  /** `title`: with a title that belongs to the name; `address`: with "Mr" and the like. */
  readonly titled: 'no' | 'title' | 'address'
}

/** A name with its titles, where these belong to what the text calls the person: "King Henry III", "President Kennedy". */
function titledSurface(
  document: Document,
  name: NameMention,
  titles: readonly TitleBefore[],
): { text: string; titled: 'title' | 'address' } | null {
  const title = titles.find(({ kind }) => kind !== 'address')
  const first = title ?? titles[0]
  if (!first || (first.kind !== 'royal' && name.endToken - name.firstToken > 1)) return null
  const text = surfaceAt(document, document.tokens.start[first.firstToken] as number, name.end)
  return { text, titled: title ? 'title' : 'address' }
}

const NUMBERED = / [IVX]+$/
/** "Earl of Warwick" is a title; "Maurice of Nassau" a name. */
const isTitle = ([first = '', of]: readonly string[]): boolean =>
  of === 'of' && NAMING_NOBLE_TITLES.has(first.toLowerCase())

/** How full a form is: words first, then capitals, then how often the text uses it or a part of it. */
function fullness(surface: Surface, all: readonly Surface[], type: EntityType): number {
  const { text, words, titled, count } = surface
  const last = words.at(-1)
  const parts = all.filter(
    other => other !== surface && other.words.length < words.length && other.words.at(-1) === last,
  )
  const used = count + parts.reduce((sum, part) => sum + part.count, 0)
  let rank = words.length * 100 + Math.min(used, 25)
  if (CAPITAL.test(text)) rank += 30
  if (surface.gloss) rank -= 2000
  if (titled === 'address') rank -= 500
  if (titled === 'title') {
    const full = all.some(other => other.titled === 'no' && other.words.length > 1 && !NUMBERED.test(other.text))
    rank += full ? -1000 : 50
  }
  if (type === 'person' && isTitle(words)) rank -= 1000
  return rank
}

/** Most forms of one entity that are compared with each other. */
const MOST_COMPARED = 60

/** The fullest form that names an entity, and every other. */
export function nameAndAliases(
  document: Document,
  type: EntityType,
  mentions: readonly NameMention[],
  titles: readonly (readonly TitleBefore[])[],
): { name: string; aliases: string[] } {
  const surfaces = new Map<string, Surface>()
  const add = (text: string, titled: Surface['titled'], gloss = false): void => {
    const known = surfaces.get(text)
    if (!known) surfaces.set(text, { text, count: 1, words: text.split(/[\s-]+/), titled, gloss })
    else {
      known.count++
      known.gloss &&= gloss
    }
  }
  mentions.forEach((mention, i) => {
    add(surfaceAt(document, mention.start, mention.end), 'no', mention.source === 'gloss')
    if (mention.inner) add(surfaceAt(document, mention.inner.start, mention.inner.end), 'no')
    const titled = type === 'person' ? titledSurface(document, mention, titles[i] ?? []) : null
    if (titled) add(titled.text, titled.titled)
  })
  const list = [...surfaces.values()]
  const compared = list.slice(0, MOST_COMPARED)
  let best = list[0] as Surface
  let most = Number.NEGATIVE_INFINITY
  for (const surface of compared) {
    const rank = fullness(surface, compared, type)
    if (rank > most) {
      most = rank
      best = surface
    }
  }
  return { name: best.text, aliases: list.filter(surface => surface !== best).map(({ text }) => text) }
}
