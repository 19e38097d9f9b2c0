import type { Document } from '../reading/document.js'
import type { EntityType } from '../schema/entity.js'
import type { TitleBefore } from './form.js'
import type { NameMention } from './mention.js'
import type { WordRow } from './words.js'

const CAPITAL = /^\p{Lu}/u

/** What stands at a place, with every run of white space as one space. */
export const surfaceAt = (document: Document, start: number, end: number): string =>
  document.clean.slice(start, end).replace(/\s+/g, ' ').trim()

interface Surface {
  count: number
  words: number
  titled: boolean
}

/** A name with its titles, where these belong to what the text calls the person: "King Henry III", "President Kennedy". */
function titledSurface(document: Document, name: NameMention, titles: readonly TitleBefore[]): string | null {
  const titled = titles.find(title => title.kind !== 'address')
  const first = titled ?? titles[0]
  if (!first) return null
  if (first.kind !== 'royal' && name.endToken - name.firstToken > 1) return null
  return surfaceAt(document, document.tokens.start[first.firstToken] as number, name.end)
}

/** The fullest form that names an entity, and every other. */
export function nameAndAliases(
  document: Document,
  row: WordRow,
  type: EntityType,
  mentions: readonly NameMention[],
  titles: readonly (readonly TitleBefore[])[],
): { name: string; aliases: string[] } {
  const surfaces = new Map<string, Surface>()
  const add = (text: string, words: number, titled: boolean): void => {
    const known = surfaces.get(text)
    if (known) known.count++
    else surfaces.set(text, { count: 1, words, titled })
  }
  mentions.forEach((mention, i) => {
    const words = (row.ofToken[mention.endToken - 1] as number) - (row.ofToken[mention.firstToken] as number) + 1
    add(surfaceAt(document, mention.start, mention.end), words, false)
    if (type !== 'person') return
    const titled = titledSurface(document, mention, titles[i] ?? [])
    if (titled) add(titled, words, true)
  })
  const list = [...surfaces]
  const full = list.some(([text, { words, titled }]) => !titled && words > 1 && !/ [IVX]+$/.test(text))
  const rank = ([text, { count, words, titled }]: [string, Surface]): number =>
    words * 100 + (titled ? (full ? -1000 : 50) : 0) + (CAPITAL.test(text) ? 30 : 0) + Math.min(count, 29)
  let best = list[0] as [string, Surface]
  for (const entry of list) if (rank(entry) > rank(best)) best = entry
  return { name: best[0], aliases: list.map(([text]) => text).filter(text => text !== best[0]) }
}
