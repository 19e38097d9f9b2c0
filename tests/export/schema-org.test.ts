import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { toJsonLd } from '../../src/export/index.js'
import { parseArticle } from '../../src/index.js'
import { fixtureText } from '../fixtures.js'
import { SAMPLE } from './sample.js'

/** What schema.org's vocabulary, as types, finds wrong with a graph: unknown properties, values of a wrong kind. */
function faults(graph: unknown): string[] {
  const file = fileURLToPath(new URL('graph.ts', import.meta.url))
  const source = `import type { Graph } from 'schema-dts'\nexport const graph: Graph = ${JSON.stringify(graph, null, 1)}\n`
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = name => (name === file ? source : readFile(name))
  host.fileExists = name => name === file || fileExists(name)
  const original = host.getSourceFile
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : original(name, ...rest)
  const program = ts.createProgram([file], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

/** As schema.org alone reads it: without EDTF, which is another vocabulary's. */
const plain = (document: ReturnType<typeof toJsonLd>): unknown =>
  JSON.parse(
    JSON.stringify({ '@context': 'https://schema.org', '@graph': document['@graph'] }, (key, value) =>
      key === 'edtf' ? undefined : value,
    ),
  )

describe('the JSON-LD', { timeout: 60_000 }, () => {
  it('uses the types and properties of schema.org as they are defined', () => {
    const text = fixtureText('lise-meitner')
    expect(faults(plain(toJsonLd(SAMPLE)))).toEqual([])
    expect(faults(plain(toJsonLd(parseArticle(text, { published: '2020-01-01', title: 'Lise Meitner' }))))).toEqual([])
  })

  it('would be found at fault', () => {
    const graph = (node: object) => ({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Event', ...node }] })
    expect(faults(graph({ name: 'A meeting', speaker: 'Moss' }))).not.toEqual([])
    expect(faults(graph({ name: 'A meeting', startDate: { year: 1923 } }))).not.toEqual([])
  })
})
