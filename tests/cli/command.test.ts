import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { articleSchema, parseArticle } from '../../src/index.js'
import { annals, CLI, inTemporaryFolder, records } from './command.js'

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
    { args: ['--nonsense'], code: 2, says: /unknown option/ },
  ])('$args ends with $code', async ({ args, stdin, code, says }) => {
    const ended = await annals(args, { stdin: stdin ?? '' })
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toMatch(says)
  })

  it('makes a page with --html, of the words without their markup', async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'ada.md'), '# Ada\n\nShe was born in **London** on 10 December 1815.\n')
      const { code, stdout } = await annals(['ada.md', '--html', 'page.html'], { cwd })
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
      const page = await readFile(join(cwd, 'page.html'), 'utf8')
      expect(page).toMatch(/^<!doctype html>/i)
      expect(page).toContain('London')
      expect(page).not.toContain('**')
      const both = await annals(['ada.md', '--html', 'page.html', '--json'], { cwd })
      expect(JSON.parse(both.stdout)).toMatchObject({ id: 'ada.md' })
      await writeFile(join(cwd, 'b.txt'), TEXT)
      const many = await annals(['ada.md', 'b.txt', '--html', 'all.html', '--quiet'], { cwd })
      expect(many).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(await readFile(join(cwd, 'all.html'), 'utf8')).toContain('ada.md')
    })
  })

  it.each([
    { name: 'an archive', bytes: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 7, 9]), code: 1, says: /no text/ },
    { name: 'UTF-16 without its mark', bytes: Buffer.from(TEXT, 'utf16le'), code: 0, says: /^$/ },
  ])('takes $name for what it is', async ({ bytes, code, says }) => {
    const ended = await annals(['-', '--json'], { stdin: bytes })
    expect(ended.code).toBe(code)
    expect(ended.stderr).toMatch(says)
    if (code === 0) expect(JSON.parse(ended.stdout)).toEqual(parseArticle(TEXT))
  })

  it('says what is wrong where it cannot write', async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'a.txt'), TEXT)
      for (const args of [
        ['a.txt', '--json', '--out', 'a.txt/x.json'],
        ['a.txt', 'a.txt', '--quiet', '--out', 'a.txt/x'],
      ]) {
        const { code, stderr } = await annals(args, { cwd })
        expect(code).toBe(1)
        expect(stderr).toMatch(/^annals: Cannot write .*no folder\.\n$/)
      }
    })
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

  it('does not read what it has written into its own folder', async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'in.ndjson'), lines.join('\n'))
      const args = ['.', '--out', 'out.ndjson', '--html', 'out.html', '--errors', 'bad.ndjson', '--quiet']
      await annals(args, { cwd })
      const first = await readFile(join(cwd, 'out.ndjson'), 'utf8')
      expect(await annals(args, { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(await readFile(join(cwd, 'out.ndjson'), 'utf8')).toBe(first)
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

describe('marked-up inputs', () => {
  const sources = {
    'a.md': '# The siege\n\nIn **1453** the sultan *Mehmed* said “[come](http://x.org)”.\n',
    'b.html': '<h1>The siege</h1><p>In <b>1453</b> the sultan <i>Mehmed</i> said &ldquo;come&rdquo;.</p>',
  }

  it('have positions of the file as it stands', async () => {
    await inTemporaryFolder(async cwd => {
      for (const [name, source] of Object.entries(sources)) await writeFile(join(cwd, name), source)
      const { stdout } = await annals(['.'], { cwd })
      const read = records(stdout) as { id: keyof typeof sources; ok: boolean; article: Record<string, unknown> }[]
      expect(read.map(({ id, ok }) => [id, ok])).toEqual([
        ['a.md', true],
        ['b.html', true],
      ])
      for (const { id, article } of read) {
        articleSchema.parse(article)
        const sentences = article.sentences as { start: number; end: number }[]
        expect(sources[id].slice(sentences.at(-1)?.start, sentences.at(-1)?.end)).toMatch(/^In <?.*1453/)
        const one = await annals([id, '--json'], { cwd })
        expect(JSON.parse(one.stdout)).toEqual(article)
      }
      const forced = await annals(['-', '--from', 'html', '--json'], { stdin: sources['b.html'] })
      expect(JSON.parse(forced.stdout)).toEqual({ ...read[1]?.article, id: null })
    })
  })
})

describe('Ctrl-C', () => {
  it('ends with whole lines written, and --resume goes on', async () => {
    await inTemporaryFolder(async cwd => {
      const sentence = 'King Harold marched from London to Hastings in 1066 and fell there. '
      const input = Array.from({ length: 200 }, (_, i) => JSON.stringify({ id: `n${i}`, text: sentence.repeat(150) }))
      await writeFile(join(cwd, 'in.ndjson'), input.join('\n'))
      const out = join(cwd, 'out.ndjson')
      const child = spawn(process.execPath, [CLI, 'in.ndjson', '--out', out], { cwd })
      let said = ''
      child.stderr.on('data', chunk => {
        said += chunk
      })
      const ended = once(child, 'close')
      while ((await stat(out).catch(() => ({ size: 0 }))).size === 0) await new Promise(next => setTimeout(next, 20))
      child.kill('SIGINT')
      const [code] = await ended
      expect(code).toBe(130)
      expect(said).toMatch(/stopped before the end/)
      const text = await readFile(out, 'utf8')
      const done = records(text).map(({ id }) => id)
      expect(text.endsWith('\n')).toBe(true)
      expect(done).toEqual(input.slice(0, done.length).map((_, i) => `n${i}`))
      expect(done.length).toBeLessThan(200)
      expect((await annals(['in.ndjson', '--out', out, '--resume'], { cwd })).code).toBe(0)
      expect(records(await readFile(out, 'utf8')).map(({ id }) => id)).toEqual(input.map((_, i) => `n${i}`))
    })
  })

  it('is no fault of the writer when the reader has seen enough', async () => {
    const input = Array.from(
      { length: 300 },
      (_, i) => `{"id":"n${i}","text":"In 1066 it was ${'so '.repeat(200)}."}`,
    ).join('\n')
    const child = spawn(process.execPath, [CLI, '-', '--from', 'ndjson', '--quiet'])
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
    })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'close')
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })
})
