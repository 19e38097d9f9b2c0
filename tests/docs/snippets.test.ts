import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIXTURES, fixtureText } from '../fixtures.js'
import { PAGES, type Snippet } from './snippets.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
// Inside the package, so that `import 'annals'` finds it by its own name.
const FOLDER = join(ROOT, 'coverage/snippets')
const BIN = join(FOLDER, 'bin')

const hasCommand = (name: string): boolean => spawnSync('bash', ['-c', `command -v ${name}`]).status === 0

interface Run {
  readonly folder: string
  readonly script: string
  readonly snippet: Snippet
}

const pages = PAGES.filter(({ snippets }) => snippets.length > 0)
/** Every page has a folder of its own, in which its snippets run one after the other. */
const runs: Run[] = pages.flatMap(({ path, snippets }) =>
  snippets.map((snippet, index) => {
    const folder = join(FOLDER, path.replace(/[/.]/g, '-'))
    return { snippet, folder, script: join(folder, `${index + 1}.${snippet.language === 'sh' ? 'sh' : 'ts'}`) }
  }),
)

/** The files that the documentation takes for granted: an article, a folder of them, and NDJSON. */
async function prepare(folder: string): Promise<void> {
  const names = FIXTURES.filter(name => name !== 'left-opposition')
  await mkdir(join(folder, 'articles'), { recursive: true })
  for (const name of names) await writeFile(join(folder, `articles/${name}.txt`), fixtureText(name))
  await writeFile(join(folder, 'article.txt'), fixtureText('lise-meitner'))
  const lines = names.map(name => `${JSON.stringify({ id: name, text: fixtureText(name) })}\n`)
  await writeFile(join(folder, 'articles.ndjson'), lines.join(''))
}

describe('the documentation', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    await rm(FOLDER, { recursive: true, force: true })
    await mkdir(BIN, { recursive: true })
    await writeFile(join(BIN, 'annals'), `#!/bin/sh\nexec "${process.execPath}" "${ROOT}/dist/cli.js" "$@"\n`)
    await chmod(join(BIN, 'annals'), 0o755)
    for (const folder of new Set(runs.map(({ folder }) => folder))) await prepare(folder)
    for (const { script, snippet } of runs) await writeFile(script, snippet.code)
  })
  afterAll(() => rm(FOLDER, { recursive: true, force: true }))

  it('has code whose types are right', () => {
    const scripts = runs.filter(({ snippet }) => snippet.language === 'ts').map(({ script }) => script)
    expect(scripts.length).toBeGreaterThan(8)
    const program = ts.createProgram(scripts, {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: ['node'],
    })
    const faults = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const where = runs.find(({ script }) => script === file?.fileName)?.snippet.place ?? file?.fileName
      return `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
    expect(faults).toEqual([])
  })

  it.each(runs.map(run => [run.snippet.place, run] as const))('runs: %s', async (_, { folder, script, snippet }) => {
    if (/^parallel /.test(snippet.code) && !hasCommand('parallel')) return
    let command = ['bash', '-euo', 'pipefail', script]
    if (snippet.language === 'ts') {
      const { code } = await transform(snippet.code, { loader: 'ts', format: 'esm' })
      await writeFile(script.replace(/ts$/, 'mjs'), code)
      command = [process.execPath, script.replace(/ts$/, 'mjs')]
    }
    const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}`, NO_COLOR: '1' }
    const [program = '', ...args] = command
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' })
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    if (snippet.output !== null) expect(stdout).toBe(snippet.output)
  })

  it('links to what is there', () => {
    const broken = PAGES.flatMap(({ path, markdown }) =>
      [...markdown.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter(target => !existsSync(join(ROOT, dirname(path), target)))
        .map(target => `${path}: ${target}`),
    )
    expect(broken).toEqual([])
  })
})
