import type { EntityLayer, LinkedMention } from '../../src/entity/layer.js'
import { readEvents } from '../../src/event/index.js'
import { readDocument } from '../../src/reading/index.js'
import type { Entity, EntityType } from '../../src/schema/entity.js'
import type { Event } from '../../src/schema/event.js'
import type { Quotation } from '../../src/schema/quotation.js'
import { readTime } from '../../src/time/index.js'

/** Names by hand: the fullest form, its type, other forms, and the pronouns that stand for it, all found wherever they stand. */
export interface HandName {
  readonly type: EntityType
  readonly forms?: readonly string[]
  readonly pronouns?: readonly string[]
}

export type HandNames = Readonly<Record<string, HandName | EntityType>>

/** An entity layer made of names given by hand, so that these tests hang on no recogniser. */
export function handEntities(text: string, names: HandNames): EntityLayer {
  const entities: Entity[] = []
  const mentions: LinkedMention[] = []
  const taken = new Set<number>()
  for (const [name, given] of Object.entries(names)) {
    const { type, forms = [], pronouns = [] }: HandName = typeof given === 'string' ? { type: given } : given
    const entity: Entity = {
      id: `e${entities.length + 1}`,
      type,
      name,
      aliases: [...forms],
      roles: [],
      mentions: [],
      confidence: 1,
    }
    const add = (form: string, kind: 'name' | 'pronoun'): void => {
      for (const { index } of text.matchAll(new RegExp(`\\b${form}\\b`, 'g'))) {
        const end = index + form.length
        if (taken.has(index) || taken.has(end - 1)) continue
        for (let at = index; at < end; at++) taken.add(at)
        mentions.push({ start: index, end, text: form, kind, entity, confidence: 1 })
      }
    }
    for (const form of [name, ...forms]) add(form, 'name')
    for (const pronoun of pronouns) add(pronoun, 'pronoun')
    entities.push({ ...entity })
  }
  mentions.sort((a, b) => a.start - b.start)
  return { entities, mentions }
}

export function events(
  text: string,
  names: HandNames = {},
  quotations: readonly Quotation[] = [],
  published: string | null = null,
): Event[] {
  const document = readDocument(text)
  return readEvents(document, { time: readTime(document, published), entities: handEntities(text, names), quotations })
}

/** "die 1640", "sign 1713-01 inherited": what happened and when, for tables. */
export const dated = (text: string, names: HandNames = {}, published: string | null = null): string[] =>
  events(text, names, [], published).map(
    ({ trigger, date }) => `${trigger.lemma} ${date.edtf}${date.basis === 'inherited' ? ' carried' : ''}`,
  )
