import type { Layout } from '../../layout/builders.ts'
import type { LinkedDef } from '../../program/program.ts'
import { sampleDefinition } from '../../sampling/sample-value.ts'
import { printJson } from '../../typescript/json-literal.ts'
import { createSampleLiterals } from './sample-literals.ts'
import { printCall, printClient, printFields, printLines, printLog, printSampleModule, quote } from './sample-module.ts'
import { SAMPLE_STYLE, type SampleScope, smallest } from './sample-scope.ts'

/** A record as a value of its type, and how it is written; undefined where no record is valid. */
export function printRecord(def: LinkedDef, key: string, scope: SampleScope): string | undefined {
  const literals = createSampleLiterals(smallest(scope))
  const value = sampleDefinition(def, literals.sampling)
  if (value === undefined) return undefined
  const [type, descriptor] = [scope.symbols.of(def, 'type'), scope.symbols.of(def, 'value')]
  const declared = ['client', 'record', 'uri', 'console', 'process']
  return printSampleModule({ declared, foreign: [type, descriptor], literals }, ({ imports, printSpecial }) => {
    const params: Layout[] = [
      `repo: ${quote('alice.example.com')}`,
      ...(key === 'nsid' ? [`rkey: ${quote('com.example.post')}`] : []),
      'record',
    ]
    const create = printCall(imports.runtimeValue('createRecord'), [
      'client',
      imports.symbolValue(descriptor),
      printFields(params),
    ])
    const record = printJson(value, SAMPLE_STYLE, printSpecial)
    const lines = [
      [`const record: ${imports.symbolType(type)} = `, record],
      ['const { uri } = await ', create],
      printLog('uri'),
    ]
    return { paragraphs: [printClient(scope, true, imports), printLines(lines)] }
  })
}
