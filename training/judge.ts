import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Tagger, tagDocument } from '../src/entity/tagger/tag.js'
import { readDocument } from '../src/reading/index.js'
import { CORPORA, type GoldDocument, loadCorpus } from './corpora.js'

interface Found {
  readonly start: number
  readonly end: number
  readonly type: string
}
interface Score {
  readonly p: number
  readonly r: number
  readonly f: number
}
type ScoreDocuments = (
  documents: readonly GoldDocument[],
  found: readonly Found[][],
  scheme: string,
) => { headline: Score; all: Score; span: Score; types: Record<string, Score> }

/** Judges weights on the corpora of a folder with the scorer of the benchmark; errors go to `onError`, a line each. */
export async function judge(
  tagger: Tagger,
  folder: string,
  scorer: string,
  log: (line: string) => void,
  onError: (line: string) => void = () => {},
): Promise<void> {
  const { scoreDocs } = (await import(pathToFileURL(resolve(scorer)).href)) as { scoreDocs: ScoreDocuments }
  const manifest = JSON.parse(readFileSync(join(folder, '../manifest.json'), 'utf8')) as Record<
    string,
    { scheme: string }
  >
  const pc = (x: number): string => (100 * x).toFixed(1).padStart(5)
  let sum = 0
  let count = 0
  for (const { name } of CORPORA) {
    const documents = loadCorpus(folder, { name, untagged: [], repeat: 1 })
    const scheme = manifest[name]?.scheme
    if (!documents.length || !scheme) continue
    const found = documents.map(({ text }) =>
      tagDocument(readDocument(text), tagger).map(({ start, end, type }) => ({ start, end, type: type.toUpperCase() })),
    )
    const { headline, all, span, types } = scoreDocs(documents, found, scheme)
    sum += headline.f
    count++
    const byType = Object.entries(types).map(([type, score]) => `${type.slice(0, 4)}${pc(score.f)}`)
    log(
      `${name.padEnd(20)}${pc(headline.f)} P${pc(headline.p)} R${pc(headline.r)} all${pc(all.f)} span${pc(span.f)} | ${byType.sort().join(' ')}`,
    )
    documents.forEach((gold, i) => {
      for (const line of errorsOf(gold, found[i] as Found[])) onError(`${name} ${line}`)
    })
  }
  log(`mean${pc(sum / count)}`)
}

function* errorsOf({ text, entities }: GoldDocument, found: readonly Found[]): Generator<string> {
  const show = (start: number, end: number): string =>
    `[${text.slice(start, end)}] ${text.slice(Math.max(0, start - 60), end + 50)}`.replace(/\s+/g, ' ')
  const gold = new Map(entities.map(({ start, end, type }) => [`${start}:${end}`, type]))
  for (const { start, end, type } of found) {
    const right = gold.get(`${start}:${end}`)
    if (right === type) gold.delete(`${start}:${end}`)
    else yield `found ${type}${right ? ` gold ${right}` : ''} ${show(start, end)}`
  }
  for (const [key, type] of gold) {
    const [start, end] = key.split(':').map(Number) as [number, number]
    yield `missed ${type} ${show(start, end)}`
  }
}
