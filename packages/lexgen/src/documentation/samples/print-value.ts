import type { LinkedDef } from '../../program/program.ts'
import { sampleDefinition } from '../../sampling/sample-value.ts'
import { printJson } from '../../typescript/json-literal.ts'
import { lowerFirst } from '../../typescript/symbols/identifiers.ts'
import { createSampleLiterals } from './sample-literals.ts'
import { printSampleModule } from './sample-module.ts'
import { SAMPLE_STYLE, type SampleScope, telling } from './sample-scope.ts'

/** A constant of the type of a definition; undefined where no value is valid. */
export function printValue(def: LinkedDef, scope: SampleScope): string | undefined {
  const literals = createSampleLiterals(telling(scope))
  const value = sampleDefinition(def, literals.sampling)
  if (value === undefined) return undefined
  const type = scope.symbols.of(def, 'type')
  const name = `${lowerFirst(type.name)}Sample`
  return printSampleModule({ declared: [name], foreign: [type], literals }, ({ imports, printSpecial }) => {
    const printed = printJson(value, SAMPLE_STYLE, printSpecial)
    // Prettier would have a value of its own line where the name is long; this is easier to read.
    return { paragraphs: [[`export const ${name}: ${imports.symbolType(type)} = `, printed]] }
  })
}
