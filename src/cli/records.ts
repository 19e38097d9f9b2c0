import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Failure, failureOf, unreadable } from './failure.js'
import { decode, type Input, readStream } from './inputs.js'
import { lines } from './lines.js'
import type { FieldNames, InputFormat } from './options.js'

/** One article to parse, or why there is none. */
export interface Item {
  /** What names the article in the output; null where an NDJSON record names none. */
  readonly id: string | null
  /** What names it to a person: the file, and the line in it. */
  readonly place: string
  /** Size of the input, to tell how far a run is. */
  readonly bytes: number
  readonly text?: string
  /** An article that was read before, as JSON. */
  readonly article?: string
  readonly format?: Exclude<InputFormat, 'ndjson'>
  readonly published?: string
  readonly title?: string
  readonly url?: string
  readonly failure?: Failure
}

export interface ReadOptions {
  readonly fields: FieldNames
  /** Takes the records that `annals` itself writes, too. */
  readonly takeArticles?: boolean
  /** True for an id that is not to be read. */
  readonly skip?: (id: string) => boolean
}

const invalid = (message: string): { failure: Failure } => ({ failure: { code: 'invalid-input', message } })

/** Reads one line of NDJSON. Only own fields count, so a record cannot reach an object's prototype. */
export function readRecord(line: string, place: string, { fields, takeArticles = false }: ReadOptions): Item {
  const bytes = Buffer.byteLength(line) + 1
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return { id: null, place, bytes, ...invalid('The line is not JSON. Write one JSON object a line.') }
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { id: null, place, bytes, ...invalid('The line is not a JSON object such as {"id": "a1", "text": "…"}.') }
  const field = (name: string): unknown =>
    Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined
  const rawId = field(fields.id)
  const id = typeof rawId === 'string' ? rawId : typeof rawId === 'number' ? String(rawId) : null
  const article = field('article') as { schemaVersion?: unknown } | null | undefined
  if (takeArticles && article?.schemaVersion === 1) return { id, place, bytes, article: JSON.stringify(article) }
  const text = field(fields.text)
  if (typeof text !== 'string')
    return {
      id,
      place,
      bytes,
      ...invalid(`The record has no field "${fields.text}" with a text. Name another one with --fields.`),
    }
  const optional = (key: 'published' | 'title' | 'url'): Record<string, string> => {
    const value = field(fields[key])
    return typeof value === 'string' && value !== '' ? { [key]: value } : {}
  }
  return { id, place, bytes, text, format: 'text', ...optional('published'), ...optional('title'), ...optional('url') }
}

async function* recordsOf(stream: Readable, place: string, options: ReadOptions): AsyncGenerator<Item> {
  let number = 0
  for await (const line of lines(stream)) {
    number++
    const json = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (json.trim() === '') continue
    const item = readRecord(json, `${place}:${number}`, options)
    if (item.id === null || !options.skip?.(item.id)) yield item
  }
}

/**
 * Opens the inputs one after the other; what cannot be read comes as an item with its failure. Those whose id is to be
 * skipped are not opened.
 */
export async function* readItems(
  inputs: readonly Input[],
  stdin: Readable,
  options: ReadOptions,
): AsyncGenerator<Item> {
  for (const input of inputs) {
    if (input.kind === 'missing') {
      yield { id: input.id, place: input.id, bytes: 0, failure: input.failure }
      continue
    }
    const place = input.kind === 'stdin' ? 'standard input' : input.path
    const id = input.kind === 'stdin' ? null : input.id
    const { format } = input
    let bytes = 0
    try {
      if (format === 'ndjson') {
        const stream = input.kind === 'stdin' ? stdin : createReadStream(input.path)
        yield* recordsOf(stream, place, options)
      } else if (id === null || !options.skip?.(id)) {
        const content = input.kind === 'stdin' ? await readStream(stdin) : await readFile(input.path)
        bytes = content.length
        yield { id, place, bytes, text: decode(content), format }
      }
    } catch (error) {
      const failure = (error as NodeJS.ErrnoException).syscall ? unreadable(place, error) : failureOf(error)
      yield { id, place, bytes, failure }
    }
  }
}
