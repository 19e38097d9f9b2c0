import type { Document } from '../reading/document.js'
import type { DateExpression } from '../schema/date.js'
import { express } from './express.js'
import { Joiner } from './join.js'
import type { TimeLayer } from './layer.js'
import { Lexer } from './lexer.js'
import { Narrative } from './narrative.js'
import { readPublished } from './published.js'
import { Grammar } from './recognize.js'
import { resolve } from './resolve.js'
import { SettingReader } from './setting.js'

export type { TimeLayer } from './layer.js'

let grammar: Grammar | undefined
let settings: SettingReader | undefined
let joiner: Joiner | undefined

/** Finds and resolves every time expression. `published` (EDTF) anchors "today", "last year", "a century ago". */
export function readTime(document: Document, published: string | null): TimeLayer {
  grammar ??= new Grammar()
  joiner ??= new Joiner(grammar.vocabulary)
  settings ??= new SettingReader(grammar.vocabulary)
  const lexer = new Lexer(grammar.vocabulary, document.clean)
  const narrative = new Narrative(published === null ? null : readPublished(published))
  const dates: DateExpression[] = []
  for (const [index, sentence] of document.sentences.entries()) {
    const paragraph = document.paragraphs[sentence.paragraph]
    if (paragraph?.kind === 'heading') narrative.endFrame()
    const lexemes = lexer.read(sentence.start, sentence.end)
    for (const found of joiner.join(grammar.recognize(lexemes), lexemes)) {
      const setting = settings.read(document, index, sentence, lexemes, found)
      const resolved = resolve(found.meaning, narrative, setting)
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
      if (resolved.kind === 'value') {
        if (resolved.anchor?.id !== 'published') narrative.tell(resolved.value, resolved.value, id, setting)
      } else if (resolved.kind === 'range') narrative.tell(resolved.from, resolved.to, id, setting)
    }
  }
  return { dates }
}
