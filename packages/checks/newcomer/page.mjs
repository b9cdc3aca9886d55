// A built page in Chromium.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { findChromium, installChromium } from '../../../scripts/chromium.mjs'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const TIMEOUT_MS = 300_000

const require = createRequire(new URL('../platforms/', import.meta.url))

/** What `main` of the page says once it says what is expected; or why there is no page. */
export async function readGreetingInPage(folder, expected) {
  const problem = installChromium()
  if (problem !== undefined) return { skipped: problem }
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url
    try {
      const content = readFileSync(join(folder, path))
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Sandboxes of its own it cannot have where root runs it.
  const { chromium } = require('playwright-core')
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'], timeout: TIMEOUT_MS })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`, { timeout: TIMEOUT_MS })
    const main = page.locator('main', { hasText: expected })
    await main.waitFor({ timeout: TIMEOUT_MS })
    return { text: await main.textContent() }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}
