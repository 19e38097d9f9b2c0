import { AnnalsError } from '../errors.js'
import { failureOf } from './failure.js'
import { findInputs } from './inputs.js'
import type { CliOptions } from './options.js'
import { isFolder, writeAtomically, writeTo } from './output.js'
import { type Item, readItems } from './records.js'
import { plain, safeJson, screenOf } from './terminal.js'

/** What of the process the command uses. */
export type Host = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env' | 'on' | 'off'>

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/** Carries a checked command line out; gives the exit code. */
export async function run(options: CliOptions, host: Host): Promise<number> {
  const found = await findInputs(options.inputs, options.from)
  if (options.command === 'read' && !found.many && !(options.out !== undefined && (await isFolder(options.out)))) {
    for await (const item of readItems(found.inputs, host.stdin, { fields: options.fields }))
      return runOne(item, options, host)
  }
  const { runMany } = await import('./run-many.js')
  return runMany(found.inputs, options, host)
}

/** One text: a summary for a person, or the article as JSON. */
async function runOne(item: Item, options: CliOptions, { stdout, stderr, env }: Host): Promise<number> {
  const complain = (message: string): void => void stderr.write(`annals: ${plain(message)}\n`)
  if (item.text === undefined) {
    complain(item.failure?.message ?? 'There is nothing to read.')
    return EXIT.failed
  }
  const { parseSource } = await import('../batch/parse-source.js')
  try {
    const shared = options.published === undefined ? {} : { published: options.published }
    const article = await parseSource(item.text, item.format ?? 'text', shared, item.id === null ? {} : { id: item.id })
    if (options.json || options.out !== undefined) {
      const json = `${safeJson(JSON.stringify(article, null, 2))}\n`
      if (options.out === undefined) await writeTo(stdout, json)
      else await writeAtomically(options.out, json)
    } else {
      const { summarize } = await import('./summary.js')
      await writeTo(stdout, summarize(article, item.place, screenOf(stdout, env)))
    }
    return EXIT.ok
  } catch (error) {
    if (error instanceof AnnalsError && error.code === 'invalid-option') {
      complain(error.message)
      return EXIT.usage
    }
    complain(`${item.place}: ${failureOf(error).message}`)
    return EXIT.failed
  }
}
