import type { Document } from '../reading/document.js'
import type { DateExpression } from '../schema/date.js'
import { express } from './express.js'
import type { TimeLayer } from './layer.js'
import { Lexer } from './lexer.js'
import { Narrative } from './narrative.js'
import { readPublished } from './published.js'
import { Grammar } from './recognize.js'
import { resolve } from './resolve.js'

export type { TimeLayer } from './layer.js'

let grammar: Grammar | undefined

/** Finds and resolves every time expression. `published` (EDTF) anchors "today", "last year", "a century ago". */
export function readTime(document: Document, published: string | null): TimeLayer {
  grammar ??= new Grammar()
  const lexer = new Lexer(grammar.vocabulary, document.clean)
  const narrative = new Narrative(published === null ? null : readPublished(published))
  const dates: DateExpression[] = []
  for (const sentence of document.sentences) {
    const paragraph = document.paragraphs[sentence.paragraph]
    for (const found of grammar.recognize(lexer.read(sentence.start, sentence.end))) {
      const resolved = resolve(found.meaning, narrative)
      const value = resolved && express(resolved)
      if (!value) continue
      const id = `d${dates.length + 1}`
      const { start, end } = found
      const { edtf, earliest, latest, granularity, basis, timex } = value
      const anchor = resolved.kind !== 'unresolved' && resolved.anchor ? { anchor: resolved.anchor.id } : {}
      dates.push({
        id,
        start,
        end,
        text: document.text.slice(start, end),
        edtf,
        earliest,
        latest,
        granularity,
        basis,
        ...anchor,
        timex,
      })
      if (paragraph?.kind === 'insert') continue
      if (resolved.kind === 'value') narrative.tell(resolved.value, id)
      else if (resolved.kind === 'range') narrative.tell(resolved.from, id)
    }
  }
  return { dates }
}
