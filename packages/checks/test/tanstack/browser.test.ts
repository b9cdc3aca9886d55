import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { buffer } from 'node:stream/consumers'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSessionServer, type SessionServer } from '../../../../examples/session/src/server/index.ts'
import { openBrowser } from '../support/browser.ts'

/** `page.ts` in Chromium, with React, against the server of the example. */

const browser = await openBrowser()
const THINGS = ['one', 'two', 'three']

let sessions: SessionServer
let site: Site

beforeAll(async () => {
  if (browser === undefined) return
  sessions = await startSessionServer({
    accounts: [
      {
        handle: 'alice.test',
        password: 'correct-horse-battery',
        did: 'did:plc:aliceexampleaccount23456',
        email: 'a@mail.test',
      },
      {
        handle: 'bob.test',
        password: 'staple-under-the-bed',
        did: 'did:plc:bobbyexampleaccount23456',
        email: 'b@mail.test',
        secondFactor: true,
      },
    ],
  })
  site = await startSite(await bundle(), sessions.url)
})
afterAll(async () => {
  await browser?.close()
  site?.close()
  await sessions?.close()
})

describe.skipIf(browser === undefined)('TanStack Query in Chromium', () => {
  test('logs in, asks again for what has changed, and tells declared errors by their class', async () => {
    await onPage(async (page) => {
      const textOf = (id: string) => page.locator(`#${id}`).textContent()
      const press = (name: string) => page.getByRole('button', { name }).click()
      await expect.poll(() => textOf('who')).toBe('AuthMissing')
      await press('log in as nobody')
      await expect.poll(() => textOf('login')).toBe('undeclared: AuthenticationRequired')
      await press('log in as bob')
      await expect.poll(() => textOf('login')).toBe('a code, please: 401 AuthFactorTokenRequired')
      const before = site.count('com.atproto.server.getSession')
      await press('log in as alice')
      await expect.poll(() => textOf('who')).toBe('alice.test')
      expect(await textOf('login')).toBe('no error')
      expect(site.count('com.atproto.server.getSession')).toBe(before + 1)
    })
  })

  test('gets page after page, each once, until there is none', async () => {
    const before = site.count('com.example.listThings')
    await onPage(async (page) => {
      const items = page.locator('#things li')
      const more = page.getByRole('button', { name: 'more' })
      await expect.poll(() => items.allTextContents()).toEqual(['one', 'two'])
      await more.click()
      await expect.poll(() => items.allTextContents()).toEqual(THINGS)
      await expect.poll(() => more.isDisabled()).toBe(true)
      expect(site.count('com.example.listThings')).toBe(before + 2)
    })
  })

  test('ends the request of a component that has gone', async () => {
    await onPage(async (page) => {
      await page.getByRole('button', { name: 'wait' }).click()
      await expect.poll(() => page.locator('#wait').textContent()).toBe('pending')
      await expect.poll(() => site.count('com.example.wait')).toBe(1)
      expect(site.ended()).toBe(0)
      await page.getByRole('button', { name: 'give up' }).click()
      await expect.poll(() => site.ended()).toBe(1)
    })
  })
})

/** Opens the page, in which nothing may be thrown meanwhile, and closes it. */
async function onPage(use: (page: Page) => Promise<void>): Promise<void> {
  if (browser === undefined) throw new Error('There is no browser')
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const thrown: string[] = []
    page.on('pageerror', (error) => thrown.push(error.message))
    await page.goto(site.url)
    await use(page)
    expect(thrown).toEqual([])
  } finally {
    await context.close()
  }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

/** The page and the methods that it calls, all of one origin. */
interface Site {
  readonly url: string
  /** How many requests there were for a method. */
  readonly count: (nsid: string) => number
  /** How many of those that are never answered were ended by the page. */
  readonly ended: () => number
  readonly close: () => void
}

async function startSite(script: string, service: string): Promise<Site> {
  const asked: string[] = []
  let ended = 0
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const nsid = /^\/xrpc\/(.+)/.exec(pathname)?.[1]
    if (nsid === undefined) {
      const [type, text] = pathname === '/page.js' ? ['text/javascript', script] : ['text/html', PAGE]
      return response.writeHead(200, { 'content-type': type }).end(text)
    }
    asked.push(nsid)
    if (nsid === 'com.example.wait') return response.once('close', () => (ended += 1))
    if (nsid === 'com.example.listThings') {
      const start = Number(searchParams.get('cursor') ?? 0)
      const next = start + Number(searchParams.get('limit'))
      const page = { things: THINGS.slice(start, next), ...(next < THINGS.length && { cursor: String(next) }) }
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page))
    }
    const { method = 'GET', headers } = request
    const answer = await fetch(service + request.url, {
      method,
      headers: Object.fromEntries(
        ['authorization', 'content-type'].flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])),
      ),
      ...(method === 'POST' && { body: await buffer(request) }),
    })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
    return pipeline(Readable.from(answer.body ?? []), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    count: (nsid) => asked.filter((each) => each === nsid).length,
    ended: () => ended,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const PAGE = '<!doctype html><title>Things</title><body><script type="module" src="/page.js"></script>'
