/**
 * Writes docs/date-rules.md, the reference page of the time stage's rules, from the rules themselves.
 *
 *     npm run date-rules
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { readDocument } from '../src/reading/index.js'
import { readTime } from '../src/time/index.js'
import type { Example, Rule } from '../src/time/rule.js'
import { RULES } from '../src/time/rules/index.js'

export const PAGE = new URL('../docs/date-rules.md', import.meta.url)

const escaped = (text: string): string => text.replaceAll('|', '\\|')
const code = (text: string): string => `\`${text}\``

const HEAD = [
  '# The rules of the time stage',
  `Written by ${code('npm run date-rules')} from ${code('src/time/rules/')}: change the rules, not this page. Every`,
  'line below runs as a test. The expression stands in bold in its text; where a line depends on the day on which the',
  `text appeared, it is added as ${code('published')}. [dates.md](dates.md) says what the values mean.`,
]

function exampleRow([text, expression, , published]: Example): string {
  const found = readTime(readDocument(text), published ?? null).dates.find(date => date.text === expression)
  if (!found) throw new Error(`"${expression}" is not found in "${text}"`)
  const { start, end, edtf, timex, basis } = found
  const marked = `${text.slice(0, start)}**${expression}**${text.slice(end)}`
  const appeared = published ? ` (${code('published')} ${published})` : ''
  return `| ${escaped(marked)}${appeared} | ${edtf === null ? '' : code(edtf)} | ${timex.type} ${code(timex.value)} | ${basis} |`
}

const ruleSection = ({ id, title, examples, counterexamples }: Rule): string =>
  [
    `## ${title}`,
    '',
    `Rule ${code(id)}.`,
    '',
    '| text | EDTF | TIMEX3 | basis |',
    '| --- | --- | --- | --- |',
    ...examples.map(exampleRow),
    '',
    'No time stands in:',
    '',
    ...counterexamples.map(text => `- ${text}`),
    '',
  ].join('\n')

/** The whole page. */
export function dateRulesPage(): string {
  const examples = RULES.flatMap(rule => rule.examples).length
  const counterexamples = RULES.flatMap(rule => rule.counterexamples).length
  const counts = `${RULES.length} rules, ${examples} examples, ${counterexamples} counterexamples.`
  return [HEAD[0], '', ...HEAD.slice(1), '', counts, '', ...RULES.map(ruleSection)].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(PAGE, dateRulesPage())
