import type { Article, Range } from '../schema/index.js'
import { codePointOffsets } from './offsets.js'

/** The two files of a document in brat. */
export interface Brat {
  /** The text as it is. */
  readonly txt: string
  /** Standoff annotations; offsets count code points. */
  readonly ann: string
}

/**
 * The article in brat's standoff format: mentions, dates, event triggers and quotations as text-bound annotations (`T`),
 * events with their arguments (`E`), `Speaker` and `Coreference` relations (`R`), EDTF values and names as notes (`#`).
 */
export function toBrat(article: Article, text: string): Brat {
  const offset = codePointOffsets(text)
  const lines: string[] = []
  const counters = { T: 0, E: 0, R: 0, '#': 0 }
  const next = (kind: keyof typeof counters): string => `${kind}${++counters[kind]}`
  const bound = (label: string, ranges: readonly Range[]): string => {
    const id = next('T')
    const fragments = ranges.flatMap(range => fragmentsOf(range, text))
    const bounds = fragments.map(({ start, end }) => `${offset(start)} ${offset(end)}`).join(';')
    lines.push(`${id}\t${label} ${bounds}\t${fragments.map(({ start, end }) => text.slice(start, end)).join(' ')}`)
    return id
  }
  const note = (target: string, value: string): void => {
    lines.push(`${next('#')}\tAnnotatorNotes ${target}\t${value.replace(/\s+/g, ' ')}`)
  }
  const relate = (label: string, from: string, to: string): void => {
    lines.push(`${next('R')}\t${label} Arg1:${from} Arg2:${to}`)
  }

  const firstMention = new Map<string, string>()
  for (const entity of article.entities) {
    for (const mention of entity.mentions) {
      const id = bound(label(entity.type), [mention])
      const first = firstMention.get(entity.id)
      if (first === undefined) {
        firstMention.set(entity.id, id)
        note(id, entity.name)
      } else relate('Coreference', id, first)
    }
  }
  const dates = new Map<string, string>()
  for (const date of article.dates) {
    const id = bound(label(date.timex.type), [date])
    dates.set(date.id, id)
    note(id, date.edtf ?? date.timex.value)
  }
  for (const event of article.events) {
    const kind = label(event.kind)
    const trigger = bound(kind, [event.trigger])
    const args = [
      ...event.participants.map(({ entity, role }) => [label(role), firstMention.get(entity)] as const),
      ...event.places.map(entity => ['Place', firstMention.get(entity)] as const),
      ['Time', dates.get(event.date.dateId)] as const,
    ].filter(([, id]) => id !== undefined)
    const id = next('E')
    lines.push([`${id}\t${kind}:${trigger}`, ...numbered(args)].join(' '))
    note(id, event.date.edtf)
  }
  for (const quotation of article.quotations) {
    const id = bound(label(quotation.kind), quotation.parts)
    if (quotation.speaker) relate('Speaker', id, bound('Source', [quotation.speaker.mention]))
  }
  return { txt: text, ann: lines.map(line => `${line}\n`).join('') }
}

const label = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** brat numbers the second and later arguments of one role: `Agent`, `Agent2`. */
function numbered(args: readonly (readonly [string, string | undefined])[]): string[] {
  const seen = new Map<string, number>()
  return args.map(([role, id]) => {
    const count = (seen.get(role) ?? 0) + 1
    seen.set(role, count)
    return `${role}${count > 1 ? count : ''}:${id}`
  })
}

/** The lines of a range: an annotation of brat can't run over a line break. */
function fragmentsOf({ start, end }: Range, text: string): Range[] {
  return [...text.slice(start, end).matchAll(/[^\n\r]+/g)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}
