import type { LocatedText } from './located.js'

/** How a text is marked up. */
export type MarkupFormat = 'md' | 'html'

export interface Readable {
  readonly text: LocatedText
  /** What the source says of itself, where it does. */
  readonly title?: string
  readonly published?: string
}

/** The readable text of a marked-up source. The readers are loaded with the first source of their kind. */
export async function readMarkup(source: string, format: MarkupFormat): Promise<Readable> {
  if (format === 'md') {
    const { readMarkdown } = await import('./markdown.js')
    return { text: readMarkdown(source) }
  }
  const { readHtml } = await import('./html.js')
  const { text, title, published } = readHtml(source)
  return { text, ...(title !== null && { title }), ...(published !== null && { published }) }
}
