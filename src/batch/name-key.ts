import type { Entity } from '../index.js'

/** Words before a name that are no part of it: they make no family name a full name. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess emperor empress tsar tsarina czar ' +
    'kaiser sultan caliph pharaoh pope saint st father brother sister bishop archbishop cardinal rabbi imam abbot duke ' +
    'duchess earl count countess baron baroness viscount marquis general gen colonel col major maj captain capt ' +
    'lieutenant lt sergeant commander admiral marshal field president chancellor premier prime minister senator ' +
    'governor mayor judge justice chief comrade citizen madame monsieur herr frau don dona shah khan consul'
  ).split(' '),
)

/** Ordinals of rulers: "Henry VIII" is a full name. */
const NUMERAL = /^[ivx]+$/

/** Words that stand before a family name and make no second name with it ("de Gaulle", "van Gogh"). */
const PARTICLES: ReadonlySet<string> = new Set(
  'de du des la le les van von der den ter ten di da dos das del della al el ibn bin ben st of the and y e'.split(' '),
)

/** A name's words in one spelling: no case, accents or points; initials apart ("A.J.P." as "A. J. P."). */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[.’'"“”‘]/g, ' ')
    .split(/[\s\-–—,]+/)
    .filter(word => word !== '')
}

function withoutTitles(words: readonly string[]): string[] {
  let from = 0
  while (from < words.length - 1 && TITLES.has(words[from] as string)) from++
  return words.slice(from)
}

/** A person's name that is enough to know them by: a given name written out and another word, or a ruler's number. */
function isFull(words: readonly string[]): boolean {
  if (words.length < 2) return false
  const written = words.filter(word => word.length > 1 && !NUMERAL.test(word) && !PARTICLES.has(word))
  return written.length >= 2 || words.slice(1).some(word => NUMERAL.test(word))
}

export interface NameKeys {
  /** Names that tell the entity from others; the first is that of its own name where `nameIsFull`. */
  readonly full: readonly string[]
  /** Names that many may have: a family name, initials and a family name, a title and a name. */
  readonly short: readonly string[]
  readonly nameIsFull: boolean
}

/** What an entity can be known by in another article. */
export function nameKeys({ type, name, aliases }: Pick<Entity, 'type' | 'name' | 'aliases'>): NameKeys {
  const full = new Set<string>()
  const short = new Set<string>()
  let nameIsFull = false
  for (const form of [name, ...aliases]) {
    const own = wordsOf(form)
    const words = type === 'person' ? withoutTitles(own) : own[0] === 'the' ? own.slice(1) : own
    if (words.length === 0) continue
    const key = words.join(' ')
    // Of things other than persons, the name itself counts; an alias of one word ("the party") may mean another elsewhere.
    const tells = type === 'person' ? isFull(words) : form === name || words.length > 1
    if (tells) full.add(key)
    else short.add(key)
    if (form === name) nameIsFull = tells
  }
  return { full: [...full], short: [...short], nameIsFull }
}
