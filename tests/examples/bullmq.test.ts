import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'

/**
 * The example as a stranger would run it: a Redis server, a producer and two workers, one of which is killed. Skipped
 * with a line that says so where `redis-server` (a Debian package) or the example's own packages are not to be had.
 */

const exec = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const example = join(root, 'examples/bullmq')
const cache = join(root, 'node_modules/.cache/annals-bullmq')

const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** Installs the example's packages once, annals itself as a link to this repository. */
async function install(): Promise<boolean> {
  const { dependencies } = JSON.parse(await readFile(join(example, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const wanted = Object.entries(dependencies).filter(([name]) => name !== 'annals')
  await mkdir(join(cache, 'node_modules'), { recursive: true })
  await writeFile(join(cache, 'package.json'), '{"private":true,"type":"module"}')
  const installed = await Promise.all(
    wanted.map(async ([name, version]) => {
      const manifest = await readFile(join(cache, 'node_modules', name, 'package.json'), 'utf8').catch(() => '{}')
      return (JSON.parse(manifest) as { version?: string }).version === version
    }),
  )
  if (installed.every(Boolean)) return true
  const packages = wanted.map(([name, version]) => `${name}@${version}`)
  return exec('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', ...packages], {
    cwd: cache,
  }).then(
    () => true,
    () => false,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const started: ChildProcess[] = []
let folder = ''

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  if (folder) await rm(folder, { recursive: true, force: true })
})

describe('the example with a queue', () => {
  it('reads every article once though a worker is killed', { timeout: 300_000 }, async ({ skip }) => {
    if (!hasRedis) skip('redis-server is not installed here (Debian package "redis-server").')
    if (!(await install())) skip('BullMQ and ioredis could not be installed from npm here.')
    folder = await mkdtemp(join(tmpdir(), 'annals-queue-'))
    const port = await freePort()
    const env = { ...process.env, REDIS_URL: `redis://127.0.0.1:${port}`, LOCK_MS: '2000', RETRY_DELAY_MS: '50' }
    await cp(example, join(folder, 'app'), { recursive: true, filter: path => !path.includes('node_modules') })
    await symlink(join(cache, 'node_modules'), join(folder, 'app/node_modules'))
    await rm(join(cache, 'node_modules/annals'), { recursive: true, force: true })
    await symlink(root, join(cache, 'node_modules/annals'))

    const start = (command: string, args: readonly string[]): ChildProcess => {
      const child = spawn(command, args, { cwd: join(folder, 'app'), env })
      started.push(child)
      return child
    }
    const said = (child: ChildProcess, what: RegExp): Promise<void> =>
      new Promise((resolve, reject) => {
        let text = ''
        const hear = (chunk: Buffer): void => {
          text += chunk
          if (what.test(text)) resolve()
        }
        child.stdout?.on('data', hear)
        child.stderr?.on('data', hear)
        child.once('close', () => reject(new Error(`Ended without saying ${what}: ${text}`)))
      })
    const collect = async (): Promise<{ id: string; ok: boolean }[]> => {
      const { stdout } = await exec(process.execPath, ['collect.mjs'], {
        cwd: join(folder, 'app'),
        env,
        maxBuffer: 1 << 28,
      })
      return stdout
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as { id: string; ok: boolean })
    }
    const count = async (): Promise<{ waiting: number; active: number }> => {
      const { stdout } = await exec(process.execPath, ['counts.mjs'], { cwd: join(folder, 'app'), env })
      return JSON.parse(stdout) as { waiting: number; active: number }
    }

    const redis = start('redis-server', [
      '--port',
      String(port),
      '--save',
      '',
      '--appendonly',
      'no',
      '--bind',
      '127.0.0.1',
    ])
    await said(redis, /Ready to accept connections/)

    const sentence = 'King Harold marched from London to Hastings in 1066 and fell there. '
    const lines = Array.from({ length: 120 }, (_, i) =>
      JSON.stringify({ id: i % 40 === 7 ? `bad:${i}` : `${i}`, text: i % 40 === 7 ? ' ' : sentence.repeat(60) }),
    )
    const produce = async (): Promise<void> => {
      const producer = start(process.execPath, ['producer.mjs'])
      producer.stdin?.end(lines.join('\n'))
      await said(producer, /120 articles/)
      await once(producer, 'close')
    }
    await produce()
    await produce()

    const first = start(process.execPath, ['worker.mjs'])
    const second = start(process.execPath, ['worker.mjs'])
    await Promise.all([said(first, /is ready/), said(second, /is ready/)])
    while ((await collect()).length < 10);
    first.kill('SIGKILL')

    let records = await collect()
    while (records.length < 120) {
      await new Promise(next => setTimeout(next, 200))
      records = await collect()
    }
    expect(new Set(records.map(({ id }) => id)).size).toBe(120)
    expect(
      records
        .filter(({ ok }) => !ok)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['bad:47', 'bad:7', 'bad:87'])

    // The killed worker may have written its result and not told the queue: the job is then read again, after its lock.
    let { waiting, active } = await count()
    while (waiting + active > 0) {
      await new Promise(next => setTimeout(next, 200))
      ;({ waiting, active } = await count())
    }
    second.kill('SIGTERM')
    const [code] = await once(second, 'close')
    expect(code).toBe(0)
    expect(await count()).toEqual({ waiting: 0, active: 0, completed: 117, failed: 3, deadLetters: 3 })
    expect(await collect()).toHaveLength(120)
  })
})
