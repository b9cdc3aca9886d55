import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../../src/language/document.ts'
import { generateText } from '../../support/generate-text.ts'
import { checkTypes } from '../../support/type-errors.ts'
import { methodSourceCases } from './cases/source-methods.ts'
import { compare, documentOf } from './compare.ts'

const cases = methodSourceCases.map((each, i) => ({ ...each, name: `method${i}` }))
const documentsOf = ({
  name,
  base,
  head,
  baseDefs,
  headDefs,
}: (typeof cases)[number]): readonly [LexiconDocument, LexiconDocument] => [
  documentOf(name, { main: base, ...baseDefs }) as LexiconDocument,
  documentOf(name, { main: head, ...headDefs }) as LexiconDocument,
]
const uses = cases.flatMap(({ name, uses: all }) =>
  Object.entries(all).map(([who, code]) => {
    const named = code.replaceAll('NAME', name).replaceAll('Type', `M${name.slice(1)}`)
    const begin = `import type { XrpcClient } from '@lexgen/xrpc'\ndeclare const client: XrpcClient\nexport const used = client\n`
    return { path: `use/${name}-${who}.ts`, text: begin + named }
  }),
)

describe('whom a change of a method breaks in TypeScript', async () => {
  const sides = await Promise.all(
    (['base', 'head'] as const).map(async (side, i) => {
      const generated = await generateText(cases.map((each) => documentsOf(each)[i] ?? documentsOf(each)[0]))
      return [...generated, ...uses.map(({ path, text }) => [path, text] as const)].map(
        ([path, text]) => [`${side}/${path}`, text] as const,
      )
    }),
  )
  const checker = checkTypes(sides.flat(), 'strict alone')

  test('the code compiles against what it was written for', () => {
    expect(uses.flatMap(({ path }) => checker.errorsOf(`base/${path}`).map((error) => `${path}:${error}`))).toEqual([])
  })

  test.each(cases)('$rule: what the table says is what the compiler finds', (each) => {
    const [base, head] = documentsOf(each)
    const { findings } = compare([base], [head])
    const said = new Set(findings.filter(({ rule }) => rule === each.rule).flatMap(({ source }) => source.breaks))
    for (const who of Object.keys(each.uses)) {
      const isBroken = checker.errorsOf(`head/use/${each.name}-${who}.ts`).length > 0
      expect([who, isBroken]).toEqual([who, [...said].some((one) => one === who)])
    }
    // What callers and readers cannot see is for handlers, or for nobody.
    const shown = Object.keys(each.uses)
    expect([...said].filter((one) => !shown.includes(one) && one !== 'mocks' && one !== 'exhaustive')).toEqual([])
  })
})
