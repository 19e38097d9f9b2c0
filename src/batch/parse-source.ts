import { type Article, type ParseOptions, parseArticle } from '../index.js'
import type { MarkupFormat } from './markup/index.js'

/** What a text is: plain, or marked up. */
export type TextFormat = 'text' | MarkupFormat

/**
 * Reads a text of any format. Markup is no part of what is read, and yet all positions are those of the source as it was
 * given. `own` options go before what the source says of itself, and that before the `shared` ones.
 */
export async function parseSource(
  source: string,
  format: TextFormat,
  shared: ParseOptions,
  own: ParseOptions,
): Promise<Article> {
  if (format === 'text' || typeof source !== 'string') return parseArticle(source, { ...shared, ...own })
  const { readMarkup } = await import('./markup/index.js')
  const { text, ...said } = await readMarkup(source, format)
  return text.relocate(parseArticle(text.text, { ...shared, ...said, ...own }))
}
