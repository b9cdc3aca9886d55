import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { moveLinks } from '../../../scripts/move-links.mjs'
import { quoteDeclarations } from '../../../scripts/quote-declarations.mjs'
import { ROOT } from './support/compile.ts'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root | Root['children'][number]

/** Pages that people read lead where they say, and what scripts write into them is what it is written from. */

const FOLDERS = ['packages/lexgen/docs', 'packages/xrpc/docs', 'docs', 'examples']
const GENERATED = /(?:^|\/)(?:node_modules|site|dist|gen)\//

const pages = [
  ...readdirSync(ROOT).filter((path) => path.endsWith('.md')),
  'packages/xrpc/README.md',
  ...FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md') && !GENERATED.test(path)),
  ),
]

test.each(pages)('%s: every link leads to a file, and to a heading in it', (page) => {
  const links = linksIn(readPage(page)).filter((url) => !/^[a-z]+:/.test(url))
  const broken = links.filter((url) => {
    const [path = '', anchor] = url.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    if (!existsSync(join(ROOT, target))) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsIn(readPage(target)).includes(anchor)
  })
  expect(broken).toEqual([])
})

test('the README begins with what is installed, twelve lines of use, and what they yield', () => {
  const fences = visit(fromMarkdown(readPage('README.md')), (node) => (node.type === 'code' ? [node] : []))
  const [install, use, yielded] = fences.map(({ lang, value }) => ({ lang, lines: value.split('\n') }))
  expect([install?.lang, use?.lang, yielded?.lang]).toEqual(['sh', 'ts', 'ts'])
  expect(use?.lines.length).toBeLessThanOrEqual(12)
})

describe('a page that is read in another folder', () => {
  const isPacked = (path: string): boolean => ['docs/a.md', 'CHANGELOG.md'].includes(path)

  test.each([
    ['what is below the folder', '[a](packages/lexgen/docs/a.md#b)', '[a](docs/a.md#b)'],
    ['what is copied', '[c](CHANGELOG.md)', '[c](CHANGELOG.md)'],
    ['what is not there', 'see [c](CONTRIBUTING.md).', 'see c.'],
    ['a page that is not packed', '[b](packages/lexgen/docs/b.md)', 'b'],
    [
      'the README of another package',
      '[x](packages/xrpc/README.md#values)',
      '[x](https://www.npmjs.com/package/@lexgen/xrpc#values)',
    ],
    [
      'a page of another package',
      '[x](packages/xrpc/docs/errors.md#one)',
      '[x](https://www.npmjs.com/package/@lexgen/xrpc)',
    ],
    ['other addresses', '[x](https://example.com/a.md) [y](#z)', '[x](https://example.com/a.md) [y](#z)'],
  ])('%s', (_name, before, after) => {
    expect(moveLinks(before, { folder: 'packages/lexgen', isPacked })).toBe(after)
  })
})

describe('declarations that a page quotes', () => {
  const module = `// Banner\nimport { a } from 'a'\n\n/** Text.\n */\nexport interface One {\n  a: 1\n}\n\nexport class Two {}\n\nexport const three = 3\n`

  test('stand in the order that is asked for, with their comments', () => {
    expect(quoteDeclarations(module, ['three', 'One'])).toBe(
      'export const three = 3\n\n/** Text.\n */\nexport interface One {\n  a: 1\n}',
    )
  })

  test('are named where they are missing', () => {
    expect(() => quoteDeclarations(module, ['Four'])).toThrow(
      'expected a declaration of Four in the module, found none',
    )
  })
})

function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function visit<T>(node: Node, read: (node: Node) => T[]): T[] {
  return [...read(node), ...('children' in node ? node.children.flatMap((child) => visit(child, read)) : [])]
}

function linksIn(markdown: string): string[] {
  return visit(fromMarkdown(markdown), (node) =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [],
  )
}

/** The anchors of headings, as GitHub and npm make them. */
function anchorsIn(markdown: string): string[] {
  const headings = visit(fromMarkdown(markdown), (node) => (node.type === 'heading' ? [textOf(node)] : []))
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function textOf(node: Node): string {
  return visit(node, (each) => (each.type === 'text' || each.type === 'inlineCode' ? [each.value] : [])).join('')
}
