/**
 * Speed of the built package beside the libraries that a user would else take, in one run, as ratios.
 *
 *     npm run bench             everything (about two minutes)
 *     npm run bench -- --quick  the fixture article only
 *
 * See bench/README.md for how it measures.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import { Bench } from 'tinybench'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { stageSeconds, timed } from './stages.js'

const annals: typeof import('../src/index.js') = await import(new URL('../dist/index.js', import.meta.url).href)
const { parseArticle, parseDates, parseEntities, parseQuotations } = annals
const { parseArticles }: typeof import('../src/batch/index.js') = await import(
  new URL('../dist/batch.js', import.meta.url).href
)

const fixtures = ['left-opposition', 'syracuse', 'great-revolt', 'vicksburg', 'lise-meitner']
const texts = fixtures.map(name => readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8'))
const article = texts[0] as string
const wink = winkNLP(model)
const quick = process.argv.includes('--quick')

/** Articles one after another, each with its number, until the text is as long as asked. */
function longText(length: number): string {
  const parts: string[] = []
  for (let i = 0, size = 0; size < length; i++) {
    const part = `Part ${i + 1}\n${texts[i % texts.length]}\n`
    parts.push(part)
    size += part.length
  }
  return parts.join('').slice(0, length)
}

const cpuSeconds = (run: () => unknown): number => timed(run).seconds

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number
const row = (...cells: Array<string | number>): void =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(44) : String(cell).padStart(12))).join(''))
const rate = (length: number, seconds: number): string => (length / 1e6 / seconds).toFixed(2)

async function fixtureArticle(): Promise<void> {
  const bench = new Bench({ time: 3000, warmupTime: 1000 })
  bench
    .add('annals parseArticle', () => parseArticle(article))
    .add('wink-nlp readDoc, all pipes', () => wink.readDoc(article))
    .add('annals parseDates', () => parseDates(article))
    .add('annals parseEntities', () => parseEntities(article))
    .add('annals parseQuotations', () => parseQuotations(article))
    .add('chrono-node parse', () => chrono.parse(article))
    .add('compromise nlp(text)', () => compromise(article))
  await bench.run()
  const latency = (name: string): number => {
    const result = bench.tasks.find(task => task.name === name)?.result
    if (result?.state !== 'completed') throw new Error(`${name} did not complete`)
    return result.latency.p50 / 1000
  }
  const own = latency('annals parseArticle')
  console.log(`The fixture article (${article.length} characters), median of each`)
  row('', 'ms', 'MB/s', 'x annals')
  for (const { name } of bench.tasks) {
    const seconds = latency(name)
    row(name, (seconds * 1000).toFixed(1), rate(article.length, seconds), (seconds / own).toFixed(2))
  }
}

function largeTexts(): void {
  const large = longText(2_000_000)
  console.log('\nA text of 2 MB, CPU time (median of 3, in turns; compromise once)')
  row('', 'MB/CPU s', 'x annals', 'x readDoc')
  const runs: readonly (readonly [string, () => unknown])[] = [
    ['annals parseArticle', () => parseArticle(large)],
    ['wink-nlp readDoc, all pipes', () => wink.readDoc(large)],
    ['chrono-node parse', () => chrono.parse(large)],
  ]
  const seconds = new Map<string, number[]>(runs.map(([name]) => [name, []]))
  const stages: ReadonlyMap<string, number>[] = []
  for (let round = 0; round < 3; round++) {
    for (const [name, run] of runs) seconds.get(name)?.push(cpuSeconds(run))
    stages.push(stageSeconds(large))
  }
  const timedRuns = runs.map(([name]): [string, number] => [name, median(seconds.get(name) as number[])])
  timedRuns.push(['compromise nlp(text)', cpuSeconds(() => compromise(large))])
  const [own, readDoc] = [timedRuns[0]?.[1] as number, timedRuns[1]?.[1] as number]
  const ratios = (name: string, taken: number): void =>
    row(name, rate(large.length, taken), (taken / own).toFixed(2), (taken / readDoc).toFixed(2))
  for (const [name, taken] of timedRuns) ratios(name, taken)
  console.log('Of annals, each stage by itself')
  for (const name of stages[0]?.keys() ?? [])
    ratios(`  ${name}`, median(stages.map(stage => stage.get(name) as number)))

  console.log('\nTime per character against that at 20 KB, and memory')
  const small = longText(20_000)
  const base = median(Array.from({ length: 30 }, () => cpuSeconds(() => parseArticle(small)))) / small.length
  row('length', 'x time/char', 'x memory')
  for (const length of [20_000, 200_000, 2_000_000, 10_000_000]) {
    const text = longText(length)
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const seconds = cpuSeconds(() => parseArticle(text))
    const grown = process.memoryUsage().rss - before
    row(length, (seconds / length / base).toFixed(2), length < 2_000_000 ? '-' : (grown / length).toFixed(1))
  }
}

/** Many articles on one worker thread and on two: wall time, so it needs a machine that does nothing else. */
async function workers(): Promise<void> {
  const articles = Array.from({ length: 120 }, (_, i) => texts[i % texts.length] as string)
  const run = async (concurrency: number): Promise<number> => {
    const before = performance.now()
    let last = before
    for await (const result of parseArticles(articles, { concurrency }))
      if (result.index === 19) last = performance.now()
    return performance.now() - last
  }
  const [one, two] = [await run(1), await run(2)]
  console.log('\nWorker threads, 100 articles after the first 20')
  row('two against one', `${(one / two).toFixed(2)} x`)
}

function coldStart(): void {
  const time = (code: string): number => {
    const script = `const t = performance.now(); ${code}; console.log(performance.now() - t)`
    const runs = Array.from({ length: 7 }, () =>
      Number(
        execFileSync(process.execPath, ['--input-type=module', '-e', script], {
          encoding: 'utf8',
          cwd: new URL('..', import.meta.url),
        }),
      ),
    )
    return median(runs)
  }
  console.log('\nCold, in a new process (median of 7)')
  row("import 'annals'", `${time("await import('annals')").toFixed(0)} ms`)
  const command = (...args: string[]): number =>
    median(
      Array.from({ length: 7 }, () => {
        const before = performance.now()
        execFileSync(process.execPath, args, { cwd: new URL('..', import.meta.url) })
        return performance.now() - before
      }),
    )
  row('node that does nothing', `${command('-e', '0').toFixed(0)} ms`)
  row('annals fixtures/syracuse.txt', `${command('dist/cli.js', 'fixtures/syracuse.txt').toFixed(0)} ms`)
  row('import and a first parse', `${time("(await import('annals')).parseArticle('It began in 1923.')").toFixed(0)} ms`)
}

await fixtureArticle()
if (!quick) {
  largeTexts()
  await workers()
  coldStart()
}
