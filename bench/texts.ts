import { readFileSync } from 'node:fs'

const fixtures = ['left-opposition', 'syracuse', 'great-revolt', 'vicksburg', 'lise-meitner']

/** The fixture articles. */
export const texts: readonly string[] = fixtures.map(name =>
  readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8'),
)

/** Articles one after another, each with its number, until the text is as long as asked. */
export function longText(length: number): string {
  const parts: string[] = []
  for (let i = 0, size = 0; size < length; i++) {
    const part = `Part ${i + 1}\n${texts[i % texts.length]}\n`
    parts.push(part)
    size += part.length
  }
  return parts.join('').slice(0, length)
}

/** Length of the text that libraries are compared on. */
export const LARGE = 2_000_000
