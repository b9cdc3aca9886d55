import { describe, expect, test } from 'vitest'
import { formatDiagnostics } from '../../../src/diagnostics/format.ts'
import { loadDocuments } from '../../../src/sources/load-documents.ts'
import { readText } from '../../../src/sources/read-text.ts'

/** A megabyte takes a second or so on a loaded machine; work that grows with the square of the length takes hours. */
const TIMEOUT_MS = 60_000
const LENGTH = 1_000_000

const FENCE = '```'
const repeat = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH)
const many = (part: (index: number) => string): string => {
  const parts: string[] = []
  for (let length = 0; length < LENGTH; length += parts.at(-1)?.length ?? 0) parts.push(part(parts.length))
  return parts.join('')
}

describe('a page of a megabyte is read in time, whatever is in it', () => {
  test.each<[string, string, string[]]>([
    ['nested quotes', repeat('> '), ['LEX1008']],
    ['nested quotes without blanks', repeat('>'), ['LEX1008']],
    ['quoted lines', repeat('> a\n'), ['LEX1008']],
    ['nested lists', repeat('- '), ['LEX1008']],
    ['nested numbered lists', repeat('1. '), ['LEX1008']],
    ['lists in quotes in lists', repeat('> - '), ['LEX1008']],
    ['nested lists and blank lines', repeat('- ').slice(0, LENGTH / 2) + '\n'.repeat(LENGTH / 2), ['LEX1008']],
    ['list items', repeat('- a\n'), ['LEX1008']],
    ['list items, each in the last one', many((i) => `${'  '.repeat(i % 500)}- a\n`), ['LEX1008']],
    ['emphasis', repeat('*a **b_ '), ['LEX1008']],
    ['backticks', many((i) => `${'`'.repeat(i % 1000)} `), ['LEX1008']],
    ['lines of backticks', repeat(`${FENCE} a \``), ['LEX1008']],
    ['fences', repeat(`${FENCE}\n{}\n${FENCE}\n`), ['LEX1008']],
    ['fences that open only', repeat(`${FENCE}a\n`), ['LEX1008']],
    ['links', repeat('[a]('), ['LEX1008']],
    ['images in links', repeat('![['), ['LEX1008']],
    ['definitions of links', repeat('[a]: b\n'), ['LEX1008']],
    ['the columns of a table', `${repeat('|a')}\n${repeat('|-')}`, ['LEX1008']],
    ['the rows of a table', `|a|b|\n|-|-|\n${repeat('|1|2|\n')}`, ['LEX1008']],
    ['tags', repeat('<a b="c" '), ['LEX1008']],
    ['attributes', `<a ${repeat("b='c' ")}`, ['LEX1008']],
    ['comments', repeat('<!--'), ['LEX1008']],
    ['blocks of HTML', repeat('<div>\n\n'), ['LEX1008']],
    ['entities', repeat('&amp;'), ['LEX1008']],
    ['headings', repeat('## com.example.a\n'), ['LEX1008']],
    ['a heading of blanks and signs', `# ${repeat(' #')}`, ['LEX1008']],
    ['rules', repeat('* '), ['LEX1008']],
    ['an underline', `a\n${repeat('=')}`, ['LEX1008']],
    ['text', repeat('a\n'), ['LEX1008']],
    ['blanks', repeat(' '), ['LEX1008']],
    ['tabs', repeat('\t'), ['LEX1008']],
    ['empty lines', repeat('\r\n'), ['LEX1008']],
    ['braces that open', repeat('{\n'), ['LEX1008']],
    ['braces that open and close', repeat('{\n}\n'), ['LEX1008']],
    [
      'an NSID of many segments',
      `## ${'a.'.repeat(LENGTH / 2)}b\n\n${FENCE}\n{"type":"token"}\n${FENCE}`,
      ['LEX2006', 'LEX6040'],
    ],
    ['a long NSID', `## com.${repeat('a')}.b\n\n${FENCE}\n{"type":"token"}\n${FENCE}`, ['LEX2006', 'LEX6040']],
    ['broken lexicons', repeat(`${FENCE}\n"defs"x\n${FENCE}\n`), ['LEX1005']],
    ['lexicons without definitions', repeat(`${FENCE}\n{"lexicon":1}\n${FENCE}\n`), ['LEX2002']],
  ])(
    '%s',
    async (_, text, codes) => {
      const { sources, diagnostics } = await readText({ path: 'page.md', text, named: false })
      const all = [...diagnostics, ...loadDocuments(sources).diagnostics]
      expect([...new Set(all.map(({ code }) => code))].toSorted()).toEqual(codes)
      expect(formatDiagnostics(all, sources, 'text', { color: false })).toContain(codes[0])
    },
    TIMEOUT_MS,
  )
})
