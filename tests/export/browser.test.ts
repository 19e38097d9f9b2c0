import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusToHtml, toHtml } from '../../src/export/index.js'
import { parseArticle } from '../../src/index.js'
import type { Article } from '../../src/schema/index.js'
import { fixtureText } from '../fixtures.js'
import { axe, hasBrowser, launch, type Opened, withPage } from './browser.js'
import { manyEvents, SAMPLE, SAMPLE_TEXT } from './sample.js'

interface Part {
  /** The event that the label or mark belongs to. */
  readonly ref: string
  readonly words: string
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

const PARTS = `[...document.querySelectorAll('.marks g')].flatMap(group =>
  [...group.querySelectorAll('text, rect, circle, path')].map(part => ({
    ref: group.dataset.ref, words: part.textContent || part.localName, box: part.getBoundingClientRect().toJSON()
  })))`

/** What lies over something else on the timeline or sticks out of it. */
async function collisions({ page }: Opened): Promise<string[]> {
  const parts = (await page.evaluate(PARTS)) as Part[]
  const paper = (await page.evaluate(`document.querySelector('svg').getBoundingClientRect().toJSON()`)) as Part['box']
  const overlap = ({ box: a, ref }: Part, { box: b, ref: other }: Part): boolean =>
    ref !== other && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  return [
    ...parts.filter(({ box }) => box.left < paper.left || box.right > paper.right).map(({ words }) => `out: ${words}`),
    ...parts.flatMap((one, index) =>
      parts.slice(index + 1).flatMap(other => (overlap(one, other) ? `${one.words} / ${other.words}` : [])),
    ),
  ]
}

/** A computed style of the first element that the selector finds. */
const styleOf = ({ page }: Pick<Opened, 'page'>, selector: string, property: string): Promise<unknown> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`)

describe.skipIf(!hasBrowser)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  const PAGES: Record<string, () => string> = {
    'the sample': () => toHtml(SAMPLE, SAMPLE_TEXT),
    '40 events': () => toHtml(manyEvents(40), SAMPLE_TEXT),
    '400 events': () => toHtml(manyEvents(400), SAMPLE_TEXT),
    'a corpus': () => corpusToHtml([SAMPLE, manyEvents(30)], { href: ({ id }) => `${id}.html` }),
    'a fixture': () => toHtml(parseArticle(fixtureText('syracuse')), fixtureText('syracuse')),
  }

  const pageOf = (name: string): string => PAGES[name]?.() ?? ''
  const DARK = { colorScheme: 'dark' as const }
  const PHONE = { viewport: { width: 390, height: 844 } }

  it.each([
    ['the sample', 'light', {}],
    ['the sample', 'dark', DARK],
    ['the sample', 'phone', PHONE],
    ['40 events', 'dark', DARK],
    ['400 events', 'light', {}],
    ['a corpus', 'phone', PHONE],
    ['a fixture', 'light', {}],
  ])('axe-core finds no fault, nothing fails, nothing is asked of a network: %s, %s', async (name, _, options) => {
    await withPage(
      browser,
      pageOf(name),
      async opened => {
        expect(await axe(opened)).toEqual([])
        expect(opened.troubles).toEqual([])
        expect(await opened.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      },
      options,
    )
  })

  it.each([
    [5, 5],
    [40, 40],
    [200, 80],
  ])('of %i events none collides with another, %i or more are named, and the rest counted', async (count, named) => {
    await withPage(browser, toHtml(manyEvents(count), SAMPLE_TEXT), async opened => {
      expect(await collisions(opened)).toEqual([])
      const words = await opened.page.locator('.marks text').allTextContents()
      expect(words.filter(label => !/^\d+ more$/.test(label)).length).toBeGreaterThanOrEqual(named)
      const counted = words.flatMap(label => /^(\d+) more$/.exec(label)?.[1] ?? [])
      const marks = await opened.page.locator('.marks g').count()
      expect(counted.reduce((sum, more) => sum + Number(more) - 1, marks)).toBe(count)
    })
  })

  it('prints on one page each the timeline and what else it has, all lists open to view', async () => {
    await withPage(browser, pageOf('the sample'), async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      for (const id of ['events', 'names', 'quotations', 'text'])
        expect(await page.locator(`#${id}`).isVisible()).toBe(true)
      expect(await page.locator('.controls').isVisible()).toBe(false)
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
    })
  })

  it('can be used from the keyboard alone', async () => {
    await withPage(browser, pageOf('the sample'), async ({ page }) => {
      const focused = (): Promise<unknown> =>
        page.evaluate('document.activeElement.textContent || document.activeElement.id')
      await page.keyboard.press('Tab')
      await expect.poll(focused).toBe('Skip to the text')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url()).toMatch(/#text$/)
      await page.getByRole('radio', { name: /Events/ }).focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => page.getByRole('radio', { name: /Names/ }).isChecked()).toBe(true)
      await expect.poll(() => page.locator('#names').isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      await page.keyboard.type('moss')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#n-e2 details').getAttribute('open')).not.toBeNull()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('.article .lit').first().textContent()).toBe('Karl Moss')
      await page.getByRole('button', { name: 'Next place' }).focus()
      await page.keyboard.press('Space')
      await expect.poll(() => page.locator('#lit-bar output').textContent()).toBe('Karl Moss — place 2 of 3')
    })
  })

  it('runs nothing of a hostile text, even were the escaping to fail', async () => {
    const attack =
      '<script>window.owned = 1</script><img src=x onerror="window.owned = 2"><svg onload="window.owned = 3">'
    const article: Article = { ...SAMPLE, title: attack, id: attack }
    const escaped = toHtml(article, SAMPLE_TEXT.replace('The strike', attack))
    const broken = escaped.replace('</main>', () => `${attack}</main>`)
    for (const [html, clean] of [
      [escaped, true],
      [broken, false],
    ] as const) {
      await withPage(browser, html, async ({ page, troubles }) => {
        expect(await page.evaluate('window.owned')).toBeUndefined()
        if (clean) expect(troubles).toEqual([])
      })
    }
  })

  it('lights up the places of a name, steps through them, and clears', async () => {
    await withPage(browser, pageOf('the sample'), async ({ page, troubles }) => {
      await page.getByRole('radio', { name: /Names/ }).check()
      await page.getByText('Karl Moss').last().click({ trial: true })
      await page.locator('#n-e2 summary').press('Enter')
      await page.locator('#n-e2 .places a').first().press('Enter')
      expect(await page.locator('.article .lit').allTextContents()).toEqual(['Karl Moss', 'Moss', 'He'])
      await expect.poll(() => page.locator('#lit-bar output').textContent()).toBe('Karl Moss — place 1 of 3')
      await page.getByRole('button', { name: 'Next place' }).press('Enter')
      expect(await page.locator('#lit-bar output').textContent()).toBe('Karl Moss — place 2 of 3')
      await page.keyboard.press('Escape')
      expect(await page.locator('.lit').count()).toBe(0)
      await page.locator('.marks [data-ref="v3"] text').click()
      expect(await page.locator('.article .clause.lit').first().textContent()).toContain('15 October 1923')
      expect(await page.getByRole('radio', { name: /Events/ }).isChecked()).toBe(true)
      expect(troubles).toEqual([])
    })
  })

  it('filters the marks in the text, the kinds of events and the names', async () => {
    await withPage(browser, pageOf('the sample'), async ({ page }) => {
      const line = (): Promise<unknown> => styleOf({ page }, '.article .person', 'borderBottomColor')
      expect(await line()).not.toBe('rgba(0, 0, 0, 0)')
      await page.getByRole('checkbox', { name: 'People' }).uncheck()
      expect(await line()).toBe('rgba(0, 0, 0, 0)')
      await page.getByText('Filter by kind').click()
      await page.getByRole('checkbox', { name: 'meeting' }).uncheck()
      expect(await page.locator('#t-v3').isVisible()).toBe(false)
      await page.getByRole('radio', { name: /Names/ }).check()
      await page.getByLabel('Find a name').fill('moss')
      expect(await page.locator('#names [data-find]:visible').count()).toBe(1)
    })
  })

  it('can be read and used without script', async () => {
    await withPage(
      browser,
      pageOf('the sample'),
      async ({ page }) => {
        expect(await page.locator('.article').textContent()).toContain('Karl Moss')
        await page.locator('#t-v3 a.what').click()
        expect(page.url()).toMatch(/#v3$/)
        const ground = (selector: string): Promise<unknown> => styleOf({ page }, selector, 'backgroundColor')
        expect(await ground('#v3')).not.toBe(await ground('#v1'))
        expect(await page.locator('#lit-bar').isVisible()).toBe(false)
      },
      { javaScriptEnabled: false },
    )
  })
})
