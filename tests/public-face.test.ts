import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as annals from '../src/index.js'

describe('the public face', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(annals).sort()).toEqual([
      'AnnalsError',
      'articleSchema',
      'byDate',
      'dateExpressionSchema',
      'entitySchema',
      'eventSchema',
      'parseArticle',
      'parseDates',
      'parseEntities',
      'parseQuotations',
      'quotationSchema',
    ])
  })

  it('names every entry point in package.json', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(Object.keys(manifest.exports)).toEqual(['.', './batch', './export', './schema.json', './package.json'])
    expect(manifest.bin).toEqual({ annals: 'dist/cli.js' })
    expect(manifest.engines.node).toBe('>=20.19')
  })
})
