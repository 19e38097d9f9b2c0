import { type EntityContext, resolveEntities } from '../../src/entity/index.js'
import type { EntityLayer } from '../../src/entity/layer.js'
import { tokensIn } from '../../src/entity/name/mention.js'
import type { RecognizedSpan } from '../../src/entity/name/name.js'
import { readMarks } from '../../src/quotation/index.js'
import { readDocument } from '../../src/reading/index.js'
import type { EntityType } from '../../src/schema/entity.js'
import { readTime } from '../../src/time/index.js'

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organization',
  l: 'place',
  e: 'event',
  w: 'work',
  g: 'group',
  x: 'other',
}

/**
 * Resolves a text whose names are marked by hand (`<p Ada Lovelace> met <p Babbage>`; `<p? …>`: the recogniser is in
 * doubt), so that these tests judge what is done with names and not how they are found.
 */
export function resolve(
  marked: string,
  recognizers: EntityContext['recognizers'] = [],
): EntityLayer & { text: string } {
  let text = ''
  const places: { start: number; end: number; type: EntityType; confidence: number }[] = []
  for (const piece of marked.split(/(<[ploewgx]\?? [^>]+>)/)) {
    const type = TYPES[piece.charAt(1)]
    if (piece.startsWith('<') && type) {
      const start = text.length
      text += piece.slice(piece.indexOf(' ') + 1, -1)
      places.push({ start, end: text.length, type, confidence: piece.charAt(2) === '?' ? 0.5 : 0.9 })
    } else text += piece
  }
  const document = readDocument(text)
  const spans: RecognizedSpan[] = places.map(place => ({
    ...place,
    ...tokensIn(document.tokens, place),
  }))
  return {
    ...resolveEntities(document, spans, { marks: readMarks(document), time: readTime(document, null), recognizers }),
    text,
  }
}

/** The entities as `name = alias, alias`, in their order. */
export const namesOf = ({ entities }: EntityLayer): string[] =>
  entities.map(({ name, aliases }) => (aliases.length > 0 ? `${name} = ${[...aliases].sort().join(', ')}` : name))

/** Pronouns and descriptions with what they refer to, as `he: Ada Lovelace`. */
export const referencesOf = ({ mentions }: EntityLayer): string[] =>
  mentions.filter(({ kind }) => kind !== 'name').map(({ text, entity }) => `${text}: ${entity.name}`)
