import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import type { EntityRecognizer } from './entity/index.js'
import { AnnalsError } from './errors.js'

/** The layers of an article that a caller may ask for. */
export type Layer = 'entities' | 'dates' | 'events' | 'quotations'

const LAYERS: readonly Layer[] = ['entities', 'dates', 'events', 'quotations']

/** How an article is to be read. */
export interface ParseOptions {
  /** Kept as `article.id`. */
  readonly id?: string
  readonly title?: string
  readonly url?: string
  /** When the article appeared, as an ISO date or EDTF; anchors "today", "last year", "a century ago". */
  readonly published?: string
  /** What to give back; default: all. What is not asked for is not computed unless something asked for needs it. */
  readonly include?: readonly Layer[]
  /** The caller's own names: a gazetteer or an outside model, merged with the built-in recogniser. */
  readonly recognizers?: readonly EntityRecognizer[]
  /** Longest text, in UTF-16 code units, that is read; default 20 million. */
  readonly maxLength?: number
}

export interface CheckedOptions {
  readonly id: string | null
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly include: ReadonlySet<Layer>
  readonly recognizers: readonly EntityRecognizer[]
}

const OPTION_NAMES: readonly (keyof ParseOptions)[] = [
  'id',
  'title',
  'url',
  'published',
  'include',
  'recognizers',
  'maxLength',
]
const DEFAULT_MAX_LENGTH = 20_000_000

/** A year, month or day of ISO 8601 or EDTF, optionally approximate or uncertain. */
const PUBLISHED = /^-?\d{4}(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?[~?%]?$/

function isDate(value: string): boolean {
  const match = PUBLISHED.exec(value)
  if (!match) return false
  const month = Number(match[1] ?? 1)
  const day = Number(match[2] ?? 1)
  if (month < 1 || month > 12) return false
  // A year of the same place in the calendar's cycle of 400: JavaScript reads years below 100 as 19xx.
  const year = 2000 + (((Number.parseInt(value, 10) % 400) + 400) % 400)
  return day >= 1 && day <= getDaysInMonth(new Date(year, month - 1))
}

function show(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  return (JSON.stringify(value) ?? String(value)).slice(0, 60)
}

const describe = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`

function textOption(options: Record<string, unknown>, name: string): string | null {
  const value = options[name]
  if (value === undefined) return null
  if (typeof value !== 'string')
    throw new AnnalsError('invalid-option', `Option "${name}" must be a string, but is ${describe(value)}.`)
  return value
}

function includeOption(value: unknown): ReadonlySet<Layer> {
  if (value === undefined) return new Set(LAYERS)
  if (!Array.isArray(value) || value.some(layer => !LAYERS.includes(layer))) {
    throw new AnnalsError(
      'invalid-option',
      `Option "include" must be an array of ${LAYERS.map(layer => `"${layer}"`).join(', ')}, but is ${show(value)}.`,
    )
  }
  return new Set(value as Layer[])
}

function recognizersOption(value: unknown): readonly EntityRecognizer[] {
  if (value === undefined) return []
  const fits = (item: unknown): boolean =>
    typeof item === 'function' ||
    (typeof item === 'object' && item !== null && Array.isArray((item as { gazetteer?: unknown }).gazetteer))
  if (!Array.isArray(value) || !value.every(fits)) {
    throw new AnnalsError(
      'invalid-option',
      'Option "recognizers" must be an array of functions or of objects { gazetteer: [{ name, type }] }.',
    )
  }
  return value
}

/** Checks a caller's options and fills in the defaults; throws {@link AnnalsError} `invalid-option`. */
export function checkOptions(options: unknown): CheckedOptions {
  if (options === undefined) return checkOptions({})
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new AnnalsError('invalid-option', `Options must be an object, but are ${describe(options)}.`)
  }
  const given = options as Record<string, unknown>
  for (const name of Object.keys(given)) {
    if (!(OPTION_NAMES as readonly string[]).includes(name)) {
      throw new AnnalsError(
        'invalid-option',
        `There is no option ${show(name)}; the options are ${OPTION_NAMES.join(', ')}.`,
      )
    }
  }
  const published = textOption(given, 'published')
  if (published !== null && !isDate(published)) {
    throw new AnnalsError(
      'invalid-option',
      `Option "published" must be a date such as 1923-10-15, 1923-10 or 1923, but is ${show(published)}.`,
    )
  }
  return {
    id: textOption(given, 'id'),
    title: textOption(given, 'title'),
    url: textOption(given, 'url'),
    published,
    include: includeOption(given.include),
    recognizers: recognizersOption(given.recognizers),
  }
}

/** Checks that a text can be read; throws {@link AnnalsError} `invalid-input`, `empty-text` or `text-too-long`. */
export function checkText(text: unknown, options?: ParseOptions): asserts text is string {
  if (typeof text !== 'string') {
    throw new AnnalsError(
      'invalid-input',
      `The text must be a string, but is ${describe(text)}. Decode files first, e.g. with readFile(path, 'utf8').`,
    )
  }
  const limit = options?.maxLength ?? DEFAULT_MAX_LENGTH
  if (typeof limit !== 'number' || !(limit > 0)) {
    throw new AnnalsError('invalid-option', `Option "maxLength" must be a positive number, but is ${show(limit)}.`)
  }
  if (text.length > limit) {
    throw new AnnalsError(
      'text-too-long',
      `The text has ${text.length} characters, and the limit is ${limit}. Split it, or raise the option "maxLength".`,
    )
  }
  if (!/\S/.test(text))
    throw new AnnalsError('empty-text', 'The text is empty or only white space. Give the text of an article.')
}
