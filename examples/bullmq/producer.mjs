/**
 * Puts articles into the queue: NDJSON on standard input, `{"id", "text", "published"?, "title"?, "url"?}` a line.
 *
 *     node producer.mjs < articles.ndjson
 */
import { createInterface } from 'node:readline'
import { Queue } from 'bullmq'
import { ARTICLES, connect, JOB_OPTIONS, jobIdOf } from './queue.mjs'

const BATCH = 200

const connection = connect()
const queue = new Queue(ARTICLES, { connection, defaultJobOptions: JOB_OPTIONS })
let batch = []
let total = 0

async function flush() {
  await queue.addBulk(batch)
  total += batch.length
  batch = []
}

let number = 0
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++
  if (line.trim() === '') continue
  let data
  try {
    data = JSON.parse(line)
  } catch {}
  if (typeof data?.id !== 'string') {
    console.error(`Line ${number} is left out: it is no JSON object with an "id".`)
    process.exitCode = 1
    continue
  }
  batch.push({ name: 'article', data, opts: { jobId: jobIdOf(data.id) } })
  if (batch.length === BATCH) await flush()
}
await flush()
console.error(`${total} articles put into the queue.`)
await queue.close()
await connection.quit()
