import type { Quotation } from '../../schema/quotation.js'
import type { Range } from '../../schema/span.js'

/** Finds, for a clause, the quotations whose saying or writing it tells. Clauses may come in any order. */
export class QuotationLinker {
  readonly #bySentence: ReadonlyArray<{ id: string; cue: Range }>

  constructor(quotations: readonly Quotation[]) {
    this.#bySentence = quotations
      .flatMap(({ id, cue }) => (cue ? [{ id, cue }] : []))
      .sort((a, b) => a.cue.start - b.cue.start)
  }

  /** Ids of the quotations whose cue stands in the clause. */
  within(start: number, end: number, sentence: Range): string[] {
    const found: string[] = []
    for (let i = this.#firstFrom(Math.min(start, sentence.start)); i < this.#bySentence.length; i++) {
      const { id, cue } = this.#bySentence[i] as { id: string; cue: Range }
      if (cue.start >= end) break
      if (cue.start >= start && !found.includes(id)) found.push(id)
    }
    return found
  }

  #firstFrom(offset: number): number {
    let low = 0
    let high = this.#bySentence.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#bySentence[middle] as { cue: Range }).cue.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
