import { PassThrough } from 'node:stream'
import { type Corpus, mergeArticles } from '../batch/merge.js'
import { type Outcome, type Output, writeAtomically, writeTo } from './output.js'
import { heading, pad, TYPE_NAMES, widest } from './summary.js'
import { hang, plain, type Screen, safeJson, screenOf } from './terminal.js'

/** Entities of one type that are printed; the rest is counted. */
const MOST_ENTITIES = 15
const WIDEST_DATE = 21

/** A corpus for a person: who stands in how many articles, and what happened when, with the articles that tell it. */
export function summarizeCorpus(corpus: Corpus, screen: Screen): string {
  const { colors, columns } = screen
  const blocks: string[] = []
  for (const [type, title] of TYPE_NAMES) {
    const entities = corpus.entities
      .filter(entity => entity.type === type)
      .sort((a, b) => b.in.length - a.in.length || b.mentions - a.mentions)
    if (entities.length === 0) continue
    const lines = entities.slice(0, MOST_ENTITIES).map(entity => {
      const life = entity.lifespan === undefined ? '' : `; ${plain(entity.lifespan)}`
      const said = `in ${entity.in.length} article${entity.in.length === 1 ? '' : 's'}, ×${entity.mentions}${life}`
      return hang('  ', 6, `${colors.cyan(plain(entity.name))}  ${colors.dim(said)}`, columns)
    })
    const rest = entities.length - lines.length
    if (rest > 0) lines.push(colors.dim(`  and ${rest} more`))
    blocks.push([heading(title, entities.length, screen), ...lines].join('\n'))
  }
  if (corpus.events.length > 0) {
    const width = widest(WIDEST_DATE, corpus.events, event => event.date.edtf)
    const lines = corpus.events.map(event => {
      const places = event.in.map(({ article }) => plain(typeof article === 'number' ? `#${article + 1}` : article))
      const told = `${plain(event.summary)}  ${colors.dim(`[${places.join(', ')}]`)}`
      return hang(`  ${colors.green(pad(plain(event.date.edtf), width))}  `, width + 4, told, columns)
    })
    blocks.push([heading('Timeline', lines.length, screen), ...lines].join('\n'))
  }
  if (blocks.length === 0) blocks.push('Nothing found: no names and no dated events.')
  return `${colors.bold(`${corpus.articles} article${corpus.articles === 1 ? '' : 's'}`)}\n\n${blocks.join('\n\n')}\n`
}

export interface TimelineTarget {
  readonly json: boolean
  readonly out: string | undefined
  readonly stdout: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

/** Joins the articles as they come, and writes the whole when the last has come. */
export class TimelineOutput implements Output {
  readonly #articles = new PassThrough({ objectMode: true, highWaterMark: 8 })
  readonly #corpus = mergeArticles(this.#articles)

  constructor(private readonly target: TimelineTarget) {}

  has(): boolean {
    return false
  }

  async write(outcome: Outcome): Promise<null> {
    if (outcome.ok) await writeTo(this.#articles, JSON.parse(outcome.article))
    return null
  }

  async close(): Promise<void> {
    this.#articles.end()
    const corpus = await this.#corpus
    const { json, out, stdout, env } = this.target
    const text =
      json || out !== undefined
        ? `${safeJson(JSON.stringify(corpus, null, 2))}\n`
        : summarizeCorpus(corpus, screenOf(stdout, env))
    if (out === undefined) await writeTo(stdout, text)
    else await writeAtomically(out, text)
  }
}
