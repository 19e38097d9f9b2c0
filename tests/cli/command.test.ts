import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { articleSchema, parseArticle } from '../../src/index.js'
import { annals, inTemporaryFolder, records } from './command.js'

// Each run of the command is a process of its own, with workers of its own.
vi.setConfig({ testTimeout: 60_000 })

const TEXT = 'Ada Lovelace was born in London on 10 December 1815.\nIn 1833 she met Charles Babbage.\n'

describe('one input', () => {
  it('is summed up for a person, without colour away from a terminal', async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'ada.txt'), TEXT)
      const { code, stdout, stderr } = await annals(['ada.txt'], { cwd })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^ada\.txt {2}2 sentences/)
      expect(stdout).not.toContain('\u001B')
    })
  })

  it('gives the article as JSON', async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'ada.txt'), TEXT)
      const { code, stdout } = await annals(['ada.txt', '--json', '--published', '2015-12-10'], { cwd })
      expect(code).toBe(0)
      expect(articleSchema.parse(JSON.parse(stdout))).toEqual(
        parseArticle(TEXT, { id: 'ada.txt', published: '2015-12-10' }),
      )
    })
  })

  it('reads standard input', async () => {
    const { code, stdout } = await annals(['-', '--json'], { stdin: TEXT })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(parseArticle(TEXT))
  })

  it('writes a whole file with --out, and nothing to standard output', async () => {
    await inTemporaryFolder(async cwd => {
      const { code, stdout } = await annals(['-', '--out', 'deep/ada.json'], { stdin: TEXT, cwd })
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
      expect(JSON.parse(await readFile(join(cwd, 'deep/ada.json'), 'utf8'))).toEqual(parseArticle(TEXT))
      expect(await readdir(join(cwd, 'deep'))).toEqual(['ada.json'])
    })
  })

  it.each([
    { args: ['nothing.txt'], code: 1, says: /Cannot read nothing\.txt/ },
    { args: ['-'], code: 1, says: /empty/ },
    { args: ['-', '--published', 'yesterday'], stdin: TEXT, code: 2, says: /published/ },
    { args: ['--html', 'x.html', '-'], stdin: TEXT, code: 2, says: /--html/ },
    { args: ['--nonsense'], code: 2, says: /unknown option/ },
  ])('$args ends with $code', async ({ args, stdin, code, says }) => {
    const ended = await annals(args, { stdin: stdin ?? '' })
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toMatch(says)
  })

  it('shows no escape sequence of the text or of a name', async () => {
    const { stdout } = await annals(['-'], { stdin: 'King \u001B[31mHenry said “\u001B]0;x\u0007no\u009B2J” in 1540.' })
    for (const command of ['\u001B', '\u0007', '\u009B']) expect(stdout).not.toContain(command)
    const { stderr } = await annals(['\u001B[31m.txt'])
    expect(stderr).not.toContain('\u001B')
  })
})

const NDJSON = [
  '{"id":"a","text":"Lenin died in 1924.","title":"T","url":"https://example.org/","published":"2024-01-21"}',
  'no json',
  '{"id":"b"}',
  '{"id":"c","text":"  "}',
  '{"id":"d","text":"Rome fell in 476.\\u001b[2J"}',
].join('\n')

describe('many inputs', () => {
  it('gives a record a line in the order of the input, and exit code 1 where one failed', async () => {
    const { code, stdout, stderr } = await annals(['-', '--from', 'ndjson', '--jobs', '2'], { stdin: NDJSON })
    expect(code).toBe(1)
    expect(records(stdout)).toMatchObject([
      { id: 'a', ok: true, article: { id: 'a', title: 'T', url: 'https://example.org/', published: '2024-01-21' } },
      { id: null, ok: false, error: { code: 'invalid-input' } },
      { id: 'b', ok: false, error: { code: 'invalid-input' } },
      { id: 'c', ok: false, error: { code: 'empty-text' } },
      { id: 'd', ok: true },
    ])
    expect(stdout).not.toContain('\u001B')
    expect(stderr).toMatch(/standard input:2: .*not JSON/)
    expect(stderr).toMatch(/5 articles in .*, 3 failed/)
  })

  it('is quiet when asked, but for errors', async () => {
    const good = await annals(['-', '--from', 'ndjson', '--quiet'], { stdin: '{"id":"a","text":"x 1066"}' })
    expect(good).toMatchObject({ code: 0, stderr: '' })
    const bad = await annals(['-', '--from', 'ndjson', '--quiet'], { stdin: '{"id":"a"}' })
    expect(bad.stderr).toMatch(/^annals: standard input:1: [^\n]*\n$/)
  })

  it('takes folders, globs and several files', async () => {
    await inTemporaryFolder(async cwd => {
      await mkdir(join(cwd, 'in/deep'), { recursive: true })
      await writeFile(join(cwd, 'in/b.txt'), TEXT)
      await writeFile(join(cwd, 'in/a.txt'), TEXT)
      await writeFile(join(cwd, 'in/deep/c.jsonl'), NDJSON)
      await writeFile(join(cwd, 'in/deep/skipped.pdf'), 'no text')
      const ids = async (...args: string[]) => records((await annals(args, { cwd })).stdout).map(({ id }) => id)
      expect(await ids('in')).toEqual(['in/a.txt', 'in/b.txt', 'a', null, 'b', 'c', 'd'])
      expect(await ids('./in/*.txt')).toEqual(['in/a.txt', 'in/b.txt'])
      expect(await ids('in/b.txt', 'in/a.txt', 'gone.txt')).toEqual(['in/b.txt', 'in/a.txt', 'gone.txt'])
      expect(await ids(join(cwd, 'in/*.txt'))).toEqual([join(cwd, 'in/a.txt'), join(cwd, 'in/b.txt')])
    })
  })

  it('finds other field names', async () => {
    const { stdout } = await annals(['-', '--from', 'ndjson', '--fields', 'id=doc,text=body'], {
      stdin: '{"doc":"x","body":"In 1066 the Normans came."}',
    })
    expect(records(stdout)).toMatchObject([{ id: 'x', ok: true }])
  })
})

describe('--out', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `{"id":"n${i}","text":"Event ${i} was in ${1000 + i}."}`)

  it('goes on with --resume where a torn line ends, each id once', async () => {
    await inTemporaryFolder(async cwd => {
      const out = join(cwd, 'out.ndjson')
      await writeFile(join(cwd, 'in.ndjson'), lines.join('\n'))
      await annals(['in.ndjson', '--out', out, '--quiet'], { cwd })
      const whole = await readFile(out, 'utf8')
      for (const cut of [10, Math.floor(whole.length / 2), whole.length - 1]) {
        await writeFile(out, whole.slice(0, cut))
        const { code } = await annals(['in.ndjson', '--out', out, '--resume', '--quiet'], { cwd })
        expect(code).toBe(0)
        expect(await readFile(out, 'utf8')).toBe(whole)
      }
    })
  })

  it('starts anew without --resume', async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'out.ndjson'), 'old\n')
      await annals(['-', '--from', 'ndjson', '--out', 'out.ndjson', '--quiet'], { cwd, stdin: lines[0] as string })
      expect(records(await readFile(join(cwd, 'out.ndjson'), 'utf8'))).toMatchObject([{ id: 'n0' }])
    })
  })

  it('writes a folder, out of which no id leads', async () => {
    await inTemporaryFolder(async cwd => {
      const ids = ['../up', '/etc/abs', 'a/b', 'a', 'a/../../c', 'con', '..', 'x\\..\\y', '', 'a']
      const stdin = ids.map(id => JSON.stringify({ id, text: 'In 1066.' })).join('\n')
      const { code, stderr } = await annals(['-', '--from', 'ndjson', '--out', 'deep/out/'], { cwd, stdin })
      expect(stderr).toMatch(/"a" was used before/)
      expect(code).toBe(1)
      expect(await readdir(cwd)).toEqual(['deep'])
      expect(await readdir(join(cwd, 'deep'))).toEqual(['out'])
      const files = (await readdir(join(cwd, 'deep/out'), { recursive: true })).filter(name => name.endsWith('.json'))
      expect(files).toHaveLength(9)
      const again = await annals(['-', '--from', 'ndjson', '--out', 'deep/out/', '--resume'], { cwd, stdin })
      expect(again.stderr).toMatch(/skipped/)
    })
  })

  it('copies failures to --errors', async () => {
    await inTemporaryFolder(async cwd => {
      await annals(['-', '--from', 'ndjson', '--errors', 'bad.ndjson'], { cwd, stdin: NDJSON })
      const bad = records(await readFile(join(cwd, 'bad.ndjson'), 'utf8'))
      expect(bad.map(({ id }) => id)).toEqual([null, 'b', 'c'])
    })
  })
})
