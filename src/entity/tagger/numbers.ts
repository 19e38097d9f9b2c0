/** The alphabet: all printable ASCII characters but quotation marks, `\`, `$` and the backtick; its last is kept for long numbers. */
const ALPHABET = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'
const LONG = ALPHABET.length - 1
/** Numbers below this are one character. */
export const BASE = LONG

const CODES = ((): Uint8Array => {
  const codes = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) codes[ALPHABET.charCodeAt(i)] = i
  return codes
})()

/** Writes whole numbers from 0: one character below {@link BASE}, else the mark of a long number and three digits. */
export function encodeNumbers(numbers: Iterable<number>): string {
  const parts: string[] = []
  for (const number of numbers) {
    if (number < BASE) parts.push(ALPHABET[number] as string)
    else {
      const digits = [Math.floor(number / (BASE * BASE)), Math.floor(number / BASE) % BASE, number % BASE]
      if ((digits[0] as number) >= BASE) throw new RangeError(`${number} is too large to be written`)
      parts.push(ALPHABET[LONG] as string, ...digits.map(digit => ALPHABET[digit] as string))
    }
  }
  return parts.join('')
}

/** Reads what {@link encodeNumbers} wrote, into an array of at least that size; gives how many there were. */
export function decodeNumbers(text: string, into: Int32Array): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    let number = CODES[text.charCodeAt(i)] as number
    if (number === LONG) {
      number =
        ((CODES[text.charCodeAt(i + 1)] as number) * BASE + (CODES[text.charCodeAt(i + 2)] as number)) * BASE +
        (CODES[text.charCodeAt(i + 3)] as number)
      i += 3
    }
    into[count++] = number
  }
  return count
}

/** The number below {@link BASE} that one character of a text stands for. */
export const numberAt = (text: string, index: number): number => CODES[text.charCodeAt(index)] as number

/** Signed numbers as unsigned: 0, -1, 1, -2, 2 … */
export const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
export const unzigzag = (number: number): number => (number & 1 ? -((number + 1) >> 1) : number >> 1)
