/**
 * How often entities are right, by their confidence: `npx tsx bench/calibration/entities.ts FOLDER…`.
 *
 * A folder holds `texts/ID.txt` and `gold/ID.json` with `{ entities: [{ name, aliases, type, typeAlt? }] }`. An entity is
 * right where a gold entity of a fitting type has one of its surface forms.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseEntities } from '../../src/index.js'

interface GoldEntity {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly type: string
  readonly typeAlt?: readonly string[]
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001]

const plain = (surface: string): string =>
  surface
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^the /i, '')
    .replace(/'s$|[.,;:]+$/g, '')
    .toLowerCase()

const bins = EDGES.slice(1).map(() => ({ count: 0, sum: 0, right: 0 }))
for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(join(folder, 'gold'))) {
    const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as { entities: GoldEntity[] }
    const known = gold.entities.map(({ name, aliases = [], type, typeAlt = [] }) => ({
      types: [type, ...typeAlt],
      surfaces: new Set([name, ...aliases].map(plain)),
    }))
    for (const entity of parseEntities(readFileSync(join(folder, 'texts', `${basename(file, '.json')}.txt`), 'utf8'))) {
      const surfaces = [entity.name, ...entity.aliases].map(plain)
      const right = known.some(
        ({ types, surfaces: gold }) => types.includes(entity.type) && surfaces.some(surface => gold.has(surface)),
      )
      const bin = bins[EDGES.findIndex(edge => entity.confidence < edge) - 1]
      if (!bin) continue
      bin.count++
      bin.sum += entity.confidence
      if (right) bin.right++
    }
  }
}

console.log('| confidence | entities | mean confidence | right |')
console.log('| --- | --- | --- | --- |')
bins.forEach(({ count, sum, right }, i) => {
  if (count === 0) return
  const percent = (share: number): string => `${Math.round(100 * share)} %`
  console.log(
    `| ${EDGES[i]} to ${Math.min(1, EDGES[i + 1] as number)} | ${count} | ${percent(sum / count)} | ${percent(right / count)} |`,
  )
})
