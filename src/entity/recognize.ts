import type { Document, Sentence, Tokens } from '../reading/document.js'
import type { EntityType } from '../schema/entity.js'
import {
  DEMONYMS,
  FEMALE_NAMES,
  FIRST_NAMES,
  MALE_NAMES,
  ORGANIZATION_WORDS,
  PLACE_WORDS,
  PLACES,
  SURNAMES,
} from './lexicon/compromise.generated.js'
import type { RecognizedSpan } from './name.js'

const words = (list: string, separator: string | RegExp = '|'): ReadonlySet<string> => new Set(list.split(separator))

interface Lists {
  readonly given: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly demonyms: ReadonlySet<string>
  readonly cues: ReadonlyMap<string, EntityType>
}

let lists: Lists | undefined

/** Built at the first use, so that an import costs nothing. */
function lexicon(): Lists {
  if (lists) return lists
  const cues = new Map<string, EntityType>()
  const add = (list: string, type: EntityType, separator: string | RegExp = '|'): void => {
    for (const word of words(list, separator)) cues.set(word, type)
  }
  add(PLACE_WORDS, 'place')
  add(ORGANIZATION_WORDS, 'organization')
  add(
    'party league congress parliament senate navy air guard front movement opposition front regiment',
    'organization',
    ' ',
  )
  add('war wars battle siege revolution rebellion uprising revolt treaty crisis campaign', 'event', ' ')
  add('massacre coup conference armistice crusade strike', 'event', ' ')
  add('act law edict charter constitution manifesto declaration magna testament provisions statute', 'work', ' ')
  lists = {
    given: words(`${MALE_NAMES}|${FEMALE_NAMES}|${FIRST_NAMES}`),
    surnames: words(SURNAMES),
    places: words(PLACES),
    demonyms: words(
      `${DEMONYMS}|soviet|soviets|roman|romans|greek|greeks|english|british|prussian|prussians|saxon|saxons`,
    ),
    cues,
  }
  return lists
}

/** Words that join the parts of a name, when capitals stand on both sides. */
const CONNECTORS = words('of de del della di da van von der den la le du des the and', ' ')
const TITLES = words(
  'mr mrs ms dr sir lord lady king queen emperor empress tsar prince princess duke count pope saint president general ' +
    'colonel captain major admiral marshal lieutenant bishop archbishop cardinal senator minister governor chancellor premier',
  ' ',
)
const PLACE_PREPOSITIONS = words('in at near from to towards through across', ' ')
const CALENDAR = words(
  'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday century i',
  ' ',
)

const CAPITAL = /^\p{Lu}/u

/** A capital that only the start of a sentence asks for says nothing. */
function namesAt(tokens: Tokens, i: number, opens: boolean, lists: Lists): boolean {
  const word = tokens.text[i] as string
  if (!CAPITAL.test(word)) return false
  const low = word.toLowerCase()
  if (CALENDAR.has(low)) return false
  const pos = tokens.pos[i]
  if (pos === 'PRON' || pos === 'DET' || pos === 'ADP' || pos === 'CCONJ' || pos === 'SCONJ' || pos === 'AUX')
    return false
  if (!opens) return true
  if (pos === 'PROPN') return true
  return lists.given.has(low) || lists.places.has(low)
}

function typeOf(tokens: Tokens, first: number, end: number, lists: Lists): { type: EntityType; confidence: number } {
  const low = tokens.text.slice(first, end).map(word => word.toLowerCase())
  const of = low.indexOf('of')
  const head = low[of > 0 ? of - 1 : low.length - 1] as string
  const whole = low.join(' ')
  if (lists.places.has(whole)) return { type: 'place', confidence: 0.7 }
  const cue = lists.cues.get(head)
  if (cue && low.length > 1) return { type: cue, confidence: 0.6 }
  const title = first > 0 && TITLES.has((tokens.text[first - 1] as string).toLowerCase().replace('.', ''))
  if (title || (low.length > 1 && lists.given.has(low[0] as string))) return { type: 'person', confidence: 0.7 }
  if (/^(?:\p{Lu}\.?){2,}$/u.test(tokens.text[first] as string)) return { type: 'organization', confidence: 0.4 }
  if (lists.surnames.has(head) || lists.given.has(head)) return { type: 'person', confidence: 0.5 }
  if (lists.demonyms.has(whole)) return { type: 'group', confidence: 0.6 }
  if (low.length === 1 && cue) return { type: cue, confidence: 0.3 }
  const before = first > 0 ? (tokens.text[first - 1] as string).toLowerCase() : ''
  if (before === 'the') return { type: /s$/.test(head) ? 'group' : 'organization', confidence: 0.4 }
  if (PLACE_PREPOSITIONS.has(before)) return { type: 'place', confidence: 0.4 }
  return { type: 'person', confidence: 0.4 }
}

function readSentence(document: Document, sentence: Sentence, lists: Lists, found: RecognizedSpan[]): void {
  const { tokens } = document
  let i = sentence.firstToken
  let opens = true
  while (i < sentence.endToken) {
    if (!namesAt(tokens, i, opens, lists)) {
      if (tokens.pos[i] !== 'PUNCT') opens = false
      i++
      continue
    }
    let first = i
    let end = i + 1
    for (let next = end; next < sentence.endToken; next++) {
      const word = tokens.text[next] as string
      if (namesAt(tokens, next, false, lists) || /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}I{0,3})$/.test(word)) end = next + 1
      else if (
        word === '-' &&
        tokens.start[next] === tokens.end[next - 1] &&
        tokens.end[next] === tokens.start[next + 1]
      )
        end = ++next + 1
      else if (!CONNECTORS.has(word) || word === 'and' || word === 'the' || next > end + 1) break
    }
    while (first < end - 1 && TITLES.has((tokens.text[first] as string).toLowerCase().replace('.', ''))) first++
    const { type, confidence } = typeOf(tokens, first, end, lists)
    found.push({
      start: tokens.start[first] as number,
      end: tokens.end[end - 1] as number,
      firstToken: first,
      endToken: end,
      type,
      confidence,
    })
    opens = false
    i = end
  }
}

/** Finds the names of a document, in the order of the text, none overlapping. */
export function recognizeNames(document: Document): RecognizedSpan[] {
  const found: RecognizedSpan[] = []
  const lists = lexicon()
  for (const paragraph of document.paragraphs) {
    if (paragraph.kind === 'heading') continue
    for (let s = paragraph.firstSentence; s < paragraph.endSentence; s++) {
      const sentence = document.sentences[s]
      if (sentence) readSentence(document, sentence, lists, found)
    }
  }
  return found
}
