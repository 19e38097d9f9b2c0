/**
 * Speed of the built package beside the libraries that a user would else take, in one run, as ratios.
 *
 *     npm run bench             everything (about four minutes)
 *     npm run bench -- --quick  the fixture article only
 *
 * See bench/README.md for how it measures.
 */
import { execFileSync } from 'node:child_process'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import { Bench } from 'tinybench'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { median, type Timed, timed } from './measure.js'
import { LARGE, longText, texts } from './texts.js'

const annals: typeof import('../src/index.js') = await import(new URL('../dist/index.js', import.meta.url).href)
const { parseArticle, parseDates, parseEntities, parseQuotations } = annals
const { parseArticles }: typeof import('../src/batch/index.js') = await import(
  new URL('../dist/batch.js', import.meta.url).href
)

const article = texts[0] as string
const wink = winkNLP(model)
const quick = process.argv.includes('--quick')

const cpuSeconds = (run: () => unknown): number => timed(run).seconds

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

/** What {@link file://./alone.ts} tells of each round. */
function alone<T = Pick<Timed<unknown>, 'seconds' | 'wall'>>(name: string, rounds: number): T[] {
  const script = new URL('./alone.ts', import.meta.url)
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script.pathname, name, String(rounds)], { encoding: 'utf8' }),
  )
}

/** The first rounds, in which V8 compiles, are for themselves. */
const WARM_UP = 3
const warm = <T>(rounds: readonly T[]): T[] => rounds.slice(WARM_UP)

function largeTexts(): void {
  const runs: readonly (readonly [string, string, number])[] = [
    ['annals parseArticle', 'annals', WARM_UP + 3],
    ['wink-nlp readDoc, all pipes', 'readDoc', WARM_UP + 3],
    ['chrono-node parse', 'chrono', WARM_UP + 3],
    ['compromise nlp(text)', 'compromise', WARM_UP + 1],
  ]
  const measured = runs.map(([title, name, rounds]) => ({ title, rounds: alone(name, rounds) }))
  const table = (heading: string, pick: <T>(rounds: readonly T[]) => readonly T[]): number => {
    const rows = measured.map(({ title, rounds }) => ({
      title,
      seconds: median(pick(rounds).map(({ seconds }) => seconds)),
      wall: median(pick(rounds).map(({ wall }) => wall)),
    }))
    const [own, readDoc] = rows as [(typeof rows)[0], (typeof rows)[0]]
    console.log(`\n${heading}`)
    row('', 'MB/CPU s', 'x annals', 'x readDoc', 'wall: MB/s', 'x readDoc')
    for (const { title, seconds, wall } of rows)
      row(
        title,
        rate(LARGE, seconds),
        (seconds / own.seconds).toFixed(2),
        (seconds / readDoc.seconds).toFixed(2),
        rate(LARGE, wall),
        (wall / readDoc.wall).toFixed(2),
      )
    return readDoc.seconds
  }
  table('The first 2 MB of a process, compiling included', rounds => rounds.slice(0, 1))
  const readDoc = table('2 MB once warm, median', warm)
  console.log('Of annals, each stage by itself')
  const stages = warm(alone<Readonly<Record<string, number>>>('stages', WARM_UP + 3))
  for (const name of Object.keys(stages[0] as object)) {
    const seconds = median(stages.map(stage => stage[name] as number))
    row(`  ${name}`, rate(LARGE, seconds), '', (seconds / readDoc).toFixed(2))
  }

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

/**
 * Many articles on one worker thread and on two: wall time, so it needs a machine that does nothing else. Each thread
 * compiles for itself: the first articles are not counted.
 */
async function workers(): Promise<void> {
  const [first, counted] = [400, 500]
  const articles = Array.from({ length: first + counted }, (_, i) => texts[i % texts.length] as string)
  const run = async (concurrency: number): Promise<number> => {
    let last = 0
    for await (const { index } of parseArticles(articles, { concurrency }))
      if (index === first - 1) last = performance.now()
    return performance.now() - last
  }
  const [one, two] = [await run(1), await run(2)]
  console.log(`\nWorker threads, ${counted} articles after the first ${first}`)
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
