import { readdirSync, readFileSync } from 'node:fs'
import type { Article } from '../src/index.js'

const folder = new URL('../fixtures/', import.meta.url)

/** The names of the fixture articles, without ending. */
export const FIXTURES: readonly string[] = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.replace(/\.txt$/, ''))
  .sort()

export const fixtureText = (name: string): string => readFileSync(new URL(`${name}.txt`, folder), 'utf8')

export const goldenUrl = (name: string): URL => new URL(`${name}.json`, folder)

/** An article as JSON with one find a line, so that a difference between two versions can be read. */
export function goldenText(article: Article): string {
  const fields = Object.entries(article).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `${JSON.stringify(key)}: ${JSON.stringify(value)}`
    return `${JSON.stringify(key)}: [\n${value.map(item => `  ${JSON.stringify(item)}`).join(',\n')}\n]`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

/** The lines that two texts do not share, in order, as `- old` and `+ new`. */
export function lineDifference(before: string, after: string): string[] {
  const old = before.split('\n')
  const now = after.split('\n')
  const inOld = new Set(old)
  const inNow = new Set(now)
  return [
    ...old.filter(line => !inNow.has(line)).map(line => `- ${line}`),
    ...now.filter(line => !inOld.has(line)).map(line => `+ ${line}`),
  ]
}
