/**
 * Reads many made-up articles through `annals/batch` and prints how fast it goes and how much memory it holds, to show
 * that neither changes with the number of articles.
 *
 *     npm run soak -- [--articles 100000] [--jobs 1] [--length 20000] [--every 10]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { parseArticles }: typeof import('../src/batch/index.js') = await import(
  new URL('../dist/batch.js', import.meta.url).href
)

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    jobs: { type: 'string', default: '1' },
    length: { type: 'string', default: '20000' },
    every: { type: 'string', default: '10' },
  },
})
const [articles, jobs, length, every] = [values.articles, values.jobs, values.length, values.every].map(Number) as [
  number,
  number,
  number,
  number,
]

const paragraphs = ['left-opposition', 'syracuse', 'great-revolt', 'vicksburg', 'lise-meitner'].flatMap(name =>
  readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.length > 200),
)

/** A name that no other article has, so that whatever keeps names for ever is seen to grow. */
function madeUpName(seed: number): string {
  const syllables = ['bar', 'dol', 'mir', 'ta', 'rin', 'gor', 'vel', 'os', 'kan', 'lu']
  let rest = seed
  let name = ''
  do {
    name += syllables[rest % 10]
    rest = Math.floor(rest / 10)
  } while (rest > 0)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function* madeUpArticles(): Generator<{ id: string; text: string }> {
  for (let i = 0; i < articles; i++) {
    const parts: string[] = []
    for (let size = 0, k = i; size < length; k += 7) {
      const name = `${madeUpName(i * 100 + parts.length)} ${madeUpName(i * 100 + parts.length + 50)}`
      const part = `${paragraphs[k % paragraphs.length]} ${name} died in ${1000 + (k % 1000)}.`
      parts.push(part)
      size += part.length + 1
    }
    yield { id: String(i), text: parts.join('\n').slice(0, length) }
  }
}

const row = (...cells: (string | number)[]): void => console.log(cells.map(cell => String(cell).padStart(12)).join(''))
const started = performance.now()
let last = started
let done = 0
let failed = 0
let doneThen = 0
let most = 0
row('seconds', 'articles', 'articles/s', 'failed', 'RSS MB', 'heap MB')
const show = (now: number): void => {
  const { rss, heapUsed } = process.memoryUsage()
  most = Math.max(most, rss)
  const rate = ((done - doneThen) / (now - last)) * 1000
  row(
    Math.round((now - started) / 1000),
    done,
    rate.toFixed(1),
    failed,
    Math.round(rss / 1e6),
    Math.round(heapUsed / 1e6),
  )
  last = now
  doneThen = done
}
for await (const result of parseArticles(madeUpArticles(), { concurrency: jobs })) {
  done++
  if (!result.ok) failed++
  const now = performance.now()
  if (now - last >= every * 1000) show(now)
}
show(performance.now())
console.log(
  `${done} articles of ${length} characters with ${jobs} worker${jobs === 1 ? '' : 's'}, at most ${Math.round(most / 1e6)} MB RSS`,
)
