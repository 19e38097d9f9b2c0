/**
 * Writes `src/quotation/lexicon/lexicon.generated.ts`: the forms of every cue verb, conjugated by compromise (MIT), which is
 * too slow to import at run time. Run after a change of the verbs: `npx tsx scripts/generate-cue-inflections.ts`
 */
import { writeFileSync } from 'node:fs'
import nlp from 'compromise'
import { CUE_VERBS } from '../src/quotation/lexicon/lexicon.js'

interface Conjugation {
  readonly PastTense: string
  readonly PresentTense: string
  readonly Gerund: string
  readonly Participle?: string
}

/** Where compromise's forms are not the ones that are written. */
const CORRECTIONS: Readonly<Record<string, Partial<Conjugation>>> = {
  aver: { PastTense: 'averred', Gerund: 'averring' },
  avow: { PastTense: 'avowed' },
  beseech: { PastTense: 'besought' },
  chide: { PastTense: 'chided' },
  crow: { PastTense: 'crowed' },
  deride: { PastTense: 'derided' },
  drawl: { PastTense: 'drawled' },
  foretell: { PastTense: 'foretold' },
  forecast: { PastTense: 'forecast' },
  hiss: { PresentTense: 'hisses', PastTense: 'hissed', Gerund: 'hissing' },
  jot: { PastTense: 'jotted', Gerund: 'jotting' },
  murmur: { Gerund: 'murmuring' },
  posit: { Gerund: 'positing' },
  prophesy: { PresentTense: 'prophesies', PastTense: 'prophesied' },
  quip: { PastTense: 'quipped' },
  scold: { PresentTense: 'scolds', PastTense: 'scolded', Gerund: 'scolding' },
  slam: { Gerund: 'slamming' },
  snap: { Gerund: 'snapping' },
  marvel: { PastTense: 'marvelled', Gerund: 'marvelling' },
  scrawl: { PastTense: 'scrawled' },
  tout: { PastTense: 'touted' },
  tweet: { PastTense: 'tweeted' },
}

const conjugate = (lemma: string): Conjugation => {
  const view = nlp(lemma).tag('Verb') as unknown as { verbs(): { conjugate(): Conjugation[] } }
  const [forms] = view.verbs().conjugate()
  if (!forms) throw new Error(`compromise does not conjugate "${lemma}"`)
  return { ...forms, ...CORRECTIONS[lemma] }
}

const rows = [...CUE_VERBS.keys()].sort().map(lemma => {
  const { PresentTense, PastTense, Gerund, ...rest } = conjugate(lemma)
  const Participle = CORRECTIONS[lemma]?.PastTense ?? rest.Participle
  return `  ['${[lemma, PresentTense, PastTense, Participle ?? PastTense, Gerund].join("', '")}'],`
})

writeFileSync(
  new URL('../src/quotation/lexicon/lexicon.generated.ts', import.meta.url),
  `// Written by scripts/generate-cue-inflections.ts from the conjugations of compromise (MIT, (c) Spencer Kelly).
/** Cue verbs: dictionary form, third person, past, participle, gerund. */
export const INFLECTIONS: readonly (readonly [string, string, string, string, string])[] = [
${rows.join('\n')}
]
`,
)
