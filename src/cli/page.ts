import type { Article } from '../index.js'
import type { Failure } from './failure.js'
import { type Outcome, type Output, writeAtomically } from './output.js'
import { grouped } from './progress.js'

/** Most articles of one page: all are held until it is written, and no browser shows more with ease. */
const MOST_ARTICLES = 2000

/** Passes outcomes on, and writes one page about the articles at the end. */
export class PageOutput implements Output {
  readonly #articles: Article[] = []
  #left = 0

  constructor(
    private readonly path: string,
    private readonly next: Output | null,
  ) {}

  has(id: string): boolean {
    return this.next?.has(id) ?? false
  }

  async write(outcome: Outcome): Promise<Failure | null> {
    if (outcome.ok) {
      if (this.#articles.length < MOST_ARTICLES) this.#articles.push(JSON.parse(outcome.article) as Article)
      else this.#left++
    }
    return (await this.next?.write(outcome)) ?? null
  }

  async close(): Promise<void> {
    await this.next?.close()
    const { corpusToHtml } = await import('../export/index.js')
    const title = this.#left > 0 ? { title: `Timeline of the first ${grouped(MOST_ARTICLES)} articles` } : {}
    await writeAtomically(this.path, corpusToHtml(this.#articles, title))
  }
}
