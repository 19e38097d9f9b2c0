import { INFLECTIONS } from './lexicon.generated.js'

/** What an act of saying is: the sense that a cue gives to the words it introduces. */
export type CueSense = 'say' | 'write' | 'ask' | 'order' | 'promise' | 'judge' | 'think' | 'show'

/**
 * How a cue verb takes the words it reports:
 *
 * - `quote`: words in marks, set off by a comma, a colon or nothing ("he said, “…”")
 * - `that`: a clause, with or without "that" ("he said (that) …")
 * - `to`: an infinitive ("he promised to …")
 * - `hearer-to`: a hearer and an infinitive ("he urged them to …")
 * - `hearer-that`: a hearer and a clause ("he told them (that) …")
 * - `whether`: an indirect question ("he asked whether …")
 * - `np`: a noun phrase alone ("he demanded the restoration of …")
 * - `as`: an object and "as" ("he described it as …")
 * - `object`: an object and its predicate ("he called it a …")
 * - `of`, `for`, `with`, `at`, `against`, `on`: a phrase with that preposition, an object before it or not ("he accused them of …")
 */
export type CueFrame =
  | 'quote'
  | 'that'
  | 'to'
  | 'hearer-to'
  | 'hearer-that'
  | 'whether'
  | 'np'
  | 'as'
  | 'object'
  | 'of'
  | 'for'
  | 'with'
  | 'at'
  | 'against'
  | 'on'

/** A verb that introduces somebody's words. */
export interface CueVerb {
  readonly lemma: string
  readonly sense: CueSense
  readonly frames: ReadonlySet<CueFrame>
  /** 3: hardly used but for words; 2: mostly; 1: only where the place shows it (next to the marks). */
  readonly strength: 1 | 2 | 3
}

/** The form that a verb stands in; `past` covers the participle where both look the same. */
export type CueForm = 'base' | 'present' | 'past' | 'participle' | 'gerund'

export interface CueWord {
  readonly verb: CueVerb
  readonly form: CueForm
}

/** Rows: sense, strength, frames, verbs that share them. A verb stands in one row only. */
const ROWS: readonly (readonly [CueSense, 1 | 2 | 3, string, string])[] = [
  ['say', 3, 'quote that', 'say'],
  ['say', 3, 'quote hearer-that hearer-to', 'tell'],
  [
    'say',
    3,
    'quote that',
    'state claim assert contend maintain insist argue reiterate quip retort joke lament exclaim opine remark comment proclaim aver counter',
  ],
  ['say', 3, 'quote that np', 'declare announce admit concede acknowledge confess deny reaffirm'],
  ['say', 3, 'quote that np', 'explain stress emphasise emphasize'],
  [
    'say',
    2,
    'quote that',
    'reply respond answer add note observe mention affirm allege testify boast swear complain concur',
  ],
  ['say', 2, 'quote that', 'grumble mutter murmur whisper shout yell bellow thunder scream cry sneer snap'],
  [
    'say',
    2,
    'quote that np',
    'suggest report reveal disclose confirm recall recount predict forecast foretell prophesy advocate preach',
  ],
  ['say', 2, 'hearer-that', 'inform assure remind notify persuade convince'],
  ['say', 2, 'quote that hearer-that of against', 'warn caution'],
  [
    'say',
    1,
    'quote',
    'continue interject interrupt begin conclude speak repeat recite read relate echo joke muse conclude respond pronounce',
  ],
  ['say', 1, 'quote that', 'agree protest object'],
  ['write', 3, 'quote that', 'write tweet jot scribble'],
  ['write', 1, 'quote that', 'post publish cable telegraph wire record sign print note inscribe'],
  ['ask', 2, 'quote whether hearer-to', 'ask'],
  ['ask', 2, 'quote whether', 'wonder inquire enquire query'],
  ['order', 2, 'quote that np', 'demand'],
  ['order', 2, 'quote hearer-to that', 'urge implore beseech exhort beg instruct command order direct admonish'],
  ['order', 2, 'that np', 'propose recommend'],
  ['order', 1, 'for on', 'call appeal plead'],
  ['promise', 2, 'quote that to', 'promise vow pledge threaten'],
  ['judge', 2, 'of', 'accuse'],
  [
    'judge',
    2,
    'for as np',
    'criticise criticize denounce condemn praise commend blame attack rebuke chide chastise hail deride mock ridicule slam blast lambast lambaste castigate deplore laud extol',
  ],
  ['judge', 2, 'as', 'describe characterise characterize depict portray dismiss define regard refer'],
  ['judge', 2, 'object as', 'brand label decry'],
  ['judge', 2, 'object', 'call dub term deem'],
  ['say', 1, 'quote np', 'cite quote'],
  ['judge', 1, 'at for against', 'protest rail inveigh'],
  [
    'judge',
    1,
    'for with of',
    'expel charge arrest convict sentence execute fine excommunicate punish censure reprimand impeach indict sack imprison suspend',
  ],
  ['think', 2, 'that', 'believe think fear hope feel doubt suspect realise realize'],
  [
    'think',
    1,
    'that',
    'know guess reckon assume suppose expect understand imagine hold consider conclude decide resolve judge',
  ],
  ['show', 1, 'that', 'show indicate find estimate imply signal point'],
]

function readRows(): Map<string, CueVerb> {
  const verbs = new Map<string, CueVerb>()
  for (const [sense, strength, frames, words] of ROWS) {
    for (const lemma of words.split(' ')) {
      const known = verbs.get(lemma)
      const all = new Set([...(known?.frames ?? []), ...(frames.split(' ') as CueFrame[])])
      verbs.set(lemma, known ? { ...known, frames: all } : { lemma, sense, strength, frames: all })
    }
  }
  return verbs
}

/** All cue verbs by their dictionary form. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = readRows()

function readForms(): Map<string, CueWord> {
  const words = new Map<string, CueWord>()
  for (const [lemma, present, past, participle, gerund] of INFLECTIONS) {
    const verb = CUE_VERBS.get(lemma)
    if (!verb) continue
    const add = (word: string, form: CueForm): void => {
      if (!words.has(word)) words.set(word, { verb, form })
    }
    add(past, 'past')
    add(participle, 'participle')
    add(lemma, 'base')
    add(present, 'present')
    add(gerund, 'gerund')
  }
  return words
}

/** What stands for a verb that no row has, where its place alone shows that it introduces words. */
export const UNLISTED: CueVerb = { lemma: '', sense: 'say', strength: 1, frames: new Set(['quote']) }

let forms: Map<string, CueWord> | undefined

/** The cue verb that a word, in small letters, is a form of. */
export function cueWord(word: string): CueWord | undefined {
  forms ??= readForms()
  return forms.get(word)
}
