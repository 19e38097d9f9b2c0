/**
 * Builds the playground, one page that holds everything, into docs/playground/dist, and says how large it is.
 * `npm run playground`
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { SCRIPT_HASH } from '../src/export/html/script.js'

const folder = new URL('../docs/playground/', import.meta.url)
const SAMPLES = {
  'Lise Meitner': 'lise-meitner',
  'The great revolt': 'great-revolt',
  'Athenians in Sicily': 'syracuse',
  Vicksburg: 'vicksburg',
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(name, folder).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
  })
  return outputFiles[0]?.text ?? ''
}

/** Script that can stand in a page: nothing in it ends its element or opens a comment. */
const inPage = (script: string): string =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim()

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8')
const samples = Object.fromEntries(Object.entries(SAMPLES).map(([title, name]) => [title, fixture(name)]))
const page = inPage(await bundle('page.ts'))
const hash = createHash('sha256').update(page).digest('base64')

// The report in the frame inherits this policy, so its script is let run too. Nothing may be fetched.
const policy = `default-src 'none'; script-src 'sha256-${hash}' 'sha256-${SCRIPT_HASH}'; style-src 'unsafe-inline'; worker-src blob:; frame-src blob:; base-uri 'none'; form-action 'none'`
const parts: Record<string, string> = {
  samples: JSON.stringify(samples).replaceAll('<', '\\u003c'),
  worker: inPage(await bundle('worker.ts')),
  page,
}
const template = readFileSync(new URL('index.html', folder), 'utf8')
const html = template
  .replace('{{policy}}', () => policy)
  .replace(/"\{\{(\w+)\}\}"/g, (_, name: string) => parts[name] ?? '')

mkdirSync(new URL('dist/', folder), { recursive: true })
writeFileSync(new URL('dist/index.html', folder), html)
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`
console.log(
  `docs/playground/dist/index.html: ${megabytes(Buffer.byteLength(html))}, ${megabytes(gzipSync(html, { level: 9 }).length)} gzipped`,
)
