// Learns the recogniser's weights: npx tsx training/train.ts FOLDER… [options] (see README.md)
import { createWriteStream, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { Tagger } from '../src/entity/tagger/tag.js'
import { judge } from './judge.js'
import { learn, readLessons, type Settings } from './learn.js'
import { readEmbeddings } from './vectors.js'
import { assetModule } from './write.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    embeddings: { type: 'string' },
    judge: { type: 'string' },
    scorer: { type: 'string' },
    errors: { type: 'string' },
    without: { type: 'string' },
    /** `name=number`: a setting other than the one below. */
    set: { type: 'string', multiple: true, default: [] },
  },
})

const SETTINGS: Settings & { readonly words: number } = {
  words: 200_000,
  dimensions: 16,
  hidden: 64,
  networkRate: 0.02,
  unitDropout: 0.2,
  batch: 8,
  runs: 3,
  cutoff: 2,
  epochs: 4,
  rate: 0.2,
  dropout: 0.25,
  rareDropout: 0.15,
  l2: 0,
  seed: 1,
  scale: 24,
  smallest: 0.1,
}
const settings = {
  ...SETTINGS,
  ...Object.fromEntries(values.set.map(text => text.split('=')).map(([name, number]) => [name, Number(number)])),
}

const started = performance.now()
const log = (line: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`)
}

if (!values.embeddings) throw new Error('--embeddings FILE is missing: see training/README.md')
const embeddings = readEmbeddings(values.embeddings, settings.words)
log(`${embeddings.keys.length} words have vectors`)
const lessons = readLessons(positionals, embeddings, new Set(values.without?.split(',')))
log(`${lessons.length} documents read`)
const asset = learn(lessons, embeddings, settings, log)
const module = assetModule(asset, `weights of the recogniser, learned from ${lessons.length} documents. Do not edit.`)
log(`weights: ${Math.round(module.length / 1024)} KB, ${Math.round(gzipSync(module).length / 1024)} KB gzipped`)
if (values.out) writeFileSync(values.out, module)
if (values.judge && values.scorer) {
  const errors = values.errors ? createWriteStream(values.errors) : undefined
  await judge(new Tagger(asset), values.judge, values.scorer, log, line => errors?.write(`${line}\n`))
}
