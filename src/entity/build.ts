import type { Document } from '../reading/document.js'
import type { Entity, EntityType, Mention } from '../schema/entity.js'
import type { JoinedNames } from './join.js'
import type { EntityLayer, LinkedMention } from './layer.js'
import type { NameMention } from './mention.js'
import type { Gender } from './titles.js'

/** An entity while it is made; `mentions` are indices of names. */
export interface EntityDraft {
  readonly mentions: number[]
  type: EntityType
  gender: Gender | null
  name: string
  aliases: string[]
}

/** Surest mention first, a little surer with every other mention. */
function entityConfidence(confidences: readonly number[]): number {
  const best = Math.max(...confidences)
  return round(1 - (1 - best) * 0.9 ** Math.min(confidences.length - 1, 10))
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Makes the public layer of the drafts whose names somebody has found, numbered by first mention. */
export function finishEntities(
  document: Document,
  names: readonly NameMention[],
  joined: JoinedNames,
  drafts: readonly EntityDraft[],
): EntityLayer {
  const entities: Entity[] = []
  const byGroup: (Entity | undefined)[] = drafts.map(draft => {
    const own = draft.mentions.map(i => names[i] as NameMention)
    if (own.every(name => name.source === 'repetition')) return undefined
    const externalId = own.find(name => name.externalId !== undefined)?.externalId
    const entity: Entity = {
      id: `e${entities.length + 1}`,
      type: draft.type,
      name: draft.name,
      aliases: draft.aliases,
      roles: [],
      ...(draft.type === 'person' ? { gender: draft.gender ?? ('unknown' as const) } : {}),
      ...(externalId === undefined ? {} : { externalId }),
      mentions: [],
      confidence: entityConfidence(own.map(name => name.confidence)),
    }
    entities.push(entity)
    return entity
  })
  const mentions: LinkedMention[] = []
  names.forEach(({ start, end, confidence }, i) => {
    const entity = byGroup[joined.groupOf[i] as number]
    if (!entity) return
    const mention: Mention = { start, end, text: document.text.slice(start, end), kind: 'name' }
    entity.mentions.push(mention)
    mentions.push({ ...mention, entity, confidence: round(confidence * (joined.certainty[i] as number)) })
  })
  return { entities, mentions }
}
