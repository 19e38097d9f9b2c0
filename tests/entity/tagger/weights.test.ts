import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

it('ships the weights whose checksum is recorded in training/weights.sha256', () => {
  const checksum = createHash('sha256').update(read('src/entity/tagger/weights.generated.ts')).digest('hex')
  expect(read('training/weights.sha256').trim()).toBe(checksum)
})
