import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.js'
import { axe, hasBrowser, launch, withPageAt } from '../export/browser.js'
import { fixtureText } from '../fixtures.js'

const ROOT = new URL('../..', import.meta.url)
const BUILT = new URL('docs/playground/dist/index.html', ROOT)
/** The megabytes that docs/playground/README.md states, with room to grow a little. */
const MOST_BYTES = 9e6
const MOST_GZIPPED = 3.9e6

/** Waits until the page says something that matches. */
async function said(page: Page, expected: RegExp | string): Promise<void> {
  await expect.poll(() => page.locator('#status').textContent(), { timeout: 60_000 }).toMatch(expected)
}

const READ = /^\d+ events, \d+ names, \d+ quotations; read in \d+ ms/

describe.skipIf(!hasBrowser)('the playground', { timeout: 120_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    await promisify(execFile)('npm', ['run', '-s', 'playground'], { cwd: ROOT })
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser.close()
  })

  it('is as large as its README says', async () => {
    const html = await readFile(BUILT)
    expect(html.length).toBeLessThan(MOST_BYTES)
    expect(gzipSync(html, { level: 9 }).length).toBeLessThan(MOST_GZIPPED)
  })

  it.each([
    ['light', {}],
    ['phone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
  ])('works from a file, asks nothing of a network, and axe-core finds no fault: %s', async (_, options) => {
    await withPageAt(
      browser,
      BUILT.href,
      async opened => {
        const { page, troubles } = opened
        await said(page, READ)
        const report = page.frameLocator('#report')
        await report.locator('.article .name.person').first().click()
        expect(await report.locator('#lit-bar output').textContent()).toContain('Lise Meitner — place 1 of')
        await report.locator('#n-e1 .places a').nth(1).click()
        expect(await report.locator('#lit-bar output').textContent()).toContain('place 2 of')
        expect(await axe(opened)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
        expect(troubles).toEqual([])
      },
      options,
    )
  })

  it('works from a server too, and saves the same article as Node makes', async () => {
    const html = await readFile(BUILT)
    const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    try {
      await withPageAt(
        browser,
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        async ({ page, troubles }) => {
          await said(page, READ)
          await page.getByLabel('Sample').selectOption('Vicksburg')
          await page
            .frameLocator('#report')
            .getByRole('heading', { name: /Vicksburg/ })
            .first()
            .waitFor()
          await page.getByLabel('Save').selectOption('article (JSON)')
          const [download] = await Promise.all([
            page.waitForEvent('download'),
            page.getByRole('button', { name: 'Save' }).click(),
          ])
          const saved = JSON.parse(await readFile(await download.path(), 'utf8'))
          expect(saved).toEqual(JSON.parse(JSON.stringify(parseArticle(fixtureText('vicksburg')))))
          expect(troubles).toEqual([])
        },
      )
    } finally {
      server.close()
    }
  })

  it('reads in a thread of its own: one can type on while a long text is read', async () => {
    await withPageAt(browser, BUILT.href, async ({ page, troubles }) => {
      await said(page, READ)
      const long = `${fixtureText('vicksburg')}\n`.repeat(60)
      await page.locator('#text').fill(long)
      await said(page, /^Reading/)
      const text = page.locator('#text')
      await text.press('Control+Home')
      await page.evaluate('document.getElementById("text").setSelectionRange(0, 0)')
      await page.keyboard.type('In 1066 ')
      // Typed while the worker was still busy with the text before.
      expect(await page.locator('#status').textContent()).toMatch(/^Reading/)
      expect(await page.evaluate('document.getElementById("text").value.slice(0, 8)')).toBe('In 1066 ')
      await said(page, / read in /)
      expect(troubles).toEqual([])
    })
  })

  it('says what is wrong with a text, and runs nothing of it', async () => {
    await withPageAt(browser, BUILT.href, async ({ page, troubles }) => {
      await said(page, READ)
      await page.locator('#text').fill('')
      await said(page, /empty/)
      expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
      await page.locator('#published').fill('yesterday')
      await page
        .locator('#text')
        .fill('In 1066 <script>top.owned = 1</script><img src=x onerror="top.owned = 2"> fell.')
      await said(page, /published/)
      await page.locator('#published').fill('')
      await said(page, / read in /)
      await page.frameLocator('#report').locator('.article').waitFor()
      expect(await page.evaluate('window.owned')).toBeUndefined()
      expect(troubles).toEqual([])
    })
  })
})
