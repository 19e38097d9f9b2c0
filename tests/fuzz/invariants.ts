import { isDeepStrictEqual } from 'node:util'
import { type Article, articleSchema } from '../../src/index.js'

/** A number that orders ISO days, BC years included. */
function dayNumber(iso: string): number {
  const match = /^([+-]?)(\d+)-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return Number.NaN
  const year = Number(match[2]) * (match[1] === '-' ? -1 : 1)
  return (year * 12 + Number(match[3])) * 31 + Number(match[4])
}

/** What holds for the article of every text, whatever stands in it; gives what does not, in words. */
export function violations(text: string, article: Article): string[] {
  const found: string[] = []
  const fail = (what: string): void => void (found.length < 20 && found.push(what))

  const checked = articleSchema.safeParse(article)
  if (!checked.success) fail(`no article: ${checked.error.message.slice(0, 300)}`)
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(article)), article)) fail('JSON does not give it back')

  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const { start, end, text: words, earliest, latest } = value as Record<string, unknown>
    if (typeof start === 'number' && typeof end === 'number') {
      if (!(start >= 0 && start <= end && end <= text.length)) fail(`${path} is out of the text: ${start}–${end}`)
      if (typeof words === 'string' && words !== text.slice(start, end))
        fail(`${path} says ${JSON.stringify(words)}, and the text ${JSON.stringify(text.slice(start, end))}`)
    }
    if (typeof earliest === 'string' && typeof latest === 'string' && !(dayNumber(earliest) <= dayNumber(latest)))
      fail(`${path} ends before it begins: ${earliest}, ${latest}`)
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`)
  }
  visit(article, 'article')

  const idsOf = (name: string, list: readonly { readonly id: string }[]): ReadonlySet<string> => {
    const ids = new Set(list.map(({ id }) => id))
    if (ids.size !== list.length) fail(`${name} share an id`)
    return ids
  }
  const entities = idsOf('entities', article.entities)
  const dates = idsOf('dates', article.dates)
  const events = idsOf('events', article.events)
  const quotations = idsOf('quotations', article.quotations)
  const resolve = (ids: ReadonlySet<string>, id: string | null | undefined, from: string): void => {
    if (typeof id === 'string' && !ids.has(id)) fail(`${from} refers to ${id}, which is not there`)
  }
  for (const { id, anchor } of article.dates) if (anchor !== 'published') resolve(dates, anchor, id)
  for (const event of article.events) {
    resolve(dates, event.date.dateId, event.id)
    resolve(events, event.sameAs, event.id)
    for (const { entity } of event.participants) resolve(entities, entity, event.id)
    for (const place of event.places) resolve(entities, place, event.id)
    for (const quotation of event.quotations) resolve(quotations, quotation, event.id)
  }
  for (const { id, speaker, addressee } of article.quotations) {
    resolve(entities, speaker?.entity, id)
    resolve(entities, addressee, id)
  }
  for (let i = 1; i < article.events.length; i++) {
    if ((article.events[i]?.start ?? 0) < (article.events[i - 1]?.start ?? 0))
      fail(`${article.events[i]?.id} is out of order`)
  }
  for (let i = 1; i < article.sentences.length; i++) {
    if ((article.sentences[i]?.start ?? 0) < (article.sentences[i - 1]?.end ?? 0))
      fail(`sentence ${i} overlaps the one before`)
  }
  return found
}
