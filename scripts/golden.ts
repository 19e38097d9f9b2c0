/**
 * Regenerates the golden results of the fixture articles and prints what changed, a line a find.
 *
 *     npm run golden             writes fixtures/*.json and prints the difference
 *     npm run golden -- --check  prints the difference only
 *
 * Read the difference before you commit it: a golden file says what annals should find, not only what it does find.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArticle } from '../src/index.js'
import { FIXTURES, fixtureText, goldenText, goldenUrl, lineDifference } from '../tests/fixtures.js'

for (const name of FIXTURES) {
  const file = goldenUrl(name)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const after = goldenText(parseArticle(fixtureText(name), { id: name }))
  const difference = lineDifference(before, after)
  console.log(`${name}: ${difference.length === 0 ? 'as before' : `${difference.length} lines differ`}`)
  for (const line of difference) console.log(`  ${line.length > 220 ? `${line.slice(0, 217)}...` : line}`)
  if (!process.argv.includes('--check')) writeFileSync(file, after)
}
