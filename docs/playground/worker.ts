import {
  toConll,
  toCsv,
  toHtml,
  toJsonLd,
  toMarkdown,
  toTei,
  toTimelineJs,
  toWebAnnotation,
} from '../../src/export/index.js'
import { type Article, parseArticle } from '../../src/index.js'
import type { FormatName } from './formats.js'
import type { Answer, Question } from './protocol.js'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const WRITERS: Record<FormatName, (article: Article, text: string) => string> = {
  html: toHtml,
  json,
  events: article => toCsv(article).events,
  entities: article => toCsv(article).entities,
  quotations: article => toCsv(article).quotations,
  timeline: article => json(toTimelineJs(article)),
  tei: toTei,
  jsonld: article => json(toJsonLd(article)),
  annotations: (article, text) => json(toWebAnnotation(article, text)),
  conll: toConll,
  markdown: toMarkdown,
}

/** The thread in which articles are read, so that the page never waits. */
const thread = globalThis as unknown as {
  onmessage: (event: { readonly data: Question }) => void
  postMessage(answer: Answer): void
}

let last: { readonly article: Article; readonly text: string } | null = null

function answer(question: Question): Answer | null {
  if (question.kind === 'save') {
    if (last === null) return null
    const { format } = question
    return { kind: 'saved', format, content: WRITERS[format](last.article, last.text) }
  }
  const { text, published } = question
  try {
    const started = performance.now()
    const article = parseArticle(text, published === '' ? {} : { published })
    const milliseconds = performance.now() - started
    last = { article, text }
    const { entities, events, quotations } = article
    const summary = `${events.length} events, ${entities.length} names, ${quotations.length} quotations`
    return { kind: 'read', report: toHtml(article, text), summary, milliseconds }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

thread.onmessage = ({ data }) => {
  const said = answer(data)
  if (said !== null) thread.postMessage(said)
}
