import { parentPort, workerData } from 'node:worker_threads'
import { AnnalsError, type ParseOptions } from '../index.js'
import { parseSource } from './parse-source.js'
import type { FromWorker } from './pool.js'
import type { ParseJob, ParseReply } from './protocol.js'

/** The thread behind `parseArticles`: one text in, one article as JSON out. */

const shared = workerData as ParseOptions

async function parse({ text, format, ...own }: ParseJob): Promise<ParseReply> {
  try {
    return { ok: true, json: JSON.stringify(await parseSource(text as string, format ?? 'text', shared, own)) }
  } catch (error) {
    if (error instanceof AnnalsError) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: 'internal', message: error instanceof Error ? error.message : String(error) }
  }
}

const port = parentPort
if (!port) throw new Error('This file runs as a worker of annals/batch only.')
const say = (message: FromWorker<ParseReply>): void => port.postMessage(message)
port.on('message', async (job: ParseJob) => say({ reply: await parse(job) }))
// What is loaded with the first text is no part of the time that a text may take.
await parse({ text: 'In 1066.' })
say({ ready: true })
