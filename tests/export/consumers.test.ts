import { createRequire } from 'node:module'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toTei, toTimelineJs, toWebAnnotation } from '../../src/export/index.js'
import { parseArticle } from '../../src/index.js'
import { FIXTURES, fixtureText } from '../fixtures.js'
import { hasBrowser, launch, withPage } from './browser.js'
import { SAMPLE, SAMPLE_TEXT, spansOf } from './sample.js'

const require = createRequire(import.meta.url)
const EMPTY_PAGE = '<!doctype html><title>t</title>'

/** Adds a module to the page as a script that names it `globalName`. */
async function addBundle(page: Page, contents: string, globalName: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('../..', import.meta.url).pathname },
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    globalName,
    platform: 'browser',
    minify: true,
    logLevel: 'error',
  })
  await page.addScriptTag({ content: outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '' })
}

/** The programs that the exports are for, run on them in a browser. */
describe.skipIf(!hasBrowser)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  it('TimelineJS loads the JSON: dates BC, open and vague', async () => {
    const folder = require.resolve('@knight-lab/timelinejs/package.json').replace('package.json', 'dist/')
    const html = `${EMPTY_PAGE}<div id="line" style="width:1000px;height:600px"></div>`
    await withPage(browser, html, async ({ page, troubles }) => {
      const data = toTimelineJs(SAMPLE)
      await page.addStyleTag({ path: `${folder}css/timeline.css` })
      await page.addScriptTag({ path: `${folder}js/timeline.js` })
      await page.evaluate(json => {
        const TL = (
          globalThis as unknown as { TL: { Timeline: new (id: string, data: unknown, options: object) => unknown } }
        ).TL
        new TL.Timeline('line', json, { font: null, ga_measurement_id: null })
      }, data)
      await page.locator('.tl-timemarker').first().waitFor({ state: 'attached' })
      expect(await page.locator('.tl-timemarker').count()).toBe(data.events.length)
      const headlines = await page.locator('.tl-slide .tl-headline').allTextContents()
      expect(headlines.some(words => words.includes('The guild of weavers is founded'))).toBe(true)
      const dates = await page.locator('.tl-headline-date').allTextContents()
      expect(dates.join('|')).toContain('44 BC')
      expect(dates.join('|')).toContain('the 1920s')
      expect(troubles.filter(trouble => /exception|dialog/.test(trouble))).toEqual([])
      expect(await page.locator('.tl-message').count()).toBe(0)
    })
  })

  it('CETEIcean shows the TEI, with every name where it stands', async () => {
    await withPage(browser, EMPTY_PAGE, async ({ page, troubles }) => {
      await addBundle(page, "export { default as CETEI } from 'CETEIcean'", 'ceteicean')
      await page.evaluate(
        tei => {
          const { ceteicean, document } = globalThis as unknown as {
            ceteicean: { CETEI: new () => { makeHTML5(tei: string): unknown } }
            document: { body: { append(node: unknown): void } }
          }
          document.body.append(new ceteicean.CETEI().makeHTML5(tei))
        },
        toTei(SAMPLE, SAMPLE_TEXT),
      )
      expect(await page.locator('tei-body tei-persname[ref="#e2"]').allTextContents()).toEqual(['Karl Moss', 'Moss'])
      expect(await page.locator('tei-said[who="#e2"]').first().textContent()).toBe('We stop <b>now</b>,')
      expect(await page.locator('tei-event').count()).toBe(SAMPLE.events.length)
      const shown = (await page.locator('tei-body').textContent()) ?? ''
      expect(shown.replace(/\s+/g, '')).toBe(SAMPLE_TEXT.replace(/\s+/g, ''))
      expect(troubles).toEqual([])
    })
  })

  it('Recogito loads the Web Annotations, each on its words', async () => {
    await withPage(browser, `${EMPTY_PAGE}<p id="text" style="white-space:pre-wrap"></p>`, async opened => {
      const { page, troubles } = opened
      await addBundle(page, "export * from '@recogito/text-annotator'", 'recogito')
      const { items } = toWebAnnotation(SAMPLE, SAMPLE_TEXT, { unit: 'utf-16' })
      const read = await page.evaluate(
        ([text, annotations]) => {
          interface Read {
            target: { selector: { quote: string; range: { toString(): string } }[] }
          }
          const { recogito, document } = globalThis as unknown as {
            document: { getElementById(id: string): { textContent: string } }
            recogito: {
              W3CTextFormat(source: string, container: unknown): unknown
              createTextAnnotator(
                container: unknown,
                options: object,
              ): { setAnnotations(list: unknown): void; state: { store: { all(): Read[] } } }
            }
          }
          const container = document.getElementById('text')
          container.textContent = text
          const adapter = recogito.W3CTextFormat('https://example.org/weavers', container)
          const annotator = recogito.createTextAnnotator(container, { adapter })
          annotator.setAnnotations(annotations)
          return annotator.state.store
            .all()
            .flatMap(({ target }) => target.selector.map(({ quote, range }) => [quote, range.toString()]))
        },
        [SAMPLE_TEXT.replaceAll('\r', ' '), JSON.parse(JSON.stringify(items).replaceAll('\\r', ' '))] as const,
      )
      expect(read).toHaveLength(items.flatMap(({ target }) => target).length)
      expect(read.filter(([quote, words]) => quote !== words)).toEqual([])
      const quoted = read.map(([quote]) => quote)
      const missing = spansOf({ ...SAMPLE, events: [] }).filter(({ text }) => !quoted.includes(text))
      expect(missing).toEqual([])
      expect(troubles).toEqual([])
    })
  })

  it('the bundled library reads the fixtures as it does in Node', async () => {
    await withPage(browser, EMPTY_PAGE, async ({ page, troubles }) => {
      await addBundle(page, "export { parseArticle } from './src/index.js'", 'annals')
      for (const name of FIXTURES) {
        const read = await page.evaluate(
          text =>
            (globalThis as unknown as { annals: { parseArticle(text: string): unknown } }).annals.parseArticle(text),
          fixtureText(name),
        )
        expect(read).toEqual(JSON.parse(JSON.stringify(parseArticle(fixtureText(name)))))
      }
      expect(troubles).toEqual([])
    })
  })
})
