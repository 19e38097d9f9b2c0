/**
 * Looks for texts that break an invariant, take more than linear time, or leave memory behind, for as long as it is let.
 *
 *     npm run fuzz -- [--minutes 10] [--seed 1] [--largest 10000000] [--only texts|time|memory]
 *
 * Prints what it finds, and ends with code 1 where it found something. `tests/fuzz/` runs a short form of it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AnnalsError, parseArticle } from '../src/index.js'
import { HOSTILE_UNITS, repeated } from '../tests/fuzz/hostile.js'
import { violations } from '../tests/fuzz/invariants.js'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    largest: { type: 'string', default: '10000000' },
    only: { type: 'string' },
  },
})
const largest = Number(values.largest)
const wanted = (part: string): boolean => values.only === undefined || values.only === part
let end = 0
let found = 0
const report = (what: string): void => {
  found++
  console.log(what)
}

let state = Number(values.seed) >>> 0 || 1
/** A whole number below `n` (xorshift: the same for the same seed). */
function random(n: number): number {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % n
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T

const folder = new URL('../fixtures/', import.meta.url)
const articles = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

/** A text of cut articles, hostile units and arbitrary code units. */
function anyText(): string {
  const parts: string[] = []
  for (let count = 1 + random(12); count > 0; count--) {
    const kind = random(4)
    const article = pick(articles)
    const from = random(article.length)
    if (kind === 0) parts.push(article.slice(from, from + random(3000)))
    else if (kind === 1) parts.push(repeated(pick(HOSTILE_UNITS), random(400)))
    else if (kind === 2) parts.push(Array.from({ length: random(30) }, () => pick(HOSTILE_UNITS)).join(pick(['', ' '])))
    else parts.push(Array.from({ length: random(60) }, () => String.fromCharCode(random(0x10000))).join(''))
  }
  return parts.join('')
}

function faults(text: string): string[] {
  try {
    return violations(text, parseArticle(text))
  } catch (error) {
    return error instanceof AnnalsError && error.code !== 'internal' ? [] : [`threw ${(error as Error).stack}`]
  }
}

function tryTexts(): void {
  let tried = 0
  for (; performance.now() < end; tried++) {
    const text = anyText()
    for (const fault of faults(text)) report(`${fault}\n  in ${JSON.stringify(text).slice(0, 4000)}`)
  }
  console.log(`${tried} texts tried`)
}

function cpuSeconds(text: string): number {
  const before = process.cpuUsage()
  try {
    parseArticle(text)
  } catch (error) {
    if (!(error instanceof AnnalsError)) throw error
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Time at 2n may be 2.4 times that at n; shorter times than this say nothing. */
const MOST_RATIO = 2.4
const SHORTEST_S = 0.1

/** Doubles a text until it is as long as asked; what is too slow is measured again, to be sure. */
function tryGrowth(name: string, make: (length: number) => string): void {
  let length = largest
  while (length > 20_000) length /= 2
  let half = cpuSeconds(make(length))
  for (length *= 2; length <= largest && performance.now() < end; length *= 2) {
    let whole = cpuSeconds(make(length))
    for (let again = 0; again < 3 && half > SHORTEST_S && whole / half > MOST_RATIO; again++) {
      half = Math.max(half, cpuSeconds(make(length / 2)))
      whole = Math.min(whole, cpuSeconds(make(length)))
    }
    if (half > SHORTEST_S && whole / half > MOST_RATIO)
      report(`${name}: ${half.toFixed(2)} s at ${length / 2}, ${whole.toFixed(2)} s at ${length}`)
    half = whole
  }
}

function tryTimes(): void {
  const whole = articles.join('\n')
  tryGrowth('articles', length => repeated(whole, length))
  tryGrowth('articles on one line', length => repeated(whole.replaceAll('\n', ' '), length))
  let tried = 0
  for (let i = random(HOSTILE_UNITS.length); tried < HOSTILE_UNITS.length && performance.now() < end; i++, tried++) {
    const unit = HOSTILE_UNITS[i % HOSTILE_UNITS.length] as string
    tryGrowth(JSON.stringify(unit), length => repeated(unit, length))
  }
  console.log(`${tried} of ${HOSTILE_UNITS.length} units over and over, up to ${largest} characters`)
}

/** Bytes in use that may come and go; growth beyond is held by something. */
const MOST_GROWN = 60e6

function tryMemory(): void {
  const used = (): number => {
    globalThis.gc?.()
    return process.memoryUsage().heapUsed
  }
  const parse = (i: number): void =>
    void parseArticle(`In ${1000 + i} Xar${i.toString(36)} met Qon${i} there. `.repeat(9))
  for (let i = 0; i < 3000; i++) parse(i)
  const before = used()
  let parses = 0
  for (; parses < 10_000 && performance.now() < end; parses++) parse(3000 + parses)
  const grown = used() - before
  console.log(`${parses} parses with names of their own: ${(grown / 1e6).toFixed(1)} MB more in use`)
  if (globalThis.gc && grown > MOST_GROWN) report(`Memory has grown by ${grown} bytes`)
}

const parts = [tryTexts, tryTimes, tryMemory].filter((_, i) => wanted(['texts', 'time', 'memory'][i] as string))
for (const part of parts) {
  end = performance.now() + (Number(values.minutes) * 60_000) / parts.length
  part()
}
process.exitCode = found > 0 ? 1 : 0
