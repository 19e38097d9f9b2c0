/** What positions in a text are counted in: JavaScript's UTF-16 code units, or Unicode code points (as in Python). */
export type OffsetUnit = 'utf-16' | 'code-point'

/** Turns UTF-16 offsets into code-point offsets of the same text; each look-up costs the logarithm of its astral characters. */
export function codePointOffsets(text: string): (offset: number) => number {
  const trailing: number[] = []
  for (let index = 0; index < text.length; index++) {
    if ((text.codePointAt(index) ?? 0) > 0xffff) trailing.push(++index)
  }
  return offset => {
    let low = 0
    let high = trailing.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((trailing[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
