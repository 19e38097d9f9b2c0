import type { QuotationKind } from '../schema/quotation.js'
import type { Range } from '../schema/span.js'

/** A quotation as its marks and its form give it, before anybody is known who could have said it. */
export interface MarkedQuotation {
  readonly kind: QuotationKind
  /** The rule that gave the kind. */
  readonly rule: string
  /** The place itself says the kind ("entitled", "so-called"); otherwise who says it may show another. */
  readonly certain: boolean
  /** What stands inside the marks; several where it is interrupted or runs over paragraphs. */
  readonly parts: readonly Range[]
  /** The same with the marks. */
  readonly marked: readonly Range[]
  /** Index, in the same list, of the quotation that this one stands in; null at the top. */
  readonly inside: number | null
}

/** What the first half of the quotation stage leaves: all that stands in marks, in the order of the text. */
export interface MarkLayer {
  readonly quotations: readonly MarkedQuotation[]
}
