import { MONTHS, yearLabel } from './calendar.js'

/** The sub-year groupings of EDTF level 2 (ISO 8601-2, 4.8), by their two digits. */
const GROUPINGS: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  25: 'spring',
  26: 'summer',
  27: 'autumn',
  28: 'winter',
  29: 'spring',
  30: 'summer',
  31: 'autumn',
  32: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  37: 'first third of',
  38: 'second third of',
  39: 'last third of',
  40: 'first half of',
  41: 'second half of',
}

const SINGLE = /^(Y-?\d{5,9}|-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T([\d:]{2,8})\S*)?)?)?$/

function ordinal(value: number): string {
  const tens = value % 100
  if (tens > 10 && tens < 14) return `${value}th`
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`
}

/** "1923", "the 1920s", "the 18th century", "the 2nd millennium BC": the year part, X standing for an unknown digit. */
function yearPart(part: string): string | null {
  if (part.startsWith('Y')) return yearLabel(Number(part.slice(1)))
  const before = part.startsWith('-')
  const digits = before ? part.slice(1) : part
  const unknown = digits.length - digits.replace(/X+$/, '').length
  const known = Number(digits.slice(0, digits.length - unknown) || '0')
  if (Number.isNaN(known)) return null
  const era = before ? ' BC' : ''
  if (unknown === 0) return yearLabel(before ? -known : known)
  if (unknown === 1) return known === 0 ? `the first decade${before ? ' BC' : ' AD'}` : `the ${known}0s${era}`
  if (unknown === 2) return `the ${ordinal(known + 1)} century${era}`
  return unknown === 3 ? `the ${ordinal(known + 1)} millennium${era}` : 'an unknown year'
}

function singleLabel(value: string): string | null {
  const approximate = /[~%]/.test(value)
  const uncertain = /[?%]/.test(value)
  const match = SINGLE.exec(value.replace(/[~?%]/g, ''))
  if (!match) return null
  const [, yearText = '', month = '', day = '', time] = match
  const year = yearPart(yearText)
  if (year === null) return null
  let label = year
  const grouping = GROUPINGS[month]
  if (grouping) label = `${grouping} ${year}`
  else if (month && !month.includes('X')) {
    const name = MONTHS[Number(month) - 1]
    if (!name) return null
    label = day && !day.includes('X') ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
  }
  if (time) label = `${label}, ${time}`
  return `${approximate ? 'c. ' : ''}${label}${uncertain ? ' (uncertain)' : ''}`
}

function intervalLabel(from: string, to: string): string | null {
  const open = (end: string): boolean => end === '' || end === '..'
  const first = open(from) ? null : singleLabel(from)
  const last = open(to) ? null : singleLabel(to)
  if ((!open(from) && first === null) || (!open(to) && last === null)) return null
  if (first && last) return first === last ? first : `${first} – ${last}`
  if (first) return `from ${first}`
  return last ? `until ${last}` : null
}

function setLabel(value: string): string | null {
  const members = value
    .slice(1, -1)
    .split(',')
    .map(member => {
      const dots = member.indexOf('..')
      return dots < 0 ? singleLabel(member.trim()) : intervalLabel(member.slice(0, dots).trim(), member.slice(dots + 2))
    })
  return members.includes(null) ? null : members.join(value.startsWith('[') ? ' or ' : ' and ')
}

/**
 * An EDTF value in words: `1923-10-15` gives "15 October 1923", `-0043` "44 BC", `192X` "the 1920s", `1122~` "c. 1122",
 * `1914/..` "from 1914", `[1945,1946]` "1945 or 1946". A value that it can't read comes back as it is.
 */
export function edtfLabel(edtf: string): string {
  const slash = edtf.indexOf('/')
  const label = /^[[{].*[\]}]$/.test(edtf)
    ? setLabel(edtf)
    : slash < 0
      ? singleLabel(edtf)
      : intervalLabel(edtf.slice(0, slash), edtf.slice(slash + 1))
  return label ?? edtf
}
