import { AnnalsError, type AnnalsErrorCode } from '../errors.js'
import type { Article } from '../index.js'
import { mapConcurrent } from './concurrent.js'
import { type BatchOptions, checkBatchOptions } from './options.js'
import type { TextFormat } from './parse-source.js'
import { WorkerPool } from './pool.js'
import type { ParseJob, ParseReply } from './protocol.js'

export type { BatchOptions, BatchProgress } from './options.js'

/** One text of a batch, with what belongs to it alone. */
export interface BatchInput {
  readonly text: string
  /** Given back with the result, and kept as `article.id`. */
  readonly id?: string
  readonly published?: string
  readonly title?: string
  readonly url?: string
  /** What the text is; default `text`. Positions are always those of the text as it is given, markup included. */
  readonly format?: TextFormat
}

/** A text that was read. */
export interface BatchSuccess {
  readonly ok: true
  /** As the input gave it; null where it gave none. */
  readonly id: string | null
  /** Place of the input in the source, from 0. */
  readonly index: number
  readonly article: Article
}

/** A text that could not be read, and why. */
export interface BatchFailure {
  readonly ok: false
  readonly id: string | null
  readonly index: number
  readonly error: { readonly code: AnnalsErrorCode; readonly message: string }
}

/** What became of one text. */
export type BatchResult = BatchSuccess | BatchFailure

const FORMATS: readonly TextFormat[] = ['text', 'md', 'html']

/** Finished and waiting texts that are kept for each worker, so that none is idle while a slow text is awaited. */
const WINDOW_PER_WORKER = 8

/**
 * Reads many texts in worker threads. Gives one result for every text that it takes, in their order unless
 * `ordered: false`; a text that fails, runs over `timeoutMs` or kills its worker gives an error result, and the batch
 * goes on. Texts are taken only as fast as results are read, so a source may be endless. When the loop over the results
 * is left, or `signal` aborts, all threads end.
 *
 * @throws {AnnalsError} `invalid-option`, at once.
 */
export function parseArticles(
  source: Iterable<BatchInput | string> | AsyncIterable<BatchInput | string>,
  options: BatchOptions = {},
): AsyncGenerator<BatchResult, void, undefined> {
  const checked = checkBatchOptions(options)
  if (!isIterable(source)) {
    throw new AnnalsError(
      'invalid-input',
      'The source must be an iterable or async iterable of texts, such as an array.',
    )
  }
  return run(source, checked)
}

async function* run(
  source: Iterable<unknown> | AsyncIterable<unknown>,
  { shared, concurrency, ordered, timeoutMs, signal, onProgress }: ReturnType<typeof checkBatchOptions>,
): AsyncGenerator<BatchResult, void, undefined> {
  const pool = new WorkerPool<ParseJob, ParseReply>(new URL('./worker.js', import.meta.url), {
    size: concurrency,
    timeoutMs,
    workerData: shared,
  })
  const progress = { done: 0, failed: 0 }
  const stop = (): void => void pool.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    if (signal?.aborted) return
    const window = concurrency * WINDOW_PER_WORKER
    for await (const result of mapConcurrent(source, (item, index) => read(pool, item, index), {
      window,
      ordered,
      signal,
    })) {
      progress.done++
      if (!result.ok) progress.failed++
      onProgress?.({ ...progress })
      yield result
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    await pool.close()
  }
}

async function read(pool: WorkerPool<ParseJob, ParseReply>, item: unknown, index: number): Promise<BatchResult> {
  const fields = jobOf(item)
  const id = typeof fields.id === 'string' ? fields.id : null
  const fail = (code: AnnalsErrorCode, message: string): BatchFailure => ({
    ok: false,
    id,
    index,
    error: { code, message },
  })
  const wrong = Object.entries(fields).find(([, value]) => typeof value !== 'string')
  if (wrong) {
    return wrong[0] === 'text'
      ? fail('invalid-input', 'The text must be a string. An input is a string, or an object with a field "text".')
      : fail('invalid-option', `The field "${wrong[0]}" of an input must be a string.`)
  }
  if (fields.format !== undefined && !FORMATS.includes(fields.format))
    return fail('invalid-option', `The field "format" of an input must be one of ${FORMATS.join(', ')}.`)
  const outcome = await pool.run(fields)
  if (!outcome.ok) return fail(outcome.code, outcome.message)
  const { reply } = outcome
  return reply.ok
    ? { ok: true, id, index, article: JSON.parse(reply.json) as Article }
    : fail(reply.code, reply.message)
}

/** The fields of an input that are there; a bare string is its text. */
function jobOf(item: unknown): ParseJob {
  if (typeof item !== 'object' || item === null) return { text: item }
  const { text, id, title, url, published, format } = item as Record<string, unknown>
  const optional = Object.entries({ id, title, url, published, format }).filter(
    ([, value]) => value !== undefined && value !== null,
  )
  return { text, ...Object.fromEntries(optional) }
}

function isIterable(source: unknown): boolean {
  return typeof source === 'object' && source !== null && (Symbol.asyncIterator in source || Symbol.iterator in source)
}
