import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { officialLexicons, writeLexicons } from '@lexgen/bench/official'
import { docs } from 'lexgen'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkedTextCases, freeTextCases } from '../../lexgen/test/support/injection.ts'
import { temporaryFolder } from './support/generate.ts'
import { HOSTILE_MARKUP, PAGE_DOCUMENTS } from './support/page-documents.ts'
import { type PageElement, type ParsedPage, listSite, pagePath, parsePage, writeSite } from './support/site.ts'

/** What the pages of a site are, seen by a parser of HTML: of every official lexicon, and of hostile ones. */

const folder = temporaryFolder()
const site = join(folder.path, 'site')
const hostile = join(folder.path, 'hostile')
const cases = freeTextCases(HOSTILE_MARKUP)
let pages: ReadonlyMap<string, ParsedPage>

const htmlOf = (root: string): string[] => listSite(root).filter((path) => path.endsWith('.html'))
const isLoaded = ({ name, attributes }: PageElement): boolean =>
  attributes['src'] !== undefined || (name === 'link' && attributes['rel'] === 'stylesheet')

beforeAll(() => {
  writeSite(site, [...officialLexicons(), ...PAGE_DOCUMENTS])
  writeSite(
    hostile,
    cases.map(({ document }) => document),
  )
  pages = new Map(htmlOf(site).map((path) => [path, parsePage(site, path)]))
})
afterAll(folder.remove)

describe('a site of all official lexicons', () => {
  test('has no id twice on a page', () => {
    const doubled = [...pages].flatMap(([path, { elements }]) => {
      const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`)
    })
    expect(pages.size).toBeGreaterThan(387)
    expect(doubled).toEqual([])
  })

  test('has no link that leads nowhere', () => {
    const idsOf = (path: string): ReadonlySet<string> =>
      new Set(pages.get(path)?.elements.map(({ attributes: { id = '' } }) => id))
    const ids = new Map([...pages.keys()].map((path) => [path, idsOf(path)]))
    const broken = [...pages].flatMap(([path, { elements }]) =>
      elements
        .flatMap(({ attributes: { href, src, popovertarget, for: labelled } }) => [
          href,
          src,
          popovertarget && `#${popovertarget}`,
          labelled && `#${labelled}`,
        ])
        .filter((link) => link !== undefined && !leads(link, path, ids))
        .map((link) => `${path}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  test('names by heading and title what a page is about', () => {
    const wrong = [...pages].filter(([, { elements }]) =>
      ['h1', 'title', 'main'].some((name) => elements.filter((each) => each.name === name).length !== 1),
    )
    expect(wrong.map(([path]) => path)).toEqual([])
  })
})

/** Whether a link from a page is to a file of the site and, where it has a fragment, to an id there. */
function leads(link: string, from: string, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [path = '', fragment] = link.split('#')
  const target = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path))
  return existsSync(join(site, target)) && (fragment === undefined || ids.get(target)?.has(fragment) === true)
}

describe('what a reader has to load', () => {
  const load = (path: string): { requests: number; raw: number; zipped: number; script: number } => {
    const loaded = parsePage(site, path).elements.filter(isLoaded)
    const files = loaded.map(({ attributes }) =>
      posix.join(posix.dirname(path), attributes['src'] ?? attributes['href'] ?? ''),
    )
    const sizeOf = (file: string): number => readFileSync(join(site, file)).length
    const zippedSizeOf = (file: string): number => gzipSync(readFileSync(join(site, file))).length
    const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)
    return {
      requests: 1 + files.length,
      raw: sum([path, ...files].map(sizeOf)),
      zipped: zippedSizeOf(path),
      script: sum(files.filter((file) => file.endsWith('.js')).map(zippedSizeOf)),
    }
  }
  const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN

  test('half of the official pages have at most 4 KB, zipped, and are shown after at most 40 KB in 4 requests', () => {
    const loads = officialLexicons().map(({ id }) => load(pagePath(id)))
    expect(median(loads.map(({ zipped }) => zipped))).toBeLessThanOrEqual(4 * 1024)
    expect(median(loads.map(({ raw }) => raw))).toBeLessThanOrEqual(40 * 1024)
    expect(Math.max(...loads.map(({ requests }) => requests))).toBeLessThanOrEqual(4)
  })

  test('every page has at most 3 KB of script, zipped, before anything is pressed', () => {
    const scripts = [...pages.keys()].map((path) => load(path).script)
    expect(Math.max(...scripts)).toBeLessThanOrEqual(3 * 1024)
  })
})

describe('hostile text', () => {
  test('is shown as text, wherever it stands', () => {
    const missing = cases.flatMap(({ place, document }, index) => {
      const text = HOSTILE_MARKUP[index % HOSTILE_MARKUP.length] ?? ''
      const page = textOf(parsePage(hostile, pagePath(document.id)))
      // Constants and defaults stand there as JSON.
      return [text, JSON.stringify(text)].some((each) => page.includes(shown(each))) ? [] : [`${place}: ${text}`]
    })
    expect(missing).toEqual([])
  })

  test('is no element, no attribute and no address of a page or of the index', () => {
    const faults = htmlOf(hostile).flatMap((path) =>
      faultsOf(parsePage(hostile, path)).map((fault) => `${path}: ${fault}`),
    )
    expect(faults).toEqual([])
    expect(htmlOf(hostile)).toHaveLength(cases.length + 1)
  })

  test('that has a grammar is refused, or shown as text', async () => {
    const faults: string[] = []
    for (const [index, { place, document }] of checkedTextCases(HOSTILE_MARKUP).entries()) {
      const lexicons = join(folder.path, `checked-${index}`)
      const out = join(lexicons, 'site')
      // The file's name is ours: the id is among the texts.
      writeLexicons(lexicons, [{ id: 'com.inject.file' }])
      writeFileSync(join(lexicons, 'com/inject/file.json'), JSON.stringify(document))
      const { ok } = await docs({ sources: [join(lexicons, 'com')], out })
      if (ok)
        for (const path of htmlOf(out))
          faults.push(...faultsOf(parsePage(out, path)).map((fault) => `${place}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})

/** A text as a page shows it: what would hide or turn other text is shown for what it is, and white space is one space. */
function shown(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function textOf({ text }: ParsedPage): string {
  return text.replaceAll(/\s+/g, ' ')
}

const ELEMENTS = new Set(
  `html head meta title link script body a header button kbd div nav p ul li main aside h1 h2 h3 span wbr section dl dt dd code pre
   details summary b i u var input label figure figcaption`.split(/\s+/),
)
const ATTRIBUTES = new Set(
  `lang charset http-equiv content name rel href type defer src class id hidden aria-label aria-current popover popovertarget tabindex
   role open download checked for`.split(/\s+/),
)

/** What no page has of itself. */
function faultsOf({ elements }: ParsedPage): string[] {
  return elements.flatMap(({ name, attributes }) => {
    const addresses = [attributes['href'], attributes['src'], attributes['data-load']].filter(
      (each) => each !== undefined,
    )
    return [
      ...(ELEMENTS.has(name) ? [] : [`<${name}>`]),
      ...Object.keys(attributes).filter((each) => !ATTRIBUTES.has(each) && !each.startsWith('data-')),
      ...addresses.filter((address) => /^[a-z]+:|^\/\//i.test(address)),
      ...(name === 'meta' && attributes['http-equiv'] === 'refresh' ? ['refresh'] : []),
      ...(name === 'script' && attributes['src']?.includes('assets/') !== true ? ['a script of its own'] : []),
    ]
  })
}
