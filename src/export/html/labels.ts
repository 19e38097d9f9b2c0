/** Widths of a humanist sans at 12 px, on the wide side, so that labels that are kept apart stay apart in any font. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) {
    if (/[ilj.,'’:;|!ftrI ]/.test(char)) width += 4.4
    else if (/[mwMW@%—…]/.test(char)) width += 11.5
    else if (/[A-Z&]/.test(char)) width += 9
    else width += char > '\u2e80' ? 14 : 7.3
  }
  return width
}

/** The text on one line in at most so many characters, cut between words where that loses little. */
export function shorten(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  if (characters.length <= most) return characters.join('')
  const cut = characters.slice(0, most - 1).join('')
  const blank = cut.lastIndexOf(' ')
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`
}
