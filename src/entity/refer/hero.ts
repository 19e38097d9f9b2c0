import type { Document } from '../../reading/document.js'
import type { NamedPlace, Referent } from './references.js'

/** Tokens behind a name within which it says that somebody was born, or when somebody lived. */
const REACH = 12

/**
 * The person whose life a text tells, or -1: it begins with the name, under a title that is nothing but the name, or goes
 * on with a birth or life dates. In such a text a pronoun of that sex needs no name.
 */
export function biographyOf(
  { paragraphs, sentences, tokens }: Document,
  names: readonly NamedPlace[],
  referents: readonly Referent[],
): number {
  const body = paragraphs.find(({ kind }) => kind === 'body')
  const lead = sentences[body?.firstSentence ?? -1]
  if (!lead) return -1
  const opening = names.find(({ from }) => from >= lead.firstToken)
  if (!opening || opening.from !== lead.firstToken || referents[opening.entity]?.type !== 'person') return -1
  const title = names.find(({ firstToken }) => firstToken < lead.firstToken)
  const heading = title && sentences[tokens.sentence[title.firstToken] as number]
  const alone =
    title?.entity === opening.entity && heading?.firstToken === title.from && heading.endToken === title.endToken
  const end = Math.min(lead.endToken, opening.endToken + REACH)
  const life = tokens.text.slice(opening.endToken, end).join(' ')
  return alone || /^(?:[^.]*\bborn\b|\( [^)]*\d)/.test(life) ? opening.entity : -1
}

/** How often the text must name the person, and how many times as often as anybody else of that sex. */
const LEAST = 3
const LEAD = 1.5

/**
 * The person whom a text is about, or -1: the first whom its title names, or with whom it begins, if the text names nobody
 * else of that sex nearly as often. Such a person stays in the reader's mind when others are spoken of.
 */
export function heroOf(
  { paragraphs, sentences }: Document,
  names: readonly NamedPlace[],
  referents: readonly Referent[],
): number {
  const isPerson = ({ entity }: NamedPlace): boolean => referents[entity]?.type === 'person'
  const body = paragraphs.find(({ kind }) => kind === 'body')
  const lead = sentences[body?.firstSentence ?? -1]?.firstToken ?? -1
  // In a heading above the text, or as its first words.
  const hero = names.find(name => (name.firstToken < lead || name.from === lead) && isPerson(name))?.entity ?? -1
  if (hero < 0) return -1
  const counts = new Map<number, number>()
  for (const name of names) if (isPerson(name)) counts.set(name.entity, (counts.get(name.entity) ?? 0) + 1)
  const own = counts.get(hero) ?? 0
  const gender = referents[hero]?.gender ?? null
  let most = 0
  for (const [entity, times] of counts) {
    const other = referents[entity]?.gender ?? null
    // No "she" means a man, however often he is named.
    const apart = gender !== null && other !== null && gender !== other
    if (entity !== hero && !apart) most = Math.max(most, times)
  }
  return own >= LEAST && own >= LEAD * most ? hero : -1
}
