import type { AnnalsErrorCode, ParseOptions } from '../index.js'
import type { TextFormat } from './parse-source.js'

/** What a worker is given for one text; `text` is unchecked, as the caller gave it. */
export interface ParseJob extends Pick<ParseOptions, 'id' | 'title' | 'url' | 'published'> {
  readonly text: unknown
  readonly format?: TextFormat
}

/** What it gives back. JSON, because it crosses threads faster than objects do, and is often wanted as it is. */
export type ParseReply =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly code: AnnalsErrorCode; readonly message: string }
