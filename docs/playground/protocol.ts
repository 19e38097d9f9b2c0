import type { FormatName } from './formats.js'

/** What the page asks of the worker. */
export type Question =
  | { readonly kind: 'read'; readonly text: string; readonly published: string }
  | { readonly kind: 'save'; readonly format: FormatName }

/** What the worker says. */
export type Answer =
  | { readonly kind: 'read'; readonly report: string; readonly summary: string; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'saved'; readonly format: FormatName; readonly content: string }
