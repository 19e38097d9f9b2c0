import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation } from '../schema/quotation.js'
import { attribute } from './attribute.js'
import type { MarkLayer } from './layer.js'

export type { MarkLayer } from './layer.js'
export { readMarks } from './marks/read-marks.js'

/** Finds who says each quotation, and reported speech, once the names of the text are known. */
export function attributeQuotations(document: Document, marks: MarkLayer, entities: EntityLayer): Quotation[] {
  return attribute(document, marks, entities)
}
