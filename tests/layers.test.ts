import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))

/** Every file of src/ with the files that it imports for more than their types, which are gone in the build. */
function imports(): Map<string, string[]> {
  const files = (readdirSync(src, { recursive: true }) as string[])
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts'))
  return new Map(
    files.map(file => {
      const source = readFileSync(src + file, 'utf8').replace(/^(?:im|ex)port type [^']*'[^']*'/gm, '')
      const found = source.matchAll(/(?:from|import) ?\(?'(\.[^']+)\.js'/g)
      return [file, [...found].map(match => `${posix.join(posix.dirname(file), match[1] as string)}.ts`)]
    }),
  )
}

it('no file imports itself by a detour', () => {
  const graph = imports()
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  expect(circles).toEqual([])
})
