import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { showHidden } from '../../src/documentation/hidden-characters.ts'
import { code, fence, flow, paragraph, table } from '../../src/emit/docs-markdown/markdown.ts'
import { HOSTILE_TEXTS } from '../support/injection.ts'
import { listNodes, textOf } from '../support/read-markdown.ts'

/** What a reader sees of Markdown. */
function readBack(markdown: string): string {
  return textOf(fromMarkdown(markdown)).replaceAll(/\s+/g, ' ').trim()
}

function oddKindsIn(markdown: string): string[] {
  const kinds = listNodes(fromMarkdown(markdown)).map(({ type }) => type)
  return kinds.filter((kind) => !['root', 'paragraph', 'text', 'html'].includes(kind))
}

const visible = (text: string): string => showHidden(text).replaceAll(/\s+/g, ' ').trim()

/** Characters that mean something to some reader of Markdown, and some that do not. */
const MARKED = fc
  .array(fc.constantFrom(...'\\`*_[](){}<>|~$&#!:;-+=.1aé \n"\'@/'), { maxLength: 24 })
  .map((characters) => characters.join(''))

describe('text on its way into Markdown', () => {
  test.each([...HOSTILE_TEXTS, '{{ constructor }}', 'did:key:z6Mk', '&lt;b&gt; &#x41; &copy', '[[toc]]', '::: raw'])(
    '%j is read back as it is',
    (text) => {
      const { markdown } = paragraph(flow`${text}`)
      expect(readBack(markdown)).toBe(visible(text))
      expect(oddKindsIn(markdown)).toEqual([])
    },
  )

  test('whatever it is, it is read back as it is, as one paragraph', () => {
    fc.assert(
      fc.property(MARKED, (text) => {
        const { markdown } = paragraph(flow`${text}`)
        expect(readBack(markdown)).toBe(visible(text))
        expect(oddKindsIn(markdown)).toEqual([])
      }),
    )
  })

  test('as code it is read back as it is, and ends no cell of a table', () => {
    fc.assert(
      fc.property(MARKED, (text) => {
        const { markdown } = code(text)
        expect(readBack(`x ${markdown} x`)).toBe(visible(`x ${text} x`))
        expect(markdown).not.toMatch(/[|\n]/)
      }),
    )
  })

  test('a table has as many cells in each row as in its head', () => {
    fc.assert(
      fc.property(MARKED, MARKED, (a, b) => {
        const lines = table(['A', 'B'], [[flow`${a}`, code(b)]]).markdown.split('\n')
        expect(lines.map((line) => line.split('|').length)).toEqual([4, 4, 4])
      }),
    )
  })

  test.each<[string, string, RegExp]>([
    ['a mustache, which VitePress fills in', '{{ x }}', /\{\{|\}\}/],
    ['an include, which VitePress looks for before it reads Markdown', '<!--@include: /etc/passwd-->', /<!--/],
    ['an emoji', 'did:key:z6', /:key:/],
  ])('is no %s', (_what, text, meant) => {
    expect(text).toMatch(meant)
    expect(paragraph(flow`${text}`).markdown).not.toMatch(meant)
  })

  test('a block of JSON says the same JSON, whatever it holds, and includes nothing', () => {
    const value = { a: '```\n````', b: '<!--@include: x-->', c: '\u202eabc', d: '\u0000' }
    const tree = fromMarkdown(fence('json', JSON.stringify(value, undefined, 2)).markdown)
    expect(tree.children).toMatchObject([{ type: 'code', lang: 'json' }])
    const [block] = tree.children
    const text = block?.type === 'code' ? block.value : ''
    expect(JSON.parse(text)).toEqual(value)
    expect(text).not.toMatch(/<!--|\u202e/)
  })
})
