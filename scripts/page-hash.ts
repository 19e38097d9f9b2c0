/** Writes the hash of the report page's script into its Content-Security-Policy. Run it after a change of the script. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { SCRIPT } from '../src/export/html/script.js'

const file = new URL('../src/export/html/script.ts', import.meta.url)
const hash = createHash('sha256').update(SCRIPT).digest('base64')
writeFileSync(file, readFileSync(file, 'utf8').replace(/(SCRIPT_HASH = )'[^']*'/, `$1'${hash}'`))
console.log(hash)
