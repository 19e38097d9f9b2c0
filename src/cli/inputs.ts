import { stat } from 'node:fs/promises'
import { extname, isAbsolute, resolve } from 'node:path'
import { AnnalsError } from '../errors.js'
import { type Failure, unreadable } from './failure.js'
import type { InputFormat } from './options.js'

/** One thing to read, before it is opened. */
export type Input =
  | { readonly kind: 'stdin'; readonly format: InputFormat }
  | { readonly kind: 'file'; readonly path: string; readonly id: string; readonly format: InputFormat }
  | { readonly kind: 'missing'; readonly id: string; readonly failure: Failure }

export interface FoundInputs {
  readonly inputs: readonly Input[]
  /** True where the answer is one record a line: several inputs, a folder, a glob, or NDJSON. */
  readonly many: boolean
}

const FORMAT_OF_ENDING: Readonly<Record<string, InputFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}

const IN_FOLDER = `**/*{${Object.keys(FORMAT_OF_ENDING).join(',')}}`
const GLOB = /[*?[\]{}!]/

/** A path as an id: forward slashes everywhere, no `./` in front. */
const idOf = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')

function file(path: string, from: InputFormat | undefined): Input {
  const format = from ?? FORMAT_OF_ENDING[extname(path).toLowerCase()] ?? 'text'
  return { kind: 'file', path, id: idOf(path), format }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Files that match, in an order that is the same on every machine. Loaded late: one file needs no globbing. */
async function match(patterns: string, cwd: string | undefined): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(patterns, {
    ...(cwd !== undefined && { cwd }),
    caseSensitiveMatch: false,
    expandDirectories: false,
  })
  return found.sort(byCodeUnit)
}

/**
 * Finds what the arguments name, in the order of the arguments; within a folder in the order of the paths. The files that
 * the run itself writes are no inputs, though they may stand in the folder from the run before.
 */
export async function findInputs(
  args: readonly string[],
  from: InputFormat | undefined,
  written: readonly (string | undefined)[] = [],
): Promise<FoundInputs> {
  const inputs: Input[] = []
  const own = new Set(written.filter(path => path !== undefined).map(path => resolve(path)))
  let many = args.length > 1
  for (const arg of args) {
    if (arg === '-') {
      inputs.push({ kind: 'stdin', format: from ?? 'text' })
      continue
    }
    const status = await stat(arg).catch((error: unknown) => error as Error)
    if (!(status instanceof Error) && !status.isDirectory()) {
      inputs.push(file(arg, from))
      continue
    }
    const folder = !(status instanceof Error)
    const paths = folder
      ? (await match(IN_FOLDER, arg)).map(path => `${arg.replace(/(?<![/\\])[/\\]+$/, '')}/${path}`)
      : GLOB.test(arg)
        ? (await match(arg.replaceAll('\\', '/'), undefined)).map(path => (isAbsolute(arg) ? resolve(path) : path))
        : []
    many ||= folder || paths.length > 0
    for (const path of paths) if (!own.has(resolve(path))) inputs.push(file(path, from))
    if (paths.length > 0) continue
    const failure = folder
      ? unreadable(arg, new Error('the folder holds no .txt, .md, .html or .ndjson file'))
      : unreadable(arg, status)
    inputs.push({ kind: 'missing', id: idOf(arg), failure })
  }
  many ||= inputs.some(input => input.kind !== 'missing' && input.format === 'ndjson')
  return { inputs, many }
}

/** What Windows-1252 has at 0x80 to 0x9F; the rest is Latin-1. Node's own decoder takes these for controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, unit => WINDOWS_1252.charAt(unit.charCodeAt(0) - 0x80))

/** UTF-16 without its mark: of Western text, every other byte is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const sample = bytes.subarray(0, 4096)
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1
  })
  const [even, odd] = zeros as [number, number]
  if (odd > sample.length / 4 && even === 0) return 'utf-16le'
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null
}

/**
 * Bytes to text: UTF-8, UTF-16 with or without a byte order mark, and Windows-1252 where most of what is not ASCII is no
 * UTF-8, as in old files. A byte order mark stays, so that offsets count it.
 *
 * @throws {AnnalsError} `invalid-input` where it is no text: programs, pictures and archives hold zeros, texts none.
 */
export function decode(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const wide = marked ?? (bytes.includes(0) ? guessUtf16(bytes) : null)
  if (wide) return new TextDecoder(wide, { ignoreBOM: true }).decode(bytes)
  if (bytes.includes(0)) {
    throw new AnnalsError('invalid-input', 'This is no text: it holds zero bytes. Give plain text, Markdown or HTML.')
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!text.includes('\uFFFD')) return text
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0
  return broken > whole ? decodeWindows1252(bytes) : text
}

/** All bytes of a stream. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
