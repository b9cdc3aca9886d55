import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLexicons } from '@lexgen/bench/official'
import { generate } from 'lexgen'
import { ts } from 'ts-morph'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS, INJECTED, checkedTextCases, freeTextCases } from '../../lexgen/test/support/injection.ts'
import { generateInto, temporaryFolder } from './support/generate.ts'

/**
 * No byte of a lexicon's text becomes code. A document with hostile text must give the same tree of syntax as the same document
 * with harmless text in that place, comments and the contents of literals and keys aside.
 */

const HARMLESS = 'harmless'
const cases = freeTextCases(HOSTILE_TEXTS)
const places = [...new Set(cases.map(({ place }) => place))]
const folder = temporaryFolder()
const hostile = join(folder.path, 'hostile')
const harmless = join(folder.path, 'harmless')

beforeAll(() => {
  generateInto(
    hostile,
    cases.map(({ document }) => document),
  )
  generateInto(
    harmless,
    freeTextCases(HOSTILE_TEXTS.map(() => HARMLESS)).map(({ document }) => document),
  )
})
afterAll(folder.remove)

describe('hostile text becomes nothing but text', () => {
  test.each(places)('%s', (place) => {
    const different = cases
      .filter((each) => each.place === place)
      .map(({ document }) => `${document.id.replaceAll('.', '/')}.ts`)
      .filter((path) => shapeOf(join(hostile, path)) !== shapeOf(join(harmless, path)))
    expect(different).toEqual([])
  })

  test('the files that list all modules', () => {
    for (const path of ['index.ts', 'client.ts'])
      expect(shapeOf(join(hostile, path))).toBe(shapeOf(join(harmless, path)))
  })
})

test('text that has a grammar is refused with a diagnostic, or becomes nothing but text', async () => {
  const leaks: string[] = []
  for (const [index, { place, document }] of checkedTextCases(HOSTILE_TEXTS).entries()) {
    const lexicons = join(folder.path, `checked-${index}`)
    const out = join(lexicons, 'gen')
    // The file's name is ours: the id is among the texts.
    writeLexicons(lexicons, [{ id: 'com.inject.file' }])
    writeFileSync(join(lexicons, 'com/inject/file.json'), JSON.stringify(document))
    const { ok, diagnostics } = await generate({ sources: [join(lexicons, 'com')], out })
    if (!ok) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    const files = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : []
    expect(files.length > 0, place).toBe(ok)
    leaks.push(
      ...files
        .filter((file) => file.endsWith('.ts') && leaksInto(join(out, file)))
        .map((file) => `${place} ${index}: ${file}`),
    )
  }
  expect(leaks).toEqual([])
})

/** The kinds of all nodes of a file in order, indented by depth; names of properties are one kind, however they are written. */
function shapeOf(path: string): string {
  const source = parse(path)
  const lines: string[] = []
  const visit = (node: ts.Node, depth: number): void => {
    const key = isPropertyKey(node)
    lines.push(`${' '.repeat(depth)}${key ? 'key' : ts.SyntaxKind[node.kind]}`)
    if (!key) ts.forEachChild(node, (child) => visit(child, depth + 1))
  }
  visit(source, 0)
  return lines.join('\n')
}

function isPropertyKey(node: ts.Node): boolean {
  const { parent } = node
  return (
    parent !== undefined && (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
  )
}

/** Whether a file does not parse, or has an identifier out of the hostile texts. */
function leaksInto(path: string): boolean {
  const { diagnostics } = ts.transpileModule(readFileSync(path, 'utf8'), { reportDiagnostics: true })
  if ((diagnostics ?? []).length > 0) return true
  const found = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && node.text === INJECTED) || (ts.forEachChild(node, found) ?? false)
  return found(parse(path))
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
}
