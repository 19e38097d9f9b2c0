#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { readArguments } from './options.js'
import { plain } from './terminal.js'

/** The `annals` command: reads the arguments, and loads the rest only where there is something to do. */
async function main(): Promise<number> {
  const { stdout, stderr } = process
  // A reader that has seen enough (`annals … | head`) is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const request = readArguments(process.argv.slice(2), version, stdout.columns || 80)
  if (request.kind === 'print') {
    stdout.write(request.text)
    return 0
  }
  if (request.kind === 'usage-error') {
    stderr.write(`annals: ${request.message.split('\n').map(plain).join('\n')}\n`)
    return 2
  }
  const { run } = await import('./run.js')
  return run(request.options, process)
}

process.exitCode = await main()
