/** Takes the picture of the report that the README shows, docs/report.png. Its type is that of the machine's fonts. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { toHtml } from '../src/export/index.js'
import { parseArticle } from '../src/index.js'

const text = readFileSync(new URL('../fixtures/lise-meitner.txt', import.meta.url), 'utf8')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--headless'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } })
await page.setContent(toHtml(parseArticle(text), text))
await page.screenshot({ path: fileURLToPath(new URL('../docs/report.png', import.meta.url)) })
await browser.close()
