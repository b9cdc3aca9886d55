import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { officialLexicons } from '@lexgen/bench/official'
import axe, { type RunOptions } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freeTextCases } from '../../../lexgen/test/support/injection.ts'
import { openBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/generate.ts'
import { HOSTILE_MARKUP, PAGE_DOCUMENTS } from '../support/page-documents.ts'
import { type SiteServer, pagePath, serveSite, writeSite } from '../support/site.ts'

/** The pages of a site in Chromium. */

const browser = await openBrowser()
const folder = temporaryFolder()
const site = join(folder.path, 'site')
let server: SiteServer

/** What there are pages of. */
const KINDS: readonly (readonly [kind: string, path: string])[] = [
  ['query', pagePath('app.bsky.feed.getTimeline')],
  ['procedure', pagePath('com.atproto.server.createSession')],
  ['subscription', pagePath('com.atproto.sync.subscribeRepos')],
  ['record', pagePath('app.bsky.feed.post')],
  ['definitions', pagePath('app.bsky.feed.defs')],
  ['permission set', pagePath('com.example.authFull')],
  ['token', pagePath('com.example.flag')],
  ['index', 'index.html'],
]
/** Those that are hard to set, too. */
const ALL = [...KINDS, ...PAGE_DOCUMENTS.map(({ id }) => [id.slice(0, 30), pagePath(id)] as const)]
const PROCEDURE = pagePath('com.atproto.server.createSession')
const SCHEMES = ['light', 'dark'] as const
/** What axe looks at in each: a dark page has other colours than a light one, and nothing else. */
const RULES: Readonly<Record<(typeof SCHEMES)[number], RunOptions>> = {
  light: {},
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
}

beforeAll(async () => {
  if (browser === undefined) return
  writeSite(site, [...officialLexicons(), ...PAGE_DOCUMENTS])
  server = await serveSite(site, '/docs/lexicons/')
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  folder.remove()
})

/** Opens a page of the site, of a width of 1440 px where nothing else is asked for, and closes it after `use`. */
async function onPage<T>(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  if (browser === undefined) throw new Error('There is no browser')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  try {
    const page = await context.newPage()
    await page.goto(path.includes('://') ? path : server.url + path)
    return await use(page)
  } finally {
    await context.close()
  }
}

const wide = (width: number): BrowserContextOptions => ({ viewport: { width, height: 800 } })
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true
  })

describe.skipIf(browser === undefined)('a page in Chromium', () => {
  test.each(KINDS)('has nothing that axe objects to, light or dark: %s', async (_kind, path) => {
    const violations = await onPage(path, {}, async (page) => {
      await openAll(page)
      await page.evaluate(axe.source)
      const found: string[] = []
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 900 })
          const objections = await page.evaluate(async (options) => {
            const { violations: each } = await (globalThis as unknown as { axe: typeof axe }).axe.run(options)
            return each.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
          }, RULES[colorScheme])
          found.push(...objections.map((each) => `${colorScheme}, ${width} px: ${each}`))
        }
      }
      return found
    })
    expect(violations).toEqual([])
  })

  test.each(ALL)('is never wider than the window: %s', async (_kind, path) => {
    const over = await onPage(path, {}, async (page) => {
      await openAll(page)
      const found: Record<number, number> = {}
      for (const width of [360, 800, 1000, 1200, 1440, 2200]) {
        await page.setViewportSize({ width, height: 800 })
        found[width] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return scrollWidth - clientWidth
        })
      }
      return found
    })
    expect(over).toEqual({ 360: 0, 800: 0, 1000: 0, 1200: 0, 1440: 0, 2200: 0 })
  })

  test('has one column at 360 px, two at 800 and three at 1200', async () => {
    const columns = async (width: number): Promise<boolean[]> =>
      onPage(PROCEDURE, wide(width), async (page) =>
        Promise.all(['.menu', '.contents'].map((each) => page.locator(each).isVisible())),
      )
    expect(await columns(360)).toEqual([false, false])
    expect(await columns(800)).toEqual([true, false])
    expect(await columns(1200)).toEqual([true, true])
  })

  test('shows samples beside a page, however much there is on it', async () => {
    await onPage(pagePath('app.bsky.actor.defs'), {}, async (page) => {
      const heightOf = (selector: string): Promise<number> =>
        page.locator(selector).evaluate((element) => element.getBoundingClientRect().height)
      expect(await heightOf('.contents')).toBeGreaterThan(900)
      expect(await heightOf('.samples')).toBeGreaterThan(100)
    })
  })

  test('keeps what is beside it in view', async () => {
    await onPage(PROCEDURE, {}, async (page) => {
      await page.mouse.wheel(0, 1500)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
      for (const each of ['.menu', '.contents', '.bar'])
        expect(
          await page.locator(each).evaluate((element) => element.getBoundingClientRect().top),
        ).toBeGreaterThanOrEqual(0)
    })
  })

  test('brings namespace and contents up by buttons where there is no room, without a script', async () => {
    await onPage(PROCEDURE, { ...wide(360), javaScriptEnabled: false }, async (page) => {
      for (const [button, panel] of [
        ['com.atproto.server', '.menu'],
        ['On this page', '.contents'],
      ] as const) {
        await page.getByRole('button', { name: button }).press('Enter')
        expect(await page.locator(panel).isVisible()).toBe(true)
        await page.keyboard.press('Escape')
        expect(await page.locator(panel).isVisible()).toBe(false)
      }
      await page.getByRole('button', { name: 'com.atproto.server' }).click()
      await page.locator('.menu').getByRole('link', { name: 'deleteSession' }).click()
      expect(page.url()).toContain('deleteSession/')
    })
  })

  test('shows a sample at a time, which one switches to with the keyboard, without a script, and all of them in print', async () => {
    await onPage(PROCEDURE, { javaScriptEnabled: false }, async (page) => {
      const names = await page.locator('.samples figcaption').allInnerTexts()
      const count = await page.locator('.samples figure').count()
      const shown = async (): Promise<number[]> => {
        const all = await Promise.all(
          Array.from({ length: count }, (_, at) => page.locator('.samples figure').nth(at).isVisible()),
        )
        return all.flatMap((isVisible, at) => (isVisible ? [at] : []))
      }
      expect(count).toBeGreaterThan(2)
      expect(names).toHaveLength(count)
      expect(await shown()).toEqual([0])
      await page.getByRole('radio', { name: 'TypeScript' }).press('ArrowRight')
      expect(await shown()).toEqual([1])
      await page
        .locator('.samples label')
        .nth(count - 1)
        .click()
      expect(await shown()).toEqual([count - 1])
      await page.emulateMedia({ media: 'print' })
      expect(await shown()).toHaveLength(count)
      expect(await page.locator('.samples figcaption').last().isVisible()).toBe(true)
    })
  })

  test('says what a format means to those who ask, without a script', async () => {
    await onPage(PROCEDURE, { ...wide(360), javaScriptEnabled: false }, async (page) => {
      const note = page.locator('[id="page:format:did"]')
      expect(await note.isVisible()).toBe(false)
      await page.getByRole('button', { name: 'did', exact: true }).press('Enter')
      expect(await note.innerText()).toContain('identifier of an account')
      const box = await note.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
      await page.keyboard.press('Escape')
      expect(await note.isVisible()).toBe(false)
    })
  })

  test('says all that it has to say without a script', async () => {
    await onPage(PROCEDURE, { javaScriptEnabled: false }, async (page) => {
      const text = await page.locator('main').innerText()
      for (const each of [
        'Create an authentication session.',
        'When true, instead of throwing error for takendown accounts',
        'deactivated',
        'AuthFactorTokenRequired',
        'required',
      ])
        expect(text).toContain(each)
      await page.locator('summary', { hasText: 'Raw schema' }).click()
      expect(await page.locator('.raw pre').isVisible()).toBe(true)
      expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0)
    })
  })

  test('lights up what a permalink leads to, and names each by its own', async () => {
    await onPage(`${PROCEDURE}#main.output.accessJwt`, {}, async (page) => {
      const groundOf = (id: string): Promise<string> =>
        page.locator(`[id="${id}"]`).evaluate((element) => getComputedStyle(element).backgroundColor)
      expect(await groundOf('main.output.accessJwt')).not.toBe(await groundOf('main.output.refreshJwt'))
      await page.locator('[id="error.AccountTakedown"] .anchor').click()
      expect(page.url()).toMatch(/#error\.AccountTakedown$/)
    })
  })

  test('opens what is folded where a link leads to it, and leads to no tool without a script', async () => {
    await onPage(KINDS[0]?.[1] ?? '', {}, async (page) => {
      const isOpen = (id: string): Promise<boolean> =>
        page.locator(`[id="${id}"]`).evaluate((element) => (element as HTMLDetailsElement).open)
      for (const [name, id] of [
        ['Try it', 'page:try'],
        ['Validate', 'page:validate'],
        ['Raw schema', 'page:raw'],
      ] as const) {
        expect(await isOpen(id)).toBe(false)
        await page.locator('.contents').getByRole('link', { name }).click()
        await expect.poll(() => isOpen(id)).toBe(true)
      }
      await page.reload()
      expect(await isOpen('page:raw')).toBe(true)
    })
    await onPage(KINDS[0]?.[1] ?? '', { javaScriptEnabled: false }, async (page) => {
      const links = await page.locator('.contents a').filter({ visible: true }).allInnerTexts()
      expect(links).toEqual(['Parameters', 'Output', 'Raw schema'])
    })
  })

  test('is copied from', async () => {
    await onPage(PROCEDURE, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await openAll(page)
      await page.locator('.raw .code').hover()
      await page.locator('.raw .copy').click()
      await expect.poll(() => page.locator('.raw .copy').textContent()).toBe('Copied')
      const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
      expect(copied).toMatchObject({ id: 'com.atproto.server.createSession' })
    })
  })

  test('is gone through by keyboard: past the menu first, in the order of the page, with a mark where one is', async () => {
    await onPage(PROCEDURE, {}, async (page) => {
      const focused = (): Promise<{ text: string; outline: number; place: number }> =>
        page.evaluate(() => {
          const element = document.activeElement
          const all = [...document.querySelectorAll('*')]
          return {
            text: element?.textContent?.trim() ?? '',
            outline: element === null ? 0 : parseFloat(getComputedStyle(element).outlineWidth),
            place: element === null ? -1 : all.indexOf(element),
          }
        })
      await page.keyboard.press('Tab')
      expect(await focused()).toMatchObject({ text: 'Skip to content' })
      expect(await page.locator('.skip').evaluate((element) => getComputedStyle(element).clipPath)).toBe('none')
      const steps = [await focused()]
      for (let count = 0; count < 40; count += 1) {
        await page.keyboard.press('Tab')
        steps.push(await focused())
      }
      expect(steps.filter(({ outline }) => outline < 2)).toEqual([])
      const places = steps.map(({ place }) => place)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      await page.locator('.skip').press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    })
  })

  test.each(SCHEMES)(
    'is printed dark on white, with what is folded and without what is to be pressed: %s',
    async (colorScheme) => {
      await onPage(pagePath('com.example.values'), { colorScheme }, async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme })
        const shown = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible()
        expect(await Promise.all(['.bar', '.menu', '.contents', '.copy', '.skip'].map(shown))).toEqual(
          Array(5).fill(false),
        )
        expect(await shown('details.values li:last-child')).toBe(true)
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
        const pdf = await page.pdf()
        expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
      })
    },
  )

  test('works from the disk', async () => {
    await onPage(pathToFileURL(join(site, PROCEDURE)).href, wide(1000), async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
      await page.locator('.menu').getByRole('link', { name: 'deleteSession' }).click()
      expect(await page.locator('h1').textContent()).toBe('com.atproto.server.deleteSession')
      await page.locator('.home').click()
      expect(await page.locator('h1').textContent()).toBe('Lexicons')
      await openAll(page)
    })
  })

  test('asks for nothing of another origin, and breaks no rule of its policy', async () => {
    const requests: string[] = []
    const complaints: string[] = []
    if (browser === undefined) return
    const context = await browser.newContext()
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI}`),
      )
    })
    const page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    for (const [, path] of ALL) await page.goto(server.url + path)
    await context.close()
    expect(complaints).toEqual([])
    expect(requests.length).toBeGreaterThan(ALL.length)
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([])
  })
})

describe.skipIf(browser === undefined)('a page of hostile text in Chromium', () => {
  test('runs nothing, asks for nothing and goes nowhere', async () => {
    const out = join(folder.path, 'hostile')
    const cases = freeTextCases(HOSTILE_MARKUP)
    writeSite(
      out,
      cases.map(({ document }) => document),
    )
    const faults: string[] = []
    const top = pathToFileURL(out).href
    await onPage(`${top}/index.html`, {}, async (page) => {
      page.on('console', (message) => faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('dialog', (dialog) => {
        faults.push(dialog.message())
        void dialog.dismiss()
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(top)) faults.push(request.url())
      })
      for (const path of ['index.html', ...cases.map(({ document }) => pagePath(document.id))]) {
        await page.goto(`${top}/${path}`)
        if (await page.evaluate(() => 'hacked' in window)) faults.push(`${path} ran a script`)
        if (!page.url().endsWith(path)) faults.push(`${path} went to ${page.url()}`)
      }
    })
    expect(faults).toEqual([])
  })
})
