import { INFLECTIONS } from './lexicon.generated.js'

/** What an act of saying is: the sense that a cue gives to the words it introduces. */
export type CueSense = 'say' | 'write' | 'ask' | 'order' | 'promise' | 'judge' | 'think' | 'show'

/**
 * How a cue verb takes the words it reports:
 *
 * - `quote`: words in marks, set off by a comma, a colon or nothing ("he said, “…”")
 * - `that`: a clause, with or without "that" ("he said (that) …")
 * - `to`: an infinitive ("he promised to …")
 * - `to-np`: an object and what it is held against ("he likened it to a …")
 * - `hearer-to`: a hearer and an infinitive ("he urged them to …")
 * - `hearer-that`: a hearer and a clause ("he told them (that) …")
 * - `whether`: an indirect question ("he asked whether …")
 * - `np`: a noun phrase alone, of which words in marks may be part ("he announced a “new age”")
 * - `topic`: a noun phrase that stands for what is said ("he demanded the restoration of …")
 * - `as`: an object and "as" ("he described it as …")
 * - `object`: an object and its predicate ("he called it a …")
 * - `of`, `about`, `in`, `for`, `with`, `at`, `against`, `on`: a phrase with that preposition, an object before it or not ("he accused them of …")
 */
export type CueFrame =
  | 'quote'
  | 'that'
  | 'to'
  | 'to-np'
  | 'hearer-to'
  | 'hearer-that'
  | 'whether'
  | 'np'
  | 'topic'
  | 'as'
  | 'object'
  | 'of'
  | 'about'
  | 'for'
  | 'with'
  | 'at'
  | 'against'
  | 'in'
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
    'state claim assert contend insist argue reiterate quip retort exclaim opine remark comment aver counter rejoin avow allege',
  ],
  ['say', 3, 'quote that np', 'declare announce admit concede acknowledge confess deny reaffirm proclaim'],
  ['say', 1, 'quote that', 'maintain'],
  ['say', 3, 'quote that np', 'explain stress emphasise emphasize underline underscore'],
  ['say', 3, 'quote that np about', 'lament joke'],
  ['say', 2, 'that np', 'regret'],
  [
    'say',
    2,
    'quote that',
    'reply respond add note testify swear concur attest profess elaborate posit postulate theorise theorize speculate surmise reason conclude recollect hint intimate insinuate venture volunteer reminisce marvel scoff',
  ],
  ['say', 2, 'quote that np', 'answer affirm mention observe repeat clarify'],
  ['say', 2, 'quote that of about', 'boast complain brag grumble'],
  [
    'say',
    2,
    'quote that',
    'mutter murmur whisper shout yell bellow thunder scream cry sneer snap fume gripe grouse growl groan moan bark roar rant rave gush enthuse exult chant hiss sigh stammer stutter mumble whimper intone jeer crow gloat fret vent remonstrate',
  ],
  [
    'say',
    2,
    'quote that np',
    'suggest report reveal disclose confirm recount predict forecast foretell prophesy advocate preach',
  ],
  ['say', 2, 'quote that np as', 'recall remember'],
  ['say', 2, 'quote that hearer-that', 'assure reassure'],
  ['say', 2, 'that hearer-that', 'inform remind notify persuade convince'],
  ['say', 2, 'quote that hearer-that hearer-to of against about', 'warn caution'],
  ['say', 2, 'quote that hearer-that hearer-to', 'advise counsel'],
  ['say', 2, 'of about', 'speak'],
  ['say', 1, 'of about', 'talk'],
  [
    'say',
    1,
    'quote',
    'continue interject interrupt begin recite read relate echo muse sing laugh smile gasp drawl chuckle',
  ],
  ['say', 1, 'quote that', 'agree object teach pray reflect'],
  ['say', 1, 'that', 'allow grant'],
  ['say', 1, 'quote that at for against', 'protest'],
  ['write', 3, 'quote that of about', 'write'],
  ['write', 3, 'quote that', 'tweet jot scribble scrawl'],
  ['write', 2, 'quote that', 'dictate editorialise editorialize'],
  ['write', 1, 'quote that hearer-that', 'cable telegraph wire email'],
  ['write', 1, 'quote that', 'post publish record sign print inscribe chronicle'],
  ['write', 2, 'quote that', 'stipulate decree'],
  ['ask', 2, 'quote whether hearer-to', 'ask'],
  ['ask', 2, 'quote whether', 'wonder inquire enquire query question'],
  ['order', 2, 'quote that np topic', 'demand'],
  [
    'order',
    2,
    'quote hearer-to that',
    'urge implore beseech exhort beg instruct command order direct admonish entreat enjoin request petition',
  ],
  ['order', 2, 'hearer-to', 'encourage invite forbid bid'],
  ['order', 2, 'that np topic', 'propose recommend'],
  ['order', 1, 'for on', 'appeal'],
  ['order', 2, 'quote that for', 'plead'],
  ['promise', 2, 'quote that to', 'promise vow pledge threaten'],
  ['judge', 2, 'of', 'accuse'],
  ['judge', 2, 'for on', 'congratulate'],
  ['judge', 2, 'for', 'thank apologise apologize credit'],
  [
    'judge',
    2,
    'for as np topic',
    'criticise criticize denounce condemn praise commend rebuke chide chastise deride ridicule slam blast lambast lambaste castigate deplore laud extol applaud revile vilify bemoan decry defend berate pillory scold upbraid reproach excoriate disparage belittle',
  ],
  ['judge', 2, 'for as np', 'blame attack hail mock welcome reject tout'],
  [
    'judge',
    2,
    'as',
    'describe characterise characterize depict portray dismiss define regard view paint summarise summarize caricature satirise satirize',
  ],
  ['judge', 2, 'as', 'herald acclaim'],
  ['judge', 2, 'as with', 'taunt'],
  ['judge', 1, 'as', 'rate introduce present cast address greet salute'],
  ['judge', 2, 'as to-np', 'refer'],
  ['judge', 2, 'to-np', 'liken'],
  ['judge', 2, 'object as', 'brand label'],
  ['judge', 2, 'object for on', 'call'],
  ['judge', 2, 'object', 'dub term deem'],
  ['judge', 2, 'quote object', 'pronounce'],
  ['judge', 2, 'quote that', 'rule'],
  ['say', 2, 'quote np topic as', 'cite'],
  ['say', 1, 'quote np', 'quote'],
  ['judge', 1, 'at for against', 'rail inveigh'],
  ['judge', 1, 'for with of that', 'charge'],
  [
    'judge',
    1,
    'for with of',
    'expel arrest convict sentence execute fine excommunicate punish censure reprimand impeach indict sack imprison suspend',
  ],
  ['think', 2, 'that', 'believe think fear hope feel doubt suspect realise realize'],
  ['think', 2, 'that about', 'worry'],
  ['think', 2, 'as in', 'see'],
  [
    'think',
    1,
    'that',
    'know guess reckon assume suppose expect understand imagine hold consider decide resolve judge recognise recognize',
  ],
  ['show', 1, 'that', 'show indicate find estimate imply signal point'],
]

function readRows(): Map<string, CueVerb> {
  const verbs = new Map<string, CueVerb>()
  for (const [sense, strength, frames, words] of ROWS) {
    for (const lemma of words.split(' ')) {
      if (verbs.has(lemma)) throw new Error(`"${lemma}" stands in two rows`)
      verbs.set(lemma, { lemma, sense, strength, frames: new Set(frames.split(' ') as CueFrame[]) })
    }
  }
  return verbs
}

/** All cue verbs by their dictionary form. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = readRows()

/** The form with one l or with two ("labeled", "labelled"), where both are spelt. */
function otherSpelling(lemma: string, form: string): string {
  if (!/[^aeiou][ae]l$/.test(lemma)) return form
  return /ll(?:ed|ing)$/.test(form) ? form.replace(/ll(ed|ing)$/, 'l$1') : form.replace(/l(ed|ing)$/, 'll$1')
}

function readForms(): Map<string, CueWord> {
  const words = new Map<string, CueWord>()
  for (const [lemma, present, past, participle, gerund] of INFLECTIONS) {
    const verb = CUE_VERBS.get(lemma)
    if (!verb) continue
    const add = (word: string, form: CueForm): void => {
      if (!words.has(word)) words.set(word, { verb, form })
    }
    for (const spelt of [past, otherSpelling(lemma, past)]) add(spelt, 'past')
    add(participle, 'participle')
    add(lemma, 'base')
    add(present, 'present')
    for (const spelt of [gerund, otherSpelling(lemma, gerund)]) add(spelt, 'gerund')
  }
  return words
}

/** Verbs that are cues only with a particle: forms, particle, sense, frames. */
const PHRASAL: readonly (readonly [string, string, CueSense, string])[] = [
  ['put puts', 'it', 'say', 'quote that'],
  ['has have', 'it', 'say', 'quote'],
  ['point points pointed pointing', 'out', 'say', 'quote that'],
  ['go goes went going', 'on', 'say', 'quote that'],
  ['cry cries cried crying', 'out', 'say', 'quote that'],
  ['call calls called calling', 'out', 'say', 'quote that'],
  ['blurt blurts blurted blurting', 'out', 'say', 'quote that'],
  ['burst bursts bursting', 'out', 'say', 'quote that'],
  ['shoot shoots shot shooting', 'back', 'say', 'quote that'],
  ['fire fires fired firing', 'back', 'say', 'quote that'],
  ['hit hits hitting', 'back', 'say', 'quote that'],
  ['write writes wrote writing', 'back', 'write', 'quote that'],
  ['set sets', 'out', 'write', 'quote that'],
  ['lay lays laid', 'down', 'write', 'quote that'],
]

/** By particle, of which there are few, and form of the verb. */
let phrasals: Map<string, Map<string, CueWord>> | undefined

function readPhrasals(): Map<string, Map<string, CueWord>> {
  const words = new Map<string, Map<string, CueWord>>()
  for (const [forms, particle, sense, frames] of PHRASAL) {
    const [lemma] = forms.split(' ') as [string]
    const verb: CueVerb = {
      lemma: `${lemma} ${particle}`,
      sense,
      strength: particle === 'out' || (particle === 'it' && lemma === 'put') ? 2 : 1,
      frames: new Set(frames.split(' ') as CueFrame[]),
    }
    const ofParticle = words.get(particle) ?? new Map<string, CueWord>()
    words.set(particle, ofParticle)
    for (const form of forms.split(' ')) ofParticle.set(form, { verb, form: form.endsWith('ing') ? 'gerund' : 'past' })
  }
  return words
}

/** The cue that a verb and a particle make together. */
export function phrasalCue(verb: string, particle: string): CueWord | undefined {
  phrasals ??= readPhrasals()
  return phrasals.get(particle)?.get(verb)
}

/** What stands for a verb that no row has, where its place alone shows that it introduces words. */
export const UNLISTED: CueVerb = { lemma: '', sense: 'say', strength: 1, frames: new Set(['quote']) }

/** The same where a clause with "that" follows it ("sniped that …"). */
export const UNLISTED_REPORT: CueVerb = { lemma: '', sense: 'say', strength: 1, frames: new Set(['quote', 'that']) }

let forms: Map<string, CueWord> | undefined

/** The cue verb that a word, in small letters, is a form of. */
export function cueWord(word: string): CueWord | undefined {
  forms ??= readForms()
  return forms.get(word)
}
