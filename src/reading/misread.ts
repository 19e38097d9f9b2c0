import { SOFT_HYPHEN } from './spelling.js'

/** Characters of Windows-1252 that are no characters of Latin-1, from byte 0x80 on; those that it lacks are controls. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** UTF-8 that was read as Windows-1252: letters of Latin script begin with Â to Å then, quotation marks and dashes with â. */
const MISREAD = new RegExp(`[Â-Å][${FROM_0X80}\u00a0-\u00bf]|â[${FROM_0X80}][${FROM_0X80}\u00a0-\u00bf]`, 'g')
/** What does not occur otherwise. */
const IS_MISREAD = /â€|Ã[\u00a0-\u00bf]/

/** A mark that what follows belongs to. */
const OPENS = /[“‘„«]/

const byteOf = (char: string): number => {
  const at = FROM_0X80.indexOf(char)
  return at >= 0 ? 0x80 + at : char.charCodeAt(0)
}

/** What the bytes of a character in UTF-8 stand for. */
function decoded(bytes: readonly number[]): string {
  const [lead, ...rest] = bytes as [number, ...number[]]
  return String.fromCharCode(rest.reduce((code, byte) => code * 64 + (byte & 63), lead & (rest.length === 1 ? 31 : 15)))
}

/** Puts right what was decoded as Windows-1252 though it was UTF-8 ("Trotskyâ€™s"), at the same length. */
export function mendMisread(text: string): string {
  if (!IS_MISREAD.test(text)) return text
  return text.replace(MISREAD, match => {
    const char = decoded(Array.from(match, byteOf))
    return OPENS.test(char) ? char.padStart(match.length, SOFT_HYPHEN) : char.padEnd(match.length, SOFT_HYPHEN)
  })
}
