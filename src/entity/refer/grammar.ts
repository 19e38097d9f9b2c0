import { type Document, TAG, type Tokens } from '../../reading/document.js'

/** What a noun phrase does in its clause, as far as the words beside it tell; `subordinate`: the subject of a subordinate
 * clause; `coordinate`: one of several subjects. */
export type Part = 'subject' | 'subordinate' | 'coordinate' | 'possessor' | 'other'

const SKIPPED_BEFORE_VERB: ReadonlySet<string> = new Set(['ADV', 'PART'])
const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'or',
  'that',
  'when',
  'while',
  'as',
  'after',
  'before',
  'because',
  'although',
  'though',
  'since',
  'if',
  'until',
  'where',
  'whereas',
  'so',
  'for',
  'once',
  'yet',
])
/** Of these, the words that open a clause within another: the subject there is less in mind afterwards. */
const SUBORDINATE: ReadonlySet<string> = new Set(
  'that what which who whom when while as after before because although though since if until where whereas once'.split(
    ' ',
  ),
)
const ASIDES = ['(', ',', '—', '–'] as const
const MAX_APPOSITION = 20
const MAX_COORDINATED = 8

const isVerb = (tokens: Tokens, i: number): boolean => tokens.pos[i] === 'VERB' || tokens.pos[i] === 'AUX'

/** First token after a phrase that is neither adverb nor part of an apposition between commas. */
function afterAsides(tokens: Tokens, end: number, last: number): number {
  let i = end
  while (i < last && /^["“”‘’']$/.test(tokens.text[i] as string)) i++
  // "Albert Günther of the British Museum was pleased"
  if (tokens.text[i] === 'of') {
    let j = tokens.text[i + 1] === 'the' ? i + 2 : i + 1
    const name = j
    while (j < last && j < name + MAX_COORDINATED && tokens.pos[j] === 'PROPN') j++
    if (j > name) i = j
  }
  // "Pyrrhus (319–272 BC), king of Epirus, was": a bracket, and what follows between commas or dashes.
  for (const open of ASIDES) {
    if (tokens.text[i] !== open) continue
    const close = open === '(' ? ')' : open
    let j = i + 1
    while (j < last && j < i + MAX_APPOSITION && tokens.text[j] !== close) j++
    if (tokens.text[j] !== close) continue
    // "Boudica, queen of the Iceni, widow of Prasutagus, rose": one aside behind the other.
    const listed = tokens.pos[i + 1] === 'PROPN'
    while (open === ',' && !listed && !isVerb(tokens, afterAdverbs(tokens, j + 1, last))) {
      let next = j + 1
      while (next < last && next < end + MAX_APPOSITION && tokens.text[next] !== ',') next++
      if (tokens.text[next] !== ',') break
      j = next
    }
    i = j + 1
  }
  // "Hooke and Newton quarrelled": each of them is the subject.
  if (tokens.text[i] === 'and') {
    let j = i + 1
    while (j < last && j < i + MAX_COORDINATED && /^(?:PROPN|NOUN|DET|ADJ)$/.test(tokens.pos[j] as string)) j++
    if (j > i + 1) i = j
  }
  return afterAdverbs(tokens, i, last)
}

function afterAdverbs(tokens: Tokens, from: number, last: number): number {
  let i = from
  while (i < last && SKIPPED_BEFORE_VERB.has(tokens.pos[i] as string)) i++
  return i
}

/** "Danton, Marat and Hébert were chosen": before or behind an "and" that joins names. */
function isCoordinate(tokens: Tokens, before: number, end: number): boolean {
  if (tokens.text[end] === 'and' && tokens.pos[end + 1] === 'PROPN') return true
  if (tokens.text[before] !== 'and') return false
  const other = tokens.text[before - 1] === ',' ? before - 2 : before - 1
  return tokens.pos[other] === 'PROPN'
}

/** No noun phrase has more words before its head. */
const LONGEST_PHRASE = 60

/** What the phrase of tokens `first` to `end` (exclusive) is in its clause. */
export function partOf({ tokens, sentences }: Document, first: number, end: number): Part {
  const sentence = sentences[tokens.sentence[first] as number]
  if (!sentence) return 'other'
  if (
    end < sentence.endToken &&
    /^['’]s?$/.test(tokens.text[end] as string) &&
    tokens.start[end] === tokens.end[end - 1]
  )
    return 'possessor'
  let before = first - 1
  // In a list of nouns without end, every one of them would else look through all before it.
  const least = Math.max(sentence.firstToken, first - LONGEST_PHRASE)
  while (before >= least && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens.pos[before] as string)) before--
  const opener = before < sentence.firstToken ? '' : (tokens.low[before] as string)
  if (before >= sentence.firstToken && !CLAUSE_WORDS.has(opener)) {
    const pos = tokens.pos[before]
    if (pos === 'ADP' || pos === 'VERB' || pos === 'AUX' || pos === 'PART') return 'other'
  }
  if (!isVerb(tokens, afterAsides(tokens, end, sentence.endToken))) return 'other'
  if (isCoordinate(tokens, before, end)) return 'coordinate'
  return SUBORDINATE.has(opener) ? 'subordinate' : 'subject'
}

/** Farthest that an object stands from its verb. */
const MOST_OBJECT = 3

/** Whether a token is the object of a verb that goes on with the subject before: "adopted a boy, and renamed him". */
export function inSecondPredicate({ tokens, sentences }: Document, i: number): boolean {
  const first = sentences[tokens.sentence[i] as number]?.firstToken ?? i
  let verb = i - 1
  while (verb > first && i - verb < MOST_OBJECT && !isVerb(tokens, verb)) verb--
  if (verb <= first || !isVerb(tokens, verb)) return false
  let before = verb - 1
  while (before > first && SKIPPED_BEFORE_VERB.has(tokens.pos[before] as string)) before--
  return (
    /^(?:and|but|or|then)$/.test(tokens.text[before] as string) || (tokens.text[before] === ',' && before < verb - 1)
  )
}

/** Whether a token stands in the predicate of the subject that ends before token `end`: "Pitt, who had ships, told him". */
export function isInMainClause({ tokens, sentences }: Document, end: number, i: number): boolean {
  const last = sentences[tokens.sentence[end] as number]?.endToken ?? end
  const verb = afterAsides(tokens, end, last)
  return verb < i && isVerb(tokens, verb) && !clauseBetween(tokens, verb, i)
}

/**
 * Whether a phrase can't be the subject that stands at token `i` of its sentence: "Banks, to whom he wrote"; "To Banks,
 * who asked, he wrote".
 */
export function standsOutside({ tokens, sentences }: Document, first: number, end: number, i: number): boolean {
  const { text, pos } = tokens
  if (text[i - 1] === 'whom' || (/^whom?$/.test(text[first] ?? '') && end === i)) {
    let at = i - 2
    if (/^(?:ADP|PART)$/.test(pos[at] ?? '')) at--
    return at === end && text[at] === ','
  }
  const opening = sentences[tokens.sentence[first] as number]?.firstToken ?? first
  // "To his son John, he left nothing"
  let at = first - 1
  while (at > opening && at > first - MOST_OBJECT && /^(?:DET|ADJ|NOUN|PRON)$/.test(pos[at] as string)) at--
  if (
    opening !== at ||
    opening === first ||
    !/^(?:ADP|PART)$/.test(pos[opening] ?? '') ||
    text[end] === undefined ||
    /^['’]s?$/.test(text[end])
  )
    return false
  if (end === i) return true
  if (text[i - 1] !== ',') return false
  return end === i - 1 || afterAsides(tokens, end, i) === i
}

/** "At Malim, where Codner had been killed, he": whether a clause about a place, of which a phrase is the subject, is over at token `i`. */
export function toldOfPlace({ tokens }: Document, first: number, end: number, i: number): boolean {
  const { low, tag, text } = tokens
  let before = first - 1
  while (before > 0 && first - before < MAX_COORDINATED && (tag[before] as number) & PHRASE) before--
  if (low[before] !== 'where') return false
  for (let at = end; at < i; at++) if (text[at] === ',') return true
  return false
}

const PHRASE = TAG.DET | TAG.ADJ | TAG.NOUN | TAG.PROPN

const ENDS_CLAUSE = /^[.,;:—–]$/

/** Whether a pronoun of a man or woman is the object of the clause that a pronoun at token `i` opens: "He kept him there". */
export function hasObjectPronoun({ tokens, sentences }: Document, i: number): boolean {
  const end = sentences[tokens.sentence[i] as number]?.endToken ?? i
  for (let at = i + 1; at < end && !ENDS_CLAUSE.test(tokens.text[at] as string); at++) {
    const word = tokens.text[at] as string
    if (word === 'him' || (word === 'her' && tokens.pos[at + 1] !== 'NOUN' && tokens.pos[at + 1] !== 'ADJ')) return true
  }
  return false
}

/** Whether a clause may begin between two tokens of one sentence. */
export function clauseBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens.text[i] as string
    if (word === ',' || word === ';' || word === ':' || word === '—' || word === '–') return true
    const pos = tokens.pos[i]
    // "a stroke that left him"
    if (/^(?:who|whom|whose|which)$/.test(word) || (word === 'that' && isVerb(tokens, i + 1))) return true
    if (pos !== 'SCONJ' && pos !== 'CCONJ') continue
    // "took his hand and led him": the same subject goes on.
    if (pos === 'CCONJ' && isVerb(tokens, afterAdverbs(tokens, i + 1, to))) continue
    if (CLAUSE_WORDS.has(word.toLowerCase())) return true
  }
  return false
}
