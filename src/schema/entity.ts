import * as z from 'zod'
import { edtfSchema } from './date.js'
import { confidenceSchema, spanSchema } from './span.js'

export const entityTypeSchema = z.enum(['person', 'organization', 'place', 'event', 'work', 'group', 'other'])

export const entityIdSchema = z.string().regex(/^e[1-9]\d*$/)

/** One place in the text that refers to an entity: by name, by description ("the general") or by pronoun. */
export const mentionSchema = spanSchema.extend({ kind: z.enum(['name', 'nominal', 'pronoun']) })

/** Somebody or something that the text names, once, however often and under however many forms it is named. */
export const entitySchema = z.object({
  id: entityIdSchema,
  type: entityTypeSchema,
  /** The fullest form that the text uses ("Leon Trotsky"). */
  name: z.string().min(1),
  /** Every other surface form that names it ("Trotsky"). */
  aliases: z.array(z.string().min(1)),
  /** Titles and offices that the text gives it ("deputy commissar for war"). */
  roles: z.array(z.string().min(1)),
  /** Persons only. */
  gender: z.enum(['female', 'male', 'unknown']).optional(),
  /** Life dates where the text states them, as an EDTF interval ("(1879–1940)" gives `1879/1940`). */
  lifespan: edtfSchema.optional(),
  /** The caller's own identifier, when a user recognizer supplied one (a Wikidata id, say). */
  externalId: z.string().optional(),
  mentions: z.array(mentionSchema).min(1),
  confidence: confidenceSchema,
})

/** What an entity is. */
export type EntityType = z.infer<typeof entityTypeSchema>
/** A place where the text names, describes or refers to an entity. */
export interface Mention extends z.infer<typeof mentionSchema> {}
/** Somebody or something that the text names, with all places where it does. */
export interface Entity extends z.infer<typeof entitySchema> {}
