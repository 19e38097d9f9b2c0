import { availableParallelism } from 'node:os'
import { AnnalsError } from '../errors.js'
import type { ParseOptions } from '../index.js'

/** How far a batch is. */
export interface BatchProgress {
  /** Texts that are done, failed ones included. */
  readonly done: number
  readonly failed: number
}

/** Options of `parseArticles`; those of `parseArticle` hold for every text that does not say otherwise itself. */
export interface BatchOptions extends Pick<ParseOptions, 'published' | 'include' | 'recognizers' | 'maxLength'> {
  /** Worker threads; default: one for each core. */
  readonly concurrency?: number
  /** Results in the order of the inputs (default), or as they are ready. */
  readonly ordered?: boolean
  /** Longest time for one text, in milliseconds; its worker is then replaced. Default: no limit. */
  readonly timeoutMs?: number
  /** Stops the batch: texts that are being read give an `aborted` result, and no more are taken from the source. */
  readonly signal?: AbortSignal
  /** Called after every text. */
  readonly onProgress?: (progress: BatchProgress) => void
}

const NAMES: readonly (keyof BatchOptions)[] = [
  'published',
  'include',
  'recognizers',
  'maxLength',
  'concurrency',
  'ordered',
  'timeoutMs',
  'signal',
  'onProgress',
]

/** Longest time that a timer takes; longer ones would fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1

const invalid = (message: string): AnnalsError => new AnnalsError('invalid-option', message)

function check(fits: boolean, name: keyof BatchOptions, expected: string): void {
  if (!fits) throw invalid(`Option "${name}" must be ${expected}.`)
}

/** Options that cross over to the workers. */
export type SharedOptions = Pick<ParseOptions, 'published' | 'include' | 'recognizers' | 'maxLength'>

export interface CheckedBatchOptions {
  readonly shared: SharedOptions
  readonly concurrency: number
  readonly ordered: boolean
  readonly timeoutMs: number | undefined
  readonly signal: AbortSignal | undefined
  readonly onProgress: ((progress: BatchProgress) => void) | undefined
}

/** Only data can be sent to a thread: a recognizer that is a function cannot. */
function checkClonable(shared: SharedOptions): void {
  if (Array.isArray(shared.recognizers) && shared.recognizers.some(item => typeof item === 'function')) {
    throw invalid(
      'A recognizer that is a function cannot be sent to a worker thread. Give a gazetteer ({ gazetteer: [...] }), or call parseArticle in workers of your own.',
    )
  }
  try {
    structuredClone(shared)
  } catch (error) {
    throw new AnnalsError('invalid-option', 'The options hold something that cannot be sent to a worker thread.', {
      cause: error,
    })
  }
}

/** Checks the options of a batch; those of `parseArticle` are checked by the workers, text by text. */
export function checkBatchOptions(options: BatchOptions): CheckedBatchOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw invalid('Options must be an object.')
  for (const name of Object.keys(options)) {
    if (!(NAMES as readonly string[]).includes(name))
      throw invalid(`There is no option ${JSON.stringify(name)}; the options are ${NAMES.join(', ')}.`)
  }
  const { concurrency, ordered, timeoutMs, signal, onProgress, ...shared } = options
  check(
    concurrency === undefined || (Number.isInteger(concurrency) && concurrency > 0),
    'concurrency',
    'a whole number from 1',
  )
  check(ordered === undefined || typeof ordered === 'boolean', 'ordered', 'true or false')
  check(
    timeoutMs === undefined || (typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS),
    'timeoutMs',
    `a number of milliseconds above 0 and not above ${MAX_TIMEOUT_MS}`,
  )
  check(signal === undefined || signal instanceof AbortSignal, 'signal', 'an AbortSignal')
  check(onProgress === undefined || typeof onProgress === 'function', 'onProgress', 'a function')
  checkClonable(shared)
  return {
    shared,
    concurrency: concurrency ?? availableParallelism(),
    ordered: ordered ?? true,
    timeoutMs,
    signal,
    onProgress,
  }
}
