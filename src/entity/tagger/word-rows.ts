/** Where the rows of a word are kept: valid while `age` is that of the store. */
export interface KeptRows {
  age: number
  /** By place. */
  readonly at: number[]
}

/** Of a word of which no rows are kept. */
export const noRows = (): KeptRows => ({ age: 0, at: [] })

/**
 * Rows of whole numbers that words give at places, one after another in one array, made once and kept while there is
 * room. When there is no more, all are forgotten: what is kept changes no result.
 */
export class WordRows {
  readonly data: Int32Array
  #age = 1
  #end: number

  constructor(
    readonly width: number,
    most: number,
    /** So many rows at the start are the owner's own and never forgotten. */
    private readonly own: number,
  ) {
    this.data = new Int32Array((most + own) * width)
    this.#end = own * width
  }

  /** To be called before rows are used together: `count` can now be made, and none is forgotten meanwhile. */
  makeRoom(count: number): void {
    if (this.#end + count * this.width <= this.data.length) return
    this.#age++
    this.#end = this.own * this.width
  }

  /** Where a row begins in {@link data}, or -1 if it is not kept. */
  find(kept: KeptRows, place: number): number {
    return kept.age === this.#age ? (kept.at[place] ?? -1) : -1
  }

  /** Begins a row, all zeros. */
  make(kept: KeptRows, place: number): number {
    if (kept.age !== this.#age) {
      kept.age = this.#age
      kept.at.length = 0
    }
    const at = this.#end
    this.#end += this.width
    this.data.fill(0, at, this.#end)
    kept.at[place] = at
    return at
  }
}
