/** Kinds of quotation mark, by the pair that they belong to. */
export type MarkFamily = 'double' | 'straight' | 'primes' | 'low' | 'guillemet' | 'single' | 'backtick' | 'apostrophe'

/** What a mark may do where it stands; `apostrophe` marks are left out before pairing. */
export interface Mark {
  readonly at: number
  /** Exclusive; two characters for `''`, ` `` ` and `’’`. */
  readonly end: number
  readonly family: MarkFamily
  readonly opens: boolean
  readonly closes: boolean
  /** A closing single mark that may as well be the apostrophe of a plural ("the workers’ council"). */
  readonly possessive: boolean
}

const MARK = /["“”„«»‹›‘’‚'`]/g
const LETTER = /[\p{L}\p{N}]/u
const OPENING_CONTEXT = /[\s([{<—–\-/…:*_=]/
const ELISION =
  /^.(?:\d\ds?\b|(?:tis|twas|twere|twill|em|cause|til|till|round|bout|neath|gainst|n)\b(?!['’] ?\p{L}{3,}['’]))/iu
const STRAIGHT_QUOTE = /["“”„«»‹›‘’‚'`]/

/** Longest run of touching marks (`‘“…`) that is looked past to see what stands behind a mark. */
const MAX_TOUCHING = 3

const isSpace = (c: string): boolean => c === '' || c === ' ' || c === '\n' || /\s/.test(c)
const isLetter = (c: string): boolean => c !== '' && LETTER.test(c)

function contextBefore(text: string, start: number, at: number): string {
  let i = at - 1
  for (let n = 0; n < MAX_TOUCHING && i >= start && STRAIGHT_QUOTE.test(text.charAt(i)); n++) i--
  return i >= start ? text.charAt(i) : ''
}

function contextAfter(text: string, end: number, at: number): string {
  let i = at
  for (let n = 0; n < MAX_TOUCHING && i < end && STRAIGHT_QUOTE.test(text.charAt(i)); n++) i++
  return i < end ? text.charAt(i) : ''
}

/** Marks of one paragraph of a cleaned text, apostrophes left out, in the order of the text. */
export function scanMarks(clean: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  const paragraph = clean.slice(start, end)
  MARK.lastIndex = 0
  for (let match = MARK.exec(paragraph); match; match = MARK.exec(paragraph)) {
    const at = start + match.index
    const character = match[0]
    const double =
      (character === "'" || character === '`' || character === '‘' || character === '’') &&
      clean.charAt(at + 1) === character &&
      at + 1 < end &&
      clean.charAt(at + 2) !== character
    const markEnd = at + (double ? 2 : 1)
    if (double) MARK.lastIndex++
    const mark = double ? doubled(clean, start, end, at, character) : single(clean, start, end, at, markEnd, character)
    if (mark) marks.push(mark)
  }
  return marks
}

function doubled(clean: string, start: number, end: number, at: number, character: string): Mark {
  const before = contextBefore(clean, start, at)
  const after = contextAfter(clean, end, at + 2)
  const opens = character === '`' || character === '‘' || (character === "'" && couldOpen(before, after))
  const closes = character === '’' || (character === "'" && couldClose(before, after))
  return { at, end: at + 2, family: 'primes', opens, closes, possessive: false }
}

const couldOpen = (before: string, after: string): boolean =>
  (before === '' || OPENING_CONTEXT.test(before)) && !isSpace(after)
const couldClose = (before: string, after: string): boolean => !isSpace(before) && !isLetter(after)

function single(
  clean: string,
  start: number,
  end: number,
  at: number,
  markEnd: number,
  character: string,
): Mark | null {
  const before = contextBefore(clean, start, at)
  const after = contextAfter(clean, end, markEnd)
  const mark = (family: MarkFamily, opens: boolean, closes: boolean, possessive = false): Mark => ({
    at,
    end: markEnd,
    family,
    opens,
    closes,
    possessive,
  })
  switch (character) {
    case '“':
      // A mark that stands like a closing one closes („Low“, or “one typed twice“).
      return mark('double', !couldClose(before, after) || couldOpen(before, after), couldClose(before, after))
    case '”':
      return mark(
        'double',
        couldOpen(before, after) && isLetter(after),
        !(isSpace(before) && isLetter(after)) || before === '',
      )
    case '„':
    case '‚':
      return character === '‚' && !couldOpen(before, after) ? null : mark('low', true, false)
    case '«':
    case '‹':
      return mark('guillemet', !couldClose(before, after) || couldOpen(before, after), couldClose(before, after))
    case '»':
    case '›':
      return mark('guillemet', couldOpen(before, after), !isSpace(before) || !isLetter(after))
    case '"':
      return mark('straight', couldOpen(before, after), couldClose(before, after))
    case '‘':
      if (isLetter(before) || (!isLetter(after) && !/[[(.…¡¿$£“"]/.test(after))) return null
      return ELISION.test(clean.slice(at, at + 12)) && !closesLater(clean, at, end) ? null : mark('single', true, false)
    case '`':
      if (couldOpen(before, after)) return mark('backtick', true, false)
      return couldClose(before, after) ? mark('backtick', false, true) : null
    default:
      return apostropheOrMark(clean, end, at, before, after, character)
  }
}

/** A short elision (’20s) is a quotation all the same where a closing mark follows at once. */
const closesLater = (clean: string, at: number, end: number): boolean =>
  /^.[\p{L}\p{N} ]{1,30}[,.]?’(?!\p{L})/u.test(clean.slice(at, Math.min(end, at + 40)))

function apostropheOrMark(
  clean: string,
  end: number,
  at: number,
  before: string,
  after: string,
  character: string,
): Mark | null {
  if (isLetter(before) && isLetter(after)) return null
  const family = character === '’' ? 'single' : 'apostrophe'
  const closes = couldClose(before, after)
  // A plural's apostrophe: an s before, a word after.
  const possessive = closes && /[sxz]/i.test(before) && clean.charAt(at + 1) === ' ' && isLetter(clean.charAt(at + 2))
  if (closes) return { at, end: at + 1, family, opens: false, closes, possessive }
  if (character === '’') return null
  if (
    !couldOpen(before, after) ||
    !/[\p{L}\p{N}[(.…]/u.test(after) ||
    ELISION.test(clean.slice(at, Math.min(end, at + 12)))
  )
    return null
  return { at, end: at + 1, family, opens: true, closes: false, possessive: false }
}
