import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { expect, it } from 'vitest'

/**
 * Files whose regular expressions may take quadratic time, because what they meet is short whatever the text is.
 * Anywhere else, `(?<!x)x+$` says what `x+$` says, and is linear.
 */
const SHORT_INPUTS: ReadonlyMap<string, string> = new Map([
  ['entity/build/lifespan.ts', 'what stands in a bracket before a year'],
  ['entity/name/titles.ts', 'a list of ours'],
  ['event/account/line.ts', 'a clause of limited length'],
  ['export/edtf-label.ts', 'a date'],
  ['export/json-ld.ts', 'an address'],
  ['export/html/timeline-svg.ts', 'a label'],
  ['quotation/attribute.ts', 'what stands between two quotations, 30 characters at most'],
  ['quotation/kind/kinds.ts', 'what stands between two quotations of one sentence'],
  ['quotation/kind/kind-patterns.ts', 'the last 160 characters before a quotation, or the first behind it'],
])

/** Longest time for one expression; what cannot be decided in it is met by the texts of hostile.ts. */
const TIMEOUT_MS = 2000

interface Shipped {
  readonly file: string
  readonly literal: string
}

function shippedRegexes(): Shipped[] {
  const src = fileURLToPath(new URL('../../src/', import.meta.url))
  const found: Shipped[] = []
  for (const file of readdirSync(src, { recursive: true }) as string[]) {
    if (!file.endsWith('.ts') || file.endsWith('.generated.ts')) continue
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push({ file: file.replaceAll('\\', '/'), literal: node.text })
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(src + file, 'utf8'), ts.ScriptTarget.Latest))
  }
  return found
}

/** Only what may repeat without end can take more than linear time. */
const mayRepeat = ({ literal }: Shipped): boolean => /(?<!\\)[*+]|\{\d+,\}/.test(literal.slice(1))

it('no regular expression of src/ blows up', { timeout: 600_000 }, () => {
  const regexes = shippedRegexes()
  expect(regexes.length).toBeGreaterThan(100)
  const faults: string[] = []
  for (const { file, literal } of regexes.filter(mayRepeat)) {
    const end = literal.lastIndexOf('/')
    const flags = literal.slice(end + 1).replace(/[dgvy]/g, '')
    const found = checkSync(literal.slice(1, end), flags, { timeout: TIMEOUT_MS })
    if (found.status !== 'vulnerable') continue
    const { complexity } = found
    const isQuadratic = complexity.type === 'polynomial' && complexity.degree === 2
    if (!isQuadratic || !SHORT_INPUTS.has(file)) faults.push(`${file}: ${complexity.summary}: ${literal}`)
  }
  expect(faults).toEqual([])
})
