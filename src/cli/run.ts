import type { ReadSource } from '../batch/parse-source.js'
import { EXIT } from './exit.js'
import { failureOf } from './failure.js'
import type { Host } from './host.js'
import { findInputs } from './inputs.js'
import type { CliOptions } from './options.js'
import { isFolder, writeAtomically, writeTo } from './output.js'
import { type Item, readItems } from './records.js'
import { plain, safeJson, screenOf } from './terminal.js'

/** Carries a checked command line out; gives the exit code. */
export async function run(options: CliOptions, host: Host): Promise<number> {
  const { out, html, errors } = options
  const found = await findInputs(options.inputs, options.from, [out, html, errors])
  if (options.command === 'read' && !found.many && !(options.out !== undefined && (await isFolder(options.out)))) {
    for await (const item of readItems(found.inputs, host.stdin, { fields: options.fields }))
      return runOne(item, options, host)
  }
  const { runMany } = await import('./run-many.js')
  return runMany(found.inputs, options, host)
}

/** One text: a summary for a person, the article as JSON, or a page. */
async function runOne(item: Item, options: CliOptions, { stdout, stderr, env }: Host): Promise<number> {
  const complain = (message: string): void => void stderr.write(`annals: ${plain(message)}\n`)
  if (item.text === undefined) {
    complain(item.failure?.message ?? 'There is nothing to read.')
    return EXIT.failed
  }
  const { readSource } = await import('../batch/parse-source.js')
  let read: ReadSource
  try {
    const shared = options.published === undefined ? {} : { published: options.published }
    const own = item.id === null ? {} : { id: item.id }
    read = await readSource(item.text, item.format ?? 'text', shared, own)
  } catch (error) {
    complain(`${item.place}: ${failureOf(error).message}`)
    return EXIT.failed
  }
  if (options.html !== undefined) {
    const { toHtml } = await import('../export/index.js')
    await writeAtomically(options.html, toHtml(read.article, read.text))
  }
  if (options.json || options.out !== undefined) {
    const json = `${safeJson(JSON.stringify(read.inSource(), null, 2))}\n`
    if (options.out === undefined) await writeTo(stdout, json)
    else await writeAtomically(options.out, json)
  } else if (options.html === undefined) {
    const { summarize } = await import('./summary.js')
    await writeTo(stdout, summarize(read.article, item.place, screenOf(stdout, env)))
  }
  return EXIT.ok
}
