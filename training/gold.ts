/** A document with its names, as corpora give it: offsets in UTF-16 code units, end exclusive. */
export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly license: string
  readonly entities: readonly { start: number; end: number; type: string; fine?: string }[]
}
