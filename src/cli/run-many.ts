import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { mapConcurrent } from '../batch/concurrent.js'
import { WorkerPool } from '../batch/pool.js'
import type { ParseJob, ParseReply } from '../batch/protocol.js'
import { EXIT } from './exit.js'
import type { Host } from './host.js'
import type { Input } from './inputs.js'
import type { CliOptions } from './options.js'
import { FileOutput, FolderOutput, isFolder, type Outcome, type Output, StreamOutput } from './output.js'
import { barProgress, duration, grouped, lineProgress, type Progress, quietProgress } from './progress.js'
import { type Item, readItems } from './records.js'
import { plain } from './terminal.js'

/** Failures that are told one by one; the rest is counted, and stands in the output. */
const MOST_MESSAGES = 20
const WINDOW_PER_WORKER = 8

/** Many inputs: one record for each, in their order. */
export async function runMany(inputs: readonly Input[], options: CliOptions, host: Host): Promise<number> {
  const { stderr } = host
  const output = await openOutput(options, host)
  const failures = options.errors === undefined ? null : await FileOutput.open(options.errors, false)
  const progress = await openProgress(inputs, options, host)
  const jobs = options.jobs ?? availableParallelism()
  const stopper = stopOnSignal(host)
  const pool = new WorkerPool<ParseJob, ParseReply>(new URL('./worker.js', import.meta.url), {
    size: jobs,
    timeoutMs: options.timeout === undefined ? undefined : options.timeout * 1000,
    workerData: options.published === undefined ? {} : { published: options.published },
  })
  stopper.signal.addEventListener('abort', () => void pool.close(), { once: true })

  const started = performance.now()
  const counts = { done: 0, failed: 0, bytes: 0 }
  const skipped = { count: 0 }
  const items = readItems(inputs, host.stdin, {
    fields: options.fields,
    takeArticles: options.command === 'timeline',
    skip: id => {
      const has = output.has(id)
      if (has) skipped.count++
      return has
    },
  })
  try {
    const results = mapConcurrent(items, (item, index) => read(pool, item, index), {
      window: jobs * WINDOW_PER_WORKER,
      ordered: true,
      signal: stopper.signal,
    })
    for await (const { outcome, item } of results) {
      // What was stopped is not done: a later run with --resume reads it.
      if (!outcome.ok && outcome.error.code === 'aborted') break
      const problem = await output.write(outcome)
      const error = outcome.ok ? problem : outcome.error
      if (error) {
        counts.failed++
        await failures?.write({ ok: false, id: outcome.id, index: outcome.index, error })
        if (counts.failed <= MOST_MESSAGES) progress.message(`annals: ${plain(item.place)}: ${plain(error.message)}`)
        if (counts.failed === MOST_MESSAGES) progress.message('annals: further failures are counted only')
      }
      counts.done++
      counts.bytes += item.bytes
      progress.update(counts)
    }
  } finally {
    progress.stop()
    await pool.close()
    await output.close()
    await failures?.close()
    stopper.dispose()
  }
  if (!options.quiet) {
    const seconds = (performance.now() - started) / 1000
    stderr.write(`annals: ${summary(counts, skipped.count, seconds, stopper.signal.aborted)}\n`)
  }
  if (stopper.exitCode !== null) return stopper.exitCode
  return counts.failed > 0 ? EXIT.failed : EXIT.ok
}

function summary(
  { done, failed }: { done: number; failed: number },
  skipped: number,
  seconds: number,
  stopped: boolean,
): string {
  const said = [`${grouped(done)} article${done === 1 ? '' : 's'} in ${duration(seconds)}`]
  if (failed > 0) said.push(`${grouped(failed)} failed`)
  if (skipped > 0) said.push(`${grouped(skipped)} skipped, as the output has them`)
  if (stopped) said.push('stopped before the end')
  return said.join(', ')
}

async function openOutput(options: CliOptions, host: Host): Promise<Output> {
  const { command, json, out, html } = options
  if (html === undefined) return openRecords(options, host)
  const { PageOutput } = await import('./page.js')
  // Who asks for a page alone is not shown the records as well.
  const wanted = json || out !== undefined || command === 'timeline'
  return new PageOutput(html, wanted ? await openRecords(options, host) : null)
}

async function openRecords({ command, json, out, resume }: CliOptions, { stdout, env }: Host): Promise<Output> {
  if (command === 'timeline') {
    const { TimelineOutput } = await import('./timeline.js')
    return new TimelineOutput({ json, out, stdout, env })
  }
  if (out === undefined) return new StreamOutput(stdout)
  return (await isFolder(out)) ? FolderOutput.open(out, resume) : FileOutput.open(out, resume)
}

async function openProgress(
  inputs: readonly Input[],
  { quiet }: CliOptions,
  { stdout, stderr }: Host,
): Promise<Progress> {
  if (quiet) return quietProgress(stderr)
  let total = 0
  for (const input of inputs) {
    if (input.kind === 'stdin') total = Number.NaN
    else if (input.kind === 'file')
      total += await stat(input.path).then(
        ({ size }) => size,
        () => 0,
      )
  }
  const known = Number.isNaN(total) ? 0 : total
  // A bar among records on the same screen would tear both.
  return stderr.isTTY && !stdout.isTTY ? barProgress(stderr, known) : lineProgress(stderr, known)
}

async function read(
  pool: WorkerPool<ParseJob, ParseReply>,
  item: Item,
  index: number,
): Promise<{ readonly outcome: Outcome; readonly item: Item }> {
  const { id, text, format, title, url, published } = item
  if (item.article !== undefined) return { item, outcome: { ok: true, id, index, article: item.article } }
  if (text === undefined) {
    const error = item.failure ?? { code: 'invalid-input', message: 'There is no text.' }
    return { item, outcome: { ok: false, id, index, error } }
  }
  const job: ParseJob = {
    text,
    ...(format !== undefined && { format }),
    ...(id !== null && { id }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
  }
  const outcome = await pool.run(job)
  if (!outcome.ok)
    return { item, outcome: { ok: false, id, index, error: { code: outcome.code, message: outcome.message } } }
  const { reply } = outcome
  return {
    item,
    outcome: reply.ok
      ? { ok: true, id, index, article: reply.json }
      : { ok: false, id, index, error: { code: reply.code, message: reply.message } },
  }
}

interface Stopper {
  readonly signal: AbortSignal
  readonly exitCode: number | null
  dispose(): void
}

/** Ctrl-C and a polite kill stop the run with what is done written; a second one ends it at once. */
function stopOnSignal(host: Host): Stopper {
  const controller = new AbortController()
  let exitCode: number | null = null
  const stop = (name: 'SIGINT' | 'SIGTERM'): void => {
    const code = name === 'SIGINT' ? 130 : 143
    if (exitCode !== null) process.exit(code)
    exitCode = code
    controller.abort()
    // Nobody waits for more input; an open one would keep the process alive.
    host.stdin.destroy()
  }
  host.on('SIGINT', stop)
  host.on('SIGTERM', stop)
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode
    },
    dispose() {
      host.off('SIGINT', stop)
      host.off('SIGTERM', stop)
    },
  }
}
