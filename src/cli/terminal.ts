import { wrapAnsi } from 'fast-wrap-ansi'
import pc from 'picocolors'

/**
 * What a terminal would obey instead of show: C0 and C1 controls (escape sequences start with one), line and paragraph
 * separators, and the bidirectional overrides that make a line read otherwise than it stands.
 */
const COMMANDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** A text from outside on one line, safe to print: white space is one space, controls show as U+FFFD. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(COMMANDS, '\uFFFD').trim()
}

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * JSON that is safe to print as it is. `JSON.stringify` escapes the C0 controls only; what else a terminal obeys or a
 * line reader breaks at is escaped too, which changes no value.
 */
export function safeJson(json: string): string {
  return json.replace(COMMANDS, unit => (unit === '\n' ? unit : escapeUnit(unit)))
}

export type Colors = ReturnType<typeof pc.createColors>

/** Where a person reads: how wide it is and whether it shows colour. */
export interface Screen {
  readonly columns: number
  readonly colors: Colors
}

const NARROWEST = 40
const WIDEST = 110

/** The screen behind a stream; colour only on a terminal, and never against `NO_COLOR` (https://no-color.org). */
export function screenOf(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Screen {
  const colored = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  const columns = stream.columns || Number(env.COLUMNS) || 80
  return { columns: Math.min(WIDEST, Math.max(NARROWEST, columns)), colors: pc.createColors(colored) }
}

/** Wraps a text to the screen, later lines indented to stand under the first; `lead` is printed before the first. */
export function hang(lead: string, indent: number, text: string, columns: number): string {
  const width = Math.max(16, columns - indent)
  const lines = wrapAnsi(text, width, { hard: true, trim: true }).split('\n')
  return lead + lines.join(`\n${' '.repeat(indent)}`)
}
