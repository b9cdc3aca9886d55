import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { officialLexicons } from '@lexgen/bench/official'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnsweringService, startAnsweringService } from '../support/answering-service.ts'
import { openBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/generate.ts'
import { type SiteServer, pagePath, serveSite, writeSite } from '../support/site.ts'

/** What pages do with a script, in Chromium: search, validate, try a query. */

const THING = {
  lexicon: 1,
  id: 'com.example.getThing',
  defs: {
    main: {
      type: 'query',
      parameters: {
        type: 'params',
        required: ['mode'],
        properties: {
          mode: { type: 'string', knownValues: ['"><b>x', 'slow'] },
          limit: { type: 'integer', default: 50 },
          isDeep: { type: 'boolean' },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
}

const browser = await openBrowser()
const folder = temporaryFolder()
const site = join(folder.path, 'site')
let server: SiteServer
let service: AnsweringService

beforeAll(async () => {
  if (browser === undefined) return
  service = await startAnsweringService()
  writeSite(site, [...officialLexicons(), THING], '--service', service.url)
  server = await serveSite(site, '/docs/lexicons/')
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  service?.close()
  folder.remove()
})

type Way = 'a server' | 'a disk'
const WAYS: readonly Way[] = ['a server', 'a disk']
const topOf = (way: Way): string => (way === 'a server' ? server.url : `${pathToFileURL(site).href}/`)

/** Opens a page and closes it after `use`, which is also told of every request; nothing may be refused or thrown meanwhile. */
async function onPage(
  path: string,
  way: Way,
  use: (page: Page, requests: readonly string[]) => Promise<void>,
  permitted: RegExp = /^$/,
): Promise<void> {
  if (browser === undefined) throw new Error('There is no browser')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    const [requests, problems]: [string[], string[]] = [[], []]
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', ({ message }) => problems.push(message))
    page.on('console', (message) => {
      // Browsers ask for an icon by themselves.
      const isOurs = message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')
      if (isOurs) problems.push(message.text())
    })
    await page.goto(topOf(way) + path)
    await use(page, requests)
    expect(problems.filter((problem) => !permitted.test(problem))).toEqual([])
  } finally {
    await context.close()
  }
}

const violationsIn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

const SESSION = pagePath('com.atproto.server.createSession')
const POST = pagePath('app.bsky.feed.post')

describe.skipIf(browser === undefined)('search', () => {
  const selected = (page: Page): Locator => page.locator('[role=option][aria-selected=true]')

  test.each(WAYS)('goes from the keyboard to a page and is kept, from %s', async (way) => {
    await onPage(SESSION, way, async (page, requests) => {
      expect(requests.filter((url) => url.includes('search'))).toEqual([])
      await page.keyboard.press('/')
      const input = page.getByRole('combobox', { name: 'Search' })
      await input.waitFor()
      await page.keyboard.type('refr sess')
      await expect.poll(() => selected(page).innerText()).toContain('refreshSession')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/refreshSession/index.html')
      await page.keyboard.press('Control+k')
      await expect.poll(() => input.inputValue()).toBe('refr sess')
      await page.keyboard.type('profile')
      await expect.poll(() => selected(page).innerText()).toContain('app.bsky.actor.profile')
      await page.keyboard.press('ArrowDown')
      expect(await selected(page).innerText()).toContain('getProfile')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => page.locator('[role=option]').last().getAttribute('aria-selected')).toBe('true')
      expect(await input.getAttribute('aria-activedescendant')).toBe(await selected(page).getAttribute('id'))
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog[open]').count()).toBe(0)
      expect(requests.filter((url) => !url.startsWith(topOf(way)))).toEqual([])
    })
  })

  test('loses nothing that is typed while its script is on the way', async () => {
    await onPage(SESSION, 'a server', async (page) => {
      let arrive = (): void => undefined
      const isTyped = new Promise<void>((resolve) => (arrive = resolve))
      await page.route('**/assets/search.*', async (route) => {
        await isTyped
        await route.continue()
      })
      await page.keyboard.press('/')
      await page.keyboard.type('refr se')
      arrive()
      await expect.poll(() => selected(page).innerText()).toContain('refreshSession')
      await page.keyboard.type('ss')
      await expect.poll(() => page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('refr sess')
    })
  })

  test('leads to a place on the same page and closes', async () => {
    await onPage(SESSION, 'a server', async (page) => {
      await page.getByRole('button', { name: 'Search' }).click()
      await page.keyboard.type('createSession.accessJwt')
      await expect.poll(() => selected(page).innerText()).toContain('accessJwt')
      await page.keyboard.press('Enter')
      await page.waitForURL('**#main.output.accessJwt')
      expect(await page.locator('dialog[open]').count()).toBe(0)
    })
  })

  test('says that there is nothing, and finds descriptions', async () => {
    await onPage('index.html', 'a server', async (page) => {
      await page.keyboard.press('/')
      await page.getByRole('combobox').fill('<b>nosuchthing')
      await expect
        .poll(() => page.locator('dialog [role=status]').innerText())
        .toContain('Nothing is called “<b>nosuchthing”')
      await page.getByRole('combobox').fill('authentication session')
      await expect.poll(() => page.locator('[role=group]').last().innerText()).toMatch(/^Text[^]*createSession/)
    })
  })

  test.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (colorScheme) => {
    await onPage(SESSION, 'a server', async (page) => {
      await page.emulateMedia({ colorScheme })
      await page.keyboard.press('/')
      await page.getByRole('combobox').fill('did')
      await expect.poll(() => page.locator('[role=option]').count()).toBeGreaterThan(8)
      expect(await violationsIn(page)).toEqual([])
    })
  })

  test('leaves the key alone where one types', async () => {
    await onPage(SESSION, 'a server', async (page) => {
      await page.locator('[data-validate] summary').click()
      await page.getByLabel('JSON').fill('')
      await page.getByLabel('JSON').press('/')
      expect(await page.getByLabel('JSON').inputValue()).toBe('/')
      expect(await page.locator('dialog[open]').count()).toBe(0)
    })
  })
})

describe.skipIf(browser === undefined)('validating', () => {
  const validate = async (page: Page, json: string): Promise<string> => {
    const tool = page.locator('[data-validate]')
    if ((await tool.getAttribute('open')) === null) await tool.locator('summary').click()
    await page.getByLabel('JSON').fill(json)
    await tool.locator('.result').evaluate((result) => result.replaceChildren())
    await page.getByRole('button', { name: 'Validate' }).click()
    await expect.poll(() => tool.locator('.result').innerText()).not.toBe('')
    return tool.locator('.result').innerText()
  }
  const post = { $type: 'app.bsky.feed.post', text: 'Hi', createdAt: '2024-01-01T00:00:00Z' }
  const image = { alt: 'x', image: { $type: 'blob', ref: { $link: 'x' }, mimeType: 'image/png', size: 1 } }

  test.each(WAYS)('says what is wrong with a record and where, from %s', async (way) => {
    await onPage(POST, way, async (page, requests) => {
      expect(await validate(page, JSON.stringify(post))).toBe('Valid.')
      const embed = { $type: 'app.bsky.embed.images', images: [image, { alt: 1 }] }
      const found = await validate(page, JSON.stringify({ ...post, text: 7, embed }))
      expect(found).toContain('text expected a string, found a number')
      expect(found).toContain('embed.images[1].alt expected a string, found a number')
      expect(found).toContain('embed.images[1].image expected a blob, found nothing')
      expect(await validate(page, '{\n  "text": }')).toBe('This is no JSON: line 2, column 11 has "}".')
      expect(requests.filter((url) => !url.startsWith(topOf(way)))).toEqual([])
    })
  })

  test('shows hostile JSON as text, and ends', async () => {
    await onPage(POST, 'a server', async (page) => {
      const markup = '<img src=x onerror="document.title=1">'
      const found = await validate(
        page,
        JSON.stringify({ ...post, createdAt: markup, [markup]: 1, langs: JSON.parse('{"__proto__":1}') }),
      )
      expect(found).toContain(markup.slice(0, 9))
      expect(await page.locator('.result img').count()).toBe(0)
      expect(await validate(page, `${'{"reply":'.repeat(50_000)}1${'}'.repeat(50_000)}`)).toContain('issue')
      expect(await validate(page, JSON.stringify({ ...post, tags: Array.from({ length: 1000 }, () => 1) }))).toContain(
        '100 issues.',
      )
    })
  })

  test('asks what the JSON is where it can be several things', async () => {
    await onPage(SESSION, 'a server', async (page) => {
      const json = '{"identifier":"a.example.com","password":"x"}'
      expect(await validate(page, json)).toBe('Valid.')
      await page.getByLabel('What it is').selectOption('Output')
      expect(await validate(page, json)).toContain('accessJwt expected a string, found nothing')
      expect(await violationsIn(page)).toEqual([])
    })
  })
})

describe.skipIf(browser === undefined)('trying a query', () => {
  const path = pagePath(THING.id)
  const send = async (page: Page, mode: string): Promise<string> => {
    const tool = page.locator('[data-try]')
    if ((await tool.getAttribute('open')) === null) await tool.locator('summary').click()
    await tool.getByLabel('mode').fill(mode)
    await tool.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => tool.locator('.result').getAttribute('data-kind')).toMatch(/answered|failed/)
    return tool.locator('.result').innerText()
  }

  test('sends nothing before the button is pressed, and then what the form says', async () => {
    await onPage(path, 'a server', async (page, requests) => {
      const tool = page.locator('[data-try]')
      await tool.locator('summary').click()
      await tool.getByLabel('limit').fill('5')
      await tool.getByLabel('isDeep').selectOption('true')
      await tool.getByLabel('tags').fill('a b\n\nc&d')
      expect(
        await tool.locator('datalist option').evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
      ).toEqual(['"><b>x', 'slow'])
      const before = service.asked.length
      expect(requests.filter((url) => url.startsWith(service.url))).toEqual([])
      const shown = await send(page, 'x')
      const asked = service.asked.slice(before)
      expect(asked.map(({ url }) => url)).toEqual([
        '/xrpc/com.example.getThing?mode=x&limit=5&isDeep=true&tags=a+b&tags=c%26d',
      ])
      expect(asked[0]?.headers).toMatchObject({ host: expect.any(String) })
      expect([asked[0]?.headers['cookie'], asked[0]?.headers['referer']]).toEqual([undefined, undefined])
      expect(shown).toContain('200 OK')
      expect(shown).toContain('"thing": "<img src=x>"')
      expect(await page.locator('.result img').count()).toBe(0)
      expect(await violationsIn(page)).toEqual([])
    })
  })

  test('works from a disk', async () => {
    await onPage(path, 'a disk', async (page) => expect(await send(page, 'x')).toContain('200 OK'))
  })

  test.each([
    ['an error of XRPC', 'error', ['400 Bad Request', 'NoSuchThing: There is <b>no</b> such thing']],
    ['an answer that is HTML', 'html', ['200 OK', 'The answer is no JSON', '<script>document.title = "no"</script>']],
    ['an answer that is too long', 'huge', ['Only the first 256 KB are shown.']],
    ['an answer that is no text', 'image', ['100 bytes that are no text are not shown.']],
    ['a service that pages may not read', 'closed', ['No answer', 'CORS']],
    ['a redirect', 'moved', ['200 OK', '"thing"']],
  ])('tells %s in words', async (_title, mode, expected) => {
    await onPage(
      path,
      'a server',
      async (page) => {
        const shown = await send(page, mode)
        for (const each of expected) expect(shown).toContain(each)
        expect(shown.length).toBeLessThan(300_000)
        expect(await page.title()).toContain(THING.id)
      },
      /400|CORS|ERR_FAILED/,
    )
  })

  test('stops an answer that does not come', async () => {
    await onPage(path, 'a server', async (page) => {
      const tool = page.locator('[data-try]')
      await tool.locator('summary').click()
      await tool.getByLabel('mode').fill('slow')
      await tool.getByLabel('mode').press('Enter')
      await expect.poll(() => service.asked.some(({ url }) => url.includes('slow'))).toBe(true)
      await tool.getByRole('button', { name: 'Stop' }).click()
      await expect.poll(() => tool.locator('.result').innerText()).toContain('Stopped.')
    })
  })

  test('tells that the browser is offline', async () => {
    await onPage(
      path,
      'a server',
      async (page) => {
        await page.locator('[data-try] summary').click()
        await page.getByLabel('Service').waitFor()
        await page.context().setOffline(true)
        expect(await send(page, 'x')).toContain('This browser is offline.')
      },
      /ERR_INTERNET_DISCONNECTED/,
    )
  })

  test('says what is missing before anything is sent', async () => {
    await onPage(path, 'a server', async (page) => {
      const before = service.asked.length
      expect(await send(page, '')).toBe('Required, and missing: mode.')
      await page.getByLabel('Service').fill('javascript:alert(1)')
      expect(await send(page, 'x')).toContain('A service is a URL that begins with https://')
      await page.getByLabel('Service').fill('')
      expect(await send(page, 'x')).toContain('Name a service first')
      expect(service.asked.length).toBe(before)
    })
  })

  test('is offered for queries alone', async () => {
    await onPage(SESSION, 'a server', async (page) => expect(await page.locator('[data-try]').count()).toBe(0))
  })
})
