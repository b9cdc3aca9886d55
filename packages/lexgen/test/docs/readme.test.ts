import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { document, query, subscription } from '../support/build.ts'
import { generateText } from '../support/generate-text.ts'
import { HOSTILE_TEXTS, freeTextCases } from '../support/injection.ts'

/** What a package says about itself holds text out of lexicons, too: it must stay text. */
const NAME = '@example/sdk'

function packageFile(texts: readonly string[], path: string): string {
  const documents = freeTextCases(texts).map(({ document }) => document)
  return generateText(documents, { package: NAME }).get(path) ?? ''
}

interface Node {
  readonly type: string
  readonly children?: readonly Node[]
}

/** The kinds of all nodes but text, which one text may have where another has none. */
function shapeOf(markdown: string): string[] {
  const kinds = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(kinds)]
  return kinds(fromMarkdown(markdown)).filter((kind) => kind !== 'text')
}

/** How many cells each line of a table has. */
function cellsOf(markdown: string): number[] {
  return markdown.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0)
}

describe('hostile texts', () => {
  const hostile = packageFile(HOSTILE_TEXTS, 'README.md')
  const harmless = packageFile(
    HOSTILE_TEXTS.map(() => 'harmless'),
    'README.md',
  )

  test('add nothing to the README but text', () => {
    expect(harmless).toContain('| harmless |')
    expect(shapeOf(hostile)).toEqual(shapeOf(harmless))
    expect(cellsOf(hostile)).toEqual(cellsOf(harmless))
  })

  test('do not get into package.json and tsconfig.json', () => {
    for (const path of ['package.json', 'tsconfig.json'])
      expect(packageFile(HOSTILE_TEXTS, path)).toBe(
        packageFile(
          HOSTILE_TEXTS.map(() => 'harmless'),
          path,
        ),
      )
  })
})

test('the example is of a method that can be called: no subscription, and no name that the example uses itself', () => {
  const ids = {
    'com.example.aStream': subscription({}),
    'com.example.createXrpcClient': query(),
    'com.example.get': query(),
  }
  const documents = Object.entries(ids).map(([id, main]) => document(id, { main }))
  const readme = generateText(documents, { package: NAME }).get('README.md') ?? ''
  expect(readme).toMatch(/import \{ get \} from .@example\/sdk\/com\/example\/get./)
})
