import { type Article, type ParseOptions, parseArticle } from '../index.js'
import type { MarkupFormat } from './markup/index.js'

/** What a text is: plain, or marked up. */
export type TextFormat = 'text' | MarkupFormat

/** An article and what a person reads of its source. */
export interface ReadSource {
  /** The source without its markup. */
  readonly text: string
  /** The article with its positions in `text`. */
  readonly article: Article
  /** The same with its positions in the source as it was given. */
  readonly inSource: () => Article
}

/**
 * Reads a text of any format. Markup is no part of what is read. `own` options go before what the source says of itself,
 * and that before the `shared` ones.
 */
export async function readSource(
  source: string,
  format: TextFormat,
  shared: ParseOptions,
  own: ParseOptions,
): Promise<ReadSource> {
  if (format === 'text' || typeof source !== 'string') {
    const article = parseArticle(source, { ...shared, ...own })
    return { text: source, article, inSource: () => article }
  }
  const { readMarkup } = await import('./markup/index.js')
  const { text: located, ...said } = await readMarkup(source, format)
  const { text } = located
  const article = parseArticle(text, { ...shared, ...said, ...own })
  return { text, article, inSource: () => located.relocate(article) }
}

/** The article of a text of any format, with all positions those of the text as it was given. */
export async function parseSource(...args: Parameters<typeof readSource>): Promise<Article> {
  return (await readSource(...args)).inSource()
}
