import * as z from 'zod'
import { dateIdSchema, edtfSchema, granularitySchema, isoDaySchema } from './date.js'
import { entityIdSchema } from './entity.js'
import { quotationIdSchema } from './quotation.js'
import { confidenceSchema, rangeSchema, spanSchema } from './span.js'

export const eventKindSchema = z.enum([
  'birth',
  'death',
  'founding',
  'dissolution',
  'conflict',
  'election',
  'meeting',
  'publication',
  'statement',
  'appointment',
  'removal',
  'movement',
  'legal',
  'other',
])

export const eventIdSchema = z.string().regex(/^v[1-9]\d*$/)

/** When an event happened, and what in the text says so. */
export const eventDateSchema = z.object({
  edtf: edtfSchema,
  earliest: isoDaySchema.nullable(),
  latest: isoDaySchema.nullable(),
  granularity: granularitySchema,
  /** `explicit` and `relative`: the date stands in the sentence; `inherited`: the narrative carries it. */
  basis: z.enum(['explicit', 'relative', 'inherited']),
  /** The date expression that the date rests on. */
  dateId: dateIdSchema,
  confidence: confidenceSchema,
})

/** A happening that the text asserts and lets a careful reader date. */
export const eventSchema = rangeSchema.extend({
  id: eventIdSchema,
  /** The sentence that holds the clause `start`–`end`. */
  sentence: rangeSchema,
  /** One readable line, with names in the place of pronouns. */
  summary: z.string().min(1),
  /** The word that says what happened, and its dictionary form. */
  trigger: spanSchema.extend({ lemma: z.string().min(1) }),
  kind: eventKindSchema,
  date: eventDateSchema,
  participants: z.array(z.object({ entity: entityIdSchema, role: z.enum(['agent', 'patient', 'other']) })),
  /** Entities that the clause gives as the place of the happening. */
  places: z.array(entityIdSchema),
  /** Quotations that report this event of saying or writing. */
  quotations: z.array(quotationIdSchema),
  /** An earlier event of this article that tells the same happening. */
  sameAs: eventIdSchema.optional(),
})

/** What kind of happening an event is. */
export type EventKind = z.infer<typeof eventKindSchema>
/** When an event happened, and how that is known. */
export interface EventDate extends z.infer<typeof eventDateSchema> {}
/** A happening that the text asserts and lets a careful reader date. */
export interface Event extends z.infer<typeof eventSchema> {}
