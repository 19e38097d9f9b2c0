import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Quotation } from '../schema/quotation.js'
import type { MarkLayer } from './layer.js'

export type { MarkedQuotation, MarkLayer } from './layer.js'

/** Pairs the quotation marks and tells speech from titles, slogans, terms and scare quotes. */
export function readMarks(_document: Document): MarkLayer {
  return { quotations: [] }
}

/** Finds who says each quotation, and reported speech, once the names of the text are known. */
export function attributeQuotations(_document: Document, _marks: MarkLayer, _entities: EntityLayer): Quotation[] {
  return []
}
