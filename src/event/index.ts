import type { EntityLayer } from '../entity/layer.js'
import type { Document } from '../reading/document.js'
import type { Event } from '../schema/event.js'
import type { Quotation } from '../schema/quotation.js'
import type { TimeLayer } from '../time/layer.js'

export interface EventContext {
  readonly time: TimeLayer
  readonly entities: EntityLayer
  readonly quotations: readonly Quotation[]
}

/** Finds the clauses that assert a happening which the text lets a reader date. */
export function readEvents(_document: Document, _context: EventContext): Event[] {
  return []
}
