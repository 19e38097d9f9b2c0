/**
 * Prints how often quotations of each confidence are right: `npx tsx bench/calibration/quotations.ts FILE.jsonl…`
 *
 * A line of a file is a document: `text`, and `quotations` with `start`, `end`, `kind` (`direct`, `mixed` with
 * `fragments`, `indirect`), `speaker.text`, `speakerType`, and `speakerName` where it is known. A quotation is right
 * where half of it and of a gold one are the same and the speakers' names agree; one that has no gold speaker, or only
 * a pronoun, is not counted.
 */
import { readFileSync } from 'node:fs'
import { parseArticle } from '../../src/index.js'

interface Gold {
  readonly start: number
  readonly end: number
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly fragments?: readonly { start: number; end: number }[]
  readonly speaker?: { readonly text: string } | null
  readonly speakerType?: string | null
  readonly speakerName?: string | null
  readonly speakerAliases?: readonly string[]
}

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The same last word, or all words of the shorter name in the longer. */
function agree(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  return x.length > 0 && (x.at(-1) === y.at(-1) || short.every(word => long.includes(word)))
}

const namesOf = ({ speaker, speakerType, speakerName, speakerAliases = [] }: Gold): string[] => [
  ...(speakerName ? [speakerName] : []),
  ...speakerAliases,
  ...(speaker && speakerType !== 'pronoun' ? [speaker.text] : []),
]

const share = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))

/** By form and tenth of confidence. */
const counts = new Map<string, { of: number; right: number; sum: number }>()

for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text, quotations: gold } = JSON.parse(line) as { text: string; quotations: Gold[] }
    const { quotations, entities } = parseArticle(text, { include: ['entities', 'quotations'] })
    const names = new Map(entities.map(({ id, name }) => [id, name]))
    const spans = gold.flatMap(one =>
      one.kind === 'mixed'
        ? [{ form: 'indirect', span: one, one }, ...(one.fragments ?? []).map(span => ({ form: 'direct', span, one }))]
        : [{ form: one.kind, span: one, one }],
    )
    for (const { form, parts, speaker, confidence } of quotations) {
      const [part] = parts
      if (!speaker || !part) continue
      const match = spans
        .filter(other => other.form === form)
        .map(other => ({ ...other, share: share(part, other.span) }))
        .sort((a, b) => b.share - a.share)[0]
      const found = match && match.share >= 0.5 ? match.one : null
      if (found && namesOf(found).length === 0) continue
      const name = (speaker.entity && names.get(speaker.entity)) ?? speaker.mention.text
      const right = found !== null && namesOf(found).some(other => agree(name, other))
      const key = `${form} ${Math.floor(confidence * 10 + 1e-9) / 10}`
      const count = counts.get(key) ?? { of: 0, right: 0, sum: 0 }
      counts.set(key, { of: count.of + 1, right: count.right + (right ? 1 : 0), sum: count.sum + confidence })
    }
  }
}

console.log('| form | confidence | quotations | mean confidence | right |\n| --- | --- | --- | --- | --- |')
for (const [key, { of, right, sum }] of [...counts].sort(([a], [b]) => b.localeCompare(a))) {
  const [form, tenth] = key.split(' ')
  console.log(
    `| ${form} | ${tenth} to ${(Number(tenth) + 0.09).toFixed(2)} | ${of} | ${(sum / of).toFixed(2)} | ${(right / of).toFixed(2)} |`,
  )
}
