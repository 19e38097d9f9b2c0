import { open, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOfId, readDone, recordLine, writeAtomically } from '../../src/cli/output.js'
import { inTemporaryFolder } from './command.js'

describe('the file of an id', () => {
  it.each([
    { id: 'a', file: 'out/a.json' },
    { id: 'essays/rome.txt', file: 'out/essays/rome.txt.json' },
    { id: '../../etc/passwd', file: 'out/%2E%2E/%2E%2E/etc/passwd.json' },
    { id: '/etc/passwd', file: 'out/etc/passwd.json' },
    { id: '.hidden', file: 'out/%2Ehidden.json' },
    { id: 'a:b*c?', file: 'out/a%3Ab%2Ac%3F.json' },
    { id: 'NUL', file: 'out/%NUL.json' },
    { id: 'a.json/b', file: 'out/a%2Ejson/b.json' },
    { id: 'Žižka', file: 'out/Žižka.json' },
    { id: '', file: 'out/no-id-8.json' },
    { id: null, file: 'out/no-id-8.json' },
  ])('$id', ({ id, file }) => {
    expect(fileOfId('out', id, 7)).toBe(file)
  })

  it('lies in the folder for every id, and its names are short enough', () => {
    const ids = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom('.', '..', '/', '\\', 'a', '\0', '%2e', '~', 'CON'), { maxLength: 9 })
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(ids, id => {
        const path = resolve(fileOfId('/some/out', id, 0))
        expect(path.startsWith(`${resolve('/some/out')}${sep}`)).toBe(true)
        for (const part of path.split(sep)) expect(Buffer.byteLength(part)).toBeLessThan(255)
      }),
    )
  })

  it('differs where long ids differ', () => {
    expect(fileOfId('out', `${'x'.repeat(300)}a`, 0)).not.toBe(fileOfId('out', `${'x'.repeat(300)}b`, 0))
  })
})

describe('what an output has', () => {
  it('gives the ids of whole lines, however long', async () => {
    await inTemporaryFolder(async folder => {
      const path = join(folder, 'out.ndjson')
      const big = JSON.stringify({ text: 'é'.repeat(1_500_000) })
      const whole =
        recordLine({ id: 'a "quoted"', index: 0, ok: true, article: '{}' }) +
        recordLine({ id: null, index: 1, ok: false, error: { code: 'invalid-input', message: 'm' } }) +
        recordLine({ id: 'big', index: 2, ok: true, article: big }) +
        recordLine({ id: 'bad', index: 3, ok: false, error: { code: 'timeout', message: 'm' } })
      await writeFile(path, `${whole}{"id":"torn","ok":tr`)
      const file = await open(path, 'r')
      const { ids, wholeBytes } = await readDone(file)
      await file.close()
      expect([...ids]).toEqual(['a "quoted"', 'big', 'bad'])
      expect(wholeBytes).toBe(Buffer.byteLength(whole))
    })
  })
})

describe('atomic writing', () => {
  it('follows a link, and does not replace what is no file', async () => {
    await inTemporaryFolder(async folder => {
      await writeFile(join(folder, 'real.json'), 'old')
      await symlink(join(folder, 'real.json'), join(folder, 'link.json'))
      await writeAtomically(join(folder, 'link.json'), 'new')
      expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new')
      await symlink('/dev/null', join(folder, 'null'))
      await writeAtomically(join(folder, 'null'), 'x')
      expect((await readdir(folder)).sort()).toEqual(['link.json', 'null', 'real.json'])
    })
  })

  it('leaves the old file and no rest where it fails', async () => {
    await inTemporaryFolder(async folder => {
      const path = join(folder, 'a.json')
      await writeAtomically(path, 'one')
      await writeAtomically(path, 'two')
      expect(await readFile(path, 'utf8')).toBe('two')
      await expect(writeAtomically(path, undefined as unknown as string)).rejects.toThrow()
      expect(await readFile(path, 'utf8')).toBe('two')
      expect(await readdir(folder)).toEqual(['a.json'])
    })
  })
})
