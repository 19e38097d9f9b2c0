import type { Document } from '../reading/document.js'
import type { TimeLayer } from './layer.js'

export type { TimeLayer } from './layer.js'

/** Finds and resolves every time expression. `published` (EDTF) anchors "today", "last year", "a century ago". */
export function readTime(_document: Document, _published: string | null): TimeLayer {
  return { dates: [] }
}
