import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Writable } from 'node:stream'
import type { Failure } from './failure.js'
import { safeJson } from './terminal.js'

/** What became of one input. `article` is JSON, as the worker made it. */
export type Outcome =
  | { readonly id: string | null; readonly index: number; readonly ok: true; readonly article: string }
  | { readonly id: string | null; readonly index: number; readonly ok: false; readonly error: Failure }

/** Where records go. */
export interface Output {
  /** Takes one outcome; resolves once more may come, so that a slow reader slows the batch down. */
  write(outcome: Outcome): Promise<Failure | null>
  /** True for an id that an earlier run has already written (with `--resume`). */
  has(id: string): boolean
  close(): Promise<void>
}

/** One line of NDJSON, its line end included. */
export function recordLine(outcome: Outcome): string {
  const id = JSON.stringify(outcome.id)
  const rest = outcome.ok
    ? `"ok":true,"article":${outcome.article}`
    : `"ok":false,"error":${JSON.stringify({ code: outcome.error.code, message: outcome.error.message })}`
  return `${safeJson(`{"id":${id},${rest}}`)}\n`
}

/** NDJSON to a stream that is not ours to close. */
export class StreamOutput implements Output {
  constructor(private readonly stream: Writable) {}

  has(): boolean {
    return false
  }

  async write(outcome: Outcome): Promise<null> {
    await writeTo(this.stream, recordLine(outcome))
    return null
  }

  async close(): Promise<void> {}
}

/** Writes, and waits while the reader is behind. */
export async function writeTo(stream: Writable, data: unknown): Promise<void> {
  if (stream.destroyed) return
  if (stream.write(data)) return
  await new Promise<void>(done => {
    const settle = (): void => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, settle)
      done()
    }
    for (const event of ['drain', 'close', 'error']) stream.on(event, settle)
  })
}

const RECORD_HEAD = /^\{"id":("(?:[^"\\]|\\.)*"),"ok":(?:true|false),/

/**
 * The ids of an NDJSON output, and the length of its whole lines in bytes: what stands after the last line end was cut
 * short when the run that wrote it died. Reads the head of each line only, since an output may be larger than memory.
 */
export async function readDone(file: FileHandle): Promise<{ readonly ids: Set<string>; readonly wholeBytes: number }> {
  const ids = new Set<string>()
  const headBytes = 16_384
  let wholeBytes = 0
  let position = 0
  let head: Buffer[] = []
  let headLength = 0
  const keep = (bytes: Buffer): void => {
    if (headLength >= headBytes) return
    const part = Buffer.from(bytes.subarray(0, headBytes - headLength))
    head.push(part)
    headLength += part.length
  }
  const buffer = Buffer.allocUnsafe(1 << 20)
  while (true) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
    if (bytesRead === 0) return { ids, wholeBytes }
    const chunk = buffer.subarray(0, bytesRead)
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end))
      const id = RECORD_HEAD.exec(Buffer.concat(head).toString('utf8'))?.[1]
      if (id !== undefined) ids.add(JSON.parse(id) as string)
      head = []
      headLength = 0
      from = end + 1
      wholeBytes = position + from
    }
    keep(chunk.subarray(from))
    position += bytesRead
  }
}

/**
 * NDJSON to a file. Records are appended as whole lines while the batch runs, so that an end at any moment loses no
 * more than the line that was being written; with `resume`, such a torn line is cut off first.
 */
export class FileOutput implements Output {
  private constructor(
    private readonly file: FileHandle,
    private readonly done: ReadonlySet<string>,
  ) {}

  static async open(path: string, resume: boolean): Promise<FileOutput> {
    await mkdir(dirname(resolve(path)), { recursive: true })
    if (!resume) return new FileOutput(await open(path, 'w'), new Set())
    const file = await open(path, 'a+')
    const { ids, wholeBytes } = await readDone(file)
    await file.truncate(wholeBytes)
    return new FileOutput(file, ids)
  }

  has(id: string): boolean {
    return this.done.has(id)
  }

  async write(outcome: Outcome): Promise<null> {
    await this.file.appendFile(recordLine(outcome))
    return null
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}

/** Longest part of a path, in bytes, that all usual file systems take, with room for an ending. */
const LONGEST_SEGMENT = 180
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** One part of an id as the name of a file or folder: letters and digits stay, what a file system could act on does not. */
function safeSegment(segment: string): string {
  const encode = (unit: string): string =>
    [...Buffer.from(unit, 'utf8')].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  const safe = segment.replace(/[^\p{L}\p{N}\p{M}._ ()+,=@&'~-]/gu, encode).replace(/^[. ]+|(?<![. ])[. ]+$/g, encode)
  const named = RESERVED.test(safe) ? `%${safe}` : safe
  if (Buffer.byteLength(named) <= LONGEST_SEGMENT) return named
  const digest = createHash('sha256').update(segment).digest('hex').slice(0, 16)
  return `${Buffer.from(named)
    .subarray(0, LONGEST_SEGMENT - 20)
    .toString('utf8')
    .replace(/(?<!\uFFFD)\uFFFD+$/, '')}%${digest}`
}

/**
 * The file of an id in an output folder. The id is data from outside: no part of it can lead out of the folder, and
 * different ids give different files. Slashes make subfolders.
 */
export function fileOfId(folder: string, id: string | null, index: number): string {
  const parts = (id ?? '').split(/[/\\]/).filter(part => part !== '')
  const names = (parts.length > 0 ? parts : [`no-id-${index + 1}`]).map(safeSegment)
  const folders = names.slice(0, -1).map(name => name.replace(/\.json$/i, end => `%2E${end.slice(1)}`))
  const path = join(folder, ...folders, `${names.at(-1)}.json`)
  if (!resolve(path).startsWith(resolve(folder) + sep))
    throw new Error(`The id ${JSON.stringify(id)} leads out of the folder.`)
  return path
}

/**
 * Writes a whole file or nothing: a reader never sees half of it, and a failure leaves the old one. A link is followed,
 * and what is no file (a device, a pipe) is written to, not replaced.
 */
export async function writeAtomically(path: string, data: string): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true })
  const target = await realpath(path).catch(() => path)
  const isFile = await stat(target).then(
    status => status.isFile(),
    () => true,
  )
  if (!isFile) {
    await writeFile(target, data)
    return
  }
  const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, data)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** One file an article, named by its id; failed inputs leave no file. */
export class FolderOutput implements Output {
  readonly #written = new Set<string>()
  #done: ReadonlySet<string> = new Set()

  private constructor(private readonly folder: string) {}

  static async open(folder: string, resume: boolean): Promise<FolderOutput> {
    await mkdir(folder, { recursive: true })
    const output = new FolderOutput(folder)
    if (resume) {
      const { glob } = await import('tinyglobby')
      output.#done = new Set((await glob('**/*.json', { cwd: folder, dot: true })).map(path => resolve(folder, path)))
    }
    return output
  }

  has(id: string): boolean {
    return this.#done.has(resolve(fileOfId(this.folder, id, 0)))
  }

  async write(outcome: Outcome): Promise<Failure | null> {
    if (!outcome.ok) return null
    const path = fileOfId(this.folder, outcome.id, outcome.index)
    if (this.#written.has(path))
      return {
        code: 'invalid-input',
        message: `The id ${JSON.stringify(outcome.id)} was used before; its first article is kept.`,
      }
    this.#written.add(path)
    await writeAtomically(path, `${safeJson(outcome.article)}\n`)
    return null
  }

  async close(): Promise<void> {}
}

/** True where `--out` names a folder: one that is there, or a path that ends in a slash. */
export async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true
  return stat(path).then(
    status => status.isDirectory(),
    () => false,
  )
}
