import { schemas } from '@atproto/api'
import { expect, test } from 'vitest'
import { programOf } from '../support/generate-text.ts'
import { ajvFor, schemasOf } from '../support/oracles/ajv.ts'

const program = programOf(schemas)

test('every schema is valid by the meta-schema of 2020-12, and strict ajv compiles it', () => {
  const files = schemasOf(program)
  expect(files.size).toBeGreaterThan(350)
  const ajv = ajvFor(program)
  const invalid = [...files].filter(([, schema]) => ajv.validateSchema(schema) !== true).map(([path]) => path)
  expect(invalid).toEqual([])
  for (const { $id, $defs } of files.values()) {
    for (const name of Object.keys($defs)) expect(ajv.getSchema(`${$id}#/$defs/${name}`)).toBeTypeOf('function')
  }
})
