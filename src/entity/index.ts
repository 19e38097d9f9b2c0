import type { MarkLayer } from '../quotation/layer.js'
import type { Document } from '../reading/document.js'
import type { Entity } from '../schema/entity.js'
import type { TimeLayer } from '../time/layer.js'
import type { EntityLayer } from './layer.js'
import { recognizeNames } from './recognize.js'
import type { EntityRecognizer } from './recognizer.js'

export type { EntityLayer, LinkedMention } from './layer.js'
export type { EntityRecognizer, GazetteerEntry, RecognizedName } from './recognizer.js'

export interface EntityContext {
  /** Titles in marks are works; names inside quotations count like any other. */
  readonly marks: MarkLayer
  /** Dates are no names, and life dates stand behind persons. */
  readonly time: TimeLayer
  readonly recognizers: readonly EntityRecognizer[]
}

/** Finds names, joins those that name the same, and resolves pronouns and descriptions. */
export function readEntities(document: Document, _context: EntityContext): EntityLayer {
  const byName = new Map<string, Entity>()
  const mentions = recognizeNames(document).map(({ start, end, type, confidence }) => {
    const text = document.text.slice(start, end)
    let entity = byName.get(text)
    if (!entity) {
      const id = `e${byName.size + 1}`
      entity = { id, type, name: text, aliases: [], roles: [], mentions: [], confidence }
      byName.set(text, entity)
    }
    const mention = { start, end, text, kind: 'name' as const }
    entity.mentions.push(mention)
    return { ...mention, entity, confidence }
  })
  return { entities: [...byName.values()], mentions }
}
