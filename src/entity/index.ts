import type { MarkLayer } from '../quotation/layer.js'
import type { Document } from '../reading/document.js'
import type { TimeLayer } from '../time/layer.js'
import { finishEntities } from './build/build.js'
import { collectNames } from './find/collect.js'
import { readGlosses } from './find/glosses.js'
import { readInitialisms } from './find/initialisms.js'
import { findPeoples } from './find/peoples.js'
import { recognizeNames } from './find/recognize.js'
import type { EntityRecognizer } from './find/recognizer.js'
import { findRepeats } from './find/repeats.js'
import { findUserNames } from './find/user-names.js'
import { readBattles, readMonthNames } from './join/event-names.js'
import { joinNames } from './join/join.js'
import { readMarriages } from './join/marriages.js'
import { readSameNames } from './join/same-names.js'
import type { EntityLayer } from './layer.js'
import { changedMention, type NameMention } from './name/mention.js'
import type { RecognizedSpan } from './name/name.js'
import { readWords } from './name/words.js'
import { readHints } from './type/hints.js'

export type { EntityRecognizer, GazetteerEntry, RecognizedName } from './find/recognizer.js'
export type { EntityLayer } from './layer.js'

export interface EntityContext {
  /** Titles in marks are works; names inside quotations count like any other. */
  readonly marks: MarkLayer
  /** Dates are no names, and life dates stand behind persons. */
  readonly time: TimeLayer
  readonly recognizers: readonly EntityRecognizer[]
}

/** Finds names, joins those that name the same, and resolves pronouns and descriptions. */
export function readEntities(document: Document, context: EntityContext): EntityLayer {
  return resolveEntities(document, recognizeNames(document), context)
}

const byPlace = (a: NameMention, b: NameMention): number => a.start - b.start

/** The stage without its recogniser: from the names of a document to its entities. */
export function resolveEntities(
  document: Document,
  recognized: readonly RecognizedSpan[],
  { marks, time, recognizers }: EntityContext,
): EntityLayer {
  const row = readWords(document.tokens)
  const user = findUserNames(document, row, recognizers)
  const glossed = readGlosses(document, row, collectNames(document, row, { recognized, user, marks, time }))
  let names = [...glossed.names, ...findPeoples(document, row, glossed.names)].sort(byPlace)
  const initialisms = readInitialisms(document, row, names)
  names = initialisms.names
  names = [...names, ...findRepeats(document, row, names)].sort(byPlace)

  const battles = readBattles(document, names)
  for (const [, i] of battles)
    names[i] = changedMention(names[i] as NameMention, { type: 'event', standsForEvent: true })
  const hints = readHints(document, row, names)
  const pairs = [
    ...readSameNames(document, row, names, initialisms.brackets, glossed.headOf),
    ...readMarriages(document, names),
    ...battles,
    ...readMonthNames(document, names),
  ]
  const joined = joinNames(document, row, names, hints, pairs)
  return finishEntities(document, names, hints, joined, time)
}
