import type { Clause } from './clause.js'
import type { Opening } from './opening.js'
import type { VerbGroup } from './verb-group.js'

/** A verb group as it is met in its sentence. */
export interface FoundVerb {
  /** Its chunk. */
  readonly at: number
  readonly verb: VerbGroup
  readonly opening: Opening
  /** Bare nouns between the opening and the verb that can be its subject. */
  readonly subject: readonly number[]
}

/** A form that may be a past or a participle, read as a past. */
export const asPast = (found: FoundVerb): FoundVerb => ({ ...found, verb: { ...found.verb, tense: 'past' } })

/** A participle with the auxiliary of the clause that it is coordinated with ("was arrested and sent"). */
export const withAuxiliary = (found: FoundVerb, { verb: model, passive }: Clause): FoundVerb => ({
  ...found,
  verb: {
    ...found.verb,
    tense: model.tense === 'bare' ? 'past' : model.tense,
    passive: passive && model.tense !== 'perfect',
    modal: model.modal,
  },
})

/** A participle behind a predicate ("was ill and taken home"). */
export const inPassive = (found: FoundVerb): FoundVerb => ({ ...found, verb: { ...found.verb, passive: true } })
