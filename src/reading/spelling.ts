/** Stands in words without being read: fills the place of what was taken out of one, so that no offset moves. */
export const SOFT_HYPHEN = '\u00AD'

/**
 * What stands for other letters than itself: nothing at all (soft hyphen, zero-width space and joiners, word joiner), or
 * the letters that a page was set with as one.
 */
export const SPELLED: Readonly<Record<string, string>> = {
  [SOFT_HYPHEN]: '',
  '\u200B': '',
  '\u200C': '',
  '\u200D': '',
  '\u2060': '',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}
const NOT_AS_READ = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g')

const MAY_BE_UNEVEN = new RegExp(`${NOT_AS_READ.source}|[^\\S ]| {2}`)

/** The letters that a text is read with. */
export const spelledOut = (text: string): string => text.replace(NOT_AS_READ, char => SPELLED[char] as string)

/** The same in one line, with one blank between words. */
export const asRead = (text: string): string =>
  MAY_BE_UNEVEN.test(text) ? spelledOut(text).replace(/\s+/g, ' ') : text
