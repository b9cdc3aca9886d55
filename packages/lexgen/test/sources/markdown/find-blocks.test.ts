import { Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBlocks } from '../../../src/sources/markdown/find-blocks.ts'

/** A block in a form that both parsers can give. */
type Block = readonly (string | number | boolean)[]

/** What the parser of the specification's authors finds. */
function readAll(page: string): Block[] {
  const blocks: Block[] = []
  const walker = new Parser().parse(page).walker()
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { entering, node } = event
    if (!entering || !['heading', 'code_block'].includes(node.type)) continue
    const [line = 0, column = 0] = node.sourcepos[0]
    if (node.type === 'heading') blocks.push(['heading', node.level, node.parent?.type !== 'document', line, column])
    // Code without fences has no info, not even an empty one.
    if (node.type === 'code_block' && typeof node.info === 'string') {
      blocks.push(['fence', node.info.split(' ', 1)[0] ?? '', node.literal?.replace(/\n$/, '') ?? '', line])
    }
  }
  return blocks
}

function readBlocks(page: string): Block[] {
  return findBlocks(page).map((block) =>
    block.kind === 'heading'
      ? ['heading', block.level, block.isNested, block.line, block.column]
      : ['fence', block.language, block.value, block.line],
  )
}

const CONTAINERS = ['> ', '>', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '  ', '   ', '    ', '\t']
const CONTENTS = [
  '',
  'text',
  '# one',
  '## two ##',
  '#none',
  '---',
  '===',
  '***',
  '-',
  '```json',
  '```',
  '````',
  '~~~ lexicon x',
  '~~~',
  '```a`',
  '{"a":1}',
  '<div>',
  '</div>',
  '<b c="d">',
  '<b>text',
  '<pre>',
  '</pre>',
  '<!--',
  '-->',
]
const line = fc
  .tuple(fc.array(fc.constantFrom(...CONTAINERS), { maxLength: 3 }), fc.constantFrom(...CONTENTS))
  .map(([containers, content]) => containers.join('') + content)

describe('headings and fences', () => {
  test('are those that the reference parser of CommonMark finds', () => {
    const page = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(page, (text) => {
        expect(readBlocks(text)).toEqual(readAll(text))
      }),
      { numRuns: 3000 },
    )
  })

  test.each(['\n', '\r\n', '\r'])('do not depend on the line ends (%j)', (end) => {
    const lines = ['# A', '', '> ```json', '> {', '>   "a": 1', '> }', '> ```', '', '~~~', 'open']
    const [heading, quoted, open] = findBlocks(lines.join(end))
    expect(heading).toMatchObject({ text: 'A', line: 1 })
    expect(quoted).toMatchObject({
      language: 'json',
      line: 3,
      value: '{\n  "a": 1\n}',
      raw: ['> {', '>   "a": 1', '> }'].join(end),
    })
    expect(open).toMatchObject({ language: '', line: 9, value: 'open', raw: 'open' })
  })

  test('are found in quotes and lists up to a hundred deep, and what is deeper is text', () => {
    const fence = (depth: number): string => ['```', 'a', '```'].map((each) => '> '.repeat(depth) + each).join('\n')
    expect(findBlocks(fence(100))).toMatchObject([{ kind: 'fence', value: 'a' }])
    expect(findBlocks(fence(101))).toEqual([])
  })
})
