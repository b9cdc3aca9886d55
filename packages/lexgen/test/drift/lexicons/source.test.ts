import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../../src/language/document.ts'
import { generateText } from '../../support/generate-text.ts'
import { checkTypes } from '../../support/type-errors.ts'
import { compare, documentOf, PLACES } from './compare.ts'
import { type SourceCase, sourceCases } from './cases/source.ts'

/** Who breaks where the code that reads, makes or covers all of a type no longer compiles. */
const WHO = {
  request: { reader: 'mocks', writer: 'writers', exhaustive: 'exhaustive' },
  response: { reader: 'readers', writer: 'mocks', exhaustive: 'exhaustive' },
  record: { reader: 'readers', writer: 'writers', exhaustive: 'exhaustive' },
} as const
const SUFFIX = { request: 'Input', response: 'Output', record: '' } as const
const POSITIONS = ['request', 'response', 'record'] as const
const ROLES = ['reader', 'writer', 'exhaustive'] as const

const placed = sourceCases.flatMap((each, i) =>
  POSITIONS.map((position) => ({ ...each, position, id: `${position}${i}` })),
)
type Placed = (typeof placed)[number]

/** The document of a case before or after its change, under an NSID of its own. */
function documentFor({ position, id, defs = {} }: Placed, object: object): LexiconDocument {
  return {
    ...PLACES[position](object, defs),
    ...documentOf(id, {}),
    defs: defsOf(PLACES[position](object, defs)),
  } as LexiconDocument
}

function defsOf(document: object): LexiconDocument['defs'] {
  return (document as LexiconDocument).defs
}

/** Code that uses the type of a case in one way; undefined where there is nothing of the kind to write. */
function useOf({ position, id, ...given }: Placed, role: (typeof ROLES)[number]): string | undefined {
  const type = `${id.charAt(0).toUpperCase()}${id.slice(1)}${SUFFIX[position]}`
  const tag = (text: string): string => text.replaceAll('NSID', `com.example.${id}`)
  const begin = `import type { ${type} } from '../com/example/${id}.js'\nimport { unknownVariant, type UnknownVariant } from '@lexgen/xrpc'\nexport const used: [typeof unknownVariant, UnknownVariant?] = [unknownVariant]\n`
  const code: SourceCase[typeof role] = given[role]
  if (code === undefined) return undefined
  if (role !== 'writer') return `${begin}declare const value: ${type}\n${tag(code)}\n`
  const record = position === 'record' ? `$type: 'com.example.${id}', ` : ''
  return `${begin}declare const s: string\nexport const t = s\nexport const value: ${type} = { ${record}${tag(code)} }\n`
}

const uses = placed.flatMap((each) =>
  ROLES.flatMap((role) => {
    const text = useOf(each, role)
    return text === undefined ? [] : [{ path: `use/${each.id}-${role}.ts`, text }]
  }),
)

describe('whom a change breaks in TypeScript', async () => {
  const files = await Promise.all(
    (['base', 'head'] as const).map(async (side) => {
      const documents = placed.map((each) => documentFor(each, each[side]))
      return [
        ...[...(await generateText(documents))].map(([path, text]) => [`${side}/${path}`, text] as const),
        ...uses.map(({ path, text }) => [`${side}/${path}`, text] as const),
      ]
    }),
  )
  const checker = checkTypes(files.flat(), 'strict alone')
  const breaks = (side: string, id: string, role: string): boolean => {
    const path = `use/${id}-${role}.ts`
    return uses.some((use) => use.path === path) && checker.errorsOf(`${side}/${path}`).length > 0
  }

  test('the code compiles against what it was written for', () => {
    expect(uses.flatMap(({ path }) => checker.errorsOf(`base/${path}`).map((error) => `${path}:${error}`))).toEqual([])
  })

  test.each(placed)('$rule ($name) in a $position: what the table says is what the compiler finds', (each) => {
    const { rule, position, id, base, head } = each
    const { findings } = compare([documentFor(each, base)], [documentFor(each, head)])
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
    const found = ROLES.filter((role) => breaks('head', id, role)).map((role) => WHO[position][role])
    // Whoever covers all cases reads, too, and is told of where nobody else who reads breaks.
    const isRead = found.includes(WHO[position].reader)
    const counts = (who: string): boolean => who !== 'exhaustive' || (!isRead && each.exhaustive !== undefined)
    const said = findings.flatMap(({ source }) => source.breaks)
    expect(new Set(found.filter(counts))).toEqual(new Set(said.filter(counts)))
  })
})
