import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { begin, inside, LABELS, last, OUTSIDE, TYPES, unit } from '../src/entity/tagger/labels.js'
import type { Document } from '../src/reading/index.js'
import type { GoldDocument } from './gold.js'
import { listedTexts, ownTexts } from './own/own.js'

/** How a corpus is read: what its types stand for, and what it leaves untagged. */
export interface Corpus {
  readonly name: string
  /** Types that a gold type may stand for; a gold type that is missing stands for itself. */
  readonly means?: Readonly<Record<string, readonly string[]>>
  /** Types that may stand in the text without being tagged. */
  readonly untagged: readonly string[]
  /** How often an epoch sees it. */
  readonly repeat: number
  /** Its habits differ from those of an encyclopaedia: what is peculiar to it is learned apart, and not shipped. */
  readonly ownWays?: boolean
  /** Persons keep titles in the source ("Mr. Dombey"): they are cut off, as everywhere else. */
  readonly titles?: boolean
  /** Only documents with an open licence of their own are learned from. */
  readonly openOnly?: boolean
  /** Spans hold proper nouns alone ("York" of "New York"): capitalised neighbours of a span are left open. */
  readonly cores?: boolean
  /** Its documents, where they are no file of the folders. */
  readonly read?: (folders: readonly string[]) => GoldDocument[]
}

const ANY = ['event', 'work', 'group', 'other']

export const CORPORA: readonly Corpus[] = [
  { name: 'annals', untagged: [], repeat: 3, read: ownTexts },
  { name: 'annals-lists', untagged: [], repeat: 2, read: listedTexts },
  { name: 'wikigold', means: { OTHER: ANY }, untagged: [], repeat: 2 },
  { name: 'crossner-politics', means: { OTHER: ['work', 'other', 'event'] }, untagged: [], repeat: 3 },
  { name: 'crossner-literature', means: { OTHER: ['other', 'work'] }, untagged: [], repeat: 3 },
  { name: 'crossner-music', ownWays: true, means: { OTHER: ['other', 'work'] }, untagged: [], repeat: 3 },
  { name: 'crossner-science', ownWays: true, untagged: [], repeat: 3 },
  { name: 'crossner-ai', ownWays: true, untagged: [], repeat: 3 },
  { name: 'docred', means: { OTHER: ['event', 'work', 'other'] }, untagged: [], repeat: 1 },
  { name: 'grobid-history', untagged: ['work'], repeat: 3 },
  {
    name: 'gum',
    ownWays: true,
    means: { OTHER: ['work', 'other', 'group'] },
    untagged: [],
    repeat: 1,
    openOnly: true,
    cores: true,
  },
  { name: 'litbank', ownWays: true, means: { OTHER: ANY }, untagged: [], repeat: 1, titles: true },
  { name: 'uner-ewt', ownWays: true, untagged: [], repeat: 1 },
  { name: 'ajmc', ownWays: true, untagged: ['organization', ...ANY], repeat: 1 },
]

/** Licences under which a document's text may be learned from and its weights published under MIT with attribution. */
export const OPEN_LICENCE = /^(?:CC BY(?:-SA)?(?: \d\.\d)?|public domain)$/i

/** The documents of a corpus in all the folders that hold it. */
export function loadCorpus(folders: readonly string[], corpus: Corpus): GoldDocument[] {
  if (corpus.read) return corpus.read(folders)
  const documents = folders
    .map(folder => join(folder, `${corpus.name}.jsonl`))
    .filter(path => existsSync(path))
    .flatMap(path => readFileSync(path, 'utf8').trim().split('\n'))
    .map(line => JSON.parse(line) as GoldDocument)
  return corpus.openOnly ? documents.filter(({ license }) => OPEN_LICENCE.test(license)) : documents
}

const ALL = 2 ** LABELS - 1
const TITLE =
  /^(?:(?:the|mr|mrs|ms|miss|messrs|dr|sir|lady|lord|madame|mme|mlle|mademoiselle|monsieur|m|captain|capt|colonel|col|major|general|gen|lieutenant|lieut|sergeant|father|sister|brother|aunt|uncle|king|queen|prince|princess|duke|duchess|count|countess|baron|baroness|earl|president|senator|judge|professor|prof|rev|reverend|saint|squire|master|mistress|dame|don|dona|cousin|old|young|little|poor|dear)\.? )+(?=\p{Lu})/iu

const labelsOf = (types: Iterable<string>): number => {
  let mask = 0
  for (const type of types) {
    const t = TYPES.indexOf(type as (typeof TYPES)[number])
    mask |= (1 << begin(t)) | (1 << inside(t)) | (1 << last(t)) | (1 << unit(t))
  }
  return mask
}

/** The labels that each token of a document may bear, as bits. */
export function allowedLabels(document: Document, gold: GoldDocument, corpus: Corpus): Int32Array {
  const { tokens } = document
  const free = (1 << OUTSIDE) | labelsOf(corpus.untagged)
  const masks = new Int32Array(tokens.length).fill(1 << OUTSIDE)
  const upper = (i: number): boolean => i >= 0 && i < tokens.length && /^\p{Lu}/u.test(tokens.text[i] as string)
  if (corpus.untagged.length) {
    // Names left untagged hold a capital; two small words may stand inside them.
    for (let i = 0; i < tokens.length; i++) {
      if (upper(i) || ((upper(i - 1) || upper(i - 2)) && (upper(i + 1) || upper(i + 2)))) masks[i] = free
    }
  }
  let at = 0
  for (const { start, end, type } of [...gold.entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let from = start
    if (corpus.titles && type === 'PERSON') from += TITLE.exec(gold.text.slice(start, end))?.[0].length ?? 0
    while (at < tokens.length && (tokens.end[at] as number) <= from) at++
    let stop = at
    while (stop < tokens.length && (tokens.start[stop] as number) < end) stop++
    if (stop === at) continue
    const types = corpus.means?.[type] ?? [type.toLowerCase()]
    for (let i = at; i < stop; i++) {
      let mask = 0
      for (const name of types) {
        const t = TYPES.indexOf(name as (typeof TYPES)[number])
        mask |= 1 << (stop - at === 1 ? unit(t) : i === at ? begin(t) : i === stop - 1 ? last(t) : inside(t))
      }
      masks[i] = mask
    }
    if (corpus.cores && (upper(at - 1) || upper(stop))) {
      const open = ALL
      let i = at - 1
      while (upper(i) && tokens.sentence[i] === tokens.sentence[at]) masks[i--] = open
      for (i = at; i < stop; i++) masks[i] = labelsOf(types)
      while (upper(i) && tokens.sentence[i] === tokens.sentence[at]) masks[i++] = open
    }
    at = stop
  }
  return masks
}
