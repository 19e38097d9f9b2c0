import type { Article, DateExpression, Entity, Mention, Quotation, Range } from '../schema/index.js'
import { layOut } from './layout.js'
import { type Attributes, element, join, type Markup } from './markup.js'
import { type Mark, marksIn, nest, type Tree } from './nest.js'
import { datingAttributes, durationAttributes } from './tei-dates.js'

type Value =
  | { readonly type: 'mention'; readonly entity: Entity; readonly mention: Mention }
  | { readonly type: 'date'; readonly date: DateExpression }
  | { readonly type: 'quotation'; readonly quotation: Quotation; readonly part: number }

/** An annotation that stands off from the text, between two anchors. */
export interface TeiSpan extends Range {
  readonly type: string
  readonly id: string
  readonly attributes: Attributes
}

const ENTITY_NAMES: Readonly<Record<Entity['type'], string>> = {
  person: 'persName',
  organization: 'orgName',
  place: 'placeName',
  work: 'title',
  event: 'name',
  group: 'name',
  other: 'name',
}

const QUOTATION_NAMES: Readonly<Record<Quotation['kind'], string>> = {
  speech: 'said',
  writing: 'quote',
  title: 'title',
  slogan: 'quote',
  term: 'term',
  scare: 'soCalled',
}

function marksOf(article: Article): Mark<Value>[] {
  const mark = (range: Range, rank: number, value: Value): Mark<Value> => ({
    start: range.start,
    end: range.end,
    rank,
    value,
  })
  return [
    ...article.quotations.flatMap(quotation =>
      quotation.parts.map((range, part) => mark(range, 0, { type: 'quotation', quotation, part })),
    ),
    ...article.dates.map(date => mark(date, 1, { type: 'date', date })),
    ...article.entities.flatMap(entity =>
      entity.mentions.map(mention => mark(mention, 2, { type: 'mention', entity, mention })),
    ),
  ]
}

function elementOf(value: Value): { readonly name: string; readonly attributes: Attributes } {
  if (value.type === 'date') {
    const { date } = value
    return {
      name: date.timex.type === 'TIME' ? 'time' : 'date',
      attributes: { 'xml:id': date.id, ...datingAttributes(date), ...durationAttributes(date) },
    }
  }
  if (value.type === 'mention') {
    const { entity, mention } = value
    const ref = `#${entity.id}`
    if (mention.kind !== 'name') return { name: 'rs', attributes: { type: entity.type, subtype: mention.kind, ref } }
    const name = ENTITY_NAMES[entity.type]
    return { name, attributes: { type: name === 'name' ? entity.type : null, ref } }
  }
  const { quotation, part } = value
  const { parts, speaker, addressee, form, kind } = quotation
  const id = parts.length > 1 ? `${quotation.id}-${part + 1}` : quotation.id
  const joined = {
    prev: part > 0 ? `#${quotation.id}-${part}` : null,
    next: part + 1 < parts.length ? `#${quotation.id}-${part + 2}` : null,
  }
  const who = speaker?.entity ? `#${speaker.entity}` : null
  const name = QUOTATION_NAMES[kind]
  return {
    name,
    attributes: {
      'xml:id': id,
      ...joined,
      ...(name === 'said' && {
        direct: String(form === 'direct'),
        who,
        toWhom: addressee === undefined ? null : `#${addressee}`,
      }),
      ...(name === 'quote' && { type: kind === 'slogan' ? kind : null, source: who }),
    },
  }
}

function standOffSpan({ start, end, value }: Mark<Value>, index: number): TeiSpan {
  const { name, attributes } = elementOf(value)
  const { 'xml:id': id, ref, who, source } = attributes
  return {
    type: name,
    id: typeof id === 'string' ? id : `span-${index + 1}`,
    start,
    end,
    attributes: { corresp: ref ?? who ?? source },
  }
}

interface Anchor {
  readonly offset: number
  readonly id: string
  readonly closes: boolean
}

const anchorsOf = (spans: readonly TeiSpan[]): Anchor[] =>
  spans
    .flatMap(({ id, start, end }) => [
      { offset: start, id: `${id}-from`, closes: false },
      { offset: end, id: `${id}-to`, closes: true },
    ])
    .sort((a, b) => a.offset - b.offset || Number(b.closes) - Number(a.closes))

/** Writes the trees of all blocks in the order of the text, setting each anchor at its place on the way. */
class Writer {
  readonly #text: string
  readonly #anchors: readonly Anchor[]
  #next = 0

  constructor(text: string, anchors: readonly Anchor[]) {
    this.#text = text
    this.#anchors = anchors
  }

  write(trees: readonly Tree<Value>[]): Markup {
    return join(trees.map(tree => (tree.mark === null ? this.#leaf(tree) : this.#node(tree.mark.value, tree.children))))
  }

  /** Anchors that lie behind the last paragraph. */
  rest(): Markup {
    return join(this.#anchors.slice(this.#next).map(({ id }) => element('anchor', { 'xml:id': id })))
  }

  #node(value: Value, children: readonly Tree<Value>[]): Markup {
    const { name, attributes } = elementOf(value)
    return element(name, attributes, this.write(children))
  }

  #leaf({ start, end }: Range): Markup {
    const pieces: (Markup | string)[] = []
    let cursor = start
    for (; this.#next < this.#anchors.length; this.#next++) {
      const anchor = this.#anchors[this.#next] as Anchor
      if (anchor.offset > end || (anchor.offset === end && !anchor.closes)) break
      const at = Math.max(cursor, anchor.offset)
      pieces.push(this.#text.slice(cursor, at), element('anchor', { 'xml:id': anchor.id }))
      cursor = at
    }
    pieces.push(this.#text.slice(cursor, end))
    return join(pieces)
  }
}

/** `said` and `quote`, which TEI takes in names but not in dates. */
const isAttributed = ({ value }: Mark<Value>): boolean =>
  value.type === 'quotation' && ['said', 'quote'].includes(QUOTATION_NAMES[value.quotation.kind])

const holds =
  (inner: Range) =>
  ({ start, end }: Range): boolean =>
    start <= inner.start && inner.end <= end && end - start > inner.end - inner.start

/**
 * The `div`s of the text, and the annotations that can't be elements of it: `spans`, and what crosses another mark or
 * the end of a paragraph.
 */
export function teiBody(article: Article, text: string, spans: readonly TeiSpan[]): { body: Markup; spans: TeiSpan[] } {
  const sections = layOut(article, text)
  const blocks = sections.flatMap(section => section.blocks)
  const marks = marksOf(article)
  const crossing = new Set(marks)
  const trees = marksIn(marks, blocks).map((list, index) => {
    const block = blocks[index] as Range
    const dates = list.filter(({ value }) => value.type === 'date')
    const inside = list.filter(
      mark => mark.start >= block.start && mark.end <= block.end && !(isAttributed(mark) && dates.some(holds(mark))),
    )
    for (const mark of inside) crossing.delete(mark)
    return nest(inside, block, mark => crossing.add(mark))
  })
  const all = [...spans, ...[...crossing].map(standOffSpan)]
  const writer = new Writer(text, anchorsOf(all))
  let next = 0
  const divisions = sections.map(({ kind, blocks: inSection }) => {
    let headed = true
    return element(
      'div',
      { type: kind === 'insert' ? 'insert' : null },
      ...inSection.map(block => {
        headed &&= block.heading
        const content = writer.write(trees[next++] ?? [])
        return element(headed ? 'head' : 'p', {}, content, next === blocks.length && writer.rest())
      }),
    )
  })
  return { body: join(divisions), spans: all }
}
