#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { EXIT } from './exit.js'
import { unwritable } from './failure.js'
import { readArguments } from './options.js'
import { plain } from './terminal.js'

/**
 * Most commands are over in half a second, much of it spent on compiling. V8 makes machine code of a pattern at once
 * instead of bytecode first, and Node, from 22.8 on, keeps what it compiled in the temporary folder for the next command
 * (`NODE_DISABLE_COMPILE_CACHE=1` forbids it).
 */
function compileLess(): void {
  setFlagsFromString('--no-regexp-tier-up')
  if ('enableCompileCache' in module) (module.enableCompileCache as () => void)()
}

/** The `annals` command: reads the arguments, and loads the rest only where there is something to do. */
async function main(): Promise<number> {
  const { stdout, stderr } = process
  // A reader that has seen enough (`annals … | head`) is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') stderr.write(`annals: ${unwritable(error) ?? error.message}\n`)
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed)
  })
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const request = readArguments(process.argv.slice(2), version, stdout.columns || 80)
  if (request.kind === 'print') {
    stdout.write(request.text)
    return EXIT.ok
  }
  if (request.kind === 'usage-error') {
    stderr.write(`annals: ${request.message.split('\n').map(plain).join('\n')}\n`)
    return EXIT.usage
  }
  compileLess()
  const { run } = await import('./run.js')
  try {
    return await run(request.options, process)
  } catch (error) {
    const message = unwritable(error)
    if (message === null) throw error
    stderr.write(`annals: ${plain(message)}\n`)
    return EXIT.failed
  }
}

process.exitCode = await main()
