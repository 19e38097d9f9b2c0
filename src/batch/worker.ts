import { parentPort, workerData } from 'node:worker_threads'
import { AnnalsError, type ParseOptions, parseArticle } from '../index.js'
import type { FromWorker } from './pool.js'
import type { ParseJob, ParseReply } from './protocol.js'

/** The thread behind `parseArticles`: one text in, one article as JSON out. */

const shared = workerData as ParseOptions

function parse({ text, ...own }: ParseJob): ParseReply {
  try {
    return { ok: true, json: JSON.stringify(parseArticle(text as string, { ...shared, ...own })) }
  } catch (error) {
    if (error instanceof AnnalsError) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: 'internal', message: error instanceof Error ? error.message : String(error) }
  }
}

const port = parentPort
if (!port) throw new Error('This file runs as a worker of annals/batch only.')
const say = (message: FromWorker<ParseReply>): void => port.postMessage(message)
// What is loaded with the first text is no part of the time that a text may take.
parse({ text: 'In 1066.' })
port.on('message', (job: ParseJob) => say({ reply: parse(job) }))
say({ ready: true })
