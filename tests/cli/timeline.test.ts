import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../src/batch/index.js'
import { mergeArticles } from '../../src/batch/index.js'
import { screenOf } from '../../src/cli/terminal.js'
import { summarizeCorpus } from '../../src/cli/timeline.js'
import { article } from '../batch/corpus.js'
import { annals, inTemporaryFolder } from './command.js'

describe('the timeline of a corpus', () => {
  it('shows who stands where, and what happened when', async () => {
    const corpus = await mergeArticles([
      article('a.txt', [{ name: 'Jan Žižka', lifespan: '1360/1424' }], ['1420-07-14', '1419']),
      article('\u001B[31mb.txt', [{ name: 'Jan Žižka' }], ['1420-07-14']),
    ])
    expect(summarizeCorpus(corpus, screenOf({ columns: 80 }, {}))).toBe(`2 articles

People (1)
  Jan Žižka  in 2 articles, ×2; 1360/1424

Timeline (2)
  1419        Jan Žižka marched.  [a.txt]
  1420-07-14  Jan Žižka marched.  [a.txt, \uFFFD[31mb.txt]
`)
    expect(summarizeCorpus(await mergeArticles([]), screenOf({}, {}))).toMatch(/^0 articles\n\nNothing found/)
  })

  it('is made from texts, or from what the command has read before', { timeout: 60_000 }, async () => {
    await inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'a.txt'), 'Ada Lovelace met Charles Babbage in 1833. She died on 27 November 1852.')
      await writeFile(join(cwd, 'b.txt'), 'Charles Babbage was born on 26 December 1791. He met Ada Lovelace in 1833.')
      const fresh = await annals(['timeline', 'a.txt', 'b.txt', '--json'], { cwd })
      expect(fresh.code).toBe(0)
      const corpus = JSON.parse(fresh.stdout) as Corpus
      expect(corpus.articles).toBe(2)
      await annals(['a.txt', 'b.txt', '--out', 'read.ndjson'], { cwd })
      await annals(['timeline', 'read.ndjson', '--out', 'corpus.json', '--quiet'], { cwd })
      expect(JSON.parse(await readFile(join(cwd, 'corpus.json'), 'utf8'))).toEqual(corpus)
      const shown = await annals(['timeline', '.'], { cwd })
      expect(shown.stdout).toMatch(/^4 articles\n/)
    })
  })
})
