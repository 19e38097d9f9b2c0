const PLAIN = /^[a-z]+$/
const MARKS = /[\p{M}.'’‘`´-]/gu
/** Letters that Unicode does not decompose, written as English texts write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const SPECIAL = /[ßæœøłđðþı]/g

/**
 * A word as names are compared: lower case, without diacritics, dots, hyphens and apostrophes (`Kai-Shek`, `Kai-shek`
 * give `kaishek`; `U.S.S.R.` gives `ussr`). Punctuation gives an empty string, save the comma.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word
  const low = word.toLowerCase()
  if (PLAIN.test(low)) return low
  return low
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, letter => LETTERS[letter] as string)
    .replace(/[^\p{L}\p{N},&]/gu, '')
}

/** No spelling of a name is longer; a pattern that reads a repeated letter would run out of stack at ten million of it. */
const LONGEST_SPELLING = 200

/**
 * A rough key under which spellings of one name fall together that differ by transliteration alone: `Zinoviev`,
 * `Zinovyev`; `Khrushchev`, `Krushchev`; `Mohammed`, `Muhammad` do not (vowels are kept).
 */
export function transliterationKey(folded: string): string {
  if (folded.length > LONGEST_SPELLING) return folded
  return folded
    .replace(/[yj]/g, 'i')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/kh/g, 'k')
    .replace(/tch|tsch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/tz|cz/g, 'ts')
    .replace(/w|ff$/g, 'v')
    .replace(/(\p{L})\1+/gu, '$1')
}
