import type { EntityLayer, LinkedMention } from '../../src/entity/layer.js'
import { attributeQuotations, readMarks } from '../../src/quotation/index.js'
import { readDocument } from '../../src/reading/index.js'
import type { Entity, EntityType, Mention, Quotation } from '../../src/schema/index.js'

/** Who is known in a test: a name with its type, and further words that mean it. */
export type Cast = Readonly<Record<string, { type: EntityType; also?: readonly string[] }>>

/** An entity layer in which every occurrence of the cast's words is a mention. */
export function layerOf(text: string, cast: Cast): EntityLayer {
  const mentions: LinkedMention[] = []
  const entities: Entity[] = []
  for (const [name, { type, also = [] }] of Object.entries(cast)) {
    const own: Mention[] = []
    for (const form of [name, ...also]) {
      for (const match of text.matchAll(new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'gu'))) {
        const start = match.index
        const end = start + form.length
        if (own.some(mention => mention.start < end && start < mention.end)) continue
        const kind = /^(?:he|she|they|it|him|her|them)$/i.test(form)
          ? 'pronoun'
          : /^\p{Lu}/u.test(form)
            ? 'name'
            : 'nominal'
        own.push({ start, end, text: form, kind })
      }
    }
    if (own.length === 0) continue
    const entity: Entity = {
      id: `e${entities.length + 1}`,
      type,
      name,
      aliases: [],
      roles: [],
      mentions: own,
      confidence: 1,
    }
    entities.push(entity)
    mentions.push(...own.map(mention => ({ ...mention, entity, confidence: 1 })))
  }
  mentions.sort((a, b) => a.start - b.start)
  return { entities, mentions }
}

export interface Read {
  readonly quotations: readonly Quotation[]
  readonly nameOf: (id: string | null | undefined) => string | null
}

/** Reads marks and attribution of a text whose names are given. */
export function read(text: string, cast: Cast = {}): Read {
  const document = readDocument(text)
  const layer = layerOf(text, cast)
  const names = new Map(layer.entities.map(entity => [entity.id, entity.name]))
  return {
    quotations: attributeQuotations(document, readMarks(document), layer),
    nameOf: id => (id ? (names.get(id) ?? null) : null),
  }
}

/** The words inside marks, a list of parts for each quotation. */
export function marked(text: string): string[][] {
  return readMarks(readDocument(text)).quotations.map(({ parts }) =>
    parts.map(({ start, end }) => text.slice(start, end)),
  )
}
