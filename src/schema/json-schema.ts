import * as z from 'zod'
import { articleSchema } from './article.js'

/** The text of `annals/schema.json`: JSON Schema 2020-12 of an article, for programs in other languages. */
export function jsonSchemaText(): string {
  const schema = {
    $id: 'https://unpkg.com/annals/dist/schema.json',
    title: 'annals article',
    ...z.toJSONSchema(articleSchema),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
