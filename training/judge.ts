import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Tagger, tagDocument } from '../src/entity/tagger/tag.js'
import { readDocument } from '../src/reading/index.js'
import { CORPORA, loadCorpus } from './corpora.js'
import type { GoldDocument } from './gold.js'

interface Found {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly confidence: number
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
  const calibration = new Calibration()
  let sum = 0
  let count = 0
  for (const { name } of CORPORA) {
    const documents = loadCorpus([folder], { name, untagged: [], repeat: 1 })
    const scheme = manifest[name]?.scheme
    if (!documents.length || !scheme) continue
    const found = documents.map(({ text }) =>
      tagDocument(readDocument(text), tagger).map(name => ({ ...name, type: name.type.toUpperCase() })),
    )
    const { headline, all, span, types } = scoreDocs(documents, found, scheme)
    sum += headline.f
    count++
    const byType = Object.entries(types).map(([type, score]) => `${type.slice(0, 4)}${pc(score.f)}`)
    log(
      `${name.padEnd(20)}${pc(headline.f)} P${pc(headline.p)} R${pc(headline.r)} all${pc(all.f)} span${pc(span.f)} | ${byType.sort().join(' ')}`,
    )
    documents.forEach((gold, i) => {
      calibration.add(gold, found[i] as Found[])
      for (const line of errorsOf(gold, found[i] as Found[])) onError(`${name} ${line}`)
    })
  }
  log(`mean${pc(sum / count)}`)
  for (const line of calibration.lines()) log(line)
}

const HEADLINE: ReadonlySet<string> = new Set(['PERSON', 'ORGANIZATION', 'PLACE'])

/** How often persons, organisations and places of a confidence are right, span and type. */
class Calibration {
  static readonly #bounds = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.001]
  readonly #bins = Calibration.#bounds.map(() => ({ names: 0, right: 0, sum: 0 }))

  add({ entities }: GoldDocument, found: readonly Found[]): void {
    const gold = new Set(entities.map(({ start, end, type }) => `${start}:${end}:${type}`))
    for (const { start, end, type, confidence } of found) {
      if (!HEADLINE.has(type)) continue
      const bin = this.#bins[Calibration.#bounds.findIndex(bound => confidence < bound)]
      if (!bin) continue
      bin.names++
      bin.sum += confidence
      if (gold.has(`${start}:${end}:${type}`)) bin.right++
    }
  }

  *lines(): Generator<string> {
    for (const [i, { names, right, sum }] of this.#bins.entries()) {
      if (!names) continue
      const [from, to] = [Calibration.#bounds[i - 1] ?? 0, Math.min(Calibration.#bounds[i] as number, 1)]
      yield `confidence ${from} to ${to}: ${names} names, mean ${(sum / names).toFixed(2)}, right ${(right / names).toFixed(2)}`
    }
  }
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
