/**
 * Writes the results as NDJSON, the same records that the `annals` command writes; the order is Redis's.
 *
 *     node collect.mjs > read.ndjson
 */
import { connect, RESULTS } from './queue.mjs'

const connection = connect()
let cursor = '0'
const seen = new Set()
do {
  const [next, pairs] = await connection.hscan(RESULTS, cursor, 'COUNT', 200)
  cursor = next
  for (let i = 0; i < pairs.length; i += 2) {
    // A scan may give a field twice.
    if (seen.has(pairs[i])) continue
    seen.add(pairs[i])
    if (!process.stdout.write(`${pairs[i + 1]}\n`)) await new Promise(done => process.stdout.once('drain', done))
  }
} while (cursor !== '0')
await connection.quit()
