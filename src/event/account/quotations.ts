import type { Quotation } from '../../schema/quotation.js'
import type { Range } from '../../schema/span.js'

/** Finds, for a clause, the quotations whose saying or writing it tells. Clauses may come in any order. */
export class QuotationLinker {
  readonly #byCue: ReadonlyArray<Quotation & { cue: Range }>

  constructor(quotations: readonly Quotation[]) {
    this.#byCue = quotations.filter(hasCue).sort((a, b) => a.cue.start - b.cue.start)
  }

  /** The quotations whose cue stands in the clause. */
  within(start: number, end: number, sentence: Range): Quotation[] {
    const found: Quotation[] = []
    for (let i = this.#firstFrom(Math.min(start, sentence.start)); i < this.#byCue.length; i++) {
      const quotation = this.#byCue[i] as Quotation & { cue: Range }
      if (quotation.cue.start >= end) break
      if (quotation.cue.start >= start) found.push(quotation)
    }
    return found
  }

  #firstFrom(offset: number): number {
    let low = 0
    let high = this.#byCue.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#byCue[middle] as { cue: Range }).cue.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

const hasCue = (quotation: Quotation): quotation is Quotation & { cue: Range } => quotation.cue !== null
