import type { EventKind } from '../../schema/event.js'
import { verbForm } from '../grammar/morphology.js'
import { NOUN_ROWS, OBJECT_ROWS } from './nouns.js'
import {
  ASPECT_VERBS,
  CAUSE_VERBS,
  DEFERRING_VERBS,
  EXPOSITION_VERBS,
  FORWARD_VERBS,
  INTRANSITIVE_VERBS,
  LIGHT_VERBS,
  OCCASION_VERBS,
  REPORT_VERBS,
  STATE_VERBS,
  STATIVE_PASSIVES,
  TRANSITIVE_VERBS,
  VERB_ROWS,
  WISH_VERBS,
} from './verbs.js'

export interface EventLexicon {
  /** Kind by dictionary form, or by dictionary form and particle joined with `_`. */
  readonly verbs: ReadonlyMap<string, EventKind>
  readonly nouns: ReadonlyMap<string, EventKind>
  readonly objects: ReadonlyMap<string, EventKind>
  readonly state: ReadonlySet<string>
  readonly stativePassives: ReadonlySet<string>
  readonly exposition: ReadonlySet<string>
  readonly intransitive: ReadonlySet<string>
  readonly transitive: ReadonlySet<string>
  readonly cause: ReadonlySet<string>
  readonly aspect: ReadonlySet<string>
  readonly light: ReadonlySet<string>
  readonly report: ReadonlySet<string>
  readonly wish: ReadonlySet<string>
  readonly occasion: ReadonlySet<string>
  readonly forward: ReadonlySet<string>
  readonly deferring: ReadonlySet<string>
}

let lexicon: EventLexicon | undefined

const words = (list: string): string[] => list.trim().split(/\s+/)

function kinds(rows: ReadonlyArray<{ readonly kind: EventKind; readonly list: string }>): Map<string, EventKind> {
  const map = new Map<string, EventKind>()
  for (const { kind, list } of rows) for (const word of words(list)) if (!map.has(word)) map.set(word, kind)
  return map
}

/** The word lists of the event stage, built at the first use. */
export function eventLexicon(): EventLexicon {
  lexicon ??= {
    verbs: kinds(VERB_ROWS.map(({ kind, verbs }) => ({ kind, list: verbs }))),
    nouns: kinds(NOUN_ROWS.map(({ kind, nouns }) => ({ kind, list: nouns }))),
    objects: kinds(OBJECT_ROWS.map(({ kind, nouns }) => ({ kind, list: nouns }))),
    state: new Set(words(STATE_VERBS)),
    stativePassives: new Set(words(STATIVE_PASSIVES)),
    exposition: new Set(words(EXPOSITION_VERBS)),
    intransitive: new Set(words(INTRANSITIVE_VERBS)),
    transitive: new Set(words(TRANSITIVE_VERBS)),
    cause: new Set(words(CAUSE_VERBS)),
    aspect: new Set(words(ASPECT_VERBS)),
    light: new Set(words(LIGHT_VERBS)),
    report: new Set(words(REPORT_VERBS)),
    wish: new Set(words(WISH_VERBS)),
    occasion: new Set(words(OCCASION_VERBS)),
    forward: new Set(words(FORWARD_VERBS)),
    deferring: new Set(words(DEFERRING_VERBS)),
  }
  return lexicon
}

/** The kind of happening that a noun names, in the singular or plural; undefined where it names none. */
export function nounKind(noun: string): EventKind | undefined {
  const { nouns, verbs } = eventLexicon()
  const singular = noun.endsWith('ses') ? `${noun.slice(0, -2)}is` : noun.endsWith('s') ? noun.slice(0, -1) : ''
  const kind = nouns.get(noun) ?? nouns.get(singular)
  // "the storming of the fort": a verb's noun is of the verb's kind.
  return kind ?? (noun.length > 5 && noun.endsWith('ing') ? verbs.get(verbForm(noun).lemma) : undefined)
}

/** The kind that a noun lends to a verb it is the object of ("signed a treaty": legal). */
export function objectKind(noun: string): EventKind | undefined {
  const { objects } = eventLexicon()
  return nounKind(noun) ?? objects.get(noun) ?? (noun.endsWith('s') ? objects.get(noun.slice(0, -1)) : undefined)
}
