import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annals, CLI, inTemporaryFolder } from './command.js'

const article = readFileSync(new URL('../../fixtures/left-opposition.txt', import.meta.url), 'utf8')
const input = Array.from({ length: 24 }, (_, i) =>
  i % 7 === 3
    ? ['no json', `{"id":"bad${i}"}`, `{"id":"empty${i}","text":""}`][i % 3]
    : JSON.stringify({ id: `n${i}`, text: article.slice(i * 200, i * 200 + 1500), published: '2023-10-15' }),
)
  .map(line => `${line}\n`)
  .join('')

/** Debian's `parallel`; another program of that name (moreutils) splits no pipes. */
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' })
const hasParallel = parallel.status === 0 && parallel.stdout.startsWith('GNU parallel')

describe('the command as a filter', () => {
  it('gives the same bytes whatever the number of workers, from a file or a pipe', { timeout: 120_000 }, async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'in.ndjson'), input)
      const one = await annals(['in.ndjson', '--jobs', '1', '--quiet'], { cwd })
      expect(one.stdout.split('\n')).toHaveLength(25)
      expect((await annals(['-', '--from', 'ndjson', '--jobs', '3', '--quiet'], { stdin: input })).stdout).toBe(
        one.stdout,
      )
      await annals(['in.ndjson', '--out', 'out.ndjson', '--quiet'], { cwd })
      expect(await readFile(join(cwd, 'out.ndjson'), 'utf8')).toBe(one.stdout)
    })
  })

  it('gives the same bytes under GNU parallel as in one process', { timeout: 120_000 }, async ({ skip }) => {
    if (!hasParallel) skip('GNU parallel is not installed here (Debian package "parallel").')
    const whole = await annals(['-', '--from', 'ndjson', '--quiet'], { stdin: input })
    const split = spawnSync(
      'parallel',
      [
        '--pipe',
        '--keep-order',
        '--block',
        '8k',
        '--jobs',
        '2',
        process.execPath,
        CLI,
        '-',
        '--from',
        'ndjson',
        '--quiet',
        '--jobs',
        '1',
      ],
      { input, encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    expect(split.stdout).toBe(whole.stdout)
  })

  it('answers each line before the next one comes', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [CLI, '-', '--from', 'ndjson', '--quiet'])
    const answer = () => new Promise<string>(resolve => child.stdout.once('data', data => resolve(String(data))))
    for (const id of ['a', 'b']) {
      child.stdin.write(`{"id":"${id}","text":"In 1066."}\n`)
      expect(await answer()).toMatch(`{"id":"${id}","ok":true`)
    }
    child.stdin.end()
  })
})
