/**
 * Prints, for gold articles (folders with `texts/ID.txt` and `gold/ID.json`), how many events of each confidence have a date that
 * the gold gives their sentence, exactly or as a part or whole of it. Run after a build with
 * `npx tsx bench/calibration/events.ts FOLDER…`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticle } from '../../src/index.js'

interface GoldEvent {
  readonly start: number
  readonly date: string
  readonly dateAlt?: readonly string[]
}
interface Gold {
  readonly published: string | null
  readonly sentences: ReadonlyArray<readonly [number, number] | { readonly start: number; readonly end: number }>
  readonly events: readonly GoldEvent[]
}
type Range = readonly [string, string]

/** First and last day of a date in EDTF, as strings that sort; null for what the gold seldom has. */
function days(edtf: string): Range | null {
  const [from, to = from] = edtf.replace(/[~?%]/g, '').split('/') as [string, string | undefined]
  const edge = (date: string, last: boolean): string | null => {
    if (date === '..') return last ? '9' : '-'
    const match = /^(-?)(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)
    if (!match) return null
    const [, sign, year = '', part, day] = match
    const number = Number(year.replace('X', last ? '9' : '0')) * (sign ? -1 : 1) + 10_000
    const season = part !== undefined && Number(part) > 20
    const month = season ? (Number(part) - 20) * 3 + (last ? 2 : 0) : Number(part ?? (last ? 12 : 1))
    return `${number}-${String(month).padStart(2, '0')}-${day ?? (last ? '31' : '01')}`
  }
  const first = edge(from, false)
  const end = edge(to, true)
  return first && end ? [first, end] : null
}

const BANDS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
const rows = new Map<number, { events: number; exact: number; fitting: number }>()
for (const folder of process.argv.slice(2))
  for (const file of readdirSync(join(folder, 'gold')).filter(name => name.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as Gold
    const text = readFileSync(join(folder, 'texts', file.replace('.json', '.txt')), 'utf8')
    const { events } = parseArticle(text, gold.published ? { published: gold.published } : {})
    const sentences = gold.sentences.map(s => ('start' in s ? s : { start: s[0], end: s[1] }))
    for (const { trigger, date } of events) {
      const sentence = sentences.find(({ start, end }) => start <= trigger.start && trigger.start < end)
      const given = gold.events.filter(({ start }) => sentence && start >= sentence.start && start < sentence.end)
      const own = days(date.edtf)
      const ranges = given.flatMap(({ date: d, dateAlt = [] }) => [d, ...dateAlt].map(days))
      const exact = ranges.some(r => r && own && r[0] === own[0] && r[1] === own[1])
      const fitting =
        exact ||
        ranges.some(r => r && own && ((r[0] <= own[0] && own[1] <= r[1]) || (own[0] <= r[0] && r[1] <= own[1])))
      const band = BANDS.find(least => date.confidence >= least) ?? 0
      const row = rows.get(band) ?? { events: 0, exact: 0, fitting: 0 }
      row.events++
      if (exact) row.exact++
      if (fitting) row.fitting++
      rows.set(band, row)
    }
  }
console.log('confidence  events  exact  fitting')
for (const [band, { events, exact, fitting }] of [...rows].sort((a, b) => b[0] - a[0])) {
  const share = (n: number): string => `${Math.round((100 * n) / events)} %`.padStart(6)
  console.log(`${band.toFixed(1)} and up  ${String(events).padStart(6)} ${share(exact)}  ${share(fitting)}`)
}
