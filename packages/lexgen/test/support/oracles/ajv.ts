import { Ajv2020 } from 'ajv/dist/2020.js'
import { addLexiconVocabulary, schemaId } from '../../../src/ajv.ts'
import type { LinkedProgram } from '../../../src/program/program.ts'
import { emitFiles } from '../emit-files.ts'
import type { Oracle } from './oracle.ts'

/** The files of `lexgen json-schema`, parsed, by path. */
export function schemasOf(program: LinkedProgram, options: { schemaBase?: string } = {}): Map<string, SchemaFile> {
  const files = emitFiles('json-schema', program, options)
  return new Map([...files].map(([path, text]) => [path, JSON.parse(text) as SchemaFile]))
}

/** A schema file, as far as tests look into it. */
export interface SchemaFile {
  readonly $id: string
  readonly $defs: { readonly [name: string]: { readonly [keyword: string]: unknown } }
}

/** ajv in its strictest mode with the vocabulary and the schemas of a program. */
export function ajvFor(program: LinkedProgram): Ajv2020 {
  const ajv = addLexiconVocabulary(new Ajv2020({ strict: true, validateFormats: true, ownProperties: true }))
  for (const schema of schemasOf(program).values()) ajv.addSchema(schema)
  return ajv
}

/** Validates as a user of the schemas does. */
export function ajvOracle(program: LinkedProgram): Oracle {
  const ajv = ajvFor(program)
  return ({ ref, part }, value) => ajv.getSchema(schemaId(ref, { part }))?.(value) === true
}
