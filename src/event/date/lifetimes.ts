import type { Tokens } from '../../reading/document.js'
import type { Event } from '../../schema/event.js'
import type { Chunk } from '../grammar/chunk.js'
import { headMentions, subjectChunk, subjectClause } from '../grammar/subject.js'
import type { Happening } from '../happening/happening.js'
import type { DateValue } from './date-value.js'
import type { Life } from './narrative.js'

/** Births and deaths: the life dates that a text gives behind names, and whom the narrative has just seen born or die. */
export class Lifetimes {
  readonly #dates = new Map<string, { value: DateValue; dateId: string }>()

  /** @param lives the births and deaths that life dates in parentheses give */
  constructor(
    lives: ReadonlyArray<Omit<Event, 'id'>>,
    readonly tokens: Tokens,
  ) {
    for (const { kind, date, participants } of lives)
      for (const { entity } of participants) this.#dates.set(`${kind} ${entity}`, { value: date, dateId: date.dateId })
  }

  /** "She was born in Leeds" of a person whose life dates the text gives elsewhere. */
  of(happening: Happening, chunks: readonly Chunk[]): { value: DateValue; dateId: string } | null {
    const { kind } = happening
    if (kind !== 'birth' && kind !== 'death') return null
    for (const entity of this.#whom(happening, chunks)) {
      const known = this.#dates.get(`${kind} ${entity}`)
      if (known) return known
    }
    return null
  }

  /** Whether somebody of these is whom the clause is about. */
  concerns({ persons }: Life, happening: Happening, chunks: readonly Chunk[]): boolean {
    return this.#whom(happening, chunks).some(entity => persons.has(entity))
  }

  /** Whoever is born or dies in the happening that is told last. */
  last(happenings: readonly Happening[], chunks: readonly Chunk[]): Life | undefined {
    const last = happenings.filter(({ clause }) => clause?.kind === 'main').at(-1)
    if (!last?.clause || (last.kind !== 'birth' && last.kind !== 'death')) return undefined
    if (subjectClause(last.clause).subject.length === 0) return undefined
    return { kind: last.kind, persons: new Set(this.#whom(last, chunks)) }
  }

  /** The entities that the subject of a clause names. */
  #whom({ clause }: Happening, chunks: readonly Chunk[]): string[] {
    const subject = clause ? subjectChunk(subjectClause(clause), chunks) : undefined
    return subject ? headMentions(subject, this.tokens).map(({ entity }) => entity.id) : []
  }
}
