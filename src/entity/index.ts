import type { MarkLayer } from '../quotation/layer.js'
import type { Document } from '../reading/document.js'
import type { TimeLayer } from '../time/layer.js'
import type { EntityLayer } from './layer.js'
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
export function readEntities(_document: Document, _context: EntityContext): EntityLayer {
  return { entities: [], mentions: [] }
}
