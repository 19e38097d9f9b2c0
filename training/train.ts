// Learns the recogniser's weights: npx tsx training/train.ts FOLDER… [--out FILE] [--judge FOLDER --scorer FILE] (see README.md)
import { createWriteStream, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { Tagger } from '../src/entity/tagger/tag.js'
import { judge } from './judge.js'
import { learn, readLessons, type Settings } from './learn.js'
import { assetModule, writeAsset } from './write.js'

const env = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)
const SETTINGS: Settings = {
  cutoff: env('CUTOFF', 2),
  epochs: env('EPOCHS', 4),
  rate: env('RATE', 0.2),
  dropout: env('DROPOUT', 0.25),
  rareDropout: env('RARE', 0.15),
  l2: env('L2', 0),
  seed: env('SEED', 1),
  scale: env('SCALE', 24),
  smallest: env('SMALLEST', 0.1),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    judge: { type: 'string' },
    scorer: { type: 'string' },
    errors: { type: 'string' },
    without: { type: 'string' },
  },
})
const started = performance.now()
const log = (line: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`)
}

const lessons = readLessons(positionals, new Set(values.without?.split(',')))
log(`${lessons.length} documents read`)
const asset = writeAsset(learn(lessons, SETTINGS, log), SETTINGS)
const module = assetModule(asset, `weights of the recogniser, learned from ${lessons.length} documents. Do not edit.`)
log(`weights: ${Math.round(module.length / 1024)} KB, ${Math.round(gzipSync(module).length / 1024)} KB gzipped`)
if (values.out) writeFileSync(values.out, module)
if (values.judge && values.scorer) {
  const errors = values.errors ? createWriteStream(values.errors) : undefined
  await judge(new Tagger(asset), values.judge, values.scorer, log, line => errors?.write(`${line}\n`))
}
