import type { Pos } from './document.js'

/** Receives the tokens of a paragraph in order; offsets count in the whole text. */
export type TokenSink = (text: string, pos: Pos, start: number, end: number) => void

/** Longest word that is put together again. */
const LONGEST_WORD = 80
const LETTERS = /^[\p{L}\p{M}]+$/u

/** A call sign, a regiment, a firm: "6PR", "2RAR", "3AW". Units, hours and eras behind a number are words of their own. */
const CALL_SIGN = /^\p{Lu}{2,5}$/u
const FIGURES = /^\d{1,3}$/
const NO_CALL_SIGN = /^(?:[AP]M|B?CE?|AD|BP|[KMGT]?HZ|[CKM]M|KG|[KMG]W|[KMGT]B|MPH|ST|ND|RD|TH|FT|LB|OZ)$/

/** Whether wink-nlp has cut a word in two: it does so at letters beyond Latin-1 ("Pi", "ł", "sudski"), and behind figures. */
function isCut(left: string, right: string): boolean {
  if (FIGURES.test(left) && CALL_SIGN.test(right)) return !NO_CALL_SIGN.test(right)
  const before = left.slice(-1)
  const after = right.slice(0, 1)
  return (
    (before > '\u00ff' || after > '\u00ff') &&
    left.length + right.length <= LONGEST_WORD &&
    LETTERS.test(before + after)
  )
}

/** Passes tokens on, with those rejoined that wink-nlp has cut inside a word. */
export class Rejoiner {
  #text = ''
  #pos: Pos = 'X'
  #start = 0
  #end = -1

  constructor(private readonly sink: TokenSink) {}

  readonly add: TokenSink = (text, pos, start, end) => {
    const left = this.#text
    if (start === this.#end && isCut(left, text)) {
      this.#text = left + text
      this.#end = end
      // Only names begin with a capital and hold such letters; of other words the longest piece knows most.
      if (/^[\p{Lu}\d]/u.test(left)) this.#pos = 'PROPN'
      else if (this.#pos === 'X') this.#pos = pos
      return
    }
    this.flush()
    this.#text = text
    this.#pos = pos
    this.#start = start
    this.#end = end
  }

  flush(): void {
    if (this.#text) this.sink(this.#text, this.#pos, this.#start, this.#end)
    this.#text = ''
    this.#end = -1
  }
}
