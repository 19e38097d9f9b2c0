import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * The package as it is published: packed, installed in an empty folder, and run there by each runtime. The runtimes are
 * npm packages of some 300 MB together, so `npm run test:runtimes` fetches them, and `npm test` takes those that are
 * there; one that is not is skipped with a line that says so.
 */

const exec = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, 'node_modules/.cache/annals-runtimes')
const mayFetch = process.env.ANNALS_FETCH_RUNTIMES === '1'

const RUNTIMES = [
  { name: 'this Node', package: null, binary: process.execPath, args: [] },
  {
    name: 'Node 20',
    package: 'node20@npm:node@20.20.2',
    binary: join(cache, 'node_modules/node20/bin/node'),
    args: [],
  },
  {
    name: 'Node 22',
    package: 'node22@npm:node@22.23.3',
    binary: join(cache, 'node_modules/node22/bin/node'),
    args: [],
  },
  {
    name: 'Node 24',
    package: 'node24@npm:node@24.21.0',
    binary: join(cache, 'node_modules/node24/bin/node'),
    args: [],
  },
  { name: 'Bun', package: 'bun@1.4.5', binary: join(cache, 'node_modules/.bin/bun'), args: ['run'] },
  { name: 'Deno', package: 'deno@2.9.6', binary: join(cache, 'node_modules/.bin/deno'), args: ['run', '--allow-all'] },
] as const

const npm = (args: readonly string[], cwd: string) =>
  exec('npm', [...args, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd, timeout: 240_000 })

let app = ''

beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'annals-packed-'))
  const { stdout } = await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', app], root)
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  await writeFile(join(app, 'package.json'), '{"private":true,"type":"module"}')
  await npm(['install', `./${filename}`], app)
  await copyFile(new URL('./fixtures/consumer.mjs', import.meta.url), join(app, 'consumer.mjs'))
  await mkdir(cache, { recursive: true })
  await writeFile(join(cache, 'package.json'), '{"private":true}')
}, 300_000)

afterAll(() => rm(app, { recursive: true, force: true }))

/** True where the runtime starts, after an attempt to install it. */
async function isHad({ package: name, binary }: (typeof RUNTIMES)[number]): Promise<boolean> {
  const starts = (): Promise<boolean> =>
    exec(binary, ['--version']).then(
      () => true,
      () => false,
    )
  if (await starts()) return true
  if (name === null || !mayFetch) return false
  await npm(
    ['install', '--no-save', '--no-package-lock', ...RUNTIMES.flatMap(other => other.package ?? [])],
    cache,
  ).catch(() => {})
  return starts()
}

describe('the published package', () => {
  it.for(RUNTIMES)('works in $name', { timeout: 300_000 }, async (runtime, { skip }) => {
    if (!(await isHad(runtime))) {
      skip(
        mayFetch
          ? `${runtime.name} could not be installed from npm here.`
          : `${runtime.name} is not here: npm run test:runtimes fetches it.`,
      )
    }
    const { stdout } = await exec(runtime.binary, [...runtime.args, 'consumer.mjs'], { cwd: app, timeout: 120_000 })
    expect(JSON.parse(stdout)).toEqual({
      order: ['a', 'b', 'c', 'd'],
      codes: ['ok', 'empty-text', 'ok', 'invalid-input'],
      same: true,
      unordered: 12,
      timeout: ['timeout', 'ok'],
      aborted: true,
    })
  })

  it('has the command', { timeout: 60_000 }, async () => {
    await writeFile(join(app, 'a.txt'), 'Rome fell in 476.')
    const { stdout } = await exec(join(app, 'node_modules/.bin/annals'), ['a.txt', '--json'], { cwd: app })
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a.txt', schemaVersion: 1 })
    const many = await exec('npx', ['--no-install', 'annals', 'a.txt', 'a.txt', '--quiet'], { cwd: app })
    expect(many.stdout.split('\n')).toHaveLength(3)
  })
})
