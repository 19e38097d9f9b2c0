import { readdirSync, readFileSync } from 'node:fs'

const ROOT = new URL('../../', import.meta.url)

/** A piece of code in the documentation. */
export interface Snippet {
  /** The file, and the line on which the code starts. */
  readonly place: string
  readonly language: 'ts' | 'sh'
  readonly code: string
  /** What stands behind it as its output, where something does. */
  readonly output: string | null
}

export interface Page {
  readonly path: string
  readonly markdown: string
  readonly snippets: readonly Snippet[]
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm
/** In the README commands stand in indented blocks, each with a remark. */
const COMMAND = /^ {4}((?:annals|cat) .*?)(?: {2,}#.*)?$/gm

function snippetsOf(path: string, markdown: string): Snippet[] {
  const place = (index: number): string => `${path}:${markdown.slice(0, index).split('\n').length}`
  const found: (Snippet & { index: number })[] = []
  for (const { index, 1: language = '', 2: code = '' } of markdown.matchAll(FENCE)) {
    const last = found.at(-1)
    if (language === 'text' && last) found[found.length - 1] = { ...last, output: code }
    else if (language === 'ts' || language === 'js' || language === 'sh')
      found.push({ index, place: place(index), language: language === 'sh' ? 'sh' : 'ts', code, output: null })
  }
  for (const { index, 1: code = '' } of markdown.replace(FENCE, block => ' '.repeat(block.length)).matchAll(COMMAND))
    found.push({ index, place: place(index), language: 'sh', code, output: null })
  return found.sort((a, b) => a.index - b.index)
}

function page(path: string): Page {
  const markdown = readFileSync(new URL(path, ROOT), 'utf8')
  return { path, markdown, snippets: snippetsOf(path, markdown) }
}

/** The README and everything in docs but what is generated. */
export const PAGES: readonly Page[] = [
  'README.md',
  ...readdirSync(new URL('docs/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md') && !/^(?:api|playground\/dist)\//.test(name))
    .map(name => `docs/${name}`)
    .sort(),
].map(page)
