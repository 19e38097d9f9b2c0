const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** Whether a word is a month, written in full and with its capital. */
export const isMonth = (word: string): boolean => MONTH.test(word)
