import type { Range } from '../../schema/span.js'

/** Ranges in the order of the text, asked for by offset; near the place last asked for, an answer takes constant time. */
export class Track<T extends Range> {
  #at = 0
  constructor(readonly items: readonly T[]) {}

  /** The range that covers the offset. */
  at(offset: number): T | undefined {
    const { items } = this
    while (this.#at > 0 && (this.#at >= items.length || (items[this.#at] as T).start > offset)) this.#at--
    while (this.#at < items.length && (items[this.#at] as T).end <= offset) this.#at++
    const item = items[this.#at]
    return item !== undefined && item.start <= offset ? item : undefined
  }

  /** The ranges that overlap `start`–`end`; to be called from left to right. */
  within(start: number, end: number): T[] {
    const { items } = this
    while (this.#at < items.length && (items[this.#at] as T).end <= start) this.#at++
    const found: T[] = []
    for (let i = this.#at; i < items.length && (items[i] as T).start < end; i++) found.push(items[i] as T)
    return found
  }
}
