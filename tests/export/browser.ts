import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** Whether the tests in a browser can run; says on standard error why not. */
export const hasBrowser = existsSync(CHROMIUM)
if (!hasBrowser)
  console.error(`Tests in a browser are skipped: there is no ${CHROMIUM} (Debian: apt-get install chromium).`)

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--headless'] })

/** What went wrong on a page: errors on the console, exceptions, dialogs, and requests to anywhere. */
export interface Opened {
  readonly page: Page
  readonly troubles: string[]
}

/** Opens an address, calls `use` with the page, and closes it. */
export async function withPageAt<T>(
  browser: Browser,
  url: string,
  use: (opened: Opened) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => troubles.push(`exception: ${error.message}`))
  page.on('dialog', dialog => {
    troubles.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on('request', request => {
    if (request.url() !== url && !request.url().startsWith('blob:')) troubles.push(`request: ${request.url()}`)
  })
  try {
    await page.goto(url)
    return await use({ page, troubles })
  } finally {
    await context.close()
  }
}

/** Opens a page as a file of its own, calls `use` with it, and closes it. */
export async function withPage<T>(
  browser: Browser,
  html: string,
  use: (opened: Opened) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'annals-page-'))
  const file = join(folder, 'page.html')
  writeFileSync(file, html)
  try {
    return await withPageAt(browser, `file://${file}`, use, options)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const require = createRequire(import.meta.url)
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: {
    readonly id: string
    readonly nodes: { readonly html: string; readonly failureSummary: string }[]
  }[]
}

/** What axe-core finds wrong with the page. */
export async function axe({ page }: Pick<Opened, 'page'>): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResult
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
}
