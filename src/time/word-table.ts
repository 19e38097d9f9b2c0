const OUTLINES = 2 ** 16

/** A number that equal words share, and few others. */
function outlineOf(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(Math.min(at + 1, end - 1))
  const last = text.charCodeAt(end - 1)
  return (first * 2053 + second * 263 + last * 31 + end - at) & (OUTLINES - 1)
}

/** Words to be looked up where they stand in a text. Most words there are none of these, which their outline tells. */
export class WordTable<Value> {
  readonly #values = new Map<string, Value>()
  readonly #outlines = new Uint8Array(OUTLINES)

  constructor(entries: Iterable<readonly [word: string, value: Value]> = []) {
    for (const [word, value] of entries) this.set(word, value)
  }

  set(word: string, value: Value): void {
    this.#values.set(word, value)
    this.#outlines[outlineOf(word, 0, word.length)] = 1
  }

  get(word: string): Value | undefined {
    return this.#values.get(word)
  }

  /** What is kept of `text.slice(at, end)`. */
  find(text: string, at: number, end: number): Value | undefined {
    return this.#outlines[outlineOf(text, at, end)] === 1 ? this.#values.get(text.slice(at, end)) : undefined
  }
}
