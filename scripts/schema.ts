/** Writes `src/schema/schema.json`, the JSON Schema of an article, from the zod schema. Run by `npm run build`. */
import { writeFileSync } from 'node:fs'
import { jsonSchemaText } from '../src/schema/json-schema.js'

writeFileSync(new URL('../src/schema/schema.json', import.meta.url), jsonSchemaText())
