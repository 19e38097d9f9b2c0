import * as z from 'zod'
import { dateExpressionSchema } from './date.js'
import { entitySchema } from './entity.js'
import { eventSchema } from './event.js'
import { quotationSchema } from './quotation.js'
import { rangeSchema, spanSchema } from './span.js'

/** Raised when a field changes its meaning or is removed; added fields leave it as it is. */
export const SCHEMA_VERSION = 1

/** A stretch of paragraphs under one heading. */
export const sectionSchema = rangeSchema.extend({
  heading: spanSchema.nullable(),
  /** `insert`: what stands in the page but not in the narrative (tweets, captions, notes, adverts). */
  kind: z.enum(['body', 'insert']),
})

/** All that annals read out of one article. JSON-serialisable without loss. */
export const articleSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  /** When the article appeared, as the caller gave it (EDTF). */
  published: z.string().nullable(),
  language: z.literal('en'),
  sections: z.array(sectionSchema),
  sentences: z.array(rangeSchema),
  entities: z.array(entitySchema),
  dates: z.array(dateExpressionSchema),
  events: z.array(eventSchema),
  quotations: z.array(quotationSchema),
})

/** A stretch of the text under a heading, or one that stands outside the narrative. */
export interface Section extends z.infer<typeof sectionSchema> {}
/** All that annals read out of one article. JSON-serialisable without loss. */
export interface Article extends z.infer<typeof articleSchema> {}
