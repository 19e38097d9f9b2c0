import * as z from 'zod'
import { entityIdSchema } from './entity.js'
import { confidenceSchema, spanSchema } from './span.js'

export const quotationKindSchema = z.enum(['speech', 'writing', 'title', 'slogan', 'term', 'scare'])

export const quotationIdSchema = z.string().regex(/^q[1-9]\d*$/)

/** Who says it: the words that name the source, and the entity where they could be resolved to one. */
export const speakerSchema = z.object({ entity: entityIdSchema.nullable(), mention: spanSchema })

/** Words that the text marks as somebody's, or as a title, slogan or term; or, when `indirect`, reported speech. */
export const quotationSchema = z.object({
  id: quotationIdSchema,
  form: z.enum(['direct', 'indirect']),
  kind: quotationKindSchema,
  /** What stands inside the marks; several where the quotation is interrupted or runs over paragraphs. */
  parts: z.array(spanSchema).min(1),
  speaker: speakerSchema.nullable(),
  /** Whom the words are said to, where the text names them. */
  addressee: entityIdSchema.optional(),
  /** The word or phrase that introduces the quotation ("explained", "according to"). */
  cue: spanSchema.nullable(),
  confidence: confidenceSchema,
})

/** Why words stand in quotation marks. */
export type QuotationKind = z.infer<typeof quotationKindSchema>
/** Who says a quotation. */
export interface Speaker extends z.infer<typeof speakerSchema> {}
/** Words that the text marks as somebody's, or as a title, slogan or term; or, when `indirect`, reported speech. */
export interface Quotation extends z.infer<typeof quotationSchema> {}
