/**
 * Writes src/event/grammar/verb-forms.generated.ts: the dictionary forms of the verbs that compromise knows and that annals'
 * own lexicons use, and the past and participle of those that are not formed by rule. Run with `npx tsx scripts/verb-forms.ts`.
 */
import { writeFileSync } from 'node:fs'
import nlp from 'compromise/two'
import { regularPast } from '../src/event/grammar/regular.js'
import * as verbs from '../src/event/lexicon/verbs.js'

/** Strong verbs of history writing that compromise inflects wrongly: dictionary form, past, participle. */
const CORRECTIONS: Readonly<Record<string, readonly [string, string]>> = {
  slay: ['slew', 'slain'],
  smite: ['smote', 'smitten'],
  beget: ['begot', 'begotten'],
  bear: ['bore', 'born'],
  wed: ['wed', 'wed'],
  strive: ['strove', 'striven'],
  forsake: ['forsook', 'forsaken'],
  cleave: ['cleft', 'cleft'],
  cast: ['cast', 'cast'],
  thrust: ['thrust', 'thrust'],
  beset: ['beset', 'beset'],
  bid: ['bade', 'bidden'],
  hang: ['hung', 'hung'],
  tread: ['trod', 'trodden'],
  swear: ['swore', 'sworn'],
  bind: ['bound', 'bound'],
  forego: ['forewent', 'foregone'],
  undergo: ['underwent', 'undergone'],
  withhold: ['withheld', 'withheld'],
  uphold: ['upheld', 'upheld'],
  flee: ['fled', 'fled'],
  lie: ['lay', 'lain'],
  lay: ['laid', 'laid'],
  be: ['was', 'been'],
  overrun: ['overran', 'overrun'],
  overcome: ['overcame', 'overcome'],
  outlaw: ['outlawed', 'outlawed'],
  found: ['founded', 'founded'],
  sow: ['sowed', 'sown'],
  split: ['split', 'split'],
  get: ['got', 'got'],
  befall: ['befell', 'befallen'],
  foresee: ['foresaw', 'foreseen'],
  arise: ['arose', 'arisen'],
  shoot: ['shot', 'shot'],
  spread: ['spread', 'spread'],
  seek: ['sought', 'sought'],
  forbid: ['forbade', 'forbidden'],
  mean: ['meant', 'meant'],
  leave: ['left', 'left'],
  run: ['ran', 'run'],
  beat: ['beat', 'beaten'],
  come: ['came', 'come'],
  become: ['became', 'become'],
  spring: ['sprang', 'sprung'],
  dream: ['dreamed', 'dreamed'],
  dive: ['dived', 'dived'],
  sneak: ['sneaked', 'sneaked'],
}

/** Irregular verbs that compromise lists as nouns first. */
const MORE = `fall cut hit catch feed sleep creep stick swing tear wear ring run bend bite shut bet deal breed spring stride speed
  face house rule ruin file resume authorise spin throw shoot grind mow saw shear swell wear win weep lead shed sit sink draw send sell build`
/** Verbs whose past is their dictionary form. */
const INVARIANT = new Set(
  'bet beset broadcast burst cast cost cut fit forecast hit hurt let offset put quit read rid set shed shut spit split spread thrust undercut upset wed'.split(
    ' ',
  ),
)
/** What compromise's lexicon takes for verbs and English does not. */
const NO_VERB = /^(?:riveting|storytelling|unfounded|breathtake|bookkeep|breastfeed|gad|butt|peacekeep|outstand)$/

const model = nlp.model() as { one: { lexicon: Record<string, string | string[]> } }
const transform = (
  nlp as unknown as {
    methods(): { two: { transform: { verb: { conjugate(verb: string, model: unknown): Record<string, string> } } } }
  }
).methods().two.transform.verb
const lemmas = new Set<string>(Object.keys(CORRECTIONS))
for (const [word, tag] of Object.entries(model.one.lexicon))
  if ([tag].flat().includes('Infinitive') && /^[a-z]{2,}$/.test(word) && !NO_VERB.test(word)) lemmas.add(word)
for (const word of MORE.split(/\s+/)) lemmas.add(word)
for (const word of INVARIANT) lemmas.add(word)
const lists = [
  ...verbs.VERB_ROWS.map(row => row.verbs),
  verbs.STATE_VERBS,
  verbs.STATIVE_PASSIVES,
  verbs.CAUSE_VERBS,
  verbs.ASPECT_VERBS,
  verbs.LIGHT_VERBS,
  verbs.REPORT_VERBS,
  verbs.WISH_VERBS,
  verbs.EXPOSITION_VERBS,
  verbs.INTRANSITIVE_VERBS,
  verbs.OCCASION_VERBS,
  verbs.FORWARD_VERBS,
  verbs.DEFERRING_VERBS,
]
for (const list of lists) for (const verb of list.trim().split(/\s+/)) lemmas.add(verb.replace(/_.*$/, ''))

const irregular: string[] = []
for (const lemma of [...lemmas].sort()) {
  const forms = transform.conjugate(lemma, model)
  const corrected = CORRECTIONS[lemma]
  const past = corrected?.[0] ?? forms.PastTense ?? regularPast(lemma)
  const participle = corrected?.[1] ?? forms.Participle ?? past
  if (
    !/^[a-z-]+$/.test(past + participle) ||
    (past === lemma && !corrected && !INVARIANT.has(lemma)) ||
    (/ung$|did$/.test(past) && !/^(?:cling|fling|hang|sting|string|swing|wring|do|undo|redo)$/.test(lemma))
  )
    continue
  const ruled = (form: string): boolean => /ed$/.test(form) && form.length >= lemma.length + 1
  if (ruled(past) && ruled(participle)) continue
  irregular.push(past === participle ? `${lemma} ${past}` : `${lemma} ${past} ${participle}`)
}
const wrap = (items: readonly string[], separator: string): string => {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (line.length + item.length + 1 > 116) {
      lines.push(line)
      line = ''
    }
    line += (line ? separator : '') + item
  }
  return [...lines, line].join(separator === ' ' ? '\n' : ',\n')
}
writeFileSync(
  new URL('../src/event/grammar/verb-forms.generated.ts', import.meta.url),
  `// Written by scripts/verb-forms.ts from the lexicon of compromise (MIT, Spencer Kelly) and annals' own; do not edit.

/** Dictionary form, past, and participle where it differs from the past. */
export const IRREGULAR_VERBS = \`
${wrap(irregular, ',')}
\`

/** Dictionary forms, so that "raided" is traced to "raid" and not to "raide". */
export const INFINITIVES = \`
${wrap([...lemmas].sort(), ' ')}
\`
`,
)
