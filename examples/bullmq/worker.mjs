/**
 * Reads articles from the queue until it is told to stop. Start as many as there are cores, on as many machines as
 * there are: reading is CPU work, so one process does one article at a time.
 *
 *     node worker.mjs
 *
 * - A result is written under the article's id. Reading is pure, so writing it twice changes nothing: a job that is
 *   tried again after a crash is harmless.
 * - What annals says of a text (`AnnalsError`: empty, too long, a wrong option) will not be otherwise next time: it goes
 *   to the dead letters at once. Anything else (Redis out of reach, say) is tried again, and goes there after the last try.
 * - A worker that dies holds its job's lock no longer; after `lockDuration` another one takes the job.
 * - SIGTERM and SIGINT: the article in hand is finished, no other is begun.
 */
import { AnnalsError, parseArticle } from 'annals'
import { Queue, UnrecoverableError, Worker } from 'bullmq'
import { ARTICLES, connect, DEAD_LETTERS, RESULTS } from './queue.mjs'

const connection = connect()
const deadLetters = new Queue(DEAD_LETTERS, { connection })

async function read(job) {
  const { id, text, title, url, published } = job.data
  try {
    const article = parseArticle(text, { id, title, url, published })
    await connection.hset(RESULTS, id, JSON.stringify({ id, ok: true, article }))
  } catch (error) {
    if (!(error instanceof AnnalsError)) throw error
    const record = { id, ok: false, error: { code: error.code, message: error.message } }
    await connection.hset(RESULTS, id, JSON.stringify(record))
    throw new UnrecoverableError(`${error.code}: ${error.message}`)
  }
}

const worker = new Worker(ARTICLES, read, {
  connection,
  concurrency: 1,
  // The lock cannot be renewed while a text is being read: it must outlast the longest one.
  lockDuration: Number(process.env.LOCK_MS ?? 60_000),
  stalledInterval: Number(process.env.LOCK_MS ?? 60_000) / 2,
  maxStalledCount: 2,
})

worker.on('failed', async (job, error) => {
  console.error(`${job?.data.id ?? 'a job'}: ${error.message}`)
  const isOver = error instanceof UnrecoverableError || !job || job.attemptsMade >= (job.opts.attempts ?? 1)
  if (!job || !isOver) return
  await deadLetters.add('article', { ...job.data, reason: error.message }, { jobId: job.id })
})
worker.on('error', error => console.error(error.message))

async function stop() {
  await worker.close()
  await deadLetters.close()
  await connection.quit()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
console.error(`Worker ${process.pid} is ready.`)
