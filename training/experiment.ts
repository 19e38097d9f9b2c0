// Learns from one folder of corpora and judges by another: npx tsx training/experiment.ts TRAIN DEV SCORER
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tagger, tagDocument } from '../src/entity/tagger/tag.js'
import { Vocabulary } from '../src/entity/tagger/words.js'
import { readDocument } from '../src/reading/index.js'
import { allowedLabels, CORPORA, cutAtEdges, type GoldDocument, loadCorpus } from './corpora.js'
import { type Example, train } from './crf.js'
import { FeatureNumbers, readWindows } from './examples.js'

const [trainFolder, devFolder, scorer] = process.argv.slice(2) as [string, string, string]
const env = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)
const vocabulary = new Vocabulary(1e6)
const t0 = performance.now()
const clock = (): string => ((performance.now() - t0) / 1000).toFixed(0) + ' s'

const counts = new FeatureNumbers()
const raw: { features: Int32Array; offsets: Int32Array; allowed: Int32Array; repeat: number }[] = []
let windowTokens = 0
for (const corpus of CORPORA) {
  if (process.env.WITHOUT?.split(',').includes(corpus.name)) continue
  for (const gold of loadCorpus(trainFolder, corpus)) {
    const document = readDocument(gold.text)
    const masks = allowedLabels(document, gold, corpus)
    for (const { window, features, offsets } of readWindows(document, vocabulary).windows) {
      raw.push({ features, offsets, allowed: cutAtEdges(masks, window), repeat: corpus.repeat })
      windowTokens += window.to - window.from
      for (const f of features) counts.set(f, counts.get(f) + 1)
    }
  }
}
const cutoff = env('CUTOFF', 2)
const numbers = new FeatureNumbers()
let featureCount = 0
for (const [f, n] of counts.entries()) if (n >= cutoff) numbers.set(f, ++featureCount)
const examples: Example[] = []
function numbered(features: Int32Array, offsets: Int32Array): { features: Int32Array; offsets: Int32Array } {
  const kept: number[] = []
  const ends = new Int32Array(offsets.length)
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const f = numbers.get(features[k] as number)
      if (f) kept.push(f)
    }
    ends[i + 1] = kept.length
  }
  return { features: Int32Array.from(kept), offsets: ends }
}
for (const { features, offsets, allowed, repeat } of raw) {
  const example = { ...numbered(features, offsets), allowed }
  for (let k = 0; k < repeat; k++) examples.push(example)
}
raw.length = 0
console.log(
  `${clock()}: ${examples.length} windows, ${windowTokens} tokens in windows once, ${counts.size} features, ${featureCount} kept`,
)
const weights = train(examples, featureCount + 1, {
  epochs: env('EPOCHS', 5),
  rate: env('RATE', 0.2),
  dropout: env('DROPOUT', 0.1),
  l2: env('L2', 0),
  seed: 1,
  log: line => console.log(clock(), line),
})

import { gzipSync } from 'node:zlib'
import { assetModule, writeAsset } from './write.js'

const asset = writeAsset(weights, numbers, { scale: env('SCALE', 24), smallest: env('SMALLEST', 0.1) })
const module = assetModule(asset, 'experiment')
console.log(`asset ${(module.length / 1024).toFixed(0)} KB, gzip ${(gzipSync(module).length / 1024).toFixed(0)} KB`)
if (process.env.SAVE) writeFileSync(process.env.SAVE, module)
const started = performance.now()
const tagger = new Tagger(asset)
console.log(`loaded in ${(performance.now() - started).toFixed(0)} ms`)
const { scoreDocs } = (await import(scorer)) as { scoreDocs: (d: unknown[], p: unknown[], s: string) => any }
const manifest = JSON.parse(readFileSync(join(devFolder, '../manifest.json'), 'utf8'))
let sum = 0
let n = 0
const reach = ['wikigold', 'crossner-politics', 'docred', 'gum', 'grobid-history']
let reachSum = 0
const report: string[] = []
const errors: string[] = []
for (const name of [...CORPORA.map(c => c.name)]) {
  const docs = loadCorpus(devFolder, { name, untagged: [], repeat: 1 })
  if (!docs.length) continue
  const preds = docs.map(predict)
  const s = scoreDocs(docs, preds, manifest[name].scheme)
  if (name !== 'litbank') {
    docs.forEach((d, i) => {
      const g = new Map(d.entities.map(e => [`${e.start}:${e.end}`, e.type]))
      for (const p of preds[i] as any[]) {
        const k = `${p.start}:${p.end}`
        if (g.get(k) !== p.type)
          errors.push(
            `${name} FP ${p.type} [${d.text.slice(p.start, p.end)}] gold ${g.get(k) ?? '-'} :: ${d.text.slice(Math.max(0, p.start - 60), p.end + 50).replace(/\n/g, ' ')}`,
          )
        g.delete(g.get(k) === p.type ? k : '')
      }
      for (const [k, t] of g) {
        const [a, b] = k.split(':').map(Number) as [number, number]
        errors.push(
          `${name} FN ${t} [${d.text.slice(a, b)}] :: ${d.text.slice(Math.max(0, a - 60), b + 50).replace(/\n/g, ' ')}`,
        )
      }
    })
  }
  sum += s.headline.f
  n++
  if (reach.includes(name)) reachSum += s.headline.f
  const pc = (x: number): string => (100 * x).toFixed(1)
  report.push(
    `${name.padEnd(20)} ${pc(s.headline.f)} P ${pc(s.headline.p)} R ${pc(s.headline.r)} all ${pc(s.all.f)} span ${pc(s.span.f)} | ` +
      Object.entries(s.types as Record<string, { f: number }>)
        .map(([t, v]) => `${t.slice(0, 4)} ${pc(v.f)}`)
        .join(' '),
  )
}
console.log(report.join('\n'))
console.log(
  `mean ${((100 * sum) / n).toFixed(2)}  five ${((100 * reachSum) / 5).toFixed(2)}  ${clock()} (after ${cutoff} ...)`,
)
if (process.env.ERRORS) writeFileSync(process.env.ERRORS, errors.join('\n'))

function predict(gold: GoldDocument): { start: number; end: number; type: string }[] {
  return tagDocument(readDocument(gold.text), tagger).map(({ start, end, type }) => ({
    start,
    end,
    type: type.toUpperCase(),
  }))
}
