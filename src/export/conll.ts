import type { Article, Range } from '../schema/index.js'

/** What `toConll` writes. */
export interface ConllOptions {
  /** What the tags say; default `entities`. */
  readonly layer?: 'entities' | 'dates' | 'quotations'
}

interface Tagged extends Range {
  readonly tag: string
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu

/**
 * One token a line with its BIO tag, a tab between them, and an empty line after each sentence (CoNLL-2002).
 *
 * Names only, of nested ones the longest. Tokens are cut where a tagged span begins or ends, so that no span is lost.
 */
export function toConll(article: Article, text: string, options: ConllOptions = {}): string {
  const spans = flat(taggedSpans(article, options.layer ?? 'entities'))
  const sentences = article.sentences.length > 0 ? article.sentences : [{ start: 0, end: text.length }]
  let at = 0
  return sentences
    .map(sentence => {
      const lines: string[] = []
      for (const token of tokens(text, sentence, spans)) {
        while (at < spans.length && (spans[at] as Tagged).end <= token.start) at++
        const span = spans[at]
        const inside = span !== undefined && span.start <= token.start && token.end <= span.end
        const tag = inside ? `${span.start === token.start ? 'B' : 'I'}-${span.tag}` : 'O'
        lines.push(`${text.slice(token.start, token.end)}\t${tag}\n`)
      }
      return lines.length > 0 ? `${lines.join('')}\n` : ''
    })
    .join('')
}

const TAGS: Readonly<Record<string, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'EVENT',
  work: 'WORK',
  group: 'GROUP',
  other: 'MISC',
}

function taggedSpans(article: Article, layer: NonNullable<ConllOptions['layer']>): Tagged[] {
  if (layer === 'dates') return article.dates.map(({ start, end, timex }) => ({ start, end, tag: timex.type }))
  if (layer === 'quotations') {
    return article.quotations.flatMap(({ parts, kind }) =>
      parts.map(({ start, end }) => ({ start, end, tag: kind.toUpperCase() })),
    )
  }
  return article.entities.flatMap(({ type, mentions }) =>
    mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => ({ start, end, tag: TAGS[type] ?? 'MISC' })),
  )
}

/** The outermost spans, in order; of two that cross the earlier. */
function flat(spans: readonly Tagged[]): Tagged[] {
  const kept: Tagged[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0) && span.start < span.end) kept.push(span)
  }
  return kept
}

function* tokens(text: string, sentence: Range, spans: readonly Tagged[]): Generator<Range> {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Tagged).end <= sentence.start) low = middle + 1
    else high = middle
  }
  let cursor = sentence.start
  const pieces = function* (end: number): Generator<Range> {
    for (const match of text.slice(cursor, end).matchAll(TOKEN)) {
      yield { start: cursor + match.index, end: cursor + match.index + match[0].length }
    }
    cursor = end
  }
  for (; low < spans.length && (spans[low] as Tagged).start < sentence.end; low++) {
    const span = spans[low] as Tagged
    if (span.start > cursor) yield* pieces(span.start)
    yield* pieces(Math.min(span.end, sentence.end))
  }
  yield* pieces(sentence.end)
}
